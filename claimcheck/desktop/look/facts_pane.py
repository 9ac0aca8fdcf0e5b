"""What is known of the chosen row: a row of buttons over named lines."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from claimcheck.desktop.announce import describe
from claimcheck.desktop.look.flow_layout import FlowLayout
from claimcheck.desktop.look.labels import discard, text_label


class FactsPane(QScrollArea):
    """Shows a hint as long as nothing is chosen."""

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = hint
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        describe(self, name)
        self.show_facts((), ())

    def show_facts(self, buttons: Iterable[QPushButton], lines: Iterable[tuple[str, str]]) -> None:
        """Show other facts; a line without a value is left out, without any line the hint is shown."""
        told = [(name, value) for name, value in lines if value.strip()]
        old, widget = self.takeWidget(), QWidget()
        widget.setProperty("pane", True)
        column = QVBoxLayout(widget)
        column.setContentsMargins(10, 8, 10, 8)
        if told:
            row = FlowLayout(spacing=6)
            for button in buttons:
                row.addWidget(button)
            column.addLayout(row)
            column.addLayout(_form(told))
        else:
            column.addWidget(text_label(self._hint, muted=True))
        column.addStretch(1)
        self.setWidget(widget)
        if old is not None:
            discard(old)


def _form(lines: Iterable[tuple[str, str]]) -> QFormLayout:
    form = QFormLayout()
    form.setVerticalSpacing(3)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    for name, value in lines:
        label = QLabel(name)
        label.setProperty("role", "muted")
        form.addRow(label, text_label(value))
    return form
