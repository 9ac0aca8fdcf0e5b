"""The files of a source, fetched beside the index and checked before one takes the place of its copy."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

from claimcheck.download import Download, DownloadLimits, download
from claimcheck.errors import DownloadFailed, ImportRefused
from claimcheck.evidence.importing.importer import importer_for
from claimcheck.evidence.importing.walking import files_in
from claimcheck.evidence.sources import Source
from claimcheck.progress import Progress

LIMITS = DownloadLimits(max_bytes=256 << 20, seconds=300.0)

_PAGE = 100
"""Rows in one answer of a rows API (Hugging Face gives no more)."""

_MOST_PAGES = 500
"""Ends a source that never says it is complete."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """One address: the file it is kept in, whether it changed, or why it failed."""

    address: str
    path: Path
    got: Download | None = None
    failure: str = ""

    @property
    def changed(self) -> bool:
        """Whether new content came."""
        return self.got is not None and not self.got.not_modified

    @property
    def retrieved(self) -> str:
        """The ISO day on which it was fetched, "" where nothing came."""
        return self.got.retrieved[:10] if self.got else ""


def fetch_address(
    index: Path, address: str, *, source: str = "", proxy: str = "", progress: Progress
) -> Fetched:
    """One address that a person named, fetched beside the index; what it holds is not asked yet.

    Raises:
        DownloadFailed: when it gives nothing usable.
    """
    path = kept_path(index, source or "addresses", address)
    got = download(address, to=path, limits=LIMITS, proxy=proxy, progress=progress)
    return Fetched(address=address, path=path, got=got)


@dataclass(frozen=True, slots=True)
class Fetching:
    """The addresses of one source, fetched through a proxy ("" for the system's) into files beside an index.

    `known` is what the last answers said of the copies: address to ETag and Last-Modified.
    """

    index: Path
    source: Source
    known: Mapping[str, tuple[str, str]]
    proxy: str
    progress: Progress

    def all(self) -> Iterator[Fetched]:
        """Every address, those with `{offset}` page by page; a failure is told, not raised."""
        for address in self.source.addresses:
            if "{offset}" in address:
                yield from self._pages(address)
            else:
                yield self._one(address)

    def _pages(self, address: str) -> Iterator[Fetched]:
        """The pages of a rows API, as far as its first answer says they go."""
        for page in range(_MOST_PAGES):
            offset = page * _PAGE
            one = self._one(address.replace("{offset}", str(offset)))
            yield one
            if one.failure or offset + _PAGE >= _total(one.path):
                return

    def _one(self, address: str) -> Fetched:
        path = kept_path(self.index, self.source.name, address)
        incoming = path.parent / "incoming" / path.name
        etag, modified = self.known.get(address, ("", "")) if path.is_file() else ("", "")
        self.progress.step(f"fetching {self.source.title}")
        try:
            got = download(
                address,
                to=incoming,
                limits=LIMITS,
                etag=etag,
                last_modified=modified,
                proxy=self.proxy,
                progress=self.progress,
            )
        except DownloadFailed as error:
            return Fetched(address=address, path=path, failure=f"{address}: {error.message}")
        return _checked(Fetched(address=address, path=path, got=got), self.source, incoming)


def _total(path: Path) -> int:
    try:
        return int(json.loads(path.read_bytes()).get("num_rows_total", 0))
    except (OSError, ValueError, AttributeError, TypeError):
        return 0


def _checked(one: Fetched, source: Source, incoming: Path) -> Fetched:
    """What came takes the place of the copy at hand only if it is of the source's own format."""
    if not one.changed:
        return one
    try:
        recognised = any(
            importer is not None and source.name == importer.SOURCE
            for importer in map(importer_for, files_in(incoming))
        )
    except ImportRefused as error:
        return replace(one, failure=f"{one.address}: {error.message}")
    if recognised:
        incoming.replace(one.path)
        return one
    incoming.unlink()
    return replace(one, failure=f"{one.address}: what came is not in the format of {source.title}.")


def kept_path(index: Path, source: str, address: str) -> Path:
    """Where what an address gives is kept: a plain name in a folder of the source beside the index."""
    parts = urlsplit(address)
    name = re.sub(r"[^\w.-]+", "_", unquote(parts.path.rpartition("/")[2])).lstrip(".") or "file"
    if parts.query:
        name = f"{hashlib.sha256(parts.query.encode()).hexdigest()[:12]}-{name}"
    return index.parent / "downloads" / re.sub(r"[^\w-]+", "_", source) / name
