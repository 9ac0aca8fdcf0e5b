"""Which models a document presents as its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from claimcheck.extract.announced_names import LISTED_NAMES, MODEL_NAME, MODEL_NOUN, Names
from claimcheck.extract.announced_object import is_firm, names_introduced
from claimcheck.extract.announced_subject import LEAD_SENTENCES, from_subject, tests_others
from claimcheck.extract.cues import ANNOUNCING
from claimcheck.extract.sentences import sentences_of
from claimcheck.records.document import BlockKind, Document

if TYPE_CHECKING:
    from claimcheck.registry.registry import Registry

_WHO = (
    r"(?:\b[Ww]e\b(?:['’]re|\s(?:are|have|also|now|further|therefore|proudly|here|then|\w+ly))*"
    r"|\b[Tt]his (?:paper|work|report|post|article|document|technical report|study)"
    r"|\b[Tt]oday,?(?:\s\w+){0,4}"
    r"|\b(?:is|are|was|were) (?:proud|excited|pleased|happy|thrilled) to|\b[Ii]n this (?:paper|work"
    r"|report|study)[^.]{0,30}|\b[Ww]ir|\b[Nn]ous|\b[Hh]oy)"
)
_INTRODUCES = re.compile(
    rf"(?:{_WHO},?\s?(?:\w+\s){{0,3}}?(?<!\bthe )(?<!\ban )(?<!\ba )(?i:{ANNOUNCING.pattern})(?!"
    rf"\s(?:up)?on\b)|(?:^|[.:]\s)(?:Presentamos"
    rf"|Anunciamos|Lanzamos|Bemutatjuk|Présentons|Presenting|Introducing|Announcing)"
    rf"|\b(?:veröffentlichen|stellen|präsentieren|lancieren)\swir|(?:今天|今日|我们|本文|本研究"
    rf"|我們)[^。]{{0,14}}?(?:发布|推出|开源|提出|介绍|發布))\s?(?:the\s(?:release|launch|availability|results"
    rf"|preview|general availability)\sof\s)?(?P<rest>(?:[^.!?。]|\.(?=\d)){{0,220}})"
)
_MAKER_INTRODUCES = re.compile(
    r"\b(?P<maker>[A-Z][\w.&-]+(?:\s(?:[A-Z][\w.&-]+|AI|Inc\.?|LLC"
    r"|GmbH)){0,3}),?\s(?:[^.]{0,60},\s)?(?:has\s|have\s)?(?:today\s|just\s|now\s|also\s"
    r"|officially\s)*(?:announced|announces|launched|launches|unveiled|unveils|introduced"
    r"|introduces|released|releases|debuted|presents|stellt|lance"
    r"|presenta)\s(?:today\s)?(?P<rest>(?:[^.!?]|\.(?=\d)){0,220})"
)
_CALLED = re.compile(
    rf"(?<!training )(?:{MODEL_NOUN}|program|software|algorithm|tool|platform"
    rf"|architecture)(?:\s[\w.]+){{0,6}},?\s(?:called"
    rf"|named|dubbed|namens|appelée?|llamado|nevű)\s[“\"'‘*_]*(?P<name>{LISTED_NAMES})"
    rf"|(?:模型|系统|モデル|システム)(?:名为|という)?[「『“《]?(?P<cjk>{MODEL_NAME})[」』”》]"
)
_OBTAINS = re.compile(
    rf"\b(?:obtain|yield|produc|result\s?in|deriv"
    rf"|lead(?:ing)? to)\w*,?\s(?:in\s)?(?:our\s)?(?P<name>{MODEL_NAME}),\s(?:an?"
    rf"|our)\s(?:[\w-]+\s){{0,5}}(?:model|LLM|LMM|VLM|chatbot|system)"
)
_OURS = re.compile(
    rf"\b[Oo]ur (?:own |new |latest |largest |best |final |flagship |smallest |proposed "
    rf"|\w+-){{0,3}}(?:\w+\s){{0,2}}(?:models?|system|assistant|chatbot|LLMs?|network"
    rf"|agent),\s(?P<name>{LISTED_NAMES})"
    rf"|\b[Oo]ur\s(?:[\w-]+\s){{0,3}}(?:models?|networks?|systems?)\s?\((?P<bracketed>{MODEL_NAME})\)"
    rf"|\b[Oo]ur\s(?:[\w-]+\s){{0,2}}(?:model|network|system|agent)\s(?P<behind>{MODEL_NAME})"
    rf"|\b[Ww]e\b[^.]{{0,120}}\b(?:train|develop|build|design|pre-?train)(?:ing|ed)?\san?\s[^.,;]{{0,60}}(?:model|network|LLM|system),\s"
    rf"(?P<trained>{MODEL_NAME})(?=,)"
    rf"|\b(?:[Oo]ur|its|their)\s(?:[\w-]+\s){{0,4}}(?:software|system|platform|tool|solution|assistant|algorithm|model|agent|API|engine),\s"
    rf"(?P<product>{MODEL_NAME})(?=,|\s\(|\.)"
    rf"|\b[Oo]ur\s(?:new\s|own\s|latest\s|proposed\s)?(?P<named>{MODEL_NAME})(?:\s(?:models?|series"
    rf"|family|system|agent|method|approach|variants?|checkpoints?))"
    rf"|(?P<subject>{LISTED_NAMES})\s(?:is|are)\s(?:our|the (?:newest|latest|first"
    rf"|next) (?:\w+\s){{0,3}}(?:models?|members?|generation) (?:in|of|from) our)\s"
    rf"|\b(?P<maker>[A-Z][\w.&-]+)['’]s\s(?:new\s|latest\s)(?P<makers>{MODEL_NAME})"
    rf"|(?P<appositive>(?!\w+ly\b){MODEL_NAME}),\s(?:its|our"
    rf"|the company['’]s)\s(?:[\w-]+\s){{0,4}}{MODEL_NOUN}\b"
    rf"|(?P<object>{MODEL_NAME})\s?を(?:発表|公開|紹介|提案|リリース)"
    rf"|\bits\s(?:new\s|latest\s)?(?P<its>{MODEL_NAME})\s(?:[\w-]+\s){{0,2}}(?:model|system|pipeline"
    rf"|platform|assistant|agent)"
)
# "Official PyTorch implementation of X", "the repository for the paper “X: …”".
_CODE_OF = re.compile(
    rf"\b(?:[Ii]mplementation|[Rr]epository|[Rr]epo)\s(?:of|for)\W+(?:(?:the|our)\s)?(?:(?:following\s)?paper\W+)?"
    rf"(?P<name>{MODEL_NAME})(?=\W*[:,]|[*`”\"]|\s\(|\.?$)"
)
_TITLE_VERB = re.compile(
    rf"^\W*(?:[\w.&]+\s){{0,3}}?(?:[Ii]ntroduc\w+|[Aa]nnounc\w+|[Mm]eet|[Pp]resent\w+|[Ll]aunch\w+"
    rf"|[Rr]eleas\w+|[Uu]nveil\w+|[Hh]ello|[Oo]pen-?[Ss]ourcing)\s(?:[Oo]ur\s|[Tt]he\s"
    rf"|[Nn]ew\s)*(?P<name>{LISTED_NAMES})"
)
_TITLE_COLON = re.compile(rf"^\W*(?P<name>{LISTED_NAMES}?)(?:\s(?:Family|Series))?\s?(?:[:：—–|]|\s-\s)\s?\S")
_TITLE_REPORT = re.compile(
    rf"^\W*(?:[Tt]he\s)?(?P<name>{LISTED_NAMES})\s(?:[Ff]amily\s|[Ss]eries\s)?(?:[Tt]echnical\s[Rr]eport"
    rf"|[Mm]odel\s[Cc]ard|[Ss]ystem\s[Cc]ard|[Rr]elease|README|is here|now available|技术报告)"
)
# A title that is a family's name, with at most words that say what the document holds of it.
_TITLE_FAMILY = re.compile(rf"^\W*(?:Evaluat\w+\s|About\s)?(?P<name>{MODEL_NAME})\W*(?:[:：—–|].*)?$")
_KIN = re.compile(r"\s(?:Family|Series|Models?|Evaluation|Results)$")
_SEARCHED_SENTENCES = 400


def announced_models(document: Document, registry: Registry) -> tuple[str, ...]:
    """The models that a document presents as its own, as printed, in order of first mention.

    They come from the title ("Introducing X", "X: …"), from sentences ("we present X", "our model, X"),
    from what the document as a whole is about ("X is a language model"), and from names in its tables
    that are variants of those (a size, "-Instruct"). A survey, or a study of other people's models,
    announces none.
    """
    names = Names(document, registry)
    if _STUDIES_OTHERS.search(document.title) or tests_others(names):
        found = [*_new_models(document, names)]
    else:
        found = [*_from_title(document, names), *_from_sentences(document, names)] or [
            *from_subject(document, names)
        ]
    found = found or [*_from_family(document, names)] or [*names.of_the_publisher()]
    found = [name for name in found if not _is_the_publisher(name, found, document.publisher)]
    return without_generations([*found, *names.variants_of(found), *names.bold_versions_of(found)])


def _is_the_publisher(name: str, found: list[str], publisher: str) -> bool:
    """Whether a name is only the company's ("Larkspur" of Larkspur Labs), and models are named beside it."""
    company = publisher.casefold()
    others = [other for other in found if other != name]
    return (
        company.startswith(f"{name.casefold()} ")
        and bool(others)
        and not any(other.startswith(f"{name} ") for other in others)
    )


_OPENING_SENTENCES = 12
_NEW_KIND = re.compile(rf"^(?P<name>{MODEL_NAME}),\s(?:an?|our)\s(?:[\w-]+\s){{0,4}}{MODEL_NOUN}\b")


def _new_models(document: Document, names: Names) -> Iterator[str]:
    """What a study of others presents of its own all the same: "We introduce X, a language model …"."""
    for sentence in sentences_of(document)[:_OPENING_SENTENCES]:
        text = " ".join(sentence.text.split())
        hit = _INTRODUCES.search(text)
        if hit and is_firm(text[: hit.start("rest")]) and (new := _NEW_KIND.match(hit["rest"])):
            yield from names.accepted(new["name"], title=True, about=text)


def without_generations(names: Iterable[str]) -> tuple[str, ...]:
    """Names once each, without those that only name the generation: "Claude 4" beside "Claude Opus 4"."""
    distinct = list(dict.fromkeys(names))
    words = {n: re.findall(r"[^\s-]+", n.casefold()) for n in distinct}

    def is_generation(name: str) -> bool:
        mine = words[name]
        return any(
            len(mine) < len(other) and set(mine) <= set(other) and other[: len(mine)] != mine
            for other in words.values()
        )

    return tuple(n for n in distinct if not is_generation(n))


_STUDIES_OTHERS = re.compile(
    r"\b(?:surveys?|review of|an? (?:\w+\s){0,2}(?:evaluation|comparison|analysis|study) of"
    r"|evaluating|comparing|benchmarking|an? (?:empirical|systematic|comparative) (?:study"
    r"|evaluation|comparison|analysis)|revisiting|lessons from|how (?:well|good) (?:do|are|can|is))\b",
    re.IGNORECASE,
)


def _from_title(document: Document, names: Names) -> Iterator[str]:
    headings = [
        b.text
        for b in document.blocks[:12]
        if b.kind is BlockKind.TITLE or (b.kind is BlockKind.HEADING and b.level <= 1)
    ]
    for line in dict.fromkeys([document.title, *headings]):
        line = " ".join(line.split())[:300]
        for pattern in (_TITLE_VERB, _TITLE_REPORT, _TITLE_COLON):
            if hit := pattern.match(line):
                yield from names.accepted(hit["name"], title=True)
                break
        else:
            if (
                re.fullmatch(rf"\W*{MODEL_NAME}\W*", line)
                and any(ch.isdigit() for ch in line)
                and len(line.split()) <= 4
            ):
                yield from names.accepted(line.strip(" #*_`"), title=True)


def _from_family(document: Document, names: Names) -> Iterator[str]:
    """The family that the title, or else the first heading, is named after, if tables hold members of it."""
    headings = [b.text for b in document.blocks[:12] if b.kind in (BlockKind.TITLE, BlockKind.HEADING)]
    for line in dict.fromkeys([document.title, *headings[:1]]):
        if hit := _TITLE_FAMILY.match(" ".join(line.split())):
            family = _KIN.sub("", hit["name"])
            if any(names.variants_of([family])):
                yield family


def _from_sentences(document: Document, names: Names) -> Iterator[str]:
    for sentence in sentences_of(document)[:_SEARCHED_SENTENCES]:
        text = " ".join(sentence.text.split())
        if hit := _INTRODUCES.search(text):
            firmly = is_firm(text[: hit.start("rest")])
            yield from names_introduced(hit["rest"], names, firmly=firmly)
        if (
            sentence.number < LEAD_SENTENCES
            and (hit := _MAKER_INTRODUCES.search(text))
            and names.is_publisher(hit["maker"])
        ):
            yield from names_introduced(hit["rest"], names, firmly=True)
        for hit in _CALLED.finditer(text) if sentence.number < LEAD_SENTENCES else ():
            yield from names.accepted(hit["name"] or hit["cjk"], title=True, about=text)
        if sentence.number < LEAD_SENTENCES and (hit := _CODE_OF.search(text)):
            yield from names.accepted(hit["name"], title=True, about=text)
        for hit in _OBTAINS.finditer(text):
            yield from names.accepted(hit["name"], title=True, about=text)
        for hit in _OURS.finditer(text):
            if hit["maker"] and not names.is_publisher(hit["maker"]):
                continue
            if hit["its"] and any(
                names.is_of_another_maker(n) for n in names.accepted(hit["its"], title=True)
            ):
                continue
            if hit["named"] and (
                re.match(r"\s(?:family|series)", text[hit.end("named") :])
                or _BEHIND.search(text[: hit.start()])
            ):
                continue
            printed = _first(
                hit.groupdict(),
                (
                    "name",
                    "named",
                    "bracketed",
                    "behind",
                    "trained",
                    "product",
                    "subject",
                    "makers",
                    "its",
                    "appositive",
                    "object",
                ),
            )
            if hit["bracketed"] and _CAMEL.search(printed):
                yield printed
            yield from names.accepted(printed, title=True, about=text)


# "the technology that powers our X models": what the announced one is made of.
_BEHIND = re.compile(r"\b(?:power(?:s|ing)|behind|underl\w+|built on|based on|distilled from)\s$")
# Capitals inside a word, as coined names have: "BigGANs".
_CAMEL = re.compile(r"[a-z][A-Z]")


def _first(groups: dict[str, str | None], keys: Iterable[str]) -> str:
    return next((value for key in keys if (value := groups.get(key))), "")
