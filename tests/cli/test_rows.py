"""Rows are a table for a person and tab-separated lines for a script."""

from __future__ import annotations

import sys

import click
import pytest

from claimcheck.cli.rows import print_rows


def test_a_script_gets_tabs_and_no_head(capsys: pytest.CaptureFixture[str]) -> None:
    print_rows(("number", "model"), [(1, "a\tb\nc"), (2, "")])
    assert capsys.readouterr().out == "1\ta b c\n2\t\n"


def test_a_person_gets_a_headed_table(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    print_rows(("number", "model"), [(1, "[bold]Meridian[/bold]")])
    head, row = click.unstyle(capsys.readouterr().out).splitlines()
    assert head.split() == ["number", "model"]
    assert row.split() == ["1", "[bold]Meridian[/bold]"]
