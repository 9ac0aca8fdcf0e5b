"""Reads the claims of one part of a table whose axes are known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from claimcheck.extract.context import Context
from claimcheck.extract.headers import (
    is_average,
    is_model_corner,
    metrics_named,
    speaks_of_other,
    speaks_of_results,
)
from claimcheck.extract.quantities import CellFigure
from claimcheck.extract.settings import parse_setting
from claimcheck.extract.tables_axes import Axes, Role
from claimcheck.extract.tables_cells import place_of, setting_of, split_pair, with_unit
from claimcheck.extract.tables_grid import Part
from claimcheck.extract.tables_lines import Kind
from claimcheck.extract.tables_names import Names, compact
from claimcheck.extract.tables_naming import Label, labels_of
from claimcheck.extract.tables_notes import Notes, marked_notes, marks_in
from claimcheck.extract.tables_scope import Surroundings, label_of
from claimcheck.extract.tables_settings import NamedSettings
from claimcheck.records.claim import CellPlace, Claim, SourceKind
from claimcheck.records.document import Cell, Table
from claimcheck.records.quantity import Quantity
from claimcheck.records.setting import Setting

# What a caption's results are on: "Performance on the NIH ChestX-ray14 test set".
_ON = re.compile(
    r"\b(?:on|using|auf|sur|en|sobre)\s+(?:the\s+|dem\s+|les?\s+|la\s+|el\s+)?(?P<what>(?=\S*[A-Z\d])[^,;()]{2,50}?)"
    r"(?:\s+(?:data\s?sets?|benchmarks?|test\s?sets?|validation\s?sets?|corpus|test data|tasks?|leaderboard))*"
    r"(?=$|\s*[,;:(]|\.(?:\s|$)|\s+(?:and(?! [A-Z])|with|using|in|for|under|by)\b)"
)


_RESULT_WORDS = re.compile(
    r"(?:\s+(?:(?:test|evaluation|benchmark|experimental) )?(?:results?|performances?|scores?|accurac(?:y|ies)"
    r"|evaluations?|comparisons?|leaderboard|(?:kísérletek )?eredmény(?:ei|ek)|ergebnisse|vergleich|résultats|resultados)"
    r"|的?(?:结果|性能|对比)|の結果)+$",
    re.IGNORECASE,
)
_SWEEP = re.compile(r"^[^:]{2,40}: [\d.,]+[kK]?$")  # a label with its number: "codebook size: 256"
_LARGE = 100


@dataclass(frozen=True)
class TableClaim:
    """A claim with the texts and notes of its row, column and group, for role and evaluator."""

    claim: Claim
    table: Table
    words: tuple[str, ...]
    notes: tuple[str, ...]
    notes_on_test: tuple[str, ...]
    surroundings: Surroundings


@dataclass(frozen=True)
class Lookups:
    """What is made once for a document and asked for every table."""

    context: Context
    names: Names
    notes: Notes
    settings: NamedSettings


class PartReader:
    """Reads one part of a table whose axes are known."""

    def __init__(self, part: Part, axes: Axes, around: Surroundings, lookups: Lookups) -> None:
        self.part, self.axes, self.around, self.lookups = part, axes, around, lookups
        self.table, self.names = part.grid.table, lookups.names
        rows_hold = axes.models == "row"
        columns_hold = axes.models == "column"
        self.rows = labels_of(axes.rows, part.rows, self.names, holds_models=rows_hold)
        self.columns = labels_of(axes.columns, part.columns, self.names, holds_models=columns_hold)
        self.near = " ".join((around.caption, *around.headings[:1]))
        self.stage = self._named_around()
        self.metric_around = self._metric_of_caption()

    def holds_results(self) -> bool:
        """Whether the part is a table of results: names, metrics and cue words speak for it."""
        across = self.columns if self.axes.models != "column" else self.rows
        along = self.rows if self.axes.models != "column" else self.columns
        known = {x.benchmark for x in (*across.values(), *along.values()) if x.known}
        models = {x.model for x in along.values() if x.model and self.names.model(x.model) >= 0.75}
        metric = any(x.metric for x in (*across.values(), *along.values()))
        points = 2 * bool(known) + (len(known) > 1) + 2 * bool(models) + (len(models) > 1) + metric
        points += any(is_model_corner(line.title) for line in self.axes.model_axis.of(Role.MODEL))
        points += bool(self.stage or _ON.search(_first_sentence(self.around.caption))) + speaks_of_results(
            self.near
        )
        points -= 3 * speaks_of_other(self.around.caption)
        if len(self.part.columns) > 1 and not any(x.words for x in self.columns.values()):
            return False  # nothing says what tells the columns apart
        if not known and not self.stage and all(x.average or not x.scored for x in across.values()):
            return False
        return points >= 3

    def claims(self) -> list[TableClaim]:
        """The part's claims, row by row."""
        found = [c for r in self.part.rows for col in self.part.columns for c in self._cell(r, col)]
        return list(self._told_apart(found))

    def _cell(self, row: int, column: int) -> Iterator[TableClaim]:
        cell = self.part.grid.cell(row, column)
        figures = self.part.grid.figures(row, column)
        here, over = self.rows[row], self.columns[column]
        if cell is None or not figures or cell.row != row or cell.column != column:
            return
        if not over.words and any(x.words for x in self.columns.values()):
            return  # a column that nothing names, beside columns with names
        if not (here.scored and over.scored) or self._is_change(cell, here, over):
            return
        if not (here.known or over.known or here.metric or over.metric) and self._is_count(cell):
            return
        along, across = (over, here) if self.axes.models == "column" else (here, over)
        across = self._versus(across)
        model = across.model or along.model or self._stage_model()
        benchmark, surely = self._benchmark(along, across)
        if not model or not (benchmark or along.metric or across.metric):
            return  # a figure without a model or a test is no claim
        metric = _joined_metrics(across.metric, along.metric) or self.metric_around
        names = split_pair(benchmark, len(figures))
        metrics = split_pair(metric, len(figures)) if len(set(names)) == 1 else [metric] * len(names)
        for figure, name, measured in zip(figures, names, metrics, strict=True):
            yield self._claim(cell, figure, (model, name, measured), (here, over), surely)

    def _claim(
        self,
        cell: Cell,
        figure: CellFigure,
        named: tuple[str, str, str],
        labels: tuple[Label, Label],
        surely: bool,
    ) -> TableClaim:
        model, benchmark, metric = named
        here, over = labels
        words = tuple(dict.fromkeys((*here.words, *over.words)))
        along, across = (over, here) if self.axes.models == "column" else (here, over)
        notes = self._notes((*cell.marks, *marks_in(cell.text), *along.marks))
        on_test = self._notes(across.marks)
        scopes = (figure.note, *reversed(here.words), *reversed(over.words), *notes, *on_test)
        setting = setting_of(scopes).or_else(self.lookups.settings.of(benchmark, self.table))
        if sweep := "; ".join(t for t in words if _SWEEP.match(t) and not parse_setting(t).text):
            setting = setting.or_else(Setting(text=sweep))
        if judge := self._judge(words):
            setting = setting.or_else(Setting(judge=judge, text=judge))
        setting = setting.or_else(setting_of((self.around.caption, *self._unmarked(), *self.around.mentions)))
        unit_words = " ".join((metric, benchmark, self.around.caption))
        claim = Claim(
            id="",
            model_text=model,
            benchmark_text=benchmark or metric,
            metric_text=metric if benchmark else "",
            quantity=with_unit(figure.quantity, unit_words, self._peers(cell)),
            kind=SourceKind.IMAGE if self.table.source == "image" else SourceKind.TABLE,
            place=place_of(cell, self.table, self._where()),
            setting=setting,
            cell=CellPlace(
                table=self.lookups.context.document.tables.index(self.table),
                row=cell.row,
                column=cell.column,
                model_axis=self.axes.models,
            ),
            bold=cell.bold,
            marks=cell.marks or marks_in(cell.text),
            average_of_several=here.average or over.average or is_average(benchmark),
            doubt=self._doubt(surely),
        )
        return TableClaim(claim, self.table, words, notes, on_test, self.around)

    def _versus(self, across: Label) -> Label:
        """A column of "Baseline score "
        "| Our score": a header that names a side of the comparison, not a test.
        """
        if across.known or not across.metric or not across.benchmark:
            return across
        titles = {compact(line.title) for line in self.axes.model_axis.of(Role.MODEL)}
        if compact(across.benchmark) in titles:
            return replace(across, benchmark="")
        if self.names.model(across.benchmark) >= 0.9:
            return replace(across, benchmark="", model=across.benchmark)
        return across

    def _benchmark(self, along: Label, across: Label) -> tuple[str, bool]:
        """The benchmark's printed name and whether the table itself gives it."""
        own, outer = across.benchmark, along.benchmark
        if own and outer and not across.known:
            own = f"{outer} {own}"
        name = own or outer
        if name and (across.known or along.known):
            return name, True
        if self.stage and compact(name) in compact(self.stage):
            return self.stage, True
        if self.stage and self._mostly_known() and not is_average(name):
            return name, True
        if self.stage and compact(self.stage) not in compact(name):
            return f"{self.stage} {name}", True
        return name or self._caption_phrase(), bool(name)

    def _mostly_known(self) -> bool:
        """Whether most tests of the part are known by themselves, so that a caption's name is not theirs."""
        labels = [x for x in (*self.rows.values(), *self.columns.values()) if x.benchmark]
        return sum(x.known for x in labels) > 0.5 * len(labels)

    def _caption_phrase(self) -> str:
        """A short caption names the test itself: "Total scores assessed by GPT-4"."""
        first = _first_sentence(self.around.caption)
        if on := _ON.search(first):
            return on["what"].strip()
        name = _RESULT_WORDS.sub("", first)
        return name if 0 < len(name.split()) <= 9 else ""

    def _named_around(self) -> str:
        """The one benchmark that caption or heading names for the whole part, or ""."""
        own = {compact(x.benchmark) for x in (*self.rows.values(), *self.columns.values())}
        for text in (_first_sentence(self.around.caption), *self.around.headings[:1]):
            found = [f for f in dict.fromkeys(self.names.benchmarks_in(text)) if compact(f) not in own]
            distinct = {compact(f) for f in found}
            if len(distinct) == 1:
                on = _ON.search(text)
                return on["what"].strip() if on and found[0] in on["what"] else found[0]
            if distinct:
                return ""
        return ""

    def _metric_of_caption(self) -> str:
        """The one metric that the caption names for a table whose axes name none: "BLEU scores on …"."""
        if any(x.metric for x in (*self.rows.values(), *self.columns.values())):
            return ""
        found = metrics_named(self.around.caption)
        return found[0] if len(found) == 1 else ""

    def _stage_model(self) -> str:
        """The model that caption or heading name where no axis does, or the one announced."""
        if self.axes.models:
            return ""
        for text in (self.around.caption, *self.around.headings[:1]):
            found = list(dict.fromkeys(self.names.models_in(text)))
            if len(found) == 1:
                return found[0]
        return self.lookups.context.announced[0] if len(self.lookups.context.announced) == 1 else ""

    def _is_change(self, cell: Cell, here: Label, over: Label) -> bool:
        """Whether a cell prints a difference to another row: signed or arrowed, and its row has no name."""
        text = cell.text.strip()
        nameless = not (here.model or here.benchmark or here.metric)
        return nameless and bool(text) and text[0] in "+-−–±↑↓▲▼(" and bool(over.benchmark)

    def _is_count(self, cell: Cell) -> bool:
        """Whether a line that no test or metric is known for prints large whole numbers: votes, items."""
        peers = self._peers(cell)
        return all(q.decimals == 0 and not q.unit and q.value > _LARGE for q in peers)

    def _peers(self, cell: Cell) -> list[Quantity]:
        grid = self.part.grid
        if self.axes.models == "column":
            return [q for c in self.part.columns for q in grid.quantities(cell.row, c)]
        return [q for r in self.part.rows for q in grid.quantities(r, cell.column)]

    def _told_apart(self, found: list[TableClaim]) -> Iterable[TableClaim]:
        """Where rows differ in nothing but a group label, the label becomes part of the metric."""
        keys: dict[tuple[str, str, str], int] = {}
        for item in found:
            keys[_key(item.claim)] = keys.get(_key(item.claim), 0) + 1
        groups = self.axes.model_axis.of(Role.GROUP)
        for item in found:
            if keys[_key(item.claim)] > 1 and item.claim.cell is not None:
                position = item.claim.cell.column if self.axes.models == "column" else item.claim.cell.row
                extra = [t for line in groups if line.kind != Kind.SECTION and (t := line.text(position))]
                metric = " ".join(dict.fromkeys((item.claim.metric_text, *extra))).strip()
                item = replace(item, claim=replace(item.claim, metric_text=metric))
            yield item

    def _notes(self, marks: Iterable[str]) -> tuple[str, ...]:
        return self.lookups.notes.of(marks, self.table, self.around.after)

    def _judge(self, words: Iterable[str]) -> str:
        """The model that a benchmark's bracket names as judge: "ArenaHard (GPT-4-1106)"."""
        for text in words:
            bracket = re.search(r"\(([^()]+)\)\s*$", text)
            if bracket and self.names.model(bracket.group(1)) >= 0.9 and self.names.benchmark(text) >= 0.5:
                return bracket.group(1)
        return ""

    def _unmarked(self) -> list[str]:
        """The footnotes that hold for the whole table."""
        return [text for text in self.around.footnotes if not any(marked_notes(text))]

    def _where(self) -> str:
        label = label_of(self.table)
        if label:
            return label
        return f"table in section “{self.around.headings[0]}”" if self.around.headings else "table"

    def _doubt(self, surely: bool) -> str:
        if not self.table.certain:
            return "The table's grid was worked out from positions on the page; compare it with the page."
        if not self.axes.models:
            return "Neither axis of the table names models; the model was taken from the text around it."
        if not self.axes.sure:
            return "The table does not say which axis holds the models; this reading is the likelier one."
        if not surely:
            return "The table does not name the benchmark of this figure."
        return ""


def _first_sentence(caption: str) -> str:
    return re.split(r"(?<=\w)[.:;]\s|[.:;]$", caption)[0].strip()


def _joined_metrics(*metrics: str) -> str:
    """Metrics of both axes; words for any result ("Score") give way to a metric proper."""
    found = list(dict.fromkeys(m for m in metrics if m))
    proper = [m for m in found if metrics_named(m) or "@" in m]
    return " ".join(proper or found)


def _key(claim: Claim) -> tuple[str, str, str]:
    return claim.model_text, claim.benchmark_text, claim.metric_text
