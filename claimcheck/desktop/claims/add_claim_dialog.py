"""Adds a claim that the program missed, beginning with the text the person selected."""

from __future__ import annotations

import re
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from claimcheck.desktop.claims.name_field import NameField
from claimcheck.desktop.core import Core
from claimcheck.desktop.look.form import FormDialog
from claimcheck.desktop.tasks import Tasks
from claimcheck.library.decided import quantity_from
from claimcheck.records.claim import Claim, SourceKind
from claimcheck.records.document import Place
from claimcheck.records.quantity import Quantity
from claimcheck.records.review import Review

_NUMBER = re.compile(r"\d[\d.,]*\s?%?")
_LONGEST_QUOTE = 300


class AddClaimDialog(FormDialog):
    """A form for model, benchmark, score, metric and setting.

    Signals:
        added: a `Claim`.
    """

    added = Signal(object)

    def __init__(
        self, place: Place, review: Review | None, core: Core, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        hint = self.tr("Select the figure in the document first, then its place is kept with the claim.")
        quote = f"“{place.quote[:_LONGEST_QUOTE]}”" if place.quote else hint
        super().__init__(self.tr("Add a missed claim"), quote, parent)
        self._place = place
        announced = review.announced_models[0] if review and review.announced_models else ""
        number = _NUMBER.search(place.quote)
        self.model = NameField("model", announced, core, tasks)
        self.add(self.tr("Model"), self.model)
        self.benchmark = NameField("benchmark", "", core, tasks)
        self.add(self.tr("Benchmark"), self.benchmark)
        self.score = self.line(self.tr("Score as printed"), number.group() if number else "")
        self.metric_text = self.line(self.tr("Metric"))
        self.setting = self.line(self.tr("Setting"))
        self.announced = QCheckBox(self.tr("It is the announced model"))
        self.announced.setChecked(True)
        self.form.addRow("", self.announced)
        self.fit(520)
        self.benchmark.setFocus()

    def accept(self) -> None:
        """Hand the claim over when it has a benchmark and a score."""
        try:
            like = Quantity(text="", value=Decimal(0), decimals=0, unit="%")
            quantity = quantity_from(self.score.text(), like)
        except ValueError:
            self.refuse(self.tr("The score needs a number, for example 79.8 or 79.8 %."), self.score)
            return
        if not self.benchmark.text().strip():
            self.refuse(self.tr("Enter the benchmark as the document names it."), self.benchmark)
            return
        from claimcheck.extract.settings import parse_setting

        claim = Claim(
            id="",
            model_text=self.model.text().strip(),
            benchmark_text=self.benchmark.text().strip(),
            quantity=quantity,
            kind=SourceKind.PROSE,
            place=self._place,
            metric_text=self.metric_text.text().strip(),
            setting=parse_setting(self.setting.text().strip()),
            announced=self.announced.isChecked(),
        )
        super().accept()
        self.added.emit(claim)
