"""An empty index, and short ways to take invented files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.evidence.building import make_empty
from claimcheck.evidence.importing.importer import all_importers
from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken
from claimcheck.records.evidence import Evidence

Take = Callable[..., list[Evidence]]


@pytest.fixture
def index(tmp_path: Path) -> Path:
    """An index without the bundled results."""
    path = tmp_path / "evidence.sqlite"
    make_empty(path)
    return path


@pytest.fixture
def taken() -> Callable[..., tuple[str, Taken]]:
    """What the one importer that recognises a file makes of it."""

    def take(name: str, content: str | bytes, **beside: str) -> tuple[str, Taken]:
        data = content.encode() if isinstance(content, str) else content
        others = {key.replace("__", "."): value.encode() for key, value in beside.items()}
        file = SourceFile(name=name, data=data, beside=others.get)
        known = [importer for importer in all_importers() if importer.recognise(file)]
        assert len(known) == 1, f"{name} is recognised by {[k.SOURCE for k in known]}"
        return known[0].SOURCE, known[0].read(file)

    return take


@pytest.fixture
def rows(taken: Callable[..., tuple[str, Taken]]) -> Take:
    """The results in an invented file."""

    def take(name: str, content: str | bytes, **beside: str) -> list[Evidence]:
        return [row.evidence() for row in taken(name, content, **beside)[1].rows if isinstance(row, Result)]

    return take


@pytest.fixture
def board(tmp_path: Path) -> Callable[[str, str], Path]:
    """Writes a file and gives its path."""

    def write(name: str, content: str) -> Path:
        path = tmp_path / "files" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
        return path

    return write


AIDER_RUN = """- test_cases: {cases}
  model: {model}
  edit_format: diff
  pass_rate_1: {first}
  pass_rate_2: {second}
  date: {date}
"""


@pytest.fixture
def aider() -> Callable[..., str]:
    """The text of a small Aider board: (model, second try, date) a run."""

    def text(*runs: tuple[str, str, str]) -> str:
        return "".join(
            AIDER_RUN.format(cases=225, model=model, first="1.0", second=second, date=date)
            for model, second, date in runs
        )

    return text
