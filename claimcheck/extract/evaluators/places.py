"""Where a document may say who ran the figures of a table, and what it says there, nearest first."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property

from claimcheck.extract.evaluators.clauses import clauses_of, sentences_in
from claimcheck.extract.evaluators.relation import is_surely_own
from claimcheck.extract.evaluators.statement import Reach, Reader, Statement
from claimcheck.extract.late import late
from claimcheck.extract.tables.notes import explains_mark, marked_notes
from claimcheck.extract.tables.scope import Surroundings, entry_of
from claimcheck.records.claim import Relation
from claimcheck.records.document import Block, BlockKind, Document, Table

_NOT_SPOKEN = (BlockKind.FURNITURE, BlockKind.CODE, BlockKind.HEADING)
# A sentence about one evaluation only; it says nothing of tables in other sections.
_LIMITED = late(
    r"^\W*(?:for|on|in|bei|pour|para) (?!other|all|the other|comparison|fair|consistency|baselines?)"
    r"(?:the |our )?[\w -]{3,40}(?:,|\bwe\b)",
    re.IGNORECASE,
)
_RESULTS = late(r"\b(?:results?|scores?|numbers|figures|evaluations|metrics)\b|결과|结果", re.I)
# Figures that stand elsewhere: "… is reported in Figure 6".
_ELSEWHERE = late(r"\b(?:tab(?:le|\.)|fig(?:ure|\.)|appendix)\s?[A-Z]?\d", re.I)


def _holds_in_section(statement: Statement) -> bool:
    """Whether a statement holds for a table further on: not what says of some results that "we" ran them."""
    if statement.reach is not Reach.HERE or statement.relation != Relation.VENDOR:
        return True
    return is_surely_own(statement.text) or bool(_RESULTS.search(statement.text))


class Places:
    """The statements of a document about who ran tests; every text is read once."""

    def __init__(self, document: Document, reader: Reader) -> None:
        self._document, self._reader = document, reader
        self._read: dict[tuple[str, str], list[Statement]] = {}

    def near(self, table: Table, around: Surroundings) -> Iterator[Statement]:
        """What caption, notes, sentences about the table, those beside it and its section say."""
        unmarked = [text for text in table.footnotes if not any(marked_notes(text))]
        after = (
            text for text in around.after[:2] if not text.rstrip().endswith((":", "："))
        )  # leads to the next
        beside = (around.lead, *around.before[:2], *after)
        yield from self._in((around.caption,), "The caption says")
        yield from self._in(unmarked, "A note under the table says")
        yield from self._in(around.mentions, "A sentence about the table says")
        yield from self._in(beside, "The text beside the table says")
        heading = self._in(around.headings[:1], "The heading above says")
        yield from (s for s in heading if s.relation == Relation.CITED)
        yield from (s for s in self._in(around.section, "Its section says") if _holds_in_section(s))

    @cached_property
    def of_entries(self) -> tuple[Statement, ...]:
        """What entries of lists say that explain how the tests were run with which they open."""
        return tuple(statement for said in self._entries.values() for statement in said)

    @cached_property
    def of_document(self) -> tuple[Statement, ...]:
        """What is said anywhere and holds everywhere: of models by name, or of all models."""
        spoken = [b for b in self._document.blocks if b.kind not in _NOT_SPOKEN]
        found = ((b, s) for b in spoken for s in self._in((b.text,), "The document says"))
        notes = (
            text for table in self._document.tables for text in table.footnotes if not any(marked_notes(text))
        )
        noted = (s for s in self._in(notes, "A note in the document says") if s.surely_all and not s.excepted)
        return (*(s for block, s in found if self._holds_everywhere(block, s)), *noted)

    def _holds_everywhere(self, block: Block, statement: Statement) -> bool:
        limit = _LIMITED if statement.relation == Relation.VENDOR else _ELSEWHERE
        limited = bool(limit.search(statement.text))
        if not self._reader.announces:
            return statement.relation == Relation.VENDOR or statement.reach is not Reach.HERE
        if statement.tests or limited or statement.reach is Reach.HERE:
            return False
        if statement.reach is Reach.ALL:
            relative = bool(statement.excepted) and self._beside_tables(
                block
            )  # "the others" of its own section
            return statement.relation == Relation.THIRD_PARTY or (statement.surely_all and not relative)
        return statement.relation != Relation.VENDOR or not self._beside_tables(block)

    def _beside_tables(self, block: Block) -> bool:
        """Whether a block's section has tables of its own, which its sentences are about."""
        start = bisect_right(self._headings, block.order)
        low = self._headings[start - 1] if start else -1
        high = self._headings[start] if start < len(self._headings) else 10**9
        return any(low < table.order < high for table in self._document.tables)

    @cached_property
    def _headings(self) -> list[int]:
        return sorted(b.order for b in self._document.blocks if b.kind is BlockKind.HEADING)

    @cached_property
    def _entries(self) -> dict[str, list[Statement]]:
        found: dict[str, list[Statement]] = {}
        for block in self._document.blocks:
            label, text = entry_of(block) or ("", "")
            if tests := self._reader.tests.named_in(label):
                found[block.text] = [*self._statements(text, f"The entry on {label.strip()} says", tests)]
        return found

    def _in(self, texts: Iterable[str], where: str) -> Iterator[Statement]:
        for text in texts:
            if not text or text in self._entries:
                continue
            if (text, where) not in self._read:
                self._read[text, where] = [*self._statements(text, where)]
            yield from self._read[text, where]

    def _statements(self, text: str, where: str, tests: frozenset[str] = frozenset()) -> Iterator[Statement]:
        """A statement for each clause that makes one; what marks stand for is left to the notes."""
        for sentence in sentences_in(text):
            for clause in clauses_of(sentence):
                is_note = explains_mark(clause.text) or any(marked_notes(clause.text))
                if (clause.of_others or not is_note) and (
                    said := self._reader.statement(clause, where, tests)
                ):
                    yield said
