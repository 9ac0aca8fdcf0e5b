"""Which test a score is on: the named one, the one described, or the one the text around speaks of."""

from __future__ import annotations

import re

from claimcheck.extract.cues import SCORING_VERB, WEAK_METRIC
from claimcheck.extract.prose_costs import SURE
from claimcheck.extract.prose_figures import Figure, FigureRole
from claimcheck.extract.prose_forms import VARIANT_ALONE, without_variant
from claimcheck.extract.prose_lists import list_of, rank_in_list
from claimcheck.extract.prose_names import MentionKind, names_score
from claimcheck.extract.prose_pairing import Tie
from claimcheck.extract.prose_parts import Parts
from claimcheck.extract.prose_tasks import label_of, task_of
from claimcheck.extract.prose_topic import Named, Topic
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
        return _described(tied, parts, tasks, model) or _from_topic(tied, parts, topic)
    if not (_believable(tied, parts.text) or _is_next_on(tied, parts)):
        return None
    if tied.model is None and not name.sure and name.text[0].islower():
        return None
    if VARIANT_ALONE.fullmatch(name.text):
        whole = topic.benchmark or topic.sole_test()
        text = without_variant(whole.text) if whole else ""
        return (Named(f"{text} {name.text}", _PART_OF), (name.start, name.end)) if text else None
    guess = tied.benchmark_cost > SURE or not name.sure
    doubt = "Which benchmark the figure is for rests on nearness in the sentence." if guess else ""
    return Named(_without_measure(name.text), doubt), (name.start, name.end)


def _described(
    tied: Tie, parts: Parts, tasks: list[tuple[int, int]], model: Named
) -> tuple[Named, tuple[int, int]] | None:
    """The test that the sentence describes ("for detecting stenosis") or that labels its line."""
    text, figure = parts.text, tied.figure
    of_sentence = tasks[0] if len(tasks) == 1 and tied.metric else None
    if span := task_of(text, figure, tied.metric) or of_sentence:
        return Named(text[slice(*span)], "The test is described, not named."), span
    label = label_of(text, figure, tied.metric)
    if label and model.text not in text[slice(*label)]:
        return Named(text[slice(*label)], "The test is the label in front of the figure."), label
    return None


def _from_topic(tied: Tie, parts: Parts, topic: Topic) -> tuple[Named, tuple[int, int]] | None:
    """The test that the text around the sentence is about, where the figure reads as a score by itself."""
    figure, place = tied.figure, (tied.figure.start, tied.figure.end)
    if figure.role is FigureRole.SCORE and topic.tests:
        rank, length = rank_in_list(figure, parts)
        if length == len(topic.tests):
            return topic.tests[rank], place
    if topic.latter is not None and _THE_LATTER.search(parts.text):
        return topic.latter, place
    if topic.benchmark is not None and (
        _stands_alone(tied, parts) or is_rating(figure, topic.benchmark.text, parts.text)
    ):
        return topic.benchmark, place
    if (sole := topic.sole_test()) is not None and _is_score_of_sole(tied, parts, sole):
        return sole, place
    return None


_ANOTHER = re.compile(r"(?:\s?\([^()]*\))?(?:[^,;.()]{0,60})?(?:,|\sand\s|,\sand\s)[^,;.()]{0,60}")


def goes_on(before: Figure, tied: Tie, parts: Parts) -> bool:
    """Whether a score is the next of a row on one test that the sentence does not name: "74%, and 83% with …"."""
    figure = tied.figure
    if parts.of(MentionKind.BENCHMARK) or figure.role is not FigureRole.SCORE:
        return False
    same_unit = figure.quantity.unit == before.quantity.unit != ""
    return same_unit and bool(_ANOTHER.fullmatch(parts.text, before.end, figure.start))


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
    if is_rating(tied.figure, sole.text, parts.text):
        return names_score(parts.text)
    return _stands_alone(tied, parts)


# Tests of another kind than the one named elsewhere.
_OTHER_TEST = re.compile(
    r"\b(?:internal|in-house|our (?:own )?tests?|pilots?|customers?|real[- ]world|deployments?"
    r"|production|clinical|survey\w*)\b",
    re.IGNORECASE,
)
_PART_OF = "The sentence names a part of the test that the text around is about."
_INDEX = re.compile(r"\bIndex\b")
_MOST_POINTS = 100
_AT_POINTS = re.compile(r"\b(?:at|of|scor\w+|with|to|reach\w+)\s(?:an?\s)?$|\w\s\($")
_RATED = re.compile(r"arena|elo\b|codeforces|rating", re.IGNORECASE)


def is_rating(figure: Figure, test: str, text: str) -> bool:
    """Whether a whole number is a rating as those of chess players, or points on an index."""
    quantity = figure.quantity
    if _INDEX.search(test) and quantity.value <= _MOST_POINTS:
        return bool(_AT_POINTS.search(text, max(0, figure.start - 24), figure.start))
    test = f"{test} {text}" if re.search(r"\belo\b", text, re.IGNORECASE) else test
    return (
        quantity.decimals == 0
        and not quantity.unit
        and 600 <= quantity.value <= 4000
        and bool(_RATED.search(test))
    )


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
    if not is_whole and _SCORED.search(text, 0, figure.start) and tied.benchmark_cost <= SURE + 2:
        return True
    bound = tied.model is not None and not tied.model.own and tied.model_cost <= 0.9
    reach = SURE + (2 if tied.model_cost <= _BESIDE else 1)
    if bound and not is_whole and tied.benchmark_cost <= reach:
        return True
    if (
        name.end <= figure.start
        and tied.benchmark_cost <= 0.8
        and (not is_whole or re.search(r"[:=：]", gap))
    ):
        return True
    if is_rating(figure, name.text, text) and names_score(text):
        return True
    if not is_whole and _IN_COMPARISON.match(text, figure.end) and tied.benchmark_cost <= SURE + 2:
        return True
    if _SCORE_BEHIND.match(text, figure.end) and tied.benchmark_cost <= SURE:
        return True
    if _DIRECTLY_ON.fullmatch(gap) and (SCORING_VERB.search(text) or _RAISES.search(text)):
        return True
    if _SAYS_SCORE.search(text, max(0, figure.start - 40), figure.start):
        return tied.benchmark_cost <= (SURE if is_whole else SURE + 1)
    if re.fullmatch(r"\s(?:[\w-]+\s)?(?:to|auf|à|a)\s(?:an?\s)?", gap) and _RAISES.search(text):
        return True
    return not is_whole and tied.benchmark_cost <= SURE and names_score(gap)


_IN_COMPARISON = re.compile(r"\s(?:vs\.?|versus)\s\d")
_SCORE_BEHIND = re.compile(r"\s?(?:のスコア|のスコアを|点|分(?!钟|布)|pont\w*\b)")
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
    if parts.of(MentionKind.BENCHMARK):
        return False
    if tied.figure.role is FigureRole.BARE:
        return bool(tied.figure.quantity.decimals and _SCORED.search(parts.text, 0, tied.figure.start))
    if WEAK_METRIC.search(parts.text, max(0, tied.figure.start - 25), tied.figure.start):
        return True
    if _says_performance(tied.figure, parts.text) or _SCORE_WORD.match(parts.text, tied.figure.end):
        return True
    if _is_solved_share(tied.figure, parts.text) or _is_rival_beside_one(tied, parts):
        return True
    if _THE_SAME_TEST.search(parts.text):
        return True
    if tied.figure.quantity.unit == "%" and _is_reached(tied.figure, parts):
        return True
    if _BY_MARKS.search(parts.text, 0, tied.figure.start):
        return True
    if tied.metric is None:
        return False
    gap = abs(tied.metric.start - tied.figure.end), abs(tied.figure.start - tied.metric.end)
    return min(gap) <= 40


def _is_solved_share(figure: Figure, text: str) -> bool:
    """Whether a percentage is the share of a test's questions that were solved."""
    if figure.quantity.unit != "%" or not _SOLVED.match(text, figure.end):
        return False
    return bool(SCORING_VERB.search(text, 0, figure.start)) or "的" in text[figure.end : figure.end + 2]


def _is_rival_beside_one(tied: Tie, parts: Parts) -> bool:
    """Whether a figure stands in a bracket behind a rival, in a sentence that tells of such a share."""
    beside = tied.model is not None and not tied.model.own and tied.model_cost <= _BESIDE
    others = [
        f for f in parts.figures if f is not tied.figure and f.quantity.unit == tied.figure.quantity.unit
    ]
    return beside and any(
        _is_solved_share(f, parts.text) or _is_reached(f, parts) or _says_performance(f, parts.text)
        for f in others
    )


# "the best overall performance (19 of 22 tasks, 86.4%)".
_PERFORMANCE_BRACKET = re.compile(rf"(?:{WEAK_METRIC.pattern})\s\([^()]{{0,40}}$", re.IGNORECASE)


def _says_performance(figure: Figure, text: str) -> bool:
    """Whether a figure stands in a bracket behind a word for a score."""
    return bool(_PERFORMANCE_BRACKET.search(text, max(0, figure.start - 70), figure.start))


def _is_reached(figure: Figure, parts: Parts) -> bool:
    """Whether a verb of scoring stands right before a figure, or before the list it is in."""
    first = list_of(figure, parts)[0]
    return bool(_REACHES.search(parts.text, max(0, first.start - 40), first.start))


# "a 54.8 percent partial score".
_SCORE_WORD = re.compile(r"\s(?:[a-z-]+\s){0,2}score\b")
# "以68.25分": "with 68.25 marks".
_BY_MARKS = re.compile(r"以\s?$|(?:得分|分数|成绩)(?:为|為|是)?\s?$")
_BESIDE = 0.5
_SOLVED = re.compile(
    r"\s?of\s(?:the\s|all\s|its\s)*(?:[\w-]+\s){0,2}(?:questions|problems|tasks|issues|instances"
    r"|challenges|exercises|puzzles)\b|\s?(?:de las|de los|des|der|dos|das)\s(?:tareas|preguntas"
    r"|problemas|casos|tâches|questions|problèmes|Aufgaben|Fragen|tarefas)\b|\s?的(?:问题|題目|题目|任务|問題)",
    re.IGNORECASE,
)
_REACHES = re.compile(
    r"\b(?:rose|rises|climb(?:s|ed)|fell|falls|dropp?(?:s|ed)|improv(?:es|ed)|jump(?:s|ed)) to\s$|"
    r"\b(?:atteint|obtient|affiche|enregistre|décroche|totalise|erreicht|erzielt|schafft|alcanza|alcanzó|logra|logró|obtiene|obtuvo|registra)"
    r"\s(?:\w+ment\s|\w+mente\s|jeweils\s|même\s|sogar\s|un\s)?$|\b(?:scor(?:es?|ed)|reach(?:es|ed)|achiev(?:es?|ed)|obtain(?:s|ed)|attain(?:s|ed)|(?:re)?solv(?:es|ed)|pass(?:es|ed)|averag(?:es"
    r"|ed)|gets?|got|hits)(?:\s(?:about|over|nearly|around|only|just|roughly|a|an|up to))*\s[~≈]?$",
    re.IGNORECASE,
)
_SCORED = re.compile(r"\b(?:scor(?:es?|ed|ing)|scores? of)\s(?:an?\s|just\s|only\s)?$")
_THE_LATTER = re.compile(r"\bthe (?:latter|second)(?:\s(?:test|benchmark|one|dataset|of))?\b", re.IGNORECASE)
_THE_SAME_TEST = re.compile(
    r"\b(?:this|the same|that)\s(?:[\w-]+\s)?(?:benchmark|dataset|test|task|evaluation|challenge"
    r"|leaderboard|corpus|exam)\b",
    re.IGNORECASE,
)
