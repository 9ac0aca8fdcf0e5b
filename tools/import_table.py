"""Imports every staged source into a fresh index and prints a table: source, files, rows, seconds.

    python tools/import_table.py EVIDENCE [--refused]

EVIDENCE is a folder with one folder a source. Below the table stand the reasons for every file without rows.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from claimcheck.errors import ImportRefused
from claimcheck.evidence.building import make_empty
from claimcheck.evidence.importing.run import ImportReport, Outcome, Status, import_paths
from claimcheck.evidence.store import open_index


def main(folder: Path, show_refused: bool) -> None:
    """Import folder by folder and print what became of it."""
    index = Path(os.environ.get("INDEX") or tempfile.mkdtemp()) / "evidence.sqlite"
    make_empty(index)
    outcomes: list[tuple[str, Outcome]] = []
    print(f"{'source':32}{'files':>7}{'taken':>7}{'none':>6}{'refused':>8}{'rows':>9}{'seconds':>9}")
    for source in sorted(path for path in folder.iterdir() if path.is_dir()):
        begun = time.perf_counter()
        report = _imported(index, source)
        seconds = time.perf_counter() - begun
        count = Counter(outcome.status for outcome in report.outcomes)
        taken = count[Status.IMPORTED] + count[Status.HISTORY] + count[Status.SAME]
        print(
            f"{source.name:32}{len(report.outcomes):7}{taken:7}{count[Status.NOTHING]:6}"
            f"{count[Status.REFUSED]:8}{report.rows:9}{seconds:9.2f}"
        )
        outcomes += [(source.name, outcome) for outcome in report.outcomes]
    print(f"{'all':32}{len(outcomes):7}{'':21}{sum(o.rows for _, o in outcomes):9}")
    with open_index(index) as store:
        stats = store.stats()
    print(
        f"in force {stats.results}, history {stats.history}; models {stats.models} of {stats.model_spellings} "
        f"spellings, benchmarks {stats.benchmarks} of {stats.benchmark_spellings}; "
        f"{index.stat().st_size / 1e6:.1f} MB"
    )
    if show_refused:
        reasons = Counter((source, o.status.value, _general(o)) for source, o in outcomes if not o.rows)
        for (source, status, reason), number in sorted(reasons.items()):
            print(f"{number:5}  {source}: {status}: {reason}")


def _imported(index: Path, source: Path) -> ImportReport:
    """The report on a folder, also where its only file is refused."""
    try:
        return import_paths(index, [source])
    except ImportRefused as error:
        name = next(path.name for path in source.iterdir() if path.is_file())
        return ImportReport(outcomes=(Outcome(name=name, status=Status.REFUSED, reason=error.message),))


def _general(outcome: Outcome) -> str:
    return outcome.reason.replace(outcome.name, "…")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]), "--refused" in sys.argv)
