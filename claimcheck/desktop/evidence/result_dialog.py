"""A result of one's own, or the correction of one that is in the index."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from claimcheck.desktop.claims.name_field import NameField
from claimcheck.desktop.core import Core
from claimcheck.desktop.evidence.words import relation_words, scale_words
from claimcheck.desktop.look.form import FormDialog
from claimcheck.desktop.tasks import Tasks
from claimcheck.evidence.by_hand import own_result
from claimcheck.evidence.importing.mapping import SCALES
from claimcheck.evidence.rows import printed_value
from claimcheck.records.evidence import EvaluatorRelation, Evidence


class ResultDialog(FormDialog):
    """A form; empty, or with the result to correct.

    Signals:
        entered: a new `Evidence`, or the changed fields of the old one, name to value.
    """

    entered = Signal(object)

    def __init__(self, row: Evidence | None, core: Core, tasks: Tasks, parent: QWidget | None = None) -> None:
        title = self.tr("Add a result") if row is None else self.tr("Correct a result")
        hint = (
            self.tr("Every result needs its source: the address or the reference you read it from.")
            if row is None
            else self.tr("The result as it was stays in the history.")
        )
        super().__init__(title, hint, parent)
        self._before = row
        self.model = NameField("model", row.model_text if row else "", core, tasks)
        self.add(self.tr("Model"), self.model)
        self.benchmark = NameField("benchmark", row.benchmark_text if row else "", core, tasks)
        self.add(self.tr("Benchmark"), self.benchmark)
        self.score = self.line(self.tr("Score as printed"), row.score_text if row else "", example="79.8")
        self.scale = QComboBox()
        for scale in SCALES:
            self.scale.addItem(scale_words(scale), scale)
        self._choose(self.scale, row.scale if row else "percent")
        self.add(self.tr("Scale"), self.scale)
        self.url = self.line(self.tr("Source"), row.url if row else "", example="https://")
        self.evaluator = self.line(self.tr("Evaluator"), row.evaluator if row else "")
        self.relation = QComboBox()
        for relation in EvaluatorRelation:
            self.relation.addItem(relation_words(relation), relation.value)
        self._choose(self.relation, (row.relation if row else EvaluatorRelation.UNKNOWN).value)
        self.add(self.tr("Relation"), self.relation)
        self.setting = self.line(self.tr("Setting"), row.setting.text if row else "", example="5-shot")
        self.metric_name = self.line(self.tr("Metric"), row.metric if row else "")
        self.items = self.line(self.tr("Number of items"), str(row.n_items or "") if row else "")
        self.date = self.line(self.tr("Date"), row.date if row else "", example="2026-11-28")
        self.note = self.line(self.tr("Remark"), row.note if row else "")
        self.fit(560)
        self.model.setFocus()

    def accept(self) -> None:
        """Hand the result or the changes over when nothing is missing."""
        problem = self._problem()
        if problem is not None:
            self.refuse(*problem)
            return
        value = self._new() if self._before is None else self.changes()
        super().accept()
        if value:
            self.entered.emit(value)

    def changes(self) -> dict[str, object]:
        """Fields that differ from the result as it is."""
        row = self._before
        if row is None:
            return {}
        now = self._values()
        if now["setting"].text == row.setting.text:  # type: ignore[attr-defined]
            now["setting"] = row.setting
        return {name: value for name, value in now.items() if value != getattr(row, name)}

    def _values(self) -> dict[str, object]:
        from claimcheck.extract.settings import parse_setting

        items = self.items.text().strip()
        return {
            "model_text": self.model.text().strip(),
            "benchmark_text": self.benchmark.text().strip(),
            "score_text": self.score.text().strip(),
            "scale": self.scale.currentData(),
            "url": self.url.text().strip(),
            "evaluator": self.evaluator.text().strip(),
            "relation": EvaluatorRelation(self.relation.currentData()),
            "setting": parse_setting(self.setting.text().strip()),
            "metric": self.metric_name.text().strip(),
            "n_items": int(items) if items else None,
            "date": self.date.text().strip(),
            "note": self.note.text().strip(),
        }

    def _new(self) -> Evidence:
        given = self._values()
        names = {"model_text": "model", "benchmark_text": "benchmark", "score_text": "score"}
        return own_result(**{names.get(key, key): value for key, value in given.items()})  # type: ignore[arg-type]

    def _problem(self) -> tuple[str, QWidget] | None:
        if not self.model.text().strip():
            return self.tr("Enter the model as the source names it."), self.model
        if not self.benchmark.text().strip():
            return self.tr("Enter the benchmark as the source names it."), self.benchmark
        if printed_value(self.score.text().strip()) is None:
            return self.tr("The score needs a number, for example 79.8 or 79.8 %."), self.score
        if not self.url.text().strip():
            return self.tr("Enter the address or reference the result was read from."), self.url
        if self.items.text().strip() and not self.items.text().strip().isdigit():
            return self.tr("The number of items is a whole number."), self.items
        if self.date.text().strip() and not _is_day(self.date.text().strip()):
            return self.tr("Enter the date as year, month, day, for example 2026-11-28."), self.date
        return None

    def _choose(self, box: QComboBox, value: str) -> None:
        if box.findData(value) < 0:
            box.addItem(value, value)
        box.setCurrentIndex(box.findData(value))


def _is_day(text: str) -> bool:
    """Whether it is an ISO day, month or year."""
    try:
        date.fromisoformat(text + "-01" * (2 - text.count("-")))
    except ValueError:
        return False
    return True
