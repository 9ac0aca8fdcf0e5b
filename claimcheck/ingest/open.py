"""Any source becomes a Document: a path, an http(s) address, text on standard input, or bytes at hand."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from claimcheck.errors import Cause, UnreadableDocument
from claimcheck.ingest.child.link import Order
from claimcheck.ingest.child.run import read_in_child
from claimcheck.ingest.limits import Limits
from claimcheck.ingest.sniff import READABLE, FileKind, is_locked_office_file, sniff
from claimcheck.progress import Progress
from claimcheck.records.document import Document

_ADDRESS = re.compile(r"^https?://", re.IGNORECASE)
_OTHER_SCHEME = re.compile(r"^([a-z][a-z0-9+.-]{1,15}):(?://|(?=\w+@))", re.IGNORECASE)
_BARE_ADDRESS = re.compile(r"^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,10}/\S*$|^www\.\S+$", re.IGNORECASE)
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


def read_source(
    source: str,
    *,
    stdin: bytes | None = None,
    limits: Limits | None = None,
    progress: Progress | None = None,
    proxy: str = "",
) -> Document:
    """Read a path, an http(s) address (downloaded first), or "-" (`stdin`).

    Args:
        source: Path, address or "-".
        stdin: What standard input held, for "-".
        limits: Bounds for reading; the default where None.
        progress: Told the stages; may cancel.
        proxy: For an address: a proxy's address, or "" for the system's.

    Raises:
        UnreadableDocument: with the cause.
        DownloadFailed: when an address gives nothing usable.
        Cancelled: when the person asked to stop.
    """
    limits, progress = limits or Limits(), progress or Progress()
    fetched = fetch(source, stdin=stdin, limits=limits, progress=progress, proxy=proxy)
    return read_bytes(
        fetched.data,
        origin=fetched.origin,
        name=fetched.name,
        charset=fetched.charset,
        limits=limits,
        progress=progress,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A source's bytes, not yet read; `charset` is an encoding that came with them, or ""."""

    data: bytes
    origin: str
    name: str = ""
    charset: str = ""


def fetch(
    source: str,
    *,
    stdin: bytes | None = None,
    limits: Limits | None = None,
    progress: Progress | None = None,
    proxy: str = "",
) -> Fetched:
    """The bytes of a path, of an http(s) address (downloaded), or of "-" (`stdin`).

    Raises:
        UnreadableDocument: with the cause.
        DownloadFailed: when an address gives nothing usable.
        Cancelled: when the person asked to stop.
    """
    limits, progress = limits or Limits(), progress or Progress()
    if source == "-":
        return Fetched(data=stdin or b"", origin="-")
    if _ADDRESS.match(source):
        return _fetch_address(source, limits, progress, proxy)
    _refuse_other_schemes(source)
    shown = _as_text(source)
    return Fetched(data=_file_bytes(Path(source), limits), origin=shown, name=Path(shown).name)


def _as_text(path: str) -> str:
    """A path as text that can be written anywhere: what is no text in a file's name becomes "\ufffd"."""
    return os.fsencode(path).decode("utf-8", errors="replace")


def read_bytes(
    data: bytes,
    *,
    origin: str = "",
    name: str = "",
    charset: str = "",
    limits: Limits | None = None,
    progress: Progress | None = None,
) -> Document:
    """Read bytes that are at hand: a file's, a pasted text's.

    Args:
        data: The bytes; what they are is decided by them alone.
        origin: Path or address for the record.
        name: The file's name, to notice one that says something else; "" where there is none.
        charset: An encoding that came with the bytes, or "".
        limits: Bounds for reading; the default where None.
        progress: Told the stages; may cancel.

    Raises:
        UnreadableDocument: with the cause.
        Cancelled: when the person asked to stop.
    """
    limits, progress = limits or Limits(), progress or Progress()
    if len(data) > limits.max_source_bytes:
        raise _too_large(limits)
    kind, words = sniff(data)
    kind = _settled(kind, name)
    _refuse_unreadable(data, kind, words, name)
    order = Order(
        kind=kind, origin=origin, sha256=hashlib.sha256(data).hexdigest(), charset=charset, limits=limits
    )
    document = read_in_child(data, order, progress)
    _refuse_without_text(document, kind)
    return _refuse_or_note(document, kind, words, name)


def _settled(kind: FileKind, name: str) -> FileKind:
    """Markdown and text shade into one another; there, and only there, the name settles it."""
    named, _ = _NAMED_KINDS.get(PurePosixPath(name.lower()).suffix, (None, ""))
    return FileKind.MARKDOWN if kind is FileKind.TEXT and named is FileKind.MARKDOWN else kind


def _refuse_unreadable(data: bytes, kind: FileKind, words: str, name: str) -> None:
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
    named, named_words = _NAMED_KINDS.get(PurePosixPath(name.lower()).suffix, (None, ""))
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


def _refuse_without_text(document: Document, kind: FileKind) -> None:
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


def _refuse_or_note(document: Document, kind: FileKind, words: str, name: str) -> Document:
    named, named_words = _NAMED_KINDS.get(PurePosixPath(name.lower()).suffix, (None, ""))
    if named is None or named is kind or (named in _TEXTS and kind in _TEXTS):
        return document
    note = f"Its name says {named_words}, but it is {words} and was read as that."
    return replace(document, warnings=(note, *document.warnings))


def _refuse_other_schemes(source: str) -> None:
    scheme = _OTHER_SCHEME.match(source)
    if scheme is not None:
        raise UnreadableDocument(
            f"Addresses that begin with {scheme[1]}: are not opened.",
            cause=Cause.UNREACHABLE,
            next_step="Use an http or https address, or save the document and give its path.",
        )


def _file_bytes(path: Path, limits: Limits) -> bytes:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableDocument(
                "It is a folder, not a document.",
                cause=Cause.NOT_A_FILE,
                next_step="Give the files in it, for example FOLDER/*.pdf.",
            )
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableDocument(
                "It is a device or a connection, not a file.",
                cause=Cause.NOT_A_FILE,
                next_step="Save the document as a file first.",
            )
        if status.st_size > limits.max_source_bytes:
            raise _too_large(limits)
        with path.open("rb") as file:
            return file.read(limits.max_source_bytes + 1)
    except PermissionError:
        raise UnreadableDocument(
            "It may not be read.", cause=Cause.NO_PERMISSION, next_step="Check the file's permissions."
        ) from None
    except (OSError, ValueError) as error:
        raise _missing(path, error) from None


def _missing(path: Path, error: Exception) -> UnreadableDocument:
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError) or _is_too_long(error):
        hint = "Check the path."
        if _BARE_ADDRESS.match(os.fspath(path)):
            hint = "If it is an address, put https:// in front of it."
        return UnreadableDocument("There is no such file.", cause=Cause.MISSING, next_step=hint)
    return UnreadableDocument(
        "The disk or network drive it is on does not give it out.",
        cause=Cause.DAMAGED,
        next_step="Copy it to this computer first.",
    )


def _is_too_long(error: Exception) -> bool:
    return isinstance(error, OSError) and error.errno in {errno.ENAMETOOLONG, errno.ELOOP}


def _too_large(limits: Limits) -> UnreadableDocument:
    return UnreadableDocument(
        f"It is larger than the {limits.max_source_bytes >> 20} MB that are read.",
        cause=Cause.OVER_LIMIT,
        next_step="Check a shorter part of it, for example only the pages with results.",
    )


def _fetch_address(address: str, limits: Limits, progress: Progress, proxy: str) -> Fetched:
    from claimcheck.download import DownloadLimits, download  # slow to import, and not needed for files

    got = download(
        address, limits=DownloadLimits(max_bytes=limits.max_source_bytes), proxy=proxy, progress=progress
    )
    name = PurePosixPath(re.sub(r"[?#].*$", "", got.address)).name
    # An address often ends in .html or .php whatever it gives; only a promised PDF is taken at its word.
    return Fetched(
        data=got.data,
        origin=got.address,
        name=name if name.lower().endswith(".pdf") else "",
        charset=got.charset,
    )
