"""BEN-01 names that can mean several versions of a test."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.changes_in_text import figure_of
from claimcheck.checks.words import count, figure, listed, model_name
from claimcheck.records.benchmark import Benchmark
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.grid import fits
from claimcheck.statistics.rounding import Printed, printed

_WINDOW = re.compile(
    r"\bv\d+(?:\.\d+)?\b|\b\d{4}[-/.]\d{1,2}|\b\d{2}/\d{1,2}\s*[-–—~∼]"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s+(?:20)?\d{2}\b",
    re.IGNORECASE,
)
"""A version or the beginning of a date window."""

_MEDIA = "images-audio-video"
_WORD = re.compile(r"[a-z]+|\d+")
_SUITE = re.compile(r"\(([A-Z]\w*[A-Z]\w*)\)$")


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
        versions = possible_versions(dossier, claims[0])
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


def _text(dossier: Dossier) -> str:
    return dossier.document.text


def _folded(dossier: Dossier) -> str:
    return dossier.document.text.casefold()


def possible_versions(dossier: Dossier, claim: Claim) -> tuple[Benchmark, ...]:
    """The versions a short name leaves open: none newer than the document, none that its other words rule out.

    A version or window beside the name anywhere in the document, or the full name of one version, tells which.
    """
    match = claim.benchmark
    ids = [c.id for c in match.alternatives] + [match.id] if match else []
    known = [b for b in map(dossier.benchmark_by_id, dict.fromkeys(i for i in ids if i)) if b]
    known = [b for b in known if "unspecified" not in b.name and not _newer(b, dossier.document.published)]
    known = _with_most_words(known, claim.benchmark_text)
    known = _of_named_suites(dossier, known)
    known = _of_shown_media(dossier, known)
    named = [b for b in known if _is_named(dossier, b, claim.benchmark_text)]
    if len(named) == 1 or _version_beside(dossier, claim):
        return tuple(named[:1])
    return tuple(known)


def _newer(benchmark: Benchmark, published: str) -> bool:
    """Whether a version is not known to be as old as the document."""
    return bool(published) and (not benchmark.released or benchmark.released[:7] > published[:7])


def _with_most_words(versions: list[Benchmark], printed: str) -> list[Benchmark]:
    """The versions that share most words and numbers with the printed name: year, languages, part."""
    shared = {b.id: len(_words(printed) & _words(f"{b.name} {' '.join(b.aliases)}")) for b in versions}
    most = max(shared.values(), default=0)
    return [b for b in versions if shared[b.id] == most]


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def _of_named_suites(dossier: Dossier, versions: list[Benchmark]) -> list[Benchmark]:
    """Without versions of a suite ("RTE (SuperGLUE)") that the document nowhere names."""
    text = dossier.part(_text)
    kept = []
    for version in versions:
        suite = _SUITE.search(version.name)
        if suite is None or re.search(rf"\b{re.escape(suite[1])}\b", text):
            kept.append(version)
    return kept or versions


def _of_shown_media(dossier: Dossier, versions: list[Benchmark]) -> list[Benchmark]:
    """Without tests on pictures and sound where no other test of the document is one."""
    if any(_MEDIA in benchmark.areas for benchmark in dossier.part(_decided_tests)):
        return versions
    return [version for version in versions if _MEDIA not in version.areas] or versions


def _decided_tests(dossier: Dossier) -> tuple[Benchmark, ...]:
    found = (dossier.benchmark(claim) for claim in dossier.claims)
    return tuple(benchmark for benchmark in found if benchmark)


def _is_named(dossier: Dossier, version: Benchmark, printed: str) -> bool:
    """Whether the document prints a longer name of this version than the short one."""
    longer = [n for n in (version.name, *version.aliases) if len(n) > len(printed.strip())]
    text = dossier.part(_folded)
    return any(
        name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
        for name in map(str.casefold, longer)
    )


def _version_beside(dossier: Dossier, claim: Claim) -> bool:
    """Whether a version or date window is stated for the figure, or stands beside the name in the text."""
    if claim.setting.version or _WINDOW.search(claim.benchmark_text):
        return True
    name = re.escape(claim.benchmark_text.strip()).replace("\\ ", r"\s?")
    beside = re.compile(rf"(?<!\w){name}\b[^|\n]{{0,45}}?(?:{_WINDOW.pattern})", re.IGNORECASE)
    return bool(beside.search(dossier.part(_text)))


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
