"""BEN-01 names that can mean several versions of a test."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.changes_in_text import figure_of
from claimcheck.checks.words import count, figure, listed, model_name
from claimcheck.extract.identified.versions import Versions
from claimcheck.records.benchmark import Benchmark
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.grid import fits
from claimcheck.statistics.rounding import Printed, printed


@dataclass(frozen=True, slots=True)
class Unclear:
    """Short names that can mean the same several versions, with the figures under them."""

    claims: tuple[Claim, ...]
    versions: tuple[Benchmark, ...]

    @property
    def names(self) -> str:
        """The names as printed."""
        return listed((f"“{claim.benchmark_text}”" for claim in self.claims), shown=3)


def _ambiguous(dossier: Dossier) -> Iterable[Finding]:
    groups: dict[tuple[Benchmark, ...], list[Claim]] = {}
    told: list[Claim] = []
    for claims in _by_name(dossier).values():
        versions = dossier.part(_versions).possible(claims[0])
        if len(versions) > 1:
            groups.setdefault(versions, []).extend(claims)
        else:
            told += claims
    for versions, claims in groups.items():
        yield _ask_version(dossier, Unclear(tuple(claims), versions))
    if told:
        names = listed((f"“{claim.benchmark_text}”" for claim in told), shown=4)
        yield BEN_01.nothing(
            f"Which version {names} means is told by the name, a date or the rest of the document.", told
        )
    if not groups and not told:
        yield BEN_01.nothing("Every name of a test that our register knows means one test there.")


def _by_name(dossier: Dossier) -> dict[tuple[str, str | None], list[Claim]]:
    """The figures under names that can mean several tests, by name and stated version."""
    names: dict[tuple[str, str | None], list[Claim]] = {}
    for claim in dossier.claims:
        if claim.benchmark and claim.benchmark.ambiguous:
            names.setdefault((claim.benchmark_text, claim.setting.version), []).append(claim)
    return names


def _versions(dossier: Dossier) -> Versions:
    return Versions(dossier.document, dossier.claims, dossier.registry)


def _ask_version(dossier: Dossier, unclear: Unclear) -> Finding:
    own = next((c for c in unclear.claims if c.announced), unclear.claims[0])
    ambiguity = dossier.registry.ambiguity(own.benchmark_text)
    variants = [(b.name, b.n_items) for b in unclear.versions if b.scoring in ("binary", "") and b.n_items]
    text = (
        f"{unclear.names} can mean {count(len(unclear.versions), 'version')} with different questions "
        f"({listed((b.name for b in unclear.versions), shown=5)}). We did not find which was used."
    )
    working: dict[str, object] = {"variants": [{"name": b.name, "n": b.n_items} for b in unclear.versions]}
    if own.quantity.unit == "%" and len(variants) > 1 and ambiguity and not own.setting.split:
        result = _by_grid(figure_of(own), variants)
        working |= result
        if result["does_not_fit"] and result["fits_one_run_of"]:
            text += (
                f" {model_name(own)}'s {figure(own)} can be one run of {listed(result['fits_one_run_of'], word='or')}, "
                f"not of {listed(result['does_not_fit'], word='or')}."
            )
    question = f"{own.benchmark_text}: {ambiguity.what_to_ask}" if ambiguity and ambiguity.what_to_ask else ""
    return BEN_01.ask(
        text,
        question or f"Which version of {unclear.names} was used, with how many questions?",
        unclear.claims,
        explanations=("Many documents use the short name for the usual version.",),
        working=working,
    )


def _by_grid(score: Printed, variants: Iterable[tuple[str, int | None]]) -> dict[str, list[str]]:
    known = [(name, n) for name, n in variants if n]
    return {
        "fits_one_run_of": [name for name, n in known if fits(score, n)],
        "does_not_fit": [name for name, n in known if not fits(score, n)],
    }


def _name_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    variants = [(v["id"], v.get("n")) for v in inputs.get("variants") or ()]
    result: dict[str, Any] = {"ambiguous": len(variants) > 1, "fits_one_run_of": [], "does_not_fit": []}
    if inputs.get("score") is not None:
        result |= _by_grid(printed(inputs["score"]), variants)
    return result


BEN_01 = Check(
    id="BEN-01", title="Ambiguous benchmark name", question=Question.WHICH_BENCHMARK, severity=Severity.NEEDS_CONTEXT, run=_ambiguous,
    vector=_name_vector,
)  # fmt: skip
CHECKS = (BEN_01,)
