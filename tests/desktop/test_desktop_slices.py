"""Large documents come in pieces between events; what is shown meanwhile stays true."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import made_review
from PySide6.QtGui import QTextDocument, QTextTable
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout

from claimcheck.desktop.app import warm_up
from claimcheck.desktop.core import Source
from claimcheck.desktop.document.document_text import DocumentText
from claimcheck.desktop.document.text_places import TextPlaces
from claimcheck.desktop.look.built_pane import BuiltPane
from claimcheck.desktop.slices import Slices
from claimcheck.records.document import Block, BlockKind, Cell, Document, Table


def document(**parts: object) -> Document:
    return Document(title="T", origin="", format="html", kind="web-page", sha256="a", **parts)  # type: ignore[arg-type]


def laid_out(shown: Document) -> DocumentText:
    text = DocumentText(shown, QTextDocument())
    for _ in text.fill():
        pass
    return text


def tables_of(text: DocumentText) -> list[QTextTable]:
    return [frame for frame in text.text.rootFrame().childFrames() if isinstance(frame, QTextTable)]


def test_a_large_table_has_the_same_columns_in_every_piece(application):
    cells = tuple(
        Cell(row=row, column=column, text=f"{'long name' if row == 90 else row} {column}")
        for row in range(100)
        for column in range(3)
    )
    text = laid_out(document(tables=(Table(order=1, cells=cells),)))
    pieces = tables_of(text)
    assert len(pieces) > 1
    assert sum(piece.rows() for piece in pieces) == 100
    assert (
        len({tuple(w.rawValue() for w in piece.format().columnWidthConstraints()) for piece in pieces}) == 1
    )
    assert len(text.cells) == 300


def test_rows_are_as_far_apart_over_the_end_of_a_piece_as_within_it(application):
    cells = tuple(Cell(row=row, column=n, text=f"{row} {n}") for row in range(100) for n in range(3))
    text = laid_out(document(tables=(Table(order=1, cells=cells),)))
    layout = text.text.documentLayout()
    tops = [
        layout.blockBoundingRect(piece.cellAt(row, 0).firstCursorPosition().block()).top()
        for piece in tables_of(text)
        for row in range(piece.rows())
    ]
    assert len(tables_of(text)) > 1
    assert len({below - above for above, below in pairwise(tops)}) == 1


def test_a_cell_over_several_rows_is_not_cut_by_the_end_of_a_piece(application):
    cells = (
        Cell(row=0, column=0, text="group", rowspan=40),
        *(Cell(row=row, column=column, text=str(row)) for row in range(40) for column in (1, 2)),
        *(Cell(row=row, column=column, text=str(row)) for row in range(40, 90) for column in range(3)),
    )
    text = laid_out(document(tables=(Table(order=1, cells=cells),)))
    assert tables_of(text)[0].cellAt(0, 0).rowSpan() == 40


def test_a_quote_is_found_in_its_block_and_never_across_two(application):
    blocks = tuple(
        Block(order=order, kind=BlockKind.PARAGRAPH, text=text)
        for order, text in enumerate(("It scores 71.5.", "Then 88.0 on MMLU.", "88.0 again"), start=1)
    )
    text = laid_out(document(blocks=blocks))
    places = TextPlaces(text)
    start, end = places.figure("Then 88.0 on MMLU.", "88.0") or (0, 0)
    assert (start, end) == (text.span(2, 5, 9))
    assert places.figure("71.5.Then", "71.5") is None


def test_the_first_slice_can_be_done_at_once(application, qtbot):
    def work() -> Iterator[None]:
        done.append(1)
        yield
        done.append(2)

    done: list[int] = []
    slices = Slices()
    slices.run(work(), at_once=True)
    assert done == [1, 2]
    assert not slices.busy


def test_a_pane_shows_the_old_until_the_new_is_whole(application, qtbot):
    def fill(name: str, stop: bool = False):  # type: ignore[no-untyped-def]
        def parts(column: QVBoxLayout) -> Iterator[None]:
            column.addWidget(QPushButton(f"{name} 1", column.parentWidget()))
            while stop:
                yield
            column.addWidget(QPushButton(f"{name} 2", column.parentWidget()))
            yield

        return parts

    def shown() -> list[str]:
        body = pane.widget()
        return [button.text() for button in body.findChildren(QPushButton)] if body else []

    pane = BuiltPane()
    qtbot.addWidget(pane)
    pane.show()
    pane.build(fill("old"), spacing=4, at_once=True)
    pane.widget().findChildren(QPushButton)[1].setFocus()
    pane.build(fill("never", stop=True), spacing=4)
    qtbot.wait(20)
    assert shown() == ["old 1", "old 2"]
    with qtbot.waitSignal(pane.built):
        pane.build(fill("new"), spacing=4)
    assert shown() == ["new 1", "new 2"]


def test_a_pane_that_takes_long_shows_the_parts_that_are_there(application, qtbot):
    def fill(column: QVBoxLayout) -> Iterator[None]:
        column.addWidget(QLabel("first"))
        while not go_on:
            yield
        column.addWidget(QLabel("second"))
        yield

    go_on: list[int] = []
    pane = BuiltPane()
    qtbot.addWidget(pane)
    pane.show()
    pane.build(lambda _column: iter(()), spacing=4, at_once=True)
    pane.build(fill, spacing=4)
    qtbot.waitUntil(lambda: [label.text() for label in pane.widget().findChildren(QLabel)] == ["first"])
    with qtbot.waitSignal(pane.built):
        go_on.append(1)
    qtbot.waitUntil(lambda: all(label.isVisible() for label in pane.widget().findChildren(QLabel)))
    assert len(pane.widget().findChildren(QLabel)) == 2


def test_parts_shown_before_the_rest_stand_together_and_the_last_is_seen_when_it_is_built(application, qtbot):
    def fill(column: QVBoxLayout) -> Iterator[None]:
        for word in ("first", "second"):
            column.addWidget(QLabel(word))
        while not go_on:
            yield
        column.addWidget(QLabel("third"))
        yield

    go_on: list[int] = []
    pane = BuiltPane()
    qtbot.addWidget(pane)
    pane.resize(300, 500)
    pane.show()
    pane.build(lambda _column: iter(()), spacing=4, at_once=True)
    pane.build(fill, spacing=4)
    labels = lambda: pane.widget().findChildren(QLabel)  # noqa: E731
    qtbot.waitUntil(lambda: len(labels()) == 2 and labels()[1].y() > 0)
    first, second = labels()
    assert second.y() - first.y() < 3 * first.sizeHint().height()
    seen: list[bool] = []
    pane.built.connect(lambda: seen.extend(label.isVisible() for label in labels()))
    with qtbot.waitSignal(pane.built):
        go_on.append(1)
    assert seen == [True, True, True]
    qtbot.waitUntil(lambda: labels()[2].y() > second.y())
    assert labels()[2].y() - second.y() < 3 * first.sizeHint().height()


def test_a_note_stays_with_the_claim_it_was_written_for(opened, qtbot):
    with qtbot.waitSignal(opened.checklist.shown):
        opened.session.select("c2")
    opened.activateWindow()
    opened.checklist.note.field.setFocus()
    opened.checklist.note.field.setPlainText("asked on Monday")
    with qtbot.waitSignal(opened.checklist.shown):
        opened.session.select("c3")
    qtbot.waitUntil(lambda: opened.session.note("c2") == "asked on Monday")
    assert opened.session.note("c3") == ""


def test_the_text_of_the_document_before_is_not_laid_out_again(window, core, qtbot, tmp_path, monkeypatch):
    core.content, core.made = made_review.made_pages(3)
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(core.content)
    with qtbot.waitSignal(window.document_shown):
        window.open_source(Source(str(paper)))
    qtbot.waitUntil(lambda: window.document.view is window.document.pages, timeout=20_000)
    laid: list[str] = []
    real = window.document.text.show_document
    monkeypatch.setattr(
        window.document.text,
        "show_document",
        lambda shown: (laid.append(shown and shown.format), real(shown)),
    )
    page = tmp_path / "page.html"
    page.write_bytes(b"<html>")
    core.made, core.content = made_review.made_review(), b"<html>"
    with qtbot.waitSignals([window.document_shown, window.document.text.shown], timeout=10_000):
        window.open_source(Source(str(page)))
    assert "pdf" not in laid


def test_a_paper_whose_pages_cannot_be_shown_is_shown_as_text(window, core, qtbot, tmp_path):
    review = made_review.made_review()
    core.made = replace(review, document=replace(review.document, format="pdf"))
    core.content = b"%PDF-1.4 broken"
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(core.content)
    with qtbot.waitSignals([window.document_shown, window.document.text.shown], timeout=20_000):
        window.open_source(Source(str(paper)))
    assert window.document.view is window.document.text


def test_texts_of_rows_are_made_for_the_rows_that_are_seen(window, core, qtbot):
    core.made = made_review.made_review(400)
    with qtbot.waitSignal(window.document_shown, timeout=10_000):
        window.open_source(Source("announcement.html"))
    rows = window.claims.model._all
    window.claims.view.grab()
    assert 0 < sum("texts" in vars(row) for row in rows) < len(rows) / 2
    window.claims.text.setText("corvid")
    qtbot.waitUntil(lambda: 0 < window.claims.model.rowCount() < len(rows))


def test_an_open_document_that_the_library_lists_already_does_not_list_it_anew(opened, qtbot):
    qtbot.waitUntil(lambda: opened.library.model.rowCount() == 1)
    entry = opened.session.current.entry
    listed = opened.library._entries
    with qtbot.waitSignal(opened.document_shown):
        opened.opening.open_entry(entry)
    qtbot.waitUntil(lambda: opened.tasks.running == 0)
    assert opened.library._entries is listed


def test_pictures_of_menus_are_drawn_when_they_open(window):
    menu, action = window.actions_.menus["file"], window.actions_["restore"]
    assert not window.actions_["open"].icon().isNull()  # it is in the tool bar
    assert action.icon().isNull()
    menu.aboutToShow.emit()
    assert not action.icon().isNull()


def test_texts_of_closed_documents_are_let_go(opened, qtbot):
    def kept() -> int:
        gc.collect()
        return sum(type(thing) is QTextDocument for thing in gc.get_objects())

    before = kept()
    for _ in range(4):
        entry = opened.session.current.entry
        opened.commands.close_document()
        with qtbot.waitSignals([opened.document_shown, opened.document.text.shown], timeout=10_000):
            opened.opening.open_entry(entry)
    qtbot.wait(20)
    assert kept() <= before + 1


def test_source_files_are_not_kept_in_memory(application):
    """PySide reads every module that is imported after it, where it is not told otherwise."""
    import linecache

    assert isinstance(QLabel("text"), QLabel)
    assert not [name for name in linecache.cache if "claimcheck/desktop" in name and "test" not in name]


def test_a_claim_far_away_is_brought_into_view_and_marked_in_one_go(window, core, qtbot, monkeypatch):
    core.made = made_review.made_review(300)
    with qtbot.waitSignals([window.document_shown, window.document.text.shown], timeout=10_000):
        window.open_source(Source("announcement.html"))
    text, marked = window.document.text, []
    real = text._highlights.selections
    monkeypatch.setattr(text._highlights, "selections", lambda *of: (marked.append(of), real(*of))[1])
    window.session.select(window.claims.model.claim_at(500))
    assert text.verticalScrollBar().value() > 0
    assert len(marked) == 1
    text.verticalScrollBar().setValue(text.verticalScrollBar().value() + 20)  # all of that is marked already
    assert len(marked) == 1


def test_work_that_is_under_way_at_once_shares_the_time_between_two_events(application, qtbot):
    def work(name: str) -> Iterator[None]:
        for _ in range(3):
            done.append(name)
            yield

    done: list[str] = []
    first, second = Slices(), Slices()
    with qtbot.waitSignals([first.finished, second.finished]):
        first.run(work("first"))
        second.run(work("second"))
        assert {first, second} <= set(Slices._under_way)
    assert sorted(done) == ["first"] * 3 + ["second"] * 3
    assert not {first, second} & set(Slices._under_way)


def test_the_other_windows_are_imported_before_they_are_asked_for(window, qtbot):
    task = warm_up(window)
    with qtbot.waitSignal(task.succeeded, timeout=60_000):
        pass
    assert "claimcheck.desktop.questions.window" in sys.modules
