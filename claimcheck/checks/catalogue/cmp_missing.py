"""CMP-03 missing rivals: results public before the document, above all it shows, by models of the same class."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.items import part_named
from claimcheck.checks.dossier.public_results import TRUSTED, same_metric
from claimcheck.checks.dossier.rows import Pair, Row, pair, rows
from claimcheck.checks.words import (
    benchmark_name,
    count,
    listed,
    outside_score,
    reference,
    rows_of,
)
from claimcheck.records.claim import Claim
from claimcheck.records.evidence import Evidence
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.records.model import Model
from claimcheck.statistics.exposure import span

GRACE_DAYS = 30
"""Results younger than this when the document came out could hardly be in it."""

_MOST_NAMED = 3

_SIZE_SLACK = 1.25
"""Sizes are named roundly ("7B" for 7.6): a model up to a quarter larger counts as of the same size."""

_PARAMETERS = re.compile(r"(?<![\w.])(\d+(?:\.\d+)?)\s?([bm])(?![a-z])", re.IGNORECASE)

_DATE = re.compile(r"-?\d{4}-?\d{2}-?\d{2}")


def available(
    doc_date: str, own: float | None, shown: Iterable[str], index: Sequence[Mapping[str, Any]], grace: int
) -> dict[str, list[str]]:
    """Models with a result public at least `grace` days before the document, above the best shown or the own."""
    limit = span(doc_date).first - timedelta(days=grace)
    names = set(shown)
    best_shown = max((e["score"] for e in index if e["model"] in names), default=None)
    old = [
        e
        for e in index
        if e["model"] not in names and e.get("published") and span(e["published"]).last <= limit
    ]
    return {
        "stronger_than_best_shown": [
            e["model"] for e in old if best_shown is not None and e["score"] > best_shown
        ],
        "above_own_score": [e["model"] for e in old if own is not None and e["score"] > own],
    }


@dataclass(frozen=True, slots=True)
class Left:
    """A test on which models of the same class had higher public results before the document."""

    own: Claim
    above: tuple[Evidence, ...]


def _missing(dossier: Dossier) -> Iterable[Finding]:
    published = dossier.document.published
    if len(published) < 7:
        yield CMP_03.cannot_tell(
            "The document's date is not known, so what was public before it cannot be told."
        )
        return
    compared = 0
    found: dict[str, Left] = {}
    for row in dossier.part(rows):
        both = pair(row, higher_is_better=True)
        benchmark = dossier.benchmark(row.claims[0])
        if both is None or benchmark is None or benchmark.higher_is_better is not True:
            continue
        if part_named(dossier, both.own) or both.own.quantity.per_cent is None:
            continue
        compared += 1
        above = _stronger(dossier, row, both, benchmark.id)
        if above:
            found.setdefault(benchmark.id, Left(both.own, tuple(above)))
    if found:
        yield _ask_missing(list(found.values()))
    yield CMP_03.nothing(
        f"{count(compared, 'row')} compared with results of the index that were public before, by models of the same "
        "size and makers."
    )


def _ask_missing(found: Sequence[Left]) -> Finding:
    lines = rows_of(
        (f"{benchmark_name(one.own)}, {listed(map(_outside, one.above), shown=2)}" for one in found), shown=4
    )
    names = listed((_label(e) for one in found for e in one.above), shown=4)
    number = len({_label(e) for one in found for e in one.above})
    return CMP_03.ask(
        f"Public results at least {GRACE_DAYS} days before the document were above every figure it shows: {lines}.",
        f"Why {'is' if number == 1 else 'are'} {names} not among the compared models?",
        [one.own for one in found],
        severity=Severity.DETAIL,
        explanations=("Settings may differ.", "The document may compare models of one size or licence only."),
        evidence=tuple(reference(e) for one in found for e in one.above[:2]),
    )


def _outside(e: Evidence) -> str:
    return f"{_label(e)} {outside_score(e)} ({e.evaluator or e.source}, {e.date})"


def _text(dossier: Dossier) -> str:
    return dossier.document.text.casefold()


def _shown(dossier: Dossier) -> frozenset[str]:
    return frozenset(claim.model.id for claim in dossier.claims if claim.model)


def _is_printed(e: Evidence, text: str) -> bool:
    """Whether the document prints the model's name, with or without the date of its version."""
    name = _DATE.sub("", _label(e).casefold())
    return name in text and bool(re.search(rf"(?<![\w.]){re.escape(name)}(?![\w.]*\d)", text))


def _label(e: Evidence) -> str:
    return e.model_text.rpartition("/")[2]


def _stronger(dossier: Dossier, row: Row, both: Pair, benchmark_id: str) -> list[Evidence]:
    """Results public before the document, above all it shows in the row, by models of the row's makers and sizes."""
    values = [c.quantity.per_cent for c in row.claims if c.quantity.per_cent is not None]
    shown = dossier.part(_shown)
    text = dossier.part(_text)
    models = [model for claim in row.rivals if (model := dossier.model(claim))]
    rivals = Class(
        makers=frozenset(model.maker for model in models if model.maker),
        open_weights=frozenset(model.open_weights for model in models),
        largest=_largest(row.claims),
    )
    found: dict[str, Evidence] = {}
    for e in dossier.outside.on(benchmark_id):
        if e.relation not in TRUSTED or e.per_cent is None or e.note or not e.model_id:
            continue
        if e.model_id in shown or float(e.per_cent) <= float(max(values)):
            continue
        model = dossier.registry.model(e.model_id)
        if model is None or not rivals.holds(model) or not _was_public(dossier, e, model):
            continue
        if _same_way(both.own, e) and not _is_printed(e, text):
            found.setdefault(e.model_id, e)
    return list(found.values())[:_MOST_NAMED]


@dataclass(frozen=True, slots=True)
class Class:
    """What the compared models of a row have in common; `largest` is in thousand millions of parameters."""

    makers: frozenset[str]
    open_weights: frozenset[bool | None]
    largest: float | None

    def holds(self, model: Model) -> bool:
        """Whether a model is of the row's makers, licence and sizes."""
        if model.maker not in self.makers or model.open_weights not in self.open_weights:
            return False
        size = _size(model.label) or _size(model.id)
        return self.largest is None or (size is not None and size <= self.largest * _SIZE_SLACK)


def _largest(claims: Sequence[Claim]) -> float | None:
    """The largest size in the models' names; None where a name has no size, so sizes are no bound."""
    sizes = [_size(claim.model_text) for claim in claims]
    return max((s for s in sizes if s is not None), default=None) if all(sizes) else None


def _size(name: str) -> float | None:
    found = [float(m[1]) / (1 if m[2] in "bB" else 1000) for m in _PARAMETERS.finditer(name)]
    return max(found) if found else None


def _was_public(dossier: Dossier, e: Evidence, model: Model) -> bool:
    """Whether result and model are dated early enough; a result older than its model has no date to rely on."""
    if e.date_kind == "retrieved" or len(e.date) < 7 or len(model.released) < 7:
        return False
    limit = span(dossier.document.published).first - timedelta(days=GRACE_DAYS)
    dated, released = span(e.date), span(model.released)
    return released.first <= dated.last <= limit and released.last <= limit


def _same_way(claim: Claim, e: Evidence) -> bool:
    return not claim.setting.differences(e.setting) and same_metric(claim, e)


def _missing_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    grace = inputs.get("grace_days")
    if not inputs.get("doc_date"):
        return {"label": "cannot_tell"}
    index = [e for e in inputs.get("index") or () if e.get("score") is not None]
    return available(
        inputs["doc_date"],
        inputs.get("own"),
        inputs.get("shown") or (),
        index,
        GRACE_DAYS if grace is None else grace,
    )


CMP_03 = Check(
    id="CMP-03",
    title="Missing rivals",
    question=Question.WHAT_IS_MISSING,
    severity=Severity.NEEDS_CONTEXT,
    run=_missing,
    vector=_missing_vector,
)
CHECKS = (CMP_03,)
