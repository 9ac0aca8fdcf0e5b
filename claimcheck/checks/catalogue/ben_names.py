"""BEN-01 ambiguous name, BEN-02 part of the benchmark, BEN-03 own or unpublished benchmark."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.changes_in_text import figure_of
from claimcheck.checks.groups import figures
from claimcheck.checks.words import count, figure, listed, model_name, points
from claimcheck.records.benchmark import Benchmark
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
_WINDOW = re.compile(
    r"\bv\d+(?:\.\d+)?\b|\b\d{4}[-/.]\d{1,2}|\b\d{2}/\d{1,2}\s*[-–—~∼]"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s+(?:20)?\d{2}\b",
    re.IGNORECASE,
)
"""A version or the beginning of a date window."""

_WORD = re.compile(r"[a-z]+|\d+")
_SUITE = re.compile(r"\(([A-Z]\w*[A-Z]\w*)\)$")
_OWN = re.compile(
    r"\b(?:internal|in-house|proprietary|private|self-(?:built|made|constructed))\b[^.]{0,40}\b(?:benchmark|test|eval|task|data)"
    r"|\b(?:our|own)\b[^.]{0,20}\b(?:benchmark|test set|evaluation set|test suite)\b|\binternal\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])|\n")
_SHORTEST = 3
_SUBSET = re.compile(
    r"subset|exclud|omit|only|verified to work|could not be run|not run|run on|evaluated on", re.IGNORECASE
)


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
    own = {name: claims for name, claims in unknown.items() if _is_own(dossier, name)}
    if own:
        yield _ask_for_sample(own)
    if rest := [claim for name, claims in unknown.items() if name not in own for claim in claims]:
        yield BEN_03.cannot_tell(
            f"{figures(rest)}: not in our register, so what the test holds cannot be told. Our register is not complete.",
            rest,
        )


def _is_own(dossier: Dossier, name: str) -> bool:
    """Whether the name, or a sentence with it, says that the test is the document's own or internal."""
    if _OWN.search(name):
        return True
    sentences = dossier.part(_sentences_on_own_tests)
    return len(name) > _SHORTEST and any(name.casefold() in sentence for sentence in sentences)


def _sentences_on_own_tests(dossier: Dossier) -> tuple[str, ...]:
    texts = [b.text for b in dossier.document.blocks if b.kind is not BlockKind.FURNITURE]
    texts += [table.caption for table in dossier.document.tables]
    return tuple(s.casefold() for text in texts for s in _SENTENCE.split(text) if _OWN.search(s))


def _ask_for_sample(own: Mapping[str, Sequence[Claim]]) -> Finding:
    claims = [claim for group in own.values() for claim in group]
    names = listed((f"“{name}”" for name in own), shown=6)
    return BEN_03.ask(
        f"{names} {'is' if len(own) == 1 else 'are'} not in our register; the document speaks of a test of its own "
        f"({count(len(claims), 'figure')}).",
        f"For {names}: can the questions or a sample, the number of items and the scoring rules be shared?",
        claims,
        explanations=("Our register is not complete.",),
    )


def _name_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    variants = [(v["id"], v.get("n")) for v in inputs.get("variants") or ()]
    result: dict[str, Any] = {"ambiguous": len(variants) > 1, "fits_one_run_of": [], "does_not_fit": []}
    if inputs.get("score") is not None:
        result |= _by_grid(printed(inputs["score"]), variants)
    return result


def _part_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    score, a, b = inputs.get("score"), inputs.get("a"), inputs.get("b")
    if score is None or a is None or not b:
        return {"label": "cannot_tell"}
    low, high = part_bounds(float(score), a, b)
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
