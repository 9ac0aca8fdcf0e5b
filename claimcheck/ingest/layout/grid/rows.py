"""Lines of a table into rows: wrapped cells put together, section rows and headers inside the body marked."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.ingest.layout.grid.pieces import Piece
from claimcheck.ingest.layout.grid.row import Row, row_pitch
from claimcheck.ingest.layout.lines import mostly_bold


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
