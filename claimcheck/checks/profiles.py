"""Readers' profiles: the shipped ones for each use in the registry, and the person's own."""

from __future__ import annotations

from pathlib import Path

import msgspec

from claimcheck.errors import LibraryUnavailable, UnknownName
from claimcheck.records.profile import Profile
from claimcheck.resources import resource
from claimcheck.settings import data_folder, write_atomically


def profiles_path() -> Path:
    """Where the person's own profiles are kept."""
    return data_folder() / "profiles.json"


def default_profiles() -> tuple[Profile, ...]:
    """The profiles that come with the program, one for each use of the registry."""
    return msgspec.json.decode(resource("profiles.json").read_bytes(), type=tuple[Profile, ...])


def own_profiles(path: Path | None = None) -> tuple[Profile, ...]:
    """The person's own profiles, in the order they were made.

    Raises:
        LibraryUnavailable: when the file is there and cannot be read.
    """
    path = path or profiles_path()
    try:
        return msgspec.json.decode(path.read_bytes(), type=tuple[Profile, ...])
    except FileNotFoundError:
        return ()
    except (OSError, msgspec.DecodeError) as error:
        raise LibraryUnavailable(
            f"The profiles in {path} cannot be read.", next_step="Move the file away to start anew."
        ) from error


def all_profiles(path: Path | None = None) -> tuple[Profile, ...]:
    """The person's own profiles, then the shipped ones that no own profile replaces by its name."""
    own = own_profiles(path)
    taken = {_key(profile.name) for profile in own}
    return (*own, *(profile for profile in default_profiles() if _key(profile.name) not in taken))


def find_profile(name: str, path: Path | None = None) -> Profile:
    """The profile of that name, without regard to case.

    Raises:
        UnknownName: when there is none.
        LibraryUnavailable: when the own profiles cannot be read.
    """
    known = all_profiles(path)
    for profile in known:
        if _key(profile.name) == _key(name):
            return profile
    names = ", ".join(profile.name for profile in known)
    raise UnknownName(f"There is no profile named “{name}”.", next_step=f"There are: {names}.")


def save_profile(profile: Profile, path: Path | None = None) -> None:
    """Keep a profile; one of the same name is replaced.

    Raises:
        LibraryUnavailable: when the profiles cannot be read or written.
    """
    own = [kept for kept in own_profiles(path) if _key(kept.name) != _key(profile.name)]
    _write([*own, profile], path)


def remove_profile(name: str, path: Path | None = None) -> None:
    """Remove one of the person's own profiles; a shipped one of that name is then seen again.

    Raises:
        UnknownName: when there is no own profile of that name.
        LibraryUnavailable: when the profiles cannot be read or written.
    """
    own = own_profiles(path)
    rest = [profile for profile in own if _key(profile.name) != _key(name)]
    if len(rest) == len(own):
        raise UnknownName(f"There is no profile of your own named “{name}”.")
    _write(rest, path)


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


def _write(profiles: list[Profile], path: Path | None) -> None:
    path = path or profiles_path()
    try:
        write_atomically(path, msgspec.json.format(msgspec.json.encode(profiles)))
    except OSError as error:
        raise LibraryUnavailable(
            f"The profiles could not be saved in {path.parent}.",
            next_step="Check that the folder is writable.",
        ) from error
