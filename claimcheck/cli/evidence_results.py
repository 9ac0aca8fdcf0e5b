"""``claimcheck evidence`` for single results: find, show, add, correct, tag, retire."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from claimcheck.cli.evidence_index import chosen_index, opened, with_index
from claimcheck.cli.rows import print_rows
from claimcheck.evidence import by_hand
from claimcheck.evidence.editable import changes_from_text
from claimcheck.evidence.importing import mapping
from claimcheck.evidence.steps import no_result
from claimcheck.records.evidence import EvaluatorRelation, Evidence


@click.command("add")
@click.option("--model", required=True)
@click.option("--benchmark", required=True)
@click.option("--score", required=True, help="As printed.")
@click.option("--scale", type=click.Choice(mapping.SCALES), required=True)
@click.option("--source", "url", required=True, help="Address or reference it was read from.")
@click.option("--evaluator", default="", help="Who ran it.")
@click.option(
    "--relation",
    type=click.Choice([relation.value for relation in EvaluatorRelation]),
    default=EvaluatorRelation.UNKNOWN.value,
    show_default=True,
)
@click.option("--metric", default="")
@click.option("--items", type=click.IntRange(1), help="Number of items.")
@click.option("--date", default="", help="ISO date.")
@click.option("--note", default="")
@with_index
def add_command(
    model: str,
    benchmark: str,
    score: str,
    scale: str,
    url: str,
    evaluator: str,
    relation: str,
    metric: str,
    items: int | None,
    date: str,
    note: str,
    index: Path | None,
) -> None:
    """Add one result by hand, with its source."""
    row = by_hand.own_result(
        model=model,
        benchmark=benchmark,
        score=score,
        scale=scale,
        url=url,
        evaluator=evaluator,
        relation=EvaluatorRelation(relation),
        metric=metric,
        n_items=items,
        date=date,
        note=note,
    )
    click.echo(f"result {by_hand.add(chosen_index(index), row)}")


@click.command("tag")
@click.argument("number", type=int)
@click.option("--tag", default="")
@click.option("--note", default="")
@with_index
def tag_command(number: int, tag: str, note: str, index: Path | None) -> None:
    """Put a tag or a note on a result."""
    by_hand.annotate(chosen_index(index), number, tag=tag, note=note)


@click.command("edit")
@click.argument("number", type=int)
@click.argument("changes", nargs=-1, required=True, metavar="FIELD=VALUE...")
@with_index
def edit_command(number: int, changes: tuple[str, ...], index: Path | None) -> None:
    """Correct a result; the old one stays in the history."""
    click.echo(f"result {by_hand.edit(chosen_index(index), number, changes_from_text(changes))}")


@click.command("retire")
@click.argument("number", type=int)
@click.option("--reason", required=True)
@with_index
def retire_command(number: int, reason: str, index: Path | None) -> None:
    """Take a result out of force; it stays in the history with the reason."""
    by_hand.retire(chosen_index(index), number, reason)


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1, 10_000), default=50, show_default=True)
@click.option("--offset", type=click.IntRange(0), default=0)
@with_index
def search_command(words: tuple[str, ...], limit: int, offset: int, index: Path | None) -> None:
    """Find results by words of the model's and the benchmark's names."""
    with opened(index) as store:
        found = list(store.search(" ".join(words), limit=limit, offset=offset))
    if not found:
        click.echo(f"The index has no result for “{' '.join(words)}”.", err=True)
    columns = ("number", "model", "benchmark", "score", "who ran it", "date", "source")
    print_rows(columns, map(cells_of, found))


def cells_of(row: Evidence) -> tuple[object, ...]:
    """One result: number, model, benchmark, score, who ran it, date, source."""
    unit = "" if row.score_text.endswith("%") else f" {row.scale}"
    setting = f" [{row.setting.text}]" if row.setting.text else ""
    score, who = f"{row.score_text}{unit}{setting}", f"{row.relation.value}: {row.evaluator or 'not named'}"
    if row.relation is EvaluatorRelation.OWN:
        who = row.tester
    return row.id, row.model_text, row.benchmark_text, score, who, row.date or "-", row.source


@click.command("show")
@click.argument("number", type=int)
@with_index
def show_command(number: int, index: Path | None) -> None:
    """Show everything kept of one result, with its tags, notes and history."""
    with opened(index) as store:
        row = store.result(number)
        if row is None:
            raise no_result(number)
        notes = [(note.kind, note.text, note.at) for note in by_hand.annotations_of(store, number)]
        history = [
            ("history", change.at, change.what, change.before, change.after)
            for change in by_hand.history_of(store, number)
        ]
    print_rows(("", ""), _kept_of(row))
    print_rows(("",) * 5, [*notes, *history])


def _kept_of(row: Evidence) -> Iterator[tuple[str, object]]:
    """What is known of a result, field by field; what is not stated is left out."""
    for name in Evidence.__dataclass_fields__:
        value = getattr(row, name)
        if name == "setting":
            stated = "; ".join(f"{key} {text}" for key, text in value.stated().items())
            value = f"{value.text} ({stated})" if stated else value.text
        if value not in ("", None):
            yield name, value


COMMANDS = (add_command, edit_command, tag_command, retire_command, search_command, show_command)
