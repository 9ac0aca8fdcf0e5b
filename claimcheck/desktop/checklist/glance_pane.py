"""At a glance: counts, what would change the story, coverage, and what is missing from the whole document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from claimcheck.desktop import words
from claimcheck.desktop.announce import describe
from claimcheck.desktop.checklist.announced import announced_because, announced_words
from claimcheck.desktop.checklist.coverage_picture import CoveragePicture
from claimcheck.desktop.checklist.finding_card import FindingCard
from claimcheck.desktop.document.marks import SEVERITY_ORDER
from claimcheck.desktop.look.built_pane import BuiltPane
from claimcheck.desktop.look.fold import Fold
from claimcheck.desktop.look.labels import heading, quiet_button, text_label
from claimcheck.desktop.said import said
from claimcheck.desktop.session import Session
from claimcheck.desktop.wishes import Wishes
from claimcheck.records.document import Document
from claimcheck.records.finding import Finding, Kind, Severity
from claimcheck.records.review import Coverage, Review

_WARNINGS_AT_ONCE = 3


class GlancePane(BuiltPane):
    """Shows `Session.review` as a whole; it counts and never grades."""

    def __init__(self, session: Session, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wishes = wishes
        describe(self, self.tr("The document at a glance"))
        self._soon = QTimer(self, singleShot=True, interval=0)  # other panes are filled in the same event
        self._soon.timeout.connect(lambda: self.build(self._fill, spacing=10))
        session.opened.connect(self._soon.start)
        session.changed.connect(lambda: session.reading or self._soon.start())
        self.rebuild()

    def rebuild(self) -> None:
        """Build it anew, at once."""
        self._soon.stop()
        self.build(self._fill, spacing=10, at_once=True)

    def _fill(self, column: QVBoxLayout) -> Iterator[None]:
        review = self._session.review
        if review is None:
            column.addWidget(heading(self.tr("The document is being read"), size=1.15))
            what = self.tr("Its claims, and what would change the story, appear here and in the table.")
            column.addWidget(text_label(what, muted=True))
            return
        document = review.document
        column.addWidget(heading(document.title or document.origin, size=1.25))
        about = self._about(document)
        if about:
            column.addWidget(text_label(about, muted=True))
        self._add_warnings(column, tuple(map(said, document.warnings)))
        if self._session.reading:
            so_far = self.tr("Still being read and checked. Claims found so far are in the table.")
            column.addWidget(text_label(so_far))
            return
        column.addLayout(self._counts(review))
        self._add_announced(column, review)
        yield
        yield from self._add_story(column, review)
        if review.coverage.areas or review.coverage.not_covered:
            column.addWidget(heading(self.tr("What the figures cover")))
            self._add_coverage(column, review.coverage)
        yield
        yield from self._add_whole_document(column)
        as_of = self.tr("Evidence as of {date}: {results} results, {reports} contamination reports").format(
            date=review.index.as_of or self.tr("not dated"),
            results=f"{review.index.results:,}",
            reports=f"{review.index.contamination_reports:,}",
        )
        column.addWidget(text_label(as_of, muted=True))

    def _about(self, document: Document) -> str:
        pages = self.tr("{count} pages").format(count=len(document.pages)) if document.pages else ""
        return " · ".join(part for part in (document.publisher, document.published, pages) if part)

    def _add_warnings(self, column: QVBoxLayout, warnings: tuple[str, ...]) -> None:
        for warning in warnings[:_WARNINGS_AT_ONCE]:
            column.addWidget(text_label(self.tr("Reading: {warning}").format(warning=warning)))
        rest = warnings[_WARNINGS_AT_ONCE:]
        if rest:
            more = self.tr("{count} more notes on reading").format(count=len(rest))
            column.addWidget(Fold(more, lambda inner: _fill_sentences(inner, rest)))

    def _add_announced(self, column: QVBoxLayout, review: Review) -> None:
        told, because = announced_words(review), announced_because(review)
        if because:
            column.addWidget(
                Fold(told, lambda inner: _fill_sentences(inner, because), parent=column.parentWidget())
            )
        elif told:
            column.addWidget(text_label(told, muted=True))

    def _counts(self, review: Review) -> QGridLayout:
        summary = review.summary
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, (number, text) in enumerate(
            (
                (summary.claims, self.tr("benchmark claims")),
                (summary.announced, self.tr("about the announced model")),
                (summary.self_reported, self.tr("of these reported by the company itself")),
                (summary.with_independent_result, self.tr("with a result from outside in the index")),
            )
        ):
            figure = heading(str(number), size=1.1)
            grid.addWidget(figure, row, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            label = QLabel(text)
            label.setWordWrap(True)
            grid.addWidget(label, row, 1, Qt.AlignmentFlag.AlignVCenter)
        return grid

    def _add_story(self, column: QVBoxLayout, review: Review) -> Iterator[None]:
        by_id = {finding.id: finding for finding in review.findings}
        story = [by_id[i] for i in review.summary.change_the_story if i in by_id][:3]
        column.addWidget(heading(self.tr("What would change the story")))
        if not story:
            self._add_no_story(column, review)
        for finding in story:
            column.addWidget(FindingCard(finding, self._wishes, column.parentWidget()))
            if finding.claims:
                self._add_way_to_claim(column, finding)
            yield

    def _add_no_story(self, column: QVBoxLayout, review: Review) -> None:
        """Nothing of that weight; where the checks found something else, the way to it."""
        told = (f for f in review.findings if f.kind in (Kind.FINDING, Kind.ASK))
        claims = {c for f in told if f.severity is not Severity.DETAIL for c in f.claims}
        if not claims:
            column.addWidget(text_label(self.tr("Nothing that our checks can see from here."), muted=True))
            return
        text = self.tr("Nothing of that weight. Claims with a finding that needs context: {count}.")
        column.addWidget(text_label(text.format(count=len(claims))))
        show = quiet_button(self.tr("Show claims with findings"), "search", self._wishes.show_findings.emit)
        column.addWidget(show, alignment=Qt.AlignmentFlag.AlignLeft)

    def _add_way_to_claim(self, column: QVBoxLayout, finding: Finding) -> None:
        claim = finding.claims[0]
        column.addWidget(
            quiet_button(
                self.tr("Show the claim"),
                "search",
                lambda: self._wishes.show_claim.emit(claim),
                description=said(finding.text),
            ),
            alignment=Qt.AlignmentFlag.AlignLeft,
        )

    def _add_coverage(self, column: QVBoxLayout, coverage: Coverage) -> None:
        if coverage.nothing_placed:
            column.addWidget(
                text_label(self.tr("This cannot be told: our register knows none of the tests."))
            )
        else:
            self._add_areas(column, coverage)
        if coverage.not_placed:
            names = ", ".join(coverage.not_placed)
            text = self.tr("Not in our register, so not placed: {names}")
            column.addWidget(text_label(text.format(names=names), muted=True))

    def _add_areas(self, column: QVBoxLayout, coverage: Coverage) -> None:
        if coverage.areas:
            column.addWidget(CoveragePicture(coverage))
        if coverage.not_covered:
            names = ", ".join(sorted(words.area_words(area) for area in coverage.not_covered))
            column.addWidget(text_label(self.tr("No figure on: {areas}").format(areas=names)))

    def _add_whole_document(self, column: QVBoxLayout) -> Iterator[None]:
        review = self._session.review
        told = set(review.summary.change_the_story) if review else set()
        whole = [f for f in self._session.findings("") if f.id not in told]
        pressing = [f for f in whole if f.kind in (Kind.FINDING, Kind.ASK)]
        if pressing:
            column.addWidget(heading(self.tr("About the whole document")))
        for finding in sorted(pressing, key=lambda f: SEVERITY_ORDER[f.severity]):
            column.addWidget(FindingCard(finding, self._wishes, column.parentWidget()))
            yield
        quiet = [f for f in whole if f.kind not in (Kind.FINDING, Kind.ASK)]
        if quiet:
            title = self.tr("Also checked: {count}").format(count=len(quiet))
            column.addWidget(Fold(title, lambda inner: self._fill_quiet(inner, quiet)))

    def _fill_quiet(self, inner: QVBoxLayout, findings: list[Finding]) -> None:
        for finding in findings:
            inner.addWidget(FindingCard(finding, self._wishes, inner.parentWidget()))


def _fill_sentences(inner: QVBoxLayout, sentences: Sequence[str]) -> None:
    for sentence in sentences:
        inner.addWidget(text_label(sentence))
