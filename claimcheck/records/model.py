"""What the registry knows of an AI model, and what a name was resolved to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeGuard


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """One model version. Dates are ISO, as precise as known ("2024", "2024-10", "2024-10-22")."""

    id: str
    label: str
    maker: str = ""
    family: str = ""
    released: str = ""
    knowledge_cutoff: str = ""
    open_weights: bool | None = None
    aliases: tuple[str, ...] = ()
    source: str = ""


class Confidence(StrEnum):
    """How a name was matched."""

    EXACT = "exact"
    NORMALISED = "normalised"
    FUZZY = "fuzzy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One thing a name could mean."""

    id: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """What a printed name resolves to.

    `alternatives` are other readings; where `ambiguous` is true the name alone does not decide,
    and `id` is the likeliest or "" where none is safe. `reason` says in words how it was matched.
    """

    id: str
    label: str
    confidence: Confidence
    alternatives: tuple[Candidate, ...] = ()
    ambiguous: bool = False
    reason: str = ""


def decided(match: Match | None) -> TypeGuard[Match]:
    """Whether a printed name was resolved to one thing, and not only by a near spelling."""
    return (
        match is not None
        and bool(match.id)
        and not match.ambiguous
        and match.confidence is not Confidence.FUZZY
    )
