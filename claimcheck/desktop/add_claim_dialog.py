"""Adds a claim that the program missed, beginning with the text the person selected."""

from __future__ import annotations

import re
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from claimcheck.desktop.announce import announce, describe
from claimcheck.desktop.labels import text_label
from claimcheck.library.decided import quantity_from
from claimcheck.records.claim import Claim, SourceKind
from claimcheck.records.document import Place
from claimcheck.records.quantity import Quantity
from claimcheck.records.review import Review

_NUMBER = re.compile(r"\d[\d.,]*\s?%?")


class AddClaimDialog(QDialog):
    """A form for model, benchmark and score.

    Signals:
        added: a `Claim`.
    """

    added = Signal(object)

    def __init__(self, place: Place, review: Review | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self.setWindowTitle(self.tr("Add a missed claim"))
        announced = review.announced_models[0] if review and review.announced_models else ""
        number = _NUMBER.search(place.quote)
        form = QFormLayout()
        form.setVerticalSpacing(9)
        self.model = self._field(form, self.tr("Model"), announced)
        self.benchmark = self._field(form, self.tr("Benchmark"), "")
        self.score = self._field(form, self.tr("Score as printed"), number.group() if number else "")
        self.announced = QCheckBox(self.tr("It is the announced model"))
        self.announced.setChecked(True)
        form.addRow("", self.announced)
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
        quote = place.quote[:300]
        hint = self.tr("Select the figure in the document first, then its place is kept with the claim.")
        column.addWidget(text_label(f"“{quote}”" if quote else hint, muted=True))
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addWidget(buttons)
        self.resize(500, self.sizeHint().height())
        self.benchmark.setFocus()

    def accept(self) -> None:
        """Hand the claim over when it has a benchmark and a score."""
        try:
            like = Quantity(text="", value=Decimal(0), decimals=0, unit="%")
            quantity = quantity_from(self.score.text(), like)
        except ValueError:
            self._refuse(self.tr("The score needs a number, for example 79.8 or 79.8 %."), self.score)
            return
        if not self.benchmark.text().strip():
            self._refuse(self.tr("Enter the benchmark as the document names it."), self.benchmark)
            return
        claim = Claim(
            id="",
            model_text=self.model.text().strip(),
            benchmark_text=self.benchmark.text().strip(),
            quantity=quantity,
            kind=SourceKind.PROSE,
            place=self._place,
            announced=self.announced.isChecked(),
        )
        super().accept()
        self.added.emit(claim)

    def _refuse(self, sentence: str, field: QLineEdit) -> None:
        self.problem.setText(sentence)
        self.problem.show()
        announce(self.problem, sentence)
        field.setFocus()

    def _field(self, form: QFormLayout, name: str, text: str) -> QLineEdit:
        field = QLineEdit(text)
        label = QLabel(name)
        label.setBuddy(field)
        describe(field, name)
        form.addRow(label, field)
        return field
