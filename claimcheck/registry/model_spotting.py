"""Finds names of models in running text, known or not, and tells whether a label looks like one."""

from __future__ import annotations

import re
from functools import cached_property

from claimcheck.registry.mentions import Mention
from claimcheck.registry.model_names import read_model_name
from claimcheck.registry.model_tokens import tokens_of
from claimcheck.registry.spelling import folded
from claimcheck.registry.vocabulary import EFFORT, QUANTISATION, STAGE, TIER, VARIANT, Vocabulary, vocabulary

_WORD = re.compile(r"[^\W\d_]+")
_LEFT = re.compile(r"(?<![\w.-])(?:[A-Za-z][\w.]*[-_]){1,4}$")
_SIZE = r"(?:[aAeE]?\d+(?:\.\d+)?(?:x\d+(?:\.\d+)?)?\s?[bBM](?![a-zA-Z0-9]))"
_VERSION = r"(?:[vV]?\d+(?:\.\d+)*(?:[a-z](?![a-zA-Z0-9]))?)"
_DATED = re.compile(r"\d{4}-\d{2}-\d{2}|\b20\d{6}\b|-\d{4}\b")
_SHAPE = re.compile(rf"^[\w./+-]*[A-Za-z][\w.+]*[-_ ]{_SIZE}", re.ASCII)
_O_SERIES = re.compile(r"^o[134](?:[- (][\w ()-]{0,30})?$")
_LONGEST_PREFIX, _LONGEST_NAME = 40, 120
_ADJECTIVE = (
    "(?i:based|like|style|powered|level|class|family|generated|driven|trained|derived|specific|only|judged?|"
    "evaluated|graded|assisted|compatible|sized|scale|era|free|series|models?|as|and|or|to|in|on|for|vs)"
)
_BARE = frozenset({"gpt", "o", "t5", "glm", "phi", "flan", "neo"})
_VARIANT_END = re.compile(
    r"-(?:[Ii]nstruct|[Cc]hat|[Bb]ase|[Ll]arge|[Ss]mall|XL|XXL|[Mm]ini|[Tt]urbo|[Pp]review|it)$"
)


class ModelSpotter:
    """Starts at a brand ("GPT", "Claude", "Llama") and goes on while version, size, tier … follow."""

    def __init__(self, words: Vocabulary | None = None) -> None:
        self._vocabulary = words or vocabulary()

    @cached_property
    def _tail(self) -> re.Pattern[str]:
        kinds = self._vocabulary.attributes
        words = sorted((w for w, k in kinds.items() if k != EFFORT), key=len, reverse=True)
        joined = "|".join(map(re.escape, words))
        titled = "|".join(re.escape(w) for w in words if kinds[w] in (TIER, VARIANT, STAGE) or len(w) > 3)
        return re.compile(
            rf"[-_](?:{_SIZE}|20\d\d[-]?\d\d[-]?\d\d|\d{{4}}(?!\d)|{_VERSION}(?![a-zA-Z])|(?i:{joined})(?![a-zA-Z]))"
            rf"|[-_]?{_VERSION}(?![\w%]|\.\d)"
            rf"|[-_](?!(?:{_ADJECTIVE})(?![a-zA-Z]))[A-Z][\w.]*"
            rf"|[-_](?!(?:{_ADJECTIVE})(?![a-zA-Z]))[a-z]+\d[\w.]*"
            rf"|\+(?!\w)"
            rf"|\s(?:{_SIZE}|(?-i:(?=[A-Z]))(?i:{titled})(?![a-zA-Z])|mini\b|nano\b|R\+?(?!\w)|[AKR]\d?\+?(?![\w]))"
            rf"|\s?[(\[](?:{_SIZE}|20\d\d-?\d\d-?\d\d|(?i:(?:{joined}|high|medium|low|minimal|xhigh|no|non)[\s-]?)+)[)\]]"
        )

    @cached_property
    def _version_after_space(self) -> re.Pattern[str]:
        return re.compile(
            r"\s[vV]?\d{1,2}(?:\.\d{1,2})?(?:[a-z](?![a-zA-Z0-9]))?(?![\w%]|\.\d|\s?(?:%|percent|points?\b|-?shot))"
        )

    def find(self, text: str) -> list[Mention]:
        """The mentions in order of place, without overlap."""
        found: list[Mention] = []
        done = 0
        for hit in _WORD.finditer(text):
            if hit.start() < done:
                continue
            span = self._span(text, hit, done)
            if span:
                start, end = span
                name = text[start:end]
                found.append(Mention(start, end, name, read_model_name(name).id))
                done = end
        return found

    def _span(self, text: str, hit: re.Match[str], done: int) -> tuple[int, int] | None:
        word = hit.group().lower()
        if word not in self._vocabulary.brands:
            return None
        start = self._start(text, hit.start(), done)
        end = self._end(text, hit.end())
        rest = text[hit.end() : end]
        if text[end : end + 1].isalnum() or start is None:
            return None
        common = word in self._vocabulary.common_brands or word in _BARE
        if common and not _tells(word, hit.group(), rest):
            return None
        return (start, end) if rest or hit.group() != word else None

    def _start(self, text: str, start: int, done: int) -> int | None:
        """Where the name begins: prefixes joined by a hyphen belong to it; None inside another word."""
        window = text[max(done, start - _LONGEST_PREFIX) : start]
        left = _LEFT.search(window)
        if left:
            start -= len(window) - left.start()
        before = text[start - 1 : start]
        return None if before.isalnum() or before in ("_", "$") else start

    def _end(self, text: str, end: int) -> int:
        versioned = False
        furthest = end + _LONGEST_NAME
        while end < furthest:
            hit = self._tail.match(text, end)
            if hit is None and not versioned and not text[end - 1].isdigit():
                hit = self._version_after_space.match(text, end)
                versioned = True
            if hit is None or hit.end() == end:
                return end
            end = hit.end()
        return end


def _tells(word: str, printed: str, rest: str) -> bool:
    """Whether an everyday word is a model here: a capital (or "o1"), and a version, size or tier behind."""
    if word == "o":
        return (printed == "o" and bool(re.match(r"[134](?!\d)", rest))) or (
            printed == "O" and rest[:2] in ("1-", "3-", "4-")
        )
    if printed.islower():
        return bool(re.match(r"[-_]?v?\d|[-_][a-z\d.]+[-_][a-z]*\d", rest))
    return (
        printed[0].isupper()
        and bool(rest.strip())
        and (any(ch.isdigit() for ch in rest) or len(rest) > 2 or "+" in rest)
    )


def looks_like_model(text: str) -> bool:
    """Whether a label has the form of a model's name: a brand, or a size, date or variant behind a word."""
    label = text.strip()
    if _O_SERIES.match(label):
        return True
    if not 2 <= len(label) <= 90 or label.count(" ") > 7:
        return False
    words = vocabulary()
    tokens = tokens_of(folded(label))
    first = next((t.text for t in tokens if t.kind == "word" and t.text not in words.makers), "")
    if first in words.brands and first not in words.common_brands:
        return True
    has_word = bool(first)
    kinds = {words.attributes.get(t.text, "") for t in tokens[1:] if t.kind == "word"}
    if has_word and any(t.kind in ("size", "mix") for t in tokens[1:]):
        return True
    if has_word and label.count(" ") <= 3 and _DATED.search(label) and ("-" in label):
        return bool(re.search(r"[a-zA-Z]", label.split("-")[0]))
    if first in words.common_brands and len(tokens) > 1:
        return _tells(first, label.split()[0], label[len(first) :]) or bool(kinds & {TIER, VARIANT})
    return (bool(_VARIANT_END.search(label)) and " " not in label) or bool(kinds & {QUANTISATION})
