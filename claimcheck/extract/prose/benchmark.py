"""Which test a score is on: the named one, the one described, or the one the text around speaks of."""

from __future__ import annotations

import re

from claimcheck.extract.cues import SCORING_VERB
from claimcheck.extract.late import late
from claimcheck.extract.prose.costs import SURE
from claimcheck.extract.prose.figures import Figure, FigureRole
from claimcheck.extract.prose.lists import rank_in_list
from claimcheck.extract.prose.names.forms import VARIANT_ALONE, without_variant
from claimcheck.extract.prose.names.mention import MentionKind, names_score
from claimcheck.extract.prose.pairing import Tie
from claimcheck.extract.prose.parts import Parts
from claimcheck.extract.prose.scores import is_believable, is_rated, is_rating, stands_alone
from claimcheck.extract.prose.tasks import label_of, task_of
from claimcheck.extract.prose.topic import Named, Topic
from claimcheck.extract.settings import without_setting


def benchmark_of(
    tied: Tie, parts: Parts, topic: Topic, tasks: list[tuple[int, int]], model: Named
) -> tuple[Named, tuple[int, int]] | None:
    """The test of a figure with its stretch of the sentence, or None where nothing says it.

    Args:
        tied: The figure with the names it is tied to.
        parts: Its sentence.
        topic: What the sentences before are about.
        tasks: Tests that the sentence describes without naming them, for any of its figures.
        model: Whose figure it is.
    """
    if (name := tied.benchmark) is None:
        return _described(tied, parts, tasks, {model.text, *topic.labels}) or _from_topic(
            tied, parts, topic, model
        )
    if not (is_believable(tied, parts.text) or _is_next_on(tied, parts)):
        return None
    unsure = not name.sure and name.text[0].islower() and not _INNER.search(name.text)
    if unsure and tied.model is None and not _is_measured(tied, parts.text):
        return None
    if VARIANT_ALONE.fullmatch(name.text):
        whole = topic.benchmark or topic.sole_test()
        text = without_variant(whole.text) if whole else ""
        return (Named(f"{text} {name.text}", _PART_OF), (name.start, name.end)) if text else None
    guess = tied.benchmark_cost > SURE or not name.sure
    doubt = "Which benchmark the figure is for rests on nearness in the sentence." if guess else ""
    return Named(_without_measure(name.text), doubt), (name.start, name.end)


def _is_measured(tied: Tie, text: str) -> bool:
    """Whether a measure stands before a figure, and no other figure between or in front of it."""
    metric, figure = tied.metric, tied.figure
    if metric is None or metric.end > figure.start:
        return False
    around = text[max(0, metric.start - 4) : metric.start] + text[metric.end : figure.start]
    return not any(ch.isdigit() for ch in around)


def _described(
    tied: Tie, parts: Parts, tasks: list[tuple[int, int]], systems: set[str]
) -> tuple[Named, tuple[int, int]] | None:
    """The test that the sentence describes ("for detecting stenosis") or that labels its line."""
    text, figure = parts.text, tied.figure
    own = _OWN_PHRASE.match(text, figure.end)
    scored = tied.metric or (figure.quantity.unit == "%" and tied.model is not None)
    of_sentence = tasks[0] if len(tasks) == 1 and scored and not own else None
    if span := task_of(text, figure, tied.metric) or of_sentence:
        return Named(text[slice(*span)], "The test is described, not named."), span
    label = label_of(text, figure, tied.metric)
    if label and not any(name in text[slice(*label)] for name in systems):
        return Named(text[slice(*label)], "The test is the label in front of the figure."), label
    return None


_INNER = late(r"[a-z][A-Z]")
# "0.76 across diagnoses"
_OWN_PHRASE = late(r"\s(?:across|over|averaged)\s[a-z]")


def _from_topic(tied: Tie, parts: Parts, topic: Topic, model: Named) -> tuple[Named, tuple[int, int]] | None:
    """The test that the text around the sentence is about, where the figure reads as a score by itself."""
    figure, place = tied.figure, (tied.figure.start, tied.figure.end)
    if any(parts.text.startswith(f"{name}:") for name in topic.labels - {model.text}):
        return None  # a line about a system, as the lines before: what it is on is not told
    if figure.role is FigureRole.SCORE and topic.tests:
        rank, length = rank_in_list(figure, parts)
        if length == len(topic.tests):
            return topic.tests[rank], place
    if topic.latter is not None and _THE_LATTER.search(parts.text):
        return topic.latter, place
    if not parts.of(MentionKind.BENCHMARK) and (meant := topic.meant_by(parts.text)) is not None:
        scored = figure.role is FigureRole.SCORE or (
            figure.quantity.decimals and SCORING_VERB.search(parts.text)
        )
        if scored:
            return meant, place
    if topic.benchmark is not None and (
        stands_alone(tied, parts) or is_rating(figure, topic.benchmark.text, parts.text)
    ):
        return topic.benchmark, place
    if (sole := topic.sole_test()) is not None and _is_score_of_sole(tied, parts, sole):
        return sole, place
    return None


_WORDS = r"(?:[^,;.()]|\.(?=\d)){0,60}"
_ANOTHER = late(rf"(?:\s?\([^()]*\))?{_WORDS}(?:,|\sand\s|,\sand\s){_WORDS}")


def goes_on(before: Figure, tied: Tie, parts: Parts) -> bool:
    """Whether a score is the next of a row on a test that is named elsewhere: "74%, and 83% with …"."""
    figure = tied.figure
    if parts.of(MentionKind.BENCHMARK) or figure.role not in (FigureRole.SCORE, FigureRole.BARE):
        return False
    unit, decimals = figure.quantity.unit, figure.quantity.decimals
    named = tied.model is not None and not tied.model.own and tied.model.start > before.end
    alike = (
        unit != "" if figure.role is FigureRole.SCORE else named and decimals == before.quantity.decimals > 1
    )
    return (
        alike
        and unit == before.quantity.unit
        and bool(_ANOTHER.fullmatch(parts.text, before.end, figure.start))
    )


def _is_next_on(tied: Tie, parts: Parts) -> bool:
    """Whether a bare decimal stands right before "on X" in a sentence that tells other scores."""
    figure, name = tied.figure, tied.benchmark
    if name is None or figure.quantity.decimals == 0 or parts.text[figure.end : name.start] != " on ":
        return False
    return any(f.role is FigureRole.SCORE for f in parts.figures)


def _is_score_of_sole(tied: Tie, parts: Parts, sole: Named) -> bool:
    """Whether a figure can be on the only test that its section or document names."""
    if parts.of(MentionKind.BENCHMARK) or _OTHER_TEST.search(parts.text):
        return False
    if tied.metric is not None and _DUEL.match(tied.metric.text) and not _BY_DUELS.search(sole.text):
        return False
    if is_rating(tied.figure, sole.text, parts.text):
        return names_score(parts.text)
    if tied.figure.quantity.unit == "%" and is_rated(sole.text):
        return False
    return stands_alone(tied, parts)


# Shares of duels won, which only some tests count.
_DUEL = late(r"win rate", re.IGNORECASE)
_BY_DUELS = late(r"arena|alpaca|mt-?bench|hard|vicuna|preference|duel|human|eval\b", re.IGNORECASE)
# Tests of another kind than the one named elsewhere.
_OTHER_TEST = late(
    r"\b(?:internal|in-house|our (?:own )?tests?|pilots?|customers?|real[- ]world|deployments?"
    r"|production|clinical|survey\w*"
    r"|(?:\d+|two|three|four|five|six|seven|eight) (?:data ?sets|benchmarks|test sets))\b",
    re.IGNORECASE,
)
_PART_OF = "The sentence names a part of the test that the text around is about."


def _without_measure(name: str) -> str:
    """A benchmark's name without a setting or "score" behind it, as far as that is how it starts."""
    bare = re.sub(r"\s(?:scores?|ratings?|accuracy)$", "", without_setting(name), flags=re.IGNORECASE)
    return bare if bare and name.startswith(bare) else name


_THE_LATTER = late(r"\bthe (?:latter|second)(?:\s(?:test|benchmark|one|dataset|of))?\b", re.IGNORECASE)
