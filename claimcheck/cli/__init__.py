"""The command line, one file a command group; proof that everything runs without Qt."""

from claimcheck.cli.main import main

__all__ = ["main"]
