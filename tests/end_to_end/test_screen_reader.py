"""Every window over a real document, read from end to end as a screen reader does (design/TRUST.md, A1 and A6)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QListWidget, QTableView, QWidget
from screen_reader import read_windows

from claimcheck.desktop.look.named_columns import NamedColumns
from claimcheck.desktop.look.quiet_table import quiet_table

NO_WINDOW = ("quit", "close", "cancel", "undo", "redo", "remove_claim", "reviewed", "recheck", "recheck_all")
NO_WINDOW = (*NO_WINDOW, "sample", "copy", "copy_sentence", "back_up_evidence")


@pytest.fixture
def said(monkeypatch) -> list[str]:
    """Everything announced, in order."""
    sentences: list[str] = []
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        lambda event: (
            sentences.append(event.message()) if isinstance(event, QAccessibleAnnouncementEvent) else None
        ),
    )
    return sentences


def others(window: QWidget) -> list[QWidget]:
    """Windows that are open beside the main one; Qt's own dialog for files is the system's elsewhere."""
    found = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not window]
    for dialog in found:
        if isinstance(dialog, QFileDialog):
            dialog.close()
    return [w for w in found if not isinstance(w, QFileDialog)]


@pytest.mark.parametrize("person", ["listening"], indirect=True)
def test_every_window_over_a_real_document_can_be_read(person):
    window = person.window
    person.hears()
    person.opens_sample()
    person.selects("Meridian 2", "GPQA")
    read = set()
    for name, action in window.actions_.all().items():
        if name in NO_WINDOW or not action.isEnabled():
            continue
        action.trigger()
        person.waits(lambda: window.tasks.running == 0)
        for other in others(window):
            tabs = getattr(other, "tabs", None)
            for number in range(tabs.count() if tabs is not None else 1):
                if tabs is not None:
                    tabs.setCurrentIndex(number)
                person.waits(lambda: window.tasks.running == 0)
                person.hears()
            read.add(type(other).__name__)
            other.close()
    assert len(read) >= 14, sorted(read)


class Counted(NamedColumns):
    """A hundred thousand rows that count how often they are asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def names(self):
        return "Model", "Score"

    def rows(self):
        return 100_000

    def texts(self, row):
        self.asked += 1
        return f"model {row}", str(row)


def test_a_reader_on_a_large_table_asks_for_what_it_reads_only(qapp, qtbot):
    QAccessible.setActive(True)
    model = Counted()
    table = quiet_table(model, "Results")
    qtbot.addWidget(table)
    with qtbot.waitExposed(table):
        table.show()
    model.asked = 0
    table.setFocus()
    assert read_windows() == []
    for row in (0, 1, 50_000, 99_999):
        index = model.index(row, 0)
        table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        interface = QAccessible.queryAccessibleInterface(table)
        assert interface.focusChild() is not None or not table.hasFocus()
        QAccessible.updateAccessibility(QAccessibleEvent(table, QAccessible.Event.Focus))
    qapp.processEvents()
    assert model.asked < 1_000
    QAccessible.setActive(False)


@pytest.mark.parametrize("person", ["listening"], indirect=True)
def test_ticking_and_unticking_are_said_in_every_list(person, said):
    """Screen readers hear ticking but not unticking from Qt's own views (nvaccess/nvda#17721)."""
    person.opens_sample()
    person.waits(lambda: bool(person.entries()))
    for action, name in (("compare", "documents"), ("tasks", "form.uses"), ("tasks", "form.languages")):
        view = person.other(action)
        for part in name.split("."):
            view = getattr(view, part)
        person.waits(lambda view=view: view.count() > 0)
        assert isinstance(view, QListWidget)
        item = view.item(0)
        before = item.checkState()
        item.setCheckState(_other(before))
        item.setCheckState(before)
        assert {f"{item.text()} ticked", f"{item.text()} unticked"} <= set(said)
        view.window().close()
    sources = person.other_named("update_evidence", "sources")
    person.waits(lambda: sources.model.rowCount() > 0)
    assert isinstance(sources.table, QTableView)
    row = next(n for n in range(sources.model.rowCount()) if sources.model.state(n).source.addresses)
    for state in (Qt.CheckState.Checked, Qt.CheckState.Unchecked):
        sources.model.setData(sources.model.index(row, 0), state, Qt.ItemDataRole.CheckStateRole)
    assert [text.rpartition(" ")[2] for text in said[-2:]] == ["ticked", "unticked"]
    sources.all.click()
    sources.none.click()
    assert said[-1] == "Sources ticked: 0"
    sources.close()


def _other(state: Qt.CheckState) -> Qt.CheckState:
    return Qt.CheckState.Unchecked if state is Qt.CheckState.Checked else Qt.CheckState.Checked
