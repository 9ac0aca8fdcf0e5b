"""One spelling for many: what is folded away before two names are compared."""

from __future__ import annotations

import re
import unicodedata

_FOLDED = str.maketrans(
    {
        "τ": "tau",
        "Τ": "tau",
        "α": "alpha",
        "β": "beta",
        "µ": "mu",
        "μ": "mu",
        "∞": "infinite",
        "‐": "-",
        "‑": "-",
        "‒": "-",
        "–": "-",
        "—": "-",
        "―": "-",
        "−": "-",
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "“": '"',
        "”": '"',
        "\u00ad": None,
        "\u200b": None,
        "\ufeff": None,
        "\ufe0f": None,
        "®": None,
        "™": None,
        "©": None,
    }
)
_TAG = re.compile(r"<[^<>]{0,200}>")
_ENTITY = re.compile(r"&(?:amp|nbsp|lt|gt|quot|#\d{1,6});")
_SPACE = re.compile(r"\s+")
_COMPACT = re.compile(r"[^0-9a-z+*\u00c0-\u024f\u0370-\uffff]+")


def folded(text: str) -> str:
    """Plain lower-case text: compatibility forms, dashes, quotes, marks, tags and Greek names made one.

    "τ²-bench" becomes "tau2-bench", "<b>GPT&#8209;4o</b>" "gpt-4o".
    """
    if text.isascii() and "<" not in text and "&" not in text:
        return _SPACE.sub(" ", text.lower()).strip()
    text = _ENTITY.sub(" ", _TAG.sub(" ", text.translate(_FOLDED)))
    text = unicodedata.normalize("NFKC", text).translate(_FOLDED).casefold()
    return _SPACE.sub(" ", text).strip()


def compact(text: str) -> str:
    """Letters, digits, "+" and "*" only: what is left of a name when case and punctuation do not count."""
    return _COMPACT.sub("", folded(text))
