"""A place in a sentence that says what an unknown name there is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from claimcheck.extract.late import late
from claimcheck.extract.prose.names.forms import Candidate
from claimcheck.extract.prose.names.mention import MentionKind

_REACH = 90
Need = Callable[[Candidate, str], bool]


def _any(candidate: Candidate, text: str) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Slot:
    """What must stand before and behind a name for it to be of a kind.

    `rival` says that behind a word of comparison ("outperforming X (49.9%)") it is a system all the same.
    """

    kind: MentionKind
    before: re.Pattern[str] | None = None
    behind: re.Pattern[str] | None = None
    need: Need = _any
    sure: bool = True
    rival: bool = False

    def fits(self, candidate: Candidate, text: str) -> bool:
        """Whether a candidate stands in this place of its text."""
        if self.behind is not None and not self.behind.match(text, candidate.end):
            return False
        if self.before is not None:
            start = max(0, candidate.start - _REACH)
            if not self.before.search(text, start, candidate.start):
                return False
        return self.need(candidate, text)


def for_tests(
    before: str = "", behind: str = "", need: Need = _any, *, sure: bool = True, rival: bool = False
) -> Slot:
    """A place for tests, by patterns that end right before the name and start right behind it."""
    return Slot(MentionKind.BENCHMARK, _ending(before), _starting(behind), need, sure, rival)


def for_systems(before: str = "", behind: str = "", need: Need = _any) -> Slot:
    """A place for systems; see `for_tests`."""
    return Slot(MentionKind.MODEL, _ending(before), _starting(behind), need, sure=False)


def _ending(pattern: str) -> re.Pattern[str] | None:
    return late(rf"(?:{pattern})$") if pattern else None


def _starting(pattern: str) -> re.Pattern[str] | None:
    return late(pattern) if pattern else None
