"""NUM-02 can one run give this score, NUM-03 different run counts in one row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claimcheck.checks.base import Check, Dossier, sure
from claimcheck.checks.dossier.groups import figures
from claimcheck.checks.dossier.items import Items, items, runs_told
from claimcheck.checks.dossier.plain_tests import has_fixed_size
from claimcheck.checks.dossier.rows import Row, rows
from claimcheck.checks.words import count, figure, listed, model_name, points, rows_of
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.records.model import Confidence
from claimcheck.statistics.grid import GridResult, fits, fits_cut_off, grid_test, mixed_runs, neighbours
from claimcheck.statistics.rounding import Printed, printed

_HARMLESS = (
    "an average over several runs",
    "a part or another version of the test",
    "partial credit or weighting",
    "items left out or counted as failed",
    "digits cut off instead of rounded",
)


@dataclass(frozen=True, slots=True)
class Tested:
    """One figure with its grid test."""

    claim: Claim
    items: Items
    result: GridResult


def _grid(dossier: Dossier) -> Iterable[Finding]:
    by_test: dict[str, list[Tested]] = {}
    silent: list[Claim] = []
    for claim in dossier.announced or dossier.claims:
        known = items(dossier, claim)
        if (
            isinstance(known, str)
            or not has_fixed_size(known.benchmark)
            or not sure(claim)
            or runs_told(dossier, claim)
        ):
            silent.append(claim)
            continue
        result = grid_test(known.score, known.n, known.runs)
        one_run = grid_test(known.score, known.n)
        if not (result.informative or (known.runs_stated and one_run.informative)):
            silent.append(claim)
            continue
        by_test.setdefault(known.benchmark.id, []).append(Tested(claim, known, result))
    fitting: list[Tested] = []
    off: list[list[Tested]] = []
    for tested in by_test.values():
        misfits = [t for t in tested if not t.result.consistent]
        fitting += [t for t in tested if t.result.consistent]
        if misfits:
            off.append(misfits)
    if off:
        yield _misfits(dossier, off)
    if fitting:
        yield NUM_02.nothing(
            f"{figures([t.claim for t in fitting])} can each come from the stated number of runs on the whole test.",
            [t.claim for t in fitting],
            working={t.claim.id: _outputs(t.result) for t in fitting},
        )
    if silent:
        yield NUM_02.cannot_tell(
            f"The grid test says nothing about {figures(silent)}: the test has too many questions for the printed digits, no "
            "fixed number of them, or is not scored simply right or not; or the document says how often it was run.",
            silent,
        )


def _misfits(dossier: Dossier, off: Sequence[Sequence[Tested]]) -> Finding:
    """One question for all tests with figures that no count of right answers gives."""
    tests = listed((misfits[0].items.benchmark.name for misfits in off), shown=6)
    return NUM_02.ask(
        f"If each question is scored right or wrong, these figures do not fit: "
        f"{rows_of((_misfit(dossier, misfits) for misfits in off), shown=4)}. We did not find how they were formed.",
        f"Over how many runs was {tests} averaged, and on how many questions?"
        if len(off) == 1
        else f"Over how many runs were {tests} averaged, and on how many questions each?",
        [tested.claim for misfits in off for tested in misfits],
        explanations=_HARMLESS,
        working={t.claim.id: {"n": t.items.n} | _outputs(t.result) for misfits in off for t in misfits},
    )


def _misfit(dossier: Dossier, misfits: Sequence[Tested]) -> str:
    """The figures of one test: "AIME 2024 (30 questions), o3 91.6% (one run can give 90.00 or 93.33; …)"."""
    first = max(misfits, key=lambda tested: tested.items.p)
    n = first.items.n
    below, above = neighbours(first.items.score, n)
    can = (
        f"{first.items.runs} runs cannot"
        if first.items.runs > 1
        else f"one run can give {points(100 * below / n, 2)} or {points(100 * above / n, 2)}"
    )
    more = f" and {len(misfits) - 1} more" if len(misfits) > 1 else ""
    return (
        f"{first.items.benchmark.name} ({count(n, 'question')}), {model_name(first.claim)} {figure(first.claim)}{more} "
        f"({can}{_would_fit(dossier, first)})"
    )


def _would_fit(dossier: Dossier, tested: Tested) -> str:
    options = []
    runs = tested.result.runs_common or ((tested.result.runs_min,) if tested.result.runs_min else ())
    if runs:
        options.append(f"an average over {listed(map(str, runs), shown=9, word='or')} runs")
    if others := _other_versions(dossier, tested):
        options.append(f"one run of {listed(others, word='or')}")
    if tested.result.cut_off_only:
        options.append("one run with digits cut off")
    return f"; {listed(options, word='or')} would fit" if options else ""


def _other_versions(dossier: Dossier, tested: Tested) -> list[str]:
    match = tested.claim.benchmark
    found: list[str] = []
    if match is None or match.confidence is Confidence.EXACT:
        return found  # the printed name is that of one version
    for candidate in match.alternatives:
        other = dossier.benchmark_by_id(candidate.id)
        if (
            other
            and other.n_items
            and other.n_items != tested.items.n
            and fits(tested.items.score, other.n_items)
        ):
            found.append(f"{other.name} ({count(other.n_items, 'question')})")
    return found


@dataclass(frozen=True, slots=True)
class Mixed:
    """A row in which some figures can be one run and others only an average over several."""

    test: str
    on: tuple[Claim, ...]
    off: tuple[Claim, ...]
    working: Mapping[str, object]


def _mixed(dossier: Dossier) -> Iterable[Finding]:
    compared = 0
    found: list[Mixed] = []
    for row in dossier.part(rows):
        known = {c.id: i for c in row.claims if sure(c) and not isinstance(i := items(dossier, c), str)}
        cells = {key: item.score for key, item in known.items() if not item.runs_stated}
        tests = {(item.benchmark.id, item.n) for item in known.values()}
        if len(cells) < 2 or len(tests) != 1 or not has_fixed_size(next(iter(known.values())).benchmark):
            continue
        if runs_told(dossier, row.claims[0]) or _compares_options(dossier, row):
            continue
        compared += 1
        if mixed := _mixed_row(row, next(iter(known.values())), cells):
            found.append(mixed)
    if found:
        yield _ask_runs(found)
    yield NUM_03.nothing(
        f"{count(compared, 'row')} on tests of fixed size compared for different numbers of runs."
    )


def _compares_options(dossier: Dossier, row: Row) -> bool:
    """Whether a row is of the kind that compares the options' probabilities, which has no runs: choices, n-shot."""
    benchmark = dossier.benchmark(row.claims[0])
    is_choice = benchmark is not None and benchmark.task_format == "multiple-choice"
    return is_choice and all(c.setting.shots is not None and c.setting.aggregate is None for c in row.claims)


def _mixed_row(row: Row, item: Items, cells: Mapping[str, Printed]) -> Mixed | None:
    result = mixed_runs(cells, item.n)
    if result.label != "mixed_run_counts_likely" or any(
        fits_cut_off(cells[key], item.n) for key in result.off_grid
    ):
        return None
    by_id = {claim.id: claim for claim in row.claims}
    on, off = tuple(by_id[k] for k in result.on_grid), tuple(by_id[k] for k in result.off_grid)
    return Mixed(f"{item.benchmark.name} ({count(item.n, 'question')})", on, off, _mixed_outputs(result))


def _ask_runs(found: Sequence[Mixed]) -> Finding:
    lines = rows_of((f"{m.test}, {_names(m.off)} against {_names(m.on)}" for m in found), shown=4)
    return NUM_03.ask(
        "In these rows some figures fit only an average over several runs, while others look like a single run: "
        f"{lines}.",
        f"Were all models run equally often on {listed((m.test.partition(' (')[0] for m in found), shown=6)}?",
        [claim for m in found for claim in (*m.off, *m.on)],
        explanations=_HARMLESS,
        working={"rows": [dict(m.working) for m in found]},
    )


def _names(claims: Sequence[Claim]) -> str:
    return listed((f"{model_name(claim)} ({figure(claim)})" for claim in claims), shown=2)


def _outputs(result: GridResult) -> dict[str, object]:
    return {
        "consistent": result.consistent,
        "k": list(result.counts),
        "truncation_only": result.cut_off_only,
        "chance_fit": result.chance_fit,
        "runs_min": result.runs_min,
        "runs_common": list(result.runs_common),
    }


def _mixed_outputs(result: Any) -> dict[str, object]:
    return {
        "on_grid": list(result.on_grid),
        "off_grid": list(result.off_grid),
        "chance_all_on_grid_by_luck": result.luck,
        "label": result.label,
    }


def _grid_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    if not inputs.get("n") or inputs.get("score") is None:
        return {"consistent": None, "label": "cannot_tell"}
    return _outputs(grid_test(printed(inputs["score"]), inputs["n"], inputs.get("m") or 1))


def _mixed_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    cells = {name: printed(s) for name, s in (inputs.get("cells") or {}).items() if s is not None}
    if not inputs.get("n"):
        return {"label": "cannot_tell"}
    return _mixed_outputs(mixed_runs(cells, inputs["n"]))


NUM_02 = Check(
    id="NUM-02",
    title="Can one run give this score?",
    question=Question.WHAT_IS_MISSING,
    severity=Severity.DETAIL,
    run=_grid,
    vector=_grid_vector,
)
NUM_03 = Check(
    id="NUM-03",
    title="Different run counts in one row",
    question=Question.WHAT_IS_MISSING,
    severity=Severity.NEEDS_CONTEXT,
    run=_mixed,
    vector=_mixed_vector,
)
CHECKS = (NUM_02, NUM_03)
