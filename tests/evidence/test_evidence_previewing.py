"""What an import would bring is said before anything is changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.errors import ImportRefused
from claimcheck.evidence.importing.mapping import Mapping
from claimcheck.evidence.importing.mapping_guess import guess_columns
from claimcheck.evidence.importing.previewing import confirm, preview_files
from claimcheck.evidence.importing.run import import_paths
from claimcheck.evidence.store import EvidenceStore

Board = Callable[[str, str], Path]


def results(index: Path) -> int:
    with EvidenceStore(index) as store:
        return store.snapshot().results


def test_a_preview_counts_what_an_import_adds(index: Path, board: Board, aider: Callable[..., str]) -> None:
    path = board(
        "edit_leaderboard.yml", aider(("gpt-4o", "71.0", "2025-01-01"), ("o1", "80.0", "2025-01-01"))
    )
    (preview,) = preview_files(index, [path])
    assert (preview.source, preview.ready, preview.known) == ("aider", True, False)
    assert results(index) == 0
    assert import_paths(index, [path]).rows == preview.rows
    (again,) = preview_files(index, [path])
    assert again.known
    assert not again.ready


def test_a_newer_state_says_how_many_rows_it_replaces(
    index: Path, board: Board, aider: Callable[..., str]
) -> None:
    path = board("edit_leaderboard.yml", aider(("gpt-4o", "71.0", "2025-01-01")))
    before = import_paths(index, [path]).rows
    board("edit_leaderboard.yml", aider(("gpt-4o", "72.0", "2025-02-01")))
    (preview,) = preview_files(index, [path])
    assert preview.supersedes == before
    (outcome,) = import_paths(index, [path]).outcomes
    assert outcome.superseded == before


def test_one_file_that_cannot_be_read_does_not_keep_the_others_away(
    index: Path, board: Board, aider: Callable[..., str]
) -> None:
    good = board("edit_leaderboard.yml", aider(("gpt-4o", "71.0", "2025-01-01")))
    board("notes.md", "# no results")
    board("broken.zip", "PK\x03\x04 cut off")
    previews = {preview.name: preview for preview in preview_files(index, [good.parent])}
    assert previews["edit_leaderboard.yml"].ready
    assert previews["notes.md"].problem
    assert previews["broken.zip"].problem


def test_a_table_waits_for_its_columns_until_they_are_confirmed(index: Path, board: Board) -> None:
    path = board("own.csv", "LLM,Test,Wert\ngpt-4o,MMLU,88.7\n")
    (preview,) = preview_files(index, [path])
    assert preview.needs_columns
    assert not preview.ready
    assert preview.mapping is not None
    with pytest.raises(ImportRefused, match="names the model"):
        confirm(index, preview.columns, Mapping(score="Wert"))
    confirm(index, preview.columns, Mapping(model="LLM", benchmark="Test", score="Wert", scale="percent"))
    (now,) = preview_files(index, [path])
    assert now.ready
    assert now.sample[0].scale == "percent"
    assert import_paths(index, [path]).rows == 1


def test_dates_and_settings_are_not_taken_for_scores() -> None:
    rows = [{"Name": "gpt-4o", "MMLU": "88.7 ± 0.3", "Tag": "2026-05-01", "Art": "5-shot"}]
    assert guess_columns(("Name", "MMLU", "Tag", "Art"), rows).scores == ("MMLU",)
