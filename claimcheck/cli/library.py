"""``claimcheck library``: keep documents with their reviews, find them again, compare them."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from claimcheck.cli.check import refuse_language
from claimcheck.cli.rows import print_rows
from claimcheck.cli.terminal import terminal_progress
from claimcheck.errors import UnknownName
from claimcheck.languages.known import ENGLISH, languages
from claimcheck.library import backups
from claimcheck.library.bundles import seal, sealed_file, unseal
from claimcheck.library.comparison import compare_claims
from claimcheck.library.differences import Differences, differences
from claimcheck.library.intake import keep, recheck
from claimcheck.library.ledger import ledger
from claimcheck.library.opening import library_path
from claimcheck.library.store import Entry, open_library
from claimcheck.report import wording
from claimcheck.report.formats import formats, render
from claimcheck.report.marked_copy import marked_copy
from claimcheck.settings import write_atomically

_PATH = click.Path(path_type=Path)


@click.group("library")
def library_group() -> None:
    """Keep documents with their reviews and decisions, and find them again."""


@library_group.command("add")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--collection", default="", help="Put them into this collection.")
@click.option("--tag", "tags", multiple=True, help="Tag them (may be given several times).")
@click.option("--index", type=_PATH, help="Use this evidence index instead of your own.")
def add_command(sources: tuple[str, ...], collection: str, tags: tuple[str, ...], index: Path | None) -> None:
    """Check each SOURCE and keep it; one that is there already is checked again."""
    with open_library() as library, terminal_progress("Checking") as progress:
        for source in sources:
            identity, new = keep(library, source, index=index, progress=progress)
            if collection:
                library.file_under(identity, collection=collection)
            if tags:
                library.tag(identity, tags)
            click.echo(f"{identity}\t{'added' if new else 'checked again'}\t{library.entry(identity).title}")


@library_group.command("list")
@click.option("--collection", default="")
@click.option("--tag", default="")
@click.option("--state", type=click.Choice(["to-review", "done"]), default=None)
def list_command(collection: str, tag: str, state: str | None) -> None:
    """List the documents, newest first."""
    with open_library() as library:
        _print_entries(library.entries(collection=collection, tag=tag, state=state or ""))


@library_group.command("search")
@click.argument("words", nargs=-1, required=True)
def search_command(words: tuple[str, ...]) -> None:
    """Find documents by their text, claims or notes."""
    with open_library() as library:
        _print_entries(library.search(" ".join(words)))


@library_group.command("show")
@click.argument("document", type=int)
@click.option("--format", "format_name", type=click.Choice(formats()), default="text", show_default=True)
@click.option("--language", type=click.Choice(languages()), default=ENGLISH, show_default=True)
@click.option("--output", type=_PATH)
def show_command(document: int, format_name: str, language: str, output: Path | None) -> None:
    """Print the newest review of a DOCUMENT (its number in the list)."""
    refuse_language(format_name, language)
    with open_library() as library:
        _write(render(library.review(document), format_name, language), output)


@library_group.command("ledger")
@click.argument("words", nargs=-1)
def ledger_command(words: tuple[str, ...]) -> None:
    """Count what each publisher's documents state about their scores; WORDS are looked for in its name."""
    wanted = " ".join(words).casefold()
    with open_library() as library:
        lines = ledger(library.review(entry.id) for entry in library.entries())
    rows = [
        (line.publisher or "(not named)", line.documents, line.scores, *row)
        for line in lines
        if wanted in line.publisher.casefold()
        for row in [("an outside result in the index", line.with_outside_result, line.scores), *line.rows()]
    ]
    columns = ("publisher", "documents", "scores", "what", "has it", "of")
    print_rows(columns, rows if sys.stdout.isatty() else [columns, *rows])


@library_group.command("mark")
@click.argument("document", type=int)
@click.argument("path", type=_PATH)
@click.option("--language", type=click.Choice(languages()), default=ENGLISH, show_default=True)
def mark_command(document: int, path: Path, language: str) -> None:
    """Write a copy of DOCUMENT, a PDF, to PATH with its claims highlighted and the answers as notes."""
    with open_library() as library:
        copy = marked_copy(library.review(document), library.original(document), language=language)
        _write(copy, path)


@library_group.command("recheck")
@click.argument("documents", type=int, nargs=-1)
@click.option("--index", type=_PATH, help="Use this evidence index instead of your own.")
def recheck_command(documents: tuple[int, ...], index: Path | None) -> None:
    """Check DOCUMENTS (or all) against the evidence of today and say what changed."""
    with open_library() as library, terminal_progress("Checking") as progress:
        for identity in documents or [entry.id for entry in library.entries()]:
            changes = recheck(library, identity, index=index, progress=progress)
            click.echo(f"{identity}\t{library.entry(identity).title}")
            _print_differences(changes)


@library_group.command("diff")
@click.argument("old", type=int)
@click.argument("new", type=int)
def diff_command(old: int, new: int) -> None:
    """Say what changed from document OLD to document NEW (for example two versions of one page)."""
    with open_library() as library:
        _print_differences(differences(library.review(old), library.review(new)))


@library_group.command("compare")
@click.argument("documents", type=int, nargs=-1, required=True)
def compare_command(documents: tuple[int, ...]) -> None:
    """Print benchmarks against the announced models of several DOCUMENTS, tab-separated."""
    with open_library() as library:
        comparison = compare_claims([library.review(identity) for identity in documents])
    columns = ("benchmark", *(column.model for column in comparison.columns), "settings that differ")
    rows = [
        (
            row.label,
            *("; ".join(claim.quantity.printed for claim in cell) for cell in row.cells),
            ", ".join(row.differing),
        )
        for row in comparison.rows
    ]
    print_rows(columns, rows if sys.stdout.isatty() else [columns, *rows])


@library_group.command("export")
@click.argument("document", type=int)
@click.option(
    "--output", type=_PATH, required=True, help="The bundle to write, for example case.claimcheck.zip."
)
def export_command(document: int, output: Path) -> None:
    """Seal a DOCUMENT with its original, review and decisions into one file."""
    with open_library() as library:
        _write(seal(library, document), output)


@library_group.command("import")
@click.argument("bundle", type=_PATH)
def import_command(bundle: Path) -> None:
    """Take a sealed BUNDLE into the library."""
    content = sealed_file(bundle)
    with open_library() as library:
        click.echo(f"{unseal(library, content)}\tadded")


@library_group.command("remove")
@click.argument("document", type=int)
@click.confirmation_option(prompt="Take the document and everything about it out of the library?")
def remove_command(document: int) -> None:
    """Take a DOCUMENT out of the library (a backup is made first)."""
    with open_library() as library:
        library.remove(document)


@library_group.command("backup")
def backup_command() -> None:
    """Make a verified backup of the library now."""
    open_library().close()
    click.echo(backups.back_up(library_path(), reason="by-hand").path)


@library_group.command("restore")
@click.argument("backup", type=_PATH, required=False)
def restore_command(backup: Path | None) -> None:
    """Put a BACKUP in the library's place; without one, list the backups. The replaced file is kept."""
    if backup is None:
        for known in backups.backups_of(library_path()):
            click.echo(f"{known.taken:%Y-%m-%d %H:%M} UTC\t{known.reason}\t{known.path}")
        return
    kept = backups.restore(library_path(), backup)
    click.echo(f"restored {backup}" + (f"; the replaced library is {kept}" if kept else ""))


def _print_entries(entries: tuple[Entry, ...]) -> None:
    if not entries:
        click.echo("No document fits; see `claimcheck library add`.", err=True)
        return
    columns = ("number", "state", "published", "claims", "title", "tags")
    print_rows(columns, map(_cells_of, entries))


def _cells_of(entry: Entry) -> tuple[object, ...]:
    tags = " ".join(f"#{tag}" for tag in entry.tags)
    return entry.id, entry.state, entry.published or "-", f"{entry.claims} claims", entry.title, tags


def _print_differences(changes: Differences) -> None:
    if changes.none:
        click.echo("  nothing changed")
    for claim in changes.new_claims:
        click.echo(f"  + claim   {wording.title(claim)}")
    for claim in changes.gone_claims:
        click.echo(f"  - claim   {wording.title(claim)}")
    for old, new in changes.changed_claims:
        click.echo(f"  ~ claim   {wording.title(old)} → {new.quantity.printed}")
    for finding in changes.new_findings:
        click.echo(f"  + {wording.finding_head(finding)} {finding.text}")
    for finding in changes.gone_findings:
        click.echo(f"  - {wording.finding_head(finding)} {finding.text}")


def _write(content: bytes, output: Path | None) -> None:
    if output is None:
        sys.stdout.buffer.write(content)
        return
    try:
        write_atomically(output, content)
    except OSError as error:
        raise UnknownName(f"{output} cannot be written.", next_step="Choose another place.") from error
