"""A library of one's own: added, corrected, tagged, retired; nothing is ever deleted."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.errors import ImportRefused, UnknownName
from claimcheck.evidence import by_hand
from claimcheck.evidence.editable import changes_from_text
from claimcheck.evidence.store import EvidenceStore
from claimcheck.records.evidence import EvaluatorRelation, Evidence


def own(score: str = "71.5", **more: object) -> Evidence:
    given: dict[str, object] = {"model": "gpt-4o-2024-08-06", "benchmark": "MMLU", "scale": "percent"}
    given |= {"url": "https://a.org/run", **more}
    return by_hand.own_result(score=score, **given)  # type: ignore[arg-type]


def test_a_result_is_added_once_and_identified(index: Path) -> None:
    number = by_hand.add(index, own(evaluator="Me", relation=EvaluatorRelation.THIRD_PARTY, n_items=100))
    assert (
        by_hand.add(index, own(evaluator="Me", relation=EvaluatorRelation.THIRD_PARTY, n_items=100)) == number
    )
    with EvidenceStore(index) as store:
        (row,) = store.results("gpt-4o-2024-08-06", "mmlu")
        assert (row.id, row.source, row.evaluator, row.n_items) == (number, "own", "Me", 100)
        assert store.snapshot().results == 1


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"model": " "}, "needs a model"),
        ({"benchmark": ""}, "needs a benchmark"),
        ({"url": ""}, "needs a source"),
        ({"score": "good"}, "not a score"),
        ({"scale": "stars"}, "not a scale"),
    ],
)
def test_what_is_missing_is_said(given: dict[str, str], message: str) -> None:
    with pytest.raises(ImportRefused, match=message):
        own(**given)


def test_a_correction_keeps_the_old_row_in_the_history(index: Path) -> None:
    first = by_hand.add(index, own("71.5"))
    second = by_hand.edit(index, first, {"score_text": "17.5", "n_items": 40})
    with EvidenceStore(index) as store:
        (row,) = store.results("gpt-4o-2024-08-06", "mmlu")
        assert (row.id, row.score_text, row.n_items) == (second, "17.5", 40)
        assert row.record.startswith("corrects own")
        old = store.result(first)
        assert old is not None
        assert old.score_text == "71.5"
        assert by_hand.history_of(store, first)[0].what == "corrected"
        assert '"n_items":40' in by_hand.history_of(store, second)[0].after
    with pytest.raises(UnknownName):
        by_hand.edit(index, first, {"score_text": "1"})


def test_edits_are_checked(index: Path) -> None:
    number = by_hand.add(index, own())
    with pytest.raises(UnknownName, match="id cannot be edited"):
        by_hand.edit(index, number, {"id": 7})
    with pytest.raises(ImportRefused):
        by_hand.edit(index, number, {"score_text": "much"})
    with pytest.raises(UnknownName, match="no result 99"):
        by_hand.edit(index, 99, {"score_text": "1"})
    assert changes_from_text(["n_items=5", "relation=vendor"]) == {
        "n_items": 5,
        "relation": EvaluatorRelation.VENDOR,
    }
    for wrong in ("n_items=many", "nothing=1", "score_text"):
        with pytest.raises(UnknownName):
            changes_from_text([wrong])


def test_retiring_needs_a_reason_and_keeps_the_row(index: Path) -> None:
    number = by_hand.add(index, own())
    with EvidenceStore(index) as store:
        before = store.snapshot()
    with pytest.raises(ImportRefused):
        by_hand.retire(index, number, "  ")
    by_hand.retire(index, number, "the board took it back")
    with EvidenceStore(index) as store:
        assert store.results("gpt-4o-2024-08-06", "mmlu") == ()
        assert store.result(number) is not None
        assert by_hand.history_of(store, number)[0].after == "the board took it back"
        assert store.snapshot().digest != before.digest
    with pytest.raises(UnknownName):
        by_hand.retire(index, number, "again")


def test_tags_and_notes(index: Path) -> None:
    number = by_hand.add(index, own())
    by_hand.annotate(index, number, tag="check", note="seen on paper")
    by_hand.annotate(index, number, tag="check")
    with EvidenceStore(index) as store:
        assert [(a.kind, a.text) for a in by_hand.annotations_of(store, number)] == [
            ("tag", "check"),
            ("note", "seen on paper"),
        ]
    by_hand.remove_annotation(index, number, "tag", "check")
    with EvidenceStore(index) as store:
        assert [a.kind for a in by_hand.annotations_of(store, number)] == ["note"]
        assert by_hand.history_of(store, number)[-1].what == "tag removed"
    with pytest.raises(UnknownName):
        by_hand.annotate(index, 99, tag="x")


def test_what_was_retired_or_corrected_is_brought_back(index: Path) -> None:
    first = by_hand.add(index, own("71.5"))
    second = by_hand.edit(index, first, {"score_text": "17.5"})
    by_hand.bring_back(index, first)
    with EvidenceStore(index) as store:
        (row,) = store.results("gpt-4o-2024-08-06", "mmlu")
        assert row.id == first
        assert by_hand.history_of(store, second)[-1].what == "withdrawn"
    by_hand.retire(index, first, "withdrawn by the lab")
    by_hand.bring_back(index, first)
    with pytest.raises(UnknownName, match="not taken out of force"):
        by_hand.bring_back(index, first)


def test_adding_what_was_retired_puts_it_back_in_force(index: Path) -> None:
    number = by_hand.add(index, own("71.5"))
    by_hand.retire(index, number, "entered twice")
    assert by_hand.add(index, own("71.5")) == number
    with EvidenceStore(index) as store:
        assert [row.id for row in store.results("gpt-4o-2024-08-06", "mmlu")] == [number]


def test_search_narrows_by_source_relation_and_history(index: Path) -> None:
    kept = by_hand.add(index, own("71.5", relation=EvaluatorRelation.THIRD_PARTY))
    gone = by_hand.add(index, own("60.0", relation=EvaluatorRelation.VENDOR))
    by_hand.retire(index, gone, "entered twice")
    with EvidenceStore(index) as store:
        assert [row.id for row in store.search("gpt", relation="third-party")] == [kept]
        assert store.search("gpt", relation="crowd") == ()
        assert store.search("", source="helm") == ()
        assert [row.id for row in store.search("mmlu", source="own", in_force=False)] == [gone]
