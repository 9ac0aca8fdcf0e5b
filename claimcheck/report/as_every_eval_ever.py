"""The claims as Every Eval Ever records (schema 0.3.0): one JSON line for each model and evaluator."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime

from claimcheck.records.claim import Claim, Relation
from claimcheck.records.review import Review
from claimcheck.registry.registry import load_registry
from claimcheck.report.wording import web_address

SUFFIX = ".jsonl"
SCHEMA_VERSION = "0.3.0"
_RELATIONSHIPS = {Relation.VENDOR: "first_party", Relation.THIRD_PARTY: "third_party"}


def render(review: Review) -> bytes:
    """JSON Lines, UTF-8. Scores stay on the printed scale; `lower_is_better` is as the registry knows it."""
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in review.claims:
        relation = _RELATIONSHIPS.get(claim.evaluator.relation, "other")
        groups.setdefault((claim.model_text, relation), []).append(claim)
    records = (_record(review, model, relation, claims) for (model, relation), claims in groups.items())
    return b"".join(json.dumps(record, ensure_ascii=False).encode() + b"\n" for record in records)


def _record(review: Review, model: str, relation: str, claims: Iterable[Claim]) -> dict[str, object]:
    document = review.document
    claims = list(claims)
    match = claims[0].model
    retrieved = str(int(datetime.fromisoformat(review.created).timestamp()))
    identity = match.id if match and match.id else f"unknown/{'-'.join(model.split()).lower()}"
    return {
        "schema_version": SCHEMA_VERSION,
        "evaluation_id": f"claimcheck/{identity.replace('/', '_')}/{document.sha256[:16]}/{relation}",
        "retrieved_timestamp": retrieved,
        "source_metadata": {
            "source_name": document.title or document.origin,
            "source_type": "documentation",
            "source_organization_name": document.publisher or "not stated",
            "evaluator_relationship": relation,
            "additional_details": {"document_sha256": document.sha256, "published": document.published},
        },
        "eval_library": {"name": "not stated", "version": "not stated"},
        "model_info": {
            "name": model,
            "id": identity,
            "additional_details": {"deployment_type": "unknown", "model_availability": "unknown"},
        },
        "evaluation_results": [_result(review, claim) for claim in claims],
    }


def _result(review: Review, claim: Claim) -> dict[str, object]:
    document = review.document
    name = claim.benchmark.label if claim.benchmark and claim.benchmark.id else claim.benchmark_text
    known = load_registry().benchmark(claim.benchmark.id) if claim.benchmark else None
    source: dict[str, object] = {"dataset_name": name, "source_type": "other"}
    if web_address(document.origin):
        source = {"dataset_name": name, "source_type": "url", "url": [document.origin]}
    stated = {key: str(value) for key, value in claim.setting.stated().items()}
    return {
        "evaluation_result_id": f"{document.sha256[:16]}/{claim.id}",
        "evaluation_name": name,
        "source_data": source,
        "metric_config": {
            "metric_name": claim.metric_text or "not stated",
            "metric_unit": claim.quantity.unit or "not stated",
            "lower_is_better": bool(known and known.higher_is_better is False),
        },
        "score_details": {
            "score": float(claim.quantity.value),
            "details": {
                "printed": claim.quantity.text,
                "quote": claim.place.quote,
                "page": str(claim.place.page),
            },
        },
        "generation_config": {"additional_details": {**stated, "as_printed": claim.setting.text}},
    }
