"""The results that ship with the program, in one compressed file of our own: JSON, one value a line.

Line 1 is a header; then `["file", {…}]`, `["setting", …]` and `["row", …]`, in the order they are needed;
`["model", source, name, id, base id, family, how]` and `["benchmark", …]` say what the names meant to the
registry whose digest the header holds, so that first use need not ask it again.
"""

from __future__ import annotations

import gzip
import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec

from claimcheck.evidence.importing.taken import Result
from claimcheck.evidence.rows import MEASURED_FIELDS, printed_value, setting_of, setting_values
from claimcheck.evidence.writing import FileFacts
from claimcheck.records.evidence import EvaluatorRelation
from claimcheck.records.setting import NOT_STATED, Setting
from claimcheck.resources import resource

FORMAT = "claimcheck-evidence-1"

_ROW_FIELDS = (
    "model_text",
    "benchmark_text",
    "score_text",
    *MEASURED_FIELDS,
    "evaluator",
    "relation",
    "date",
    "date_kind",
    "url",
    "record",
    "note",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShippedFile:
    """One source file with its rows."""

    facts: FileFacts
    rows: tuple[Result, ...]


@dataclass(slots=True, kw_only=True)
class Shipped:
    """The content of the shipped file, read as it is gone through.

    `names` fills while `files` is gone through: (table, source, name, id, base id, family, how).
    """

    registry: str
    files: Iterator[ShippedFile]
    names: list[tuple[str, ...]] = field(default_factory=list)


def shipped_path() -> Path:
    """The file that ships with the program."""
    return resource("evidence", "results.jsonl.gz")


def shipped_digest() -> str:
    """A digest of everything that ships for the index."""
    digest = hashlib.sha256()
    for path in (
        shipped_path(),
        resource("contamination.csv"),
        resource("contamination_no_finding.csv"),
        resource("ties.csv"),
    ):
        digest.update(path.read_bytes() if path.is_file() else b"")
    return digest.hexdigest()


def read_shipped(path: Path) -> Shipped:
    """Open the shipped file.

    Raises:
        ValueError: when it is not in our format.
        OSError: when it cannot be read.
    """
    lines = _lines(path)
    header = next(lines, None)
    if not isinstance(header, dict) or header.get("format") != FORMAT:
        raise ValueError(f"{path} is not in the format {FORMAT}")
    shipped = Shipped(registry=str(header.get("registry", "")), files=iter(()))
    shipped.files = _files(lines, shipped)
    return shipped


def _lines(path: Path) -> Iterator[Any]:
    with gzip.open(path, "rb") as file:
        decoder = msgspec.json.Decoder()
        for line in file:
            yield decoder.decode(line)


def _files(lines: Iterator[Any], shipped: Shipped) -> Iterator[ShippedFile]:
    facts: FileFacts | None = None
    rows: list[Result] = []
    settings: list[Setting] = []
    for line in lines:
        match line:
            case ["row", *values]:
                rows.append(_row_of(values, settings, facts))
            case ["setting", *values]:
                settings.append(setting_of(values))
            case ["file", dict() as values]:
                if facts is not None:
                    yield ShippedFile(facts=facts, rows=tuple(rows))
                facts, rows = FileFacts(**values, shipped=True), []
            case [("model" | "benchmark") as kind, *meaning]:
                shipped.names.append((f"{kind}_names", *meaning))
    if facts is not None:
        yield ShippedFile(facts=facts, rows=tuple(rows))


def _row_of(values: list[Any], settings: list[Setting], facts: FileFacts | None) -> Result:
    fields = dict(zip(_ROW_FIELDS, values[1:], strict=True))
    fields["relation"] = EvaluatorRelation(fields["relation"])
    return Result(
        value=printed_value(fields["score_text"]) or Decimal(0),
        setting=settings[values[0]],
        source=facts.source if facts else "",
        **fields,
    )


def write_shipped(
    path: Path, files: Iterable[ShippedFile], names: Iterable[tuple[str, ...]], registry: str
) -> int:
    """Write the shipped file, the same bytes for the same content; returns how many rows."""
    settings: dict[Setting, int] = {NOT_STATED: 0}
    out = [{"format": FORMAT, "registry": registry}, ["setting", *setting_values(NOT_STATED)]]
    count = 0
    for file in files:
        facts = {
            name: value
            for name, value in asdict(file.facts).items()
            if value and name not in ("shipped", "imported")
        }
        out.append(["file", facts])
        for row in file.rows:
            if row.setting not in settings:
                settings[row.setting] = len(settings)
                out.append(["setting", *setting_values(row.setting)])
            out.append(["row", settings[row.setting], *(getattr(row, name) for name in _ROW_FIELDS)])
            count += 1
    out.extend(list(name) for name in names)
    data = b"\n".join(msgspec.json.encode(line) for line in out)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(data + b"\n", compresslevel=9, mtime=0))
    return count


def apply_names(connection: sqlite3.Connection, names: Iterable[tuple[str, ...]]) -> None:
    """Give names the identities they shipped with; only names nobody has identified yet."""
    sources = dict(connection.execute("SELECT name, id FROM sources").fetchall())
    models, benchmarks = [], []
    for table, source, name, identity, base, family, how in names:
        if table == "model_names":
            models.append((identity, base, family, how, sources.get(source), name))
        else:
            benchmarks.append((identity, how, sources.get(source), name))
    connection.executemany(
        "UPDATE model_names SET model_id = ?, base_id = ?, family = ?, how = ? "
        "WHERE source = ? AND name = ? AND how = 'new'",
        models,
    )
    connection.executemany(
        "UPDATE benchmark_names SET benchmark_id = ?, how = ? WHERE source = ? AND name = ? AND how = 'new'",
        benchmarks,
    )
