"""The headings of a document as a menu that leads to them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from claimcheck.desktop.document.pdf_view import PdfView
from claimcheck.desktop.document.text_view import TextView
from claimcheck.records.document import BlockKind, Document

_MOST = 80


def contents_menu(parent: QWidget, document: Document | None, pages: PdfView, text: TextView) -> QMenu:
    """A menu of headings: the outline of the PDF, else headings as they were read."""
    menu = QMenu(parent)
    if pages.pages:
        entries = [(entry.level, entry.title, entry.page) for entry in pages.outline]
        blocks = document.blocks if document and not entries else ()
        entries += [(b.level - 1, b.text, b.page or 0) for b in blocks if b.kind is BlockKind.HEADING]
        for level, title, page in entries[:_MOST]:
            menu.addAction(_line(level, title), partial(pages.go_to_page, page))
    else:
        for position, level, title in text.headings()[:_MOST]:
            menu.addAction(_line(level - 1, title), partial(text.go_to, position))
    if menu.isEmpty():
        menu.addAction(QCoreApplication.translate("contents", "No headings found")).setEnabled(False)
    return menu


def _line(level: int, title: str) -> str:
    shown = title if len(title) <= 70 else f"{title[:69]}…"
    return "    " * max(0, level) + shown.replace("&", "&&")
