"""How near each benchmark is to the reader's tasks, and which tasks are not tested."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from claimcheck.checks.nearness import NearTests
from claimcheck.checks.relevance import Nearness
from claimcheck.desktop.core import Core
from claimcheck.desktop.look.fitted_columns import FittedColumns
from claimcheck.desktop.look.labels import text_label
from claimcheck.desktop.look.quiet_table import quiet_table
from claimcheck.desktop.preferences.near_tests_model import NearTestsModel
from claimcheck.desktop.preferences.task_words import use_words
from claimcheck.desktop.session import Session
from claimcheck.desktop.tasks import Tasks
from claimcheck.desktop.while_alive import while_alive
from claimcheck.records.profile import Profile


class NearTestsPane(QWidget):
    """Sentences over a table."""

    def __init__(self, core: Core, session: Session, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._core, self._session, self._tasks = core, session, tasks
        self._asked = Profile(name="")
        self.model = NearTestsModel(self)
        self.table = quiet_table(self.model, self.tr("Benchmarks by nearness"))
        FittedColumns(self.table)
        self.summary = text_label()
        self.why = text_label(muted=True)
        self.unrelated = QCheckBox(self.tr("Unrelated ones too"))
        self.only_reported = QCheckBox(self.tr("Only those in the open document"))
        row = QHBoxLayout()
        for box in (self.unrelated, self.only_reported):
            row.addWidget(box)
            box.toggled.connect(lambda _ticked: self._narrow())
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.addWidget(self.summary)
        column.addLayout(row)
        column.addWidget(self.table, stretch=1)
        column.addWidget(self.why)
        self.table.selectionModel().currentRowChanged.connect(lambda now, _old: self._tell_why(now.row()))
        self.model.modelReset.connect(lambda: self._tell_why(-1))

    def show_profile(self, profile: Profile) -> None:
        """Judge every benchmark for a profile, in the background; the newest profile wins."""
        self._asked = profile
        core = self._core
        reported = {c.benchmark.id for c in self._session.claims if c.benchmark and c.benchmark.id}
        self.only_reported.setEnabled(bool(reported))
        self._tasks.start(
            lambda _progress: core.near_tests(profile, reported),
            then=while_alive(self, lambda found: self._take(profile, found, bool(reported))),
        )

    def _take(self, profile: Profile, found: NearTests, document: bool) -> None:
        if profile != self._asked:
            return
        self.model.show_tests(found.tests)
        if not profile.use_cases:
            self.summary.setText(self.tr("Tick a task first."))
            return
        counts = self.tr(
            "Of {all} benchmarks in the register, {close} are close to your tasks, {partly} partly."
        )
        lines = [
            counts.format(
                all=len(found.tests), close=found.count(Nearness.CLOSE), partly=found.count(Nearness.PARTLY)
            )
        ]
        if found.untested:
            text = self.tr("No benchmark in the register is close to: {uses}.")
            lines.append(text.format(uses=_names(found.untested)))
        if document and found.unreported:
            text = self.tr("The open document reports no benchmark close to: {uses}.")
            lines.append(text.format(uses=_names(found.unreported)))
        self.summary.setText("\n".join(lines))

    def _tell_why(self, row: int) -> None:
        """The chosen row in whole sentences' length: the column has room for its beginning."""
        texts = self.model.texts(row) if 0 <= row < self.model.rows() else ()
        hint = self.tr("Choose a benchmark to read why it is near or not.")
        self.why.setText(f"{texts[0]}: {texts[-1]}" if texts else hint)

    def _narrow(self) -> None:
        self.model.narrow(unrelated=self.unrelated.isChecked(), only_reported=self.only_reported.isChecked())


def _names(uses: tuple[str, ...]) -> str:
    return ", ".join(use_words(use) for use in uses)
