"""CON-02 average that is not the average of its rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from claimcheck.checks.base import Check, Dossier, sure
from claimcheck.checks.dossier.changes_in_text import figure_of
from claimcheck.checks.dossier.rows import higher_is_better
from claimcheck.checks.words import benchmark_name, count, figure, listed, model_name, points
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.averages import AverageResult, check_average
from claimcheck.statistics.rounding import printed

_AVERAGE = re.compile(
    r"^(?:macro[- ]?|micro[- ]?)?(?:avg\.?|average|mean|overall|total)\b.{0,12}$", re.IGNORECASE
)
_SIZE = re.compile(
    r"\((\d+)\s+(?:tasks?|tests?|benchmarks?|data\s?sets?|languages|subjects)\)", re.IGNORECASE
)
_LEAST_PARTS = 2
_SMALL = Fraction(1, 500)
"""Share of a printed average by which the plain mean may be off without changing any reader's view of it."""


def _line(claim: Claim) -> tuple[int, str, int] | None:
    """The line of a table that holds all of one model's figures."""
    cell = claim.cell
    if cell is None or not cell.model_axis:
        return None
    return (cell.table, cell.model_axis, cell.column if cell.model_axis == "column" else cell.row)


def _place(claim: Claim) -> int:
    cell = claim.cell
    if cell is None:
        return 0
    return cell.row if cell.model_axis == "column" else cell.column


def _averages(dossier: Dossier) -> Iterable[Finding]:
    lines: dict[tuple[int, str, int], list[Claim]] = {}
    for claim in dossier.claims:
        key = _line(claim)
        if key is not None and not claim.quantity.comparator:
            lines.setdefault(key, []).append(claim)
    compared = 0
    misfits: dict[tuple[int, str], list[tuple[Claim, list[Claim], AverageResult]]] = {}
    sizes: dict[tuple[int, str], int] = {}
    for line in lines.values():
        for average, parts in _averages_in(line):
            if not _comparable(dossier, average, parts):
                continue
            compared += 1
            result = check_average(
                [figure_of(part) for part in parts], figure_of(average), _weights(dossier, parts)
            )
            column = (average.cell.table if average.cell else -1, average.benchmark_text)
            sizes[column] = sizes.get(column, 0) + 1
            if not result.consistent and not _weighted_as_named(parts, result):
                misfits.setdefault(column, []).append((average, parts, result))
    for column, group in misfits.items():
        yield _misfit(group, all_rows=len(group) == sizes[column] and sizes[column] > 1)
    yield CON_02.nothing(
        f"{count(compared, 'printed average')} compared with the plain mean of the figures beside it."
    )


def _averages_in(line: list[Claim]) -> Iterable[tuple[Claim, list[Claim]]]:
    """Each average with the run of figures before it (or, where it comes first, behind it)."""
    ordered = sorted(line, key=_place)
    marks = [i for i, claim in enumerate(ordered) if _AVERAGE.match(claim.benchmark_text)]
    for number, index in enumerate(marks):
        start = marks[number - 1] + 1 if number else 0
        parts = ordered[start:index]
        if index == 0:
            parts = ordered[1 : marks[1]] if len(marks) > 1 else ordered[1:]
        if len(parts) >= _LEAST_PARTS:
            yield ordered[index], parts


def _comparable(dossier: Dossier, average: Claim, parts: Sequence[Claim]) -> bool:
    """Whether the parts are one figure per test on one scale, all read with certainty."""
    names = [part.benchmark_text for part in parts]
    directions = {higher_is_better(dossier, part) for part in parts} - {None}
    return (
        all(map(sure, (average, *parts)))
        and len({part.quantity.unit for part in parts}) == 1
        and average.quantity.unit in ("", parts[0].quantity.unit)
        and len(set(names)) == len(names)
        and len(directions) <= 1
        and not any(part.average_of_several for part in parts)
    )


def _named_sizes(parts: Sequence[Claim]) -> list[int | None]:
    """How many tests each part stands for, where its label says so: "Public (7 Tasks)"."""
    found = [_SIZE.search(part.benchmark_text) for part in parts]
    return [int(match[1]) if match else None for match in found]


def _weighted_as_named(parts: Sequence[Claim], result: AverageResult) -> bool:
    return all(_named_sizes(parts)) and any("weighted" in formula for formula in result.other_formulas)


def _weights(dossier: Dossier, parts: Sequence[Claim]) -> list[int | None]:
    if all(sizes := _named_sizes(parts)):
        return sizes
    known = [dossier.benchmark(part) for part in parts]
    return [benchmark.n_items if benchmark else None for benchmark in known]


def _misfit(group: list[tuple[Claim, list[Claim], AverageResult]], *, all_rows: bool) -> Finding:
    average, parts, result = group[0]
    name = average.benchmark_text
    text = (
        f"The printed “{name}” of {model_name(average)} is {figure(average)}; the plain mean of the {len(parts)} "
        f"figures beside it is {points(result.mean, average.quantity.decimals + 1)}."
    )
    if len(group) > 1:
        text += f" The same holds for {listed((model_name(a) for a, _, _ in group[1:]), shown=4)}."
    if result.fits_if_dropped:
        left = listed((benchmark_name(parts[i]) for i in result.fits_if_dropped), word="or")
        text += f" Leaving out {left} gives {figure(average)}."
    if result.other_formulas:
        text += f" Another formula fits: {listed(result.other_formulas)}."
    small = abs(result.gap) <= _SMALL * abs(Fraction(average.quantity.value))
    severity = Severity.DETAIL if result.other_formulas or small else Severity.NEEDS_CONTEXT
    more: dict[str, Any] = {
        "severity": severity,
        "explanations": ("A weighted mean is legitimate.", "Rows that are not shown may be part of it."),
        "working": _outputs(result, float(average.quantity.value)),
    }
    question = f"How is “{name}” formed, and over which tests?"
    claims = [claim for a, p, _ in group for claim in (a, *p)]
    # Where no row fits, the document forms its average in its own way; that is a question, not a misfit.
    if all_rows and not result.fits_if_dropped:
        return CON_02.ask(text, question, claims, **more)
    return CON_02.finding(text, claims, ask=question, **more)


def _outputs(result: AverageResult, reported: float) -> dict[str, object]:
    return {
        "mean": float(result.mean),
        "reported": reported,
        "gap": float(result.gap),
        "tolerance": float(result.tolerance),
        "consistent": result.consistent,
        "fits_if_dropped": list(result.fits_if_dropped),
        "other_formulas": list(result.other_formulas),
    }


def _vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    given = [part for part in inputs.get("parts") or () if part is not None]
    if not given or inputs.get("average") is None:
        return {"consistent": None, "label": "cannot_tell"}
    average, parts = printed(inputs["average"]), [printed(part) for part in given]
    weights = inputs.get("weights") or inputs.get("n")
    result = check_average(parts, average, weights if isinstance(weights, list) else None)
    return _outputs(result, float(average.value))


CON_02 = Check(
    id="CON-02",
    title="Average that is not the average",
    question=Question.WHAT_IS_MISSING,
    severity=Severity.NEEDS_CONTEXT,
    run=_averages,
    vector=_vector,
)
CHECKS = (CON_02,)
