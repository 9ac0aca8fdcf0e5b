"""BEN-02 figures on a part of the benchmark."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.words import figure, points
from claimcheck.records.claim import Claim
from claimcheck.records.document import Block, BlockKind
from claimcheck.records.finding import Finding, Question, Severity

_PART = re.compile(
    r"\b(?:subset of |only |on )?(?P<a>\d{2,5})\s+(?:of|out of)\s+(?:the |all |its )?(?P<b>\d{2,5})\s+"
    r"(?:\w+[- ]?){0,2}?(?:tasks|questions|problems|items|instances|issues|examples|samples)",
    re.IGNORECASE,
)
_SUBSET = re.compile(
    r"subset|exclud|omit|only|verified to work|could not be run|not run|run on|evaluated on", re.IGNORECASE
)


def _part(dossier: Dossier) -> Iterable[Finding]:
    found = False
    for block in dossier.document.body:
        if not isinstance(block, Block) or block.kind is BlockKind.FURNITURE:
            continue
        for match in _PART.finditer(block.text):
            a, b = int(match["a"]), int(match["b"])
            around = block.text[max(0, match.start() - 120) : match.end() + 120]
            claims = _of_size(dossier, b, around)
            if a >= b or not claims or not _SUBSET.search(around):
                continue
            found = True
            yield _bounds(claims, a, b, match.group(), block.page)
    if not found:
        yield BEN_02.nothing(
            "We did not find a sentence that states a part of a test, as in “477 of 500 tasks”."
        )


def _of_size(dossier: Dossier, n: int, text: str) -> list[Claim]:
    """The announced model's figures on the test of that size, where the text around names it or only one has it."""
    found = [
        c for c in dossier.announced or dossier.claims
        if (b := dossier.benchmark(c)) and b.n_items == n and c.quantity.unit == "%"
    ]  # fmt: skip
    named = [c for c in found if c.benchmark_text.casefold() in text.casefold()]
    return named or (found if len({c.benchmark_text for c in found}) == 1 else [])


def _bounds(claims: list[Claim], a: int, b: int, quote: str, page: int | None) -> Finding:
    first = claims[0]
    low, high = part_bounds(float(first.quantity.value), a, b)
    name = first.benchmark.label if first.benchmark else first.benchmark_text
    return BEN_02.finding(
        f"The document says “{quote.strip()}”: the score on {name} appears to be based on {a} of {b}. For {figure(first)}: if "
        f"all left-out ones counted as failed, it would be {points(low)}; if all as solved, {points(high)}.",
        claims,
        ask=f"Why were {b - a} of {b} left out on {name}, and do all compared models leave out the same ones?",
        quote=quote,
        page=page,
        explanations=("Some tasks may not run on the vendor's system.", "There may be an official subset."),
        working={"a": a, "b": b, "low": low, "high": high},
    )


def part_bounds(score: float, a: int, b: int) -> tuple[float, float]:
    """A per cent score on `a` of `b` items, if all left-out items had failed, and if all had been solved."""
    return score * a / b, (score * a + 100 * (b - a)) / b


def _part_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    score, a, b = inputs.get("score"), inputs.get("a"), inputs.get("b")
    if score is None or a is None or not b:
        return {"label": "cannot_tell"}
    low, high = part_bounds(float(score), a, b)
    return {"low": low, "high": high}


BEN_02 = Check(
    id="BEN-02", title="Part of the benchmark", question=Question.WHICH_BENCHMARK, severity=Severity.NEEDS_CONTEXT, run=_part,
    vector=_part_vector,
)  # fmt: skip
CHECKS = (BEN_02,)
