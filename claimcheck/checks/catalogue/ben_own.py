"""BEN-03 the document's own or unpublished benchmarks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.coverage import known_tests
from claimcheck.checks.dossier.groups import figures
from claimcheck.checks.words import count, listed
from claimcheck.records.claim import Claim
from claimcheck.records.document import BlockKind
from claimcheck.records.finding import Finding, Question, Severity

_OWN = re.compile(
    r"\b(?:internal|in-house|proprietary|private|self-(?:built|made|constructed))\b[^.]{0,40}\b(?:benchmark|test|eval|task|data)"
    r"|\b(?:our|own)\b[^.]{0,20}\b(?:benchmark|test set|evaluation set|test suite)\b|\binternal\b",
    re.IGNORECASE,
)
_OWN_TESTING = re.compile(
    r"\b(?:internal(?:ly)?|in-house)\s(?:[\w-]+\s){0,2}(?:test|evaluat|validat|benchmark|assess)"
)
_DESCRIPTION = re.compile(r"[a-z][a-z'’-]*(?: [a-z'’-]+)+")
"""Words in small letters tell what was tested, "detecting aortic stenosis", and name no set of questions."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])|\n")
_SHORTEST = 3


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
    if not own and not known_tests(dossier) and dossier.part(_tells_of_own_testing):
        own = unknown
    described = {name: c for name, c in unknown.items() if name not in own and _DESCRIPTION.fullmatch(name)}
    if own:
        yield _ask_for_sample(own)
    if described:
        yield _ask_which_set(described)
    if rest := [c for name, claims in unknown.items() if name not in own | described for c in claims]:
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


def _tells_of_own_testing(dossier: Dossier) -> bool:
    """Whether the document says that it was tested within the house, whichever test it names."""
    return any(_OWN_TESTING.search(sentence) for sentence in dossier.part(_sentences_on_own_tests))


def _sentences_on_own_tests(dossier: Dossier) -> tuple[str, ...]:
    texts = [b.text for b in dossier.document.blocks if b.kind is not BlockKind.FURNITURE]
    texts += [text for table in dossier.document.tables for text in (table.caption, *table.footnotes)]
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


def _ask_which_set(described: Mapping[str, Sequence[Claim]]) -> Finding:
    claims = [claim for group in described.values() for claim in group]
    names = listed((f"“{name}”" for name in described), shown=3)
    return BEN_03.ask(
        f"{names}: the document tells what was tested and names no test set ({count(len(claims), 'figure')}).",
        f"For {names}: on which test set was this measured, where do its cases come from, how many are there, "
        "and how was the right answer set?",
        claims,
        explanations=("The test set may be named in a paper that this document only points to.",),
    )


BEN_03 = Check(
    id="BEN-03",
    title="Own or unpublished benchmark",
    question=Question.WHICH_BENCHMARK,
    severity=Severity.NEEDS_CONTEXT,
    run=_own_test,
)
CHECKS = (BEN_03,)
