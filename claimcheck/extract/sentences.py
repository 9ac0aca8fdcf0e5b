"""Sentences of a document, each with the heading and the lead-in line it stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.extract.late import late
from claimcheck.records.document import Block, BlockKind, Document, Place

# Nothing longer is read as one sentence, so that the work on a line without full stops stays linear.
LONGEST_SENTENCE = 1200

_END = late(r"[.!?…]+[\"'”’»)\]*_]*\s+|[。！？]+[」』”）]*|\n\s*\n|\n(?=\s*[-*•·▪‣–]\s)|(?<=[:;,.])\n")
_ABBREVIATION = late(
    r"(?:^|[\s(\[])(?:[A-Za-z]|et al|vs|v|Figs?|Tabs?|Secs?|Eqs?|Refs?|App|Chap|Ch|No|Nos|Vol|pp?|cf"
    r"|e\.g|i\.e|eg|ie|etc|resp|approx"
    r"|ca|incl|excl|avg|max|min|std|dev|Dr|Prof|Mr|Ms|Mrs|St|Jr|Inc|Ltd|Corp|Co|LLC|U\.S|Jan|Feb|Mar"
    r"|Apr|Jun|Jul|Aug|Sept?|Oct"
    r"|Nov|Dec|z\.\s?B|d\.\s?h|bzw|usw|Abb|Tab|Nr|vgl|ggf|sog|p\. ej|art|env|núm|pl|ill|kb|stb|ún"
    r"|Dres|Mass|Calif|Conn)\.$"
)
# "o1-mini", "text-embedding-3-large": names that open a sentence without a capital.
_LOWER_NAME = late(r"[a-z]+(?:-[a-z]+)*-?\d[\w.-]*(?=[\s,])")
# "das 88. Perzentil", "am 5. Mai": a German ordinal.
_ORDINAL_OF = late(
    r"(?:Perzentil|Platz|Rang|Mal|Generation|Januar|Februar|März|April|Mai|Juni|Juli|August|September"
    r"|Oktober|November|Dezember)\b"
)
_SKIPPED = frozenset({BlockKind.CODE, BlockKind.FURNITURE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence: ``block.text[start:end]``, with what stands around it.

    `heading` is the nearest heading above, `lead` the line ending in a colon that a list item or a short
    block stands under, `above` a short line without a full stop that stands over it like a heading, `number`
    counts sentences from 0 through the document.
    """

    block: Block
    start: int
    end: int
    heading: str = ""
    lead: str = ""
    above: str = ""
    number: int = 0
    in_summary: bool = False

    @property
    def text(self) -> str:
        """The sentence literally as it stands in its block."""
        return self.block.text[self.start : self.end]

    def place_of(self, start: int, end: int) -> Place:
        """Place of ``text[start:end]``, quoting the sentence."""
        page, box = self.block.box_of(self.start + start, self.start + end)
        return Place(page=page, box=box, where=self.where, quote=self.text)

    @property
    def where(self) -> str:
        """The part of the document in words."""
        if self.block.kind is BlockKind.TITLE:
            return "Title"
        if self.block.kind is BlockKind.CAPTION:
            return "Caption"
        return self.heading[:120]


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Start and end of every sentence of a text, white space around it left out.

    Full stops of decimals, abbreviations and initials do not end a sentence; a sentence longer than
    `LONGEST_SENTENCE` characters is cut at a space.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for hit in _END.finditer(text):
        if _ends_here(text, start, hit):
            spans.extend(_trimmed(text, start, hit.end()))
            start = hit.end()
    spans.extend(_trimmed(text, start, len(text)))
    return spans


def _ends_here(text: str, start: int, hit: re.Match[str]) -> bool:
    if hit.group()[0] not in ".!?…":
        return True
    if text[start : hit.start()].isdigit():
        return False  # "2." numbers the sentence behind it
    if (
        hit.group()[0] == "."
        and text[hit.start() - 1 : hit.start()].isdigit()
        and _ORDINAL_OF.match(text, hit.end())
    ):
        return False
    following = text[hit.end() : hit.end() + 40].lstrip("\"'“‘«(*_")
    if following[:1].islower() and not _LOWER_NAME.match(following):
        return False
    return not (
        hit.group()[0] == "." and _ABBREVIATION.search(text, max(start, hit.start() - 12), hit.start() + 1)
    )


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST_SENTENCE:
        cut = text.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
        cut = cut if cut > start else start + LONGEST_SENTENCE
        yield start, cut
        start = cut + 1 if text[cut].isspace() else cut
    if end > start:
        yield start, end


def sentences_of(document: Document) -> list[Sentence]:
    """Every sentence of the running text in reading order; code and page furniture are left out."""
    found: list[Sentence] = []
    outline = _Outline()
    for block in _read_blocks(document):
        if block.kind in _SKIPPED:
            continue
        outline.enter(block)
        for start, end in split_sentences(block.text):
            sentence = Sentence(
                block=block,
                start=start,
                end=end,
                heading=outline.heading,
                lead=outline.lead,
                above=outline.above,
                number=len(found),
                in_summary=outline.in_summary(block),
            )
            found.append(sentence)
        outline.leave(block)
    return found


def _read_blocks(document: Document) -> list[Block]:
    """The blocks with the captions of figures that are no block of their own, in reading order."""
    printed = {block.text for block in document.blocks}
    captions = [
        Block(
            order=figure.order, kind=BlockKind.CAPTION, text=figure.caption, page=figure.page, box=figure.box
        )
        for figure in document.figures
        if figure.caption and not any(figure.caption in text for text in printed)
    ]
    return (
        sorted([*document.blocks, *captions], key=lambda block: block.order)
        if captions
        else [*document.blocks]
    )


_SUMMARY = late(
    r"^\W*(?:[\dIVX]+\.?\s*)?(?:abstract|summary|highlights?|key (?:results|findings|takeaways"
    r"|points)|at a glance|tl;?dr|overview"
    r"|conclusions?|introduction|zusammenfassung|fazit|résumé|conclusion|resumen|conclusiones"
    r"|absztrakt|kivonat|összefoglal\w*|összegzés"
    r"|摘要|概述|结论|概要|要旨|結論|まとめ)\b",
    re.IGNORECASE,
)


# "2. Osprey Large (Harbor AI) – MMMU and SWE-bench": a line without a figure or a sign that ends a sentence.
_LIKE_A_HEADING = late(r"(?=.*[^\W\d]{3})[^%％:：。\n]{4,110}[^%％.:：;,!?。！？…\s]")


@dataclass(slots=True)
class _Outline:
    """The heading and the lead-in line in force while walking through the blocks."""

    heading: str = ""
    lead: str = ""
    summary: bool = False
    paragraphs: int = 0
    pending: str = ""
    above: str = ""
    above_is_item: bool = False

    def enter(self, block: Block) -> None:
        if block.kind in (BlockKind.HEADING, BlockKind.TITLE):
            self.summary = bool(_SUMMARY.match(block.text))
            self.heading, self.lead, self.pending, self.above = block.text.strip(), "", "", ""
        elif block.kind is not BlockKind.LIST_ITEM:
            self.lead, self.pending = self.pending, ""
        elif self.above_is_item:
            self.above = ""

    def leave(self, block: Block) -> None:
        text = block.text.rstrip()
        if block.kind in (BlockKind.HEADING, BlockKind.TITLE, BlockKind.CAPTION):
            return
        self.paragraphs += block.kind is BlockKind.PARAGRAPH
        if _LIKE_A_HEADING.fullmatch(text):
            self.above, self.above_is_item = text, block.kind is BlockKind.LIST_ITEM
        elif block.kind is not BlockKind.LIST_ITEM:
            self.above = ""
        if text.endswith((":", "：")):
            self.lead = self.pending = text[-400:]
        else:
            self.pending = ""
            if block.kind is not BlockKind.LIST_ITEM:
                self.lead = ""

    def in_summary(self, block: Block) -> bool:
        """Whether a block belongs to title, abstract, lead paragraphs, bullets near the top or conclusion."""
        is_lead = block.kind is BlockKind.PARAGRAPH and self.paragraphs < 2
        return block.kind is BlockKind.TITLE or self.summary or is_lead
