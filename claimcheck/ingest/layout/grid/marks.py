"""A cell's words to its text and its footnote marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.ingest.layout.word import PageWord

_MARK = re.compile(r"(?<=[^\s])([*†‡§¶⋆∗♣♠♦♢♡]+)$")
_RAISED_MARK = re.compile(r"[*†‡§¶⋆∗♣♠♦♢♡#\d]{1,3}(?:,\d{1,2})*|[a-z](?:,[a-z])*|\([a-z\d]\)|\[\d+\]")
# A spread or a change set small below a figure: "90.60" with "1.03", "85.3" with "+2.1".
_NUMBER_BELOW = re.compile(r"[+\-−↑↓]?\d+(?:\.\d+)?")
_A_FIGURE = re.compile(r"\d\.\d+%?$")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")  # kana and Chinese characters


def cell_text(words: Sequence[PageWord]) -> tuple[str, tuple[str, ...]]:
    """A cell's text without its footnote marks, and the marks.

    Raised words are marks where they look like one and stand at the end; raised exponents and words stay.
    A number set below a figure is its spread, "90.60 ± 1.03", or with a sign the change it is: "85.3 (+2.1)".
    A hyphen that breaks a line inside a cell joins without a space, and so do scripts without spaces.
    """
    marks: list[str] = []
    kept: list[str] = []
    for i, word in enumerate(words):
        text = word.text
        raised = word.raised and i > 0 and bool(_RAISED_MARK.fullmatch(text))
        if raised:
            marks.append(text)
            continue
        found = _MARK.search(text) if len(text) > 1 else None
        if found and not text.startswith("*"):
            marks.append(found.group(1))
            text = text[: found.start()]
        elif i and re.fullmatch(r"[*†‡§¶⋆∗]+", text):
            marks.append(text)
            continue
        if word.lowered and kept and _NUMBER_BELOW.fullmatch(text) and _A_FIGURE.search(kept[-1]):
            kept.append(f" ({text})" if text[0] in "+-−↑↓" else f" ± {text}")
            continue
        lower = (
            i > 0
            and word.top > words[i - 1].y_center
            and word.baseline - words[i - 1].baseline > 0.6 * word.size
        )
        glued = word.joined or (lower and kept and _runs_on(kept[-1], text))
        if kept and not glued:
            kept.append(" ")
        kept.append(text)
    return "".join(kept).strip(), tuple(marks)


def _runs_on(above: str, below: str) -> bool:
    """Whether no space parts two lines of a cell."""
    return above.endswith("-") or bool(_UNSPACED.match(above[-1]) and _UNSPACED.match(below))
