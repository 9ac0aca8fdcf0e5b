"""What a person can ask for on a finding or an answer; panes emit it, the window does it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Wishes(QObject):
    """Signals shared by all parts of the checklist.

    Signals:
        copy: put this text on the clipboard.
        keep_question: add this question to the letter.
        dismiss: set this `Finding` aside.
        explain: show how the check of this id works.
        visit: open this address in the browser.
        show_claim: select the claim of this id.
        show_findings: show the claims that have findings.
        show_page: bring this page (from 1) into view.
    """

    copy = Signal(str)
    keep_question = Signal(str)
    dismiss = Signal(object)
    explain = Signal(str)
    visit = Signal(str)
    show_claim = Signal(str)
    show_findings = Signal()
    show_page = Signal(int)
