"""CMP-01 rival's number lower than elsewhere, CMP-03 missing rivals, CMP-04 footnote without a note."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from statistics import median
from typing import Any

from claimcheck.checks.base import Check, Dossier, decided
from claimcheck.checks.items import items, part_named
from claimcheck.checks.notes import unified
from claimcheck.checks.rows import Pair, Row, higher_is_better, pair, rows
from claimcheck.checks.stages import is_another_version
from claimcheck.checks.words import (
    benchmark_name,
    count,
    figure,
    listed,
    model_name,
    outside_score,
    reference,
    rows_of,
)
from claimcheck.records.claim import Claim
from claimcheck.records.document import BlockKind, Table
from claimcheck.records.evidence import EvaluatorRelation, Evidence
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.records.model import Model
from claimcheck.statistics.exposure import span
from claimcheck.statistics.proportions import wilson

GRACE_DAYS = 30
LEAST_TOLERANCE = 1.0
"""Points; set-up alone moves scores by several points, so this is deliberately wide."""

_MOST_NAMED = 3
_SIZE_SLACK = 1.25
_PARAMETERS = re.compile(r"(?<![\w.])(\d+(?:\.\d+)?)\s?([bm])(?![a-z])", re.IGNORECASE)
_DATE = re.compile(r"-?\d{4}-?\d{2}-?\d{2}")
_NEAR = 6
"""Blocks before and after a table in which its notes may stand."""

_DIFFERENCES = ("prompts or tools", "the version of the model or the test", "the date of the run")
_TRUSTED = frozenset(
    {EvaluatorRelation.VENDOR, EvaluatorRelation.THIRD_PARTY, EvaluatorRelation.SUBMITTER_VERIFIED}
)


def lower_than(doc: float, own: float | None, refs: Sequence[float], n: int | None) -> dict[str, Any]:
    """Compare a rival's figure (per cent) with other published ones; tolerance is wide on purpose."""
    if not refs:
        return {"label": "cannot_tell"}
    half = wilson(min(1.0, max(0.0, doc / 100)), n).half_width * 100 if n else 0.0
    slack = max(LEAST_TOLERANCE, half)
    low, high = min(refs) - doc, max(refs) - doc
    label = (
        "lower_than_all_references"
        if low > slack
        else "lower_than_some_references"
        if high > slack
        else "in_line"
    )
    changes = None if own is None else (own > doc) != (own > median(refs))
    return {
        "gap_to_lowest": low,
        "gap_to_highest": high,
        "tolerance": slack,
        "label": label,
        "order_changes_with_median_reference": changes,
    }


def _lower(dossier: Dossier) -> Iterable[Finding]:
    compared = 0
    seen: set[tuple[str, str, str]] = set()
    for row in dossier.part(rows):
        direction = higher_is_better(dossier, row.claims[0])
        both = pair(row, higher_is_better=direction)
        if both is None or direction is not True:
            continue
        for rival in row.rivals:
            refs = _references(dossier, rival)
            key = (rival.model_text, benchmark_name(rival), rival.quantity.text)
            if not refs or key in seen:
                continue
            seen.add(key)
            compared += 1
            finding = _compared(dossier, rival, both.own, refs)
            if finding:
                yield finding
    yield CMP_01.nothing(
        f"{count(compared, 'figure')} of rivals compared with other published ones in the index."
    )


def _compared(dossier: Dossier, rival: Claim, own: Claim, refs: Sequence[Evidence]) -> Finding | None:
    known = items(dossier, rival)
    doc, mine = rival.quantity.per_cent, own.quantity.per_cent
    if doc is None or mine is None:
        return None
    n = None if isinstance(known, str) else known.n
    result = lower_than(float(doc), float(mine), [float(e.per_cent or 0) for e in refs], n)
    if result["label"] != "lower_than_all_references" or len(refs) < 2:
        return None
    changes = result["order_changes_with_median_reference"]
    given = listed(
        (f"{outside_score(e)} ({e.evaluator or e.source}{', ' + e.date if e.date else ''})" for e in refs),
        shown=3,
    )
    return CMP_01.ask(
        f"The document gives {model_name(rival)} {figure(rival)} on {benchmark_name(rival)}. Elsewhere, for a model of the "
        f"same name, the index lists {given}. With the median of these the order against {model_name(own)} would "
        f"{'change' if changes else 'stay'}.",
        f"Why was {figure(rival)} used for {model_name(rival)} on {benchmark_name(rival)}, and with which settings was it "
        "run?",
        [rival, own],
        severity=Severity.CHANGES_THE_HEADLINE if changes and _same_settings(rival, refs) else Severity.NEEDS_CONTEXT,
        explanations=tuple(f"A different {d} can explain it." for d in _DIFFERENCES),
        working=result,
        evidence=tuple(reference(e) for e in refs[:5]),
    )  # fmt: skip


def _same_settings(claim: Claim, refs: Sequence[Evidence]) -> bool:
    return all(e.setting.stated() and not claim.setting.differences(e.setting) for e in refs)


def _references(dossier: Dossier, claim: Claim) -> list[Evidence]:
    """Other published per cent results for exactly this model and test, at settings that do not differ."""
    if (
        not decided(claim.model)
        or not decided(claim.benchmark)
        or claim.model is None
        or claim.benchmark is None
        or part_named(dossier, claim)
        or is_another_version(dossier, claim)
    ):
        return []
    found = dossier.outside.results(claim.model.id, claim.benchmark.id)
    usable = [
        e
        for e in found
        if e.relation in _TRUSTED and e.per_cent is not None and not e.note
        and not claim.setting.differences(e.setting) and _same_metric(claim, e)
    ]  # fmt: skip
    one_each: dict[str, Evidence] = {}
    for evidence in usable:
        one_each.setdefault(evidence.evaluator or evidence.source, evidence)
    return list(one_each.values())


def _same_metric(claim: Claim, evidence: Evidence) -> bool:
    a, b = claim.metric_text.casefold(), evidence.metric.casefold()
    return (
        not a
        or not b
        or a in b
        or b in a
        or {a, b} <= {"acc", "accuracy", "em", "exact match", "pass@1", "score"}
    )


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
        if e.relation not in _TRUSTED or e.per_cent is None or e.note or not e.model_id:
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
    return not claim.setting.differences(e.setting) and _same_metric(claim, e)


def _footnotes(dossier: Dossier) -> Iterable[Finding]:
    looked = 0
    for index, table in enumerate(dossier.document.tables):
        claims = [c for c in dossier.claims if c.cell is not None and c.cell.table == index]
        marks = {mark for claim in claims for mark in claim.marks} | _cell_marks(table, bool(claims))
        if not claims or not marks:
            continue
        looked += 1
        notes = unified("\n".join((table.caption, *table.footnotes, _nearby(dossier, table))))
        lost = sorted(mark for mark in marks if unified(mark) not in notes)
        if lost:
            marked = [c for c in claims if set(c.marks) & set(lost)] or claims[:1]
            yield CMP_04.ask(
                f"{table.label or 'A table'} uses the {'mark' if len(lost) == 1 else 'marks'} {listed(lost)}; we did not "
                "find the note.",
                f"What do the marks {listed(lost)} in {table.label or 'the table'} mean?",
                marked[:8],
            )
    yield CMP_04.nothing(f"{count(looked, 'table')} with footnote marks compared with the notes.")


def _cell_marks(table: Table, wanted: bool) -> set[str]:
    return {mark for cell in table.cells for mark in cell.marks} if wanted else set()


def _nearby(dossier: Dossier, table: Table) -> str:
    """Text of the same page or the next few blocks, where notes also stand, and the document's own notes."""
    return "\n".join(
        b.text
        for b in dossier.document.blocks
        if (table.page is not None and b.page == table.page)
        or abs(b.order - table.order) <= _NEAR
        or b.kind is BlockKind.FOOTNOTE
    )


def _lower_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    refs = [float(ref) for ref in inputs.get("refs") or () if ref is not None]
    if inputs.get("doc") is None:
        return {"label": "cannot_tell"}
    return lower_than(float(inputs["doc"]), inputs.get("own"), refs, inputs.get("n"))


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


def _footnote_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    marks, notes = inputs.get("table_markers") or [], inputs.get("note_markers") or []
    return {
        "unexplained": [mark for mark in dict.fromkeys(marks) if mark not in notes],
        "unused": [mark for mark in dict.fromkeys(notes) if mark not in marks],
    }


_Q4 = Question.WHAT_IS_MISSING
CMP_01 = Check(
    id="CMP-01", title="Rival's number lower than elsewhere", question=_Q4, severity=Severity.NEEDS_CONTEXT, run=_lower,
    vector=_lower_vector,
)  # fmt: skip
CMP_03 = Check(
    id="CMP-03", title="Missing rivals", question=_Q4, severity=Severity.NEEDS_CONTEXT, run=_missing,
    vector=_missing_vector,
)  # fmt: skip
CMP_04 = Check(
    id="CMP-04", title="Footnote without a note", question=_Q4, severity=Severity.DETAIL, run=_footnotes,
    vector=_footnote_vector,
)  # fmt: skip
CHECKS = (CMP_01, CMP_03, CMP_04)
