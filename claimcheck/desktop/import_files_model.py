"""Files to import: what each is, how many results it holds, and what would or did become of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from claimcheck.desktop.figures import count_text
from claimcheck.desktop.icons import icon
from claimcheck.desktop.theme import colours
from claimcheck.evidence.importing import Outcome, Status
from claimcheck.evidence.previewing import FilePreview

Index = QModelIndex | QPersistentModelIndex


class ImportFilesModel(QAbstractTableModel):
    """One row a file; state is a picture and words."""

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

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Files."""
        return 0 if parent.isValid() else len(self._files)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """File, what it is, results, state."""
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns."""
        if role == Qt.ItemDataRole.TextAlignmentRole and section == 2:
            return int(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return section + 1
        names = (self.tr("File"), self.tr("What it is"), self.tr("Results"), self.tr("State"))
        return names[section] if 0 <= section < len(names) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One cell."""
        file = self.file(index.row()) if index.isValid() else None
        if file is None:
            return None
        outcome = self._outcomes.get(file.name)
        picture, state = self._state(file) if outcome is None else self._became(outcome)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 3:
            return icon(picture, colours().text)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 2:
            return int(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        wanted = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        )
        if role not in wanted:
            return None
        kind = file.title or (self.tr("a table of your own") if file.columns else self.tr("not known"))
        return (file.name, kind, count_text(file.rows) if file.rows else "–", state)[index.column()]

    def _state(self, file: FilePreview) -> tuple[str, str]:
        if file.problem:
            return "missing", file.problem
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
        return picture, text.format(count=count_text(outcome.rows), reason=outcome.reason)
