"""LEAK-04 how leakage was checked."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.patterns import REPORTING, compiled
from claimcheck.checks.words import listed
from claimcheck.records.document import BlockKind
from claimcheck.records.finding import Finding, Question, Severity

_NGRAM = re.compile(r"\b(\d{1,2}|n)-?\s?grams?\b", re.IGNORECASE)
_CHARACTERS = re.compile(
    r"(\d{2,3})[- ]?char(?:acter)?s?\b|substrings? of (\d{2,3}) characters", re.IGNORECASE
)
_OTHERS = {
    "embedding": re.compile(r"embedding|cosine|semantic (?:similarity|dedup\w*)", re.IGNORECASE),
    "canary": re.compile(r"\bcanary\b", re.IGNORECASE),
    "model_based": re.compile(r"LLM[- ]based decontaminat\w+|LLM decontaminator", re.IGNORECASE),
    "by_date": re.compile(
        r"(?:released|published|created|written) after (?:the |our |its )?(?:training |knowledge )?(?:data )?cut-?off",
        re.IGNORECASE,
    ),
}
_OF_DATA = re.compile(
    r"data|corp(?:us|ora)|\btests?\b|\btest[- ]set|benchmark|\btrain|evaluat|leak|overlap|questions|-grams?\b|strings?\b|GUID",
    re.IGNORECASE,
)
_NEAR = 80
"""Characters around a word in which it must be about data: sounds and samples are contaminated, too."""

_METHOD_NAMES = {
    "ngram": "overlap of {}-grams",
    "substring_chars": "substrings of {} characters",
    "embedding": "similarity of embeddings",
    "canary": "canary strings",
    "model_based": "a model that compares texts",
    "by_date": "the date of the questions",
}
_BLIND = {
    "ngram": "exact overlap misses paraphrases and translations",
    "substring_chars": "exact overlap misses paraphrases and translations",
    "canary": "canaries work only if everyone honours them",
    "by_date": "it depends on the stated date",
}


def methods(text: str) -> dict[str, object]:
    """Methods against leakage that a text names, with their sizes."""
    found: dict[str, object] = {}
    if match := _NGRAM.search(text):
        found["ngram"] = int(match[1]) if match[1].isdigit() else True
    if match := _CHARACTERS.search(text):
        found["substring_chars"] = int(match[1] or match[2])
    found |= {name: True for name, pattern in _OTHERS.items() if pattern.search(text)}
    return found


def _how_checked(dossier: Dossier) -> Iterable[Finding]:
    passages = [
        (block, match)
        for block in dossier.document.blocks
        if block.kind not in (BlockKind.FURNITURE, BlockKind.HEADING, BlockKind.CODE)
        and (match := _mention(block.text))
    ]
    if not passages:
        yield LEAK_04.nothing("We did not find a passage on contamination or leakage in the document.")
        return
    found = methods("\n".join(block.text for block, _ in passages))
    first, match = next((one for one in passages if methods(one[0].text)), passages[0])
    quote = first.text[max(0, match.start() - 100) :][:260].strip()
    if not found:
        yield LEAK_04.ask(
            "The document mentions contamination; we did not find a method.",
            "How was leakage of test questions into the training data checked?",
            quote=quote,
            page=first.page,
        )
        return
    names = listed(
        _METHOD_NAMES[name].format("n" if value is True else value) for name, value in found.items()
    )
    blind = listed(_BLIND[name] for name in found if name in _BLIND)
    yield LEAK_04.finding(
        f"On leakage the document names: {names}.{f' Known limit: {blind}.' if blind else ''}",
        quote=quote,
        page=first.page,
        working={"methods": found},
    )


def _mention(text: str) -> re.Match[str] | None:
    """The first word on contamination that is about data."""
    for match in compiled(REPORTING["contamination"]).finditer(text):
        around = (
            f"{text[max(0, match.start() - _NEAR) : match.start()]} {text[match.end() : match.end() + _NEAR]}"
        )
        if match[0].casefold().startswith("decontam") or _OF_DATA.search(around):
            return match
    return None


LEAK_04 = Check(
    id="LEAK-04", title="How was leakage checked?", question=Question.WHAT_IT_MEASURES, severity=Severity.DETAIL, run=_how_checked,
    vector=lambda inputs: {"methods": methods(inputs.get("text") or "")},
)  # fmt: skip
CHECKS = (LEAK_04,)
