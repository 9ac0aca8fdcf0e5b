"""``claimcheck checks``: what each check does, its test vectors, and how well documents are read."""

from __future__ import annotations

from pathlib import Path

import click

from claimcheck.checks.measured import accuracy_words
from claimcheck.checks.run import all_checks
from claimcheck.checks.vectors import run_vectors
from claimcheck.cli.checks_accuracy import accuracy_command
from claimcheck.errors import UnknownName
from claimcheck.report import wording
from claimcheck.resources import resource


@click.group("checks")
def checks_group() -> None:
    """See what each check does and how well documents are read."""


@checks_group.command("list")
def list_command() -> None:
    """List the checks: id, question, usual severity, title."""
    for check in all_checks():
        question, severity = wording.QUESTIONS[check.question], wording.SEVERITIES[check.severity]
        click.echo(f"{check.id}\t{question}\t{severity}\t{check.title}")


@checks_group.command("show")
@click.argument("check_id", metavar="ID")
def show_command(check_id: str) -> None:
    """Print the manual's page of a check, for example NUM-02."""
    check = next((check for check in all_checks() if check.id == check_id.upper()), None)
    if check is None:
        raise UnknownName(f"There is no check {check_id!r}.", next_step="See: claimcheck checks list.")
    page = resource("help", "checks", f"{check.id}.md")
    if page.is_file():
        click.echo(page.read_text(encoding="utf-8"))
    else:
        question, severity = wording.QUESTIONS[check.question], wording.SEVERITIES[check.severity]
        click.echo(f"{check.id} {check.title}\nQuestion: {question}\nUsual severity: {severity}")
    if words := accuracy_words(check.id):
        click.echo(f"\n{words}")


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
