"""The contamination reports: what was published on leaked tests, by whom, on which evidence, and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPushButton, QSplitter, QVBoxLayout, QWidget

from claimcheck.desktop.announce import announce, describe
from claimcheck.desktop.evidence.core import EvidenceCore
from claimcheck.desktop.evidence.reports_model import ReportsModel, ReportsWanted
from claimcheck.desktop.evidence.words import affected_words, leak_words, magnitude_words, strength_words
from claimcheck.desktop.look.empty_words import EmptyWords
from claimcheck.desktop.look.facts_pane import FactsPane
from claimcheck.desktop.look.figures import count_text
from claimcheck.desktop.look.fitted_columns import FittedColumns
from claimcheck.desktop.look.flow_layout import FlowLayout
from claimcheck.desktop.look.labels import quiet_button, text_label
from claimcheck.desktop.look.quiet_table import quiet_table
from claimcheck.desktop.look.remembered_size import remember_size
from claimcheck.desktop.tasks import Tasks
from claimcheck.desktop.while_alive import while_alive
from claimcheck.desktop.wishes import Wishes
from claimcheck.records.evidence import ContaminationReport

_PAUSE = 120  # milliseconds; a word is typed at once


class ReportsWindow(QDialog):
    """Filters over a table; under it the chosen report with its source."""

    def __init__(
        self, evidence: EvidenceCore, tasks: Tasks, wishes: Wishes, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self.setWindowTitle(self.tr("Contamination reports"))
        self.field = QLineEdit(clearButtonEnabled=True, placeholderText=self.tr("Words of a report"))
        describe(self.field, self.tr("Search the reports"))
        self.field.setMinimumWidth(self.fontMetrics().averageCharWidth() * 24)
        self.benchmark = self._choice(self.tr("Benchmark"), ((self.tr("All benchmarks"), ""),))
        self.affected = self._choice(self.tr("Affected model"), ((self.tr("All models"), ""),))
        kinds = ((self.tr("Signs found"), True), (self.tr("Nothing found, or open"), False))
        self.found = self._choice(self.tr("What was found"), kinds)
        self.model = ReportsModel(self)
        self.table = quiet_table(self.model, self.tr("Contamination reports"))
        FittedColumns(self.table)
        self.empty = EmptyWords(self.table, step=(self.tr("Show all reports"), self.show_all))
        self.facts = FactsPane(
            self.tr("The report and its source"), self.tr("Choose a report to read what was found.")
        )
        self.count = text_label(muted=True)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._lay_out()
        self._connect()
        remember_size(self, "reports", QSize(1080, 700), self.split)
        self.count.setText(self.tr("Reading the reports…"))
        tasks.start(evidence.reports, then=while_alive(self, self._take))
        self.field.setFocus()

    def _lay_out(self) -> None:
        hint = self.tr(
            "Published signs that questions or answers of a test were in the training data. A report speaks "
            "of the models it names, at its time and by its method."
        )
        filters = FlowLayout(spacing=8)
        for widget in (self.benchmark, self.affected, self.found, self.field):
            filters.addWidget(widget)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.addWidget(self.table)
        self.split.addWidget(self.facts)
        self.split.setSizes([380, 240])
        self.split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addLayout(filters)
        column.addWidget(text_label(hint, muted=True))
        column.addWidget(self.split, stretch=1)
        column.addWidget(self.count)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._narrow)
        self.field.textChanged.connect(lambda _text: self._pause.start())
        for box in (self.benchmark, self.affected, self.found):
            box.activated.connect(lambda _index: self._narrow())
        self.table.selectionModel().currentRowChanged.connect(lambda now, _old: self._show(now.row()))
        self.model.modelReset.connect(self._show_count)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.field.setFocus)

    def _choice(self, name: str, options: Sequence[tuple[str, object]]) -> QComboBox:
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(18)
        for text, value in options:
            box.addItem(text, value)
        describe(box, name)
        return box

    def _take(self, reports: Sequence[ContaminationReport]) -> None:
        self.model.show_reports(reports)
        for box, names in ((self.benchmark, self.model.benchmarks()), (self.affected, self.model.models())):
            for name in names:
                box.addItem(name, name)

    def show_all(self) -> None:
        """Take every filter away."""
        for box in (self.benchmark, self.affected, self.found):
            box.setCurrentIndex(0)
        self.field.clear()
        self._narrow()

    def _narrow(self) -> None:
        self._pause.stop()
        self.model.narrow(
            ReportsWanted(
                words=self.field.text(),
                benchmark=self.benchmark.currentData(),
                affected=self.affected.currentData(),
                found=self.found.currentData(),
            )
        )
        announce(self, self.count.text())

    def _show_count(self) -> None:
        count = self.model.rows()
        text = self.tr("{count} reports") if count else self.tr("No report is like that.")
        self.count.setText(text.format(count=count_text(count)))
        self.empty.say(self.tr("No report is like that."))
        self._show(-1)

    def _show(self, row: int) -> None:
        report = self.model.report(row)
        if report is None:
            self.facts.show_facts((), ())
        else:
            self.facts.show_facts(self._buttons(report), self._lines(report))

    def _buttons(self, report: ContaminationReport) -> Iterator[QPushButton]:
        if report.url.startswith(("http://", "https://")):
            yield quiet_button(
                self.tr("Open source"),
                "external",
                lambda: self._wishes.visit.emit(report.url),
                description=report.url,
            )

    def _lines(self, report: ContaminationReport) -> Iterator[tuple[str, str]]:
        yield self.tr("Finding"), report.finding
        yield self.tr("Benchmark"), " · ".join(x for x in (report.benchmark_text, report.split) if x)
        yield self.tr("Affected"), affected_words(report.affected)
        yield self.tr("Sign"), leak_words(report.evidence_kind)
        yield self.tr("Magnitude"), magnitude_words(report.magnitude, report.magnitude_unit)
        scores = (report.original_score, report.variant_score)
        yield self.tr("Scores compared"), " → ".join(scores) if all(scores) else ""
        yield self.tr("Strength"), strength_words(report.strength)
        vendor = {True: self.tr("the model's maker"), False: "", None: ""}[report.reporter_is_vendor]
        yield self.tr("Reported by"), " · ".join(x for x in (report.reporter, vendor, report.year) if x)
        yield self.tr("Title"), report.title
        yield self.tr("Address"), report.url
        yield self.tr("Read at"), report.read_at
