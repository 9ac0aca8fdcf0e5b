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
from collections.abc import Iterable, Iterator
from pathlib import Path

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
    steps = {"reports": build_reports, "ties": build_ties}
    if len(sys.argv) != 3 or sys.argv[1] not in steps:
        raise SystemExit(__doc__)
    steps[sys.argv[1]](Path(sys.argv[2]))
