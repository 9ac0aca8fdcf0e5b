"""No output accuses: no word of the list outside quotations, and no company as the subject of a sentence."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from check_cases import SPEAKING, UNABLE, Case
from made_dossier import dossier_of, read_file

import claimcheck
from claimcheck.checks.run import run_checks
from claimcheck.records.finding import Finding

PACKAGE = Path(claimcheck.__file__).parent
CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*/document.*"))
# Words that no sentence of this program may use of a document; quotations keep theirs.
FORBIDDEN = (
    *("cheat", "fake", "fraud", "lie", "lies", "lied", "lying", "hide", "hides", "hidden", "rig", "rigged"),
    *("inflate", "inflated", "manipulate", "manipulated", "manipulation", "game", "gamed", "gaming"),
    *("cherry-pick", "cherry-picked", "mislead", "misleading", "suspicious", "red flag"),
    *("impossible", "wrong"),
)
ACCUSING = re.compile(rf"\b(?:{'|'.join(map(re.escape, FORBIDDEN))})\b", re.IGNORECASE)
BROKEN = re.compile(r"\.\.(?!\.)|\.”\.|\(\)|\( |  | ,|\{\w*\}|\b(with|the|of|is|are|and) \1\b| None\b")
# What the register says of a test's questions ("logic games", "hidden test cases") is not about a document.
DESCRIBING = frozenset({"MEA-01"})
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
COMPANY_FIRST = re.compile(r"(?:^|[.?!] )(?:The|This) (?:company|vendor|maker|developer|publisher|lab)s?\b")


def sentences(finding: Finding) -> Iterator[str]:
    """What a finding says in its own words, without quotations."""
    for text in (finding.text, finding.ask, *finding.explanations):
        yield plain(text)


def plain(text: str) -> str:
    """A text without quotations, and without the usual name of a way of scoring."""
    return QUOTED.sub("“…”", text).replace("right or wrong", "right or not")


@cache
def told(path: Path) -> tuple[str, tuple[Finding, ...]]:
    """Who published a document of the corpus, and what all checks say of it."""
    made = dossier_of(read_file(path))
    return made.document.publisher, run_checks(made)


def accusing(publisher: str, found: tuple[Finding, ...]) -> list[str]:
    by_name = re.compile(rf"(?:^|[.?!] ){re.escape(publisher)} " if publisher else r"(?!)")
    return [
        f"{finding.check}: {text}"
        for finding in found
        if finding.check not in DESCRIBING
        for text in sentences(finding)
        if any(pattern.search(text) for pattern in (ACCUSING, COMPANY_FIRST, by_name))
    ]


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.parent.name)
def test_no_sentence_about_a_corpus_document_accuses(path: Path) -> None:
    assert accusing(*told(path)) == []


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.parent.name)
def test_sentences_are_whole(path: Path) -> None:
    """One full stop at the end, no empty brackets, no double words or spaces, no unfilled template."""
    for finding in told(path)[1]:
        for text in sentences(finding):
            assert not BROKEN.search(text), text
            assert text.strip() == text


@pytest.mark.parametrize("case", [*SPEAKING, *UNABLE], ids=lambda case: case.check)
def test_no_sentence_about_a_small_document_accuses(case: Case, tmp_path: Path) -> None:
    made = case.dossier(tmp_path)
    assert accusing(made.document.publisher, run_checks(made)) == []


def constants(path: Path) -> Iterator[str]:
    """The text constants of a module that are no documentation."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documentation = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            yield node.value


@pytest.mark.parametrize(
    "path",
    [*sorted((PACKAGE / "checks").rglob("*.py")), PACKAGE / "report" / "wording.py"],
    ids=lambda path: path.stem,
)
def test_no_template_holds_an_accusing_word(path: Path) -> None:
    found = [text for text in constants(path) if ACCUSING.search(plain(text)) and text not in FORBIDDEN]
    assert found == []
