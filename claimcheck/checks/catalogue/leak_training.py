"""LEAK-05 training towards the test."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.checks.base import Check, Dossier
from claimcheck.records.document import BlockKind
from claimcheck.records.finding import Finding, Question, Severity

_TRAINED = re.compile(
    r"\btraining (?:split|set|portion|data)s? of (?P<a>[A-Z][\w-]+(?: [A-Z\d][\w-]*)?)"
    r"|\b(?:included?|mixed in|added) (?:the )?(?P<b>[A-Z][\w-]+(?: [A-Z\d][\w-]*)?) training (?:data|set|split)"
    r"|\boptimi[sz]ed for (?P<c>[A-Z][\w-]+(?: [A-Z\d][\w-]*)?)"
    r"|\b(?P<d>[A-Z][\w-]+(?: [A-Z\d][\w-]*)?) training (?:set|split) (?:is|was|were|are) (?:included|part of|mixed)"
    r"|\bsynthetic (?:problems|questions|data) similar to (?P<e>[A-Z][\w-]+(?: [A-Z\d][\w-]*)?)"
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


LEAK_05 = Check(
    id="LEAK-05",
    title="Trained towards the test",
    question=Question.WHAT_IT_MEASURES,
    severity=Severity.NEEDS_CONTEXT,
    run=_trained,
)
CHECKS = (LEAK_05,)
