"""The whole program in one function: a source or a document in, a review out."""

from __future__ import annotations

import time
from collections.abc import Collection
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from claimcheck import __version__
from claimcheck.checks.answers.five import answers
from claimcheck.checks.base import Dossier
from claimcheck.checks.coverage import coverage
from claimcheck.checks.run import run_checks
from claimcheck.checks.summary import summary
from claimcheck.evidence.store import EvidenceStore, open_index
from claimcheck.extract.reading import read_claims
from claimcheck.ingest.fetching import fetch
from claimcheck.ingest.limits import Limits
from claimcheck.ingest.open import read_fetched
from claimcheck.progress import Progress, silent
from claimcheck.records.claim import Reading
from claimcheck.records.document import Document
from claimcheck.records.profile import Profile
from claimcheck.records.review import Review
from claimcheck.registry.registry import Registry, load_registry
from claimcheck.settings import Settings, load_settings


def review_source(
    source: str,
    *,
    index: Path | None = None,
    profile: Profile | None = None,
    stdin: bytes | None = None,
    limits: Limits | None = None,
    progress: Progress | None = None,
) -> Review:
    """Read a source and check every claim in it against itself, the registry and the evidence index.

    Args:
        source: A path, an http(s) address, or "-" for the bytes of `stdin`.
        index: An evidence index; None for the person's own, which is made on first use.
        profile: The reader's tasks.
        stdin: What to read for "-".
        limits: How much of the machine reading may take; None for what the settings say.
        progress: Told of each step, and asked whether to go on.

    Raises:
        UnreadableDocument: when the source cannot be read.
        DownloadFailed: when an address gives nothing usable.
        IndexUnavailable: when the index cannot be opened.
        LibraryUnavailable: when the settings cannot be read.
        Cancelled: when the person asked to stop.
    """
    review, _content = reviewed(
        source, index=index, profile=profile, stdin=stdin, limits=limits, progress=progress
    )
    return review


def reviewed(
    source: str,
    *,
    index: Path | None = None,
    profile: Profile | None = None,
    stdin: bytes | None = None,
    limits: Limits | None = None,
    progress: Progress | None = None,
) -> tuple[Review, bytes]:
    """The review of a source, as `review_source` makes it, and the bytes it was read from."""
    settings, progress = load_settings(), progress or silent()
    bounds = limits or limits_of(settings)
    end = time.monotonic() + bounds.seconds_per_document
    fetched = fetch(source, stdin=stdin, limits=bounds, progress=progress, proxy=settings.proxy)
    document = read_fetched(fetched, limits=bounds, progress=progress)
    progress.so_far(document)
    with closing(open_index(index, progress=progress)) as evidence:
        review = review_document(
            document,
            registry=load_registry(),
            evidence=evidence,
            profile=profile,
            off=settings.checks_off,
            progress=progress,
            seconds=max(end - time.monotonic(), bounds.seconds_per_document / 2),
        )
    return review, fetched.data


def limits_of(settings: Settings) -> Limits:
    """The bounds for one document that a person set."""
    return Limits(
        seconds_per_document=settings.seconds_per_document, seconds_per_page=settings.seconds_per_page
    )


def review_document(
    document: Document,
    *,
    registry: Registry,
    evidence: EvidenceStore | None,
    profile: Profile | None = None,
    off: Collection[str] = (),
    progress: Progress | None = None,
    seconds: float = 30.0,
) -> Review:
    """Check a document that was read; without an index, everything that needs one says so.

    Claims are looked for as many `seconds`; where that is not enough, a warning of the document says so.

    Raises:
        Cancelled: when the person asked to stop.
    """
    reading = read_claims(document, registry, progress=progress, seconds=seconds)
    document = replace(document, warnings=(*document.warnings, *reading.warnings))
    return review_reading(
        document, reading, registry=registry, evidence=evidence, profile=profile, off=off, progress=progress
    )


def review_reading(
    document: Document,
    reading: Reading,
    *,
    registry: Registry,
    evidence: EvidenceStore | None,
    profile: Profile | None = None,
    off: Collection[str] = (),
    progress: Progress | None = None,
) -> Review:
    """Check claims that were read, or that a person corrected.

    Raises:
        Cancelled: when the person asked to stop.
    """
    dossier = Dossier(
        document=document,
        claims=reading.claims,
        statements=reading.statements,
        announced_models=reading.announced_models,
        registry=registry,
        evidence=evidence,
        profile=profile,
        off=frozenset(off),
    )
    findings = run_checks(dossier, progress=progress)
    return Review(
        document=document,
        announced_models=reading.announced_models,
        claims=reading.claims,
        statements=reading.statements,
        findings=findings,
        answers=answers(dossier),
        coverage=coverage(dossier),
        summary=summary(dossier, findings),
        index=dossier.outside.snapshot,
        created=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        version=__version__,
        profile=profile.name if profile else "",
        announced_because=reading.announced_because,
    )
