"""Which version of a test a short name means in one document: "SWE-bench", "AIME", "LiveCodeBench"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property

from claimcheck.extract.late import late
from claimcheck.records.benchmark import Benchmark
from claimcheck.records.claim import Claim
from claimcheck.records.document import Document
from claimcheck.records.model import Candidate, Confidence, Match
from claimcheck.registry.registry import Registry

_WINDOW = late(
    r"\bv\d+(?:\.\d+)?\b|\b\d{4}[-/.]\d{1,2}|\b\d{2}/\d{1,2}\s*[-–—~∼]"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s+(?:20)?\d{2}\b",
    re.IGNORECASE,
)
"""A version or the beginning of a date window."""

_MEDIA = "images-audio-video"
_WORD = late(r"[a-z]+|\d+")
_SUITE = late(r"\(([A-Z]\w*[A-Z]\w*)\)$")


class Versions:
    """What the words of a document and its other figures leave open or tell of a short name."""

    def __init__(self, document: Document, claims: Iterable[Claim], registry: Registry) -> None:
        self._document, self._claims, self._registry = document, tuple(claims), registry
        self._open: dict[tuple[str, Match | None], tuple[list[Benchmark], list[Benchmark]]] = {}

    def told(self, claim: Claim) -> Match | None:
        """The meaning of a claim's benchmark, decided where the document prints one version's longer name."""
        match = claim.benchmark
        if match is None or not match.ambiguous:
            return match
        known, named = self._known_and_named(claim.benchmark_text, match)
        if len(named) != 1:
            return match
        (version,) = named
        scores = self._scores.get((claim.model_text, version.id))
        if scores and claim.quantity.value not in scores:
            return match  # the document prints another figure under the longer name
        others = tuple(Candidate(id=b.id, label=b.name) for b in known if b.id != version.id)
        reason = f"“{claim.benchmark_text}” is short for {version.name}, which the document names"
        return Match(
            id=version.id,
            label=version.name,
            confidence=Confidence.NORMALISED,
            alternatives=others,
            reason=reason,
        )

    def possible(self, claim: Claim) -> tuple[Benchmark, ...]:
        """The versions a short name leaves open: none newer than the document or that other words rule out.

        A version or window beside the name anywhere in the document, or one version's full name, tells which.
        """
        known, named = self._known_and_named(claim.benchmark_text, claim.benchmark)
        if len(named) == 1 or self._stands_beside(claim):
            return tuple(named[:1])
        return tuple(known)

    def _known_and_named(self, printed: str, match: Match | None) -> tuple[list[Benchmark], list[Benchmark]]:
        """The versions a name leaves open, and those that the document prints in full; once a name."""
        key = (printed, match)
        if key not in self._open:
            known = self._known(printed, match)
            self._open[key] = known, self._named(known, printed.strip())
        return self._open[key]

    def _known(self, printed: str, match: Match | None) -> list[Benchmark]:
        ids = [c.id for c in match.alternatives] + [match.id] if match else []
        known = [b for b in map(self._registry.benchmark, dict.fromkeys(i for i in ids if i)) if b]
        known = [b for b in known if "unspecified" not in b.name and not self._is_newer(b)]
        return self._of_shown_media(self._of_named_suites(_with_most_words(known, printed)))

    def _is_newer(self, benchmark: Benchmark) -> bool:
        """Whether a version is not known to be as old as the document."""
        published = self._document.published
        return bool(published) and (not benchmark.released or benchmark.released[:7] > published[:7])

    def _of_named_suites(self, versions: list[Benchmark]) -> list[Benchmark]:
        """Without versions of a suite ("RTE (SuperGLUE)") that the document nowhere names."""
        suites = [(version, _SUITE.search(version.name)) for version in versions]
        kept = [
            version
            for version, suite in suites
            if suite is None or re.search(rf"\b{re.escape(suite[1])}\b", self._text)
        ]
        return kept or versions

    def _of_shown_media(self, versions: list[Benchmark]) -> list[Benchmark]:
        """Without tests on pictures and sound where no other test of the document is one."""
        if self._shows_media:
            return versions
        return [version for version in versions if _MEDIA not in version.areas] or versions

    @cached_property
    def _shows_media(self) -> bool:
        decided = {c.benchmark.id for c in self._claims if c.benchmark and not c.benchmark.ambiguous}
        tests = (self._registry.benchmark(identity) for identity in decided if identity)
        return any(_MEDIA in test.areas for test in tests if test)

    @cached_property
    def _scores(self) -> dict[tuple[str, str], set[Decimal]]:
        """The figures of each model under a name that means one test."""
        found: dict[tuple[str, str], set[Decimal]] = {}
        for claim in self._claims:
            if claim.benchmark and claim.benchmark.id and not claim.benchmark.ambiguous:
                found.setdefault((claim.model_text, claim.benchmark.id), set()).add(claim.quantity.value)
        return found

    def _named(self, versions: Iterable[Benchmark], printed: str) -> list[Benchmark]:
        """The versions of which the document prints a longer name than the short one."""
        return [
            version
            for version in versions
            if any(
                name in self._folded and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", self._folded)
                for name in (n.casefold() for n in (version.name, *version.aliases) if len(n) > len(printed))
            )
        ]

    def _stands_beside(self, claim: Claim) -> bool:
        """Whether a version or date window is stated for the figure, or beside its name in the text."""
        if claim.setting.version or _WINDOW.search(claim.benchmark_text):
            return True
        name = re.escape(claim.benchmark_text.strip()).replace("\\ ", r"\s?")
        beside = re.compile(rf"(?<!\w){name}\b[^|\n]{{0,45}}?(?:{_WINDOW.pattern})", re.IGNORECASE)
        return bool(beside.search(self._text))

    @cached_property
    def _text(self) -> str:
        return self._document.text

    @cached_property
    def _folded(self) -> str:
        return self._text.casefold()


def _with_most_words(versions: list[Benchmark], printed: str) -> list[Benchmark]:
    """The versions that share most words and numbers with the printed name: year, languages, part."""
    shared = {b.id: len(_words(printed) & _words(f"{b.name} {' '.join(b.aliases)}")) for b in versions}
    most = max(shared.values(), default=0)
    return [b for b in versions if shared[b.id] == most]


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))
