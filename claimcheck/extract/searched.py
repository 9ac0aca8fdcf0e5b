"""How much of a document is searched for claims: of a table larger than any person reads, its first rows."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.records.document import Document, Table

_MOST_CELLS = 8_000
"""Cells of one table: lists of data go beyond, results that people compare do not."""


def searched(document: Document) -> Document:
    """The document with the first rows of its very large tables; the same object where it has none."""
    tables = tuple(map(_first_rows, document.tables))
    if all(ours is theirs for ours, theirs in zip(tables, document.tables, strict=True)):
        return document
    return replace(document, tables=tables)


def _first_rows(table: Table) -> Table:
    if table.n_rows * table.n_columns <= _MOST_CELLS:
        return table
    most = max(2, _MOST_CELLS // table.n_columns)
    return replace(table, cells=tuple(cell for cell in table.cells if cell.row < most))
