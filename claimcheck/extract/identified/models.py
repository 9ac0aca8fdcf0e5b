"""Which models the printed names of one document mean.

A name that the registry lists means that model. Else what the document says around it may tell: a setting in
brackets is no part of a name, and a name without its family ("Opus 4", "R1") means the listed model of a
family that the document names.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property

from claimcheck.extract.brackets import without_brackets
from claimcheck.extract.late import late
from claimcheck.extract.settings import without_setting
from claimcheck.records.document import Document
from claimcheck.records.model import Confidence, Match
from claimcheck.registry.registry import Registry
from claimcheck.registry.vocabulary import LINE, TIER, vocabulary

_SEARCHED = 2_000_000  # characters of the document in which families are looked for
_WORD = late(r"[a-z]+\d[a-z\d]*|\d+[a-z]+|[a-z]+|\d+(?:\.\d+)*", re.IGNORECASE)
_SIZE = late(r"\d+(?:\.\d+)?[bmkt]|\d+(?:\.\d+)*|v\d+(?:\.\d+)*", re.IGNORECASE)
_BRAND = late(r"[A-Za-z]{3,}")


class ModelsNamed:
    """Resolves each printed model of a document once."""

    def __init__(self, document: Document, registry: Registry) -> None:
        self._document, self._registry = document, registry
        self._found: dict[str, Match | None] = {}

    def meaning(self, text: str) -> Match | None:
        """What a printed name means in this document; None where nothing can be told from it."""
        if text not in self._found:
            self._found[text] = self._meaning(text) if text else None
        return self._found[text]

    def _meaning(self, text: str) -> Match | None:
        as_printed = self._resolved(text)
        if self._is_listed(as_printed):
            return as_printed
        unset = without_setting(text)
        for bare in dict.fromkeys((unset, without_brackets(text))):
            named = (self._resolved(bare) or self._without_family(bare)) if bare else None
            if as_printed is None or (bare == unset and self._is_listed(named)):
                as_printed = named or as_printed
        return as_printed if self._is_listed(as_printed) else self._without_family(text) or as_printed

    def _resolved(self, name: str) -> Match | None:
        return self._registry.resolve_model(name, published=self._document.published)

    def _is_listed(self, match: Match | None) -> bool:
        return match is not None and match.id in self._registry.models

    def _without_family(self, text: str) -> Match | None:
        """The one listed model that a name means behind the name of a family in the document."""
        if not _tells_a_model(text):
            return None
        named = {family: self._resolved(f"{family} {text}") for family in sorted(self._families)}
        listed = {family: match for family, match in named.items() if match and self._is_listed(match)}
        if listed and not _begins_with_a_line(text):
            listed = {family: listed[family] for family in self._printed_before(text, set(listed))}
        if len({match.id for match in listed.values()}) != 1:
            return None
        family, match = next(iter(listed.items()))
        reason = f"“{text}” is short for {family} {text}, a family that the document names"
        return replace(match, confidence=Confidence.NORMALISED, reason=reason)

    def _printed_before(self, text: str, families: set[str]) -> set[str]:
        """Those of some families that the document prints before a name; none where others end alike.

        "R1" is short for "DeepSeek-R1" where the document has that, unless it has an "Osprey-R1" too.
        """
        before = re.findall(rf"(?<![\w-])([A-Z][A-Za-z]{{2,}})([ -]){re.escape(text)}(?!\w)", self._text)
        joined = {word for word, between in before if between == "-"}
        return set() if joined - families else {word for word, _ in before} & families

    @cached_property
    def _text(self) -> str:
        return self._document.text[:_SEARCHED]

    @cached_property
    def _families(self) -> set[str]:
        """First words of the listed models that the document names in full: "Claude", "DeepSeek"."""
        named = {mention.text for mention in self._registry.find_models(self._text)}
        brands = ((name, _BRAND.match(name)) for name in sorted(named))
        return {
            brand[0]
            for name, brand in brands
            if brand and brand.end() < len(name) and self._is_listed(self._resolved(name))
        }


def _begins_with_a_line(text: str) -> bool:
    """Whether a name begins with a word that tells models of one family apart: "Opus", "Flash", "mini"."""
    first = _WORD.search(text.casefold())
    return first is not None and vocabulary().attributes.get(first[0]) in (LINE, TIER)


def _tells_a_model(text: str) -> bool:
    """Whether a name without its family has more in it than a size, a version, a stage or a mode."""
    kinds = vocabulary().attributes
    words = [word for word in _WORD.findall(text.casefold()) if not _SIZE.fullmatch(word)]
    telling = [word for word in words if kinds.get(word, LINE) in (LINE, TIER)]
    return bool(telling) and any(letter.isdigit() for letter in text)
