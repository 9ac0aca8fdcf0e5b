"""What stands in round brackets behind a name."""

from __future__ import annotations

import re

_BRACKETS = re.compile(r"\(([^()]*)\)")


def without_brackets(text: str) -> str:
    """A name without what stands in round brackets."""
    return " ".join(_BRACKETS.sub(" ", text).split())
