"""The questions kept for the open document, and every change to them as a step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from claimcheck.desktop.core import Core
from claimcheck.desktop.said import said
from claimcheck.desktop.session import Session
from claimcheck.desktop.steps import Step, Steps
from claimcheck.desktop.tasks import Tasks
from claimcheck.desktop.while_alive import while_alive
from claimcheck.records.decision import AskedQuestion, QuestionState


class AskedQuestions(QObject):
    """Reads and writes in the background.

    Signals:
        loaded: the questions as they are kept now.
        changed: a change was made or undone; the words say which.
    """

    loaded = Signal(object)
    changed = Signal(str)

    def __init__(self, core: Core, session: Session, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._core, self._session, self._tasks = core, session, tasks
        self.steps = Steps(tasks, self)
        self.steps.changed.connect(self._after_step)
        session.opened.connect(self.reload)

    def reload(self) -> None:
        """Read the questions of the open document."""
        entry, core = self._entry, self._core
        if entry:
            self._tasks.start(
                lambda _progress: core.questions(entry), then=while_alive(self, self.loaded.emit)
            )
        else:
            self.loaded.emit(())

    def add(self, texts: Sequence[str]) -> None:
        """Add questions that were not sent yet."""
        entry, core = self._entry, self._core
        if not entry or not texts:
            return

        def add() -> None:
            for text in texts:
                core.keep_question(entry, AskedQuestion(text=text))

        def drop() -> None:
            for text in texts:
                core.drop_question(entry, text)

        self._take(self.tr("Questions added: {count}").format(count=len(texts)), add, drop)

    def drop(self, question: AskedQuestion) -> None:
        """Take a question out."""
        entry, core = self._entry, self._core
        if entry:
            self._take(
                self.tr("Taken out: {question}").format(question=said(question.text)),
                lambda: core.drop_question(entry, question.text),
                lambda: core.keep_question(entry, question),
            )

    def change(self, before: AskedQuestion, now: AskedQuestion) -> None:
        """Keep what became of a question."""
        self._keep(self.tr("Changed: {question}").format(question=said(now.text)), [before], [now])

    def mark_asked(self, questions: Sequence[AskedQuestion]) -> None:
        """Say that these were sent today."""
        today = date.today().isoformat()  # noqa: DTZ011 - the person's own day
        asked = [replace(q, state=QuestionState.ASKED, asked_on=today) for q in questions]
        if asked:
            self._keep(self.tr("Questions marked as asked"), questions, asked)

    @property
    def _entry(self) -> int:
        return self._session.current.entry if self._session.current else 0

    def _keep(self, text: str, before: Sequence[AskedQuestion], now: Sequence[AskedQuestion]) -> None:
        entry, core = self._entry, self._core
        if not entry:
            return

        def keep(questions: Sequence[AskedQuestion]) -> None:
            for question in questions:
                core.keep_question(entry, question)

        self._take(text, lambda: keep(now), lambda: keep(before))

    def _take(self, text: str, do: Callable[[], None], undo: Callable[[], None]) -> None:
        self.steps.take(Step(text, do, lambda _value: undo()))

    def _after_step(self, sentence: str, _value: object) -> None:
        self.changed.emit(sentence)
        self.reload()
