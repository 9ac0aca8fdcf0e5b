"""Reads the claims of one part of a table: which figures are results, and what they are called."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TypeVar

from claimcheck.extract.late import late
from claimcheck.extract.quantities import CellFigure, cell_figures, is_spaced, undecorated
from claimcheck.extract.settings import is_setting
from claimcheck.extract.tables.axes import Axes, Role
from claimcheck.extract.tables.brackets import brackets_of
from claimcheck.extract.tables.cells import setting_of_piece, split_pair
from claimcheck.extract.tables.claim import ClaimMaker, Lookups, Named, TableClaim
from claimcheck.extract.tables.grid import Part
from claimcheck.extract.tables.headers import (
    is_average,
    is_metric,
    is_model_corner,
    metrics_named,
    names_a_part,
    speaks_of_evaluation,
    split_metric,
)
from claimcheck.extract.tables.lines import Kind
from claimcheck.extract.tables.names import compact, names_itself
from claimcheck.extract.tables.naming import Label, labels_of
from claimcheck.extract.tables.scope import Surroundings
from claimcheck.extract.tables.stage import is_collection, stage_of
from claimcheck.records.claim import Claim
from claimcheck.records.document import Cell
from claimcheck.records.quantity import Quantity

_T = TypeVar("_T")
_ENOUGH = 500  # figures of a line that tell what it holds
_LARGE = 100  # whole numbers above this that no test or metric is known for are counts
_A_MODEL = 0.75  # from here a label is taken for a model's name
_NO_SYSTEM = late(r"^\W*(?:tokeni[sz]ers?|vocabular(?:y|ies)|分词器|词表|トークナイザー?)\W*$", re.IGNORECASE)
_QUOTED_PAIR = late(r"[“\"「](?P<told>[^“”\"「」/]{2,20}/[^“”\"「」/]{2,20})[”\"」]")
_EXAMS = late(
    r"\b(?:exams?|examinations?|prüfung(?:en)?|examens?|exámen(?:es)?|lsat)\b|考试|試験", re.IGNORECASE
)
_COINED = late(r"[a-z][A-Z]|[A-Z]{2}|[A-Za-z]\d|\d[A-Za-z]")
_WORD = late(r"[^\W\d_]{2,}")
_A_PHRASE = 5  # words beside a figure; a cell with more is a remark
_RESULTS = 3  # points of evidence for a table of results


class PartReader:
    """Reads one part of a table whose axes are known."""

    def __init__(self, part: Part, axes: Axes, around: Surroundings, lookups: Lookups) -> None:
        self.part, self.axes, self.around = part, axes, around
        self.names = lookups.names
        self.rows = labels_of(axes.rows, part.rows, self.names, holds_models=axes.models == "row")
        self.columns = labels_of(axes.columns, part.columns, self.names, holds_models=axes.models == "column")
        labels = (*self.rows.values(), *self.columns.values())
        self.stage = stage_of(
            around, self.names, labels, lookups.context.announced, lambda: lookups.sole_test
        )
        self.brackets = brackets_of(around)
        self.maker = ClaimMaker(part.grid.table, axes, around, lookups)
        self.late = lookups.context.late
        self._peers_on: dict[int, list[Quantity]] = {}

    @property
    def head(self) -> tuple[str, ...]:
        """The texts over the columns, where the models stand in rows; else nothing."""
        if self.axes.models != "row":
            return ()
        return tuple(word for label in self.columns.values() for word in label.words)

    def holds_results(self) -> bool:
        """Whether the part is a table of results: names, metrics and cue words speak for it."""
        along, across = self._sides(self.rows, self.columns)
        labels = (*along.values(), *across.values())
        inside = self._names_in_cells()
        known = {x.benchmark for x in labels if x.known} | set(filter(self.names.knows_benchmark, inside))
        models = {x.model for x in along.values() if x.model and self.names.model(x.model) >= _A_MODEL}
        points = 2 * bool(known) + (len(known) > 1) + 2 * bool(models) + (len(models) > 1)
        points += (any(x.metric for x in labels) or self._is_of_one_model()) + self.stage.weight
        points += any(map(speaks_of_evaluation, (*inside, self.stage.metric, *(x.metric for x in labels))))
        points += any(is_model_corner(line.title) for line in self.axes.model_axis.of(Role.MODEL))
        if any(_NO_SYSTEM.match(line.title) for line, _ in self.axes.rows.lines):
            return False
        if len(self.part.columns) > 1 and not any(x.words for x in self.columns.values()):
            return False  # nothing says what tells the columns apart
        averages_only = all(x.average or not x.scored for x in across.values())
        if averages_only and not known and not self.stage.benchmark:
            return False
        return points >= _RESULTS

    def claims(self) -> list[TableClaim]:
        """The part's claims, row by row."""
        rows = itertools.takewhile(lambda _: not self.late(), self.part.rows)
        found = [c for r in rows for col in self.part.columns for c in self._cell(r, col)]
        return list(self._told_apart(found))

    def _sides(self, rows: _T, columns: _T) -> tuple[_T, _T]:
        """What stands along the models, and what stands across from them."""
        return (columns, rows) if self.axes.models == "column" else (rows, columns)

    def _cell(self, row: int, column: int) -> Iterator[TableClaim]:
        cell = self.part.grid.cell(row, column)
        figures = self.part.grid.figures(row, column)
        if cell is None or not figures or cell.row != row or cell.column != column:
            return
        here, over = self.rows[row], self.columns[column]
        if not self._is_score(cell, here, over):
            return
        along, across = self._sides(here, over)
        named = self._named(along, self._versus(across))
        if named is None:
            return
        if told := self.brackets.split(undecorated(cell.text)) if self.brackets else []:
            for printed, source in told:
                for figure in cell_figures(printed):
                    by = replace(named, source=source)
                    yield self.maker.claim(cell, figure, by, (along, across), self._peers(cell))
            return
        if column in self._columns_of_named_figures:
            for figure in figures:
                yield self.maker.claim(
                    cell, figure, _as_printed(named, figure), (along, across), self._peers(cell)
                )
            return
        for figure, this in self._parts(cell, figures, named, (*across.words, *along.words)):
            yield self.maker.claim(cell, figure, this, (along, across), self._peers(cell))

    def _parts(
        self, cell: Cell, figures: Sequence[CellFigure], named: Named, words: Sequence[str]
    ) -> Iterator[tuple[CellFigure, Named]]:
        """What each figure of a cell is called: "MNLI-(m/mm)" over "91.7/91.9" are two tests."""
        count = figures[0].count
        names = split_pair(named.benchmark, count, self.names.knows_benchmark)
        metrics = split_pair(named.metric, count) if len(set(names)) == 1 else [named.metric] * count
        if count > 1 and not setting_of_piece(words, 0, count):
            words = (*words, *self._pairs_told)
        told_apart = len({*names}) > 1 or bool(setting_of_piece(words, 0, count))
        if is_spaced(cell.text) and not told_apart:
            return  # figures of which nothing says what they are
        for figure in figures:
            this = replace(named, benchmark=names[figure.place], metric=metrics[figure.place])
            if is_metric(figure.name):
                this = _as_printed(this, figure)
            if stated := setting_of_piece(words, figure.place, count):
                figure = replace(figure, note=f"{stated}; {figure.note}".strip("; "))
            yield figure, this

    @cached_property
    def _pairs_told(self) -> tuple[str, ...]:
        """What the text above says that the figures of a cell are: 'given as "zero-shot / 5-shot"'."""
        quoted = [hit["told"] for text in self.around.before for hit in _QUOTED_PAIR.finditer(text)]
        return tuple(t for t in quoted if all(is_setting(piece.strip()) for piece in t.split("/")))[:1]

    @cached_property
    def _columns_of_named_figures(self) -> frozenset[int]:
        """Columns whose cells name what their figures measure: "9.85 (LibriSpeech) 10.38 (TED-LIUM)"."""
        grid = self.part.grid

        def names(row: int, column: int) -> bool:
            figures = grid.figures(row, column)
            named = [f for f in figures if f.name and not is_setting(f.name)]
            return len(named) == len(figures) and (len(named) > 1 or any(f.labelled for f in named))

        return frozenset(c for c in self.part.columns if any(names(r, c) for r in self.part.rows))

    def _names_in_cells(self) -> set[str]:
        """What cells print with their figures: "tedlium", "Vox1-O EER"."""
        places = ((r, c) for c in self._columns_of_named_figures for r in self.part.rows)
        return {f.name for place in places for f in self.part.grid.figures(*place)}

    def _is_score(self, cell: Cell, here: Label, over: Label) -> bool:
        """Whether a figure is a score by the lines it stands in: not a cost, a change, a count."""
        if not (here.scored and over.scored) or self._is_change(cell, here, over):
            return False
        if len(_WORD.findall(cell.text)) > _A_PHRASE and cell.column not in self._columns_of_named_figures:
            return False
        if not over.words and any(x.words for x in self.columns.values()):
            return False  # a column that nothing names, beside columns with names
        if here.known or over.known or here.metric or over.metric:
            return True
        counted = self._is_count(cell) and not self._names_exams()
        return (bool(self.axes.models) or self._is_of_one_model()) and not counted

    def _names_exams(self) -> bool:
        """Whether the corner over the tests or the caption speaks of exams, whose marks are whole numbers."""
        other = self.axes.rows if self.axes.models == "column" else self.axes.columns
        titles = (line.title for line in other.of(Role.BENCHMARK))
        return any(_EXAMS.search(text) for text in (*titles, self.around.caption))

    def _is_of_one_model(self) -> bool:
        """Whether the text around names model, test and metric, so that the labels are parts of the test."""
        return bool(self.stage.model and self.stage.benchmark and self.stage.metric)

    def _named(self, along: Label, across: Label) -> Named | None:
        """What a figure is called, or None where no model or no test is named: then it is no claim."""
        over = "" if along.model and self._best_of_others else across.model
        model = over or along.model or ("" if self.axes.models else self.stage.model)
        if self.stage.model and not names_itself(model) and compact(self.stage.model) not in compact(model):
            model = f"{self.stage.model} {model}".strip()  # "INT4", "7B" of the one model spoken of
        benchmark, surely = self._benchmark(along, across)
        if not model or not (benchmark or along.metric or across.metric):
            return None
        metric = _joined_metrics(across.metric, along.metric) or self.stage.metric
        return Named(model, benchmark, metric, surely)

    @cached_property
    def _best_of_others(self) -> bool:
        """Whether the models named across are those of a line without a name: the best on each test."""
        along, across = self._sides(self.rows, self.columns)
        return any(x.model for x in across.values()) and any(not x.model for x in along.values())

    def _versus(self, across: Label) -> Label:
        """A header that names a side of a comparison, not a test: "Baseline score", "Our score"."""
        if across.known or not across.metric or not across.benchmark:
            return across
        side = split_metric(across.benchmark)[0]
        titles = {compact(line.title) for line in self.axes.model_axis.of(Role.MODEL)}
        if compact(side) in titles:
            return replace(across, benchmark="")
        if self.names.model(side) >= 0.9:
            return replace(across, benchmark="", model=side)
        return across

    def _benchmark(self, along: Label, across: Label) -> tuple[str, bool]:
        """The benchmark's printed name and whether the table or its caption surely gives it."""
        own, outer, stage = across.benchmark, along.benchmark, self.stage.benchmark
        if own and outer and not across.known:
            own = f"{outer} {own}"
        name = own or outer
        if not stage and self.stage.dataset and own and self._lacks_tests():
            if compact(self.stage.dataset) in compact(own):
                return own, True
            return self.stage.dataset if across.average else f"{self.stage.dataset} {own}", True
        if not stage or (name and (across.known or along.known)):
            return name or self.stage.dataset or self.stage.phrase, bool(name)
        if _says(stage, name) or (is_average(name) and "(" not in name):
            return stage, True
        named = self._mostly_known() or (is_collection(stage) and self._some_known())
        if compact(stage) in compact(name) or (named and not is_average(name)):
            return name, True
        return f"{stage} {name}", True

    def _lacks_tests(self) -> bool:
        """Whether the labels are parts of a test, none of them known and few of them coined names."""
        labels = [x for x in (*self.rows.values(), *self.columns.values()) if x.benchmark]
        coined = sum(bool(_COINED.search(x.benchmark)) and not names_a_part(x.benchmark) for x in labels)
        return not self._some_known() and coined <= 0.5 * len(labels)

    def _some_known(self) -> bool:
        """Whether a test of the part is known by itself."""
        return any(x.known for x in (*self.rows.values(), *self.columns.values()))

    def _mostly_known(self) -> bool:
        """Whether most tests of the part are known by themselves, so that a caption's name is not theirs."""
        labels = [x for x in (*self.rows.values(), *self.columns.values()) if x.benchmark]
        return sum(x.known for x in labels) > 0.5 * len(labels)

    def _is_change(self, cell: Cell, here: Label, over: Label) -> bool:
        """Whether a cell prints a difference to another row: signed or arrowed, and its row has no name."""
        text = cell.text.strip()
        nameless = not (here.model or here.benchmark or here.metric)
        return nameless and bool(text) and text[0] in "+-−–±↑↓▲▼(" and bool(over.benchmark)

    def _is_count(self, cell: Cell) -> bool:
        """Whether a line prints nothing but large whole numbers (votes, items)."""
        peers = self._peers(cell)
        return all(q.decimals == 0 and not q.unit and q.value > _LARGE for q in peers)

    def _peers(self, cell: Cell) -> list[Quantity]:
        """The figures of the same test."""
        grid, across = self.part.grid, self.axes.models == "column"
        line = cell.row if across else cell.column
        if line not in self._peers_on:
            places = [(line, c) for c in self.part.columns] if across else [(r, line) for r in self.part.rows]
            self._peers_on[line] = [q for place in places[:_ENOUGH] for q in grid.quantities(*place)]
        return self._peers_on[line]

    def _told_apart(self, found: list[TableClaim]) -> Iterable[TableClaim]:
        """Where lines differ in nothing but a group label, the label becomes part of the metric."""
        keys: dict[tuple[str, str, str], int] = {}
        for item in found:
            keys[_key(item.claim)] = keys.get(_key(item.claim), 0) + 1
        groups = [line for line in self.axes.model_axis.of(Role.GROUP) if line.kind != Kind.SECTION]
        for item in found:
            cell = item.claim.cell
            if keys[_key(item.claim)] > 1 and cell is not None:
                position = cell.column if self.axes.models == "column" else cell.row
                extra = [t for line in groups if (t := line.text(position))]
                metric = " ".join(dict.fromkeys((item.claim.metric_text, *extra))).strip()
                item = replace(item, claim=replace(item.claim, metric_text=metric))
            yield item


def _as_printed(named: Named, figure: CellFigure) -> Named:
    """What a figure is called by the name that its cell gives: a test, its metric, or both."""
    if not figure.name or is_setting(figure.name):
        return named
    test, metric = split_metric(figure.name)
    if not test:
        return replace(named, metric=metric)
    if is_setting(metric):
        test, metric = figure.name, ""  # "Tuda-de test"
    return replace(named, benchmark=test, metric=metric or named.metric or named.benchmark, surely=True)


def _says(stage: str, name: str) -> bool:
    """Whether a test's name holds a label; "LongBench" does not hold the column "long"."""
    apart = not name.islower() or re.search(rf"(?<!\w){re.escape(name)}(?!\w)", stage, re.IGNORECASE)
    return compact(name) in compact(stage) and bool(apart)


def _joined_metrics(*metrics: str) -> str:
    """Metrics of both axes; words for any result ("Score") give way to a metric proper."""
    found = list(dict.fromkeys(m for m in metrics if m))
    proper = [m for m in found if metrics_named(m) or "@" in m]
    return " ".join(proper or found)


def _key(claim: Claim) -> tuple[str, str, str]:
    return claim.model_text, claim.benchmark_text, claim.metric_text
