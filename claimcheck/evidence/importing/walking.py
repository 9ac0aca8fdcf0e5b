"""From paths to files of results: folders walked in order, archives unpacked in memory within bounds."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from claimcheck.errors import ImportRefused
from claimcheck.evidence.importing.source_file import MOST_BYTES, SourceFile

_MOST_MEMBERS = 100_000
_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Unopened:
    """A file that could not be opened or unpacked, or goes beyond the bounds: its name and why."""

    name: str
    reason: str


def each_file(paths: list[Path]) -> Iterator[SourceFile | Unopened]:
    """Every file below the paths; one that is damaged says so and does not keep the others away.

    Files come in the order of names; hidden files and links out of a folder are left out.

    Raises:
        ImportRefused: when a path is not there.
    """
    for path in paths:
        if not path.exists():
            raise ImportRefused(f"There is no file or folder {path}.")
    return (file for path in paths for found in _paths(path) for file in _opened_or_not(*found))


def files_in(path: Path) -> Iterator[SourceFile]:
    """The file at a path, or the files in an archive or folder.

    Raises:
        ImportRefused: when a file cannot be read or goes beyond the bounds.
    """
    return (file for found in _paths(path) for file in _opened(*found))


def _paths(path: Path) -> Iterator[tuple[Path, str, Path]]:
    """Each file with its name below `path`, and the folder it may read its neighbours from."""
    if not path.is_dir():
        yield path, path.name, path.parent
        return
    for file in sorted(path.rglob("*")):
        if _is_wanted(file, path):
            yield file, file.relative_to(path).as_posix(), path


def _opened_or_not(path: Path, name: str, root: Path) -> Iterator[SourceFile | Unopened]:
    try:
        yield from _opened(path, name, root)
    except ImportRefused as error:
        yield Unopened(name, error.message)


def _is_wanted(file: Path, root: Path) -> bool:
    return file.is_file() and not file.is_symlink() and _are_wanted(file.relative_to(root).parts)


def _are_wanted(parts: Iterable[str]) -> bool:
    """Hidden files and a Mac's own folders hold no results; `.eval_results` of a repository does."""
    return not any(part.startswith((".", "__MACOSX")) and part != ".eval_results" for part in parts)


def _opened(path: Path, name: str, root: Path) -> Iterator[SourceFile]:
    data = _bytes_of(path, name)
    had = datetime.fromtimestamp(path.stat().st_mtime, UTC).date().isoformat()
    if _is_plain_zip(data):
        yield from _members(data, name, had)
        return
    if data[:2] == b"\x1f\x8b":
        data, name = _ungzipped(data, name), name.removesuffix(".gz")
    yield SourceFile(name=name, data=data, beside=_beside_on_disk(path.parent, root), retrieved=had)


def _bytes_of(path: Path, name: str) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ImportRefused(f"{name} is larger than {MOST_BYTES // _MEGABYTE} MB.")
        return path.read_bytes()
    except OSError as error:
        raise ImportRefused(f"{name} cannot be read.") from error


def _beside_on_disk(folder: Path, root: Path) -> Callable[[str], bytes | None]:
    inside = root.resolve()

    def read(name: str) -> bytes | None:
        path = (folder / name).resolve()
        if not path.is_relative_to(inside) or not path.is_file() or path.stat().st_size > MOST_BYTES:
            return None
        return path.read_bytes()

    return read


def _is_plain_zip(data: bytes) -> bool:
    """A ZIP that is a bundle of files, not a document of its own (Inspect's .eval, a spreadsheet)."""
    if data[:4] != b"PK\x03\x04":
        return False
    try:
        names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    except (zipfile.BadZipFile, ValueError):
        return False
    own = ("[Content_Types].xml", "header.json", "_journal/start.json")
    return not any(name in own for name in names)


def _members(data: bytes, name: str, had: str) -> Iterator[SourceFile]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = {info.filename: info for info in archive.infolist() if not info.is_dir()}
        if len(infos) > _MOST_MEMBERS:
            raise ImportRefused(f"{name} holds more than {_MOST_MEMBERS} files.")
        if sum(info.file_size for info in infos.values()) > MOST_BYTES:
            raise ImportRefused(f"{name} unpacks to more than {MOST_BYTES // _MEGABYTE} MB.")
        for member in sorted(infos):
            parts = [part for part in member.split("/") if part not in ("", ".", "..")]
            if not _are_wanted(parts):
                continue
            yield SourceFile(
                name="/".join([name, *parts]),
                data=read_member(archive, infos[member], name),
                beside=_beside_in(archive, infos, member, name),
                retrieved=had,
            )


def read_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> bytes:
    """One member of an archive, not beyond the bounds whatever its header says.

    Raises:
        ImportRefused: when it is encrypted, damaged, too large or in a compression we do not have.
    """
    if info.flag_bits & 1:
        raise ImportRefused(f"{name} is protected by a password ({info.filename}).")
    try:
        with archive.open(info) as member:
            data = member.read(MOST_BYTES + 1)
    except NotImplementedError as error:
        raise ImportRefused(
            f"{name} is compressed by a method this program cannot read ({info.filename})."
        ) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError) as error:
        raise ImportRefused(f"{name} is damaged ({info.filename}).") from error
    if len(data) > MOST_BYTES:
        raise ImportRefused(f"{name} unpacks to more than {MOST_BYTES // _MEGABYTE} MB.")
    return data


def _beside_in(
    archive: zipfile.ZipFile, infos: dict[str, zipfile.ZipInfo], member: str, name: str
) -> Callable[[str], bytes | None]:
    folder = PurePosixPath(member).parent

    def read(other: str) -> bytes | None:
        parts: list[str] = []
        for part in (folder / other).parts:
            if part == "..":
                if not parts:
                    return None
                parts.pop()
            else:
                parts.append(part)
        info = infos.get("/".join(parts))
        return None if info is None else read_member(archive, info, name)

    return read


def _ungzipped(data: bytes, name: str) -> bytes:
    try:
        with gzip.open(io.BytesIO(data)) as file:
            plain = file.read(MOST_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise ImportRefused(f"{name} is damaged.") from error
    if len(plain) > MOST_BYTES:
        raise ImportRefused(f"{name} unpacks to more than {MOST_BYTES // _MEGABYTE} MB.")
    return plain
