"""What passes between the window and the process that reviews for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from claimcheck.library.differences import Differences
from claimcheck.library.opened import Opened
from claimcheck.records.decision import Decision


class Action(StrEnum):
    """What can be asked for."""

    KEEP = "keep"  # read and check a source and keep it
    OPEN = "open"  # a document of the library with its decisions
    CORRECT = "correct"  # check a document of the library again, as the person corrected it
    RECHECK = "recheck"  # read and check a document of the library again, with the evidence of today


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """One piece of work.

    `source` is a path as the system has it in bytes, or an address, or b"-" for the text in `typed`; `entry`
    the document's number in the library. `brief`: the number alone will do, and what changed.
    """

    action: Action
    source: bytes = b""
    typed: bytes | None = None
    entry: int = 0
    decisions: tuple[Decision, ...] = ()
    brief: bool = False


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What came of it; `opened` is None for a brief one, `changes` is there after `RECHECK`."""

    entry: int
    opened: Opened | None = None
    changes: Differences | None = None
