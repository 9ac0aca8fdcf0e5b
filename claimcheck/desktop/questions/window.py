"""Questions to the document's publisher: what was asked, answered, refused; and the reply pack to send."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from claimcheck.desktop.announce import announce, describe
from claimcheck.desktop.core import Core
from claimcheck.desktop.look.empty_words import EmptyWords
from claimcheck.desktop.look.labels import quiet_button, text_label
from claimcheck.desktop.look.quiet_table import fit_rows, quiet_table
from claimcheck.desktop.look.remembered_size import remember_size
from claimcheck.desktop.look.undo_buttons import UndoButtons
from claimcheck.desktop.questions.answer_form import AnswerForm
from claimcheck.desktop.questions.asked_questions import AskedQuestions
from claimcheck.desktop.questions.letter import letter_text, suggested_questions
from claimcheck.desktop.questions.model import QuestionsModel
from claimcheck.desktop.said import window_language
from claimcheck.desktop.session import Session
from claimcheck.desktop.tasks import Tasks
from claimcheck.desktop.while_alive import while_alive
from claimcheck.errors import LibraryUnavailable
from claimcheck.languages.known import ENGLISH
from claimcheck.progress import Progress
from claimcheck.records.decision import AskedQuestion, QuestionState
from claimcheck.settings import write_atomically


class QuestionsWindow(QDialog):
    """A table of questions over what became of the selected one."""

    def __init__(self, core: Core, session: Session, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._tasks = session, tasks
        self._chosen = ""
        self.setWindowTitle(self.tr("Questions and letter"))
        self.asked = AskedQuestions(core, session, tasks, self)
        self.model = QuestionsModel(self)
        self.table = quiet_table(self.model, self.tr("Questions"))
        self.empty = EmptyWords(
            self.table,
            self.tr("None is kept yet: add the suggested ones or one of your own."),
            step=(self.tr("Add all suggested questions"), self.add_suggested),
        )
        self.table.setWordWrap(True)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        # When all is laid out: a scroll bar that the rows call for makes the column narrower.
        self._fit_soon = QTimer(self, singleShot=True, interval=0)
        self._fit_soon.timeout.connect(self._fit_rows)
        header.sectionResized.connect(lambda *_widths: self._fit_soon.start())
        self.form = AnswerForm()
        self.own = QLineEdit(placeholderText=self.tr("A question of your own"))
        describe(self.own, self.tr("A question of your own"))
        self.about = text_label()
        self.language = self._language_choice()
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(lambda now, _old: self._choose(now.row()))
        self.form.changed.connect(self.asked.change)
        self.own.returnPressed.connect(self.add_own)
        self.asked.loaded.connect(self._take)
        self.asked.changed.connect(lambda sentence: announce(self, sentence))
        remember_size(self, "questions", QSize(860, 660), self.split)
        self._take(())
        self.asked.reload()

    def _lay_out(self) -> None:
        self.suggest = quiet_button(self.tr("Add all suggested questions"), "add", self.add_suggested)
        self.add = quiet_button(self.tr("Add"), "add", self.add_own, name=self.tr("Add your question"))
        self.drop = quiet_button(self.tr("Take out"), "dismiss", self.drop_chosen)
        self.save = quiet_button(self.tr("Save letter…"), "export", self.ask_file)
        self.copy = quiet_button(self.tr("Copy letter"), "", self.copy_letter)
        self.copy.setProperty("primary", True)
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.own, stretch=1)
        above.addWidget(self.add)
        above.addWidget(self.suggest)
        below.addWidget(self.drop)
        below.addWidget(UndoButtons(self.asked.steps, self))
        below.addStretch(1)
        below.addWidget(self.language)
        below.addWidget(self.save)
        below.addWidget(self.copy)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.addWidget(self.table)
        self.split.addWidget(self.form)
        self.split.setSizes([330, 190])
        self.split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(10)
        column.addWidget(self.about)
        column.addLayout(above)
        column.addWidget(self.split, stretch=1)
        column.addLayout(below)

    def _language_choice(self) -> QComboBox:
        """In which language the letter is written; hidden where there is nothing to choose."""
        choice = QComboBox()
        choice.addItem(self.tr("Letter in English"), ENGLISH)
        if window_language() == ENGLISH:
            choice.hide()
        else:
            choice.insertItem(0, self.tr("Letter in your language"), window_language())
            choice.setCurrentIndex(0)
        describe(choice, self.tr("Language of the letter"))
        return choice

    def add_suggested(self) -> None:
        """Add every question that a finding suggests."""
        review = self._session.review
        if review is not None:
            known = {question.text for question in self.model.questions}
            self.asked.add([text for text in suggested_questions(review) if text not in known])

    def add_own(self) -> None:
        """Add the question that was typed."""
        text = self.own.text().strip()
        if text:
            self.own.clear()
            self.asked.add([text])

    def drop_chosen(self) -> None:
        """Take the chosen question out."""
        question = self.model.question(self.table.currentIndex().row())
        if question is not None:
            self.form.show_question(None)
            self.asked.drop(question)

    def copy_letter(self) -> None:
        """Put the letter on the clipboard and mark its questions as asked."""
        text = self._letter()
        if text:
            QGuiApplication.clipboard().setText(text)
            announce(self, self.tr("Letter copied"))
            self.asked.mark_asked(self._pending())

    def ask_file(self) -> None:
        """Ask for a file and write the letter there."""
        dialog = QFileDialog(self, self.tr("Save the letter"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Text (*.txt)")])
        dialog.setDefaultSuffix("txt")
        dialog.selectFile(self.tr("questions"))
        dialog.filesSelected.connect(lambda paths: self.save_letter(Path(paths[0])))
        dialog.open()

    def save_letter(self, path: Path) -> None:
        """Write the letter to a file and mark its questions as asked."""
        text = self._letter()

        def write(_progress: Progress) -> None:
            try:
                write_atomically(path, text.encode())
            except OSError as error:
                raise LibraryUnavailable(
                    f"The letter could not be written to {path}.", next_step="Choose another folder."
                ) from error

        self._tasks.start(write, then=while_alive(self, lambda _none: self.asked.mark_asked(self._pending())))

    # inner

    def _letter(self) -> str:
        """The letter with all questions not sent yet; with all where all were sent."""
        self.form.flush()
        review = self._session.review
        if review is None:
            return ""
        chosen = self._pending() or list(self.model.questions)
        deadline = max((question.deadline for question in chosen), default="")
        texts = [question.text for question in chosen]
        return letter_text(review, texts, deadline, str(self.language.currentData()))

    def _pending(self) -> list[AskedQuestion]:
        return [q for q in self.model.questions if q.state is QuestionState.OPEN]

    def _choose(self, row: int) -> None:
        question = self.model.question(row)
        self._chosen = question.text if question else self._chosen
        self.form.show_question(question)

    def _take(self, questions: Sequence[AskedQuestion]) -> None:
        chosen = self._chosen
        self.model.show_questions(questions)
        self._fit_rows()
        self._fit_soon.start()
        row = max(0, self.model.row_of(chosen))
        self.table.selectRow(row)
        self._choose(row)
        title = self._session.document.title if self._session.document else ""
        about = self.tr("Questions to the publisher of “{title}”").format(title=title)
        none_yet = self.tr("None is kept yet: add the suggested ones or one of your own.")
        told = (about, *(() if questions else (none_yet,)))
        self.about.setText(". ".join(part.rstrip(".") for part in told))
        for widget in (self.copy, self.save, self.drop):
            widget.setEnabled(bool(questions))

    def _fit_rows(self) -> None:
        for column in self.model.dates:
            self.table.setColumnHidden(column, not self.model.has(column))
        fit_rows(self.table)

    def done(self, result: int) -> None:
        """Closing keeps what was typed."""
        self.form.flush()
        super().done(result)
