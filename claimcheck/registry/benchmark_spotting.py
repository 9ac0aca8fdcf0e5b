"""Finds known benchmarks in running text, in time linear in the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable

from claimcheck.records.benchmark import Benchmark
from claimcheck.registry.mentions import Mention
from claimcheck.registry.spelling import folded
from claimcheck.registry.tables import rows

_WORD = re.compile(r"[^\W_]+|[+*∞²³]")
_GAP = re.compile(r"[\s\-_‐‑–—'’.:/(),&]{0,3}")


class BenchmarkSpotter:
    """Looks up word sequences: the first word leads to the few names that begin with it, longest first.

    Names that are everyday words too ("DROP", "ARC", "MATH") count only as printed; names that mean nothing
    by themselves ("MR", "Tier 4") are left out (`resources/spotting_words.csv`).
    """

    def __init__(
        self, benchmarks: Iterable[Benchmark], surfaces: Iterable[str], meaning: Callable[[str], str]
    ) -> None:
        never = {row[0] for row in rows("spotting_words.csv") if row[1] == "never"}
        as_printed = {row[0].lower() for row in rows("spotting_words.csv") if row[1] == "as-printed"}
        self._meaning = meaning
        self._names: dict[str, list[tuple[tuple[str, ...], str, bool]]] = defaultdict(list)
        spellings: dict[tuple[str, ...], str] = {}
        for benchmark in benchmarks:
            for spelling in (benchmark.name, *benchmark.aliases):
                spellings.setdefault(_words(spelling), spelling)
        for surface in surfaces:
            spellings[_words(surface)] = surface
        for words, spelling in spellings.items():
            if words and spelling not in never:
                self._names[words[0]].append((words, spelling, _is_common(spelling, as_printed)))
        for names in self._names.values():
            names.sort(key=lambda name: (len(name[0]), len(name[1])), reverse=True)

    def find(self, text: str) -> list[Mention]:
        """The mentions in order of place, the longest at each place, without overlap."""
        hits = list(_WORD.finditer(text))
        words = [folded(hit.group()) for hit in hits]
        found: list[Mention] = []
        place = 0
        while place < len(words):
            step = 1
            for name, spelling, common in self._names.get(words[place], ()):
                if tuple(words[place : place + len(name)]) != name or not _together(
                    text, hits, place, len(name)
                ):
                    continue
                start, end = hits[place].start(), hits[place + len(name) - 1].end()
                if text[end : end + 1] == ")" and "(" in text[start:end]:
                    end += 1
                if _bounded(text, start, end) and (not common or _as_printed(text[start:end], spelling)):
                    found.append(Mention(start, end, text[start:end], self._meaning(text[start:end])))
                    step = len(name)
                    break
            place += step
        return found


def _words(spelling: str) -> tuple[str, ...]:
    return tuple(folded(word) for word in _WORD.findall(spelling))


def _is_common(spelling: str, as_printed: set[str]) -> bool:
    """Whether a name needs its printed case: short, or a word of everyday language."""
    words = _WORD.findall(spelling)
    if len(words) > 2:
        return False
    letters = "".join(words)
    return len(letters) <= 5 or spelling.lower() in as_printed or (letters.isalpha() and letters.isupper())


def _together(text: str, hits: list[re.Match[str]], place: int, count: int) -> bool:
    return all(
        _GAP.fullmatch(text, hits[i].end(), hits[i + 1].start()) for i in range(place, place + count - 1)
    )


def _bounded(text: str, start: int, end: int) -> bool:
    """Whether the stretch is a word by itself, and not a token in brackets such as "[MASK]"."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or after.isalnum() or (before == "[" and after == "]"))


def _as_printed(found: str, spelling: str) -> bool:
    """The same capitals as the name has: all letters that are upper case there are upper case here."""
    letters = [(a, b) for a, b in zip(_letters(found), _letters(spelling), strict=False)]
    return all(a.isupper() == b.isupper() for a, b in letters)


def _letters(text: str) -> str:
    return "".join(_WORD.findall(text))
