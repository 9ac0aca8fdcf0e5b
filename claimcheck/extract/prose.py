"""Claims that a document makes in its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimcheck.extract.context import Context
from claimcheck.extract.cues import AGAINST, SCORING_VERB, WEAK_METRIC, speaks_of_learned_systems
from claimcheck.extract.prose_evaluators import evaluator_of, says_all_own
from claimcheck.extract.prose_figures import Figure, FigureRole, figures_in
from claimcheck.extract.prose_mentions import Lexicon, mentions_in
from claimcheck.extract.prose_names import Mention, MentionKind, names_score, stands_against
from claimcheck.extract.prose_pairing import SURE, Parts, Tie, rank_in_list, tie
from claimcheck.extract.prose_tasks import label_of, task_of
from claimcheck.extract.prose_topic import Named, Topic
from claimcheck.extract.roles import is_announced
from claimcheck.extract.sentences import Sentence, sentences_of
from claimcheck.extract.settings import parse_setting, without_setting
from claimcheck.records.claim import Claim, SourceKind
from claimcheck.records.document import Document
from claimcheck.records.quantity import Quantity
from claimcheck.records.setting import Setting

# So often must a document that names no known model speak of AI before its own tests are believed.
_ABOUT_AI = 2
# More figures times names than any sentence has: a run of data, whose pairs would take long to weigh.
_MOST_PAIRS = 900
# From this cost on, what the text before speaks of is the likelier system.
_FAR_FETCHED = 4.0


def claims_in_prose(document: Document, context: Context) -> list[Claim]:
    """Every claim made in a sentence, heading or list item, in reading order."""
    return list(_claims(sentences_of(document), context))


def _claims(sentences: list[Sentence], context: Context) -> Iterator[Claim]:
    if not _speaks_of_systems(context, sentences):
        return
    lexicon = Lexicon(context)
    topic = Topic(lexicon)
    all_own = says_all_own(s.text for s in sentences)
    number = 0
    for sentence in sentences:
        if context.late():
            return
        topic.enter(sentence)
        mentions: list[Mention] = []
        if any(ch.isdigit() for ch in sentence.text) or len(sentence.text) < 400:
            mentions = mentions_in(sentence.text, lexicon)
        for reading in _readings(sentence, mentions, topic):
            number += 1
            yield _claim(f"p{number}", reading, sentence, context, all_own=all_own)
        topic.note(mentions, sentence.text)


@dataclass(frozen=True, slots=True)
class _Reading:
    """One score of a sentence, read whole."""

    figure: Figure
    model: str
    benchmark: str
    metric: str
    setting: Setting
    start: int
    end: int
    doubt: str


def _speaks_of_systems(context: Context, sentences: list[Sentence]) -> bool:
    """Whether the document is about AI systems at all; in others no figure is a claim."""
    if context.announced or context.table_models:
        return True
    text = "\n".join(s.text for s in sentences)
    if speaks_of_learned_systems(text, at_least=_ABOUT_AI):
        return True
    return speaks_of_learned_systems(text) and any(
        context.registry.find_models(s.text) for s in sentences[:200]
    )


def _readings(sentence: Sentence, mentions: list[Mention], topic: Topic) -> Iterator[_Reading]:
    text = sentence.text
    figures = figures_in(text) if any(ch.isdigit() for ch in text) else []
    figures = [f for f in figures if not any(m.start <= f.start < m.end for m in mentions)]
    if not figures or len(figures) * len(mentions) > _MOST_PAIRS:
        return
    parts = Parts(text, tuple(figures), tuple(mentions))
    ties = tie(parts)
    tasks = [span for tied in ties if (span := task_of(text, tied.figure, tied.metric)) is not None]
    for tied in ties:
        if (reading := _read(tied, parts, topic, tasks)) is not None:
            yield reading


def _read(tied: Tie, parts: Parts, topic: Topic, tasks: list[tuple[int, int]]) -> _Reading | None:
    model = _model_of(tied, parts, topic)
    if model is None:
        return None
    benchmark = _benchmark_of(tied, parts, topic, tasks)
    if benchmark is None:
        return None
    name, span = benchmark
    start = min(tied.figure.start, span[0])
    return _Reading(
        figure=tied.figure,
        model=model.text,
        benchmark=name.text,
        metric=tied.metric.text if tied.metric else "",
        setting=_setting_of(tied, parts),
        start=start,
        end=max(tied.figure.end, span[1]),
        doubt=" ".join(dict.fromkeys(d for d in (name.doubt, model.doubt) if d)),
    )


def _model_of(tied: Tie, parts: Parts, topic: Topic) -> Named | None:
    """The system a figure is for; None where it is for people, a baseline, or nobody the text names."""
    figure, party = tied.figure, tied.model
    bound = party is not None and tied.model_cost <= 1.0 and not party.own
    if figure.role is FigureRole.FORMER and not (bound and tied.model_cost <= 0.9):
        return None
    if not bound and _is_compared(parts, figure):
        return None
    if party is None:
        return topic.system()
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
        return _antecedent(party, parts) or topic.system()
    guess = tied.model_cost > SURE
    return Named(
        party.text, "Which model the figure is for rests on nearness in the sentence." if guess else ""
    )


# "our reward model": another system of the authors than the one they announce.
_HELPER_MODEL = re.compile(
    r"\b(?:reward|teacher|student|draft|verifier|judge|guard|retrieval)\s\w*model", re.IGNORECASE
)


def _antecedent(own: Mention, parts: Parts) -> Named | None:
    """The named system before "it" or "our model" in the same sentence: "X is our best model, scoring …"."""
    before = [m for m in parts.of(MentionKind.MODEL) if m.end <= own.start and m.sure and not m.own]
    before = [m for m in before if not stands_against(m, parts.text)]
    return Named(before[-1].text) if before else None


_COMPARED = re.compile(
    rf"(?:{AGAINST.pattern}|\bprevious(?:ly)?|\bprior|\bformer)\s(?:[\w’'-]+\s){{0,4}}$", re.IGNORECASE
)


def _is_compared(parts: Parts, figure: Figure) -> bool:
    """Whether a figure is only the yardstick, and nobody's by name: "compared to 35.1% before"."""
    named = max((m.end for m in parts.of(MentionKind.MODEL) if m.end <= figure.start), default=0)
    hit = _COMPARED.search(parts.text, max(named, figure.start - 60, 0), figure.start)
    return bool(hit) and not SCORING_VERB.search(parts.text, max(0, figure.start - 14), figure.start)


def _benchmark_of(
    tied: Tie, parts: Parts, topic: Topic, tasks: list[tuple[int, int]]
) -> tuple[Named, tuple[int, int]] | None:
    figure, name = tied.figure, tied.benchmark
    if name is not None and _believable(tied, parts.text):
        guess = tied.benchmark_cost > SURE or not name.sure
        doubt = "Which benchmark the figure is for rests on nearness in the sentence." if guess else ""
        return Named(_without_measure(name.text), doubt), (name.start, name.end)
    own_task = task_of(parts.text, figure, tied.metric) or (
        tasks[0] if len(tasks) == 1 and tied.metric else None
    )
    if name is None and (span := own_task) is not None:
        return Named(parts.text[span[0] : span[1]], "The test is described, not named."), span
    if name is None and (label := label_of(parts.text, figure, tied.metric)) is not None:
        return Named(parts.text[label[0] : label[1]], "The test is the label in front of the figure."), label
    if name is None and figure.role is FigureRole.SCORE and topic.tests:
        rank, length = rank_in_list(figure, parts)
        if length == len(topic.tests):
            return topic.tests[rank], (figure.start, figure.end)
    if name is None and topic.latter is not None and _THE_LATTER.search(parts.text):
        return topic.latter, (figure.start, figure.end)
    if name is None and topic.benchmark is not None and _stands_alone(tied, parts):
        return topic.benchmark, (figure.start, figure.end)
    return None


def _without_measure(name: str) -> str:
    """A benchmark's name without a setting or "score" behind it, as far as that is how it starts."""
    bare = re.sub(r"\s(?:scores?|ratings?|accuracy)$", "", without_setting(name), flags=re.IGNORECASE)
    return bare if bare and name.startswith(bare) else name


def _believable(tied: Tie, text: str) -> bool:
    """Whether figure and benchmark are tied firmly enough for the kind of figure."""
    figure, name = tied.figure, tied.benchmark
    if name is None:
        return False
    if figure.role is not FigureRole.BARE:
        return True
    gap = text[name.end : figure.start] if name.end <= figure.start else text[figure.end : name.start]
    is_whole = figure.quantity.decimals == 0
    if tied.benchmark_cost <= 0.5 and not is_whole:
        return True
    bound = tied.model is not None and not tied.model.own and tied.model_cost <= 0.9
    if bound and not is_whole and tied.benchmark_cost <= SURE + 1:
        return True
    if (
        name.end <= figure.start
        and tied.benchmark_cost <= 0.8
        and (not is_whole or re.search(r"[:=：]", gap))
    ):
        return True
    if _DIRECTLY_ON.fullmatch(gap) and SCORING_VERB.search(text):
        return True
    if _SAYS_SCORE.search(text, max(0, figure.start - 40), figure.start):
        return tied.benchmark_cost <= (SURE if is_whole else SURE + 1)
    if re.fullmatch(r"\s(?:[\w-]+\s)?(?:to|auf|à|a)\s(?:an?\s)?", gap) and _RAISES.search(text):
        return True
    return not is_whole and tied.benchmark_cost <= SURE and names_score(gap)


_RAISES = re.compile(
    r"\b(?:improv|push|rais|increas|boost|lift|advanc|bring|steiger|erhöh|amélior|mejor)\w*", re.IGNORECASE
)


# "70 and 60 on GPQA": only further figures stand between.
_DIRECTLY_ON = re.compile(r"(?:(?:,|\sand|,\sand)?\s[\d.,]+%?)*\s(?:on|auf|sur|en)\s(?:the\s)?")
# "a score of", "reaches", "F1:" right before a figure.
_SAYS_SCORE = re.compile(
    rf"(?:{SCORING_VERB.pattern}|{WEAK_METRIC.pattern})(?:\s(?:of|at|is|was|to|an?|about|over|nearly"
    rf"|around|roughly|just))*[\s:=]*[~≈><≥≤]*$|(?:得分|分数|スコア)(?:为|は)?\s?$",
    re.IGNORECASE,
)


def _stands_alone(tied: Tie, parts: Parts) -> bool:
    """Whether a figure without a benchmark in its sentence still reads as a score: it has a measure."""
    if tied.figure.role is FigureRole.BARE or parts.of(MentionKind.BENCHMARK):
        return False
    if WEAK_METRIC.search(parts.text, max(0, tied.figure.start - 25), tied.figure.start):
        return True
    if (
        tied.figure.quantity.unit == "%"
        and _SOLVED.match(parts.text, tied.figure.end)
        and SCORING_VERB.search(parts.text, 0, tied.figure.start)
    ):
        return True
    if _THE_SAME_TEST.search(parts.text):
        return True
    if tied.figure.quantity.unit == "%" and _REACHES.search(
        parts.text, max(0, tied.figure.start - 30), tied.figure.start
    ):
        return True
    if tied.metric is None:
        return False
    gap = abs(tied.metric.start - tied.figure.end), abs(tied.figure.start - tied.metric.end)
    return min(gap) <= 40


_SOLVED = re.compile(
    r"\s?of\s(?:the\s|all\s|its\s)*(?:[\w-]+\s){0,2}(?:questions|problems|tasks|issues|instances"
    r"|challenges|exercises|puzzles)\b",
    re.IGNORECASE,
)
_REACHES = re.compile(
    r"\b(?:scor(?:es?|ed)|reach(?:es|ed)|achiev(?:es?|ed)|obtain(?:s|ed)|attain(?:s|ed)|averag(?:es"
    r"|ed)|gets?|got|hits)(?:\s(?:about|over|nearly|around|only|just|roughly|a|an|up to))*\s[~≈]?$",
    re.IGNORECASE,
)
_THE_LATTER = re.compile(r"\bthe (?:latter|second)(?:\s(?:test|benchmark|one|dataset|of))?\b", re.IGNORECASE)
_THE_SAME_TEST = re.compile(
    r"\b(?:this|the same|that)\s(?:[\w-]+\s)?(?:benchmark|dataset|test|task|evaluation|challenge"
    r"|leaderboard|corpus|exam)\b",
    re.IGNORECASE,
)


def _setting_of(tied: Tie, parts: Parts) -> Setting:
    """The setting printed with a figure: its own stretch of the sentence, then what stands before all."""
    figure, text = tied.figure, parts.text
    scored = [f for f in parts.figures if f.role is not FigureRole.OTHER]
    if len(scored) <= 1:
        return parse_setting(text)
    before = max((f.end for f in scored if f.end <= figure.start), default=0)
    after = min((f.start for f in scored if f.start >= figure.end), default=len(text))
    start = _boundary(text, before, figure.start) if before else 0
    end = _boundary(text, figure.end, after) if after < len(text) else after
    own = parse_setting(text[start:end])
    return own.or_else(parse_setting(text[: scored[0].start]))


_LIST_SIGN = re.compile(r"[,;、，；]\s?|\s(?:and|und|et|y|és|while|whereas)\s|和|与")


def _boundary(text: str, start: int, end: int) -> int:
    """Where, between two figures, the words of the first end: at the last list sign outside brackets."""
    stretch = re.sub(r"\([^()]*\)", lambda hit: " " * len(hit.group()), text[start:end])
    signs = list(_LIST_SIGN.finditer(stretch))
    return start + signs[-1].start() if signs else end


def _claim(identity: str, reading: _Reading, sentence: Sentence, context: Context, *, all_own: bool) -> Claim:
    announced = is_announced(reading.model, context.announced)
    return Claim(
        id=identity,
        model_text=reading.model,
        benchmark_text=reading.benchmark,
        quantity=_with_unit(reading.figure.quantity, reading.metric),
        kind=SourceKind.IMAGE if sentence.block.source == "image" else SourceKind.PROSE,
        place=sentence.place_of(reading.start, reading.end),
        metric_text=reading.metric,
        setting=reading.setting,
        announced=announced,
        evaluator=evaluator_of(sentence.text, announced=announced, vendor=context.vendor, all_own=all_own),
        doubt=reading.doubt,
    )


_RATIO = re.compile(
    r"AUC|AUROC|area under|F-?1|Dice|IoU|correlation|kappa|SSIM|accuracy|recall|precision|rate", re.IGNORECASE
)


def _with_unit(quantity: Quantity, metric: str) -> Quantity:
    if quantity.unit:
        return quantity
    if re.search("elo", metric, re.IGNORECASE):
        return replace(quantity, unit="elo")
    if re.search("perplexity|PPL", metric, re.IGNORECASE):
        return replace(quantity, unit="ppl")
    if _RATIO.search(metric) and quantity.decimals >= 2 and abs(quantity.value) <= 1:
        return replace(quantity, unit="ratio")
    return quantity
