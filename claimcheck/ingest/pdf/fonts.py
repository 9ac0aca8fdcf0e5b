"""What the name of a PDF's font says of its face."""

from __future__ import annotations

import re
from functools import lru_cache

# "Medi" and "Demi" are the bold faces of the URW and Bookman families; CMBX and SFBX are TeX's.
BOLD_FONT = re.compile(
    r"bold|black|heavy|[-_,]bd\b|medi\b|medium?ital\b|demi|cmbx|sfbx|cmssbx|-b\b|\bptmb", re.I
)
ITALIC_FONT = re.compile(r"ital|obli|slant|cmti|cmsl|sfti|reguita|mediita|-it\b", re.I)
MONOSPACED_FONT = re.compile(r"mono|courier|cmtt|sftt|consol|typewriter|nimbusmon|menlo|inconsolata", re.I)


@lru_cache(maxsize=512)
def style_of(font: bytes) -> tuple[bool, bool, bool]:
    """Bold, italic, monospaced, by the font's name."""
    name = font.decode("utf-8", "replace")
    return bool(BOLD_FONT.search(name)), bool(ITALIC_FONT.search(name)), bool(MONOSPACED_FONT.search(name))
