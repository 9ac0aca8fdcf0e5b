"""The tables of the index, made and changed by migrations, each in a transaction of its own.

Names are kept once a source (`model_names`, `benchmark_names`) and carry what the registry makes of them,
so that a newer registry touches thousands of names and not a million results. Rows are never deleted:
`current` is 0 for what a newer file supersedes or a person retired. The file is meant to be opened in
Datasette too: foreign keys, full-text search on the names, views with readable columns (`evidence`,
`history`, `cells`).

`base_id` is the model without the reasoning effort its name states ("gpt-5.1" of "gpt-5.1_medium"), ""
where the name states none.
"""

from __future__ import annotations

import sqlite3

from sqlite_utils import Database, Migrations

from claimcheck.evidence.connection import APPLICATION_ID

migrations = Migrations("claimcheck.evidence")

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL DEFAULT '',
    licence TEXT NOT NULL DEFAULT '',
    attribution TEXT NOT NULL DEFAULT '',
    homepage TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE downloads (
    source INTEGER NOT NULL REFERENCES sources(id),
    address TEXT NOT NULL,
    etag TEXT NOT NULL DEFAULT '',
    last_modified TEXT NOT NULL DEFAULT '',
    sha256 TEXT NOT NULL DEFAULT '',
    bytes INTEGER NOT NULL DEFAULT 0,
    checked TEXT NOT NULL DEFAULT '',
    changed TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT '',
    message TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (source, address)
) STRICT, WITHOUT ROWID;
CREATE TABLE files (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES sources(id),
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    url TEXT NOT NULL DEFAULT '',
    licence TEXT NOT NULL DEFAULT '',
    as_of TEXT NOT NULL DEFAULT '',
    retrieved TEXT NOT NULL DEFAULT '',
    imported TEXT NOT NULL DEFAULT '',
    rows INTEGER NOT NULL DEFAULT 0,
    shipped INTEGER NOT NULL DEFAULT 0,
    superseded_by INTEGER REFERENCES files(id)
) STRICT;
CREATE UNIQUE INDEX files_content ON files(source, key, sha256);
CREATE TABLE model_names (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES sources(id),
    name TEXT NOT NULL,
    model_id TEXT NOT NULL DEFAULT '',
    base_id TEXT NOT NULL DEFAULT '',
    family TEXT NOT NULL DEFAULT '',
    how TEXT NOT NULL DEFAULT 'new'
) STRICT;
CREATE UNIQUE INDEX model_names_name ON model_names(source, name);
CREATE INDEX model_names_model ON model_names(model_id, source);
CREATE INDEX model_names_base ON model_names(base_id, source);
CREATE INDEX model_names_family ON model_names(family, source);
CREATE TABLE benchmark_names (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES sources(id),
    name TEXT NOT NULL,
    benchmark_id TEXT NOT NULL DEFAULT '',
    how TEXT NOT NULL DEFAULT 'new'
) STRICT;
CREATE UNIQUE INDEX benchmark_names_name ON benchmark_names(source, name);
CREATE INDEX benchmark_names_benchmark ON benchmark_names(benchmark_id, source);
CREATE TABLE measures (
    id INTEGER PRIMARY KEY,
    metric TEXT NOT NULL DEFAULT '',
    aggregation TEXT NOT NULL DEFAULT '',
    scale TEXT NOT NULL,
    higher_is_better INTEGER
) STRICT;
CREATE TABLE evaluators (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    relation TEXT NOT NULL
) STRICT;
CREATE TABLE settings (
    id INTEGER PRIMARY KEY,
    shots INTEGER,
    cot INTEGER,
    aggregate TEXT,
    samples INTEGER,
    thinking INTEGER,
    effort TEXT,
    tools INTEGER,
    split TEXT,
    judge TEXT,
    harness TEXT,
    version TEXT,
    text TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE results (
    id INTEGER PRIMARY KEY,
    file INTEGER NOT NULL REFERENCES files(id),
    record TEXT NOT NULL,
    model INTEGER NOT NULL REFERENCES model_names(id),
    benchmark INTEGER NOT NULL REFERENCES benchmark_names(id),
    measure INTEGER NOT NULL REFERENCES measures(id),
    setting INTEGER NOT NULL REFERENCES settings(id),
    evaluator INTEGER NOT NULL REFERENCES evaluators(id),
    score_text TEXT NOT NULL,
    merit REAL NOT NULL,
    n_items INTEGER,
    standard_error REAL,
    interval_low REAL,
    interval_high REAL,
    date TEXT NOT NULL DEFAULT '',
    date_kind TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    current INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX results_cell ON results(model, benchmark);
CREATE INDEX results_best ON results(benchmark, merit);
CREATE INDEX results_file ON results(file);
CREATE TABLE reports (
    id TEXT PRIMARY KEY,
    found INTEGER NOT NULL,
    benchmark_text TEXT NOT NULL,
    benchmark_id TEXT NOT NULL DEFAULT '',
    affected TEXT NOT NULL,
    affected_kind TEXT NOT NULL,
    model_id TEXT NOT NULL DEFAULT '',
    family TEXT NOT NULL DEFAULT '',
    evidence_kind TEXT NOT NULL,
    finding TEXT NOT NULL,
    split TEXT NOT NULL DEFAULT '',
    magnitude TEXT NOT NULL DEFAULT '',
    magnitude_unit TEXT NOT NULL DEFAULT '',
    original_score TEXT NOT NULL DEFAULT '',
    variant_score TEXT NOT NULL DEFAULT '',
    strength TEXT NOT NULL DEFAULT '',
    reporter TEXT NOT NULL DEFAULT '',
    reporter_is_vendor INTEGER,
    year TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',
    read_at TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX reports_benchmark ON reports(benchmark_id);
CREATE INDEX reports_model ON reports(model_id);
CREATE INDEX reports_family ON reports(family);
CREATE TABLE ties (
    benchmark_id TEXT NOT NULL,
    vendor TEXT NOT NULL,
    kind TEXT NOT NULL,
    detail TEXT NOT NULL,
    date TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL,
    PRIMARY KEY (benchmark_id, vendor, kind, detail)
) STRICT, WITHOUT ROWID;
CREATE TABLE annotations (
    id INTEGER PRIMARY KEY,
    result INTEGER NOT NULL REFERENCES results(id),
    kind TEXT NOT NULL CHECK (kind IN ('tag', 'note')),
    text TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (result, kind, text)
) STRICT;
CREATE TABLE changes (
    id INTEGER PRIMARY KEY,
    result INTEGER NOT NULL REFERENCES results(id),
    at TEXT NOT NULL,
    what TEXT NOT NULL,
    before TEXT NOT NULL DEFAULT '',
    after TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX changes_result ON changes(result);
CREATE TABLE mappings (
    columns TEXT PRIMARY KEY,
    mapping TEXT NOT NULL,
    confirmed TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""

_READABLE = """
SELECT r.id, m.name AS model, m.model_id, b.name AS benchmark, b.benchmark_id, r.score_text AS score, u.scale,
       u.metric, u.aggregation, r.n_items, r.standard_error, r.interval_low, r.interval_high,
       t.text AS setting, e.name AS evaluator,
       e.relation, r.date, r.date_kind, s.name AS source, f.name AS file, r.record,
       CASE WHEN r.url = '' THEN f.url ELSE r.url END AS url, f.licence, f.retrieved, r.note
FROM results r
JOIN model_names m ON m.id = r.model
JOIN benchmark_names b ON b.id = r.benchmark
JOIN measures u ON u.id = r.measure
JOIN settings t ON t.id = r.setting
JOIN evaluators e ON e.id = r.evaluator
JOIN files f ON f.id = r.file
JOIN sources s ON s.id = f.source
"""

_VIEWS = f"""
CREATE VIEW evidence AS {_READABLE} WHERE r.current = 1;
CREATE VIEW history AS {_READABLE} WHERE r.current = 0;
CREATE VIEW cells AS
SELECT b.benchmark_id, m.model_id, COUNT(*) AS results, COUNT(DISTINCT b.source) AS sources,
       COUNT(DISTINCT r.evaluator) AS evaluators
FROM results r JOIN model_names m ON m.id = r.model JOIN benchmark_names b ON b.id = r.benchmark
WHERE r.current = 1 AND b.benchmark_id <> '' AND m.model_id <> ''
GROUP BY b.benchmark_id, m.model_id;
"""  # noqa: S608 - our own text, no values


@migrations()
def first_tables(database: Database) -> None:
    """Tables, full-text search on names, and views."""
    for statement in (_TABLES + _VIEWS).split(";"):
        if statement.strip():
            database.execute(statement)
    for table, identity in (("model_names", "model_id"), ("benchmark_names", "benchmark_id")):
        database.table(table).enable_fts(
            ["name", identity], tokenize="unicode61 remove_diacritics 2", create_triggers=True
        )


@migrations()
def who_ran_them(database: Database) -> None:
    """What a person says at the import of who ran a file's results; said anew, it is another file."""
    database.execute("ALTER TABLE files ADD COLUMN ran_by TEXT NOT NULL DEFAULT ''")
    database.execute("DROP INDEX files_content")
    database.execute("CREATE UNIQUE INDEX files_content ON files(source, key, sha256, ran_by)")


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a file to the newest schema; a file that is there already is left alone."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    migrations.apply(Database(connection))


def pending(connection: sqlite3.Connection) -> bool:
    """Whether a migration has not been applied yet."""
    return bool(migrations.pending(Database(connection)))
