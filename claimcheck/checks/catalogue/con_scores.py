"""CON-01 same thing with two scores, CON-06 summary against body."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from claimcheck.checks.base import Check, Dossier, sure
from claimcheck.checks.dossier.changes_in_text import figure_of
from claimcheck.checks.dossier.items import part_named
from claimcheck.checks.dossier.stages import stages
from claimcheck.checks.words import (
    benchmark_name,
    capitalised,
    count,
    figure,
    listed,
    model_name,
    with_setting,
)
from claimcheck.records.claim import Claim, SourceKind
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.records.model import decided
from claimcheck.statistics.rounding import gap, printed, same_after_rounding, tolerance

_MOST_TOLD = 3
"""Differences between the same two places that are told one by one; more are a different way of testing."""

_SUMMARY = ("abstract", "title", "summary", "highlights", "introduction")


@dataclass(frozen=True, slots=True)
class Twice:
    """Two figures for one model on one test, and how their settings stand to each other."""

    a: Claim
    b: Claim
    setting: str


def twice(dossier: Dossier) -> tuple[Twice, ...]:
    """Figures for the same model, test, metric and unit that rounding does not make equal.

    Two figures in one table, or in the running text of one section, are left out: there a document sets variants,
    settings and splits side by side on purpose. So are figures whose places name different stages of the model.
    """
    groups: dict[tuple[str, ...], list[Claim]] = {}
    for claim in dossier.claims:
        if decided(claim.benchmark) and claim.benchmark and not claim.quantity.comparator:
            part = part_named(dossier, claim).casefold()
            key = (_model(claim), claim.benchmark.id, part, claim.quantity.unit, _metric(claim))
            groups.setdefault(key, []).append(claim)
    found = []
    for group in groups.values():
        if len(group) > 4:
            continue  # so many figures for one model are versions or training steps, not one result told twice
        for a, b in combinations(group, 2):
            if _comparable(dossier, a, b) and not same_after_rounding(figure_of(a), figure_of(b)):
                found.append(Twice(a, b, _setting(a, b)))
    return tuple(found)


def _model(claim: Claim) -> str:
    return " ".join(claim.model_text.casefold().split())


def _metric(claim: Claim) -> str:
    return claim.metric_text.casefold().replace(" ", "")


def _comparable(dossier: Dossier, a: Claim, b: Claim) -> bool:
    """Whether two figures can be one result told twice."""
    return sure(a) and sure(b) and not _side_by_side(a, b) and stages(dossier, a) == stages(dossier, b)


def _side_by_side(a: Claim, b: Claim) -> bool:
    if a.cell is not None and b.cell is not None:
        return a.cell.table == b.cell.table
    if a.cell is None and b.cell is None:
        return a.place.where == b.place.where
    return a.place.quote == b.place.quote


def _setting(a: Claim, b: Claim) -> str:
    """Whether the settings are "same", "different" or "unknown"; a way of counting alone (pass@1) is no setting."""
    if a.setting.differences(b.setting):
        return "different"
    stated = a.setting.stated()
    return "same" if stated == b.setting.stated() and stated.keys() - {"aggregate"} else "unknown"


def _in_summary(claim: Claim) -> bool:
    return claim.place.where.casefold().startswith(_SUMMARY)


def _same_thing(dossier: Dossier) -> Iterable[Finding]:
    pairs = [t for t in dossier.part(twice) if not _summary_pair(t)]
    yield from _told(CON_01, pairs)
    listed_ = [t for t in pairs if t.setting == "different"]
    if listed_:
        claims = [claim for t in listed_ for claim in (t.a, t.b)]
        yield CON_01.nothing(
            f"{count(len(listed_), 'pair')} of figures differ, with different settings.", claims
        )
    if not pairs:
        yield CON_01.nothing("No model has two different figures on one test in different places.")


def _summary_against_body(dossier: Dossier) -> Iterable[Finding]:
    pairs = [t for t in dossier.part(twice) if _summary_pair(t)]
    yield from _told(CON_06, pairs)
    if not pairs:
        yield CON_06.nothing("No figure of the title or summary differs from one in the body.")


def _summary_pair(t: Twice) -> bool:
    return _in_summary(t.a) != _in_summary(t.b)


def _told(check: Check, pairs: Iterable[Twice]) -> Iterable[Finding]:
    by_places: dict[tuple[str, str], list[Twice]] = {}
    for t in pairs:
        if t.setting != "different":
            by_places.setdefault(_places(t), []).append(t)
    for group in by_places.values():
        if len(group) > _MOST_TOLD:
            yield _two_places(check, group)
        else:
            yield from (_one(check, t) for t in group)


def _one(check: Check, t: Twice) -> Finding:
    name = f"{model_name(t.a)} on {benchmark_name(t.a)}"
    where_a, where_b = _places(t)
    text = f"The document gives {figure(t.a)} ({where_a}) and {figure(t.b)} ({where_b}) for {name}."
    question = f"Which figure holds for {name}, and under which setting?"
    more: dict[str, Any] = {
        "explanations": ("Settings, dates or parts of the test may differ.", "One figure may be older."),
        "working": _outputs(t.a.quantity.text, t.b.quantity.text, t.setting),
    }
    same_metric = bool(t.a.metric_text) and SourceKind.CHART not in (t.a.kind, t.b.kind)
    if t.setting == "same" and same_metric:
        text += f" Both are given {with_setting(t.a.setting)}."
        return check.finding(text, [t.a, t.b], ask=question, **more)
    text += " Whether the settings are equal is not stated."
    return check.ask(text, question, [t.a, t.b], severity=Severity.NEEDS_CONTEXT, **more)


def _two_places(check: Check, group: Sequence[Twice]) -> Finding:
    """One question where two places differ throughout."""
    first = group[0]
    places = " and ".join(_places(first))
    lines = listed(
        (f"{model_name(t.a)} on {benchmark_name(t.a)} {figure(t.a)} and {figure(t.b)}" for t in group),
        shown=3,
    )
    return check.ask(
        f"{capitalised(places)} give different figures for {len(group)} pairs of the same model and test: {lines}.",
        f"What differs between {places}: the version of the models, or how they were tested?",
        [claim for t in group for claim in (t.a, t.b)],
        severity=Severity.NEEDS_CONTEXT,
        explanations=("The two may show different stages of the models, or different settings.",),
    )


def _places(t: Twice) -> tuple[str, str]:
    """Where the two figures stand; tables of one name are told apart by their number in the document."""
    a, b = _where(t.a), _where(t.b)
    if a == b and t.a.cell and t.b.cell:
        return f"{a}, number {t.a.cell.table + 1}", f"{b}, number {t.b.cell.table + 1}"
    return a, b


def _where(claim: Claim) -> str:
    parts = [claim.place.where or "running text", f"page {claim.place.page}" if claim.place.page else ""]
    return ", ".join(part for part in parts if part)


def _outputs(a: object, b: object, setting: str) -> dict[str, object]:
    try:
        first, second = printed(a), printed(b)
    except ValueError:
        return {}
    if same_after_rounding(first, second):
        label = "same_after_rounding"
    else:
        label = {"same": "finding", "different": "explained_by_setting"}.get(setting, "ask")
    return {"gap": float(gap(first, second)), "tolerance": float(tolerance(first, second)), "label": label}


def _vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    if inputs.get("a") is None or inputs.get("b") is None:
        return {"label": "cannot_tell"}
    return _outputs(inputs["a"], inputs["b"], str(inputs.get("setting") or "unknown"))


CON_01 = Check(
    id="CON-01",
    title="Same thing, two scores",
    question=Question.WHAT_IS_MISSING,
    severity=Severity.NEEDS_CONTEXT,
    run=_same_thing,
    vector=_vector,
)
CON_06 = Check(
    id="CON-06",
    title="Summary against body",
    question=Question.WHAT_IS_MISSING,
    severity=Severity.CHANGES_THE_HEADLINE,
    run=_summary_against_body,
    vector=_vector,
)
CHECKS = (CON_01, CON_06)
