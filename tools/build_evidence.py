"""Builds what ships for the evidence index: reports, ties and results, from the facts and staged sources.

    python tools/build_evidence.py reports FACTS     contamination.csv, contamination_no_finding.csv -> resources/
    python tools/build_evidence.py ties FACTS        benchmarks.csv and the list below -> resources/ties.csv
    python tools/build_evidence.py results EVIDENCE  every shippable source -> resources/evidence/results.jsonl.gz

Run again after a source or the registry changed; the same input gives the same bytes.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from claimcheck.errors import ImportRefused
from claimcheck.evidence.importing.importer import importer_for
from claimcheck.evidence.importing.taken import Result
from claimcheck.evidence.importing.walking import files_in
from claimcheck.evidence.names import identities, registry_digest
from claimcheck.evidence.shipped import ShippedFile, shipped_path, write_shipped
from claimcheck.evidence.sources import source_named
from claimcheck.evidence.writing import FileFacts
from claimcheck.records.evidence import EvaluatorRelation
from claimcheck.registry.registry import load_registry

ROOT = Path(__file__).resolve().parents[1]
RESOURCES = ROOT / "resources"

REPORT_COLUMNS = [
    "id",
    "benchmark_text",
    "split",
    "affected",
    "affected_kind",
    "evidence_kind",
    "magnitude",
    "magnitude_unit",
    "original_score",
    "variant_score",
    "finding",
    "strength",
    "reporter",
    "reporter_is_vendor",
    "year",
    "title",
    "url",
    "read_at",
]

# Findings are shown to readers: our wording rules hold for them too.
WORDING = (
    (
        r"flags (.+?) as suspicious for (.+?) with no percentage",
        r"lists \1 as possibly part of \2, with no percentage",
    ),
    (r"\bsuspicious\b", "unclear"),
    (r"wrong programs", "faulty programs"),
    (r"random or wrong rewards", "random or incorrect rewards"),
    (r"masked wrong option", "masked incorrect option"),
    (r"question hidden", "question withheld"),
    (r"percent inflation", "percent above comparable tests"),
    (r"score lies between", "score stands between"),
    (r"\bwrong key", "faulty key"),
    (r"inflated by more than", "scoring higher on the public one by more than"),
    (r"inflated, non-transferring scores", "scores that do not carry over to comparable tests"),
    (r"look wrong or incomplete", "look incorrect or incomplete"),
    (r"wrongly passed", "incorrectly passed"),
    (r"wrong patches", "faulty patches"),
    (r"wrongly annotated", "incorrectly annotated"),
    (r"fill in a hidden wrong option", "fill in a withheld incorrect option"),
    (r"the hidden wrong option", "the withheld incorrect option"),
    (r"guess hidden", "guess withheld"),
    (r"misleading prompts", "confusing prompts"),
    (r"had been wrong", "had been faulty"),
    (r"many wrong questions", "many faulty questions"),
    (r"can be gamed without", "can be answered without"),
    (r"labels are estimated wrong", "labels are estimated to be incorrect"),
    (r"labels wrong", "labels incorrect"),
    (r"evidence against inflation on", "evidence against a leak of"),
)

# Who stands behind a creator as the registry's benchmark table writes it.
MAKERS = {
    "OpenAI": "OpenAI",
    "Google": "Google",
    "Google DeepMind": "Google",
    "Google Research": "Google",
    "Google-led": "Google",
    "Meta": "Meta",
    "Anthropic": "Anthropic",
    "xAI": "xAI",
    "NVIDIA": "NVIDIA",
    "Apple": "Apple",
    "Databricks": "Databricks",
    "ByteDance Seed": "ByteDance",
    "AI2": "Allen Institute for AI",
    "Allen Institute for AI": "Allen Institute for AI",
    "ServiceNow": "ServiceNow",
}

EPOCH_ON_FRONTIERMATH = "https://epoch.ai/blog/openai-and-frontiermath"

# benchmark, vendor, kind, detail, date, address: each read in the facts (CHECKS.md WHO-02, source FM).
DOCUMENTED_TIES = (
    (
        "frontiermath",
        "OpenAI",
        "commissioned",
        "OpenAI commissioned 300 of the problems from Epoch AI.",
        "2025-01",
        EPOCH_ON_FRONTIERMATH,
    ),
    (
        "frontiermath",
        "OpenAI",
        "owns",
        "OpenAI owns the 300 commissioned problems.",
        "2025-01",
        EPOCH_ON_FRONTIERMATH,
    ),
    (
        "frontiermath",
        "OpenAI",
        "early access",
        "OpenAI has the statements and solutions, except for the solutions of a 50-problem holdout set.",
        "2025-01",
        EPOCH_ON_FRONTIERMATH,
    ),
)


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


def build_results(evidence: Path) -> None:
    """Every result of a shippable source, through the importers, with what the registry makes of the names."""
    files = [shipped for folder in STAGED for shipped in shippable(evidence, folder)]
    count = write_shipped(
        shipped_path(), files, identities(names_in(files), load_registry()), registry_digest()
    )
    rows = [row for file in files for row in file.rows]
    relations = Counter(row.relation for row in rows)
    independent = sum(relations[relation] for relation in INDEPENDENT)
    write_sources_page(files)
    size = shipped_path().stat().st_size
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


def write_sources_page(files: list[ShippedFile]) -> None:
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
    (RESOURCES / "evidence" / "SOURCES.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


def build_reports(facts: Path) -> None:
    """Contamination reports in our own columns and wording."""
    for name in ("contamination.csv", "contamination_no_finding.csv"):
        rows = [report_row(row) for row in read_csv(facts / name)]
        write_csv(RESOURCES / name, REPORT_COLUMNS, rows)
        print(f"{name}: {len(rows)} rows")


def report_row(row: dict[str, str]) -> dict[str, str]:
    """One report: renamed columns, checked wording."""
    renamed = {"id": row["report_id"], "benchmark_text": row["benchmark"], "split": row["split_or_subset"]}
    out = {column: (renamed.get(column) or row.get(column, "")).strip() for column in REPORT_COLUMNS}
    for column in ("finding", "split", "magnitude_unit"):
        out[column] = in_our_words(out[column])
    return out


def in_our_words(text: str) -> str:
    """A finding by the wording rules."""
    for pattern, replacement in WORDING:
        text = re.sub(pattern, replacement, text)
    return text


def build_ties(facts: Path) -> None:
    """Documented ties: the list above, and benchmarks whose documented creator makes models itself."""
    columns = ("benchmark_id", "vendor", "kind", "detail", "date", "url")
    rows = [dict(zip(columns, tie, strict=True)) for tie in DOCUMENTED_TIES]
    rows.extend(created_by_makers(facts))
    rows.sort(key=lambda row: (row["benchmark_id"], row["vendor"], row["kind"], row["detail"]))
    write_csv(RESOURCES / "ties.csv", columns, rows)
    print(f"ties.csv: {len(rows)} rows")


def created_by_makers(facts: Path) -> Iterator[dict[str, str]]:
    """Benchmarks with a creator who makes models, where the table gives an address to read it at."""
    for row in read_csv(facts / "benchmarks.csv"):
        address = row["paper_url"] or row["homepage"]
        if not address or "commissioned by" in row["creator"]:
            continue
        for vendor in sorted({MAKERS[name] for name in MAKERS if re.search(rf"\b{name}\b", row["creator"])}):
            yield {
                "benchmark_id": row["benchmark_id"],
                "vendor": vendor,
                "kind": "created",
                "detail": f"Created by {row['creator']}.".replace("..", "."),
                "date": row["released"],
                "url": address,
            }


def read_csv(path: Path) -> list[dict[str, str]]:
    """All rows of a CSV."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write_csv(path: Path, columns: Iterable[str], rows: Iterable[dict[str, str]]) -> None:
    """Write a CSV, the same bytes on every system."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(columns), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    steps = {"reports": build_reports, "ties": build_ties, "results": build_results}
    if len(sys.argv) != 3 or sys.argv[1] not in steps:
        raise SystemExit(__doc__)
    steps[sys.argv[1]](Path(sys.argv[2]))
