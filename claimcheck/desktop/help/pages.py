"""The pages of the manual, in the order in which its first page names them, then a page a check."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from claimcheck.checks.pages import text_of
from claimcheck.resources import resource

_LINK = re.compile(r"\]\((\w[\w-]*)\.md\)")


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page: the name links and checks know it by, its title, and its file."""

    name: str
    title: str
    path: Path

    @property
    def text(self) -> str:
        """The page in Markdown, with the measured figures filled in."""
        return _text(self.path)


def help_pages() -> tuple[HelpPage, ...]:
    """The first page, those it names, any others, and the checks."""
    folder = resource("help")
    named = _LINK.findall((folder / "index.md").read_text(encoding="utf-8"))
    order = {name: number for number, name in enumerate(dict.fromkeys(["index", *named]))}
    manual = sorted(folder.glob("*.md"), key=lambda path: (order.get(path.stem, len(order)), path.stem))
    checks = sorted((folder / "checks").glob("*.md"))
    return tuple(HelpPage(path.stem, _title(path), path) for path in (*manual, *checks))


@cache
def _text(path: Path) -> str:
    return text_of(path)


def _title(path: Path) -> str:
    with path.open(encoding="utf-8") as file:
        first = file.readline().lstrip("# ").strip()
    return first or path.stem
