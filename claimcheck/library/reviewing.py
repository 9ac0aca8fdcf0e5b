"""What a wish of the window comes to: a document read, opened, corrected or checked again, and kept."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace

from claimcheck.checks.profiles import find_profile
from claimcheck.errors import UserError
from claimcheck.evidence.store import open_index
from claimcheck.extract.identified.claims import identified
from claimcheck.library.decided import corrected_reading
from claimcheck.library.intake import recheck
from claimcheck.library.opened import Opened, opened_entry, with_facts
from claimcheck.library.reviewer_link import Action, Outcome, Wish
from claimcheck.library.store import open_library
from claimcheck.progress import Progress
from claimcheck.records.claim import Claim, Reading
from claimcheck.records.decision import Decision
from claimcheck.records.document import Document
from claimcheck.records.profile import Profile
from claimcheck.records.review import Review
from claimcheck.registry.registry import Registry, load_registry
from claimcheck.review import review_reading, reviewed
from claimcheck.settings import load_settings


def fulfil(wish: Wish, progress: Progress) -> Outcome:
    """Do what is wished for.

    Raises:
        UserError: when the document, the index or the library does not allow it.
        Cancelled: when the person asked to stop; the library is as it was then.
    """
    match wish.action:
        case Action.KEEP:
            source = os.fsdecode(wish.source)
            review, content = reviewed(source, profile=_profile(), stdin=wish.typed, progress=progress)
            with open_library() as library:
                return _outcome(library.add(review, content), wish)
        case Action.OPEN:
            return _outcome(wish.entry, wish)
        case Action.CORRECT:
            return Outcome(entry=wish.entry, opened=_corrected(wish.entry, wish.decisions, progress))
        case Action.RECHECK:
            with open_library() as library:
                changes = recheck(library, wish.entry, profile=_profile(), progress=progress)
            return replace(_outcome(wish.entry, wish), changes=changes)


def _outcome(entry: int, wish: Wish) -> Outcome:
    if wish.brief:
        return Outcome(entry=entry)
    with open_library() as library:
        return Outcome(entry=entry, opened=opened_entry(library, entry))


def _corrected(entry: int, decisions: Sequence[Decision], progress: Progress) -> Opened:
    """A document with the person's corrections, checked anew; the library keeps what the program read."""
    with open_library() as library:
        as_read = library.review(entry)
    review = _checked_again(as_read, decisions, progress)
    return with_facts(review, entry=entry, decisions=tuple(decisions))


def _checked_again(as_read: Review, decisions: Sequence[Decision], progress: Progress) -> Review:
    document, registry = as_read.document, load_registry()
    reading = _identified(corrected_reading(as_read, decisions), document, registry)
    with closing(open_index(progress=progress)) as evidence:
        return review_reading(
            document,
            reading,
            registry=registry,
            evidence=evidence,
            profile=_profile(),
            off=load_settings().checks_off,
            progress=progress,
        )


def _profile() -> Profile | None:
    name = load_settings().profile
    try:
        return find_profile(name) if name else None
    except UserError:  # a profile that was deleted must not keep documents from opening
        return None


def _identified(reading: Reading, document: Document, registry: Registry) -> Reading:
    """The reading with names that a person corrected or added looked up, and an id for every claim."""
    taken = {claim.id for claim in reading.claims}
    claims: list[Claim] = []
    for claim in reading.claims:
        if not claim.id:
            number = next(n for n in range(1, len(reading.claims) + 2) if f"added{n}" not in taken)
            claim = replace(claim, id=f"added{number}")
            taken.add(claim.id)
        claims.append(claim)
    return replace(reading, claims=identified(claims, document, registry))
