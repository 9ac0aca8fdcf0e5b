"""CMP-02 unequal conditions in one row, CMP-05 versions and windows, CMP-06 mixed sources, CMP-07 blanks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claimcheck.checks.base import Check, Dossier, sure
from claimcheck.checks.notes import note_on_part
from claimcheck.checks.rows import Pair, Row, higher_is_better, pair, rows
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
from claimcheck.records.claim import Claim, Relation
from claimcheck.records.document import BlockKind, Table
from claimcheck.records.finding import Finding, Question, Severity

_LEAST_ROWS = 3
_WHY_BLANK = re.compile(
    r"\bunavailable\b|\bnot (?:available|applicable|supported|reported|released)\b|\bmissing\b|\bomitted\b|\bdash(?:es)?\b"
    r"|\bcould not be\b",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
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
        both = pair(row, higher_is_better=higher_is_better(dossier, row.claims[0]))
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


def _mixed_parts(dossier: Dossier) -> Iterable[Finding]:
    """Rows in which a note says of some figures only that they are on a part of the test."""
    for row in dossier.part(rows):
        notes = {claim.id: note_on_part(dossier, claim) for claim in row.claims}
        marked = [claim for claim in row.claims if notes[claim.id] and sure(claim)]
        rest = [claim for claim in row.claims if not notes[claim.id] and sure(claim)]
        if marked and rest and row.own:
            yield CMP_05.finding(
                f"{benchmark_name(marked[0])}: the figures of {listed(map(model_name, marked))} carry the note "
                f"“{notes[marked[0].id]}”, those of {listed(map(model_name, rest))} do not.",
                [*marked, *rest],
                ask=f"What are all figures on {benchmark_name(marked[0])} on the same questions?",
            )


def _versions(dossier: Dossier) -> Iterable[Finding]:
    mixed = list(_mixed_parts(dossier))
    yield from mixed
    found = bool(mixed)
    for row in dossier.part(rows):
        stated = {c.setting.version: c for c in row.claims if c.setting.version and sure(c)}
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
            f"Of {count(len(unique), 'figure')} of other models, {relations[Relation.CITED]} "
            f"{'is' if len(cited) == 1 else 'are'} quoted from elsewhere "
            f"({listed((model_name(c) for c in cited), shown=4)}); for the rest we found no other source.",
            cited,
            ask="Which of the other models' figures were measured with the same set-up as the announced model's?",
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
    gaps = [gap for table, group in _own_rows(dossier).items() for gap in _gaps_in(dossier, table, group)]
    if not gaps:
        yield CMP_07.nothing(
            "Every other model in a table of three tests or more has a figure wherever the announced model does."
        )
        return
    ordered = sorted(gaps, key=lambda gap: -gap.missing / gap.tests)
    lines = listed((f"{model_name(gap.rival)} ({gap.missing} of {gap.tests})" for gap in ordered), shown=5)
    yield CMP_07.ask(
        f"Tests of a table without a figure for another model, where the announced model has one: {lines}.",
        "Are figures for the empty cells known?",
        [gap.rival for gap in ordered],
        explanations=(
            "The rival's maker may not have published one.",
            "The test may not apply to that model.",
        ),
        severity=Severity.DETAIL,
    )


@dataclass(frozen=True, slots=True)
class Gap:
    """A rival without figures on some tests of a table; `rival` is one figure it has there."""

    rival: Claim
    missing: int
    tests: int


def _own_rows(dossier: Dossier) -> dict[int, list[Row]]:
    """The rows of each table with figures of the announced model on three tests or more."""
    tables: dict[int, list[Row]] = {}
    for row in dossier.part(rows):
        if row.table is not None and row.own:
            tables.setdefault(row.table, []).append(row)
    return {
        table: group
        for table, group in tables.items()
        if len(_tests_of(group)) >= _LEAST_ROWS and not _blanks_explained(dossier.document.tables[table])
    }


def _blanks_explained(table: Table) -> bool:
    return any(_WHY_BLANK.search(text) for text in (table.caption, *table.footnotes))


def _tests_of(group: Iterable[Row]) -> set[str]:
    return {benchmark_name(row.claims[0]) for row in group}


def _gaps_in(dossier: Dossier, table: int, group: Sequence[Row]) -> Iterable[Gap]:
    """The rivals of a table without any figure on a test; a cell that holds a figure in print is not empty."""
    rivals: dict[str, list[Row]] = {}
    for row in group:
        for claim in row.rivals:
            rivals.setdefault(claim.model_text, []).append(row)
    printed = {(c.row, c.column) for c in dossier.document.tables[table].cells if _DIGIT.search(c.text)}
    tests = _tests_of(group)
    for name, present in rivals.items():
        rival = next(c for c in present[0].rivals if c.model_text == name)
        if rival.cell is None or rival.cell.table != table:
            continue
        filled = _tests_of([*present, *(row for row in group if _cell_for(row, rival) in printed)])
        if tests - filled:
            yield Gap(rival, len(tests - filled), len(tests))


def _cell_for(row: Row, rival: Claim) -> tuple[int, int] | None:
    """The grid place where a row would hold the rival's figure."""
    own = next((c.cell for c in row.own if c.cell and c.cell.table == row.table), None)
    if own is None or rival.cell is None:
        return None
    if own.model_axis == "column":
        return own.row, rival.cell.column
    return rival.cell.row, own.column


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


_Q4 = Question.WHAT_IS_MISSING
CMP_02 = Check(
    id="CMP-02", title="Unequal conditions in one row", question=_Q4, severity=Severity.NEEDS_CONTEXT, run=_unequal,
    vector=_conditions_vector,
)  # fmt: skip
CMP_05 = Check(
    id="CMP-05", title="Versions and windows", question=_Q4, severity=Severity.NEEDS_CONTEXT, run=_versions
)
CMP_06 = Check(
    id="CMP-06", title="Mixed sources", question=_Q4, severity=Severity.NEEDS_CONTEXT, run=_mixed_sources,
    rests_on_figures=False,
)  # fmt: skip
CMP_07 = Check(
    id="CMP-07", title="Blanks and dropped tests", question=_Q4, severity=Severity.NEEDS_CONTEXT, run=_blanks
)
CHECKS = (CMP_02, CMP_05, CMP_06, CMP_07)
