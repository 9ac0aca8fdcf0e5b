"""Corrects how a claim was read: model, benchmark, score, metric, setting, evaluator, role."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from claimcheck.desktop import words
from claimcheck.desktop.claims.name_field import NameField
from claimcheck.desktop.core import Core
from claimcheck.desktop.look.form import FormDialog
from claimcheck.desktop.tasks import Tasks
from claimcheck.library.decided import quantity_from
from claimcheck.records.claim import Claim, Relation


class CorrectDialog(FormDialog):
    """A form with the reading as it is.

    Signals:
        corrected: the changed fields, name to text (see `records.decision.Decision`).
    """

    corrected = Signal(dict)

    def __init__(self, claim: Claim, core: Core, tasks: Tasks, parent: QWidget | None = None) -> None:
        hint = self.tr("Enter what the document prints. The program's own reading is kept beside it.")
        super().__init__(self.tr("Correct the reading"), hint, parent)
        self._claim = claim
        model = NameField("model", claim.model_text, core, tasks)
        self.add(self.tr("Model"), model)
        benchmark = NameField("benchmark", claim.benchmark_text, core, tasks)
        self.add(self.tr("Benchmark"), benchmark)
        self.fields: dict[str, QLineEdit] = {
            "model": model,
            "benchmark": benchmark,
            "score": self.line(self.tr("Score as printed"), claim.quantity.printed),
            "metric": self.line(self.tr("Metric"), claim.metric_text),
            "setting": self.line(
                self.tr("Setting"), claim.setting.text, example=self.tr("5-shot, chain of thought, pass@1 …")
            ),
        }
        self.evaluator = QComboBox()
        for relation in Relation:
            self.evaluator.addItem(words.relation_words(relation), relation.value)
        self.evaluator.setCurrentIndex(self.evaluator.findData(claim.evaluator.relation.value))
        self.add(self.tr("Ran by"), self.evaluator)
        self.role = QComboBox()
        self.role.addItem(self.tr("announced model"), "yes")
        self.role.addItem(self.tr("named for comparison"), "no")
        self.role.setCurrentIndex(0 if claim.announced else 1)
        self.add(self.tr("Role"), self.role)
        self.fit(540)
        model.setFocus()

    def changes(self) -> dict[str, str]:
        """Fields that differ from the reading."""
        claim = self._claim
        before = {
            "model": claim.model_text,
            "benchmark": claim.benchmark_text,
            "score": claim.quantity.printed,
            "metric": claim.metric_text,
            "setting": claim.setting.text,
            "evaluator": claim.evaluator.relation.value,
            "announced": "yes" if claim.announced else "no",
        }
        now = {name: field.text().strip() for name, field in self.fields.items()}
        now |= {"evaluator": self.evaluator.currentData(), "announced": self.role.currentData()}
        return {name: value for name, value in now.items() if value != before[name]}

    def accept(self) -> None:
        """Hand the changes over, unless the score holds no number."""
        changes = self.changes()
        if "score" in changes:
            try:
                quantity_from(changes["score"], self._claim.quantity)
            except ValueError:
                sentence = self.tr("The score needs a number, for example 79.8 or 79.8 %.")
                self.refuse(sentence, self.fields["score"])
                return
        super().accept()
        if changes:
            self.corrected.emit(changes)
