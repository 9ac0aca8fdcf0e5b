"""One finding: what was compared and what came out, with its evidence, its numbers and its question."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from claimcheck.desktop.check_words import check_title
from claimcheck.desktop.checklist.state_badge import finding_badge
from claimcheck.desktop.look.flow_layout import FlowLayout
from claimcheck.desktop.look.fold import Fold
from claimcheck.desktop.look.labels import bare_button, quiet_button, rule, text_label
from claimcheck.desktop.said import said_finding, said_working
from claimcheck.desktop.wishes import Wishes
from claimcheck.records.finding import Finding, Kind, Reference

_EVIDENCE_AT_ONCE = 5


class FindingCard(QFrame):
    """A card; everything but the finding's own sentence and question is folded away."""

    def __init__(self, finding: Finding, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding = finding
        self.told = finding = said_finding(finding)
        self._wishes = wishes
        self.setProperty("card", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(7)
        badge = finding_badge(finding, self)
        self.setAccessibleName(f"{badge.text}: {finding.text}")
        column.addWidget(badge)
        title = check_title(finding.check, "")
        if title:
            column.addWidget(text_label(title, muted=True))
        column.addWidget(text_label(finding.text))
        if any(sign.isalpha() for sign in finding.quote):  # the bare figure is in the sentence already
            quote = self.tr("“{quote}”").format(quote=_shortened(finding.quote))
            column.addWidget(text_label(quote, muted=True))
        for reason in finding.explanations:
            column.addWidget(
                text_label(self.tr("Possible reason: {reason}").format(reason=reason), muted=True)
            )
        self._add_question(column)
        self._add_evidence(column)
        if finding.working:
            column.addWidget(Fold(self.tr("How this was worked out"), self._fill_working, parent=self))
        column.addLayout(self._foot())

    def _add_question(self, column: QVBoxLayout) -> None:
        ask, wishes = self.told.ask, self._wishes
        if not ask:
            return
        column.addWidget(rule())
        column.addWidget(text_label(self.tr("To ask: {question}").format(question=ask)))
        row = FlowLayout(spacing=6)
        row.addWidget(
            quiet_button(
                self.tr("Copy"), "copy", lambda: wishes.copy.emit(ask), name=self.tr("Copy the question")
            )
        )
        row.addWidget(
            quiet_button(
                self.tr("Add to letter"),
                "letter",
                lambda: wishes.keep_question.emit(self.finding.ask),
                name=self.tr("Add the question to the letter"),
            )
        )
        column.addLayout(row)

    def _add_evidence(self, column: QVBoxLayout) -> None:
        evidence = self.told.evidence
        if not evidence:
            return
        title = self.tr("Evidence: {count}").format(count=len(evidence))
        fold = Fold(title, lambda inner: self._fill_evidence(inner, evidence), parent=self)
        column.addWidget(fold)
        fold.set_open(len(evidence) == 1)  # more open ones make readers lag

    def _fill_evidence(self, inner: QVBoxLayout, rows: tuple[Reference, ...]) -> None:
        for reference in rows[:_EVIDENCE_AT_ONCE]:
            inner.addWidget(EvidenceLine(reference, self._wishes, inner.parentWidget()))
        rest = rows[_EVIDENCE_AT_ONCE:]
        if rest:
            more = self.tr("{count} more").format(count=len(rest))
            inner.addWidget(Fold(more, lambda deeper: self._fill_evidence(deeper, rest)))

    def _fill_working(self, inner: QVBoxLayout) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(3)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name, value in said_working(self.finding.working):
            label = QLabel(name)
            label.setProperty("role", "muted")
            label.setTextFormat(Qt.TextFormat.PlainText)
            form.addRow(label, text_label(value))
        inner.addLayout(form)

    def _foot(self) -> FlowLayout:
        finding, wishes = self.finding, self._wishes
        row = FlowLayout(spacing=6)
        row.addWidget(
            bare_button(
                self.tr("How it works"),
                "help",
                lambda: wishes.explain.emit(finding.check),
                name=self.tr("How the check {check} works").format(check=finding.check),
            )
        )
        if finding.kind in (Kind.FINDING, Kind.ASK):
            row.addWidget(
                bare_button(
                    self.tr("Set aside…"),
                    "dismiss",
                    lambda: wishes.dismiss.emit(finding),
                    name=self.tr("Set this finding aside, with a reason"),
                )
            )
        return row


class EvidenceLine(QWidget):
    """One outside record, with a button that opens its source."""

    def __init__(self, reference: Reference, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        told = [reference.score_text, reference.evaluator, reference.date, reference.setting]
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addWidget(text_label(reference.title))
        second = " · ".join(part for part in told if part)
        if second:
            lines.addWidget(text_label(second, muted=True))
        row.addLayout(lines, stretch=1)
        if reference.url.startswith(("https://", "http://")):
            button = quiet_button(
                self.tr("Open source"),
                "external",
                lambda: wishes.visit.emit(reference.url),
                name=self.tr("Open the source of {title}").format(title=reference.title),
                description=reference.url,
            )
            button.setToolTip(reference.url)
            row.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)


def _shortened(quote: str, most: int = 240) -> str:
    return quote if len(quote) <= most else quote[: most - 1].rstrip() + "…"
