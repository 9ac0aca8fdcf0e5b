"""One address, tried until it is there or given up: redirects, bounds, busy servers, broken transfers."""

from __future__ import annotations

import hashlib
import random
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urljoin, urlsplit

import requests

from claimcheck.download_failures import (
    CHECK_ADDRESS,
    REFUSALS,
    TRY_LATER,
    failure_of,
    may_pass,
    too_large,
    too_slow,
)
from claimcheck.errors import DownloadFailed
from claimcheck.progress import Progress

_CHUNK = 1 << 16
"""Bytes a piece: progress is told, and stopping noticed, after each."""

_SECONDS_TO_CONNECT = 10.0
_LONGEST_PAUSE = 8.0

_BUSY = frozenset({429, 500, 502, 503, 504})

_REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True, kw_only=True)
class DownloadLimits:
    """Bounds for one download.

    `seconds` is for the whole of it, `seconds_idle` for silence between two pieces. `attempts` counts tries
    at a busy server; `longest_wait` is how long a server may ask to wait between two. `types` are accepted
    beginnings of the content type; () accepts any.
    """

    max_bytes: int = 256 << 20
    seconds: float = 120.0
    seconds_idle: float = 20.0
    max_redirects: int = 8
    attempts: int = 3
    longest_wait: float = 20.0
    types: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """What came back. `not_modified` is True where the server says that the copy at hand is current.

    `data` is empty where the content went to `path`. `retrieved` is an ISO time in UTC.
    """

    address: str
    data: bytes = b""
    path: Path | None = None
    size: int = 0
    sha256: str = ""
    charset: str = ""
    etag: str = ""
    last_modified: str = ""
    retrieved: str = ""
    not_modified: bool = False


class _Busy(Exception):
    """A server that may answer better a little later; `wait` is what it asks for, in seconds."""

    def __init__(self, sentence: str, wait: float | None = None) -> None:
        super().__init__(sentence)
        self.wait = wait


def refuse_address(address: str) -> None:
    """Raise DownloadFailed where an address is none of the web."""
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname, parts.port
    except ValueError:
        parts, host = None, None
    if parts is None or parts.scheme.lower() not in {"http", "https"} or not host:
        raise DownloadFailed(
            "Only addresses that begin with http:// or https:// can be fetched.", next_step=CHECK_ADDRESS
        )


@dataclass(slots=True)
class Fetch:
    """One address, tried until it is there or given up."""

    session: requests.Session
    address: str
    limits: DownloadLimits
    progress: Progress
    conditions: dict[str, str]
    deadline: float = field(init=False)
    received: int = 0
    validator: str = ""

    def __post_init__(self) -> None:
        self.deadline = time.monotonic() + self.limits.seconds

    def into(self, sink: BinaryIO) -> Download:
        """Fetch into an open file, with retries."""
        for attempt in range(1, self.limits.attempts + 1):
            try:
                return self._once(sink)
            except _Busy as busy:
                if attempt == self.limits.attempts or not self._pause(attempt, busy.wait):
                    raise DownloadFailed(str(busy), next_step=TRY_LATER) from None
            except requests.RequestException as error:
                if attempt == self.limits.attempts or not may_pass(error) or not self._pause(attempt, None):
                    raise failure_of(error) from None
        raise AssertionError  # the last attempt returns or raises

    def _pause(self, attempt: int, asked: float | None) -> bool:
        """Wait before the next try; False where there is no time for it."""
        wait = (
            asked if asked is not None else min(_LONGEST_PAUSE, 0.5 * 2**attempt) * random.uniform(0.7, 1.3)
        )
        if wait > self.limits.longest_wait or time.monotonic() + wait > self.deadline:
            return False
        until = time.monotonic() + wait
        while time.monotonic() < until:
            self.progress.step("waiting for the server")
            time.sleep(min(0.1, max(0.0, until - time.monotonic())))
        return True

    def _once(self, sink: BinaryIO) -> Download:
        with self._open() as response:
            if response.status_code == 304:
                return self._record(response, not_modified=True)
            if response.status_code != 206:
                sink.seek(0)
                sink.truncate()
                self.received = 0
            self._refuse(response)
            self.validator = response.headers.get("ETag", "") or response.headers.get("Last-Modified", "")
            for piece in self._pieces(response):
                sink.write(piece)
            return self._record(response, sink=sink)

    def _open(self) -> requests.Response:
        """The answer behind all redirects, its content not yet read."""
        address = self.address
        for _ in range(self.limits.max_redirects + 1):
            self.progress.step("connecting")
            response = self.session.get(
                address,
                headers=self._headers(),
                stream=True,
                allow_redirects=False,
                timeout=(min(_SECONDS_TO_CONNECT, self.limits.seconds), self.limits.seconds_idle),
            )
            target = response.headers.get("Location", "")
            if response.status_code not in _REDIRECTS or not target:
                return response
            response.close()
            address = urljoin(address, target)
            refuse_address(address)
            if time.monotonic() > self.deadline:
                raise too_slow(self.limits.seconds)
        raise DownloadFailed(
            "The address only leads on to other addresses, in a circle.", next_step=CHECK_ADDRESS
        )

    def _headers(self) -> dict[str, str]:
        if self.received and self.validator and not self.validator.startswith("W/"):
            return {
                "Range": f"bytes={self.received}-",
                "If-Range": self.validator,
                "Accept-Encoding": "identity",
            }
        return dict(self.conditions)

    def _refuse(self, response: requests.Response) -> None:
        status = response.status_code
        if status in _BUSY:
            sentence = (
                "The server is too busy to answer."
                if status in {429, 503}
                else f"The server failed ({status})."
            )
            raise _Busy(sentence, _retry_after(response.headers.get("Retry-After", "")))
        if status >= 400 or status not in {200, 203, 206}:
            raise DownloadFailed(
                REFUSALS.get(status, f"The server refused the address ({status})."), next_step=CHECK_ADDRESS
            )
        announced = response.headers.get("Content-Length", "")
        if announced.isdigit() and self.received + int(announced) > self.limits.max_bytes:
            raise too_large(self.limits.max_bytes)
        kind = _content_type(response)
        if self.limits.types and not kind.startswith(self.limits.types):
            raise DownloadFailed(
                f"The address gives {kind or 'something of no stated type'}, not what was expected there.",
                next_step=CHECK_ADDRESS,
            )

    def _pieces(self, response: requests.Response) -> Iterator[bytes]:
        announced = response.headers.get("Content-Length", "")
        total = self.received + int(announced) if announced.isdigit() else None
        expected = total if not response.headers.get("Content-Encoding") else None
        for piece in response.iter_content(_CHUNK):
            self.received += len(piece)
            if self.received > self.limits.max_bytes:
                raise too_large(self.limits.max_bytes)
            if time.monotonic() > self.deadline:
                raise too_slow(self.limits.seconds)
            self.progress.step("downloading", self.received, total)
            yield piece
        if expected is not None and self.received < expected:
            raise _Busy("The connection broke off before everything was there.")

    def _record(
        self, response: requests.Response, *, sink: BinaryIO | None = None, not_modified: bool = False
    ) -> Download:
        headers = response.headers
        digest = hashlib.sha256()
        if sink is not None:
            sink.seek(0)
            while piece := sink.read(_CHUNK):
                digest.update(piece)
        return Download(
            address=response.url,
            size=self.received,
            sha256="" if not_modified else digest.hexdigest(),
            charset=_charset(headers.get("Content-Type", "")),
            etag=headers.get("ETag", ""),
            last_modified=headers.get("Last-Modified", ""),
            retrieved=datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
            not_modified=not_modified,
        )


def _content_type(response: requests.Response) -> str:
    return response.headers.get("Content-Type", "").split(";")[0].strip().lower()


def _charset(header: str) -> str:
    for part in header.split(";")[1:]:
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'")[:40]
    return ""


def _retry_after(header: str) -> float | None:
    if header.strip().isdigit():
        return float(header)
    with suppress(ValueError, TypeError):
        return max(0.0, (parsedate_to_datetime(header) - datetime.now(UTC)).total_seconds())
    return None
