"""Reads a result's setting from any printed text: header, row, caption, footnote, sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.extract.words.settings import (
    AGGREGATE,
    AGGREGATE_NAMES,
    COT,
    EFFORT,
    FEW_SHOTS,
    HARNESS,
    JUDGES,
    NO_COT,
    PICKED_ON,
    RUNS,
    SETTING_CUES,
    SHOTS,
    SHOTS_ALONE,
    SHOTS_BEHIND,
    SPLITS,
    THINKING_OFF,
    THINKING_ON,
    TOOLS_OFF,
    TOOLS_ON,
    VERSION,
    VOTE,
    WORD_NUMBERS,
)
from claimcheck.records.setting import NOT_STATED, Setting


@lru_cache(maxsize=4096)
def parse_setting(text: str) -> Setting:
    """What a printed text states of a setting; `Setting.text` keeps the words it was read from.

    Works on any scope: a cell, a header, a caption, a footnote or a sentence. What is not stated
    stays None. Cue words in English, Chinese, Japanese, German, French, Spanish and Hungarian.
    """
    if not text or len(text) < 2:
        return NOT_STATED
    quotes: list[str] = []
    return Setting(
        shots=_shots(text, quotes),
        cot=_either(text, NO_COT, COT, quotes),
        aggregate=_aggregate(text, quotes),
        samples=_samples(text, quotes),
        thinking=_either(text, THINKING_OFF, THINKING_ON, quotes),
        effort=_effort(text, quotes),
        tools=_either(text, TOOLS_OFF, TOOLS_ON, quotes),
        split=_split(text, quotes),
        judge=_judge(text, quotes),
        harness=_first(text, HARNESS, quotes),
        version=_first(text, VERSION, quotes),
        text="; ".join(_each_once(quotes)),
    )


def _each_once(quotes: list[str]) -> list[str]:
    """The words that were read, without those that stand within others: "CoT" in "CoT@32"."""
    words = list(dict.fromkeys(quote.strip(" ([)]-+") for quote in quotes))
    return [word for word in words if not any(word != other and word in other for other in words)]


def without_setting(text: str) -> str:
    """A header or name without its settings: "MMLU (5-shot)" is "MMLU", "AIME 2024 Pass@1" is "AIME 2024".

    Brackets that hold nothing but settings go as a whole; a name that is nothing but settings becomes "".
    """

    def bracket(hit: re.Match[str]) -> str:
        return " " if is_setting(hit.group()[1:-1]) else hit.group()

    text = re.sub(r"\([^()]*\)|\[[^\[\]]*\]", bracket, text)
    for pattern in (SHOTS, SHOTS_BEHIND, AGGREGATE):
        text = pattern.sub(" ", text)
    text = re.sub(r"(?:\s|[,;+/-]\s?)CoT\b", " ", text)
    text = re.sub(r"\(\s*\)|\[\s*\]", " ", text)
    return re.sub(r"\s+", " ", text).strip(" ,;:-–/")


@lru_cache(maxsize=4096)
def is_setting(text: str) -> bool:
    """Whether a text is nothing but settings: "5-shot, CoT", "Pass@1", "w/o tools", "test"."""
    if not text.strip() or parse_setting(text) == NOT_STATED:
        return False
    return not _beyond_setting(text)


def says_how(text: str) -> bool:
    """Whether a text is nothing but how a test was run, with or without a number: "Evaluated few-shot"."""
    return is_setting(text) or (
        bool(FEW_SHOTS.search(text)) and not _beyond_setting(FEW_SHOTS.sub(" ", text))
    )


def _beyond_setting(text: str) -> str:
    """What a text says beside settings and the words that join them."""
    rest = text
    for pattern in SETTING_CUES:
        rest = pattern.sub(" ", rest)
    rest = re.sub(
        r"\b(?:with|without|w/|w/o|no|using|set|split|mode|and|samples?|runs?|avg|average|mean|over|of"
        r"|prompt(?:ing|s)?|evaluated)\b|\bw(?=/)|[\W_]",
        " ",
        rest,
        flags=re.IGNORECASE,
    )
    return rest.strip()


def _number(printed: str) -> int:
    return WORD_NUMBERS[printed.casefold()] if printed.casefold() in WORD_NUMBERS else int(printed)


def _note(hit: re.Match[str], quotes: list[str]) -> re.Match[str]:
    quotes.append(hit.group())
    return hit


def _shots(text: str, quotes: list[str]) -> int | None:
    hits = [*SHOTS.finditer(text), *SHOTS_BEHIND.finditer(text), *SHOTS_ALONE.finditer(text)]
    numbers = {_number(hit["n"]) for hit in hits}
    if len(numbers) != 1 or any(hit.groupdict().get("low") for hit in hits):
        return None  # none, several, or a range
    return _number(_note(hits[0], quotes)["n"])


def _either(text: str, off: re.Pattern[str], on: re.Pattern[str], quotes: list[str]) -> bool | None:
    if hit := off.search(text):
        if on.search(off.sub(" ", text)):
            return None  # of some with, of others without
        _note(hit, quotes)
        return False
    if hit := on.search(text):
        _note(hit, quotes)
        return True
    return None


def _aggregate(text: str, quotes: list[str]) -> str | None:
    hits = list(AGGREGATE.finditer(text))
    names = {
        f"{AGGREGATE_NAMES.get(h['how'].casefold(), h['how'].casefold())}{h['sign']}{h['k'].casefold()}"
        for h in hits
    }
    if len(names) == 1:
        _note(hits[0], quotes)
        return names.pop()
    if not names and (vote := VOTE.search(text)):
        _note(vote, quotes)
        return f"maj@{vote['k'] or vote['j']}"
    return None


def _samples(text: str, quotes: list[str]) -> int | None:
    hits = [hit for pattern in RUNS for hit in pattern.finditer(text)]
    numbers = {_number(next(group for group in hit.groups() if group)) for hit in hits}
    if len(numbers) != 1:
        return None  # none, or several
    _note(hits[0], quotes)
    return numbers.pop()


def _effort(text: str, quotes: list[str]) -> str | None:
    hit = EFFORT.search(text)
    if hit is None:
        return None
    return next(group for group in _note(hit, quotes).groups() if group).casefold()


def _split(text: str, quotes: list[str]) -> str | None:
    text = PICKED_ON.sub(" ", text)
    hits = [(name, hit) for name, pattern in SPLITS if (hit := pattern.search(text))]
    if len(hits) != 1:
        return None
    _note(hits[0][1], quotes)
    return hits[0][0]


def _judge(text: str, quotes: list[str]) -> str | None:
    for pattern in JUDGES:
        if hit := pattern.search(text):
            return next(name for name in _note(hit, quotes).groups() if name).strip(" .,-")
    return None


def _first(text: str, pattern: re.Pattern[str], quotes: list[str]) -> str | None:
    hit = pattern.search(text)
    return _note(hit, quotes).group().strip() if hit else None
