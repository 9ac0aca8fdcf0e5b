"""Tells a model's name from other names, for finding the models a document announces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from claimcheck.extract.cues import TEST_NOUN, speaks_of_learned_systems
from claimcheck.extract.late import late
from claimcheck.extract.roles import tokens_of
from claimcheck.extract.tables.headers import is_metric
from claimcheck.records.document import BlockKind, Cell, Document

if TYPE_CHECKING:
    from claimcheck.registry.registry import Registry

_L = "A-Za-z0-9_²³À-ɏ"
_TOKEN = (
    rf"(?:[A-ZÀ-Ý][{_L}.+-]{{0,38}}[{_L}]|[A-Z]|[a-z]{{1,12}}[A-Z][{_L}.-]{{0,30}}[{_L}]"
    rf"|o\d[{_L}-]{{0,12}}|[a-z]{{2,10}}\d[a-z]{{2,10}}|[a-z]\d+-[\w.]+|[a-z]+-\d[{_L}.-]{{0,12}})"
)
MODEL_NAME = (
    rf"(?<![{_L}.-]){_TOKEN}(?:[ ](?:{_TOKEN}|v?\d+(?:\.\d+)*[A-Za-z]?(?![{_L}%])"
    rf"|(?:(?<=\d )|(?<=\do ))(?:mini|nano|small|medium|large|pro|turbo|flash|lite)(?![{_L}-]))){{0,4}}"
)
_NAME = late(MODEL_NAME)
LISTED_NAMES = (
    rf"{MODEL_NAME}(?:(?:,\s(?:and\s)?|\s(?:and|und|et|y|és|&)\s|和|、|及)(?:the\s|our\s"
    rf"|an?\s)?{MODEL_NAME}){{0,5}}"
)
_OF_DATA = late(
    r"(?!\s(?:with|on|in|for|at|by|from|and|as|that|which|to|via)\b)[\s,]{0,2}"
    r"(?:\([^()]{1,30}\)\s?)?(?:is\s|,\s|:\s|[—–]\s)?(?:(?:an?|the|our"
    r"|this)\s)?(?:[\w’'-]+\s){0,5}?(?:benchmark|dataset|data ?set|corpus|test ?set|leaderboard"
    r"|evaluation suite|test suite|framework(?!\sfor\s(?:\w+\s){0,4}(?:learning|representation"
    r"|recognition|detection|segmentation|generation))|library|toolkit|API|APIs|SDK|platform|program"
    r"|initiative"
    r"|partnership|harness|metric|conference|workshop|team|optimizer|algorithm)s?\b",
    re.IGNORECASE,
)
_MODEL_WORD = (
    r"(?:model|LLM|LMM|VLM|chatbot|assistant|system|network|agent|transformer|classifier|encoder"
    r"|decoder|detector|recognizer|translator|parser|architecture|MoE|checkpoint|pipeline|method)s?\b"
)
# Words that make it a model before they speak of data: "X model …", "X, a model for zero-shot metric …".
_MODEL_FIRST = late(rf"^\W*{_MODEL_WORD}|\b{_MODEL_WORD}\s(?:for|that|which|with|of)\b", re.IGNORECASE)
MODEL_NOUN = (
    r"(?:models?|LLMs?|LMMs?|VLMs?|chatbots?|assistants?|pipelines?|AI systems?"
    r"|(?<!training )systems?|networks?|agents?|transformers?|classifiers?|detectors?"
    r"|recogni[sz]ers?|translators?|parsers?|checkpoints?|\w*modell\w*|modèles?|modelos?|模型"
    r"|モデル)"
)
_A_MODEL_BEHIND = late(
    rf"\s?(?:\([^()]{{1,60}}\))?,?\s?(?:is\s|are\s|[:—–-]\s)?(?:(?:an?|the|our|its|one of the|ein"
    rf"|eine|un|une|egy)\s)?(?:[\w’'./-]+,?\s){{0,8}}?{MODEL_NOUN}\b|是|は",
    re.IGNORECASE,
)
_MODEL_BEFORE = late(
    rf"(?:\b{MODEL_NOUN}|模型|モデル|系统|システム),?\s(?:called\s|named\s|dubbed\s|,\s)?\s?[“\"'‘*]*$"
    r"|(?:模型|モデル|系统|システム)[“「『《]?$",
    re.IGNORECASE,
)
# "LLMs", "MoE models": kinds of models.
_KIND_OF_MODEL = late(
    r"(?:[A-Z]{0,4}LMM?s?|[A-Z]{2,5}s|.*(?i:language|foundation) (?i:models?)|AI(?![\w-]).*|MoE(?![\w-]).*"
    r"|Transformers?|Large .*|Open(?![\w-]).*|Base|Chat|Instruct|Pro|Max|Mini|Preview"
    r"|(?:BF|FP|INT|NF)-?\d{1,2})$"
)
_FUNCTION_WORDS_LIST = """
    the official evaluating using inside why how furthermore moreover additionally
    however a an this that these our we it its their in
    on at for with by from to of and or as is are new today introducing welcome announcing meet
    presenting api sdk ai llm llms table figure section appendix abstract introduction while english
    chinese german french spanish japanese hungarian korean russian
    italian portuguese arabic hindi january february march april may june july august
    september october november december monday tuesday wednesday thursday friday saturday sunday github
    hugging face huggingface arxiv apache mit nvidia google openai anthropic meta microsoft amazon apple
    deepmind mistral alibaba tencent baidu ibm intel amd moe rl sft rlhf dpo gpu gpus ceo cto phd usa uk
    eu us gmbh inc llc team university institute department school lab labs research company
    download downloads demo news usage
"""
_FUNCTION_WORDS = frozenset(_FUNCTION_WORDS_LIST.split())


class Names:
    """The names in one document that can be models: judged by the registry, by form and by use."""

    def __init__(self, document: Document, registry: Registry) -> None:
        """Take the document whose names are judged, and the registry that knows models and benchmarks."""
        self.document = document
        self.registry = registry

    @cached_property
    def text(self) -> str:
        """All running text."""
        return "\n".join(
            b.text for b in self.document.blocks if b.kind not in (BlockKind.CODE, BlockKind.FURNITURE)
        )

    @cached_property
    def in_tables(self) -> tuple[str, ...]:
        """Texts of the cells in first columns and top rows, where tables name models."""
        texts = (" ".join(c.text.split()) for c in self.name_cells() if 2 <= len(c.text) <= 60)
        return tuple(dict.fromkeys(texts))

    def name_cells(self) -> Iterator[Cell]:
        """The cells of first columns and top rows."""
        return (c for t in self.document.tables for c in t.cells if c.column <= 1 or c.row <= 2)

    def accepted(self, printed: str, *, title: bool = False, about: str = "") -> Iterator[str]:
        """The model names in a printed stretch.

        Args:
            printed: The text to look in.
            title: Whether the words around it already say that something is announced by this name.
            about: The sentence, to see whether it calls the name a dataset or a library.
        """
        for hit in _NAME.finditer(printed):
            name = self._name_in(hit.group())
            if name and self._is_model(name, title=title, about=about or printed):
                yield name

    def _name_in(self, printed: str) -> str:
        """A name without articles and its maker in front, unless it needs the maker: "Mistral Large 2"."""
        short = _without_function_words(printed)
        whole = _REPORT_WORDS.sub("", printed).strip(" .,-")
        if short and short != whole and self._heads_lines(whole):
            return whole
        maker, _, rest = whole.partition(" ")
        if short and whole.startswith(f"{short} ") and self.uses(short) == self.uses(whole) > 1:
            return whole  # "Deep Research": the word behind is never left out
        needs_maker = rest == short and maker.casefold() in _FUNCTION_WORDS and not self._is_known(rest)
        return whole if needs_maker and self._is_known(whole) else short

    def _is_model(self, name: str, *, title: bool, about: str) -> bool:
        at = about.find(name)
        data = _OF_DATA.match(about, at + len(name)) if at >= 0 else None
        if data and not _MODEL_FIRST.search(data.group()):
            return False
        benchmark = self.registry.resolve_benchmark(name)
        if benchmark is not None and benchmark.confidence in ("exact", "normalised"):
            return False
        if (
            name.casefold() == self.document.publisher.casefold()
            or TEST_NOUN.search(name)
            or is_metric(name)
            or _KIND_OF_MODEL.match(name)
        ):
            return False
        if self._is_known(name) or (self.registry.looks_like_model(name) and not self._is_data(name)):
            return True
        if _ADVERB.match(name) or not any(ch.isalpha() for ch in name):
            return False
        if title and any(ch.isdigit() for ch in name) and not _PART_OF_TEXT.match(name):
            return not self._is_data(name)
        return self._is_coined(name) and (title or self._is_called_a_model(name, about))

    def _is_known(self, name: str) -> bool:
        """Whether the registry finds a model's name in this one, up to its end."""
        return any(m.start == 0 or m.end == len(name) for m in self.registry.find_models(name))

    def _is_called_a_model(self, name: str, about: str) -> bool:
        """Whether the words next to a name call it a model: "X, an open language model", "our model X"."""
        at = about.find(name)
        behind = about[at + len(name) :]
        return bool(_A_MODEL_BEHIND.match(behind) or _MODEL_BEFORE.search(about[:at]))

    def _is_coined(self, name: str) -> bool:
        """Whether a name is used like one: several times, and seldom in lower case (as a command)."""
        if self._is_data(name):
            return False
        head = name.split()[0]
        if len(head) < 3 and not any(ch.isdigit() for ch in name):
            return False
        common = re.findall(rf"(?<![\w/.@]){re.escape(head.lower())}(?![\w/.])", self.text)
        found = self.uses(name) + self._uses_with_size(name) + self.lines_of(name)
        return found >= max(2, 3 * len(common))

    def _is_data(self, name: str) -> bool:
        """Whether the document anywhere calls a name a dataset, a benchmark or the like."""
        printed = re.escape(name).replace(r"\ ", r"[\s-]?")
        noun = r"(?:datasets?|corpus|corpora|benchmarks?|training system|librar(?:y|ies))"
        return bool(
            re.search(
                rf"\b{noun}\s(?:called\s|named\s)?{printed}\b|\b{noun},\s{printed},"
                rf"|\b{printed}(?:,\s|\s)(?:is\s)?(?:an?\s|the\s)?(?:[\w-]+\s){{0,3}}{noun}\b",
                self.text,
            )
        )

    def is_tested_on(self, name: str) -> bool:
        """Whether the document says "on X" or calls X a problem set, as of a test."""
        printed = re.escape(name)
        on = rf"\b[Oo]n\s(?:the\s)?{printed}(?:['’]s|\b)(?!\s(?:model|chip|platform))"
        return bool(
            re.search(
                rf"{on}(?=.{{0,60}}(?:%|percent|set\b|score))|{printed}\s(?:problem|test|question)\sset",
                self.text,
            )
        )

    def is_a_test(self, name: str) -> bool:
        """Whether the registry, the document or the name itself says that a name is a test's or a metric."""
        known = self.registry.resolve_benchmark(name) is not None
        return known or bool(TEST_NOUN.search(name)) or is_metric(name) or self._is_data(name)

    def uses(self, name: str) -> int:
        """How often the running text uses a name."""
        return len(re.findall(rf"(?<![{_L}]){re.escape(name)}(?:s(?![{_L}])|(?![{_L}]))", self.text))

    def lines_of(self, name: str) -> int:
        """How many lines of the tables begin with a name's first word: "K2 Chat" of "K2-65B"."""
        first = tokens_of(name)[:1]
        return sum(bool(first) and tokens_of(text)[:1] == first for text in self.in_tables)

    def _heads_lines(self, name: str) -> bool:
        """Whether lines of the tables begin with all words of a name, its maker's too."""
        start = _SEPARATORS.sub(" ", name.casefold())
        return any(_SEPARATORS.sub(" ", text.casefold()).startswith(start) for text in self.in_tables)

    def _uses_with_size(self, name: str) -> int:
        """How often a name stands with a size or number glued to it: "HS-ResNet50" of "HS-ResNet"."""
        return len(re.findall(rf"(?<!\w){re.escape(name)}-?\d+\w?(?!\w)", self.text))

    def maker_of(self, name: str) -> str:
        """The maker that the registry knows of a model, in comparable form, or ""."""
        match = self.registry.resolve_model(name)
        model = self.registry.model(match.id) if match else None
        return bare(model.maker) if model else ""

    def is_of_another_maker(self, name: str) -> bool:
        """Whether the registry knows a name as a model of a maker that does not publish this document."""
        maker = self.maker_of(name)
        return bool(maker) and maker not in bare(self.document.publisher + self.document.title)

    def is_publisher(self, name: str) -> bool:
        """Whether a name is that of the publisher, whole or in its first word."""
        publisher, wanted = self.document.publisher.casefold().strip(), name.casefold().strip()
        return (
            bool(publisher)
            and bool(wanted)
            and (publisher.startswith(wanted) or wanted.startswith(publisher))
        )

    def of_sections(self) -> Iterator[str]:
        """Names in the tables that head a section of the document and that the registry does not know."""
        if not speaks_of_learned_systems(self.text, at_least=2):
            return
        headings = [b.text.casefold() for b in self.document.blocks if b.kind is BlockKind.HEADING]
        for text in self.in_tables:
            name = re.sub(r"\s?\([^()]*\)", "", text).strip("` ")
            if (
                len(name) < 4
                or not re.search(r"[^\W\d]+[\s-]?\d", name)
                or self.registry.resolve_benchmark(name)
            ):
                continue
            if _PART_OF_TEXT.match(name):
                continue
            known = self.registry.resolve_model(name)
            if (known is None or not known.id) and any(h.startswith(name.casefold()) for h in headings):
                yield name


_SEPARATORS = late(r"[\s_-]+")
_PART_OF_TEXT = late(
    r"(?:experiment|study|fig(?:ure)?|table|step|phase|stage|level|test|task|group|condition|session"
    r"|trial|day|week|month|year|part|chapter|section|case|appendix|question|item|block|version"
    r"|round|season|game|chapter|note|class|type|option|run|exp|quarter|q)\b",
    re.IGNORECASE,
)


# "Notably", "Specifically": adverbs that open sentences.
_ADVERB = late(
    r"[A-Z][a-z]+ly$|(?:Moreover|Furthermore|Meanwhile|Nonetheless|Nevertheless|Therefore|Indeed)$"
)
# "Phi-3 Technical Report", "Osprey System Card": what kind of document it is, not its name.
_REPORT_WORDS = late(
    r"\s(?:Technical Report|(?:Model|System) Card|Release(?: Notes)?|README|Family|Applications?|Demos?)$"
)


def _without_function_words(name: str) -> str:
    words = _REPORT_WORDS.sub("", name).strip(" .,-").split()
    while words and words[0].casefold() in _FUNCTION_WORDS:
        words = words[1:]
    while len(words) > 1 and words[-1].casefold() in _FUNCTION_WORDS and words[-1] != "A":
        words = words[:-1]
    return " ".join(words)


def bare(name: str) -> str:
    """A name's comparable form: lower case, letters a to z and digits only."""
    return re.sub(r"[^0-9a-z]", "", name.casefold())
