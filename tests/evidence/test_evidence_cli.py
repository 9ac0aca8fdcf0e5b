"""``claimcheck evidence`` from outside: what is printed where, and the exit statuses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.cli.main import run
from claimcheck.evidence.store import index_path

Aider = Callable[..., str]
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def cli(capfd: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: str) -> tuple[int, str, str]:
        status = run(["evidence", *arguments])
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        return status, out, err

    return call


@pytest.fixture
def board(tmp_path: Path, aider: Aider) -> Path:
    path = tmp_path / "polyglot_leaderboard.yml"
    path.write_text(aider(("zeta-3", "40.0", "2025-01-01")))
    return path


def test_import_search_show(cli: Run, index: Path, board: Path) -> None:
    at = ["--index", str(index)]
    assert cli("import", str(board), *at) == (0, "1 files imported: 2 results\n", "")
    assert cli("import", str(board), *at) == (0, "1 files already there\n", "")
    status, out, _ = cli("search", "zeta", "polyglot", *at)
    assert status == 0
    number, model, benchmark, score, *_ = out.splitlines()[0].split("\t")
    assert (model, benchmark) == ("zeta-3", "Aider Polyglot")
    assert score.startswith("40.0 percent")
    status, out, _ = cli("show", number, *at)
    assert "source\taider" in out
    assert "licence\tApache-2.0" in out


def test_bad_files_have_status_3_and_one_sentence(cli: Run, index: Path, tmp_path: Path, board: Path) -> None:
    at = ["--index", str(index)]
    bad = tmp_path / "bad.json"
    bad.write_text('{"a": 1}')
    status, out, err = cli("import", str(bad), *at)
    assert (status, out) == (3, "")
    assert err == (
        "claimcheck: bad.json is JSON in no format of results that Claimcheck knows. Nothing was changed.\n"
    )
    status, out, err = cli("import", str(bad), str(board), *at)
    assert status == 0
    assert "1 files imported: 2 results" in out
    assert "bad.json is JSON" in err
    assert cli("import", str(tmp_path / "absent"), *at)[0] == 3


def test_an_index_that_cannot_be_opened_has_status_4(cli: Run, tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    other.write_text("not a database")
    for command in (["stats"], ["search", "x"], ["verify"], ["show", "1"], ["sources"], ["export", "x.csv"]):
        status, _, err = cli(*command, "--index", str(other))
        assert status == 4, command
        assert len(err.splitlines()) == 1
    assert cli("stats", "--index", str(tmp_path / "absent"))[0] == 4


def test_stats_sources_verify_of_the_shipped_index(cli: Run) -> None:
    status, out, _ = cli("stats")
    assert status == 0
    stated = dict(line.split("\t", 1) for line in out.splitlines() if not line.startswith("source\t"))
    assert int(stated["results"].split()[0]) >= 20_000
    assert stated["contamination reports"] == "651 (172 found nothing)"
    status, out, _ = cli("sources")
    assert "aider\tAider leaderboards\t706\tApache-2.0" in out
    status, out, _ = cli("verify")
    assert status == 0
    assert "is whole" in out


def test_verify_finds_damage(cli: Run, index: Path, board: Path) -> None:
    cli("import", str(board), "--index", str(index))
    data = bytearray(index.read_bytes())
    data[4096 * 3 : 4096 * 6] = b"\0" * 4096 * 3
    index.write_bytes(data)
    status, _, err = cli("verify", "--index", str(index))
    assert status == 4
    assert err


def test_add_edit_tag_retire(cli: Run, index: Path) -> None:
    at = ["--index", str(index)]
    given = ["--model", "zeta", "--benchmark", "MMLU", "--score", "71.5", "--scale", "percent"]
    assert cli("add", *given, "--source", "https://a.org", *at) == (0, "result 1\n", "")
    assert cli("edit", "1", "score_text=72.5", *at) == (0, "result 2\n", "")
    assert cli("tag", "2", "--tag", "mine", *at)[0] == 0
    out = cli("show", "2", *at)[1]
    assert "score_text\t72.5" in out
    assert "tag\tmine" in out
    assert "corrects\tresult 1" in out
    assert cli("retire", "2", "--reason", "mistaken", *at)[0] == 0
    assert cli("search", "zeta", *at)[1] == ""
    assert cli("retire", "2", "--reason", "again", *at)[0] == 2
    assert cli("add", *given, "--source", " ", *at)[0] == 3


def test_export_backup_restore(cli: Run, index: Path, board: Path, tmp_path: Path) -> None:
    at = ["--index", str(index)]
    cli("import", str(board), *at)
    out = tmp_path / "out.csv"
    assert cli("export", str(out), *at)[1] == f"2 results written to {out}\n"
    copy = cli("backup", *at)[1].strip()
    assert cli("verify", copy)[0] == 0
    status, said, _ = cli("restore", copy, *at)
    assert status == 0
    assert "is kept as" in said
    assert cli("restore", str(tmp_path / "absent"), *at)[0] == 4


def test_tables_with_named_columns(cli: Run, index: Path, tmp_path: Path) -> None:
    table = tmp_path / "mine.csv"
    table.write_text("Sys,MMLU\nzeta,71.5\n")
    status, out, _ = cli(
        "import", str(table), "--columns", "model=Sys,scores=MMLU,scale=percent", "--index", str(index)
    )
    assert (status, out) == (0, "1 files imported: 1 results\n")


def test_runs_of_ones_own_are_called_so(cli: Run, index: Path, tmp_path: Path) -> None:
    table, at = tmp_path / "mine.csv", ["--index", str(index)]
    table.write_text("Sys,MMLU\nzeta,71.5\n")
    columns = ["--columns", "model=Sys,scores=MMLU,scale=percent"]
    assert cli("import", str(table), *columns, "--evaluator", "Our lab", *at)[0] == 2
    assert cli("import", str(table), *columns, "--ran-by", "me", *at)[0] == 0
    assert cli("search", "zeta", *at)[1].split("\t")[4] == "own run"
    assert cli("import", str(table), *columns, "--ran-by", "third-party", "--evaluator", "A lab", *at)[0] == 0
    assert cli("search", "zeta", *at)[1].split("\t")[4] == "third-party: A lab"


def test_every_command_has_help(cli: Run) -> None:
    status, out, _ = cli("--help")
    assert status == 0
    for command in (
        "import",
        "update",
        "add",
        "search",
        "show",
        "stats",
        "verify",
        "export",
        "backup",
        "restore",
    ):
        assert command in out
        assert cli(command, "--help")[0] == 0
    assert not index_path().exists()
