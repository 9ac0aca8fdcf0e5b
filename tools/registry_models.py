"""Builds the tables of models: what every source tells, the best source first."""

from __future__ import annotations

import json
from pathlib import Path

import yaml
from csv_files import read
from registry_facts import Models
from registry_sources import (
    take_aliases,
    take_epoch,
    take_helm,
    take_homonyms,
    take_llm_stats,
    take_lmarena,
    take_models_dev,
    take_repositories,
    take_spellings,
)

CURATED = Path(__file__).resolve().parent / "registry"


def write_models(shared: Path, resources: Path) -> dict[str, int]:
    """Write models.csv, model_aliases.csv and model_homonyms.csv; returns rows by file."""
    models = Models()
    evidence = shared / "evidence"
    take_models_dev(models, json.loads((evidence / "models_dev" / "api.json").read_text(encoding="utf-8")))
    with (evidence / "helm_model_metadata" / "model_metadata.yaml").open(encoding="utf-8") as file:
        take_helm(models, yaml.safe_load(file)["models"])
    take_spellings(models, read(evidence / "alias_examples.csv"))
    take_epoch(models, evidence / "epoch_ai")
    take_llm_stats(models, evidence / "llm_stats" / "models")
    take_lmarena(models, read(evidence / "lmarena" / "lmarena_text.csv"))
    take_repositories(models, read(evidence / "hf_open_llm_leaderboard" / "v2" / "open_llm_leaderboard.csv"))
    take_homonyms(models, read(evidence / "alias_homonyms.csv"))
    take_aliases(models, read(CURATED / "model_aliases.csv"))
    return models.write(resources)
