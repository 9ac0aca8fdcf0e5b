"""How a page is set: room above its headings and around its tables, and words kept whole in wide tables."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetricsF, QTextCursor, QTextDocument, QTextLength, QTextTable

_ABOVE_HEADING = 16.0
_AROUND_TABLE = 6.0
_MANY_COLUMNS = 6
_FIRST_COLUMN = 22  # letters
_SPARE = 4.0


def space_out(document: QTextDocument) -> None:
    """Set headings (but the first) and tables apart from what stands before and behind them."""
    block = document.begin().next()
    while block.isValid():
        form = block.blockFormat()
        if form.headingLevel():
            form.setTopMargin(_ABOVE_HEADING)
            QTextCursor(block).setBlockFormat(form)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _set_table(frame, document.defaultFont())


def _set_table(table: QTextTable, font: QFont) -> None:
    form = table.format().toTableFormat()
    form.setTopMargin(_AROUND_TABLE)
    form.setBottomMargin(_AROUND_TABLE)
    if table.columns() >= _MANY_COLUMNS:
        widths = _widths(table, font, around=2 * form.cellPadding() + form.border() + _SPARE)
        form.setColumnWidthConstraints([QTextLength(QTextLength.Type.FixedLength, width) for width in widths])
    table.setFormat(form)


def _widths(table: QTextTable, font: QFont, *, around: float) -> list[float]:
    """The width of each column's longest word, in pixels; the first column is for phrases.

    A table with many columns is scrolled sideways in a small window: Qt would break its words at any letter.
    """
    bold = QFont(font)
    bold.setBold(True)
    letters = QFontMetricsF(bold)
    words = [
        max(
            letters.horizontalAdvance(word)
            for row in range(table.rows())
            for word in [*_text_in(table, row, column).split(), ""]
        )
        for column in range(table.columns())
    ]
    words[0] = max(words[0], _FIRST_COLUMN * letters.averageCharWidth())
    return [width + around for width in words]


def _text_in(table: QTextTable, row: int, column: int) -> str:
    cell = table.cellAt(row, column)
    cursor = cell.firstCursorPosition()
    cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()
