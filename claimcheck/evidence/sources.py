"""The sources of results that Claimcheck knows: who runs them, under which licence, where they are."""

from __future__ import annotations

import csv
import sqlite3
from dataclasses import dataclass
from functools import cache

from claimcheck.errors import UnknownName
from claimcheck.records.evidence import EvaluatorRelation
from claimcheck.resources import resource


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A source of results.

    `relation` and `evaluator` hold where a row says nothing else. `ships` is whether the licence lets its
    results ship with the program. `addresses` are where its files can be downloaded, none where there is no
    central place.
    """

    name: str
    title: str
    evaluator: str = ""
    relation: EvaluatorRelation = EvaluatorRelation.UNKNOWN
    licence: str = ""
    ships: bool = False
    attribution: str = ""
    homepage: str = ""
    addresses: tuple[str, ...] = ()
    note: str = ""


@cache
def all_sources() -> dict[str, Source]:
    """Every known source by its name, in alphabetical order."""
    with resource("evidence", "sources.csv").open(encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: row["name"])
    return {
        row["name"]: Source(
            name=row["name"],
            title=row["title"],
            evaluator=row["evaluator"],
            relation=EvaluatorRelation(row["relation"]),
            licence=row["licence"],
            ships=row["ships"] == "yes",
            attribution=row["attribution"],
            homepage=row["homepage"],
            addresses=tuple(row["addresses"].split()),
            note=row["note"],
        )
        for row in rows
    }


def source_named(name: str) -> Source:
    """A source by its name, also with the part behind a colon ("every_eval_ever:helm_lite").

    Raises:
        UnknownName: when there is none.
    """
    sources = all_sources()
    found = sources.get(name) or sources.get(name.partition(":")[0])
    if found is None:
        raise UnknownName(
            f"There is no source of results called {name}.", next_step=f"Known are: {', '.join(sources)}."
        )
    return found


def write_sources(connection: sqlite3.Connection) -> None:
    """Keep title, licence and attribution of every known source in the index. Inside a transaction."""
    connection.executemany(
        "INSERT INTO sources (name, title, licence, attribution, homepage) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (name) DO UPDATE SET title = excluded.title, licence = excluded.licence, "
        "attribution = excluded.attribution, homepage = excluded.homepage",
        [(s.name, s.title, s.licence, s.attribution, s.homepage) for s in all_sources().values()],
    )
