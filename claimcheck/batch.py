"""Many sources: reviewed one after the other or on a pool of processes, in the order given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from claimcheck.errors import DownloadFailed, UnreadableDocument, UserError
from claimcheck.ingest.limits import Limits
from claimcheck.progress import Progress
from claimcheck.records.profile import Profile
from claimcheck.records.review import Review
from claimcheck.review import review_source


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What all sources of one run share."""

    index: Path | None = None
    profile: Profile | None = None
    limits: Limits | None = None
    stdin: bytes | None = None


def review_many(
    sources: Sequence[str], order: Order, *, jobs: int = 1, progress: Progress | None = None
) -> Iterator[tuple[str, Review | UserError]]:
    """Each source with its review, or with the reason why there is none; in the order given.

    Raises:
        IndexUnavailable: when the evidence index cannot be opened: no source can be checked then.
        Cancelled: when the person asked to stop.
    """
    if jobs <= 1 or len(sources) == 1:
        for source in sources:
            yield source, _review(source, order=order, progress=progress)
        return
    with ProcessPoolExecutor(min(jobs, len(sources)), mp_context=get_context("spawn")) as pool:
        try:
            results = pool.map(partial(_review, order=order), sources)
            for done, (source, result) in enumerate(zip(sources, results, strict=True), start=1):
                if progress is not None:
                    progress.step("checking", done, len(sources))
                yield source, result
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _review(source: str, *, order: Order, progress: Progress | None = None) -> Review | UserError:
    try:
        return review_source(
            source,
            index=order.index,
            profile=order.profile,
            stdin=order.stdin,
            limits=order.limits,
            progress=progress,
        )
    except (UnreadableDocument, DownloadFailed) as error:
        return error
