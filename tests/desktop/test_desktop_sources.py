"""The sources and their update: one after the other, a part told from a failure, never unasked."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt

from claimcheck.desktop.evidence.core import EvidenceCore
from claimcheck.desktop.evidence.sources_model import STATE, SourcesModel
from claimcheck.desktop.evidence.sources_window import SourcesWindow
from claimcheck.desktop.wishes import Wishes
from claimcheck.evidence import update as updating
from claimcheck.evidence.update import State, Update
from claimcheck.settings import Settings, save_settings


class MadeUpdates(EvidenceCore):
    """Answers as told; waits while `wait` is not set."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.wait = threading.Event()
        self.wait.set()

    def update(self, source, progress):
        self.asked.append(source)
        progress.step("fetching", 1, 4)
        while not self.wait.is_set():
            progress.step("fetching", 1, 4)
            self.wait.wait(0.01)
        state, rows, messages = {
            "aider": (State.RENEWED, 12, ()),
            "livebench": (State.PARTLY, 3, ("https://a.org: no answer.",)),
            "arc_prize": (State.FAILED, 0, ("https://b.org: not found.",)),
        }.get(source, (State.UNCHANGED, 0, ()))
        return Update(source=source, state=state, rows=rows, messages=messages)


@pytest.fixture
def core() -> MadeUpdates:
    return MadeUpdates()


@pytest.fixture
def window(application, qtbot, tasks, small_index, core):
    made = SourcesWindow(core, tasks, Wishes())
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.model.modelReset):
        made.show()
    return made


def tick(window, *names: str) -> None:
    for row in range(window.model.rowCount()):
        if window.model.state(row).source.name in names:
            index = window.model.index(row, 0)
            assert window.model.setData(index, Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)


def said(window, name: str) -> str:
    rows = range(window.model.rowCount())
    row = next(row for row in rows if window.model.state(row).source.name == name)
    return window.model.index(row, STATE).data()


def test_nothing_is_fetched_unasked(window, core):
    assert core.asked == []
    assert not window.go.isEnabled()
    assert "of them with two sources or more" in window.numbers.text()


def test_each_source_says_how_it_went(window, qtbot, core):
    tick(window, "aider", "livebench", "arc_prize", "bfcl")
    with qtbot.waitSignal(window.updated):
        window.go.click()
    assert sorted(core.asked) == ["aider", "arc_prize", "bfcl", "livebench"]
    assert said(window, "aider") == "renewed, 12 results added"
    assert said(window, "livebench").startswith("partly renewed, 3 results added")
    assert said(window, "arc_prize") == "failed, nothing was changed: https://b.org: not found."
    assert said(window, "bfcl") == "unchanged since the last time"
    assert "15 results" in window.told.text()


def test_stopping_leaves_the_rest_unfetched(window, qtbot, core):
    tick(window, "aider", "livebench", "arc_prize")
    core.wait.clear()
    window.go.click()
    qtbot.waitUntil(lambda: bool(core.asked))
    first = core.asked[0]
    window.stop.click()
    qtbot.waitUntil(lambda: not window.stop.isEnabled())
    assert core.asked == [first]
    assert said(window, first) == "stopped, nothing was changed"
    others = {"aider", "livebench", "arc_prize"} - {first}
    assert {said(window, name) for name in others} == {"not fetched"}


def test_the_proxy_of_the_preferences_is_used(application, small_index, monkeypatch):
    save_settings(Settings(proxy="http://proxy.example:8080"))
    used = []

    def record(index, names, *, proxy, progress):
        used.append((tuple(names), proxy))
        return (Update(source="aider", state=State.UNCHANGED),)

    monkeypatch.setattr(updating, "update_sources", record)
    EvidenceCore().update("aider", None)
    assert used == [(("aider",), "http://proxy.example:8080")]


def test_the_list_of_sources_is_a_sound_item_model(window, qtmodeltester):
    qtmodeltester.check(window.model)
    without = next(
        row for row in range(window.model.rowCount()) if not window.model.state(row).source.addresses
    )
    assert not window.model.flags(window.model.index(without, 0)) & Qt.ItemFlag.ItemIsUserCheckable
    window.model.tick_all(ticked=True)
    assert len(window.model.ticked()) > 5
    assert isinstance(window.model, SourcesModel)
