"""Updates against a local server that misbehaves; nothing is replaced by what was not checked."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from claimcheck.download import DownloadLimits
from claimcheck.errors import DownloadFailed, ImportRefused, UnknownName
from claimcheck.evidence import fetching, sources, update
from claimcheck.evidence.sources import Source
from claimcheck.evidence.store import EvidenceStore
from claimcheck.evidence.update import State, import_address, states, update_sources
from claimcheck.records.evidence import EvaluatorRelation

Aider = Callable[..., str]


class Answers:
    """What the server says: path to (status, body, ETag)."""

    def __init__(self) -> None:
        self.pages: dict[str, tuple[int, bytes, str]] = {}
        self.asked: list[tuple[str, str]] = []
        self.address = ""


@pytest.fixture
def server() -> Iterator[Answers]:
    answers = Answers()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            tag = self.headers.get("If-None-Match", "")
            answers.asked.append((self.path, tag))
            status, body, etag = answers.pages.get(self.path, (404, b"", ""))
            if etag and tag == etag:
                status, body = 304, b""
            self.send_response(status)
            if etag:
                self.send_header("ETag", etag)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        thread = threading.Thread(target=listening.serve_forever, daemon=True)
        thread.start()
        answers.address = f"http://127.0.0.1:{listening.server_address[1]}"
        yield answers
        listening.shutdown()
        thread.join()


@pytest.fixture
def known(server: Answers, monkeypatch: pytest.MonkeyPatch) -> Answers:
    """Two boards of a source at the local server, and quick limits."""
    aider = Source(
        name="aider",
        title="Aider",
        evaluator="Aider",
        relation=EvaluatorRelation.THIRD_PARTY,
        licence="Apache-2.0",
        addresses=(f"{server.address}/polyglot_leaderboard.yml", f"{server.address}/edit_leaderboard.yml"),
    )
    rows = Source(
        name="hf_open_llm_v2",
        title="Rows",
        addresses=(f"{server.address}/rows?offset={{offset}}&length=100",),
    )
    silent = Source(name="own", title="Own")
    all_of_them = {source.name: source for source in (aider, rows, silent)}
    for module in (sources, update):
        monkeypatch.setattr(module, "all_sources", lambda: all_of_them)
    monkeypatch.setattr(fetching, "LIMITS", DownloadLimits(seconds=5, seconds_idle=2, attempts=1))
    return server


def scores(index: Path) -> list[str]:
    with EvidenceStore(index) as store:
        return [row.score_text for row in store.search("zeta") if row.setting.aggregate == "pass@2"]


def test_a_source_is_fetched_then_only_if_it_changed(index: Path, known: Answers, aider: Aider) -> None:
    text = aider(("zeta-3", "40.0", "2025-01-01")).encode()
    known.pages["/polyglot_leaderboard.yml"] = (200, text, '"one"')
    known.pages["/edit_leaderboard.yml"] = (200, text, '"two"')
    (first,) = update_sources(index, ["aider"])
    assert (first.state, first.rows) == (State.RENEWED, 4)
    (second,) = update_sources(index, ["aider"])
    assert (second.state, second.rows) == (State.UNCHANGED, 0)
    assert known.asked[-1] == ("/edit_leaderboard.yml", '"two"')
    newer = aider(("zeta-3", "45.0", "2025-02-01")).encode()
    known.pages["/polyglot_leaderboard.yml"] = (200, newer, '"three"')
    (third,) = update_sources(index, ["aider"])
    assert (third.state, third.rows) == (State.RENEWED, 2)
    assert sorted(scores(index)) == ["40.0", "45.0"]


def test_a_partial_refresh_is_told_from_a_failure(index: Path, known: Answers, aider: Aider) -> None:
    text = aider(("zeta-3", "40.0", "2025-01-01")).encode()
    known.pages["/polyglot_leaderboard.yml"] = (200, text, "")
    (one,) = update_sources(index, ["aider"])
    assert (one.state, one.rows, len(one.messages)) == (State.PARTLY, 2, 1)
    assert "edit_leaderboard.yml" in one.messages[0]
    known.pages.clear()
    (two,) = update_sources(index, ["aider"])
    assert (two.state, two.rows, len(two.messages)) == (State.FAILED, 0, 2)
    assert scores(index) == ["40.0"]
    state = next(s for s in states(index) if s.source.name == "aider")
    assert (state.state, state.rows) == ("failed", 2)


@pytest.mark.parametrize("body", [b"<html>Sign in</html>", b"", b"- just\n- a list\n", b"\x00\x01\x02"])
def test_what_is_not_of_the_source_replaces_nothing(
    index: Path, known: Answers, aider: Aider, body: bytes
) -> None:
    good = aider(("zeta-3", "40.0", "2025-01-01")).encode()
    known.pages["/polyglot_leaderboard.yml"] = (200, good, '"one"')
    known.pages["/edit_leaderboard.yml"] = (200, good, '"one"')
    update_sources(index, ["aider"])
    known.pages["/polyglot_leaderboard.yml"] = (200, body, '"two"')
    (one,) = update_sources(index, ["aider"])
    assert one.state is State.PARTLY
    kept = index.parent / "downloads" / "aider"
    assert (kept / "polyglot_leaderboard.yml").read_bytes() == good
    assert scores(index) == ["40.0", "40.0"]
    update_sources(index, ["aider"])
    assert known.asked[-2] == ("/polyglot_leaderboard.yml", '"one"')  # asked again for the good one


@pytest.mark.parametrize("status", [404, 429, 500, 503])
def test_errors_of_the_server_leave_the_index_as_it_was(index: Path, known: Answers, status: int) -> None:
    known.pages["/polyglot_leaderboard.yml"] = known.pages["/edit_leaderboard.yml"] = (status, b"busy", "")
    (one,) = update_sources(index, ["aider"])
    assert one.state is State.FAILED
    assert scores(index) == []


def test_pages_are_followed_to_their_end(index: Path, known: Answers) -> None:
    for offset in (0, 100):
        row = {"fullname": f"org/zeta-{offset}", "IFEval Raw": 0.5}
        page = {"rows": [{"row_idx": offset, "row": row}], "num_rows_total": 150}
        known.pages[f"/rows?offset={offset}&length=100"] = (200, json.dumps(page).encode(), "")
    (one,) = update_sources(index, ["hf_open_llm_v2"])
    assert (one.state, one.rows) == (State.RENEWED, 2)


def test_sources_without_an_address_and_unknown_ones(index: Path, known: Answers) -> None:
    (one,) = update_sources(index, ["own"])
    assert one.state is State.NO_ADDRESS
    with pytest.raises(UnknownName):
        update_sources(index, ["nobody"])


def test_one_address_is_imported(index: Path, known: Answers, aider: Aider) -> None:
    text = aider(("zeta-3", "40.0", "2025-01-01")).encode()
    known.pages["/polyglot_leaderboard.yml"] = (200, text, "")
    address = f"{known.address}/polyglot_leaderboard.yml"
    assert import_address(index, address).rows == 2
    with EvidenceStore(index) as store:
        assert store.search("zeta-3")[0].url == address
    with pytest.raises(DownloadFailed):
        import_address(index, f"{known.address}/absent")
    known.pages["/page"] = (200, b"<html>", "")
    with pytest.raises(ImportRefused):
        import_address(index, f"{known.address}/page")
