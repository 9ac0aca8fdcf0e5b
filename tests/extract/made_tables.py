"""Makes documents with one table, and reads their claims, for the tests of the table reader."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claimcheck.extract.context import Context
from claimcheck.extract.tables.reading import claims_in_tables
from claimcheck.records.claim import Claim
from claimcheck.records.document import Block, Cell, Document, Table
from claimcheck.registry.registry import Registry, load_registry

Row = Sequence[str | tuple[str, int] | None]


@cache
def registry() -> Registry:
    return load_registry()


def made_table(
    rows: Sequence[Row], caption: str = "", footnotes: Sequence[str] = (), order: int = 10
) -> Table:
    """A table of texts; ("AIME", 2) spans two columns, None is a place that a span covers."""
    cells = []
    for r, row in enumerate(rows):
        for c, printed in enumerate(row):
            if printed is None:
                continue
            text, span = printed if isinstance(printed, tuple) else (printed, 1)
            cells.append(Cell(row=r, column=c, text=text, colspan=span))
    return Table(order=order, cells=tuple(cells), caption=caption, footnotes=tuple(footnotes))


def made_document(*tables: Table, blocks: Sequence[Block] = (), language: str = "en") -> Document:
    return Document(
        title="A made document",
        origin="made",
        format="html",
        kind="paper",
        sha256="0" * 64,
        language=language,
        blocks=tuple(blocks),
        tables=tuple(tables),
    )


def read(document: Document, *announced: str) -> list[Claim]:
    context = Context(document=document, registry=registry(), announced=announced, vendor="Foo Labs")
    return claims_in_tables(document, context)


def read_table(
    rows: Sequence[Row], caption: str = "", *announced: str, footnotes: Sequence[str] = ()
) -> list[Claim]:
    return read(made_document(made_table(rows, caption, footnotes)), *announced)


def triples(claims: Sequence[Claim]) -> set[tuple[str, str, str]]:
    return {(c.model_text, c.benchmark_text, c.quantity.text) for c in claims}


def typed(text: str) -> list[list[str]]:
    """Rows of a table typed as one text: cells between "|", rows between ";"."""
    return [[cell.strip() for cell in row.split("|")] for row in text.split(";")]
