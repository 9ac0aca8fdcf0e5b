"""Systems and tests that one sentence shows to be such and others only name: "Quillon solved 14%."."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from claimcheck.extract.context import Context
from claimcheck.extract.late import late
from claimcheck.extract.prose.names.mention import Mention, MentionKind
from claimcheck.extract.prose.plain import PlainText

# "SMT": a kind of systems.
_FIELD = late(r"[A-Z]{2,4}s?")
_OFTEN = 3
_MOST = 60  # as many as a document speaks of; each is looked for in every sentence
_SHORTEST = 3


def heard_tests(
    named: Iterable[Sequence[Mention]], lexicon_knows: Callable[[str], bool], context: Context
) -> tuple[str, ...]:
    """Names that one sentence shows to be a test's, as "0.92 on NLST" does, for the sentences that do not.

    They have capitals or figures as names of tests have; of what other sentences take for a system, tests
    are what is shown to be one at least as often.
    """
    votes: Counter[str] = Counter()
    for mentions in named:
        for m in mentions:
            if m.sure and m.kind is MentionKind.MODEL:
                votes[m.text] -= _OFTEN
            elif m.kind in (MentionKind.BENCHMARK, MentionKind.MODEL) and not m.own:
                votes[m.text] += 1 if m.kind is MentionKind.BENCHMARK else -1
    found = (
        name
        for name, number in votes.items()
        if number >= 0
        and _SHAPED.fullmatch(name)
        and not lexicon_knows(name)
        and not context.registry.find_models(name)
        and name.casefold() not in context.vendor.casefold()
    )
    return tuple(islice(found, _MOST))


# "NLST", "CoNLL-2003": a word of capitals, or with capitals or figures inside.
_SHAPED = late(r"(?=\S*[A-Z]\S*[A-Z0-9])[A-Za-z][\w.-]{2,}")


def heard_systems(
    texts: Sequence[PlainText], named: Iterable[Sequence[Mention]], context: Context
) -> tuple[str, ...]:
    """Names that the words around them show to be a system's and that the document uses again and again.

    A word that the document also writes in small letters is no name; nor is the publisher, a maker, a field.
    """
    guessed = {
        m.text
        for mentions in named
        for m in mentions
        if m.kind is MentionKind.MODEL and not m.own and not m.sure and len(m.text) >= _SHORTEST
    }
    guessed = {name for name in guessed if not _FIELD.fullmatch(name)}
    if not guessed:
        return ()
    makers = {model.maker.casefold() for model in context.registry.models.values()}
    words = Counter(word for text in texts for word in re.findall(r"[^\W_][\w.+-]*\w", text.text))
    vendor = context.vendor.casefold()
    found = (
        name
        for name in sorted(guessed)
        if name[0].isupper()
        and name.casefold() not in vendor
        and name.casefold() not in makers
        and words[name.split()[0]] >= _OFTEN
        and not words[name.split()[0].lower()]
    )
    return tuple(islice(found, _MOST))
