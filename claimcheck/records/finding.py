"""What a check found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Question(StrEnum):
    """The reader's five questions."""

    WHICH_BENCHMARK = "which_benchmark"
    WHO_RAN_IT = "who_ran_it"
    WHAT_IT_MEASURES = "what_it_measures"
    WHAT_IS_MISSING = "what_is_missing"
    YOUR_TASKS = "your_tasks"


class Kind(StrEnum):
    """The four kinds of result, never mixed."""

    FINDING = "finding"
    ASK = "ask"
    CANNOT_TELL = "cannot-tell"
    NOTHING_TO_REPORT = "nothing-to-report"


class Severity(StrEnum):
    """How much a point matters for the reader's story; never about blame."""

    CHANGES_THE_HEADLINE = "changes-the-headline"
    NEEDS_CONTEXT = "needs-context"
    DETAIL = "detail"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """An outside record that a finding rests on."""

    title: str
    evaluator: str = ""
    date: str = ""
    url: str = ""
    score_text: str = ""
    setting: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The result of one check on some claims (or on the whole document, when `claims` is empty).

    `text` says what was compared and what came out; `ask` is a ready-to-send question, "" where none.
    `working` holds the numbers of the calculation, as plain JSON values. `severity` is None for
    cannot-tell and nothing-to-report. `explanations` are harmless reasons, where there are any.
    """

    id: str = ""
    check: str
    question: Question
    kind: Kind
    text: str
    severity: Severity | None = None
    claims: tuple[str, ...] = ()
    ask: str = ""
    quote: str = ""
    page: int | None = None
    explanations: tuple[str, ...] = ()
    working: Mapping[str, object] = field(default_factory=dict)
    evidence: tuple[Reference, ...] = ()
