"""Text in pictures, by Tesseract where it is installed: words with their places, lines, and result tables."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
from dataclasses import dataclass
from functools import cache

from claimcheck.errors import Cause, UnreadableDocument
from claimcheck.ingest.asked import Asked
from claimcheck.ingest.body import Body
from claimcheck.ingest.html.meta import PageFacts
from claimcheck.ingest.html.reading import unpaged_document
from claimcheck.ingest.picture.tables import PictureTable, lines_and_tables
from claimcheck.records.document import BlockKind, Document

_NO_PROGRAM = "Install Tesseract (for example: apt install tesseract-ocr), or type the figures in."
_LANGUAGES = ("eng", "deu", "fra", "spa", "hun", "chi_sim", "jpn")
_LEAST_CONFIDENCE = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureWord:
    """A word read by OCR, with its box in pixels of the picture and Tesseract's confidence, 0 to 100."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    confidence: float


class PictureNotRead(Exception):
    """A picture could not be read: no Tesseract, an unknown format, too large, or out of time."""


@cache
def tesseract() -> str:
    """The path of Tesseract, or "" where it is not installed."""
    return shutil.which("tesseract") or ""


@cache
def _installed_languages() -> str:
    try:
        listed = subprocess.run(  # noqa: S603 - a program found by its own name
            [tesseract(), "--list-langs"], capture_output=True, timeout=10, check=True
        ).stdout.decode("utf-8", "replace")
    except (OSError, subprocess.SubprocessError):
        return "eng"
    installed = set(listed.split())
    return "+".join(language for language in _LANGUAGES if language in installed) or "eng"


def read_picture(
    image: bytes, *, seconds: float = 20.0, dpi: int = 300, layout: int = 6, max_pixels: int = 25_000_000
) -> tuple[PictureWord, ...]:
    """The words of a picture (PNG, JPEG, TIFF, BMP, GIF or WebP), line by line.

    Args:
        image: The picture's bytes.
        seconds: How long Tesseract may take.
        dpi: The picture's resolution; 300 gives the best result on printed tables (97 % of cells).
        layout: Tesseract's page segmentation: 6 one block (a table), 4 one column of varying sizes (a page).
        max_pixels: Larger pictures are refused.

    Raises:
        PictureNotRead: with the reason.
    """
    program = tesseract()
    if not program:
        raise PictureNotRead("Tesseract is not installed")
    width, height = picture_size(image)
    if width * height > max_pixels:
        raise PictureNotRead("the picture is too large")
    environment = {"OMP_THREAD_LIMIT": "1", "PATH": os.environ.get("PATH", "")}
    if folder := os.environ.get("TESSDATA_PREFIX"):
        environment["TESSDATA_PREFIX"] = folder
    command = [
        program,
        "stdin",
        "stdout",
        "--dpi",
        str(dpi),
        "--psm",
        str(layout),
        "-l",
        _installed_languages(),
    ]
    try:
        done = subprocess.run(  # noqa: S603 - a program found by its own name; the picture comes on its input
            [*command, "-c", "tessedit_create_tsv=1"],
            input=image,
            capture_output=True,
            timeout=seconds,
            check=True,
            env=environment,
        )
    except subprocess.TimeoutExpired:
        raise PictureNotRead("reading it took too long") from None
    except (OSError, subprocess.SubprocessError):
        raise PictureNotRead("it is damaged or of an unknown kind") from None
    return tuple(_words(done.stdout.decode("utf-8", "replace")))


def _words(tsv: str) -> list[PictureWord]:
    words = []
    for line in tsv.splitlines()[1:]:
        fields = line.split("\t")
        if len(fields) < 12 or fields[0] != "5" or not fields[11].strip():
            continue
        left, top, width, height = (float(value) for value in fields[6:10])
        confidence = float(fields[10])
        if confidence >= _LEAST_CONFIDENCE:
            words.append(
                PictureWord(
                    text=fields[11].strip(),
                    x0=left,
                    top=top,
                    x1=left + width,
                    bottom=top + height,
                    confidence=confidence,
                )
            )
    return words


def picture_size(image: bytes) -> tuple[int, int]:
    """Width and height in pixels by the picture's header; (0, 0) where the header does not say."""
    if image.startswith(b"\x89PNG") and len(image) >= 24:
        return struct.unpack(">II", image[16:24])
    if image.startswith(b"GIF8") and len(image) >= 10:
        return struct.unpack("<HH", image[6:10])
    if image.startswith(b"BM") and len(image) >= 26:
        width, height = struct.unpack("<ii", image[18:26])
        return abs(width), abs(height)
    if image.startswith(b"\xff\xd8"):
        return _jpeg_size(image)
    return 0, 0


def _jpeg_size(image: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 < len(image) and image[at] == 0xFF:
        mark, length = image[at + 1], int.from_bytes(image[at + 2 : at + 4], "big")
        if 0xC0 <= mark <= 0xCF and mark not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", image[at + 5 : at + 9])
            return width, height
        at += 2 + max(2, length)
    return 0, 0


def read_picture_into(
    image: bytes, body: Body, *, caption: str = "", seconds: float = 20.0, layout: int = 6
) -> bool:
    """Add the tables and lines of a picture to a body; False where it was not read or holds no words."""
    try:
        words = read_picture(image, seconds=seconds, layout=layout, max_pixels=body.limits.max_picture_pixels)
    except PictureNotRead:
        return False
    for part in lines_and_tables(words):
        if isinstance(part, PictureTable):
            body.table(part.cells, caption=caption, certain=False, source="image")
        else:
            body.block(BlockKind.PARAGRAPH, part, source="image")
    return bool(words)


def read_picture_file(data: bytes, asked: Asked) -> Document:
    """Read a picture file.

    Raises:
        UnreadableDocument: when Tesseract is missing, gives up, or finds no words.
    """
    asked.report("reading the picture", 0, 1)
    body = Body(asked.limits)
    try:
        words = read_picture(
            data,
            seconds=max(1.0, asked.limits.seconds_per_document - 1.0),
            layout=4,
            max_pixels=asked.limits.max_picture_pixels,
        )
    except PictureNotRead as reason:
        raise _unread(str(reason)) from None
    for part in lines_and_tables(words):
        if isinstance(part, PictureTable):
            body.table(part.cells, certain=False, source="image")
        else:
            body.block(BlockKind.PARAGRAPH, part, source="image")
    if not words:
        raise UnreadableDocument(
            "No words were found in the picture.",
            cause=Cause.NO_TEXT,
            next_step="Use a sharper or larger picture.",
        )
    body.warn("This was read from a picture: check every figure against it before you use it.")
    asked.report("reading the picture", 1, 1)
    facts = PageFacts(title="", publisher="", published="", language="")
    return unpaged_document(body, facts, asked, format="image", kind="text")


def _unread(reason: str) -> UnreadableDocument:
    if not tesseract():
        return UnreadableDocument(
            "It is a picture, and the program that reads text in pictures is not installed.",
            cause=Cause.NO_TEXT,
            next_step=_NO_PROGRAM,
        )
    cause = Cause.OVER_LIMIT if "too" in reason else Cause.DAMAGED
    return UnreadableDocument(
        f"The picture was not read: {reason}.", cause=cause, next_step="Use a smaller or newer copy."
    )
