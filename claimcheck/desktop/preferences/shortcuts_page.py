"""The page of the preferences on which keyboard shortcuts are changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFormLayout, QHeaderView, QKeySequenceEdit, QVBoxLayout, QWidget

from claimcheck.desktop.announce import announce, describe
from claimcheck.desktop.look.flow_layout import FlowLayout
from claimcheck.desktop.look.form import add_row
from claimcheck.desktop.look.labels import quiet_button, text_label
from claimcheck.desktop.look.quiet_table import quiet_table
from claimcheck.desktop.preferences.shortcuts import Shortcut, ShortcutsModel, is_usable, native


class ShortcutsPage(QWidget):
    """A table of commands over a field that takes the new key of the chosen one."""

    def __init__(
        self, shortcuts: Sequence[Shortcut], taken: dict[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model = ShortcutsModel(shortcuts, taken, self)
        self.table = quiet_table(self.model, self.tr("Keyboard shortcuts"))
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.field = QKeySequenceEdit()
        self.field.setMaximumSequenceLength(1)
        self.field.setClearButtonEnabled(True)
        self.told = text_label(muted=True)
        form = QFormLayout()
        add_row(form, self.tr("New shortcut"), self.field, self.tr("Press the keys; Tab leaves the field"))
        describe(self.field.findChildren(QWidget)[0], self.tr("New shortcut"))
        buttons = FlowLayout(spacing=6)
        for button in (
            quiet_button(self.tr("As usual"), "undo", self._use_usual),
            quiet_button(self.tr("All as usual"), "undo", self._reset),
        ):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 12, 4, 4)
        column.setSpacing(8)
        column.addWidget(self.table, stretch=1)
        column.addLayout(form)
        column.addWidget(self.told)
        column.addLayout(buttons)
        self.table.selectionModel().currentRowChanged.connect(lambda now, _old: self._show(now.row()))
        self.field.keySequenceChanged.connect(self._take)
        self.table.selectRow(0)

    def _row(self) -> int:
        return self.table.currentIndex().row()

    def _show(self, row: int) -> None:
        self._fill(self.model.key(row) if row >= 0 else "")
        self.told.setText(self.tr("Choose a command, then press the keys it shall have."))

    def _fill(self, key: str) -> None:
        self.field.blockSignals(True)
        self.field.setKeySequence(QKeySequence(key))
        self.field.blockSignals(False)

    def _take(self, sequence: QKeySequence) -> None:
        row, key = self._row(), sequence.toString()
        if row < 0:
            return
        command, user = self.model.texts(row)[0], self.model.user_of(key, row)
        if not is_usable(key):
            told = self.tr("{key} alone is for typing and moving about. Hold Ctrl or Alt with it.")
        elif user:
            told = self.tr("{key} is used by “{user}” already. Nothing was changed.")
        else:
            self.model.set_key(row, key)
            told = (
                self.tr("“{command}” has {key} now.") if key else self.tr("“{command}” has no shortcut now.")
            )
        self._say(told.format(key=native(key), user=user, command=command))

    def _use_usual(self) -> None:
        if self._row() >= 0:
            usual = self.model.usual(self._row())
            self._fill(usual)
            self._take(QKeySequence(usual))

    def _reset(self) -> None:
        self.model.reset()
        self._show(self._row())
        self._say(self.tr("Every command has its usual shortcut."))

    def _say(self, sentence: str) -> None:
        self.told.setText(sentence)
        announce(self.told, sentence)
