"""What a file is, by its first bytes and its text; its name decides nothing."""

from __future__ import annotations

import re
from enum import StrEnum


class FileKind(StrEnum):
    """What can be told apart; the first group can be read."""

    PDF = "pdf"
    HTML = "html"
    MHTML = "mhtml"
    MARKDOWN = "markdown"
    TEXT = "text"
    DOCX = "docx"
    IMAGE = "image"
    EMPTY = "empty"
    OTHER = "other"


READABLE = frozenset(FileKind) - {FileKind.EMPTY, FileKind.OTHER}

_IMAGES = (
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"BM", "a BMP picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
)
_OTHERS = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office file"),
    (b"{\\rtf", "a Rich Text file"),
    (b"%!PS", "a PostScript file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a Windows program"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"fLaC", "a sound file"),
    (b"PAR1", "a Parquet file"),
    (b"bplist00", "an Apple property list"),
)
_HTML_START = re.compile(
    rb"\A\s*+(?:<\?xml[^>]*+>\s*+)?(?:<!--(?:[^-]|-(?!->))*+-->\s*+)*+<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE,
)
_HTML_TAG = re.compile(
    rb"<(?:html|head|body|table|div|p|h[1-6]|article|section|main|ul|span)\b[^>]*>", re.IGNORECASE
)
_ANY_TAG = re.compile(rb"</?[a-z][a-z0-9-]*(?:\s[^<>]*)?/?>", re.IGNORECASE)
_MHTML = re.compile(rb"\A(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,40}", re.IGNORECASE)
_MARKDOWN = (
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"^(?=[^\n|]*\||\|[^\n|]*\|)\|?[ :]*-{3}[ :|-]*+$", re.MULTILINE),
    re.compile(r"^```", re.MULTILINE),
    re.compile(r"\[[^\[\]\n]+\]\((?:https?://|#|\.?/)[^()\n]*\)"),
    re.compile(r"!\[[^\[\]\n]*\]\([^()\n]+\)"),
    re.compile(r"\*\*[^*\n]+\*\*"),
    re.compile(r"^(?:[-*+]|\d+\.) \S", re.MULTILINE),
    re.compile(r"\A---\n(?:.*\n){1,200}?---\n"),
    re.compile(r"^> \S", re.MULTILINE),
)
_STARTS_WITH_HEADING = re.compile(r"\s*#{1,6} \S")
_STRONG_MARKDOWN = frozenset({0, 1, 2, 3, 4, 7})


def sniff(data: bytes) -> tuple[FileKind, str]:
    """The kind of file and what to call it in a sentence ("a JPEG picture")."""
    if not data.strip(b" \t\r\n\f\v\x00\xef\xbb\xbf\xff\xfe"):
        return FileKind.EMPTY, "an empty file"
    head = data[:2048]
    if b"%PDF-" in head[:1024]:
        return FileKind.PDF, "a PDF"
    for magic, name in _IMAGES:
        if head.startswith(magic) and _is_picture(magic, head):
            return FileKind.IMAGE, name
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return FileKind.IMAGE, "a WebP picture"
    if head[4:8] == b"ftyp":
        picture = head[8:12] in (b"avif", b"avis", b"heic", b"heix", b"mif1")
        return (FileKind.OTHER, "an AVIF or HEIC picture") if picture else (FileKind.OTHER, "a video")
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return _archive(data)
    for magic, name in _OTHERS:
        if head.startswith(magic) and (len(magic) > 3 or b"\x00" in head):
            return FileKind.OTHER, name
    return _sniff_text(data)


def is_locked_office_file(data: bytes) -> bool:
    """Whether an Office file is encrypted: its contents are one stream of that name."""
    return data.startswith(_OTHERS[0][0]) and "EncryptedPackage".encode("utf-16-le") in data


def _is_picture(magic: bytes, head: bytes) -> bool:
    # "BM" alone also begins ordinary text; a bitmap's reserved bytes are zero.
    return magic != b"BM" or head[6:10] == bytes(4)


def _archive(data: bytes) -> tuple[FileKind, str]:
    if b"word/" in data and b"[Content_Types].xml" in data:
        return FileKind.DOCX, "a Word document"
    for mark, name in (
        (b"xl/", "an Excel workbook"),
        (b"ppt/", "a PowerPoint presentation"),
        (b"opendocument.text", "an OpenDocument text"),
        (b"application/epub+zip", "an EPUB book"),
    ):
        if mark in data:
            return FileKind.OTHER, name
    return FileKind.OTHER, "a ZIP archive"


def _sniff_text(data: bytes) -> tuple[FileKind, str]:
    sample = data[:200_000]
    if _looks_binary(sample):
        return FileKind.OTHER, "not text, and of no kind that is known"
    flat = sample.replace(b"\x00", b"")
    if _is_mhtml(flat):
        return FileKind.MHTML, "a saved web page"
    if _HTML_START.match(
        flat.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    ):
        return FileKind.HTML, "a web page"
    text = flat.decode("utf-8", "replace").replace("\r\n", "\n")
    marks = {number for number, form in enumerate(_MARKDOWN) if form.search(text)}
    if marks & _STRONG_MARKDOWN and (len(marks) >= 2 or marks & {1, 7}):
        return FileKind.MARKDOWN, "a Markdown text"
    if _STARTS_WITH_HEADING.match(text):
        return FileKind.MARKDOWN, "a Markdown text"
    tags = len(_HTML_TAG.findall(flat))
    if tags >= 2 and len(b"".join(_ANY_TAG.findall(flat))) * 12 > len(flat):
        return FileKind.HTML, "a web page"
    if marks & {0, 1, 2}:
        return FileKind.MARKDOWN, "a Markdown text"
    return FileKind.TEXT, "a text"


def _is_mhtml(head: bytes) -> bool:
    match = _MHTML.match(head)
    if match is None:
        return False
    headers = match[0].lower()
    return b"mime-version:" in headers and b"content-type:" in headers


def _looks_binary(sample: bytes) -> bool:
    if sample[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return False
    zeros = sample.count(0)
    if zeros * 5 > len(sample):
        even, odd = sample[::2].count(0), sample[1::2].count(0)
        return min(even, odd) * 10 > max(even, odd)  # UTF-16 without a mark has its zeros on one side
    control = sum(sample.count(code) for code in (*range(1, 9), *range(14, 27), *range(28, 32)))
    return control * 20 > len(sample)
