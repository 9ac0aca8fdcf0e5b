"""What changed when documents were checked again: a document a line, its changes folded under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from claimcheck.desktop.announce import describe
from claimcheck.desktop.look.labels import heading, text_label


@dataclass(frozen=True, slots=True)
class Changed:
    """A document that was checked again, and a line for every change; no lines where nothing changed."""

    entry: int
    title: str
    lines: tuple[str, ...]


class ChangesDialog(QDialog):
    """The list, with Open and Copy.

    Signals:
        chosen: number of the document to open.
    """

    chosen = Signal(int)

    def __init__(self, changed: Sequence[Changed], checked: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._changed = changed
        self.setWindowTitle(self.tr("Checked again"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 460 if changed else 160)
        said = (
            self.tr("Something changed in {changed} of {checked} documents.")
            if changed
            else self.tr("Nothing changed. Documents checked again: {checked}.")
        ).format(changed=len(changed), checked=checked)
        self.setAccessibleDescription(said)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(heading(said, size=1.1))
        self.tree = self._make_tree()
        if changed:
            column.addWidget(text_label(self.tr("Enter opens the document."), muted=True))
            column.addWidget(self.tree, stretch=1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        if changed:
            copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
            copy.clicked.connect(lambda _checked=False: QGuiApplication.clipboard().setText(self.as_text()))
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        (self.tree if changed else buttons.button(QDialogButtonBox.StandardButton.Close)).setFocus()

    def as_text(self) -> str:
        """Everything that changed, for a message or a note."""
        return "\n\n".join("\n".join((c.title, *(f"- {line}" for line in c.lines))) for c in self._changed)

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setHeaderHidden(True)
        tree.setWordWrap(True)
        describe(tree, self.tr("Documents that changed"), self.tr("Enter opens the document."))
        for changed in self._changed:
            title = self.tr("{title}, changes: {count}").format(title=changed.title, count=len(changed.lines))
            item = QTreeWidgetItem(tree, [title])
            item.setData(0, Qt.ItemDataRole.UserRole, changed.entry)
            for line in changed.lines:
                QTreeWidgetItem(item, [line]).setData(0, Qt.ItemDataRole.UserRole, changed.entry)
            item.setExpanded(len(self._changed) == 1)
        tree.itemActivated.connect(lambda item: self.chosen.emit(item.data(0, Qt.ItemDataRole.UserRole)))
        first = tree.topLevelItem(0)
        if first is not None:
            tree.setCurrentItem(first)
        return tree
