"""Kills an import at 50 random moments and looks at the index each time: whole, and all or nothing of the import.

python tools/kill_imports.py [TIMES] [ROWS]
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from claimcheck.evidence.backup import verify
from claimcheck.evidence.building import make_empty
from claimcheck.evidence.store import EvidenceStore

CHILD = """
import sys
from pathlib import Path
from claimcheck.evidence.importing.run import import_paths
from claimcheck.evidence.importing.mapping import Mapping
print("ready", flush=True)
mapping = Mapping(model="model", benchmark="benchmark", score="score", scale="percent")
import_paths(Path(sys.argv[1]), [Path(sys.argv[2])], mapping=mapping)
print("done", flush=True)
"""


def main(times: int, rows: int) -> None:
    """Import once to know how long it takes, then kill it at moments spread over that time."""
    chooser = random.Random(11)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        table = folder / "own.csv"
        lines = (f"zeta-{n % 2000},MMLU,{n % 100}.5\n" for n in range(rows))
        table.write_text("model,benchmark,score\n" + "".join(lines))
        begun = time.perf_counter()
        child(folder / "whole.sqlite", table, None)
        seconds = time.perf_counter() - begun
        print(f"one import of {rows:,} rows takes {seconds:.2f} s")
        seen: Counter[str] = Counter()
        for number in range(times):
            index = folder / f"{number}.sqlite"
            child(index, table, chooser.uniform(0, seconds))
            found = verify(index)
            with EvidenceStore(index) as store:
                stated = store.snapshot().results
            state = {0: "nothing", rows: "all"}.get(found.results, f"{found.results} rows")
            if not found.whole or stated != found.results:
                state = f"damaged: {found.problems}"
            seen[state] += 1
            index.unlink()
        print(f"{times} kills: {dict(seen)}")
        if set(seen) - {"nothing", "all"}:
            raise SystemExit(1)


def child(index: Path, table: Path, seconds: float | None) -> None:
    """Run one import in a process of its own, killed after some seconds or left to its end."""
    make_empty(index)
    process = subprocess.Popen(  # noqa: S603 - our own interpreter and text
        [sys.executable, "-c", CHILD, str(index), str(table)], stdout=subprocess.PIPE, text=True
    )
    if process.stdout is None:
        raise SystemExit("no output")
    process.stdout.readline()
    if seconds is not None:
        time.sleep(seconds)
        process.kill()
    process.communicate()


if __name__ == "__main__":
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else 50,
        int(sys.argv[2]) if len(sys.argv) > 2 else 30_000,
    )
