"""The root of the command line: groups are loaded when they are named, and every error has its exit status.

Exit statuses: 0 done, 1 our own error, 2 wrong usage or an unknown name, 3 a source could not be read,
4 the evidence index cannot be opened, 130 interrupted.
"""

from __future__ import annotations

import importlib
import logging
import os
import sys
from typing import NoReturn

import click

from claimcheck import __version__
from claimcheck.errors import (
    Cancelled,
    DownloadFailed,
    ImportRefused,
    IndexUnavailable,
    LibraryUnavailable,
    UnreadableDocument,
    UserError,
)
from claimcheck.log import log_path, start_logging

COMMANDS = {
    "check": (
        "claimcheck.cli.check:check_command",
        "Read each SOURCE and print its claims, what they rest on and what to ask.",
    ),
    "evidence": (
        "claimcheck.cli.evidence:evidence_group",
        "The index of independent results and contamination reports.",
    ),
    "library": (
        "claimcheck.cli.library:library_group",
        "Keep documents with their reviews and decisions, and find them again.",
    ),
    "registry": (
        "claimcheck.cli.registry:registry_group",
        "Look up what names of benchmarks and models mean.",
    ),
    "checks": (
        "claimcheck.cli.checks:checks_group",
        "See what each check does, switch checks off, and measure how well documents are read.",
    ),
    "desktop": ("claimcheck.cli.desktop:desktop_command", "Open the desktop app, with FILES in it."),
}
"""Where each command is, and the first sentence of its help: --help reads no command to say what it does."""

_STATUS: tuple[tuple[type[UserError], int], ...] = (
    (UnreadableDocument, 3),
    (DownloadFailed, 3),
    (ImportRefused, 3),
    (IndexUnavailable, 4),
    (LibraryUnavailable, 4),
    (UserError, 2),
)

OURS, INTERRUPTED = 1, 130


class _LazyGroup(click.Group):
    """A group whose commands are imported only when needed, so that --help is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of the commands, in the order of use."""
        return list(COMMANDS)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands with what they do."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, sentence) for name, (_, sentence) in COMMANDS.items()])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return a command."""
        if cmd_name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[cmd_name][0].partition(":")
        command = getattr(importlib.import_module(module), attribute)
        return command if isinstance(command, click.Command) else None


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="claimcheck")
def root() -> None:
    """Read an AI announcement and show, claim by claim, what its benchmark figures rest on.

    Without a command, the desktop app opens.
    """


def main() -> NoReturn:
    """Run the command line and leave with the status of the contract."""
    start_logging()
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command; returns its exit status. Every error is one line on standard error."""
    try:
        result = root.main(arguments, prog_name="claimcheck", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.exceptions.Abort, KeyboardInterrupt, Cancelled):
        click.echo("claimcheck: stopped", err=True)
        return INTERRUPTED
    except UserError as error:
        click.echo(f"claimcheck: {error}", err=True)
        return next(status for kind, status in _STATUS if isinstance(error, kind))
    except BrokenPipeError:
        # The reader of our output went away (`| head`): nothing is left to say, also at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception:
        logging.getLogger(__name__).exception("unexpected error in %s", arguments)
        click.echo(
            f"claimcheck: something in Claimcheck itself failed; details are in {log_path()}", err=True
        )
        return OURS
    return result if isinstance(result, int) else 0
