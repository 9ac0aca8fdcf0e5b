"""The bytes of a source: a file's, an address's (downloaded), or those of standard input."""

from __future__ import annotations

import errno
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from claimcheck.errors import Cause, UnreadableDocument
from claimcheck.ingest.limits import Limits
from claimcheck.progress import Progress

_ADDRESS = re.compile(r"^https?://", re.IGNORECASE)
_BARE_ADDRESS = re.compile(r"^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,10}/\S*$|^www\.\S+$", re.IGNORECASE)
_OTHER_SCHEME = re.compile(r"^([a-z][a-z0-9+.-]{1,15}):(?://|(?=\w+@))", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A source's bytes, not yet read; `charset` is an encoding that came with them, or ""."""

    data: bytes
    origin: str
    name: str = ""
    charset: str = ""


def fetch(
    source: str,
    *,
    stdin: bytes | None = None,
    limits: Limits | None = None,
    progress: Progress | None = None,
    proxy: str = "",
) -> Fetched:
    """The bytes of a path, of an http(s) address (downloaded), or of "-" (`stdin`).

    Raises:
        UnreadableDocument: with the cause.
        DownloadFailed: when an address gives nothing usable.
        Cancelled: when the person asked to stop.
    """
    limits, progress = limits or Limits(), progress or Progress()
    if source == "-":
        return Fetched(data=stdin or b"", origin="-")
    if _ADDRESS.match(source):
        return _fetch_address(source, limits, progress, proxy)
    _refuse_other_schemes(source)
    shown = _as_text(source)
    return Fetched(data=_file_bytes(Path(source), limits), origin=shown, name=Path(shown).name)


def _as_text(path: str) -> str:
    """A path as text that can be written anywhere: what is no text in a file's name becomes "\ufffd"."""
    return os.fsencode(path).decode("utf-8", errors="replace")


def _refuse_other_schemes(source: str) -> None:
    scheme = _OTHER_SCHEME.match(source)
    if scheme is not None:
        raise UnreadableDocument(
            f"Addresses that begin with {scheme[1]}: are not opened.",
            cause=Cause.UNREACHABLE,
            next_step="Use an http or https address, or save the document and give its path.",
        )


def _file_bytes(path: Path, limits: Limits) -> bytes:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableDocument(
                "It is a folder, not a document.",
                cause=Cause.NOT_A_FILE,
                next_step="Give the files in it, for example FOLDER/*.pdf.",
            )
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableDocument(
                "It is a device or a connection, not a file.",
                cause=Cause.NOT_A_FILE,
                next_step="Save the document as a file first.",
            )
        if status.st_size > limits.max_source_bytes:
            raise too_large(limits)
        with path.open("rb") as file:
            return file.read(limits.max_source_bytes + 1)
    except PermissionError:
        raise UnreadableDocument(
            "It may not be read.", cause=Cause.NO_PERMISSION, next_step="Check the file's permissions."
        ) from None
    except (OSError, ValueError) as error:
        raise _missing(path, error) from None


def _missing(path: Path, error: Exception) -> UnreadableDocument:
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError) or _is_too_long(error):
        hint = "Check the path."
        if _BARE_ADDRESS.match(os.fspath(path)):
            hint = "If it is an address, put https:// in front of it."
        return UnreadableDocument("There is no such file.", cause=Cause.MISSING, next_step=hint)
    return UnreadableDocument(
        "The disk or network drive it is on does not give it out.",
        cause=Cause.DAMAGED,
        next_step="Copy it to this computer first.",
    )


def _is_too_long(error: Exception) -> bool:
    return isinstance(error, OSError) and error.errno in {errno.ENAMETOOLONG, errno.ELOOP}


def too_large(limits: Limits) -> UnreadableDocument:
    """The refusal of a source with more bytes than are read."""
    return UnreadableDocument(
        f"It is larger than the {limits.max_source_bytes >> 20} MB that are read.",
        cause=Cause.OVER_LIMIT,
        next_step="Check a shorter part of it, for example only the pages with results.",
    )


def _fetch_address(address: str, limits: Limits, progress: Progress, proxy: str) -> Fetched:
    from claimcheck.download import DownloadLimits, download  # slow to import, and not needed for files

    got = download(
        address, limits=DownloadLimits(max_bytes=limits.max_source_bytes), proxy=proxy, progress=progress
    )
    name = PurePosixPath(re.sub(r"[?#].*$", "", got.address)).name
    # An address often ends in .html or .php whatever it gives; only a promised PDF is taken at its word.
    return Fetched(
        data=got.data,
        origin=got.address,
        name=name if name.lower().endswith(".pdf") else "",
        charset=got.charset,
    )
