"""Highlights for other readers, and what a review rests on for reference managers."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from claimcheck.records.finding import Reference
from claimcheck.records.review import Review
from claimcheck.report.formats import render


@pytest.fixture
def citing(made_review: Review) -> Review:
    """A review of a page whose first finding names one record twice, with signs that TeX would read."""
    record = Reference(
        title="a_model on 50% of {tests}", evaluator="R&D lab", date="2026-01", url="https://example.org/r"
    )
    first = replace(made_review.findings[0], evidence=(record, record))
    document = replace(made_review.document, origin="https://example.org/news", publisher="Larkspur Labs")
    return replace(made_review, document=document, findings=(first, *made_review.findings[1:]))


def test_an_annotation_finds_every_place_of_its_claim(made_review: Review) -> None:
    page = json.loads(render(made_review, "web-annotations"))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    first = page["items"][0]
    quote, position, fragment = first["target"][0]["selector"]
    text = made_review.document.text
    assert text[position["start"] : position["end"]] == quote["exact"] == "AIME 94.6"
    assert text.startswith(quote["prefix"] + quote["exact"] + quote["suffix"][:5])
    assert fragment["value"] == "page=3&viewrect=10.0,20.0,20.1,20.0"
    assert first["target"][1]["selector"][0]["exact"] == "reaches 94.6"
    purposes = [body["purpose"] for body in first["body"]]
    assert purposes == ["commenting", "questioning"]
    assert first["body"][1]["value"] == "Over how many runs was this averaged?"


def test_a_quote_that_is_not_there_selects_nothing(made_review: Review) -> None:
    page = json.loads(render(made_review, "web-annotations"))
    kinds = [selector["type"] for selector in page["items"][1]["target"][0]["selector"]]
    assert kinds == ["FragmentSelector"]


def test_citations_hold_the_document_and_each_record_once(citing: Review) -> None:
    items = json.loads(render(citing, "csl-json"))
    assert [item["id"] for item in items] == ["document", "record1"]
    assert items[0]["author"] == [{"literal": "Larkspur Labs"}]
    assert items[0]["issued"] == {"date-parts": [[2026, 3, 17]]}
    assert items[0]["accessed"] == {"date-parts": [[2026, 11, 24]]}
    assert items[1]["issued"] == {"date-parts": [[2026, 1]]}


def test_only_web_addresses_are_cited(made_review: Review) -> None:
    for name in ("csl-json", "ris", "bibtex"):
        assert b"javascript" not in render(made_review, name)


def test_bibtex_reads_signs_as_text(citing: Review) -> None:
    text = render(citing, "bibtex").decode()
    assert r"title = {{a\_model on 50\% of \{tests\}}}" in text
    assert r"author = {{R\&D lab}}" in text
    assert text.count("{") == text.count("}")
    assert "@misc{aaaaaaaa-record1," in text


def test_ris_records_are_tagged_lines_with_an_end(citing: Review) -> None:
    lines = render(citing, "ris").decode().split("\r\n")
    assert lines[0] == "TY  - RPRT"
    assert lines.count("ER  - ") == 2
    assert "DA  - 2026/01//" in lines
    assert all(not line or line[2:6] == "  - " for line in lines)
