"""A document as it was read: pages, blocks of text, tables and figures, each knowing its place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle on a page, in PDF points (1/72 inch) from the page's top-left corner."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """Width in points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Height in points."""
        return self.bottom - self.top

    @property
    def x_center(self) -> float:
        """Horizontal centre in points."""
        return (self.x0 + self.x1) / 2

    @property
    def y_center(self) -> float:
        """Vertical centre in points."""
        return (self.top + self.bottom) / 2

    def union(self, other: Box) -> Box:
        """The smallest box around both."""
        return Box(
            x0=min(self.x0, other.x0),
            top=min(self.top, other.top),
            x1=max(self.x1, other.x1),
            bottom=max(self.bottom, other.bottom),
        )

    def overlaps(self, other: Box) -> bool:
        """Whether the two share any area."""
        return (
            self.x0 < other.x1 and other.x0 < self.x1 and self.top < other.bottom and other.top < self.bottom
        )


def around(boxes: list[Box]) -> Box | None:
    """The smallest box around all, or None of none."""
    if not boxes:
        return None
    return Box(
        x0=min(b.x0 for b in boxes),
        top=min(b.top for b in boxes),
        x1=max(b.x1 for b in boxes),
        bottom=max(b.bottom for b in boxes),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something stands: page (from 1; None in unpaged documents), box, name of the part, quote.

    `quote` occurs literally in the document's text; `where` names the part ("Table 4", "Abstract").
    """

    page: int | None = None
    box: Box | None = None
    where: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A stretch of a text with its place: `start` and `end` index the text that holds it."""

    start: int
    end: int
    page: int
    box: Box
    bold: bool = False
    superscript: bool = False


class BlockKind(StrEnum):
    """What a block of text is in the document."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    CAPTION = "caption"
    FOOTNOTE = "footnote"
    CODE = "code"
    QUOTATION = "quotation"
    FURNITURE = "furniture"  # running heads, page numbers, navigation, references


@dataclass(frozen=True, kw_only=True)
class Block:
    """A piece of running text in reading order.

    `order` places it among blocks, tables and figures. `level` is 1 to 6 for headings.
    `words` are present only in paged documents and cover the text without gaps of meaning.
    `source` is "text", or "image" where the text was read by OCR.
    """

    order: int
    kind: BlockKind
    text: str
    level: int = 0
    page: int | None = None
    box: Box | None = None
    words: tuple[Word, ...] = ()
    source: str = "text"

    def box_of(self, start: int, end: int) -> tuple[int | None, Box | None]:
        """Page and box of ``text[start:end]``; on a page break, those of its first page."""
        touched = [w for w in self.words if w.start < end and start < w.end]
        if not touched:
            return self.page, self.box
        page = touched[0].page
        return page, around([w.box for w in touched if w.page == page])


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One printed cell; it covers `rowspan` x `colspan` places of the grid from (`row`, `column`).

    `marks` are the footnote marks printed as superscript or symbols behind the text, taken out of it.
    `header` is what the source says or the reader could tell (th, bold first row); None where unknown.
    """

    row: int
    column: int
    text: str
    rowspan: int = 1
    colspan: int = 1
    page: int | None = None
    box: Box | None = None
    header: bool | None = None
    bold: bool = False
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table: cells on a grid, with the text that belongs to it.

    `label` is "Table 4" where printed; `caption` is the whole caption with the label;
    `footnotes` are lines under the table, mark first where there is one.
    `certain` is False where the grid was guessed from positions and did not come out clean.
    """

    order: int
    cells: tuple[Cell, ...]
    label: str = ""
    caption: str = ""
    footnotes: tuple[str, ...] = ()
    page: int | None = None
    box: Box | None = None
    source: str = "text"  # "text" or "image" (read by OCR)
    certain: bool = True

    @cached_property
    def n_rows(self) -> int:
        """Rows of the grid."""
        return max((c.row + c.rowspan for c in self.cells), default=0)

    @cached_property
    def n_columns(self) -> int:
        """Columns of the grid."""
        return max((c.column + c.colspan for c in self.cells), default=0)

    @cached_property
    def grid(self) -> tuple[tuple[Cell | None, ...], ...]:
        """Rows of cells; a spanning cell stands at every place it covers, None where nothing is."""
        places: list[list[Cell | None]] = [[None] * self.n_columns for _ in range(self.n_rows)]
        for cell in self.cells:
            for row in range(cell.row, cell.row + cell.rowspan):
                for column in range(cell.column, cell.column + cell.colspan):
                    places[row][column] = cell
        return tuple(tuple(row) for row in places)

    @cached_property
    def printed_rows(self) -> dict[int, str]:
        """The texts of the cells that begin in each row, left to right, separated by spaces."""
        rows: dict[int, list[str]] = {}
        for cell in sorted(self.cells, key=lambda c: (c.row, c.column)):
            rows.setdefault(cell.row, []).append(cell.text)
        return {row: " ".join(text for text in texts if text) for row, texts in rows.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureText:
    """A piece of text printed inside a figure, with its box; `vertical` for turned text."""

    text: str
    box: Box
    vertical: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A filled rectangle in a figure; `fill` is its colour as "#rrggbb", "" where unknown."""

    box: Box
    fill: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure: `vector` with its texts and filled rectangles, or a raster picture."""

    order: int
    label: str = ""
    caption: str = ""
    page: int | None = None
    box: Box | None = None
    vector: bool = True
    texts: tuple[FigureText, ...] = ()
    bars: tuple[Bar, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page's size in points; `number` counts from 1. `readable` is False where no text was had."""

    number: int
    width: float
    height: float
    readable: bool = True


@dataclass(frozen=True, kw_only=True)
class Document:
    """A source as read. `origin` is the path or address; `published` an ISO date as far as known.

    `kind` is one of paper, press-release, model-card, web-page, text;
    `format` one of pdf, html, markdown, text, docx, image.
    `warnings` are sentences for the reader: everything that could not be read is named there.
    """

    title: str
    origin: str
    format: str
    kind: str
    sha256: str
    publisher: str = ""
    published: str = ""
    language: str = ""
    pages: tuple[Page, ...] = ()
    blocks: tuple[Block, ...] = ()
    tables: tuple[Table, ...] = ()
    figures: tuple[Figure, ...] = ()
    links: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    @cached_property
    def body(self) -> tuple[Block | Table | Figure, ...]:
        """Blocks, tables and figures together, in reading order."""
        parts: list[Block | Table | Figure] = [*self.blocks, *self.tables, *self.figures]
        return tuple(sorted(parts, key=lambda part: part.order))

    @cached_property
    def text(self) -> str:
        """All text in reading order, parts separated by blank lines; cells by a space."""
        return "\n\n".join(text_of(part) for part in self.body)


def text_of(part: Block | Table | Figure) -> str:
    """The text a part of the document prints."""
    match part:
        case Block():
            return part.text
        case Table():
            return "\n".join([part.caption, *part.printed_rows.values(), *part.footnotes]).strip()
        case Figure():
            return "\n".join([part.caption, *(t.text for t in part.texts)]).strip()
