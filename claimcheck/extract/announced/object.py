"""The names in the object of "we present …", "the company released …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extract.announced.name_forms import MODEL_NAME
from claimcheck.extract.announced.names import Names
from claimcheck.extract.late import late

_ADJECTIVES = r"(?:(?!for\b|of\b|that\b|to\b|which\b|with\b)[\w’'-]+\s){0,7}?"
_OBJECT_END = late(
    r"\s(?:on|at|via|in|through|use|and use|which|that|trained|based on|built on|by fine|fine-tuned"
    r"|outperform\w*|compared|using|from|on top of|designed|capable|to (?:the|replace|compete|help"
    r"|evaluate|assess|test|measure|surpass|outperform|beat|match|exceed|reach|achieve|score|pass|top"
    r"|rival)|against|over|for evaluating|achiev\w+|with)\b|;"
)


# Verbs whose object is new by itself; of "we trained X" the words behind X must say that it is a model.
_FIRM_VERB = late(
    r"(?:introduc|pr[eé]sent|releas|announc|unveil|launch|propos|open-?sourc|debut|stell|veröffentlich"
    r"|präsentier"
    r"|lan[çc]|dévoil|bemutat|anunci|发布|推出|提出|开源)\w*\W*$",
    re.IGNORECASE,
)


# "a new network architecture, the Transformer, …": the noun in front says that it is a system.
_APPOSED = late(
    r"^[^.,;:]{0,80}\b(?:architecture|model|network|system|method|approach|framework|algorithm),\s(?:the\s"
    r"|called\s|named\s|dubbed\s|termed\s)?"
    r"(?:the\s)?[“\"'‘*_]*(?P<name>[A-Z][\w-]{2,30})[”\"'’*_]*(?=[,.;]|\s\()"
)


# "DINO (DETR with improved …)": what the name stands for names no further system.
_SPELLED_OUT = late(r"(?<=[A-Z])\s\([A-Z][^()]*\)|(?<=[A-Z]\w)\s\([A-Z][^()]*\)")


# "Foo (previously known as Bar)"
_FORMER = late(
    r"\s?[(（](?:previously|formerly|once|früher|anciennement|antes|原名|曾用名|旧称|旧名)[^()（）]*[)）]"
)


_BRACKET = late(r"\s?\([^()]*\)")


# "我们提出了实时检测Transformer（RT-X）": the short name of a system whose kind stands in front.
_SHORT_CJK = late(
    rf"^[^，。,;；]{{1,30}}(?:Transformer|模型|网络|系统|架构|框架|方法|检测器)\s?[(（](?P<name>{MODEL_NAME})[)）]"
)


def _is_rest_of(name: str, longer: str, clause: str) -> bool:
    """Whether a name is only the first words of a longer one, not listed before it: "X and X Pro"."""
    if longer == name or not longer.startswith(f"{name} "):
        return False
    return f"{name} and {longer}" not in clause and f"{name}, {longer}" not in clause


def is_firm(before: str) -> bool:
    """Whether the verb in front of an object says by itself that the object is new."""
    return bool(_FIRM_VERB.search(before[-30:]))


def names_introduced(rest: str, names: Names, *, firmly: bool) -> Iterator[str]:
    """Names in the object of "we present …": up to the clause that says what it is built on or beats."""
    rest = _SPELLED_OUT.sub("", _FORMER.sub("", rest))
    rest = _BRACKET.sub(lambda hit: "" if _OBJECT_END.search(hit.group()) else hit.group(), rest)
    clause = _OBJECT_END.split(rest, maxsplit=1)[0]
    if re.match(
        rf"(?:{_ADJECTIVES})(?:results|evaluation|comparison|survey|analysis|study|overview"
        rf"|experiments|performance|scores)\b(?! of (?:our|its))",
        clause,
    ):
        return
    numbered = re.match(rf"(?:[Tt]he\s|[Oo]ur\s)?(?P<name>{MODEL_NAME})", clause)
    direct = firmly and numbered is not None
    accepted = list(names.accepted(clause, title=direct, about=rest))
    if firmly and (hit := _APPOSED.search(rest)) and hit["name"] not in accepted:
        accepted.append(hit["name"])
    if firmly and (hit := _SHORT_CJK.search(rest)) and hit["name"] not in accepted:
        accepted.append(hit["name"])
    yield from (n for n in accepted if not any(_is_rest_of(n, o, clause) for o in accepted))
