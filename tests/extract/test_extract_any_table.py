"""Whatever a table's shape and words, reading it never raises and invents no figure."""

from __future__ import annotations

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from made_tables import made_document, made_table, read

from claimcheck.records.document import Cell, Table

_WORDS = st.sampled_from(
    (
        "|Model|Benchmark|MMLU|MMLU (5-shot)|Foo-7B|GPT-4o†|Ours|Average|Δ|#Params|7B|70.1|70.1/65.2"
        "|0.59 (+0.03)|88.0 ± 0.4|1,547.1|-|—|N/A|96,30%|↓36|+1|pass@1|F1 ↑|5|2024|(0.04)"
        "|模型|准确率|79.8%|English"
        "|Table 3|( (|[^1]|%|1e-4|10k|DROP⁵ (F1, 3-shot)|" + "x" * 300
    ).split("|")
)
_TEXTS = st.one_of(_WORDS, st.text(max_size=12))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Cells at any places, with spans that may overlap."""
    cells = []
    for _ in range(draw(st.integers(0, 30))):
        cells.append(
            Cell(
                row=draw(st.integers(0, 6)),
                column=draw(st.integers(0, 6)),
                text=draw(_TEXTS),
                rowspan=draw(st.sampled_from([1, 1, 1, 2, 3])),
                colspan=draw(st.sampled_from([1, 1, 1, 2, 4])),
                header=draw(st.sampled_from([None, None, True, False])),
            )
        )
    return Table(order=3, cells=tuple(cells), caption=draw(_TEXTS), footnotes=(draw(_TEXTS),))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example(made_table([["Model", "96,30%", "Model", "96,30%"]]), ())  # names between figures, and no header
@given(tables(), st.sampled_from([(), ("Foo-7B",), ("Foo-7B", "Bar")]))
def test_any_table_is_read_without_error(table: Table, announced: tuple[str, ...]) -> None:
    document = made_document(table)
    for claim in read(document, *announced):
        assert claim.quantity.text in document.text
        assert claim.place.quote in document.text
        assert claim.model_text
        assert claim.benchmark_text
