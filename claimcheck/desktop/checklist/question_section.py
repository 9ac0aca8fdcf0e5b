"""One of the five questions: its state, one sentence, and what is known under it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from claimcheck.desktop import words
from claimcheck.desktop.checklist.finding_card import FindingCard
from claimcheck.desktop.checklist.state_badge import state_badge
from claimcheck.desktop.document.marks import SEVERITY_ORDER
from claimcheck.desktop.look.fold import Fold, FoldHead
from claimcheck.desktop.look.labels import heading, text_label
from claimcheck.desktop.said import said
from claimcheck.desktop.wishes import Wishes
from claimcheck.records.finding import Finding, Kind, Question, Severity
from claimcheck.records.review import Answer

_KIND_ORDER = {Kind.FINDING: 0, Kind.ASK: 1, Kind.CANNOT_TELL: 2, Kind.NOTHING_TO_REPORT: 3}

_AT_ONCE = 2  # weightiest findings that are shown unfolded: more buttons than that make readers lag


class QuestionSection(QFrame):
    """A card that unfolds to the findings on its question.

    Signals:
        toggled: whether it is unfolded now.
    """

    toggled = Signal(bool)

    def __init__(
        self,
        question: Question,
        answer: Answer,
        findings: Sequence[Finding],
        wishes: Wishes,
        *,
        picture: Callable[[], QWidget] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.question = question
        self.findings = sorted(findings, key=lambda f: (_KIND_ORDER[f.kind], SEVERITY_ORDER[f.severity]))
        self._wishes = wishes
        self._picture = picture
        self._filled = False
        self.setProperty("card", True)
        state = words.state_words(answer.state)
        asked = words.question_words(question)
        sentence = said(answer.text)
        head = FoldHead(heading(asked), f"{asked} {state}. {sentence}", self)
        head.toggled.connect(self._toggle)
        self.button = head.button
        self.sentence = text_label(sentence)
        self.content = QWidget(self)
        self.content.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 12, 10)
        column.setSpacing(4)
        column.addWidget(head)
        told = QVBoxLayout()
        head.button.ensurePolished()
        told.setContentsMargins(head.button.sizeHint().width() + 1, 0, 0, 0)  # under the title
        told.setSpacing(3)
        told.addWidget(state_badge(answer.state, self))
        told.addWidget(self.sentence)
        column.addLayout(told)
        column.addWidget(self.content)

    def set_open(self, open_: bool) -> None:
        """Unfold or fold."""
        self.button.setChecked(open_)

    @property
    def weighty(self) -> bool:
        """Whether a finding under it matters for the story."""
        return any(
            f.severity in (Severity.CHANGES_THE_HEADLINE, Severity.NEEDS_CONTEXT) for f in self.findings
        )

    def _toggle(self, shown: bool) -> None:
        if shown and not self._filled:
            self._filled = True
            self._fill()
        self.content.setVisible(shown)
        self.toggled.emit(shown)

    def _fill(self) -> None:
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(8)
        if self._picture is not None:
            column.addWidget(self._picture())
        told = [f for f in self.findings if f.kind in (Kind.FINDING, Kind.ASK)]
        quiet = [f for f in self.findings if f.kind not in (Kind.FINDING, Kind.ASK)]
        plain = [f for f in told if f.severity is not Severity.DETAIL]
        details = [f for f in told if f.severity is Severity.DETAIL]
        for finding in plain[:_AT_ONCE]:
            column.addWidget(FindingCard(finding, self._wishes, self.content))
        for title, group in (
            (self.tr("More findings and questions: {count}"), plain[_AT_ONCE:]),
            (self.tr("Details: {count}"), details),
            (self.tr("Also checked: {count}"), quiet),
        ):
            if group:
                fold = Fold(title.format(count=len(group)), self._filler(group), parent=self.content)
                column.addWidget(fold)
                fold.set_open(not plain and group is details)
        if not self.findings and self._picture is None:
            column.addWidget(text_label(self.tr("No check has more to say on this."), muted=True))

    def _filler(self, group: Sequence[Finding]) -> Callable[[QVBoxLayout], None]:
        def fill(inner: QVBoxLayout) -> None:
            inner.setContentsMargins(0, 2, 0, 4)
            for finding in group:
                inner.addWidget(FindingCard(finding, self._wishes, inner.parentWidget()))

        return fill
