"""What stands around a table and holds for it: caption, footnotes, heading, the text that speaks of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck.extract.late import late
from claimcheck.records.document import Block, BlockKind, Document, Table

_LABEL = late(
    r"^\s*(?:(?:table|tab\.|tabelle|tableau|tabla|tabella|tabel|表|表格)\s*[A-Z]?\.?\d+(?:\.\d+)*"
    r"|\d+\.\s*táblázat)\s*[.:|—–-]?\s*",
    re.I,
)
_LEAD_WORDS = 30
_TITLE_WORDS = 12
# Words with which a sentence points at the table below it.
_POINTS_AT = late(
    r"\b(?:following|as follows|below|(?:this|next) table|folgende\w*|unten|suivante?s?|ci-dessous"
    r"|siguientes?|alábbi\w*)\b|下表|如下|以下|下記|다음|아래",
    re.I,
)
_RESULTS_ALONE = late(
    r"^[\W\d]*(?:[BM] (?:models? )?)?(?:(?:evaluation |benchmark )?(?:results?|evaluations?|scores?)"
    r"|ergebnisse|résultats|resultados"
    r"|eredmények|(?:评测|实验|测试)?结果|評価?結果)\W*$",
    re.I,
)
_ABLATION = late(
    r"\bablat|\bvariants? of\b|\beffects? of\b|\bimpact of\b|消融|アブレーション|Ablations", re.IGNORECASE
)
_BESIDE_OTHERS = late(
    r"\bbaseline (?:models?|systems?|methods?)\b|\bcompar\w+ (?:with|to|against|of)\b"
    r"|\bother (?:models?|systems?)\b|\bfrom the papers?\b|\bstate[- ]of[- ]the[- ]art\b",
    re.IGNORECASE,
)
_TEXTUAL = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION)


@dataclass(frozen=True)
class Surroundings:
    """Texts around a table, nearest first.

    `caption` is without its label; `lead` is a sentence right above that leads to the table;
    `headings` run from the nearest section heading outwards;
    `before` are the paragraphs directly above (nearest first), `after` those directly below;
    `mentions` are sentences anywhere in the document that name the table's label;
    `section` is all text of the table's own section, then what opens the wider ones; `title` the document's.
    """

    caption: str = ""
    lead: str = ""
    footnotes: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    title: str = ""


def surroundings_of(table: Table, document: Document) -> Surroundings:
    """Collect what stands around a table in reading order."""
    blocks = document.blocks
    above = _past_bare_heading([b for b in blocks if b.order < table.order])
    spoken = _up_to_mention(above, table, blocks)
    below = [b for b in blocks if b.order > table.order]
    return Surroundings(
        caption=_LABEL.sub("", table.caption).strip(),
        lead=_lead(above, table),
        footnotes=table.footnotes,
        headings=_headings(spoken),
        before=tuple(_near(reversed(above), 3)),
        after=tuple(_near(iter(below), 2)),
        mentions=_mentions(table, blocks),
        section=(*_section(above, below), *_introductions(spoken)),
        title=document.title,
    )


def is_ablation(around: Surroundings) -> bool:
    """Whether caption or heading say that a table is of variants of one system.

    A heading says nothing of a float whose caption sets others beside it.
    """
    headings = () if _BESIDE_OTHERS.search(around.caption) else around.headings[:1]
    return bool(_ABLATION.search(" ".join((around.caption, *headings))))


def _past_bare_heading(above: Sequence[Block]) -> Sequence[Block]:
    """The blocks above a table without a heading "Results" between the table and what leads to it."""
    for i in range(len(above) - 1, max(len(above) - 3, -1), -1):
        if above[i].kind == BlockKind.HEADING:
            return [*above[:i], *above[i + 1 :]] if is_bare_heading(above[i].text) else above
    return above


def is_bare_heading(text: str) -> bool:
    """Whether a heading says no more than "Results"."""
    return bool(_RESULTS_ALONE.match(text))


_COUNTED = late(r"^\(?(?:\d{1,2}|[a-z])(?:\)\.?|\.)\s+")  # "1). PASCAL VOC 2007", "(a) …"


def _lead(above: Sequence[Block], table: Table) -> str:
    """The sentence right above a table that leads to it, or a short line that is its title.

    "Results on X (F1):", "The following are …"; "SQuAD (dev set)" without a full stop.
    """
    if not above or above[-1].kind not in _TEXTUAL or above[-1].order < table.order - 2:
        return ""
    whole = _COUNTED.sub("", above[-1].text.strip())
    last = re.split(r"(?<=[.!?])\s+|(?<=[。！？])\s*(?=\S)", whole)[-1]
    titles = last == whole and last[-1:] not in ".!?。" and len(last.split()) <= _TITLE_WORDS
    leads = titles or last.endswith((":", "：")) or bool(_POINTS_AT.search(last))
    return last if leads and len(last.split()) <= _LEAD_WORDS else ""


def _headings(above: Sequence[Block]) -> tuple[str, ...]:
    """The heading the table stands under, and the headings of the wider sections, nearest first."""
    found: list[Block] = []
    for block in reversed(above):
        if block.kind == BlockKind.HEADING and (not found or block.level < found[-1].level):
            found.append(block)
        if len(found) == 3:
            break
    return tuple(b.text.strip(" #¶") for b in found)


def _near(blocks: Iterable[Block], limit: int) -> list[str]:
    texts: list[str] = []
    for block in blocks:
        if block.kind in (BlockKind.HEADING, BlockKind.TITLE) or len(texts) == limit:
            break
        if block.kind in _TEXTUAL and block.text.strip():
            texts.append(block.text)
    return texts


def _section(above: Sequence[Block], below: Sequence[Block]) -> tuple[str, ...]:
    """All running text of the table's own section."""
    return (*reversed(_near(reversed(above), 40)), *_near(iter(below), 12))


# "MCP-Atlas: We evaluate …", "SWE-bench & SWE-bench Pro: …": an entry about the tests that open it.
_ENTRY = late(r"^\W*(?P<label>[^:：.!?]{2,80}?)\s?[:：]\s+(?P<rest>(?=\S+\s\S+\s\S).{20,})", re.DOTALL)


def entry_of(block: Block) -> tuple[str, str] | None:
    """Label and text of a list's entry that explains what its label names, or None."""
    hit = _ENTRY.match(block.text) if block.kind is BlockKind.LIST_ITEM else None
    return (hit["label"], hit["rest"]) if hit else None


def _introductions(above: Sequence[Block]) -> tuple[str, ...]:
    """What stands right under the headings of the wider sections and under the title, nearest first."""
    texts: list[str] = []
    level = next((b.level for b in reversed(above) if b.kind == BlockKind.HEADING), 0)
    for i in range(len(above) - 1, -1, -1):
        if above[i].kind in (BlockKind.HEADING, BlockKind.TITLE) and above[i].level < level:
            level = above[i].level
            texts += _near(iter(above[i + 1 :]), 12)
    return tuple(texts)


def label_of(table: Table) -> str:
    """The table's printed label ("Table 4", "1. táblázat"), or ""."""
    if table.label:
        return table.label
    hit = _LABEL.match(table.caption)
    return hit.group().strip(" .:|—–-") if hit else ""


def _mentions(table: Table, blocks: Sequence[Block]) -> tuple[str, ...]:
    word = _mention_of(table)
    if word is None:
        return ()
    texts = [b.text for b in blocks if b.kind in _TEXTUAL and word.search(b.text)]
    return tuple(s for text in texts for s in re.split(r"(?<=[.!?。])\s+", text) if word.search(s))[:12]


def _mention_of(table: Table) -> re.Pattern[str] | None:
    """What names the table's label in a sentence: "Table 3", "Tables 2 and 3"."""
    label = label_of(table)
    number = re.search(r"[A-Z]?\.?\d+(?:\.\d+)*", label)
    if number is None:
        return None
    return re.compile(
        rf"(?:tables?|tab\.|表)\s*(?:\d+\s*(?:,|and|&|to|–|-)\s*)*{re.escape(number.group())}(?![\d.]*\d)"
        rf"|\b{re.escape(label)}\b",
        re.I,
    )


def _up_to_mention(above: Sequence[Block], table: Table, blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks above a table, or above the nearest text that speaks of it where its section does not.

    A printed page sets tables where there is room for them, often under the heading of another section.
    """
    word = _mention_of(table)
    spoken = [b for b in blocks if b.kind in _TEXTUAL and word.search(b.text)] if word else []
    heads = [b.order for b in blocks if b.kind == BlockKind.HEADING]
    start = max((h for h in heads if h < table.order), default=-1)
    end = min((h for h in heads if h > table.order), default=table.order + len(blocks))
    if table.page is None or not spoken or any(start < b.order < end for b in spoken):
        return above
    nearest = min(spoken, key=lambda b: abs(b.order - table.order))
    return [b for b in blocks if b.order < nearest.order]
