"""The importers there are: ours by walking the folder, others by entry points."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from importlib.metadata import entry_points
from typing import Protocol, cast

from claimcheck.errors import UnknownName
from claimcheck.evidence import importers
from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Taken

ENTRY_POINTS = "claimcheck.importers"


class Importer(Protocol):
    """What an importer has."""

    @property
    def SOURCE(self) -> str:
        """The source's name, as in sources.csv."""

    def recognise(self, file: SourceFile) -> bool:
        """Whether the content is of this source's format; cheap, and never raises."""

    def read(self, file: SourceFile) -> Taken:
        """What the file holds; rows may be yielded while it is read."""


@cache
def all_importers() -> tuple[Importer, ...]:
    """Every importer, ours in alphabetical order first."""
    ours = [
        cast(Importer, importlib.import_module(f"{importers.__name__}.{module.name}"))
        for module in sorted(pkgutil.iter_modules(importers.__path__), key=lambda module: module.name)
    ]
    others = [cast(Importer, point.load()) for point in entry_points(group=ENTRY_POINTS)]
    return (*ours, *others)


def importer_for(file: SourceFile, name: str = "") -> Importer | None:
    """The importer that recognises a file, or the one of the given name; None where none does.

    Raises:
        UnknownName: when no importer has the given name.
    """
    if name:
        return importer_named(name)
    return next((importer for importer in all_importers() if importer.recognise(file)), None)


def importer_named(name: str) -> Importer:
    """The importer of a source.

    Raises:
        UnknownName: when there is none.
    """
    known = {importer.SOURCE: importer for importer in all_importers()}
    if name not in known:
        raise UnknownName(
            f"There is no importer called {name}.", next_step=f"Known are: {', '.join(sorted(known))}."
        )
    return known[name]
