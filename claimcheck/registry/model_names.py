"""Reads a model's name into its parts, so that two spellings of one model come out the same.

A name is a sequence of family words, each with its version, and a set of attributes: tier, line, size,
variant, stage, date, reasoning effort, mode and quantisation. Two names are the same model only if all parts
are equal; nothing is guessed from what a name leaves out. Order of attributes, case, punctuation, the path
prefix of a provider and the maker's name before its own brand do not count. The parts' canonical text is the
model's identity, also for models that no list knows, so that an identity never changes when the registry
learns of a model.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.registry.model_tokens import Token, tokens_of
from claimcheck.registry.spelling import folded
from claimcheck.registry.vocabulary import EFFORT, STAGE, VARIANT, vocabulary

_REMEMBERED = 1 << 12
_ORDER = {
    kind: place
    for place, kind in enumerate(
        ("tier", "line", "size", "context", "number", VARIANT, STAGE, "date", "mode", EFFORT, "quantisation")
    )
}
_HUB = re.compile(r"^(?:https?://)?(?:www\.)?(?:huggingface\.co|hf\.co|openrouter\.ai|ollama\.com)/")
_CLOUD = re.compile(r"^(?:(?:us|eu|apac|global|au|jp|ca)\.)?([a-z0-9]+)\.(?=[a-z])")
_CLOUD_END = re.compile(r"(?:-v\d+)?:\d+(?::\d+k)?$")
_CLOUD_VERSION = re.compile(r"-v\d+:\d+$")
# How a provider serves a model does not change which model it is: price, region, enclave, managed service.
_ROUTE = re.compile(
    r"\s*\((?:free|us|eu|au|jp|apac|global)\)$|:(?:free|nitro|floor|exacto|extended|cloud|latest)$|[\s-](?:tee|maas)$"
)
_DECIMAL = re.compile(
    r"(?<=\d)[_p](?=\d+b(?![a-z0-9]))|(?<=v\d)_(?=\d(?!\d))|(?<=[a-z]\d)p(?=\d(?![a-z0-9]))"
)
# Families whose makers never reached a version of two digits: gpt-35-turbo, gpt-54-mini, qwen25-vl.
_UNDOTTED = re.compile(r"[1-9]\d")
_UNDOTTED_FAMILIES = frozenset({"gpt", "qwen"})
_CALL = re.compile(r"[\s_-]*[\[(]\s*(?:fc|prompt|fc-fix|function calling|inspect)\s*[\])]|_inspect$|-fc$")
_NEGATIONS = frozenset({"no", "non", "not", "without"})
_DATE_SLASH = re.compile(r"(?<!\d)\d\d/\d\d(?!\d)")
_PREFIX = re.compile(r"^(?:hf:|pro/|tee/|route/|public/|stealth/)")
_SEGMENT = re.compile(r"^[\w.@~:=-]+(?: 2)?$")
_MAKER_LABEL = re.compile(r"^[a-z][a-z. -]{1,24}$")


@dataclass(frozen=True, slots=True)
class ModelName:
    """The parts of a model's name.

    `families` are words with their versions ("claude-3.5", "deepseek-r1"); `attributes` pairs of kind and
    text in canonical order. `owner` is a path prefix that is no known maker, mirror or provider, else ""; the
    merges that such owners publish differ in the order of words, so `sequence` keeps all words as they stand.
    """

    families: tuple[str, ...]
    attributes: tuple[tuple[str, str], ...] = ()
    owner: str = ""
    sequence: str = ""

    @property
    def id(self) -> str:
        """The canonical text of all parts; "" where nothing was read."""
        if self.owner:
            return f"{self.owner}/{self.sequence}" if self.sequence else ""
        return "-".join([*self.families, *(text for _, text in self.attributes)])

    @property
    def family(self) -> str:
        """What relates versions and sizes of one model: "llama-3.1", "claude-3.5", "deepseek-r1"."""
        if not self.families:
            return ""
        first = self.families[0]
        return first if any(ch.isdigit() for ch in first) else "-".join(self.families[:2])

    def of(self, kind: str) -> tuple[str, ...]:
        """The texts of the attributes of one kind."""
        return tuple(text for other, text in self.attributes if other == kind)

    def without(self, *kinds: str) -> ModelName:
        """This name without the attributes of some kinds."""
        kept = tuple(pair for pair in self.attributes if pair[0] not in kinds)
        return ModelName(self.families, kept)


@lru_cache(_REMEMBERED)
def read_model_name(text: str) -> ModelName:
    """The parts of a printed or machine name. Never raises; a text without words gives empty parts."""
    name, owner = _without_path(_CALL.sub("", folded(text)))
    tokens = _worded(tokens_of(_DECIMAL.sub(".", name)))
    tokens = _instruct_at_end(_without_maker(tokens))
    builder = _Builder(tokens[0].text if tokens else "")
    for token in tokens:
        builder.take(token)
    return builder.name(owner, "-".join(token.text for token in tokens) if owner else "")


def _without_path(name: str) -> tuple[str, str]:
    """The last part of a path, and the part before it where that is no known owner."""
    name = _ROUTE.sub("", _PREFIX.sub("", _HUB.sub("", name)))
    owner = ""
    parts = [part for part in name.split("/") if part]
    if len(parts) > 1 and all(map(_SEGMENT.match, parts[:-1])) and not _DATE_SLASH.search(name):
        owner, name = parts[-2].strip("~").removeprefix("hf:").removesuffix(" 2"), parts[-1]
    name = _CLOUD_VERSION.sub("", name.removeprefix("c4ai-"))
    label, colon, rest = name.partition(": ")
    if colon and _MAKER_LABEL.match(label) and _has_brand(rest):
        name = rest
    cloud = _CLOUD.match(name)
    if cloud and cloud[1] in vocabulary().owners:
        rest = _CLOUD_END.sub("", name[cloud.end() :])
        name = rest if _has_brand(rest) else f"{cloud[1]}-{rest}"
    return name, "" if _is_known_owner(owner) else owner


def _is_known_owner(owner: str) -> bool:
    """Whether a path prefix is a maker, mirror or provider, hyphens apart ("nous-research")."""
    owners = vocabulary().owners
    return owner in owners or owner.replace("-", "") in owners


def _has_brand(name: str) -> bool:
    """Whether a brand stands among the first words."""
    return any(word in vocabulary().brands for word in re.findall(r"[^\W\d_]+", name)[:3])


def _worded(tokens: list[Token]) -> list[Token]:
    """The tokens with synonyms made one and negated reasoning made one word."""
    same = vocabulary().same
    worded: list[Token] = []
    for token in tokens:
        if token.kind in ("quant", "known"):
            token = token._replace(kind="word", text=token.text.replace("-", "").replace("bits", "bit"))
        if token.kind in ("number", "version") and worded and worded[-1].text == "v":
            worded.pop()
        if token.kind == "plus":
            token = token._replace(kind="word", text="plus")
        if token.kind == "word":
            token = token._replace(text=same.get(token.text, token.text))
            last = worded[-1].text if worded else ""
            if last in _NEGATIONS and token.text in ("thinking", "think", "reasoning"):
                worded[-1] = token._replace(text="nonthinking")
                continue
            if last in ("thinking", "reasoning") and token.text in ("none", "off", "disabled"):
                worded[-1] = token._replace(text="nonthinking")
                continue
        worded.append(token)
    return _without_level_words(worded)


def _without_level_words(tokens: list[Token]) -> list[Token]:
    """Drops "effort" and "reasoning" beside a level: "reasoning effort: high" is "high"."""
    kinds = vocabulary().attributes
    kept: list[Token] = []
    for place, token in enumerate(tokens):
        if token.text in ("effort", "reasoning") and place:
            near = tokens[place - 1 : place] + tokens[place + 1 : place + 2]
            if any(kinds.get(other.text) == EFFORT or other.text in ("effort", "med") for other in near):
                continue
        if token.text == "med" and (token.bracketed or place == len(tokens) - 1):
            token = token._replace(text="medium")
        kept.append(token)
    return kept


def _without_maker(tokens: list[Token]) -> list[Token]:
    """Drops the maker's own name where a brand follows: "OpenAI GPT-4o", "Meta-Llama-3"."""
    words = vocabulary()
    while len(tokens) > 1 and tokens[0].kind == "word" and tokens[0].text in words.makers:
        rest = [t for t in tokens[1:] if t.kind == "word"]
        if not any(t.text in words.brands for t in rest):
            break
        tokens = tokens[2:] if tokens[1].text in ("ai", "research", "org", "labs") else tokens[1:]
    return tokens


def _instruct_at_end(tokens: list[Token]) -> list[Token]:
    """Reads "it" at the end of a known brand's name as "instruct": "gemma-3-27b-it", "Qwen-2.5-7B-it"."""
    if len(tokens) > 2 and tokens[-1].text == "it" and tokens[0].text in vocabulary().brands:
        return [*tokens[:-1], tokens[-1]._replace(text="instruct")]
    return tokens


class _Builder:
    """Collects families and attributes token by token."""

    def __init__(self, first: str) -> None:
        self._claude = first == "claude"
        self._gemma = "gemma" in first
        self._families: list[str] = []
        self._versions: list[str] = []
        self._attributes: dict[str, str] = {}

    def take(self, token: Token) -> None:
        """Add one token."""
        if token.kind == "word":
            self._word(token.text)
        elif token.kind in ("version", "number"):
            self._number(token.text.replace("p", ".") if token.kind == "version" else token.text)
        elif token.kind == "context":
            self._context(token.text)
        elif token.kind == "mix":
            for part in re.findall(r"\d+b(?=x\d+e)|(?<=x)\d+e$", token.text) or [token.text]:
                self._attributes[part] = "size"
        else:
            self._attributes[token.text] = token.kind

    def _word(self, word: str) -> None:
        if word == "it" and self._gemma:
            word = "instruct"
        kind = vocabulary().attributes.get(word, "")
        if word == "hf":
            return
        if kind and self._families:
            self._attributes[word] = kind
        else:
            self._families.append(word)
            self._versions.append("")

    def _number(self, number: str) -> None:
        if re.fullmatch(r"0\d{2}|\d{4}|\d{6,}", number):
            self._attributes[number] = "date"
        elif not self._families:
            self._families.append(number)
            self._versions.append("")
        elif not self._versions[-1]:
            if self._families[-1] in _UNDOTTED_FAMILIES and _UNDOTTED.fullmatch(number):
                number = f"{number[0]}.{number[1]}"
            self._versions[-1] = re.sub(r"(?<=[\d.])(?:\.0)+$", "", number)
        else:
            self._attributes[number] = "number"

    def _context(self, text: str) -> None:
        if "thinking" in self._attributes:
            del self._attributes["thinking"]
            self._attributes[f"thinking-{text}"] = EFFORT
        elif self._claude:
            self._attributes[f"thinking-{text}"] = EFFORT
        else:
            self._attributes[text] = "context"

    def name(self, owner: str, sequence: str) -> ModelName:
        """The finished parts."""
        if self._claude and "date" in self._attributes.values():
            # Claude answers without thinking unless asked; LiveBench writes "-base" for that.
            self._attributes.pop("nonthinking", None)
            self._attributes.pop("base", None)
        if self._claude:
            self._attributes.pop("latest", None)
        budgets = [text for text, kind in self._attributes.items() if kind == "context"]
        if "thinking" in self._attributes and len(budgets) == 1 and self._claude:
            del self._attributes["thinking"]
        families = tuple(
            f"{word}{'' if len(word) == 1 else '-'}{version}" if version else word
            for word, version in zip(self._families, self._versions, strict=True)
        )
        ordered = sorted(((kind, text) for text, kind in self._attributes.items()), key=_place)
        return ModelName(families, tuple(ordered), owner, sequence)


def _place(attribute: tuple[str, str]) -> tuple[int, str]:
    return _ORDER[attribute[0]], attribute[1]
