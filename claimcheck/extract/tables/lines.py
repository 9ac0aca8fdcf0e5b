"""The lines of a table's two axes: header rows, label columns, attribute rows and sections, blanks filled."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from claimcheck.extract.late import late
from claimcheck.extract.settings import is_setting, says_how
from claimcheck.extract.tables.grid import Grid, Part
from claimcheck.extract.tables.headers import (
    is_cost,
    is_group_word,
    is_metric,
    is_metric_corner,
    is_model_corner,
    is_setting_corner,
)
from claimcheck.extract.tables.split import counts_rows, is_corner
from claimcheck.records.document import Cell

_HALF = 0.5  # of the labels of a row
_TWO, _MODELS, _NO_MODELS = 2, 0.4, 0.2
_ROUGE = late(r"^R-?[12LS]$")  # "R1 | R2 | RL"; alone it may name a model
_RECALLED = late(r"^(?:P|R|F|(?:Avg\.? |Macro |Micro )?F1|Prec\.|Rec\.|Acc\.?)$")  # "P | R | F1" likewise


class Kind(StrEnum):
    """Where a line stands."""

    HEADER = "header"
    LABEL = "label"
    ATTRIBUTE = "attribute"
    SECTION = "section"


@dataclass(frozen=True)
class Line:
    """One line of labels along an axis: the cell that labels each position (row or column number).

    `title` is the corner text over a label column or before a header row, the label before an attribute
    row, or the label over a header row of bare numbers (then `swept`: a setting that varies).
    """

    kind: Kind
    index: int
    cells: dict[int, Cell]
    title: str = ""
    swept: bool = False
    texts: tuple[str, ...] = field(default=())

    def text(self, position: int) -> str:
        """The label at a position, "" where none stands."""
        cell = self.cells.get(position)
        return cell.text.strip() if cell is not None else ""

    @property
    def metric_share(self) -> float:
        """How many of the distinct labels are metrics or splits, 0 to 1."""
        several = len(self.texts) > 1
        if is_metric_corner(self.title) or (several and all(map(_ROUGE.match, self.texts))):
            return 1.0
        if several and {"P", "R"} <= set(self.texts) and all(map(_RECALLED.match, self.texts)):
            return 1.0
        return _share(self.texts, is_metric)

    @property
    def setting_share(self) -> float:
        """How many of the distinct labels are settings, 0 to 1."""
        if is_setting_corner(self.title) or self.swept:
            return 1.0
        return _share(self.texts, is_setting)

    @property
    def cost_share(self) -> float:
        """How many of the distinct labels are sizes, dates or the like, 0 to 1."""
        if self.kind is Kind.LABEL and is_model_corner(self.title):
            return 0.0  # "Architecture" over names of models; as a row it is a fact about each model
        return 1.0 if is_cost(self.title) and not self.swept else 0.0


def _share(texts: Sequence[str], test: object) -> float:
    return sum(bool(test(t)) for t in texts) / len(texts) if texts and callable(test) else 0.0


def column_lines(part: Part, model: Callable[[str], float] = lambda _: 0.0) -> list[Line]:
    """The lines over the columns, outermost first: header rows, then attribute rows.

    Args:
        part: The part of a table.
        model: How much a label looks like a model's name, 0 to 1.
    """
    grid = part.grid
    lines: list[Line] = []
    for place, row in enumerate(part.headers):
        cells = _spread_row(grid, row, part, last=place == len(part.headers) - 1)
        if cells:
            line = _line(Kind.HEADER, row, cells, corner_over(part, row))
            swept = _swept(line, lines[-1]) if lines else line
            lines = [*lines[:-1], swept] if swept is not line else [*lines, line]
    lines = _unwrapped(lines, model)
    for row in part.attributes:
        cells = {
            c: cell for c in part.columns if (cell := grid.cell(row, c)) is not None and cell.text.strip()
        }
        if cells:
            title = next((grid.text(row, c) for c in range(grid.n_columns) if grid.text(row, c)), "")
            lines.append(_line(Kind.ATTRIBUTE, row, cells, title))
    return lines


def corner_over(part: Part, row: int) -> str:
    """The corner word that speaks of its header row, not of the labels below it, or "".

    It does so over metrics ("Metric | R@1 | R@5"), and in a row above one whose corner says "Metric" or
    "Model": "Setup | Zero-shot | Fine-tuned".
    """
    grid = part.grid
    corners = {r: grid.cell(r, c) for r in part.headers for c in part.labels[:1]}
    cell = corners.get(row)
    if cell is None or cell.rowspan > 1:
        return ""
    text = cell.text.strip()
    behind = [t for c in part.columns if (t := grid.text(row, c))]
    if is_metric_corner(text):
        return text if _share(behind, is_metric) >= 0.5 else ""
    if len([c for c in corners.values() if c and c.text.strip()]) < 2:
        return ""
    if is_cost(text) and row != part.headers[-1]:
        return text  # "Training data | 07+12 | 07++12" over "Test data | VOC 07 | VOC 12"
    below = grid.text(part.headers[-1], part.labels[0])
    inner = row != part.headers[-1] and (is_metric_corner(below) or is_model_corner(below))
    return text if inner and is_corner(text) and not is_model_corner(text) else ""


def _swept(line: Line, above: Line) -> Line:
    """A row of bare numbers under one label is a sweep of a setting; the label becomes its title."""
    numbers = len(line.texts) > 1 and all(re.fullmatch(r"[\d.,]+[kK]?", t) for t in line.texts)
    if numbers and len(above.texts) == 1:
        return replace(line, title=above.texts[0], swept=True)
    return line


def _unwrapped(lines: list[Line], model: Callable[[str], float]) -> list[Line]:
    """Header rows that continue the words of the row above them, joined with it."""
    joined: list[Line] = []
    for place, line in enumerate(lines):
        if joined and (how := _setting_below(lines[place:])):
            return [*joined, how]
        if joined and _continues(joined[-1], line) and not _turns_to_models(joined[-1], line, model):
            joined[-1] = _join(joined[-1], line)
        else:
            joined.append(line)
    return joined


def _setting_below(lines: Sequence[Line]) -> Line | None:
    """The header rows as one, if together they say how systems were run: "Evaluated" over "few-shot"."""
    whole = lines[0]
    for line in lines[1:]:
        if not _continues(whole, line) and _share(line.texts, says_how) < _HALF:
            return None
        whole = _join(whole, line)
    said = [whole.text(position) for position in whole.cells]
    return whole if len(lines) > 1 and _share(said, says_how) >= _HALF else None


def _continues(upper: Line, lower: Line) -> bool:
    """Whether two header rows are one label a column: no label of one stands over several of the other.

    Metrics and settings are a level of their own; so are groups ("English") over names.
    """
    both = [c for c in lower.cells if c in upper.cells]
    if is_cost(upper.title) or not both or any(_extent(upper, c) != _extent(lower, c) for c in both):
        return False
    if set(lower.cells) - set(upper.cells) and set(upper.cells) - set(lower.cells):
        return False
    own = [lower.text(c) for c in both if upper.cells[c] is not lower.cells[c]]
    over = [upper.text(c) for c in both if upper.cells[c] is not lower.cells[c]]
    if max(_share(own, is_metric), _share(own, is_setting)) >= 0.5:
        return False
    return _share(over, is_group_word) < 0.5


def _turns_to_models(upper: Line, lower: Line, model: Callable[[str], float]) -> bool:
    """Whether a header row names a model under each test: "MMLU | GSM8K" over "GPT-4 | Claude 3"."""
    if len(lower.texts) < _TWO:
        return False
    below, above = (sum(map(model, line.texts)) / len(line.texts) for line in (lower, upper))
    return below >= _MODELS and above < _NO_MODELS


def _extent(line: Line, position: int) -> frozenset[int]:
    return frozenset(p for p, cell in line.cells.items() if cell is line.cells[position])


def _join(upper: Line, lower: Line) -> Line:
    made: dict[tuple[int, int], Cell] = {}
    cells = dict(upper.cells)
    for position, cell in lower.cells.items():
        above = upper.cells.get(position)
        if above is None or above is cell:
            cells[position] = cell
            continue
        key = (id(above), id(cell))
        if key not in made:
            first, second = above.text.strip(), cell.text.strip()
            text = first + second if first.endswith("-") else f"{first} {second}"
            made[key] = replace(cell, text=text, marks=(*above.marks, *cell.marks))
        cells[position] = made[key]
    return _line(Kind.HEADER, lower.index, cells)


def row_lines(part: Part) -> list[Line]:
    """The lines before the rows, outermost first: section rows, then label columns."""
    grid, lines = part.grid, []
    depth = max((len(s) for s in part.sections.values()), default=0)
    for level in range(depth):
        cells = {r: part.sections[r][level] for r in part.rows if len(part.sections.get(r, ())) > level}
        if cells:
            lines.append(_line(Kind.SECTION, level, cells))
    for place, column in enumerate(part.labels):
        if len(part.labels) > 1 and _says_where(grid, column, part):
            continue
        if counts_rows(grid, column, {grid.text(r, column) for r in part.headers}, part.body):
            continue
        cells = _spread_column(grid, column, part, last=place == len(part.labels) - 1)
        if cells:
            titles = [
                t for r in reversed(part.headers) if (t := grid.text(r, column)) and not corner_over(part, r)
            ]
            title = next((t for t in titles if is_corner(t)), titles[0] if titles else "")
            lines.append(_line(Kind.LABEL, column, cells, title))
    return lines


# Words of links, and of columns of files: neither tells what a row is about.
_LINK = late(
    r"\W*(?:(?:link|download|model|github|google ?drive|onedrive|baidu|hf|hugging ?face|modelscope"
    r"|ckpt|checkpoint|weights?|config|logs?|code|paper)(?:\W+|$))+",
    re.IGNORECASE,
)
_OF_FILES = late(
    r"\W*(?:config(?:uration)?s?|cfgs?|yaml|logs?|urls?|(?:download )?links?|downloads?|md5|sha-?\d*)"
    r"(?: files?)?\W*",
    re.IGNORECASE,
)


_PATH = late(r"\S+[/\\]\S+|\S+\.(?:ya?ml|py|json|cfg|toml)|[\da-f]{7,64}", re.IGNORECASE)


def _says_where(grid: Grid, column: int, part: Part) -> bool:
    """Whether a label column only says where files lie: "config | Wren/wren_r50", "model | link"."""
    titles = [t for r in part.headers if (t := grid.text(r, column))]
    texts = [t for r in part.body if (t := grid.text(r, column))]
    paths = any(map(_OF_FILES.fullmatch, titles)) and all(map(_PATH.fullmatch, texts))
    return bool(texts) and (paths or all(map(_LINK.fullmatch, texts)))


def _line(kind: Kind, index: int, cells: dict[int, Cell], title: str = "") -> Line:
    return Line(
        kind, index, cells, title, False, tuple(dict.fromkeys(c.text.strip() for c in cells.values()))
    )


def _spread_row(grid: Grid, row: int, part: Part, *, last: bool) -> dict[int, Cell]:
    """Labels of a header row by column; in an upper row, blanks belong to the label they stand beside."""
    printed = {
        c: cell
        for c in range(grid.n_columns)
        if (cell := grid.cell(row, c)) is not None and cell.text.strip() and c not in part.labels
    }
    if not last and len(set(map(id, printed.values()))) < len(part.columns):
        free = [c for c in part.span if c not in part.labels]
        printed = _spread(printed, free, lambda c: any(grid.text(r, c) for r in part.headers if r > row))
    return {c: printed[c] for c in part.columns if c in printed}


def _spread_column(grid: Grid, column: int, part: Part, *, last: bool) -> dict[int, Cell]:
    """Labels of a label column by row; in an outer column, blanks belong to the label they stand beside."""
    printed = {r: cell for r in part.body if (cell := grid.cell(r, column)) is not None and cell.text.strip()}
    inner = [c for c in part.labels if c > column]
    if (not last or len(part.labels) == 1) and len(printed) < len(part.body):
        sections = [part.sections.get(r, ()) for r in part.body]
        printed = _spread(
            printed,
            list(part.body),
            lambda r: any(grid.text(r, c) for c in inner),
            breaks=[i for i in range(1, len(sections)) if sections[i] != sections[i - 1]],
        )
    return {r: printed[r] for r in part.rows if r in printed}


def _spread(
    printed: dict[int, Cell], positions: list[int], wanted: object, breaks: Sequence[int] = ()
) -> dict[int, Cell]:
    """Give blank positions the label of their group.

    A label may stand at the start of its group or in its middle: when groups centred on their labels
    tile the positions exactly and the first label is not at the start, they are taken as centred.
    """
    order = {p: i for i, p in enumerate(positions)}
    starts = [order[p] for p in printed if p in order]
    if not starts or not callable(wanted):
        return printed
    cells = {order[p]: cell for p, cell in printed.items() if p in order}
    blanks = [i for i in range(len(positions)) if i not in cells and wanted(positions[i])]
    if not blanks:
        return printed
    owners = _centred(sorted(cells), len(positions)) if min(starts) > 0 else {}
    filled = dict(printed)
    for i in blanks:
        owner = owners.get(i) if owners else max((s for s in cells if s <= i), default=None)
        if owner is not None and not any(owner < b <= i for b in breaks):
            filled[positions[i]] = cells[owner]
    return filled


def _centred(labels: list[int], total: int) -> dict[int, int]:
    """Owner of each position where groups are centred on their labels and tile the line, else nothing."""
    owners: dict[int, int] = {}
    start = 0
    for label in labels:
        end = 2 * label - start
        if end < label:
            return {}
        owners |= dict.fromkeys(range(start, end + 1), label)
        start = end + 1
    return owners if start == total else {}
