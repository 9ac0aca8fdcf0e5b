"""Markdown: pipe tables of all makes, HTML inside, front matter, notes, code, formulas."""

from __future__ import annotations

import pytest

from claimcheck.ingest.asked import Asked
from claimcheck.ingest.markdown.reading import read_markdown
from claimcheck.ingest.sniff import FileKind, sniff
from claimcheck.records.document import BlockKind, Document


def read(text: str) -> Document:
    return read_markdown(text.encode(), Asked(origin="card.md"))


def grid(document: Document, table: int = 0) -> list[list[str | None]]:
    return [[cell.text if cell else None for cell in row] for row in document.tables[table].grid]


def test_blocks_and_their_order() -> None:
    document = read(
        "# Orbit-2\n\nText with **85.3%** on MMLU.\n\n- one\n- two\n\n```python\nx = '| a | b |'\n```\n\n> said\n"
    )
    assert [(block.kind, block.text) for block in document.blocks] == [
        (BlockKind.TITLE, "Orbit-2"),
        (BlockKind.PARAGRAPH, "Text with 85.3% on MMLU."),
        (BlockKind.LIST_ITEM, "one"),
        (BlockKind.LIST_ITEM, "two"),
        (BlockKind.CODE, "x = '| a | b |'"),
        (BlockKind.QUOTATION, "said"),
    ]
    assert document.title == "Orbit-2"


@pytest.mark.parametrize(
    "table",
    [
        "| M | MMLU |\n|---|:---:|\n| A | 80.1 |",
        "|M|MMLU|\n|-|-|\n|A|80.1|",
        "M | MMLU\n--- | ---\nA | 80.1",
        "|M|MMLU|\n|A|80.1|",
        "Scores:\n\n| M | MMLU |\n| --- | --- |\n| A | 80.1 |\nText behind.",
        "Scores\n| M | MMLU |\n| --- | --- |\n| A | 80.1 |",
    ],
)
def test_pipe_tables(table: str) -> None:
    assert grid(read(f"# T\n\n{table}\n")) == [["M", "MMLU"], ["A", "80.1"]]


def test_ragged_rows_lose_no_figure() -> None:
    document = read("|M|MMLU|\n|-|-|\n|A|80.1|55.5|\n|B|\n")
    assert grid(document) == [["M", "MMLU", ""], ["A", "80.1", "55.5"], ["B", "", ""]]


def test_pipes_inside_cells_stay() -> None:
    assert grid(read("|M|X|\n|-|-|\n|A \\| B|1.5|\n"))[1] == ["A | B", "1.5"]


def test_html_tables_inside() -> None:
    document = read(
        '# T\n\n<div align="center">\n<table>\n<tr><th rowspan="2">M</th><th colspan="2">Math</th></tr>\n'
        "<tr><th>AIME</th><th>GSM8K</th></tr>\n\n<tr><td>A</td><td>40.0</td><td>91.2</td></tr>\n</table>\n</div>\n"
    )
    assert grid(document) == [["M", "Math", "Math"], ["M", "AIME", "GSM8K"], ["A", "40.0", "91.2"]]


def test_front_matter() -> None:
    document = read(
        "---\ntitle: Orbit-2\nlibrary_name: transformers\ndate: 2026-03-03\nlicense: mit\n---\n\nText: 80.1 on MMLU.\n"
    )
    assert (document.title, document.kind, document.published) == ("Orbit-2", "model-card", "2026-03-03")
    assert "license" not in document.text


@pytest.mark.parametrize("front", ["---\na: *b\n---\n", "---\n[broken: {\n---\n", "---\njust words\n---\n"])
def test_broken_front_matter_does_not_stop_the_reader(front: str) -> None:
    assert "80.1 on MMLU" in read(f"{front}\n# T\n\n80.1 on MMLU\n").text


def test_notes_become_footnotes_and_marks() -> None:
    document = read("# T\n\n| M | AIME[^a] |\n|---|---|\n| A | 40.0 |\n\nText.\n\n[^a]: over 16 runs\n")
    header = document.tables[0].grid[0][1]
    assert header is not None
    assert (header.text, header.marks) == ("AIME", ("a",))
    assert [block.text for block in document.blocks if block.kind is BlockKind.FOOTNOTE] == [
        "[a] over 16 runs"
    ]


@pytest.mark.parametrize(
    ("cell", "text", "marks"),
    [
        ("$\\tau^2$-bench", "τ²-bench", ()),
        ("79.8$^\\dagger$", "79.8", ("†",)),
        ("$79.8_{\\pm 0.4}$", "79.8 ± 0.4", ()),
        ("**79.8**", "79.8", ()),
        ("79.8<sup>*</sup>", "79.8", ("*",)),
        ("costs $5 or $6", "costs $5 or $6", ()),
        ("`code`", "code", ()),
    ],
)
def test_formulas_and_marks_in_cells(cell: str, text: str, marks: tuple[str, ...]) -> None:
    found = read(f"|M|X|\n|-|-|\n|A|{cell}|\n").tables[0].grid[1][1]
    assert found is not None
    assert (found.text, found.marks) == (text, marks)


def test_code_is_not_touched() -> None:
    document = read("# T\n\n```\n$x^2$ | a\n--|--\n```\n")
    assert document.blocks[-1].text == "$x^2$ | a\n--|--"
    assert not document.tables


def test_a_model_card_is_known_by_its_words() -> None:
    card = "# Orbit-2\n\n## Model Details\n\n## Intended Use\n\n## How to use\n\n`AutoModel.from_pretrained('x')`\n"
    assert read(card).kind == "model-card"


def test_headings_and_plain_tables_of_tags_are_markdown() -> None:
    rows = "<tr><td>A</td><td>80.1</td></tr>" * 40
    text = f"# A paper\n\n## Results\n\n<table>{rows}</table>\n\nText.\n\n<table>{rows}</table>\n"
    assert sniff(text.encode())[0] is FileKind.MARKDOWN
