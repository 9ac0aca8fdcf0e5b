"""``claimcheck evidence``: what is in the index, what goes into it, and keeping it safe."""

from __future__ import annotations

from pathlib import Path

import click

from claimcheck.cli.evidence_index import chosen_index, opened, with_index
from claimcheck.cli.evidence_results import COMMANDS
from claimcheck.cli.rows import print_rows
from claimcheck.cli.terminal import terminal_progress
from claimcheck.errors import IndexUnavailable
from claimcheck.evidence import backup, update
from claimcheck.evidence.export import FORMATS, export
from claimcheck.evidence.importing import mapping
from claimcheck.evidence.importing.run import ImportReport, Status, import_paths
from claimcheck.evidence.importing.taken import RanBy
from claimcheck.records.evidence import EvaluatorRelation
from claimcheck.settings import load_settings

REFUSED, DAMAGED = 3, 4

_RAN_BY = {
    "me": EvaluatorRelation.OWN,
    "third-party": EvaluatorRelation.THIRD_PARTY,
    "vendor": EvaluatorRelation.VENDOR,
}


@click.group("evidence", commands=COMMANDS)
def evidence_group() -> None:
    """The index of independent results and contamination reports."""


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
@with_index
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
                    chosen_index(index), paths, source=source, mapping=chosen, ran_by=said, progress=progress
                )
            )
        for address in addresses:
            proxy = load_settings().proxy
            reports.append(
                update.import_address(
                    chosen_index(index), address, source=source, ran_by=said, proxy=proxy, progress=progress
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
@with_index
def update_command(names: tuple[str, ...], index: Path | None) -> int:
    """Fetch sources again and import what changed; without a SOURCE, all that have an address."""
    with terminal_progress("Updating") as progress:
        proxy = load_settings().proxy
        updates = update.update_sources(chosen_index(index), names, proxy=proxy, progress=progress)
    print_rows(
        ("source", "state", ""),
        [(one.source, one.state.value, f"{one.rows} results added") for one in updates],
    )
    for message in (message for one in updates for message in one.messages):
        click.echo(f"claimcheck: {message}", err=True)
    failed = [one for one in updates if one.state is update.State.FAILED]
    return REFUSED if failed and len(failed) == len(updates) else 0


@evidence_group.command("sources")
@with_index
def sources_command(index: Path | None) -> None:
    """List every known source: rows in the index, licence, last change, address."""
    opened(index).close()
    columns = ("source", "title", "results", "licence", "changed", "address")
    print_rows(columns, [_state_cells(state) for state in update.states(chosen_index(index))])


def _state_cells(state: update.SourceState) -> tuple[object, ...]:
    source = state.source
    address = source.addresses[0] if source.addresses else source.homepage or "import its files yourself"
    said = f" ({state.state}{': ' + state.message if state.message else ''})" if state.state else ""
    changed = f"{state.changed[:10] or '-'}{said}"
    return source.name, source.title, state.rows, source.licence, changed, address


@evidence_group.command("stats")
@with_index
def stats_command(index: Path | None) -> None:
    """Count what the index holds, and how much of it has two sources or more."""
    with opened(index) as store:
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
@with_index
def verify_command(path: Path | None, index: Path | None) -> int:
    """Check every page, index and reference of the index, or of a backup at PATH."""
    chosen = path or chosen_index(index)
    if path is None and index is None:
        opened(None).close()
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
@with_index
def export_command(path: Path, format_name: str, source: str, index: Path | None) -> None:
    """Write the results in force to a CSV or Parquet file, or a folder of Every Eval Ever records."""
    with opened(index) as store, terminal_progress("Exporting") as progress:
        count = export(store, path, format_name, source=source, progress=progress)
    click.echo(f"{count} results written to {path}")


@evidence_group.command("backup")
@click.argument("target", required=False, type=click.Path(path_type=Path))
@with_index
def backup_command(target: Path | None, index: Path | None) -> None:
    """Copy the index, checked and with a checksum, to TARGET or the folder 'backups' beside it."""
    if index is None:
        opened(None).close()
    with terminal_progress("Backing up") as progress:
        click.echo(backup.back_up(chosen_index(index), target, progress=progress))


@evidence_group.command("restore")
@click.argument("path", type=click.Path(path_type=Path))
@with_index
def restore_command(path: Path, index: Path | None) -> None:
    """Put the backup at PATH in the place of the index; the index there now is kept."""
    if not path.is_file():
        raise IndexUnavailable(f"There is no backup at {path}.", next_step="Check the path.")
    kept = backup.restore(path, chosen_index(index))
    click.echo(f"restored{f'; the index that was there is kept as {kept}' if kept else ''}")
