"""Which stage of a model a figure is for, as its table or sentence says: base, instruct, chat."""

from __future__ import annotations

import re

from claimcheck.checks.base import Dossier
from claimcheck.records.claim import Claim
from claimcheck.records.document import Block, BlockKind

_STAGE = re.compile(
    r"\b(?:base|instruct\w*|chat|pre-?train\w*|fine-?tun\w*|aligned|distill\w*|quanti[sz]ed|few-shot|zero-shot)\b",
    re.IGNORECASE,
)
_LETTERS = 4
"""So many letters tell stages apart: "instruct" and "instruction-tuned" are one."""

_TUNED, _UNTUNED = ("Instruct", "Chat"), ("Base",)
_SUFFIXES = {"base": _UNTUNED, "pret": _UNTUNED, "pre-": _UNTUNED, "inst": _TUNED, "chat": _TUNED}


def stages(dossier: Dossier, claim: Claim) -> frozenset[str]:
    """Stages that a figure's table caption, the headings above it, or its sentence name; by their first letters."""
    if claim.cell is None or claim.cell.table >= len(dossier.document.tables):
        return _named(claim.place.quote)
    table = dossier.document.tables[claim.cell.table]
    return _named(f"{table.caption} {dossier.part(_headings_above).get(table.order, '')}")


def is_another_version(dossier: Dossier, claim: Claim) -> bool:
    """Whether the place of a figure names a stage that the register knows as a model of its own.

    "Llama 2 7B" in a table of instruction-tuned models is not the base model of that name.
    """
    unnamed = stages(dossier, claim) - _named(claim.model_text)
    for word in (suffix for stage in unnamed for suffix in _SUFFIXES.get(stage, ())):
        match = dossier.registry.resolve_model(f"{claim.model_text} {word}")
        if match and match.id in dossier.registry.models and claim.model and match.id != claim.model.id:
            return True
    return False


def _named(text: str) -> frozenset[str]:
    return frozenset(match[0].casefold()[:_LETTERS] for match in _STAGE.finditer(text))


def _headings_above(dossier: Dossier) -> dict[int, str]:
    """The headings that stand directly one upon the other above each table, by the table's order."""
    found: dict[int, str] = {}
    headings: list[str] = []
    after_text = False
    for part in dossier.document.body:
        if not isinstance(part, Block):
            found[part.order] = " ".join(headings)
            after_text = True
        elif part.kind is BlockKind.HEADING:
            headings = [part.text] if after_text else [*headings, part.text]
            after_text = False
        elif part.kind is not BlockKind.FURNITURE:
            after_text = True
    return found
