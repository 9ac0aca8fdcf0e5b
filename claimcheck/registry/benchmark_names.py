"""Takes a benchmark's name apart: the name, and what is said of the setting or metric beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.registry.spelling import folded

_BRACKETS = re.compile(r"\s*[(\[{][^()\[\]{}]*[)\]}]")
_SETTING = (
    r"(?:\d{1,2}|zero|one|two|three|five|few)[- ]?shots?(?:[- ]?cot)?|\d{1,2}s|cot|chain[- ]of[- ]thought|"
    r"(?:pass|maj|cons|avg|mean|best|acc|prec|ndcg|f|recall)\s?[@^]\s?\d+|majority(?: voting)?|"
    r"em|exact[ _-]match|acc(?:uracy)?(?:[ _-]norm)?|f1(?:[ _-]score)?|bleu|rouge(?:-?[l12])?|"
    r"score|average|avg\.?|mean|overall|test|val(?:idation)?|dev|w/o? tools|with tools|no tools|without tools|"
    r"tools?|python|high|medium|low|thinking|non[- ]thinking|percent(?:age|ile)?|%|↑|↓|top-?1|generative|gen|ppl|"
    r"base|instruct|chat|english|en|mc|elo|rating|resolved|averaged?|strict|loose|greedy|\d+ ?k"
)
_TRAILING = re.compile(rf"(?:[\s,;:/_-]+|(?<=[\])]))(?:{_SETTING})\s*$")
_LEADING = re.compile(
    r"^(?:leaderboard|lighteval|helm|inspect_evals|openllm|super_glue|glue|custom|extended|community|lm_eval|vals)[_:|/ -]+"
    r"|^(?:(?:zero|one|two|three|five|few|\d{1,2})[- ]shot)[\s_-]+"
)
_MARKS = re.compile(r"[\s*†‡§¶↑↓:.;,]+$|^[\s*•]+")


def shorter_readings(text: str) -> Iterator[str]:
    """The name with one thing after the other taken off: marks, brackets, settings, prefixes; longest first."""
    name = _MARKS.sub("", folded(text))
    seen = {name}
    queue = [name]
    while queue:
        name = queue.pop(0)
        yield name
        for shorter in (_TRAILING.sub("", name), _without_last_brackets(name), _LEADING.sub("", name)):
            shorter = _MARKS.sub("", shorter)
            if shorter and shorter not in seen:
                seen.add(shorter)
                queue.append(shorter)


def _without_last_brackets(name: str) -> str:
    hits = list(_BRACKETS.finditer(name))
    return name[: hits[-1].start()] + name[hits[-1].end() :] if hits else name


_N_ITEMS = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d{2,6})[ -](?:\w+ ){0,2}?"
    r"(?:questions?|problems?|tasks?|items?|instances?|samples?|examples?|prompts?|issues?|exercises?)\b"
)


def item_counts(context: str) -> set[int]:
    """The numbers of questions, problems, tasks … that a text mentions."""
    return {int(hit[1].replace(",", "")) for hit in _N_ITEMS.finditer(context.lower())}
