"""Names and phrases in a row, taken apart and put together again: "A, B and 3 more"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

_OPENING, _CLOSING = "(“[", ")”]"
_MOST_CUTS = 60
"""Places where a row can be cut; no list of the core is as long."""


@dataclass(frozen=True, slots=True)
class Joints:
    """What stands between the items of a row in English, and its counterpart in the other language.

    `between` separates items, `last` only the last two; `more` is what counts the rest.
    """

    between: str
    last: Mapping[str, str]
    more: Mapping[str, str]


def commas(words: Mapping[str, str]) -> Joints:
    """Rows of names: "A, B or C", "A, B and 3 more"."""
    last = {f" {word} ": f" {words[word]} " for word in ("and", "or")}
    return Joints(", ", last, {f" {word} ": f" {words[word]} " for word in ("and", "or")})


def semicolons(words: Mapping[str, str]) -> Joints:
    """Rows of longer pieces: "A; B; and 3 more"."""
    return Joints("; ", {}, {"; and ": f"; {words['and']} "})


@dataclass(frozen=True, slots=True)
class Row:
    """A row under translation: `say` gives one item in the other language, None where it is none."""

    joints: Joints
    say: Callable[[str], str | None]
    more: str

    def in_words(self, text: str) -> str | None:
        """The whole row; None where some item cannot be said."""
        body, rest = self._counted(text)
        cuts = _cuts(body, self.joints)
        said = self._items(body, cuts, 0, 0, set()) if len(cuts) <= _MOST_CUTS else None
        return None if said is None else said + rest

    def _counted(self, text: str) -> tuple[str, str]:
        """The listed items, and the count of the others in the other language."""
        for english, other in self.joints.more.items():
            match = re.search(rf"{re.escape(english)}(\d+) more$", text)
            if match:
                return text[: match.start()], f"{other}{match[1]} {self.more}"
        return text, ""

    def _items(
        self, text: str, cuts: list[tuple[int, str]], first: int, start: int, dead: set[int]
    ) -> str | None:
        """The items from `start` on; `first` is the first cut behind it."""
        if start in dead:
            return None
        for number in range(first, len(cuts)):
            at, joint = cuts[number]
            said = self.say(text[start:at]) if at > start else None
            if said is None:
                continue
            after = at + len(joint)
            if joint in self.joints.last:
                end = self.say(text[after:])
                if end is not None:
                    return f"{said}{self.joints.last[joint]}{end}"
                continue
            rest = self._items(text, cuts, number + 1, after, dead)
            if rest is not None:
                return f"{said}{joint}{rest}"
        whole = self.say(text[start:]) if start < len(text) else None
        if whole is None:
            dead.add(start)
        return whole


def _cuts(text: str, joints: Joints) -> list[tuple[int, str]]:
    """Where the row can be cut, outside brackets and quotations; anywhere if those do not close."""
    inside = list(_outside(text))
    places = inside if inside and inside[-1] == 0 else [0] * (len(text) + 1)
    found = []
    for joint in (joints.between, *joints.last):
        at = text.find(joint)
        while at >= 0:
            if places[at] == 0:
                found.append((at, joint))
            at = text.find(joint, at + 1)
    return sorted(found)


def _outside(text: str) -> Iterator[int]:
    """For each character, how many brackets and quotations are open before it; at last, behind all."""
    depth = 0
    for sign in text:
        yield depth
        depth += (sign in _OPENING) - (sign in _CLOSING)
    yield depth
