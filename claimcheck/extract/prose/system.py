"""Whose figure a score is: the named system, the announced one behind "it", or nobody's."""

from __future__ import annotations

import re

from claimcheck.extract.cues import AGAINST, SCORING_VERB, is_metric
from claimcheck.extract.late import late
from claimcheck.extract.prose.costs import SURE
from claimcheck.extract.prose.figures import Figure, FigureRole
from claimcheck.extract.prose.names.forms import NAME
from claimcheck.extract.prose.names.mention import Mention, MentionKind, stands_against
from claimcheck.extract.prose.pairing import Tie
from claimcheck.extract.prose.parts import Parts
from claimcheck.extract.prose.topic import Named, Topic

# From this cost on, what the text before speaks of is the likelier system.
_FAR_FETCHED = 4.0


def model_of(tied: Tie, parts: Parts, topic: Topic) -> Named | None:
    """The system a figure is for; None where it is for people, a baseline, or nobody the text names."""
    figure, party = tied.figure, tied.model
    bound = party is not None and tied.model_cost <= 1.0 and not party.own
    if figure.role is FigureRole.FORMER and not (bound and tied.model_cost <= 0.9):
        return None
    if not bound and _is_compared(parts, figure) and not _is_on_another_test(tied, parts):
        return None
    if party is None:
        return _labelled(parts, figure, topic) or topic.system()
    if tied.model_cost >= _FAR_FETCHED and (system := topic.system()) is not None:
        return system
    if party.kind is MentionKind.OTHER_PARTY:
        return None
    if party.own and _HELPER_MODEL.search(party.text):
        return Named(
            re.sub(r"^(?:our|the)\s", "", party.text, flags=re.IGNORECASE),
            "The model has no name of its own.",
        )
    if party.own:
        return (
            _antecedent(party, parts, guessed=topic.announced_system() is None)
            or _not_named(party, topic, parts)
            or _nameless(party, parts, topic)
        )
    guess = tied.model_cost > SURE
    return Named(
        _product_of(party.text, topic),
        "Which model the figure is for rests on nearness in the sentence." if guess else "",
    )


def _product_of(name: str, topic: Topic) -> str:
    """A name; where it is only the publisher's, that of the one announced product called after it."""
    context = topic.lexicon.context
    products = [own for own in context.announced if own.startswith(f"{name} ")]
    return products[0] if name == context.vendor and len(products) == 1 else name


def _not_named(own: Mention, topic: Topic, parts: Parts) -> Named | None:
    """The system around the sentence; where that is named in it as a rival, the document's own."""
    system = topic.system()
    if system is not None and _OUR_SYSTEM.match(own.text) and topic.is_of_others(system.text):
        return topic.announced_system()
    rivals = {m.text for m in parts.of(MentionKind.MODEL) if stands_against(m, parts.text)}
    return topic.announced_system() if system is not None and system.text in rivals else system


_LABEL = late(rf"\W*(?P<name>{NAME})(?:\s\([^()]*\))?\s?[:：](?P<words>[^:：]{{0,160}})")


def _labelled(parts: Parts, figure: Figure, topic: Topic) -> Named | None:
    """An unknown name that labels its line, where the test is told: "BGE-M3 (open source): 54.7 nDCG@10"."""
    hit = _LABEL.fullmatch(_NUMBERED.sub("", parts.text[: figure.start]))
    told = topic.benchmark is not None or parts.of(MentionKind.BENCHMARK)
    if hit is None or not told or not re.search(r"\w[A-Z]|\d", hit["name"]) or is_metric(hit["name"]):
        return None
    named = (m.text for m in parts.of(MentionKind.BENCHMARK, MentionKind.MODEL))
    if any(name in hit["name"] or hit["name"] in name for name in named):
        return None
    topic.labels.add(hit["name"])
    return Named(hit["name"], "The model is the label in front of the figure.")


_WE = late(r"we|our", re.IGNORECASE)
_NUMBERED = late(r"^.{0,60}?\b\d{1,2}[.)]\s")
_OUR_SYSTEM = late(r"(?:our|the proposed|the presented)\s", re.IGNORECASE)
_NOUN_BEHIND = late(r"\s(?:model|system|network)\b")


def _nameless(own: Mention, parts: Parts, topic: Topic) -> Named | None:
    """An own system without a name ("our ensemble model"), where none is announced by name."""
    if topic.lexicon.context.announced or not (parts.of(MentionKind.BENCHMARK) or topic.benchmark):
        return None
    if not _OUR_SYSTEM.match(own.text):
        before = [m for m in parts.of(MentionKind.MODEL) if m.start < own.start and _OUR_SYSTEM.match(m.text)]
        vendor = topic.lexicon.context.vendor
        if before:
            own = before[-1]
        elif vendor and _WE.fullmatch(own.text):
            return Named(vendor, "The document gives its own system no name.")
        else:
            return None
    behind = _NOUN_BEHIND.match(parts.text, own.end)
    name = own.text + (behind.group() if behind else "")
    return Named(name, "The document gives its own system no name.")


# "our reward model": another system of the authors than the one they announce.
_HELPER_MODEL = late(
    r"\b(?:reward|teacher|student|draft|verifier|judge|guard|retrieval)\s\w*model", re.IGNORECASE
)


def _antecedent(own: Mention, parts: Parts, *, guessed: bool) -> Named | None:
    """The named system before "it" or "our model" in the same sentence: "X is our best model, scoring …"."""
    before = [m for m in parts.of(MentionKind.MODEL) if m.end <= own.start and not m.own]
    before = [m for m in before if m.sure or guessed]
    before = [m for m in before if not stands_against(m, parts.text)]
    before = [m for m in before if not _LIKE.search(parts.text, 0, m.start)]
    return Named(before[-1].text) if before else None


# "with the same data and size as X, our model …": X is what it is like.
_LIKE = late(r"\b(?:same|similar|equal|identical)\b[^,;.]{0,60}\s(?:as|to)\s$", re.IGNORECASE)
_COMPARED = late(
    rf"(?:(?!including|such as|like|e\.g\.|using){AGAINST.pattern}|\bprevious(?:ly)?|\bprior"
    rf"|\bformer)\s(?:[\w’'-]+\s){{0,4}}$",
    re.IGNORECASE,
)


# "from 21% to 28%", but not "compared to 28%"
_TO = late(r"(?<!compared)\sto\s$", re.IGNORECASE)
# "scored higher than 25%": a bound that was reached, not a yardstick.
_MORE_THAN = late(
    rf"(?:{SCORING_VERB.pattern})\s(?:\w+\s)?(?:higher|more|greater|better|slightly more|just over) than\s$",
    re.IGNORECASE,
)


def _is_compared(parts: Parts, figure: Figure) -> bool:
    """Whether a figure is only the yardstick, and nobody's by name: "compared to 35.1% before"."""
    systems = [m for m in parts.of(MentionKind.MODEL) if not _WHOSE.fullmatch(m.text)]
    named = max((m.end for m in systems if m.end <= figure.start), default=0)
    if _TO.search(parts.text, max(0, figure.start - 14), figure.start):
        return False
    if _MORE_THAN.search(parts.text, max(0, figure.start - 60), figure.start):
        return False
    hit = _COMPARED.search(parts.text, max(named, figure.start - 60, 0), figure.start)
    if _IN_SHARE.search(parts.text, 0, figure.start):
        return False
    scored = SCORING_VERB.search(parts.text, max(0, figure.start - 14), figure.start)
    return bool(hit) and (not scored or bool(_REPORTED.search(parts.text, 0, figure.start)))


def _is_on_another_test(tied: Tie, parts: Parts) -> bool:
    """Whether a figure behind "vs" is one system's on the next test: "21% of X tasks vs 65% on Y"."""
    test = tied.benchmark
    if test is None or test.start < tied.figure.end:
        return False
    before = [m for m in parts.of(MentionKind.BENCHMARK) if m.end <= tied.figure.start]
    return bool(before) and all(m.text != test.text for m in before)


# "beats experts in 40.6% of tasks": how often, not a yardstick.
_IN_SHARE = late(r"\b(?:in|en|bei|dans)\s(?:el\s|the\s|le\s)?$")
_WHOSE = late(r"its|their|our", re.IGNORECASE)
# "its vendor's reported 66.6": no verb.
_REPORTED = late(r"(?:['’]s|\bits|\btheir|\bthe)\s(?:own\s|previously\s)?reported\s$")
