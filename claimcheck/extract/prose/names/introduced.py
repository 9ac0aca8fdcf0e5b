"""Systems and tests that a document introduces by name once, so that all its sentences know them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.extract.late import late
from claimcheck.extract.prose.names.forms import Candidate, candidates
from claimcheck.extract.prose.names.slot import Slot, for_systems, for_tests
from claimcheck.records.document import BlockKind, Document

_SYSTEM = (
    r"(?:models?|systems?|networks?|LLMs?|VLMs?|transformers?|architectures?|frameworks?|approach|methods?"
    r"|algorithms?|detectors?|classifiers?|agents?|assistants?|chatbots?|encoders?|decoders?|recogni[sz]ers?"
    r"|Modelle?s?|Systems?|modèles?|modelos?|sistemas?|módszer|modell)"
)
_TEST = (
    r"(?:benchmarks?|datasets?|corpus|corpora|leaderboards?|challenges?"
    r"|test\s?sets?|evaluation suites?|exams?|environments?)"
)
_WE = (
    r"(?:\b[Ww]e|\b[Tt]his (?:paper|work|study|article|report)|\b[Tt]he (?:authors|researchers)|\b[Nn]ous"
    r"|\b[Ww]ir)"
)
_INTRODUCE = (
    r"(?:introduc|present|propos|develop|design|releas|buil[dt]|creat|describ|unveil|announc|launch)\w*"
)
_MANNER = r"(?:[a-z-]+(?:ly)?\s){0,2}?"
_A_NEW = r"(?:(?:an?|the|our)\s(?:[a-z][\w-]*,?\s){0,6})?"
_IS = r"\s(?:is|was|ist|est|es)\s"
_A = r"(?:an?|the|our|its|their|ein|eine|un|une|una)\s(?:[\w’'-]+,?\s){0,8}?"
_QUOTED = r"[\"“”„«‘'*_]?"


def _in_capitals(candidate: Candidate, text: str) -> bool:
    """Whether a name is no word of the language, nor a field's short form ("TTS")."""
    shaped = re.search(r"\w[A-Z0-9]|\d", candidate.text) or _TITLED.fullmatch(candidate.text)
    return bool(shaped) and not _FIELD.fullmatch(candidate.text)


_FIELD = late(r"[A-Z]{2,4}s?")
# "Pond Research Bench"
_TITLED = late(r"(?:[A-Z][\w-]+\s){1,4}(?:Bench|Test|Exam|Index|Suite|Challenge|Evaluation)")


def _not_a_test(candidate: Candidate, text: str) -> bool:
    is_field = _FIELD.fullmatch(candidate.text) and text[candidate.end + 1 : candidate.end + 2].islower()
    shaped = re.search(r"\w[A-Z0-9]|\d", candidate.text) and not is_field
    named = shaped or _SYSTEM_BEHIND.match(text, candidate.end)
    return bool(named) and not _TEST_BEHIND.match(text, candidate.end)


# "the Transformer architecture", "X, un modèle de langage"
_SYSTEM_BEHIND = late(
    r"\s(?:architecture|model|network|framework|system)\b"
    r"|,\s(?:an?|une?|eine?)\s(?:[\w-]+\s){0,2}(?:model|modèle|Modell|modelo|modello|LLM)\b"
    r"|\s\(an?\s(?:[\w-]+\s){0,4}(?:model|system|agent|detector|network)\b"
)


_TEST_BEHIND = late(rf"{_QUOTED}(?:,?\s(?:[\w-]+\s){{0,8}}?){_TEST}\b")

_OWN = (
    # "we propose X", "we design an effective Context Prior Network (CPNet)"
    for_systems(
        rf"(?:{_WE}\s{_MANNER}{_INTRODUCE}|^\W*(?:Propos|Introduc|Present)\w*)\s{_A_NEW}{_QUOTED}",
        need=_not_a_test,
    ),
    # "a segmentation model, named X"
    for_systems(
        rf"\b{_SYSTEM},?\s(?:is\s|was\s|that we\s)?(?:called|named|dubbed|termed|namens|genannt"
        rf"|nommée?|appelée?"
        rf"|llamad[oa])\s{_QUOTED}",
    ),
    # "本文提出两阶段框架X"
    for_systems(r"(?:提出|发布|推出)[^。，；]{0,40}(?:框架|模型|方法|系统|算法|网络)\s?", need=_not_a_test),
)
_OTHERS = (
    # "the model X"
    for_systems(
        r"\b(?i:el modelo|the model|das Modell|le modèle|o modelo|il modello)(?:\sde\s\w+)?\s",
        need=_not_a_test,
    ),
    # "X, a new language model", "X is a speech recogniser"
    for_systems(behind=rf"{_QUOTED}(?:,\s(?!the\b)|{_IS}|\s\(){_A}{_SYSTEM}\b", need=_not_a_test),
)
_TESTS = (
    # "X, a benchmark of …", "X is a dataset for …"
    for_tests(
        behind=rf"{_QUOTED}(?:\s\([^()]{{1,60}}\))?(?:,\s|\s[–—]\s|{_IS}){_A}{_TEST}\b", need=_in_capitals
    ),
)


@dataclass(frozen=True, slots=True)
class Introduced:
    """Names as printed, in order of first mention: the authors' systems, those of others, and tests."""

    own: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    tests: tuple[str, ...] = ()


def introduced_in(document: Document) -> Introduced:
    """The systems and tests that the running text of a document introduces by name."""
    texts = [
        block.text
        for block in document.blocks[:_SEARCHED]
        if block.kind not in (BlockKind.CODE, BlockKind.FURNITURE) and _CUE.search(block.text)
    ]
    tests = _told(texts, _TESTS)
    own = tuple(name for name in _told(texts, _OWN) if name not in tests)
    others = tuple(name for name in _told(texts, _OTHERS) if name not in tests)
    return Introduced(own, others, tests)


_SEARCHED = 400
# Without one of these words nothing is introduced.
_CUE = late(rf"(?i:{_INTRODUCE})|\b[Oo]ur\b|\b{_SYSTEM}\b|\b{_TEST}\b|提出|发布|推出")
_SHORT_FORM = late(r"(?P<long>.+) \((?P<short>[A-Z][\w-]+)\)")


def _told(texts: list[str], slots: tuple[Slot, ...]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for text in texts:
        for readings in candidates(text):
            names = (_in_slot(slot, readings, text) for slot in slots)
            if (name := next((n for n in names if n), None)) is not None:
                both = _SHORT_FORM.fullmatch(name)
                found.setdefault(both["short"] if both else name)
    return tuple(found)


def _in_slot(slot: Slot, readings: list[Candidate], text: str) -> str | None:
    fitting = readings[:1] if slot.behind is None else readings
    return next((c.text for c in fitting if slot.fits(c, text) and c.can_be_a_system), None)
