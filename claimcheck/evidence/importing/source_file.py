"""A file of results as an importer sees it: its bytes, read as what they are, and the files beside it.

Reading is bounded: a file, an unpacked archive member or a sibling is never taken beyond `MOST_BYTES`.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any, TypeVar

from claimcheck.errors import ImportRefused

MOST_BYTES = 512 * 1024 * 1024
_HEAD = 4096

T = TypeVar("T")


def _nothing_beside(name: str) -> bytes | None:
    return None


@dataclass(eq=False)
class SourceFile:
    """One file.

    `name` is its path below what is imported, with "/". `beside` gives the bytes of another file by a path
    relative to this file's folder, None where there is none; it never leaves what is imported.
    `place` is where the reading stands, for messages. `retrieved` and `url` are "" where unknown.
    """

    name: str
    data: bytes
    beside: Callable[[str], bytes | None] = _nothing_beside
    url: str = ""
    retrieved: str = ""
    place: str = field(default="", init=False)

    @property
    def base(self) -> str:
        """The last part of the name."""
        return self.name.rpartition("/")[2]

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the name."""
        return tuple(self.name.split("/"))

    @cached_property
    def sha256(self) -> str:
        """The digest of the content."""
        return hashlib.sha256(self.data).hexdigest()

    @cached_property
    def is_text(self) -> bool:
        """Whether it is UTF-8 text without NUL."""
        head = self.data[:_HEAD]
        try:
            head.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            return error.start > len(head) - 4 and b"\0" not in head
        return b"\0" not in head

    @cached_property
    def text(self) -> str:
        """The text, without a byte order mark.

        Raises:
            ImportRefused: when it is not UTF-8.
        """
        try:
            return self.data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise ImportRefused(f"{self.name} is not UTF-8 text (byte {error.start}).") from error

    @cached_property
    def json(self) -> Any:
        """The JSON value, None where it is none; numbers as printed, bare NaN and Infinity allowed."""
        start = self.data[:64].decode("utf-8-sig", "ignore").lstrip()[:1]
        if start not in ("{", "["):
            return None
        try:
            return json.loads(self.text, parse_float=Decimal, parse_constant=Decimal)
        except (ValueError, RecursionError):
            return None

    @cached_property
    def json_lines(self) -> list[Any] | None:
        """The values of a file with one JSON object a line; None where it is none."""
        if not self.is_text or not self.text.lstrip().startswith("{"):
            return None
        values = []
        try:
            for line in self.text.splitlines():
                if line.strip():
                    values.append(json.loads(line, parse_float=Decimal, parse_constant=Decimal))
        except (ValueError, RecursionError):
            return None
        return values

    @cached_property
    def yaml(self) -> Any:
        """The YAML value, None where it is none; scalars as text, so that figures stay as printed."""
        if not self.is_text:
            return None
        from claimcheck.evidence.importing.text_yaml import read_yaml

        return read_yaml(self.text)

    @cached_property
    def header(self) -> tuple[str, ...]:
        """The first line as comma-separated cells; empty where the file is no text."""
        if not self.is_text:
            return ()
        line = self.data[: 64 * 1024].decode("utf-8-sig", "ignore")
        try:
            return tuple(cell.strip() for cell in next(csv.reader(io.StringIO(line)), []))
        except csv.Error:
            return ()

    def table(self) -> Iterator[dict[str, str]]:
        """The rows of a CSV with a header; `place` follows the line being read.

        Raises:
            ImportRefused: when a row has more cells than the header, or the CSV is broken.
        """
        reader = csv.DictReader(io.StringIO(self.text), restkey=None)
        try:
            for row in reader:
                self.place = f"line {reader.line_num}"
                if None in row:
                    raise ImportRefused(f"{self.name} has more cells than columns in {self.place}.")
                yield {(name or "").strip(): (value or "").strip() for name, value in row.items()}
        except csv.Error as error:
            raise ImportRefused(f"{self.name} is not a readable table behind {self.place}.") from error

    def sibling(self, name: str) -> SourceFile | None:
        """Another file by its path relative to this one's folder, None where there is none."""
        data = self.beside(name)
        if data is None:
            return None
        folder = self.name.rpartition("/")[0]
        return SourceFile(name=f"{folder}/{name}" if folder else name, data=data)

    def each(self, values: Iterable[T], noun: str = "record") -> Iterator[tuple[str, T]]:
        """Values with their places ("record 3"), which `place` follows."""
        for number, value in enumerate(values, 1):
            self.place = f"{noun} {number}"
            yield self.place, value
