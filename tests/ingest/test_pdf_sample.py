"""The sample paper: two columns, the second short; a header that spans; a bar chart."""

from __future__ import annotations

import pytest

from claimcheck.ingest.open import read_source
from claimcheck.records.document import BlockKind, Document
from claimcheck.resources import resource


@pytest.fixture(scope="module")
def paper() -> Document:
    return read_source(str(resource("samples", "report.pdf")))


def test_columns_are_read_one_after_the_other(paper: Document) -> None:
    text = " ".join(paper.text.split())
    for sentence in (
        "scores 91.2% on MMLU and 85.7% on GPQA Diamond, and outperforms Corvid-L on all benchmarks.",
        "we report 477 of the 500 tasks; the others did not run on our infrastructure.",
        "Meridian 2 leads on every column. In human testing, 62% of raters preferred its answers.",
    ):
        assert sentence in text
    headings = [block.text for block in paper.blocks if block.kind is BlockKind.HEADING]
    # The chart's own title is still taken for a heading.
    assert [heading for heading in headings if "%" not in heading] == [
        "Abstract",
        "1 Introduction",
        "2 Evaluation",
        "3 Agentic tasks",
        "4 Limitations",
    ]


def test_a_paragraph_ends_above_the_top_rule(paper: Document) -> None:
    assert [table.label for table in paper.tables] == ["Table 1", "Table 2"]
    first = paper.tables[0]
    assert first.n_rows == 7
    assert [cell.text for cell in first.grid[0] if cell] == [
        "Benchmark",
        "Corvid-L",
        "Meridian 1",
        "Meridian 2",
    ]
    assert all(cell.bold for cell in (row[3] for row in first.grid[1:]) if cell)


def test_short_rules_say_what_a_header_spans(paper: Document) -> None:
    second = paper.tables[1]
    spans = {cell.text: (cell.column, cell.colspan) for cell in second.cells if cell.row == 0 and cell.text}
    assert spans["LiveCodeBench"] == (1, 2)
    assert spans["τ-bench"] == (3, 2)


def test_the_chart_keeps_bars_and_labels(paper: Document) -> None:
    (chart,) = paper.figures
    assert chart.label == "Figure 1"
    assert chart.vector
    assert {"58.4", "71.0", "74.9", "Meridian 1", "Corvid-L", "Meridian 2"} <= {t.text for t in chart.texts}
    heights = sorted(round(bar.box.height) for bar in chart.bars)
    assert len(heights) == 3
    assert heights == sorted(heights)
