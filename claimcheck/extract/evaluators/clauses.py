"""Takes a sentence about who ran tests apart: exceptions, fallbacks, and where it turns to other figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.extract.evaluators.relation import relation_of
from claimcheck.extract.late import late

# Abbreviations and initials end no sentence.
_SENTENCE_END = late(
    r"(?<=[.!?。])(?<!\bal\.)(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bcf\.)(?<!\bet\.)(?<!\bvs\.)\s+|\n"
)
_EXCEPT = late(
    r"\b(?:except(?:ing| for)?|other than|apart from|besides|aside from|with the exception of|ausgenommen"
    r"|sauf|excepto"
    r"|除了|除)\b(?P<who>[^,;]*)",
    re.I,
)
# "Where none exist, we ran them": what was done for some figures, which it does not name.
_FALLBACK = late(
    r"(?:^|[,;]|\b(?:and|or|but)\b)\W*(?:where|when|if|whenever|unless|otherwise|for (?:those|models"
    r"|ones) (?:without|that lack))\b"
    r"[^,;]*?\b(?:no|none|not|un\w*available|missing|lack\w*|without|otherwise|unless)\b[^;]*",
    re.I,
)
# Where a sentence turns from some figures to all others: "† is ours, others are from [3]".
_OTHERS = late(
    r"(?:[,;，；]|\s(?:and|while|whereas|but))+\s*(?:for\s)?(?=(?:all\s|the\s)*(?:others?|rest|remaining"
    r"|unmarked)\b|其[他余])",
    re.I,
)
# Where it turns to something else that it names.
_TURN = late(
    r"[;；](?![^()]*\))\s*|,?\s(?:while|whereas|but)\s|,\s(?:and|so|hence|therefore|thus)\s|，(?=而)", re.I
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence; `told` are the parts before it where it turns to the others than those."""

    text: str
    sentence: str
    exception: str = ""
    told: str = ""
    of_others: bool = False


def sentences_in(text: str) -> list[str]:
    """The sentences of a text."""
    return [s for s in _SENTENCE_END.split(text) if s.strip()]


def clauses_of(sentence: str) -> Iterator[Clause]:
    """The clauses of a sentence in their order, without what it only says for lack of something."""
    exception = _EXCEPT.search(sentence)
    text = sentence.replace(exception.group(), " ") if exception else sentence
    text = _FALLBACK.sub(" ", text) if not _FALLBACK.match(text) else text
    first, *others = _OTHERS.split(text, maxsplit=1)
    excepted = exception["who"] if exception else ""
    for part in _joined(_TURN.split(first)):
        yield Clause(part, sentence, excepted)
    for part in others:
        yield Clause(part, sentence, excepted, told=first, of_others=True)


def _joined(parts: list[str]) -> list[str]:
    """Parts of which each says who ran something; what says nothing of it belongs to the part before."""
    found: list[str] = []
    for part in filter(str.strip, parts):
        if found and (relation_of(part) is None or relation_of(found[-1]) is None):
            found[-1] = f"{found[-1]}, {part}"
        else:
            found.append(part)
    return found
