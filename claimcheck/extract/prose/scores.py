"""Which figures read as scores: beside a test that is named, and alone where the text around names it."""

from __future__ import annotations

import re

from claimcheck.extract.cues import SCORING_VERB, WEAK_METRIC
from claimcheck.extract.late import late
from claimcheck.extract.prose.costs import SURE
from claimcheck.extract.prose.figures import Figure, FigureRole
from claimcheck.extract.prose.lists import list_of
from claimcheck.extract.prose.names.mention import MentionKind, names_score
from claimcheck.extract.prose.pairing import Tie
from claimcheck.extract.prose.parts import Parts

_INDEX = late(r"\bIndex\b")
_MOST_POINTS = 100
_AT_POINTS = late(r"\b(?:at|of|scor\w+|with|to|reach\w+)\s(?:an?\s)?$|\w\s\($")
_LEAST_RATED, _MOST_RATED = 0.6, 4
_RATED = late(r"arena|elo\b|codeforces|rating", re.IGNORECASE)
_IN_COMPARISON = late(r"\s(?:vs\.?|versus)\s\d")
_SCORE_BEHIND = late(r"\s?(?:のスコア|のスコアを|点|分(?!钟|布)|pont\w*\b)")
_RAISES = late(
    r"\b(?:improv|push|rais|increas|boost|lift|advanc|bring|steiger|erhöh|amélior|mejor)\w*", re.IGNORECASE
)
# "70 and 60 on GPQA": only further figures stand between.
_DIRECTLY_ON = late(r"(?:(?:,|\sand|,\sand)?\s[\d.,]+%?)*\s(?:on|auf|sur|en)\s(?:the\s)?")
# "a score of", "reaches", "F1:" right before a figure.
_SAYS_SCORE = late(
    rf"(?:{SCORING_VERB.pattern}|{WEAK_METRIC.pattern})(?:\s(?:of|at|is|was|to|an?|about|over|nearly"
    rf"|around|roughly|just))*[\s:=]*[~≈><≥≤]*$|(?:得分|分数|スコア)(?:为|は)?\s?$",
    re.IGNORECASE,
)
_LABELLED = late(r"(?:[^.!?:=%]|\.(?=\d)){2,70}[=:：]\s?[~≈*_]{0,3}")
_RIVAL_BRACKET = late(r"\(\s?(?:\d{1,3}(?:\.\d+)?\s?%\s(?:vs\.?|versus)\s)?$")
_PASSES = late(r"\b(?:surpass|outperform|beat|exceed|close to|ahead of|behind)\w*\s", re.IGNORECASE)
# "the best overall performance (19 of 22 tasks, 86.4%)".
_PERFORMANCE_BRACKET = late(rf"(?:{WEAK_METRIC.pattern})\s\([^()]{{0,40}}$", re.IGNORECASE)
# "a 54.8 percent partial score".
_SCORE_WORD = late(r"\s(?:[a-z-]+\s){0,2}score\b")
# "以68.25分": "with 68.25 marks".
_BY_MARKS = late(r"以\s?$|(?:得分|分数|成绩)(?:为|為|是)?\s?$")
_BESIDE = 0.5
_SOLVED = late(
    r"\s?of\s(?:the\s|all\s|its\s)*(?:[\w-]+\s){0,2}(?:questions|problems|tasks|issues|instances"
    r"|attacks|threats|prompts|techniques|cases|samples|vulnerabilities|bugs"
    r"|challenges|exercises|puzzles)\b|\s?(?:de las|de los|des|der|dos|das)\s(?:tareas|preguntas|situações"
    r"|problemas|casos|tâches|questions|problèmes|Aufgaben|Fragen|tarefas)\b|\s?的(?:问题|題目|题目|任务|問題)",
    re.IGNORECASE,
)
_CAUGHT = late(r"\b(?:detect|block|caught|catch|prevent|identif|stopp|flagg|find|found|fix)\w*\s(?:only\s)?")
_REACHES = late(
    r"\b(?:rose|rises|climb(?:s|ed)|fell|falls|dropp?(?:s|ed)|improv(?:es|ed)|jump(?:s|ed)) to\s$|"
    r"\b(?:leads?|led|the lead|sits|sat|st(?:ands|ood)|c[ao]mes? in|land(?:s|ed)|trails?)\s(?:at|with)\s$|"
    r"\b(?:atteint|obtient|affiche|enregistre|décroche|totalise|erreicht|erzielt|schafft|alcanza"
    r"|alcanzó|logra|logró|obtiene|obtuvo|registra)"
    r"\s(?:\w+ment\s|\w+mente\s|jeweils\s|même\s|sogar\s|un\s)?$|\b(?:scor(?:es?|ed)|reach(?:es"
    r"|ed)|achiev(?:es?|ed)|obtain(?:s|ed)|attain(?:s|ed)|(?:re)?solv(?:es|ed)|pass(?:es|ed)|averag(?:es"
    r"|ed)|gets?|got|hits)(?:\s(?:about|over|nearly|around|only|just|roughly|a|an|up to))*\s[~≈]?$",
    re.IGNORECASE,
)
_SCORED = late(r"\b(?:scor(?:es?|ed|ing)|scores? of)\s(?:an?\s|just\s|only\s)?$")
# "eine Gesamtpunktzahl von 4,41"
_SCORE_OF = late(rf"(?:{WEAK_METRIC.pattern})\s(?:of|von|de)\s$", re.IGNORECASE)
# "clocks in at 44.4 points"
_CLOCKS_IN = late(r"\b(?:(?:clock|com)e?s? in|came in|lands?|sits?|stands?)\s(?:at|with)\s(?:about\s)?$")
_THE_SAME_TEST = late(
    r"\b(?:this|the same|that)\s(?:[\w-]+\s)?(?:benchmark|dataset|test|task|evaluation|challenge"
    r"|leaderboard|corpus|exam)\b",
    re.IGNORECASE,
)


def is_rated(test: str) -> bool:
    """Whether a test is told in ratings as those of chess players."""
    return bool(_RATED.search(test))


def is_rating(figure: Figure, test: str, text: str) -> bool:
    """Whether a whole number is a rating as those of chess players, or points on an index."""
    quantity = figure.quantity
    if _INDEX.search(test) and quantity.value <= _MOST_POINTS:
        return bool(_AT_POINTS.search(text, max(0, figure.start - 24), figure.start))
    if quantity.decimals == 3 and _RATED.search(test) and _MOST_RATED > quantity.value > _LEAST_RATED:
        return True  # "1.286" in a language whose thousands are parted by points
    test = f"{test} {text}" if re.search(r"\belo\b", text, re.IGNORECASE) else test
    return (
        quantity.decimals == 0
        and not quantity.unit
        and 600 <= quantity.value <= 4000
        and bool(_RATED.search(test))
    )


def is_believable(tied: Tie, text: str) -> bool:
    """Whether figure and benchmark are tied firmly enough for the kind of figure."""
    figure, name = tied.figure, tied.benchmark
    if name is None or figure.role is not FigureRole.BARE:
        return name is not None
    if is_rating(figure, name.text, text) and names_score(text):
        return True
    gap = text[name.end : figure.start] if name.end <= figure.start else text[figure.end : name.start]
    if figure.quantity.decimals and _is_close_decimal(tied, text, gap):
        return True
    if name.end <= figure.start and tied.benchmark_cost <= 0.8 and re.search(r"[:=：]", gap):
        return True
    return _is_told_to_be_a_score(tied, text, gap)


def _is_close_decimal(tied: Tie, text: str, gap: str) -> bool:
    """Whether a decimal without unit stands so near a test and its system that it is the result."""
    figure, cost = tied.figure, tied.benchmark_cost
    before = tied.benchmark is not None and tied.benchmark.end <= figure.start
    if cost <= (0.8 if before else 0.5):
        return True
    bound = tied.model is not None and not tied.model.own and tied.model_cost <= 0.9
    if bound and cost <= SURE + (2 if tied.model_cost <= _BESIDE else 1):
        return True
    compared = _IN_COMPARISON.match(text, figure.end) or _SCORED.search(text, 0, figure.start)
    if compared and cost <= SURE + 2:
        return True
    return cost <= SURE and names_score(gap)


def _is_told_to_be_a_score(tied: Tie, text: str, gap: str) -> bool:
    """Whether words say so: "a score of 79 on X", "70 and 60 on X", "improves X to 65"."""
    figure, cost = tied.figure, tied.benchmark_cost
    if _SCORE_BEHIND.match(text, figure.end) and cost <= SURE:
        return True
    if _DIRECTLY_ON.fullmatch(gap) and (SCORING_VERB.search(text) or _RAISES.search(text)):
        return True
    if _SAYS_SCORE.search(text, max(0, figure.start - 40), figure.start):
        return cost <= (SURE + 1 if figure.quantity.decimals else SURE)
    return bool(re.fullmatch(r"\s(?:[\w-]+\s)?(?:to|auf|à|a)\s(?:an?\s)?", gap) and _RAISES.search(text))


def stands_alone(tied: Tie, parts: Parts) -> bool:
    """Whether a figure without a benchmark in its sentence still reads as a score: it has a measure."""
    if parts.of(MentionKind.BENCHMARK):
        return False
    if tied.figure.role is FigureRole.BARE:
        in_points = tied.figure.quantity.unit == "points" and _CLOCKS_IN.search(
            parts.text, 0, tied.figure.start
        )
        scored = in_points or _SCORED.search(parts.text, 0, tied.figure.start)
        scored = scored or _SCORE_OF.search(parts.text, max(0, tied.figure.start - 40), tied.figure.start)
        beside = any(f.role is FigureRole.SCORE for f in parts.figures) and _is_reached(tied.figure, parts)
        return bool(tied.figure.quantity.decimals and (scored or beside))
    if WEAK_METRIC.search(parts.text, max(0, tied.figure.start - 25), tied.figure.start):
        return True
    if _says_performance(tied.figure, parts.text) or _SCORE_WORD.match(parts.text, tied.figure.end):
        return True
    if _is_solved_share(tied.figure, parts.text) or _is_rival_beside_one(tied, parts):
        return True
    if _is_in_bracket_of_rival(tied, parts.text):
        return True
    if _THE_SAME_TEST.search(parts.text):
        return True
    if tied.figure.quantity.unit == "%" and _is_reached(tied.figure, parts):
        return True
    if _BY_MARKS.search(parts.text, 0, tied.figure.start) or _is_all_of_a_line(tied, parts.text):
        return True
    if tied.metric is None:
        return False
    gap = abs(tied.metric.start - tied.figure.end), abs(tied.figure.start - tied.metric.end)
    return min(gap) <= 40


def _is_all_of_a_line(tied: Tie, text: str) -> bool:
    """Whether a line says nothing but a system and its figure: "Osprey 2 (high) = 69%"."""
    named = tied.model is not None and not tied.model.own and tied.model.start < 8
    return (
        named
        and bool(_LABELLED.fullmatch(text, 0, tied.figure.start))
        and not text[tied.figure.end :].strip(" .*_分点")
    )


def _is_solved_share(figure: Figure, text: str) -> bool:
    """Whether a percentage is the share of a test's questions that were solved."""
    if figure.quantity.unit != "%" or not _SOLVED.match(text, figure.end):
        return False
    found = SCORING_VERB.search(text, 0, figure.start) or _CAUGHT.search(text, 0, figure.start)
    return bool(found) or "的" in text[figure.end : figure.end + 2]


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


def _is_in_bracket_of_rival(tied: Tie, text: str) -> bool:
    """Whether a percentage stands in a bracket behind a system that is passed: "beats Z (79% vs. 63%)"."""
    figure, party = tied.figure, tied.model
    bracket = _RIVAL_BRACKET.search(text, 0, figure.start) or text[figure.end : figure.end + 4] == " vs."
    return bool(
        party is not None
        and not party.own
        and figure.quantity.unit == "%"
        and figure.quantity.decimals
        and bracket
        and _PASSES.search(text, 0, figure.start)
    )


def _says_performance(figure: Figure, text: str) -> bool:
    """Whether a figure stands in a bracket behind a word for a score."""
    return bool(_PERFORMANCE_BRACKET.search(text, max(0, figure.start - 70), figure.start))


def _is_reached(figure: Figure, parts: Parts) -> bool:
    """Whether a verb of scoring stands right before a figure, or before the list it is in."""
    first = list_of(figure, parts)[0]
    return bool(_REACHES.search(parts.text, max(0, first.start - 40), first.start))
