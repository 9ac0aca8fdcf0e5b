"""The sources of results: what each holds in the index, licence, age, size and address, and its update."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Qt, Signal

from claimcheck.desktop.look.figures import count_text
from claimcheck.desktop.look.named_columns import Index, NamedColumns
from claimcheck.desktop.refusal_words import reason_words
from claimcheck.desktop.stages import stage_words
from claimcheck.evidence.update import SourceState, State, Update
from claimcheck.progress import Step

STATE = 4
_MEGABYTE = 1 << 20
_DAYS_SAID = 90
_PICTURES = {
    State.RENEWED: "answered",
    State.UNCHANGED: "nothing-to-report",
    State.PARTLY: "partly",
    State.FAILED: "missing",
    State.NO_ADDRESS: "cannot-tell",
}


class SourcesModel(NamedColumns):
    """One row a source; those with an address can be ticked for an update.

    Signals:
        ticked_one: title of a source that a person ticked or unticked, and which of both.
    """

    ticked_one = Signal(str, bool)

    figures = (1, 3)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._states: list[SourceState] = []
        self._retrieved: dict[str, str] = {}
        self._ticked: set[str] = set()
        self._said: dict[str, tuple[str, str]] = {}

    def show_states(self, states: Sequence[SourceState], retrieved: dict[str, str]) -> None:
        """Show the sources, largest first; `retrieved` is the newest day of each source's files."""
        self.beginResetModel()
        self._states = sorted(states, key=lambda state: (-state.rows, state.source.name))
        self._retrieved = retrieved
        self.endResetModel()

    def state(self, row: int) -> SourceState | None:
        """One source."""
        return self._states[row] if 0 <= row < len(self._states) else None

    def ticked(self) -> list[str]:
        """Names of the sources to update."""
        return [state.source.name for state in self._states if state.source.name in self._ticked]

    def tick_all(self, *, ticked: bool) -> None:
        """Tick every source that has an address, or none."""
        self._ticked = {s.source.name for s in self._states if s.source.addresses} if ticked else set()
        self._tell(0)

    def say(self, name: str, picture: str, text: str) -> None:
        """Show how far a source is."""
        self._said[name] = (picture, text)
        self._tell(STATE, name)

    def show_step(self, name: str, step: Step) -> None:
        """Show a step of a source's update."""
        stage = stage_words(step.stage)
        if step.total:
            far = f"{stage}, {step.done / step.total:.0%}"
        elif step.done:
            far = f"{stage} {count_text(step.done)}"
        else:
            far = stage
        self.say(name, "redo", far)

    def show_update(self, update: Update) -> None:
        """Say how a source's update went; a partial one is told from one that failed."""
        text = {
            State.RENEWED: self.tr("renewed, {rows} results added"),
            State.UNCHANGED: self.tr("unchanged since the last time"),
            State.PARTLY: self.tr("partly renewed, {rows} results added; {count} addresses failed: {why}"),
            State.FAILED: self.tr("failed, nothing was changed: {why}"),
            State.NO_ADDRESS: self.tr("has no address; import its files yourself"),
        }[update.state]
        why = " ".join(map(reason_words, update.messages))
        said = text.format(rows=count_text(update.rows), count=len(update.messages), why=why)
        self.say(update.source, _PICTURES[update.state], said)

    def names(self) -> tuple[str, ...]:
        """Source, results, age, size, state, licence, address."""
        return (
            self.tr("Source"),
            self.tr("Results"),
            self.tr("Age"),
            self.tr("Size"),
            self.tr("State"),
            self.tr("Licence"),
            self.tr("Address"),
        )

    def rows(self) -> int:
        """Sources."""
        return len(self._states)

    def texts(self, row: int) -> tuple[str, ...]:
        """One source."""
        state = self._states[row]
        source = state.source
        address = source.addresses[0] if source.addresses else source.homepage
        by_hand = "" if source.addresses else self.tr("import its files yourself")
        kept = self._kept(state)
        return (
            source.title,
            count_text(state.rows) if state.rows else "–",
            self._age((state.changed or self._retrieved.get(source.name, ""))[:10]),
            f"{state.bytes / _MEGABYTE:.1f} MB" if state.bytes else "–",
            self._said.get(source.name, ("", ""))[1] or kept or by_hand,
            self.tr("not stated") if source.licence == "not stated" else source.licence,
            address or by_hand,
        )

    def picture(self, row: int, column: int) -> str:
        """How an update went, as a picture; names without a tick stand where those with one do."""
        if column == 0 and not self._states[row].source.addresses:
            return "blank"
        said = self._said.get(self._states[row].source.name, ("", ""))
        return said[0] if column == STATE else ""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Sources with an address can be ticked."""
        usual = super().flags(index)
        state = self.state(index.row())
        if index.column() == 0 and state is not None and state.source.addresses:
            return usual | Qt.ItemFlag.ItemIsUserCheckable
        return usual

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a source."""
        state = self.state(index.row())
        if role != Qt.ItemDataRole.CheckStateRole or state is None or not state.source.addresses:
            return False
        name = state.source.name
        self._ticked ^= {name}
        self.dataChanged.emit(index, index)
        self.ticked_one.emit(state.source.title, name in self._ticked)
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One cell; the first one can have a tick."""
        state = self.state(index.row()) if index.isValid() and index.column() == 0 else None
        if role == Qt.ItemDataRole.CheckStateRole and state is not None and state.source.addresses:
            ticked = state.source.name in self._ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return super().data(index, role)

    def _kept(self, state: SourceState) -> str:
        """How the last update went, as it was noted then."""
        words = {
            State.RENEWED: self.tr("renewed"),
            State.UNCHANGED: self.tr("unchanged"),
            State.PARTLY: self.tr("partly renewed"),
            State.FAILED: self.tr("failed"),
        }
        known = words[State(state.state)] if state.state in {*words} else state.state
        return " ".join(part for part in (known, reason_words(state.message)) if part)

    def _age(self, day: str) -> str:
        try:
            days = (date.today() - date.fromisoformat(day)).days  # noqa: DTZ011 - the person's own day
        except ValueError:
            return "–"
        if days <= 0:
            return self.tr("today")
        if days <= _DAYS_SAID:
            return self.tr("{count} days").format(count=days)
        return self.tr("{count} months").format(count=round(days / 30.4))

    def _tell(self, column: int, name: str = "") -> None:
        rows = [n for n, state in enumerate(self._states) if not name or state.source.name == name]
        if rows:
            self.dataChanged.emit(self.index(rows[0], column), self.index(rows[-1], column))
