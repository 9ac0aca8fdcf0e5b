"""Pages and characters that Claimcheck shows of each PDF, against what PDFium alone finds in it: nothing may go missing.

    python tools/compare_readers.py FILE_OR_FOLDER... [--all]

Letters and digits are counted (after Unicode's compatibility forms), as hyphens at line ends are taken out on purpose.
A file is a LOSS when it shows fewer pages or characters than PDFium finds and no warning says so; exit status 1 then.
"""

from __future__ import annotations

import argparse
import resource
import sys
import unicodedata
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import pypdfium2

from claimcheck.errors import UnreadableDocument
from claimcheck.ingest.open import read_bytes
from claimcheck.records.document import Document, text_of

FIELDS = "claimcheck pages/characters   PDFium pages/characters"


@dataclass(frozen=True, slots=True)
class Seen:
    """What a reader shows of a file; `note` is a warning or a refusal."""

    pages: int = 0
    characters: int = 0
    note: str = ""


def ours(data: bytes) -> Seen:
    """What Claimcheck shows."""
    try:
        document = read_bytes(data)
    except UnreadableDocument as error:
        return Seen(note=str(error))
    return Seen(len(document.pages), counted(printed(document)), " ".join(document.warnings))


def printed(document: Document) -> str:
    """All text of a document with its footnote marks and running heads."""
    marks = "".join(mark for table in document.tables for cell in table.cells for mark in cell.marks)
    return " ".join(text_of(part) for part in document.body) + marks


def counted(text: str) -> int:
    """Letters and digits in a text."""
    return sum(c.isalnum() for c in unicodedata.normalize("NFKC", text))


def theirs(data: bytes) -> Seen:
    """What PDFium finds, in a process that may not take more than 2 GB."""
    resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
    resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        return Seen(note=str(error))
    return Seen(len(document), sum(map(_page_characters, _loadable(document))))


def _loadable(document: pypdfium2.PdfDocument) -> Iterator[pypdfium2.PdfPage]:
    for index in range(len(document)):
        try:
            yield document[index]
        except pypdfium2.PdfiumError:
            continue


def _page_characters(page: pypdfium2.PdfPage) -> int:
    text = page.get_textpage()
    found = counted(text.get_text_range())
    text.close()
    page.close()
    return found


def bounded_theirs(data: bytes) -> Seen:
    """As `theirs`; a file that breaks PDFium is noted."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        try:
            return pool.submit(theirs, data).result()
        except (BrokenProcessPool, MemoryError):
            return Seen(note="PDFium did not survive it")


def main() -> int:
    """Compare every PDF and print the losses."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sources", nargs="+", type=Path)
    parser.add_argument("--all", action="store_true", help="name files without a loss too")
    arguments = parser.parse_args()
    files = [f for s in arguments.sources for f in (sorted(s.rglob("*.pdf")) if s.is_dir() else [s])]
    losses, refused, more = 0, 0, 0
    for file in files:
        data = file.read_bytes()
        own, other = ours(data), bounded_theirs(data)
        refused += not own.pages
        more += own.characters > other.characters
        lost = (own.pages < other.pages or own.characters < other.characters) and not own.note
        losses += lost
        if lost or arguments.all or (own.note and own.characters < other.characters):
            kind = "LOSS " if lost else "said " if own.note else "     "
            line = f"{own.pages:5d} {own.characters:8d}   {other.pages:5d} {other.characters:8d}"
            print(
                f"{kind}{line}  {file.parent.name}/{file.name}  {(own.note or other.note)[:150]}", flush=True
            )
    print(
        f"{len(files)} files ({FIELDS}): {losses} silent losses, {refused} refused, {more} with more characters than PDFium's"
    )
    return 1 if losses else 0


if __name__ == "__main__":
    sys.exit(main())
