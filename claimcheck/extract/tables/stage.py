"""What the text around a table names for all of it: the benchmark, the metric, the model."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from claimcheck.extract.late import late
from claimcheck.extract.tables.headers import (
    is_average,
    is_group_word,
    metrics_named,
    speaks_of_evaluation,
    speaks_of_other,
    speaks_of_results,
    split_metric,
)
from claimcheck.extract.tables.names import Names, compact, split_of, without_citation
from claimcheck.extract.tables.naming import Label
from claimcheck.extract.tables.scope import Surroundings, is_ablation

# What a caption's results are on: "Performance on the NIH ChestX-ray14 test set".
_ON = late(
    r"\b(?:[Oo]n|using|auf|sur|en|sobre|in(?=\s(?:the\s)?[A-Z]\w*[A-Z](?!s?\b)))\s+(?:the\s+|dem\s+|les?\s+|la\s+|el\s+)?"
    r"(?:(?:test|dev|val|validation|evaluation)[- ]?(?:sets?|splits?|data)? of (?:the )?)?"
    r"(?P<what>(?=\S*[A-Z\d])[^,;()]{2,50}?)"
    r"(?:\s+(?:data\s?sets?|benchmarks?|(?:(?:dev|val|validation|test)\b[/ ]?(?:and )?)+(?:sets?|splits?)?"
    r"|testsets?|corpus|test data|tasks?|leaderboard))*"
    r"(?=$|\s*[,;:(]|\.(?:\s|$)|\s+(?:and(?! [A-Z])|with|using|in|for|under|by|as|at|is|are|was|were|can|when"
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
    rf"{_OF_MODELS.pattern}|\?|^(?:analysis|overview|ablations?)\b|\b(?:various|different|performances?|comparisons?)\b|\b(?:summary|overview|zoo|settings?|setup)$|\b(?:are|is|was|were|here|below|above|following|folgende[nr]?)\b",
    re.IGNORECASE,
)
# "The scores are macro-averaged F1": what stands under results.
_EXPLAINS = late(
    r"^\W*(?:the |all )?(?:scores?|results?|numbers|values|figures|metrics?)\b[^.]{0,40}?"
    r"\b(?:are|is|refers?|denotes?|shows?|reports?)\b",
    re.IGNORECASE,
)
_TASK_BEHIND = late(r"(?:\s+[a-z]+){2,}$")  # "SQuAD question answering"
_COLLECTION = late(r"\b(?:leaderboards?|benchmarks|suites?|tasks|datasets)\b", re.IGNORECASE)
_TASK = late(
    r"(?:tagging|parsing|answering|recognition|classification|detection|segmentation|retrieval|translation"
    r"|summari[sz]ation|verification|diari[sz]ation|matching|estimation|captioning|generation)$",
    re.IGNORECASE,
)
_BRACKETED = late(r"\s*\((?P<title>[^()]{2,60}?)\.?\)\.?\s+(?=[A-Z])")
_A_MEASURE = late(r"\b(?:metrics?|measures?|scores?)$", re.IGNORECASE)
_TITLE = 4  # words of a heading that can be nothing but a test's name
_SHORT = 9  # words of a caption that can be a test's name


@dataclass(frozen=True)
class Stage:
    """What caption and heading say for a whole table.

    `benchmark` is the one known benchmark they name; `phrase` what the results are on where that is not
    known, or a short caption; `metric` the one metric of the caption; `model` the one known model.
    `dataset` is what a caption or lead with a coined name says the results are on ("Flickr30K-CN retrieval");
    `weight` counts what speaks for a table of results (negative where the caption announces other things).
    """

    benchmark: str = ""
    phrase: str = ""
    dataset: str = ""
    metric: str = ""
    model: str = ""
    weight: int = 0


def stage_of(
    around: Surroundings,
    names: Names,
    labels: Iterable[Label],
    announced: Sequence[str],
    sole_test: Callable[[], str] = str,
) -> Stage:
    """Read caption and heading of a table whose labels are known.

    `sole_test` gives the one test that the whole document speaks of; a table of bare metrics is on it.
    """
    labels = list(labels)
    around = replace(around, caption=without_citation(around.caption), lead=without_citation(around.lead))
    benchmark = _benchmark(around, names, {compact(x.benchmark) for x in labels}) or _of_splits(labels)
    if not benchmark and not _coined(around, names) and not any(x.benchmark and x.scored for x in labels):
        split = next((s for x in labels for w in x.words if (s := split_of(w))), "")
        told = _are_metrics_of_tests(labels) or _are_all_scores(labels)
        benchmark = split or _noted(around, names) or (sole_test() if told else "")
    tests = [x.benchmark for x in labels if x.scored and x.benchmark]
    if not benchmark and tests and all(is_average(t) or is_group_word(t) for t in tests):
        benchmark = _spoken_of(around, names)
    first = _telling(around.caption)
    near = " ".join((around.caption, around.lead, *around.headings))
    named = 2 * bool(benchmark) or bool(_ON.search(first))
    explained = any(_EXPLAINS.match(text) for text in around.after[:1])
    weight = (
        named
        + (speaks_of_results(near) or explained)
        - 3 * (speaks_of_other(first) and not is_ablation(around))
    )
    metrics = [] if any(x.metric for x in labels) else metrics_named(f"{around.caption} {around.lead}")
    return Stage(
        benchmark=benchmark,
        phrase=_phrase(first, (around.lead, *around.headings[:1]), names)
        or ("" if tests else _coined_heading(around, names)),
        dataset=_dataset(
            _phrase(first, (around.lead,), names), names, {compact(x.benchmark) for x in labels}
        ),
        metric=metrics[0] if len(metrics) == 1 else "",
        model=_model(around, names, announced),
        weight=weight,
    )


def _of_splits(labels: Sequence[Label]) -> str:
    """The test whose splits all labels are ("test-clean", "clean" under "dev"), or ""."""
    tests = [x for x in labels if x.benchmark and x.scored]
    found = {split_of(x.benchmark) or split_of(" ".join(x.words[-2:])) for x in tests}
    return found.pop() if len(found) == 1 else ""


def _are_metrics_of_tests(labels: Sequence[Label]) -> bool:
    """Whether columns or rows hold metrics that only evaluations of systems print, and name no test."""
    return any(speaks_of_evaluation(x.metric) for x in labels if x.scored)


def _are_all_scores(labels: Sequence[Label]) -> bool:
    """Whether the figures of a table are all of one measure that says no more than "score"."""
    measures = {compact(x.metric) for x in labels if x.scored and x.metric}
    return bool(measures) and measures <= _SCORE_WORDS


_SCORE_WORDS = {"score", "compositescore", "overallscore", "overall", "totalscore", "finalscore", "result"}


def _benchmark(around: Surroundings, names: Names, own: set[str]) -> str:
    """The one benchmark that caption or heading names and that is not a line of the table itself.

    A heading says nothing where a caption says what its results are on: a float stands where there is room.
    """
    first = _telling(around.caption)
    # What later sentences speak of is no test of the average of lines that are tests themselves.
    behind = "" if sum(map(names.knows_benchmark, own)) > 1 else _behind(around.caption, names, own)
    spoken = len(names.benchmarks_in(around.caption)) > 1 or bool(_ON.search(first))
    texts = [first, around.lead, *([behind] if behind else [] if spoken else around.headings[:1])]
    for text in texts:
        found = [f for f in dict.fromkeys(names.benchmarks_in(text)) if not _is_among(compact(f), own)]
        if not found and text is texts[0] and _is_a_test_alone(text, names) and compact(text) not in own:
            found = [text]  # "Ruler" alone; within a sentence only RULER is the test
        distinct = {compact(f) for f in found}
        if not distinct and text is texts[0] and _coined(around, names):
            return ""
        if len(distinct) == 1:
            on = _ON.search(text)
            if on and found[0] in on["what"] and _AND_ANOTHER.search(on["what"].replace(found[0], "")):
                return ""  # "on CIFAR and SVHN"
            return _TASK_BEHIND.sub("", on["what"]).strip() if on and found[0] in on["what"] else found[0]
        if distinct:
            return ""
    return ""


_AND_ANOTHER = late(r"^\s?(?:and|&|und|et)\s[A-Z]|[A-Z]\S*\s(?:and|&|und|et)\s?$")
_WORDS_OF_A_NAME = 5


def _is_a_test_alone(text: str, names: Names) -> bool:
    return len(text.split()) <= _WORDS_OF_A_NAME and names.knows_benchmark(text)


def _is_among(test: str, own: set[str]) -> bool:
    """Whether a test is a line of a table, or several lines are on it: "AMC 10", "AMC 12"."""
    return test in own or sum(test in label for label in own) > 1


_FOR = late(
    r"\b(?:accurac(?:y|ies)|scores|results|rates?)\s(?:for|in|of)\s(?:the\s)?(?P<what>[A-Z]\w*[A-Z]\S*)$"
)
_A_MODEL = 0.5
_RESULTS_ON = late(
    r"^(?:All |The )?(?:[Rr]esults|[Ss]cores|[Nn]umbers|[Ff]igures)\s(?:are|is)?\s?(?:on|for)\s"
)


def _telling(caption: str) -> str:
    """The first sentence of a caption, or a later one "Results are on X" where the first has no "on"."""
    first = first_sentence(caption)
    if _ON.search(first):
        return first
    return next((s for s in re.split(r"(?<=\w[.;])\s", caption) if _RESULTS_ON.match(s)), first)


def _coined(around: Surroundings, names: Names) -> str:
    """The test with a coined name that a caption says the results are on: "the FTB", known or not."""
    on = _ON.search(_telling(around.caption))
    return _dataset(on["what"], names, set(), told=True) if on else ""


def _behind(caption: str, names: Names, own: set[str]) -> str:
    """The tests that later sentences of a caption speak of: "ImageNet" of "Top-5 error on ImageNet."."""
    rest = caption[len(first_sentence(caption)) :]
    found = [
        name
        for sentence in re.split(r"(?<=\w[.;])\s", rest)
        if not _MADE_ON.search(sentence)
        for name in names.benchmarks_in(sentence)
        if compact(name) not in own
    ]
    return ", ".join(dict.fromkeys(found))


# What models were made on, and no test.
_MADE_ON = late(
    r"train|tuned|tuning|initiali[sz]|scratch|see (?:table|section|figure)|\b(?:more|further) results",
    re.IGNORECASE,
)
_PART_OF = late(r"^.*\b(?:split|subset|part|portion|section) of (?:the )?", re.IGNORECASE)


def _noted(around: Surroundings, names: Names) -> str:
    """The one benchmark that notes, near sentences or the section say a table of bare metrics is on."""
    near = (*around.footnotes, *around.after[:2], *around.before)
    for texts in (near, around.section):
        found = [
            _PART_OF.sub("", on["what"]).strip()
            for text in texts
            for on in _ON.finditer(text)
            if names.benchmarks_in(on["what"])
        ]
        if found:
            return found[0] if len({compact(f) for f in found}) == 1 else ""
    return ""


def _spoken_of(around: Surroundings, names: Names) -> str:
    """The one known test that the nearest paragraph above names, for a table of subjects and averages."""
    for text in around.before:
        found = list(dict.fromkeys(names.benchmarks_in(text)))
        if found:
            return found[0] if len({compact(f) for f in found}) == 1 else ""
    return ""


def _phrase(first: str, headings: Sequence[str], names: Names) -> str:
    """What the results of a caption or heading are on, or a short caption without "results".

    A heading that names a known test goes before a caption that is a mere title, others behind it.
    """
    over = [on["what"].strip() for text in headings if (on := _ON.search(text))]
    if (on := _ON.search(first)) and not _A_MEASURE.search(on["what"]):
        return on["what"].strip()
    name = _RESULT_WORDS.sub("", " " + _SPLIT_BEHIND.sub("", first)).strip()
    if _SORT_OF_RESULTS.fullmatch(name):
        name = f"{name} evaluation" if name.casefold() == "human" else ""
    if (
        (hit := _FOR.search(name))
        and not names.models_in(hit["what"])
        and names.model(hit["what"]) < _A_MODEL
    ):
        return hit["what"]  # "Test set accuracies for PTB"
    test, metric = split_metric(name)
    if metric and speaks_of_evaluation(metric) and name.endswith(metric):
        name = test  # "Fine-grained WSD F1"
    is_title = 0 < len(name.split()) <= _SHORT and not _NO_TITLE.search(name) and not metrics_named(name)
    title = name if is_title else ""
    return next((what for what in over if names.benchmarks_in(what)), "") or title or "".join(over[:1])


def _coined_heading(around: Surroundings, names: Names) -> str:
    """The test or task that is all a table's heading says ("THUCNews", "PoS Tagging")."""
    heading = _RESULT_WORDS.sub("", " " + "".join(around.headings[:1])).strip()
    if len(heading.split()) > _TITLE:
        return ""
    return heading if _TASK.search(heading) or _dataset(heading, names, set()) else ""


def _dataset(phrase: str, names: Names, own: set[str], *, told: bool = False) -> str:
    """A phrase with a coined name that is no model's, without labels of the table ("WMT22" over "zh-en").

    Where the text tells that results are on it, only a known model's name is none of a test.
    """
    phrase = " ".join(w for w in phrase.split() if compact(w) not in own)
    if is_collection(phrase) or _A_MEASURE.search(phrase) or _AND_ANOTHER.search(phrase):
        return ""
    coined = re.search(r"(?<![\w-])(?=\w*[A-Z])\w+(?:[\d]|[A-Z])\w*(?:-\w+)*", phrase)
    if not coined or names.models_in(phrase):
        return ""
    unknown = told and not (names.knows_model(phrase) or names.is_own(phrase))
    return phrase if unknown or names.model(phrase) < _A_MODEL else ""


def _model(around: Surroundings, names: Names, announced: Sequence[str]) -> str:
    """The one model that caption or heading name, or the one announced."""
    for text in (around.caption, *around.headings[:1]):
        found = list(dict.fromkeys(names.models_in(text)))
        if len(found) == 1:
            return found[0]
    for text in around.before[:1]:
        told = [a for a in announced if a in text]
        root = min(told, key=len, default="")
        found = [root] if all(a.startswith(root) for a in told) else told  # "DETR" of "DETR-DC5"
        if len(found) == 1 and root:
            return found[0]
    return announced[0] if len(announced) == 1 else ""


def is_collection(name: str) -> bool:
    """Whether a name is of a collection of tests: "Open LLM Leaderboard"."""
    return bool(_COLLECTION.search(name))


def first_sentence(caption: str) -> str:
    """A caption up to its first full stop, or the title that opens it in brackets: "(SC09.) Accuracy …"."""
    if title := _BRACKETED.match(caption):
        return title["title"].strip()
    return re.split(r"(?<=\w)[.:;]\s|[.:;]$", caption)[0].strip()
