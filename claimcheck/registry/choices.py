"""What a person decided that a name means: one small JSON file in the data folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from claimcheck.errors import LibraryUnavailable
from claimcheck.registry.spelling import compact
from claimcheck.settings import data_folder, write_atomically


def choices_path() -> Path:
    """The file of remembered choices."""
    return data_folder() / "names.json"


def load_choices(path: Path | None = None) -> dict[str, str]:
    """The remembered meanings: name as the person saw it, to the id of a benchmark or a model.

    Raises:
        LibraryUnavailable: when the file is there and cannot be read.
    """
    path = path or choices_path()
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, str])
    except FileNotFoundError:
        return {}
    except (OSError, msgspec.DecodeError) as error:
        raise LibraryUnavailable(
            f"The file of remembered names {path} cannot be read.", next_step="Move it away to start afresh."
        ) from error


def remember(name: str, identity: str, path: Path | None = None) -> Mapping[str, str]:
    """Remember, or with an empty identity forget, what a name means; returns all choices.

    Raises:
        LibraryUnavailable: when the file cannot be read or written.
    """
    path = path or choices_path()
    key = compact(name)
    choices = {other: meant for other, meant in load_choices(path).items() if compact(other) != key}
    if identity:
        choices[name] = identity
    try:
        write_atomically(path, msgspec.json.format(msgspec.json.encode(choices)))
    except OSError as error:
        raise LibraryUnavailable(
            f"The choice could not be saved in {path.parent}.", next_step="Check that the folder is writable."
        ) from error
    return choices
