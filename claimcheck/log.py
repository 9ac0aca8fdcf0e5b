"""Where details of our own errors go: one rotating file in the data folder."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from claimcheck.settings import data_folder


def log_path() -> Path:
    """The log file."""
    return data_folder() / "claimcheck.log"


def start_logging() -> None:
    """Send warnings and errors to the log file; without a writable folder, nowhere."""
    logger = logging.getLogger("claimcheck")
    logger.propagate = False
    if logger.handlers:
        return
    try:
        log_path().parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            log_path(), maxBytes=1_000_000, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.WARNING)
