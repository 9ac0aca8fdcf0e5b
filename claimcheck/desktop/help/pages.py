"""The pages of the manual, in the order in which its first page names them, then a page a check.

English pages stand in resources/help; a page of the window's language, in a folder of that language beside
them, takes the place of the English one of the same name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from claimcheck.checks.pages import text_of
from claimcheck.desktop.check_words import check_title
from claimcheck.desktop.help.filling import filled
from claimcheck.desktop.said import window_language
from claimcheck.resources import resource

_LINK = re.compile(r"\]\((\w[\w-]*)\.md\)")


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page: the name links and checks know it by, its file, and the file of the English page."""

    name: str
    path: Path
    english: Path

    @property
    def text(self) -> str:
        """The page in Markdown, with the measured figures filled in."""
        return _text(self.path, self.english)

    @property
    def title(self) -> str:
        """What the list of pages calls it."""
        of_check = check_title(self.name, "")
        if of_check:
            return f"{self.name} {of_check}"
        return self.text.partition("\n")[0].lstrip("# ").strip() or self.name


def help_pages() -> tuple[HelpPage, ...]:
    """The first page, those it names, any others, and the checks."""
    folder = resource("help")
    named = _LINK.findall((folder / "index.md").read_text(encoding="utf-8"))
    order = {name: number for number, name in enumerate(dict.fromkeys(["index", *named]))}
    manual = sorted(folder.glob("*.md"), key=lambda path: (order.get(path.stem, len(order)), path.stem))
    checks = sorted((folder / "checks").glob("*.md"))
    return tuple(_page(folder, english) for english in (*manual, *checks))


def _page(folder: Path, english: Path) -> HelpPage:
    own = folder / window_language() / english.relative_to(folder)
    return HelpPage(english.stem, own if own.is_file() else english, english)


@cache
def _text(path: Path, english: Path) -> str:
    """A page as it is shown; the English one where one in another language has fallen behind it."""
    if path != english:
        own, other = (file.read_text(encoding="utf-8") for file in (path, english))
        try:
            return filled(own, other, path.stem)
        except ValueError:
            return text_of(english)
    return text_of(english)
