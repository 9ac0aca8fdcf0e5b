"""NUM-02 can one run give this score, NUM-03 different run counts in one row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.groups import figures
from claimcheck.checks.items import Items, items
from claimcheck.checks.plain_tests import has_fixed_size
from claimcheck.checks.rows import rows
from claimcheck.checks.words import count, figure, listed, model_name, points
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.grid import GridResult, fits, fits_cut_off, grid_test, mixed_runs, neighbours
from claimcheck.statistics.rounding import printed

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
        if isinstance(known, str) or not has_fixed_size(known.benchmark):
            silent.append(claim)
            continue
        result = grid_test(known.score, known.n, known.runs)
        one_run = grid_test(known.score, known.n)
        if not (result.informative or (known.runs_stated and one_run.informative)):
            silent.append(claim)
            continue
        by_test.setdefault(known.benchmark.id, []).append(Tested(claim, known, result))
    fitting: list[Tested] = []
    for tested in by_test.values():
        misfits = [t for t in tested if not t.result.consistent]
        fitting += [t for t in tested if t.result.consistent]
        if misfits:
            yield _misfit(dossier, misfits)
    if fitting:
        yield NUM_02.nothing(
            f"{figures([t.claim for t in fitting])} can each come from the stated number of runs on the whole test.",
            [t.claim for t in fitting],
            working={t.claim.id: _outputs(t.result) for t in fitting},
        )
    if silent:
        yield NUM_02.cannot_tell(
            f"The grid test says nothing about {figures(silent)}: the test has too many questions for the printed "
            "digits, no fixed number of them, or is not scored simply right or not.",
            silent,
        )


def _misfit(dossier: Dossier, misfits: list[Tested]) -> Finding:
    first = misfits[0]
    n, name = first.items.n, first.items.benchmark.name
    below, above = neighbours(first.items.score, n)
    values = listed((f"{model_name(t.claim)} {figure(t.claim)}" for t in misfits), shown=4)
    text = (
        f"With {count(n, 'question')} scored right or wrong ({name}), one run can give {points(100 * below / n, 2)} or "
        f"{points(100 * above / n, 2)}, but not {figure(first.claim)}."
    )
    if first.items.runs > 1:
        text = (
            f"With {count(n, 'question')} scored right or wrong ({name}) and {first.items.runs} runs, no count of right "
            f"answers is printed as {figure(first.claim)}."
        )
    text += f" It does not fit for: {values}." if len(misfits) > 1 else ""
    text += f" {_would_fit(dossier, first)}"
    return NUM_02.finding(
        text,
        [t.claim for t in misfits],
        ask=f"Over how many runs was {name} averaged, and on how many questions?",
        explanations=_HARMLESS,
        working={"n": n, "fits_m": list(first.result.runs_common)}
        | {t.claim.id: _outputs(t.result) for t in misfits},
    )


def _would_fit(dossier: Dossier, tested: Tested) -> str:
    options = []
    runs = tested.result.runs_common
    if runs:
        options.append(f"an average over {listed(map(str, runs), shown=9, word='or')} runs")
    elif tested.result.runs_min:
        options.append(f"an average over {tested.result.runs_min} runs")
    others = _other_versions(dossier, tested)
    if others:
        options.append(f"one run of {listed(others, word='or')}")
    if tested.result.cut_off_only:
        options.append("one run with digits cut off instead of rounded")
    if not options:
        return "The document does not say how it was formed."
    return f"The figure would fit {listed(options, word='or')}. We did not find which at this figure."


def _other_versions(dossier: Dossier, tested: Tested) -> list[str]:
    match = tested.claim.benchmark
    found = []
    for candidate in match.alternatives if match else ():
        other = dossier.benchmark_by_id(candidate.id)
        if (
            other
            and other.n_items
            and other.n_items != tested.items.n
            and fits(tested.items.score, other.n_items)
        ):
            found.append(f"{other.name} ({count(other.n_items, 'question')})")
    return found


def _mixed(dossier: Dossier) -> Iterable[Finding]:
    compared = 0
    for row in dossier.part(rows):
        known = {claim.id: item for claim in row.claims if not isinstance(item := items(dossier, claim), str)}
        cells = {key: item.score for key, item in known.items() if not item.runs_stated}
        tests = {(item.benchmark.id, item.n) for item in known.values()}
        if len(cells) < 2 or len(tests) != 1 or not has_fixed_size(next(iter(known.values())).benchmark):
            continue
        n = next(iter(tests))[1]
        compared += 1
        result = mixed_runs(cells, n)
        cut_off = any(fits_cut_off(cells[key], n) for key in result.off_grid)
        if result.label != "mixed_run_counts_likely" or cut_off:
            continue
        by_id = {claim.id: claim for claim in row.claims}
        on, off = [by_id[key] for key in result.on_grid], [by_id[key] for key in result.off_grid]
        name = next(iter(known.values())).benchmark.name
        yield NUM_03.finding(
            f"On {name} ({count(n, 'question')}) the figures of {_names(off)} do not fit a single run and would fit "
            f"averages over several; {_names(on)} can be one run (by luck with a chance of "
            f"{points(result.luck * 100)} in 100). The row may mix different numbers of runs.",
            [*off, *on],
            ask=f"Were all models run equally often on {name}?",
            explanations=(
                "The figures may come from different sources.",
                "Some may cover a part of the test.",
            ),
            working=_mixed_outputs(result),
        )
    yield NUM_03.nothing(
        f"{count(compared, 'row')} on tests of fixed size were compared for different numbers of runs."
    )


def _names(claims: list[Claim]) -> str:
    return listed((f"{model_name(claim)} ({figure(claim)})" for claim in claims), shown=3)


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
    if not inputs.get("n"):
        return {"consistent": None, "label": "cannot_tell"}
    return _outputs(grid_test(printed(inputs["score"]), inputs["n"], inputs.get("m") or 1))


def _mixed_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    cells = {name: printed(score) for name, score in inputs["cells"].items() if score is not None}
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
