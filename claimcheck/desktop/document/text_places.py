"""Where a claim stands in a text without pages: place and quote become positions in the shown text."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from claimcheck.desktop.document.document_text import DocumentText, Span
from claimcheck.records.claim import Claim
from claimcheck.records.document import Cell, Place

_BETWEEN = "\x00\x00"  # in no text of a document, so that no quote is found across two blocks


class TextPlaces:
    """Looks up quotes in one shown text."""

    def __init__(self, shown: DocumentText) -> None:
        self._shown = shown
        self._quotes: dict[str, tuple[int, int] | None] = {}
        self._blocks = shown.document.blocks
        self._text = _BETWEEN.join(block.text for block in self._blocks)
        lengths = (len(block.text) + len(_BETWEEN) for block in self._blocks)
        self._starts = list(accumulate(lengths, initial=0))
        self._cells: dict[str, tuple[int, Cell]] = {}
        for index, table in enumerate(shown.document.tables):
            for cell in table.cells:
                self._cells.setdefault(cell.text, (index, cell))

    def spans(self, claim: Claim) -> list[Span]:
        """Positions of the claim's figure at every place it stands, the one it was read from first."""
        spans: list[Span] = []
        places: tuple[Place, ...] = (claim.place, *claim.occurrences)
        if claim.cell is not None:
            cell = self._shown.cells.get((claim.cell.table, claim.cell.row, claim.cell.column))
            if cell is not None:
                spans, places = [cell], claim.occurrences
        for place in places:
            span = self.figure(place.quote, claim.quantity.text)
            if span is not None and span not in spans:
                spans.append(span)
        return spans

    def figure(self, quote: str, figure: str) -> Span | None:
        """Positions of `figure` inside a quote; of the whole quote where the figure is not in it."""
        if not quote:
            return None
        within = quote.find(figure)
        found = self._block_of(quote)
        if found is not None:
            order, at = found
            start = at + within if within >= 0 else at
            return self._shown.span(order, start, start + len(figure if within >= 0 else quote))
        return self._in_cell(quote, figure)

    def _block_of(self, quote: str) -> tuple[int, int] | None:
        if quote not in self._quotes:
            self._quotes[quote] = self._searched(quote)
        return self._quotes[quote]

    def _searched(self, quote: str) -> tuple[int, int] | None:
        at = self._text.find(quote)
        if at < 0:
            return None
        index = bisect_right(self._starts, at) - 1
        return self._blocks[index].order, at - self._starts[index]

    def _in_cell(self, quote: str, figure: str) -> Span | None:
        known = self._cells.get(quote)
        if known is None:
            return None
        index, cell = known
        place = self._shown.cells.get((index, cell.row, cell.column))
        within = cell.text.find(figure)
        if place is None or within < 0:
            return place
        return place[0] + within, place[0] + within + len(figure)
