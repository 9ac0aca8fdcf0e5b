"""What the reader of a format is asked for, beside the bytes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from claimcheck.ingest.limits import Limits


def unreported(stage: str, done: int, total: int) -> None:
    """Tell nobody how far a reading is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Where the bytes come from, what reading them may take, and who is told how far it is.

    Args:
        origin: Path or address, for the record only.
        sha256: Of the bytes.
        charset: An encoding named outside of the document, or "".
        limits: Bounds for reading.
        report: Told the stage, how much is done and of how much.
    """

    origin: str = ""
    sha256: str = ""
    charset: str = ""
    limits: Limits = field(default_factory=Limits)
    report: Callable[[str, int, int], None] = unreported
