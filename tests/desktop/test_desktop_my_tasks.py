"""My tasks: profiles are shown, made, used; each benchmark says how near it is."""

from __future__ import annotations

import pytest

from claimcheck.checks.profiles import default_profiles, find_profile
from claimcheck.desktop.core import Core
from claimcheck.desktop.preferences.profile_form import ProfileForm
from claimcheck.desktop.preferences.task_words import use_words
from claimcheck.desktop.preferences.tasks_window import TasksWindow
from claimcheck.desktop.session import Session
from claimcheck.settings import load_settings


@pytest.fixture
def window(application, qtbot, tasks):
    made = TasksWindow(Core(), Session(), tasks)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: tasks.running == 0, timeout=20_000)
    return made


@pytest.mark.parametrize("profile", default_profiles(), ids=lambda profile: profile.name)
def test_a_profile_comes_out_of_the_form_as_it_went_in(application, qtbot, profile):
    form = ProfileForm()
    qtbot.addWidget(form)
    form.show_profile(profile)
    shown = form.profile()
    assert set(shown.use_cases) == set(profile.use_cases)
    assert set(shown.languages) == set(profile.languages)
    assert (shown.materials, shown.modalities) == (profile.materials, profile.modalities)
    assert (shown.tools, shown.long_documents, shown.name) == (
        profile.tools,
        profile.long_documents,
        profile.name,
    )


def test_every_use_of_the_register_has_words_of_its_own():
    uses = {use for profile in default_profiles() for use in profile.use_cases}
    assert len({use_words(use) for use in uses}) == len(uses) == 16


def test_a_new_profile_is_named_saved_and_used(window, qtbot):
    window.new_button.click()
    window.save_and_use()
    assert "name" in window.told.text()
    window.form.name.setText("Tender")
    window.form.uses.tick(("translation",))
    window.form.languages.tick(("de", "fi"))
    window.save_and_use()
    assert load_settings().profile == "Tender"
    assert find_profile("tender").languages == ("de", "fi")
    assert window.profiles.currentItem().text() == "Tender (in use)"
    assert window.remove_button.isEnabled()
    window.remove()
    assert "Tender" not in [p.name for p in window._profiles()]


def test_using_none_says_so(window):
    window.none.click()
    assert load_settings().profile == ""
    assert "No profile is in use" in window.told.text()


def test_each_benchmark_says_how_near_it_is_and_why(window, qtbot, qtmodeltester):
    window.form.show_profile(find_profile("Coding assistant"))
    window.form.changed.emit()
    qtbot.waitUntil(lambda: window.near._tasks.running == 0, timeout=20_000)
    assert window.near.model.index(0, 1).data() == "close"
    assert "kind" in window.near.model.index(0, 4).data()
    rows = window.near.model.rowCount()
    window.near.unrelated.setChecked(True)
    assert window.near.model.rowCount() > rows
    assert "are close to your tasks" in window.near.summary.text()
    qtmodeltester.check(window.near.model)
