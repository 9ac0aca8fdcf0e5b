"""LEAK-03 old test against fresh look-alike, LEAK-04 how leakage was checked, LEAK-05 trained towards the test."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.checks.base import Check, Dossier, sure
from claimcheck.checks.items import Items, items
from claimcheck.checks.patterns import REPORTING, compiled
from claimcheck.checks.words import count, figure, listed, model_name, points
from claimcheck.records.claim import Claim
from claimcheck.records.document import BlockKind
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.differences import gap_label, newcombe

PAIRS = (
    *(
        ("gsm8k", "gsm1k"),
        ("aime-2024", "aime-2025"),
        ("aime-2025", "aime-2026"),
        ("hmmt-feb-2025", "hmmt-feb-2026"),
    ),
    *(("livecodebench-v4", "livecodebench-v6"), ("mmlu", "mmlu-cf"), ("imagenet-1k", "imagenetv2")),
)
"""Old tests with a newer one of the same kind."""

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
_TRAINED = re.compile(
    r"\btraining (?:split|set|portion|data)s? of (?P<a>[A-Z][\w-]+(?: [A-Z\d][\w-]*)?)"
    r"|\b(?:included?|mixed in|added) (?:the )?(?P<b>[A-Z][\w-]+(?: [A-Z\d][\w-]*)?) training (?:data|set|split)"
    r"|\boptimi[sz]ed for (?P<c>[A-Z][\w-]+(?: [A-Z\d][\w-]*)?)"
    r"|\b(?P<d>[A-Z][\w-]+(?: [A-Z\d][\w-]*)?) training (?:set|split) (?:is|was|were|are) (?:included|part of|mixed)"
    r"|\bsynthetic (?:problems|questions|data) similar to (?P<e>[A-Z][\w-]+(?: [A-Z\d][\w-]*)?)"
)


def _fresh(dossier: Dossier) -> Iterable[Finding]:
    by_key: dict[tuple[str, str], tuple[Claim, Items]] = {}
    for claim in filter(sure, dossier.claims):
        known = items(dossier, claim)
        if not isinstance(known, str):
            by_key.setdefault((claim.model_text, known.benchmark.id), (claim, known))
    compared = 0
    for (model, old_id), (claim, old) in by_key.items():
        for fresh_id in (new for first, new in PAIRS if first == old_id):
            other = by_key.get((model, fresh_id))
            if other is None or not claim.announced or claim.setting.differences(other[0].setting):
                continue
            compared += 1
            fresh = other[1]
            result = compare_fresh(old.p, old.n, fresh.p, fresh.n)
            if result["label"] == "fresh_lower":
                yield LEAK_03.finding(
                    f"{model_name(claim)}: {figure(other[0])} on {fresh.benchmark.name} instead of {figure(claim)} on "
                    f"{old.benchmark.name}, a drop of {points((old.p - fresh.p) * 100)} points on newer questions of the same "
                    "kind. Possible reasons: the old questions were known, or the new ones are harder.",
                    [claim, other[0]],
                    ask="How was it checked that the older questions were not in the training data?",
                    explanations=("The newer questions may be harder.", "Other models may drop as much."),
                    working=result,
                )
    yield LEAK_03.nothing(f"{count(compared, 'pair')} of an older and a newer test of one kind compared.")


def compare_fresh(old_p: float, old_n: int, fresh_p: float, fresh_n: int) -> dict[str, object]:
    """The drop from the old to the fresh test; different questions, so the unpaired interval is right."""
    interval = newcombe(old_p, old_n, fresh_p, fresh_n)
    return {
        "gap_pp": (old_p - fresh_p) * 100,
        "newcombe95_pp": [interval.low * 100, interval.high * 100],
        "label": gap_label(interval, above="fresh_lower", below="fresh_higher", else_="no_clear_drop"),
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


def _trained(dossier: Dossier) -> Iterable[Finding]:
    known = {
        name.casefold()
        for c in dossier.announced
        for name in (c.benchmark_text, c.benchmark.label if c.benchmark else "")
    }
    found = False
    for block in dossier.document.blocks:
        if block.kind in (BlockKind.FURNITURE, BlockKind.QUOTATION, BlockKind.CODE):
            continue
        for match in _TRAINED.finditer(block.text):
            name = next(value for value in match.groups() if value)
            if name.casefold() not in known:
                continue
            found = True
            start = (
                max(block.text.rfind(". ", 0, match.start()) + 2, 0)
                if ". " in block.text[: match.start()]
                else 0
            )
            end = block.text.find(". ", match.end())
            quote = block.text[start : end + 1 if end >= 0 else None].strip()[:300]
            claims = [
                c
                for c in dossier.announced
                if name.casefold()
                in (c.benchmark_text.casefold(), c.benchmark.label.casefold() if c.benchmark else "")
            ]
            yield LEAK_05.ask(
                f"The document says “{quote}”. If this concerns the announced model, the test questions of {name} may still be "
                "new to it; the kind of task was not.",
                f"Was training material of {name} used for the announced model?",
                claims,
                quote=quote,
                page=block.page,
                explanations=("Training on a test's own training part is a usual practice.",),
            )
    if not found:
        yield LEAK_05.nothing(
            "We did not find a sentence that names training material of a test that is reported."
        )


def _fresh_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    if (
        inputs.get("old_p") is None
        or inputs.get("fresh_p") is None
        or not inputs.get("old_n")
        or not inputs.get("fresh_n")
    ):
        return {"label": "cannot_tell"}
    return compare_fresh(inputs["old_p"], inputs["old_n"], inputs["fresh_p"], inputs["fresh_n"])


_Q3 = Question.WHAT_IT_MEASURES
LEAK_03 = Check(
    id="LEAK-03", title="Old test against fresh look-alike", question=_Q3, severity=Severity.NEEDS_CONTEXT, run=_fresh,
    vector=_fresh_vector,
)  # fmt: skip
LEAK_04 = Check(
    id="LEAK-04", title="How was leakage checked?", question=_Q3, severity=Severity.DETAIL, run=_how_checked,
    vector=lambda inputs: {"methods": methods(inputs.get("text") or "")},
)  # fmt: skip
LEAK_05 = Check(
    id="LEAK-05",
    title="Trained towards the test",
    question=_Q3,
    severity=Severity.NEEDS_CONTEXT,
    run=_trained,
)
CHECKS = (LEAK_03, LEAK_04, LEAK_05)
