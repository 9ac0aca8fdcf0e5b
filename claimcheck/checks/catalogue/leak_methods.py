"""LEAK-04 how leakage was checked."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.patterns import REPORTING, compiled
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
    mention = compiled(REPORTING["contamination"])
    blocks = [
        b
        for b in dossier.document.blocks
        if b.kind not in (BlockKind.FURNITURE, BlockKind.HEADING, BlockKind.CODE) and mention.search(b.text)
    ]
    if not blocks:
        yield LEAK_04.nothing("We did not find a passage on contamination or leakage in the document.")
        return
    found = methods("\n".join(b.text for b in blocks))
    first = next((b for b in blocks if methods(b.text)), blocks[0])
    match = mention.search(first.text)
    quote = first.text[max(0, (match.start() if match else 0) - 100) :][:260].strip()
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


LEAK_04 = Check(
    id="LEAK-04", title="How was leakage checked?", question=Question.WHAT_IT_MEASURES, severity=Severity.DETAIL, run=_how_checked,
    vector=lambda inputs: {"methods": methods(inputs.get("text") or "")},
)  # fmt: skip
CHECKS = (LEAK_04,)
