"""STA-05 wins on many benchmarks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.compared import claims_of, compared
from claimcheck.checks.words import count, points
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.wins import count_wins


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
        claims_of(done),
        explanations=(
            "Rows share skills and were chosen by the author, so this count is context, not proof.",
        ),
        working=_win_outputs(result),
    )


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


def _wins_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    rows_ = [(p1, p2, n) for p1, p2, n in inputs.get("rows") or () if None not in (p1, p2) and n]
    return _win_outputs(count_wins(rows_))


STA_05 = Check(
    id="STA-05",
    title="Wins on many benchmarks",
    question=Question.WHAT_IT_MEASURES,
    severity=Severity.NEEDS_CONTEXT,
    run=_wins,
    vector=_wins_vector,
)
CHECKS = (STA_05,)
