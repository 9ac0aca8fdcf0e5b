"""What speaks for a model being what a document is about: reports, reviews, model pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extract.announced.cues import LEAD_SENTENCES, TOPIC, Cue
from claimcheck.extract.announced.name_forms import LISTED_NAMES, MODEL_NAME
from claimcheck.extract.announced.names import Names
from claimcheck.extract.announced.object import names_introduced
from claimcheck.extract.late import late
from claimcheck.extract.sentences import sentences_of
from claimcheck.records.document import Document

_OPENING_SENTENCES = 14
_OPENING_LENGTH = 2500
# Who tests models of others speaks of them, not for them.
_TESTS_OTHERS = late(
    r"\b[Ww]e (?:re-?ran|re-?tested|re-?evaluated|reran|replicated|reproduced|independently)\b"
    r"|\bindependent (?:re-?run|evaluation|replication|test)s? of\b"
    r"|\bnone of (?:them|the models) is ours\b|\bnot affiliated with\b"
)
_IS_A_MODEL = late(
    rf"(?:^|[.:]\s)(?:The\s|Our\s)?(?P<name>{MODEL_NAME})"
    r"(?:\s(?:family|series|collection|suite)(?:\sof\s[\w\s-]{1,60}?)?)?(?:\s\([^()]{1,40}\))?"
    r"(?:\s(?:is|are|was)\s(?:an?|the|our|one of)\s|\s?是|は|\s(?:ist|est|es|egy)\s)"
    r"(?P<rest>(?:[^.]|\.(?=\d)){0,160})"
)
# "X is fine-tuned on …": only of models.
_IS_MADE = late(
    rf"(?:^|[.:]\s)(?P<name>{MODEL_NAME})\s(?:is|was|are|were)\s(?:\w+\s)?(?:fine-?tuned|(?:pre-?)?trained"
    rf"|distilled)\s"
    r"(?:on|from|with|using)\b"
)
_MODELS = late(
    r"\b(?:model|LLM|LMM|chatbot|assistant|AI system|Sprachmodell|modèle|modelo|modell)\w*|模型|モデル",
    re.IGNORECASE,
)
_SCORES = late(
    rf"(?P<name>{MODEL_NAME})\s(?:also\s)?(?:scor\w+|achiev\w+|reach\w+|obtain\w+|attain\w+|solv\w+|gets"
    rf"|erreicht|erzielt|atteint|obtient|alcanza)\b"
)
# A caption's sentence whose subject is the authors' model.
_ACHIEVES = late(
    rf"(?:^|[.:]\s)(?:Our\s)?(?P<name>{MODEL_NAME})\s(?:models?\s)?(?:\w+ly\s)?"
    r"(?:achiev|outperform|surpass|attain|set|establish|improv|exceed)\w*\b"
)
# "OpenEvidence AI scores 100% on …": a title whose subject has a result.
_SCORES_IN_TITLE = late(
    r"(?P<name>[A-Z]\w*[a-z]\w*(?:\.\w+|\sAI)?)\s(?i:sets|ranks|hits|takes|leads|scores?|achieves?|reaches"
    r"|beats?|tops?|outperforms?|passes|aces|surpasses)\b"
)
# A package's name as the title of its README: "plover-asr-large", "org/plover-asr-large".
_PACKAGE = late(r"[`*]*(?:[\w.-]+/)?(?P<name>[a-z][\w.]*(?:-[\w.]+)+)[`*]*")
_IS_SOFTWARE = late(
    r"\b(?:library|framework|toolkit|tool|harness|package|benchmark|dataset|app|plugin|client|parser"
    r"|server|CLI)\b",
    re.IGNORECASE,
)
_IS_TRAINED = late(r"\b(?:model|checkpoint|fine-?tuned|trained|parameters|weights)\b", re.IGNORECASE)
# Titles that weigh several models against each other are about none of them.
_WEIGHS_SEVERAL = late(
    r"\b(?:vs\.?|versus|compared|comparison|leaderboard|best (?:\w+ ){1,2}(?:models|LLMs)"
    r"|best (?:AI|LLMs?|models?)|beste\w* (?:KI|LLMs?|\w*modelle)|(?:im|der) vergleich|vergleich (?:der|von)"
    r"|meilleure?s? (?:IA|LLMs?|modèles)|comparatif|mejor(?:es)? (?:IA|LLMs?|modelos)|comparativa)\b"
    r"|对比|横评|比較|비교",
    re.IGNORECASE,
)
# "X launched Y", "the launch of Y", "Y, released by X": what a report is about.
_LAUNCHED = late(
    r"\b(?:(?:has|have|had)\s)?(?:today\s|just\s|now\s|also\s|officially\s|quietly\s"
    r"|recently\s)?(?:announc(?:ed|es)|launch(?:ed|es)|unveil(?:ed|s)"
    r"|introduc(?:ed|es)|releas(?:ed|es)|debut(?:ed|s)|open-?sourced?|dropped|unveiling|releasing"
    r"|launching|introducing"
    r"|stellte?n?|veröffentlichte?|präsentierte?|lance|dévoile|présente|lanzó|lanza|presentó|presenta"
    r"|anunció|bemutatta|kiadta)\s"
    r"(?!(?:\w{2,4}\s)?(?:mesures|résultats|comparaisons?|évaluations?|resultados|comparación|comparativa"
    r"|evaluación|results|(?:\w+\s)?Ergebnisse|Messungen|Vergleich)\b)"
    r"(?:today\s)?(?P<rest>(?:[^.!?]|\.(?=\d)){0,200})"
    r"|\b(?:hat|haben|a|ont|ha|han)[\s,][^.]{0,120}?\b(?:vorgestellt|präsentiert|veröffentlicht|angekündigt|dévoilé"
    r"|présenté|lancé|publié|presentado|lanzado|anunciado|publicado):?\s(?P<behind>(?:[^.!?]|\.(?=\d)){0,120})"
    r"|(?:发布|推出|开源)了?(?P<zh>[^。]{0,80})"
    r"|(?P<ja>[^。]{0,60})を(?:発表|公開|リリース)"
)
_LAUNCH_OF = late(
    r"\b(?:launch|release|debut|unveiling|introduction|arrival|lanzamiento|lancement|Vorstellung"
    r"|Veröffentlichung)\s(?:of|de|von|du)\s(?:the\s)?"
    r"(?P<rest>(?:[^.!?]|\.(?=\d)){0,160})"
)

# "Google reported that X surpassed …": whose results a report tells.
_REPORTED = late(
    rf"\b[A-Z]\w+\s(?:says|said|reports|reported|claims|claimed|states"
    rf"|stated)(?:\sthat)?\s(?P<name>{MODEL_NAME})\s(?:has\s|can\s|also\s)?"
    r"(?:scor|achiev|reach|surpass|outperform|beat|match|set|attain|obtain|solv|exceed|top)\w*"
)


# "the new transcription models X and Y", "X, OpenAI's newest model,".
_NEW_MODEL = late(
    rf"\b(?:new|newest|latest|neue[ns]?|nouveaux?|nouvelles?|nuevos?|új)\s(?:[\w-]+\s){{0,4}}(?:models?"
    rf"|systems?|chatbot|assistant|LLM|\w*[Mm]odell\w*|modèles?|modelos?|modell\w*)"
    rf",?\s[“\"«]?(?P<name>{LISTED_NAMES})"
    rf"|\b(?:AI|[Aa]rtificial intelligence(?:\s\(AI\))?)\s(?:system|model|tool|algorithm|software)\s"
    rf"(?P<kind>{MODEL_NAME})\s(?:has|had|was|is|can|showed|shows|reach|achiev|outperform|detect|predict)"
    rf"|(?P<noun>{MODEL_NAME})\s(?:nyelvmodell\w*|(?:large\s)?language\smodel\b|AI\smodel\b)"
    rf"|(?P<system>{MODEL_NAME}),\san?\s(?:[\w-]+\s){{0,4}}(?:AI|artificial[- ]intelligence|deep[- ]learning"
    rf"|machine[- ]learning|language)\s(?:\([A-Z]+\)\s)?(?:foundation\s|prediction\s|diagnostic\s)?"
    rf"(?:system|model|algorithm|software|tool|program|platform|classifier)\b"
    rf"|(?P<before>{MODEL_NAME}),\s(?:the\s(?:company['’]s\s)?|[A-Z]\w+['’]s\s|an?\s|its\s)(?:new|newest"
    rf"|latest|upgraded)\s(?:[\w-]+\s){{0,5}}(?:model|system|chatbot|LLM)\b"
)


def described_cues(document: Document, names: Names) -> Iterator[Cue]:
    """The first name of which an early sentence says that it is a model."""
    for name in _described(_lead(document), names):
        yield Cue(name, TOPIC, "it is described as a model")


def topic_cues(document: Document, names: Names) -> Iterator[Cue]:
    """What the title names, or else what an early sentence says has been launched or has a score."""
    title, lead = " ".join(document.title.split())[:300], _lead(document)
    titled = {
        "the title names it": _in_title(title, names),
        "a section is headed by it": () if _WEIGHS_SEVERAL.search(title) else names.of_sections(),
        "captions say what it achieves": _of_captions(names),
        "the title is its package": _package(title, lead, names),
        "it is described as a model": _described(lead, names),
    }
    told = {
        "its launch is told": _launched(title, lead, names),
        "results are told of no other new name": _only_new_name(lead, names),
    }
    found = [Cue(name, TOPIC, reason) for reason, search in titled.items() for name in search]
    yield from found or next(filter(None, ([Cue(n, TOPIC, r) for n in s] for r, s in told.items())), [])


def _of_captions(names: Names) -> Iterator[str]:
    """The one name with lines in tables that captions say achieves or outperforms something."""
    texts = (" ".join(t.caption.split()) for t in names.document.tables)
    found = {hit["name"] for text in texts for hit in _ACHIEVES.finditer(text)}
    told = {n for printed in found for n in names.accepted(printed, title=True) if names.lines_of(n)}
    if len(told) == 1:
        yield told.pop()


def _lead(document: Document) -> list[str]:
    return [" ".join(s.text.split()) for s in sentences_of(document)[:LEAD_SENTENCES]]


def tests_others(names: Names) -> bool:
    """Whether the document says that its authors test models which are not theirs."""
    return bool(_TESTS_OTHERS.search(names.text[:_OPENING_LENGTH]))


def _in_title(title: str, names: Names) -> Iterator[str]:
    """The one model that a title names and the text goes on to speak of."""
    if _WEIGHS_SEVERAL.search(title):
        return
    title = _RIVALS.sub("", title)
    known = (m.text for m in names.registry.find_models(title) if not m.text.isalpha())
    told = [n for text in known for n in names.accepted(text, title=True)]
    told = told or [_as_used(n, names) for n in names.accepted(title, title=True) if _is_telling(n)]
    if not told and (hit := _SCORES_IN_TITLE.match(title)):
        told = [hit["name"], hit["name"].removesuffix(" AI")]
        told = [n for n in told if n.casefold() != names.document.publisher.casefold()]
    told = [n for n in told if names.uses(n) >= 2 and not names.is_tested_on(n)]
    if told and names.uses(told[0]) == max(map(names.uses, told)):
        yield told[0]


# "X Sets a New Record, Outperforming Z": the rivals that a title names.
_RIVALS = late(
    r",?\s(?i:outperform|beat|surpass|exceed|over(?:tak|pass)|rival|top)\w*ing\s.*|\s(?i:than)\s.*"
)


def _is_telling(name: str) -> bool:
    """Whether a name looks like a model's by its form: a number, or a hyphen beside inner capitals."""
    return any(ch.isdigit() for ch in name) or ("-" in name and bool(re.search(r"[A-Za-z][A-Z]", name)))


def _as_used(name: str, names: Names) -> str:
    """A title's name as the text uses it: "Grok 9" of the title "Grok 9 Outperforms Rivals"."""
    words = name.split()
    sizes = range(len(words), 0, -1)
    parts = (" ".join(words[i : i + size]) for size in sizes for i in range(len(words) - size + 1))
    return next(
        (n for n in parts if n[0].isalpha() and names.uses(n) >= 2 and any(ch.isdigit() for ch in n)), name
    )


def _package(title: str, lead: list[str], names: Names) -> Iterator[str]:
    if hit := _PACKAGE.fullmatch(title):
        opening = " ".join(lead[1:4])
        if _IS_TRAINED.search(opening) and not _IS_SOFTWARE.search(opening.split(". ")[0]):
            yield hit["name"]


def _described(lead: list[str], names: Names) -> Iterator[str]:
    """The first name of which a sentence says that it is a model: "X is an open language model"."""
    for text in lead:
        hit = _IS_A_MODEL.search(text)
        if hit is None or not _MODELS.search(hit["rest"]):
            hit = _IS_MADE.search(text)
        if hit is None:
            continue
        name = _as_used(hit["name"], names)
        if names.uses(name) >= 3 or (_is_telling(name) and names.uses(name) + names.lines_of(name) >= 2):
            yield from names.accepted(name, title=True, about=text)
            return


def _launched(title: str, lead: list[str], names: Names) -> Iterator[str]:
    """What an early sentence says somebody has launched, in a report on another maker's model."""
    weighs = bool(_WEIGHS_SEVERAL.search(title))
    for text in lead[:_OPENING_SENTENCES] if weighs else [title, *lead[:_OPENING_SENTENCES]]:
        for pattern in (_LAUNCHED, _LAUNCH_OF):
            hit = pattern.search(text)
            rest = next((g for g in hit.groups() if g), "") if hit else ""
            found = [n for n in names_introduced(rest, names, firmly=True) if names.uses(n) >= 2]
            if weighs:
                found = [n for n in found if _is_heard_first(n, title)]
            if found := [n for n in found if _is_telling(n) or names.registry.find_models(n)]:
                yield from found
                return
        if not weighs and (hit := _NEW_MODEL.search(text) or _REPORTED.search(text)):
            printed = next(group for group in hit.groups() if group)
            found = [*names.accepted(printed, title=True, about=text)]
            if found := [
                n for n in found if names.uses(n) >= 2 or _is_telling(n) or names.registry.looks_like_model(n)
            ]:
                yield from found
                return


def _is_heard_first(name: str, title: str) -> bool:
    """Whether a title is about a model and only then compares it: "X Analysis: Comparison with Z"."""
    rest = title.removeprefix(name)
    return rest != title and ":" in rest and not re.match(r",|\s(?:vs\.?|versus|and|or|und|et|y)\b", rest)


_FIRST_PERSON = late(r"\b(?:[Ww]e|[Oo]ur)\b")
_CAMEL = late(r"[A-Z][A-Za-z]*(?:[a-z][A-Z]|[A-Z]{2}[a-z])[A-Za-z]*$")


def _only_new_name(lead: list[str], names: Names) -> Iterator[str]:
    """The one name that results are told of and that the registry does not know, as in a news report."""
    scoring = {hit["name"] for text in lead for hit in _SCORES.finditer(text)}
    own = _FIRST_PERSON.search(" ".join(lead[:_OPENING_SENTENCES]))
    accepted = {name for printed in scoring for name in names.accepted(printed, title=True)}
    new = {
        name
        for name in accepted | {n for n in scoring if _CAMEL.search(n)}
        if (_is_telling(name) or _CAMEL.search(name))
        and names.registry.resolve_model(name) is None
        and not names.registry.find_benchmarks(name)
        and names.uses(name) >= (1 if own and _CAMEL.search(name) else 2)
    }
    if len(new) == 1 and not _is_one_of_many(name := new.pop(), lead, names):
        yield name


def _is_one_of_many(name: str, lead: list[str], names: Names) -> bool:
    """Whether the first sentence with a name lists it beside two or more other models."""
    first = next((text for text in lead if name in text), "")
    return len({m.text for m in names.registry.find_models(first)}) > 2
