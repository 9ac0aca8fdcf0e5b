"""Dialogs that are a form: named fields, a line for what is not right yet, Save and Cancel."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from claimcheck.desktop.announce import announce, describe
from claimcheck.desktop.look.labels import text_label


def add_row(form: QFormLayout, name: str, widget: QWidget, description: str = "") -> QLabel:
    """A field with its name, which stands on the same line as the text of a field of one line."""
    label = QLabel(name)
    label.setBuddy(widget)
    describe(widget, name, description)
    label.setWordWrap(form.rowWrapPolicy() is QFormLayout.RowWrapPolicy.WrapAllRows)
    beside = form.rowWrapPolicy() is not QFormLayout.RowWrapPolicy.WrapAllRows
    if beside and isinstance(widget, QLineEdit | QComboBox | QAbstractSpinBox | QKeySequenceEdit):
        widget.ensurePolished()
        label.setMinimumHeight(widget.sizeHint().height())
    form.addRow(label, widget)
    return label


class FormDialog(QDialog):
    """A hint above, a form that scrolls where the screen is small, a problem and the buttons below."""

    def __init__(self, title: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.hint = text_label(hint, muted=True)
        self.form = QFormLayout()
        self.form.setVerticalSpacing(9)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.problem = text_label()
        self.problem.hide()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setProperty("primary", True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._inside = QWidget()
        self._inside.setLayout(self.form)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setProperty("plain", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(12)
        column.addWidget(self.hint)
        column.addWidget(self._scroll, stretch=1)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)

    def add(self, name: str, widget: QWidget, description: str = "") -> None:
        """A field with its name."""
        add_row(self.form, name, widget, description)

    def line(self, name: str, text: str = "", *, example: str = "") -> QLineEdit:
        """A field for one line."""
        field = QLineEdit(text)
        field.setPlaceholderText(example)
        self.add(name, field)
        return field

    def fit(self, width: int) -> None:
        """Make the dialog as high as its form needs and the screen allows."""
        wide = round(width * self.fontMetrics().height() / 16)
        around = self.sizeHint().height() - self._scroll.sizeHint().height()
        wanted = around + self._inside.sizeHint().height() + 24
        room = self.screen().availableGeometry()
        self.resize(min(wide, room.width()), min(wanted, room.height()))

    def refuse(self, sentence: str, field: QWidget) -> None:
        """Say what is not right yet and go to its field."""
        if self.problem.isHidden():
            self.resize(self.width(), self.height() + self.problem.fontMetrics().height() + 12)
        self.problem.setText(sentence)
        self.problem.show()
        announce(self.problem, sentence)
        field.setFocus()
        if isinstance(field, QLineEdit):
            field.selectAll()
