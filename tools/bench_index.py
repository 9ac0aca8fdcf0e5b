"""Measures the evidence index at a million results, beside a plain indexed SQLite query in the same run.

    python tools/bench_index.py [ROWS] [--keep FOLDER]

Rows are made up from a fixed seed: as many model names as a tenth of the rows, real benchmark names, several sources.
Prints: import (rows/s, through the CSV importer with a mapping), file size, opening, whole look-up of a claim, and the
plain query (one table, one index on model, benchmark) over the same content.
"""

from __future__ import annotations

import csv
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from claimcheck.checks.dossier.outside import Outside
from claimcheck.evidence.building import make_empty
from claimcheck.evidence.importing.mapping import Mapping
from claimcheck.evidence.importing.run import import_paths
from claimcheck.evidence.store import EvidenceStore, open_index
from claimcheck.records.claim import Claim, SourceKind
from claimcheck.records.document import Place
from claimcheck.records.model import Confidence, Match
from claimcheck.records.quantity import Quantity
from claimcheck.registry.registry import load_registry

LOOKUPS = 2_000
FILES = 20
SIZES = ("1B", "3B", "7B", "8B", "13B", "34B", "70B")


def main(rows: int, folder: Path) -> None:
    """Make, import, open, look up, and print the figures."""
    chooser = random.Random(7)
    registry = load_registry()
    benchmarks = [benchmark.name for benchmark in list(registry.benchmarks.values())[:300]]
    models = [f"org{n % 900}/Model-{n // 7}-{SIZES[n % 7]}" for n in range(max(10, rows // 10))]
    files = write_files(folder / "files", rows, models, benchmarks, chooser)
    index = folder / "evidence.sqlite"
    index.unlink(missing_ok=True)
    make_empty(index)
    begun, worked = time.perf_counter(), time.process_time()
    mapping = Mapping(model="model", benchmark="benchmark", score="score", scale="percent", date="date")
    report = import_paths(index, files, mapping=mapping)
    seconds, worked = time.perf_counter() - begun, time.process_time() - worked
    print(f"import        {report.rows:,} rows in {seconds:.1f} s = {report.rows / seconds:,.0f} rows/s")
    print(f"              {worked:.1f} s of the processor's time = {report.rows / worked:,.0f} rows/s")
    print(f"file          {index.stat().st_size / 1e6:.0f} MB")
    opening = [timed(lambda: open_index(index).close()) for _ in range(50)]
    print(f"open          {figures(opening)}")
    with EvidenceStore(index) as store:
        claims = [claim_of(store, chooser, rows) for _ in range(LOOKUPS)]
        looks = [timed(lambda claim=claim: asked_by_checks(store, claim)) for claim in claims]
        print(f"whole look-up {figures(looks)}")
        cells = [timed(lambda claim=claim: store.results(*ids(claim))) for claim in claims]
        print(f"one cell      {figures(cells)}")
        searches = [
            timed(lambda: store.search(f"model-{chooser.randrange(rows // 70)} mmlu")) for _ in range(100)
        ]
        print(f"search        {figures(searches)}")
    plain = folder / "plain.sqlite"
    write_plain(index, plain)
    with sqlite3.connect(plain) as connection:
        sql = "SELECT score FROM results WHERE model = ? AND benchmark = ?"
        asked = [
            timed(lambda claim=claim: connection.execute(sql, ids(claim)).fetchall()) for claim in claims
        ]
    print(f"plain query   {figures(asked)}")


def write_files(
    folder: Path, rows: int, models: list[str], benchmarks: list[str], chooser: random.Random
) -> list[Path]:
    """The made-up tables; a few models and benchmarks are far more common than the rest, as in life."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"part-{number:02}.csv" for number in range(FILES)]
    for number, path in enumerate(paths):
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(["model", "benchmark", "score", "date"])
            for row in range(number, rows, FILES):
                model = models[row % len(models)]
                benchmark = benchmarks[int(len(benchmarks) * chooser.random() ** 3)]
                score = f"{chooser.uniform(5, 99):.1f}"
                writer.writerow([model, benchmark, score, f"2025-{row % 12 + 1:02}-{row % 28 + 1:02}"])
    return paths


def claim_of(store: EvidenceStore, chooser: random.Random, rows: int) -> Claim:
    """A claim about a result that is there."""
    row = None
    while row is None or not row.model_id or not row.benchmark_id:
        row = store.result(chooser.randint(1, rows))
    return Claim(
        id="c1",
        model_text=row.model_text,
        benchmark_text=row.benchmark_text,
        quantity=Quantity(text=row.score_text, value=Decimal(row.value), decimals=1, unit="%"),
        kind=SourceKind.TABLE,
        place=Place(),
        model=Match(id=row.model_id, label=row.model_text, confidence=Confidence.EXACT),
        benchmark=Match(id=row.benchmark_id, label=row.benchmark_text, confidence=Confidence.EXACT),
    )


def asked_by_checks(store: EvidenceStore, claim: Claim) -> None:
    """All that the checks of one review ask of a claim, nothing remembered from another claim."""
    outside = Outside(store)
    model, benchmark = ids(claim)
    outside.results(model, benchmark)
    outside.on(benchmark)
    outside.reports(benchmark, found=True)
    outside.reports(benchmark, found=False)
    outside.ties(benchmark)


def ids(claim: Claim) -> tuple[str, str]:
    """Model and benchmark of an identified claim."""
    return claim.model.id if claim.model else "", claim.benchmark.id if claim.benchmark else ""


def write_plain(index: Path, plain: Path) -> None:
    """The same results in one table with one index."""
    plain.unlink(missing_ok=True)
    with sqlite3.connect(plain) as connection:
        connection.execute("ATTACH ? AS full", (str(index),))
        connection.execute(
            "CREATE TABLE results AS SELECT m.model_id AS model, b.benchmark_id AS benchmark, r.merit AS score "
            "FROM full.results r JOIN full.model_names m ON m.id = r.model "
            "JOIN full.benchmark_names b ON b.id = r.benchmark"
        )
        connection.execute("CREATE INDEX cell ON results(model, benchmark, score)")


def timed(call: Callable[[], object]) -> float:
    """Milliseconds of one call."""
    begun = time.perf_counter()
    call()
    return (time.perf_counter() - begun) * 1000


def figures(values: list[float]) -> str:
    """Median, 99th percentile and worst, in milliseconds."""
    ordered = sorted(values)
    return (
        f"median {statistics.median(ordered):.3f} ms, 99th percentile "
        f"{ordered[int(len(ordered) * 0.99)]:.3f} ms, worst {ordered[-1]:.3f} ms"
    )


if __name__ == "__main__":
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 and sys.argv[1].isdigit() else 1_000_000
    if "--keep" in sys.argv:
        main(wanted, Path(sys.argv[sys.argv.index("--keep") + 1]))
    else:
        with tempfile.TemporaryDirectory() as place:
            main(wanted, Path(place))
