"""The numbers of a calculation as lines a person can read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

_LONGEST_LIST = 12


def working_lines(working: Mapping[str, object]) -> list[tuple[str, str]]:
    """(name, value) of every number; nested ones are named "outer: inner"."""
    return list(_lines("", working))


def _lines(before: str, working: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for key, value in working.items():
        name = f"{before}{str(key).replace('_', ' ')}"
        if isinstance(value, Mapping):
            yield from _lines(f"{name}: ", value)
        elif isinstance(value, Sequence) and value and all(isinstance(v, Mapping) for v in value):
            for number, inner in enumerate(value[:_LONGEST_LIST], start=1):
                yield from _lines(f"{name} {number}: ", inner)
        else:
            yield name, as_text(value)


def as_text(value: object) -> str:
    """One value: numbers rounded to what can be read, lists with commas."""
    match value:
        case None:
            return "–"
        case bool():
            return "✓" if value else "–"
        case Fraction():
            return str(value) if value.denominator < 10_000 else f"{float(value):.4g}"
        case float():
            return f"{value:.4g}" if abs(value) < 1000 else f"{value:,.0f}"
        case int() | Decimal():
            return str(value)
        case str():
            return value
        case Sequence():
            shown = ", ".join(as_text(v) for v in value[:_LONGEST_LIST])
            return f"{shown} …" if len(value) > _LONGEST_LIST else shown
        case _:
            return str(value)
