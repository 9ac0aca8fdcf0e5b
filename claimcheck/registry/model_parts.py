"""The parts of a model's name: families and attributes, collected token by token."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.registry.model_tokens import Token
from claimcheck.registry.vocabulary import EFFORT, STAGE, VARIANT, vocabulary

_ORDER = {
    kind: place
    for place, kind in enumerate(
        ("tier", "line", "size", "context", "number", VARIANT, STAGE, "date", "mode", EFFORT, "quantisation")
    )
}
# Families whose makers never reached a version of two digits: gpt-35-turbo, gpt-54-mini, qwen25-vl.
_UNDOTTED = re.compile(r"[1-9]\d")
_UNDOTTED_FAMILIES = frozenset({"gpt", "qwen"})


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


class PartsBuilder:
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
