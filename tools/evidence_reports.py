"""Contamination reports in our own columns and wording, from the facts."""

from __future__ import annotations

import re
from pathlib import Path

from csv_files import read, write

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


def build_reports(facts: Path, resources: Path) -> None:
    """Contamination reports in our own columns and wording."""
    for name in ("contamination.csv", "contamination_no_finding.csv"):
        rows = [report_row(row) for row in read(facts / name)]
        write(resources / name, REPORT_COLUMNS, rows)
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
