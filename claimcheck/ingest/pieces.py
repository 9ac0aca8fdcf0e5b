"""A text without end in pieces that a person could read, so that no search over one of them takes long."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST = 6000
"""Characters of one block; paragraphs of real documents stay well below."""

_LONGEST_WORD = 400
"""Characters without a space; longer ones are addresses with data in them, encoded pictures and the like."""

_BETWEEN_WORDS = r"\s\u3000-\u303f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff0c\uff0e\uff1a\uff1b"
"""Spaces, and the scripts that are written without any."""

_ENDLESS_WORD = re.compile(rf"([^{_BETWEEN_WORDS}]{{{_LONGEST_WORD}}})[^{_BETWEEN_WORDS}]++")
_SENTENCE_ENDS = (". ", ".\n", "! ", "!\n", "? ", "?\n", "。", "！", "？")
_WORD_ENDS = (" ", "\n")


def pieces(text: str) -> Iterator[str]:
    """Stretches of a text, cut behind a sentence or a word, at most `LONGEST` characters each; none of "".

    A word that no person could read is cut short and ends in "…".
    """
    text = _ENDLESS_WORD.sub(r"\1…", text)
    start = 0
    while start < len(text):
        end = _end_of_piece(text, start)
        is_whole = start == 0 and end == len(text)
        piece = text if is_whole else text[start:end].strip()
        if piece:
            yield piece
        start = end


def _end_of_piece(text: str, start: int) -> int:
    if len(text) - start <= LONGEST:
        return len(text)
    for ends in (_SENTENCE_ENDS, _WORD_ENDS):
        last = max(text.rfind(end, start + LONGEST // 2, start + LONGEST) + len(end) for end in ends)
        if last > start + LONGEST // 2:
            return last
    return start + LONGEST
