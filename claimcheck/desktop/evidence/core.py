"""The windows' one way to the evidence index: all of it takes its time and runs on background threads."""

from __future__ import annotations

from collections.abc import Mapping as Values
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.progress import Progress
from claimcheck.records.evidence import ContaminationReport, Evidence
from claimcheck.settings import load_settings

if TYPE_CHECKING:
    from claimcheck.evidence.backup import Backup
    from claimcheck.evidence.by_hand import Annotation, Change
    from claimcheck.evidence.fetching import Fetched
    from claimcheck.evidence.importing.mapping import Mapping, Preview
    from claimcheck.evidence.importing.previewing import FilePreview
    from claimcheck.evidence.importing.run import ImportReport
    from claimcheck.evidence.importing.taken import RanBy
    from claimcheck.evidence.stats import IndexStats
    from claimcheck.evidence.update import SourceState, Update


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person looks for: words of names, a source, a relation ("" for any), in force or the history."""

    words: str = ""
    source: str = ""
    relation: str = ""
    in_force: bool = True


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept beside a result: tags, notes, and what was done to it."""

    annotations: tuple[Annotation, ...] = ()
    history: tuple[Change, ...] = ()


class EvidenceCore:
    """Searching, importing, updating, and results of one's own. Raises `UserError` and `Cancelled`."""

    def search(self, wanted: Wanted, *, limit: int, offset: int, progress: Progress) -> Sequence[Evidence]:
        """Results as wanted, from the `offset`-th on."""
        from claimcheck.evidence.store import open_index

        with open_index(progress=progress) as index:
            return index.search(
                wanted.words,
                limit=limit,
                offset=offset,
                source=wanted.source,
                relation=wanted.relation,
                in_force=wanted.in_force,
            )

    def stats(self, progress: Progress) -> IndexStats:
        """Counts over the index."""
        from claimcheck.evidence.store import open_index

        with open_index(progress=progress) as index:
            return index.stats()

    def kept(self, number: int) -> Kept:
        """Tags, notes and history of a result."""
        from claimcheck.evidence.by_hand import annotations_of, history_of
        from claimcheck.evidence.store import open_index

        with open_index() as index:
            return Kept(annotations_of(index, number), history_of(index, number))

    def reports(self, progress: Progress) -> Sequence[ContaminationReport]:
        """Every contamination report, then the checks that found nothing or stayed open."""
        from claimcheck.evidence.store import open_index

        with open_index(progress=progress) as index:
            return (*index.reports(), *index.reports(found=False))

    # copies of the whole index

    def backups(self) -> Sequence[Backup]:
        """The copies of the index, newest first."""
        from claimcheck.evidence.backup import backups_of
        from claimcheck.evidence.store import index_path

        return backups_of(index_path())

    def back_up(self, progress: Progress) -> Path:
        """Copy the index and check the copy; returns where it is."""
        from claimcheck.evidence.backup import back_up
        from claimcheck.evidence.store import index_path, open_index

        open_index(progress=progress).close()
        return back_up(index_path(), progress=progress)

    def restore(self, backup: Path) -> Path | None:
        """Put a copy in the index's place; returns where the replaced one is kept."""
        from claimcheck.evidence.backup import restore
        from claimcheck.evidence.store import index_path

        return restore(backup, index_path())

    # files

    def preview(self, paths: Sequence[Path], progress: Progress) -> Sequence[FilePreview]:
        """What an import of these would bring."""
        from claimcheck.evidence.importing.previewing import preview_files
        from claimcheck.evidence.store import index_path

        return preview_files(index_path(), paths, progress=progress)

    def preview_table(self, path: Path, mapping: Mapping) -> Preview:
        """The first rows of a table as a mapping of its columns reads them."""
        from claimcheck.evidence.importing.mapping import preview

        return preview(path, mapping)

    def confirm(self, columns: tuple[str, ...], mapping: Mapping) -> None:
        """Remember what the columns of a table mean."""
        from claimcheck.evidence.importing.previewing import confirm
        from claimcheck.evidence.store import index_path

        confirm(index_path(), columns, mapping)

    def fetch(self, address: str, progress: Progress) -> Fetched:
        """Fetch an address through the proxy of the preferences; nothing is imported yet."""
        from claimcheck.evidence.fetching import fetch_address
        from claimcheck.evidence.store import index_path

        return fetch_address(index_path(), address, proxy=load_settings().proxy, progress=progress)

    def import_files(
        self,
        paths: Sequence[Path],
        progress: Progress,
        *,
        ran_by: RanBy | None = None,
        fetched: Fetched | None = None,
    ) -> ImportReport:
        """Import files of results in one transaction.

        `ran_by` is who ran what the files say nothing of; `fetched` says where they were fetched from.
        """
        from claimcheck.evidence.importing.run import import_paths
        from claimcheck.evidence.store import index_path

        url, day = (fetched.address, fetched.retrieved) if fetched else ("", "")
        return import_paths(index_path(), paths, url=url, retrieved=day, ran_by=ran_by, progress=progress)

    def export(self, path: Path, format_name: str, source: str, progress: Progress) -> int:
        """Write the results in force; returns how many."""
        from claimcheck.evidence.export import export
        from claimcheck.evidence.store import open_index

        with open_index(progress=progress) as index:
            return export(index, path, format_name, source=source, progress=progress)

    # sources

    def states(self, progress: Progress) -> Sequence[SourceState]:
        """Every known source and how it stands in the index."""
        from claimcheck.evidence.store import index_path, open_index
        from claimcheck.evidence.update import states

        open_index(progress=progress).close()
        return states(index_path())

    def update(self, source: str, progress: Progress) -> Update:
        """Fetch one source again through the proxy of the preferences and import what changed."""
        from claimcheck.evidence.store import index_path
        from claimcheck.evidence.update import update_sources

        (update,) = update_sources(index_path(), [source], proxy=load_settings().proxy, progress=progress)
        return update

    # by hand

    def add(self, row: Evidence) -> int:
        """Add a result; returns its number."""
        from claimcheck.evidence import by_hand
        from claimcheck.evidence.store import index_path

        return by_hand.add(index_path(), row)

    def edit(self, number: int, changes: Values[str, object]) -> int:
        """Correct a result; returns the number of the corrected one."""
        from claimcheck.evidence import by_hand
        from claimcheck.evidence.store import index_path

        return by_hand.edit(index_path(), number, changes)

    def retire(self, number: int, reason: str) -> None:
        """Take a result out of force."""
        from claimcheck.evidence import by_hand
        from claimcheck.evidence.store import index_path

        by_hand.retire(index_path(), number, reason)

    def bring_back(self, number: int) -> None:
        """Put a result that was retired or corrected back in force."""
        from claimcheck.evidence import by_hand
        from claimcheck.evidence.store import index_path

        by_hand.bring_back(index_path(), number)

    def annotate(self, number: int, kind: str, text: str) -> None:
        """Put a "tag" or "note" on a result."""
        from claimcheck.evidence import by_hand
        from claimcheck.evidence.store import index_path

        if kind == "tag":
            by_hand.annotate(index_path(), number, tag=text)
        else:
            by_hand.annotate(index_path(), number, note=text)

    def remove_annotation(self, number: int, kind: str, text: str) -> None:
        """Take a tag or note away."""
        from claimcheck.evidence import by_hand
        from claimcheck.evidence.store import index_path

        by_hand.remove_annotation(index_path(), number, kind, text)
