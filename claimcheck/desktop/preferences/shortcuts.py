"""Keyboard shortcuts of commands: what is usual, what the person chose, and why a key cannot be used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence

from claimcheck.desktop.look.named_columns import NamedColumns

_HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A command's name in the code, its words, and its keys as portable text ("Ctrl+O"), "" for none."""

    name: str
    text: str
    usual: str
    key: str


def native(key: str) -> str:
    """A key as the system writes it, in the person's language."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def is_usable(key: str) -> bool:
    """Whether a key leaves typing and moving about alone: held with Ctrl or Alt, or a function key."""
    for number in range(QKeySequence(key).count()):
        pressed = QKeySequence(key)[number]  # type: ignore[index]
        function = Qt.Key.Key_F1 <= pressed.key() <= Qt.Key.Key_F35
        if not function and not (pressed.keyboardModifiers() & _HELD):
            return False
    return True


class ShortcutsModel(NamedColumns):
    """One row a command; `taken` are keys that open menus, with the menu's name."""

    def __init__(
        self, shortcuts: Sequence[Shortcut], taken: dict[str, str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._shortcuts = list(shortcuts)
        self._keys = {shortcut.name: shortcut.key for shortcut in shortcuts}
        self._taken = taken

    def names(self) -> tuple[str, ...]:
        """Command, key, usual key."""
        return self.tr("Command"), self.tr("Shortcut"), self.tr("Usual")

    def rows(self) -> int:
        """Commands."""
        return len(self._shortcuts)

    def texts(self, row: int) -> tuple[str, ...]:
        """One command."""
        shortcut = self._shortcuts[row]
        return shortcut.text, native(self._keys[shortcut.name]) or "–", native(shortcut.usual) or "–"

    def key(self, row: int) -> str:
        """The key of a command."""
        return self._keys[self._shortcuts[row].name]

    def usual(self, row: int) -> str:
        """The key that a command has when nothing was chosen."""
        return self._shortcuts[row].usual

    def user_of(self, key: str, row: int) -> str:
        """What else a key does already, "" for nothing."""
        others = (s for s in self._shortcuts if s is not self._shortcuts[row])
        command = next((s.text for s in others if key and self._keys[s.name] == key), "")
        return command or self._taken.get(key, "")

    def set_key(self, row: int, key: str) -> None:
        """Give a command another key."""
        self._keys[self._shortcuts[row].name] = key
        self.dataChanged.emit(self.index(row, 0), self.index(row, 2))

    def reset(self) -> None:
        """Give every command its usual key."""
        self._keys = {shortcut.name: shortcut.usual for shortcut in self._shortcuts}
        if self._shortcuts:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rows() - 1, 2))

    def changed(self) -> dict[str, str]:
        """Names and keys of the commands that have not their usual key."""
        return {s.name: self._keys[s.name] for s in self._shortcuts if self._keys[s.name] != s.usual}
