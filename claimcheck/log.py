"""Where details of our own errors go: one rotating file in the data folder."""

from __future__ import annotations

import logging
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
    handler = _LateFile()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.WARNING)


class _LateFile(logging.Handler):
    """Makes the file, and loads what it takes, with the first record: most runs have nothing to tell."""

    _file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record."""
        if self._file is None:
            self._file = _file_handler()
            self._file.setFormatter(self.formatter)
        self._file.emit(record)

    def close(self) -> None:
        """Close the file, if there is one."""
        if self._file is not None:
            self._file.close()
        super().close()


def _file_handler() -> logging.Handler:
    from logging.handlers import RotatingFileHandler

    try:
        log_path().parent.mkdir(parents=True, exist_ok=True)
        return RotatingFileHandler(
            log_path(), maxBytes=1_000_000, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        return logging.NullHandler()
