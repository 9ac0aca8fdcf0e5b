"""The library's tables, made and changed by migrations only."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

migrations = Migrations("claimcheck.library")


@migrations()
def m001_documents_reviews_decisions(db: Database) -> None:
    """Documents with their original bytes, every review of them, decisions, tags and questions."""
    db.execute(
        """
        create table documents (
            id integer primary key,
            sha256 text not null unique,
            title text not null,
            publisher text not null,
            published text not null,
            kind text not null,
            format text not null,
            origin text not null,
            added text not null,
            collection text not null default '',
            state text not null default 'to-review' check (state in ('to-review', 'done'))
        ) strict
        """
    )
    db.execute(
        """
        create table originals (
            document integer primary key references documents(id) on delete cascade,
            content blob not null
        ) strict
        """
    )
    db.execute(
        """
        create table reviews (
            id integer primary key,
            document integer not null references documents(id) on delete cascade,
            created text not null,
            version text not null,
            index_snapshot text not null,
            claims integer not null,
            announced integer not null,
            content blob not null
        ) strict
        """
    )
    db.execute("create index reviews_of_a_document on reviews(document, id)")
    db.execute(
        """
        create table decisions (
            id integer primary key,
            document integer not null references documents(id) on delete cascade,
            kind text not null,
            claim text not null,
            finding text not null,
            field text not null,
            value text not null,
            reason text not null,
            made text not null,
            withdrawn integer not null default 0
        ) strict
        """
    )
    db.execute("create index decisions_of_a_document on decisions(document, id)")
    db.execute(
        """
        create table tags (
            document integer not null references documents(id) on delete cascade,
            tag text not null,
            primary key (document, tag)
        ) strict
        """
    )
    db.execute(
        """
        create table questions (
            id integer primary key,
            document integer not null references documents(id) on delete cascade,
            text text not null,
            state text not null,
            asked_on text not null,
            answered_on text not null,
            answer text not null,
            unique (document, text)
        ) strict
        """
    )
    db.execute(
        "create virtual table search using"
        " fts5(title, body, claims, notes, tokenize='unicode61 remove_diacritics 2')"
    )


@migrations()
def m002_deadlines(db: Database) -> None:
    """Questions say until when an answer is asked for."""
    db.execute("alter table questions add column deadline text not null default ''")
