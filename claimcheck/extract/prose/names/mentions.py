"""Who and what a sentence names: systems, benchmarks, measures, and parties that are no system."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from claimcheck.extract.cues import OTHER_PARTY, OWN_SYSTEM, TEST_NOUN, strong_metrics
from claimcheck.extract.late import late
from claimcheck.extract.prose.names.forms import VARIANT, front_of_name
from claimcheck.extract.prose.names.guesses import chained, guesses
from claimcheck.extract.prose.names.lexicon import Lexicon
from claimcheck.extract.prose.names.mention import Mention, MentionKind
from claimcheck.extract.prose.plain import spaced

# "on GAIA (… on the held-out private test set)": which part of the named test.
_SPLIT = late(
    r"(?:(?:private|public|held-out|hidden|official|blind)\s)+(?:test|dev|evaluation)\s(?:sets?|splits?|leaderboard)"
)
_OPENED = late(r"(?:['’]s?|\sbenchmark|\sdataset)?\s?\((?:[A-Z][\w-]+\s){0,4}")
_SHORTEST_NAME = 4
# "developed by Mistral", "desarrollado por Alibaba Qwen"
_MADE_BY = late(
    r"\b(?:develop|desarroll|entwickel|développ|svilupp|releas|creat|made|built|trained)\w*\s"
    r"(?:by|por|von|par|da)\s(?:the\s)?(?:\w+\s)?$"
)
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
# "Osprey + Quillon MCP": a system made of a model and what it is given.
_ADDED = late(r" \+ [A-Z][\w.-]+(?: [A-Z][\w.-]+){0,2}(?= (?:[a-z]|\()|[,.:;)]|$)")
_TEST_BEHIND = late(rf"\s(?:{TEST_NOUN.pattern}|[Tt]op-?[15]|accuracy|scores?|F1|EM|pass@\d+|leaderboard)$")
# "BIRD-Interact": another test than "BIRD".
_HYPHENED = late(
    r"-(?!Bench|Test|Wert|Ergebnis|Daten|Aufgabe|Leistung|Score|Punkt|Rang|Rank|Style|Type|Based|Level|Pr\u00fcf|Exam|Set"
    r"|Leader|Trained|Eval)[A-Z][a-z]+(?![\w-])"
)
# "MMLU-Pro 52.8": a test and its figure.
_FIGURE_BEHIND = late(r"\s\d{1,3}\.\d+$")


def mentions_in(text: str, lexicon: Lexicon) -> list[Mention]:
    """Every name of a sentence in order of place, longest reading first where two overlap."""
    found = [*_known(text, lexicon), *_measures(text)]
    named = _without_overlap(found)
    named = _without_overlap([*named, *chained(text, named)])
    others = [n for n in named if n.kind is not MentionKind.METRIC]
    guessed = [m for m in guesses(text) if not _touches(m, others) or _extends(m, others)]
    guessed += chained(text, guessed)
    guessed += [again for m in guessed if m.kind is MentionKind.BENCHMARK for again in _again(m, text)]
    found = sorted(_without_overlap([*named, *guessed]), key=lambda m: m.start)
    return [
        m
        for m in found
        if not (_spells_out(m, found, text) or _is_split(m, found) or _is_apposed(m, found, text))
    ]


def _is_apposed(mention: Mention, found: list[Mention], text: str) -> bool:
    """Whether words for a party only say more of the system before them: "X, the previous leader, had"."""
    if mention.kind is not MentionKind.OTHER_PARTY or text[mention.end : mention.end + 1] != ",":
        return False
    return any(m.kind is MentionKind.MODEL and text[m.end : mention.start] == ", " for m in found)


def _is_split(mention: Mention, found: list[Mention]) -> bool:
    """Whether a test without a name is only the part of one that the sentence names."""
    if mention.kind is not MentionKind.BENCHMARK or not _SPLIT.fullmatch(mention.text):
        return False
    return any(m.kind is MentionKind.BENCHMARK and m.sure for m in found)


def _spells_out(mention: Mention, found: list[Mention], text: str) -> bool:
    """Whether a name in brackets only spells out the test in front of it: "GPQA (Graduate-Level …)"."""
    if mention.kind is not MentionKind.BENCHMARK or any(ch.isdigit() for ch in mention.text):
        return False
    before = (m for m in found if m.kind is MentionKind.BENCHMARK and m.end < mention.start)
    return any(_OPENED.fullmatch(text, m.end, mention.start) for m in before)


def _again(mention: Mention, text: str) -> Iterator[Mention]:
    """The other places of a guessed test's name in its sentence: "(JMMLU)" behind "JMMLU で 68.4%"."""
    if len(mention.text) < _SHORTEST_NAME:
        return
    for hit in re.finditer(rf"(?<![A-Za-z0-9]){re.escape(mention.text)}(?![A-Za-z0-9-])", text):
        if hit.start() != mention.start:
            yield replace(mention, start=hit.start(), end=hit.end())


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
    alone = spaced(text)
    for known in registry.find_models(alone):
        end = _token_end(text, known.start + len(_COMPOUND.sub("", known.text)))
        if known.text.isalpha() and (
            _IS_ORGANISATION.match(text, end) or _MADE_BY.search(text, 0, known.start)
        ):
            continue
        yield Mention(known.start, end, text[known.start : end], MentionKind.MODEL)
    for known in registry.find_benchmarks(alone):
        if not _VARIANT.fullmatch(f" {known.text}"):
            yield _whole_benchmark(text, known.start, known.end)


def _token_end(text: str, end: int) -> int:
    """Where the word ends that a name was found at the start of: "MiniMax" in "MiniMax-M1"."""
    if hit := _TOKEN_REST.match(text, end):
        end = hit.start() + len(hit.group().rstrip("."))
    for behind in (_SIZE, _TIER, _RELEASED, _ADDED):
        hit = behind.match(text, end)
        end = hit.end() if hit else end
    return end


def _whole_benchmark(text: str, start: int, end: int) -> Mention:
    """A found benchmark with its version and variant, without "benchmark" or a half bracket behind it."""
    start -= len(front_of_name(text, start))
    if hit := re.compile(r"\.\d+").match(text, end):
        end = hit.end()
    if hit := _HYPHENED.match(text, end):
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
        and not _FIGURE_BEHIND.search(guess.text)
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
