"""A sentence as it is read: without the references that papers put between names and figures."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.extract.late import late

# Hyphens that keep a name on one line.
_HYPHENS = {0x2010: "-", 0x2011: "-"}
_YEAR = r"(?:19|20)\d\d[a-z]?"
_AUTHORS = r"[A-Z][\w’'-]*[a-z][\w’'-]*(?:,?\s(?:and\s|&\s)?[A-Z][\w’'-]+){0,3}(?:,?\set al\.?)?"
# " [12, 14]", " (Hale et al., 2021; Moss and Roe, 2020)", " et al. (2021)".
_REFERENCE = late(
    r"\s?\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*\]"
    rf"|\s\((?:{_AUTHORS},\s{_YEAR}(?:;\s)?)+\)"
    r"|(?<=\w)[®™©]"
)


# Chinese and Japanese writing, in which names stand without spaces around them, and Korean, which joins
# particles to them.
_WIDE = late(r"[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]")


def spaced(text: str) -> str:
    """A text with spaces for its East Asian characters, so that names in it stand alone."""
    return _WIDE.sub(" ", text)


@dataclass(frozen=True, slots=True)
class PlainText:
    """A text without references; `start_of[i]` is where its character i stands in the printed text."""

    text: str
    start_of: tuple[int, ...]

    def printed(self, start: int, end: int) -> tuple[int, int]:
        """Where ``text[start:end]`` stands in the printed text."""
        return self.start_of[start], self.start_of[end - 1] + 1 if end > start else self.start_of[start]


def plain(printed: str) -> PlainText:
    """A printed sentence without its references and with plain hyphens."""
    kept: list[str] = []
    places: list[int] = []
    at = 0
    for hit in _REFERENCE.finditer(printed):
        kept.append(printed[at : hit.start()])
        places.extend(range(at, hit.start()))
        at = hit.end()
    kept.append(printed[at:])
    places.extend(range(at, len(printed) + 1))
    return PlainText("".join(kept).translate(_HYPHENS), tuple(places))
