"""Downloads from a local server that misbehaves: each fault is one sentence, and no file is half written."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from claimcheck.download import DownloadLimits, download
from claimcheck.errors import Cancelled, DownloadFailed
from claimcheck.progress import Progress

BODY = b"<p>Meridian 2 scores 94.6% on AIME 2025.</p>" * 40
PATIENT = DownloadLimits(seconds=60, seconds_idle=30, attempts=1)
"""A busy machine must not fail a test; faults that wait for a bound have a short one of their own."""


def whole(request: BaseHTTPRequestHandler, *, status: int = 200, body: bytes = BODY, **headers: str) -> None:
    request.send_response(status)
    for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
        request.send_header(name.replace("_", "-"), value)
    request.send_header("Content-Length", str(len(body)))
    request.end_headers()
    request.wfile.write(body)


def cut_off(request: BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.send_header("Content-Length", str(len(BODY)))
    request.end_headers()
    request.wfile.write(BODY[:100])


def unannounced(request: BaseHTTPRequestHandler) -> None:
    """More than is fetched, without a length in front of it."""
    request.send_response(200)
    request.end_headers()
    request.wfile.write(BODY * 100)


def unchanged(request: BaseHTTPRequestHandler) -> None:
    same = request.headers.get("If-None-Match") == '"one"'
    whole(request, status=304 if same else 200, body=b"" if same else BODY, ETag='"one"')


class Server:
    """Answers by path; `busy` counts down how often /busy is refused, `silence` ends what says nothing."""

    def __init__(self) -> None:
        self.address = ""
        self.busy = 0
        self.silence = threading.Event()
        self.pages: dict[str, Callable[[BaseHTTPRequestHandler], None]] = {
            "/page": whole,
            "/unchanged": unchanged,
            "/circle": lambda r: whole(r, status=302, body=b"", Location="/circle"),
            "/moved": lambda r: whole(r, status=301, body=b"", Location="/page"),
            "/to-a-file": lambda r: whole(r, status=302, body=b"", Location="file:///etc/passwd"),
            "/paid": lambda r: whole(r, status=402, body=b""),
            "/500": lambda r: whole(r, status=500, body=b""),
            "/429": lambda r: whole(r, status=429, body=b"", Retry_After="3600"),
            "/busy": self._busy,
            "/cut-off": cut_off,
            "/unannounced": unannounced,
            "/silent": lambda _: self.silence.wait(60) and None,
        }

    def _busy(self, request: BaseHTTPRequestHandler) -> None:
        self.busy -= 1
        whole(request, status=503 if self.busy >= 0 else 200, Retry_After="0")


@pytest.fixture
def server() -> Iterator[Server]:
    answers = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            page = answers.pages.get(self.path, lambda request: whole(request, status=404, body=b""))
            page(self)

        def log_message(self, *arguments: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        thread = threading.Thread(target=listening.serve_forever, daemon=True)
        thread.start()
        answers.address = f"http://127.0.0.1:{listening.server_address[1]}"
        yield answers
        answers.silence.set()
        listening.shutdown()
        thread.join()


def test_a_page_comes_with_what_the_server_says_of_it(server: Server) -> None:
    got = download(f"{server.address}/moved", limits=PATIENT)
    assert got.data == BODY
    assert (got.charset, got.size) == ("utf-8", len(BODY))
    assert (got.address, got.sha256) == (f"{server.address}/page", hashlib.sha256(BODY).hexdigest())


def test_a_current_copy_is_not_fetched_again(server: Server) -> None:
    first = download(f"{server.address}/unchanged", limits=PATIENT)
    again = download(f"{server.address}/unchanged", limits=PATIENT, etag=first.etag)
    assert (first.not_modified, again.not_modified, again.data) == (False, True, b"")


@pytest.mark.parametrize(
    ("page", "sentence"),
    [
        ("/circle", "in a circle"),
        ("/to-a-file", "begin with http"),
        ("/none", "no page at this address"),
        ("/paid", "behind a paywall"),
        ("/500", r"server failed \(500\)"),
        ("/429", "too busy"),
        ("/cut-off", "broke off"),
    ],
)
def test_each_fault_is_a_sentence_and_leaves_the_old_file(
    server: Server, tmp_path: Path, page: str, sentence: str
) -> None:
    target = tmp_path / "kept"
    target.write_bytes(b"old")
    with pytest.raises(DownloadFailed, match=sentence) as told:
        download(f"{server.address}{page}", to=target, limits=PATIENT)
    assert told.value.next_step
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_silent_server_is_not_waited_for(server: Server) -> None:
    limits = DownloadLimits(seconds=60, seconds_idle=0.2, attempts=1)
    with pytest.raises(DownloadFailed, match="does not answer"):
        download(f"{server.address}/silent", limits=limits)


@pytest.mark.parametrize("page", ["/page", "/unannounced"])
def test_too_much_is_refused_announced_or_not(server: Server, page: str) -> None:
    with pytest.raises(DownloadFailed, match="more than the 0 MB"):
        download(f"{server.address}{page}", limits=DownloadLimits(max_bytes=500, attempts=1))


def test_another_type_than_expected_is_named(server: Server) -> None:
    with pytest.raises(DownloadFailed, match="gives text/html, not what was expected"):
        download(f"{server.address}/page", limits=DownloadLimits(types=("application/pdf",)))


def test_a_busy_server_is_asked_again_as_often_as_allowed(server: Server) -> None:
    server.busy = 2
    assert download(f"{server.address}/busy", limits=DownloadLimits(attempts=3)).data == BODY
    server.busy = 2
    with pytest.raises(DownloadFailed, match="too busy"):
        download(f"{server.address}/busy", limits=DownloadLimits(attempts=2))


def test_content_with_another_checksum_is_not_kept(server: Server, tmp_path: Path) -> None:
    target = tmp_path / "file"
    with pytest.raises(DownloadFailed, match="checksum differs"):
        download(f"{server.address}/page", to=target, limits=PATIENT, sha256="0" * 64)
    assert list(tmp_path.iterdir()) == []


def test_stopping_leaves_nothing_behind(server: Server, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        download(f"{server.address}/page", to=tmp_path / "file", progress=Progress(cancelled=lambda: True))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "address", ["ftp://example.org/a", "file:///etc/passwd", "http://", "http://[", "page"]
)
def test_only_web_addresses_are_fetched(address: str) -> None:
    with pytest.raises(DownloadFailed, match="begin with http"):
        download(address)


def test_a_folder_that_is_none_is_told(server: Server, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(DownloadFailed, match="could not be written"):
        download(f"{server.address}/page", to=tmp_path / "file" / "page", limits=PATIENT)
