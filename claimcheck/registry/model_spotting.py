"""Finds names of models in running text, known or not: a brand, and what belongs to the name behind it."""

from __future__ import annotations

import re
from functools import cached_property

from claimcheck.registry.mentions import Mention
from claimcheck.registry.model_form import names_a_model
from claimcheck.registry.model_names import read_model_name
from claimcheck.registry.vocabulary import EFFORT, STAGE, TIER, VARIANT, Vocabulary, vocabulary

_WORD = re.compile(r"[^\W\d_]+")
_LEFT = re.compile(r"(?<![\w.-])(?:[A-Za-z][\w.]*[-_]){1,4}$")
_SIZE = r"(?:[aAeE]?\d+(?:\.\d+)?(?:x\d+(?:\.\d+)?)?[ \u00a0]?[bBM](?![a-zA-Z0-9]))"
_VERSION = r"(?:[vV]?\d+(?:\.\d+)*(?:[a-z](?![a-zA-Z0-9]))?)"
_MONTH = r"(?i:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? "
_DATE = rf"(?:{_MONTH})?(?:'\d\d|20\d\d)(?:-?\d\d){{0,2}}"
_ADJECTIVE = (
    "(?i:based|like|style|powered|level|class|family|generated|driven|trained|derived|specific|only|judged?|"
    "evaluated|graded|assisted|compatible|sized|scale|era|free|series|models?|as|and|or|to|in|on|for|vs|ai|"
    "factory|llms?|index|bench|benchmark|eval)"
)
# A version behind a space follows the bare brand or tier only, and is small: "GPT-4 86.4" is a score.
_SPACED_VERSION = re.compile(
    r"[ \u00a0][vVKRMT]?\d(?:\.\d{1,2})?(?:[a-z](?![a-zA-Z0-9]))?"
    r"(?![\w%/]|[.,]\d|[ \u00a0]?(?:%|percent|points?\b|-?shot))"
)
_NEEDS_MORE = frozenset({"gpt", "o", "t5", "glm", "phi", "flan", "neo"})
_PREFIXES = frozenset({"text", "code", "open", "tiny", "micro", "nous", "distil", "multi", "multilingual"})
_LONGEST_PREFIX, _LONGEST_NAME = 40, 120
_SURNAME = re.compile(r"\s[A-Z][a-z]+")


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
        in_brackets = rf"(?:(?:{joined}|high|medium|low|minimal|xhigh|no|non|thinking)[\s-]?)+"
        return re.compile(
            rf"[-_](?:{_SIZE}|20\d\d-?\d\d-?\d\d|\d{{4}}(?!\d)|{_VERSION}(?![a-zA-Z])|(?i:{joined})(?![a-zA-Z]))"
            rf"|[-_]?{_VERSION}(?![\w%]|\.\d)"
            rf"|[-_](?!(?:{_ADJECTIVE})(?![a-zA-Z]))[A-Z]\w*(?:\.\w+)*"
            rf"|[-_](?!(?:{_ADJECTIVE})(?![a-zA-Z]))[a-z]+\d\w*(?:\.\w+)*"
            rf"|\+(?!\w)"
            rf"|(?P<size>[ \u00a0]{_SIZE})"
            rf"|\s(?:(?=[A-Z])(?i:{titled})(?![a-zA-Z])|mini\b|nano\b)"
            rf"|(?<=[Cc]ommand)\s[AR]\+?(?!\w)"
            rf"|[ \u00a0]?[(\[](?:{_SIZE}|{_DATE}|(?i:{in_brackets}))[)\]]"
        )

    def find(self, text: str) -> list[Mention]:
        """The mentions in order of place, without overlap."""
        found: list[Mention] = []
        done = 0
        for hit in _WORD.finditer(text):
            if hit.start() < done or hit.group().lower() not in self._vocabulary.brands:
                continue
            span = self._span(text, hit, done)
            if span:
                start, end = span
                name = text[start:end]
                found.append(Mention(start, end, name, read_model_name(name).id))
                done = end
        return found

    def _span(self, text: str, hit: re.Match[str], done: int) -> tuple[int, int] | None:
        start = self._start(text, hit.start(), done)
        end = self._end(text, hit.end())
        if start is None or text[end : end + 1].isalnum():
            return None
        word, rest = hit.group().lower(), text[hit.end() : end]
        if word in self._vocabulary.common_brands or word in _NEEDS_MORE:
            return (start, end) if names_a_model(word, hit.group(), rest) else None
        if not rest and (hit.group() == word or self._is_first_name(text, hit)):
            return None
        return start, end

    def _is_first_name(self, text: str, hit: re.Match[str]) -> bool:
        """Whether a brand is a person's first name here: "Claude Shannon", "Albert"."""
        return hit.group() in ("Claude", "Albert") and (
            hit.group() == "Albert" or _SURNAME.match(text, hit.end()) is not None
        )

    def _start(self, text: str, start: int, done: int) -> int | None:
        """Where the name begins: prefixes joined by a hyphen belong to it; None inside another word."""
        window = text[max(done, start - _LONGEST_PREFIX) : start]
        left = _LEFT.search(window)
        if left and all(map(self._may_lead, re.split("[-_]", left.group())[:-1])):
            start -= len(window) - left.start()
        before = text[start - 1 : start]
        return None if before.isalnum() or before in ("_", "$") else start

    def _may_lead(self, prefix: str) -> bool:
        words = self._vocabulary
        known = words.makers | words.brands.keys() | words.attributes.keys() | _PREFIXES
        return prefix[:1].isupper() or prefix.lower() in known

    def _end(self, text: str, end: int) -> int:
        """Where the name ends: its parts follow each other; a size and a version behind a space come once."""
        start, sized = end, False
        furthest = end + _LONGEST_NAME
        while end < furthest:
            hit = self._tail.match(text, end)
            if hit is not None and hit["size"] and sized:
                return end
            if hit is None and not any(map(str.isdigit, text[start:end])):
                hit = _SPACED_VERSION.match(text, end)
            if hit is None or hit.end() == end:
                return end
            sized = sized or (hit.lastgroup == "size")
            end = hit.end()
        return end
