"""Documents side by side: their claims on the same benchmarks, or what they report on the reader's tasks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from claimcheck.desktop.announce import announce, describe
from claimcheck.desktop.claims.model import as_cells
from claimcheck.desktop.core import Core
from claimcheck.desktop.library.comparison_texts import Texts, comparison_texts
from claimcheck.desktop.library.document_picker import DocumentPicker
from claimcheck.desktop.library.question_overview import Asked, question_overview
from claimcheck.desktop.look.empty_words import EmptyWords
from claimcheck.desktop.look.labels import quiet_button, text_label
from claimcheck.desktop.look.quiet_table import fit_columns, fit_rows, quiet_table
from claimcheck.desktop.look.remembered_size import remember_size
from claimcheck.desktop.look.text_grid import TextGrid
from claimcheck.desktop.progress_strip import ProgressStrip
from claimcheck.desktop.refusal_words import refusal_text
from claimcheck.desktop.tasks import Task, Tasks
from claimcheck.desktop.while_alive import while_alive
from claimcheck.errors import LibraryUnavailable, UnknownName, UserError
from claimcheck.library.comparison import Comparison
from claimcheck.progress import Progress
from claimcheck.settings import write_atomically

if TYPE_CHECKING:
    from claimcheck.library.store import Entry

_BESIDE_NAME = 16  # pixels of a column that its name cannot use
_TOP = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
_NAMES, _MOST_LINES = 2, 4


class CompareWindow(QDialog):
    """Tick documents on the left; the table on the right follows.

    Signals:
        tasks_wanted: choose the tasks to compare by.
    """

    tasks_wanted = Signal()

    def __init__(self, core: Core, tasks: Tasks, parent: QWidget | None = None, *, opened: int = 0) -> None:
        super().__init__(parent)
        self._core, self._tasks = core, tasks
        self._task: Task | None = None
        self._comparison: Comparison | None = None
        self.setWindowTitle(self.tr("Compare documents"))
        self.picker = DocumentPicker()
        self.documents = self.picker.list
        self.by = QComboBox()
        self.by.addItem(self.tr("Claims on the same benchmarks"), "claims")
        self.by.addItem(self.tr("What is reported on my tasks"), "tasks")
        self.by.addItem(self.tr("What was asked and answered"), "questions")
        describe(self.by, self.tr("What to compare"))
        self.shown = QComboBox()
        self.shown.addItem(self.tr("All rows"), "all")
        self.shown.addItem(self.tr("Reported by several"), "several")
        self.shown.addItem(self.tr("Not reported by all"), "gaps")
        self.shown.addItem(self.tr("Settings differ"), "differing")
        describe(self.shown, self.tr("Rows to show"))
        self.model = TextGrid(self)
        self.table = quiet_table(self.model, self.tr("Comparison"))
        self.empty = EmptyWords(self.table, step=(self.tr("My tasks…"), self.tasks_wanted.emit))
        self.table.horizontalHeader().setDefaultAlignment(_TOP)
        self.table.verticalHeader().show()
        self.table.setShowGrid(True)
        self.table.setWordWrap(True)
        self.hint = text_label(muted=True)
        self.strip = ProgressStrip()
        self._lay_out()
        self.picker.changed.connect(self.compare)
        self.by.activated.connect(lambda _index: self.compare())
        self.shown.activated.connect(lambda _index: self._comparison and self._show())
        remember_size(self, "compare", QSize(1080, 680), self.split)
        tasks.start(
            lambda _progress: core.entries(),
            then=while_alive(self, lambda entries: self._offer(entries, opened)),
        )
        self._show()

    def _lay_out(self) -> None:
        self.copy_button = quiet_button(self.tr("Copy table"), "copy", self.copy)
        self.export_button = quiet_button(self.tr("Export…"), "export", self.ask_export)
        choices, buttons = QHBoxLayout(), QHBoxLayout()
        choices.addWidget(self.by)
        choices.addWidget(self.shown)
        choices.addStretch(1)
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self.export_button)
        buttons.addStretch(1)
        buttons.addWidget(self.strip)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(choices)
        column.addLayout(buttons)
        column.addWidget(self.hint)
        column.addWidget(self.table, stretch=1)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(self.picker)
        self.split.addWidget(right)
        self.split.setSizes([280, 800])
        self.split.setStretchFactor(1, 1)
        self.split.setChildrenCollapsible(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.split)

    def compare(self) -> None:
        """Compare the ticked documents; what was being compared before is dropped."""
        if self._task is not None:
            self._task.cancel()
        chosen, core, by = self.picker.ticked(), self._core, self.by.currentData()
        self.shown.setEnabled(by != "questions")
        if not chosen:
            self._take(None)
            return
        if by == "questions":
            self._task = self._tasks.start(
                lambda _progress: _asked(core, chosen), then=while_alive(self, self._show_questions)
            )
            return
        task = self._tasks.start(
            lambda progress: core.compare(chosen, by_tasks=by == "tasks", progress=progress),
            then=while_alive(self, self._take),
            refused=while_alive(self, self._refuse),
        )
        self.hint.setText(self.tr("Comparing the ticked documents…"))
        self.strip.follow(task, self.tr("Comparing"))
        self._task = task

    def copy(self) -> None:
        """Put the table on the clipboard as cells."""
        QGuiApplication.clipboard().setText(as_cells(self.model.lines))
        announce(self, self.tr("Copied"))

    def ask_export(self) -> None:
        """Ask for a file and write the table."""
        by_filter = {
            self.tr("Excel workbook (*.xlsx)"): "xlsx",
            self.tr("CSV table (*.csv)"): "csv",
            self.tr("Web page (*.html)"): "html",
        }
        dialog = QFileDialog(self, self.tr("Export the comparison"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(by_filter))
        dialog.selectFile(self.tr("comparison"))
        dialog.filesSelected.connect(
            lambda paths: self.export_to(Path(paths[0]), by_filter[dialog.selectedNameFilter()])
        )
        dialog.open()

    def export_to(self, path: Path, format_name: str) -> Task:
        """Write the table as it is shown."""
        target = path if path.suffix == f".{format_name}" else path.with_name(f"{path.name}.{format_name}")
        title, lines = self.windowTitle(), self.model.lines
        footer = self.tr("Automatic comparison of {day}. It can contain errors of reading.")
        language = QLocale().name()[:2]

        def work(_progress: Progress) -> Path:
            from claimcheck.report.grid import Grid, render_grid

            grid = Grid(title=title, lines=lines, footer=footer.format(day=_today()), language=language)
            try:
                write_atomically(target, render_grid(grid, format_name))
            except OSError as error:
                raise LibraryUnavailable(
                    f"The comparison could not be written to {target}.", next_step="Choose another folder."
                ) from error
            return target

        sentence = self.tr("Written: {path}")
        return self._tasks.start(
            work, then=while_alive(self, lambda written: self._say(sentence.format(path=written)))
        )

    def _offer(self, entries: Sequence[Entry], opened: int) -> None:
        """Show the library, the document that is open ticked."""
        self.picker.offer(entries, (opened,))
        if self.picker.ticked():
            self.compare()

    def _take(self, comparison: Comparison | None) -> None:
        self._comparison = comparison
        self._show()

    def _refuse(self, error: UserError) -> None:
        self._take(None)
        self._say(refusal_text(error))
        self.empty.say(refusal_text(error), step=isinstance(error, UnknownName))

    def _say(self, sentence: str) -> None:
        self.hint.setText(sentence)
        announce(self, sentence)

    def _show(self) -> None:
        comparison = self._comparison
        for button in (self.copy_button, self.export_button):
            button.setEnabled(comparison is not None)
        if comparison is None:
            self.model.show_texts((), ())
            self.hint.setText("")
            self.empty.say(self.tr("Tick the documents to compare."), step=False)
            return
        texts = comparison_texts(comparison, self.shown.currentData())
        text = self.tr("{rows} of {all} rows. Where settings differ, the last column says how.")
        self._fill(texts, text.format(rows=len(texts.rows), all=len(comparison.rows)))

    def _show_questions(self, asked: Asked) -> None:
        self._comparison = None
        text = self.tr("Questions to {count} publishers, by what became of them.")
        self._fill(question_overview(asked), text.format(count=len(asked)))

    def _fill(self, texts: Texts, hint: str) -> None:
        for button in (self.copy_button, self.export_button):
            button.setEnabled(True)
        self.model.show_texts(texts.header, texts.rows, texts.names)
        self.hint.setText(hint)
        fit_columns(self.table, least=18, most=34)
        self.model.show_names([self._fitting(name, n) for n, name in enumerate(texts.header)])
        self.table.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.table.verticalHeader().setMaximumWidth(self.fontMetrics().averageCharWidth() * 32)
        fit_rows(self.table)

    def _fitting(self, name: str, column: int) -> str:
        """A column's name in lines of the column's width; names are cut, what follows them wraps."""
        room, metrics = self.table.columnWidth(column) - _BESIDE_NAME, self.fontMetrics()
        lines = name.split("\n")
        wrapped = [piece for line in lines[_NAMES:] for piece in _wrapped(line, metrics, room)]
        cut = Qt.TextElideMode.ElideRight
        return "\n".join(metrics.elidedText(line, cut, room) for line in (*lines[:_NAMES], *wrapped))


def _wrapped(text: str, metrics: QFontMetrics, room: int) -> list[str]:
    """A text in at most `_MOST_LINES` lines, the last of which may be too long."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and (len(lines) == _MOST_LINES or metrics.horizontalAdvance(longer) <= room):
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _asked(core: Core, entries: Sequence[int]) -> Asked:
    titles = {entry.id: entry.title or entry.origin for entry in core.entries()}
    return [(titles.get(entry, ""), core.questions(entry)) for entry in entries]


def _today() -> str:
    return date.today().isoformat()  # noqa: DTZ011 - the person's own day
