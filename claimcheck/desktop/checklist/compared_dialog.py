"""Asks, before findings about a named company are exported, whether they were compared with the original."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from claimcheck.desktop.announce import describe
from claimcheck.desktop.look.labels import text_label
from claimcheck.desktop.session import Session
from claimcheck.records.finding import Kind


class ComparedDialog(QDialog):
    """A tick, without which there is no going on.

    Signals:
        confirmed: the person has compared the findings.
    """

    confirmed = Signal()

    def __init__(self, company: str, findings: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Before the export"))
        text = self.tr("The review has {count} findings about {company}. Reading a document can go amiss.")
        self.tick = QCheckBox(self.tr("I have compared them with the original"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go_on = buttons.addButton(self.tr("Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go_on.setProperty("primary", True)
        describe(self.go_on, self.go_on.text())
        describe(self.tick, self.tick.text())
        self.go_on.setEnabled(False)
        self.tick.toggled.connect(self.go_on.setEnabled)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(self.confirmed)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(12)
        column.addWidget(text_label(text.format(count=findings, company=company)))
        column.addWidget(self.tick)
        column.addWidget(buttons)
        self.tick.setFocus()


def findings_to_compare(session: Session) -> int:
    """How many findings name a company and were not yet ticked as compared; 0 where none is to be asked."""
    review = session.review
    if review is None or not review.document.publisher or "" in session.decided.compared:
        return 0
    return sum(finding.kind is Kind.FINDING for finding in review.findings)
