"""The pages of the manual: bundled Markdown, and one on the licences of the data, made from the sources."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from claimcheck.evidence.sources import Source, all_sources
from claimcheck.resources import resource

translate = QCoreApplication.translate
LICENCES = "licences"
_FIRST = ("index", "accuracy")


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page: the name links and checks know it by, its title, and what gives its Markdown."""

    name: str
    title: str
    text: Callable[[], str]
    folder: Path | None = None


def help_pages() -> tuple[HelpPage, ...]:
    """The manual, then the licences, then a page a check."""
    folder = resource("help")
    manual = sorted(folder.glob("*.md"), key=lambda path: (_rank(path), path.stem))
    checks = sorted((folder / "checks").glob("*.md"))
    licences = HelpPage(LICENCES, translate("help_pages", "Where the data comes from"), licences_text)
    return (*map(_page, manual), licences, *map(_page, checks))


def licences_text() -> str:
    """Every source of results with its licence, in Markdown."""
    intro = translate(
        "help_pages",
        "Claimcheck is free software under the Apache License 2.0. The results in its index come from these "
        "sources; each row names its own.",
    )
    head = "| {} | {} | {} |\n|---|---|---|".format(
        translate("help_pages", "Source"),
        translate("help_pages", "Licence"),
        translate("help_pages", "Ships with the program"),
    )
    title = translate("help_pages", "Where the data comes from")
    lines = [_licence_line(source) for source in all_sources().values()]
    return "\n".join((f"# {title}", "", intro, "", head, *lines))


def _licence_line(source: Source) -> str:
    title = f"[{source.title}]({source.homepage})" if source.homepage.startswith("https://") else source.title
    ships = translate("help_pages", "yes") if source.ships else translate("help_pages", "no")
    return f"| {title} | {source.licence or '–'} | {ships} |"


def _page(path: Path) -> HelpPage:
    return HelpPage(path.stem, _title(path), partial(path.read_text, encoding="utf-8"), path.parent)


def _rank(path: Path) -> int:
    return _FIRST.index(path.stem) if path.stem in _FIRST else len(_FIRST)


def _title(path: Path) -> str:
    with path.open(encoding="utf-8") as file:
        first = file.readline().lstrip("# ").strip()
    return first or path.stem
