"""Each rule of the architecture is a sentence and a check."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.__main__ import CHILDREN

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "claimcheck").rglob("*.py"))


def imported(path: Path) -> set[str]:
    """Top-level names of all packages a file imports."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize(
    ("package", "home"),
    [
        ("PySide6", "claimcheck/desktop/"),
        ("requests", "claimcheck/download"),
        ("bs4", "claimcheck/ingest/"),
        ("pdfplumber", "claimcheck/ingest/"),
        ("pypdfium2", "claimcheck/ingest/"),
        ("sqlite3", ("claimcheck/evidence/", "claimcheck/library/")),
        ("sqlite_utils", ("claimcheck/evidence/", "claimcheck/library/")),
        ("docx", ("claimcheck/ingest/", "claimcheck/report/")),
        ("pickle", "nowhere"),
        ("socket", "nowhere"),
    ],
)
def test_each_library_has_one_home(package: str, home: str | tuple[str, ...]) -> None:
    strangers = [
        str(path.relative_to(ROOT))
        for path in SOURCES
        if package in imported(path) and not str(path.relative_to(ROOT)).startswith(home)
    ]
    assert strangers == []


def test_no_empty_names() -> None:
    bad = re.compile(r"class \w*(?:Manager|Helper|Util|Utils|Handler)\b")
    assert [str(p) for p in SOURCES if bad.search(p.read_text(encoding="utf-8"))] == []
    assert not any(path.name in {"utils.py", "helpers.py", "common.py", "misc.py"} for path in SOURCES)
    assert not any(path.is_dir() and path.name == "model" for path in (ROOT / "claimcheck").rglob("*"))


def test_the_frozen_app_knows_every_child_it_starts() -> None:
    started = re.compile(r'^_MODULE = "(claimcheck[\w.]+)"', re.M)
    children = [name for path in SOURCES for name in started.findall(path.read_text(encoding="utf-8"))]
    assert sorted(children) == sorted(CHILDREN)
    assert all(callable(importlib.import_module(name).main) for name in CHILDREN)


LOADED = "import sys; {0}; print(*sorted(sys.modules), file=sys.stderr)"


@pytest.mark.parametrize(
    ("done", "without"),
    [
        (
            "import claimcheck.desktop.app, claimcheck.desktop.main_window, claimcheck.library.reviewer",
            ("claimcheck.extract", "claimcheck.review", "claimcheck.checks.run", "claimcheck.registry",
             "openpyxl", "numpy", "yaml", "rapidfuzz", "sqlite_utils", "lxml", "requests", "socket"),
        ),
        (
            "import claimcheck.desktop.evidence.window",
            ("openpyxl", "numpy", "yaml", "rapidfuzz", "lxml", "requests"),
        ),
        (
            "from claimcheck.cli.main import run; run(['--help'])",
            ("claimcheck.cli.check", "claimcheck.review", "claimcheck.extract", "claimcheck.evidence", "rich"),
        ),
    ],
    ids=["the window", "the window of evidence", "--help"],
)  # fmt: skip
def test_what_starts_loads_only_what_it_needs(done: str, without: tuple[str, ...]) -> None:
    code = LOADED.format(done)
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    loaded = set(told.stderr.split())
    assert sorted(name for name in without if name in loaded) == []


def test_help_says_of_each_command_what_the_command_says() -> None:
    import click

    from claimcheck.cli.main import COMMANDS, root

    for name, (_, sentence) in COMMANDS.items():
        command = root.get_command(click.Context(root), name)
        assert command is not None
        assert command.help is not None
        assert " ".join(command.help.partition("\n\n")[0].split()).startswith(sentence)


def test_every_module_says_what_it_is_for() -> None:
    without = [
        str(path.relative_to(ROOT))
        for path in SOURCES
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert without == []


def test_the_core_runs_without_qt(tmp_path: Path) -> None:
    script = """
import sys
class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(f"{name} is not installed here")
sys.meta_path.insert(0, NoQt())
sys.argv = ["claimcheck", "check", "-", "--format", "json"]
from claimcheck.__main__ import main
main()
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        input=b"Larkspur Labs introduces Meridian 2. Meridian 2 scores 94.6% on AIME 2025.",
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert b'"94.6"' in done.stdout


def test_facts_are_shipped_documents_are_not() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split()
    if not listed:
        pytest.skip("not a git checkout")
    documents = {".pdf", ".html", ".md", ".txt", ".docx"}
    assert not [
        name
        for name in listed
        if name.startswith("shared/") or ("deepseek-r1" in name and Path(name).suffix in documents)
    ]
    too_large = [
        name for name in listed if (ROOT / name).is_file() and (ROOT / name).stat().st_size > 8 << 20
    ]
    assert too_large == []
