"""What the core says in English, said in another language; the English where there is no template for it.

A text is one sentence or several. Each is looked up among the templates of the kind "sentence"; a blank
says in its form what may stand in it:

* nothing: a name, figure or quotation, which stays as printed; a few fixed names are translated.
* ``plain``: the same without a comma, where a row stands before it.
* ``count``: a number with its noun, "14,042 questions"; ``number``: a number alone.
* ``quote``: words of the document in quotation marks; ``register``: a note of the register.
* ``list`` and ``rows``: "A, B and 3 more", "A; B; and 3 more", of names or of the kind that follows.
* any other word: a phrase of that kind.

In the other language a blank may ask for the dative of a count (``dat``) or for a capital (``cap``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from claimcheck.languages.rows import Row, commas, semicolons
from claimcheck.languages.template import Blank, Template

SENTENCE, NAME = "sentence", "name"
_COUNT = re.compile(r"(\d[\d,]*) (.+)")
_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
_END = re.compile(r"[.?!…](?= )|$")
_FILLED = re.compile(r"\{[^}]*\}")
_WORD = re.compile(r"\S+")
_DATIVE = "\x1f"
_THOUSANDS = "\u202f"
"""A narrow space: a comma or point between digits is a decimal sign in one of the languages."""

_MOST_KEPT = 20_000
_LONGEST = 8_000
"""Characters of a text beyond which it is not looked at: no sentence of the core is as long."""

_MOST_ENDS = 60
"""Ends of sentences in one text; more come from a document that is made to keep us busy."""


@dataclass(frozen=True, slots=True)
class Noun:
    """A counted noun in the other language: one, several, and both in the dative."""

    one: str
    several: str
    one_dative: str
    several_dative: str


@dataclass(frozen=True, slots=True)
class Words:
    """The tables of one language: templates by kind, nouns by English forms, small words, fixed texts."""

    templates: Mapping[str, Mapping[str, str]]
    nouns: Mapping[str, Noun]
    joints: Mapping[str, str]
    fixed: Mapping[str, str]


@dataclass
class _Kind:
    """The templates of one kind, found by their first word, or all those that begin with a blank.

    Those that say most are tried first: a name in another could be long enough to hold the difference.
    """

    exact: dict[str, str] = field(default_factory=dict)
    by_word: dict[str, list[tuple[Template, Template]]] = field(default_factory=dict)
    open: list[tuple[str, Template, Template]] = field(default_factory=list)

    def add(self, english: str, other: str) -> None:
        if "{" not in english:
            self.exact[english] = other
            return
        template = Template(english)
        word = _WORD.match(template.literals[0])
        # A first word that ends at a blank is only the beginning of a word of the text.
        if word and word.end() < len(template.literals[0]):
            self.by_word.setdefault(word[0], []).append((template, Template(other)))
        else:
            self.open.append((max(template.literals, key=len), template, Template(other)))

    def candidates(self, text: str) -> Iterator[tuple[Template, Template]]:
        word = _WORD.match(text)
        yield from self.by_word.get(word[0] if word else "", ())
        for longest, template, other in self.open:
            if longest in text:
                yield template, other


class Sentences:
    """The sentences of one language; what was said once is kept."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._kinds: dict[str, _Kind] = {}
        for kind, templates in words.templates.items():
            made = self._kinds.setdefault(kind, _Kind())
            for english in sorted(templates, key=_length, reverse=True):
                made.add(english, templates[english])
        self._kept: dict[tuple[str, str], str | None] = {}
        self._commas, self._semicolons = commas(words.joints), semicolons(words.joints)

    def say(self, text: str) -> str:
        """A text in this language; sentences without a template stay as they are."""
        known = self.known(text)
        if known is not None or not text or len(text) > _LONGEST:
            return known or text
        return self._remembered("mixed", text, lambda: self._mixed(text)) or text

    def known(self, text: str) -> str | None:
        """A text in this language; None where no template fits all of it."""
        if not text or len(text) > _LONGEST:
            return None
        return self._remembered("", text, lambda: self._whole(text))

    def fixed(self, text: str, /, **blanks: object) -> str:
        """A fixed text of reports with its blanks filled; English where it is not in the table."""
        return self._words.fixed.get(text, text).format(**blanks)

    def phrase(self, kind: str, text: str) -> str | None:
        """A text of one kind in this language; None where no template of that kind fits."""
        return self._remembered(kind, text, lambda: self._phrase(kind, text))

    def _remembered(self, kind: str, text: str, make: Callable[[], str | None]) -> str | None:
        key = (kind, text)
        if key in self._kept:
            return self._kept[key]
        made = make()
        if len(self._kept) >= _MOST_KEPT:
            self._kept.clear()
        self._kept[key] = made
        return made

    def _whole(self, text: str) -> str | None:
        ends = [match.end() for match in _END.finditer(text, 1)]
        return None if len(ends) > _MOST_ENDS else self._from(text, 0, ends, set())

    def _mixed(self, text: str) -> str | None:
        """The sentences that are known, among others; None where none is."""
        ends = [match.end() for match in _END.finditer(text, 1)]
        told, start, some = [], 0, False
        while start < len(text) and len(ends) <= _MOST_ENDS:
            later = [end for end in ends if end > start]
            said = next(((end, s) for end in later if (s := self.phrase(SENTENCE, text[start:end]))), None)
            some = some or said is not None
            end, sentence = said or (later[0], text[start : later[0]])
            told.append(sentence)
            start = end + 1
        return " ".join(told) if some else None

    def _from(self, text: str, start: int, ends: Sequence[int], dead: set[int]) -> str | None:
        """The sentences of a text from `start` on; the nearest place where one can end is tried first."""
        if start in dead:
            return None
        for end in (place for place in ends if place > start):
            said = self.phrase(SENTENCE, text[start:end])
            if said is None:
                continue
            if end == len(text):
                return said
            rest = self._from(text, end + 1, ends, dead)
            if rest is not None:
                return f"{said} {rest}"
        dead.add(start)
        return None

    def _phrase(self, kind: str, text: str) -> str | None:
        known = self._kinds.get(kind)
        if known is None:
            return None
        if text in known.exact:
            return known.exact[text]
        for template, other in known.candidates(text):
            values = template.read(text, self._blank)
            if values is not None:
                return other.filled(values, _inflected)
        return None

    def _blank(self, blank: Blank, text: str) -> str | None:
        match blank.form.split():
            case []:
                return self._name(text)
            case ["plain"]:
                return None if ", " in text else self._name(text)
            case ["count"]:
                return self._count(text)
            case ["number"]:
                return thousands(text) if _NUMBER.fullmatch(text) else None
            case ["quote"]:
                return self._quote(text)
            case ["register"]:
                return self.phrase("note", text) or text
            case ["list", *kind]:
                return Row(self._commas, self._item(kind), self._words.joints["more"]).in_words(text)
            case ["rows", *kind]:
                return Row(self._semicolons, self._item(kind), self._words.joints["more"]).in_words(text)
            case [kind]:
                return self.phrase(kind, text)
        return None

    def _item(self, kind: Sequence[str]) -> Callable[[str], str | None]:
        return partial(self.phrase, kind[0]) if kind else self._name

    def _name(self, text: str) -> str:
        """A name or figure as it is; a quotation in the marks of this language."""
        return self._quote(text) or self.phrase(NAME, text) or text

    def _quote(self, text: str) -> str | None:
        if len(text) < 2 or not (text[0] == "“" and text[-1] == "”"):
            return None
        return f"{self._words.joints['open']}{text[1:-1]}{self._words.joints['close']}"

    def _count(self, text: str) -> str | None:
        match = _COUNT.fullmatch(text)
        noun = self._words.nouns.get(match[2]) if match else None
        if match is None or noun is None:
            return None
        number, one = thousands(match[1]), match[1] == "1"
        plain, dative = (noun.one, noun.one_dative) if one else (noun.several, noun.several_dative)
        return f"{number} {plain}{_DATIVE}{number} {dative}"


def _length(english: str) -> int:
    """How much a template says without its blanks."""
    return len(_FILLED.sub("", english))


def thousands(number: str) -> str:
    """A whole number with commas, its thousands set apart as no decimal sign is."""
    return number.replace(",", _THOUSANDS)


def _inflected(value: str, form: str) -> str:
    plain, _, dative = value.partition(_DATIVE)
    said = dative if form == "dat" and dative else plain
    return said[:1].upper() + said[1:] if form == "cap" else said
