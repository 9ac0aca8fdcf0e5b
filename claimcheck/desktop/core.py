"""The window's one way to the core: everything here takes its time and is called on a background thread.

The core's readers, checks and statistics are imported when they are first needed, so that the window is
there before them.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from claimcheck.errors import UnknownName, UserError
from claimcheck.library.differences import Differences
from claimcheck.library.opened import Opened
from claimcheck.progress import Progress, silent
from claimcheck.records.claim import Claim
from claimcheck.records.decision import AskedQuestion, Decision
from claimcheck.records.evidence import Evidence
from claimcheck.records.profile import Profile
from claimcheck.settings import load_settings

if TYPE_CHECKING:
    from claimcheck.checks.nearness import NearTests
    from claimcheck.library.backups import Backup
    from claimcheck.library.comparison import Comparison
    from claimcheck.library.reviewer import Reviewers
    from claimcheck.library.reviewer_link import Outcome, Wish
    from claimcheck.library.store import Entry, Library

_ON_BENCHMARK = 40  # results of other models that one picture can show


@dataclass(frozen=True, slots=True)
class Source:
    """What to open: a path, an address, or (`typed`) the text itself."""

    name: str
    typed: bytes | None = None

    @property
    def is_address(self) -> bool:
        """Whether it is on the web."""
        return self.typed is None and self.name.startswith(("http://", "https://"))


_opening = Lock()


def library_for_task() -> Library:
    """The library, for the task that calls; one after the other, because the first call makes the file."""
    from claimcheck.library.store import open_library

    with _opening:
        return open_library()


class Core:
    """Reading, checking, keeping. Raises `UserError` and `Cancelled` as the core does.

    What takes long in Python itself (reading, checking, opening) is done by another process.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._reviewers: Reviewers | None = None

    def warm_up(self) -> None:
        """Get ready for the first document."""
        self._reviewing().warm_up()

    def close(self) -> None:
        """End what works for the window."""
        if self._reviewers is not None:
            self._reviewers.close()

    def review(self, source: Source, progress: Progress) -> Opened:
        """Read and check a source and keep it in the library."""
        return _opened(self._ask(self._wish(source), progress))

    def keep(self, source: Source, progress: Progress) -> int:
        """Read and check a source and keep it; its number in the library."""
        return self._ask(self._wish(source, brief=True), progress).entry

    def open_entry(self, identity: int, progress: Progress | None = None) -> Opened:
        """A document of the library with its decisions."""
        from claimcheck.library.reviewer_link import Action, Wish

        return _opened(self._ask(Wish(action=Action.OPEN, entry=identity), progress or silent()))

    def original(self, identity: int) -> bytes:
        """The bytes of a document of the library."""
        with library_for_task() as library:
            return library.original(identity)

    def entries(self, words: str = "") -> Sequence[Entry]:
        """Documents of the library, all or those with these words."""
        with library_for_task() as library:
            return library.search(words) if words else library.entries()

    def files_in(self, paths: Sequence[str]) -> list[str]:
        """The files of these paths; of a folder, those in it and below it that look readable."""
        from claimcheck.library.intake import documents_in

        files: list[str] = []
        for path in map(Path, paths):
            files.extend(map(str, documents_in(path)) if path.is_dir() else [str(path)])
        return files

    def known(self, path: str) -> int | None:
        """Number of the document with the bytes of this file, if the library has it."""
        try:
            digest = hashlib.sha256(Path(path).read_bytes()).hexdigest()
        except OSError:
            return None
        with library_for_task() as library:
            return library.find(digest)

    def backups(self) -> Sequence[Backup]:
        """The backups of the library, newest first."""
        from claimcheck.library.backups import backups_of
        from claimcheck.library.opening import library_path

        return backups_of(library_path())

    def back_up_if_due(self) -> None:
        """Back the library up if it changed since the newest backup and that is old enough."""
        from claimcheck.library.backups import back_up, due
        from claimcheck.library.opening import library_path

        if due(library_path()):
            back_up(library_path(), reason="regular")

    def restore(self, backup: Path) -> Path | None:
        """Put a backup in the library's place; where the replaced file is kept."""
        from claimcheck.library.backups import restore
        from claimcheck.library.opening import library_path

        with _opening:
            return restore(library_path(), backup)

    def check_again(self, entry: int, decisions: Sequence[Decision], progress: Progress) -> Opened:
        """A document of the library with the person's corrections, checked anew."""
        from claimcheck.library.reviewer_link import Action, Wish

        wish = Wish(action=Action.CORRECT, entry=entry, decisions=tuple(decisions))
        return _opened(self._ask(wish, progress))

    def recheck(self, identity: int, progress: Progress) -> tuple[Opened, Differences]:
        """A document of the library against the evidence of today, and what changed."""
        from claimcheck.library.reviewer_link import Action, Wish

        outcome = self._ask(Wish(action=Action.RECHECK, entry=identity), progress)
        return _opened(outcome), _changes(outcome)

    def changes_today(self, identity: int, progress: Progress) -> Differences:
        """Check a document of the library against the evidence of today; only what changed."""
        from claimcheck.library.reviewer_link import Action, Wish

        return _changes(self._ask(Wish(action=Action.RECHECK, entry=identity, brief=True), progress))

    def questions(self, identity: int) -> Sequence[AskedQuestion]:
        """The questions kept for a document."""
        with library_for_task() as library:
            return library.questions(identity)

    def keep_question(self, identity: int, question: AskedQuestion) -> None:
        """Add a question, or change the one with the same text."""
        with library_for_task() as library:
            library.keep_question(identity, question)

    def drop_question(self, identity: int, text: str) -> None:
        """Take a question out."""
        with library_for_task() as library:
            library.drop_question(identity, text)

    def evidence_for(self, claim: Claim) -> Sequence[Evidence]:
        """Results in the index on the claim's benchmark, those of its model first."""
        from claimcheck.evidence.store import open_index
        from claimcheck.registry.registry import load_registry

        if claim.benchmark is None or not claim.benchmark.id:
            return ()
        models = load_registry().identities(claim.model)
        with open_index() as index:
            others = index.results_on(claim.benchmark.id, limit=_ON_BENCHMARK)
            same = [row for model in models for row in index.results(model, claim.benchmark.id)]
        return (*same, *(row for row in others if row not in same))

    def suggest_names(self, kind: str, text: str) -> Sequence[str]:
        """Names of the registry that a text could mean, likeliest first; `kind`: "model" or "benchmark"."""
        from claimcheck.registry.registry import load_registry

        return [name for found, _, name in load_registry().search(text, limit=60) if found == kind][:12]

    def compare(self, entries: Sequence[int], *, by_tasks: bool, progress: Progress) -> Comparison:
        """Documents of the library side by side: by benchmark, or by the person's own tasks."""
        from claimcheck.library.comparison import compare_claims, compare_requirements
        from claimcheck.registry.registry import load_registry

        reviews = []
        with library_for_task() as library:
            for number, entry in enumerate(entries):
                progress.step("comparing", number, len(entries))
                reviews.append(library.review(entry))
        if not by_tasks:
            return compare_claims(reviews)
        profile = self.profile()
        if profile is None:
            raise UnknownName(
                "No tasks are chosen yet.", next_step="Choose or make a profile under My tasks first."
            )
        return compare_requirements(reviews, profile, load_registry())

    def checks(self) -> Sequence[tuple[str, str]]:
        """Id and title of every check."""
        from claimcheck.checks.run import all_checks

        return [(check.id, check.title) for check in all_checks()]

    def near_tests(self, profile: Profile, reported: Collection[str]) -> NearTests:
        """How near each benchmark of the register is to a profile's tasks."""
        from claimcheck.checks.nearness import near_tests
        from claimcheck.registry.registry import load_registry

        return near_tests(load_registry().benchmarks.values(), profile, reported)

    def profile(self) -> Profile | None:
        """The tasks the person works for."""
        from claimcheck.checks.profiles import find_profile

        name = load_settings().profile
        try:
            return find_profile(name) if name else None
        except UserError:  # a profile that was deleted must not keep documents from opening
            return None

    def _wish(self, source: Source, *, brief: bool = False) -> Wish:
        from claimcheck.library.reviewer_link import Action, Wish

        name = b"-" if source.typed is not None else os.fsencode(source.name)
        return Wish(action=Action.KEEP, source=name, typed=source.typed, brief=brief)

    def _ask(self, wish: Wish, progress: Progress) -> Outcome:
        with library_for_task():
            pass  # it is made here, where only one makes it at a time
        return self._reviewing().ask(wish, progress)

    def _reviewing(self) -> Reviewers:
        from claimcheck.library.reviewer import Reviewers

        with self._lock:
            if self._reviewers is None:
                self._reviewers = Reviewers()
            return self._reviewers


def _opened(outcome: Outcome) -> Opened:
    if outcome.opened is None:
        raise ValueError(f"document {outcome.entry} was not opened")
    return outcome.opened


def _changes(outcome: Outcome) -> Differences:
    if outcome.changes is None:
        raise ValueError(f"document {outcome.entry} was not compared")
    return outcome.changes
