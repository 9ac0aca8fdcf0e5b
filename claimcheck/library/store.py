"""The library: documents with their originals, their reviews, and what the person decided. One SQLite file.

A `Library` belongs to the thread that opened it; the window opens one a task.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path

from claimcheck.errors import UnknownName
from claimcheck.library import backups
from claimcheck.library.decisions import Decisions
from claimcheck.library.opening import connect, library_path, unavailable
from claimcheck.library.packing import packed, unpacked
from claimcheck.records.review import Review


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


_COLUMNS = tuple(column.name for column in fields(Entry))  # as `Library.entries` asks for them


def open_library(path: Path | None = None) -> Library:
    """Open the library at a path, or the person's own; it is made or migrated as needed.

    Raises:
        LibraryUnavailable: when the file cannot be opened, is damaged or belongs to something else.
    """
    path = path or library_path()
    return Library(path, connect(path))


class Library(Decisions):
    """All reads and writes of the library file; every write is one transaction."""

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
            select d.id, d.sha256, d.title, d.publisher, d.published, d.kind, d.format, d.origin, d.added,
                   d.collection, d.state,
                   (select group_concat(tag, char(31))
                    from (select tag from tags where document = d.id order by tag)) as tags,
                   coalesce(r.claims, 0) as claims, coalesce(r.announced, 0) as announced,
                   coalesce(r.created, '') as reviewed
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
            raise unavailable(self.path) from error

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
            raise UnknownName(
                f"The library has no such review of document {identity}.",
                next_step="See: claimcheck library list.",
            )
        return unpacked(rows[0]["content"])

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


def _entry(row: sqlite3.Row) -> Entry:
    values = dict(zip(_COLUMNS, row, strict=True))  # of thousands of documents, so not name by name
    values["tags"] = tuple(values["tags"].split("\x1f")) if values["tags"] else ()
    return Entry(**values)
