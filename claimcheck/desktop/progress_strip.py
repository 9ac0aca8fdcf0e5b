"""What is under way: stage, bar, Cancel; shown only when it takes longer than half a second."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget
from shiboken6 import isValid

from claimcheck.desktop.announce import announce, describe
from claimcheck.desktop.look.labels import quiet_button
from claimcheck.desktop.stages import stage_words
from claimcheck.desktop.tasks import Task
from claimcheck.progress import Step

_SHOW_AFTER = 500  # milliseconds; what is quicker needs no bar (KDE HIG)
_SHOW_FOR = 0.5  # seconds; once shown it does not flash away
_LONGEST_STAGE = 44  # characters
_ANNOUNCE_EVERY = 15.0  # seconds: four times a minute


class ProgressStrip(QWidget):
    """A line in the tool bar.

    Signals:
        cancel: the person pressed Cancel.
    """

    cancel = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = QLabel()
        self.bar = QProgressBar()
        self.bar.setMinimumWidth(90)
        self.bar.setMaximumWidth(190)
        self.bar.setTextVisible(False)
        describe(self.bar, self.tr("Progress"))
        self.button = quiet_button(self.tr("Cancel"), "cancel", self.cancel.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self.stage)
        row.addWidget(self.bar)
        row.addWidget(self.button)
        self._delay = QTimer(self, singleShot=True, interval=_SHOW_AFTER)
        self._delay.timeout.connect(self._appear)
        self._hide = QTimer(self, singleShot=True)
        self._hide.timeout.connect(self._vanish)
        self._since = self._announced = 0.0
        self._active = False
        self._vanish()

    def follow(self, task: Task, stage: str) -> None:
        """Show a task from its beginning to its end, with a way to cancel it."""
        self.start(stage)
        self.cancel.connect(task.cancel)  # the connection goes with the task
        task.stepped.connect(self.show_step)
        task.ended.connect(lambda: self.stop(""))

    def start(self, stage: str) -> None:
        """Something begins."""
        self._active = True
        self._hide.stop()
        self.bar.setRange(0, 0)
        self.stage.setText(self._short(stage))
        self._announced = time.monotonic()
        announce(self, stage)
        if not self.bar.isVisible():
            self._delay.start()

    def show_step(self, step: Step) -> None:
        """How far it is."""
        stage = stage_words(step.stage)
        text = stage if step.total is None else f"{stage} {step.done}/{step.total}"
        self.stage.setText(self._short(text))
        self.stage.setToolTip(text)
        self.bar.setRange(0, step.total or 0)
        self.bar.setValue(step.done)
        now = time.monotonic()
        if now - self._announced >= _ANNOUNCE_EVERY:
            self._announced = now
            announce(self, text)

    def stop(self, outcome: str) -> None:
        """It ended; `outcome` is read out."""
        if not isValid(self):  # a task can end after its window was closed
            return
        self._active = False
        self._delay.stop()
        announce(self, outcome)
        shown_for = time.monotonic() - self._since
        if self.bar.isVisible() and shown_for < _SHOW_FOR:
            self._hide.start(round((_SHOW_FOR - shown_for) * 1000))
        else:
            self._vanish()

    def _short(self, text: str) -> str:
        """As much of a stage as does not push the window wider: names of files can be long."""
        room = self.fontMetrics().averageCharWidth() * _LONGEST_STAGE
        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room)

    def _appear(self) -> None:
        if self._active:
            self._since = time.monotonic()
            for part in (self.stage, self.bar, self.button):
                part.show()

    def _vanish(self) -> None:
        for part in (self.stage, self.bar, self.button):
            part.hide()
