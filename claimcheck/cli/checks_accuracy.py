"""``claimcheck checks accuracy``: how well claims are read, measured on hand-labelled documents."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from claimcheck.cli.findings_accuracy import print_findings_accuracy
from claimcheck.cli.terminal import terminal_progress
from claimcheck.errors import UnreadableDocument, UserError
from claimcheck.extract.measured.accuracy import Counts, Score, Share, macro_f1, score, total
from claimcheck.extract.measured.labels import document_in, labelled_folders, read_labels
from claimcheck.extract.reading import read_claims
from claimcheck.ingest.open import read_source
from claimcheck.records.claim import Claim
from claimcheck.registry.registry import load_registry
from claimcheck.settings import write_atomically

WORSE = 1
JUDGED = Path("tests", "corpus_findings")
"""Where the project keeps its judgements, seen from its own folder."""


@click.command("accuracy")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--only", default="", help="Only documents whose folder's name holds this.")
@click.option("--verbose", is_flag=True, help="List every claim that was missed or read without a label.")
@click.option(
    "--save", type=click.Path(dir_okay=False, path_type=Path), help="Write the figures as a baseline."
)
@click.option(
    "--baseline",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Compare with a saved baseline; a document read less well than there ends with exit status 1.",
)
@click.option(
    "--findings", is_flag=True, help="Measure the checks' findings and questions instead of the reading."
)
@click.option(
    "--judged",
    type=click.Path(file_okay=False, path_type=Path),
    default=JUDGED,
    show_default=True,
    help="With --findings: the folder with one CSV of judgements a document.",
)
def accuracy_command(
    folder: Path,
    only: str,
    verbose: bool,
    save: Path | None,
    baseline: Path | None,
    findings: bool,
    judged: Path,
) -> int:
    """Read the labelled documents in FOLDER and print how many claims were found and how many were right.

    FOLDER holds one folder a document, each with document.* and gold.json (see tests/corpus/README.md).
    """
    if findings:
        print_findings_accuracy(folder, judged, only, save, verbose=verbose)
        return 0
    scores: list[Score] = []
    click.echo(_HEADER)
    for one, seconds in _measured(folder, only):
        scores.append(one)
        click.echo(f"{_row(one.document, one.counts)}  {seconds:6.1f}")
        if verbose:
            _print_differences(one)
    _print_summary(scores)
    if save is not None:
        write_atomically(save, msgspec.json.format(msgspec.json.encode(as_baseline(scores))) + b"\n")
    return WORSE if baseline is not None and _print_worse(scores, baseline) else 0


def as_baseline(scores: list[Score]) -> dict[str, dict[str, int]]:
    """What a baseline keeps: labelled, predicted and matched claims by document."""
    return {
        s.document: {
            "labelled": s.counts.labelled,
            "predicted": s.counts.predicted,
            "matched": s.counts.matched,
        }
        for s in scores
    }


def _measured(folder: Path, only: str) -> Iterator[tuple[Score, float]]:
    registry = load_registry()
    folders = [f for f in labelled_folders(folder) if only in f.name]
    with terminal_progress("Reading") as progress:
        for number, labelled in enumerate(folders):
            progress.step(labelled.name, number, len(folders))
            labels = read_labels(labelled)
            started = time.perf_counter()
            claims: tuple[Claim, ...] = ()
            try:
                claims = read_claims(read_source(str(document_in(labelled))), registry).claims
            except UnreadableDocument as error:
                click.echo(f"{labelled.name}: {error}", err=True)
            yield score(labels, claims), time.perf_counter() - started


_HEADER = (
    f"{'document':38s} {'labelled':>8s} {'read':>6s} {'right':>6s} {'precision':>9s} "
    f"{'recall':>7s} {'F1':>6s}  seconds"
)


def _row(name: str, counts: Counts) -> str:
    return (
        f"{name[:38]:38s} {counts.labelled:8d} {counts.predicted:6d} {counts.matched:6d}"
        f" {counts.precision:9.3f} {counts.recall:7.3f} {counts.f1:6.3f}"
    )


def _print_differences(one: Score) -> None:
    for label in one.missed:
        click.echo(
            f"    not read     {_place(label.page)} {label.model} | {label.benchmark} "
            f"| {label.score} ({label.kind})"
        )
    for claim in one.spurious:
        click.echo(
            f"    not labelled {_place(claim.place.page)} {claim.model_text} | {claim.benchmark_text}"
            f" | {claim.quantity.text} ({claim.kind.value})"
        )


def _place(page: int | None) -> str:
    return f"p. {page}" if page else "-"


def _print_summary(scores: list[Score]) -> None:
    everything = total(scores)
    click.echo()
    for kind, counts in everything.by_kind.items():
        click.echo(_row(kind, counts))
    click.echo(_row("all", everything.counts))
    quiet = sum(s.counts.predicted for s in scores if not s.counts.labelled)
    click.echo(
        f"mean F1 by document {macro_f1(scores):.3f}; claims read in documents that make none: {quiet}"
    )
    click.echo(
        f"announced or comparator right: {_share(everything.roles)}; setting fields right: "
        f"{_share(everything.settings)};"
        f" who ran it right: {_share(everything.evaluators)}"
    )


def _share(share: Share) -> str:
    return f"{share.right / share.of:.3f} of {share.of}" if share.of else "not labelled"


def _print_worse(scores: list[Score], baseline: Path) -> bool:
    try:
        kept = msgspec.json.decode(baseline.read_bytes(), type=dict[str, dict[str, int]])
        before = {name: Counts(**counts) for name, counts in kept.items()}
    except (OSError, TypeError, msgspec.DecodeError) as error:
        raise UserError(
            f"The baseline {baseline} cannot be read.", next_step="Write a new one with --save."
        ) from error
    worse = [s for s in scores if s.document in before and s.counts.f1 < before[s.document].f1 - 1e-9]
    for one in worse:
        click.echo(
            f"read less well than the baseline: {one.document} {before[one.document].f1:.3f} → "
            f"{one.counts.f1:.3f}"
        )
    return bool(worse)
