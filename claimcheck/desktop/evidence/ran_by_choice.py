"""Who ran the results of files that do not say it, as the person says who imports them."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from claimcheck.desktop.announce import describe
from claimcheck.desktop.look.flow_layout import FlowLayout
from claimcheck.evidence.importing.taken import RanBy
from claimcheck.records.evidence import EvaluatorRelation


class RanByChoice(QWidget):
    """A choice, and a name once something is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        asked = self.tr("Where a file does not say who ran it:")
        self.relation = QComboBox()
        for text, value in (
            (self.tr("leave it open"), None),
            (self.tr("I did: our own runs"), EvaluatorRelation.OWN),
            (self.tr("a third party"), EvaluatorRelation.THIRD_PARTY),
            (self.tr("the models' maker"), EvaluatorRelation.VENDOR),
        ):
            self.relation.addItem(text, value)
        describe(self.relation, asked)
        self.name = QLineEdit(placeholderText=self.tr("Name"))
        self.name.setMinimumWidth(self.fontMetrics().averageCharWidth() * 18)
        describe(self.name, self.tr("Name of who ran them"))
        label = QLabel(asked)
        label.setBuddy(self.relation)
        line = FlowLayout(self, spacing=8)
        for widget in (label, self.relation, self.name):
            line.addWidget(widget)
        self.relation.currentIndexChanged.connect(lambda _index: self._show_name())
        self._show_name()

    def chosen(self) -> RanBy | None:
        """What was said; None where it is left open."""
        relation = self.relation.currentData()
        return RanBy(EvaluatorRelation(relation), self.name.text().strip()) if relation else None

    def _show_name(self) -> None:
        self.name.setVisible(self.relation.currentData() is not None)
