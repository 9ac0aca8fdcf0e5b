"""What to look for in the evidence: words of names, a source, who ran it, in force or the history."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from claimcheck.desktop.announce import describe
from claimcheck.desktop.evidence.core import Wanted
from claimcheck.desktop.evidence.words import relation_words
from claimcheck.records.evidence import EvaluatorRelation

_PAUSE = 120  # milliseconds; a word is typed at once


class EvidenceFilters(QWidget):
    """A search field and three choices.

    Signals:
        wanted: a `Wanted`, after a pause in typing or at once for a choice.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit(clearButtonEnabled=True, placeholderText=self.tr("Model or benchmark"))
        describe(self.field, self.tr("Search results by model or benchmark"))
        self.source = self._choice(self.tr("Source"))
        self.source.addItem(self.tr("All sources"), "")
        self.relation = self._choice(self.tr("Who ran it"))
        self.relation.addItem(self.tr("All evaluators"), "")
        for relation in EvaluatorRelation:
            self.relation.addItem(relation_words(relation), relation.value)
        self.force = self._choice(self.tr("In force or history"))
        self.force.addItem(self.tr("In force"), True)
        self.force.addItem(self.tr("History"), False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field, stretch=3)
        for box in (self.source, self.relation, self.force):
            row.addWidget(box, stretch=1)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._ask)
        self.field.textChanged.connect(lambda _text: self._pause.start())
        self.field.returnPressed.connect(self._ask)

    def offer_sources(self, names: Sequence[str]) -> None:
        """Fill the list of sources; the chosen one stays."""
        chosen = self.source.currentData()
        self.source.blockSignals(True)
        while self.source.count() > 1:
            self.source.removeItem(1)
        for name in names:
            self.source.addItem(name, name)
        self.source.setCurrentIndex(max(0, self.source.findData(chosen)))
        self.source.blockSignals(False)

    def current(self) -> Wanted:
        """What is chosen now."""
        return Wanted(
            words=self.field.text().strip(),
            source=self.source.currentData(),
            relation=self.relation.currentData(),
            in_force=self.force.currentData(),
        )

    def show_all(self) -> None:
        """Take every filter away."""
        for box in (self.source, self.relation, self.force):
            box.setCurrentIndex(0)
        self.field.clear()
        self._ask()

    def _choice(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(11)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        describe(box, name)
        box.activated.connect(lambda _index: self._ask())
        return box

    def _ask(self) -> None:
        self._pause.stop()
        self.wanted.emit(self.current())
