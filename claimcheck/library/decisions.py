"""What a person decided about a document and asked its maker: kept at once, taken back, never lost."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

from claimcheck.library.opening import LibraryFile
from claimcheck.records.decision import AskedQuestion, Decision, DecisionKind, QuestionState


class Decisions(LibraryFile):
    """Decisions and questions of every document; notes among them can be searched for."""

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

    def _index_notes(self, identity: int) -> None:
        notes = [d.value for d in self.decisions(identity) if d.kind is DecisionKind.NOTE]
        self._db.execute("update search set notes = ? where rowid = ?", ["\n".join(notes), identity])


def _decision(row: sqlite3.Row) -> Decision:
    names = ("id", "claim", "finding", "field", "value", "reason", "made")
    return Decision(kind=DecisionKind(row["kind"]), **{name: row[name] for name in names})


def _question(row: sqlite3.Row) -> AskedQuestion:
    names = ("id", "text", "asked_on", "answered_on", "answer", "deadline")
    return AskedQuestion(state=QuestionState(row["state"]), **{name: row[name] for name in names})
