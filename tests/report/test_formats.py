"""Every format renders; text of the document never becomes markup, a formula or a live link."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Mapping
from dataclasses import replace

import jsonschema
import pytest
from bs4 import BeautifulSoup
from docx import Document as open_docx
from openpyxl import load_workbook
from pypdf import PdfReader

from claimcheck.errors import UnknownName
from claimcheck.records.review import Coverage, Review
from claimcheck.report.formats import formats, render, suffix
from claimcheck.report.outline import outline
from claimcheck.report.wording import not_covered
from claimcheck.resources import resource


def test_the_contract_names_these_formats() -> None:
    promised = {"text", "json", "markdown", "html", "csv", "xlsx", "docx", "pdf"}
    assert promised | {"claimreview", "every-eval-ever"} <= set(formats())


@pytest.mark.parametrize("name", formats())
def test_same_review_same_bytes(made_review: Review, name: str) -> None:
    assert render(made_review, name) == render(made_review, name)
    assert suffix(name).startswith(".")


def test_a_workbook_holds_no_time_of_day(made_review: Review) -> None:
    with zipfile.ZipFile(io.BytesIO(render(made_review, "xlsx"))) as book:
        times = re.findall(r">([^<]*T[^<]*Z)<", book.read("docProps/core.xml").decode())
    assert times == [made_review.created, made_review.created]


def test_unknown_format_is_told_with_the_known_ones(made_review: Review) -> None:
    with pytest.raises(UnknownName, match="markdown"):
        render(made_review, "papyrus")


def test_json_follows_the_schema(made_review: Review) -> None:
    review = json.loads(render(made_review, "json"))
    schema = json.loads(resource("schema", "review.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(review)
    claim = review["claims"][0]
    assert claim["score_text"] == "94.6"
    assert claim["score"] == 94.6
    assert claim["source"]["box"] == [10, 20, 30.12, 40]
    assert claim["setting"]["cot"] is None
    assert claim["findings"] == ["f1", "f2"]
    assert review["findings"][0]["working"] == {"n": 30, "fits_m": [8, 16], "share": 0.5}


def test_html_is_inert(made_review: Review) -> None:
    page = BeautifulSoup(render(made_review, "html"), "lxml")
    assert not page.find_all(["script", "img", "iframe", "link", "object"])
    assert not page.find_all("a")  # the only address in the review is no http address
    assert "Meridian <b>2</b> · AIME 2025 · 94.6 %" in page.get_text()


def test_markdown_shows_text_as_it_is(made_review: Review) -> None:
    text = render(made_review, "markdown").decode()
    assert "\\<b\\>2\\</b\\>" in text
    assert "=Corvid\\|L" in text
    assert "javascript:" not in text


def test_csv_has_no_formula(made_review: Review) -> None:
    content = render(made_review, "csv").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(content)))
    assert rows[1]["model"] == "'=Corvid|L"
    assert rows[0]["score"] == "94.6"
    assert "NUM-02" in rows[0]["findings"]


def test_xlsx_holds_texts_and_numbers(made_review: Review) -> None:
    book = load_workbook(io.BytesIO(render(made_review, "xlsx")))
    claims = book["Claims"]
    header = [cell.value for cell in claims[1]]
    model = claims.cell(3, header.index("model") + 1)
    assert (model.value, model.data_type) == ("=Corvid|L", "s")
    assert claims.cell(2, header.index("score") + 1).value == 94.6
    assert {"Claims", "Findings", "Questions", "About"} == set(book.sheetnames)


def test_docx_and_pdf_say_the_same(made_review: Review) -> None:
    word = open_docx(io.BytesIO(render(made_review, "docx")))
    text = "\n".join(paragraph.text for paragraph in word.paragraphs)
    assert "one run can give 93.3 or 96.7" in text
    pages = PdfReader(io.BytesIO(render(made_review, "pdf"))).pages
    assert "one run can give 93.3 or 96.7" in " ".join(page.extract_text() for page in pages)


def test_claimreview_names_announced_claims_and_no_rating(made_review: Review) -> None:
    graph = json.loads(render(made_review, "claimreview"))["@graph"]
    assert [item["@type"] for item in graph] == ["ClaimReview"]
    assert "reviewRating" not in graph[0]
    assert "94.6 %" in graph[0]["claimReviewed"]


def test_every_eval_ever_has_one_record_a_model(made_review: Review) -> None:
    records = [json.loads(line) for line in render(made_review, "every-eval-ever").splitlines()]
    assert [record["model_info"]["name"] for record in records] == ["Meridian <b>2</b>", "=Corvid|L"]
    assert records[0]["evaluation_results"][0]["score_details"]["score"] == 94.6
    assert records[0]["source_metadata"]["evaluator_relationship"] == "first_party"


@pytest.mark.shared
def test_every_eval_ever_follows_its_schema(made_review: Review, shared) -> None:
    schema = json.loads((shared / "evidence/every_eval_ever/eval.schema.json").read_text())
    for line in render(made_review, "every-eval-ever").splitlines():
        jsonschema.validate(json.loads(line), schema)


def test_text_puts_the_story_first(made_review: Review) -> None:
    text = render(made_review, "text").decode()
    assert text.index("What would change the story") < text.index("Checklist")
    assert "Not read: page 2" in text
    assert all(len(line) <= 100 for line in text.splitlines())


def test_claims_of_equal_answers_stand_together(made_review: Review) -> None:
    first = next(claim for claim in made_review.claims if claim.announced)
    twin = replace(first, id=f"{first.id}-twin", benchmark_text="ImageNet")
    answers = {**made_review.answers, twin.id: made_review.answers[first.id]}
    review = replace(made_review, claims=(*made_review.claims, twin), answers=answers)
    together, *_ = outline(review).checklists
    assert [claim.id for claim in together.claims] == [first.id, twin.id]
    for name in ("text", "markdown"):
        said = render(review, name).decode()
        assert "ImageNet" in said
        assert said.count("Who ran it?") == render(made_review, name).decode().count("Who ran it?")


def test_areas_are_not_called_missing_where_no_test_is_known(made_review: Review) -> None:
    def told(areas: Mapping[str, int], *unknown: str) -> str:
        coverage = Coverage(areas=areas, not_covered=("coding",), not_placed=unknown)
        return not_covered(replace(made_review, coverage=coverage))

    assert told({"knowledge": 1}) == "Not covered in this document: coding."
    assert told({"knowledge": 1}, "LarkDocs") == "Not covered by the tests our register knows: coding."
    assert told({"coding": 0}, "LarkDocs").endswith("our register knows none of them.")
