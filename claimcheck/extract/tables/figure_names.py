"""What a figure of a table is called: the model, the test and the metric of its row and column."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

from claimcheck.extract.late import late
from claimcheck.extract.tables.captioned import is_collection
from claimcheck.extract.tables.claim import Named
from claimcheck.extract.tables.headers import is_average, metrics_named, names_a_part, split_metric
from claimcheck.extract.tables.labels.axis import Axes, Role
from claimcheck.extract.tables.labels.naming import Label
from claimcheck.extract.tables.names import Names, compact, names_itself
from claimcheck.extract.tables.stage import Stage

_COINED = late(r"[a-z][A-Z]|[A-Z]{2}|[A-Za-z]\d|\d[A-Za-z]")


class FigureNamer:
    """Names the figures of one part of a table by its labels and by what stands around the table."""

    def __init__(
        self, stage: Stage, axes: Axes, names: Names, rows: Mapping[int, Label], columns: Mapping[int, Label]
    ) -> None:
        self.stage, self.axes, self.names = stage, axes, names
        self.rows, self.columns = rows, columns

    def named(self, along: Label, across: Label) -> Named | None:
        """What a figure is called, or None where no model or no test is named: then it is no claim."""
        across = self._versus(across)
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
        along, across = self.axes.sides(self.rows, self.columns)
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


def _says(stage: str, name: str) -> bool:
    """Whether a test's name holds a label; "LongBench" does not hold the column "long"."""
    apart = not name.islower() or re.search(rf"(?<!\w){re.escape(name)}(?!\w)", stage, re.IGNORECASE)
    return compact(name) in compact(stage) and bool(apart)


def _joined_metrics(*metrics: str) -> str:
    """Metrics of both axes; words for any result ("Score") give way to a metric proper."""
    found = list(dict.fromkeys(m for m in metrics if m))
    proper = [m for m in found if metrics_named(m) or "@" in m]
    return " ".join(proper or found)
