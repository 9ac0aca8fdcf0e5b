"""WHO-04 tested model and sold model."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.checks.base import Check, Dossier
from claimcheck.records.document import Block, BlockKind
from claimcheck.records.finding import Finding, Question, Severity

_EXPERIMENTAL = re.compile(
    r"\b(?:experimental (?:version|chat version|model|checkpoint)|internal (?:version|checkpoint)|unreleased (?:version|model"
    r"|checkpoint)|custom(?:i[sz]ed)? version|pre-?release (?:version|checkpoint|model)|(?:version|model) optimi[sz]ed for)\b",
    re.IGNORECASE,
)


def _tested_and_sold(dossier: Dossier) -> Iterable[Finding]:
    names = [name.casefold() for name in dossier.announced_models]
    found = False
    for block in dossier.document.blocks:
        if block.kind in (BlockKind.FURNITURE, BlockKind.CODE, BlockKind.QUOTATION):
            continue
        match = _EXPERIMENTAL.search(block.text)
        if match is None or _about_product(match.group(), names) or not _near_score(dossier, block):
            continue
        found = True
        sentence = _sentence(block.text, match.start())
        near = [c for c in dossier.announced if c.quantity.text in sentence]
        yield WHO_04.ask(
            f"The document says “{sentence}” near a score. The version tested may not be the one offered.",
            "Is the tested version the one customers get? If not, what does the customer version score?",
            near,
            quote=sentence,
            page=block.page,
            severity=Severity.CHANGES_THE_HEADLINE if near else Severity.NEEDS_CONTEXT,
            explanations=(
                "The word may be part of the product's own name.",
                "Both versions may perform alike.",
            ),
        )
    if not found:
        yield WHO_04.nothing(
            "We did not find a score that the document gives to an experimental or internal version."
        )


def _about_product(cue: str, names: list[str]) -> bool:
    return any(cue.casefold() in name for name in names)


def _near_score(dossier: Dossier, block: Block) -> bool:
    return any(c.quantity.text in block.text and c.place.quote[:40] in block.text for c in dossier.announced)


def _sentence(text: str, position: int) -> str:
    start = max(text.rfind(". ", 0, position) + 2, 0) if ". " in text[:position] else 0
    end = text.find(". ", position)
    return text[start : end + 1 if end >= 0 else len(text)].strip()[:300]


WHO_04 = Check(
    id="WHO-04", title="Tested model and sold model", question=Question.WHO_RAN_IT, severity=Severity.CHANGES_THE_HEADLINE,
    run=_tested_and_sold,
)  # fmt: skip
CHECKS = (WHO_04,)
