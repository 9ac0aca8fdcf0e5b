"""The checklist of the selected claim: five questions, always in the same place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from claimcheck.desktop import words
from claimcheck.desktop.announce import describe
from claimcheck.desktop.checklist.announced import announced_because
from claimcheck.desktop.look.built_pane import BuiltPane
from claimcheck.desktop.look.flow_layout import FlowLayout
from claimcheck.desktop.look.labels import heading, quiet_button, text_label
from claimcheck.desktop.questions.note_field import NoteField
from claimcheck.desktop.said import said
from claimcheck.desktop.session import Session
from claimcheck.desktop.wishes import Wishes
from claimcheck.records.claim import Claim
from claimcheck.records.evidence import Evidence
from claimcheck.records.finding import Question
from claimcheck.records.review import Answer, AnswerState

if TYPE_CHECKING:  # loaded with the first claim: the window is there before
    from claimcheck.desktop.checklist.dot_plot import DotPlot
    from claimcheck.desktop.checklist.question_section import QuestionSection


class ChecklistPane(BuiltPane):
    """Shows `Session.claim`.

    Signals:
        correct: the person wants to correct the selected claim.
        reviewed: the person marks the selected claim as reviewed, or not.
        copy_sentence: the person wants a neutral sentence on the claim.
        noted: id of a claim, and the text of the note on it.
        shown: id of the claim whose checklist is now on the screen.
    """

    correct = Signal()
    reviewed = Signal(bool)
    copy_sentence = Signal()
    noted = Signal(str, str)
    shown = Signal(str)

    def __init__(self, session: Session, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wishes = wishes
        self._evidence: dict[str, Sequence[Evidence]] = {}
        self._open = {Question.WHAT_IT_MEASURES}
        self.sections: dict[Question, QuestionSection] = {}
        self.note: NoteField | None = None
        self._dots: DotPlot | None = None
        describe(self, self.tr("Checklist of the selected claim"))
        # Holding an arrow key in the table passes many claims; only where it rests a checklist is built.
        self._rest = QTimer(self, singleShot=True, interval=15)
        self._rest.timeout.connect(lambda: self.build(self._fill, spacing=9))
        self.built.connect(self._tell)
        session.selected.connect(lambda _claim: self._rest.start())
        session.changed.connect(self._rest.start)
        session.opened.connect(self._evidence.clear)
        session.decided_on.connect(self._refresh_marks)
        self.rebuild()

    def set_evidence(self, claim: str, evidence: Sequence[Evidence]) -> None:
        """Take in outside results for a claim; they appear in its plot."""
        self._evidence[claim] = evidence
        current = self._session.claim
        if self._dots is not None and current is not None and current.id == claim:
            from claimcheck.desktop.checklist.comparison_dots import dot_rows

            self._dots.set_rows(dot_rows(current, self._session, evidence)[0])

    def knows_evidence(self, claim: str) -> bool:
        """Whether outside results for a claim have been taken in."""
        return claim in self._evidence

    def rebuild(self) -> None:
        """Build the checklist of the selected claim anew, at once."""
        self._rest.stop()
        self.build(self._fill, spacing=9, at_once=True)

    def _tell(self) -> None:
        claim = self._session.claim
        if claim is not None:
            self.shown.emit(claim.id)

    def _fill_empty(self, column: QVBoxLayout) -> None:
        column.addWidget(heading(self.tr("No claim selected"), size=1.15))
        hint = self.tr("Click a highlighted figure in the document, or a row of the table of claims.")
        column.addWidget(text_label(hint, muted=True))

    def _fill(self, column: QVBoxLayout) -> Iterator[None]:
        claim = self._session.claim
        self.sections, self.note, self._dots = {}, None, None
        if claim is None:
            self._fill_empty(column)
            return
        score = claim.quantity.printed
        column.addWidget(heading(f"{words.benchmark_name(claim)} · {score}", size=1.25))
        role = self.tr("announced model") if claim.announced else self.tr("named for comparison")
        parts = (words.model_name(claim), role, words.place_words(claim), claim.setting.text)
        about = text_label(" · ".join(part for part in parts if part), muted=True)
        if claim.announced and self._session.review is not None:
            about.setToolTip("\n".join(announced_because(self._session.review)))
        column.addWidget(about)
        if claim.doubt:
            doubt = self.tr("Please compare with the original first: {doubt}").format(doubt=said(claim.doubt))
            column.addWidget(text_label(doubt))
        if self._session.reading:
            column.addWidget(text_label(self.tr("The document is still being read; the checks come after.")))
            return
        column.addLayout(self._buttons(claim))
        yield
        from claimcheck.desktop.checklist.question_section import QuestionSection

        answers = self._session.review.answers.get(claim.id, {}) if self._session.review else {}
        findings = self._session.findings(claim.id)
        unknown = Answer(state=AnswerState.CANNOT_TELL, text=self.tr("No check had enough to answer this."))
        for question in Question:
            section = QuestionSection(
                question,
                answers.get(question, unknown),
                [f for f in findings if f.question is question],
                self._wishes,
                picture=(lambda: self._plot(claim)) if question is Question.WHAT_IT_MEASURES else None,
                parent=column.parentWidget(),
            )
            self.sections[question] = section
            section.set_open(question in self._open or section.weighty)
            section.toggled.connect(lambda shown, q=question: self._remember(q, shown))
            column.addWidget(section)
            yield
        self.note = NoteField(self._session.note(claim.id), column.parentWidget())
        self.note.changed.connect(partial(self.noted.emit, claim.id))
        column.addWidget(self.note)
        self._show_reviewed(claim.id)  # it can have been pressed meanwhile

    def _buttons(self, claim: Claim) -> FlowLayout:
        row = FlowLayout(spacing=6)
        row.addWidget(quiet_button(self.tr("Correct…"), "edit", self.correct.emit))
        self._mark = quiet_button("", "answered", self._toggle_reviewed)
        self._mark.setCheckable(True)
        row.addWidget(self._mark)
        row.addWidget(
            quiet_button(
                self.tr("Copy sentence"),
                "copy",
                self.copy_sentence.emit,
                description=self.tr("Copies a neutral sentence on this claim with its source"),
            )
        )
        self._show_reviewed(claim.id)
        return row

    def _toggle_reviewed(self) -> None:
        self.reviewed.emit(self._mark.isChecked())

    def _refresh_marks(self) -> None:
        claim = self._session.claim
        if claim is None or self.note is None:
            return
        self._show_reviewed(claim.id)
        self.note.show_text(self._session.note(claim.id))

    def _show_reviewed(self, claim: str) -> None:
        reviewed = self._session.is_reviewed(claim)
        text = self.tr("Reviewed") if reviewed else self.tr("Mark reviewed")
        self._mark.setChecked(reviewed)
        self._mark.setText(text)
        describe(self._mark, text)

    def _plot(self, claim: Claim) -> QWidget:
        from claimcheck.desktop.checklist.comparison_dots import dot_rows
        from claimcheck.desktop.checklist.dot_plot import DotPlot

        rows, unit = dot_rows(claim, self._session, self._evidence.get(claim.id, ()))
        self._dots = DotPlot(rows, unit)
        return self._dots

    def _remember(self, question: Question, shown: bool) -> None:
        if shown:
            self._open.add(question)
        else:
            self._open.discard(question)
