"""``claimcheck check``: sources in, reviews out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import click

from claimcheck.batch import Order, review_many
from claimcheck.checks.profiles import find_profile
from claimcheck.cli.terminal import terminal_progress
from claimcheck.errors import LibraryUnavailable, UserError
from claimcheck.ingest.limits import Limits
from claimcheck.languages.known import ENGLISH, languages
from claimcheck.records.review import Review
from claimcheck.report.as_json import render_line
from claimcheck.report.formats import formats, in_languages, one_file_each, render, suffix
from claimcheck.settings import load_settings, write_atomically

UNREADABLE = 3


@click.command("check")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "--format",
    "format_name",
    type=click.Choice(formats()),
    default="text",
    show_default=True,
    help="How the review is written.",
)
@click.option(
    "--language",
    type=click.Choice(languages()),
    default=ENGLISH,
    show_default=True,
    help="Language of the review, for the formats text, markdown, html, docx and pdf.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="Write to this file, or into this folder for several sources.",
)
@click.option("--index", type=click.Path(path_type=Path), help="Use this evidence index instead of your own.")
@click.option("--profile", "profile_name", help="Compare with the tasks of this profile.")
@click.option(
    "--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Sources read at the same time."
)
@click.option("--timeout", type=click.FloatRange(0.1), help="Seconds for reading one document (default 30).")
def check_command(
    sources: tuple[str, ...],
    format_name: str,
    language: str,
    output: Path | None,
    index: Path | None,
    profile_name: str | None,
    jobs: int,
    timeout: float | None,
) -> int:
    """Read each SOURCE and print its claims, what they rest on and what to ask.

    A SOURCE is a file (PDF, HTML, MHTML, Markdown, text, DOCX, an image), an http(s) address, or - for
    text on standard input. Nothing is sent anywhere; only a SOURCE that is an address is fetched.
    """
    into_folder = output is not None and (output.is_dir() or len(sources) > 1)
    _refuse_mixed_files(format_name, sources, into_folder=into_folder)
    refuse_language(format_name, language)
    settings = load_settings()
    limits = Limits(seconds_per_document=timeout or settings.seconds_per_document)
    order = Order(
        index=index,
        profile=find_profile(profile_name or settings.profile) if profile_name or settings.profile else None,
        limits=limits,
        stdin=sys.stdin.buffer.read(limits.max_source_bytes + 1) if "-" in sources else None,
    )
    write = _writer(format_name, language, output, several=len(sources) > 1, into_folder=into_folder)
    unreadable = 0
    with terminal_progress("Checking") as progress:
        for source, result in review_many(sources, order, jobs=jobs, progress=progress):
            if isinstance(result, UserError):
                unreadable += 1
                click.echo(f"claimcheck: {source}: {result}", err=True)
            else:
                write(source, result)
    return UNREADABLE if unreadable else 0


def _refuse_mixed_files(format_name: str, sources: tuple[str, ...], *, into_folder: bool) -> None:
    if len(sources) > 1 and not into_folder and one_file_each(format_name):
        raise click.UsageError(
            f"Several sources in the format {format_name} need --output FOLDER, one file each."
        )


def refuse_language(format_name: str, language: str) -> None:
    """Refuse another language for a format that programs read.

    Raises:
        UsageError: for such a format.
    """
    if language != ENGLISH and not in_languages(format_name):
        raise click.UsageError(f"The format {format_name} is for programs and stays English.")


def _writer(
    format_name: str, language: str, output: Path | None, *, several: bool, into_folder: bool
) -> Callable[[str, Review], None]:
    as_lines = several and format_name == "json"

    def rendered(review: Review) -> bytes:
        if as_lines and not into_folder:
            return render_line(review)
        return render(review, format_name, language)

    def to_stdout(_source: str, review: Review) -> None:
        sys.stdout.buffer.write(rendered(review))
        if several and not as_lines:
            sys.stdout.buffer.write(b"\n")
        sys.stdout.buffer.flush()

    if output is None:
        return to_stdout
    ending, taken = suffix(format_name), set[str]()

    def to_file(source: str, review: Review) -> None:
        path = output / _file_name(source, ending, taken) if into_folder else output
        try:
            write_atomically(path, rendered(review))
        except OSError as error:
            raise LibraryUnavailable(
                f"The review could not be written to {path}.", next_step="Check that the folder is writable."
            ) from error
        click.echo(f"wrote {path}", err=True)

    return to_file


def _file_name(source: str, ending: str, taken: set[str]) -> str:
    """A file name for the review of a source that no other source of this run has."""
    stem = Path(source.rstrip("/")).stem or "review"
    stem = "".join(c if c.isalnum() or c in "-_." else "-" for c in stem)[:80] or "review"
    name, number = f"{stem}{ending}", 2
    while name in taken:
        name, number = f"{stem}-{number}{ending}", number + 1
    taken.add(name)
    return name
