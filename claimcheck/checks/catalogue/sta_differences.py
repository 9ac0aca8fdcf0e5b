"""STA-02 difference between two models."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.compared import Compared, claims_of, compared
from claimcheck.checks.words import benchmark_name, count, figure, listed, model_name, rows_of
from claimcheck.records.claim import StatementKind
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.differences import Difference, compare

_OPEN = ("depends_plausible", "depends_needs_very_similar")
_SHEETS = "Can you share per-question results, or a paired test, for {tests}?"
_CAUTION = (
    "The comparison treats the questions as a sample of similar questions.",
    "Whether both were tested in the same way is a separate matter.",
)


def _differences(dossier: Dossier) -> Iterable[Finding]:
    done, open_ = dossier.part(compared)
    if small := [c for c in done if c.label == "cannot_separate" and c.difference.diff]:
        yield _too_small(dossier, small)
    if undecided := [c for c in done if c.label in _OPEN]:
        yield _undecided(undecided)
    clear = [c for c in done if c.label == "clear"]
    if clear:
        yield STA_02.nothing(
            f"Larger than chance in the choice of questions would explain: {_lines(clear)}.",
            claims_of(clear), working=_working(clear),
        )  # fmt: skip
    if open_:
        names = listed((benchmark_name(both.own) for both in open_), shown=6)
        yield STA_02.cannot_tell(
            f"{count(len(open_), 'comparison')} cannot be computed ({names}): the number of questions or the way "
            "of scoring is not known, or a figure was not read with certainty.",
            [claim for both in open_ for claim in (both.own, both.rival)],
        )
    if not done and not open_:
        yield STA_02.nothing("No figure of the announced model stands beside a rival's on the same test.")


def _too_small(dossier: Dossier, group: Sequence[Compared]) -> Finding:
    what = "This difference is" if len(group) == 1 else "These differences are"
    headline = _presented_as_win(dossier, group)
    return STA_02.finding(
        f"{what} too small to tell from chance, however the single questions were answered: {_lines(group)}.",
        claims_of(group),
        severity=Severity.CHANGES_THE_HEADLINE if headline else Severity.NEEDS_CONTEXT,
        ask=_SHEETS.format(tests=_tests(group)),
        working=_working(group),
        explanations=_CAUTION,
    )


def _undecided(group: Sequence[Compared]) -> Finding:
    what = "this difference is" if len(group) == 1 else "these differences are"
    return STA_02.ask(
        f"The published scores alone do not decide whether {what} more than chance; the answers question by question "
        f"would: {_lines(group)}.",
        _SHEETS.format(tests=_tests(group)),
        claims_of(group),
        severity=Severity.NEEDS_CONTEXT,
        working=_working(group),
        explanations=_CAUTION,
    )


def _tests(group: Sequence[Compared]) -> str:
    return listed((c.own.benchmark.name for c in group), shown=6)


def _presented_as_win(dossier: Dossier, group: Sequence[Compared]) -> bool:
    """Whether a ranking in the title or summary names one of these tests, and the lead is the model's own."""
    summaries = [s for s in dossier.statements if s.kind is StatementKind.RANKING and s.in_summary]
    return any(
        c.difference.diff > 0 and any(benchmark_name(c.pair.own) in s.benchmarks for s in summaries)
        for c in group
    )


def _lines(group: Sequence[Compared]) -> str:
    return rows_of(
        (
            f"{c.own.benchmark.name} ({count(c.own.n, 'question')}), {model_name(c.pair.own)} {figure(c.pair.own)} "
            f"against {model_name(c.pair.rival)} {figure(c.pair.rival)}"
            for c in group
        ),
        shown=5,
    )


def _working(group: Sequence[Compared]) -> dict[str, object]:
    return {
        "rows": [
            {"test": c.own.benchmark.name, "own": c.pair.own.id, "rival": c.pair.rival.id, "n": c.own.n}
            | _outputs(c.difference)
            for c in group
        ]
    }


def _outputs(d: Difference) -> dict[str, object]:
    return {
        "diff_pp": d.diff * 100,
        "lead_items": d.lead_items,
        "newcombe95_pp": [d.newcombe.low * 100, d.newcombe.high * 100],
        "se_unpaired_pp": d.se_unpaired * 100,
        "z_unpaired": d.z_unpaired,
        "se_paired_min_pp": d.se_paired_min * 100,
        "se_paired_max_pp": d.se_paired_max * 100,
        "rho_needed": d.rho_needed,
        "rho_max": d.rho_max,
        "best_case_mcnemar_p": d.best_case_p,
        "label": d.label,
    }


def _difference_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    p1, p2, n = inputs.get("p1"), inputs.get("p2"), inputs.get("n")
    if p1 is None or p2 is None or not n:
        return {"label": "cannot_tell"}
    return _outputs(compare(p1, p2, n, single_run=bool(inputs.get("single_run"))))


STA_02 = Check(
    id="STA-02",
    title="Difference between two models",
    question=Question.WHAT_IT_MEASURES,
    severity=Severity.NEEDS_CONTEXT,
    run=_differences,
    vector=_difference_vector,
)
CHECKS = (STA_02,)
