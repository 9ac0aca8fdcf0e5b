"""An error of the world on its way from a child to the process that started it."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck import errors
from claimcheck.errors import Cause, UnreadableDocument, UserError


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A `UserError` as it travels: `kind` names its class; `cause` is that of an `UnreadableDocument`."""

    kind: str
    message: str
    next_step: str = ""
    cause: str = ""


def refused(error: UserError) -> Refused:
    """An error as it travels."""
    cause = error.cause.value if isinstance(error, UnreadableDocument) else ""
    return Refused(kind=type(error).__name__, message=error.message, next_step=error.next_step, cause=cause)


def refusal_of(told: Refused, *, only: type[UserError] = UserError) -> UserError:
    """The error that was refused with; `only` is what may come from that child.

    Raises:
        ValueError: when there is no such kind of error or cause, or it may not come from there.
    """
    kind = getattr(errors, told.kind, None)
    if not (isinstance(kind, type) and issubclass(kind, only)):
        raise ValueError(told.kind)
    if issubclass(kind, UnreadableDocument):
        return kind(told.message, cause=Cause(told.cause), next_step=told.next_step)
    return kind(told.message, next_step=told.next_step)
