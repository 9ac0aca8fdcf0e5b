"""A sentence with its figures and names, as the pairing of both sees it."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.extract.prose.figures import Figure
from claimcheck.extract.prose.names.mention import Mention, MentionKind


@dataclass(frozen=True, slots=True)
class Parts:
    """A sentence with its figures and names, each list in order of place."""

    text: str
    figures: tuple[Figure, ...]
    mentions: tuple[Mention, ...]

    def of(self, *kinds: MentionKind) -> list[Mention]:
        """The mentions of some kinds."""
        return [m for m in self.mentions if m.kind in kinds]
