"""Lines of a table into phrases: what one cell prints on one line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.ingest.layout.lines import Line, joined_text
from claimcheck.ingest.layout.word import PageWord, Worded

PHRASE_GAP = 0.55  # ems; a space is 0.25 to 0.33, the narrowest usual gap between table columns 0.6
_NUMBER = r"[-+−–]?[$€£¥]?(?:\d+(?:[.,]\d+)*|\.\d+)(?:[eE][-+−]?\d+)?%?(?:[kKMBTx×]|ms|GB|pp?)?"
_POWER = r"(?:[·×⋅∙]10)?"  # its exponent is raised
_MORE = rf"(?:(?:[/|±∼~↑↓,]|\+/-|\+-|[(\[{{]\s?[±↑↓+∆Δ]?|→){_NUMBER}[)\]}}]?)"
VALUE = re.compile(rf"[(\[~≈<>≤≥±↑↓*∆Δ]*{_NUMBER}{_POWER}{_MORE}*[)\]*†‡§¶⋆↑↓▲▼%,]*")
PLACEHOLDER = re.compile(r"[-–—−―]{1,3}|N\.?/?A\.?|n\.?/?a\.?|[✓✗✔✘×·…]|\.\.\.|OOM|TBD")
_CONTINUES = re.compile(r"[(\[±%/+†‡*⋆↑↓§]|\+/-")
_TIMES = ("·", "×", "⋅", "∙")
_EXPECTS_MORE = re.compile(r".*[(\[±/↑↓~≈<>≤≥$€£+]$")


def is_value(text: str) -> bool:
    """Whether a word or cell is a figure or a sign for "none"."""
    bare = text.replace(" ", "")
    return bool(VALUE.fullmatch(bare) or PLACEHOLDER.fullmatch(text.strip()))


def is_figure(text: str) -> bool:
    """Whether a word or cell is a figure."""
    return bool(VALUE.fullmatch(text.replace(" ", "")))


@dataclass(slots=True, eq=False)
class Phrase(Worded):
    """Words of one cell on one line."""

    words: list[PageWord]
    x0: float
    x1: float
    line: int
    value: bool

    @property
    def x_center(self) -> float:
        """Horizontal centre in points."""
        return (self.x0 + self.x1) / 2

    @property
    def text(self) -> str:
        """The words as text."""
        return joined_text(self.words)

    @property
    def y_center(self) -> float:
        """Vertical centre in points."""
        return (self.top + self.bottom) / 2

    @property
    def size(self) -> float:
        """The largest type size in points."""
        return max(w.size for w in self.words)

    @property
    def baseline(self) -> float:
        """The baseline of the first word that is not raised or lowered."""
        return next((w for w in self.words if not (w.raised or w.lowered)), self.words[0]).baseline

    @property
    def last_baseline(self) -> float:
        """The baseline of the last word that is not raised or lowered."""
        return next((w for w in reversed(self.words) if not (w.raised or w.lowered)), self.words[-1]).baseline

    @property
    def lines(self) -> int:
        """About how many lines it takes."""
        return 1 + round((self.last_baseline - self.baseline) / (1.2 * self.size))


def phrase_of(words: list[PageWord], line: int) -> Phrase:
    """A phrase of words given left to right."""
    plain = [w for w in words if not w.raised] or words
    value = is_value(joined_text(plain)) or is_value(joined_text(words))
    return Phrase(words, min(w.x0 for w in words), max(w.x1 for w in words), line, value)


def phrases_of(line: Line, index: int, separators: Sequence[float] = ()) -> list[Phrase]:
    """The phrases of a line; drawn vertical lines always part them.

    Args:
        line: Words left to right.
        index: The line's number in its table.
        separators: Positions of vertical lines, in points.
    """
    groups: list[list[PageWord]] = []
    for word in line.words:
        if groups and not _parts(groups[-1], word, separators):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [phrase_of(group, index) for group in groups]


def _parts(group: list[PageWord], word: PageWord, separators: Sequence[float]) -> bool:
    last = group[-1]
    gap = word.x0 - last.x1
    if any(last.x_center < x < word.x_center for x in separators):
        return True
    if word.joined and gap < 0.5 * last.size:
        return False
    size = max(last.size, word.size)
    if gap < 0.4 * size and (last.text in _TIMES or word.text in _TIMES):
        return False
    if gap > PHRASE_GAP * size:
        both = bool(_EXPECTS_MORE.match(last.text)) or word.text[0] in "±"
        return not (both and gap < 0.9 * size)
    if _CONTINUES.match(word.text) or _EXPECTS_MORE.match(last.text) or _open_bracket(group):
        return False
    if is_value(word.text) and gap > 0.18 * size:
        return is_value(joined_text([w for w in group if not w.raised] or group)) and not _thousands(
            last, word
        )
    return False


def _open_bracket(group: Sequence[PageWord]) -> bool:
    """Whether a figure has a bracket behind it that is not closed yet: "0.383 (0.309,"."""
    text = joined_text(group)
    opened = max(text.rfind("("), text.rfind("["))
    return opened > 0 and not re.search(r"[)\]]", text[opened:]) and is_figure(text[:opened])


def _thousands(last: PageWord, word: PageWord) -> bool:
    """Whether "1" and "547" are one figure with a space for the thousands."""
    return bool(
        re.fullmatch(r"[-+−]?\d{1,3}", last.text)
        and re.fullmatch(r"\d{3}(?:[.,]\d+)?", word.text)
        and word.x0 - last.x1 < 0.3 * word.size
    )


def part_at_figures(rows: Sequence[list[Phrase]]) -> list[list[Phrase]]:
    """The phrases, with a figure parted from its label where it stands among lone figures of other rows."""
    alone = [p for row in rows for p in row if p.value]
    parted = []
    for row in rows:
        parts: list[Phrase] = []
        for phrase in row:
            last = phrase.words[-1]
            glued = len(phrase.words) > 1 and not phrase.value and is_figure(last.text) and not last.joined
            if glued and any(p.x0 - 1 < last.x_center < p.x1 + 1 for p in alone):
                parts += [phrase_of(phrase.words[:-1], phrase.line), phrase_of([last], phrase.line)]
            else:
                parts.append(phrase)
        parted.append(parts)
    return parted
