"""No sentence of the core is without a German one: those in the source, and those that the checks say."""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from source_templates import fits, refusals, sentences_in, templates

import claimcheck
from claimcheck.checks.answers.five import answers
from claimcheck.checks.base import Dossier
from claimcheck.checks.run import all_checks, run_checks
from claimcheck.checks.summary import summary
from claimcheck.errors import UnreadableDocument
from claimcheck.languages.known import sentences
from claimcheck.records.profile import Profile
from claimcheck.records.review import Review
from claimcheck.resources import resource
from claimcheck.review import review_source

sys.path.insert(0, str(Path(__file__).parents[1] / "checks"))

from check_cases import SILENT, SPEAKING, UNABLE, Case
from made_dossier import dossier_of, read_file

PACKAGE = Path(claimcheck.__file__).parent
CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*/document.*"))
SHARED = sorted((Path(__file__).resolve().parents[3] / "shared" / "documents").glob("*/document.*"))

# What these say is for whoever measures the checks or asks on the command line.
NOT_OF_REVIEWS = {"judged", "measured", "pages", "patterns", "profiles", "vectors"}
# Words that are looked for in documents, titles of two papers, next steps of refusals, and two templates whose
# German is made of several.
NOT_OF_ONE_TEMPLATE = {
    *("across the board", "just under", "red flag", "exact match", "percentage points"),
    *("The Leaderboard Illusion (2025)", "The operator's answer"),
    "Claimcheck reads PDF, web pages, Markdown, plain text, Word documents (DOCX) and pictures.",
    "If it is an address, put https:// in front of it.",
    "Install Tesseract (for example: apt install tesseract-ocr), or type the figures in.",
    "{} of {}{} {} from the document's own authors; {} an outside tester, {} {} quoted from elsewhere.",
    "{}; and {} more",
}
TASKS = Profile(
    name="Office",
    use_cases=("document-qa", "content-writing", "legal", "coding-assistant"),
    languages=("de", "xx"),
    materials=("contract", "minutes of the board"),
    modalities=("text",),
    long_documents=True,
    tools=True,
)


@cache
def english() -> str:
    """The English side of all tables, a line each."""
    found: list[str] = []
    for table, columns in (
        ("sentences", ("english",)),
        ("register", ("english",)),
        ("counted", ("one", "several")),
    ):
        with resource("translations", f"{table}_de.csv").open(encoding="utf-8", newline="") as file:
            found += [row[column] for row in csv.DictReader(file) for column in columns]
    return "\n".join(found)


def without(paths: list[Path], *, whole: bool = False) -> list[str]:
    """The sentences in these files that no template of the table says."""
    known = english()
    return [
        f"{path.relative_to(PACKAGE)}:{line}: {piece}"
        for path in paths
        for line, text in templates(path, whole=whole)
        if text not in NOT_OF_ONE_TEMPLATE
        for piece in sentences_in(text)
        if not fits(piece, known)
    ]


def test_every_sentence_of_the_checks_has_a_german_template() -> None:
    """A new check needs lines in resources/translations/sentences_de.csv; each is named here with its place."""
    checks = [p for p in sorted((PACKAGE / "checks").rglob("*.py")) if p.stem not in NOT_OF_REVIEWS]
    assert without([*checks, PACKAGE / "library" / "replies.py"]) == []


def test_every_notice_of_the_reader_has_a_german_template() -> None:
    readers = [p for part in ("ingest", "extract") for p in sorted((PACKAGE / part).rglob("*.py"))]
    assert without([p for p in readers if "measured" not in p.parts], whole=True) == []


def test_every_refusal_has_a_german_template() -> None:
    """What only the command line, or whoever measures the reader, can meet stays English."""
    paths = [p for p in sorted(PACKAGE.rglob("*.py")) if "cli" not in p.parts and "measured" not in p.parts]
    with resource("translations", "refusals_de.csv").open(encoding="utf-8", newline="") as file:
        known = "\n".join(row["english"] for row in csv.DictReader(file))
    found = [
        f"{path.relative_to(PACKAGE)}:{line}: {text}"
        for path in paths
        if path.stem not in {"judged", "vectors"}
        for line, text in refusals(path)
        if not fits(text, known)
    ]
    assert found == []


def test_a_sentence_that_is_not_in_the_table_would_be_found(tmp_path: Path) -> None:
    source = tmp_path / "new.py"
    source.write_text(
        '"""New."""\nTEXT = f"{name} was weighed on {day}. Who ran these tests?"\n', encoding="utf-8"
    )
    (found,) = [text for _, text in templates(source)]
    assert sentences_in(found) == ["{} was weighed on {}.", "Who ran these tests?"]
    assert [fits(piece, english()) for piece in sentences_in(found)] == [False, True]


def texts(made: Dossier) -> Iterator[str]:
    """All that the checks, answers and the summary say of a dossier."""
    found = run_checks(made)
    for finding in found:
        yield from (finding.text, finding.ask, *finding.explanations)
    for given in answers(made).values():
        yield from (answer.text for answer in given.values())
    yield from summary(made, found).sentences.values()


_QUOTED = re.compile(r"„[^“]*“")
_OURS = re.compile(r"\b(?:which|would|it is|page \d|and \d+ more|or \d+ more|tested|points|questions)\b")


@cache
def _new_in_register() -> tuple[str, ...]:
    """What new tests measure, as far as it has no German words yet: another test's subject."""
    known = sentences("de")
    assert known is not None
    with resource("benchmarks.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    texts = {row[key].strip().rstrip(".") for row in rows for key in ("measures", "does_not_measure")}
    return tuple(text for text in texts if text and known.phrase("described", text) is None)


def _of_known_tests(text: str) -> str:
    for new in _new_in_register():
        text = text.replace(f"{new}.", "Pronoun puzzles.")
    return text


def english_only(said: Iterator[str]) -> list[str]:
    """The texts without a German one, and German ones in which a part of ours was taken for a name."""
    known = sentences("de")
    assert known is not None
    pairs = [(text, known.known(_of_known_tests(text))) for text in dict.fromkeys(said) if text]
    return [text for text, told in pairs if told is None or _OURS.search(_QUOTED.sub("", told))]


@pytest.mark.parametrize("case", [*SPEAKING, *SILENT, *UNABLE], ids=lambda case: case.check)
def test_all_that_is_said_of_a_small_document_is_german(case: Case, tmp_path: Path) -> None:
    assert english_only(texts(case.dossier(tmp_path))) == []


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.parent.name)
def test_all_that_is_said_of_a_corpus_document_is_german(path: Path) -> None:
    made = dossier_of(read_file(path))
    assert english_only(texts(made)) == []
    assert english_only(iter(made.document.warnings)) == []
    assert english_only(claim.doubt for claim in made.claims) == []


def sentences_of(review: Review) -> Iterator[str]:
    yield from review.document.warnings
    for finding in review.findings:
        yield from (finding.text, finding.ask, *finding.explanations)
    for given in review.answers.values():
        yield from (answer.text for answer in given.values())
    yield from review.summary.sentences.values()
    for claim in review.claims:
        yield from (claim.doubt, claim.evaluator.basis)


@pytest.mark.shared
@pytest.mark.parametrize("path", SHARED, ids=lambda path: path.parent.name)
def test_all_that_is_said_of_a_real_document_is_german(path: Path, shared: Path) -> None:
    try:
        review = review_source(str(path), profile=TASKS)
    except UnreadableDocument:
        pytest.skip("refused, as it should be")
    assert english_only(sentences_of(review)) == []


def test_titles_of_all_checks_are_known() -> None:
    with resource("translations", "checks_de.csv").open(encoding="utf-8", newline="") as file:
        assert {row["id"] for row in csv.DictReader(file)} == {check.id for check in all_checks()}
