"""What both kinds of pairing weigh: how sure a cost is, and what may stand between a name and its figure."""

from __future__ import annotations

import re

from claimcheck.extract.cues import TEST_NOUN
from claimcheck.extract.late import late
from claimcheck.extract.prose.figures import Figure
from claimcheck.extract.prose.names.mention import Mention, MentionKind
from claimcheck.extract.prose.parts import Parts

# Costs of a tie: up to SURE by the grammar, up to GUESS by nearness, above it none at all.
SURE, GUESS = 2.0, 5.0
FAR = 99.0
# "X (79.8%", "X: 79.8%".
BRACKET_OPEN = late(r"[\s*_]*[(\[（]\s*(?:[^()\[\]]*[\s:,;=])?[~≈><≥≤]*$")
IS = late(
    rf"[\s*_\"”’)]*(?:\([^()]*\)\s?)?(?:{TEST_NOUN.pattern})?[\s*_]*[:=：–—|-]+[\s*_]*[~≈><≥≤]*$",
    re.IGNORECASE,
)


def other_measure(gap: str, figure: Figure, name: Mention, parts: Parts) -> bool:
    """Whether a new measure starts before a name: "… 42.3% and the mIoU for X on Y from …"."""
    between = any(figure.end < m.start < name.start for m in parts.of(MentionKind.METRIC))
    return between and bool(re.search(r"\b(?:and|while|et|und|y)\b", gap))
