"""What a check found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction


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

    def __post_init__(self) -> None:
        """Make `working` plain, so that a kept finding equals the one that was made."""
        object.__setattr__(self, "working", plain(self.working))


def plain(value: object) -> object:
    """A working value as JSON can hold it: exact numbers become floats, sequences become lists."""
    match value:
        case Decimal() | Fraction():
            return float(value)
        case Mapping():
            return {str(key): plain(inner) for key, inner in value.items()}
        case list() | tuple() | set() | frozenset():
            return [plain(inner) for inner in value]
        case float() if value != value or value in (float("inf"), float("-inf")):
            return None
        case str() | int() | float() | bool() | None:
            return value
        case _:
            return str(value)
