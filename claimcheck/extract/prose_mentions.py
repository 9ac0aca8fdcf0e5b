"""Who and what a sentence names: systems, benchmarks, measures, and parties that are no system."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from claimcheck.extract.context import Context
from claimcheck.extract.cues import (
    AGAINST,
    OTHER_PARTY,
    OWN_SYSTEM,
    SCORING_VERB,
    STRONG_METRIC,
    TEST_NOUN,
    WEAK_METRIC,
    strong_metrics,
)


class MentionKind(StrEnum):
    """What is named."""

    MODEL = "model"
    BENCHMARK = "benchmark"
    METRIC = "metric"
    OTHER_PARTY = "other-party"


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a sentence: ``text[start:end]``.

    `sure` is False where only the words around it say what it is; `own` marks "our model", "we", "it".
    """

    start: int
    end: int
    text: str
    kind: MentionKind
    sure: bool = True
    own: bool = False


# A name: a capitalised or mixed token, with further capitalised or numbered tokens behind it.
_L = "A-Za-z0-9_À-ɏα-ω"
_TOKEN = (
    rf"(?:[A-ZÀ-Ýτ][{_L}.+'’/-]{{0,38}}[{_L}]|[A-Z]|\d{{1,4}}[A-Za-z][{_L}-]{{0,20}}"
    rf"|[a-z]{{1,12}}[A-Z][{_L}-]{{0,30}}|[a-z]{{1,8}}\d[{_L}-]{{0,20}})"
)
_NAME = (
    rf"(?<![A-Za-z0-9_.-]){_TOKEN}(?:[ ](?:{_TOKEN}|v?\d[{_L}.]*|of(?= [A-Z])|the(?= [A-Z])"
    rf"|\((?:[A-Z][\w-]{{1,12}})\))){{0,6}}"
)
_NAMED_TEST = re.compile(
    rf"(?P<name>{_NAME})(?:['’]s)?[\s-]+(?:(?:public|private|official|full|new|popular"
    rf"|challenging)\s)?(?P<noun>{TEST_NOUN.pattern})"
)
_INTERNAL_TEST = re.compile(
    r"\b(?:an?|our|the|its|their|this)\s(?P<name>(?:(?:own|new|hidden|private|separate"
    r"|proprietary)\s)?(?:internal|in-house|held-out|proprietary|private|own)\s(?:[\w-]+\s){0,5}?"
    r"(?:benchmark|evaluation|test set|eval|dataset|test suite|exam|suite))\b",
    re.IGNORECASE,
)
_ON_NAME = re.compile(
    rf"(?:%|％|[\d]|(?:{STRONG_METRIC.pattern})|\bscores?|\bpoints)\s?(?:[\w-]+\s){{0,3}}?(?:on|auf"
    rf"|sur|en|bei)\s(?:the\s|our\s|der\s|dem\s|den\s|le\s|la\s|el\s)?(?P<name>{_NAME})"
)
_ON_NAME_BY_METRIC = re.compile(
    rf"(?:{STRONG_METRIC.pattern})\s(?:\([^()]{{1,20}}\)\s)?(?:on|auf|sur|en)\s(?:the\s|our\s|der\s"
    rf"|dem\s|den\s|le\s|la\s|el\s)?(?P<name>{_NAME})"
)
# "Industry Benchmark", "benchmarks", "Evaluation Results": words, not names.
_GENERIC_TEST = re.compile(
    rf"(?:(?:Industry|Internal|Public|Our|New|Common|Standard|Performance|Model|How To|Academic"
    rf"|Other|Key|Main|Safety|Human)\s)?(?:{TEST_NOUN.pattern}|[Bb]enchmark\w*"
    rf"|[Ee]valuat\w*)(?:\s(?:Results?|Evidence|Performance|Scores?|Evaluations?))?$"
    rf"|(?-i:[a-z]+[Bb]ench\w*ed)$",
    re.IGNORECASE,
)
# Names that say themselves that they are tests.
_SELF_TELLING = re.compile(
    rf"(?<![A-Za-z0-9_.-])(?P<name>(?:{_TOKEN}[ ]){{0,2}}(?:[A-Z0-9τ][A-Za-z0-9τ²-]{{0,30}}"
    rf"|[a-z]{{1,12}}-)(?:[Bb]ench|Eval|Arena|GLUE|QA)(?:[Mm]ark)?[\w+-]{{0,20}}(?:[ ](?:v?\d[\w.]*"
    rf"|[A-Z][\w-]+)){{0,2}})(?![\w(])"
)
_BEFORE_BRACKET = re.compile(
    rf"(?P<name>{_NAME})\s\((?:[^()]{{0,20}}\s)?\d{{1,2}}(?:[.,]\d+)?\s?%[^()]{{0,30}}\)"
)
_FRONTED_NAME = re.compile(
    rf"(?:^|[;.]\s)(?:On|For|In|Sur|Auf|Bei|En)\s(?:the\s|le\s|la\s|dem\s|der\s|el\s)?(?P<name>{_NAME}),"
)
_BEFORE_CJK = re.compile(
    rf"(?:在|对)\s?(?P<name>{_NAME})\s?(?:上|基准|测试|数据集|中)|(?P<other>{_NAME})\s?(?:において|では|で(?=\s?[\d約]))"
)
_TEST_LIKE = re.compile(
    r"Bench|Eval|QA\b|Arena|Exam|[A-Z]{3,}|\w-?\d|[a-z][A-Z]|^τ|Corpus|Challenge|GLUE|Test\b|Suite"
)
_NOT_A_NAME = re.compile(
    r"(?:The|A|An|This|That|These|Those|In|On|At|For|With|When|While|Our|We|It|Its|They|Their"
    r"|However|Moreover|Furthermore|Overall|Additionally|Finally|Both|Each|All|As|By|From|To|And|Or"
    r"|But|If|Of|Here|There|"
    r"Table|Figure|Section|Appendix|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Today|GPU"
    r"|GPUs|CPU|API|AI|LLM|LLMs|"
    r"English|French|German|Chinese|Windows|Linux|Amazon|Google|Microsoft|NVIDIA|Nvidia|AWS|Azure"
    r"|Europe|America|US|USA|UK|EU|Q[1-4]|CEO|NYSE|NASDAQ|Wi-Fi|HTTP|CoT|SFT|RL|MoE|Also|Notably|Bei"
    r"|Beim|Auf|Im|Für|Mit|Nach|Der|Die|Das|Den|Dem|Ein|Eine|Wir|Sur|Avec|Pour|Dans|Le|La|Les|Un|Une"
    r"|Nous|El|Los|Las|Una|Con|Para|Az|Es|De|Du|Des|Selon|Según|Specifically|Similarly|Compared"
    r"|Using|Results?|Performance|Accuracy|Score)$"
)
_SUBJECT = re.compile(
    rf"(?P<name>{_NAME})(?:\s\([^()]{{1,60}}\))?,?\s(?:which\s|that\s)?(?:(?:also|now|still|already"
    rf"|even|only|further|consistently|reportedly|then|alone|itself|again|currently|correctly"
    rf"|successfully)\s){{0,2}}(?P<verb>scor\w+|achiev\w+|reach\w*|obtain\w*|attain\w*|get(?:s"
    rf"|ting)?|got|hits?|record(?:s|ed)|post(?:s|ed)|solv\w+|resolv\w+|averag\w+|manag\w+|answer(?:s"
    rf"|ed)|outperform\w*|surpass\w*|beats?|erreicht\w*|erzielt\w*|atteint|obtient|alcanza|logra"
    rf"|obtiene)\b"
)
_YARDSTICK = re.compile(
    rf"(?:%|％|\d)\)?\s(?:(?:accuracy|score|F1|BLEU)\s)?(?:for|by|from|of|achieved by|obtained by"
    rf"|reported for)\s(?:the\s)?(?P<name>{_NAME})"
)
_BY_SIZE = re.compile(r"(?<![\w.-])\d{1,3}(?:\.\d)?[BM] (?:model|variant|version)\b")
_VARIANT = re.compile(
    r"[ -](?:Verified|Diamond|Lite|Hard|Pro|Plus|Redux|Multilingual|Full|Extended|Main|Public"
    r"|Private|(?:Retail|Airline|Telecom)\b|\(?(?:20[12]\d|v\d(?:\.\d)?)\)?)(?![\w-])"
)


_TEST_PATTERNS = (
    _NAMED_TEST,
    _SELF_TELLING,
    _INTERNAL_TEST,
    _ON_NAME,
    _ON_NAME_BY_METRIC,
    _FRONTED_NAME,
    _BEFORE_BRACKET,
    _BEFORE_CJK,
)

_BY_FORM = (_ON_NAME, _FRONTED_NAME, _BEFORE_CJK, _BEFORE_BRACKET)


@dataclass(frozen=True)
class Lexicon:
    """The names that this document uses, compiled once."""

    context: Context

    @cached_property
    def model_names(self) -> re.Pattern[str] | None:
        """All models the document's tables and announcement name."""
        announced = self.context.announced
        tails = [tail for name in announced if (tail := _tail(name))]
        return _alternatives((*announced, *self.context.table_models, *tails))

    @cached_property
    def benchmark_names(self) -> re.Pattern[str] | None:
        """All benchmarks the document's tables name, and abbreviations it introduces for benchmarks."""
        registry = self.context.registry
        short = [
            a
            for a, long in self.context.abbreviations.items()
            if registry.resolve_benchmark(long) or TEST_NOUN.search(long)
        ]
        return _alternatives((*self.context.table_benchmarks, *short))


def _tail(name: str) -> str:
    """A name without its family in front, where that still names it: "Opus 4" of "Claude Opus 4"."""
    _, _, tail = name.partition(" ")
    return tail if tail[:1].isupper() and any(ch.isdigit() for ch in tail) and len(tail) > 3 else ""


def _alternatives(names: Iterable[str]) -> re.Pattern[str] | None:
    wanted = sorted({n.strip() for n in names if _usable(n.strip())}, key=len, reverse=True)
    if not wanted:
        return None
    joined = "|".join(re.escape(n).replace(r"\ ", r"\s") for n in wanted)
    return re.compile(rf"(?<![A-Za-z0-9_.])(?:{joined})(?![A-Za-z0-9_]|-\d?[A-Z]|\.\d)")


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
    guessed = [m for m in _guessed(text, lexicon) if not _touches(m, others) or _extends(m, others)]
    return sorted(_without_overlap([*named, *guessed]), key=lambda m: m.start)


def _known(text: str, lexicon: Lexicon) -> Iterator[Mention]:
    registry = lexicon.context.registry
    for pattern, kind in (
        (lexicon.model_names, MentionKind.MODEL),
        (lexicon.benchmark_names, MentionKind.BENCHMARK),
    ):
        for hit in pattern.finditer(text) if pattern else ():
            yield Mention(hit.start(), hit.end(), hit.group(), kind)
    spaced = _WIDE.sub(" ", text)
    for known in registry.find_models(spaced):
        end = _token_end(text, known.end)
        yield Mention(known.start, end, text[known.start : end], MentionKind.MODEL)
    for known in registry.find_benchmarks(spaced):
        yield _whole_benchmark(text, known.start, known.end)


# Chinese and Japanese writing, in which names stand without spaces around them.
_WIDE = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
_TOKEN_REST = re.compile(
    r"(?:-(?!based|style|like|level|powered|generated)[A-Za-z0-9]"
    r"|\.\d)[A-Za-z0-9.]*(?:-[A-Z0-9][A-Za-z0-9.]*)*"
)
_TEST_BEHIND = re.compile(
    rf"\s(?:{TEST_NOUN.pattern}|top-?[15]|accuracy|scores?|F1|EM|pass@\d+|leaderboard)$", re.IGNORECASE
)


def _token_end(text: str, end: int) -> int:
    """Where the word ends that a name was found at the start of: "MiniMax" in "MiniMax-M1"."""
    hit = _TOKEN_REST.match(text, end)
    return hit.start() + len(hit.group().rstrip(".")) if hit else end


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


def _guessed(text: str, lexicon: Lexicon) -> Iterator[Mention]:
    for pattern in _TEST_PATTERNS:
        for hit in pattern.finditer(text):
            group = "name" if hit["name"] else "other"
            name, start = _stripped(hit.group(group), hit.start(group))
            if not name or _NOT_A_NAME.match(name) or _GENERIC_TEST.match(name):
                continue
            if pattern is _NAMED_TEST and not _names_a_test(name, hit["noun"]):
                continue
            if (
                pattern is not _ON_NAME_BY_METRIC
                and pattern in _BY_FORM
                and not (
                    _TEST_LIKE.search(name)
                    or (pattern in (_ON_NAME, _FRONTED_NAME) and STRONG_METRIC.search(text))
                )
            ):
                continue
            found = Mention(
                start, start + len(name), name, MentionKind.BENCHMARK, sure=pattern is not _ON_NAME
            )
            if pattern is _BEFORE_BRACKET and stands_against(found, text):
                found = replace(found, kind=MentionKind.MODEL)
            yield found
    for pattern in (_SUBJECT, _YARDSTICK):
        for hit in pattern.finditer(text):
            name, start = _stripped(hit["name"], hit.start("name"))
            if name and not _NOT_A_NAME.match(name) and not STRONG_METRIC.fullmatch(name):
                yield Mention(start, start + len(name), name, MentionKind.MODEL, sure=False)


def _names_a_test(name: str, noun: str) -> bool:
    """Weak nouns ("questions", "tasks") need a name that looks like a test; strong ones do not."""
    strong = re.match(
        r"benchmark|dataset|data ?set|test[- ]set|leaderboard|challenge|corp|基准|数据集|ベンチ|データ",
        noun,
        re.IGNORECASE,
    )
    return bool(strong) or bool(_TEST_LIKE.search(name))


def _stripped(name: str, start: int) -> tuple[str, int]:
    """A guessed name without leading function words ("The FooQA" → "FooQA") and trailing signs."""
    while hit := re.match(r"\S+\s", name):
        if not _NOT_A_NAME.match(hit.group().strip().capitalize()):
            break
        name, start = name[hit.end() :], start + hit.end()
    return name.rstrip(" .,'’/-"), start


def _touches(mention: Mention, others: Iterable[Mention]) -> bool:
    return any(mention.start < o.end and o.start < mention.end for o in others)


def _extends(guess: Mention, known: list[Mention]) -> bool:
    """Whether a guessed test's name is one known benchmark with words behind: "WMT-14 English-French"."""
    touched = [k for k in known if guess.start < k.end and k.start < guess.end]
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


def names_score(text: str) -> bool:
    """Whether a stretch between a name and a figure speaks of a score or of scoring."""
    return bool(SCORING_VERB.search(text) or STRONG_METRIC.search(text) or WEAK_METRIC.search(text))


def stands_against(name: Mention, text: str) -> bool:
    """Whether a system is only what another is compared with: "outperforming Z", "built on Z"."""
    return bool(against_word(name, text))


_AFTER_AGAINST = re.compile(
    r"\s*(?:both\s|all\s|the\s|its\s|our\s|an?\s)*(?:[\w’'.&-]+[,\s]+){0,4}(?:and\s)?"
)


def against_word(name: Mention, text: str) -> str:
    """The words that make a system a yardstick ("outperforming", "followed by"), or ""."""
    before = _BRACKETED.sub("", text[max(0, name.start - 80) : name.start])[-50:]
    hits = list(AGAINST.finditer(before))
    if hits and _AFTER_AGAINST.fullmatch(before[hits[-1].end() :]):
        return hits[-1].group()
    return ""


_BRACKETED = re.compile(r"\([^()]*\)\s?")
