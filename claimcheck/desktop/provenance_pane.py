"""Where one result comes from, what was noted on it and done to it, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from claimcheck.desktop.announce import describe
from claimcheck.desktop.evidence_core import Kept
from claimcheck.desktop.evidence_words import change_words, relation_words, scale_words, score_words
from claimcheck.desktop.figures import count_text
from claimcheck.desktop.labels import discard, quiet_button, text_label
from claimcheck.records.evidence import Evidence


class ProvenancePane(QScrollArea):
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
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        describe(self, self.tr("Where the result comes from"))
        self.row: Evidence | None = None
        self.show_row(None)

    def show_row(self, row: Evidence | None, kept: Kept | None = None, *, in_force: bool = True) -> None:
        """Show a result; `kept` follows when it has been looked up."""
        self.row = row
        old = self.takeWidget()
        widget = QWidget()
        widget.setProperty("pane", True)
        column = QVBoxLayout(widget)
        column.setContentsMargins(10, 8, 10, 8)
        if row is None:
            column.addWidget(text_label(self.tr("Choose a result to see where it comes from."), muted=True))
        else:
            self._fill(column, row, kept or Kept(), in_force=in_force)
        column.addStretch(1)
        self.setWidget(widget)
        if old is not None:
            discard(old)

    def _fill(self, column: QVBoxLayout, row: Evidence, kept: Kept, *, in_force: bool) -> None:
        column.addLayout(self._buttons(row, kept, in_force=in_force))
        form = QFormLayout()
        form.setVerticalSpacing(3)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name, value in (*self._lines(row), *self._kept_lines(kept)):
            if value.strip():
                label = QLabel(name)
                label.setProperty("role", "muted")
                form.addRow(label, text_label(value))
        column.addLayout(form)

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

    def _buttons(self, row: Evidence, kept: Kept, *, in_force: bool) -> QHBoxLayout:
        line = QHBoxLayout()

        def add(text: str, picture: str, signal: Callable[[], None], description: str = "") -> None:
            line.addWidget(quiet_button(text, picture, signal, description=description))

        if row.url.startswith(("http://", "https://")):
            add(self.tr("Open source"), "external", lambda: self.visit.emit(row.url), row.url)
        if in_force:
            add(self.tr("Correct…"), "edit", lambda: self.edit.emit(row))
            add(self.tr("Tag or note…"), "tag", lambda: self.annotate.emit(row))
            add(self.tr("Retire…"), "dismiss", lambda: self.retire.emit(row))
        elif any(change.what in ("retired", "corrected") for change in kept.history):
            add(self.tr("Bring back"), "undo", lambda: self.bring_back.emit(row))
        for note in kept.annotations:
            name = self.tr("Remove “{text}”").format(text=note.text[:24])
            add(name, "cancel", lambda note=note: self.untag.emit(row, note.kind, note.text))  # type: ignore[misc]
        line.addStretch(1)
        return line


def _spread(row: Evidence) -> Iterator[str]:
    if row.standard_error is not None:
        yield f"± {row.standard_error:g}"
    if row.interval_low is not None and row.interval_high is not None:
        yield f"{row.interval_low:g} – {row.interval_high:g}"
    if row.n_items is not None:
        yield f"n = {count_text(row.n_items)}"
