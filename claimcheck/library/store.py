"""The library: documents with their originals, their reviews, and what the person decided. One SQLite file.

A `Library` belongs to the thread that opened it; the window opens one a task.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

import msgspec

from claimcheck.errors import LibraryUnavailable, UnknownName
from claimcheck.library import backups
from claimcheck.records.decision import AskedQuestion, Decision, DecisionKind, QuestionState
from claimcheck.records.review import Review
from claimcheck.settings import data_folder

Result = TypeVar("Result")

# The last migration of `schema`, which is imported only to apply one: sqlite-utils takes longer than opening.
_LATEST = ("claimcheck.library", "m002_deadlines")

DAMAGE = (sqlite3.Error, ValueError)
"""What reading a damaged file raises: errors of SQLite, text in no encoding, values of no kind of ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One document in the library, without its content. `state` is "to-review" or "done"."""

    id: int
    sha256: str
    title: str
    publisher: str
    published: str
    kind: str
    format: str
    origin: str
    added: str
    collection: str
    state: str
    tags: tuple[str, ...] = ()
    claims: int = 0
    announced: int = 0
    reviewed: str = ""


def library_path() -> Path:
    """The library file in the data folder."""
    return data_folder() / "library.sqlite"


def open_library(path: Path | None = None) -> Library:
    """Open the library, made or migrated as needed; a backup is taken before a migration.

    Raises:
        LibraryUnavailable: when the file cannot be opened, is damaged or belongs to something else.
    """
    path = path or library_path()
    unclean = path.with_name(f"{path.name}-wal").exists()
    with ExitStack() as opened:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(path, isolation_level=None, timeout=5)
            opened.callback(connection.close)
            for pragma in ("foreign_keys=on", "journal_mode=wal", "synchronous=full"):
                connection.execute(f"pragma {pragma}")
            _require_ours(connection, path, check_all=unclean)
            if not is_current(connection):
                _migrate(connection, path)
        except (*DAMAGE, OSError) as error:
            raise _unavailable(path) from error
        opened.pop_all()
    return Library(path, connection)


def _require_ours(connection: sqlite3.Connection, path: Path, *, check_all: bool) -> None:
    """Refuse another program's file, and after a crash one that the integrity check finds damaged."""
    tables = {row[0] for row in connection.execute("select name from sqlite_master where type = 'table'")}
    if tables and "decisions" not in tables:
        raise LibraryUnavailable(
            f"{path} is not a library of Claimcheck.", next_step="Move the file away to start anew."
        )
    if check_all and connection.execute("pragma integrity_check(1)").fetchall() != [("ok",)]:
        raise _unavailable(path)


def is_current(connection: sqlite3.Connection) -> bool:
    """Whether every migration has been applied to a file."""
    try:
        asked = "select 1 from _sqlite_migrations where migration_set = ? and name = ?"
        return connection.execute(asked, _LATEST).fetchone() is not None
    except sqlite3.OperationalError:  # no migration was ever applied
        return False


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    from sqlite_utils import Database

    from claimcheck.library.schema import migrations

    database = Database(connection)
    if migrations.pending(database):
        if database.table_names():
            backups.back_up(path, reason="before-migration")
        migrations.apply(database)


def _unavailable(path: Path) -> LibraryUnavailable:
    return LibraryUnavailable(
        f"The library {path} cannot be opened or is damaged.",
        next_step="Restore a backup (claimcheck library restore) or move the file away to start anew.",
    )


class Library:
    """All reads and writes of the library file; every write is one transaction."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._db = connection
        self._db.row_factory = sqlite3.Row

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    # documents

    def add(self, review: Review, content: bytes) -> int:
        """Keep a document with its review; a document that is there already gets one more review.

        Returns:
            The document's id.
        """

        def write() -> int:
            document = review.document
            known = self.find(document.sha256)
            if known is None:
                names = ["sha256", "title", "publisher", "published", "kind", "format", "origin"]
                values = [getattr(document, name) for name in names]
                marks = ", ".join("?" for _ in range(len(names) + 1))
                cursor = self._db.execute(
                    f"insert into documents ({', '.join(names)}, added) values ({marks})",  # noqa: S608
                    [*values, review.created],
                )
                identity = int(cursor.lastrowid or 0)
                self._db.execute(
                    "insert into originals values (?, ?)", [identity, zlib.compress(content, level=1)]
                )
            else:
                identity = known
            self._write_review(identity, review)
            return identity

        return self._transaction(write)

    def replace_review(self, identity: int, review: Review) -> None:
        """Keep a newer review of a document; older ones stay for comparison."""
        self._transaction(lambda: self._write_review(identity, review))

    def remove(self, identity: int) -> None:
        """Take a document with everything about it out of the library, after a backup.

        Raises:
            UnknownName: when there is no such document.
        """
        self.entry(identity)
        backups.back_up(self.path, reason="before-removal")

        def write() -> None:
            self._db.execute("delete from documents where id = ?", [identity])
            self._db.execute("delete from search where rowid = ?", [identity])

        self._transaction(write)

    def entries(self, *, collection: str = "", tag: str = "", state: str = "") -> tuple[Entry, ...]:
        """Documents, newest first, all or those of a collection, tag or state."""
        return self._entries(collection=collection, tag=tag, state=state)

    def _entries(
        self, *, collection: str = "", tag: str = "", state: str = "", identity: int = 0
    ) -> tuple[Entry, ...]:
        return self._read(
            _entry,
            """
            select d.*, coalesce(r.claims, 0) as claims, coalesce(r.announced, 0) as announced,
                   coalesce(r.created, '') as reviewed,
                   (select group_concat(tag, char(31))
                    from (select tag from tags where document = d.id order by tag)) as tags
            from documents d
            left join reviews r on r.id = (select max(id) from reviews where document = d.id)
            where (:collection = '' or d.collection = :collection)
              and (:state = '' or d.state = :state)
              and (:identity = 0 or d.id = :identity)
              and (:tag = '' or exists (select 1 from tags t where t.document = d.id and t.tag = :tag))
            order by d.id desc
            """,
            {"collection": collection, "tag": tag, "state": state, "identity": identity},
        )

    def entry(self, identity: int) -> Entry:
        """One document.

        Raises:
            UnknownName: when there is no such document.
        """
        found = self._entries(identity=identity) if identity > 0 else ()
        if not found:
            raise UnknownName(
                f"The library has no document {identity}.", next_step="See: claimcheck library list."
            )
        return found[0]

    def find(self, sha256: str) -> int | None:
        """The id of the document with these bytes, if it is here."""
        rows = self._rows("select id from documents where sha256 = ?", [sha256])
        return int(rows[0]["id"]) if rows else None

    def original(self, identity: int) -> bytes:
        """The document's bytes as they were read.

        Raises:
            UnknownName: when there is no such document.
        """
        rows = self._rows("select content from originals where document = ?", [identity])
        if not rows:
            raise UnknownName(f"The library has no document {identity}.")
        try:
            return zlib.decompress(rows[0]["content"])
        except zlib.error as error:
            raise _unavailable(self.path) from error

    def review(self, identity: int, *, back: int = 0) -> Review:
        """The newest review of a document as the program made it, or one from `back` reviews ago.

        Raises:
            UnknownName: when there is no such document or review.
        """
        rows = self._rows(
            "select content from reviews where document = ? order by id desc limit 1 offset ?",
            [identity, back],
        )
        if not rows:
            raise UnknownName(f"The library has no such review of document {identity}.")
        return unpacked(rows[0]["content"])

    # sorting

    def collections(self) -> tuple[str, ...]:
        """Names of the collections in use."""
        rows = self._rows("select distinct collection from documents where collection <> '' order by 1")
        return tuple(row[0] for row in rows)

    def tags(self) -> tuple[str, ...]:
        """Tags in use."""
        return tuple(row[0] for row in self._rows("select distinct tag from tags order by 1"))

    def file_under(self, identity: int, *, collection: str) -> None:
        """Put a document into a collection ("" takes it out)."""
        self._transaction(
            lambda: self._db.execute(
                "update documents set collection = ? where id = ?", [collection, identity]
            )
        )

    def mark(self, identity: int, *, state: str) -> None:
        """Set a document's review state, "to-review" or "done"."""
        self._transaction(
            lambda: self._db.execute("update documents set state = ? where id = ?", [state, identity])
        )

    def tag(self, identity: int, tags: Iterable[str]) -> None:
        """Give a document exactly these tags."""

        def write() -> None:
            self._db.execute("delete from tags where document = ?", [identity])
            self._db.executemany(
                "insert into tags values (?, ?)", [(identity, t.strip()) for t in {*tags} if t.strip()]
            )

        self._transaction(write)

    def search(self, text: str) -> tuple[Entry, ...]:
        """Documents whose title, text, claims or notes hold all words (or their beginnings), best first."""
        words = [word.replace('"', "") for word in text.split()]
        query = " ".join(f'"{word}"*' for word in words if word)
        if not query:
            return self.entries()
        rows = self._rows("select rowid from search where search match ? order by rank", [query])
        by_id = {entry.id: entry for entry in self.entries()}
        return tuple(by_id[row["rowid"]] for row in rows if row["rowid"] in by_id)

    # decisions

    def decide(self, identity: int, decision: Decision) -> Decision:
        """Keep a decision at once; returns it with its id."""

        def write() -> Decision:
            values = [decision.kind.value, decision.claim, decision.finding, decision.field, decision.value]
            cursor = self._db.execute(
                "insert into decisions (document, kind, claim, finding, field, value, reason, made)"
                " values (?, ?, ?, ?, ?, ?, ?, ?)",
                [identity, *values, decision.reason, decision.made],
            )
            self._index_notes(identity)
            return replace(decision, id=int(cursor.lastrowid or 0))

        return self._transaction(write)

    def withdraw(self, identity: int, decision: int, *, withdrawn: bool = True) -> None:
        """Take a decision back (undo), or put it back in force (redo)."""

        def write() -> None:
            self._db.execute(
                "update decisions set withdrawn = ? where id = ? and document = ?",
                [int(withdrawn), decision, identity],
            )
            self._index_notes(identity)

        self._transaction(write)

    def decisions(self, identity: int) -> tuple[Decision, ...]:
        """The decisions in force for a document, oldest first."""
        return self._read(
            _decision,
            "select * from decisions where document = ? and not withdrawn order by id",
            [identity],
        )

    # questions

    def questions(self, identity: int) -> tuple[AskedQuestion, ...]:
        """The questions kept for a document, in the order they were added."""
        return self._read(_question, "select * from questions where document = ? order by id", [identity])

    def keep_question(self, identity: int, question: AskedQuestion) -> None:
        """Add a question to a document, or change the one with the same text."""
        self._transaction(
            lambda: self._db.execute(
                """
                insert into questions (document, text, state, asked_on, answered_on, answer, deadline)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (document, text) do update set state = excluded.state,
                    asked_on = excluded.asked_on, answered_on = excluded.answered_on,
                    answer = excluded.answer, deadline = excluded.deadline
                """,
                [
                    *(identity, question.text, question.state.value, question.asked_on),
                    *(question.answered_on, question.answer, question.deadline),
                ],
            )
        )

    def drop_question(self, identity: int, text: str) -> None:
        """Take a question out."""
        self._transaction(
            lambda: self._db.execute(
                "delete from questions where document = ? and text = ?", [identity, text]
            )
        )

    # inner

    def _write_review(self, identity: int, review: Review) -> None:
        summary = review.summary
        self._db.execute(
            "insert into reviews (document, created, version, index_snapshot, claims, announced, content)"
            " values (?, ?, ?, ?, ?, ?, ?)",
            [
                *(identity, review.created, review.version, review.index.digest),
                *(summary.claims, summary.announced, packed(review)),
            ],
        )
        claims = "\n".join(f"{c.model_text} {c.benchmark_text} {c.quantity.text}" for c in review.claims)
        self._db.execute("delete from search where rowid = ?", [identity])
        self._db.execute(
            "insert into search (rowid, title, body, claims, notes) values (?, ?, ?, ?, '')",
            [identity, review.document.title, review.document.text, claims],
        )
        self._index_notes(identity)

    def _index_notes(self, identity: int) -> None:
        notes = [d.value for d in self.decisions(identity) if d.kind is DecisionKind.NOTE]
        self._db.execute("update search set notes = ? where rowid = ?", ["\n".join(notes), identity])

    def _rows(
        self, sql: str, values: Sequence[object] | Mapping[str, object] = ()
    ) -> tuple[sqlite3.Row, ...]:
        return self._read(lambda row: row, sql, values)

    def _read(
        self,
        made: Callable[[sqlite3.Row], Result],
        sql: str,
        values: Sequence[object] | Mapping[str, object] = (),
    ) -> tuple[Result, ...]:
        """What is made of each row of a query.

        Raises:
            LibraryUnavailable: when the file is damaged where the rows stand, or cannot be read.
        """
        try:
            return tuple(made(row) for row in self._db.execute(sql, values))
        except DAMAGE as error:
            raise _unavailable(self.path) from error

    def _transaction(self, write: Callable[[], Result]) -> Result:
        try:
            self._db.execute("begin immediate")
            result = write()
            self._db.execute("commit")
        except BaseException as error:
            if self._db.in_transaction:
                self._db.execute("rollback")
            if isinstance(error, sqlite3.Error):
                raise LibraryUnavailable(
                    f"The library could not be written: {self.path}.",
                    next_step="Check free disk space and that no other program holds the file.",
                ) from error
            raise
        return result


# Made while the module is loaded, by one thread: msgspec crashes when two threads look at a type for the
# first time at once.
_REVIEWS = msgspec.msgpack.Decoder(Review)


def packed(review: Review) -> bytes:
    """A review as the library keeps it: MessagePack, compressed."""
    return zlib.compress(msgspec.msgpack.encode(review), level=1)


def unpacked(content: bytes) -> Review:
    """The review from its packed form.

    Raises:
        LibraryUnavailable: when the content is damaged or of a later version.
    """
    try:
        return _REVIEWS.decode(zlib.decompress(content))
    except (zlib.error, msgspec.DecodeError) as error:
        raise LibraryUnavailable(
            "A kept review cannot be read: it is damaged or was made by a newer Claimcheck.",
            next_step="Check the document again.",
        ) from error


def _entry(row: sqlite3.Row) -> Entry:
    values = {name: row[name] for name in row.keys()}  # noqa: SIM118 - sqlite3.Row iterates over values
    values["tags"] = tuple(values["tags"].split("\x1f")) if values["tags"] else ()
    return Entry(**values)


def _decision(row: sqlite3.Row) -> Decision:
    names = ("id", "claim", "finding", "field", "value", "reason", "made")
    return Decision(kind=DecisionKind(row["kind"]), **{name: row[name] for name in names})


def _question(row: sqlite3.Row) -> AskedQuestion:
    names = ("id", "text", "asked_on", "answered_on", "answer", "deadline")
    return AskedQuestion(state=QuestionState(row["state"]), **{name: row[name] for name in names})
