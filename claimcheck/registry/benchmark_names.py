"""Takes a benchmark's name apart: the name, and what is said of the setting or metric beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.registry.spelling import folded

_BRACKETS = re.compile(r"\s*[(\[{]([^()\[\]{}]*)[)\]}]")
_SETTING = (
    r"(?:\d{1,2}|zero|one|two|three|five|few)[- ]?shots?(?:[- ]?cot)?|\d{1,2}s|cot|"
    r"chain[- ]of[- ]thought|direct|"
    r"(?:pass|maj|cons|avg|mean|best|acc|prec|ndcg|f|recall)\s?[@^]\s?(?:\d+|k)|majority(?: voting)?|"
    r"em|exact[ _-]match|acc(?:uracy)?\.?(?:[ _-]norm)?|f1(?:[ _-]score)?|bleu|rouge(?:-?[l12])?|"
    r"score|average|avg\.?|mean|overall|w/o? tools?|(?:with|no|without) tools?|tools?|test|"
    r"(?:with |no |non[- ]?|extended )?thinking|percent(?:age|ile)?|%|top-?1|ppl|elo|rating|"
    r"resolved|strict|loose|"
    r"\d{2,4}[./-]\d{1,2}\s?(?:-|~|to)\s?\d{2,4}[./-]\d{1,2}|greedy|single attempt|n ?= ?\d+|"
    r"temp(?:erature)? ?=? ?[\d.]+|\d+ ?k tokens?|higher is better|lower is better"
)
_ONLY_SETTING = re.compile(rf"(?:(?:{_SETTING})[\s,;/&+-]*)+")
_TRAILING = re.compile(rf"(?:[\s,;:/_-]+|(?<=[\])]))(?:{_SETTING})\s*$")
_LEADING = re.compile(
    r"^(?:leaderboard|lighteval|helm|inspect_evals|openllm|(?:super_?)?glue|custom|extended|community|lm_eval|vals)"
    r"[_:|/ -]+"
    r"|^(?:(?:zero|one|two|three|five|few|\d{1,2})[- ]shot)[\s_-]+"
)
_MARKS = re.compile(r"[\s*†‡§¶↑↓:.;,]+$|^[\s*•=]+")


def shorter_readings(text: str) -> Iterator[str]:
    """The name with one thing after the other taken off: marks, settings in brackets or behind it, prefixes.

    Longest first. Words that may name a part of the test ("(French)", "STEM") stay: a part is another test.
    """
    name = _MARKS.sub("", folded(text))
    seen = {name}
    queue = [name]
    while queue:
        name = queue.pop(0)
        yield name
        for shorter in (_TRAILING.sub("", name), _without_setting(name), _LEADING.sub("", name)):
            shorter = _MARKS.sub("", shorter)
            if shorter and shorter not in seen:
                seen.add(shorter)
                queue.append(shorter)


def _without_setting(name: str) -> str:
    """The name without the last brackets that hold nothing but a setting."""
    hits = [hit for hit in _BRACKETS.finditer(name) if _ONLY_SETTING.fullmatch(hit[1].strip())]
    return name[: hits[-1].start()] + name[hits[-1].end() :] if hits else name


def bracketed(text: str) -> tuple[str, list[str]]:
    """The name without any brackets, and what stands in them."""
    name = folded(text)
    return _MARKS.sub("", _BRACKETS.sub("", name)), [
        inner for inner in _BRACKETS.findall(name) if inner.strip()
    ]


_N_ITEMS = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d{2,6})[ -](?:\w+ ){0,2}?"
    r"(?:questions?|problems?|tasks?|items?|instances?|samples?|examples?|prompts?|issues?|exercises?)\b"
)


def item_counts(context: str) -> set[int]:
    """The numbers of questions, problems, tasks … that a text mentions."""
    return {int(hit[1].replace(",", "")) for hit in _N_ITEMS.finditer(context.lower())}
