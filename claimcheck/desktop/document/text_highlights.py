"""What is marked in a shown text: claims, the selected one, hits; and which claim is at a position."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import TypeVar

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from claimcheck.desktop.document.document_text import DocumentText, Span
from claimcheck.desktop.document.find import Hit
from claimcheck.desktop.document.marks import Mark
from claimcheck.desktop.document.text_places import TextPlaces
from claimcheck.desktop.look.theme import colours
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Severity

S = TypeVar("S", Span, tuple[int, int, str])


class TextHighlights:
    """Positions of claims and hits in the text that `shown` holds."""

    def __init__(self) -> None:
        self.shown: DocumentText | None = None
        self.selected = ""
        self._claims: tuple[Claim, ...] = ()
        self._severity: dict[str, Severity] = {}
        self._spans: list[tuple[int, int, str]] = []
        self._first: dict[str, Span] = {}
        self._announced: dict[str, bool] = {}
        self._hits: list[Span] = []
        self._current: Span | None = None

    def clear(self) -> None:
        """Forget everything that belongs to a document."""
        self.shown, self.selected = None, ""
        self.set_claims((), ())
        self.set_hits((), 0)

    def set_claims(self, claims: Sequence[Claim], marks: Sequence[Mark]) -> None:
        """Take in claims; `locate` finds them."""
        self._claims = tuple(claims)
        self._severity = {mark.claim: mark.severity for mark in marks if mark.severity}
        self._announced = {claim.id: claim.announced for claim in claims}
        self._spans, self._first = [], {}

    def set_hits(self, hits: Sequence[Hit], current: int) -> Span | None:
        """Mark these hits; returns where the current one stands."""
        self._hits, self._current = [], None
        if self.shown is None:
            return None
        for index, hit in enumerate(hits):
            span = self.shown.span(hit.order, hit.start, hit.end)
            if hit.cell is not None:
                cell = self.shown.cells.get(hit.cell)
                span = (cell[0] + hit.start, cell[0] + hit.end) if cell else None
            if span:
                self._hits.append(span)
                self._current = span if index == current else self._current
        self._hits.sort()
        return self._current

    def locate(self) -> Iterator[None]:
        """Find the claims in the text as it is shown now, pausing after each; they are known at the end."""
        if self.shown is None or not self.shown.parts:
            return
        places = TextPlaces(self.shown)
        found: list[tuple[int, int, str]] = []
        first: dict[str, Span] = {}
        for claim in self._claims:
            spans = places.spans(claim)
            if spans:
                first[claim.id] = spans[0]
            found.extend((start, end, claim.id) for start, end in spans)
            yield
        found.sort()
        self._spans, self._first = found, first

    def first_span(self, claim: str) -> Span | None:
        """Where a claim was read."""
        return self._first.get(claim)

    def claim_at(self, position: int) -> str:
        """Id of the claim at a position, "" where there is none."""
        index = bisect_right(self._spans, (position, 1 << 60, "")) - 1
        if index >= 0 and self._spans[index][0] <= position <= self._spans[index][1]:
            return self._spans[index][2]
        return ""

    def margin_between(self, first: int, last: int) -> Iterator[tuple[int, Severity]]:
        """Position and severity of marked claims between two positions."""
        at = bisect_left(self._spans, (first, 0, ""))
        for start, _, claim in self._spans[at:]:
            if start > last:
                return
            if claim in self._severity:
                yield start, self._severity[claim]

    def selections(self, text: QTextDocument, first: int, last: int) -> list[QTextEdit.ExtraSelection]:
        """The marks between two positions as Qt paints them; thousands at once would stop the window."""
        c = colours()
        most = text.characterCount() - 1
        claims = {
            (announced, chosen): _look(c.claim if announced else c.rival, chosen=chosen)
            for announced in (True, False)
            for chosen in (True, False)
        }
        hit, current = _look(c.hit, faint=False), _look(c.hit_current, faint=False)
        made = []
        for start, end, claim in _between(self._spans, first, last):
            look = claims[self._announced.get(claim, False), claim == self.selected]
            made.append(_selection(text, start, min(end, most), look))
        for start, end in _between(self._hits, first, last):
            look = current if (start, end) == self._current else hit
            made.append(_selection(text, start, min(end, most), look))
        return made


def _between(spans: list[S], first: int, last: int) -> list[S]:
    """Of sorted spans those that begin between two positions."""
    start = bisect_left(spans, first, key=lambda span: span[0])
    return spans[start : bisect_right(spans, last, key=lambda span: span[0])]


def _look(colour: str, *, chosen: bool = False, faint: bool = True) -> QTextCharFormat:
    form, fill = QTextCharFormat(), QColor(colour)
    if faint and not chosen:
        fill.setAlphaF(0.55)
    form.setBackground(fill)
    form.setForeground(QColor(colours().text))
    if chosen:
        form.setFontWeight(700)
        form.setFontUnderline(True)
    return form


def _selection(text: QTextDocument, start: int, end: int, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    cursor = QTextCursor(text)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    selection.cursor = cursor
    selection.format = look
    return selection
