"""What kind of file bytes are, where their name may say something else, and which kinds cannot be read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

from claimcheck.errors import Cause, UnreadableDocument
from claimcheck.ingest.sniff import READABLE, FileKind, is_locked_office_file
from claimcheck.records.document import Document

_NAMED_KINDS = {
    ".pdf": (FileKind.PDF, "a PDF"),
    ".docx": (FileKind.DOCX, "a Word document"),
    ".html": (FileKind.HTML, "a web page"),
    ".htm": (FileKind.HTML, "a web page"),
    ".mhtml": (FileKind.MHTML, "a saved web page"),
    ".mht": (FileKind.MHTML, "a saved web page"),
    ".md": (FileKind.MARKDOWN, "a Markdown text"),
    ".markdown": (FileKind.MARKDOWN, "a Markdown text"),
    ".txt": (FileKind.TEXT, "a text"),
    ".png": (FileKind.IMAGE, "a picture"),
    ".jpg": (FileKind.IMAGE, "a picture"),
    ".jpeg": (FileKind.IMAGE, "a picture"),
    ".gif": (FileKind.IMAGE, "a picture"),
    ".webp": (FileKind.IMAGE, "a picture"),
    ".tif": (FileKind.IMAGE, "a picture"),
    ".tiff": (FileKind.IMAGE, "a picture"),
    ".bmp": (FileKind.IMAGE, "a picture"),
}
_TEXTS = frozenset({FileKind.HTML, FileKind.MHTML, FileKind.MARKDOWN, FileKind.TEXT})
_CAN_READ = "Claimcheck reads PDF, web pages, Markdown, plain text, Word documents (DOCX) and pictures."


def _named(name: str) -> tuple[FileKind | None, str]:
    """The kind that a file's name promises, and how it is called; None where it promises none."""
    return _NAMED_KINDS.get(PurePosixPath(name.lower()).suffix, (None, ""))


def settled(kind: FileKind, name: str) -> FileKind:
    """Markdown and text shade into one another; there, and only there, the name settles it."""
    named, _ = _named(name)
    return FileKind.MARKDOWN if kind is FileKind.TEXT and named is FileKind.MARKDOWN else kind


def refuse_unreadable(data: bytes, kind: FileKind, words: str, name: str) -> None:
    """Refuse bytes that no reader reads, or that are something quite else than their name says.

    Raises:
        UnreadableDocument: with the cause.
    """
    if kind is FileKind.EMPTY:
        raise UnreadableDocument(
            "There is nothing in it: it is empty.",
            cause=Cause.EMPTY,
            next_step="Check that it was saved or downloaded completely.",
        )
    if is_locked_office_file(data):
        raise UnreadableDocument(
            "The document is locked with a password.",
            cause=Cause.PASSWORD,
            next_step="Open it with the password, save it without one, and try again.",
        )
    named, named_words = _named(name)
    if kind in READABLE and not _is_disguised(kind, named):
        return
    if named is FileKind.PDF and kind is FileKind.OTHER and b" obj" in data and b"endobj" in data:
        return
    if named is not None:
        raise UnreadableDocument(
            f"Its name says {named_words}, but it is {words}.",
            cause=Cause.WRONG_TYPE,
            next_step="Open it with the program it belongs to, or save it again as what its name says.",
        )
    raise UnreadableDocument(
        f"It is {words}, which cannot be read.", cause=Cause.UNKNOWN_TYPE, next_step=_CAN_READ
    )


def refuse_without_text(document: Document, kind: FileKind) -> None:
    """Refuse a document in which nothing was found.

    Raises:
        UnreadableDocument: with what may help for its kind.
    """
    if document.blocks or document.tables or document.figures:
        return
    if kind in {FileKind.HTML, FileKind.MHTML}:
        raise UnreadableDocument(
            "The page holds no text: scripts put it together in the browser.",
            cause=Cause.NO_TEXT,
            next_step="Open it in a browser, save it as PDF or as a complete page, and open that file.",
        )
    raise UnreadableDocument(
        "The document holds no text.", cause=Cause.NO_TEXT, next_step="Check that it is the right file."
    )


def _is_disguised(kind: FileKind, named: FileKind | None) -> bool:
    """Whether a name promises a document and the file is a picture, or promises a picture and it is none."""
    return named is not None and kind is not named and FileKind.IMAGE in (kind, named)


def with_note_on_name(document: Document, kind: FileKind, words: str, name: str) -> Document:
    """A document with a warning where its name says something else than it is."""
    named, named_words = _named(name)
    if named is None or named is kind or (named in _TEXTS and kind in _TEXTS):
        return document
    note = f"Its name says {named_words}, but it is {words} and was read as that."
    return replace(document, warnings=(note, *document.warnings))
