"""The document that is open: its review, what is selected in it, and what the person decided about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from claimcheck.desktop.document.marks import Mark, findings_by_claim, marks_of
from claimcheck.library.decided import Decided, decided, without_dismissed
from claimcheck.library.keys import finding_key
from claimcheck.library.opened import Opened, keys_of
from claimcheck.records.benchmark import Benchmark
from claimcheck.records.claim import Claim
from claimcheck.records.document import Document
from claimcheck.records.finding import Finding
from claimcheck.records.review import Review


class Session(QObject):
    """What all panes look at.

    Signals:
        opened: another document, or none, is open.
        changed: the review of the open document changed: checked again, or a finding set aside.
        decided: notes or review marks changed.
        selected: id of the selected claim, "" for none.
    """

    opened = Signal()
    changed = Signal()
    decided_on = Signal()
    selected = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened: Opened | None = None
        self._review: Review | None = None
        self._by_claim: dict[str, list[Finding]] = {}
        self._claims: dict[str, Claim] = {}
        self._keys: dict[str, str] = {}
        self._decided = decided(())
        self._claim = ""

    # the document

    def open(self, opened: Opened | None) -> None:
        """Show another document, or none; a document that was still being read keeps its selected claim."""
        key = self.key(self._claim) if opened is not None and self.reading else ""
        self._opened = opened
        self._take_in()
        self._claim = self._with_key(key)
        self.opened.emit()
        self.selected.emit(self._claim)

    def replace(self, opened: Opened) -> None:
        """The same document, read further, checked again or with other decisions; the selection stays.

        Claims are numbered anew as more of them are found.
        """
        before, key, chosen = self._review, self.key(self._claim) if self.reading else "", self._claim
        self._opened = opened
        self._take_in()
        if key:
            self._claim = self._with_key(key)
        elif chosen not in self._claims:
            self._claim = ""
        if self._review != before:
            self.changed.emit()
        self.decided_on.emit()
        if self._claim != chosen:
            self.selected.emit(self._claim)

    @property
    def reading(self) -> bool:
        """Whether the document is still being read: nothing can be decided about it yet."""
        return self._opened is not None and self._opened.reading

    @property
    def current(self) -> Opened | None:
        """The open document."""
        return self._opened

    @property
    def review(self) -> Review | None:
        """Its review, without the findings that were set aside."""
        return self._review

    @property
    def document(self) -> Document | None:
        """The document as it was read."""
        return self._review.document if self._review else None

    @property
    def claims(self) -> Sequence[Claim]:
        """Its claims, in reading order."""
        return self._review.claims if self._review else ()

    @property
    def decided(self) -> Decided:
        """What the person decided."""
        return self._decided

    def marks(self) -> tuple[Mark, ...]:
        """Every place to mark in the document."""
        return marks_of(self.claims, self._review.findings) if self._review else ()

    # the claim

    def select(self, claim: str) -> None:
        """Select a claim by its id; "" for none."""
        if claim != self._claim and (not claim or claim in self._claims):
            self._claim = claim
            self.selected.emit(claim)

    @property
    def claim(self) -> Claim | None:
        """The selected claim."""
        return self._claims.get(self._claim)

    def find(self, claim: str) -> Claim | None:
        """The claim with that id, None where there is none."""
        return self._claims.get(claim)

    def findings(self, claim: str) -> Sequence[Finding]:
        """Findings on a claim; on the whole document for ""."""
        return self._by_claim.get(claim, ())

    def benchmark(self, claim: Claim) -> Benchmark | None:
        """What the registry knows of the claim's benchmark."""
        if self._opened is None or claim.benchmark is None:
            return None
        return self._opened.benchmarks.get(claim.benchmark.id)

    def key(self, claim: str) -> str:
        """The key under which decisions about a claim are kept."""
        return self._keys.get(claim, "")

    def finding_key(self, finding: Finding) -> str:
        """The key under which decisions about a finding are kept."""
        return finding_key(finding, self._opened.review) if self._opened else ""

    def is_reviewed(self, claim: str) -> bool:
        """Whether the person marked a claim as reviewed."""
        return self.key(claim) in self._decided.reviewed

    def note(self, claim: str) -> str:
        """The person's note on a claim; on the document for ""."""
        return self._decided.notes.get(self.key(claim) if claim else "", "")

    def _with_key(self, key: str) -> str:
        return next((claim for claim, other in self._keys.items() if key and other == key), "")

    def _take_in(self) -> None:
        opened = self._opened
        self._decided = decided(opened.decisions if opened else ())
        self._review = without_dismissed(opened.review, self._decided.dismissed) if opened else None
        self._by_claim = findings_by_claim(self._review.findings) if self._review else {}
        self._claims = {claim.id: claim for claim in self.claims}
        self._keys = opened.keys or keys_of(opened.review) if opened else {}
