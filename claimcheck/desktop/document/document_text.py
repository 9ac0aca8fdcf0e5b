"""A Document record becomes a QTextDocument, written afresh from text and cells: nothing in it is run."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from claimcheck.desktop.look.theme import colours
from claimcheck.records.document import Block, BlockKind, Cell, Document, Figure, Table

_LINE = "\u2028"  # a line break inside a block: one position, like the line feed it stands for
_SCALE = {1: 1.7, 2: 1.4, 3: 1.2}
_CELLS_AT_ONCE = 72  # Qt lays a table out in one go; larger ones are shown in pieces
_BELOW_TABLE = 6.0  # logical pixels
_SEAM = 4.0  # logical pixels that Qt leaves between the borders of two tables
_PADDING = 5.0  # logical pixels around the text of a cell
_WIDEST_COLUMN = 30  # characters, in a table that is shown in pieces

_BULLETS = ("•", "-", "–", "*", "1", "2", "3", "4", "5", "6", "7", "8", "9", "(")

Span = tuple[int, int]


class DocumentText:
    """Fills a QTextDocument and remembers where each part and each cell stands in it.

    Attributes:
        text: the QTextDocument.
        parts: (position, `order` of the part) in reading order.
        cells: positions of a cell's text by (index of the table, row, column).
    """

    def __init__(self, document: Document, text: QTextDocument) -> None:
        self.document = document
        self.text = text
        self.parts: list[Span] = []
        self.cells: dict[tuple[int, int, int], Span] = {}
        self.headings: list[tuple[int, int, str]] = []  # position, level, text
        self._starts: dict[int, int] = {}
        self._tables = {id(table): index for index, table in enumerate(document.tables)}

    def fill(self) -> Iterator[None]:
        """Write part by part, pausing after each, so that a long document does not stop the window."""
        for part in self.document.body:
            cursor = QTextCursor(self.text)
            cursor.movePosition(QTextCursor.MoveOperation.End)
            match part:
                case Block():
                    self._write_block(cursor, part)
                    yield
                case Table():
                    yield from self._write_table(cursor, part)
                case Figure():
                    self._write_figure(cursor, part)
                    yield

    def span(self, order: int, start: int, end: int) -> Span | None:
        """Positions of ``text[start:end]`` of a block."""
        at = self._starts.get(order)
        return None if at is None else (at + start, at + end)

    def _begin(self, cursor: QTextCursor, order: int, block: QTextBlockFormat, char: QTextCharFormat) -> None:
        if self.parts:
            cursor.insertBlock(block, char)
        else:
            cursor.setBlockFormat(block)
            cursor.setBlockCharFormat(char)
            cursor.setCharFormat(char)
        self.parts.append((cursor.position(), order))
        self._starts[order] = cursor.position()

    def _write_block(self, cursor: QTextCursor, block: Block) -> None:
        self._begin(cursor, block.order, _block_format(block), self._char_format(block))
        if block.kind in (BlockKind.HEADING, BlockKind.TITLE):
            self.headings.append((cursor.position(), block.level or 1, block.text))
        if block.kind is BlockKind.LIST_ITEM and not block.text.startswith(_BULLETS):
            cursor.insertText("• ")
            self._starts[block.order] = cursor.position()
        cursor.insertText(block.text.replace("\n", _LINE))

    def _write_figure(self, cursor: QTextCursor, figure: Figure) -> None:
        words = ", ".join(t.text for t in figure.texts[:60])
        text = f"[{figure.label or '▦'}] {figure.caption}".strip()
        self._begin(cursor, figure.order, _margins(10, 10, 16), self._muted())
        cursor.insertText(text.replace("\n", _LINE) + (f"{_LINE}{words}" if words else ""))

    def _write_table(self, cursor: QTextCursor, table: Table) -> Iterator[None]:
        self._begin(cursor, table.order, _margins(16, 4), self._muted())
        cursor.insertText(table.caption.replace("\n", _LINE))
        index = self._tables[id(table)]
        pieces = _pieces(table)
        yield
        form = self._table_format(table)
        if len(pieces) > 1:
            form.setColumnWidthConstraints(self._widths(table))
            yield
        for number, (first, cells) in enumerate(pieces, start=1):
            form.setTopMargin(-_SEAM if number > 1 else 0)
            form.setBottomMargin(_BELOW_TABLE if number == len(pieces) else 0)
            rows = max(cell.row for cell in cells) + 1 - first
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.beginEditBlock()  # laid out once a piece, not once a cell
            if first > 0:
                _close_up(cursor)
            grid = cursor.insertTable(rows, max(1, table.n_columns), form)
            for cell in cells:
                self._write_cell(grid, cell, first, rows, index)
            cursor.endEditBlock()
            cursor.movePosition(QTextCursor.MoveOperation.End)
            yield
        for note in table.footnotes:
            cursor.insertBlock(_margins(0, 2), self._muted())
            cursor.insertText(note.replace("\n", _LINE))

    def _write_cell(self, grid: QTextTable, cell: Cell, first: int, rows: int, index: int) -> None:
        row, rowspan = cell.row - first, min(cell.rowspan, rows - (cell.row - first))
        if rowspan > 1 or cell.colspan > 1:
            grid.mergeCells(row, cell.column, rowspan, cell.colspan)
        place = grid.cellAt(row, cell.column)
        cursor = place.firstCursorPosition()
        form = QTextCharFormat()
        form.setForeground(QBrush(QColor(colours().text)))
        if cell.bold or cell.header:
            form.setFontWeight(QFont.Weight.DemiBold)
        start = cursor.position()
        cursor.insertText(cell.text.replace("\n", _LINE), form)
        self.cells[(index, cell.row, cell.column)] = (start, cursor.position())
        if cell.marks:
            form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            cursor.insertText(" ".join(cell.marks), form)

    def _table_format(self, table: Table) -> QTextTableFormat:
        form = QTextTableFormat()
        form.setCellPadding(_PADDING)
        form.setCellSpacing(0)
        form.setBorder(1)
        form.setBorderCollapse(True)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderBrush(QBrush(QColor(colours().line)))
        form.setHeaderRowCount(1 if any(c.header and c.row == 0 for c in table.cells) else 0)
        if table.n_columns <= 4:
            form.setWidth(QTextLength(QTextLength.Type.VariableLength, 0))
        return form

    def _widths(self, table: Table) -> list[QTextLength]:
        """The widths of all columns, so that they are the same in every piece."""
        longest = [""] * max(1, table.n_columns)
        for cell in table.cells:
            if cell.colspan == 1 and len(cell.text) > len(longest[cell.column]):
                longest[cell.column] = cell.text
        font = QFont(self.text.defaultFont())
        font.setWeight(QFont.Weight.DemiBold)
        measure = QFontMetricsF(font)
        most = _WIDEST_COLUMN * measure.averageCharWidth()
        kind = QTextLength.Type.FixedLength
        around = 2 * _PADDING + 4
        return [QTextLength(kind, min(most, measure.horizontalAdvance(text)) + around) for text in longest]

    def _char_format(self, block: Block) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setForeground(QBrush(QColor(colours().text)))
        size = self.text.defaultFont().pointSizeF()
        match block.kind:
            case BlockKind.TITLE:
                form.setFontPointSize(size * 1.9)
                form.setFontWeight(QFont.Weight.Bold)
            case BlockKind.HEADING:
                form.setFontPointSize(size * _SCALE.get(block.level, 1.05))
                form.setFontWeight(QFont.Weight.DemiBold)
            case BlockKind.CODE:
                form.setFontFamilies(["monospace"])
                form.setFontFixedPitch(True)
            case BlockKind.FURNITURE | BlockKind.FOOTNOTE | BlockKind.CAPTION:
                return self._muted()
            case BlockKind.QUOTATION:
                form.setFontItalic(True)
        return form

    def _muted(self) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setForeground(QBrush(QColor(colours().muted)))
        form.setFontPointSize(self.text.defaultFont().pointSizeF() * 0.92)
        return form


def _pieces(table: Table) -> list[tuple[int, list[Cell]]]:
    """The cells in pieces of whole rows, with each first row; spanning cells stay whole where they can."""
    rows: dict[int, list[Cell]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell)
    pieces: list[tuple[int, list[Cell]]] = []
    reaches = 0
    for row in sorted(rows):
        full = not pieces or len(pieces[-1][1]) + len(rows[row]) > _CELLS_AT_ONCE
        too_full = bool(pieces) and len(pieces[-1][1]) > 3 * _CELLS_AT_ONCE
        if not pieces or too_full or (full and reaches <= row):
            pieces.append((row, []))
        pieces[-1][1].extend(rows[row])
        reaches = max(reaches, *(cell.row + cell.rowspan for cell in rows[row]))
    return pieces


def _close_up(cursor: QTextCursor) -> None:
    """Take the height from the line that Qt puts between two tables."""
    form = QTextBlockFormat()
    form.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    cursor.setBlockFormat(form)


def _margins(above: float, below: float, left: float = 0) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setTopMargin(above)
    form.setBottomMargin(below)
    form.setLeftMargin(left)
    form.setLineHeight(135, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return form


def _block_format(block: Block) -> QTextBlockFormat:
    match block.kind:
        case BlockKind.TITLE:
            return _margins(4, 14)
        case BlockKind.HEADING:
            form = _margins(18, 6)
            form.setHeadingLevel(min(6, max(1, block.level)))
            return form
        case BlockKind.LIST_ITEM:
            return _margins(1, 3, 22)
        case BlockKind.QUOTATION | BlockKind.CODE:
            return _margins(6, 6, 22)
        case BlockKind.FURNITURE:
            return _margins(2, 2)
        case _:
            return _margins(4, 8)
