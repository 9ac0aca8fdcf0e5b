"""Reports for readers in German: their fixed words and the core's sentences; formats for programs stay English."""

from __future__ import annotations

import ast
import csv
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document as open_docx
from pypdf import PdfReader

import claimcheck
from claimcheck.errors import UnknownName
from claimcheck.languages.known import FIXED
from claimcheck.library.replies import with_replies
from claimcheck.records.decision import AskedQuestion, QuestionState
from claimcheck.records.finding import Kind
from claimcheck.records.review import Coverage, Review
from claimcheck.report import wording
from claimcheck.report.formats import formats, in_languages, render
from claimcheck.report.outline import outline
from claimcheck.resources import resource

REPORTS = Path(claimcheck.__file__).parent / "report"
FOR_READERS = ("docx", "html", "markdown", "pdf", "text")


@pytest.fixture
def review(made_review: Review) -> Review:
    """The small review, with sentences as the checks write them."""
    told = replace(made_review.findings[0], text="Bold marks Meridian 2, not the best score; in 1 of 3 rows another "
                   "model is better (MMLU).", ask="Who ran these tests?")  # fmt: skip
    lacking = replace(made_review.findings[1], kind=Kind.CANNOT_TELL, text="No figure carries a ±.")
    read = replace(made_review.document, warnings=("Page 2 is empty.",))
    covered = Coverage(areas={}, not_covered=("safety_refusal",))
    return replace(made_review, findings=(told, lacking), document=read, coverage=covered)


def text_of(name: str, content: bytes) -> str:
    if name == "docx":
        return "\n".join(paragraph.text for paragraph in open_docx(io.BytesIO(content)).paragraphs)
    if name == "pdf":
        return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    return content.decode()


def test_the_formats_for_readers_are_in_languages() -> None:
    assert tuple(filter(in_languages, formats())) == FOR_READERS


@pytest.mark.parametrize("name", FOR_READERS)
def test_a_report_is_german_throughout(review: Review, name: str) -> None:
    text = " ".join(text_of(name, render(review, name, "de")).split())
    for words in (
        *("Auf einen Blick", "Was die Geschichte ändern würde", "Fragen zum Abschicken", "Was fehlt?"),
        *(
            "Wer hat diese Tests durchgeführt?",
            "nicht den besten Wert; in 1 von 3 Zeilen",
            "Kein Wert trägt ein ±.",
        ),
        *(
            "Befund, ändert die Schlagzeile (NUM-02)",
            "Seite 3, Table 1",
            "Keine Rechtsberatung",
            "Zum Lesen: Seite 2 ist leer.",
            "Sicherheit und Ablehnen",
        ),
    ):
        assert words in text, words
    for words in (
        "At a glance",
        "What is missing?",
        "Finding",
        "needs context",
        "page 3",
        "partly",
        "Not legal",
    ):
        assert words not in text, words


def test_a_german_page_says_so(review: Review) -> None:
    page = render(review, "html", "de").decode()
    assert '<html lang="de">' in page
    assert "<dt>n</dt><dd>30</dd>" in page
    assert "<script>" not in page


@pytest.mark.parametrize("name", sorted(set(formats()) - set(FOR_READERS)))
def test_formats_for_programs_are_in_english_only(review: Review, name: str) -> None:
    with pytest.raises(UnknownName, match="language"):
        render(review, name, "de")


def test_a_reply_is_told_in_german_and_word_for_word(review: Review) -> None:
    asked = (
        AskedQuestion(text="Who ran these tests?", state=QuestionState.ANSWERED, answer="We did. All of us."),
        AskedQuestion(text="Wer hat bezahlt?", state=QuestionState.REFUSED, asked_on="2026-11-01"),
    )
    text = " ".join(render(with_replies(review, asked), "text", "de").decode().split())
    assert "besser (MMLU). Der Herausgeber wurde gefragt. Antwort: „We did. All of us.“" in text
    assert (
        "Wer hat bezahlt? (Der Herausgeber wurde am 2026-11-01 gefragt und wollte nicht antworten.)" in text
    )


def fixed() -> set[str]:
    with resource("translations", "sentences_de.csv").open(encoding="utf-8", newline="") as file:
        return {row["english"] for row in csv.DictReader(file) if row["kind"] in (FIXED, "area")}


def said() -> Iterator[str]:
    """Every text that a report has said: literals, and the words of kinds, states and sections."""
    for path in REPORTS.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="say"), args=[ast.Constant(value=str() as text)]):
                    yield text
    page = resource("report", "review.html").read_text(encoding="utf-8")
    yield from re.findall(r'say\("([^"]+)"', page)
    for words in (wording.QUESTIONS, wording.KINDS, wording.SEVERITIES, wording.STATES, wording.RELATIONS):
        yield from words.values()
    yield from (*wording.DOCUMENT_KINDS.values(), *wording.AREAS.values(), wording.FOOTER)


def test_every_fixed_text_of_reports_has_a_german_one(review: Review) -> None:
    assert sorted(set(said()) - fixed()) == []
    assert {title for title, _ in outline(review).sections} <= fixed()
