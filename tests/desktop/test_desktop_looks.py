"""What was ugly in pictures of the windows and was mended: each stays mended."""

from __future__ import annotations

from dataclasses import replace

import made_review
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette, QTextCursor
from PySide6.QtWidgets import QApplication, QComboBox, QFormLayout, QLabel, QListWidget, QWidget

from claimcheck.checks.profiles import default_profiles
from claimcheck.desktop.checklist.finding_card import FindingCard
from claimcheck.desktop.checklist.state_badge import StateBadge
from claimcheck.desktop.document.margin import without_overlap
from claimcheck.desktop.document.pdf_view import PdfView
from claimcheck.desktop.library.compare_window import CompareWindow
from claimcheck.desktop.library.restoring import offer_backups
from claimcheck.desktop.look.appearance import apply_appearance, install_translations
from claimcheck.desktop.look.flow_layout import FlowLayout
from claimcheck.desktop.look.fold import Fold
from claimcheck.desktop.look.form import add_row
from claimcheck.desktop.look.icons import icon
from claimcheck.desktop.look.quiet_table import fit_rows, quiet_table
from claimcheck.desktop.look.text_grid import TextGrid
from claimcheck.desktop.look.theme import DARK
from claimcheck.desktop.preferences.profile_form import ProfileForm
from claimcheck.desktop.questions.window import QuestionsWindow
from claimcheck.desktop.wishes import Wishes
from claimcheck.languages.known import phrase_in
from claimcheck.records.decision import AskedQuestion, QuestionState
from claimcheck.records.finding import Severity
from claimcheck.settings import Settings


def test_in_a_small_window_claims_are_a_tab_with_all_of_their_filters(opened):
    opened.resize(640, 480)
    QApplication.processEvents()
    assert opened.side.indexOf(opened.claims) == 2
    assert abs(opened.document.width() - opened.side.width()) < 40
    opened.side.setCurrentWidget(opened.claims)
    QApplication.processEvents()
    bottom = opened.claims.text.mapTo(opened.claims, QPoint(0, opened.claims.text.height())).y()
    assert bottom < opened.claims.view.y() + 1
    assert opened.claims.view.height() > 100
    opened.session.select("c2")
    assert opened.side.currentWidget() is opened.checklist
    opened.resize(1280, 800)
    QApplication.processEvents()
    assert opened.side.count() == 2
    assert opened.middle.indexOf(opened.claims) == 1
    assert opened.claims.isVisible()


def test_a_small_window_without_a_document_shows_only_the_ways_in(window, core, qtbot):
    window.resize(640, 480)
    QApplication.processEvents()
    assert not window.find_bar.isVisible()
    assert not window.side.isVisible()
    assert not window.claims.isVisible()
    assert window.document.welcome.width() > 600


def test_there_is_nothing_to_find_in_before_a_document_is_open(window, opened):
    assert window.find_bar.isVisible()
    window.commands.close_document()
    QApplication.processEvents()
    assert not window.find_bar.isVisible()


def test_an_empty_library_says_what_will_stand_there(window, qtbot):
    qtbot.waitUntil(lambda: window.tasks.running == 0)
    assert window.library.empty.isVisible()
    window.library.set_entries((), found=True)
    assert window.library.empty.label.text() == "No document holds these words."


def test_the_status_line_names_two_areas_and_counts_the_rest(opened):
    review = opened.session.review
    areas = ("safety", "multilingual", "long-context", "coding")
    opened.session.replace(
        replace(
            opened.session.current,
            review=replace(review, coverage=replace(review.coverage, not_covered=areas)),
        )
    )
    assert opened.commands.glance_line().endswith("and 2 more")


def test_dates_of_questions_are_columns_only_where_there_are_some(opened, core, tasks, qtbot):
    window = QuestionsWindow(core, opened.session, tasks)
    qtbot.addWidget(window)
    window._take([AskedQuestion(text="Over how many runs?")])
    assert [window.table.isColumnHidden(n) for n in range(5)] == [False, False, True, True, True]
    asked = AskedQuestion(text="Over how many runs?", state=QuestionState.ASKED, asked_on="2026-11-01")
    window._take([asked])
    assert [window.table.isColumnHidden(n) for n in range(5)] == [False, False, False, True, True]


def test_rows_are_as_high_as_their_texts(application, qtbot):
    grid = TextGrid()
    table = quiet_table(grid, "Texts", (90, 200))
    table.setWordWrap(True)
    qtbot.addWidget(table)
    grid.show_texts(("One", "Two"), [("several words that have to wrap", "b"), ("a", "b")])
    fit_rows(table)
    assert table.rowHeight(0) >= 2 * table.fontMetrics().height()
    assert table.rowHeight(1) < table.rowHeight(0)


def test_long_names_of_columns_end_in_an_ellipsis_and_are_copied_whole(core, tasks, qtbot):
    window = CompareWindow(core, tasks)
    qtbot.addWidget(window)
    title = "Meridian 2\nA title of a document that is a good deal longer than any column"
    window.model.show_texts((title, "Settings"), [("1", "2")])
    window.table.setColumnWidth(0, 120)
    window.model.show_names([window._fitting(title, 0), "Settings"])
    first, second = window.model.names()[0].split("\n")
    assert first == "Meridian 2"
    assert second.endswith("…")
    assert window.model.lines[0] == [title, "Settings"]


def test_a_name_of_a_field_stands_beside_its_text(application):
    holder = QWidget()
    form = QFormLayout(holder)
    box, many = QComboBox(), QListWidget()
    assert add_row(form, "Language", box).minimumHeight() == box.sizeHint().height()
    assert add_row(form, "Tasks", many).minimumHeight() == 0


def test_pictures_grow_with_the_text(application):
    assert {size.width() for size in icon("open").availableSizes()} >= {16, 24, 32}
    apply_appearance(application, Settings(font_scale=2.0))
    try:
        assert "icon-size: 32px" in application.styleSheet()
    finally:
        apply_appearance(application, Settings())


def test_profiles_of_the_program_keep_their_name_in_german(application, qtbot):
    kept = install_translations(application, "de")
    try:
        form = ProfileForm()
        qtbot.addWidget(form)
        given = default_profiles()[0]
        form.show_profile(given)
        assert form.name.text() != given.name
        assert form.profile().name == given.name
        form.name.setText("Büro")
        assert form.profile().name == "Büro"
    finally:
        for translator in kept:
            application.removeTranslator(translator)
        install_translations(application, "en")


@pytest.mark.parametrize(("quote", "shown"), [("94.3", False), ("scores 94.3 on MMLU", True)])
def test_a_quote_of_the_bare_figure_is_left_out(application, qtbot, quote, shown):
    card = FindingCard(replace(made_review.made_findings()[0], quote=quote), Wishes())
    qtbot.addWidget(card)
    assert any(quote in label.text() for label in card.findChildren(QLabel) if "“" in label.text()) is shown


def test_a_long_hint_of_a_dialog_wraps(window):
    dialog = offer_backups(window, "Restore", "Words of a hint. " * 20, {"today": 1}, print)
    assert dialog.width() < 800
    dialog.reject()


def test_a_theme_chosen_while_a_document_is_open_is_taken_on_at_once(application, opened, qtbot):
    qtbot.waitUntil(lambda: not opened.document.text.busy)
    pictured = icon("open")
    apply_appearance(application, Settings(theme="dark"))
    try:
        qtbot.waitUntil(lambda: not opened.document.text.busy and not opened.checklist.busy)
        text = QTextCursor(opened.document.text.document())
        text.setPosition(1)
        assert text.charFormat().foreground().color().name() == DARK.text
        badge = opened.glance.findChild(StateBadge)
        (word,) = (label for label in badge.findChildren(QLabel) if label.text() == badge.text)
        shades = {DARK.missing, DARK.partly, DARK.unknown, DARK.ask}
        assert word.palette().color(QPalette.ColorRole.WindowText).name() in shades
        pixels = pictured.pixmap(24, 24).toImage()
        drawn = [pixels.pixelColor(x, y) for x in range(pixels.width()) for y in range(pixels.height())]
        assert DARK.text in {colour.name() for colour in drawn if colour.alpha() == 255}
    finally:
        apply_appearance(application, Settings())


def test_a_pixel_too_many_is_nothing_to_scroll(opened):
    view = opened.document.text
    view.horizontalScrollBar().rangeChanged.emit(0, 1)
    assert view.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    view.horizontalScrollBar().rangeChanged.emit(0, 200)
    assert view.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAsNeeded


def test_marks_in_the_margin_that_would_overlap_become_one_with_a_count():
    detail, context = Severity.DETAIL, Severity.NEEDS_CONTEXT
    marks = [(40.0, detail), (10.0, detail), (15.0, context), (22.0, detail)]
    assert without_overlap(marks, 8.0) == [(10.0, context, 2), (22.0, detail, 1), (40.0, detail, 1)]
    assert without_overlap(marks, 13.0) == [(10.0, context, 3), (40.0, detail, 1)]
    assert without_overlap((), 13.0) == []


def test_pages_stay_at_their_top_when_the_view_becomes_lower(application, qtbot, tasks):
    view = PdfView(tasks)
    qtbot.addWidget(view)
    view.resize(600, 800)
    view.show()
    view.set_sizes([(612, 792)] * 4)
    view.resize(600, 400)
    assert view.verticalScrollBar().value() == 0
    view.go_to_page(3)
    top = view.verticalScrollBar().value()
    view.resize(600, 700)
    assert view.verticalScrollBar().value() == top


def test_a_row_of_buttons_takes_no_more_height_than_it_needs(application, qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    form, row, last = QFormLayout(holder), FlowLayout(), QLabel("below")
    row.addWidget(QLabel("above"))
    form.addRow("", row)
    form.addRow(last)
    holder.resize(300, 400)
    holder.show()
    assert last.y() < 100


def test_a_glance_names_the_announced_models_and_unfolds_what_speaks_for_them(opened, qtbot):
    review = replace(
        opened.session.review,
        announced_models=("Meridian 2", "Meridian 2 Mini"),
        announced_because={"Meridian 2": ("the title names it", "introduced: “Meet Meridian 2.”")},
    )
    with qtbot.waitSignal(opened.glance.built):
        opened.session.replace(replace(opened.session.current, review=review))
    (fold,) = [
        f
        for f in opened.glance.findChildren(Fold)
        if f.head.title.text().startswith("Announced: Meridian 2, M")
    ]
    fold.set_open(True)
    line = "Meridian 2: the title names it; introduced: “Meet Meridian 2.”"
    assert line in [label.text() for label in fold.content.findChildren(QLabel)]
    assert phrase_in("announced", "introduced: “Meet Meridian 2.”", "de") == "vorgestellt: „Meet Meridian 2.“"
