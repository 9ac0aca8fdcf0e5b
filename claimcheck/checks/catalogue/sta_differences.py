"""STA-02 difference between two models, STA-05 wins on many benchmarks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claimcheck.checks.base import Check, Dossier, sure
from claimcheck.checks.items import Items, items
from claimcheck.checks.rows import Pair, direction_of, pair, rows
from claimcheck.checks.words import benchmark_name, count, figure, listed, model_name, points, rows_of
from claimcheck.records.claim import StatementKind
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.differences import MAX_LEAD_NEVER_CLEAR, Difference, compare
from claimcheck.statistics.grid import counts
from claimcheck.statistics.wins import count_wins


@dataclass(frozen=True, slots=True)
class Compared:
    """The best own figure against the best rival's on one test, with the arithmetic."""

    pair: Pair
    own: Items
    rival: Items
    difference: Difference

    @property
    def label(self) -> str:
        """What can be said; the bounds behind "cannot_separate" hold for single runs of so many whole questions only.

        Figures averaged over runs can differ a little on every question, which paired answers would show.
        """
        if self.difference.label != "cannot_separate" or self._never_clear:
            return self.difference.label
        return "depends_plausible"

    @property
    def _never_clear(self) -> bool:
        """Whether both are single runs and every lead that the printed digits allow is too small."""
        if not (self.own.single_run and self.rival.single_run):
            return False
        own, rival = counts(self.own.score, self.own.n), counts(self.rival.score, self.rival.n)
        return max(own[-1] - rival[0], rival[-1] - own[0]) <= MAX_LEAD_NEVER_CLEAR


def compared(dossier: Dossier) -> tuple[tuple[Compared, ...], tuple[Pair, ...]]:
    """All comparisons of a document that can be computed, and those that cannot."""
    done: dict[object, Compared] = {}
    open_: list[Pair] = []
    for row in dossier.part(rows):
        both = pair(row, higher_is_better=direction_of(dossier, row))
        if both is None:
            continue
        own, rival = items(dossier, both.own), items(dossier, both.rival)
        if isinstance(own, str) or isinstance(rival, str) or not (sure(both.own) and sure(both.rival)):
            open_.append(both)
            continue
        single = own.single_run and rival.single_run
        key = (own.benchmark.id, both.own.model_text, both.rival.model_text, own.p, rival.p)
        done.setdefault(key, Compared(both, own, rival, compare(own.p, rival.p, own.n, single_run=single)))
    return tuple(done.values()), tuple(open_)


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
            _claims(clear), working=_working(clear),
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
        _claims(group),
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
        _claims(group),
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


def _claims(group: Sequence[Compared]) -> list[Any]:
    return [claim for c in group for claim in (c.pair.own, c.pair.rival)]


def _working(group: Sequence[Compared]) -> dict[str, object]:
    return {
        "rows": [
            {"test": c.own.benchmark.name, "own": c.pair.own.id, "rival": c.pair.rival.id, "n": c.own.n}
            | _outputs(c.difference)
            for c in group
        ]
    }


def _wins(dossier: Dossier) -> Iterable[Finding]:
    done, _ = dossier.part(compared)
    if len(done) < 3:
        yield STA_05.nothing(
            f"{count(len(done), 'comparison')} with a rival can be counted; three are needed."
        )
        return
    result = count_wins([(c.own.p, c.rival.p, c.own.n) for c in done])
    total = len(done)
    text = (
        f"Of {total} comparable rows, the announced model is ahead on {result.wins} and another model on "
        f"{result.losses}. Of its leads, {result.clear_alone} {'is' if result.clear_alone == 1 else 'are'} larger than "
        f"chance in the choice of questions would explain ({result.clear_holm} after allowing for {total} looks). "
        f"Between equally good models, about {points(total / 2, 0 if total % 2 == 0 else 1)} leads would be expected."
    )
    if result.sign_test_p < 0.05 and result.wins > result.losses and not result.clear_holm:
        text += (
            f" No single row is decisive, but {result.wins} of {total} in the same direction is itself unlikely by "
            f"chance (p = {result.sign_test_p:.3f}), provided the rows were not chosen for the result."
        )
    yield STA_05.finding(
        text,
        _claims(done),
        explanations=(
            "Rows share skills and were chosen by the author, so this count is context, not proof.",
        ),
        working=_win_outputs(result),
    )


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


def _win_outputs(result: Any) -> dict[str, object]:
    return {
        "wins": result.wins,
        "losses": result.losses,
        "ties": result.ties,
        "sign_test_p": result.sign_test_p,
        "p_unpaired": list(result.p_unpaired),
        "p_holm": list(result.p_holm),
        "wins_clear_alone": result.clear_alone,
        "wins_clear_holm": result.clear_holm,
    }


def _difference_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    p1, p2, n = inputs.get("p1"), inputs.get("p2"), inputs.get("n")
    if p1 is None or p2 is None or not n:
        return {"label": "cannot_tell"}
    return _outputs(compare(p1, p2, n, single_run=bool(inputs.get("single_run"))))


def _wins_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    rows_ = [(p1, p2, n) for p1, p2, n in inputs.get("rows") or () if None not in (p1, p2) and n]
    return _win_outputs(count_wins(rows_))


STA_02 = Check(
    id="STA-02",
    title="Difference between two models",
    question=Question.WHAT_IT_MEASURES,
    severity=Severity.NEEDS_CONTEXT,
    run=_differences,
    vector=_difference_vector,
)
STA_05 = Check(
    id="STA-05",
    title="Wins on many benchmarks",
    question=Question.WHAT_IT_MEASURES,
    severity=Severity.NEEDS_CONTEXT,
    run=_wins,
    vector=_wins_vector,
)
CHECKS = (STA_02, STA_05)
