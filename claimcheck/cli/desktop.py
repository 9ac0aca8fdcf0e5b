"""``claimcheck desktop``: opens the window, if its part is installed."""

from __future__ import annotations

import subprocess
import sys

import click


@click.command("desktop")
@click.argument("files", nargs=-1, type=click.Path())
def desktop_command(files: tuple[str, ...]) -> int:
    """Open the desktop app, with FILES in it."""
    # A process of its own: the command line never imports Qt.
    return subprocess.call([sys.executable, "-m", "claimcheck.desktop.app", *files])  # noqa: S603
