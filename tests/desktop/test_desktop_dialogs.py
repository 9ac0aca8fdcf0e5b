"""Preferences, the manual, and the dialogs that correct a reading."""

from __future__ import annotations

import made_review
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLabel

from claimcheck.checks.run import all_checks
from claimcheck.desktop.checklist.compared_dialog import ComparedDialog, findings_to_compare
from claimcheck.desktop.claims.add_claim_dialog import AddClaimDialog
from claimcheck.desktop.claims.correct_dialog import CorrectDialog
from claimcheck.desktop.claims.reason_dialog import ReasonDialog
from claimcheck.desktop.core import library_for_task
from claimcheck.desktop.evidence.annotate_dialog import AnnotateDialog
from claimcheck.desktop.help.pages import help_pages
from claimcheck.desktop.help.window import HelpWindow
from claimcheck.desktop.preferences.dialog import PreferencesDialog
from claimcheck.records.decision import DecisionKind
from claimcheck.records.document import Place
from claimcheck.settings import Settings, load_settings, save_settings


@pytest.fixture
def preferences(application, qtbot, tasks, core):
    save_settings(Settings(checks_off=("NUM-02",)))
    made = PreferencesDialog(core, tasks)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.checks.count() > 0, timeout=20_000)
    return made


def test_preferences_keep_what_was_chosen(preferences):
    preferences.theme.setCurrentIndex(preferences.theme.findData("dark"))
    preferences.scale.setCurrentIndex(preferences.scale.findData(1.5))
    preferences.proxy.setText("http://proxy.example:8080")
    preferences.accept()
    kept = load_settings()
    assert (kept.theme, kept.font_scale, kept.proxy) == ("dark", 1.5, "http://proxy.example:8080")
    assert kept.checks_off == ("NUM-02",)


def test_a_proxy_that_is_no_address_is_refused_with_an_example(preferences):
    preferences.proxy.setText("proxy.example")
    preferences.accept()
    assert preferences.isVisible()
    assert "http://" in preferences.problem.text()
    assert load_settings().proxy == ""


def test_checks_are_switched_off_and_explained(preferences, qtbot):
    assert preferences.checks.count() == len(all_checks())
    assert preferences.checks.off() == ("NUM-02",)
    for row in range(2):
        preferences.checks.item(row).setCheckState(Qt.CheckState.Unchecked)
    with qtbot.waitSignal(preferences.explain) as asked:
        preferences.checks.itemActivated.emit(preferences.checks.item(0))
    preferences.accept()
    assert len(load_settings().checks_off) == 3
    assert asked.args[0] in load_settings().checks_off


def test_the_manual_has_accuracy_licences_and_a_page_a_check(application, qtbot):
    window = HelpWindow()
    qtbot.addWidget(window)
    names = [page.name for page in help_pages()]
    assert names[0] == "index"
    assert {check.id for check in all_checks()} <= set(names)
    window.show_page("data-licences")
    assert "Apache-2.0" in window.page.toPlainText()
    window.show_page("accuracy")
    assert "F1" in window.page.toPlainText()
    window.show_page("NUM-02")
    assert "NUM-02" in window.page.toPlainText()
    assert "{accuracy}" not in window.page.toPlainText()


def test_headings_and_tables_of_the_manual_stand_apart(application, qtbot):
    window = HelpWindow()
    qtbot.addWidget(window)
    window.show_page("STA-02")
    document = window.page.document()
    headings = [block for block in blocks_of(document) if block.blockFormat().headingLevel()]
    assert [round(block.blockFormat().topMargin()) for block in headings[1:]] == [16] * 8
    table = document.rootFrame().childFrames()[0]
    assert table.format().topMargin() == 6


def test_words_of_wide_tables_in_the_manual_are_not_broken(application, qtbot):
    window = HelpWindow()
    qtbot.addWidget(window)
    window.resize(640, 400)
    window.show()
    window.show_page("MIS-01")
    table = window.page.document().rootFrame().childFrames()[0]
    cell = table.cellAt(0, 2).firstCursorPosition().block()
    assert cell.text() == "short answer"
    lines = cell.layout()
    parts = [lines.lineAt(n) for n in range(lines.lineCount())]
    assert [cell.text()[p.textStart() :][: p.textLength()].strip() for p in parts] == ["short", "answer"]


def blocks_of(document):
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def test_the_manual_is_searched(application, qtbot):
    window = HelpWindow()
    qtbot.addWidget(window)
    window.field.setText("mean of documents")
    qtbot.waitUntil(lambda: window.pages.item(0).isHidden())
    assert window.pages.currentItem().data(Qt.ItemDataRole.UserRole) == "accuracy"
    assert window.page.textCursor().hasSelection()
    window.field.clear()
    qtbot.waitUntil(lambda: not window.pages.item(0).isHidden())


def test_a_correction_holds_only_what_changed(application, qtbot, tasks, core):
    claim = made_review.made_claims()[0]
    dialog = CorrectDialog(claim, core, tasks)
    qtbot.addWidget(dialog)
    dialog.fields["score"].setText("none")
    dialog.accept()
    assert "number" in dialog.problem.text()
    dialog.fields["score"].setText("91.4 %")
    dialog.role.setCurrentIndex(1)
    with qtbot.waitSignal(dialog.corrected) as corrected:
        dialog.accept()
    assert corrected.args == [{"score": "91.4 %", "announced": "no"}]


@pytest.mark.parametrize(
    ("field", "typed", "offered"), [("model", "gpt-4o", "GPT-4o"), ("benchmark", "gpqa", "GPQA Diamond")]
)
def test_names_of_the_registry_are_offered_while_typing(
    application, qtbot, tasks, core, field, typed, offered
):
    dialog = CorrectDialog(made_review.made_claims()[0], core, tasks)
    qtbot.addWidget(dialog)
    dialog.fields[field].setText(typed)
    dialog.fields[field].textEdited.emit(typed)
    qtbot.waitUntil(lambda: bool(dialog.fields[field].offered), timeout=20_000)
    assert offered in dialog.fields[field].offered
    qtbot.waitUntil(lambda: tasks.running == 0)


def test_a_missed_claim_begins_with_the_selected_text(application, qtbot, tasks, core):
    place = Place(quote="On MMLU-Pro it reaches 71.5 % with 5 examples.", page=3)
    dialog = AddClaimDialog(place, made_review.made_review(), core, tasks)
    qtbot.addWidget(dialog)
    assert (dialog.model.text(), dialog.score.text()) == ("Meridian 2", "71.5 %")
    dialog.accept()
    assert "benchmark" in dialog.problem.text()
    dialog.benchmark.setText("MMLU-Pro")
    dialog.setting.setText("5-shot")
    with qtbot.waitSignal(dialog.added) as added:
        dialog.accept()
    claim = added.args[0]
    assert (claim.benchmark_text, claim.quantity.text, claim.setting.shots) == ("MMLU-Pro", "71.5", 5)
    assert claim.place == place


def test_there_is_no_setting_aside_without_a_reason(application, qtbot):
    dialog = ReasonDialog("Set aside", "Why?", "Set aside", ("not relevant here",))
    qtbot.addWidget(dialog)
    dialog.accept()
    assert dialog.problem.text()
    dialog.reason.setCurrentIndex(0)
    with qtbot.waitSignal(dialog.given) as given:
        dialog.accept()
    assert given.args == ["not relevant here"]


def test_a_tag_and_a_note_are_handed_over_apart(application, qtbot):
    dialog = AnnotateDialog("a result")
    qtbot.addWidget(dialog)
    given = []
    dialog.entered.connect(lambda kind, text: given.append((kind, text)))
    dialog.accept()
    assert given == []
    dialog.tag.setText("tender-7")
    dialog.note.setText("asked on Monday")
    dialog.accept()
    assert given == [("tag", "tender-7"), ("note", "asked on Monday")]


def test_findings_about_a_company_are_exported_after_a_tick_kept_with_the_document(opened, qtbot):
    window = opened
    window.actions_["export"].trigger()
    asked = window.findChild(ComparedDialog)
    assert window.session.document.publisher in " ".join(label.text() for label in asked.findChildren(QLabel))
    assert not asked.go_on.isEnabled()
    asked.tick.setChecked(True)
    asked.go_on.click()
    window.findChild(QFileDialog).close()
    assert window.deciding.close()
    with library_for_task() as library:
        kept = library.decisions(window.session.current.entry)
    assert [decision.kind for decision in kept] == [DecisionKind.COMPARED]
    assert findings_to_compare(window.session) == 0


def test_a_backup_of_the_library_is_put_back(opened, qtbot):
    window = opened
    entry = window.session.current.entry
    with library_for_task() as library:
        library.remove(entry)  # makes a backup first
    window.actions_["restore"].trigger()
    qtbot.waitUntil(lambda: window.findChild(QInputDialog) is not None, timeout=20_000)
    dialog = window.findChild(QInputDialog)
    assert "before a removal" in dialog.comboBoxItems()[0]
    dialog.accept()
    qtbot.waitUntil(
        lambda: window.tasks.running == 0 and window.library.model.rowCount() == 1, timeout=20_000
    )
    assert window.session.review is None
    with library_for_task() as library:
        assert [known.id for known in library.entries()] == [entry]
