from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import made_review
import pytest
from PySide6.QtCore import Qt

from claimcheck.desktop.claims.model import CLAIM_ID, ClaimsModel, as_cells
from claimcheck.desktop.claims.rows import Column, Filter
from claimcheck.desktop.evidence.core import EvidenceCore, Wanted
from claimcheck.desktop.evidence.model import CHUNK, EvidenceModel
from claimcheck.desktop.library.model import LibraryModel
from claimcheck.desktop.session import Session
from claimcheck.desktop.so_far import opened_so_far
from claimcheck.desktop.tasks import Tasks
from claimcheck.library.opened import Opened
from claimcheck.library.store import Entry
from claimcheck.records.evidence import Evidence


@pytest.fixture
def model(application):
    session = Session()
    made = ClaimsModel(session)
    session.open(Opened(review=made_review.made_review(6), benchmarks=made_review.BENCHMARKS))
    made.session = session  # kept alive
    return made


def column(model: ClaimsModel, which: Column) -> list[str]:
    return [model.index(row, which).data() for row in range(model.rowCount())]


def test_claims_model_is_a_sound_item_model(model, qtmodeltester):
    qtmodeltester.check(model, force_py=True)
    qtmodeltester.check(model)


def test_scores_sort_as_numbers(model):
    model.sort(Column.SCORE, Qt.SortOrder.AscendingOrder)
    values = [float(text.removesuffix(" %")) for text in column(model, Column.SCORE)]
    assert values == sorted(values)
    assert len(values) == 13


def test_weightiest_findings_come_first(model):
    model.sort(Column.FINDINGS, Qt.SortOrder.AscendingOrder)
    assert column(model, Column.FINDINGS)[:2] == ["1 · changes the headline", "1 · needs context"]


def test_clearing_the_sort_restores_reading_order(model):
    before = [model.claim_at(row) for row in range(model.rowCount())]
    model.sort(Column.MODEL, Qt.SortOrder.DescendingOrder)
    model.sort(-1)
    assert [model.claim_at(row) for row in range(model.rowCount())] == before


@pytest.mark.parametrize(
    ("chosen", "rows"),
    [
        (Filter(announced=True), 7),
        (Filter(with_findings=True), 2),
        (Filter(area="math"), 6),
        (Filter(text="corvid"), 6),
        (Filter(announced=True, area="knowledge"), 4),
        (Filter(unreviewed=True), 13),
    ],
)
def test_filters_hold_together(model, chosen, rows):
    model.set_filter(chosen)
    assert model.rowCount() == rows
    assert model.total == 13


def test_state_of_a_row_is_said_in_words(model):
    index = model.index(0, Column.FINDINGS)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "1 · changes the headline"
    assert index.data(CLAIM_ID) == "c1"


def test_a_chosen_claim_stays_chosen_when_more_are_found_before_it(application):
    review = made_review.made_review(3)
    session, heard = Session(), []
    session.selected.connect(heard.append)
    claims = review.claims
    session.open(opened_so_far(review.document, claims[2:]))
    session.select(claims[2].id)
    numbered = tuple(replace(claim, id=f"c{n}") for n, claim in enumerate(claims[1:], start=40))
    session.replace(opened_so_far(review.document, numbered))
    assert session.claim == replace(claims[2], id="c41")
    assert heard[-1] == "c41"


def test_a_table_that_is_asked_to_sort_twice_sorts_once(model, qtbot):
    resets = []
    model.modelReset.connect(lambda: resets.append(1))
    for _ in range(2):
        model.sort(Column.SCORE, Qt.SortOrder.DescendingOrder)
        model.set_filter(Filter(text="corvid"))
    assert len(resets) == 2


def test_cells_are_copied_between_tabs():
    assert as_cells([["a", "b c"], ["1\n2", ""]]) == "a\tb c\n1 2\t"


def test_library_model_is_sound(application, qtmodeltester):
    model = LibraryModel()
    model.set_entries([entry(1), entry(2)])
    qtmodeltester.check(model)
    assert model.row_of(2) == 1
    assert "3 claims" in model.index(0).data()


class PagedCore(EvidenceCore):
    def search(self, wanted, *, limit, offset, progress) -> Sequence[Evidence]:
        total = 1000 if not wanted.words else 2
        return [result(number) for number in range(offset, min(total, offset + limit))]


def test_evidence_is_fetched_as_it_is_scrolled_to(application, qtbot, qtmodeltester):
    tasks = Tasks()
    model = EvidenceModel(PagedCore(), tasks)
    with qtbot.waitSignal(model.modelReset):
        model.search(Wanted())
    assert model.rowCount() == CHUNK
    qtmodeltester.check(model)
    with qtbot.waitSignal(model.rowsInserted):
        model.fetchMore(model.index(-1, -1))
    assert model.rowCount() == 2 * CHUNK
    with qtbot.waitSignal(model.modelReset):
        model.search(Wanted("two"))
    assert model.rowCount() == 2
    assert model.complete
    tasks.close()


def entry(identity: int) -> Entry:
    return Entry(
        id=identity,
        sha256=str(identity),
        title=f"Document {identity}",
        publisher="",
        published="",
        kind="paper",
        format="pdf",
        origin="x.pdf",
        added="2026-01-01",
        collection="",
        state="to-review",
        claims=3,
    )


def result(number: int) -> Evidence:
    from decimal import Decimal

    return Evidence(
        id=number,
        model_text=f"Model {number}",
        benchmark_text="MMLU",
        score_text="80.0",
        value=Decimal("80.0"),
        scale="percent",
    )
