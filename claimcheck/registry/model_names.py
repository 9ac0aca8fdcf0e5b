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
from functools import lru_cache

from claimcheck.registry.model_parts import ModelName, PartsBuilder
from claimcheck.registry.model_tokens import Token, tokens_of
from claimcheck.registry.spelling import folded
from claimcheck.registry.vocabulary import EFFORT, vocabulary

_REMEMBERED = 1 << 12
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
_CALL = re.compile(r"[\s_-]*[\[(]\s*(?:fc|prompt|fc-fix|function calling|inspect)\s*[\])]|_inspect$|-fc$")
_NEGATIONS = frozenset({"no", "non", "not", "without"})
_DATE_SLASH = re.compile(r"(?<!\d)\d\d/\d\d(?!\d)")
_PREFIX = re.compile(r"^(?:hf:|pro/|tee/|route/|public/|stealth/)")
_SEGMENT = re.compile(r"^[\w.@~:=-]+(?: 2)?$")
_MAKER_LABEL = re.compile(r"^[a-z][a-z. -]{1,24}$")


@lru_cache(_REMEMBERED)
def read_model_name(text: str) -> ModelName:
    """The parts of a printed or machine name. Never raises; a text without words gives empty parts."""
    name, owner = _without_path(_CALL.sub("", folded(text)))
    tokens = _worded(tokens_of(_DECIMAL.sub(".", name)))
    tokens = _instruct_at_end(_without_maker(tokens))
    builder = PartsBuilder(tokens[0].text if tokens else "")
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
