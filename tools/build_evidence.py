"""Builds what ships for the evidence index: reports, ties and results, from the facts and staged sources.

    python tools/build_evidence.py reports FACTS     contamination.csv, contamination_no_finding.csv -> resources/
    python tools/build_evidence.py ties FACTS        benchmarks.csv and the list in tools/evidence_ties.py -> resources/ties.csv
    python tools/build_evidence.py results EVIDENCE  every shippable source -> resources/evidence/results.jsonl.gz

Run again after a source or the registry changed; the same input gives the same bytes.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from evidence_reports import build_reports
from evidence_ties import build_ties

from claimcheck.errors import ImportRefused
from claimcheck.evidence.importing.importer import importer_for
from claimcheck.evidence.importing.taken import Result
from claimcheck.evidence.importing.walking import files_in
from claimcheck.evidence.names import identities, registry_digest
from claimcheck.evidence.shipped import ShippedFile, write_shipped
from claimcheck.evidence.sources import source_named
from claimcheck.evidence.writing import FileFacts
from claimcheck.records.evidence import EvaluatorRelation
from claimcheck.registry.registry import load_registry

ROOT = Path(__file__).resolve().parents[1]
RESOURCES = ROOT / "resources"


# Staged folder -> repository and commit the files were taken from, and the day they speak for or were changed.
STAGED = {
    "aider": ("https://github.com/Aider-AI/aider", "5dc9490bb35f", "2025-10-04"),
    "alpaca_eval": ("https://github.com/tatsu-lab/alpaca_eval", "cd543a149df8", "2024-12-27"),
    "bfcl": ("https://github.com/ShishirPatil/gorilla", "8c24bd7cd504", "2025-12-16"),
    "epoch_ai": ("https://github.com/epoch-research/benchmark-stitching", "f87d3cc8e8a8", "2025-11-21"),
    "evalplus": ("https://github.com/evalplus/evalplus.github.io", "87418456d3a8", "2024-12-26"),
    "hf_open_llm_leaderboard/v1": (
        "https://github.com/dsdanielpark/open-llm-leaderboard-report",
        "42a5fcd5bbde",
        "2023-10-31",
    ),
    "llm_stats": ("https://github.com/JonathanChavezTamales/LLMStats", "df1d14eda714", "2025-05-22"),
    "lmarena/arena-hard-auto": ("https://github.com/lmarena/arena-hard-auto", "196f6b826783", "2024-11-14"),
    "mmlu_pro": ("https://github.com/TIGER-AI-Lab/MMLU-Pro", "f418b116db00", "2026-02-20"),
    "mteb": ("https://github.com/embeddings-benchmark/results", "f4cc6c8b365a", "2026-08-20"),
    "openai_simple_evals": ("https://github.com/openai/simple-evals", "ee3b0318d8d1", "2025-07-09"),
    "vectara_hallucination": (
        "https://github.com/vectara/hallucination-leaderboard",
        "2e0985929add",
        "2026-03-10",
    ),
}
# Not from the repository above, or no more than the first items of a longer file.
LEFT_OUT = ("epoch_capabilities_index.csv", "raw_first25", "hf_results_rows.json")
INDEPENDENT = (
    EvaluatorRelation.THIRD_PARTY,
    EvaluatorRelation.SUBMITTER_VERIFIED,
    EvaluatorRelation.CROWD,
)


def build_results(evidence: Path, resources: Path) -> None:
    """Every result of a shippable source, through the importers, with what the registry makes of the names."""
    files = [shipped for folder in STAGED for shipped in shippable(evidence, folder)]
    target = resources / "evidence" / "results.jsonl.gz"
    count = write_shipped(target, files, identities(names_in(files), load_registry()), registry_digest())
    rows = [row for file in files for row in file.rows]
    relations = Counter(row.relation for row in rows)
    independent = sum(relations[relation] for relation in INDEPENDENT)
    write_sources_page(files, resources)
    size = target.stat().st_size
    print(f"results.jsonl.gz: {count} rows, {independent} independent, {size / 1e6:.2f} MB")
    print(", ".join(f"{relation.value} {number}" for relation, number in sorted(relations.items())))


def shippable(evidence: Path, folder: str) -> Iterator[ShippedFile]:
    """The files of one staged folder whose source's licence lets them ship."""
    address, commit, day = STAGED[folder]
    for file in files_in(evidence / folder):
        if file.base == "SOURCE.md" or file.base.startswith(LEFT_OUT):
            continue
        importer = importer_for(file)
        if importer is None:
            continue
        try:
            taken = importer.read(file)
            rows = tuple(row for row in taken.rows if isinstance(row, Result))
        except ImportRefused as error:
            raise SystemExit(f"{file.name}: {error}") from error
        source = source_named(taken.source or importer.SOURCE)
        if taken.nothing or not rows or not source.ships:
            continue
        yield ShippedFile(
            facts=FileFacts(
                source=taken.source or importer.SOURCE,
                key=taken.key or file.name,
                name=file.name,
                sha256=file.sha256,
                url=f"{address}/tree/{commit}",
                licence=source.licence,
                as_of=taken.as_of or day,
                retrieved=day,
            ),
            rows=rows,
        )


def names_in(files: Iterable[ShippedFile]) -> list[tuple[str, str, str]]:
    """(table, source, name) of every name, each once."""
    seen: dict[tuple[str, str, str], None] = {}
    for file in files:
        for row in file.rows:
            seen[("model_names", file.facts.source, row.model_text)] = None
            seen[("benchmark_names", file.facts.source, row.benchmark_text)] = None
    return sorted(seen)


def write_sources_page(files: list[ShippedFile], resources: Path) -> None:
    """SOURCES.md: licence, attribution, address, date and rows of everything that ships."""
    rows = Counter(file.facts.source for file in files for _ in file.rows)
    lines = [
        "# Where the shipped results come from",
        "",
        "Converted by `tools/build_evidence.py results` through the importers of the program: figures, names,",
        "settings, dates and addresses, no texts. Only sources whose licence permits passing the data on.",
        "",
        "| source | who ran it | rows | licence | as of | taken from | attribution |",
        "|---|---|---:|---|---|---|---|",
    ]
    for name in sorted(rows):
        source = source_named(name)
        first = next(file.facts for file in files if file.facts.source == name)
        who = Counter(row.relation.value for file in files if file.facts.source == name for row in file.rows)
        ran = ", ".join(f"{relation} {number}" for relation, number in who.most_common())
        lines.append(
            f"| {source.title} | {ran} | {rows[name]} | {source.licence} | {first.retrieved} | "
            f"{first.url} | {source.attribution} |"
        )
    lines += [
        "",
        "Rows marked `vendor` are makers' own figures and are never shown as independent. Epoch AI's external",
        "tables are its collection of figures from leaderboards and papers; each row keeps the address it was",
        "collected from and says who ran it as far as the table does. The contamination reports",
        "(`contamination.csv`, `contamination_no_finding.csv`) and `ties.csv` are our own compilation; every row",
        "names its reporter and address.",
    ]
    (resources / "evidence" / "SOURCES.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    steps = {"reports": build_reports, "ties": build_ties, "results": build_results}
    if len(sys.argv) != 3 or sys.argv[1] not in steps:
        raise SystemExit(__doc__)
    steps[sys.argv[1]](Path(sys.argv[2]), RESOURCES)
