"""``claimcheck`` without arguments opens the desktop app; with arguments it is the command line.

The frozen app has a second starter, ``claimcheck-desktop``, which always opens the window.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import PurePath

WINDOW = "--window"
"""Opens the window with the files behind it: how the frozen app starts itself for `claimcheck desktop`."""

CHILDREN = (
    "claimcheck.ingest.worker",
    "claimcheck.ingest.preview_child",
    "claimcheck.ingest.marking_child",
    "claimcheck.library.reviewer_child",
)
"""What the frozen app, which is no Python that could run a module, can be started as by itself."""


def main() -> None:
    """Start the desktop app, run the command line or be a child process of the frozen app."""
    if sys.argv[1:2] == ["--child"] and sys.argv[2] in CHILDREN:
        importlib.import_module(sys.argv[2]).main()
        return
    if sys.argv[1:2] == [WINDOW]:
        del sys.argv[1]
    elif len(sys.argv) > 1 and PurePath(sys.argv[0]).stem != "claimcheck-desktop":
        from claimcheck.cli import main as run_command_line

        run_command_line()
        return
    from claimcheck.desktop.app import main as open_desktop

    open_desktop()


if __name__ == "__main__":
    main()
