"""Room above the headings of a page and around its tables, which Markdown as Qt shows it has little of."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextDocument, QTextTable

_ABOVE_HEADING = 16.0
_AROUND_TABLE = 6.0


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
            table = frame.format()
            table.setTopMargin(_AROUND_TABLE)
            table.setBottomMargin(_AROUND_TABLE)
            frame.setFormat(table.toTableFormat())
