"""Sentences on pages that were not read, or only in part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from claimcheck.ingest.limits import Limits
from claimcheck.ingest.pdf.page import SourcePage
from claimcheck.ingest.pdf.scans import FROM_PICTURE

TOO_SLOW = "took too long and was skipped"
UNLOADABLE = "could not be read"
PLAIN_ONLY = "could not be laid out: the text is there, tables are not"
NO_TEXT = "has no text layer: its picture was not read"


def page_warnings(
    pages: Sequence[SourcePage], total: int, limits: Limits, scanned: Collection[int]
) -> list[str]:
    """A sentence for each reason, with the pages it holds for."""
    reasons: defaultdict[str, list[int]] = defaultdict(list)
    for page in pages:
        if page.problem:
            reasons[page.problem].append(page.number)
        elif not page.words and (page.drawing.pictures or page.drawing.shapes or page.drawing.forms):
            reasons[NO_TEXT].append(page.number)
        elif not page.words:
            reasons["is empty"].append(page.number)
        elif page.number in scanned:
            reasons[FROM_PICTURE].append(page.number)
    found = [said_of(numbers, reason) for reason, numbers in reasons.items()]
    if total > len(pages):
        why = "" if len(pages) == limits.max_pages else ": the others would have taken too long"
        found.append(f"Only the first {len(pages)} of {total} pages were read{why}.")
    return found


def said_of(numbers: Sequence[int], reason: str) -> str:
    """A sentence that says a reason of one page or several: "Pages 2–4, 7 were skipped."."""
    pages = f"Page {_ranges(numbers)}" if len(numbers) == 1 else f"Pages {_ranges(numbers)}"
    return f"{pages} {reason if len(numbers) == 1 else _plural(reason)}."


def _ranges(numbers: Sequence[int]) -> str:
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return ", ".join(f"{a}" if a == b else f"{a}–{b}" for a, b in ranges)


def _plural(reason: str) -> str:
    return (
        reason.replace("has no", "have no")
        .replace("its picture was", "their pictures were")
        .replace("was ", "were ")
        .replace("is empty", "are empty")
        .replace("from its picture", "from their pictures")
        .replace("against it", "against them")
    )
