"""Which of a document's models and tests a clause names: by their names, or by the family of a size."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.extract.brackets import without_brackets
from claimcheck.extract.late import late
from claimcheck.extract.tables.names import compact

# The day of a snapshot, which sentences leave out: "GPT-4o-2024-11-20", "Claude-3.5-Sonnet-1022".
_DATED = late(r"[-_ (]+(?:20\d\d[-_]?[01]\d[-_]?[0-3]\d|[01]\d[0-3]\d)\)?$")
# What stands behind a family's name: sizes and stages, which a sentence leaves out where it means them all.
_MEMBER = late(
    r"(?:[-_ (]+(?:\d+(?:\.\d+)?[BMK]|\d+x\d+B|[A-Z]?\d+(?:\.\d+)?B|base|large|small|tiny|medium|xl|xxl"
    r"|chat|instruct|it|single|ensemble)\)?)+$",
    re.IGNORECASE,
)


_OF_FAMILIES = late(r"\w\s(?:models|family|series|variants)\b", re.IGNORECASE)


class Naming:
    """Finds names of one kind in texts; texts are read once each."""

    def __init__(self, names: Iterable[str]) -> None:
        self._forms = {name: _forms(name) for name in dict.fromkeys(names) if name}
        self._found: dict[str, frozenset[str]] = {}

    def named_in(self, text: str) -> frozenset[str]:
        """The names that a text names."""
        if text not in self._found:
            words = compact(text)
            speaks_of_families = bool(_OF_FAMILIES.search(text))
            self._found[text] = frozenset(
                name
                for name, forms in self._forms.items()
                if any(key in words and _stands(form, text) for form, key in forms)
                or (speaks_of_families and _family_stands(name, text))
            )
        return self._found[text]


def _forms(name: str) -> list[tuple[str, str]]:
    """The spellings under which a sentence may name something, each with its comparable form."""
    plain = without_brackets(name)
    forms = {name, plain, _DATED.sub("", name), _MEMBER.sub("", plain)} - {""}
    return [(form, key) for form in forms if len(key := compact(form)) > 1]


def _stands(name: str, text: str) -> bool:
    """Whether a name stands in a text as a whole: "GPT-3" not in "GPT-3.5", "Llama" not in "Llama 2"."""
    pattern = r"[\s-]*".join(re.escape(t) for t in re.findall(r"[^\W_]+(?:\.\d+)*", name))
    return bool(re.search(rf"(?<![\w-]){pattern}(?![\w]|\.\d|-\d|\s\d|-?bench)", text, re.I))


def _family_stands(name: str, text: str) -> bool:
    """Whether a text speaks of all models of a name's family: "Gemini models" of "Gemini 3 Pro"."""
    head = re.match(r"[^\W\d_]{3,}", name)
    return bool(
        head and re.search(rf"\b{head.group()}(?:\s[\w.]+)?\s(?:models|family|series|variants)\b", text, re.I)
    )
