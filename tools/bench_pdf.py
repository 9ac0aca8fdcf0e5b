"""Pages a second of Claimcheck's PDF reader, beside pdfplumber's extract_tables on every page.

    python tools/bench_pdf.py FILE_OR_FOLDER... [--rounds 3] [--without-pdfplumber]

Both run in this process, in turns, on the same bytes; the median round counts. Trust the ratio, not the seconds.
"""

from __future__ import annotations

import argparse
import io
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pdfplumber

from claimcheck.errors import UnreadableDocument
from claimcheck.ingest.asked import Asked
from claimcheck.ingest.pdf.reading import read_pdf


def ours(data: bytes) -> tuple[int, int]:
    """Pages and tables that Claimcheck reads."""
    document = read_pdf(data, Asked(origin="bench"))
    return len(document.pages), len(document.tables)


def theirs(data: bytes) -> tuple[int, int]:
    """Pages and tables that pdfplumber reads."""
    tables = 0
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            tables += len(page.extract_tables())
        return len(pdf.pages), tables


def timed(read: Callable[[bytes], tuple[int, int]], data: bytes) -> tuple[float, int, int]:
    """Seconds, pages, tables."""
    started = time.perf_counter()
    pages, tables = read(data)
    return time.perf_counter() - started, pages, tables


def main() -> None:
    """Read every PDF in turns and print a line each."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sources", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--without-pdfplumber", action="store_true")
    arguments = parser.parse_args()
    readers = (
        {"claimcheck": ours} if arguments.without_pdfplumber else {"claimcheck": ours, "pdfplumber": theirs}
    )
    files = [f for s in arguments.sources for f in (sorted(s.rglob("*.pdf")) if s.is_dir() else [s])]
    sums = dict.fromkeys(readers, 0.0)
    pages = 0
    for file in files:
        data = file.read_bytes()
        seconds: dict[str, list[float]] = {name: [] for name in readers}
        found: dict[str, tuple[int, int]] = {}
        try:
            for _ in range(arguments.rounds):
                for name, read in readers.items():
                    spent, *found[name] = timed(read, data)
                    seconds[name].append(spent)
        except UnreadableDocument as error:
            print(f"{file}: {error}")
            continue
        pages += found["claimcheck"][0]
        parts = []
        for name in readers:
            middle = statistics.median(seconds[name])
            sums[name] += middle
            parts.append(f"{name} {found[name][0] / middle:7.1f} pages/s, {found[name][1]:3d} tables")
        print(f"{file.parent.name + '/' + file.name:50s} {'  '.join(parts)}")
    for name, total in sums.items():
        print(f"{name}: {pages} pages in {total:.2f} s, {pages / max(total, 1e-9):.1f} pages/s")
    if len(sums) == 2 and sums["claimcheck"]:
        print(f"ratio {sums['pdfplumber'] / sums['claimcheck']:.1f}")


if __name__ == "__main__":
    main()
