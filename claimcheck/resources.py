"""Where bundled files are: beside the package in a checkout, inside it in a wheel or a frozen app."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


@cache
def resources_folder() -> Path:
    """The folder of bundled files.

    Raises:
        FileNotFoundError: when the installation is incomplete.
    """
    package = Path(__file__).resolve().parent
    frozen = Path(getattr(sys, "_MEIPASS", package)) / "claimcheck" / "_resources"
    for folder in (package / "_resources", package.parent / "resources", frozen):
        if (folder / "benchmarks.csv").is_file():
            return folder
    raise FileNotFoundError("Claimcheck's bundled files are missing; please reinstall it.")


def resource(*parts: str) -> Path:
    """The path of one bundled file, for example ``resource("schema", "review.json")``."""
    return resources_folder().joinpath(*parts)
