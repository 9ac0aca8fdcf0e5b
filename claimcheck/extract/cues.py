"""Compiled cue words: the patterns that the readers of sentences share."""

from __future__ import annotations

import re
from itertools import islice

from claimcheck.extract.late import late
from claimcheck.extract.words import parties as words_of_parties
from claimcheck.extract.words import scores as words_of_scores
from claimcheck.extract.words import texts as words_of_texts

# What words of alphabets are of; Chinese and Japanese writing may stand right beside them.
_LETTERS = r"A-Za-z0-9_À-ɏ"


def any_of(phrases: tuple[str, ...]) -> str:
    """A pattern that matches any of the phrases, with word boundaries around those in alphabets."""
    lettered = [p for p in phrases if p[:1].isascii() or (p[0].isalpha() and ord(p[0]) < 0x2E80)]
    others = [p for p in phrases if p not in lettered]
    parts = [rf"(?<![{_LETTERS}-])(?:{'|'.join(lettered)})(?![{_LETTERS}])"] if lettered else []
    return "(?:" + "|".join([*parts, *others]) + ")"


def compiled(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """`any_of`, compiled without regard to case."""
    return late(any_of(phrases), re.IGNORECASE)


# Short measures are only measures in capitals: "AP" but not "ap", "EM" but not "em".
_SHORT = late(r"^(?:em|ap|cer|der|wer|eer|fid|mae|auc|pq|comet|meteor|percentile)$")

STRONG_METRIC = compiled(words_of_scores.STRONG_METRICS)
WEAK_METRIC = compiled(words_of_scores.WEAK_METRICS)
SCORING_VERB = compiled(words_of_scores.SCORING_VERBS)
PREPOSITION = compiled(words_of_texts.PREPOSITIONS)
AGAINST = compiled(words_of_parties.AGAINST)
OTHER_PARTY = compiled(words_of_parties.OTHER_PARTIES)
OWN_SYSTEM = compiled(words_of_parties.OWN_SYSTEM)
TEST_NOUN = compiled(words_of_texts.TEST_NOUNS)
RESPECTIVELY = compiled(words_of_texts.RESPECTIVELY)
ANNOUNCING = compiled(words_of_texts.ANNOUNCING_VERBS)
PEOPLE = compiled(words_of_parties.PEOPLE)
LEARNED_SYSTEM = compiled(words_of_texts.LEARNED_SYSTEM)

_LIST_WORDS = "|".join((*words_of_texts.LIST_WORDS, *words_of_texts.LIST_SIGNS))
LIST_GAP = late(
    rf"\s*(?:[,;/&、，]\s*|(?<!\w)(?:{_LIST_WORDS})(?!\w)\s*)+(?:(?:on|for|in|the|our|to|a|für|auf|sur"
    rf"|le|la|el|az?)\s+)*",
    re.IGNORECASE,
)


# "49.4AP": a measure glued to its figure.
GLUED_METRIC = late(rf"(?<=\d){words_of_scores.GLUED_METRICS}")


def is_metric(text: str) -> bool:
    """Whether a printed text as a whole names a measure."""
    stripped = text.strip(" :*_`")
    return bool(STRONG_METRIC.fullmatch(stripped)) and not _SHORT.match(stripped)


def strong_metrics(text: str) -> list[re.Match[str]]:
    """Every measure that a text names."""
    spaced = [hit for hit in STRONG_METRIC.finditer(text) if not _SHORT.match(hit.group())]
    return sorted([*spaced, *GLUED_METRIC.finditer(text)], key=lambda hit: hit.start())


def speaks_of_learned_systems(text: str, *, at_least: int = 1) -> bool:
    """Whether a text names artificial intelligence or its methods, at least so many times."""
    found = islice(LEARNED_SYSTEM.finditer(text), at_least)
    return sum(1 for _ in found) >= at_least
