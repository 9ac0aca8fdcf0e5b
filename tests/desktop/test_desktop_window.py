from __future__ import annotations

import made_review
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QLabel, QMessageBox

from claimcheck.desktop.checklist.finding_card import FindingCard
from claimcheck.desktop.core import Source
from claimcheck.errors import Cause, UnreadableDocument
from claimcheck.library.store import open_library
from claimcheck.records.decision import DecisionKind
from claimcheck.records.finding import Question


def texts(widget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_welcome_is_shown_until_something_is_opened(window):
    assert window.document.stack.currentWidget() is window.document.welcome
    assert window.document.welcome.try_sample.isVisible()
    assert not window.actions_["export"].isEnabled()


def test_opening_shows_document_claims_and_counts(opened):
    assert opened.document.view is opened.document.text
    assert opened.claims.model.rowCount() == 5
    assert "5 claims" in opened.status.text()
    assert "safety" in opened.status.text()
    assert "What would change the story" in texts(opened.glance)
    assert "Open Board measured 88.0" in texts(opened.glance)


def test_click_on_a_highlight_selects_claim_row_and_checklist(opened, qtbot):
    view = opened.document.text
    span = view._highlights.first_span("c2")
    cursor = QTextCursor(view.document())
    cursor.setPosition(span[0] + 1)
    with qtbot.waitSignal(opened.checklist.shown) as shown:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.cursorRect(cursor).center())
    assert shown.args == ["c2"]
    assert opened.claims.view.currentIndex().row() == 1
    assert opened.side.currentWidget() is opened.checklist
    assert "AIME 2025 · 91.1 %" in texts(opened.checklist)


def test_a_row_selects_highlight_and_checklist(opened, qtbot):
    with qtbot.waitSignal(opened.checklist.shown) as shown:
        opened.claims.view.selectRow(2)
    assert shown.args == ["c3"]
    assert opened.document.text._highlights.selected == "c3"


def test_checklist_says_state_in_a_word_and_has_the_working(opened, qtbot):
    with qtbot.waitSignal(opened.checklist.shown):
        opened.session.select("c2")
    sections = opened.checklist.sections
    assert list(sections) == list(Question)
    assert "missing" in texts(sections[Question.WHAT_IS_MISSING])
    measures = sections[Question.WHAT_IT_MEASURES]
    assert measures.button.isChecked()
    card = measures.findChild(FindingCard)
    assert "75.5" in texts(card)
    assert "missing" in sections[Question.WHAT_IS_MISSING].button.accessibleName()


def test_next_and_previous_claim_go_round(opened):
    opened.commands.step_claim(1)
    assert opened.session.claim.id == "c1"
    opened.commands.step_claim(-1)
    assert opened.session.claim.id == "c5"
    opened.commands.step_claim(1)
    assert opened.session.claim.id == "c1"


def test_correction_is_kept_at_once_and_can_be_undone(opened, qtbot):
    opened.session.select("c2")
    with qtbot.waitSignal(opened.deciding.checked_again):
        opened.commands.claims.apply_correction(opened.session.claim, {"score": "92.0 %"})
    assert "92.0" in [c.quantity.text for c in opened.session.claims]
    assert opened.deciding.close()
    entry = opened.session.current.entry
    with open_library() as library:
        kept = library.decisions(entry)
    assert [(d.kind, d.field, d.value) for d in kept] == [(DecisionKind.CORRECT, "score", "92.0 %")]
    with qtbot.waitSignal(opened.deciding.checked_again):
        opened.actions_["undo"].trigger()
    assert "92.0" not in [c.quantity.text for c in opened.session.claims]
    with qtbot.waitSignal(opened.deciding.checked_again):
        opened.actions_["redo"].trigger()
    assert "92.0" in [c.quantity.text for c in opened.session.claims]
    with qtbot.waitSignal(opened.deciding.checked_again):
        opened.actions_["undo"].trigger()
    opened.deciding.close()
    with open_library() as library:
        assert library.decisions(entry) == ()


def test_setting_a_finding_aside_takes_it_out_and_undo_brings_it_back(opened):
    finding = opened.session.findings("c1")[0]
    opened.commands.claims.apply_dismissal(finding, "other model version")
    assert opened.session.findings("c1") == ()
    assert opened.session.review.summary.change_the_story == ()
    opened.actions_["undo"].trigger()
    assert [f.id for f in opened.session.findings("c1")] == ["f2"]


def test_reviewed_and_note_survive_opening_again(opened, qtbot):
    opened.session.select("c2")
    opened.commands.claims.mark_reviewed(reviewed=True)
    opened.commands.claims.note("asked on Monday")
    assert opened.deciding.close()
    entry = opened.session.current.entry
    with qtbot.waitSignal(opened.document_shown):
        opened.opening.open_entry(entry)
    assert opened.session.is_reviewed("c2")
    assert opened.session.note("c2") == "asked on Monday"
    opened.session.select("c2")
    opened.commands.claims.mark_reviewed(reviewed=False)
    assert not opened.session.is_reviewed("c2")


def test_an_added_claim_gets_a_row(opened, qtbot):
    claim = made_review.made_claims()[0]
    from dataclasses import replace

    with qtbot.waitSignal(opened.deciding.checked_again):
        opened.commands.claims.apply_added(replace(claim, id="added1", benchmark_text="GPQA"))
    assert "GPQA" in [c.benchmark_text for c in opened.session.claims]


def test_find_counts_hits_and_steps_through_them(opened, qtbot):
    with qtbot.waitSignal(opened.document.hits_changed) as heard:
        opened.document.search("meridian")
    assert heard.args == [1, 3]
    opened.document.step_hit(-1)
    assert opened.find_bar.count.text() in ("", "3/3")


def test_cancel_leaves_the_welcome_and_no_message(window, core, qtbot):
    core.wait.clear()
    window.open_source(Source("slow.pdf"))
    qtbot.waitUntil(lambda: window.progress.button.isVisible(), timeout=3000)
    assert window.actions_["cancel"].isEnabled()
    with qtbot.waitSignal(window.opening.ended, timeout=3000):
        window.progress.button.click()
    core.wait.set()
    assert window.document.stack.currentWidget() is window.document.welcome
    assert not window.findChildren(QMessageBox)


def test_a_document_that_cannot_be_read_says_why_and_what_to_do(window, core, qtbot):
    core.error = UnreadableDocument(
        "The file is protected by a password.", cause=Cause.PASSWORD, next_step="Save it without password."
    )
    with qtbot.waitSignal(window.refused):
        window.open_source(Source("locked.pdf"))
    box = window.findChildren(QMessageBox)[0]
    assert box.text() == "locked.pdf: The file is protected by a password."
    assert box.informativeText() == "Save it without password."
    box.close()


def test_closing_while_working_is_safe(window, core, qtbot):
    core.wait.clear()
    window.open_source(Source("slow.pdf"))
    qtbot.waitUntil(lambda: window.opening.busy)
    window.close()
    core.wait.set()
    assert not window.isVisible()


def test_copy_sentence_names_source_and_judges_nothing(opened):
    opened.session.select("c1")
    opened.commands.claims.copy_sentence()
    sentence = QGuiApplication.clipboard().text()
    assert sentence.startswith("Larkspur Labs reports 91.2 % for Meridian 2 on MMLU")
    assert "Source:" in sentence


def open_pages(count, window, core, qtbot, folder):
    """A PDF of so many pages is open; its view and its review."""
    data, review = made_review.made_pages(count)
    path = folder / "report.pdf"
    path.write_bytes(data)
    core.made, core.content = review, data
    with qtbot.waitSignals([window.document_shown, window.opening.pages], timeout=20_000):
        window.open_source(Source(str(path)))
    return window.document.pages, review


def test_pages_of_a_pdf_are_drawn_and_marks_can_be_clicked(window, core, qtbot, tmp_path):
    pages, review = open_pages(12, window, core, qtbot, tmp_path)
    assert pages.pages == 12
    qtbot.waitUntil(lambda: pages._pixels.picture(1) is not None, timeout=10_000)
    with qtbot.waitSignal(window.checklist.shown):
        window.session.select("c9")
    assert 9 in pages.visible_pages()
    box = review.claims[8].place.box
    rect = pages._layout.box_rect(9, box, pages.viewport().width())
    at = QPoint(
        round(rect.center().x()) - pages.horizontalScrollBar().value(),
        round(rect.center().y()) - pages.verticalScrollBar().value(),
    )
    window.session.select("c1")
    with qtbot.waitSignal(pages.claim_clicked) as clicked:
        pages.select_claim("c9")
        qtbot.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert clicked.args == ["c9"]


def test_pages_can_be_selected_and_copied(window, core, qtbot, tmp_path):
    pages, _review = open_pages(2, window, core, qtbot, tmp_path)
    with qtbot.waitSignal(pages._words.arrived, timeout=10_000):
        pages._words.want(1)
    pages.selection.start(1, 50, 197)
    pages.selection.extend(1, 399, 197)
    pages.copy()
    assert QGuiApplication.clipboard().text() == "Meridian 2 reaches 61.5 on AIME 2025 (page 1)."
    assert pages.selected_place().page == 1
