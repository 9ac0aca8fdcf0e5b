"""CMP-02 unequal conditions in one row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from claimcheck.checks.base import Check, Dossier, sure
from claimcheck.checks.dossier.rows import Pair, direction_of, pair, rows
from claimcheck.checks.words import (
    benchmark_name,
    count,
    figure,
    listed,
    model_name,
    points,
    rows_of,
    with_setting,
)
from claimcheck.records.claim import Claim
from claimcheck.records.document import BlockKind
from claimcheck.records.finding import Finding, Question, Severity

_NOT_A_CONDITION = frozenset({"version", "split"})

_PLAIN = (False, "pass@1", 0, 1)
"""Values that give a model nothing extra: no tools, no thinking, one attempt."""

_GENERAL = {
    "thinking": re.compile(
        r"\b(?:all|every|each|both)\b[^.]{0,80}\b(?:non-?thinking|without (?:extended )?thinking|thinking mode)\b"
        r"|\bwithout (?:long |extended )?thinking\b|\bnon-thinking\b",
        re.IGNORECASE,
    ),
    "tools": re.compile(
        r"\b(?:all|every|each|both)\b[^.]{0,80}\b(?:without|no|with) (?:\w+ )?tools?\b", re.IGNORECASE
    ),
}
"""How a sentence of the text states a condition for everybody."""

_FIELDS = {
    "shots": "number of examples",
    "cot": "chain of thought",
    "aggregate": "way answers are combined",
    "samples": "number of samples",
    "thinking": "thinking mode",
    "effort": "reasoning effort",
    "tools": "use of tools",
    "judge": "judge",
    "harness": "harness",
}


def _unequal(dossier: Dossier) -> Iterable[Finding]:
    compared = 0
    one_sided: dict[str, list[Pair]] = {}
    for row in dossier.part(rows):
        both = pair(row, higher_is_better=direction_of(dossier, row))
        if both is None or not (sure(both.own) and sure(both.rival)):
            continue
        compared += 1
        different = _different(both)
        if different:
            yield _differing(dossier, both, different)
        for name in () if different else _one_sided(dossier, both):
            one_sided.setdefault(name, []).append(both)
    if one_sided:
        yield _ask_other_side(one_sided)
    yield CMP_02.nothing(
        f"{count(compared, 'row')} compared for settings stated differently on the two sides."
    )


def _different(both: Pair) -> list[str]:
    """Conditions that both sides state differently; all of them where each states its own, as CoT@32 v 5-shot."""
    different = both.own.setting.differences(both.rival.setting)
    mine, theirs = _extras(both.own), _extras(both.rival)
    if not different and mine - theirs and theirs - mine:
        return sorted(mine ^ theirs)
    return [name for name in different if name not in _NOT_A_CONDITION]


def _differing(dossier: Dossier, both: Pair, different: list[str]) -> Finding:
    own, rival = both.own, both.rival
    test = benchmark_name(own)
    text = (
        f"{test}: {model_name(own)} {figure(own)} is shown {with_setting(own.setting)}, {model_name(rival)} "
        f"{figure(rival)} {with_setting(rival.setting)}."
    )
    equal = _at_equal_settings(dossier, both)
    severity = Severity.NEEDS_CONTEXT
    claims = [own, rival]
    if equal:
        lines = []
        for a, b in equal:
            lines.append(f"{with_setting(a.setting)} {figure(a)} and {figure(b)} "
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


def _extras(claim: Claim) -> set[str]:
    """Conditions under which a figure was given something extra."""
    return {name for name, value in _conditions(claim).items() if value not in _PLAIN}


def _one_sided(dossier: Dossier, both: Pair) -> list[str]:
    """Conditions stated in the figure's own cell or label for one side only, and not for all models elsewhere."""
    mine, theirs = _conditions(both.own), _conditions(both.rival)
    either = mine | theirs
    return [
        name
        for name in sorted(set(mine) ^ set(theirs))
        if either[name] not in _PLAIN and not _stated_generally(dossier, name)
    ]


def _stated_generally(dossier: Dossier, name: str) -> bool:
    """Whether a sentence of the document states such a condition for all models, or for the announced one."""
    pattern = _GENERAL.get(name)
    return pattern is not None and any(
        pattern.search(block.text)
        for block in dossier.document.blocks
        if block.kind is not BlockKind.FURNITURE
    )


def _ask_other_side(one_sided: Mapping[str, Sequence[Pair]]) -> Finding:
    """One question for all conditions and rows."""
    lines = rows_of(f"{_FIELDS.get(name, name)} on {_tests(pairs)}" for name, pairs in one_sided.items())
    names = listed((_FIELDS.get(name, name) for name in one_sided), shown=len(one_sided))
    all_ = {(p.own.id, p.rival.id): p for pairs in one_sided.values() for p in pairs}
    return CMP_02.ask(
        f"The document states a condition for one side of a comparison, and we did not find it for the other: {lines}.",
        f"Which {names} applied to each of the models compared on {_tests(list(all_.values()))}?",
        [claim for p in all_.values() for claim in (p.own, p.rival)],
        severity=Severity.NEEDS_CONTEXT,
        explanations=("The same setting may apply to all models and be stated once.",),
    )


def _tests(pairs: Sequence[Pair]) -> str:
    return listed((benchmark_name(p.own) for p in pairs), shown=4)


def _conditions_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    if "own" not in inputs:
        a, b = inputs.get("a") or {}, inputs.get("b") or {}
        keys = sorted({*a, *b})
        return {
            "different": [k for k in keys if a.get(k) is not None and b.get(k) is not None and a[k] != b[k]],
            "unknown_for_one": [k for k in keys if (a.get(k) is None) != (b.get(k) is None)],
        }
    own, other = inputs["own"] or {}, inputs.get("comparator") or {}
    equal = {k: own[k] - other[k] for k in own if other.get(k) is not None and own[k] is not None}
    shown_own, shown_other = inputs.get("shown") or (None, None)
    mine, theirs = own.get(shown_own), other.get(shown_other)
    if mine is None or theirs is None:
        return {"same_setting_diffs": equal, "label": "cannot_tell"}
    gap = mine - theirs
    return {
        "shown_same_setting": shown_own == shown_other,
        "shown_diff": gap,
        "same_setting_diffs": equal,
        "order_changes": any(value * gap < 0 for value in equal.values()),
    }


CMP_02 = Check(
    id="CMP-02",
    title="Unequal conditions in one row",
    question=Question.WHAT_IS_MISSING,
    severity=Severity.NEEDS_CONTEXT,
    run=_unequal,
    vector=_conditions_vector,
)
CHECKS = (CMP_02,)
