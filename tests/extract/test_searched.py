"""A table larger than anyone reads is searched in its first rows, and the reader is told."""

from __future__ import annotations

from made_tables import made_document, made_table

from claimcheck.extract.reading import read_claims
from claimcheck.extract.searched import searched
from claimcheck.registry.registry import load_registry


def test_a_large_table_is_cut_and_it_is_said() -> None:
    rows = [["Model", "MMLU"], *([f"Orbit-{n}B", f"{n % 90}.5"] for n in range(4_500))]
    document = made_document(made_table(rows, "Results"))
    cut = searched(document)
    assert cut.tables[0].n_rows == 4_000
    small = made_document(made_table(rows[:50], "Results"))
    assert searched(small) is small
    reading = read_claims(document, load_registry())
    assert len(reading.claims) == 3_999
    assert "claims may be missing" in reading.warnings[0]
