"""The whole result for one document: claims, findings, answers, coverage and counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from claimcheck.records.claim import Claim, Statement
from claimcheck.records.document import Document
from claimcheck.records.evidence import Snapshot
from claimcheck.records.finding import Finding, Question


class AnswerState(StrEnum):
    """How well one of the five questions is answered for a claim."""

    ANSWERED = "answered"
    PARTLY = "partly"
    MISSING = "missing"
    CANNOT_TELL = "cannot-tell"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One of the five answers for one claim: a state and one sentence."""

    state: AnswerState
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Areas with a figure for the announced model, areas without any, and tests whose areas are not known."""

    areas: Mapping[str, int] = field(default_factory=dict)
    not_covered: tuple[str, ...] = ()
    not_placed: tuple[str, ...] = ()

    @property
    def nothing_placed(self) -> bool:
        """Whether there are tests and none of them is known, so that nothing can be said of any area."""
        return bool(self.not_placed) and not any(self.areas.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Counts, one sentence per question, and at most three findings that would change the story."""

    claims: int
    announced: int
    self_reported: int
    with_independent_result: int
    change_the_story: tuple[str, ...] = ()
    sentences: Mapping[str, str] = field(default_factory=dict)
    checks_with_enough: int = 0
    checks_without: int = 0


@dataclass(frozen=True, kw_only=True)
class Review:
    """A checked document. `answers` maps a claim's id to its five answers.

    `own_questions` are questions that a reader wrote, with what became of them; only exports have them.
    `announced_because` says in clauses what speaks for an announced model being the document's own.
    """

    document: Document
    announced_models: tuple[str, ...]
    claims: tuple[Claim, ...]
    statements: tuple[Statement, ...]
    findings: tuple[Finding, ...]
    answers: Mapping[str, Mapping[Question, Answer]]
    coverage: Coverage
    summary: Summary
    index: Snapshot
    created: str
    version: str
    profile: str = ""
    own_questions: tuple[str, ...] = ()
    announced_because: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
