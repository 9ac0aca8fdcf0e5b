"""What a translated page of the manual takes from where it stands once: the English page, and the data.

A translated page has the lines of the English one, one for one. A line `{same}` is the English line; a cell
`{same}` is the English cell, and as the last of a row all that are left; a cell `{keys}` is the English one
with the keys as Qt calls them in this language; each `{#}` is the next figure of the English line. In the
page of a check, `{title}`, `{about}`, `{asks}`, `{accuracy}` and `{off}` are said in `check_lines`, as is
`{title:NUM-02}` on any page.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale

from claimcheck.desktop.help.check_lines import CHECK_LINES

_SAME, _KEYS, _FIGURE = "{same}", "{keys}", "{#}"
_NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?")
_KEY = re.compile(r"[A-Za-z]{2,}")
_BLANK = re.compile(r"\{(" + "|".join(CHECK_LINES) + r")(?::([A-Z]+-\d\d))?\}")


def filled(page: str, english: str, name: str) -> str:
    """A translated page with everything filled in.

    Raises:
        ValueError: when its lines, cells or figures are not those of the English page.
    """
    pairs = zip(page.splitlines(), english.splitlines(), strict=True)
    return "\n".join(_line(own, other, name) for own, other in pairs) + "\n"


def _line(own: str, other: str, name: str) -> str:
    if own == _SAME:
        return other
    line = _figures(_row(own, other) if own.startswith("|") else own, other)
    return _BLANK.sub(lambda blank: CHECK_LINES[blank[1]](blank[2] or name, other), line)


def _row(own: str, other: str) -> str:
    cells, theirs = own.strip("|").split("|"), other.strip("|").split("|")
    if cells[-1].strip() == _SAME:
        cells = [*cells[:-1], *theirs[len(cells) - 1 :]]
    return "|".join(["", *(_cell(*pair) for pair in zip(cells, theirs, strict=True)), ""])


def _cell(own: str, other: str) -> str:
    said: dict[str, Callable[[str], str]] = {_SAME: str, _KEYS: _keys}
    say = said.get(own.strip())
    return say(other) if say else own


def _keys(keys: str) -> str:
    """Shortcuts with Qt's own words for the keys, as the list of shortcuts has them."""
    return _KEY.sub(lambda key: QCoreApplication.translate("QShortcut", key[0]), keys)


def _figures(own: str, other: str) -> str:
    if _FIGURE not in own:
        return own
    found = _NUMBER.findall(other)
    parts = own.split(_FIGURE)
    if len(parts) != len(found) + 1:
        raise ValueError(f"{len(parts) - 1} figures wanted, {len(found)} there: {other}")
    point = QLocale().decimalPoint()
    return parts[0] + "".join(f.replace(".", point) + part for f, part in zip(found, parts[1:], strict=True))
