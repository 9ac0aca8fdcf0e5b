"""Why a file is not taken: nobody knows its format, or its content is not what the format says."""

from __future__ import annotations

import csv
import logging

from claimcheck.errors import ImportRefused
from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.tables import is_table

# What reading an unexpected shape raises; anything else is a mistake of ours.
BAD_CONTENT = (
    KeyError,
    TypeError,
    ValueError,
    AttributeError,
    IndexError,
    ArithmeticError,
    RecursionError,
    csv.Error,
)


def unknown_file(file: SourceFile) -> str:
    """Why a file that no importer recognises is not taken, with what can be done."""
    if is_table(file):
        return (
            f"{file.name} is a table that no importer knows; "
            "name its columns to import it (claimcheck evidence import --columns)."
        )
    if not file.is_text:
        return f"{file.name} is not a file of results that Claimcheck can read."
    if file.json is not None:
        return f"{file.name} is JSON in no format of results that Claimcheck knows."
    return f"{file.name} is text, not results in a format that Claimcheck knows."


def refusal(file: SourceFile, error: Exception) -> ImportRefused:
    """The error for content that is not what the file's format says; the reason goes to the log."""
    logging.getLogger(__name__).info("refused %s", file.name, exc_info=error)
    where = f" at {file.place}" if file.place else ""
    return ImportRefused(f"{file.name} does not have the expected content{where}.")
