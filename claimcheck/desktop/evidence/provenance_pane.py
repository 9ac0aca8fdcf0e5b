"""Where one result comes from, what was noted on it and done to it, and what can be done with it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from claimcheck.desktop.announce import describe
from claimcheck.desktop.evidence.core import Kept
from claimcheck.desktop.evidence.words import change_words, relation_words, scale_words, score_words
from claimcheck.desktop.look.facts_pane import FactsPane
from claimcheck.desktop.look.figures import count_text
from claimcheck.desktop.look.labels import quiet_button
from claimcheck.records.evidence import Evidence


class ProvenancePane(FactsPane):
    """Lines of a form, and a row of buttons.

    Signals:
        visit: open this address.
        edit, annotate, retire, bring_back: the person wants to do this with the `Evidence` shown.
        untag: take the annotation of this kind and text away.
    """

    visit = Signal(str)
    edit = Signal(object)
    annotate = Signal(object)
    retire = Signal(object)
    bring_back = Signal(object)
    untag = Signal(object, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.row: Evidence | None = None
        super().__init__("", "", parent)
        describe(self, self.tr("Where the result comes from"))
        self._hint = self.tr("Choose a result to see where it comes from.")
        self.show_row(None)

    def show_row(self, row: Evidence | None, kept: Kept | None = None, *, in_force: bool = True) -> None:
        """Show a result; `kept` follows when it has been looked up."""
        self.row = row
        if row is None:
            self.show_facts((), ())
            return
        kept = kept or Kept()
        lines = (*self._lines(row), *self._kept_lines(kept))
        self.show_facts(self._buttons(row, kept, in_force=in_force), lines)

    def _lines(self, row: Evidence) -> Iterator[tuple[str, str]]:
        yield self.tr("Result"), f"{row.model_text} · {row.benchmark_text} · {score_words(row)} {row.metric}"
        yield self.tr("Scale"), scale_words(row.scale)
        yield self.tr("How sure"), ", ".join(_spread(row))
        yield self.tr("Setting"), row.setting.text
        yield self.tr("Evaluator"), f"{row.evaluator or '–'} ({relation_words(row.relation)})"
        yield self.tr("Date"), row.date
        yield self.tr("Known as"), " · ".join(x for x in (row.model_id, row.benchmark_id) if x)
        yield self.tr("Source"), " · ".join(x for x in (row.source, row.source_file, row.record) if x)
        yield self.tr("Address"), row.url
        yield self.tr("Retrieved"), row.retrieved
        yield self.tr("Licence"), row.licence
        yield self.tr("Remark"), row.note

    def _kept_lines(self, kept: Kept) -> Iterator[tuple[str, str]]:
        tags = [a.text for a in kept.annotations if a.kind == "tag"]
        notes = [f"{a.text} ({a.at[:10]})" for a in kept.annotations if a.kind == "note"]
        yield self.tr("Tags"), ", ".join(tags)
        yield self.tr("Notes"), "\n".join(notes)
        done = [
            f"{c.at[:10]} {change_words(c.what)}: {c.after or c.before}".rstrip(": ") for c in kept.history
        ]
        yield self.tr("What was done"), "\n".join(done)

    def _buttons(self, row: Evidence, kept: Kept, *, in_force: bool) -> Iterator[QPushButton]:
        if row.url.startswith(("http://", "https://")):
            visit = self.visit
            yield quiet_button(
                self.tr("Open source"), "external", lambda: visit.emit(row.url), description=row.url
            )
        if in_force:
            yield quiet_button(self.tr("Correct…"), "edit", lambda: self.edit.emit(row))
            yield quiet_button(self.tr("Tag or note…"), "tag", lambda: self.annotate.emit(row))
            yield quiet_button(self.tr("Retire…"), "dismiss", lambda: self.retire.emit(row))
        elif any(change.what in ("retired", "corrected") for change in kept.history):
            yield quiet_button(self.tr("Bring back"), "undo", lambda: self.bring_back.emit(row))
        for note in kept.annotations:
            name = self.tr("Remove “{text}”").format(text=note.text[:24])
            yield quiet_button(name, "cancel", partial(self.untag.emit, row, note.kind, note.text))


def _spread(row: Evidence) -> Iterator[str]:
    if row.standard_error is not None:
        yield f"± {row.standard_error:g}"
    if row.interval_low is not None and row.interval_high is not None:
        yield f"{row.interval_low:g} – {row.interval_high:g}"
    if row.n_items is not None:
        yield QCoreApplication.translate("provenance_pane", "from {count} items").format(
            count=count_text(row.n_items)
        )
