"""Whatever a document's texts hold, every format of the report can be written and read again."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from openpyxl import load_workbook

from claimcheck.records.review import Review
from claimcheck.report.formats import formats, render

ODD = (
    "",
    "\x00\x0b\x1f control \x7f",
    "‮right to left‬ مرحبا",
    "a\u2028b\u2029c\r\nd",
    '"quotes", commas; |bars| `ticks` *stars* <b>tags</b> &amp; ]]>',
    "=HYPERLINK(1)",
    "+1-1@SUM(A1)",
    "𝟗𝟒.𝟔 👩‍🔬",
    "x" * 40_000,
)


def with_text(review: Review, text: str) -> Review:
    """The review with a text wherever the document's own words go."""
    claims = tuple(
        replace(c, model_text=text, benchmark_text=text, metric_text=text, place=replace(c.place, quote=text))
        for c in review.claims
    )
    findings = tuple(replace(f, text=text, quote=text, ask=text and f.ask) for f in review.findings)
    return replace(
        review,
        document=replace(review.document, title=text, publisher=text),
        announced_models=(text,),
        claims=claims,
        findings=findings,
    )


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
@pytest.mark.parametrize("name", [name for name in formats() if name != "pdf"])
def test_any_text_can_be_reported(made_review: Review, name: str, text: str) -> None:
    content = render(with_text(made_review, text), name)
    match name:
        case "json" | "claimreview":
            json.loads(content)
        case "csv":
            rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
            assert len(rows) == 2
            assert not rows[0]["model"].startswith(("=", "+", "-", "@"))
        case "xlsx":
            assert load_workbook(io.BytesIO(content))["Claims"].max_row == 3
        case "html":
            assert not BeautifulSoup(content, "lxml").find_all(["script", "a"])
        case _:
            assert content
