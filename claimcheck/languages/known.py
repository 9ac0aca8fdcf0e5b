"""Which languages there are, and their tables in resources/translations: sentences_de.csv and others."""

from __future__ import annotations

import csv
from collections.abc import Callable
from functools import cache

from claimcheck.languages.sentences import Noun, Sentences, Words
from claimcheck.resources import resource

ENGLISH = "en"
REFUSAL = "refusal"
"""The kind of what the world's errors say: their sentence, and the next step."""

FIXED = "report"
"""The kind of the fixed words of reports, whose blanks are filled by whoever says them."""

NAMES = {ENGLISH: "English", "de": "Deutsch"}
"""What speakers of the languages call them."""

_JOINTS = {"de": {"and": "und", "or": "oder", "more": "weitere", "open": "„", "close": "“"}}
"""The small words and marks that put rows together."""

Say = Callable[..., str]
"""From an English text and what fills its blanks to one in some language: ``say("page {page}", page=3)``."""


def languages() -> tuple[str, ...]:
    """The codes of all languages in which sentences can be said, English first."""
    return (ENGLISH, *sorted(_JOINTS))


@cache
def sentences(language: str) -> Sentences | None:
    """The sentences of a language; None for English and for a language that is not known here."""
    if language not in _JOINTS:
        return None
    templates: dict[str, dict[str, str]] = {}
    for table in ("sentences", "register", "refusals"):
        for row in _rows(table, language):
            templates.setdefault(row["kind"], {})[row["english"]] = row["said"]
    nouns: dict[str, Noun] = {}
    for row in _rows("counted", language):
        noun = Noun(row["said_one"], row["said_several"], row["dative_one"], row["dative_several"])
        nouns |= {row["one"]: noun, row["several"]: noun}
    fixed = templates.get("area", {}) | templates.pop(FIXED, {})
    return Sentences(Words(templates=templates, nouns=nouns, joints=_JOINTS[language], fixed=fixed))


def said(text: str, language: str) -> str:
    """A text of the core in a language; the English where there is nothing else."""
    known = sentences(language)
    return text if known is None else known.say(text)


def refusal(text: str, language: str) -> str | None:
    """What an error says, or its next step, in a language; None where there is no template for it."""
    known = sentences(language)
    return text if known is None else known.phrase(REFUSAL, text)


def phrase_in(kind: str, text: str, language: str) -> str:
    """A part of a sentence, of one kind, in a language; the English where there is nothing else."""
    known = sentences(language)
    return text if known is None else known.phrase(kind, text) or text


def speaker(language: str) -> Say:
    """The fixed words of reports in a language; English where there is nothing else."""
    known = sentences(language)
    return english if known is None else known.fixed


def english(text: str, /, **blanks: object) -> str:
    """A fixed text with its blanks filled, in English."""
    return text.format(**blanks)


def _rows(table: str, language: str) -> list[dict[str, str]]:
    with resource("translations", f"{table}_{language}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
