"""A library of one's own: results added by hand, corrected, tagged, annotated, retired with a reason.

Nothing is deleted: a correction adds a row and takes the old one out of force, a retirement keeps the row
in the history, and every step is kept with its time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from claimcheck.errors import ImportRefused, UnknownName
from claimcheck.evidence.editable import EDITABLE
from claimcheck.evidence.importing.mapping import SCALES, SOURCE
from claimcheck.evidence.rows import printed_value
from claimcheck.evidence.steps import (
    as_text,
    insert,
    keep_step,
    no_result,
    now,
    out_of_force,
    require,
    writing,
)
from claimcheck.evidence.store import EvidenceStore
from claimcheck.records.evidence import EvaluatorRelation, Evidence
from claimcheck.records.setting import NOT_STATED, Setting


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One step in the history of a result: when, what, and the text before and after."""

    at: str
    what: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """A tag or a note on a result; `kind` is "tag" or "note"."""

    kind: str
    text: str
    at: str


def own_result(
    *,
    model: str,
    benchmark: str,
    score: str,
    scale: str,
    url: str,
    metric: str = "",
    n_items: int | None = None,
    setting: Setting = NOT_STATED,
    evaluator: str = "",
    relation: EvaluatorRelation = EvaluatorRelation.UNKNOWN,
    date: str = "",
    note: str = "",
) -> Evidence:
    """A result as a person enters it.

    Raises:
        ImportRefused: when a name, the score or the source is missing, or the scale is not known.
    """
    value = printed_value(score)
    missing = [
        name
        for name, text in (("model", model), ("benchmark", benchmark), ("source", url))
        if not text.strip()
    ]
    if missing:
        raise ImportRefused(f"A result needs a {missing[0]}.", next_step="Nothing was added.")
    if value is None:
        raise _no_score(score)
    if scale not in SCALES:
        raise ImportRefused(f"'{scale}' is not a scale.", next_step=f"Known are: {', '.join(SCALES)}.")
    return Evidence(
        id=0,
        model_text=model.strip(),
        benchmark_text=benchmark.strip(),
        score_text=score.strip(),
        value=value,
        scale=scale,
        metric=metric,
        n_items=n_items,
        setting=setting,
        evaluator=evaluator,
        relation=relation,
        date=date,
        date_kind="published" if date else "",
        source=SOURCE,
        record="entered by hand",
        url=url.strip(),
        licence="own",
        note=note,
    )


def add(index: Path, row: Evidence) -> int:
    """Add a result; the same one twice is added once, and is in force again if it was retired.

    Returns:
        Its number.

    Raises:
        IndexUnavailable: when the index cannot be written.
    """
    with writing(index) as connection:
        number = insert(connection, row)
        cursor = connection.execute("UPDATE results SET current = 1 WHERE id = ? AND current = 0", (number,))
        if cursor.rowcount:
            keep_step(connection, number, "brought back", "", "")
        return number


def edit(index: Path, number: int, changes: Mapping[str, object]) -> int:
    """Correct a result: a new row takes the place of the old one, which stays in the history.

    Args:
        index: The SQLite file.
        number: The result to correct.
        changes: Fields of Evidence and their new values.

    Raises:
        UnknownName: when there is no such result in force, or a field cannot be edited.
        ImportRefused: when the new score is not a number.
    """
    unknown = sorted(set(changes) - EDITABLE)
    if unknown:
        raise UnknownName(
            f"{unknown[0]} cannot be edited.", next_step=f"Fields are: {', '.join(sorted(EDITABLE))}."
        )
    with EvidenceStore(index) as store:
        old = store.result(number)
    if old is None:
        raise no_result(number)
    new = replace(old, id=0, **changes)  # type: ignore[arg-type]
    value = printed_value(new.score_text)
    if value is None:
        raise ImportRefused(
            f"'{new.score_text}' is not a score.", next_step="Enter a number as it is printed."
        )
    new = replace(
        new, value=value, source=SOURCE, record=f"corrects {old.source}, {old.source_file}, {old.record}"
    )
    with writing(index) as connection:
        require(connection, number)
        added = insert(connection, new)
        out_of_force(connection, number)
        before = {name: getattr(old, name) for name in changes}
        keep_step(connection, number, "corrected", as_text(before), f"result {added}")
        keep_step(connection, added, "corrects", f"result {number}", as_text(changes))
        return added


def retire(index: Path, number: int, reason: str) -> None:
    """Take a result out of force; it stays in the history with the reason.

    Raises:
        UnknownName: when there is no such result in force.
        ImportRefused: when no reason is given.
    """
    if not reason.strip():
        raise ImportRefused("A result is retired with a reason.", next_step="Nothing was changed.")
    with writing(index) as connection:
        require(connection, number)
        out_of_force(connection, number)
        keep_step(connection, number, "retired", "", reason.strip())


def bring_back(index: Path, number: int) -> None:
    """Put a result that a person retired or corrected back in force; a correction of it steps out.

    Raises:
        UnknownName: when the result is not there, is in force, or stepped back for a newer file.
    """
    with writing(index) as connection:
        row = connection.execute(
            "SELECT r.current, c.what, c.after FROM results r JOIN changes c ON c.result = r.id "
            "WHERE r.id = ? AND c.what IN ('retired', 'corrected') ORDER BY c.id DESC LIMIT 1",
            (number,),
        ).fetchone()
        if row is None or row[0]:
            raise UnknownName(
                f"Result {number} was not taken out of force by hand.", next_step="Nothing was changed."
            )
        if row[1] == "corrected":
            correction = int(row[2].removeprefix("result "))
            out_of_force(connection, correction)
            keep_step(connection, correction, "withdrawn", "", f"result {number} is in force again")
        connection.execute("UPDATE results SET current = 1 WHERE id = ?", (number,))
        keep_step(connection, number, "brought back", "", "")


def annotate(index: Path, number: int, *, tag: str = "", note: str = "") -> None:
    """Put a tag or a note on a result; once is enough.

    Raises:
        UnknownName: when there is no such result.
    """
    at = now()
    with writing(index) as connection:
        require(connection, number, in_force=False)
        for kind, text in (("tag", tag.strip()), ("note", note.strip())):
            if text:
                connection.execute(
                    "INSERT OR IGNORE INTO annotations (result, kind, text, at) VALUES (?, ?, ?, ?)",
                    (number, kind, text, at),
                )


def remove_annotation(index: Path, number: int, kind: str, text: str) -> None:
    """Take a tag or note away; that it was there stays in the history."""
    with writing(index) as connection:
        cursor = connection.execute(
            "DELETE FROM annotations WHERE result = ? AND kind = ? AND text = ?", (number, kind, text)
        )
        if cursor.rowcount:
            keep_step(connection, number, f"{kind} removed", text, "")


def annotations_of(store: EvidenceStore, number: int) -> tuple[Annotation, ...]:
    """Tags and notes of a result, in order of entry."""
    sql = "SELECT kind, text, at FROM annotations WHERE result = ? ORDER BY id"
    return tuple(
        Annotation(kind=row[0], text=row[1], at=row[2]) for row in store.connection.execute(sql, (number,))
    )


def history_of(store: EvidenceStore, number: int) -> tuple[Change, ...]:
    """What was done to a result, oldest first."""
    sql = "SELECT at, what, before, after FROM changes WHERE result = ? ORDER BY id"
    return tuple(
        Change(at=row[0], what=row[1], before=row[2], after=row[3])
        for row in store.connection.execute(sql, (number,))
    )


def _no_score(text: str) -> ImportRefused:
    return ImportRefused(f"'{text}' is not a score.", next_step="Enter a number as it is printed.")
