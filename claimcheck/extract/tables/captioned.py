"""What the words of a caption or heading say that a table's results are on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.extract.late import late
from claimcheck.extract.tables.headers import metrics_named, speaks_of_evaluation, split_metric
from claimcheck.extract.tables.names import Names, compact
from claimcheck.extract.tables.scope import Surroundings

# What a caption's results are on: "Performance on the NIH ChestX-ray14 test set".
ON = late(
    r"\b(?:[Oo]n|using|auf|sur|en|sobre|in(?=\s(?:the\s)?[A-Z]\w*[A-Z](?!s?\b)))\s+"
    r"(?:the\s+|dem\s+|les?\s+|la\s+|el\s+)?"
    r"(?:(?:test|dev|val|validation|evaluation)[- ]?(?:sets?|splits?|data)? of (?:the )?)?"
    r"(?P<what>(?=\S*[A-Z\d])[^,;()]{2,50}?)"
    r"(?:\s+(?:data\s?sets?|benchmarks?|(?:(?:dev|val|validation|test)\b[/ ]?(?:and )?)+(?:sets?|splits?)?"
    r"|testsets?|corpus|test data|tasks?|leaderboard))*"
    r"(?=$|\s*[,;:(]|\.(?:\s|$)|\s+(?:and(?! [A-Z])|with|using|in|for|under|by|as|at|is|are|was|were|can|when"
    r"|shows?|showed|demonstrates?|indicates?|suggests?|confirms?|reveals?"
    r"|while|where|after|before|over|from|without|that|which|across|per)\b)"
)
_RESULT_WORDS = late(
    r"(?:\s+(?:(?:test|evaluation|benchmark|experimental) )?"
    r"(?:results?|performances?|scores?|accurac(?:y|ies)"
    r"|evaluations?|comparisons?|leaderboard|(?:kísérletek )?eredmény(?:ei|ek)|ergebnisse|vergleich"
    r"|résultats|resultados)|的?(?:结果|性能|对比|评估|评测)|の結果)+$",
    re.IGNORECASE,
)
_SORT_OF_RESULTS = late(
    r"(?:human|quantitative|qualitative|main|overall|additional|experimental|automatic|detailed|full|more|further"
    r"|final|complete)(?:\s(?:and\s)?\w+)?",
    re.IGNORECASE,
)
_SPLIT_BEHIND = late(r"\s*\([^()]*\b(?:set|split|subset|data|val|test|dev)\b[^()]*\)\s*$", re.IGNORECASE)
_OF_MODELS = late(r"\b(?:models?|weights|checkpoints|backbones?|baselines?)$", re.IGNORECASE)
# What a sentence or a name of models says, and no title of a test.
_NO_TITLE = late(
    rf"{_OF_MODELS.pattern}|\?|^(?:analysis|overview)\b|\b(?:various|different|performances?|comparisons?)\b|\b(?:summary|overview|zoo|settings?|setup)$|\bablations?\b|\b(?:are|is|was|were|here|below|above|following|folgende[nr]?)\b",
    re.IGNORECASE,
)
_COLLECTION = late(r"\b(?:leaderboards?|benchmarks|suites?|tasks|datasets)\b", re.IGNORECASE)
_TASK = late(
    r"(?:tagging|parsing|answering|recognition|classification|detection|segmentation|retrieval|translation"
    r"|summari[sz]ation|verification|diari[sz]ation|matching|estimation|captioning|generation"
    r"|(?:sentiment|emotion) analysis)$",
    re.IGNORECASE,
)
_BRACKETED = late(r"\s*\((?P<title>[^()]{2,60}?)\.?\)\.?\s+(?=[A-Z])")
_A_MEASURE = late(r"\b(?:metrics?|measures?|scores?)$", re.IGNORECASE)
_FOR = late(
    r"\b(?:accurac(?:y|ies)|scores|results|rates?)\s(?:for|in|of)\s(?:the\s)?(?P<what>[A-Z]\w*[A-Z]\S*)$"
)
_RESULTS_ON = late(
    r"^(?:All |The )?(?:[Rr]esults|[Ss]cores|[Nn]umbers|[Ff]igures)\s(?:are|is)?\s?(?:on|for)\s"
)
# "on X and Y": several tests.
AND_ANOTHER = late(r"^\s?(?:and|&|und|et)\s[A-Z]|[A-Z]\S*\s(?:and|&|und|et)\s?$")
_A_MODEL = 0.5  # from here a name may be a model's
_TITLE = 4  # words of a heading that can be nothing but a test's name
_SHORT = 9  # words of a caption that can be a test's name


def phrase_of(first: str, headings: Sequence[str], names: Names) -> str:
    """What the results of a caption or heading are on, or a short caption without "results".

    A heading that names a known test goes before a caption that is a mere title, others behind it.
    """
    over = [on["what"].strip() for text in headings if (on := ON.search(text))]
    if (on := ON.search(first)) and not _A_MEASURE.search(on["what"]):
        return on["what"].strip()
    name = _RESULT_WORDS.sub("", " " + _SPLIT_BEHIND.sub("", first)).strip()
    if _SORT_OF_RESULTS.fullmatch(name):
        name = f"{name} evaluation" if name.casefold() == "human" else ""
    if (for_what := _test_behind(name, names)) is not None:
        return for_what
    test, metric = split_metric(name)
    if metric and speaks_of_evaluation(metric) and name.endswith(metric):
        name = test  # "Fine-grained WSD F1"
    said = re.sub(r"\s*\([^()]*\)$", "", name)  # "Wren models (details in projects/wren)"
    is_title = 0 < len(name.split()) <= _SHORT and not _NO_TITLE.search(said) and not metrics_named(name)
    title = name if is_title else ""
    return next((what for what in over if names.benchmarks_in(what)), "") or title or "".join(over[:1])


def _test_behind(title: str, names: Names) -> str | None:
    """The test that a title names last: "Test set accuracies for PTB"."""
    hit = _FOR.search(title)
    if hit is None or names.models_in(hit["what"]) or names.model(hit["what"]) >= _A_MODEL:
        return None
    return hit["what"]


def telling_sentence(caption: str) -> str:
    """The first sentence of a caption, or a later one "Results are on X" where the first has no "on"."""
    first = first_sentence(caption)
    if ON.search(first):
        return first
    return next((s for s in re.split(r"(?<=\w[.;])\s", caption) if _RESULTS_ON.match(s)), first)


def coined_heading(around: Surroundings, names: Names) -> str:
    """The test or task that is all a table's heading says ("THUCNews", "PoS Tagging")."""
    heading = _RESULT_WORDS.sub("", " " + "".join(around.headings[:1])).strip()
    if len(heading.split()) > _TITLE:
        return ""
    return heading if _TASK.search(heading) or dataset_in(heading, names, set()) else ""


def dataset_in(phrase: str, names: Names, own: set[str], *, told: bool = False) -> str:
    """A phrase with a coined name that is no model's, without labels of the table ("WMT22" over "zh-en").

    Where the text tells that results are on it, only a known model's name is none of a test.
    """
    phrase = " ".join(w for w in phrase.split() if compact(w) not in own)
    if is_collection(phrase) or _A_MEASURE.search(phrase) or AND_ANOTHER.search(phrase):
        return ""
    coined = re.search(r"(?<![\w-])(?=\w*[A-Z])\w+(?:[\d]|[A-Z])\w*(?:-\w+)*", phrase)
    if not coined or names.models_in(phrase):
        return ""
    unknown = told and not (names.knows_model(phrase) or names.is_own(phrase))
    return phrase if unknown or names.model(phrase) < _A_MODEL else ""


def is_collection(name: str) -> bool:
    """Whether a name is of a collection of tests: "Open LLM Leaderboard"."""
    return bool(_COLLECTION.search(name))


def first_sentence(caption: str) -> str:
    """A caption up to its first full stop, or the title that opens it in brackets: "(SC09.) Accuracy …"."""
    if title := _BRACKETED.match(caption):
        return title["title"].strip()
    return re.split(r"(?<=\w)[.:;]\s|[.:;]$", caption)[0].strip()
