"""The manual cannot fall behind: checks, commands, shortcuts, links and named tests are compared with it."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from claimcheck import __version__
from claimcheck.checks import pages
from claimcheck.checks.dossier.reporting import MATRIX
from claimcheck.checks.run import all_checks
from claimcheck.cli.main import root, run
from claimcheck.report import wording
from claimcheck.resources import resource
from claimcheck.settings import load_settings

ROOT = Path(__file__).resolve().parents[2]
HELP = ROOT / "resources" / "help"
CHECK_PAGES = sorted((HELP / "checks").glob("*.md"))
HEADINGS = (
    *("What it asks", "Why it matters", "How it is computed", "Example", "What each result means"),
    *("Limits and false alarms", "Measured accuracy", "How to switch it off"),
)


def commands(command: click.Command, path: tuple[str, ...] = ()) -> Iterator[tuple[str, click.Command]]:
    if not isinstance(command, click.Group):
        yield " ".join(path), command
        return
    context = click.Context(command)
    for name in command.list_commands(context):
        inner = command.get_command(context, name)
        assert inner is not None
        yield from commands(inner, (*path, name))


COMMANDS = dict(commands(root))


def test_every_check_has_a_page() -> None:
    assert {check.id for check in all_checks()} == {path.stem for path in CHECK_PAGES}


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.id)
def test_a_page_names_its_check_as_the_program_does(check) -> None:  # type: ignore[no-untyped-def]
    first, _, about = pages.page_of(check).splitlines()[:3]
    question, severity = wording.QUESTIONS[check.question], wording.SEVERITIES[check.severity]
    assert first == f"# {check.id} {check.title}"
    assert about == f"**Question:** {question} **Usual severity:** {severity}."


@pytest.mark.parametrize("path", CHECK_PAGES, ids=lambda path: path.stem)
def test_a_page_has_all_its_parts(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert [heading for heading in headings if heading != "What was decided"] == list(HEADINGS)
    parts = dict(zip(headings, re.split(r"^## .+$", text, flags=re.MULTILINE)[1:], strict=True))
    for kind in wording.KINDS.values():
        assert f"* **{kind}**: " in parts["What each result means"]
    assert "Source: " in parts["How it is computed"]
    assert parts["Measured accuracy"].strip() == pages.ACCURACY
    assert f"claimcheck checks off {path.stem}" in parts["How to switch it off"]


def test_the_reporting_matrix_on_its_page_is_the_programs() -> None:
    rows = re.findall(r"^\| [^|]+ ((?:\| [Ro–] ){10})\|$", _text(HELP / "checks" / "MIS-01.md"), re.M)
    assert [re.sub(r"[| ]", "", row).replace("–", "-") for row in rows] == list(MATRIX.values())


def test_the_index_lists_every_page_under_its_question() -> None:
    listed: dict[str, list[str]] = {}
    for heading, body in re.findall(r"^## (.+)$\n((?:(?!## ).*\n?)*)", _text(HELP / "checks.md"), re.M):
        listed[heading] = re.findall(r"^\* \[([A-Z]+-\d\d)\]\(checks/\1\.md\) ", body, re.M)
    assert sorted(page for ids in listed.values() for page in ids) == [path.stem for path in CHECK_PAGES]
    for question, ids in listed.items():
        for page in ids:
            assert f"**Question:** {question} " in _text(HELP / "checks" / f"{page}.md")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_in_the_manual(name: str) -> None:
    text = _text(HELP / "command-line.md")
    group, _, inner = name.partition(" ")
    section = text.split(f"\n## {group}\n")[1].split("\n## ")[0]
    rows = [row for row in section.splitlines() if row.startswith(f"| `{name}")]
    told = rows[0] if inner else section
    for option in COMMANDS[name].params:
        if isinstance(option, click.Option) and not (group == "evidence" and option.opts == ["--index"]):
            assert re.search(rf"[` ]{option.opts[0]}[` ]", told), option.opts
    assert COMMANDS[name].help


def test_every_exit_status_is_in_the_manual() -> None:
    table = _text(HELP / "command-line.md").split("## Exit statuses")[1]
    assert re.findall(r"^\| (\d+) \|", table, re.M) == ["0", "1", "2", "3", "4", "130"]


@pytest.mark.parametrize(
    "path",
    [*ROOT.glob("*.md"), *HELP.rglob("*.md"), ROOT / "packaging" / "README.md"],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_every_relative_link_leads_somewhere(path: Path) -> None:
    targets = re.findall(r"\]\((?!https?://|#)([^)#\s]+)", _text(path))
    assert [target for target in targets if not (path.parent / target).exists()] == []


def test_every_page_of_the_manual_is_linked_from_its_start() -> None:
    start = _text(HELP / "index.md")
    assert [p.name for p in HELP.glob("*.md") if p.name != "index.md" and f"({p.name})" not in start] == []


def test_every_shortcut_of_our_own_is_in_the_manual(qapp) -> None:  # type: ignore[no-untyped-def]
    from PySide6.QtGui import QUndoStack
    from PySide6.QtWidgets import QMainWindow

    from claimcheck.desktop.actions import Actions

    window = QMainWindow()
    menus = Actions(window, QUndoStack(window))._menus()
    keys = {command.key for _, _, entries in menus for command in entries if command}
    page = _text(HELP / "keyboard.md")
    assert {
        key for key in keys if isinstance(key, str) and not re.search(rf"[ ,]{re.escape(key)}[ ,]", page)
    } == set()


def test_the_conformance_page_names_tests_that_exist() -> None:
    page = _text(HELP / "accessibility.md")
    tests = "\n".join(_text(path) for path in (ROOT / "tests").rglob("test_*.py"))
    named = set(re.findall(r"`(test_\w+)`", page))
    assert {name for name in named if f"def {name}(" not in tests} == set()
    assert len(re.findall(r"^\| [1-4]\.\d+\.\d+ ", page, re.M)) == 43


def test_every_field_of_the_json_review_is_described() -> None:
    def bare(node: object, path: str) -> Iterator[str]:
        if isinstance(node, dict):
            for name, field in node.get("properties", {}).items():
                if isinstance(field, dict) and not {"description", "$ref"} & field.keys():
                    yield f"{path}/{name}"
            for key, inner in node.items():
                if key != "allOf":
                    yield from bare(inner, f"{path}/{key}")
        elif isinstance(node, list):
            for inner in node:
                yield from bare(inner, path)

    assert list(bare(json.loads(_text(resource("schema", "review.json"))), "")) == []


def test_packages_carry_all_of_the_resources() -> None:
    wheel = tomllib.loads(_text(ROOT / "pyproject.toml"))["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["force-include"]["resources"] == "claimcheck/_resources"
    assert 'datas=[("../resources", "claimcheck/_resources")]' in _text(
        ROOT / "packaging" / "claimcheck.spec"
    )


def test_packages_carry_the_programs_version() -> None:
    assert f"version: {__version__}\n" in _text(ROOT / "packaging" / "nfpm.yaml")


def test_measured_accuracy_is_filled_in(monkeypatch: pytest.MonkeyPatch) -> None:
    figures = {"NUM-02": "Judged by hand on 12 real documents: of 9 questions, 9 were sensible."}
    monkeypatch.setattr(pages, "accuracy_words", lambda check: figures.get(check, ""))
    by_id = {check.id: pages.page_of(check) for check in all_checks()}
    assert figures["NUM-02"] in by_id["NUM-02"]
    assert pages.NOT_MEASURED in by_id["STA-02"]
    assert not any(pages.ACCURACY in page for page in by_id.values())


def test_the_window_fills_it_in_too(qapp) -> None:  # type: ignore[no-untyped-def]
    from claimcheck.desktop.help.window import HelpWindow

    window = HelpWindow()
    window.show_page("NUM-02")
    text = window.page.toPlainText()
    assert text.startswith("NUM-02 Can one run give this score?")
    assert pages.ACCURACY not in text


def test_show_prints_the_page_without_its_markup() -> None:
    output = CliRunner().invoke(root, ["checks", "show", "num-02"]).output
    assert "NUM-02 Can one run give this score?" in output
    assert pages.ACCURACY not in output
    assert "**" not in output
    assert ".md" not in output


def test_an_unknown_check_names_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["checks", "show", "NUM2"]) == 2
    assert (
        capsys.readouterr().err
        == "claimcheck: There is no check “NUM2”. Close to it: NUM-02, NUM-01, NUM-03.\n"
    )


def test_a_check_that_is_off_says_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = tmp_path / "claim.txt"
    document.write_text("Larkspur Labs introduces Meridian 2. Meridian 2 scores 94.6% on AIME 2025.\n")
    assert run(["checks", "off", "sta-01", "NUM-02"]) == 0
    assert load_settings().checks_off == ("NUM-02", "STA-01")
    assert run(["checks", "on", "NUM-02"]) == 0
    capsys.readouterr()
    assert run(["check", str(document), "--format", "json"]) == 0
    found = {finding["check"] for finding in json.loads(capsys.readouterr().out)["findings"]}
    assert "STA-01" not in found
    assert {"STA-09", "NUM-02"} <= found


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
