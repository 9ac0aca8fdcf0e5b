"""Reads the claims of one part of a table: which figures are results, and what they are called."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from claimcheck.extract.late import late
from claimcheck.extract.settings import is_setting
from claimcheck.extract.tables.brackets import brackets_of
from claimcheck.extract.tables.cells import setting_of_piece, split_pair
from claimcheck.extract.tables.claim import ClaimMaker, Lookups, Named, TableClaim
from claimcheck.extract.tables.figure_names import FigureNamer
from claimcheck.extract.tables.figures import CellFigure, cell_figures, is_spaced, undecorated
from claimcheck.extract.tables.grid import Part
from claimcheck.extract.tables.headers import (
    bare,
    is_metric,
    is_model_corner,
    speaks_of_evaluation,
    split_metric,
)
from claimcheck.extract.tables.labels.axis import Axes, Role
from claimcheck.extract.tables.labels.line import Kind
from claimcheck.extract.tables.labels.naming import Label, labels_of
from claimcheck.extract.tables.scope import Surroundings
from claimcheck.extract.tables.stage import stage_of
from claimcheck.records.claim import Claim
from claimcheck.records.document import Cell
from claimcheck.records.quantity import Quantity

_ENOUGH = 500  # figures of a line that tell what it holds
_LARGE = 100  # whole numbers above this that no test or metric is known for are counts
_A_MODEL = 0.75  # from here a label is taken for a model's name
_NO_SYSTEM = late(r"^\W*(?:tokeni[sz]ers?|vocabular(?:y|ies)|分词器|词表|トークナイザー?)\W*$", re.IGNORECASE)
_QUOTED_PAIR = late(r"[“\"「](?P<told>[^“”\"「」/]{2,20}/[^“”\"「」/]{2,20})[”\"」]")
_EXAMS = late(
    r"\b(?:exams?|examinations?|prüfung(?:en)?|examens?|exámen(?:es)?|lsat)\b|考试|試験", re.IGNORECASE
)
_WORD = late(r"[^\W\d_]{2,}")
_A_PHRASE = 5  # words beside a figure; a cell with more is a remark
_RESULTS = 3  # points of evidence for a table of results


class PartReader:
    """Reads one part of a table whose axes are known."""

    def __init__(self, part: Part, axes: Axes, around: Surroundings, lookups: Lookups) -> None:
        self.part, self.axes, self.around = part, axes, around
        self.names = lookups.names
        self.rows = labels_of(
            axes.rows,
            part.rows,
            self.names,
            holds_models=axes.models == "row",
            is_whole=lambda row: _are_whole(part.grid.quantities(row, c) for c in part.columns),
        )
        self.columns = labels_of(
            axes.columns,
            part.columns,
            self.names,
            holds_models=axes.models == "column",
            is_whole=lambda column: _are_whole(part.grid.quantities(r, column) for r in part.rows),
        )
        labels = (*self.rows.values(), *self.columns.values())
        self.stage = stage_of(
            around, self.names, labels, lookups.context.announced, lambda: lookups.sole_test
        )
        if corner := self._test_in_the_corner(labels):
            self.stage = replace(self.stage, benchmark=corner)
        self.namer = FigureNamer(self.stage, axes, self.names, self.rows, self.columns)
        self.brackets = brackets_of(around)
        self.maker = ClaimMaker(part.grid.table, axes, around, lookups)
        self.late = lookups.context.late
        self._peers_on: dict[int, list[Quantity]] = {}

    def _test_in_the_corner(self, labels: Iterable[Label]) -> str:
        """The known test over the models where the other axis names none: "RACE | Middle | High"."""
        if any(x.known and x.scored for x in labels):
            return ""
        titles = (line.title for line in self.axes.model_axis.of(Role.MODEL))
        return next((t for t in map(bare, titles) if t and self.names.knows_benchmark(t)), "")

    @property
    def head(self) -> tuple[str, ...]:
        """The texts over the columns, where the models stand in rows; else nothing."""
        if self.axes.models != "row":
            return ()
        return tuple(word for label in self.columns.values() for word in label.words)

    def holds_results(self) -> bool:
        """Whether the part is a table of results: names, metrics and cue words speak for it."""
        along, across = self.axes.sides(self.rows, self.columns)
        labels = (*along.values(), *across.values())
        inside = self._names_in_cells()
        known = {x.benchmark for x in labels if x.known} | set(filter(self.names.knows_benchmark, inside))
        models = {x.model for x in along.values() if x.model and self.names.model(x.model) >= _A_MODEL}
        points = 2 * bool(known) + (len(known) > 1) + 2 * bool(models) + (len(models) > 1)
        points += (any(x.metric for x in labels) or self.stage.is_of_one_model) + self.stage.weight
        points += any(map(speaks_of_evaluation, (*inside, self.stage.metric, *(x.metric for x in labels))))
        points += any(is_model_corner(line.title) for line in self.axes.model_axis.of(Role.MODEL))
        if any(_NO_SYSTEM.match(line.title) for line, _ in self.axes.rows.lines):
            return False
        if not (known or self.stage.benchmark) and any(
            x.is_of_formats for x in self.axes.rows.of(Role.SETTING)
        ):
            return False  # memory by number format
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

    def _cell(self, row: int, column: int) -> Iterator[TableClaim]:
        cell = self.part.grid.cell(row, column)
        figures = self.part.grid.figures(row, column)
        if cell is None or not figures or cell.row != row or cell.column != column:
            return
        here, over = self.rows[row], self.columns[column]
        if not self._is_score(cell, here, over):
            return
        along, across = self.axes.sides(here, over)
        named = self.namer.named(along, across)
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
        models = _listed_models(named.model, count) if len({*names}) == 1 else [named.model] * count
        if is_spaced(cell.text) and not told_apart:
            return  # figures of which nothing says what they are
        for figure in figures:
            place = figure.place
            this = replace(named, model=models[place], benchmark=names[place], metric=metrics[place])
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
        return (bool(self.axes.models) or self.stage.is_of_one_model) and not counted

    def _names_exams(self) -> bool:
        """Whether the corner over the tests or the caption speaks of exams, whose marks are whole numbers."""
        other = self.axes.rows if self.axes.models == "column" else self.axes.columns
        titles = (line.title for line in other.of(Role.BENCHMARK))
        return any(_EXAMS.search(text) for text in (*titles, self.around.caption))

    def _is_change(self, cell: Cell, here: Label, over: Label) -> bool:
        """Whether a cell prints a gain ("+1.2"), or a difference to another row in a row without name."""
        text = cell.text.strip()
        if text.startswith("+"):
            return True
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


def _listed_models(name: str, count: int) -> list[str]:
    """The models that a cell lists beside a cell with as many figures: "base (1280) / large (2560)"."""
    listed = [piece.strip() for piece in name.split(" / ")]
    return listed if len(listed) == count else [name] * count


def _are_whole(cells: Iterable[Sequence[Quantity]]) -> bool:
    """Whether most figures of a line are whole numbers."""
    decimals = [q.decimals for cell in itertools.islice(cells, _ENOUGH) for q in cell]
    return sum(map(bool, decimals)) <= 0.5 * len(decimals)


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


def _key(claim: Claim) -> tuple[str, str, str]:
    return claim.model_text, claim.benchmark_text, claim.metric_text
