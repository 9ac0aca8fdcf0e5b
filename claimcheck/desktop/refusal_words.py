"""What the world's errors say, in the person's language; of a document at least what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from claimcheck.desktop.said import window_language
from claimcheck.errors import Cause, UnreadableDocument, UserError
from claimcheck.languages.known import refusal

translate = QCoreApplication.translate


def refusal_words(error: UserError) -> tuple[str, str]:
    """What is the matter and what can be done; English where the window is, or nothing else is known."""
    language = window_language()
    message, next_step = refusal(error.message, language), refusal(error.next_step, language)
    if isinstance(error, UnreadableDocument) and (message is None or next_step is None):
        return _by_cause()[error.cause]
    return message or error.message, next_step or error.next_step


def refusal_text(error: UserError) -> str:
    """Both on one line."""
    return " ".join(part for part in refusal_words(error) if part)


def reason_words(reason: str) -> str:
    """Why one of many files or addresses was not taken."""
    return refusal(reason, window_language()) or reason


def _by_cause() -> dict[Cause, tuple[str, str]]:
    check_path = translate("refusal_words", "Check the name and whether the drive is connected.")
    again = translate("refusal_words", "Save or download the document again.")
    printed = translate("refusal_words", "Save it as a PDF without protection, for example by printing it.")
    return {
        Cause.MISSING: (translate("refusal_words", "The file is not there."), check_path),
        Cause.NOT_A_FILE: (
            translate("refusal_words", "This is a folder or something else that is no document."),
            translate("refusal_words", "Choose a file; a folder can be dropped into the library."),
        ),
        Cause.EMPTY: (translate("refusal_words", "The document is empty."), again),
        Cause.NO_PERMISSION: (
            translate("refusal_words", "You are not allowed to read this file."),
            translate("refusal_words", "Change its permissions or copy it elsewhere."),
        ),
        Cause.PASSWORD: (translate("refusal_words", "The document is protected by a password."), printed),
        Cause.ENCRYPTION: (
            translate("refusal_words", "The document is encrypted in a way that cannot be read."),
            printed,
        ),
        Cause.WRONG_TYPE: (
            translate("refusal_words", "The content is not of the kind that the file's name says."),
            again,
        ),
        Cause.UNKNOWN_TYPE: (
            translate("refusal_words", "This kind of document is not known."),
            translate(
                "refusal_words", "PDF, web pages, Markdown, Word documents, pictures and text can be read."
            ),
        ),
        Cause.TRUNCATED: (translate("refusal_words", "The document ends in the middle."), again),
        Cause.DAMAGED: (translate("refusal_words", "The document is damaged and cannot be read."), again),
        Cause.NO_TEXT: (
            translate("refusal_words", "The document holds no text; it is probably a scan."),
            translate("refusal_words", "Have its text recognised first and save it with the text."),
        ),
        Cause.OVER_LIMIT: (
            translate("refusal_words", "The document is larger or takes longer than is allowed."),
            translate("refusal_words", "Save the part that you need, or allow more time in the preferences."),
        ),
        Cause.UNREACHABLE: (
            translate("refusal_words", "The address cannot be reached."),
            translate(
                "refusal_words", "Check the address and the connection, or save the page and open the file."
            ),
        ),
    }
