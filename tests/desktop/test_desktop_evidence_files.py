"""Evidence from an address, and copies of the whole index made and put back, on real windows."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from PySide6.QtWidgets import QApplication, QInputDialog

from claimcheck.evidence import by_hand
from claimcheck.evidence.store import EvidenceStore, index_path

TABLE = b"model,benchmark,score,evaluator\ngpt-4o,MMLU,88.1,Open Board\n"
LOG = (
    b'{"results": {"mmlu": {"acc,none": 0.881}}, "config": {"model": "hf", "model_args": "pretrained=a/b"}, '
)
LOG += b'"versions": {"mmlu": 2}, "n-shot": {"mmlu": 5}, "date": 1730000000.0, "model_name": "a/b"}'


class Answers(BaseHTTPRequestHandler):
    asked: list[str]
    held: threading.Event

    def do_GET(self) -> None:
        self.asked.append(self.path)
        if self.path == "/slow.csv":
            self.send_response(200)
            self.send_header("Content-Length", "1000000")
            self.end_headers()
            self.wfile.write(TABLE)
            self.held.wait(30)
            return
        body = TABLE if self.path == "/board.csv" else b""
        self.send_response(200 if body else 404)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    Answers.asked, Answers.held = [], threading.Event()
    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as listening:
        thread = threading.Thread(target=listening.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.server_address[1]}", Answers.asked
        Answers.held.set()
        listening.shutdown()
        thread.join()


def asked_dialog() -> QInputDialog:
    (found,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, QInputDialog) and w.isVisible()]
    return found


def import_from(window, address: str):
    window.actions_["import_address"].trigger()
    asking = asked_dialog()
    asking.setTextValue(address)
    asking.accept()
    return window.commands.windows.opened("import")


def test_an_address_is_asked_for_fetched_previewed_and_imported(window, qtbot, small_index, server):
    address, asked = server
    window.actions_["import_address"].trigger()
    asking = asked_dialog()
    assert asked == []
    assert "Only this address is fetched" in asking.labelText()
    asking.reject()
    importing = import_from(window, f"{address}/board.csv")
    qtbot.waitUntil(lambda: importing.model.rows() == 1, timeout=20_000)
    assert asked == ["/board.csv"]
    with EvidenceStore(small_index) as store:
        assert store.snapshot().results == 4  # nothing is imported before it is confirmed
    qtbot.waitUntil(importing.preview.confirm.isEnabled, timeout=20_000)
    importing.preview.confirm.click()
    qtbot.waitUntil(importing.go.isEnabled, timeout=20_000)
    with qtbot.waitSignal(importing.imported, timeout=20_000):
        importing.go.click()
    with EvidenceStore(small_index) as store:
        rows = [row for row in store.search("gpt-4o mmlu") if row.score_text == "88.1"]
    assert [row.url for row in rows] == [f"{address}/board.csv"]
    assert rows[0].retrieved


def test_what_cannot_be_fetched_is_said_in_the_window(window, qtbot, small_index, server):
    importing = import_from(window, f"{server[0]}/nothing.csv")
    before = importing.summary.text()
    qtbot.waitUntil(lambda: importing.summary.text() != before, timeout=20_000)
    assert "There is no page at this address" in importing.summary.text()
    assert importing.model.rows() == 0
    assert not importing.go.isEnabled()


def test_fetching_can_be_cancelled(window, qtbot, small_index, server):
    importing = import_from(window, f"{server[0]}/slow.csv")
    qtbot.waitUntil(importing.strip.button.isVisible, timeout=10_000)
    importing.strip.button.click()
    Answers.held.set()
    qtbot.waitUntil(lambda: importing.summary.text() == "Nothing was fetched.", timeout=20_000)
    assert importing.model.rows() == 0


def test_the_evidence_is_copied_and_put_back(window, qtbot, small_index):
    window.actions_["back_up_evidence"].trigger()
    qtbot.waitUntil(lambda: "copied" in window.statusBar().currentMessage(), timeout=20_000)
    with EvidenceStore(small_index) as store:
        first = store.search("")[0]
    by_hand.retire(index_path(), first.id, "entered twice")
    window.actions_["evidence"].trigger()
    browser = window.commands.windows.opened("evidence")
    qtbot.waitUntil(lambda: browser.model.rows() == 3, timeout=20_000)
    window.actions_["restore_evidence"].trigger()
    qtbot.waitUntil(lambda: window.tasks.running == 0)
    asking = asked_dialog()
    assert asking.comboBoxItems()[0].endswith("backup")
    asking.setTextValue(asking.comboBoxItems()[0])
    with qtbot.waitSignal(window.commands.evidence_backups.restored, timeout=20_000):
        asking.accept()
    qtbot.waitUntil(lambda: browser.model.rows() == 4, timeout=20_000)
    window.actions_["restore_evidence"].trigger()
    qtbot.waitUntil(lambda: window.tasks.running == 0)
    asking = asked_dialog()
    assert "replaced by a restore" in asking.comboBoxItems()[0]
    asking.reject()


def test_a_file_that_is_no_copy_changes_nothing(window, qtbot, small_index, tmp_path):
    other = tmp_path / "other.sqlite"
    other.write_bytes(b"not an index")
    before = small_index.read_bytes()
    with qtbot.waitSignal(window.tasks.refused, timeout=20_000):
        window.commands.evidence_backups.restore(other)
    assert small_index.read_bytes() == before
