"""What the words of headers, row labels and captions say: metric, model axis, benchmark axis, cost, group."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.extract.late import late
from claimcheck.extract.settings import is_setting, parse_setting, without_setting
from claimcheck.extract.tables.header_words import (
    ANY_RESULT,
    ARROWS,
    AVERAGE,
    BARE_SIZE,
    BENCHMARK_CORNER,
    BY_WHOM,
    CHANGE,
    COST,
    COST_ALONE,
    COUNTED,
    EVALUATION,
    GENERIC,
    LOWER_IS_BETTER,
    METRIC,
    METRIC_CORNER,
    METRIC_GLUE,
    MODEL_CORNER,
    NOT_RESULTS,
    OURS,
    PART,
    RESULTS,
    SECTION_WORDS,
    SETTING_CORNER,
    SHORT_METRICS,
    WEAK_CORNER,
)
from claimcheck.records.setting import NOT_STATED

_METRIC_OF = late(r"^(?P<metric>[^()]+?)\s*\((?P<test>[^()+=]*[^\W\d_][^()+=]*)\)$")
_METRIC_WITH = late(
    r"^(?P<metric>[^()]+?)\s*(?:\((?:[^()]*[+=][^()]*|(?:no|with|without|w/o?|incl|excl)\b[^()]*"
    rf"|{BY_WHOM})\)"
    r"|(?:with|without|w/o?)\s[^()]+)$",
    re.IGNORECASE,
)
# Times and memory by their unit or the machine: "Inference (ms)", "Peak (GB)", "Queries (GPU / CPU)".
_TIMED = late(
    r"\([CGTN]PUs?(?:\s?[/,]\s?[CGTN]PUs?)*\)$"
    r"|\((?:[µμ]s|m?s|msecs?|secs?|seconds?|mins?|minutes?|hours?|[MG]i?B|Mb|Gb)(?: ?[↓↑])?\)$"
)
# Shots of several figures of a cell, which tell neither test nor metric: "Test (0/few-shot)".
_IN_SHOTS = late(r"(?<=\w)\s*\((?:\w+\s?[/|]\s?)+\w+[ -]?shots?\)$", re.IGNORECASE)
# A remark behind a header's name: "LFW accuracy (as listed here)".
_REMARK = late(
    r"(?<=\w)\s*[(\[](?:(?:as|see|from|taken|cf\.)\s[^()]*|\d\d\s?% (?:CIs?|confidence intervals?)"
    r"|(?:mean\s)?(?:±|\+/-)\s?(?:std|sd|se)[^()]*|std\.?|sd|stdev)[)\]]$",
    re.IGNORECASE,
)


# "ConvNet config. (Table 1)"
_TO_A_FLOAT = late(r"\s*\((?:see\s|cf\.\s)?(?:Table|Tab\.|Fig(?:ure|\.)|Section|Sec\.|§)[^()]*\)$")


def bare(text: str) -> str:
    """A header without arrows, emphasis and surplus blanks."""
    text = re.sub(r"\(\s*[↑↓⇑⇓▲▼△▽]\s*\)", " ", text.replace("（", " (").replace("）", ")"))
    return " ".join(ARROWS.sub(" ", text).replace("**", "").replace("`", "").split()).strip(" :|")


@lru_cache(maxsize=4096)
def is_metric(text: str) -> bool:
    """Whether a text is nothing but a metric, with its settings and glue: "Acc.", "pass@1 (%)", "Dev F1"."""
    text = bare(text).replace("_", " ")
    if re.fullmatch(r"[a-z]{2,3}", text) and text not in SHORT_METRICS:
        return False  # "ar", "es": languages
    if not text or len(text) > 48 or not METRIC.search(text):
        return bool(text) and len(text) <= 48 and is_setting(text)
    rest = METRIC.sub(" ", text)
    if rest.strip() and parse_setting(rest) != NOT_STATED:
        rest = without_setting(rest)
    return not METRIC_GLUE.sub("", rest)


def metrics_named(text: str) -> list[str]:
    """The distinct metrics that a running text names, as printed; words for any result do not count."""
    found: dict[str, str] = {}
    for hit in METRIC.finditer(text):
        key = re.sub(r"(?:-?scores?|s)$", "", hit.group().casefold()).strip()
        if key and key not in ANY_RESULT and (len(key) > 3 or hit.group() != hit.group().lower()):
            found.setdefault(key, hit.group())
    return list(found.values())


@lru_cache(maxsize=4096)
def split_metric(text: str) -> tuple[str, str]:
    """Benchmark and metric of a header: "AIME 2024 (Pass@1)" is ("AIME 2024", "Pass@1").

    Brackets with nothing but metric or setting are taken off; a bare trailing metric too ("LAMBADA PPL").
    The benchmark is "" where the text is nothing but a metric.
    """
    text = _IN_SHOTS.sub("", _REMARK.sub("", bare(text)))
    if is_metric(text):
        return "", text
    if (how := _METRIC_WITH.match(text)) and is_metric(how["metric"]):
        return "", text  # "mIoU (ms+flip)", "Win rate (no tie)"
    if (of := _METRIC_OF.match(text)) and is_metric(of["metric"]) and not is_metric(of["test"]):
        return without_setting(of["test"]) or of["test"], of["metric"]  # "Accuracy (MMLU)"
    metrics: list[str] = []

    def take(hit: re.Match[str]) -> str:
        inside = hit.group()[1:-1].strip()
        if is_metric(inside) or is_setting(inside):
            metrics.append(inside)
            return " "
        return hit.group()

    name = re.sub(r"\((?:[^()]|\([^()]*\))*\)|\[[^\[\]]*\]", take, text)
    name = " ".join(name.split())
    words = name.split(" ")
    for n in () if _lists_parts(words) else (3, 2, 1):
        tail = " ".join(words[-n:])
        if len(words) > n and is_metric(tail) and not {"(", ")"} & set(tail) and not _is_number(words[-n]):
            metrics.append(tail)
            name = " ".join(words[:-n])
            break
    return (without_setting(name) or name).strip(" ,;:-–/"), ", ".join(metrics)


def _lists_parts(words: list[str]) -> bool:
    """Whether words list what several figures of a cell are: "test-clean | test-other", "n=0 n=5"."""
    return bool({"|", "/"} & set(words)) or sum(bool(re.fullmatch(r"[a-z]=\d+", w)) for w in words) > 1


def _is_number(word: str) -> bool:
    return bool(re.fullmatch(r"[\d.]+", word))


def is_model_corner(text: str) -> bool:
    """Whether a corner cell says that models stand below it."""
    return bool(MODEL_CORNER.match(_TO_A_FLOAT.sub("", bare(text))))


def is_benchmark_corner(text: str) -> bool:
    """Whether a corner cell says that benchmarks, tasks, categories or languages stand below it."""
    return bool(BENCHMARK_CORNER.match(bare(text))) and not is_metric_corner(text)


def is_weak_corner(text: str) -> bool:
    """Whether a corner word may speak of the models as well as of tests: "Domain", "Type"."""
    return bool(WEAK_CORNER.match(bare(text)))


def is_metric_corner(text: str) -> bool:
    """Whether a corner cell says that metrics stand below it."""
    return bool(METRIC_CORNER.match(bare(text)))


def is_setting_corner(text: str) -> bool:
    """Whether a header or row label says that settings stand in its line: "Shots", "Prompt", "CoT"."""
    return bool(SETTING_CORNER.match(bare(text)))


@lru_cache(maxsize=4096)
def is_cost(text: str) -> bool:
    """Whether a line's label says that it holds sizes, costs, speeds, dates or training facts, not scores."""
    text = bare(text)
    if re.search(r"[$€£]|/\s?1?[MK](?: tok\w*)?\)", text):
        return True  # prices, a million tokens each
    if _TIMED.search(text):
        return True
    printed = re.sub(r"(?<=\w)\s*\([^()]*\)", "", text) or text
    text = printed.replace("_", " ")
    if BARE_SIZE.match(text):
        return False  # "7B params" names a model of that size
    if re.match(r"#\s?[A-Za-z]", text):
        return True  # "#AP": active parameters
    apart = text.replace("-", " ")  # "Training-Data"
    costs = COST.search(text) or COST.search(printed) or COST.search(apart) or COST_ALONE.match(text)
    return bool(costs) and not any(map(is_metric, text.split("/"))) and not _measures(printed)


def _measures(text: str) -> bool:
    """Whether a label ends in what only evaluations print: "Crop Acc."."""
    return speaks_of_evaluation(split_metric(text)[1])


def is_counted(text: str) -> bool:
    """Whether a line's label says that it counts things, so that its figures are whole: "NUM", "Items"."""
    return bool(COUNTED.match(bare(text)))


def is_change(text: str) -> bool:
    """Whether a line's label says that it holds differences or spreads, not scores."""
    return bool(CHANGE.match(bare(text)))


def is_average(text: str) -> bool:
    """Whether a label names an average over several benchmarks or subsets."""
    return bool(AVERAGE.match(split_metric(text)[0] or bare(text)))


def is_group_word(text: str) -> bool:
    """Whether a label groups models or benchmarks without naming one: "Open-source models", "English"."""
    text = bare(text)
    if text.isupper() and len(text) > 3 and text != "STEM":
        return False  # "MATH" is the test, "Math" the area
    return bool(GENERIC.match(text) or SECTION_WORDS.match(text))


def names_a_part(text: str) -> bool:
    """Whether a label ends in a word that only parts of a test are called by: "BEV Easy", "unseen"."""
    return bool(PART.search(bare(text)))


def speaks_of_results(text: str) -> bool:
    """Whether a caption or heading announces results."""
    return bool(RESULTS.search(text))


def speaks_of_other(text: str) -> bool:
    """Whether a caption or heading announces what holds no results: statistics, hyper-parameters."""
    return bool(NOT_RESULTS.search(text))


def speaks_of_evaluation(metric: str) -> bool:
    """Whether a metric is one that only evaluations of systems print: WER, BLEU, mAP, pass@1."""
    return bool(EVALUATION.search(metric))


def lower_is_better(text: str) -> bool | None:
    """What a header's arrow says: False for an up arrow, True for a down arrow, None without one."""
    if LOWER_IS_BETTER.search(text):
        return True
    return False if re.search(r"[↑⇑▲]", text) else None


def is_bare_size(text: str) -> bool:
    """Whether a label is nothing but a size: "7B", "117M"."""
    return bool(BARE_SIZE.match(bare(text)))


# "bf16", "bf16 / fp16", "8bits", "INT4"
_NUMBER_FORMAT = late(
    r"(?:(?:bf|fp|int|uint|nf|w|float|bfloat)[-_ ]?\d+|\d+[- ]?bits?)(?:\s?/\s?(?:bf|fp|int)[-_ ]?\d+)*",
    re.IGNORECASE,
)


def is_number_format(text: str) -> bool:
    """Whether a label is nothing but the format of numbers in which a model is run: "bf16", "8bits"."""
    return bool(_NUMBER_FORMAT.fullmatch(bare(text)))


def is_assignment(text: str) -> bool:
    """Whether a label is nothing but a variable and its value: "ε = 8", "k=10"."""
    return bool(_ASSIGNMENT.fullmatch(bare(text)))


_ASSIGNMENT = late(r"\$?[^\W\d]{1,12}\s?=\s?[\d.,]+[kKM%]?\$?")


def says_ours(text: str) -> bool:
    """Whether a label claims the row or column for the document's authors."""
    return bool(OURS.search(text))
