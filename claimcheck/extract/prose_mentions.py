"""Who and what a sentence names: systems, benchmarks, measures, and parties that are no system."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from claimcheck.extract.context import Context
from claimcheck.extract.cues import OTHER_PARTY, OWN_SYSTEM, TEST_NOUN, is_metric, strong_metrics
from claimcheck.extract.late import late
from claimcheck.extract.prose_forms import VARIANT
from claimcheck.extract.prose_guesses import chained, guesses
from claimcheck.extract.prose_introduced import Introduced, introduced_in
from claimcheck.extract.prose_names import Mention, MentionKind


@dataclass(frozen=True)
class Lexicon:
    """The names that this document uses, compiled once."""

    context: Context

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
        return _alternatives((*announced, *self.context.table_models, *introduced, *tails))

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
        return _alternatives((*self.context.table_benchmarks, *self.introduced.tests, *short))


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
    return re.compile(rf"(?<![A-Za-z0-9_.])(?:{joined})(?![A-Za-z0-9_]|-\d?[A-Z](?![a-z])|\.\d)")


def _usable(name: str) -> bool:
    """Whether a name found in a table can be looked for in running text without finding common words."""
    if not 2 <= len(name) <= 80 or name.isdigit():
        return False
    return any(ch.isupper() or ch.isdigit() for ch in name) or len(name.split()) > 1


def mentions_in(text: str, lexicon: Lexicon) -> list[Mention]:
    """Every name of a sentence in order of place, longest reading first where two overlap."""
    found = [*_known(text, lexicon), *_measures(text)]
    named = _without_overlap(found)
    others = [n for n in named if n.kind is not MentionKind.METRIC]
    named = _without_overlap([*named, *chained(text, named)])
    others = [n for n in named if n.kind is not MentionKind.METRIC]
    guessed = [m for m in guesses(text) if not _touches(m, others) or _extends(m, others)]
    guessed += chained(text, guessed)
    guessed += [again for m in guessed if m.kind is MentionKind.BENCHMARK for again in _again(m, text)]
    found = sorted(_without_overlap([*named, *guessed]), key=lambda m: m.start)
    return [m for m in found if not _spells_out(m, found, text)]


def _spells_out(mention: Mention, found: list[Mention], text: str) -> bool:
    """Whether a name in brackets only spells out the test in front of it: "GPQA (Graduate-Level …)"."""
    if mention.kind is not MentionKind.BENCHMARK or any(ch.isdigit() for ch in mention.text):
        return False
    before = (m for m in found if m.kind is MentionKind.BENCHMARK and m.end < mention.start)
    return any(_OPENED.fullmatch(text, m.end, mention.start) for m in before)


_OPENED = late(r"(?:['’]s?|\sbenchmark|\sdataset)?\s?\((?:[A-Z][\w-]+\s){0,4}")


def _again(mention: Mention, text: str) -> Iterator[Mention]:
    """The other places of a guessed test's name in its sentence: "(JMMLU)" behind "JMMLU で 68.4%"."""
    if len(mention.text) < _SHORTEST_NAME:
        return
    for hit in re.finditer(rf"(?<![A-Za-z0-9]){re.escape(mention.text)}(?![A-Za-z0-9-])", text):
        if hit.start() != mention.start:
            yield replace(mention, start=hit.start(), end=hit.end())


_SHORTEST_NAME = 4


def _known(text: str, lexicon: Lexicon) -> Iterator[Mention]:
    registry = lexicon.context.registry
    for pattern, kind in (
        (lexicon.model_names, MentionKind.MODEL),
        (lexicon.earlier_models, MentionKind.MODEL),
        (lexicon.tails, MentionKind.MODEL),
        (lexicon.benchmark_names, MentionKind.BENCHMARK),
    ):
        for hit in pattern.finditer(text) if pattern else ():
            whole = _COMPOUND.sub("", hit.group())
            end = hit.end() if kind is MentionKind.BENCHMARK else _token_end(text, hit.start() + len(whole))
            yield Mention(hit.start(), end, text[hit.start() : end], kind)
    spaced = _WIDE.sub(" ", text)
    for known in registry.find_models(spaced):
        end = _token_end(text, known.start + len(_COMPOUND.sub("", known.text)))
        if known.text.isalpha() and _IS_ORGANISATION.match(text, end):
            continue
        yield Mention(known.start, end, text[known.start : end], MentionKind.MODEL)
    for known in registry.find_benchmarks(spaced):
        if not _VARIANT.fullmatch(f" {known.text}"):
            yield _whole_benchmark(text, known.start, known.end)


# "Mistral says", "DeepSeek AI": the maker that a family of models is named after.
_IS_ORGANISATION = late(
    r"\s?の(?:技術|公式|発表|報告)|\s?によると|\s(?:AI\b|(?:claim|say|state|note|evaluate|announce|describe"
    r"|position)(?:s|d|ed)?\b|said\b"
    r"|reports\b|reported\b(?!\s\d)"
    r"|(?:has|have|had)\s(?:\w+\s)?(?:announced|released|launched|said|published)|(?:launch"
    r"|releas|unveil|introduc)(?:es|ed)\b"
    r"|team\b|researchers\b|engineers\b)"
)
# "die GPT-4-Leistung": a German word with a name in front.
_COMPOUND = late(r"-(?:Leistung|Modelle?|Familie|Serie|Varianten?|Ergebnisse?|Werte?|Nutzer|Klasse|Reihe)$")
_BY_SIZE = late(
    r"(?<![\w.-])(?:\d{1,3}(?:\.\d)?[BM] (?:model|variant|version)|\d\.\d (?:Pro|Flash|Ultra|Nano"
    r"|Mini|Large|Max|Plus))\b"
)
_VARIANT = late(rf"[ -](?:{VARIANT}\b|\(?(?:20[12]\d|v\d(?:\.\d)?)\)?)(?![\w-])")
# Chinese and Japanese writing, in which names stand without spaces around them.
_WIDE = late(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
_TOKEN_REST = late(
    r"(?:-(?!based|style|like|level|powered|Leistung|Modell|Familie|Serie|Variante|Ergebnis|Wert"
    r"|Nutzer|Klasse|Reihe|generated|driven|trained|enabled|class|series|family|specific|assisted"
    r"|scale)[A-Za-z0-9]"
    r"|\.(?:\d|[a-z]\b))[A-Za-z0-9.]*(?:-[A-Z0-9][A-Za-z0-9.]*)*"
)
# "Magistral" in "Magistral Medium": the size or line behind a family's name.
_TIER = late(
    r"(?:[ ](?:Small|Medium|Large|Mini|Nano|Pro|Ultra|Max|Lite|Flash|Heavy|Super|Tiny|High"
    r"|Thinking|Preview|Instruct"
    r"|Huge)(?![\w-]))+(?: \d(?:\.\d)?(?![\w%]|\.\d))?"
)
# "Qwen3 7B", "YOLOv8n"
_SIZE = late(r" \d{1,3}(?:\.\d)?[BM](?![\w-])|(?<=\d)[a-z]{1,2}(?![\w-])")
# "Gemini 1.5 Pro 0801": a month and a day behind a model's name.
_RELEASED = late(r" (?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?![\w.,%-])")
_TEST_BEHIND = late(rf"\s(?:{TEST_NOUN.pattern}|[Tt]op-?[15]|accuracy|scores?|F1|EM|pass@\d+|leaderboard)$")


def _token_end(text: str, end: int) -> int:
    """Where the word ends that a name was found at the start of: "MiniMax" in "MiniMax-M1"."""
    if hit := _TOKEN_REST.match(text, end):
        end = hit.start() + len(hit.group().rstrip("."))
    for behind in (_SIZE, _TIER, _RELEASED):
        hit = behind.match(text, end)
        end = hit.end() if hit else end
    return end


def _whole_benchmark(text: str, start: int, end: int) -> Mention:
    """A found benchmark with its version and variant, without "benchmark" or a half bracket behind it."""
    if hit := re.compile(r"\.\d+").match(text, end):
        end = hit.end()
    while hit := _VARIANT.match(text, end):
        end = hit.end()
    name = text[start:end]
    if "(" in name and ")" not in name:
        name = name[: name.index("(")].rstrip()
    if (hit := _TEST_BEHIND.search(name)) and hit.start() > 1:
        name = name[: hit.start()]
    return Mention(start, start + len(name), name, MentionKind.BENCHMARK)


def _measures(text: str) -> Iterator[Mention]:
    for hit in strong_metrics(text):
        yield Mention(hit.start(), hit.end(), hit.group(), MentionKind.METRIC)
    for hit in OTHER_PARTY.finditer(text):
        yield Mention(hit.start(), hit.end(), hit.group(), MentionKind.OTHER_PARTY)
    for hit in _BY_SIZE.finditer(text):
        yield Mention(hit.start(), hit.end(), hit.group(), MentionKind.MODEL)
    for hit in OWN_SYSTEM.finditer(text):
        yield Mention(hit.start(), hit.end(), hit.group(), MentionKind.MODEL, sure=False, own=True)


def _touches(mention: Mention, others: Iterable[Mention]) -> bool:
    return any(mention.start < o.end and o.start < mention.end for o in others)


def _extends(guess: Mention, known: list[Mention]) -> bool:
    """Whether a guessed test's name is one known benchmark with words behind: "WMT-14 English-French"."""
    touched = [k for k in known if guess.start < k.end and k.start < guess.end]
    touched = [k for k in touched if k.kind is not MentionKind.OTHER_PARTY]
    if not touched:
        return guess.kind is MentionKind.BENCHMARK
    return (
        guess.kind is MentionKind.BENCHMARK
        and len(touched) == 1
        and touched[0].kind is MentionKind.BENCHMARK
        and guess.start <= touched[0].start
        and touched[0].end <= guess.end
    )


def _without_overlap(found: Iterable[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.start - m.end, not m.sure, m.start)):
        if not _touches(mention, kept):
            kept.append(mention)
    return sorted(kept, key=lambda m: m.start)
