"""Web pages: text, furniture, tables in all their forms, captions, facts of the head."""

from __future__ import annotations

import pytest

from claimcheck.ingest.asked import Asked
from claimcheck.ingest.html.reading import read_html
from claimcheck.records.document import BlockKind, Document, Table


def read(markup: str | bytes, **given: str) -> Document:
    data = markup.encode() if isinstance(markup, str) else markup
    return read_html(data, Asked(origin="page", **given))


def texts(document: Document, kind: BlockKind) -> list[str]:
    return [block.text for block in document.blocks if block.kind is kind]


def grid(table: Table) -> list[list[str | None]]:
    return [[cell.text if cell else None for cell in row] for row in table.grid]


def test_content_and_furniture_are_told_apart() -> None:
    document = read(
        """<!doctype html><html lang="en"><head><title>Orbit-2 | Acme</title></head><body>
        <div class="cookie-banner">We use 3 cookies. <button>Accept</button></div>
        <nav><a href="/">Home</a></nav>
        <main><article class="post-content"><h1>Orbit-2</h1><p>Orbit-2 reaches <b>85.3</b>&nbsp;% on MMLU.</p>
        <ul><li>GSM8K: 91.2</li></ul><blockquote>It is good.</blockquote><pre>x = 1
y = 2</pre></article></main><footer>© 2026 Acme</footer><script>var a = "99.9% on MMLU"</script></body></html>"""
    )
    assert document.title == "Orbit-2"
    assert texts(document, BlockKind.TITLE) == ["Orbit-2"]
    assert texts(document, BlockKind.PARAGRAPH) == ["Orbit-2 reaches 85.3 % on MMLU."]
    assert texts(document, BlockKind.LIST_ITEM) == ["GSM8K: 91.2"]
    assert texts(document, BlockKind.QUOTATION) == ["It is good."]
    assert texts(document, BlockKind.CODE) == ["x = 1\ny = 2"]
    assert texts(document, BlockKind.FURNITURE) == ["We use 3 cookies.", "Accept", "Home", "© 2026 Acme"]
    assert "99.9" not in document.text


def test_a_page_whose_wrapper_is_called_like_furniture_keeps_its_content() -> None:
    document = read('<body><div class="sidebar-nav"><h1>T</h1><p>Orbit-2 has 80.1 on MMLU.</p></div></body>')
    assert texts(document, BlockKind.PARAGRAPH) == ["Orbit-2 has 80.1 on MMLU."]


def test_reference_lists_are_furniture_until_the_next_section() -> None:
    document = read("<h2>References</h2><p>A. Author. 2020.</p><h2>Appendix</h2><p>More results.</p>")
    assert texts(document, BlockKind.FURNITURE) == ["A. Author. 2020."]
    assert texts(document, BlockKind.PARAGRAPH) == ["More results."]


def test_words_of_neighbouring_elements_do_not_run_together() -> None:
    document = read("<p><span>MMLU</span><span>85.3%</span></p><p>GPT<sup>4</sup> and <b>Or</b>bit</p>")
    assert texts(document, BlockKind.PARAGRAPH) == ["MMLU 85.3%", "GPT⁴ and Orbit"]
    document = read("<p><span>MMLU-Pro</span><span>77.4%</span></p><p>the <b>Orbit-</b>2 </p>")
    assert texts(document, BlockKind.PARAGRAPH) == ["MMLU-Pro 77.4%", "the Orbit-2"]


def test_formulas_are_read_once() -> None:
    document = read(
        '<p>Score <span class="katex"><span class="katex-mathml"><math><mn>79.8</mn>'
        '<annotation encoding="application/x-tex">79.8</annotation></math></span>'
        '<span class="katex-html" aria-hidden="true">79.8</span></span> %</p>'
    )
    assert texts(document, BlockKind.PARAGRAPH) == ["Score 79.8 %"]


def test_spans_headers_and_empty_corner() -> None:
    (table,) = read(
        """<table><thead><tr><th rowspan="2">Model</th><th colspan="2">Math</th><th></th></tr>
        <tr><th>GSM8K</th><th>AIME</th><th>MMLU</th></tr></thead>
        <tbody><tr><th>Orbit-2</th><td>91.2</td><td><strong>40.0</strong></td><td>85.3</td></tr></tbody></table>"""
    ).tables
    assert grid(table) == [
        ["Model", "Math", "Math", ""],
        ["Model", "GSM8K", "AIME", "MMLU"],
        ["Orbit-2", "91.2", "40.0", "85.3"],
    ]
    assert [cell.header for cell in table.cells if cell.row == 2] == [True, False, False, False]
    assert [cell.text for cell in table.cells if cell.bold] == ["40.0"]


@pytest.mark.parametrize(
    ("cell", "text", "marks"),
    [
        ("79.8<sup>1</sup>", "79.8", ("1",)),
        ("79.8*", "79.8", ("*",)),
        ("GPT-4<sup>†</sup>", "GPT-4", ("†",)),
        ("79.8<sup>1,2</sup>", "79.8", ("1", "2")),
        ("R<sup>2</sup>", "R²", ()),
        ("10<sup>3</sup>", "10³", ()),
        ("τ<sup>2</sup>-bench", "τ²-bench", ()),
        ("79.8<sub>±0.4</sub>", "79.8 ±0.4", ()),
        ("0.59<sup>+0.03</sup>", "0.59 +0.03", ()),
        ("Orbit-2<br>Instruct", "Orbit-2 Instruct", ()),
        ('<a href="https://example.org/x">Orbit</a> [2]', "Orbit", ("2",)),
        ("<p>91.7</p><p>(5-shot)</p>", "91.7 (5-shot)", ()),
        ("*", "*", ()),
    ],
)
def test_cell_texts_and_marks(cell: str, text: str, marks: tuple[str, ...]) -> None:
    document = read(f"<table><tr><td>Model<td>X</tr><tr><td>A<td>{cell}</tr></table>")
    found = document.tables[0].grid[1][1]
    assert found is not None
    assert (found.text, found.marks) == (text, marks)


def test_a_first_bold_row_is_the_header() -> None:
    (table,) = read("<table><tr><td><b>Model</b><td><b>MMLU</b></tr><tr><td>A<td>80.1</tr></table>").tables
    assert [cell.header for cell in table.cells] == [True, True, None, None]


@pytest.mark.parametrize(
    "markup",
    [
        "<table><caption>Table 2: Scores</caption>{}</table>",
        "<figure><table>{}</table><figcaption>Table 2: Scores</figcaption></figure>",
        "<p>Table 2: Scores</p><table>{}</table>",
        "<table>{}</table><p>Table 2: Scores</p>",
    ],
)
def test_captions(markup: str) -> None:
    document = read(markup.format("<tr><td>M<td>MMLU</tr><tr><td>A<td>80.1</tr>"))
    (table,) = document.tables
    assert (table.label, table.caption) == ("Table 2", "Table 2: Scores")
    assert not document.blocks


def test_a_heading_captions_the_table_and_stays() -> None:
    document = read("<h3>Maths</h3><table><tr><td>M<td>AIME</tr><tr><td>A<td>80.1</tr></table>")
    assert document.tables[0].caption == "Maths"
    assert texts(document, BlockKind.HEADING) == ["Maths"]


def test_notes_under_a_table_are_its_footnotes() -> None:
    document = read(
        "<table><tr><td>M<td>AIME*</tr><tr><td>A<td>80.1</tr><tr><td colspan=2>† with tools</td></tr></table>"
        "<p>* averaged over 16 runs<br>Note: own measurements</p><p>Next paragraph.</p>"
    )
    assert document.tables[0].footnotes == (
        "† with tools",
        "* averaged over 16 runs",
        "Note: own measurements",
    )
    assert texts(document, BlockKind.PARAGRAPH) == ["Next paragraph."]
    assert document.tables[0].n_rows == 2


def test_nested_and_layout_tables() -> None:
    document = read(
        "<table><tr><td><h1>Title</h1><p>Text</p>"
        "<table><tr><th>M<th>MMLU</tr><tr><td>A<td>80.1</tr></table></td></tr></table>"
    )
    assert len(document.tables) == 1
    assert grid(document.tables[0]) == [["M", "MMLU"], ["A", "80.1"]]
    assert texts(document, BlockKind.PARAGRAPH) == ["Text"]


@pytest.mark.parametrize(
    "markup",
    [
        '<div role="table"><div role="row"><span role="columnheader">M</span><span role="columnheader">MMLU</span>'
        '</div><div role="row"><span role="cell">A</span><span role="cell">80.1</span></div></div>',
        '<div class="t"><div class="r"><div>M</div><div>MMLU</div></div><div class="r"><div>A</div><div>80.1</div>'
        '</div><div class="r"><div>B</div><div>70.1</div></div></div>',
        '<div style="display:grid; grid-template-columns: 2fr 1fr"><div>M</div><div>MMLU</div><div>A</div>'
        "<div>80.1</div><div>B</div><div>70.1</div></div>",
        '<span class="ltx_tabular"><span class="ltx_tr"><span class="ltx_td ltx_th">M</span><span class="ltx_td">'
        'MMLU</span></span><span class="ltx_tr"><span class="ltx_td">A</span><span class="ltx_td">80.1</span></span>'
        "</span>",
    ],
)
def test_tables_without_table_elements(markup: str) -> None:
    (table,) = read(f"<body><h1>T</h1>{markup}</body>").tables
    assert grid(table)[:2] == [["M", "MMLU"], ["A", "80.1"]]


def test_plain_divs_of_text_are_no_table() -> None:
    document = read("<div><div><p>One two.</p><p>Three.</p></div><div><p>Four.</p><p>Five.</p></div></div>")
    assert not document.tables


def test_one_table_shown_twice_is_read_once() -> None:
    table = "<table><tr><th>M<th>MMLU</tr><tr><td>A<td>80.1</tr></table>"
    assert len(read(f'<div class="wide">{table}</div><div class="narrow">{table}</div>').tables) == 1


def test_hidden_text_is_left_out_but_tab_panels_are_read() -> None:
    document = read(
        '<p style="display: none">Unseen 99.9% on MMLU.</p>'
        '<div role="tabpanel" hidden><p>Orbit-2 has 80.1% on MMLU.</p></div>'
    )
    assert [block.text for block in document.blocks] == ["Orbit-2 has 80.1% on MMLU."]


def test_pictures_are_named_where_their_figures_are_missing() -> None:
    document = read(
        '<p>Text.</p><figure><img src="img/main_results.png" alt=""><figcaption>Figure 2: Scores</figcaption></figure>'
        '<img src="logo.svg" alt="logo"><img src="x.png" width="16" height="16">'
    )
    assert len(document.figures) == 1
    assert (document.figures[0].label, document.figures[0].vector) == ("Figure 2", False)
    assert document.warnings == (
        "The picture “main_results.png” was not read: figures that stand only in it are missing here.",
    )


def test_drawings_keep_their_texts_and_bars() -> None:
    document = read(
        '<p>Chart</p><svg><g transform="translate(10, 20)"><rect x="5" y="5" width="30" height="80" fill="#FF0000"/>'
        '<text x="20" y="4" text-anchor="middle">85.3</text></g><text x="0" y="99">MMLU</text></svg>'
    )
    (figure,) = document.figures
    assert figure.vector
    assert [text.text for text in figure.texts] == ["85.3", "MMLU"]
    assert (figure.bars[0].box.x0, figure.bars[0].box.top, figure.bars[0].fill) == (15.0, 25.0, "#ff0000")


def test_the_head_says_publisher_date_and_language() -> None:
    document = read(
        """<html lang="de-DE"><head><title>Orbit-2 – Acme</title>
        <script type="application/ld+json">{"@type": "NewsArticle", "publisher": {"name": "Acme KI"},
        "datePublished": "2026-03-03T09:00:00+01:00"}</script></head><body><p>Text</p></body></html>"""
    )
    assert (document.title, document.publisher) == ("Orbit-2", "Acme KI")
    assert (document.published, document.language) == ("2026-03-03", "de")


@pytest.mark.parametrize(
    "data",
    [
        '<meta charset="windows-1252"><p>Größe: 85,3 %</p>'.encode("cp1252"),
        '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>Größe: 85,3 %</p>'.encode(
            "latin-1"
        ),
        "<p>Größe: 85,3 %</p>".encode("utf-16"),
        "\ufeff<p>Größe: 85,3 %</p>".encode(),
    ],
)
def test_encodings(data: bytes) -> None:
    assert [block.text for block in read(data).blocks] == ["Größe: 85,3 %"]


def test_an_encoding_named_by_the_server_is_used() -> None:
    assert read("<p>准确率 85.3</p>".encode("gbk"), charset="gb2312").blocks[0].text == "准确率 85.3"


@pytest.mark.shared
def test_real_pages_give_their_tables(shared: object) -> None:
    from pathlib import Path

    folder = Path(str(shared)) / "documents" / "qwen2-blog"
    document = read((folder / "document.html").read_bytes())
    assert len(document.tables) == 14
    assert document.published == "2024-06-07"


def test_cells_outside_any_row_make_one() -> None:
    document = read(
        "<main><p>Results:</p><table><tbody><th></th><th>ViT-B</th><td>prev best</td>"
        "<tr><td>ImageNet</td><td>83.6</td><td>87.1</td></tr>"
        '<td colspan="3">transfer:</td><tr></tr>'
        "<tr><td>Places365</td><td>57.9</td><td>58.0</td></tr></tbody></table></main>"
    )
    assert grid(document.tables[0]) == [
        ["", "ViT-B", "prev best"],
        ["ImageNet", "83.6", "87.1"],
        ["transfer:", "transfer:", "transfer:"],
        ["Places365", "57.9", "58.0"],
    ]


def test_a_news_release_is_published_by_its_source_and_not_by_the_wire() -> None:
    head = '<head><meta property="og:site_name" content="PRNewswire"></head>'
    document = read(
        f"<html>{head}<body><h1>T</h1><p>Orbit-2 is here.</p><p>SOURCE Acme Labs</p></body></html>"
    )
    assert document.publisher == "Acme Labs"


def test_a_label_that_begins_at_the_middle_of_a_bar_is_centred_on_it() -> None:
    drawing = '<svg><rect x="20" y="60" width="40" height="140"/><text x="40" y="214">Orbit-2</text></svg>'
    (figure,) = read(f"<p>Scores.</p>{drawing}").figures
    assert abs(figure.texts[0].box.x_center - 40) < 0.1
