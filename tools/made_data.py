"""Made data of any size for the window's benches: evidence, a full library, papers of hundreds of pages."""

from __future__ import annotations

import csv
import hashlib
from dataclasses import replace
from pathlib import Path

import made_review

from claimcheck.evidence.building import make_empty
from claimcheck.evidence.importing.mapping import Mapping
from claimcheck.evidence.importing.run import import_paths
from claimcheck.evidence.store import index_path
from claimcheck.library.store import open_library
from claimcheck.records.review import Review


def fill_evidence(folder: Path, rows: int) -> None:
    """Make the person's own index of that many results, through the importer."""
    table = folder / "results.csv"
    table.parent.mkdir(parents=True, exist_ok=True)
    with table.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(("model", "benchmark", "score", "date"))
        for row in range(rows):
            benchmark = ("MMLU", "GPQA", "AIME 2025", "GSM8K")[row % 4]
            writer.writerow((f"org{row % 90}/Model-{row // 8}", benchmark, f"{40 + row % 60}.{row % 10}", ""))
    index_path().unlink(missing_ok=True)
    make_empty(index_path())
    mapping = Mapping(model="model", benchmark="benchmark", score="score", scale="percent", date="date")
    import_paths(index_path(), [table], mapping=mapping)


def fill_library(documents: int, *, table_rows: int = 1000, pages: int = 500) -> None:
    """Fill the library: first a page with `2 * table_rows` claims, then a PDF of `pages`, then short ones."""
    data, paper = made_review.made_pages(pages)
    short = made_review.made_review()
    with open_library() as library:
        library.add(_named(made_review.made_review(table_rows), "Announcement with a long table"), b"<html>")
        library.add(_named(paper, f"Report of {pages} pages"), data)
        for number in range(documents - 2):
            library.add(_named(short, f"Report {number} of Larkspur Labs"), b"<html>")


def _named(review: Review, title: str) -> Review:
    digest = hashlib.sha256(title.encode()).hexdigest()
    return replace(review, document=replace(review.document, title=title, sha256=digest))
