"""BEN-01 ambiguous name, BEN-02 part of the benchmark, BEN-03 own or unpublished benchmark."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.changes_in_text import figure_of
from claimcheck.checks.groups import figures
from claimcheck.checks.patterns import TESTER, compiled
from claimcheck.checks.words import count, figure, listed, model_name, points
from claimcheck.records.claim import Claim
from claimcheck.records.document import Block, BlockKind
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.grid import fits
from claimcheck.statistics.rounding import Printed, printed

_PART = re.compile(
    r"\b(?:subset of |only |on )?(?P<a>\d{2,5})\s+(?:of|out of)\s+(?:the |all |its )?(?P<b>\d{2,5})\s+"
    r"(?:\w+[- ]?){0,2}?(?:tasks|questions|problems|items|instances|issues|examples|samples)",
    re.IGNORECASE,
)
_SUBSET = re.compile(
    r"subset|exclud|omit|only|verified to work|could not be run|not run|run on|evaluated on", re.IGNORECASE
)


def _ambiguous(dossier: Dossier) -> Iterable[Finding]:
    names: dict[str, list[Claim]] = {}
    for claim in dossier.claims:
        match = claim.benchmark
        if match and match.ambiguous:
            names.setdefault(claim.benchmark_text.casefold(), []).append(claim)
    for claims in names.values():
        yield _ask_version(dossier, claims)
    if not names:
        yield BEN_01.nothing("Every name of a test that our register knows means one test there.")


def _ask_version(dossier: Dossier, claims: list[Claim]) -> Finding:
    own = [c for c in claims if c.announced] or claims
    match = own[0].benchmark
    ids = [c.id for c in match.alternatives] + [match.id] if match else []
    known = [b for b in map(dossier.benchmark_by_id, dict.fromkeys(i for i in ids if i)) if b]
    name = own[0].benchmark_text
    ambiguity = dossier.registry.ambiguity(name)
    variants = [(b.name, b.n_items) for b in known if b.scoring in ("binary", "") and b.n_items]
    text = (
        f"“{name}” exists in {count(len(known), 'version')} with different questions "
        f"({listed((b.name for b in known), shown=5)}). We did not find which was used."
    )
    working: dict[str, object] = {"variants": [{"name": b.name, "n": b.n_items} for b in known]}
    if own[0].quantity.unit == "%" and len(variants) > 1:
        result = _by_grid(figure_of(own[0]), variants)
        working |= result
        if result["does_not_fit"] and result["fits_one_run_of"]:
            text += (
                f" {model_name(own[0])}'s {figure(own[0])} can be one run of {listed(result['fits_one_run_of'], word='or')}, "
                f"not of {listed(result['does_not_fit'], word='or')}."
            )
    question = ambiguity.what_to_ask if ambiguity and ambiguity.what_to_ask else ""
    return BEN_01.ask(
        text,
        f"{name}: {question}" if question else f"Which version of {name} was used, with how many questions?",
        claims,
        explanations=("Many documents use the short name for the usual version.",),
        working=working,
    )


def _by_grid(score: Printed, variants: Iterable[tuple[str, int | None]]) -> dict[str, list[str]]:
    known = [(name, n) for name, n in variants if n]
    return {
        "fits_one_run_of": [name for name, n in known if fits(score, n)],
        "does_not_fit": [name for name, n in known if not fits(score, n)],
    }


def _part(dossier: Dossier) -> Iterable[Finding]:
    found = False
    for block in dossier.document.body:
        if not isinstance(block, Block) or block.kind is BlockKind.FURNITURE:
            continue
        for match in _PART.finditer(block.text):
            a, b = int(match["a"]), int(match["b"])
            around = block.text[max(0, match.start() - 120) : match.end() + 120]
            claims = _of_size(dossier, b, around)
            if a >= b or not claims or not _SUBSET.search(around):
                continue
            found = True
            yield _bounds(claims, a, b, match.group(), block.page)
    if not found:
        yield BEN_02.nothing(
            "We did not find a sentence that states a part of a test, as in “477 of 500 tasks”."
        )


def _of_size(dossier: Dossier, n: int, text: str) -> list[Claim]:
    """The announced model's figures on the test of that size, where the text around names it or only one has it."""
    found = [
        c for c in dossier.announced or dossier.claims
        if (b := dossier.benchmark(c)) and b.n_items == n and c.quantity.unit == "%"
    ]  # fmt: skip
    named = [c for c in found if c.benchmark_text.casefold() in text.casefold()]
    return named or (found if len({c.benchmark_text for c in found}) == 1 else [])


def _bounds(claims: list[Claim], a: int, b: int, quote: str, page: int | None) -> Finding:
    first = claims[0]
    low, high = part_bounds(float(first.quantity.value), a, b)
    name = first.benchmark.label if first.benchmark else first.benchmark_text
    return BEN_02.finding(
        f"The document says “{quote.strip()}”: the score on {name} appears to be based on {a} of {b}. For {figure(first)}: if "
        f"all left-out ones counted as failed, it would be {points(low)}; if all as solved, {points(high)}.",
        claims,
        ask=f"Why were {b - a} of {b} left out on {name}, and do all compared models leave out the same ones?",
        quote=quote,
        page=page,
        explanations=("Some tasks may not run on the vendor's system.", "There may be an official subset."),
        working={"a": a, "b": b, "low": low, "high": high},
    )


def part_bounds(score: float, a: int, b: int) -> tuple[float, float]:
    """A per cent score on `a` of `b` items, if all left-out items had failed, and if all had been solved."""
    return score * a / b, (score * a + 100 * (b - a)) / b


def _own_test(dossier: Dossier) -> Iterable[Finding]:
    unknown: dict[str, list[Claim]] = {}
    for claim in dossier.announced or dossier.claims:
        if claim.benchmark is None and not claim.average_of_several:
            unknown.setdefault(" ".join(claim.benchmark_text.split()), []).append(claim)
    unknown.pop("", None)
    if not unknown:
        yield BEN_03.nothing("All tests of the announced model are in our register.")
        return
    claims = [claim for group in unknown.values() for claim in group]
    own = compiled(TESTER["own_run"]).search(" ".join(unknown)) or any(
        "internal" in n.casefold() for n in unknown
    )
    names = listed((f"“{name}”" for name in unknown), shown=6)
    yield BEN_03.ask(
        f"{names} {'is' if len(unknown) == 1 else 'are'} not in our register ({figures(claims)})."
        f"{' The document calls it internal.' if own else ''}",
        f"For {names}: can the questions or a sample, the number of items and the scoring rules be shared?",
        claims,
        severity=Severity.NEEDS_CONTEXT if own else Severity.DETAIL,
        explanations=("Our register is not complete.", "The name may be an abbreviation of this document."),
    )


def _name_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    variants = [(v["id"], v.get("n")) for v in inputs.get("variants") or ()]
    result: dict[str, Any] = {"ambiguous": len(variants) > 1, "fits_one_run_of": [], "does_not_fit": []}
    if inputs.get("score") is not None:
        result |= _by_grid(printed(inputs["score"]), variants)
    return result


def _part_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    low, high = part_bounds(float(inputs["score"]), inputs["a"], inputs["b"])
    return {"low": low, "high": high}


_Q1 = Question.WHICH_BENCHMARK
BEN_01 = Check(
    id="BEN-01", title="Ambiguous benchmark name", question=_Q1, severity=Severity.NEEDS_CONTEXT, run=_ambiguous,
    vector=_name_vector,
)  # fmt: skip
BEN_02 = Check(
    id="BEN-02", title="Part of the benchmark", question=_Q1, severity=Severity.NEEDS_CONTEXT, run=_part,
    vector=_part_vector,
)  # fmt: skip
BEN_03 = Check(
    id="BEN-03",
    title="Own or unpublished benchmark",
    question=_Q1,
    severity=Severity.NEEDS_CONTEXT,
    run=_own_test,
)
CHECKS = (BEN_01, BEN_02, BEN_03)
