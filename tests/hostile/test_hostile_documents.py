"""Documents made to do harm end in a Document or one clear sentence; nothing of theirs is left behind."""

from __future__ import annotations

import os
import re
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from hostile_samples import (
    HTML,
    JPEG_START,
    LINE,
    PDF,
    SELF_DRAWING_PAGE_BETWEEN_OTHERS,
    SELF_DRAWING_PDF,
    TEXT,
    archive,
    docx,
    pdf,
    png,
)

from claimcheck.errors import Cancelled, Cause, UnreadableDocument
from claimcheck.ingest.child import run as worker_run
from claimcheck.ingest.child.link import end_child
from claimcheck.ingest.limits import Limits
from claimcheck.ingest.open import read_bytes, read_source
from claimcheck.progress import Progress
from claimcheck.records.document import Document

PATIENT = Limits(seconds_per_document=300.0, seconds_per_page=60.0)
"""For documents that are to be read: that a busy machine takes long is no fault of theirs."""

_LIBRARY_WORDS = re.compile(
    r"Traceback|Error\b|Exception|lxml|pdfium|bs4|docx\.|NoneType|zipfile|errno", re.IGNORECASE
)


def children() -> set[str]:
    """The process ids of our children, zombies included."""
    found = set()
    for task in Path("/proc/self/task").iterdir():
        found.update((task / "children").read_text().split())
    return found


@pytest.fixture(autouse=True)
def nothing_left(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No child, no open file and no temporary file stays."""
    if not Path("/proc/self/task").is_dir():
        yield
        return
    import tempfile

    before = children(), len(os.listdir("/proc/self/fd")), set(os.listdir(tempfile.gettempdir()))
    yield
    assert children() == before[0]
    assert len(os.listdir("/proc/self/fd")) <= before[1]
    left = set(os.listdir(tempfile.gettempdir())) - before[2]
    assert not {name for name in left if "claimcheck" in name.lower() or name.startswith(("magick", "tess"))}


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The exit codes of the children that were ended, in order."""
    codes: list[int] = []

    def end(process: subprocess.Popen[bytes]) -> None:
        end_child(process)
        codes.append(process.returncode)

    monkeypatch.setattr(worker_run, "end_child", end)
    return codes


def refusal(data: bytes, *, name: str = "", limits: Limits | None = None) -> UnreadableDocument:
    with pytest.raises(UnreadableDocument) as caught:
        read_bytes(data, name=name, limits=limits)
    error = caught.value
    assert not _LIBRARY_WORDS.search(str(error)), str(error)
    assert error.message.endswith(".")
    assert error.next_step.endswith(".")
    assert "\n" not in str(error)
    return error


@pytest.mark.parametrize(
    ("data", "name", "cause"),
    [
        (b"", "a.pdf", Cause.EMPTY),
        (b" \n\t\r\n", "a.txt", Cause.EMPTY),
        (b"\xef\xbb\xbf", "a.txt", Cause.EMPTY),
        (JPEG_START, "report.pdf", Cause.WRONG_TYPE),
        (png(), "report.docx", Cause.WRONG_TYPE),
        (PDF, "chart.png", Cause.WRONG_TYPE),
        (os.urandom(0) + bytes(range(256)) * 20, "report.pdf", Cause.WRONG_TYPE),
        (archive({"a.txt": "x"}), "report.docx", Cause.WRONG_TYPE),
        (archive({"a.txt": "x"}), "", Cause.UNKNOWN_TYPE),
        (bytes(range(256)) * 20, "", Cause.UNKNOWN_TYPE),
        (b"{\\rtf1 Orbit-2 reaches 85.3%}", "a.rtf", Cause.UNKNOWN_TYPE),
        (b"SQLite format 3\x00" + bytes(100), "library", Cause.UNKNOWN_TYPE),
        (docx()[:-60], "a.docx", Cause.TRUNCATED),
        (docx()[:300] + b"PK\x05\x06" + bytes(18), "a.docx", Cause.WRONG_TYPE),
        (PDF[:200], "a.pdf", Cause.TRUNCATED),
        (pdf(""), "a.pdf", Cause.NO_TEXT),
        (
            b"<!doctype html><html><body><div id=root></div><script>run()</script></body></html>",
            "",
            Cause.NO_TEXT,
        ),
        (docx(""), "a.docx", Cause.NO_TEXT),
    ],
)
def test_each_refusal_has_its_cause(data: bytes, name: str, cause: Cause) -> None:
    assert refusal(data, name=name).cause is cause


def test_a_locked_word_document_says_so() -> None:
    data = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
    )
    assert refusal(data, name="a.docx").cause is Cause.PASSWORD


def test_paths_that_are_no_documents(tmp_path: Path) -> None:
    causes = {}
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for source in (
        tmp_path,
        tmp_path / "none.pdf",
        tmp_path / "pipe",
        tmp_path / "loop",
        "x" * 5000,
        "a\x00b",
    ):
        with pytest.raises(UnreadableDocument) as caught:
            read_source(str(source))
        causes[Path(str(source)).name[:5]] = caught.value.cause
    assert causes == {
        tmp_path.name[:5]: Cause.NOT_A_FILE,
        "none.": Cause.MISSING,
        "pipe": Cause.NOT_A_FILE,
        "loop": Cause.MISSING,
        "xxxxx": Cause.MISSING,
        "a\x00b": Cause.MISSING,
    }


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_bytes(TEXT)
    path.chmod(0)
    with pytest.raises(UnreadableDocument) as caught:
        read_source(str(path))
    assert caught.value.cause is Cause.NO_PERMISSION


@pytest.mark.parametrize(
    "source", ["ftp://example.org/a", "file:///etc/passwd", "javascript://x", "sftp://a/b"]
)
def test_other_addresses_are_not_opened(source: str) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read_source(source)
    assert caught.value.cause is Cause.UNREACHABLE


def test_a_form_that_draws_itself_is_stopped() -> None:
    limits = Limits(seconds_per_document=8)
    assert refusal(SELF_DRAWING_PDF, name="a.pdf", limits=limits).cause is Cause.OVER_LIMIT


def test_pages_beside_a_hostile_page_are_still_read() -> None:
    document = read_bytes(SELF_DRAWING_PAGE_BETWEEN_OTHERS, limits=Limits(seconds_per_page=2.0))
    assert document.text.count("85.3%") == 2
    assert any("2" in warning for warning in document.warnings)


def test_deep_nesting_is_read() -> None:
    deep = b"<html><body>" + b"<div>" * 100_000 + b"85.3% on MMLU" + b"</div>" * 100_000
    assert "85.3% on MMLU" in read_bytes(deep, limits=PATIENT).text


@pytest.mark.parametrize(
    "data",
    [
        b"<html><body><p>x" + b"<b><i>" * 20_000 + b"y",
        b"<html>" + b"<table><tr><td>" * 2000 + b"x",
        b"<html><svg>" + b"<g>" * 20_000 + b"<text>x</text></svg><p>y",
        b"# T\n\n" + b">" * 20_000 + b" x",
        b"# T\n\n" + b"".join(b"  " * depth + b"- a\n" for depth in range(500)),
        b"# T\n\n" + b"[" * 5000,
        b"# T\n\n" + b"".join(b"`" * n for n in range(1, 400)) + b" x",
        b"# T\n\n" + (b"|" * 20_000 + b"\n") * 3,
        b"# T\n\n" + b"$a \\text{" * 5000,
        b"---\na: &a [1]\nb: [*a, *a]\n---\n# T\n\ntext",
        b"a  b\n" * 3 + b"x" * 200_000,
    ],
)
def test_hostile_texts_are_read(data: bytes) -> None:
    assert isinstance(read_bytes(data, limits=PATIENT), Document)


def test_huge_spans_make_no_huge_grid() -> None:
    document = read_bytes(
        b"<html><table><tr><td colspan=1000000>x<td rowspan=99999999>y</tr><tr><td>1<td>2</tr></table>"
    )
    assert sum(table.n_rows * table.n_columns for table in document.tables) < 100


def test_a_grid_of_20000_cells_is_read() -> None:
    rows = b"".join(b"<tr>" + b"<td>1.5</td>" * 100 + b"</tr>" for _ in range(200))
    document = read_bytes(b"<html><table>" + rows + b"</table></html>", limits=PATIENT)
    assert len(document.tables[0].cells) == 20_000


def test_a_hundred_megabytes_of_text_are_read_in_part() -> None:
    document = read_bytes(b"Orbit-2 reaches 85.3% on MMLU in our tests. " * 2_400_000, limits=PATIENT)
    assert document.warnings[0].startswith("The document is very long")


@pytest.mark.parametrize("repeats", [5000, 400_000])
def test_entities_are_not_unfolded(repeats: int) -> None:
    entities = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    doctype = f'<!DOCTYPE w [<!ENTITY a0 "{"x" * (repeats // 1000)}">{entities}]>'
    body = "<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>"
    assert refusal(docx(body, doctype=doctype), name="a.docx").cause in {Cause.DAMAGED, Cause.NO_TEXT}


def test_entities_read_no_files(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the secret words")
    doctype = f'<!DOCTYPE w [<!ENTITY a SYSTEM "file://{secret}">]>'
    body = "<w:p><w:r><w:t>Orbit-2 &a; 85.3</w:t></w:r></w:p>"
    try:
        text = read_bytes(docx(body, doctype=doctype), limits=PATIENT).text
    except UnreadableDocument as error:
        text = str(error)
    assert "secret words" not in text


def test_an_archive_that_unfolds_is_refused() -> None:
    bomb = archive({"[Content_Types].xml": "x", "word/document.xml": b"<a>" + b" " * 300_000_000})
    assert refusal(bomb, name="a.docx").cause is Cause.OVER_LIMIT


def test_a_picture_with_a_huge_header_is_refused() -> None:
    assert refusal(png(claimed=(60_000, 60_000))).cause in {Cause.OVER_LIMIT, Cause.NO_TEXT}


def test_too_little_memory_is_said() -> None:
    error = refusal(HTML * 200_000, name="a.html", limits=Limits(memory_bytes=150 << 20))
    assert error.cause is Cause.OVER_LIMIT


def test_a_reader_that_goes_over_its_time_is_ended_and_said(ended: list[int]) -> None:
    error = refusal(SELF_DRAWING_PDF, limits=Limits(seconds_per_document=0.01))
    assert error.cause is Cause.OVER_LIMIT
    assert "0.01 seconds" in error.message
    assert ended == [-signal.SIGKILL]


def test_results_are_bounded() -> None:
    assert refusal(TEXT * 10_000, limits=Limits(max_result_bytes=100_000)).cause is Cause.OVER_LIMIT


def test_cancelling_kills_the_child_at_once(ended: list[int]) -> None:
    asked: list[bool] = []

    def cancelled() -> bool:
        asked.append(len(asked) >= 4)
        return asked[-1]

    with pytest.raises(Cancelled):
        read_bytes(SELF_DRAWING_PDF, progress=Progress(cancelled=cancelled))
    assert asked == [False, False, False, False, True], "nothing is asked again once it is cancelled"
    assert ended == [-signal.SIGKILL]


def test_progress_is_reported() -> None:
    steps: list[str] = []
    read_bytes(pdf(LINE, LINE), progress=Progress(report=lambda step: steps.append(step.stage)))
    assert len(set(steps)) > 1
