"""Every command of ``claimcheck library`` and ``claimcheck checks``, once, as a person would use them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.cli.main import run
from claimcheck.resources import resource

Run = Callable[..., tuple[int, str, str]]
TEXT = "Larkspur Labs today introduces Meridian 2. Meridian 2 scores {}% on AIME 2025.\n"


@pytest.fixture
def cli(capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    def call(*arguments: str) -> tuple[int, str, str]:
        status = run(list(arguments))
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        return status, out, err

    monkeypatch.chdir(tmp_path)
    return call


@pytest.fixture
def kept(cli: Run, tmp_path: Path) -> tuple[str, str]:
    """Two announcements in the library, by their numbers."""
    for number, score in enumerate(("94.6", "95.1"), start=1):
        (tmp_path / f"post{number}.txt").write_text(TEXT.format(score))
    status, out, err = cli(
        "library", "add", "post1.txt", "post2.txt", "--collection", "spring", "--tag", "math"
    )
    assert status == 0, err
    first, second = re.findall(r"\b(\d+)\b.*post\d", out) or re.findall(r"^\D*(\d+)", out, re.M)
    return first, second


def test_documents_are_listed_found_and_shown(cli: Run, kept: tuple[str, str]) -> None:
    assert len(cli("library", "list", "--collection", "spring", "--tag", "math")[1].splitlines()) >= 2
    assert cli("library", "list", "--collection", "autumn")[1].count("\n") <= 1
    assert cli("library", "search", "larkspur")[1].count("\n") >= 2
    assert "94.6" in cli("library", "show", kept[0])[1]


def test_documents_are_compared_and_checked_again(cli: Run, kept: tuple[str, str]) -> None:
    status, out, _ = cli("library", "compare", *kept)
    assert (status, "94.6" in out, "95.1" in out) == (0, True, True)
    status, out, _ = cli("library", "diff", *kept)
    assert (status, "95.1" in out) == (0, True)
    assert cli("library", "recheck", kept[0])[0] == 0


def test_a_pdf_is_copied_with_its_claims_marked(cli: Run, tmp_path: Path) -> None:
    number = cli("library", "add", str(resource("samples", "report.pdf")))[1].split()[0]
    assert cli("library", "mark", number, "copy.pdf")[0] == 0
    assert (tmp_path / "copy.pdf").read_bytes().count(b"/Highlight") > 5


def test_a_text_cannot_be_marked_and_that_is_said(cli: Run, kept: tuple[str, str]) -> None:
    status, _, err = cli("library", "mark", kept[0], "copy.pdf")
    assert (status, "Only a PDF" in err) == (3, True)


def test_a_publisher_is_looked_up_in_the_ledger(cli: Run) -> None:
    cli("library", "add", str(resource("samples", "report.pdf")))
    status, out, _ = cli("library", "ledger", "larkspur")
    assert (status, "uncertainty and what it covers" in out) == (0, True)
    assert cli("library", "ledger", "nobody")[1].count("\n") == 1


def test_a_bundle_goes_out_and_comes_back(cli: Run, kept: tuple[str, str]) -> None:
    assert cli("library", "export", kept[0], "--output", "one.claimcheck")[0] == 0
    assert cli("library", "remove", kept[0], "--yes")[0] == 0
    assert cli("library", "show", kept[0])[0] != 0
    assert cli("library", "import", "one.claimcheck")[0] == 0
    assert cli("library", "search", "larkspur")[1].count("\n") >= 2


def test_a_backup_is_made_listed_and_restored(cli: Run, kept: tuple[str, str]) -> None:
    status, out, _ = cli("library", "backup")
    assert status == 0
    assert cli("library", "restore")[0] == 0
    assert cli("library", "restore", out.strip().split(" ")[-1])[0] == 0
    assert "94.6" in cli("library", "show", kept[0])[1]


@pytest.mark.parametrize("command", [["show", "99"], ["diff", "98", "99"], ["remove", "99", "--yes"]])
def test_a_document_that_is_not_there_is_told(cli: Run, command: list[str]) -> None:
    status, out, err = cli("library", *command)
    assert (status != 0, out) == (True, "")
    assert re.fullmatch(
        r"claimcheck: The library has no .*document 9\d\. See: claimcheck library list\.\n", err
    )


def test_checks_are_listed_explained_and_switched(cli: Run) -> None:
    assert "NUM-02" in cli("checks", "list")[1]
    assert "NUM-02" in cli("checks", "show", "NUM-02")[1]
    assert cli("checks", "off", "NUM-02")[0] == 0
    assert re.search(r"NUM-02.*\boff\b", cli("checks", "list")[1])
    assert cli("checks", "on", "NUM-02")[0] == 0
    assert not re.search(r"NUM-02.*\boff\b", cli("checks", "list")[1])
    assert cli("checks", "off", "NUM-99")[0] != 0
