"""CMP-02 unequal conditions in one row, CMP-05 versions and windows, CMP-06 mixed sources, CMP-07 blanks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.checks.base import Check, Dossier, sure
from claimcheck.checks.rows import Pair, Row, higher_is_better, pair, rows
from claimcheck.checks.words import benchmark_name, count, figure, listed, model_name, points, setting_words
from claimcheck.records.claim import Claim, Relation
from claimcheck.records.finding import Finding, Question, Severity

_NOT_A_CONDITION = frozenset({"version", "split"})
_FIELDS = {
    "shots": "number of examples",
    "cot": "chain of thought",
    "aggregate": "how answers are combined",
    "samples": "samples",
    "thinking": "thinking",
    "effort": "effort",
    "tools": "tools",
    "judge": "judge",
    "harness": "harness",
}


def _unequal(dossier: Dossier) -> Iterable[Finding]:
    compared = 0
    one_sided: dict[tuple[str, ...], list[Pair]] = {}
    for row in dossier.part(rows):
        both = pair(row, higher_is_better=higher_is_better(dossier, row.claims[0]))
        if both is None:
            continue
        compared += 1
        different = [n for n in both.own.setting.differences(both.rival.setting) if n not in _NOT_A_CONDITION]
        if different:
            yield _differing(dossier, both, different)
        elif missing := _one_sided(both):
            one_sided.setdefault(missing, []).append(both)
    for fields, pairs in one_sided.items():
        yield _ask_other_side(fields, pairs)
    yield CMP_02.nothing(
        f"{count(compared, 'row')} compared for settings stated differently on the two sides."
    )


def _differing(dossier: Dossier, both: Pair, different: list[str]) -> Finding:
    own, rival = both.own, both.rival
    test = benchmark_name(own)
    text = (
        f"{test}: {model_name(own)} {figure(own)} is shown with {setting_words(own.setting)}, {model_name(rival)} "
        f"{figure(rival)} with {setting_words(rival.setting)}."
    )
    equal = _at_equal_settings(dossier, both)
    severity = Severity.NEEDS_CONTEXT
    claims = [own, rival]
    if equal:
        lines = []
        for a, b in equal:
            lines.append(f"with {setting_words(a.setting)} {figure(a)} and {figure(b)} "
                         f"({points(a.quantity.value - b.quantity.value, 2)} points)")  # fmt: skip
            claims += [c for c in (a, b) if c not in claims]
        text += f" The document also gives figures at equal settings: {listed(lines)}."
        shown = _side(own.quantity.value - rival.quantity.value)
        if any(_side(a.quantity.value - b.quantity.value) == -shown for a, b in equal):
            text += " There, the order is the other way round."
            severity = Severity.CHANGES_THE_HEADLINE
    explanations = [
        "Each model may be shown at its best known setting, which is a legitimate choice if stated."
    ]
    return CMP_02.finding(
        text,
        claims,
        severity=severity,
        ask=f"What are the figures on {test} with equal settings for both models?",
        explanations=tuple(explanations),
        working={"different": different, "own": own.setting.stated(), "rival": rival.setting.stated()},
    )


def _side(gap: Any) -> int:
    return int(gap > 0) - int(gap < 0)


def _at_equal_settings(dossier: Dossier, both: Pair) -> list[tuple[Claim, Claim]]:
    """Pairs of figures of the same two models on the same test with equal stated settings."""
    same_test = [c for c in dossier.claims if benchmark_name(c) == benchmark_name(both.own) and sure(c)]
    mine = [c for c in same_test if c.model_text == both.own.model_text]
    theirs = [c for c in same_test if c.model_text == both.rival.model_text]
    found: dict[str, tuple[Claim, Claim]] = {}
    for a in mine:
        for b in theirs:
            conditions = _conditions(a)
            if conditions and conditions == _conditions(b) and a.quantity.unit == b.quantity.unit:
                found.setdefault(str(conditions), (a, b))
    return list(found.values())


def _conditions(claim: Claim) -> dict[str, object]:
    return {name: value for name, value in claim.setting.stated().items() if name not in _NOT_A_CONDITION}


def _one_sided(both: Pair) -> tuple[str, ...]:
    """Conditions stated in the figure's own cell or label for one side only."""
    mine, theirs = _conditions(both.own), _conditions(both.rival)
    return tuple(sorted(set(mine) ^ set(theirs)))


def _ask_other_side(fields: tuple[str, ...], pairs: list[Pair]) -> Finding:
    names = listed(_FIELDS.get(field, field) for field in fields)
    tests = listed((benchmark_name(p.own) for p in pairs), shown=5)
    return CMP_02.ask(
        f"On {count(len(pairs), 'row')} ({tests}) the document states the {names} for one side of the comparison; we "
        "did not find it for the other.",
        f"Which {names} applied to each of the models compared on {tests}?",
        [claim for p in pairs for claim in (p.own, p.rival)],
        severity=Severity.NEEDS_CONTEXT,
        explanations=("The same setting may apply to all models and be stated once.",),
    )


def _versions(dossier: Dossier) -> Iterable[Finding]:
    found = False
    for row in dossier.part(rows):
        stated = {c.setting.version: c for c in row.claims if c.setting.version}
        if len(stated) > 1 and row.table is not None:
            found = True
            first, second = list(stated.values())[:2]
            yield CMP_05.finding(
                f"{benchmark_name(first)}: {model_name(first)} is given for {first.setting.version}, "
                f"{model_name(second)} for {second.setting.version}. Scores on different versions are not comparable.",
                [first, second],
                ask=f"What are both figures on the same version of {benchmark_name(first)}?",
            )
    windowed: dict[str, list[Claim]] = {}
    for claim in dossier.announced:
        benchmark = dossier.benchmark(claim)
        if (
            benchmark
            and benchmark.refreshed == "periodic"
            and not claim.setting.version
            and not claim.setting.split
        ):
            windowed.setdefault(benchmark.id, []).append(claim)
    for claims in windowed.values():
        if re.search(r"\d{4}[-/]\d|\bv\d", " ".join(c.benchmark_text + c.setting.text for c in claims)):
            continue
        found = True
        name = benchmark_name(claims[0])
        yield CMP_05.ask(
            f"{name} gets new questions over time; we did not find which version or date window was used.",
            f"Which version or date window of {name} was used, for all models alike?",
            claims,
        )
    if not found:
        yield CMP_05.nothing(
            "No row names different versions, and no test with changing questions lacks its version."
        )


def _mixed_sources(dossier: Dossier) -> Iterable[Finding]:
    rivals = [c for row in dossier.part(rows) if row.own for c in row.rivals]
    unique = list({c.id: c for c in rivals}.values())
    relations = Counter(c.evaluator.relation for c in unique)
    if not unique:
        yield CMP_06.nothing("No rival's figure stands beside one of the announced model.")
    elif 0 < relations[Relation.CITED] < len(unique):
        cited = [c for c in unique if c.evaluator.relation is Relation.CITED]
        yield CMP_06.finding(
            f"{relations[Relation.CITED]} of {count(len(unique), 'figure')} of rivals are quoted from elsewhere "
            f"({listed((model_name(c) for c in cited), shown=4)}); the others appear to be measured by the document's "
            "author.",
            cited,
            ask="Which of the rivals' figures were measured with the same set-up as the announced model's?",
            explanations=("Quoting a maker's own figure is a usual practice.",),
            working={"cited": relations[Relation.CITED], "rival_figures": len(unique)},
        )
    else:
        word = "all" if relations[Relation.CITED] else "none"
        yield CMP_06.nothing(
            f"Of {count(len(unique), 'figure')} of rivals, {word} are stated to be quoted.", unique[:1]
        )


def _blanks(dossier: Dossier) -> Iterable[Finding]:
    """Rivals without a figure on rows where the announced model has one."""
    tables: dict[int, list[Row]] = {}
    for row in dossier.part(rows):
        if row.table is not None and row.own:
            tables.setdefault(row.table, []).append(row)
    told = False
    for group in tables.values():
        rivals = Counter(name for row in group for name in {c.model_text for c in row.rivals})
        gaps = {name: len(group) - number for name, number in rivals.items() if number < len(group)}
        if len(group) < 3 or not gaps:
            continue
        told = True
        lines = listed(
            (f"{name} ({gaps[name]} of {len(group)})" for name in sorted(gaps, key=lambda n: -gaps[n])),
            shown=4,
        )
        claims = [next(c for row in group for c in row.rivals if c.model_text == name) for name in gaps]
        yield CMP_07.ask(
            f"Rows without a figure for a rival, where the announced model has one: {lines}.",
            "Are figures for the empty cells known?",
            claims,
            explanations=(
                "The rival's maker may not have published one.",
                "The test may not apply to that model.",
            ),
            severity=Severity.DETAIL,
        )
    if not told:
        yield CMP_07.nothing(
            "Every rival in a table of three rows or more has a figure wherever the announced model does."
        )


def _conditions_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    if "own" not in inputs:
        a, b = inputs.get("a") or {}, inputs.get("b") or {}
        keys = sorted({*a, *b})
        return {
            "different": [k for k in keys if a.get(k) is not None and b.get(k) is not None and a[k] != b[k]],
            "unknown_for_one": [k for k in keys if (a.get(k) is None) != (b.get(k) is None)],
        }
    own, other = inputs["own"], inputs["comparator"]
    shown_own, shown_other = inputs["shown"]
    gap = own[shown_own] - other[shown_other]
    equal = {k: own[k] - other[k] for k in own if other.get(k) is not None and own[k] is not None}
    return {
        "shown_same_setting": shown_own == shown_other,
        "shown_diff": gap,
        "same_setting_diffs": equal,
        "order_changes": any(value * gap < 0 for value in equal.values()),
    }


_Q4 = Question.WHAT_IS_MISSING
CMP_02 = Check(
    id="CMP-02", title="Unequal conditions in one row", question=_Q4, severity=Severity.NEEDS_CONTEXT, run=_unequal,
    vector=_conditions_vector,
)  # fmt: skip
CMP_05 = Check(
    id="CMP-05", title="Versions and windows", question=_Q4, severity=Severity.NEEDS_CONTEXT, run=_versions
)
CMP_06 = Check(
    id="CMP-06", title="Mixed sources", question=_Q4, severity=Severity.NEEDS_CONTEXT, run=_mixed_sources
)
CMP_07 = Check(
    id="CMP-07", title="Blanks and dropped tests", question=_Q4, severity=Severity.NEEDS_CONTEXT, run=_blanks
)
CHECKS = (CMP_02, CMP_05, CMP_06, CMP_07)
