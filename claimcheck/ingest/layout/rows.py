"""Lines of a table into rows: wrapped cells, section rows, labels that stand beside several rows."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from claimcheck.ingest.layout.headers import Piece
from claimcheck.ingest.layout.lines import mostly_bold


@dataclass(slots=True, eq=False)
class Row:
    """A row of the grid: its pieces, the lines it took, whether it is a header or a section row.

    `ruled_above` says that a full rule stands directly above it.
    """

    pieces: list[Piece]
    baseline: float
    last_baseline: float
    size: float
    header: bool = False
    section: bool = False
    ruled_above: bool = False
    spans: dict[int, int] = field(default_factory=dict)  # first column -> rows covered, from this row on

    @property
    def first_column(self) -> int:
        """The leftmost column with text."""
        return min((p.first for p in self.pieces), default=0)

    @property
    def values(self) -> int:
        """How many pieces are figures or signs for none."""
        return sum(p.value for p in self.pieces)

    def columns(self) -> set[int]:
        """All columns that have text."""
        return {c for p in self.pieces for c in range(p.first, p.last + 1)}


def row_pitch(rows: Sequence[Row]) -> float:
    """The usual distance between baselines of rows with figures, in points."""
    filled = [r for r in rows if r.values] or list(rows)
    steps = sorted(b.baseline - a.baseline for a, b in pairwise(filled))
    return steps[len(steps) // 3] if steps else 0.0


def joined_rows(rows: list[Row], n_columns: int) -> list[Row]:
    """Body rows with wrapped lines put together and section rows marked."""
    pitch = row_pitch(rows)
    for row in rows:
        _join_section(row, n_columns)
    rows = _with_half_lines(rows)
    done: list[Row] = []
    i = 0
    while i < len(rows):
        row = rows[i]
        following = rows[i + 1] if i + 1 < len(rows) else None
        previous = done[-1] if done else None
        if following and _floats(row, previous, following, pitch):
            _append(following, row, before=True)
            i += 1
            continue
        if _label_only(row, n_columns):
            if previous and _continues(previous, row, pitch):
                _append(previous, row)
                i += 1
                continue
            if following and _begins(row, following, pitch):
                _append(following, row, before=True)
                i += 1
                continue
            row.section = True
        elif previous and not row.ruled_above and _spill(previous, row, pitch):
            _append(previous, row)
            i += 1
            continue
        done.append(row)
        i += 1
    return done


def _with_half_lines(rows: Sequence[Row]) -> list[Row]:
    """Rows with the lines of a label that stands centred beside its figures, half a line above and below."""
    done: list[Row] = []
    for row in rows:
        if done and not row.ruled_above and _half_line(row, done[-1]):
            _append(done[-1], row)
            done[-1].last_baseline = row.baseline
        elif done and not row.ruled_above and _half_line(done[-1], row):
            label = done.pop()
            _append(row, label, before=True)
            done.append(row)
        else:
            done.append(row)
    return done


def _half_line(label: Row, row: Row) -> bool:
    """Whether a lone label stands half a line from figures that have no other label level with them."""
    if len(label.pieces) != 1 or label.values or label.first_column or row.values < 2:
        return False
    own = next((p for p in row.pieces if p.first == 0), None)
    free = own is None or all(abs(w.baseline - row.baseline) > 1 for w in own.words if not w.raised)
    if any(not p.value for p in row.pieces if p.first):
        return False
    return free and 0.3 * row.size < abs(label.baseline - row.baseline) < 0.8 * row.size


def _label_only(row: Row, n_columns: int) -> bool:
    return n_columns > 1 and len(row.pieces) == 1 and (row.pieces[0].first == 0 or not row.pieces[0].value)


def _floats(row: Row, previous: Row | None, following: Row, pitch: float) -> bool:
    """Whether a lone text stands at half height between two rows that leave its column free."""
    if previous is None or len(row.pieces) != 1 or row.pieces[0].first != row.pieces[0].last:
        return False
    column = row.pieces[0].first
    near = (
        row.baseline - previous.last_baseline < 0.85 * pitch
        and following.baseline - row.baseline < 0.85 * pitch
    )
    free = column not in previous.columns() and column not in following.columns()
    return near and free and len(previous.pieces) > 1 and len(following.pieces) > 1


def _join_section(row: Row, n_columns: int) -> None:
    """Put words that stand in inner columns only, without figures and close together, into one piece."""
    if len(row.pieces) < 2 or row.values or row.first_column == 0 or n_columns < 4:
        return
    words = [w for p in row.pieces for w in p.words]
    if all(b.x0 - a.x1 < 0.7 * a.size for a, b in pairwise(words)):
        first, last = row.pieces[0], row.pieces[-1]
        row.pieces = [Piece(words, first.line, first.first, last.last, value=False)]


def _text(piece: Piece) -> str:
    return "".join(w.text for w in piece.words)


def _continues(previous: Row, row: Row, pitch: float) -> bool:
    """Whether a lone label is the second line of the cell above it."""
    piece = row.pieces[0]
    above = next((p for p in previous.pieces if p.first == piece.first), None)
    if row.ruled_above or above is None or previous.section or piece.last > piece.first:
        return False
    step = row.baseline - previous.last_baseline
    if step > 1.6 * row.size:
        return False
    if mostly_bold(piece.words) != mostly_bold(above.words):
        return False
    if all(w.italic for w in piece.words) and not any(w.italic for w in above.words):
        return False  # a section: "base size" in italics
    text = _text(piece)
    if text[:1] in "([" or text[:1].islower() or _text(above).endswith(("-", ",", "/", "+", "&")):
        return True
    if row.size < 0.85 * previous.size:
        return True
    return bool(pitch) and step < 0.85 * pitch


def _begins(row: Row, following: Row, pitch: float) -> bool:
    """Whether a lone label is the first line of a cell whose figures stand on the next line."""
    piece = row.pieces[0]
    if following.ruled_above or piece.last > piece.first or not following.values:
        return False
    step = following.baseline - row.baseline
    below = next((p for p in following.pieces if p.first == piece.first), None)
    if below is not None:
        text = _text(below)
        small = following.size < 0.85 * row.size or (
            text[:1] in "([" and below.words[0].size < 0.85 * row.size
        )
        return small and step < 1.3 * row.size
    return piece.first == 0 and step < 1.3 * row.size and (not pitch or step < 0.85 * pitch)


def _spill(previous: Row, row: Row, pitch: float) -> bool:
    """Whether a line without label and without figures wraps cells of the row above."""
    if row.first_column == 0 or row.values or previous.section:
        return False
    step = row.baseline - previous.last_baseline
    return row.columns() <= previous.columns() and step < 1.45 * row.size


def _append(row: Row, other: Row, *, before: bool = False) -> None:
    for piece in other.pieces:
        home = next((p for p in row.pieces if p.first == piece.first), None)
        if home is None:
            row.pieces.append(piece)
        elif before:
            home.words[:0] = piece.words
            home.value = False
        else:
            home.words.extend(piece.words)
            home.value = False
    row.pieces.sort(key=lambda p: p.first)
    if before:
        row.ruled_above = row.ruled_above or other.ruled_above
    else:
        row.last_baseline = max(row.last_baseline, other.last_baseline)


def mark_inner_headers(rows: Sequence[Row], n_columns: int) -> None:
    """Mark rows inside the body that head the rows under them: texts only, over a rule.

    There is a rule above them too, or they have no label; with both, two texts are enough.
    """
    for row, following in pairwise(rows):
        bare = row.ruled_above and row.first_column > 0
        wide = len(row.pieces) >= (2 if bare else max(2, 0.6 * n_columns))
        above = row.ruled_above or row.first_column > 0
        between = above and following.ruled_above and row is not rows[0]
        row.header = row.header or (between and wide and not row.values and following.values > 0)


def spread_labels(rows: list[Row], n_columns: int) -> None:
    """Let a label of an outer column cover the rows of its group.

    Groups are cut at rules and section rows. An outer column is one that has fewer labels than the group
    has rows while the next column has one in every row.
    """
    groups: list[list[Row]] = []
    start = 0
    for end in range(1, len(rows) + 1):
        if end == len(rows) or rows[end].ruled_above or _parts(rows[end]) or _parts(rows[end - 1]):
            group = [r for r in rows[start:end] if not _parts(r)]
            if len(group) > 1:
                groups.append(group)
            start = end
    outer = range(min(3, n_columns - 1))
    centred = {column for column in outer if any(_hangs(group, column) for group in groups)}
    for group in groups:
        _spread(group, n_columns, centred)


def _hangs(group: Sequence[Row], column: int) -> bool:
    """Whether a group's first label stands under its first row, or one stands between rows."""
    holders = _holders(group, column)
    return bool(holders) and (holders[0] > 0 or not _level(group, holders, column))


def _holders(group: Sequence[Row], column: int) -> list[int]:
    """The rows of a group that have a label in a column."""
    return [i for i, r in enumerate(group) if any(p.first == column == p.last for p in r.pieces)]


def _parts(row: Row) -> bool:
    """Whether a row parts the rows around it: a title of rows or a header."""
    return row.section or row.header


def _spread(group: list[Row], n_columns: int, centred: set[int]) -> None:
    """Spread the labels of a group's outer columns; in `centred` ones they stand at their rows' middle."""
    for column in reversed(range(min(3, n_columns - 1))):
        holders = _holders(group, column)
        beside = sum(r.spans.get(p.first, 1) for r in group for p in r.pieces if p.first == column + 1)
        if not holders or len(holders) == len(group) or beside < len(group):
            continue
        middles = _centred(group, holders, column) if column in centred else []
        bounds = middles or _bounds(group, holders, column)
        for holder, (first, last) in zip(holders, bounds, strict=True):
            piece = next(p for p in group[holder].pieces if p.first == column)
            if holder != first:
                group[holder].pieces.remove(piece)
                group[first].pieces.insert(0, piece)
            group[first].spans[column] = last - first + 1


def _label_height(row: Row, column: int) -> float:
    """The middle of a label's baselines."""
    baselines = [w.baseline for p in row.pieces if p.first == column for w in p.words if not w.raised]
    return (min(baselines) + max(baselines)) / 2 if baselines else row.baseline


def _centred(group: Sequence[Row], holders: Sequence[int], column: int) -> list[tuple[int, int]]:
    """Rows covered by each label where all stand at half height of theirs, from the first row to the last."""
    near = 0.25 * row_pitch(group)
    bounds: list[tuple[int, int]] = []
    start = 0
    for holder in holders:
        height = _label_height(group[holder], column)
        ends = (e for e in range(start, len(group)) if abs(_middle(group, start, e) - height) < near)
        end = next(ends, None)
        if end is None:
            return []
        bounds.append((start, end))
        start = end + 1
    return bounds if start == len(group) else []


def _middle(group: Sequence[Row], first: int, last: int) -> float:
    return (group[first].baseline + group[last].last_baseline) / 2


def _level(group: Sequence[Row], holders: Sequence[int], column: int) -> bool:
    """Whether a column's labels stand on rows, not between them."""
    return all(abs(_label_height(group[i], column) - group[i].baseline) < 1 for i in holders)


def _bounds(group: Sequence[Row], holders: list[int], column: int) -> list[tuple[int, int]]:
    """Rows covered by each label: from it on where labels stand on rows, else those nearest to it."""
    starts = holders
    if holders[0] and not (len(holders) > 1 and _level(group, holders, column)):
        starts = [0] + [(a + b + 1) // 2 for a, b in itertools.pairwise(holders)]
    return [(a, b - 1) for a, b in zip(starts, [*starts[1:], len(group)], strict=True)]
