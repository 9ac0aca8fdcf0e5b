"""Corrects how a claim was read: model, benchmark, score, metric, setting, evaluator, role."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from claimcheck.desktop import words
from claimcheck.desktop.announce import announce, describe
from claimcheck.desktop.core import Core
from claimcheck.desktop.labels import text_label
from claimcheck.desktop.tasks import Tasks
from claimcheck.library.decided import quantity_from
from claimcheck.records.claim import Claim, Relation

_PAUSE = 150


class CorrectDialog(QDialog):
    """A form with the reading as it is.

    Signals:
        corrected: the changed fields, name to text (see `records.decision.CORRECTABLE`).
    """

    corrected = Signal(dict)

    def __init__(self, claim: Claim, core: Core, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claim = claim
        self._core = core
        self._tasks = tasks
        self.setWindowTitle(self.tr("Correct the reading"))
        form = QFormLayout()
        form.setVerticalSpacing(9)
        self.fields = {
            "model": self._field(form, self.tr("Model"), claim.model_text),
            "benchmark": self._field(form, self.tr("Benchmark"), claim.benchmark_text),
            "score": self._field(form, self.tr("Score as printed"), words.score_text(claim)),
            "metric": self._field(form, self.tr("Metric"), claim.metric_text),
            "setting": self._field(form, self.tr("Setting"), claim.setting.text),
        }
        self.evaluator = QComboBox()
        for relation in Relation:
            self.evaluator.addItem(words.relation_words(relation), relation.value)
        self.evaluator.setCurrentIndex(self.evaluator.findData(claim.evaluator.relation.value))
        self._add(form, self.tr("Ran by"), self.evaluator)
        self.role = QComboBox()
        self.role.addItem(self.tr("announced model"), "yes")
        self.role.addItem(self.tr("named for comparison"), "no")
        self.role.setCurrentIndex(0 if claim.announced else 1)
        self._add(form, self.tr("Role"), self.role)
        self.problem = text_label()
        self.problem.hide()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(12)
        hint = self.tr("Enter what the document prints. The program's own reading is kept beside it.")
        column.addWidget(text_label(hint, muted=True))
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addWidget(buttons)
        self.resize(520, self.sizeHint().height())
        self._offer_benchmarks()
        self.fields["model"].setFocus()

    def changes(self) -> dict[str, str]:
        """Fields that differ from the reading."""
        claim = self._claim
        before = {
            "model": claim.model_text,
            "benchmark": claim.benchmark_text,
            "score": words.score_text(claim),
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
                self._refuse(self.tr("The score needs a number, for example 79.8 or 79.8 %."))
                return
        super().accept()
        if changes:
            self.corrected.emit(changes)

    def _refuse(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()
        announce(self.problem, sentence)
        self.fields["score"].setFocus()
        self.fields["score"].selectAll()

    def _field(self, form: QFormLayout, name: str, text: str) -> QLineEdit:
        field = QLineEdit(text)
        self._add(form, name, field)
        return field

    def _add(self, form: QFormLayout, name: str, widget: QWidget) -> None:
        label = QLabel(name)
        label.setBuddy(widget)
        describe(widget, name)
        form.addRow(label, widget)

    def _offer_benchmarks(self) -> None:
        field = self.fields["benchmark"]
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        field.setCompleter(completer)
        pause = QTimer(self, singleShot=True, interval=_PAUSE)
        field.textEdited.connect(lambda _text: pause.start())
        pause.timeout.connect(self._ask_registry)

    def _ask_registry(self) -> None:
        text, core = self.fields["benchmark"].text().strip(), self._core
        if text:
            self._tasks.start(lambda _progress: core.suggest_benchmarks(text), then=self._show_suggestions)

    def _show_suggestions(self, found: Sequence[str]) -> None:
        self._names.setStringList(list(found))
        completer = self.fields["benchmark"].completer()
        if found and self.fields["benchmark"].hasFocus():
            completer.complete()
