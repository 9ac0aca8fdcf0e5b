"""Translation directions, however they are printed: "English-to-German", "EN-DE", "en→de"."""

from __future__ import annotations

import re

from claimcheck.extract.late import late

_CODES = {
    "english": "en",
    "german": "de",
    "french": "fr",
    "spanish": "es",
    "italian": "it",
    "portuguese": "pt",
    "russian": "ru",
    "chinese": "zh",
    "japanese": "ja",
    "korean": "ko",
    "arabic": "ar",
    "hindi": "hi",
    "turkish": "tr",
    "romanian": "ro",
    "czech": "cs",
    "finnish": "fi",
    "estonian": "et",
    "latvian": "lv",
    "lithuanian": "lt",
    "hungarian": "hu",
    "polish": "pl",
    "dutch": "nl",
    "ukrainian": "uk",
    "vietnamese": "vi",
}
_LANGUAGE = rf"(?:{'|'.join((*_CODES, *_CODES.values()))})"
_DIRECTION = late(
    rf"(?<![A-Za-z])(?P<source>{_LANGUAGE})\s?(?:-to-|\sto\s|[-–→⇒>]+)\s?(?P<target>{_LANGUAGE})(?![A-Za-z])",
    re.IGNORECASE,
)


def translated(text: str) -> tuple[str, str] | None:
    """Codes of the languages that a text says are translated, source first, or None."""
    hit = _DIRECTION.search(text)
    if hit is None:
        return None
    source, target = (_CODES.get(name, name) for name in (hit["source"].casefold(), hit["target"].casefold()))
    return source, target
