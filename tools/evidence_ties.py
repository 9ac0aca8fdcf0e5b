"""Documented ties between benchmarks and vendors of models: the list below, and creators who make models."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from csv_files import read, write

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


def build_ties(facts: Path, resources: Path) -> None:
    """Documented ties: the list above, and benchmarks whose documented creator makes models itself."""
    columns = ("benchmark_id", "vendor", "kind", "detail", "date", "url")
    rows = [dict(zip(columns, tie, strict=True)) for tie in DOCUMENTED_TIES]
    rows.extend(created_by_makers(facts))
    rows.sort(key=lambda row: (row["benchmark_id"], row["vendor"], row["kind"], row["detail"]))
    write(resources / "ties.csv", columns, rows)
    print(f"ties.csv: {len(rows)} rows")


def created_by_makers(facts: Path) -> Iterator[dict[str, str]]:
    """Benchmarks with a creator who makes models, where the table gives an address to read it at."""
    for row in read(facts / "benchmarks.csv"):
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
