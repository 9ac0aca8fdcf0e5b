"""What a name looks like: capitalised, mixed or numbered words in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.extract.cues import STRONG_METRIC
from claimcheck.extract.late import late

_L = "A-Za-z0-9_À-ɏα-ω"
_TOKEN = (
    rf"(?:[A-ZÀ-Ýτ](?:[{_L}.+'’/→-]|&(?=[A-Z])){{0,38}}[{_L}]\+{{0,2}}|[A-Z]|\d{{1,4}}[A-Za-z][{_L}-]{{0,20}}"
    rf"|[α-ω]\d[{_L}.-]{{0,20}}|[a-z]{{1,12}}[A-Z][{_L}-]{{0,30}}|[a-z]{{1,8}}\d[{_L}-]{{0,20}}"
    rf"|(?!pre-|post-|non-|mid-|multi-|cross-|anti-|self-|top-|all-|per-|e-|x-|y-|t-)[a-z]{{1,10}}-[A-Z][{_L}-]{{1,30}}"
    rf"|(?!top-|pass-|step-|mid-|pre-|post-"
    rf"|self-)[a-z]{{2,14}}(?=[A-Za-z.-]{{0,40}}\d)(?:-[A-Za-z0-9.]{{1,14}}){{1,5}}(?<!\.))"
)
_NUMBER = rf"v?\d[{_L}.]*(?![{_L}.]|,\d|年|\s?[%％]|\s(?:percent|Prozent|por|pour)\b)"
NAME = (
    rf"(?<![A-Za-z0-9_.&-]){_TOKEN}(?:[ ](?:{_TOKEN}|{_NUMBER}|of(?= [A-Z])|the(?= [A-Z])"
    rf"|\((?:[A-Z][\w-]{{1,12}}|v\d(?:\.\d)?)\))){{0,6}}"
)
_NAMES = late(NAME)
# What a heading says of a test, not part of its name.
_SAID_OF_TEST = (
    r"(?:Champion|Leader|Winner|Record|Results?|Scores?|Performance|Leaderboard|Benchmark|Evaluation"
    r"|Comparison|Accuracy|Breakdown)"
)
SELF_TELLING_TEST = late(
    rf"(?<![A-Za-z0-9_.&-])(?P<name>(?:{_TOKEN}[ ]){{0,2}}(?:[A-Z0-9τ][A-Za-z0-9τ²-]{{0,30}}"
    rf"|[a-z]{{1,12}}-|(?:Artificial\sAnalysis\s)?Intelligence\s)(?:[Bb]ench|Eval|Arena|GLUE|QA"
    rf"|Index)(?:[Mm]ark)?[A-Za-z0-9+-]{{0,20}}(?:[ ](?:v\d[\w.]*"
    rf"|\d(?:\.0)?(?![\d.%])|20\d\d(?!年)|(?!{_SAID_OF_TEST}\b)[A-Z][\w-]+)){{0,2}})(?![\w(])"
)
"""A name that says itself that it is a test's: "FooBench", "BarQA", "Intelligence Index v4.0"."""

VARIANT = (
    r"(?:Verified|Diamond|Lite|Hard|Pro|Plus|Redux|Multilingual|Full|Extended|Main|Public|Private"
    r"|Retail|Airline|Telecom)"
)
"""What parts of a test are called behind its name: "SWE-bench Verified"."""
VARIANT_ALONE = late(VARIANT)


_FRONT = late(r"(?<![\w-])[A-Z][a-z]+-$")


def front_of_name(text: str, start: int) -> str:
    """The capitalised word that a hyphen joins to a name: "Multimodal-" of "Multimodal-Mind2Web", or ""."""
    hit = _FRONT.search(text, max(0, start - 24), start)
    return hit.group() if hit else ""


def without_variant(test: str) -> str:
    """A test's name without the part of it: "SWE-bench" for "SWE-bench Verified"."""
    return re.sub(rf"\s{VARIANT}$", "", test)


_TEST_LIKE = late(
    r"Bench|Eval|QA\b|Arena|Exam|[A-Z]{3,}|\w[- ]?\d|[a-z][A-Z]|^τ|Corpus|Challenge|GLUE|Test\b|Suite"
)
# "Advanced-Stufe", "Gold-Niveau", "A100": degrees and machines.
_OF_DEGREE = late(
    rf"^{VARIANT}$|"
    r"\b(?:FPS|(?:FP|BF|INT|NF)\d{1,2}|GPUs?|TPUs?|CPUs?|[AHV][12]00s?|[TL]4|L40S?|RTX)\b|\bAPIs?$|-(?:Stufe|Niveau|Level"
    r"|Ebene|Modus|Version|Variante)$"
)
# Capitalised words of the language, months, places, companies.
_WORD = late(
    r"(?:The|A|An|This|That|These|Those|In|On|At|For|With|When|While|Our|We|It|Its|They|Their"
    r"|However|Moreover|Furthermore|Overall|Additionally|Finally|Both|Each|All|As|By|From|To|And|Or"
    r"|But|If|Of|Here|There|Since|Because|Although|Though|Unlike|Despite|"
    r"Table|Figure|Section|Appendix|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Today|GPU"
    r"|GPUs|CPU|API|AI|LLM|LLMs|"
    r"English|French|German|Chinese|Windows|Linux|Amazon|Google|Microsoft|NVIDIA|Nvidia|AWS|Azure"
    r"|Europe|America|US|USA|UK|EU|Q[1-4]|CEO|NYSE|NASDAQ|Wi-Fi|HTTP|CoT|SFT|RL|MoE|Also|Notably|Bei"
    r"|Beim|Auf|Im|Für|Mit|Nach|Der|Die|Das|Den|Dem|Ein|Eine|Wir|Sur|Avec|Pour|Dans|Le|La|Les|Un|Une"
    r"|Nous|En|El|Los|Las|Una|Con|Para|Az|Es|De|Du|Des|Selon|Según|Specifically|Similarly|Compared"
    r"|Using|Results?|Performance|Accuracy|Score|Many|Several|Some|Most|Such|Other|Various"
    r"|Certain|LMs?|RNNs|CNNs|GANs"
    r"|Viele|Einige|Mehrere|Alle|Diese|Dieser|Neue|Solche|Andere|Verschiedene|Plusieurs|Certains"
    r"|Ces|Cette|Ce|Tous|Son|Sa|Ses|Leurs?|Notre|Nos|Sus?|Nuestr[oa]s?|Seine?|Ihre?|Unsere?"
    r"|Muchos|Varios|Estos|Esta|Este|Otros|Todos|Sok|Néhány|Ezek|Ez)$"
)
# Languages, school years, and words made of a name: "Polish", "12th-grade", "BERT-based".
_NO_SYSTEM = late(
    r"(?:Polish|Spanish|Italian|Japanese|Korean|Hindi|Arabic|Portuguese|Russian|Dutch|Turkish"
    r"|Hungarian|Swahili"
    r"|Vietnamese|Thai|Czech|Swedish|Greek|SOTA)$|\d+(?:st|nd|rd|th)\b|\S+-(?:based|like|style"
    r"|level|powered|driven|backed)\b"
)
# A capitalised word of the language, as sentences start with: people, doings, measures.
_PLAIN_WORD = late(
    r"(?:[A-Z][a-zà-ÿ]*(?:s|ing|ion|ance|ence|ity|ment|ers?|ists?|people)|Everyone|Nobody|Someone"
    r"|Research|Team|Staff)$"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of a text that looks like a name, or a longer one's first words."""

    start: int
    end: int
    text: str

    @property
    def is_test_like(self) -> bool:
        """Whether it has capitals, figures or words as names of tests have."""
        return bool(_TEST_LIKE.search(self.text))

    @property
    def can_be_a_system(self) -> bool:
        """Whether it can be a system's; a plain word that opens a sentence cannot."""
        if _WORD.match(self.text) or _NO_SYSTEM.match(self.text):
            return False
        return not (self.start == 0 and _PLAIN_WORD.match(self.text))


def candidates(text: str) -> Iterator[list[Candidate]]:
    """Every name-like stretch of a text without function words in front, its longest reading first."""
    for hit in _NAMES.finditer(text):
        readings = []
        name, start = without_leading_words(hit.group(), hit.start())
        while name:
            named = any(ch.isalpha() for ch in name)
            if named and not _WORD.match(name) and not _OF_DEGREE.search(name):
                readings.append(Candidate(start, start + len(name), name))
            name = trimmed(name.rpartition(" ")[0])
        if readings:
            yield readings


# "auf dem Test Dense 200"
_A_TEST = late(r"Official|Benchmark|Test|Testset|Datensatz|Dataset")


def without_leading_words(name: str, start: int) -> tuple[str, int]:
    """A name and its start without leading function words: "The FooQA" gives "FooQA"."""
    while hit := re.match(r"\S+\s", name):
        word = hit.group().strip()
        if not (_WORD.match(word.capitalize()) or _A_TEST.fullmatch(word) or STRONG_METRIC.fullmatch(word)):
            break
        name, start = name[hit.end() :], start + hit.end()
    return trimmed(name), start


def trimmed(name: str) -> str:
    """A name without a possessive or signs behind it."""
    return re.sub(r"['’]s?$", "", name).rstrip(" .,'’/-")
