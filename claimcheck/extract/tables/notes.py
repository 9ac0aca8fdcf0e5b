"""Footnote marks of tables, and the notes they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from claimcheck.extract.late import late
from claimcheck.records.document import Block, BlockKind, Document, Table

_SYMBOL = "[*†‡§¶‖⋆★☆∗^♠♣♥♦♡♢△▲▽◇◆⋄○●□■⊙⊕♭]"
_MARK = late(
    rf"^\s*(?:•\s*)?(?P<mark>\[\^?\w{{1,3}}\]|{_SYMBOL}{{1,3}}|[¹²³⁰⁴-⁹ᵃᵇᶜᵈᵉᶠᵍ]+"
    r"|\(?[a-e\d]\)"
    r"|\d(?=\s|：))\s*[:.：]?\s*(?P<text>\S.*)$",
    re.S,
)
# "marked with *", "indicated by two stars", "标有两个星号", "mit einem Sternchen gekennzeichnet".
_COUNT = (
    r"(?P<{}>an?|one|a single|two|double|eine[mr]?|zwei|un[ea]?|deux|dos|doble"
    r"|一个|1个|单|两个|2个|双|双重|２つの)"
)
_SIGN = (
    r"asterisks?|stars?|daggers?|Sternchen|Stern(?:en)?|astérisques?|asteriscos?|estrellas?"
    r"|csillag\w*|星号|星標|アスタリスク"
)
_MARK_NAMED = late(
    r"(?:(?:marked|denoted|indicated|annotated|labell?ed)\s+(?:with|by|as)|gekennzeichnet mit|markiert mit"
    r"|marqués?e?s? (?:d[’']|par|avec)|marcad[oa]s con|(?:标|帶|带|用|以)有?)"
    rf"\s*(?:{_COUNT.format('count')}\s*)?[\"'“”‘’(（「]?(?P<mark>{_SYMBOL}+|{_SIGN})"
    rf"|\bmit\s(?:{_COUNT.format('zahl')}\s)?(?P<sign>{_SYMBOL}+|{_SIGN})\s(?:gekennzeichnet|markiert|versehen)",
    re.I,
)
_TWICE = ("two", "double", "zwei", "deux", "dos", "doble", "两个", "2个", "双", "双重", "２つの")


# A mark within a line of notes, with what it stands for: "† denotes our results".
_MARK_INSIDE = late(
    rf"(?:(?<=[.\s'\"“‘(])|^)(?P<mark>{_SYMBOL})['\"”’)]?[\s:]*"
    r"(?P<text>(?:[A-Z]|denot|indicat|mean|mark|represent|refer|result|our\b|from\b|taken)[^.†‡§¶♣♥♦♠]*)"
)

_EXPLAINED = late(rf"{_SYMBOL}['\"”’)]?\s?(?:denot|indicat|mark|represent)")


class Notes:
    """The notes of a document by mark; those under a table are asked before those of the document."""

    def __init__(self, document: Document) -> None:
        self._everywhere = _by_mark(b.text for b in document.blocks if _is_note(b))

    def of(self, marks: Iterable[str], table: Table, near: Iterable[str] = ()) -> tuple[str, ...]:
        """The notes that marks stand for: in the table's footnotes, near it, else in the document."""
        wanted = [_plain(m) for m in marks]
        if not wanted:
            return ()
        here = _by_mark((*table.footnotes, table.caption, *near))
        twice = [
            m * 2 for m in wanted if wanted.count(m) > 1 and (m * 2 in here or m * 2 in self._everywhere)
        ]
        wanted = twice or wanted
        found = [note for mark in wanted for note in here.get(mark) or self._everywhere.get(mark, [])]
        return tuple(dict.fromkeys(found))


# Raised digits behind a word are marks ("DROP⁵ (F1)", "o3 ⁹ ¹⁰"); behind one letter or before a hyphen
# they belong to the name ("R²", "τ²-bench").
_RAISED_MARK = late(r"(?:(?<=\w\w)|(?<=[-.]\d)|(?<=[\w)%]\s))([¹²³⁰⁴-⁹]+)(?=[\s(,)]|$)")
# "GPT-4o†"; "GPQA* (diamond)": a bracket may follow.
_SYMBOL_MARK = late(rf"(?<=[\w%)])\s?({_SYMBOL}+)(?=$|\s\([^()]*\)$)")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍ", "0123456789abcdefg")


def marks_in(text: str) -> tuple[str, ...]:
    """Footnote marks that were left in a cell's text: "50.2*", "GPT-4o†", "o3 ⁹ ¹⁰"."""
    marks = [hit.group(1).translate(_RAISED) for hit in _RAISED_MARK.finditer(text)]
    if hit := _SYMBOL_MARK.search(text.strip()):
        marks += [hit.group(1), *hit.group(1)]
    return tuple(dict.fromkeys(marks))


def without_marks(text: str) -> str:
    """A text without the footnote marks in it."""
    return " ".join(_SYMBOL_MARK.sub("", _RAISED_MARK.sub("", text).strip()).split())


def _plain(mark: str) -> str:
    return (mark.strip("[]^() ") or mark.strip()).translate(_RAISED)


def _by_mark(texts: Iterable[str]) -> dict[str, list[str]]:
    notes: dict[str, list[str]] = {}
    for text in texts:
        for mark, note in marked_notes(text):
            notes.setdefault(_plain(mark), []).append(note)
    return notes


def marked_notes(text: str) -> Iterator[tuple[str, str]]:
    """Marks and the notes they stand for: "† taken from …", "Data points marked with * are …"."""
    for piece in re.split(rf"\n|(?<=[.;])\s+(?={_SYMBOL})", text):
        if hit := _MARK.match(piece):
            yield hit["mark"], hit["text"]
        yield from _named_marks(piece)
        for inner in _MARK_INSIDE.finditer(piece):
            yield inner["mark"], inner["text"]


def _named_marks(text: str) -> Iterator[tuple[str, str]]:
    """Marks that sentences name, each with its sentence, or with its part of one that names several."""
    hits = [*_MARK_NAMED.finditer(text)]
    for hit in hits:
        start, end = _sentence_at(text, hit.start())
        before = [other.end() for other in hits if start <= other.start() < hit.start()]
        behind = [other.start() for other in hits if hit.start() < other.start() < end]
        is_told_behind = len(text[hit.end() : min(behind, default=end)].split()) > 1
        is_told_behind = is_told_behind or any(map(_is_wide, text[hit.end() : min(behind, default=end)]))
        if is_told_behind:
            start, end = (hit.start() if before else start), min(behind, default=end)
        elif before:
            start, end = max(before), hit.end()
        yield _mark_of(hit), text[start:end].strip()


def _mark_of(hit: re.Match[str]) -> str:
    named = (hit["mark"] or hit["sign"]).casefold()
    if not named[0].isalpha():
        return named
    sign = "†" if named.startswith("dagger") else "*"
    return sign * (2 if (hit["count"] or hit["zahl"] or "").casefold() in _TWICE else 1)


def _is_wide(letter: str) -> bool:
    """Whether a letter is of a script that sets no spaces between words."""
    return "\u3040" <= letter <= "\u9fff"


def _sentence_at(text: str, at: int) -> tuple[int, int]:
    """Where the sentence of a text begins and ends that holds a place."""
    ends = [0, *(hit.end() for hit in re.finditer(r"(?<=[.!?])\s+(?=\S)|(?<=[。！？])", text)), len(text)]
    start = max(end for end in ends if end <= at)
    return start, min((end for end in ends if end > at), default=len(text))


def names_mark(text: str) -> bool:
    """Whether a text names a mark: "marked with *"."""
    return bool(_MARK_NAMED.search(text))


def explains_mark(text: str) -> bool:
    """Whether a sentence says what a mark stands for: "† denotes …"."""
    return bool(_EXPLAINED.search(text))


def _is_note(block: Block) -> bool:
    return block.kind == BlockKind.FOOTNOTE or (
        block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
        and bool(_MARK.match(block.text) or _MARK_NAMED.search(block.text) or explains_mark(block.text))
    )
