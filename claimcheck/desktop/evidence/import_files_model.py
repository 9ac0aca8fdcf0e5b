"""Files to import: what each is, how many results it holds, and what would or did become of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from claimcheck.desktop.look.figures import count_text
from claimcheck.desktop.look.named_columns import NamedColumns
from claimcheck.desktop.refusal_words import reason_words
from claimcheck.evidence.importing.previewing import FilePreview
from claimcheck.evidence.importing.run import Outcome, Status

_STATE = 3


class ImportFilesModel(NamedColumns):
    """One row a file; state is a picture and words."""

    figures = (2,)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files: list[FilePreview] = []
        self._outcomes: dict[str, Outcome] = {}

    @property
    def files(self) -> Sequence[FilePreview]:
        """The files as they were looked at."""
        return self._files

    @property
    def done(self) -> bool:
        """Whether outcomes are shown."""
        return bool(self._outcomes)

    def show_files(self, files: Sequence[FilePreview]) -> None:
        """Show other files."""
        self.beginResetModel()
        self._files, self._outcomes = list(files), {}
        self.endResetModel()

    def show_outcomes(self, outcomes: Sequence[Outcome]) -> None:
        """Say what became of each file."""
        self.beginResetModel()
        self._outcomes = {outcome.name: outcome for outcome in outcomes}
        self.endResetModel()

    def file(self, row: int) -> FilePreview | None:
        """One file."""
        return self._files[row] if 0 <= row < len(self._files) else None

    def names(self) -> tuple[str, ...]:
        """File, what it is, results, state."""
        return self.tr("File"), self.tr("What it is"), self.tr("Results"), self.tr("State")

    def rows(self) -> int:
        """Files."""
        return len(self._files)

    def texts(self, row: int) -> tuple[str, ...]:
        """One file."""
        file = self._files[row]
        kind = file.title or (self.tr("a table of your own") if file.columns else self.tr("not known"))
        return file.name, kind, count_text(file.rows) if file.rows else "–", self._told(file)[1]

    def picture(self, row: int, column: int) -> str:
        """What became of a file, as a picture."""
        return self._told(self._files[row])[0] if column == _STATE else ""

    def _told(self, file: FilePreview) -> tuple[str, str]:
        outcome = self._outcomes.get(file.name)
        return self._state(file) if outcome is None else self._became(outcome)

    def _state(self, file: FilePreview) -> tuple[str, str]:
        if file.problem:
            return "missing", reason_words(file.problem)
        if file.known:
            return "nothing-to-report", self.tr("there already")
        if file.needs_columns:
            return "ask", self.tr("please confirm the columns")
        if file.supersedes:
            text = self.tr("will replace {count} older rows, which stay in the history")
            return "redo", text.format(count=count_text(file.supersedes))
        return "answered", self.tr("will be added")

    def _became(self, outcome: Outcome) -> tuple[str, str]:
        if outcome.status is Status.IMPORTED and outcome.superseded:
            text = self.tr("{count} added; {older} older rows went into the history")
            return "answered", text.format(
                count=count_text(outcome.rows), older=count_text(outcome.superseded)
            )
        words = {
            Status.IMPORTED: ("answered", self.tr("{count} added")),
            Status.SAME: ("nothing-to-report", self.tr("there already, nothing added")),
            Status.HISTORY: ("partly", self.tr("{count} kept in the history: older than what is there")),
            Status.NOTHING: ("partly", self.tr("nothing to add: {reason}")),
            Status.REFUSED: ("missing", self.tr("refused: {reason}")),
        }
        picture, text = words[outcome.status]
        return picture, text.format(count=count_text(outcome.rows), reason=reason_words(outcome.reason))
