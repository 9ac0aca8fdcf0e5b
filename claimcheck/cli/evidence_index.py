"""The evidence index that a command works on: the person's own, or the one named with ``--index``."""

from __future__ import annotations

from pathlib import Path

import click

from claimcheck.cli.terminal import terminal_progress
from claimcheck.evidence.store import EvidenceStore, index_path, open_index

with_index = click.option(
    "--index", type=click.Path(path_type=Path), help="Use this evidence index instead of your own."
)


def chosen_index(given: Path | None) -> Path:
    """Where the index is."""
    return given or index_path()


def opened(given: Path | None) -> EvidenceStore:
    """The index, made ready if it is the person's own and not there yet."""
    with terminal_progress("Evidence") as progress:
        return open_index(given, progress=progress)
