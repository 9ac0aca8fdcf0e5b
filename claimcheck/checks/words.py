"""Small pieces of sentences: figures, lists and plurals as the findings print them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from claimcheck.records.claim import Claim
from claimcheck.records.evidence import Evidence
from claimcheck.records.finding import Reference
from claimcheck.records.setting import Setting

SHOWN = 4
"""How many names a sentence lists before it counts the rest."""


def listed(items: Iterable[str], *, shown: int = SHOWN, word: str = "and") -> str:
    """Names in a row: "A, B and C", or "A, B, C, D and 3 more"; every item once, in the given order."""
    unique = list(dict.fromkeys(item for item in items if item))
    if len(unique) > shown:
        return f"{', '.join(unique[:shown])} {word} {len(unique) - shown} more"
    if len(unique) < 2:
        return "".join(unique)
    return f"{', '.join(unique[:-1])} {word} {unique[-1]}"


def rows_of(items: Iterable[str], *, shown: int = SHOWN) -> str:
    """Longer pieces in a row, which hold commas of their own: "A; B; and 3 more"."""
    unique = list(dict.fromkeys(item for item in items if item))
    if len(unique) > shown:
        return f"{'; '.join(unique[:shown])}; and {len(unique) - shown} more"
    return "; ".join(unique)


def count(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: "1 figure", "3 figures", "14,042 questions"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def capitalised(text: str) -> str:
    """A text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


LONGEST_QUOTE = 240
"""Characters of a sentence of the document inside one of ours: about three lines of the window."""


def shortened(text: str) -> str:
    """A sentence without its own full stop, cut where it is too long to be read as part of another."""
    text = text.strip().rstrip(".")
    return text if len(text) <= LONGEST_QUOTE else f"{text[: LONGEST_QUOTE - 3].rstrip()}…"


def quoted(text: str) -> str:
    """A sentence of the document in quotation marks, shortened at a space and without its own full stop."""
    short = " ".join(text.split())
    if len(short) > LONGEST_QUOTE:
        short = f"{short[:LONGEST_QUOTE].rsplit(' ', 1)[0].rstrip(',;:')} …"
        return f"“{short}”"
    return f"“{short.rstrip('.')}”"


_LANGUAGES = {
    **{"ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "cs": "Czech", "da": "Danish", "de": "German"},
    **{"el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian", "fi": "Finnish", "fr": "French"},
    **{
        "he": "Hebrew",
        "hi": "Hindi",
        "hr": "Croatian",
        "hu": "Hungarian",
        "id": "Indonesian",
        "it": "Italian",
    },
    **{
        "ja": "Japanese",
        "ko": "Korean",
        "nl": "Dutch",
        "no": "Norwegian",
        "pl": "Polish",
        "pt": "Portuguese",
    },
    **{"ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili"},
    **{"ta": "Tamil", "te": "Telugu", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu"},
    **{"vi": "Vietnamese", "zh": "Chinese"},
}


def language(code: str) -> str:
    """A language by its name, or its code where the name is not known here."""
    return _LANGUAGES.get(code, code)


def points(value: float | Fraction | Decimal, decimals: int = 1) -> str:
    """A number with so many decimals, without a trailing ".0" loss and without a minus before zero."""
    text = f"{float(value):.{decimals}f}"
    return text.removeprefix("-") if float(text) == 0 else text


def share(value: float, decimals: int = 1) -> str:
    """A share, 0 to 1, as a per cent figure without the sign."""
    return points(value * 100, decimals)


def figure(claim: Claim) -> str:
    """A claim's figure as printed, with the per cent sign where it is one."""
    quantity = claim.quantity
    return f"{quantity.comparator}{quantity.text}{'%' if quantity.unit == '%' else ''}"


def model_name(claim: Claim) -> str:
    """The model as the document prints it."""
    return claim.model_text or "the model"


def benchmark_name(claim: Claim) -> str:
    """The benchmark as the register calls it; as printed where the register does not know it or the name says more."""
    match = claim.benchmark
    if match is None or not match.id or match.ambiguous:
        return claim.benchmark_text
    says_more = claim.benchmark_text.casefold().startswith(f"{match.label.casefold()} ")
    return claim.benchmark_text if says_more else match.label


def claims_line(claims: Sequence[Claim], *, shown: int = SHOWN) -> str:
    """Models with their figures: "DeepSeek-R1 79.8%, o1 79.2%"."""
    return listed((f"{model_name(claim)} {figure(claim)}" for claim in claims), shown=shown)


_SETTING_WORDS = {
    "shots": "{}-shot",
    "samples": "{} samples",
    "effort": "effort {}",
    "split": "split {}",
    "judge": "judge {}",
    "harness": "harness {}",
    "version": "version {}",
    "aggregate": "{}",
}
_SWITCHES = {"cot": "chain of thought", "thinking": "thinking", "tools": "tools"}


def setting_words(setting: Setting) -> str:
    """A setting in words: "5-shot, pass@1, no tools"; "" where nothing is stated."""
    parts = []
    stated = setting.stated()
    if str(stated.get("aggregate", "")).startswith("cot@"):
        stated.pop("cot", None)
    for name, value in stated.items():
        if name in _SWITCHES:
            parts.append(f"{'with' if value else 'no'} {_SWITCHES[name]}")
        else:
            parts.append(_SETTING_WORDS[name].format(str(value).replace("cot@", "CoT@")))
    return ", ".join(parts)


def with_setting(setting: Setting) -> str:
    """A setting behind a figure: "with 5-shot, pass@1", "with chain of thought", "with no tools"."""
    return f"with {setting_words(setting).removeprefix('with ')}"


def outside_score(evidence: Evidence) -> str:
    """An outside score as a reader expects it: "71.7%" for a ratio of 0.717, else as the source prints it."""
    if evidence.per_cent is None:
        return evidence.score_text
    return f"{round(evidence.per_cent, 2).normalize():f}%"


def reference(evidence: Evidence) -> Reference:
    """An outside result as the record a finding rests on."""
    return Reference(
        title=f"{evidence.model_text} on {evidence.benchmark_text}",
        evaluator=evidence.tester,
        date=evidence.date,
        url=evidence.url,
        score_text=_with_per_cent(evidence),
        setting=setting_words(evidence.setting) or evidence.setting.text,
        licence=evidence.licence,
    )


def _with_per_cent(evidence: Evidence) -> str:
    """The score as the source prints it, and what it is in per cent where that is another figure."""
    told = outside_score(evidence)
    same = evidence.score_text.rstrip("% ") == told.rstrip("%")
    return (
        evidence.score_text
        if same or evidence.per_cent is None
        else f"{told} (printed {evidence.score_text})"
    )


def outside_result(evidence: Evidence) -> str:
    """An outside result in a sentence: "Opus 4 93.1% (LiveBench, 2025-05)"."""
    parts = (evidence.tester, evidence.date)
    return f"{evidence.model_text.rpartition('/')[2]} {outside_score(evidence)} ({', '.join(part for part in parts if part)})"
