"""What a person decides about a claim or a finding: each becomes a step that can be undone.

Dialogs are imported when they are opened, so that the window starts without them.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from claimcheck.desktop import words
from claimcheck.desktop.announce import announce
from claimcheck.desktop.checklist.sentence import neutral_sentence
from claimcheck.library.decided import claim_as_text
from claimcheck.records.claim import Claim
from claimcheck.records.decision import AskedQuestion, Decision, DecisionKind
from claimcheck.records.document import Place
from claimcheck.records.evidence import Evidence
from claimcheck.records.finding import Finding

if TYPE_CHECKING:
    from claimcheck.desktop.main_window import MainWindow


class ClaimCommands(QObject):
    """Connected to the Edit menu and the checklist."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._deciding = window.deciding
        on, checklist = window.actions_.on, window.checklist
        on("correct", self.correct)
        on("add_claim", self.add_claim)
        on("remove_claim", self.remove_claim)
        on("reviewed", lambda: self.mark_reviewed(reviewed=not self._is_reviewed()))
        on("copy_sentence", self.copy_sentence)
        checklist.correct.connect(self.correct)
        checklist.reviewed.connect(lambda reviewed: self.mark_reviewed(reviewed=reviewed))
        checklist.copy_sentence.connect(self.copy_sentence)
        checklist.noted.connect(lambda claim, text: self.note(text, claim))
        window.wishes.dismiss.connect(self.dismiss)
        window.wishes.keep_question.connect(self.keep_question)

    def fetch_evidence(self, identity: str) -> None:
        """Look up outside results for the picture of a claim."""
        claim, core, checklist = self._session.claim, self._window.core, self._window.checklist
        if (
            claim is None
            or self._session.reading
            or claim.id != identity
            or checklist.knows_evidence(identity)
        ):
            return
        self._window.tasks.start(
            lambda _progress: core.evidence_for(claim),
            then=lambda evidence: self._take_evidence(claim, evidence),
            refused=lambda _error: None,  # without an index the picture shows the document alone
        )

    def _take_evidence(self, claim: Claim, evidence: Sequence[Evidence]) -> None:
        if self._session.claim == claim:  # else another document may use the same id
            self._window.checklist.set_evidence(claim.id, evidence)

    def correct(self) -> None:
        """Ask for the right reading of the selected claim."""
        from claimcheck.desktop.claims.correct_dialog import CorrectDialog

        claim = self._session.claim
        if claim is None:
            return
        dialog = CorrectDialog(claim, self._window.core, self._window.tasks, self._window)
        dialog.corrected.connect(lambda fields: self.apply_correction(claim, fields))
        dialog.open()

    def apply_correction(self, claim: Claim, fields: dict[str, str]) -> None:
        """Take over the fields that the person changed, as one step."""
        key = self._session.key(claim.id)
        decisions = [
            Decision(kind=DecisionKind.CORRECT, claim=key, field=field, value=value)
            for field, value in fields.items()
        ]
        self._deciding.decide(
            self.tr("correction of {claim}").format(claim=words.claim_name(claim)), *decisions
        )

    def add_claim(self) -> None:
        """Ask for a claim the program missed, beginning with the selected text."""
        from claimcheck.desktop.claims.add_claim_dialog import AddClaimDialog

        place = self._window.document.selected_place() or Place()
        window = self._window
        dialog = AddClaimDialog(place, self._session.review, window.core, window.tasks, window)
        dialog.added.connect(self.apply_added)
        dialog.open()

    def apply_added(self, claim: Claim) -> None:
        """Add a claim."""
        decision = Decision(
            kind=DecisionKind.ADD, claim=f"added-{uuid.uuid4().hex[:12]}", value=claim_as_text(claim)
        )
        self._deciding.decide(self.tr("added claim {claim}").format(claim=words.claim_name(claim)), decision)

    def remove_claim(self) -> None:
        """Say that the selected reading is no claim."""
        claim = self._session.claim
        if claim is not None:
            decision = Decision(kind=DecisionKind.REMOVE, claim=self._session.key(claim.id))
            self._deciding.decide(
                self.tr("removal of {claim}").format(claim=words.claim_name(claim)), decision
            )

    def mark_reviewed(self, *, reviewed: bool) -> None:
        """Mark the selected claim as reviewed, or no longer."""
        claim, opened = self._session.claim, self._session.current
        if claim is None or opened is None or reviewed == self._is_reviewed():
            return
        key, name = self._session.key(claim.id), words.claim_name(claim)
        if reviewed:
            decision = Decision(kind=DecisionKind.REVIEWED, claim=key)
            self._deciding.decide(self.tr("reviewed {claim}").format(claim=name), decision)
            announce(self._window, self.tr("Marked as reviewed"))
        else:
            marks = [d for d in opened.decisions if d.kind is DecisionKind.REVIEWED and d.claim == key]
            self._deciding.take_back(self.tr("not reviewed {claim}").format(claim=name), *marks)
            announce(self._window, self.tr("No longer marked as reviewed"))

    def note(self, text: str, identity: str = "") -> None:
        """Keep a note on a claim, by default the selected one."""
        claim = self._session.find(identity) if identity else self._session.claim
        if claim is not None:
            decision = Decision(kind=DecisionKind.NOTE, claim=self._session.key(claim.id), value=text)
            self._deciding.decide(self.tr("note on {claim}").format(claim=words.claim_name(claim)), decision)

    def dismiss(self, finding: Finding) -> None:
        """Ask for a reason and set a finding aside."""
        from claimcheck.desktop.claims.reason_dialog import ReasonDialog

        usual = (
            self.tr("the document says it elsewhere"),
            self.tr("the reading is not right"),
            self.tr("another model or version is meant"),
            self.tr("not relevant here"),
        )
        dialog = ReasonDialog(
            self.tr("Set finding aside"),
            self.tr("Why does this finding not apply here? The reason is kept with it."),
            self.tr("Set aside"),
            usual,
            self._window,
        )
        dialog.given.connect(lambda reason: self.apply_dismissal(finding, reason))
        dialog.open()

    def apply_dismissal(self, finding: Finding, reason: str) -> None:
        """Set a finding aside with a reason."""
        decision = Decision(
            kind=DecisionKind.DISMISS, finding=self._session.finding_key(finding), reason=reason
        )
        self._deciding.decide(self.tr("set aside {check}").format(check=finding.check), decision)

    def keep_question(self, text: str) -> None:
        """Add a question to the document's letter."""
        opened = self._session.current
        if opened is None or not opened.entry:
            return
        entry, question = opened.entry, AskedQuestion(text=text)
        self._deciding.file(
            self.tr("question in the letter"),
            lambda library: library.keep_question(entry, question),
            lambda library: library.drop_question(entry, text),
            lambda: self._window.say(self.tr("The letter was changed")),
        )

    def copy_sentence(self) -> None:
        """Copy a neutral sentence on the selected claim with its source."""
        claim, review = self._session.claim, self._session.review
        if claim is not None and review is not None:
            self._window.wishes.copy.emit(neutral_sentence(claim, review))

    def _is_reviewed(self) -> bool:
        claim = self._session.claim
        return claim is not None and self._session.is_reviewed(claim.id)
