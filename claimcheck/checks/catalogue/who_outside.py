"""WHO-03 outside results for the same model and test."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claimcheck.checks.base import Check, Dossier, sure
from claimcheck.checks.dossier.groups import figures
from claimcheck.checks.dossier.items import items
from claimcheck.checks.dossier.neighbours import independent, nobody_else, nobody_measured
from claimcheck.checks.dossier.rows import direction_of, pair, rows
from claimcheck.checks.words import (
    benchmark_name,
    figure,
    listed,
    model_name,
    outside_score,
    reference,
    rows_of,
    setting_words,
)
from claimcheck.records.claim import Claim
from claimcheck.records.evidence import Evidence
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.differences import gap_label, newcombe

_SET_UP_ALONE = 1
"""Points by which the set-up alone often moves a score, as in CMP-01."""


def _outside(dossier: Dossier) -> Iterable[Finding]:
    found, alone, unknown = _looked_up(dossier)
    agreeing = [one for one in found if one.agrees]
    if agreeing:
        yield _agreement(agreeing)
    for one in found:
        if not one.agrees:
            yield _told(dossier, one)
    if len(alone) == 1:
        yield WHO_03.cannot_tell(f"{figures(alone)}: {nobody_else(dossier, alone[0])}", alone)
    elif alone:
        yield WHO_03.cannot_tell(nobody_measured(dossier, f"these {figures(alone)}"), alone)
    yield from _not_looked_up(dossier, unknown)


def _not_looked_up(dossier: Dossier, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Why no outside result of some figures could be looked for: the reading, the test or the model."""
    unsure = [claim for claim in claims if not sure(claim)]
    no_test = [claim for claim in claims if claim not in unsure and dossier.benchmark(claim) is None]
    no_model = [claim for claim in claims if claim not in unsure and claim not in no_test]
    if no_model:
        names = listed((f"“{model_name(claim)}”" for claim in no_model), shown=4)
        yield WHO_03.cannot_tell(
            f"For {figures(no_model)} outside results cannot be looked up: our register does not know {names}, or not "
            "which version is meant.",
            no_model,
        )
    if no_test:
        yield WHO_03.cannot_tell(
            f"For {figures(no_test)} outside results cannot be looked up: the test, by its printed name, is not one "
            "test in our register.",
            no_test,
        )
    if unsure:
        yield WHO_03.cannot_tell(
            f"For {figures(unsure)} outside results were not looked up: the figures were not read with certainty.",
            unsure,
        )


@dataclass(frozen=True, slots=True)
class LookedUp:
    """A figure with the results of others, and how each stands to it where that can be computed."""

    claim: Claim
    results: tuple[Evidence, ...]
    labels: Mapping[str, str]

    @property
    def differing(self) -> list[str]:
        """Fields of the setting that both sides state and that differ."""
        return sorted({name for e in self.results for name in self.claim.setting.differences(e.setting)})

    @property
    def lower(self) -> int:
        """How many outside results lie lower by more than chance."""
        return sum(label == "independent_lower" for label in self.labels.values())

    @property
    def agrees(self) -> bool:
        """Whether none is lower by more than chance; where that cannot be computed, whether all lie within a point."""
        return not self.lower if self.labels else self._close

    @property
    def _close(self) -> bool:
        own = self.claim.quantity.per_cent
        return own is not None and all(
            e.per_cent is not None and abs(e.per_cent - own) <= _SET_UP_ALONE for e in self.results
        )


def _looked_up(dossier: Dossier) -> tuple[list[LookedUp], list[Claim], list[Claim]]:
    """Figures with outside results, figures without any, and figures that cannot be looked up."""
    found: dict[tuple[str, str, str], LookedUp] = {}
    alone: list[Claim] = []
    unknown: list[Claim] = []
    for claim in dossier.announced or dossier.claims:
        results = independent(dossier, claim) if sure(claim) else ()
        if results:
            labels = _labels(dossier, claim, results)
            key = (model_name(claim), benchmark_name(claim), claim.quantity.text)
            found.setdefault(key, LookedUp(claim, results, labels))
        elif dossier.benchmark(claim) is None or dossier.model(claim) is None or not sure(claim):
            unknown.append(claim)
        else:
            alone.append(claim)
    return list(found.values()), alone, unknown


def _agreement(found: Sequence[LookedUp]) -> Finding:
    lines = rows_of((f"{_own(one.claim)}, {_others(one.results)}" for one in found), shown=4)
    return WHO_03.finding(
        f"Outside results are within a point or are not lower by more than chance would explain: {lines}.",
        [one.claim for one in found],
        severity=Severity.DETAIL,
        explanations=("Prompts and harness move scores by several points.",),
        working={"labels": {one.claim.id: dict(one.labels) for one in found}},
        evidence=tuple(reference(e) for one in found for e in one.results[:2]),
    )


def _told(dossier: Dossier, one: LookedUp) -> Finding:
    text = f"The document reports {_own(one.claim)}; outside, the index has {_others(one.results)}."
    if one.lower:
        which = "This is" if len(one.results) == 1 else f"{one.lower} of these are"
        text += f" {which} lower by more than chance in the choice of questions would explain."
    if one.differing:
        text += f" The stated settings differ in: {listed(one.differing)}."
    return WHO_03.finding(
        text,
        [one.claim],
        severity=_severity(dossier, one.claim, one.results, one.differing),
        ask=f"Which settings explain the difference on {benchmark_name(one.claim)}?" if one.lower else "",
        explanations=(
            "Prompts, harness, tools and effort move scores by several points.",
            "The tested versions of the model may differ.",
        ),
        working={"labels": dict(one.labels)},
        evidence=tuple(reference(e) for e in one.results[:8]),
    )


def _own(claim: Claim) -> str:
    setting = setting_words(claim.setting)
    return f"{figure(claim)} for {model_name(claim)} on {benchmark_name(claim)}{f' ({setting})' if setting else ''}"


def _others(results: Sequence[Evidence]) -> str:
    return listed(map(_result, results), shown=3)


def _result(e: Evidence) -> str:
    parts = [e.tester, e.date, setting_words(e.setting)]
    return f"{outside_score(e)} ({', '.join(part for part in parts if part)})"


def _labels(dossier: Dossier, claim: Claim, results: tuple[Evidence, ...]) -> dict[str, str]:
    known = items(dossier, claim)
    if isinstance(known, str):
        return {}
    labels = {}
    for e in results:
        if e.per_cent is None or not 0 <= e.per_cent <= 100:
            continue
        result = _compare(known.p, known.n, float(e.per_cent) / 100, e.n_items or known.n)
        labels[str(e.id)] = str(result["label"])
    return labels


def _severity(
    dossier: Dossier, claim: Claim, results: tuple[Evidence, ...], differing: list[str]
) -> Severity:
    """The headline is touched only where settings are stated, equal, and the order with a rival changes."""
    if differing or not all(e.setting.stated() for e in results):
        return Severity.NEEDS_CONTEXT
    values = [e.per_cent for e in results if e.per_cent is not None]
    for row in dossier.part(rows):
        both = pair(row, higher_is_better=direction_of(dossier, row))
        if both and both.own.id == claim.id and both.rival.quantity.per_cent is not None and values:
            rival = both.rival.quantity.per_cent
            if claim.quantity.value > rival > max(values):
                return Severity.CHANGES_THE_HEADLINE
    return Severity.NEEDS_CONTEXT


def _compare(own_p: float, own_n: int, ind_p: float, ind_n: int) -> dict[str, object]:
    interval = newcombe(own_p, own_n, ind_p, ind_n)
    return {
        "gap_pp": (own_p - ind_p) * 100,
        "newcombe95_pp": [interval.low * 100, interval.high * 100],
        "label": gap_label(
            interval,
            above="independent_lower",
            below="independent_higher",
            else_="agree_within_sampling_error",
        ),
    }


def _outside_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    values = [inputs.get(key) for key in ("own_p", "own_n", "ind_p", "ind_n")]
    own_p, own_n, ind_p, ind_n = values
    if own_p is None or ind_p is None:
        return {"label": "cannot_tell"}
    if not own_n or not ind_n:
        return {"gap_pp": (own_p - ind_p) * 100, "label": "cannot_tell"}
    return _compare(own_p, own_n, ind_p, ind_n)


WHO_03 = Check(
    id="WHO-03", title="Outside result for the same model and test", question=Question.WHO_RAN_IT, severity=Severity.NEEDS_CONTEXT,
    run=_outside, vector=_outside_vector,
)  # fmt: skip
CHECKS = (WHO_03,)
