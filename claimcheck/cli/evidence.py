"""``claimcheck evidence``: what is in the index, what goes into it, and keeping it safe."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from claimcheck.cli.rows import print_rows
from claimcheck.cli.terminal import terminal_progress
from claimcheck.errors import IndexUnavailable
from claimcheck.evidence import backup, by_hand, mapping, update
from claimcheck.evidence.editable import changes_from_text
from claimcheck.evidence.export import FORMATS, export
from claimcheck.evidence.importing import ImportReport, Status, import_paths
from claimcheck.evidence.steps import no_result
from claimcheck.evidence.store import EvidenceStore, index_path, open_index
from claimcheck.evidence.taken import RanBy
from claimcheck.records.evidence import EvaluatorRelation, Evidence
from claimcheck.settings import load_settings

REFUSED, DAMAGED = 3, 4

_RAN_BY = {
    "me": EvaluatorRelation.OWN,
    "third-party": EvaluatorRelation.THIRD_PARTY,
    "vendor": EvaluatorRelation.VENDOR,
}

_INDEX = click.option(
    "--index", type=click.Path(path_type=Path), help="Use this evidence index instead of your own."
)


@click.group("evidence")
def evidence_group() -> None:
    """The index of independent results and contamination reports."""


def _index(given: Path | None) -> Path:
    return given or index_path()


def _open(given: Path | None) -> EvidenceStore:
    with terminal_progress("Evidence") as progress:
        return open_index(given, progress=progress)


@evidence_group.command("import")
@click.argument("sources", nargs=-1, required=True, metavar="PATH|URL...")
@click.option("--as", "source", default="", help="The source the files come from; else it is recognised.")
@click.option(
    "--columns",
    default="",
    metavar="NAME=COLUMN,...",
    help="Columns of a table no importer knows: model=…,benchmark=…,score=…,scale=percent.",
)
@click.option(
    "--ran-by",
    type=click.Choice(list(_RAN_BY)),
    help="Who ran the results of which the files do not say it: me, a third party or the models' vendor.",
)
@click.option("--evaluator", default="", help="With --ran-by: the name of who ran them.")
@_INDEX
def import_command(
    sources: tuple[str, ...],
    source: str,
    columns: str,
    ran_by: str | None,
    evaluator: str,
    index: Path | None,
) -> int:
    """Import results from files, folders, archives or addresses.

    Each file is taken whole or not at all; what is there already is not added again.
    """
    if evaluator and not ran_by:
        raise click.UsageError("--evaluator goes with --ran-by.")
    said = RanBy(_RAN_BY[ran_by], evaluator) if ran_by else None
    chosen = mapping.from_text(columns) if columns else None
    addresses = [text for text in sources if text.startswith(("http://", "https://"))]
    paths = [Path(text) for text in sources if text not in addresses]
    reports = []
    with terminal_progress("Importing") as progress:
        if paths:
            reports.append(
                import_paths(
                    _index(index), paths, source=source, mapping=chosen, ran_by=said, progress=progress
                )
            )
        for address in addresses:
            proxy = load_settings().proxy
            reports.append(
                update.import_address(
                    _index(index), address, source=source, ran_by=said, proxy=proxy, progress=progress
                )
            )
    return max(_say(report) for report in reports)


def _say(report: ImportReport) -> int:
    """Print what became of the files; returns the exit status."""
    for outcome in report.refused:
        click.echo(f"claimcheck: {outcome.reason}", err=True)
    for status in Status:
        files = [outcome for outcome in report.outcomes if outcome.status is status]
        if files:
            rows = sum(outcome.rows for outcome in files)
            click.echo(f"{len(files)} files {status.value}" + (f": {rows} results" if rows else ""))
    return REFUSED if report.refused and not report.rows else 0


@evidence_group.command("update")
@click.argument("names", nargs=-1, metavar="[SOURCE...]")
@_INDEX
def update_command(names: tuple[str, ...], index: Path | None) -> int:
    """Fetch sources again and import what changed; without a SOURCE, all that have an address."""
    with terminal_progress("Updating") as progress:
        proxy = load_settings().proxy
        updates = update.update_sources(_index(index), names, proxy=proxy, progress=progress)
    print_rows(
        ("source", "state", ""),
        [(one.source, one.state.value, f"{one.rows} results added") for one in updates],
    )
    for message in (message for one in updates for message in one.messages):
        click.echo(f"claimcheck: {message}", err=True)
    failed = [one for one in updates if one.state is update.State.FAILED]
    return REFUSED if failed and len(failed) == len(updates) else 0


@evidence_group.command("sources")
@_INDEX
def sources_command(index: Path | None) -> None:
    """List every known source: rows in the index, licence, last change, address."""
    _open(index).close()
    columns = ("source", "title", "results", "licence", "changed", "address")
    print_rows(columns, [_state_cells(state) for state in update.states(_index(index))])


def _state_cells(state: update.SourceState) -> tuple[object, ...]:
    source = state.source
    address = source.addresses[0] if source.addresses else source.homepage or "import its files yourself"
    said = f" ({state.state}{': ' + state.message if state.message else ''})" if state.state else ""
    changed = f"{state.changed[:10] or '-'}{said}"
    return source.name, source.title, state.rows, source.licence, changed, address


@evidence_group.command("add")
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
@_INDEX
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
    click.echo(f"result {by_hand.add(_index(index), row)}")


@evidence_group.command("tag")
@click.argument("number", type=int)
@click.option("--tag", default="")
@click.option("--note", default="")
@_INDEX
def tag_command(number: int, tag: str, note: str, index: Path | None) -> None:
    """Put a tag or a note on a result."""
    by_hand.annotate(_index(index), number, tag=tag, note=note)


@evidence_group.command("edit")
@click.argument("number", type=int)
@click.argument("changes", nargs=-1, required=True, metavar="FIELD=VALUE...")
@_INDEX
def edit_command(number: int, changes: tuple[str, ...], index: Path | None) -> None:
    """Correct a result; the old one stays in the history."""
    click.echo(f"result {by_hand.edit(_index(index), number, changes_from_text(changes))}")


@evidence_group.command("retire")
@click.argument("number", type=int)
@click.option("--reason", required=True)
@_INDEX
def retire_command(number: int, reason: str, index: Path | None) -> None:
    """Take a result out of force; it stays in the history with the reason."""
    by_hand.retire(_index(index), number, reason)


@evidence_group.command("search")
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1, 10_000), default=50, show_default=True)
@click.option("--offset", type=click.IntRange(0), default=0)
@_INDEX
def search_command(words: tuple[str, ...], limit: int, offset: int, index: Path | None) -> None:
    """Find results by words of the model's and the benchmark's names."""
    with _open(index) as store:
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


@evidence_group.command("show")
@click.argument("number", type=int)
@_INDEX
def show_command(number: int, index: Path | None) -> None:
    """Show everything kept of one result, with its tags, notes and history."""
    with _open(index) as store:
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


@evidence_group.command("stats")
@_INDEX
def stats_command(index: Path | None) -> None:
    """Count what the index holds, and how much of it has two sources or more."""
    with _open(index) as store:
        stats, snapshot = store.stats(), store.snapshot()
    two = f"{stats.cells_with_two} with two sources or more ({stats.share_with_two:.1%})"
    counts = {
        "results": f"{stats.results} ({stats.vendor_results} by vendors, {stats.history} in the history)",
        "models": f"{stats.models} ({stats.model_spellings} spellings)",
        "benchmarks": f"{stats.benchmarks} ({stats.benchmark_spellings} spellings)",
        "evaluators": stats.evaluators,
        "cells": f"{stats.cells}, {two}",
        "contamination reports": f"{stats.contamination_reports} ({stats.no_finding} found nothing)",
        "ties": stats.ties,
        "retrieved": f"{stats.oldest or '-'} to {stats.newest or '-'}",
        "snapshot": snapshot.digest,
    }
    print_rows(("", ""), counts.items())
    columns = ("", "source", "results", "retrieved", "licence")
    print_rows(columns, [("source", s.name, s.rows, s.retrieved, s.licence) for s in stats.sources])


@evidence_group.command("verify")
@click.argument("path", required=False, type=click.Path(path_type=Path))
@_INDEX
def verify_command(path: Path | None, index: Path | None) -> int:
    """Check every page, index and reference of the index, or of a backup at PATH."""
    chosen = path or _index(index)
    if path is None and index is None:
        _open(None).close()
    found = backup.verify(chosen)
    for problem in found.problems:
        click.echo(f"claimcheck: {chosen}: {problem}", err=True)
    if found.whole:
        click.echo(f"{chosen} is whole: {found.results} results, {found.reports} contamination reports")
    return 0 if found.whole else DAMAGED


@evidence_group.command("export")
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--format", "format_name", type=click.Choice(FORMATS), default="csv", show_default=True)
@click.option("--source", default="", help="Only this source's results.")
@_INDEX
def export_command(path: Path, format_name: str, source: str, index: Path | None) -> None:
    """Write the results in force to a CSV or Parquet file, or a folder of Every Eval Ever records."""
    with _open(index) as store, terminal_progress("Exporting") as progress:
        count = export(store, path, format_name, source=source, progress=progress)
    click.echo(f"{count} results written to {path}")


@evidence_group.command("backup")
@click.argument("target", required=False, type=click.Path(path_type=Path))
@_INDEX
def backup_command(target: Path | None, index: Path | None) -> None:
    """Copy the index, checked and with a checksum, to TARGET or the folder 'backups' beside it."""
    if index is None:
        _open(None).close()
    with terminal_progress("Backing up") as progress:
        click.echo(backup.back_up(_index(index), target, progress=progress))


@evidence_group.command("restore")
@click.argument("path", type=click.Path(path_type=Path))
@_INDEX
def restore_command(path: Path, index: Path | None) -> None:
    """Put the backup at PATH in the place of the index; the index there now is kept."""
    if not path.is_file():
        raise IndexUnavailable(f"There is no backup at {path}.", next_step="Check the path.")
    kept = backup.restore(path, _index(index))
    click.echo(f"restored{f'; the index that was there is kept as {kept}' if kept else ''}")
