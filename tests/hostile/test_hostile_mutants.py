"""Seeded damages of small valid files, and any bytes at all: a Document or one sentence, never anything else.

`CLAIMCHECK_MUTANTS=100000 pytest tests/hostile/test_hostile_mutants.py` runs as many as one likes.
"""

from __future__ import annotations

import os

import pytest
from hostile_samples import VALID, mutant
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.errors import Cause, UnreadableDocument
from claimcheck.ingest.asked import Asked
from claimcheck.ingest.child.link import Order
from claimcheck.ingest.limits import Limits
from claimcheck.ingest.open import read_bytes
from claimcheck.ingest.sniff import READABLE, FileKind, sniff
from claimcheck.ingest.worker import reader_of
from claimcheck.records.document import Document

_MUTANTS = int(os.environ.get("CLAIMCHECK_MUTANTS", "300"))
_IN_CHILD = 4  # of each file: starting a child takes a fifth of a second


def read_here(data: bytes) -> Document:
    """Read in this process: quick, and a parser's own errors are seen."""
    kind, _ = sniff(data)
    if kind not in READABLE or kind is FileKind.IMAGE:
        raise UnreadableDocument("Not readable.", cause=Cause.UNKNOWN_TYPE)
    reader = reader_of(Order(kind=kind, origin="x", sha256=""))
    limits = Limits(seconds_per_document=10.0, max_table_cells=10_000)
    return reader(data, Asked(origin="x", limits=limits))


@pytest.mark.parametrize("name", [name for name in VALID if not name.endswith(".pdf")])
def test_mutants_never_break_a_reader(name: str) -> None:
    for seed in range(_MUTANTS // len(VALID)):
        data = mutant(VALID[name], seed)
        try:
            document = read_here(data)
        except UnreadableDocument:
            continue
        assert document.text is not None
        assert all(len(row) == table.n_columns for table in document.tables for row in table.grid)


@pytest.mark.parametrize("name", sorted(VALID))
def test_mutants_never_break_the_parent(name: str) -> None:
    for seed in range(1_000_000, 1_000_000 + max(_IN_CHILD, _MUTANTS // 100)):
        try:
            read_bytes(mutant(VALID[name], seed), name=name, limits=Limits(seconds_per_document=10.0))
        except UnreadableDocument as error:
            assert error.next_step


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=600))
def test_any_bytes(data: bytes) -> None:
    try:
        assert isinstance(read_here(data), Document)
    except UnreadableDocument as error:
        assert error.message


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=300), st.sampled_from(["html", "markdown", "text"]))
def test_any_text_in_any_reader(text: str, kind: str) -> None:
    reader = reader_of(Order(kind=kind, origin="x", sha256=""))
    document = reader(text.encode("utf-8", "surrogatepass"), Asked(origin="x"))
    assert document.format == kind


_PIECES = st.sampled_from(
    ["<table>", "</table>", "<tr>", "<td>", "<th colspan=3>", "<td rowspan=0>", "<td rowspan=2 colspan=2>", "</td>",
     "85.3", "<sup>1</sup>", "<div>", "</div>", "<p>", "<ul><li>", "<br>", "<caption>Table 1", "<thead>", "<tbody>",
     "<figure>", "<figcaption>", "<!--", "-->", "<svg><text>", "&#x0;", "| a | b |\n", "|---|---|\n", "\n\n", "<", "&"]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(_PIECES, max_size=40), st.sampled_from(["html", "markdown"]))
def test_any_arrangement_of_tags(pieces: list[str], kind: str) -> None:
    reader = reader_of(Order(kind=kind, origin="x", sha256=""))
    document = reader("".join(pieces).encode(), Asked(origin="x"))
    for table in document.tables:
        places = [(r, c) for cell in table.cells for r in range(cell.row, cell.row + cell.rowspan)
                  for c in range(cell.column, cell.column + cell.colspan)]  # fmt: skip
        assert len(places) == len(set(places)), "cells overlap"


@pytest.mark.parametrize(
    "data",
    [
        b"<!-- x -->" * 20_000 + b"<foo>",
        b"-" * 200_000 + b"x",
        b"---" + b"|" * 190_000 + b"x",
        b"[" * 200_000,
        b"![a](" * 40_000,
        b"[a](https://" * 16_000,
        b"** a " * 40_000,
        b" " * 199_000 + b"<x",
    ],
    ids=lambda data: data[:8].decode(),
)
def test_the_kind_of_a_file_is_told_in_one_walk_over_it(data: bytes) -> None:
    """Searches that begin again at every character would take days for these, in the window's own process."""
    assert sniff(data)[0] in {FileKind.TEXT, FileKind.MARKDOWN}
