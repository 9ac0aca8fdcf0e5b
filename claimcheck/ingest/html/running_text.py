"""Puts the text of a block together, with spaces between inline elements that touch and are two words."""

from __future__ import annotations

import re

from claimcheck.ingest.text.marks import plain

_SEAM = "\ue000"  # stands between the texts of two inline elements


class RunningText:
    """The running text of the block that is being read."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.plain_chars = 0
        self.bold_chars = 0

    def _begin_anew(self) -> None:
        self.pieces = []
        self.plain_chars = self.bold_chars = 0

    def add(self, text: str, *, bold: bool) -> None:
        """Take in the text of one node of the tree."""
        self.pieces.append(text)
        size = len(text.strip())
        self.plain_chars += 0 if bold else size
        self.bold_chars += size if bold else 0

    def seam(self) -> None:
        """Between two inline elements that touch: "MMLU" and "85.3" are two words, "GPT" and "s" are one."""
        if self.pieces and self.pieces[-1] != _SEAM:
            self.pieces.append(_SEAM)

    def take(self) -> tuple[str, bool]:
        """The text so far and whether all of it is bold; starts anew."""
        text, bold = plain(_sewn(self.pieces)), self.bold_chars > 0 and self.plain_chars == 0
        self._begin_anew()
        return text, bold


def _sewn(texts: list[str]) -> str:
    out: list[str] = []
    last = ""
    seam = False
    for text in texts:
        if text == _SEAM:
            seam = True
            continue
        if not text:
            continue
        if seam and _are_two_words(last, text):
            out.append(" ")
        out.append(text)
        last, seam = text, False
    return "".join(out)


_RESULT = re.compile(r"\d{2,3}\.\d+%?\W*$|\d+(?:\.\d+)?%\W*$")


def _are_two_words(left: str, right: str) -> bool:
    """A word of letters beside a figure of several digits."""
    if not left or left[-1].isspace() or right[0].isspace():
        return False
    word, figure = (left.split()[-1:], right.split()[:1])
    if not word or not figure:
        return False
    a, b = word[0], figure[0]
    if _RESULT.match(b) and len(a) > 1 and a[-1].isalpha():
        return True  # "MMLU-Pro" beside "77.4%"; "Qwen" beside "2.5" is one
    return (len(a) > 2 and a.isalpha() and len(b) > 1 and b[0].isdigit()) or (
        len(b) > 2 and b.isalpha() and len(a) > 1 and a[0].isdigit() and (a[-1].isdigit() or a[-1] == "%")
    )
