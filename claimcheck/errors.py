"""The two families of errors: the world's, which a person can act on, and ours, which are bugs.

ClaimcheckError
├── UserError                 the world's: one clear sentence and the next step, no traceback
│   ├── UnreadableDocument    a source could not be read (exit status 3)
│   ├── DownloadFailed        an address gave nothing usable (exit status 3)
│   ├── IndexUnavailable      the evidence index cannot be opened (exit status 4)
│   ├── ImportRefused         a file of results was not taken; says at which record
│   ├── UnknownName           a benchmark, model, check or source of that name does not exist
│   └── LibraryUnavailable    the library or a settings file cannot be opened or written
└── Cancelled                 the person asked to stop

Everything else that is raised is ours: it is logged with its traceback and shown once.
"""

from __future__ import annotations

from enum import StrEnum


class ClaimcheckError(Exception):
    """Base of all errors that Claimcheck raises on purpose."""


class UserError(ClaimcheckError):
    """Something in the world is not as needed.

    Args:
        message: One sentence a person can read, without class names or library messages.
        next_step: What the person can do now; empty when the message says it already.
    """

    def __init__(self, message: str, *, next_step: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.next_step = next_step

    def __str__(self) -> str:
        """The sentence and the next step, on one line."""
        return f"{self.message} {self.next_step}".strip()

    def __reduce__(self) -> tuple[object, ...]:
        """Errors cross process borders; keyword-only arguments need this."""
        return _rebuilt, (type(self), self.args, self.__dict__)


def _rebuilt(kind: type[UserError], args: tuple[object, ...], state: dict[str, object]) -> UserError:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class Cause(StrEnum):
    """Why a document could not be read."""

    MISSING = "missing"
    NOT_A_FILE = "not-a-file"
    EMPTY = "empty"
    NO_PERMISSION = "no-permission"
    PASSWORD = "password"  # noqa: S105 - a cause, not a secret
    ENCRYPTION = "unsupported-encryption"
    WRONG_TYPE = "not-the-type-its-name-says"
    UNKNOWN_TYPE = "unknown-type"
    TRUNCATED = "truncated"
    DAMAGED = "damaged"
    NO_TEXT = "no-text"
    OVER_LIMIT = "over-a-limit"
    UNREACHABLE = "unreachable"


class UnreadableDocument(UserError):
    """A source could not be read; `cause` sorts the reasons."""

    def __init__(self, message: str, *, cause: Cause, next_step: str = "") -> None:
        super().__init__(message, next_step=next_step)
        self.cause = cause


class DownloadFailed(UserError):
    """An address could not be fetched, or gave something that cannot be used."""


class IndexUnavailable(UserError):
    """The evidence index cannot be opened or made."""


class ImportRefused(UserError):
    """A file of results was refused as a whole; the index is unchanged."""


class UnknownName(UserError):
    """A name given by the person matches nothing."""


class LibraryUnavailable(UserError):
    """The library, a profile or the settings cannot be read or written."""


class Cancelled(ClaimcheckError):
    """The person asked to stop; nothing half-done is left behind."""
