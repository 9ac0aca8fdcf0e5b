"""The names that a document uses for systems and tests, compiled once for all its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from claimcheck.extract.context import Context
from claimcheck.extract.cues import TEST_NOUN, is_metric
from claimcheck.extract.late import late
from claimcheck.extract.prose.names.introduced import Introduced, introduced_in
from claimcheck.extract.tables.headers import is_model_corner


@dataclass(frozen=True)
class Lexicon:
    """The names that this document uses, compiled once; `heard` are what single sentences tell of."""

    context: Context
    heard: tuple[str, ...] = ()
    heard_tests: tuple[str, ...] = ()

    def knows_system(self, name: str) -> bool:
        """Whether tables, announcement or introductions name a system so."""
        return bool(self.model_names and self.model_names.fullmatch(name))

    @cached_property
    def introduced(self) -> Introduced:
        """What the running text introduces by name, without tests that are known models and the reverse."""
        found, registry = introduced_in(self.context.document), self.context.registry
        return Introduced(
            own=tuple(n for n in found.own if not registry.find_benchmarks(n)),
            others=tuple(n for n in found.others if not registry.find_benchmarks(n)),
            tests=tuple(
                n for n in found.tests if not registry.find_models(n) and n not in self.context.announced
            ),
        )

    @cached_property
    def model_names(self) -> re.Pattern[str] | None:
        """All models the document's tables, announcement and introductions name."""
        announced = self.context.announced
        tails = [tail for name in announced if (tail := _tail(name))]
        introduced = (*self.introduced.own, *self.introduced.others)
        return _alternatives((*announced, *self.context.table_models, *introduced, *tails, *self.heard))

    @cached_property
    def earlier_models(self) -> re.Pattern[str] | None:
        """Other generations of an announced family: "Osprey 1" where "Osprey-V" is announced."""
        announced = self.context.announced
        families = {m[0] for n in announced if (m := re.match(r"[A-Z][A-Za-z]{3,}", n))}
        forms = [
            *(
                rf"{re.escape(f)}[ -]v?\d(?:\.\d)?(?:[ -][A-Z][A-Za-z]+)?(?![\w%.]\d|\w)"
                for f in sorted(families)
            ),
            *(rf"{re.escape(base)}(?![\w-]|\s?\d)" for n in announced if (base := _first_of(n))),
        ]
        return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})") if forms else None

    @cached_property
    def tails(self) -> re.Pattern[str] | None:
        """Lines of a family that the text names in full once: "Opus 4.7" where it says "Claude Opus 4.8"."""
        blocks = self.context.document.blocks
        lines = {hit["line"] for b in blocks for hit in _FAMILY_LINE.finditer(b.text) if self._is_line(hit)}
        tiers = {hit["tier"] for b in blocks for hit in _FAMILY_TIER.finditer(b.text) if self._is_line(hit)}
        forms = [rf"{re.escape(line)}[ -]\d(?:\.\d)?" for line in sorted(lines)]
        forms += map(re.escape, sorted({*tiers, *self._known_without_family}))
        if not forms:
            return None
        return re.compile(rf"(?<![\w.-])(?:{'|'.join(forms)})(?![\w%.]\d|\w)")

    @cached_property
    def _known_without_family(self) -> set[str]:
        """Known models of a family in the text, named by their line alone: "Opus 4" beside "Claude 4"."""
        text = "\n".join(b.text for b in self.context.document.blocks[:_OPENING_BLOCKS])
        registry = self.context.registry
        families = {m.text.split()[0] for m in registry.find_models(text) if m.text[:1].isupper()}
        lines = {hit.group() for hit in _LINE.finditer(text)}
        if len(families) * len(lines) > _MOST_LINES:
            return set()
        return {
            line
            for line in lines
            if any((m := registry.resolve_model(f"{f} {line}")) and m.confidence == "exact" for f in families)
        }

    def _is_line(self, hit: re.Match[str]) -> bool:
        return any(
            m.start == 0 and m.end == len(hit.group()) for m in self.context.registry.find_models(hit.group())
        )

    @cached_property
    def benchmark_names(self) -> re.Pattern[str] | None:
        """All benchmarks the document's tables name, and names and short forms it introduces for tests."""
        registry = self.context.registry
        short = [
            a
            for a, long in self.context.abbreviations.items()
            if registry.resolve_benchmark(long) or TEST_NOUN.search(long)
        ]
        return _alternatives(
            (*self.context.table_benchmarks, *self.introduced.tests, *short, *self.heard_tests)
        )


# A family, a line of it, and a version: "Claude Opus 4.8".
_FAMILY_LINE = late(r"(?<![\w-])[A-Z][a-z]+ (?P<line>[A-Z][a-z]{3,}) \d(?:\.\d)?(?![\w%]|\.\d)")

# A line of a family with its version: "Opus 4".
_LINE = late(r"(?<![\w-])[A-Z][a-z]{3,} \d(?:\.\d)?(?![\w%]|\.\d)")

_OPENING_BLOCKS = 40

_MOST_LINES = 400

# A family, a version, and a tier: "Gemini 2.5 Pro", then "2.5 Pro".
_FAMILY_TIER = late(
    r"(?<![\w-])[A-Z][a-z]+ (?P<tier>\d(?:\.\d)? (?:Pro|Flash|Ultra|Nano|Mini|Sonnet|Haiku|Opus|Large"
    r"|Max|Plus))(?![\w-])"
)


def _tail(name: str) -> str:
    """A name without its family in front, where that still names it: "Opus 4" of "Claude Opus 4"."""
    _, _, tail = name.partition(" ")
    return tail if tail[:1].isupper() and any(ch.isdigit() for ch in tail) and len(tail) > 3 else ""


def _first_of(name: str) -> str:
    """The first of a line, where the announced name counts on from it: "Med-PaLM" of "Med-PaLM 2"."""
    hit = re.fullmatch(r"(?P<base>[A-Z]\w*-\w*[A-Z]\w*) \d(?:\.\d)?", name)
    return hit["base"] if hit else ""


def _alternatives(names: Iterable[str]) -> re.Pattern[str] | None:
    wanted = sorted({n.strip() for n in names if _usable(n.strip())}, key=len, reverse=True)
    wanted = [name for name in wanted if not is_metric(name)]
    if not wanted:
        return None
    joined = "|".join(re.escape(n).replace(r"\ ", r"\s") for n in wanted)
    return re.compile(
        rf"(?<![A-Za-z0-9_.])(?<![A-Za-z]-)(?:{joined})(?![A-Za-z0-9_]|-\d?[A-Z](?![a-z])|\.\d)"
    )


def _usable(name: str) -> bool:
    """Whether a name found in a table can be looked for in running text without finding common words."""
    if not 2 <= len(name) <= 80 or name.isdigit() or is_model_corner(name):
        return False
    return any(ch.isupper() or ch.isdigit() for ch in name) or len(name.split()) > 1
