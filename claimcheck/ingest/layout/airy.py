"""Tables without lines whose rows stand apart, as browsers and word processors set them: cells wrap in them.

Rows hold one line of figures each, and the white between two rows is wider than between a cell's own lines;
so the widest step between two lines of figures parts their rows.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.ingest.layout.line_kinds import chunks_of
from claimcheck.ingest.layout.lines import Line, joined_text
from claimcheck.ingest.layout.phrases import is_figure, is_value
from claimcheck.ingest.layout.region_lines import RegionLines
from claimcheck.ingest.layout.word import PageWord

AIRY = 1.4  # ems between the nearest lines of two rows at least
FARTHEST = 5.0  # ems between two lines of one table at most
SAME = 0.95  # of the step between rows: smaller steps are inside a row
WRAPPED = 2.2  # ems within which a line of a few figures may belong to one of many
JUMP = 1.9  # times the step between rows: wider ones part two tables
MOST_BANDS = 3  # rows of a header
STRAY = 12.0  # points between a header and its table's sides at most


@dataclass(slots=True)
class AiryTable:
    """Lines `first` to `last` (inclusive) and the number of each line's row, negative in the header."""

    first: int
    last: int
    bands: list[int]


def find_airy_tables(region: RegionLines) -> list[AiryTable]:
    """Airy tables of a region, top to bottom; full lines of text and captions are in none."""
    lines = region.lines
    barred = [region.running[i] or i in region.captioned for i in range(len(lines))]
    found = []
    for anchors in _anchor_chains(lines, barred):
        least = AIRY * max(lines[i].size for i in anchors)
        labels = set[int]()
        step = min(_steps(lines, anchors) or [_step_above(lines, anchors[0])])
        if step < least and len(anchors) > 1:
            labels = _beside_rows(lines, anchors)
            step = min(_steps(lines, anchors, labels))
        if step < least:
            continue
        last = anchors[-1]
        while last + 1 < len(lines) and not barred[last + 1] and _follows(lines, last, step):
            last += 1
        first, body = _top(lines, anchors, step, barred)
        found.append(AiryTable(first, last, _bands(lines, (first, last), body, SAME * step, labels)))
    return found


def _follows(lines: Sequence[Line], last: int, step: float) -> bool:
    """Whether the next line is in the last row, or a row with few figures or none under it."""
    row = len(chunks_of(lines[last + 1])) > 2 and lines[last + 1].size < 1.12 * lines[last].size
    return _within(lines, last, (1.15 if row else SAME) * step)


def _beside_rows(lines: Sequence[Line], anchors: Sequence[int]) -> set[int]:
    """Lines that hold nothing but a text left of a column of texts, as labels beside several rows do."""
    inside = range(anchors[0], anchors[-1] + 1)
    left = min(lines[i].x0 for i in inside)
    further = [[c for c in chunks_of(lines[i]) if c[0].x0 > left + 3] for i in anchors]
    second = min((c[0].x0 for cells in further for c in cells), default=left)
    texts = sum(bool(cells) and not is_value(joined_text(cells[0])) for cells in further)
    return {i for i in inside if lines[i].x1 < second} if texts > 0.6 * len(anchors) else set()


def _step_above(lines: Sequence[Line], i: int) -> float:
    """The step from a bold header to the only row under it, 0 where there is none."""
    above = lines[i - 1] if i else None
    return lines[i].baseline - above.baseline if above and _is_bold_header(above, lines[i]) else 0.0


def _steps(lines: Sequence[Line], anchors: Sequence[int], skipped: Set[int] = frozenset()) -> list[float]:
    """The widest step between two lines of text from each line of figures to the next."""
    return [
        _widest_step([lines[i] for i in range(a, b + 1) if i not in skipped]) for a, b in pairwise(anchors)
    ]


def _anchor_chains(lines: Sequence[Line], barred: Sequence[bool]) -> list[list[int]]:
    """Lines of figures under each other with nothing but short lines between, as one table has them."""
    chains: list[list[int]] = []
    figures = _without_wrapped(lines, [[] if barred[i] else _figures(line) for i, line in enumerate(lines)])
    for i, own in enumerate(figures):
        if not own:
            continue
        home = chains[-1] if chains else None
        if home and lines[i].baseline - lines[home[-1]].baseline < 1.1 * lines[i].size:
            if len(own) > len(figures[home[-1]]):
                home[-1] = i
        elif home and _goes_on(lines, barred, figures, home[-1], i):
            home.append(i)
        else:
            chains.append([i])
    strong = [
        [i for i in chain if 2 * len(figures[i]) >= max(len(figures[j]) for j in chain)] for chain in chains
    ]
    near = [part for chain in strong for part in _cut_at_jumps(lines, chain)]
    return [chain for chain in near if sum(len(figures[i]) for i in chain) > 3]


def _cut_at_jumps(lines: Sequence[Line], chain: Sequence[int]) -> list[list[int]]:
    """The parts of a chain between steps that are much wider than the others, as between two tables."""
    parts = [[chain[0]]]
    steps = _steps(lines, chain)
    for step, i in zip(steps, chain[1:], strict=True):
        if step > JUMP * min(steps):
            parts.append([])
        parts[-1].append(i)
    return parts


def _without_wrapped(
    lines: Sequence[Line], figures: Sequence[list[list[PageWord]]]
) -> list[list[list[PageWord]]]:
    """The figures of each line, none where a line close by, whose cells wrap, has more than twice as many."""
    kept = []
    for i, own in enumerate(figures):
        near = (k for k in range(max(0, i - 4), min(len(lines), i + 5)) if _close(lines[k], lines[i]))
        kept.append([] if any(len(figures[k]) > 2 * len(own) for k in near) else own)
    return kept


def _close(a: Line, b: Line) -> bool:
    return abs(a.baseline - b.baseline) < WRAPPED * b.size


def _figures(line: Line) -> list[list[PageWord]]:
    """The figures of a line that has more than one cell."""
    chunks = chunks_of(line)
    if len(chunks) < 2:
        return []
    own = [c for c in chunks if is_value(joined_text(c))]
    return own if any(is_figure(joined_text(c)) for c in own) else []


def _goes_on(
    lines: Sequence[Line],
    barred: Sequence[bool],
    figures: Sequence[list[list[PageWord]]],
    last: int,
    i: int,
) -> bool:
    """Whether a line of figures stands under another in the same table."""
    if any(barred[last:i]) or _widest_step(lines[last : i + 1]) > FARTHEST * lines[i].size:
        return False
    between = lines[last + 1 : i]
    if any(_is_bold_header(line, lines[i]) or _is_heading(line, lines[i]) for line in between):
        return False
    under = sum(
        any(a[0].x0 < b[-1].x1 + 2 and b[0].x0 < a[-1].x1 + 2 for b in figures[last]) for a in figures[i]
    )
    return 2 * under >= min(len(figures[i]), len(figures[last]))


def _is_bold_header(line: Line, row: Line) -> bool:
    return line.bold and not row.bold and len(chunks_of(line)) > 2


def _is_heading(line: Line, row: Line) -> bool:
    return line.size > 1.12 * row.size and len(chunks_of(line)) == 1


def _widest_step(lines: Sequence[Line]) -> float:
    return max(b.baseline - a.baseline for a, b in pairwise(lines))


def _within(lines: Sequence[Line], i: int, step: float) -> bool:
    return lines[i + 1].baseline - lines[i].baseline < step


def _top(
    lines: Sequence[Line], anchors: Sequence[int], step: float, barred: Sequence[bool]
) -> tuple[int, int]:
    """The table's first line and the first line of its body; a title of rows may stand under the header."""
    first = body = reached = _band_start(lines, anchors[0], step, barred)
    rows = [lines[i] for i in range(first, anchors[-1] + 1)]
    x0, x1 = min(r.x0 for r in rows) - STRAY, max(r.x1 for r in rows) + STRAY
    for _ in range(MOST_BANDS):
        last = reached - 1
        if last < 0 or barred[last] or lines[reached].baseline - lines[last].baseline > 1.6 * step:
            break
        start = _band_start(lines, last, step, barred)
        band = lines[start:reached]
        cells = [chunk for line in band for chunk in chunks_of(line)]
        inside = not any(c[-1].x1 < x0 or c[0].x0 > x1 for c in cells)
        if inside and _heads(band, rows, upper=first < body):
            body = reached if first == body else body
            first = start
        elif not inside or len(cells) > 1 or first < reached:
            break
        reached = start
    return first, body


def _band_start(lines: Sequence[Line], i: int, step: float, barred: Sequence[bool]) -> int:
    row = lines[i]
    while i > 0 and not barred[i - 1] and _within(lines, i - 1, SAME * step):
        if _is_bold_header(lines[i - 1], row):
            break
        i -= 1
    return i


def _heads(band: Sequence[Line], rows: Sequence[Line], *, upper: bool) -> bool:
    """Whether lines above rows are their header: bold where those are not, or several texts of their size.

    Args:
        band: The lines.
        rows: The lines of the rows.
        upper: Whether a header stands between them; two texts over it are enough.
    """
    size = max(r.size for r in rows)
    if min(b.size for b in band) > 1.12 * size:
        return False
    if all(b.bold for b in band) and not all(r.bold for r in rows):
        return len({round(w.x0) for b in band for w in b.words}) > 1
    if any(_figures(b) for b in band):
        return False
    return len(band) < 4 and sum(len(chunks_of(b)) for b in band) > max(1 if upper else 2, len(band))


def _bands(
    lines: Sequence[Line], extent: tuple[int, int], start: int, step: float, labels: Set[int]
) -> list[int]:
    """The row of each line from the first to the last; labels between two rows are rows of their own."""
    first, last = extent
    numbers: list[int] = []
    number, above = -1, None
    for i in range(first, last + 1):
        at = i if i not in labels else next((k for k in range(i, last + 1) if k not in labels), None)
        apart = above is None or at is None or lines[at].baseline - lines[above].baseline >= step
        number += apart or i == start
        numbers.append(number)
        above = above if i in labels else i
    body = numbers[start - first]
    if not body and lines[first].bold and not lines[last].bold:
        body = 1  # the first figures are names, as of sizes or years
    return [number - body for number in numbers]
