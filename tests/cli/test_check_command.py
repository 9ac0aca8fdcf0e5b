"""`claimcheck check` as a new user meets it: formats, several sources, bad sources, exit statuses."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from claimcheck import __version__
from claimcheck.resources import resource

TEXT = (
    "Larkspur Labs today introduces Meridian 2. "
    "Meridian 2 scores 94.6% on AIME 2025 and 85.7% on GPQA Diamond.\n"
)


def claimcheck(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "claimcheck", *arguments],
        input=stdin,
        capture_output=True,
        timeout=180,
        check=False,
    )


@pytest.fixture(scope="module")
def schema() -> dict[str, object]:
    return json.loads(resource("schema", "review.json").read_text())


def test_a_review_can_be_had_in_german_but_not_for_programs(tmp_path: Path) -> None:
    source = tmp_path / "announcement.txt"
    source.write_text(TEXT)
    done = claimcheck("check", str(source), "--language", "de")
    assert done.returncode == 0
    assert "Auf einen Blick" in done.stdout.decode()
    assert "Fragen zum Abschicken" in done.stdout.decode()
    refused = claimcheck("check", str(source), "--language", "de", "--format", "json")
    assert refused.returncode == 2
    assert b"stays English" in refused.stderr


@pytest.fixture
def announcement(tmp_path: Path) -> Path:
    path = tmp_path / "announcement.txt"
    path.write_text(TEXT)
    return path


def test_version_and_help_on_every_level() -> None:
    assert __version__ in claimcheck("--version").stdout.decode()
    for level in ([], ["check"], ["evidence"], ["library"], ["registry"], ["checks"]):
        done = claimcheck(*level, "--help")
        assert done.returncode == 0, done.stderr
        assert done.stdout.startswith(b"Usage: claimcheck")


def test_one_source_prints_one_json_object_that_follows_the_schema(
    announcement: Path, schema: dict[str, object]
) -> None:
    done = claimcheck("check", str(announcement), "--format", "json")
    assert done.returncode == 0
    review = json.loads(done.stdout)
    jsonschema.validate(review, schema)
    scores = {(claim["benchmark_text"], claim["score_text"]) for claim in review["claims"]}
    assert scores == {("AIME 2025", "94.6"), ("GPQA Diamond", "85.7")}
    assert all(claim["announced"] for claim in review["claims"])
    assert done.stderr == b""


def test_the_same_document_gives_the_same_bytes(announcement: Path) -> None:
    def without_time(output: bytes) -> dict[str, object]:
        return {**json.loads(output), "created": ""}

    first, second = (claimcheck("check", str(announcement), "--format", "json").stdout for _ in range(2))
    assert without_time(first) == without_time(second)
    assert len(first) == len(second)


def test_several_sources_print_json_lines_and_a_bad_one_is_told(announcement: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.pdf"
    empty.write_bytes(b"")
    done = claimcheck("check", str(announcement), str(empty), str(announcement), "--format", "json")
    assert done.returncode == 3
    assert len([json.loads(line) for line in done.stdout.splitlines()]) == 2
    complaint = done.stderr.decode().splitlines()
    assert len(complaint) == 1
    assert "empty.pdf" in complaint[0]
    assert "Traceback" not in complaint[0]


def test_jobs_keep_the_order(announcement: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Nothing is claimed here.")
    done = claimcheck("check", str(other), str(announcement), "--format", "json", "--jobs", "2")
    assert [len(json.loads(line)["claims"]) for line in done.stdout.splitlines()] == [0, 2]


def test_text_on_standard_input() -> None:
    done = claimcheck("check", "-", stdin=TEXT.encode())
    assert done.returncode == 0
    assert "AIME 2025" in done.stdout.decode()


def test_no_claim_is_no_error() -> None:
    done = claimcheck(
        "check", "-", stdin=b"The town council met on Tuesday and approved 94.6% of the budget."
    )
    assert done.returncode == 0
    assert "No benchmark claim was found" in done.stdout.decode()


def test_output_into_a_folder_and_a_file(announcement: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    copy = tmp_path / "second" / "announcement.txt"
    copy.parent.mkdir()
    copy.write_text(TEXT)
    assert (
        claimcheck(
            "check", str(announcement), str(copy), "--format", "html", "--output", str(folder)
        ).returncode
        == 0
    )
    assert sorted(path.name for path in folder.iterdir()) == ["announcement-2.html", "announcement.html"]
    target = tmp_path / "review.md"
    assert (
        claimcheck("check", str(announcement), "--format", "markdown", "--output", str(target)).returncode
        == 0
    )
    assert target.read_text().startswith("# ")


@pytest.mark.parametrize(
    "arguments",
    [["check"], ["nonsense"], ["check", "x", "--format", "papyrus"], ["check", "a", "b", "--format", "docx"]],
)
def test_wrong_usage_is_status_2(arguments: list[str]) -> None:
    done = claimcheck(*arguments)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("name", ["missing.pdf", ".", "http://127.0.0.1:9/nothing-listens-here"])
def test_unreadable_sources_are_status_3_and_one_sentence(name: str, tmp_path: Path) -> None:
    source = str(tmp_path / name) if "://" not in name else name
    done = claimcheck("check", source)
    assert done.returncode == 3
    lines = done.stderr.decode().splitlines()
    assert len(lines) == 1
    assert "Traceback" not in lines[0]
    assert "Error" not in lines[0]


def test_an_index_that_is_none_is_status_4(announcement: Path, tmp_path: Path) -> None:
    broken = tmp_path / "index.sqlite"
    broken.write_bytes(b"not a database" * 400)
    done = claimcheck("check", str(announcement), "--index", str(broken))
    assert done.returncode == 4
    assert len(done.stderr.decode().splitlines()) == 1


def test_an_unknown_profile_is_told(announcement: Path) -> None:
    done = claimcheck("check", str(announcement), "--profile", "no-such-profile")
    assert done.returncode == 2
    assert "no-such-profile" in done.stderr.decode()


def test_the_samples_show_what_they_promise(schema: dict[str, object]) -> None:
    for name in ("announcement.html", "report.pdf"):
        review = json.loads(claimcheck("check", str(resource("samples", name)), "--format", "json").stdout)
        jsonschema.validate(review, schema)
        kinds = {finding["kind"] for finding in review["findings"]}
        assert kinds == {"finding", "ask", "cannot-tell", "nothing-to-report"}
        scores = {claim["score_text"] for claim in review["claims"] if claim["announced"]}
        assert {"94.6", "85.7", "74.9", "91.2", "90.2"} <= scores
        not_scores = {"72", "18", "62", "118", "500", "2", "45", "13", "40,000"}
        assert not_scores.isdisjoint({claim["score_text"] for claim in review["claims"]})
