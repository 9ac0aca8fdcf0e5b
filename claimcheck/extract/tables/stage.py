"""What the text around a table names for all of it: the benchmark, the metric, the model."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from claimcheck.extract.late import late
from claimcheck.extract.tables.captioned import (
    AND_ANOTHER,
    ON,
    coined_heading,
    dataset_in,
    first_sentence,
    phrase_of,
    telling_sentence,
)
from claimcheck.extract.tables.headers import (
    is_average,
    is_group_word,
    metrics_named,
    speaks_of_evaluation,
    speaks_of_other,
    speaks_of_results,
)
from claimcheck.extract.tables.labels.naming import Label
from claimcheck.extract.tables.names import Names, compact, split_of, without_citation
from claimcheck.extract.tables.scope import Surroundings, is_ablation

# "The scores are macro-averaged F1": what stands under results.
_EXPLAINS = late(
    r"^\W*(?:the |all )?(?:scores?|results?|numbers|values|figures|metrics?)\b[^.]{0,40}?"
    r"\b(?:are|is|refers?|denotes?|shows?|reports?)\b",
    re.IGNORECASE,
)
_TASK_BEHIND = late(r"(?:\s+[a-z]+){2,}$")  # "SQuAD question answering"


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

    @property
    def is_of_one_model(self) -> bool:
        """Whether the text around names model, test and metric, so that the labels are parts of the test."""
        return bool(self.model and self.benchmark and self.metric)


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
    first = telling_sentence(around.caption)
    near = " ".join((around.caption, around.lead, *around.headings))
    named = 2 * bool(benchmark) or bool(ON.search(first))
    explained = any(_EXPLAINS.match(text) for text in around.after[:1])
    other = speaks_of_other(first) and not is_ablation(around)
    weight = named + (speaks_of_results(near) or explained) - 3 * other
    metrics = [] if any(x.metric for x in labels) else metrics_named(f"{around.caption} {around.lead}")
    return Stage(
        benchmark=benchmark,
        phrase=phrase_of(first, (around.lead, *around.headings[:1]), names)
        or ("" if tests else coined_heading(around, names)),
        dataset=dataset_in(
            phrase_of(first, (around.lead,), names), names, {compact(x.benchmark) for x in labels}
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
    first = telling_sentence(around.caption)
    # What later sentences speak of is no test of the average of lines that are tests themselves.
    behind = "" if sum(map(names.knows_benchmark, own)) > 1 else _behind(around.caption, names, own)
    spoken = len(names.benchmarks_in(around.caption)) > 1 or bool(ON.search(first))
    texts = [first, around.lead, *([behind] if behind else [] if spoken else around.headings[:1])]
    for text in texts:
        found = [f for f in dict.fromkeys(names.benchmarks_in(text)) if not _is_among(compact(f), own)]
        if not found and text is texts[0] and _is_a_test_alone(text, names) and compact(text) not in own:
            found = [text]  # "Ruler" alone; within a sentence only RULER is the test
        distinct = {compact(f) for f in found}
        if not distinct and text is texts[0] and _coined(around, names):
            return ""
        if len(distinct) == 1:
            on = ON.search(text)
            if on and found[0] in on["what"] and AND_ANOTHER.search(on["what"].replace(found[0], "")):
                return ""  # "on CIFAR and SVHN"
            return _TASK_BEHIND.sub("", on["what"]).strip() if on and found[0] in on["what"] else found[0]
        if distinct:
            return ""
    return ""


_WORDS_OF_A_NAME = 5


def _is_a_test_alone(text: str, names: Names) -> bool:
    return len(text.split()) <= _WORDS_OF_A_NAME and names.knows_benchmark(text)


def _is_among(test: str, own: set[str]) -> bool:
    """Whether a test is a line of a table, or several lines are on it: "AMC 10", "AMC 12"."""
    return test in own or sum(test in label for label in own) > 1


def _coined(around: Surroundings, names: Names) -> str:
    """The test with a coined name that a caption says the results are on: "the FTB", known or not."""
    on = ON.search(telling_sentence(around.caption))
    return dataset_in(on["what"], names, set(), told=True) if on else ""


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
            for on in ON.finditer(text)
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


# A heading that is nothing but the file of a model: "opus-2019-12-04.zip".
_FILE = late(
    r"(?P<name>[\w.-]+?)\.(?:zip|tar(?:\.gz)?|tgz|pth?|pth\.tar|ckpt|safetensors|gguf|onnx|bin)",
    re.IGNORECASE,
)


def file_over(around: Surroundings) -> str:
    """The model whose file is all that a heading over a table or the title says, or ""."""
    hits = (_FILE.fullmatch(text) for text in (*around.headings, around.title))
    return next((hit["name"] for hit in hits if hit), "")


def _model(around: Surroundings, names: Names, announced: Sequence[str]) -> str:
    """The one model that caption or heading name, or the one announced."""
    for text in (around.caption, *around.headings[:1]):
        found = list(dict.fromkeys(names.models_in(text)))
        if len(found) == 1:
            return found[0]
    if file := file_over(around):
        return file
    for text in around.before[:1]:
        told = [a for a in announced if a in text]
        root = min(told, key=len, default="")
        found = [root] if all(a.startswith(root) for a in told) else told  # "DETR" of "DETR-DC5"
        if len(found) == 1 and root:
            return found[0]
    return announced[0] if len(announced) == 1 else ""
