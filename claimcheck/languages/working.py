"""The numbers of a calculation as lines a person can read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from claimcheck.languages.known import ENGLISH, sentences
from claimcheck.languages.sentences import Sentences, thousands

_LONGEST_LIST = 12


def working_lines(working: Mapping[str, object], language: str = ENGLISH) -> list[tuple[str, str]]:
    """(name, value) of every number; nested ones are named "outer: inner"."""
    return list(_Lines(sentences(language)).of("", working))


@dataclass(frozen=True, slots=True)
class _Lines:
    """Names and values as a language writes them; names that are not of ours, such as a test's, stay."""

    known: Sentences | None

    def of(self, before: str, working: Mapping[str, object]) -> Iterator[tuple[str, str]]:
        for key, value in working.items():
            name = f"{before}{self._word(str(key).replace('_', ' '))}"
            if isinstance(value, Mapping):
                yield from self.of(f"{name}: ", value)
            elif isinstance(value, Sequence) and value and all(isinstance(v, Mapping) for v in value):
                for number, inner in enumerate(value[:_LONGEST_LIST], start=1):
                    yield from self.of(f"{name} {number}: ", inner)
            else:
                yield name, self._value(value)

    def _word(self, text: str) -> str:
        if self.known is None:
            return text
        return self.known.phrase("working", text.replace("_", " ")) or self.known.say(text)

    def _value(self, value: object) -> str:
        """One value: numbers rounded to what can be read, lists with commas."""
        match value:
            case None:
                return "–"
            case bool():
                return "✓" if value else "–"
            case Fraction():
                return str(value) if value.denominator < 10_000 else f"{float(value):.4g}"
            case float():
                large = f"{value:,.0f}" if self.known is None else thousands(f"{value:,.0f}")
                return f"{value:.4g}" if abs(value) < 1000 else large
            case int() | Decimal():
                return str(value)
            case str():
                return self._word(value)
            case Sequence():
                shown = ", ".join(self._value(v) for v in value[:_LONGEST_LIST])
                return f"{shown} …" if len(value) > _LONGEST_LIST else shown
            case _:
                return str(value)
