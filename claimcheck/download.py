"""Fetches one address into memory or a file: the only door to the network, opened only when a person asks."""

from __future__ import annotations

import os
import tempfile
from dataclasses import replace
from pathlib import Path

import requests

from claimcheck.download_attempts import Download, DownloadLimits, Fetch, refuse_address
from claimcheck.download_failures import unwritable
from claimcheck.errors import DownloadFailed
from claimcheck.progress import Progress

__all__ = ["Download", "DownloadLimits", "download"]

_IN_MEMORY = 16 << 20
"""Bytes up to which a download waits in memory rather than in a temporary file."""

_AGENT = "Mozilla/5.0 (compatible; Claimcheck; reads one page that a person asked for)"


def download(
    address: str,
    *,
    to: Path | None = None,
    limits: DownloadLimits | None = None,
    etag: str = "",
    last_modified: str = "",
    sha256: str = "",
    proxy: str = "",
    progress: Progress | None = None,
) -> Download:
    """Fetch an address into memory, or into a file that is replaced in one step.

    Args:
        address: http or https.
        to: The file to write; a transfer that breaks off is resumed where the server allows it.
        limits: Bounds; the default where None.
        etag: Of the copy at hand, to fetch it only if it changed.
        last_modified: Of the copy at hand, likewise.
        sha256: What the content must add up to; "" where unknown.
        proxy: A proxy's address; "" for the system's.
        progress: Told the bytes; may cancel.

    Raises:
        DownloadFailed: with one sentence why; a file at `to` is then unchanged.
        Cancelled: when the person asked to stop.
    """
    limits, progress = limits or DownloadLimits(), progress or Progress()
    refuse_address(address)
    session = _session(proxy)
    conditions = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    fetch = Fetch(session, address, limits, progress, {k: v for k, v in conditions.items() if v})
    with session:
        if to is None:
            return _in_memory(fetch, sha256)
        return _into_file(fetch, to, sha256)


def _session(proxy: str) -> requests.Session:
    session = requests.Session()
    session.headers.update({"User-Agent": _AGENT, "Accept-Language": "en, *;q=0.5"})
    if proxy:
        session.trust_env = False
        session.proxies = {"http": proxy, "https": proxy}
    return session


def _in_memory(fetch: Fetch, sha256: str) -> Download:
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as sink:
        got = fetch.into(sink)  # type: ignore[arg-type]
        sink.seek(0)
        data = sink.read()
    _verify(got, sha256)
    return _filled(got, data=data)


def _into_file(fetch: Fetch, to: Path, sha256: str) -> Download:
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=to.parent, prefix=f".{to.name}.")
    except OSError as error:
        raise unwritable(to) from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w+b") as sink:
            got = fetch.into(sink)
            sink.flush()
            os.fsync(sink.fileno())
        if got.not_modified:
            return got
        _verify(got, sha256)
        temporary.replace(to)
    except OSError as error:
        raise unwritable(to) from error
    finally:
        temporary.unlink(missing_ok=True)
    return _filled(got, path=to)


def _filled(got: Download, *, data: bytes = b"", path: Path | None = None) -> Download:
    return replace(got, data=data, path=path)


def _verify(got: Download, sha256: str) -> None:
    if sha256 and not got.not_modified and got.sha256 != sha256.lower():
        raise DownloadFailed(
            "What came is not what was expected: its checksum differs.", next_step="Try again later."
        )
