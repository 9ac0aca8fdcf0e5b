"""Counts of what publishers state, over several documents."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.library.ledger import ledger
from claimcheck.records.review import Review


def _by(review: Review, publisher: str, *scores: dict[str, str]) -> Review:
    working = {
        "scores": {f"c{n}": {"found": 1, "expected": 2, "where": where} for n, where in enumerate(scores)}
    }
    finding = replace(review.findings[0], check="MIS-01", working=working)
    return replace(
        review,
        document=replace(review.document, publisher=publisher),
        findings=(finding, *review.findings[1:]),
    )


def test_scores_are_counted_for_each_publisher(made_review: Review) -> None:
    lines = ledger(
        [
            _by(made_review, "", {"runs": "not found"}),
            _by(made_review, "Larkspur Labs", {"runs": "not found", "tools": "stated generally"}),
            _by(made_review, "Larkspur  labs", {"runs": "stated for this score"}, {"runs": "not found"}),
        ]
    )
    assert [(line.publisher, line.documents) for line in lines] == [("Larkspur Labs", 2), ("", 1)]
    assert lines[0].rows() == [("number of runs", 1, 3), ("tools allowed", 1, 1)]
    assert (lines[0].scores, lines[0].with_outside_result) == (2, 0)


def test_a_document_without_scores_counts_as_a_document(made_review: Review) -> None:
    (line,) = ledger([replace(made_review, findings=())])
    assert (line.documents, line.rows()) == (1, [])
