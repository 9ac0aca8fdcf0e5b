"""Captions and notes of an unpaged document joined to the tables and figures they stand beside."""

from __future__ import annotations

import re

from claimcheck.ingest.part import Part
from claimcheck.records.document import BlockKind

_TABLE_WORD = r"(?:table|tabelle|tab|tableau|tabla|cuadro|tabella|表|図表|테이블|표)"
TABLE_LABEL = re.compile(
    rf"^\W{{0,3}}({_TABLE_WORD}\.?\s*[A-Z]?\d+[a-z]?|{_TABLE_WORD}\s[IVX]+\b|[A-Z]?\d+\.\s*táblázat)",
    re.IGNORECASE,
)
FIGURE_LABEL = re.compile(
    r"^\W{0,3}((?:figure|fig|abbildung|abb|figura|bild|图|圖|図)\.?\s*[A-Z]?\d+[a-z]?|[A-Z]?\d+\.\s*ábra)",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"^\s*(?:[*†‡§¶#^⁎∗]|[¹²³⁰⁴-⁹ᵃ-ᶻ]|\[\d{1,2}\]\s|\([a-z\d]\)\s"
    r"|(?:notes?|source|sources|anmerkung(?:en)?|hinweis|quelle|remarques?|nota|notas|fuente|megjegyzés|forrás|注|备注|註|来源)\s*[:：.])",
    re.IGNORECASE,
)
_NOTE_LENGTH = 800
_CAPTION_LENGTH = 400


def join_captions(parts: list[Part]) -> None:
    """Give each table without a caption the block above or below that speaks for it."""
    for at, part in enumerate(parts):
        if not part.is_table or part.caption:
            continue
        before = parts[at - 1] if at else None
        after = parts[at + 1] if at + 1 < len(parts) else None
        if before is not None and _captions_next(before):
            part.caption = before.text
            if before.kind is not BlockKind.HEADING and (before.bold or TABLE_LABEL.match(before.text)):
                before.text = ""
        elif after is not None and _is_labelled(after) and not _is_table_at(parts, at + 2):
            part.caption, after.text = after.text, ""
        elif before is not None and before.is_text and before.kind is BlockKind.HEADING:
            part.caption = before.text
    parts[:] = [part for part in parts if part.text or not part.is_text]


def _captions_next(part: Part) -> bool:
    """Whether a block speaks for the table behind it: labelled, a caption, all bold, or ending in a colon."""
    if not part.is_text or len(part.text) > _CAPTION_LENGTH or part.kind is BlockKind.FURNITURE:
        return False
    if part.kind is BlockKind.CAPTION or _is_labelled(part):
        return True
    if part.kind is not BlockKind.PARAGRAPH:
        return False
    return part.bold or part.text.endswith((":", "："))


def _is_labelled(part: Part) -> bool:
    return part.is_text and len(part.text) <= _CAPTION_LENGTH * 4 and TABLE_LABEL.match(part.text) is not None


def _is_table_at(parts: list[Part], at: int) -> bool:
    return at < len(parts) and parts[at].is_table


def join_notes(parts: list[Part]) -> None:
    """Give each table the notes that stand under it."""
    table: Part | None = None
    for part in parts:
        if part.is_table:
            table = part
        elif table is not None and _is_note(part):
            table.footnotes += tuple(line for line in part.text.split("\n") if line)
            part.text = ""
        else:
            table = None
    parts[:] = [part for part in parts if part.text or not part.is_text]


def _is_note(part: Part) -> bool:
    kinds = {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.FOOTNOTE, BlockKind.CAPTION}
    return (
        part.is_text
        and part.kind in kinds
        and len(part.text) <= _NOTE_LENGTH
        and _NOTE.match(part.text) is not None
    )
