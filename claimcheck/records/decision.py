"""What a person decided about a review, kept apart from what the program found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class DecisionKind(StrEnum):
    """The kinds of decision."""

    CORRECT = "correct"  # one field of a claim reads otherwise
    ADD = "add"  # a claim the program missed
    REMOVE = "remove"  # the reading is no claim
    DISMISS = "dismiss"  # a finding is set aside, with a reason
    NOTE = "note"
    REVIEWED = "reviewed"  # the person has looked at this claim
    COMPARED = "compared"  # a finding was compared with the original


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One decision. `claim` and `finding` are keys that outlive a new check (see `library.keys`).

    For CORRECT, `field` is "model", "benchmark", "score", "metric", "setting", "evaluator" or "announced",
    and `value` the right reading as text ("yes"/"no" for announced, a relation for evaluator). For ADD,
    `value` is the claim as JSON. For NOTE, it is the text. `made` is an ISO time; `withdrawn` decisions are
    kept, so that an undo can be redone.
    """

    id: int = 0
    kind: DecisionKind
    claim: str = ""
    finding: str = ""
    field: str = ""
    value: str = ""
    reason: str = ""
    made: str = ""
    withdrawn: bool = False


class QuestionState(StrEnum):
    """What became of a question that was sent."""

    OPEN = "open"
    ASKED = "asked"
    ANSWERED = "answered"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQuestion:
    """A question to the document's publisher, with what became of it. Dates are ISO days, "" for none."""

    id: int = 0
    text: str
    state: QuestionState = QuestionState.OPEN
    asked_on: str = ""
    answered_on: str = ""
    answer: str = ""
    deadline: str = ""
