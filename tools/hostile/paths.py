"""Paths that are no documents, or that go by difficult names."""

from __future__ import annotations

import contextlib
import os
import socket
from collections.abc import Iterator
from pathlib import Path

TEXT = b"Orbit-2 reaches 85.3% on MMLU.\n"
NAMES = [
    b"line\nbreak.txt",
    b"--help",
    b"-",
    b"-x.txt",
    b"surrogate-\xff\xfe.txt",
    b"\xe2\x80\xae3.txt",
    b" .txt",
    b"quote\"'`$(touch x).txt",
    b"%s%n{0}.txt",
    b"[bold]x.txt",
    b"\x1b[31mred.txt",
    b"http:.txt",
    b"nul.txt",
    "tabelle größe 表.txt".encode(),
    b"x" * 251 + b".txt",
]


def made(folder: Path) -> Iterator[str]:
    """Make them in a folder; gives the sources as a person would type them."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        path = os.fsencode(folder) + b"/" + name
        with open(path, "wb") as file:  # noqa: PTH123 - bytes that are no text are the point
            file.write(TEXT)
        yield os.fsdecode(path)
    yield str(folder)
    yield str(folder / "missing.pdf")
    yield str(folder / ("y" * 300))
    yield "\x00.pdf"
    yield ""
    yield " "
    yield "-missing.txt"
    yield "~/missing.txt"
    yield from (
        "file:///etc/passwd",
        "ftp://example.org/x",
        "javascript:alert(1)",
        "data:text/html,x",
        "C:\\x.pdf",
    )
    yield from ("http://", "https://[", "http://127.0.0.1:9/x.pdf", "http://\x00/", "http://a b/")
    yield from (
        "/dev/null",
        "/dev/zero",
        "/dev/stdin",
        "/proc/self/mem",
        "/proc/self/environ",
        "/proc/kmsg",
        "/dev/tty",
    )
    yield from _special(folder)


def _special(folder: Path) -> Iterator[str]:
    os.mkfifo(folder / "pipe.pdf")
    yield str(folder / "pipe.pdf")
    (folder / "loop.pdf").symlink_to(folder / "loop.pdf")
    yield str(folder / "loop.pdf")
    (folder / "dangling.pdf").symlink_to(folder / "nowhere")
    yield str(folder / "dangling.pdf")
    (folder / "zero.pdf").symlink_to("/dev/zero")
    yield str(folder / "zero.pdf")
    with contextlib.closing(socket.socket(socket.AF_UNIX)) as server, contextlib.chdir(folder):
        server.bind("socket.pdf")
        yield str(folder / "socket.pdf")
    (folder / "secret.txt").write_bytes(TEXT)
    (folder / "secret.txt").chmod(0)
    yield str(folder / "secret.txt")
    with (folder / "sparse.pdf").open("wb") as file:
        file.truncate(20 << 30)
    yield str(folder / "sparse.pdf")
    (folder / "sparse.pdf").unlink()
