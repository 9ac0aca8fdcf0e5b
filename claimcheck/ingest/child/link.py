"""What passes between Claimcheck and its children: frames on two pipes; how a child starts and ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path
from typing import IO, BinaryIO

from claimcheck.ingest.limits import Limits

_HEADER = 9  # one byte of kind, eight of length
_PYTHON = {"PYTHONPATH": str(Path(__file__).resolve().parents[3]), "PYTHONUTF8": "1"}
_ALONE = {"OMP_THREAD_LIMIT": "1", "OMP_NUM_THREADS": "1"}


class Frame(IntEnum):
    """What a frame holds."""

    ORDER = 1
    DATA = 2
    STEP = 3
    DOCUMENT = 4
    REFUSAL = 5
    CRASH = 6
    REQUEST = 7
    PIXELS = 8
    ANSWER = 9
    CLAIMS = 10
    CANCEL = 11
    READY = 12


class BrokenLink(Exception):
    """The other side is gone, or sent something that is no frame."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a child is told to read."""

    kind: str
    origin: str
    sha256: str
    charset: str = ""
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """How far a child is."""

    stage: str
    done: int
    total: int


def write_frame(stream: IO[bytes], kind: Frame, payload: bytes | memoryview) -> None:
    """Send one frame.

    Raises:
        BrokenLink: when the other side is gone.
    """
    try:
        stream.write(bytes([kind]) + len(payload).to_bytes(_HEADER - 1, "big"))
        stream.write(payload)
        stream.flush()
    except (OSError, ValueError) as error:
        raise BrokenLink from error


def read_frame(stream: IO[bytes], *, limit: int) -> tuple[Frame, bytes]:
    """Receive one frame of at most `limit` bytes.

    Raises:
        BrokenLink: at the end of the stream, on rubbish, or over the limit.
    """
    try:
        header = stream.read(_HEADER)
        if len(header) < _HEADER:
            raise BrokenLink
        kind, length = Frame(header[0]), int.from_bytes(header[1:], "big")
        if length > limit:
            raise BrokenLink
        payload = stream.read(length)
    except (OSError, ValueError) as error:
        raise BrokenLink from error
    if len(payload) < length:
        raise BrokenLink
    return kind, payload


def private_output() -> BinaryIO:
    """In a child: standard output for frames only; what a library prints goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return answers


def start_child(module: str, *, as_we_are: bool = False) -> subprocess.Popen[bytes]:
    """Start a child in a process group of its own, with pipes and nothing else of ours.

    A frozen app starts itself with "--child MODULE" (see `claimcheck.__main__`). `as_we_are`: with our
    folder and our environment, for a child that does not touch the bytes of documents itself.
    """
    frozen = getattr(sys, "frozen", False)
    command = [sys.executable, "--child", module] if frozen else [sys.executable, "-P", "-m", module]
    return subprocess.Popen(  # noqa: S603 - our own program
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | _PYTHON if as_we_are else _environment() | _PYTHON | _ALONE,
        cwd=None if as_we_are else Path(sys.executable).anchor or None,
        start_new_session=True,
        close_fds=True,
    )


def _environment() -> dict[str, str]:
    """What a child needs to find its libraries; no proxies, keys or other people's settings."""
    kept = (
        "PATH",
        "LANG",
        "LC_ALL",
        "SYSTEMROOT",
        "TEMP",
        "TMP",
        "TESSDATA_PREFIX",
        "LD_LIBRARY_PATH",
        "COVERAGE_PROCESS_START",
    )
    return {name: os.environ[name] for name in kept if name in os.environ}


def end_child(process: subprocess.Popen[bytes]) -> None:
    """Kill a child and whatever it started, and wait for it; ends within milliseconds."""
    try:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    except (ProcessLookupError, PermissionError):
        process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            try:
                pipe.close()
            except OSError:  # what was not yet written cannot be written any more
                continue
