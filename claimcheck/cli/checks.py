"""``claimcheck checks``: what each check does, on and off, test vectors, and accuracy on labelled texts."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

import click
from rich.console import Console
from rich.markdown import Markdown

from claimcheck.checks.base import Check
from claimcheck.checks.pages import check_named, page_of
from claimcheck.checks.run import all_checks
from claimcheck.checks.vectors import run_vectors
from claimcheck.cli.checks_accuracy import accuracy_command
from claimcheck.cli.rows import print_rows
from claimcheck.report import wording
from claimcheck.settings import load_settings, save_settings

_WIDEST = 100
_PAGE_LINK = re.compile(r"\[([^\]]+)\]\((?!https?:)[^)]*\)|<(https?:[^>]+)>")
"""A link to another page, of which a terminal shows the words, or a bare address."""


@click.group("checks")
def checks_group() -> None:
    """See what each check does, switch checks off, and measure how well documents are read."""


@checks_group.command("list")
def list_command() -> None:
    """List the checks by question: id, question, usual severity, title."""
    off, order = load_settings().checks_off, list(wording.QUESTIONS)
    checks = sorted(all_checks(), key=lambda check: order.index(check.question))
    print_rows(
        ("check", "question", "usual severity", "title"),
        (
            (
                check.id,
                wording.QUESTIONS[check.question],
                wording.SEVERITIES[check.severity],
                _title(check, off),
            )
            for check in checks
        ),
    )


def _title(check: Check, off: Collection[str]) -> str:
    return f"{check.title} (switched off)" if check.id in off else check.title


@checks_group.command("show")
@click.argument("check_id", metavar="ID")
def show_command(check_id: str) -> None:
    """Print the manual's page of a check, for example NUM-02."""
    page = _PAGE_LINK.sub(r"\1\2", page_of(check_named(check_id)))
    console = Console()
    console.print(Markdown(page, hyperlinks=False), width=min(_WIDEST, console.width))


@checks_group.command("off")
@click.argument("check_ids", nargs=-1, required=True, metavar="ID...")
def off_command(check_ids: tuple[str, ...]) -> None:
    """Leave checks out of every new review, in the window too."""
    _switch({check_named(name).id for name in check_ids}, on=False)


@checks_group.command("on")
@click.argument("check_ids", nargs=-1, required=True, metavar="ID...")
def on_command(check_ids: tuple[str, ...]) -> None:
    """Bring checks back that were switched off."""
    _switch({check_named(name).id for name in check_ids}, on=True)


def _switch(ids: set[str], *, on: bool) -> None:
    settings = load_settings()
    off = set(settings.checks_off) - ids if on else set(settings.checks_off) | ids
    save_settings(settings.changed(checks_off=tuple(sorted(off))))
    click.echo(f"switched off: {', '.join(sorted(off)) or 'none'}")


@checks_group.command("vectors")
@click.argument("file", type=click.Path(path_type=Path))
def vectors_command(file: Path) -> int:
    """Compute every row of a CSV of test vectors and print which differ."""
    passed = failed = 0
    for outcome in run_vectors(file):
        if outcome.passed:
            passed += 1
        else:
            failed += 1
            click.echo(f"line {outcome.line}, {outcome.check}: {outcome.difference}")
    click.echo(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


checks_group.add_command(accuracy_command, "accuracy")
