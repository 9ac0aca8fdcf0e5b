"""`claimcheck registry`: what a benchmark's or a model's name resolves to, and why."""

from __future__ import annotations

import csv
import sys
from typing import IO

import click

from claimcheck.cli.rows import print_rows
from claimcheck.errors import UnknownName
from claimcheck.records.model import Match
from claimcheck.registry.choices import load_choices, remember
from claimcheck.registry.registry import Registry, load_registry


@click.group("registry")
def registry_group() -> None:
    """Look up what names of benchmarks and models mean."""


def _registry() -> Registry:
    return load_registry().with_choices(load_choices())


@registry_group.command("show")
@click.argument("name")
def show_command(name: str) -> None:
    """Explain what NAME means: facts, other names, why it matched, and what else it could mean."""
    registry = _registry()
    if registry.resolve_benchmark(name) is None and registry.resolve_model(name) is None:
        near = [f"“{label}”" for _, _, label in registry.search(name, limit=5)]
        hint = f"Close to it: {', '.join(near)}." if near else "Try `claimcheck registry search`."
        raise UnknownName(f"“{name}” is not in the registry.", next_step=hint)
    click.echo(registry.explain(name).rstrip())


@registry_group.command("search")
@click.argument("text")
@click.option(
    "--limit", default=20, show_default=True, type=click.IntRange(1, 1000), help="How many to print."
)
def search_command(text: str, limit: int) -> None:
    """List benchmarks and models whose names contain or resemble TEXT: kind, id, name; tab-separated."""
    found = _registry().search(text, limit=limit)
    if not found:
        raise UnknownName(f"Nothing in the registry resembles “{text}”.", next_step="Try a shorter text.")
    print_rows(("kind", "id", "name"), found)


@registry_group.command("resolve")
@click.option("--kind", required=True, type=click.Choice(["model", "benchmark"]), help="What the names name.")
@click.argument("file", type=click.File("r", encoding="utf-8-sig", errors="replace"))
def resolve_command(kind: str, file: IO[str]) -> None:
    """Read one name a line from FILE ("-": standard input); print name, id, confidence, label, tab-separated.

    An unknown name has an empty id and the confidence "unknown". A model that the registry does not list has
    the id that the parts of its name spell, so that two spellings of one model come out alike.
    """
    registry = _registry()
    writer = csv.writer(
        sys.stdout, delimiter="\t", quoting=csv.QUOTE_NONE, escapechar="\\", lineterminator="\n"
    )
    for line in file:
        name = line.rstrip("\r\n")
        match = (
            registry.resolve_benchmark(name) if kind == "benchmark" else registry.resolve_listed_model(name)
        )
        writer.writerow([name, *_columns(match)])


def _columns(match: Match | None) -> tuple[str, str, str]:
    if match is None:
        return "", "unknown", ""
    return match.id, match.confidence.value, match.label


@registry_group.command("choose")
@click.argument("name")
@click.argument("identity")
def choose_command(name: str, identity: str) -> None:
    """Remember that NAME means IDENTITY, the id of a benchmark or a model; an empty IDENTITY forgets it."""
    registry = load_registry()
    if identity and registry.benchmark(identity) is None and registry.model(identity) is None:
        raise UnknownName(
            f"No benchmark or model has the id “{identity}”.", next_step="See `claimcheck registry search`."
        )
    remember(name, identity)
    click.echo(f"“{name}” now means {identity}." if identity else f"The choice for “{name}” is forgotten.")
