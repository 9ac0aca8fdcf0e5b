"""Documents come into the library: fetched, checked and kept; and are checked again later."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from claimcheck.evidence.store import open_index
from claimcheck.ingest.open import read_bytes
from claimcheck.library.differences import Differences, differences
from claimcheck.library.store import Library
from claimcheck.progress import Progress
from claimcheck.records.profile import Profile
from claimcheck.registry.registry import load_registry
from claimcheck.review import review_document, reviewed
from claimcheck.settings import load_settings

READABLE_ENDINGS = (".pdf", ".html", ".htm", ".mhtml", ".mht", ".md", ".markdown", ".txt", ".docx")


def keep(
    library: Library,
    source: str,
    *,
    index: Path | None = None,
    profile: Profile | None = None,
    progress: Progress | None = None,
) -> tuple[int, bool]:
    """Fetch, check and keep a source.

    Returns:
        The document's id, and whether it is new here.

    Raises:
        UnreadableDocument: when the source cannot be read.
        DownloadFailed: when an address gives nothing usable.
        IndexUnavailable: when the index cannot be opened.
        Cancelled: when the person asked to stop; nothing is kept then.
    """
    review, content = reviewed(source, index=index, profile=profile, progress=progress)
    is_new = library.find(review.document.sha256) is None
    return library.add(review, content), is_new


def recheck(
    library: Library,
    identity: int,
    *,
    index: Path | None = None,
    profile: Profile | None = None,
    progress: Progress | None = None,
) -> Differences:
    """Check a kept document against the evidence of today; says what changed.

    Raises:
        UnknownName: when there is no such document.
        IndexUnavailable: when the index cannot be opened.
        Cancelled: when the person asked to stop; the old review stays then.
    """
    old = library.review(identity)
    with closing(open_index(index, progress=progress)) as evidence:
        document = read_bytes(
            library.original(identity), name=Path(old.document.origin).name, progress=progress
        )
        document = replace(document, origin=old.document.origin)
        review = review_document(
            document,
            registry=load_registry(),
            evidence=evidence,
            profile=profile,
            off=load_settings().checks_off,
            progress=progress,
        )
    library.replace_review(identity, review)
    return differences(old, review)


def documents_in(folder: Path) -> Sequence[Path]:
    """The files of a folder that look readable, by name, folders below it included."""
    return sorted(
        path for path in folder.rglob("*") if path.suffix.lower() in READABLE_ENDINGS and path.is_file()
    )
