"""``claimcheck checks accuracy --findings``: how often the checks were right, judged by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import click

from claimcheck.checks.judged import Outcome, Tally, outcomes, read_judged, tallies
from claimcheck.checks.measured import write_measured
from claimcheck.checks.run import all_checks
from claimcheck.cli.terminal import terminal_progress
from claimcheck.errors import UnreadableDocument
from claimcheck.evidence.store import open_index
from claimcheck.extract.measured.labels import document_in, labelled_folders
from claimcheck.ingest.open import read_source
from claimcheck.records.finding import Kind
from claimcheck.registry.registry import load_registry
from claimcheck.review import review_document

_HEADER = (
    f"{'check':8s} {'findings':>8s} {'right':>6s} {'share':>6s} {'asks':>6s} {'sensible':>8s} {'share':>6s}"
)
_NOTHING = Tally(0, 0, 0, 0, 0, 0)


def print_findings_accuracy(
    folder: Path, judged: Path, only: str, save: Path | None, *, verbose: bool
) -> None:
    """Review the documents in a folder and print how often each check was right.

    Args:
        folder: One folder a document, each with document.*.
        judged: One CSV a document, named as its folder.
        only: Only documents whose folder's name holds this.
        save: Where to write the figures of all checks as CSV.
        verbose: Also list the results nobody has judged.
    """
    results: list[Outcome] = []
    claims = 0
    for found, number in _reviewed(folder, judged, only):
        results += found
        claims += number
    counts = tallies(results)
    click.echo(_HEADER)
    for check, tally in counts.items():
        click.echo(_row(check, tally))
    click.echo(_row("all", _sum(list(counts.values()))))
    _print_exceptions(results, claims, verbose=verbose)
    if save is not None:
        date = datetime.now(UTC).date().isoformat()
        write_measured(save, {check.id: counts.get(check.id, _NOTHING) for check in all_checks()}, date)


def _reviewed(folder: Path, judged: Path, only: str) -> Iterator[tuple[list[Outcome], int]]:
    """The results of each document, and its number of claims; a document that cannot be read has none."""
    registry = load_registry()
    folders = [f for f in labelled_folders(folder) if only in f.name]
    with terminal_progress("Reviewing") as progress, closing(open_index(None)) as evidence:
        for number, one in enumerate(folders):
            progress.step(one.name, number, len(folders))
            try:
                document = read_source(str(document_in(one)))
            except UnreadableDocument as error:
                click.echo(f"{one.name}: {error}", err=True)
                continue
            review = review_document(document, registry=registry, evidence=evidence)
            path = judged / f"{one.name}.csv"
            judgements = read_judged(path) if path.is_file() else ()
            yield outcomes(one.name, review, judgements), len(review.claims)


def _row(name: str, t: Tally) -> str:
    return (
        f"{name:8s} {t.findings:8d} {t.right:6d} {_share(t.right, t.findings)} {t.asks:6d} {t.sensible:8d} "
        f"{_share(t.sensible, t.asks)}{f'   not judged: {t.not_judged}' if t.not_judged else ''}"
    )


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:5.1f}%" if whole else f"{'-':>6s}"


def _sum(counts: Sequence[Tally]) -> Tally:
    return Tally(
        findings=sum(t.findings for t in counts),
        right=sum(t.right for t in counts),
        asks=sum(t.asks for t in counts),
        sensible=sum(t.sensible for t in counts),
        documents=max((t.documents for t in counts), default=0),
        not_judged=sum(t.not_judged for t in counts),
    )


def _print_exceptions(results: Sequence[Outcome], claims: int, *, verbose: bool) -> None:
    not_right = [r for r in results if r.judgement is not None and not r.judgement.right]
    not_judged = [r for r in results if r.judgement is None]
    for result in not_right:
        click.echo(f"not right: {_named(result)}: {result.judgement.reason if result.judgement else ''}")
    for result in not_judged if verbose else ():
        click.echo(f"not judged: {_named(result)}: {result.text}")
    findings = sum(result.key.kind == Kind.FINDING.value for result in not_right)
    if claims:
        rate = 100 * findings / claims
        click.echo(f"findings that are not right: {findings} on {claims:,} claims ({rate:.2f} per 100)")
    if not_judged:
        hint = "" if verbose else " (--verbose lists them)"
        click.echo(f"results nobody has judged: {len(not_judged)}{hint}")


def _named(result: Outcome) -> str:
    return f"{result.document}, {result.key.check} ({result.key.kind}) {result.key.claim}"
