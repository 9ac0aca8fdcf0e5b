"""A sentence with blanks: which text was made from it, and the same sentence in another language."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

_BLANK = re.compile(r"\{(?P<name>\w+)(?::(?P<form>[\w -]+))?\}")


@dataclass(frozen=True, slots=True)
class Blank:
    """A blank: its name, and how what stands in it is read ("" for a name or figure that stays as it is)."""

    name: str
    form: str = ""


Say = Callable[[Blank, str], "str | None"]
"""From a blank and what fills it to its translation; None where that cannot stand there."""


@dataclass(frozen=True)
class Template:
    """A text of literal pieces with a blank between any two of them."""

    text: str

    @cached_property
    def blanks(self) -> tuple[Blank, ...]:
        """The blanks in their order."""
        return tuple(Blank(match["name"], match["form"] or "") for match in _BLANK.finditer(self.text))

    @cached_property
    def literals(self) -> tuple[str, ...]:
        """The pieces around the blanks; one more than those."""
        pieces = _BLANK.split(self.text)
        return tuple(pieces[:: _BLANK.groups + 1])

    @property
    def names(self) -> frozenset[str]:
        """The names of the blanks."""
        return frozenset(blank.name for blank in self.blanks)

    def read(self, text: str, say: Say) -> dict[str, str] | None:
        """The translated blanks of a text that was made from this template; None for any other text.

        Every place where a piece could end is tried once: time grows with the square of the text at worst.
        """
        first, last = self.literals[0], self.literals[-1]
        if not self.blanks:
            return {} if text == first else None
        if len(text) < len(first) + len(last) or not (text.startswith(first) and text.endswith(last)):
            return None
        return _Reading(self, text, say).rest(0, len(first))

    def filled(self, values: Mapping[str, str], inflect: Callable[[str, str], str]) -> str:
        """This template with its blanks filled; `inflect` gives a value the form that a blank asks for."""
        parts = [self.literals[0]]
        for blank, literal in zip(self.blanks, self.literals[1:], strict=True):
            parts += (inflect(values[blank.name], blank.form), literal)
        return "".join(parts)


class _Reading:
    """One text held against one template."""

    def __init__(self, template: Template, text: str, say: Say) -> None:
        self._blanks, self._literals = template.blanks, template.literals
        self._text, self._say = text, say
        self._end = len(text) - len(template.literals[-1])
        self._dead: set[tuple[int, int]] = set()

    def rest(self, number: int, start: int) -> dict[str, str] | None:
        """The blanks from `number` on, the first of them beginning at `start`."""
        if (number, start) in self._dead or start >= self._end:
            return None
        blank = self._blanks[number]
        if number == len(self._blanks) - 1:
            said = self._say(blank, self._text[start : self._end])
            found = None if said is None else {blank.name: said}
        else:
            found = self._before_next(number, start)
        if found is None:
            self._dead.add((number, start))
        return found

    def _before_next(self, number: int, start: int) -> dict[str, str] | None:
        blank, literal = self._blanks[number], self._literals[number + 1]
        stop = self._text.find(literal, start + 1)
        while 0 <= stop < self._end:
            said = self._say(blank, self._text[start:stop])
            tail = None if said is None else self.rest(number + 1, stop + len(literal))
            if said is not None and tail is not None and tail.get(blank.name, said) == said:
                return {**tail, blank.name: said}
            stop = self._text.find(literal, stop + 1)
        return None
