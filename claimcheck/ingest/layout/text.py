"""Lines to one text whose every word knows its place: hyphens at line ends undone, raised figures raised."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence, Set

from claimcheck.ingest.layout.lines import Line
from claimcheck.ingest.layout.word import PageWord
from claimcheck.records.document import Box, Word

_RAISED = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_RAISABLE = re.compile(r"[0-9+\-−=()n]+")
_HYPHENATED = re.compile(r"[^\W\d_]{2,}-$")

PlacedLine = tuple[int, Line]  # page, line


def vocabulary_of(lines: Iterable[Line]) -> set[str]:
    """The document's words in lower case, with and without inner hyphens, from places away from line ends."""
    words: set[str] = set()
    for line in lines:
        for word in line.words[:-1]:
            words.add(word.text.strip(".,;:()[]\"'“”’").lower())
    return words


def placed_text(
    lines: Sequence[PlacedLine], known: Set[str], shown: Callable[[int, PageWord], Box]
) -> tuple[str, list[Word]]:
    """The text of consecutive lines, and its words with offsets and boxes.

    Args:
        lines: Pages and lines in reading order.
        known: The document's words, to tell "pre-training" broken at its hyphen from "train-ing".
        shown: Gives the shown box of a word on its page.
    """
    parts: list[str] = []
    words: list[Word] = []
    length = 0
    glue = True
    flat = [
        (page, word, i == len(line.words) - 1) for page, line in lines for i, word in enumerate(line.words)
    ]
    for n, (page, word, last) in enumerate(flat):
        text = word.text
        if word.raised and _RAISABLE.fullmatch(text):
            text = text.translate(_RAISED)
        if not (glue or word.joined):
            parts.append(" ")
            length += 1
        glue = False
        if last and n + 1 < len(flat) and text.endswith("-") and len(text) > 1:
            following = flat[n + 1][1].text
            text = _without_hyphen(text, following, known)
            glue = True
        words.append(
            Word(
                start=length,
                end=length + len(text),
                page=page,
                box=shown(page, word),
                bold=word.bold,
                superscript=word.raised,
            )
        )
        parts.append(text)
        length += len(text)
    return "".join(parts), words


def _without_hyphen(text: str, following: str, known: Set[str]) -> str:
    if not _HYPHENATED.search(text) or not following[:1].islower():
        return text
    head = re.split(r"[(\[“\"'/]", text)[-1].lower()
    tail = (re.match(r"[^\W\d_]+", following) or [""])[0].lower()
    whole_tail = following.strip(".,;:()[]\"'“”’").lower()
    if head[:-1] + tail in known or head[:-1] + whole_tail in known:
        return text[:-1]
    if head + tail in known or head + whole_tail in known or "-" in head[:-1]:
        return text
    return text[:-1]
