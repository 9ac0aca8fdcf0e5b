"""``claimcheck desktop``: opens the window, if its part is installed."""

from __future__ import annotations

import subprocess
import sys

import click


@click.command("desktop")
@click.argument("files", nargs=-1, type=click.Path())
def desktop_command(files: tuple[str, ...]) -> int:
    """Open the desktop app, with FILES in it."""
    # A process of its own: the command line never imports Qt. A frozen app has no -m and starts itself.
    frozen = getattr(sys, "frozen", False)
    start = ["--window"] if frozen else ["-m", "claimcheck.desktop.app"]
    return subprocess.call([sys.executable, *start, *files])  # noqa: S603
