"""Lines of running text to blocks: headings, paragraphs, list items, code."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck.ingest.layout.lines import Line
from claimcheck.records.document import BlockKind

_BULLET = re.compile(r"[•‣◦▪●○■□➢►▶✓*–—-]$|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]$")
_SECTION = re.compile(r"(?:\d{1,2}|[A-Z])(?:\.\d{1,2}){0,4}\.?$|(?:[IVX]{1,5}|Appendix|Section|Chapter)\.?$")
_NAMED_SECTION = re.compile(
    r"(?:abstract|introduction|references|bibliography|acknowledge?ments?|conclusions?|appendix|contents|"
    r"zusammenfassung|literatur|résumé|références|kivonat|hivatkozások|bevezetés|摘要|参考文献)[.:]?$",
    re.I,
)


@dataclass(slots=True, eq=False)
class TextBlock:
    """Lines that form one block; `level` is 1 to 6 for headings."""

    kind: BlockKind
    lines: list[Line]
    level: int = 0


@dataclass(frozen=True, slots=True)
class BodyText:
    """What running text usually looks like in a document: size in points, line step in ems."""

    size: float
    step: float


def body_text_of(lines: Iterable[Line]) -> BodyText:
    """The commonest size and line step, weighed by letters."""
    sizes: Counter[float] = Counter()
    steps: Counter[float] = Counter()
    last: Line | None = None
    for line in lines:
        letters = sum(len(w.text) for w in line.words)
        sizes[round(line.size * 2) / 2] += letters
        if last and abs(last.size - line.size) < 0.3 and len(line.words) > 4 and line.size > 0:
            step = (line.baseline - last.baseline) / line.size
            if 0.8 < step < 3:
                steps[round(step * 20) / 20] += 1
        last = line
    size = sizes.most_common(1)[0][0] if sizes else 10.0
    step = steps.most_common(1)[0][0] if steps else 1.2
    return BodyText(size, step)


def text_blocks(lines: Sequence[Line], body: BodyText, x0: float, x1: float) -> list[TextBlock]:
    """Blocks of consecutive lines of one region.

    Args:
        lines: Lines top to bottom, without tables and captions.
        body: The document's usual text.
        x0: The region's left edge.
        x1: The region's right edge.
    """
    blocks: list[TextBlock] = []
    for line in lines:
        level = heading_level(line, body, x1 - x0)
        if level:
            if blocks and _same_heading(blocks[-1], line, level):
                blocks[-1].lines.append(line)
            else:
                blocks.append(TextBlock(BlockKind.HEADING, [line], level))
            continue
        if not blocks or _begins_block(blocks[-1], line, body, x1):
            blocks.append(TextBlock(_kind(line), [line]))
        else:
            blocks[-1].lines.append(line)
    return blocks


def _kind(line: Line) -> BlockKind:
    if sum(w.monospaced for w in line.words) > 0.8 * len(line.words) and len(line.words) > 1:
        return BlockKind.CODE
    if _BULLET.match(line.words[0].text) and len(line.words) > 1:
        gap = line.words[1].x0 - line.words[0].x1
        if gap > 0.3 * line.size:
            return BlockKind.LIST_ITEM
    return BlockKind.PARAGRAPH


def heading_level(line: Line, body: BodyText, width: float) -> int:
    """1 to 6 if the line reads like a heading, else 0."""
    text = line.text
    if len(text) > 150 or (line.width > 0.98 * width and line.size < 1.1 * body.size):
        return 0
    if not re.search(r"[^\W\d_]", text) or line.size < 0.85 * body.size:
        return 0
    bold = all(w.bold for w in line.words if re.search(r"\w", w.text))
    capitals = text.upper() == text and len(text) > 3
    numbered = bool(_SECTION.match(line.words[0].text)) and len(line.words) > 1
    named = bool(_NAMED_SECTION.match(text))
    larger = line.size > 1.12 * body.size
    if named and (bold or larger or capitals or len(line.words) <= 2):
        return 1
    if not (larger or bold or (capitals and numbered)):
        return 0
    if (text.endswith((".", ",", ";")) and not larger) or len(line.words) > 16:
        return 0
    if numbered:
        return min(6, line.words[0].text.rstrip(".").count(".") + 1)
    return 2 if larger else 3


def _same_heading(block: TextBlock, line: Line, level: int) -> bool:
    last = block.lines[-1]
    return (
        block.kind is BlockKind.HEADING
        and abs(last.size - line.size) < 0.3
        and line.baseline - last.baseline < 1.5 * line.size
        and not _SECTION.match(line.words[0].text)
        and len(block.lines) < 4
    )


def _begins_block(block: TextBlock, line: Line, body: BodyText, x1: float) -> bool:
    last = block.lines[-1]
    kind = _kind(line)
    if block.kind is BlockKind.HEADING or (kind is BlockKind.CODE) != (block.kind is BlockKind.CODE):
        return True
    step = line.baseline - last.baseline
    if step > (body.step + 0.35) * line.size or step < -line.size:
        return True
    if abs(last.size - line.size) > 0.12 * line.size:
        return True
    if kind is BlockKind.LIST_ITEM:
        return True
    if kind is BlockKind.CODE:
        return False
    short = last.x1 < x1 - 2.5 * line.size
    left = min(other.x0 for other in block.lines)
    indented = line.x0 > left + 0.7 * line.size
    if block.kind is BlockKind.LIST_ITEM:
        outdented = line.x0 < block.lines[0].x0 + 0.4 * line.size
        return outdented and (
            short or (len(block.lines) > 1 and line.x0 < block.lines[1].x0 - 0.5 * line.size)
        )
    if len(block.lines) == 1 and block.lines[0].x0 > line.x0 + 0.5 * line.size:
        return short and last.text.endswith((".", "!", "?", ":"))
    return (indented and (short or last.text.endswith((".", "!", "?", ":", "。")))) or (
        short and last.text.endswith((".", "!", "?", "。"))
    )
