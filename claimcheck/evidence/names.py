"""What the names in the index mean: each spelling is asked of the registry once a source, not once a row.

Only exact and normalised matches that are not ambiguous identify a name; everything else stays text, is
found by search, and is asked again when the registry changes.
"""

from __future__ import annotations

import csv
import hashlib
import re
import sqlite3
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Protocol

from claimcheck.progress import Progress
from claimcheck.records.benchmark import Benchmark
from claimcheck.records.model import Confidence, Match, Model
from claimcheck.registry.model_names import read_model_name
from claimcheck.registry.vocabulary import EFFORT
from claimcheck.resources import resource, resources_folder

_EVERY = 200
# What an effort in an identity can look like; only then is it worth reading the name again.
_LEVEL = re.compile(r"(?:high|low|medium|minimal|max|none|\d+k)(?:-|$)")


class Names(Protocol):
    """What is asked of the registry."""

    def resolve_benchmark(self, text: str, *, context: str = "", metric: str = "") -> Match | None:
        """What a benchmark's name means."""

    def resolve_model(
        self, text: str, *, published: str = "", context: str = "", source: str = ""
    ) -> Match | None:
        """What a model's name means."""

    def benchmark(self, benchmark_id: str) -> Benchmark | None:
        """What is known of a benchmark."""

    def model(self, model_id: str) -> Model | None:
        """What is known of a model."""


def registry_digest() -> str:
    """A digest of the registry's files, to know when the names have to be asked again."""
    digest = hashlib.sha256()
    folder = resources_folder()
    for path in sorted([*folder.glob("*.csv"), folder / "evidence" / "benchmark_names.csv"]):
        if path.is_file() and not path.name.startswith(("contamination", "ties")):
            digest.update(path.name.encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def identities(names: Iterable[tuple[str, str, str]], registry: Names) -> Iterator[tuple[str, ...]]:
    """What names mean, for the shipped file: (kind, source, name, id, base id, family, how).

    Args:
        names: (table, source, name).
        registry: The registry to ask.
    """
    for table, source, name in names:
        if table == "benchmark_names":
            identity, how = benchmark_meaning(registry, source, name)
            yield "benchmark", source, name, identity, "", "", how
        else:
            yield "model", source, name, *model_meaning(registry, source, name)


def benchmark_meaning(registry: Names, source: str, name: str) -> tuple[str, str]:
    """The id of a benchmark's name in a source ("" where it is not sure), and how it was had."""
    meaning = printed_meaning(source, name)
    if meaning.startswith("="):
        return meaning[1:], "by source"
    match = registry.resolve_benchmark(meaning, context=source)
    if match is not None and match.ambiguous and not _covers_all(registry, match):
        return "", "ambiguous"
    return _sure(match)


def _covers_all(registry: Names, match: Match) -> bool:
    """Whether what is meant is the whole of which every other reading is a variant."""
    others = [registry.benchmark(candidate.id) for candidate in match.alternatives]
    return all(other is not None and other.parent_id == match.id for other in others)


def model_meaning(registry: Names, source: str, name: str) -> tuple[str, str, str, str]:
    """Id ("" where it is not sure), id without a stated effort, family, and how it was had."""
    identity, how = _sure(registry.resolve_model(name, source=source.partition(":")[0]))
    if not identity:
        return "", "", "", how
    model = registry.model(identity)
    if model is not None and not _LEVEL.search(identity):
        return identity, "", model.family, how
    parts = read_model_name(name)
    if parts.id != identity or parts.of(EFFORT):
        parts = read_model_name(identity)
    # What another than the maker publishes under an owner's name is another model, at whatever effort.
    base = parts.without(EFFORT).id if parts.of(EFFORT) and not parts.owner else ""
    return identity, base, model.family if model else parts.family, how


def identify(
    connection: sqlite3.Connection, registry: Names, progress: Progress, *, again: bool = False
) -> int:
    """Ask the registry for the new names, or (`again`) for all; returns how many it knows.

    Must run inside a transaction.
    """
    known = _identify_benchmarks(connection, registry, progress, again)
    return known + _identify_models(connection, registry, progress, again)


def _pending(connection: sqlite3.Connection, table: str, again: bool) -> list[tuple[int, str, str]]:
    where = "" if again else "WHERE n.how = 'new'"
    sql = (
        f"SELECT n.id, n.name, s.name FROM {table} n JOIN sources s ON s.id = n.source {where} ORDER BY n.id"  # noqa: S608 - own table names
    )
    return connection.execute(sql).fetchall()


def _identify_benchmarks(
    connection: sqlite3.Connection, registry: Names, progress: Progress, again: bool
) -> int:
    names = _pending(connection, "benchmark_names", again)
    changes, known = [], 0
    for done, (number, name, source) in enumerate(names):
        if done % _EVERY == 0:
            progress.step("recognising benchmarks", done, len(names))
        identity, how = benchmark_meaning(registry, source, name)
        known += bool(identity)
        changes.append((identity, how, number))
    connection.executemany("UPDATE benchmark_names SET benchmark_id = ?, how = ? WHERE id = ?", changes)
    return known


def _identify_models(connection: sqlite3.Connection, registry: Names, progress: Progress, again: bool) -> int:
    names = _pending(connection, "model_names", again)
    changes, known = [], 0
    for done, (number, name, source) in enumerate(names):
        if done % _EVERY == 0:
            progress.step("recognising models", done, len(names))
        meaning = model_meaning(registry, source, name)
        known += bool(meaning[0])
        changes.append((*meaning, number))
    connection.executemany(
        "UPDATE model_names SET model_id = ?, base_id = ?, family = ?, how = ? WHERE id = ?", changes
    )
    return known


def _sure(match: Match | None) -> tuple[str, str]:
    """The identity and how it was had; "" where the name alone is no safe ground for comparing figures."""
    if match is None:
        return "", "unknown"
    if match.ambiguous:
        # An undated name is a version of its own where it is none of the dated ones it could mean.
        own = match.id not in {candidate.id for candidate in match.alternatives}
        return match.id if own else "", "ambiguous"
    if match.confidence is Confidence.FUZZY:
        return "", f"maybe {match.id}"
    return match.id, match.confidence.value


def printed_meaning(source: str, name: str) -> str:
    """What a source's own name for a benchmark means: as the registry spells it, or "=" and its id."""
    meanings = _meanings()
    return meanings.get((source, name)) or meanings.get((source.partition(":")[0], name)) or name


@cache
def _meanings() -> dict[tuple[str, str], str]:
    path: Path = resource("evidence", "benchmark_names.csv")
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {(row["source"], row["name"]): row["meaning"] for row in csv.DictReader(file)}
