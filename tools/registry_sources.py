"""What each source tells of models: makers' own lists, HELM's metadata, version tables, boards, checked spellings."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from csv_files import read
from registry_facts import Models, brand_of, maker_of

from claimcheck.registry.model_names import read_model_name
from claimcheck.registry.model_parts import ModelName
from claimcheck.registry.vocabulary import vocabulary

# Providers in models.dev that make the models they list, with the maker's name.
MAKERS = {
    "openai": "OpenAI", "anthropic": "Anthropic", "google": "Google", "mistral": "Mistral AI", "deepseek": "DeepSeek",
    "xai": "xAI", "llama": "Meta", "alibaba": "Alibaba", "moonshotai": "Moonshot AI", "zai": "Zhipu AI",
    "minimax": "MiniMax", "cohere": "Cohere", "stepfun": "StepFun", "xiaomi": "Xiaomi", "upstage": "Upstage",
    "perplexity": "Perplexity", "inception": "Inception", "sarvam": "Sarvam AI", "bailing": "Ant Group",
}  # fmt: skip
ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
SKIPPED = (
    "image",
    "tts",
    "embed",
    "whisper",
    "imagine",
    "rerank",
    "transcribe",
    "dall",
    "sora",
    "veo",
    "flux",
    "realtime",
)


def take_models_dev(models: Models, providers: dict[str, Any]) -> None:
    """The makers' own lists, then what at least two resellers agree on."""
    for provider, maker in MAKERS.items():
        for model in providers[provider]["models"].values():
            _take_entry(models, model, maker)
    _take_agreed(models, providers)


def _take_entry(models: Models, model: dict[str, Any], maker: str) -> None:
    if any(word in model["id"].lower() for word in SKIPPED):
        return
    models.add(
        read_model_name(model["id"]),
        model["name"].removesuffix(" (latest)"),
        "models.dev",
        maker=maker,
        released=model.get("release_date") or "",
        knowledge_cutoff=model.get("knowledge") or "",
        open_weights="yes" if model.get("open_weights") else "no",
    )


def _take_agreed(models: Models, providers: dict[str, Any]) -> None:
    seen: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for provider in providers.values():
        for model in provider["models"].values():
            if any(word in model["id"].lower() for word in SKIPPED):
                continue
            name = read_model_name(model["id"])
            if name.owner or not brand_of(name):
                continue
            for field in ("release_date", "knowledge", "name", "open_weights"):
                if model.get(field) not in (None, ""):
                    seen[name.id][field].append(str(model[field]))
            seen[name.id]["spelling"].append(model["id"])
    for fields in seen.values():
        if len(fields["spelling"]) < 2:
            continue
        name = read_model_name(fields["spelling"][0])
        models.add(
            name,
            best_label(fields["name"], name),
            "models.dev",
            maker=vocabulary().brands[brand_of(name)],
            released=agreed(fields["release_date"]),
            knowledge_cutoff=agreed(fields["knowledge"]),
            open_weights={"True": "yes", "False": "no"}.get(agreed(fields["open_weights"]), ""),
        )


def take_helm(models: Models, entries: list[dict[str, Any]]) -> None:
    """HELM's canonical names, makers and release dates."""
    for model in entries:
        tags = " ".join(model.get("tags") or ())
        if model["name"].startswith("simple/") or "TEXT_TO_IMAGE" in tags or "EMBEDDING" in tags:
            continue
        name = read_model_name(model["name"])
        models.add(
            ModelName(name.families, name.attributes),
            model["display_name"],
            "HELM",
            maker=model["creator_organization_name"],
            released=str(model.get("release_date") or ""),
            open_weights="yes" if model.get("access") == "open" else "no",
        )


def take_spellings(models: Models, rows: list[dict[str, str]]) -> None:
    """Checked spellings: what parts alone do not bring together becomes an alias."""
    groups: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        groups[row["canonical"]].append(row)
    claimed = {_canonical(name).id for name in groups}
    meanings: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        meanings[read_model_name(row["spelling"]).id].add(row["canonical"])
    for name, group in groups.items():
        identity = _canonical(name)
        models.add(identity, name.partition(" [")[0], "checked spellings", maker=maker_of(identity))
        for row in group:
            key = read_model_name(row["spelling"])
            # A name without a date stays apart from the dated version that one source means by it.
            undated = not key.of("date") and identity.of("date") and identity.without("date").id == key.id
            if key.id not in claimed and not undated and len(meanings[key.id]) == 1:
                models.alias(row["spelling"], key.id, identity.id, "checked spellings")


def _canonical(name: str) -> ModelName:
    plain, _, rest = name.partition(" [")
    effort = rest.partition("effort=")[2].partition("]")[0]
    return read_model_name(f"{plain} {effort}".strip())


def take_aliases(models: Models, rows: list[dict[str, str]]) -> None:
    """Aliases kept by hand, each with its source."""
    for row in rows:
        target = read_model_name(row["model"])
        models.add(target, row["model"], row["source"], maker=maker_of(target))
        models.alias(row["spelling"], read_model_name(row["spelling"]).id, target.id, row["source"])


def take_epoch(models: Models, folder: Path) -> None:
    """Epoch AI's version table: ids, display names, release dates, makers (CC BY 4.0)."""
    makers = {row["Model version"]: row for row in read(folder / "epoch_capabilities_index.csv")}
    for row in read(folder / "model_versions.csv"):
        name = read_model_name(row["id"])
        known = makers.get(row["id"], {})
        date = row["Version release date"] or known.get("Release date", "")
        if name.owner or not ISO.fullmatch(date or "2000-01-01") or name.of("effort"):
            continue
        label = row["Unique display name"] or row["Display name"] or row["id"]
        maker = maker_of(name) or known.get("Organization", "")
        models.add(name, label, "Epoch AI", maker=maker, released=date)
        key = read_model_name(label)
        if key.id != name.id and key.of("date") and key.without("date").id == name.without("date").id:
            models.alias(label, key.id, name.id, "Epoch AI")


def take_llm_stats(models: Models, folder: Path) -> None:
    """LLM-Stats: release dates and knowledge cut-offs (CC BY 4.0)."""
    for path in sorted(folder.glob("*/*/model.json")):
        model = json.loads(path.read_text(encoding="utf-8"))
        name = read_model_name(f"{path.parts[-3]}/{path.parts[-2]}")
        if name.owner:
            continue
        models.add(
            name,
            model["name"],
            "LLM-Stats",
            maker=maker_of(name),
            released=model.get("release_date") or "",
            knowledge_cutoff=model.get("knowledge_cutoff") or "",
        )


def take_lmarena(models: Models, rows: list[dict[str, str]]) -> None:
    """LMArena's board: names and makers."""
    for row in rows:
        name = read_model_name(row["model"])
        if name.owner or name.of("effort"):
            continue
        weights = "no" if row["license"] == "Proprietary" else ""
        models.add(name, row["model"], "LMArena", maker=row["organization"], open_weights=weights)


def take_repositories(models: Models, rows: list[dict[str, str]]) -> None:
    """Public repositories on the Hugging Face Hub: makers' own are models, the others known by owner."""
    for row in rows:
        name = read_model_name(row["fullname"])
        if name.owner:
            models.repositories[name.id] = read_model_name(row["fullname"].partition("/")[2])
        elif brand_of(name):
            maker = maker_of(name)
            models.add(
                name,
                row["fullname"].partition("/")[2],
                "Open LLM Leaderboard",
                maker=maker,
                open_weights="yes",
            )


def take_homonyms(models: Models, rows: list[dict[str, str]]) -> None:
    """What a short name stands for in one source; only where that source's own data say so."""
    for row in rows:
        if not row["denotes_in_that_source"].startswith("("):
            identity = read_model_name(row["denotes_in_that_source"]).id
            models.homonyms[row["spelling"], row["source"], identity] = None


def best_label(labels: list[str], name: ModelName) -> str:
    """The commonest label that reads as the very model; else the commonest."""
    same = [
        label
        for label in labels
        if read_model_name(label).id == name.id and "/" not in label and ":" not in label
    ]
    return Counter(same or labels).most_common(1)[0][0]


def agreed(values: list[str]) -> str:
    """The value that most providers give, if at least two and more than half do; else ""."""
    if not values:
        return ""
    value, count = Counter(values).most_common(1)[0]
    return value if count >= 2 and count * 2 > len(values) else ""
