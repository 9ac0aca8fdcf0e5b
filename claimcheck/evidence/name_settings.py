"""Settings that hide in model names: effort, thinking budget, shots, quantisation stay with the row."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.records.setting import NOT_STATED, Setting

_LEVEL = r"(?P<level>x-?high|minimal|low|medium|high|max)"
# "_high" (Epoch, LiveCodeBench "__high"), "(High)", "-high-effort", " high (20251101)", "-xhigh"
_EFFORT = re.compile(
    rf"(?:_+{_LEVEL}$|\(\s*{_LEVEL.replace('level', 'level2')}(?:\s+effort)?\s*\)"
    rf"|-{_LEVEL.replace('level', 'level3')}-effort\b"
    r"|-(?P<level4>x-?high)\b)",
    re.IGNORECASE,
)
# "o3-high", "gpt-5-4-xhigh", "o1 - low": a bare level counts only behind a name that has levels.
_BARE = re.compile(
    r"\b(?:o[134](?:-?mini|-?pro)?|gpt-?(?:5|oss)|grok|gemini-3|claude)\b.*?[-\s]"
    r"(?P<level>minimal|low|medium|high|max)\b",
    re.IGNORECASE,
)
# "-thinking-64k", "_27K", "(32k thinking tokens)", "Thinking 8K", "reasoning=3200"
_BUDGET = re.compile(
    r"(?:thinking[-\s(]*(?P<a>\d+\s*k)\b|_(?P<b>\d+k)$|\((?P<c>\d+\s*k)\s+think\w*(?:\s+tokens)?\)"
    r"|reasoning=(?P<d>\d+))",
    re.IGNORECASE,
)
_NOT_THINKING = re.compile(r"no[-_ ]?think(?:ing)?\b|non[-_ ]?(?:thinking|reasoning)\b", re.IGNORECASE)
_THINKING = re.compile(r"\bthinking\b|\breasoning\b", re.IGNORECASE)
_SHOTS = re.compile(r"(?<![\w.])(\d{1,3})[-\s]?shots?\b", re.IGNORECASE)


@lru_cache(1 << 16)
def setting_in_name(name: str) -> Setting:
    """What a model's name says of how it was run; the pieces found stand in `text`."""
    pieces: list[str] = []
    effort, thinking = _effort(name, pieces), _thinking(name, pieces)
    budget = _BUDGET.search(name)
    if budget:
        pieces.append(budget.group().strip("_(- )"))
        effort = next(group for group in budget.groups() if group).replace(" ", "").lower()
        thinking = True
    if not pieces:
        return NOT_STATED
    return Setting(effort=effort, thinking=thinking, text="; ".join(dict.fromkeys(pieces)))


def shots_in(text: str) -> int | None:
    """The number of examples in the prompt ("5-shot", "25 shot", "zero-shot"), None where not stated."""
    match = _SHOTS.search(text)
    if match:
        return int(match.group(1))
    return 0 if re.search(r"\bzero[-\s]?shot\b", text, re.IGNORECASE) else None


def _effort(name: str, pieces: list[str]) -> str | None:
    match = _EFFORT.search(name)
    level = next((group for group in match.groups() if group), None) if match else None
    if level is None:
        bare = _BARE.search(name)
        level = bare.group("level") if bare else None
    if level is None:
        return None
    pieces.append(f"effort {level.lower().replace('-', '')}")
    return level.lower().replace("-", "")


def _thinking(name: str, pieces: list[str]) -> bool | None:
    for pattern, value in ((_NOT_THINKING, False), (_THINKING, True)):
        match = pattern.search(name)
        if match:
            pieces.append(match.group())
            return value
    return None
