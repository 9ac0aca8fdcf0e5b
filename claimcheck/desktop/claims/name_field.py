"""A field for a model's or a benchmark's name that offers those of the registry while it is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, QTimer
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from claimcheck.desktop.core import Core
from claimcheck.desktop.tasks import Tasks
from claimcheck.desktop.while_alive import while_alive

_PAUSE = 150  # milliseconds


class NameField(QLineEdit):
    """`kind` is "model" or "benchmark"; any other text may be entered as well."""

    def __init__(self, kind: str, text: str, core: Core, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._kind, self._core, self._tasks = kind, core, tasks
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self.textEdited.connect(lambda _text: self._pause.start())
        self._pause.timeout.connect(self._ask)

    @property
    def offered(self) -> list[str]:
        """The names offered now."""
        return self._names.stringList()

    def _ask(self) -> None:
        text, kind, core = self.text().strip(), self._kind, self._core
        if text:
            self._tasks.start(
                lambda _progress: core.suggest_names(kind, text),
                then=while_alive(self, lambda found: self._offer(text, found)),
            )

    def _offer(self, text: str, found: Sequence[str]) -> None:
        if text != self.text().strip():
            return
        self._names.setStringList(list(found))
        if found and self.hasFocus():
            self.completer().complete()
