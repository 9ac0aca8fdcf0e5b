"""What a person does to the evidence by hand: each change keeps the old state and can be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from claimcheck.desktop.claims.reason_dialog import ReasonDialog
from claimcheck.desktop.core import Core
from claimcheck.desktop.evidence.annotate_dialog import AnnotateDialog
from claimcheck.desktop.evidence.core import EvidenceCore
from claimcheck.desktop.evidence.words import score_words
from claimcheck.desktop.steps import Step, Steps
from claimcheck.desktop.tasks import Tasks
from claimcheck.records.evidence import Evidence


class OwnEvidence(QObject):
    """Asks in dialogs over `window` and does what was asked as steps."""

    def __init__(self, core: Core, evidence: EvidenceCore, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._core, self._evidence, self._tasks, self._window = core, evidence, tasks, window
        self.steps = Steps(tasks, self)

    def ask_new(self) -> None:
        """Ask for a result and add it."""
        from claimcheck.desktop.evidence.result_dialog import ResultDialog

        dialog = ResultDialog(None, self._core, self._tasks, self._window)
        dialog.entered.connect(self.add)
        dialog.open()

    def ask_edit(self, row: Evidence) -> None:
        """Ask for the right values of a result."""
        from claimcheck.desktop.evidence.result_dialog import ResultDialog

        dialog = ResultDialog(row, self._core, self._tasks, self._window)
        dialog.entered.connect(lambda changes: self.edit(row, changes))
        dialog.open()

    def ask_retire(self, row: Evidence) -> None:
        """Ask why a result is not to count any more."""
        usual = (
            self.tr("withdrawn by its source"),
            self.tr("of another model"),
            self.tr("of another benchmark or version"),
            self.tr("entered twice"),
        )
        hint = self.tr("{result}\nIt stays in the history with the reason.").format(result=_name(row))
        dialog = ReasonDialog(self.tr("Retire a result"), hint, self.tr("Retire"), usual, self._window)
        dialog.given.connect(lambda reason: self.retire(row, reason))
        dialog.open()

    def ask_annotation(self, row: Evidence) -> None:
        """Ask for a tag or a note."""
        dialog = AnnotateDialog(_name(row), self._window)
        dialog.entered.connect(lambda kind, text: self.annotate(row, kind, text))
        dialog.open()

    def add(self, row: Evidence) -> None:
        """Add a result; undoing retires it."""
        core, reason = self._evidence, self.tr("undone")
        self._take(
            self.tr("Added: {result}").format(result=_name(row)),
            lambda: core.add(row),
            lambda number: core.retire(int(str(number)), reason),
        )

    def edit(self, row: Evidence, changes: dict[str, object]) -> None:
        """Correct a result; undoing brings the old one back."""
        core = self._evidence
        self._take(
            self.tr("Corrected: {result}").format(result=_name(row)),
            lambda: core.edit(row.id, changes),
            lambda _number: core.bring_back(row.id),
        )

    def retire(self, row: Evidence, reason: str) -> None:
        """Take a result out of force."""
        core = self._evidence
        self._take(
            self.tr("Retired: {result}").format(result=_name(row)),
            lambda: core.retire(row.id, reason),
            lambda _none: core.bring_back(row.id),
        )

    def bring_back(self, row: Evidence) -> None:
        """Put a result back in force; undoing retires it again."""
        core, reason = self._evidence, self.tr("undone")
        self._take(
            self.tr("Brought back: {result}").format(result=_name(row)),
            lambda: core.bring_back(row.id),
            lambda _none: core.retire(row.id, reason),
        )

    def annotate(self, row: Evidence, kind: str, text: str) -> None:
        """Put a tag or a note on a result."""
        core = self._evidence
        self._take(
            self.tr("Noted: {text}").format(text=text),
            lambda: core.annotate(row.id, kind, text),
            lambda _none: core.remove_annotation(row.id, kind, text),
        )

    def remove_annotation(self, row: Evidence, kind: str, text: str) -> None:
        """Take a tag or a note away."""
        core = self._evidence
        self._take(
            self.tr("Removed: {text}").format(text=text),
            lambda: core.remove_annotation(row.id, kind, text),
            lambda _none: core.annotate(row.id, kind, text),
        )

    def _take(self, text: str, do: Callable[[], object], undo: Callable[[object], object]) -> None:
        self.steps.take(Step(text, do, undo))


def _name(row: Evidence) -> str:
    return f"{row.model_text} · {row.benchmark_text} · {score_words(row)}"
