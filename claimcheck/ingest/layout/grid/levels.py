"""The header lines of a table to levels: wrapped cells put together, cells centred between lines placed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from claimcheck.ingest.layout.lines import mostly_bold
from claimcheck.ingest.layout.phrases import Phrase, is_value, phrase_of
from claimcheck.records.document import Box

BREAKS = ("-", "/", "+", "&")
WRAP_STEP = 1.45  # ems between the lines of a wrapped cell at most
WIDEST_STEP = 1.8  # ems, where rows are known to stand further apart


@dataclass(slots=True, eq=False)
class Level:
    """Header cells side by side, left to right."""

    phrases: list[Phrase]
    top: float
    bottom: float

    @property
    def y_center(self) -> float:
        """Vertical centre in points."""
        return (self.top + self.bottom) / 2


def header_levels(
    rows: Sequence[list[Phrase]], rules: Sequence[Box], n_columns: int, step: float = 0.0
) -> list[Level]:
    """Levels top to bottom.

    Args:
        rows: Phrases of each header line.
        rules: All horizontal lines in the header; none goes through a wrapped cell.
        n_columns: The table's number of columns.
        step: Points from which two lines are two rows, where that is known.
    """
    stacks: list[Phrase] = []
    whole = [p for row in rows for p in row]
    for i, row in enumerate(rows):
        for phrase in row:
            above = _upper_part(phrase, stacks, rows, rules, n_columns, step)
            if above is None or (i and rows[i - 1] == [above] and _over_all(above, row, whole)):
                stacks.append(phrase)
            else:
                stacks[stacks.index(above)] = phrase_of([*above.words, *phrase.words], phrase.line)
    return _levels(stacks)


def band_levels(rows: Sequence[list[Phrase]], bands: Sequence[int], step: float) -> list[Level]:
    """Levels where the row of each line is known: lines under each other in a row are one cell.

    Args:
        rows: Phrases of each header line.
        bands: The row of each line.
        step: Points from which two lines are two rows even so; a label beside both may join them.
    """
    stacks: list[tuple[int, Phrase]] = []
    for band, row in zip(bands, rows, strict=False):
        for phrase in row:
            above = [
                i
                for i, (own, s) in enumerate(stacks)
                if own == band
                and s.x0 < phrase.x1 - 1
                and phrase.x0 < s.x1 - 1
                and phrase.baseline - s.last_baseline < step
            ]
            if len(above) == 1:
                words = [*stacks[above[0]][1].words, *phrase.words]
                stacks[above[0]] = (band, phrase_of(words, phrase.line))
            else:
                stacks.append((band, phrase))
    return [
        level
        for _, group in groupby(stacks, key=lambda stack: stack[0])
        for level in _levels([phrase for _, phrase in group])
    ]


def _upper_part(
    phrase: Phrase,
    stacks: Sequence[Phrase],
    rows: Sequence[list[Phrase]],
    rules: Sequence[Box],
    n_columns: int,
    row_step: float,
) -> Phrase | None:
    """The header cell that a phrase goes on, if it is its next line."""
    row = rows[phrase.line]
    over = [s for s in stacks if s.x0 < phrase.x1 - 1 and phrase.x0 < s.x1 - 1 and s.line != phrase.line]
    if not over:
        return None
    above = max(over, key=lambda s: s.bottom)
    step = phrase.baseline - above.last_baseline
    size = max(phrase.size, above.size)
    if not 0.5 * phrase.size < step < max(WRAP_STEP * size, min(row_step, WIDEST_STEP * size)):
        return None
    if sum(s.x0 < phrase.x1 - 1 and phrase.x0 < s.x1 - 1 for s in over if s.bottom > above.bottom - 2) > 1:
        return None
    if sum(p.x0 < above.x1 - 1 and above.x0 < p.x1 - 1 for p in row) > 1:
        return None
    if any(
        above.last_baseline < r.y_center < phrase.baseline - 0.4 * phrase.size
        and r.x0 < phrase.x_center < r.x1
        for r in rules
    ):
        return None
    aligned = min(abs(above.x_center - phrase.x_center), abs(above.x0 - phrase.x0)) < 0.35 * phrase.size + 1
    if not aligned:
        return None
    if above.text.endswith(BREAKS):
        return above
    alike = mostly_bold(above.words) == mostly_bold(phrase.words) and abs(above.size - phrase.size) < 0.6
    return above if alike and _wraps(rows[above.line], row, n_columns) else None


def _wraps(upper: Sequence[Phrase], lower: Sequence[Phrase], n_columns: int) -> bool:
    """Whether a header line goes on the words of the line above rather than being a level of its own.

    A line of figures ("2B", years) or of repeated texts is a level; so is a line that has a text under each
    text of a full line above,
    unless one of those is broken at a hyphen.
    """
    if sum(is_value(p.text) for p in lower) > 0.5 * len(lower):
        return False
    texts = [p.text for p in lower]
    if len(set(texts)) < len(texts):
        return False
    covered = sum(any(q.x0 < p.x1 - 1 and p.x0 < q.x1 - 1 for q in lower) for p in upper)
    level = len(upper) > 1 and covered == len(upper) and len(upper) >= 0.6 * (n_columns - 1)
    return not level or any(p.text.endswith(BREAKS) for p in upper)


def _over_all(phrase: Phrase, row: Sequence[Phrase], whole: Sequence[Phrase]) -> bool:
    """Whether a lone phrase is centred over all columns, or all but the first, and so spans them."""
    if len(row) < 4:
        return False
    right = max(p.x1 for p in whole)
    return any(abs((p.x0 + right) / 2 - phrase.x_center) < 4 for p in row[:2])


def _levels(stacks: Sequence[Phrase]) -> list[Level]:
    levels: list[Level] = []
    single = sorted(stacks, key=lambda s: (s.lines, s.y_center))
    for phrase in single:
        best = max(levels, key=lambda v: _shared(v, phrase), default=None)
        if best is not None and _shared(best, phrase) > 0.5 and _free(best, phrase):
            best.phrases.append(phrase)
        else:
            levels.append(Level([phrase], phrase.top, phrase.bottom))
    levels.sort(key=lambda v: v.y_center)
    levels = _without_lone_labels(levels)
    for level in levels:
        level.phrases.sort(key=lambda p: p.x0)
    return levels


def _without_lone_labels(levels: list[Level]) -> list[Level]:
    """Put the label columns' headers, centred between two levels, into the lower of them."""
    for level, lower in pairwise(levels):
        right = max(p.x1 for p in level.phrases)
        touching = lower.top < level.bottom + 0.5 * level.phrases[0].size
        between = len(level.phrases) == 1 or any(v.bottom > level.top and v is not level for v in levels[:1])
        if between and touching and all(right < p.x0 for p in lower.phrases):
            lower.phrases.extend(level.phrases)
            return [v for v in levels if v is not level]
    return levels


def _shared(level: Level, phrase: Phrase) -> float:
    common = min(level.bottom, phrase.bottom) - max(level.top, phrase.top)
    return common / max(1.0, min(level.bottom - level.top, phrase.bottom - phrase.top))


def _free(level: Level, phrase: Phrase) -> bool:
    return all(p.x1 <= phrase.x0 + 1 or p.x0 >= phrase.x1 - 1 for p in level.phrases)
