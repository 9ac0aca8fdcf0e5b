"""The person's settings: one dataclass, one JSON file in the data folder."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec
import platformdirs

from claimcheck.errors import LibraryUnavailable


def data_folder() -> Path:
    """Where index, library and settings are kept; CLAIMCHECK_HOME overrides the system's place."""
    override = os.environ.get("CLAIMCHECK_HOME")
    return Path(override) if override else Path(platformdirs.user_data_dir("claimcheck", appauthor=False))


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What changes a result or is shared by window and command line.

    `seconds_per_document` and `seconds_per_page` bound reading; `proxy` is an address or "" (the system's);
    `checks_off` are ids of checks the person switched off; `language` is "" for the system's;
    `shortcuts` are the window's commands with another key than usual ("Ctrl+O"), "" for none.
    """

    seconds_per_document: float = 30.0
    seconds_per_page: float = 5.0
    proxy: str = ""
    profile: str = ""
    checks_off: tuple[str, ...] = ()
    language: str = ""
    theme: str = "system"
    font_scale: float = 1.0
    shortcuts: dict[str, str] = field(default_factory=dict)

    def changed(self, **values: object) -> Settings:
        """A copy with some values replaced."""
        return replace(self, **values)  # type: ignore[arg-type]


def settings_path() -> Path:
    """The settings file."""
    return data_folder() / "settings.json"


def load_settings(path: Path | None = None) -> Settings:
    """Read the settings; unknown keys are ignored, missing ones have their defaults.

    Raises:
        LibraryUnavailable: when the file is there and cannot be read.
    """
    path = path or settings_path()
    try:
        return msgspec.json.decode(path.read_bytes(), type=Settings)
    except FileNotFoundError:
        return Settings()
    except (OSError, msgspec.DecodeError) as error:
        raise LibraryUnavailable(
            f"The settings file {path} cannot be read.", next_step="Move it away to start with defaults."
        ) from error


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Write the settings atomically.

    Raises:
        LibraryUnavailable: when the folder cannot be written.
    """
    path = path or settings_path()
    try:
        write_atomically(path, msgspec.json.format(msgspec.json.encode(settings)))
    except OSError as error:
        raise LibraryUnavailable(
            f"The settings could not be saved in {path.parent}.",
            next_step="Check that the folder is writable.",
        ) from error


def write_atomically(path: Path, data: bytes) -> None:
    """Replace a file's content in one step, so that a crash leaves the old or the new one whole.

    Raises:
        OSError: when the folder cannot be made or written; the old file is then unchanged.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
