"""How much a printed label looks like a model's name or a benchmark's, by registry, document and form."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.extract.context import Context
from claimcheck.extract.late import late
from claimcheck.extract.prose.names.forms import front_of_name
from claimcheck.extract.roles import is_announced
from claimcheck.extract.settings import without_setting
from claimcheck.extract.tables.headers import (
    bare,
    is_assignment,
    is_average,
    is_bare_size,
    is_change,
    is_cost,
    is_group_word,
    is_metric,
    says_ours,
    split_metric,
)
from claimcheck.records.model import Confidence

_SURE = (Confidence.EXACT, Confidence.NORMALISED)
_SIZE = late(r"(?<![\w.])\d+(?:\.\d+)?\s?[BM](?![A-Za-z])|\d+x\d+B\b|-\d+(?:\.\d+)?[bBmM]\b")
_STAND_IN = late(
    r"^(?:(?:radiologist|physician|clinician|pathologist|annotator|expert|doctor|student)s?"
    r"(?: \d+| avg\.?| average)?$"
    r"|human(?:s| experts?| performance| baseline| raters?)?\b.*"
    r"|(?:pre-\w+ |prev(?:ious|\.)? |prior |fine-?tuned |(?:un)?supervised |(?:zero|few)-shot |ll?m )?(?:sota"
    r"|state[- ]of[- ]the[- ]art)\b.*"
    r"|(?:prev(?:ious|\.)?|prior|best)[ -](?:best|results?|published|work|reported)\b.*|published|literature"
    r"|random(?: guess(?:ing)?| baseline| chance|-\d+)?|majority(?: class| vote| baseline)?|chance"
    r"|baseline\b.*|oracle\b.*|.*\bbaseline)$",
    re.I,
)
_CITED = late(
    r"(?:\(|\[)\s*(?!(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[\w-]* \d)"  # no month
    r"[A-Z][\w’'-]+(?: et al\.?| and [A-Z]\w+| & [A-Z]\w+)?,? ?\(?(?:19|20)\d\d[a-z]?"
    r"\s*\)?\s*[)\]]|\[\d{1,3}(?:, ?\d{1,3})*\]"
    r"|\[[A-Z][A-Za-z]{0,4}\+?\d\d[a-z]?(?:[,;] ?[A-Z][A-Za-z]{0,4}\+?\d\d[a-z]?)*\]"
)
_FAMILY = late(
    r"\b(?:gpt|\w*bert\w*|xlm(?:-r)?|m?t5|\w*roberta|electra|t5|bart|llama|vicuna|alpaca|mistral|mixtral|qwen|gemma|gemini|claude"
    r"|grok|phi|yi|falcon|bloom|opt|glm"
    r"|chatglm|internlm|baichuan|deepseek|kimi|minimax|palm|command[- ]r|granite|olmo|mpt|pythia|whisper"
    r"|wav2vec2?|hubert|resnet\w*|vit|swin"
    r"|deit|convnext|efficientnet|yolo\w*|detr|mask r-cnn|faster r-cnn|clip|blip\w*|llava\w*|internvl\w*"
    r"|lstm|bilstm|gru|cnn|svm|xgboost"
    r"|random forest|transformer|seq2seq|o[134](?:-mini|-preview|-pro)?|chatgpt|bard|ernie|hunyuan|doubao"
    r"|nova|jamba|dbrx|stablelm|smollm\w*"
    r"|conformer|tacotron|nemo|ecapa\w*|pyannote)(?:[-_ ./]?v?\d|\b)",
    re.I,
)  # fmt: skip


_VERSION_REST = late(r"(?<=\d)\.\d+|-[A-Z]\w*")


_SUBSCRIPT = late(
    r"^(?P<name>.*[A-Z\d)].*?(?<=..))(?P<split>testmini|test[AB]?|val(?:idation)?|dev|minival)"
    r"(?P<behind>\d?\.\d+(?:\s?[:–-]\s?\d?\.\d+)?)?$"
)


# A language or a pair of languages: subsets of a multilingual test.
_LANGUAGE = late(
    r"^(?:[a-z]{2}(?:[-_][A-Za-z]{2,4})?(?:\s?(?:→|->|-|⇒|➔)\s?[a-z]{2})?|english|german|french|spanish|italian|chinese"
    r"|japanese|korean|russian|arabic|hindi|portuguese|dutch|polish|turkish|vietnamese|thai|indonesian|hungarian"
    r"|czech|swedish|bengali|swahili|telugu|urdu|ukrainian|greek|romanian|finnish|danish|hebrew|persian)$",
    re.I,
)


_LIBRISPEECH = late(r"^(?:test|dev)[-_ ]?(?:clean|other)$", re.I)  # no other corpus has such splits


class Names:
    """Judges labels; learns names as tables are read, so that later tables profit from earlier ones."""

    def __init__(self, context: Context) -> None:
        self._registry = context.registry
        self._models = {compact(n) for n in (*context.announced, *context.table_models)} - {""}
        self._announced = context.announced
        self._benchmarks = {compact(n) for n in context.table_benchmarks} - {""}
        self._model_scores: dict[str, float] = {}
        self._benchmark_scores: dict[str, float] = {}

    def learn(self, models: Iterable[str], benchmarks: Iterable[str]) -> None:
        """Remember names that were read with certainty."""
        self._models |= {compact(n) for n in models if _is_telling(n)} - {""}
        self._benchmarks |= {compact(n) for n in benchmarks if _is_telling(n)} - {""}
        self._model_scores.clear()
        self._benchmark_scores.clear()

    def model(self, text: str) -> float:
        """From 0 (no model's name) to 1 (a known model)."""
        if text not in self._model_scores:
            self._model_scores[text] = self._judge_model(text)
        return self._model_scores[text]

    def benchmark(self, text: str) -> float:
        """From 0 (no benchmark's name) to 1 (a known benchmark)."""
        if text not in self._benchmark_scores:
            self._benchmark_scores[text] = self._judge_benchmark(text)
        return self._benchmark_scores[text]

    def knows_benchmark(self, text: str) -> bool:
        """Whether the registry or the document knows the name, without counting on its form."""
        return self.benchmark(text) >= 0.9

    def is_own(self, text: str) -> bool:
        """Whether a label means a model that the document announces."""
        return is_announced(text, self._announced)

    def is_announced_name(self, text: str) -> bool:
        """Whether a label is an announced model's name and nothing more."""
        return compact(text) in {compact(name) for name in self._announced}

    def knows_model(self, text: str) -> bool:
        """Whether the registry knows a name in the label, or the label is of a known family."""
        return bool(self._registry.find_models(text) or _FAMILY.search(text))

    def benchmarks_in(self, text: str) -> list[str]:
        """Known benchmarks named in a caption or heading, as printed, longest readings only.

        One that is named twice is given by its shorter name: "… Language Understanding (MMLU)" is "MMLU".
        """
        found = self._registry.find_benchmarks(text) if text else []
        named: dict[str, list[str]] = {}
        for mention in found:
            front = front_of_name(text, mention.start)
            name = front + mention.text + _rest_of_version(text, mention.end)
            named.setdefault(front or mention.id or name, []).append(name)
        return [min(names, key=len) for names in named.values()]

    def unglued(self, text: str) -> str:
        """A known test and the split that was printed as its subscript: "DocVQAtest" is "DocVQA test".

        So is a metric's, which its thresholds may follow: "mAPval0.5:0.95".
        """
        hit = _SUBSCRIPT.match(text)
        if hit is None or self._resolves_to_benchmark(text):
            return text
        if hit["name"][-1].islower() and not self.knows_benchmark(hit["name"]):
            return text
        return " ".join(filter(None, hit.group("name", "split", "behind")))

    def models_in(self, text: str) -> list[str]:
        """Known models named in a caption or heading, as printed."""
        return [mention.text for mention in self._registry.find_models(text)] if text else []

    def _judge_model(self, text: str) -> float:
        name = bare(text)
        if not name or not any(ch.isalnum() for ch in name):
            return 0.0
        key = compact(without_setting(name))
        if key in self._models or says_ours(name):
            return 1.0
        if is_metric(name) or is_change(name) or is_cost(name):
            return 0.0
        if _STAND_IN.match(name):
            return 0.8
        if self._resolves_to_benchmark(name):
            return 0.0
        match = self._registry.resolve_model(name)
        if match is not None and match.id and match.confidence in _SURE:
            return 1.0
        if is_announced(name, self._announced):
            return 0.9
        if self._registry.looks_like_model(name) or is_bare_size(name) or _SIZE.search(name):
            return 0.9
        if _FAMILY.search(name):
            return 0.8
        return 0.6 if _CITED.search(name) and not self.benchmark(text) >= 0.8 else 0.0

    def _judge_benchmark(self, text: str) -> float:
        name, metric = split_metric(text)
        if not name:
            return 0.0
        if compact(name) in self._benchmarks or self._resolves_to_benchmark(text):
            return 1.0
        if is_change(name) or is_cost(name):
            return 0.0
        mentions = self._registry.find_benchmarks(name)
        if mentions and max(len(m.text) for m in mentions) >= 0.4 * len(name):
            return 0.9
        if is_average(text):
            return 0.5
        if (metric and not is_group_word(name)) or _LANGUAGE.match(name) or split_of(text):
            return 0.6
        return 0.0

    def _resolves_to_benchmark(self, text: str) -> bool:
        name = split_metric(text)[0]
        if not name or len(name) < 2:
            return False
        for candidate in dict.fromkeys((name, re.sub(r"\s*\([^()]*\)\s*$", "", name))):
            match = self._registry.resolve_benchmark(candidate) if candidate else None
            if match is not None and match.confidence in _SURE:
                return True
        return False


def split_of(text: str) -> str:
    """The test whose split a label names by itself ("test-other" is LibriSpeech's), or ""."""
    return "LibriSpeech" if _LIBRISPEECH.match(text.strip()) else ""


def _rest_of_version(text: str, end: int) -> str:
    """What belongs to a name behind a mention: ".5" of "OmniDocBench v1.5", "-CN" of "COCO-CN"."""
    hit = _VERSION_REST.match(text, end)
    return hit.group() if hit else ""


def _is_telling(name: str) -> bool:
    """Whether a name is particular enough to recognise it elsewhere: not "es", "Average" or "Text"."""
    letters = re.sub(r"[^A-Za-z0-9]", "", name)
    particular = any(ch.isdigit() for ch in letters) or sum(ch.isupper() for ch in letters) > 1 or "-" in name
    return len(letters) > 2 and particular and not is_group_word(name) and not is_average(name)


def compact(name: str) -> str:
    """A name's comparable form: lower case, letters, digits and "+" only."""
    return re.sub(r"[^0-9a-z+\u00c0-\u024f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]", "", name.casefold())


def names_itself(text: str) -> bool:
    """Whether a model label names a model by itself: not a bare size ("7B") or stage ("Base", "Large")."""
    name = bare(text)
    stage = (
        r"(?:base|large|small|medium|tiny|xl|xxl|huge|giant|instruct|chat|inst\.?|it|mini"
        r"|pro|max|flash|turbo|preview|thinking|(?:bf|fp|int|nf|w)\d+\w*|q\d\w*|awq|gptq|gguf|v?\d+(?:\.\d+)*)"
    )
    return not (
        is_bare_size(name)
        or is_assignment(name)
        or re.fullmatch(rf"(?:{stage}[\s-]?)+(?:\(.*\))?", name, re.I)
    )


def is_stand_in(text: str) -> bool:
    """Whether a label names people, chance or an unnamed best system instead of a model."""
    return bool(_STAND_IN.match(bare(text)))


def without_citation(text: str) -> str:
    """A name without the citation behind it: "CVT (Clark et al., 2018)" is "CVT", "GOT [12]" is "GOT"."""
    stripped = " ".join(_CITED.sub(" ", text).split())
    return stripped.strip(" ,;") or text


def citation_in(text: str) -> str:
    """The citation printed in a label, or ""."""
    hit = _CITED.search(text)
    return hit.group() if hit else ""
