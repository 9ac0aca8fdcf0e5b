"""Tables whose every cell is drawn as a box, as browsers print them: the lines alone give the grid."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from claimcheck.ingest.layout.grid.cells import Grid
from claimcheck.ingest.layout.grid.marks import cell_text
from claimcheck.ingest.layout.lines import Line, mostly_bold
from claimcheck.ingest.layout.phrases import PHRASE_GAP, is_figure, is_value
from claimcheck.ingest.layout.word import PageWord
from claimcheck.records.document import Box, Cell, around

_NEAR = 2.5  # points within which two drawn lines meet or are one
_MOST_PAIRS = 60_000  # rules times posts; a page with more is a drawing
_FILLED = 0.5  # share of the cells that hold text


@dataclass(frozen=True, slots=True)
class Lattice:
    """Rules and posts that meet, and the places of the lines they make."""

    rules: tuple[Box, ...]
    posts: tuple[Box, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]

    def holds(self, line: Line) -> bool:
        """Whether a line of text stands inside."""
        middle = (line.x0 + line.x1) / 2
        return self.ys[0] < line.y_center < self.ys[-1] and self.xs[0] < middle < self.xs[-1]

    def open_right(self, row: int, column: int) -> bool:
        """Whether no post parts a place from the one to its right."""
        x, y = self.xs[column + 1], (self.ys[row] + self.ys[row + 1]) / 2
        return not any(abs(p.x_center - x) <= _NEAR and p.top <= y <= p.bottom for p in self.posts)

    def open_below(self, row: int, column: int) -> bool:
        """Whether no rule parts a place from the one below it."""
        x, y = (self.xs[column] + self.xs[column + 1]) / 2, self.ys[row + 1]
        return not any(abs(r.y_center - y) <= _NEAR and r.x0 <= x <= r.x1 for r in self.rules)


def find_lattices(rules: Sequence[Box], posts: Sequence[Box]) -> list[Lattice]:
    """Groups of lines that meet and box in at least two rows and two columns, top to bottom."""
    if len(rules) * len(posts) > _MOST_PAIRS:
        return []
    groups: list[tuple[set[int], set[int]]] = []  # numbers of rules and of posts
    stacks = _stacks(posts)
    for number, rule in enumerate(rules):
        touching = {i for stack in stacks if any(_meet(rule, posts[i]) for i in stack) for i in stack}
        homes = [g for g in groups if g[1] & touching]
        if touching:
            groups = [g for g in groups if not g[1] & touching]
            groups.append(({number}.union(*(g[0] for g in homes)), touching.union(*(g[1] for g in homes))))
    found = [_lattice([rules[i] for i in a], [posts[i] for i in b]) for a, b in groups]
    return sorted((f for f in found if len(f.xs) > 2 and len(f.ys) > 2), key=lambda f: f.ys[0])


def lattice_grid(lattice: Lattice, lines: Sequence[Line], page: int) -> Grid | None:
    """The grid of a lattice with the words inside it, or None where its boxes are no cells of a table."""
    areas = _areas(lattice)
    if areas is None:
        return None
    words = [w for line in lines for w in line.words]
    held = {area: [w for w in words if _inside(w, lattice, area)] for area in areas}
    _share_titles(held, lattice)
    if sum(map(bool, held.values())) < _FILLED * len(areas) or _holds_rows(held.values(), areas):
        return None
    if sum(map(_holds_columns, held.values())) > 1:
        return None
    rows = len(lattice.ys) - 1
    header = _header_rows(held, rows)
    cells = [_cell(area, own, page, header=area[0] < header) for area, own in held.items() if own]
    return Grid(cells, True, len(lattice.xs) - 1, rows - header)


Area = tuple[int, int, int, int]  # row, column, rows, columns


def _stacks(posts: Sequence[Box]) -> list[list[int]]:
    """Numbers of posts that go on one another, as lines drawn row by row do."""
    stacks: list[list[int]] = []
    for i in sorted(range(len(posts)), key=lambda i: (round(posts[i].x_center), posts[i].top)):
        last = posts[stacks[-1][-1]] if stacks else None
        level = last is not None and abs(last.x_center - posts[i].x_center) < 1
        if last is not None and level and abs(posts[i].top - last.bottom) < _NEAR:
            stacks[-1].append(i)
        else:
            stacks.append([i])
    return stacks


def _meet(rule: Box, post: Box) -> bool:
    across = rule.x0 - _NEAR <= post.x_center <= rule.x1 + _NEAR
    return across and post.top - _NEAR <= rule.y_center <= post.bottom + _NEAR


def _lattice(rules: Sequence[Box], posts: Sequence[Box]) -> Lattice:
    ends = [y for p in posts for y in (p.top, p.bottom)]
    heights = [r.y_center for r in rules] + ([min(ends), max(ends)] if ends else [])
    sides = [p.x_center for p in posts] + [min(r.x0 for r in rules), max(r.x1 for r in rules)]
    return Lattice(tuple(rules), tuple(posts), _places(sides), _places(heights))


def _places(values: Iterable[float]) -> tuple[float, ...]:
    """Distinct positions in order; those closer than a line's width are one."""
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > 2 * _NEAR:
            kept.append(value)
    return tuple(kept)


def _areas(lattice: Lattice) -> list[Area] | None:
    """The cells as rectangles of places, or None where lines are missing so that one is no rectangle."""
    n_rows, n_columns = len(lattice.ys) - 1, len(lattice.xs) - 1
    taken: set[tuple[int, int]] = set()
    areas: list[Area] = []
    for row in range(n_rows):
        for column in range(n_columns):
            if (row, column) in taken:
                continue
            wide = high = 1
            while column + wide < n_columns and lattice.open_right(row, column + wide - 1):
                wide += 1
            while row + high < n_rows and lattice.open_below(row + high - 1, column):
                high += 1
            places = {(r, c) for r in range(row, row + high) for c in range(column, column + wide)}
            if places & taken:
                return None
            taken |= places
            areas.append((row, column, high, wide))
    return areas


def _inside(word: PageWord, lattice: Lattice, area: Area) -> bool:
    row, column, high, wide = area
    level = lattice.ys[row] < word.y_center < lattice.ys[row + high]
    return level and lattice.xs[column] < word.x_center < lattice.xs[column + wide]


def _share_titles(held: dict[Area, list[PageWord]], lattice: Lattice) -> None:
    """Give a text over two boxes, where the post between them is not as high as they are, to both."""
    boxes = sorted((area for area in held if area[2] == 1), key=lambda area: area[:2])
    for left, right in pairwise(boxes):
        if left[0] != right[0] or left[1] + left[3] != right[1]:
            continue
        x = lattice.xs[right[1]]
        posts = [p for p in lattice.posts if abs(p.x_center - x) <= _NEAR]
        for line in _lines([*held[left], *held[right]]):
            parted = any(p.top <= line[0].y_center <= p.bottom for p in posts)
            over = line[0].x0 < x < line[-1].x1
            glued = all(b.x0 - a.x1 < PHRASE_GAP * a.size for a, b in pairwise(line))
            if over and glued and not parted:
                for area in (left, right):
                    held[area] = [*line, *(w for w in held[area] if not any(w is own for own in line))]


def _holds_rows(held: Iterable[list[PageWord]], areas: Sequence[Area]) -> bool:
    """Whether boxes hold several table rows each: figures under figures in boxes level with equal ones."""
    counts: dict[int, list[tuple[int, bool]]] = {}
    for area, words in zip(areas, held, strict=True):
        lines = _lines(words)
        figures = len(lines) > 1 and all(is_value("".join(w.text for w in line)) for line in lines)
        counts.setdefault(area[0], []).append((len(lines), figures))
    return any(
        sum(figures for _, figures in row) > 1
        or (any(figures for _, figures in row) and len({count for count, _ in row}) == 1 < len(row))
        for row in counts.values()
    )


def _holds_columns(words: Sequence[PageWord]) -> bool:
    """Whether a box holds several columns: figures on one line, further apart than words are."""
    return any(
        is_value(a.text) and is_value(b.text) and b.x0 - a.x1 > PHRASE_GAP * a.size
        for line in _lines(words)
        for a, b in pairwise(line)
    )


def _lines(words: Sequence[PageWord]) -> list[list[PageWord]]:
    """Words of a cell by line, top to bottom and left to right."""
    lines: list[list[PageWord]] = []
    for word in sorted(words, key=lambda w: (w.baseline, w.x0)):
        if lines and word.baseline - lines[-1][0].baseline < 0.5 * word.size:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda w: w.x0) for line in lines]


def _header_rows(held: dict[Area, list[PageWord]], rows: int) -> int:
    """How many rows are header: the leading ones without figures, first, beside the first label or bold."""
    count = 0
    beside = max(
        (high for (row, column, high, _), own in held.items() if row == column == 0 and own), default=1
    )
    for row in range(rows - 1):
        own = [words for area, words in held.items() if area[0] <= row < area[0] + area[2] and words]
        if any(is_figure(cell_text(words)[0]) for words in own):
            break
        if row >= beside and not all(mostly_bold(words) for words in own):
            break
        count += 1
    return count


def _cell(area: Area, words: Sequence[PageWord], page: int, *, header: bool) -> Cell:
    flowing = _flowing(_lines(words))
    text, marks = cell_text(flowing)
    return Cell(
        row=area[0],
        column=area[1],
        text=text,
        rowspan=area[2],
        colspan=area[3],
        page=page,
        box=around([Box(x0=w.x0, top=w.top, x1=w.x1, bottom=w.bottom) for w in words]),
        header=True if header else None,
        bold=mostly_bold(words),
        marks=marks,
    )


def _flowing(lines: Sequence[list[PageWord]]) -> list[PageWord]:
    """The words of a cell's lines in reading order; a line broken behind a hyphen goes on without a blank."""
    words = list(lines[0])
    for above, line in pairwise(lines):
        broken = above[-1].text.endswith("-") and len(above[-1].text) > 1
        words += [replace(line[0], joined=True), *line[1:]] if broken else line
    return words
