"""Every check with a tick: those without one are left out when a document is checked."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from claimcheck.desktop.announce import announce, describe
from claimcheck.desktop.check_words import check_title


class ChecksList(QListWidget):
    """One entry a check: id and title.

    Signals:
        explain: the person wants the page of this check.
    """

    explain = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)  # rows are measured again when it is resized
        describe(
            self, self.tr("Checks"), self.tr("Space switches a check on or off, Enter shows how it works")
        )
        self.itemActivated.connect(lambda item: self.explain.emit(item.data(Qt.ItemDataRole.UserRole)))
        self.itemChanged.connect(self._tell)

    def show_checks(self, checks: Sequence[tuple[str, str]], off: Collection[str]) -> None:
        """Show checks, each with id and title; those in `off` have no tick."""
        self.blockSignals(True)
        self.clear()
        for identity, english in checks:
            title = check_title(identity, english)
            item = QListWidgetItem(f"{identity}  {title}")
            item.setData(Qt.ItemDataRole.UserRole, identity)
            item.setToolTip(title)
            item.setCheckState(Qt.CheckState.Unchecked if identity in off else Qt.CheckState.Checked)
            self.addItem(item)
        self.blockSignals(False)

    def off(self) -> tuple[str, ...]:
        """Ids of the checks that are switched off."""
        items = [self.item(row) for row in range(self.count())]
        return tuple(
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Unchecked
        )

    def _tell(self, item: QListWidgetItem) -> None:
        on = item.checkState() is Qt.CheckState.Checked
        text = self.tr("{check} switched on") if on else self.tr("{check} switched off")
        announce(self, text.format(check=item.data(Qt.ItemDataRole.UserRole)))
