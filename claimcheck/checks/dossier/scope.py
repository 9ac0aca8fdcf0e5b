"""Where a document says something about a figure: at the score, in its section, or anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from claimcheck.records.claim import Claim
from claimcheck.records.document import Block, BlockKind, Document, Table

_FOLDED = re.compile(r"\s+")


class Scope(StrEnum):
    """How near to a figure something is stated."""

    SCORE = "stated for this score"
    SECTION = "stated in its section"
    DOCUMENT = "stated generally"
    NONE = "not found"


@dataclass(frozen=True, kw_only=True)
class Texts:
    """A document's texts by nearness to a claim."""

    document: Document

    def at_score(self, claim: Claim) -> tuple[str, str]:
        """The figure's own labels and setting; and its sentence, or its table's caption and footnotes."""
        labels = (claim.benchmark_text, claim.model_text, claim.metric_text, claim.setting.text)
        around = claim.place.quote
        if claim.cell is not None and claim.cell.table < len(self.document.tables):
            table = self.document.tables[claim.cell.table]
            around = "\n".join((table.caption, *table.footnotes))
        return "\n".join(part for part in labels if part), around

    def section_of(self, claim: Claim) -> str:
        """Key of the section a claim stands in; sections are the stretches between headings."""
        if claim.cell is not None and claim.cell.table < len(self.document.tables):
            return self._section_at(self.document.tables[claim.cell.table].order)
        return self._section_of_quote(claim)

    def section_text(self, key: str) -> str:
        """The text of a section."""
        return self._section_texts.get(key, "")

    @cached_property
    def whole(self) -> str:
        """The running text, captions and footnotes of the document, without its references."""
        return "\n".join(self._readable())

    def _readable(self) -> Iterable[str]:
        for part in self.document.body:
            if isinstance(part, Block):
                if part.kind is not BlockKind.FURNITURE:
                    yield part.text
            elif isinstance(part, Table):
                yield from (part.caption, *part.footnotes, *_labels(part))
            else:
                yield part.caption

    @cached_property
    def _sections(self) -> list[tuple[int, str]]:
        """(order, key) of each heading, in reading order."""
        starts = [(-1, "s0")]
        for block in self.document.blocks:
            if block.kind is BlockKind.HEADING:
                starts.append((block.order, f"s{block.order}"))
        return sorted(starts)

    @cached_property
    def _section_texts(self) -> dict[str, str]:
        texts: dict[str, list[str]] = {}
        for block in self.document.blocks:
            if block.kind is not BlockKind.FURNITURE:
                texts.setdefault(self._section_at(block.order), []).append(block.text)
        return {key: "\n".join(parts) for key, parts in texts.items()}

    def _section_at(self, order: int) -> str:
        key = "s0"
        for start, name in self._sections:
            if start > order:
                break
            key = name
        return key

    @cached_property
    def _folded_blocks(self) -> list[tuple[str, int]]:
        return [(_fold(block.text), block.order) for block in self.document.blocks]

    @cached_property
    def _found_quotes(self) -> dict[str, str]:
        return {}

    def _section_of_quote(self, claim: Claim) -> str:
        quote = _fold(claim.place.quote)[:80]
        if not quote:
            return ""
        if quote not in self._found_quotes:
            order = next((order for text, order in self._folded_blocks if quote in text), None)
            self._found_quotes[quote] = "" if order is None else self._section_at(order)
        return self._found_quotes[quote]


def _fold(text: str) -> str:
    return _FOLDED.sub(" ", text)


def _labels(table: Table) -> Iterable[str]:
    """First row and first column: what a table says of its rows and columns."""
    return (cell.text for cell in table.cells if cell.row == 0 or cell.column == 0 or cell.header)
