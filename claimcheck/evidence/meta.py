"""The few facts kept about an index as a whole, renewed at the end of every write."""

from __future__ import annotations

import hashlib
import sqlite3

_CONTENT = (
    "SELECT s.name, f.key, f.sha256 || f.ran_by, f.superseded_by IS NULL, f.rows "
    "FROM files f JOIN sources s ON s.id = f.source ORDER BY 1, 2, 3",
    "SELECT result, what, after FROM changes ORDER BY id",
    "SELECT id, finding, benchmark_id, model_id FROM reports ORDER BY id",
    "SELECT * FROM ties ORDER BY 1, 2, 3, 4",
    "SELECT value FROM meta WHERE key = 'registry'",
)


def read_meta(connection: sqlite3.Connection, key: str) -> str:
    """One fact, "" where it is not known."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else ""


def write_meta(connection: sqlite3.Connection, key: str, value: str) -> None:
    """Keep one fact."""
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))


def renew_snapshot(connection: sqlite3.Connection) -> None:
    """Count, and digest what the index holds; the same content gives the same digest on every machine."""
    digest = hashlib.sha256()
    for sql in _CONTENT:
        for row in connection.execute(sql):
            digest.update(repr(row).encode())
    write_meta(connection, "digest", digest.hexdigest())
    for key, sql in (
        ("results", "SELECT COUNT(*) FROM results WHERE current = 1"),
        ("contamination_reports", "SELECT COUNT(*) FROM reports WHERE found = 1"),
        ("as_of", "SELECT COALESCE(MAX(retrieved), '') FROM files WHERE superseded_by IS NULL"),
    ):
        write_meta(connection, key, str(connection.execute(sql).fetchone()[0]))
