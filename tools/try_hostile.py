"""Runs `claimcheck check` over files made to do harm and over seeded mutants of sound ones, and lists what it finds.

    python tools/try_hostile.py [--mutants 1000] [--seed 0] [--of FOLDER_OR_FILE...] [--only WORD] [--real] [--keep FOLDER]

Each source must end in a review (status 0) or one sentence with a next step (status 3), within its seconds, and
leave no child and no temporary file behind. The command runs inside two worker processes, or with --real as a
process of its own each time. The last line is a count; the exit status is 1 when anything was found.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import chain, islice
from multiprocessing import get_context
from pathlib import Path

from hostile import archives, paths, pdfs, texts
from hostile.mutants import mutant

from claimcheck.cli.main import run
from claimcheck.log import start_logging

SECONDS = 30.0
GRACE = 6.0  # starting, checking and writing beside the reading
HANGS = 120
FORMATS = ("json", "text", "html", "markdown", "csv", "xlsx", "docx", "pdf")
LIBRARY_WORDS = re.compile(
    r"Traceback|\w+Error\b|Exception|Success|unknown error|lxml|pdfium|pdfminer|bs4|NoneType|zipfile|errno|<class|0x[0-9a-f]{6}",
    re.IGNORECASE,
)
SUFFIXES = {".pdf", ".html", ".md", ".docx", ".txt", ".mhtml", ".csv", ".png"}


@dataclass(frozen=True, slots=True)
class Case:
    """A source to check: its path, a name that says how to make it again, the report's format."""

    source: str
    name: str
    format: str = "json"


@dataclass(slots=True)
class Outcome:
    """How a case ended."""

    name: str
    status: int
    said: str
    seconds: float
    grown: int  # megabytes of this process over the case
    faults: list[str] = field(default_factory=list)


def checked(case: Case, *, real: bool = False) -> Outcome:
    """Check a source and say what was not as it must be."""
    before = _left_over()
    memory, started = _own_memory(), time.monotonic()
    status, out, said = (_run_real if real else _run_here)(case)
    outcome = Outcome(case.name, status, said.strip(), time.monotonic() - started, _own_memory() - memory)
    if status not in (0, 3):
        outcome.faults.append(f"status {status}")
    if LIBRARY_WORDS.search(said.replace(case.source, "")):
        outcome.faults.append("not a person's words")
    if status == 3 and (
        said.strip().count("\n") != case.source.count("\n") or not said.strip().endswith(".")
    ):
        outcome.faults.append("not one sentence")
    if status == 0 and (said.strip() or not out):
        outcome.faults.append("a review with something on standard error" if said.strip() else "no review")
    if outcome.seconds > SECONDS + GRACE:
        outcome.faults.append(f"{outcome.seconds:.0f} seconds")
    if outcome.grown > 300:
        outcome.faults.append(f"{outcome.grown} MB more in this process")
    if left := _left_over() - before:
        outcome.faults.append(f"left behind: {sorted(left)}")
    if status == 0 and case.format == "json":
        json.loads(out)
    return outcome


def _arguments(case: Case) -> list[str]:
    return ["check", "--format", case.format, "--", case.source]


class Hang(BaseException):
    """A case that did not end by itself."""


def _hang(*_: object) -> None:
    raise Hang


def _run_here(case: Case) -> tuple[int, bytes, str]:
    out, err = sys.stdout, sys.stderr
    sys.stdout = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    sys.stderr = io.StringIO()
    signal.signal(signal.SIGALRM, _hang)
    signal.alarm(HANGS)
    try:
        status = run(_arguments(case))
        sys.stdout.flush()
        return status, sys.stdout.buffer.getvalue(), sys.stderr.getvalue()  # type: ignore[attr-defined]
    except BaseException:  # noqa: BLE001 - any of them is a find
        return -1, b"", traceback.format_exc()
    finally:
        signal.alarm(0)
        sys.stdout, sys.stderr = out, err


def _run_real(case: Case) -> tuple[int, bytes, str]:
    try:
        done = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-m", "claimcheck", *_arguments(case)],
            capture_output=True,
            timeout=HANGS,
            stdin=subprocess.DEVNULL,
        )
    except subprocess.TimeoutExpired:
        return -1, b"", "did not end"
    except ValueError:  # an argument that no shell can pass
        return 3, b"", "x."
    return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace")


def _left_over() -> set[str]:
    children = {
        pid for task in Path("/proc/self/task").iterdir() for pid in (task / "children").read_text().split()
    }
    return children | {path.name for path in Path(tempfile.gettempdir()).iterdir()}


def _own_memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10


def made_cases(folder: Path) -> Iterator[Case]:
    """The made files of every kind, written into a folder."""
    for number, (name, data) in enumerate(chain(pdfs.made(), archives.made(), texts.made())):
        path = folder / name
        path.write_bytes(data)
        yield Case(str(path), f"made {name}", FORMATS[number % len(FORMATS)] if number % 3 else "json")
    for source in paths.made(folder / "paths"):
        yield Case(source, f"path {source[-60:]!r}")


def mutant_cases(folder: Path, sound: list[Path], count: int, seed: int) -> Iterator[Case]:
    """Seeded mutants of sound files, one file after the other."""
    data = {path: path.read_bytes() for path in sound}
    for number in range(count):
        path = sound[number % len(sound)]
        own_seed = seed * 1_000_003 + number
        target = folder / f"{number}{path.suffix}"
        target.write_bytes(mutant(data[path], own_seed))
        name = f"mutant {own_seed} of {path.parent.name}/{path.name}"
        yield Case(str(target), name, FORMATS[number % len(FORMATS)] if number % 4 == 0 else "json")


def sound_files(folder: Path, of: Iterable[Path]) -> list[Path]:
    """Files to damage: those given, and small made ones."""
    made = {
        "sound.pdf": pdfs.plain(),
        "sound.docx": archives.docx(archives.BODY * 20),
        "sound.html": texts.PAGE,
        "sound.md": texts.TEXT["table-tall.md"]()[:600],
        "sound.csv": texts.TEXT["long-values.csv"]()[:600],
        "sound.mhtml": texts.TEXT["page.mhtml"](),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in made.items():
        (folder / name).write_bytes(data)
    files = [folder / name for name in made]
    for given in of:
        found = sorted(given.rglob("*")) if given.is_dir() else [given]
        files += [path for path in found if path.suffix in SUFFIXES and path.is_file()]
    return files


def _ready(work: Path) -> None:
    os.nice(10)
    tempfile.tempdir = tempfile.mkdtemp(dir=work)  # so that only this worker's own leavings count
    os.environ["TMPDIR"] = tempfile.tempdir
    start_logging()


def tried(cases: Iterator[Case], work: Path, *, real: bool) -> Iterator[Outcome]:
    """Outcomes in order, two processes at work, a few cases ahead."""
    with ProcessPoolExecutor(
        2, mp_context=get_context("spawn"), initializer=_ready, initargs=(work,)
    ) as pool:
        while batch := list(islice(cases, 16)):
            for case, future in [(case, pool.submit(checked, case, real=real)) for case in batch]:
                yield future.result()
                if case.name.startswith("mutant"):
                    Path(case.source).unlink(missing_ok=True)


def main() -> int:
    """Try everything and print what was found."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--mutants", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--of", type=Path, nargs="*", default=[], help="more files to damage")
    parser.add_argument("--only", default="", help="only cases whose name holds this")
    parser.add_argument("--real", action="store_true", help="each case as a process of its own")
    parser.add_argument(
        "--slow", type=float, default=10.0, help="name cases that take longer than these seconds"
    )
    arguments = parser.parse_args()
    work = Path(tempfile.mkdtemp(prefix="hostile-"))
    try:
        sound = sound_files(work / "sound", arguments.of)
        everything = chain(made_cases(work), mutant_cases(work, sound, arguments.mutants, arguments.seed))
        cases = (case for case in everything if arguments.only in case.name)
        return _reported(tried(cases, work, real=arguments.real), arguments.slow)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _reported(outcomes: Iterator[Outcome], slow: float) -> int:
    ends: Counter[str] = Counter()
    slowest, grown, found = 0.0, 0, 0
    for outcome in outcomes:
        ends["reviews" if outcome.status == 0 else "refusals" if outcome.status == 3 else "others"] += 1
        slowest, grown = max(slowest, outcome.seconds), max(grown, outcome.grown)
        if outcome.faults or outcome.seconds > slow:
            found += bool(outcome.faults)
            print(
                f"{'FOUND' if outcome.faults else 'slow'} {outcome.name}: {'; '.join(outcome.faults)} [{outcome.seconds:.1f} s]"
            )
            print("      " + outcome.said.replace("\n", "\n      ")[-3000:], flush=True)
    print(
        f"{sum(ends.values())} sources: {dict(ends)}; slowest {slowest:.1f} s; most memory added {grown} MB; {found} found"
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
