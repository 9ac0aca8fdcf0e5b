"""Claims are handed over while the rest of the document is still being read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_tables import made_document, made_table, registry

from claimcheck.errors import Cancelled
from claimcheck.extract import so_far
from claimcheck.extract.reading import read_claims
from claimcheck.progress import Progress, Step
from claimcheck.records.claim import Claim
from claimcheck.records.document import Document, Page

PAGES = 4


def paper() -> Document:
    tables = [
        replace(made_table([("Model", "MMLU"), (f"Foo-{page}B", f"7{page}.5")], order=10 * page), page=page)
        for page in range(1, PAGES + 1)
    ]
    pages = tuple(Page(number=n, width=600, height=800) for n in range(1, PAGES + 1))
    return replace(made_document(*tables), format="pdf", pages=pages)


def test_claims_come_page_by_page_with_the_page_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(so_far, "_EVERY", 0.0)
    monkeypatch.setattr(so_far, "_SHARE", 0)
    steps: list[Step] = []
    shown: list[tuple[Claim, ...]] = []
    reading = read_claims(paper(), registry(), progress=Progress(report=steps.append, show=shown.append))
    assert [len(claims) for claims in shown] == [1, 2, 3, 4]
    assert [claim.id for claim in shown[-1]] == ["c1", "c2", "c3", "c4"]
    assert len(reading.claims) == 4
    reached = [(step.done, step.total) for step in steps if step.stage == "Reading tables"][1:]
    assert reached == [(page, PAGES) for page in range(1, PAGES + 1)]


def test_nobody_who_waits_for_the_end_is_shown_anything_before() -> None:
    shown: list[tuple[Claim, ...]] = []
    read_claims(paper(), registry(), progress=Progress(show=shown.append))
    assert [len(claims) for claims in shown] == [4]  # all were read before it was time


def test_reading_stops_between_two_pages() -> None:
    steps: list[Step] = []
    progress = Progress(report=steps.append, cancelled=lambda: len(steps) > 3)
    with pytest.raises(Cancelled):
        read_claims(paper(), registry(), progress=progress)
    assert steps[-1].done < PAGES
