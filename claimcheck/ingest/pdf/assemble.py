"""Parts of all pages to the blocks, tables and figures of a Document, in reading order."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from claimcheck.ingest.layout.blocks import BodyText, TextBlock
from claimcheck.ingest.layout.lines import Line
from claimcheck.ingest.layout.parts import PageFigure, PageTable, Part
from claimcheck.ingest.layout.text import placed_text
from claimcheck.ingest.layout.word import PageWord
from claimcheck.records.document import Block, BlockKind, Box, Figure, Table, around

REFERENCES = re.compile(
    r"(?:\d{1,2}\.?\s+|[IVX]+\.\s+)?(?:references|bibliography|literature cited|literatur(?:verzeichnis)?|"
    r"références|"
    r"bibliographie|bibliografía|referencias|hivatkozások|irodalom(?:jegyzék)?|参考文献|참고문헌)[.:]?$",
    re.I,
)
CONTENTS = re.compile(
    r"(?:table of )?contents$|inhalt(?:sverzeichnis)?$|table des matières$|tartalom(?:jegyzék)?$|índice$|"
    r"目录$|目次$",
    re.I,
)
_SENTENCE_END = re.compile(r"[.!?:;。！？][)\"”’\]]*[⁰¹²³⁴-⁹]*$")
_YEAR = re.compile(r"\b(?:19|20)\d\d[a-z]?\b")


@dataclass(slots=True, eq=False)
class _Text:
    """A block before its text is made: lines with their pages."""

    kind: BlockKind
    lines: list[tuple[int, Line]]
    level: int = 0


@dataclass(slots=True)
class Assembly:
    """Takes parts page by page; `finish` gives them their order.

    `shown` gives a word's box on its page; `known` are the document's words (see layout_text).
    """

    body: BodyText
    known: set[str]
    shown: Callable[[int, PageWord], Box]
    parts: list[_Text | tuple[int, PageTable] | tuple[int, PageFigure]] = field(default_factory=list)
    in_references: bool = False
    in_contents: bool = False

    def add_page(self, page: int, height: float, parts: Sequence[Part], furniture: Sequence[Line]) -> None:
        """Add one page's parts and its furniture."""
        for line in furniture:
            self.parts.append(_Text(BlockKind.FURNITURE, [(page, line)]))
        for part in parts:
            if isinstance(part, TextBlock):
                self._add_text(page, height, part)
            elif isinstance(part, PageTable):
                if part.panel:
                    self.parts.append(_Text(BlockKind.CAPTION, [(page, line) for line in part.panel]))
                self.parts.append((page, part))
            else:
                self.parts.append((page, part))

    def _add_text(self, page: int, height: float, part: TextBlock) -> None:
        text = _Text(part.kind, [(page, line) for line in part.lines], part.level)
        first = part.lines[0]
        if part.kind is BlockKind.HEADING:
            heading = " ".join(line.text for line in part.lines)
            self.in_references = bool(REFERENCES.match(heading)) or (
                self.in_references and bool(_YEAR.search(heading))
            )
            self.in_contents = bool(CONTENTS.match(heading)) or (
                self.in_contents and bool(re.search(r"\d$", heading))
            )
            if self.in_contents and not CONTENTS.match(heading):
                text.kind = BlockKind.FURNITURE
            self.parts.append(text)
            return
        small = first.size < 0.92 * self.body.size
        if small and first.top > 0.5 * height and _has_mark(first):
            text.kind = BlockKind.FOOTNOTE
        elif (self.in_contents and re.search(r"\d\s*$", part.lines[-1].text)) or (
            self.in_references and part.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
        ):
            text.kind = BlockKind.FURNITURE
        elif part.kind is BlockKind.PARAGRAPH:
            open_paragraph = self._open_paragraph(part)
            if open_paragraph is not None:
                open_paragraph.lines.extend(text.lines)
                return
        self.parts.append(text)

    def _open_paragraph(self, part: TextBlock) -> _Text | None:
        """The paragraph that this one goes on, broken by a column, page, table or figure."""
        for earlier in reversed(self.parts[-14:]):
            if not isinstance(earlier, _Text) or earlier.kind in (
                BlockKind.FURNITURE,
                BlockKind.FOOTNOTE,
                BlockKind.CAPTION,
            ):
                continue
            if earlier.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
                return None
            last, first = earlier.lines[-1][1], part.lines[0]
            text = last.text
            goes_on = not _SENTENCE_END.search(text) and (
                first.text[:1].islower() or text.endswith("-") or _is_full(earlier.lines)
            )
            return earlier if goes_on and abs(last.size - first.size) < 0.5 else None
        return None

    def finish(self) -> tuple[list[Block], list[Table], list[Figure]]:
        """Blocks, tables and figures with their orders."""
        blocks: list[Block] = []
        tables: list[Table] = []
        figures: list[Figure] = []
        for order, part in enumerate(self.parts):
            if isinstance(part, _Text):
                blocks.append(self._block(part, order))
                continue
            page, item = part
            caption = self._text([(page, line) for line in item.caption])
            if isinstance(item, PageTable):
                notes = tuple(self._text([(page, line) for line in note]) for note in item.footnotes)
                tables.append(
                    Table(
                        order=order,
                        cells=tuple(item.cells),
                        label=item.label,
                        caption=caption,
                        footnotes=notes,
                        page=page,
                        box=item.box,
                        certain=item.certain,
                    )
                )
            else:
                figures.append(replace(item.figure, order=order, label=item.label, caption=caption))
        return blocks, tables, figures

    def _text(self, lines: Sequence[tuple[int, Line]]) -> str:
        return placed_text(lines, self.known, self.shown)[0] if lines else ""

    def _block(self, part: _Text, order: int) -> Block:
        text, words = placed_text(part.lines, self.known, self.shown)
        page = part.lines[0][0]
        return Block(
            order=order,
            kind=part.kind,
            text=text,
            level=part.level if part.kind is BlockKind.HEADING else 0,
            page=page,
            box=around([w.box for w in words if w.page == page]),
            words=tuple(words),
        )


def _is_full(lines: Sequence[tuple[int, Line]]) -> bool:
    """Whether the last line reaches as far right as those before it, so that a sentence is cut there."""
    before = [line.x1 for _, line in lines[-4:-1]]
    last = lines[-1][1]
    return len(before) >= 2 and abs(last.x1 - max(before)) < 0.3 * last.size and len(last.words) > 4


def _has_mark(line: Line) -> bool:
    word = line.words[0]
    return word.raised or bool(re.match(r"[*†‡§¶∗]|\d{1,2}$", word.text))
