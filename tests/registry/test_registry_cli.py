"""`claimcheck registry` and the file of remembered choices."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from claimcheck.cli.registry import registry_group
from claimcheck.errors import LibraryUnavailable, UnknownName
from claimcheck.registry.choices import choices_path, load_choices, remember


def run(*arguments: str, given: str = "") -> str:
    result = CliRunner().invoke(registry_group, list(arguments), input=given, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def test_show_explains_facts_match_and_question() -> None:
    shown = run("show", "GPQA")
    for words in (
        "GPQA Diamond (gpqa-diamond)",
        "Could also mean",
        "How to tell",
        "Question to ask",
        "Match:",
    ):
        assert words in shown


def test_show_explains_a_model() -> None:
    shown = run("show", "gpt-4o-2024-08-06")
    for words in ("Made by: OpenAI", "Knowledge cut-off: 2023-09", "models.dev"):
        assert words in shown


def test_show_of_an_unknown_name_says_what_is_near() -> None:
    with pytest.raises(UnknownName, match="not in the registry"):
        run("show", "Quuxinator")


def test_search_lists_kinds() -> None:
    lines = [line.split("\t") for line in run("search", "gpqa").splitlines()]
    assert ["benchmark", "gpqa-diamond", "GPQA Diamond"] in lines


def test_resolve_prints_a_line_a_name() -> None:
    printed = run("resolve", "--kind", "benchmark", "-", given="MMLU\nNo such test\nmmlu_pro\n")
    assert printed.splitlines() == [
        "MMLU\tmmlu\texact\tMMLU",
        "No such test\t\tunknown\t",
        "mmlu_pro\tmmlu-pro\tnormalised\tMMLU-Pro",
    ]


def test_resolve_gives_unlisted_models_one_identity(tmp_path: Path) -> None:
    names = tmp_path / "names.txt"
    names.write_text("Zorblax-7B-Instruct\nzorblax 7b instruct\n\n", encoding="utf-8")
    lines = [line.split("\t") for line in run("resolve", "--kind", "model", str(names)).splitlines()]
    assert lines[0][1] == lines[1][1] == "zorblax-7b-instruct"
    assert lines[2] == ["", "", "unknown", ""]


def test_a_choice_is_remembered_and_forgotten() -> None:
    run("choose", "The exam", "mmlu-pro")
    assert "mmlu-pro" in run("resolve", "--kind", "benchmark", "-", given="the  EXAM\n")
    run("choose", "the exam", "")
    assert load_choices() == {}


def test_a_choice_must_exist() -> None:
    with pytest.raises(UnknownName):
        run("choose", "The exam", "no-such-id")


def test_a_damaged_file_of_choices_is_said_so() -> None:
    remember("a", "mmlu")
    choices_path().write_text("[1", encoding="utf-8")
    with pytest.raises(LibraryUnavailable, match="cannot be read"):
        load_choices()
