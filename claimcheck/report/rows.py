"""A review as flat rows, one a claim: what tables and spreadsheets share."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.records.finding import Kind
from claimcheck.records.review import Review
from claimcheck.report import wording

COLUMNS = (
    *("document", "claim", "model", "model_id", "benchmark", "benchmark_id", "metric", "score", "unit"),
    *("setting", "announced", "who_ran_it", "read_from", "page", "where", "quote"),
    *("which_benchmark", "who_ran_it_answer", "what_it_measures", "what_is_missing", "your_tasks"),
    *("findings", "to_ask", "reading_doubt"),
)


def rows(review: Review) -> Iterator[tuple[str | float | int | None, ...]]:
    """Values in the order of `COLUMNS`; the score is a number, all other figures stay text."""
    told: dict[str, list[str]] = {}
    asked: dict[str, list[str]] = {}
    for finding in review.findings:
        target = {Kind.FINDING: told, Kind.ASK: asked}.get(finding.kind)
        if target is not None:
            for claim_id in finding.claims:
                target.setdefault(claim_id, []).append(f"{finding.check}: {finding.text}")
    title = review.document.title or review.document.origin
    for claim in review.claims:
        answers = [answer.text for answer in review.answers.get(claim.id, {}).values()]
        yield (
            *(title, claim.id, claim.model_text, claim.model.id if claim.model else ""),
            *(claim.benchmark_text, claim.benchmark.id if claim.benchmark else "", claim.metric_text),
            *(float(claim.quantity.value), claim.quantity.unit, claim.setting.text),
            *("yes" if claim.announced else "no", wording.RELATIONS[claim.evaluator.relation]),
            *(claim.kind.value, claim.place.page, claim.place.where, claim.place.quote),
            *(answers + [""] * 5)[:5],
            *("\n".join(told.get(claim.id, [])), "\n".join(asked.get(claim.id, [])), claim.doubt),
        )


def inert(value: str | float | int | None) -> str | float | int | None:
    """A value that no spreadsheet takes for a formula: such texts get a leading apostrophe."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value
