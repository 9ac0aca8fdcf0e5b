"""The window's one way to the core: everything here takes its time and is called on a background thread.

The core's readers, checks and statistics are imported when they are first needed, so that the window is
there before them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from claimcheck.desktop.session import Opened, keys_of
from claimcheck.errors import UnknownName, UserError
from claimcheck.library.decided import corrected_reading
from claimcheck.library.differences import Differences
from claimcheck.progress import Progress
from claimcheck.records.benchmark import Benchmark
from claimcheck.records.claim import Claim, Reading
from claimcheck.records.decision import AskedQuestion, Decision
from claimcheck.records.evidence import Evidence
from claimcheck.records.profile import Profile
from claimcheck.records.review import Review
from claimcheck.settings import load_settings

if TYPE_CHECKING:
    from claimcheck.checks.nearness import NearTests
    from claimcheck.library.backups import Backup
    from claimcheck.library.comparison import Comparison
    from claimcheck.library.store import Entry, Library
    from claimcheck.registry.registry import Registry

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
    """Reading, checking, keeping. Raises `UserError` and `Cancelled` as the core does."""

    def review(self, source: Source, progress: Progress) -> Opened:
        """Read and check a source and keep it in the library."""
        if source.is_address:
            from claimcheck.library.intake import keep

            with library_for_task() as library:
                identity, _ = keep(library, source.name, progress=progress)
                return self._opened(library, identity)
        from claimcheck.review import review_source

        review = review_source(
            "-" if source.typed is not None else source.name,
            profile=self.profile(),
            stdin=source.typed,
            progress=progress,
        )
        content = source.typed if source.typed is not None else Path(source.name).read_bytes()
        with library_for_task() as library:
            return self._opened(library, library.add(review, content))

    def open_entry(self, identity: int) -> Opened:
        """A document of the library with its decisions."""
        with library_for_task() as library:
            return self._opened(library, identity)

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

    def restore(self, backup: Path) -> Path | None:
        """Put a backup in the library's place; where the replaced file is kept."""
        from claimcheck.library.backups import restore
        from claimcheck.library.opening import library_path

        with _opening:
            return restore(library_path(), backup)

    def check_again(self, opened: Opened, decisions: Sequence[Decision], progress: Progress) -> Review:
        """The review with the person's corrections, checked anew."""
        from claimcheck.evidence.store import open_index
        from claimcheck.registry.registry import load_registry
        from claimcheck.review import review_reading

        review, registry = opened.review, load_registry()
        reading = identified(corrected_reading(review, decisions), registry, review.document.published)
        with open_index(progress=progress) as evidence:
            return review_reading(
                review.document,
                reading,
                registry=registry,
                evidence=evidence,
                profile=self.profile(),
                off=load_settings().checks_off,
                progress=progress,
            )

    def with_review(self, opened: Opened, review: Review) -> Opened:
        """The same document with another review and all that belongs to it."""
        return replace(opened, review=review, benchmarks=self._benchmarks(review), keys=keys_of(review))

    def recheck(self, identity: int, progress: Progress) -> tuple[Opened, Differences]:
        """A document of the library against the evidence of today, and what changed."""
        from claimcheck.library.intake import recheck

        with library_for_task() as library:
            changes = recheck(library, identity, profile=self.profile(), progress=progress)
            return self._opened(library, identity), changes

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

        if claim.benchmark is None or not claim.benchmark.id:
            return ()
        with open_index() as index:
            others = index.results_on(claim.benchmark.id, limit=_ON_BENCHMARK)
            same = index.results(claim.model.id, claim.benchmark.id) if claim.model and claim.model.id else ()
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

    def _opened(self, library: Library, identity: int) -> Opened:
        review = library.review(identity)
        return Opened(
            review=review,
            entry=identity,
            content=library.original(identity),
            decisions=library.decisions(identity),
            benchmarks=self._benchmarks(review),
            keys=keys_of(review),
        )

    def _benchmarks(self, review: Review) -> dict[str, Benchmark]:
        from claimcheck.registry.registry import load_registry

        registry = load_registry()
        ids = {claim.benchmark.id for claim in review.claims if claim.benchmark and claim.benchmark.id}
        found = ((name, registry.benchmark(name)) for name in ids)
        return {name: benchmark for name, benchmark in found if benchmark is not None}


def identified(reading: Reading, registry: Registry, published: str) -> Reading:
    """The reading with names that a person corrected or added looked up, and an id for every claim."""
    taken = {claim.id for claim in reading.claims}
    claims: list[Claim] = []
    for claim in reading.claims:
        if not claim.id:
            number = next(n for n in range(1, len(reading.claims) + 2) if f"added{n}" not in taken)
            claim = replace(claim, id=f"added{number}")
            taken.add(claim.id)
        model = claim.model or registry.resolve_model(claim.model_text, published=published)
        context = f"{claim.place.where} {claim.place.quote}"
        benchmark = claim.benchmark or registry.resolve_benchmark(
            claim.benchmark_text, context=context, metric=claim.metric_text
        )
        claims.append(replace(claim, model=model, benchmark=benchmark))
    return replace(reading, claims=tuple(claims))
