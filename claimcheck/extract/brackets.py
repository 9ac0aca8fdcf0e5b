"""What stands in round brackets behind a name."""

from __future__ import annotations

from claimcheck.extract.late import late

_BRACKETS = late(r"\(([^()]*)\)")


def without_brackets(text: str) -> str:
    """A name without what stands in round brackets."""
    return " ".join(_BRACKETS.sub(" ", text).split())
