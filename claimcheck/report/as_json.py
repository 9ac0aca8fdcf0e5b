"""A review as JSON, the form that scripts and other programs depend on (resources/schema/review.json)."""

from __future__ import annotations

import json

from claimcheck.records.claim import Claim, Statement
from claimcheck.records.document import Box, Document, Place
from claimcheck.records.evidence import Snapshot
from claimcheck.records.finding import Finding
from claimcheck.records.model import Match
from claimcheck.records.review import Review
from claimcheck.records.setting import Setting

SCHEMA_VERSION = "1"


def render(review: Review) -> bytes:
    """One JSON object, indented, UTF-8."""
    return json.dumps(review_as_json(review), ensure_ascii=False, indent=1).encode() + b"\n"


def render_line(review: Review) -> bytes:
    """One JSON object on one line, for JSON Lines."""
    return json.dumps(review_as_json(review), ensure_ascii=False).encode() + b"\n"


def review_as_json(review: Review) -> dict[str, object]:
    """The review as plain JSON values."""
    findings_of: dict[str, list[str]] = {}
    for finding in review.findings:
        for claim_id in finding.claims:
            findings_of.setdefault(claim_id, []).append(finding.id)
    summary = review.summary
    return {
        "schema_version": SCHEMA_VERSION,
        "claimcheck_version": review.version,
        "created": review.created,
        "profile": review.profile or None,
        "index": _index(review.index),
        "document": _document(review.document, review.announced_models),
        "claims": [_claim(claim, review, findings_of.get(claim.id, [])) for claim in review.claims],
        "statements": [_statement(statement) for statement in review.statements],
        "findings": [_finding(finding) for finding in review.findings],
        "own_questions": list(review.own_questions),
        "coverage": {
            "areas": dict(review.coverage.areas),
            "not_covered": list(review.coverage.not_covered),
            "not_placed": list(review.coverage.not_placed),
        },
        "summary": {
            "claims": summary.claims,
            "announced": summary.announced,
            "self_reported": summary.self_reported,
            "with_independent_result": summary.with_independent_result,
            "change_the_story": list(summary.change_the_story),
            "sentences": dict(summary.sentences),
            "checks_with_enough": summary.checks_with_enough,
            "checks_without": summary.checks_without,
        },
    }


def _index(index: Snapshot) -> dict[str, object]:
    return {
        "snapshot": index.digest,
        "as_of": index.as_of,
        "results": index.results,
        "contamination_reports": index.contamination_reports,
    }


def _document(document: Document, announced: tuple[str, ...]) -> dict[str, object]:
    return {
        "title": document.title,
        "publisher": document.publisher or None,
        "published": document.published or None,
        "language": document.language or None,
        "kind": document.kind,
        "format": document.format,
        "origin": document.origin,
        "sha256": document.sha256,
        "pages": len(document.pages) or None,
        "announced_models": list(announced),
        "warnings": list(document.warnings),
    }


def _claim(claim: Claim, review: Review, findings: list[str]) -> dict[str, object]:
    quantity = claim.quantity
    return {
        "id": claim.id,
        "model_text": claim.model_text,
        "benchmark_text": claim.benchmark_text,
        "metric_text": claim.metric_text,
        "score_text": quantity.text,
        "score": float(quantity.value),
        "unit": quantity.unit,
        "uncertainty": quantity.uncertainty or None,
        **_identified("model", claim.model),
        **_identified("benchmark", claim.benchmark),
        "setting": _setting(claim.setting),
        "announced": claim.announced,
        "evaluator": {
            "relation": claim.evaluator.relation.value,
            "name": claim.evaluator.name,
            "basis": claim.evaluator.basis,
        },
        "source": {"kind": claim.kind.value, **_place(claim.place)},
        "occurrences": [_place(place) for place in claim.occurrences],
        "doubt": claim.doubt or None,
        "answers": {
            question.value: {"state": answer.state.value, "text": answer.text}
            for question, answer in review.answers.get(claim.id, {}).items()
        },
        "findings": findings,
    }


def _place(place: Place) -> dict[str, object]:
    return {"page": place.page, "box": _box(place.box), "where": place.where, "quote": place.quote}


def _box(box: Box | None) -> list[float] | None:
    return None if box is None else [round(v, 2) for v in (box.x0, box.top, box.x1, box.bottom)]


def _identified(field: str, match: Match | None) -> dict[str, object]:
    """The registry's name as text under `field`, and how it was matched under `field_match`.

    Readers of reviews (the scorer of labelled documents among them) take `model` and `benchmark` for names.
    """
    name = match.label if match is not None and match.id else None
    return {field: name, f"{field}_match": _match(match)}


def _match(match: Match | None) -> dict[str, object] | None:
    if match is None:
        return None
    return {
        "id": match.id or None,
        "label": match.label,
        "confidence": match.confidence.value,
        "ambiguous": match.ambiguous,
        "alternatives": [{"id": c.id, "label": c.label} for c in match.alternatives],
        "reason": match.reason,
    }


def _setting(setting: Setting) -> dict[str, object]:
    fields = (
        *("shots", "cot", "aggregate", "samples", "thinking", "effort"),
        *("tools", "split", "judge", "harness", "version"),
    )
    return {**{name: getattr(setting, name) for name in fields}, "text": setting.text}


def _statement(statement: Statement) -> dict[str, object]:
    return {
        "id": statement.id,
        "kind": statement.kind.value,
        "text": statement.text,
        "models": list(statement.models),
        "benchmarks": list(statement.benchmarks),
        "in_summary": statement.in_summary,
        "source": _place(statement.place),
    }


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "id": finding.id,
        "check": finding.check,
        "question": finding.question.value,
        "kind": finding.kind.value,
        "severity": finding.severity.value if finding.severity else None,
        "claims": list(finding.claims),
        "text": finding.text,
        "ask": finding.ask or None,
        "quote": finding.quote or None,
        "page": finding.page,
        "explanations": list(finding.explanations),
        "working": dict(finding.working),
        "evidence": [
            {
                "title": reference.title,
                "evaluator": reference.evaluator,
                "date": reference.date,
                "url": reference.url,
                "score_text": reference.score_text,
                "setting": reference.setting,
                "licence": reference.licence,
            }
            for reference in finding.evidence
        ],
    }
