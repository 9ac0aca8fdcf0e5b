"""The name in a title that also heads lines of the tables, whatever its case."""

from __future__ import annotations

import re

from claimcheck.extract.announced.names import Names
from claimcheck.extract.late import late
from claimcheck.extract.roles import tokens_of

_SAYS_KIND = late(
    r"\W*(?:models?|family|series|card|readme|weights|checkpoints|zoo|release|results|the|our"
    r"|and)?\W*$",
    re.IGNORECASE,
)
# What a title says behind the name: "dots.ocr: …".
_SAID_OF_IT = late(r"\s?[:：—–|].*$")
_SHORT_TITLE, _NAME_LENGTH, _SEVERAL = 2, 4, 3


def name_that_heads_lines(title: str, names: Names) -> str:
    """The name that a short title is, or that opens one, if lines of the tables begin with it, else "".

    "VOSK Models" of "vosk-model-de-0.21", "Pond Arctic-Embed" of "arctic-embed-s", "gte-base: …" of itself.
    """
    words = [word.strip("`*_()") for word in _SAID_OF_IT.sub("", title).split() if not _SAYS_KIND.match(word)]
    if not words or len(words) > _SHORT_TITLE or len(words[-1]) < _NAME_LENGTH:
        return ""
    name, wanted = words[-1], tokens_of(words[-1])
    coined = any(ch.isdigit() or ch in "-." for ch in name) or not name[1:].islower() or title[:1].islower()
    if not coined or names.is_a_test(name) or names.is_of_another_maker(name):
        return ""
    lines = {text for text in names.in_tables if tokens_of(text)[: len(wanted)] == wanted}
    return name if len(lines) >= _SEVERAL or any(tokens_of(text) == wanted for text in lines) else ""
