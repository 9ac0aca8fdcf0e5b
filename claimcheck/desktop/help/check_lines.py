"""The lines that the pages of all checks share, in the person's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from claimcheck.checks.measured import all_measured
from claimcheck.checks.pages import check_named
from claimcheck.desktop.check_words import check_question, check_title
from claimcheck.desktop.words import question_words, severity_words

translate = QCoreApplication.translate


def _title(check: str) -> str:
    return check_title(check, "")


def _about(check: str) -> str:
    """Under which question a check stands, and how much its result usually weighs."""
    known = check_named(check)
    return translate("check_lines", "**Question:** {question} **Usual severity:** {severity}.").format(
        question=question_words(known.question), severity=severity_words(known.severity)
    )


def _accuracy(check: str) -> str:
    """How often a check was right, as far as that was measured."""
    found = all_measured().get(check)
    if found is None:
        return translate(
            "check_lines", "Not yet measured on labelled documents: compare each result with the original."
        )
    parts = [
        translate(
            "check_lines", "Real documents on which results were judged by hand: {count} (as of {date})."
        )
    ]
    if found.findings:
        parts.append(translate("check_lines", "Findings that were right: {right} of {findings}."))
    if found.asks:
        parts.append(translate("check_lines", "Questions that were sensible: {sensible} of {asks}."))
    if len(parts) == 1:
        parts = [translate("check_lines", "Judged on real documents on {date}: it raised nothing there.")]
    return " ".join(parts).format(
        count=found.documents,
        date=found.date,
        right=found.right,
        findings=found.findings,
        sensible=found.sensible,
        asks=found.asks,
    )


def _off(check: str) -> str:
    """How to leave a check out."""
    return translate(
        "check_lines",
        "Untick it under **Edit › Preferences › Checks**, or run `claimcheck checks off {check}`: it is left "
        "out from the next document on. The tick, or `claimcheck checks on {check}`, brings it back.",
    ).format(check=check)


CHECK_LINES: Mapping[str, Callable[[str], str]] = {
    "title": _title,
    "about": _about,
    "asks": check_question,
    "accuracy": _accuracy,
    "off": _off,
}
"""What a blank in the page of a check stands for: its name, then what to say of a check's id."""
