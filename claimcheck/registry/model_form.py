"""Tells whether a label has the form of a model's name."""

from __future__ import annotations

import re

from claimcheck.registry.model_tokens import tokens_of
from claimcheck.registry.spelling import folded
from claimcheck.registry.vocabulary import QUANTISATION, STAGE, TIER, VARIANT, vocabulary

_DATED = re.compile(r"\d{4}-\d{2}-\d{2}|\b20\d{6}\b|-\d{4}\b")
_O_SERIES = re.compile(r"^o[134](?:[- (][\w ()-]{0,30})?$")
_VARIANT_END = re.compile(
    r"-(?:[Ii]nstruct|[Cc]hat|[Bb]ase|[Ll]arge|[Ss]mall|XL|XXL|[Mm]ini|[Tt]urbo|[Pp]review|it)$"
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
        return names_a_model(first, label.split()[0], label[len(first) :]) or bool(kinds & {TIER, VARIANT})
    return (bool(_VARIANT_END.search(label)) and " " not in label) or bool(kinds & {QUANTISATION})


def names_a_model(word: str, printed: str, rest: str) -> bool:
    """Whether an everyday word names a model here: a capital, and a version, size or tier right behind it."""
    if word == "o":
        return bool(re.match(r"[134](?!\d)", rest)) and (printed == "o" or rest[1:2] == "-")
    if printed.islower():
        return bool(re.match(r"[-_]?v?\d|[-_][a-z\d.]+[-_][a-z]*\d", rest))
    if any(ch.isdigit() for ch in rest) or "+" in rest:
        return True
    kinds = vocabulary().attributes
    return any(kinds.get(part) in (TIER, VARIANT, STAGE) for part in re.findall(r"[a-z]+", rest.lower()))
