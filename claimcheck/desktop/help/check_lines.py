"""The lines that the pages of all checks share, in the person's language."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from claimcheck.checks.measured import all_measured
from claimcheck.desktop.check_words import check_question, check_title
from claimcheck.desktop.words import tr

translate = QCoreApplication.translate


_ABOUT = re.compile(r"\*\*Question:\*\* (.+?) \*\*Usual severity:\*\* (.+)\.")


def _title(check: str, _english: str) -> str:
    return check_title(check, "")


def _asks(check: str, _english: str) -> str:
    return check_question(check)


def _about(_check: str, english: str) -> str:
    """Under which question a check stands, and how much its result usually weighs.

    The English line names both, so that the window need not load every check to show a page.
    """
    said = _ABOUT.fullmatch(english)
    if said is None:
        raise ValueError(f"no question and severity: {english}")
    return translate("check_lines", "**Question:** {question} **Usual severity:** {severity}.").format(
        question=tr(said[1]), severity=tr(said[2])
    )


def _accuracy(check: str, _english: str) -> str:
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


def _off(check: str, _english: str) -> str:
    """How to leave a check out."""
    return translate(
        "check_lines",
        "Untick it under **Edit › Preferences › Checks**, or run `claimcheck checks off {check}`: it is left "
        "out from the next document on. The tick, or `claimcheck checks on {check}`, brings it back.",
    ).format(check=check)


CHECK_LINES: Mapping[str, Callable[[str, str], str]] = {
    "title": _title,
    "about": _about,
    "asks": _asks,
    "accuracy": _accuracy,
    "off": _off,
}
"""What a blank in the page of a check stands for, made from the check's id and the English line."""
