"""Which models a document presents as its own: one decision, by the weight of all that speaks for each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from claimcheck.extract.abbreviations import abbreviations_in
from claimcheck.extract.announced.cues import SENTENCE, TITLE, TOPIC, Cue, cues_in, new_kinds_in
from claimcheck.extract.announced.kin import (
    family_of_title,
    kin_in_tables,
    of_the_publisher,
    spoken_of,
    without_generations,
)
from claimcheck.extract.announced.lines import line_of_the_authors
from claimcheck.extract.announced.names import Names
from claimcheck.extract.announced.subject import described_cues, tests_others, topic_cues
from claimcheck.extract.late import late
from claimcheck.extract.roles import tokens_of
from claimcheck.records.document import Document

if TYPE_CHECKING:
    from claimcheck.registry.registry import Registry

_STRAY = -1
_SIZED = late(r"[\s-]\d+(?:\.\d+)?[BM](?:[\s-].*)?")
_STUDIES_OTHERS = late(
    r"\b(?:surveys?|review of|an? (?:\w+\s){0,2}(?:evaluation|comparison|analysis|study) of"
    r"|evaluating|comparing|benchmarking|an? (?:empirical|systematic|comparative) (?:study"
    r"|evaluation|comparison|analysis)|revisiting|lessons from|how (?:well|good) (?:do|are|can|is))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Candidate:
    """A name with all that speaks for and against its being the document's own."""

    name: str
    cues: tuple[Cue, ...]

    @cached_property
    def weight(self) -> int:
        """The sum of the cues: 2 or more announces by itself, 1 is what the document is about."""
        return sum(cue.weight for cue in self.cues)

    @property
    def reasons(self) -> tuple[str, ...]:
        """What speaks for the name, one clause each."""
        return tuple(dict.fromkeys(cue.reason for cue in self.cues if cue.weight > 0))


def announced_models(document: Document, registry: Registry) -> tuple[str, ...]:
    """The models that a document presents as its own, as printed, in order of first mention."""
    return tuple(announced_because(document, registry))


def announced_because(document: Document, registry: Registry) -> dict[str, tuple[str, ...]]:
    """The models that a document presents as its own, and what speaks for each.

    They are the names that enough speaks for (`candidates`), or else the family that the title is named
    after, or else the publisher's models, or the one new name in the tables of who speaks of "our model", or
    what the text keeps speaking of; and the names in tables that are variants of those (a size, "-Instruct").
    A survey, or a study of other people's models, announces none.
    """
    names = Names(document, registry)
    weighed = candidates(names)
    found = [c.name for c in weighed if c.weight >= SENTENCE and not _is_only_its_series(c, weighed)]
    if not found:
        found = [*(c.name for c in weighed if c.weight >= TOPIC), *family_of_title(names)]
    found = found or [*of_the_publisher(names)]
    if not found and not _studies_others(names):
        found = [*line_of_the_authors(names)]
    found = found or [*spoken_of(names)]
    shorts = abbreviations_in(document)
    spelled = {shorts[name] for name in found if name in shorts}
    found = [name for name in found if name not in spelled]  # "Dense Convolutional Network (DenseNet)"
    titled = {c.name for c in weighed if any(cue.weight == TITLE for cue in c.cues)}
    announced = without_generations([*found, *kin_in_tables(found, names)], names, titled)
    told = {candidate.name: candidate.reasons for candidate in weighed}
    return {name: told.get(name, ()) for name in announced}


def candidates(names: Names) -> list[Candidate]:
    """Every name that something speaks for, in order of first mention, with its reasons."""
    document = names.document
    if _studies_others(names):
        return _weighed(new_kinds_in(document, names), names)
    cues = [*cues_in(document, names)]
    found = _weighed((*cues, *described_cues(document, names)), names)
    if any(c.weight >= SENTENCE for c in found):
        return found
    return _weighed((*cues, *topic_cues(document, names)), names)


def _is_only_its_series(candidate: Candidate, others: list[Candidate]) -> bool:
    """Whether a name is the series of a sized model that the title announces: "Nimbus" of "Nimbus-32B: …"."""
    if any(cue.weight == TITLE for cue in candidate.cues):
        return False
    return any(
        any(cue.weight == TITLE for cue in other.cues)
        and other.name.startswith(candidate.name)
        and bool(_SIZED.fullmatch(other.name[len(candidate.name) :]))
        for other in others
    )


def _studies_others(names: Names) -> bool:
    return bool(_STUDIES_OTHERS.search(names.document.title)) or tests_others(names)


def _weighed(cues: Iterable[Cue], names: Names) -> list[Candidate]:
    by_name: dict[str, list[Cue]] = {}
    for cue in cues:
        by_name.setdefault(cue.name, []).append(cue)
    best = max(by_name, key=lambda name: sum(cue.weight for cue in by_name[name]), default="")
    publisher = names.document.publisher
    found = []
    for name, spoken in by_name.items():
        if not _is_the_publisher(name, by_name, publisher):
            stray = [Cue(name, _STRAY, "no table holds it")] if _is_stray(name, best, names) else []
            found.append(Candidate(name, (*spoken, *stray)))
    return found


def _is_stray(name: str, best: str, names: Names) -> bool:
    """Whether a name is no kin of the one that most speaks for, and no table has a line for it."""
    mine, main = tokens_of(name), tokens_of(best)
    if set(mine) & set(main) or not mine:
        return False
    lines = [tokens_of(text) for text in names.in_tables]
    return any(line[: len(main)] == main for line in lines) and not any(
        line[: len(mine)] == mine for line in lines
    )


def _is_the_publisher(name: str, others: Iterable[str], publisher: str) -> bool:
    """Whether a name is only the company's ("Larkspur" of Larkspur Labs), and models are named beside it."""
    others = [other for other in others if other != name]
    return (
        publisher.casefold().startswith(f"{name.casefold()} ")
        and bool(others)
        and not any(other.startswith(f"{name} ") for other in others)
    )
