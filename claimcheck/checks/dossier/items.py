"""What a figure is a share of: questions, runs, and whether each is simply right or not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.checks.base import Dossier
from claimcheck.checks.dossier.notes import note_on_part
from claimcheck.checks.dossier.plain_tests import counts_all_alike
from claimcheck.records.benchmark import Benchmark
from claimcheck.records.claim import Claim
from claimcheck.records.document import BlockKind
from claimcheck.statistics.grid import counts, fits
from claimcheck.statistics.rounding import Printed, printed_decimal

_SHARE_METRIC = re.compile(
    r"acc(?:uracy)?|pass|cons|maj|avg|mean|exact|\bem\b|resolved|success|solve|correct|top-?1|rate|score|%",
    re.IGNORECASE,
)
_OTHER_METRIC = re.compile(
    r"\bf1\b|bleu|rouge|elo|rating|percentile|perplexity|ppl|\bmap\b|ndcg|\bauc|mcc|pearson|spearman|\bwer\b|\bcer\b"
    r"|top-?5|pass\s?[@^]\s?(?:[2-9]|\d\d)|best|average|length|win|llm|judge|error|macro|soft",
    re.IGNORECASE,
)
_RUNS = re.compile(r"^(?:avg|mean|average|acc)@(\d+)$")
_RUNS_IN_WORDS = re.compile(
    r"\bsampl\w+\s+(?:\w+\s+)?\d+\s+(?:times|responses|solutions|answers)|\b(?:averag\w+|mean)\s+(?:over|of|across)\s+\d+\b"
    r"|\b\d+\s+(?:independent\s+)?(?:runs|trials|seeds|repetitions)\b|\b(?:avg|mean)@\d+",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])|\n")
_HEAD = re.compile(r"[A-Za-z][A-Za-z0-9]+")
_ONE_ANSWER = re.compile(r"^(?:pass@1|maj@\d+|cons@\d+|majority@\d+|vote@\d+|sc@\d+|cot@\d+)$")
_WINDOW = (
    r"[^|\n.]{0,20}(?:20\d{6}|\d{4}[-/.]\d{1,2}|\b\d{2}/\d{1,2}"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s+(?:20)?\d{2})"
)
_PART = "the document names a part of the test, whose size is not in our register"
_NO_PART = re.compile(
    r"average|avg|overall|mean|acc|accuracy|scores?|shots?|cot|pass|em|f|test|dev|val|fine|tuned?|with|without|no|tools?"
    r"|agentic|agentless|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec",
    re.IGNORECASE,
)
"""Words behind a test's name that say how it was run or scored."""

_OTHER_SPLIT = re.compile(
    r"dev|valid|train|subset|sample|hard|easy|public|private|lite|mini|main|all", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Items:
    """A figure that is a share `p` of `n` right/wrong questions; `runs` is 1 where none are stated."""

    benchmark: Benchmark
    n: int
    score: Printed
    p: float
    runs: int
    runs_stated: bool

    @property
    def single_run(self) -> bool:
        """Whether the figure can be one run: a count of the questions fits, and no runs are stated."""
        return self.runs == 1 and fits(self.score, self.n)


def items(dossier: Dossier, claim: Claim) -> Items | str:
    """The questions behind a figure, or what is lacking to know them, in words."""
    benchmark = dossier.benchmark(claim)
    if benchmark is None:
        return "the test, by its printed name, is not one test in our register"
    if part_named(dossier, claim) or note_on_part(dossier, claim) or _window_told(dossier, claim, benchmark):
        return _PART
    if benchmark.scoring != "binary":
        return "the register does not say that its questions are scored simply right or not"
    if not counts_all_alike(benchmark):
        return "the register does not say that all its questions count alike"
    if benchmark.n_items is None:
        return "its number of questions is not in our register"
    if other := _other_figure(claim):
        return other
    return _items(claim, benchmark, benchmark.n_items)


def part_named(dossier: Dossier, claim: Claim) -> str:
    """The part of a test that a printed name adds to the test's own: "STEM" of "MMLU STEM"; "" where none."""
    benchmark = dossier.benchmark(claim)
    if benchmark is None:
        return ""
    printed = claim.benchmark_text.strip()
    names = {name.casefold() for name in (benchmark.name, *benchmark.aliases)}
    if printed.casefold() in names:
        return ""
    heads = [name for name in names if re.match(rf"{re.escape(name)}[\s:(–-]", printed, re.IGNORECASE)]
    rest = printed[len(max(heads, key=len, default=printed)) :].strip(" :()–-")
    words = [w for w in re.findall(r"[^\W\d_]{2,}", rest) if not _NO_PART.fullmatch(w)]
    return "" if not words or all(word.casefold() in benchmark.name.casefold() for word in words) else rest


def _window_told(dossier: Dossier, claim: Claim, benchmark: Benchmark) -> bool:
    """Whether the document states a date window for a test that gets new questions: then its size is another."""
    if benchmark.refreshed != "periodic":
        return False
    name = re.escape(claim.benchmark_text.split("(")[0].strip())
    return bool(re.search(rf"{name}{_WINDOW}", dossier.part(_whole), re.IGNORECASE))


def _whole(dossier: Dossier) -> str:
    return dossier.document.text


def _texts(dossier: Dossier) -> tuple[str, ...]:
    """The running text, captions and notes of the document."""
    texts = [block.text for block in dossier.document.blocks if block.kind is not BlockKind.FURNITURE]
    return (*texts, *(t for table in dossier.document.tables for t in (table.caption, *table.footnotes)))


def _items(claim: Claim, benchmark: Benchmark, n: int) -> Items | str:
    quantity = claim.quantity
    value = quantity.per_cent
    if value is None or not 0 <= value <= 100 or quantity.comparator:
        return "the figure is not a share of questions"
    decimals = quantity.decimals if quantity.unit == "%" else max(0, quantity.decimals - 2)
    if quantity.unit == "ratio" and quantity.decimals < 2:
        return "the figure has too few decimals"
    runs, stated = runs_of(claim)
    score = printed_decimal(value, decimals)
    return Items(benchmark, n, score, _share(score, n, runs), runs, stated)


def _share(score: Printed, n: int, runs: int) -> float:
    """The share of right answers: k of n where one run can have only one k, else the printed figure."""
    found = counts(score, n) if runs == 1 else ()
    return found[0] / n if len(found) == 1 else float(score.value) / 100


def runs_of(claim: Claim) -> tuple[int, bool]:
    """Over how many runs a figure is averaged, and whether that is stated; 1 where it is not."""
    setting = claim.setting
    aggregate = setting.aggregate or ""
    if match := _RUNS.match(aggregate):
        return int(match[1]), True
    if setting.samples and setting.samples > 1 and aggregate in ("", "pass@1"):
        return setting.samples, True
    return 1, False


def runs_told(dossier: Dossier, claim: Claim) -> bool:
    """Whether a sentence of the document says how often this test was run: "for AIME we sample 32 times"."""
    name = _HEAD.match(claim.benchmark_text.casefold())
    return name is not None and any(word.startswith(name[0]) for word in dossier.part(_words_beside_runs))


def _words_beside_runs(dossier: Dossier) -> frozenset[str]:
    """The words of all sentences that say how often something was run."""
    sentences = (
        s for text in dossier.part(_texts) for s in _SENTENCE_END.split(text) if _RUNS_IN_WORDS.search(s)
    )
    return frozenset(word for sentence in sentences for word in _HEAD.findall(sentence.casefold()))


def _other_figure(claim: Claim) -> str:
    metric = claim.metric_text
    if claim.average_of_several:
        return "the figure is an average over several tests"
    if metric and _OTHER_METRIC.search(metric):
        return f"“{metric}” is not a plain share of right answers"
    if metric and not _SHARE_METRIC.search(metric):
        return f"we do not know whether “{metric}” is a plain share of right answers"
    aggregate = claim.setting.aggregate or ""
    if aggregate and not _RUNS.match(aggregate) and not _ONE_ANSWER.match(aggregate):
        return f"“{aggregate}” is not a plain share of right answers"
    if claim.setting.split and _OTHER_SPLIT.search(claim.setting.split):
        return _PART
    return ""
