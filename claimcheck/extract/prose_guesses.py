"""Names of tests and systems that no list knows, told by their form and the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from claimcheck.extract.cues import STRONG_METRIC, TEST_NOUN
from claimcheck.extract.prose_forms import (
    NAME,
    SELF_TELLING_TEST,
    Candidate,
    candidates,
    without_leading_words,
)
from claimcheck.extract.prose_names import Mention, MentionKind, stands_against
from claimcheck.extract.prose_slots import SLOTS, Slot

# Tests without a name of their own: "our internal red-team evaluation", "my medical dictation benchmark".
_UNNAMED_TESTS = (
    re.compile(
        r"\b(?:an?|our|the|its|their|this)\s(?P<name>(?:(?:own|new|hidden|private|separate"
        r"|proprietary)\s)?(?:internal|in-house|held-out|proprietary|private|own)\s(?:[\w-]+\s){0,5}?"
        r"(?:benchmark|evaluation|test set|eval|dataset|test suite|exam|suite))\b",
        re.IGNORECASE,
    ),
    re.compile(r"\b[Mm]y\s(?P<name>(?:[\w-]+\s){1,4}(?:benchmark|test set|leaderboard))\b"),
)
# "Industry Benchmark", "benchmarks", "Evaluation Results": words, not names.
_GENERIC_TEST = re.compile(
    rf"(?:(?:Industry|Internal|Public|Our|New|Common|Standard|Performance|Model|How To|Academic"
    rf"|Other|Key|Main|Safety|Human)\s)?(?:{TEST_NOUN.pattern}|[Bb]enchmark\w*"
    rf"|[Ee]valuat\w*)(?:\s(?:Results?|Evidence|Performance|Scores?|Evaluations?))?$"
    rf"|(?-i:[a-z]+[Bb]ench\w*ed)$",
    re.IGNORECASE,
)
_ENDS_IN_METRIC = re.compile(rf"(?:{STRONG_METRIC.pattern})$", re.IGNORECASE)
# ", Flowers (98.8%)" behind "CIFAR-100 (91.7%)": the next of a list.
_NEXT_IN_CHAIN = re.compile(
    rf"\s\(\d{{1,3}}(?:[.,]\d+)?\s?[%％]?\),?\s(?:and\s|und\s|et\s|y\s)?(?P<name>{NAME})(?=\s\(\d)"
)
# "on X and Y, respectively": the unknown last of a list.
_LAST_RESPECTIVELY = re.compile(rf",?\sand\s(?P<name>{NAME})(?=,?\s(?:respectively|in that order))")


def guesses(text: str) -> Iterator[Mention]:
    """Names that only their form and the words around them tell to be tests or systems."""
    for pattern in (*_UNNAMED_TESTS, SELF_TELLING_TEST):
        for hit in pattern.finditer(text):
            name, start = without_leading_words(hit["name"], hit.start("name"))
            if name and not _GENERIC_TEST.match(name):
                yield Mention(start, start + len(name), name, MentionKind.BENCHMARK)
    for readings in candidates(text):
        for slot in SLOTS:
            if (found := _in_slot(slot, readings, text)) is not None:
                yield found


def _in_slot(slot: Slot, readings: list[Candidate], text: str) -> Mention | None:
    """The longest reading of a name that fits a place, as what it is there."""
    name = next((c for c in readings if slot.fits(c, text)), None)
    if name is None:
        return None
    found = Mention(name.start, name.end, name.text, slot.kind, sure=slot.sure)
    if slot.kind is MentionKind.MODEL:
        can_be = name.can_be_a_system and not _ENDS_IN_METRIC.search(name.text)
        return found if can_be else None
    if _GENERIC_TEST.match(name.text):
        return None
    is_rival = slot.rival and stands_against(found, text)
    return replace(found, kind=MentionKind.MODEL) if is_rival else found


def chained(text: str, known: list[Mention]) -> Iterator[Mention]:
    """Unknown names that follow a known one in a list of names with their figures in brackets."""
    for mention in known:
        kind, end = mention.kind, mention.end
        if kind not in (MentionKind.BENCHMARK, MentionKind.MODEL):
            continue
        while hit := _NEXT_IN_CHAIN.match(text, end):
            yield Mention(hit.start("name"), hit.end("name"), hit["name"], kind, sure=False)
            end = hit.end("name")
        if hit := _LAST_RESPECTIVELY.match(text, mention.end):
            yield Mention(hit.start("name"), hit.end("name"), hit["name"], kind, sure=False)
