"""Models: the makers' own entries in models.dev, HELM's metadata, checked spellings."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import yaml
from registry_dates import settled
from registry_tables import read, write

from claimcheck.registry.model_names import ModelName, read_model_name
from claimcheck.registry.vocabulary import vocabulary

CURATED = Path(__file__).resolve().parent / "registry"

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


def write_models(shared: Path, resources: Path) -> dict[str, int]:
    """Write models.csv, model_aliases.csv and model_homonyms.csv; returns rows by file."""
    models = Models()
    evidence = shared / "evidence"
    models.take_models_dev(json.loads((evidence / "models_dev" / "api.json").read_text(encoding="utf-8")))
    with (evidence / "helm_model_metadata" / "model_metadata.yaml").open(encoding="utf-8") as file:
        models.take_helm(yaml.safe_load(file)["models"])
    models.take_spellings(read(evidence / "alias_examples.csv"))
    models.take_epoch(evidence / "epoch_ai")
    models.take_llm_stats(evidence / "llm_stats" / "models")
    models.take_lmarena(read(evidence / "lmarena" / "lmarena_text.csv"))
    models.take_repositories(read(evidence / "hf_open_llm_leaderboard" / "v2" / "open_llm_leaderboard.csv"))
    models.take_homonyms(read(evidence / "alias_homonyms.csv"))
    models.take_aliases(read(CURATED / "model_aliases.csv"))
    return models.write(resources)


_SERVED = re.compile(
    r"\s+(?:on|via) (?:Amazon Bedrock|Google Vertex(?: AI)?|Azure(?: OpenAI)?|Together(?: AI)?)$"
)
"""Where HELM had a model served: no part of its name."""


class Models:
    """Facts of models by identity; the first source of a fact wins, so sources are taken best first.

    Only what is told of release dates is kept by source, and settled when all is told.
    """

    def __init__(self) -> None:
        self.facts: dict[str, dict[str, str]] = {}
        self.releases: dict[str, dict[str, str]] = defaultdict(dict)
        self.stated: dict[str, str] = {}
        self.aliases: dict[str, dict[str, str]] = {}
        self.repositories: dict[str, ModelName] = {}
        self.homonyms: dict[tuple[str, str, str], None] = {}

    def add(self, name: ModelName, label: str, source: str, *, released: str = "", **facts: str) -> None:
        """Add a model or what is still unknown of it, and the release date that a source tells."""
        if not name.id:
            return
        known = self.facts.setdefault(
            name.id, {"id": name.id, "label": _SERVED.sub("", label), "family": name.family, "source": source}
        )
        self.stated[name.id] = next(iter(name.of("date")), "")
        if released:
            self.releases[name.id].setdefault(source, released)
        for key, value in facts.items():
            if value and not known.get(key):
                known[key] = value
                self._credit(known, source)

    @staticmethod
    def _credit(known: dict[str, str], source: str) -> None:
        if source not in known["source"].split("|"):
            known["source"] += f"|{source}"

    def settle_dates(self) -> None:
        """Choose among the told release dates, and leave out cut-offs that cannot be true."""
        for identity, told in self.releases.items():
            known = self.facts[identity]
            cutoff = known.get("knowledge_cutoff", "")
            known["released"], known["knowledge_cutoff"] = settled(told, self.stated[identity], cutoff)
            for source, date in told.items():
                if date == known["released"]:
                    self._credit(known, source)
                    break

    def take_models_dev(self, providers: dict[str, Any]) -> None:
        """The makers' own lists, then what at least two resellers agree on."""
        for provider, maker in MAKERS.items():
            for model in providers[provider]["models"].values():
                self._take_entry(model, maker)
        self._take_agreed(providers)

    def _take_entry(self, model: dict[str, Any], maker: str) -> None:
        if any(word in model["id"].lower() for word in SKIPPED):
            return
        self.add(
            read_model_name(model["id"]),
            model["name"].removesuffix(" (latest)"),
            "models.dev",
            maker=maker,
            released=model.get("release_date") or "",
            knowledge_cutoff=model.get("knowledge") or "",
            open_weights="yes" if model.get("open_weights") else "no",
        )

    def _take_agreed(self, providers: dict[str, Any]) -> None:
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
            self.add(
                name,
                best_label(fields["name"], name),
                "models.dev",
                maker=vocabulary().brands[brand_of(name)],
                released=agreed(fields["release_date"]),
                knowledge_cutoff=agreed(fields["knowledge"]),
                open_weights={"True": "yes", "False": "no"}.get(agreed(fields["open_weights"]), ""),
            )

    def take_helm(self, models: list[dict[str, Any]]) -> None:
        """HELM's canonical names, makers and release dates."""
        for model in models:
            tags = " ".join(model.get("tags") or ())
            if model["name"].startswith("simple/") or "TEXT_TO_IMAGE" in tags or "EMBEDDING" in tags:
                continue
            name = read_model_name(model["name"])
            self.add(
                ModelName(name.families, name.attributes),
                model["display_name"],
                "HELM",
                maker=model["creator_organization_name"],
                released=str(model.get("release_date") or ""),
                open_weights="yes" if model.get("access") == "open" else "no",
            )

    def take_spellings(self, rows: list[dict[str, str]]) -> None:
        """Checked spellings: what parts alone do not bring together becomes an alias."""
        groups: dict[str, list[dict[str, str]]] = defaultdict(list)
        for row in rows:
            groups[row["canonical"]].append(row)
        claimed = {self._canonical(name).id for name in groups}
        meanings: dict[str, set[str]] = defaultdict(set)
        for row in rows:
            meanings[read_model_name(row["spelling"]).id].add(row["canonical"])
        for name, group in groups.items():
            identity = self._canonical(name)
            self.add(identity, name.partition(" [")[0], "checked spellings", maker=maker_of(identity))
            for row in group:
                key = read_model_name(row["spelling"])
                # A name without a date stays apart from the dated version that one source means by it.
                undated = not key.of("date") and identity.of("date") and identity.without("date").id == key.id
                if key.id not in claimed and not undated and len(meanings[key.id]) == 1:
                    self.alias(row["spelling"], key.id, identity.id, "checked spellings")

    def _canonical(self, name: str) -> ModelName:
        plain, _, rest = name.partition(" [")
        effort = rest.partition("effort=")[2].partition("]")[0]
        return read_model_name(f"{plain} {effort}".strip())

    def take_aliases(self, rows: list[dict[str, str]]) -> None:
        """Aliases kept by hand, each with its source."""
        for row in rows:
            target = read_model_name(row["model"])
            self.add(target, row["model"], row["source"], maker=maker_of(target))
            self.alias(row["spelling"], read_model_name(row["spelling"]).id, target.id, row["source"])

    def take_epoch(self, folder: Path) -> None:
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
            self.add(name, label, "Epoch AI", maker=maker, released=date)
            key = read_model_name(label)
            if key.id != name.id and key.of("date") and key.without("date").id == name.without("date").id:
                self.alias(label, key.id, name.id, "Epoch AI")

    def take_llm_stats(self, folder: Path) -> None:
        """LLM-Stats: release dates and knowledge cut-offs (CC BY 4.0)."""
        for path in sorted(folder.glob("*/*/model.json")):
            model = json.loads(path.read_text(encoding="utf-8"))
            name = read_model_name(f"{path.parts[-3]}/{path.parts[-2]}")
            if name.owner:
                continue
            self.add(
                name,
                model["name"],
                "LLM-Stats",
                maker=maker_of(name),
                released=model.get("release_date") or "",
                knowledge_cutoff=model.get("knowledge_cutoff") or "",
            )

    def take_lmarena(self, rows: list[dict[str, str]]) -> None:
        """LMArena's board: names and makers."""
        for row in rows:
            name = read_model_name(row["model"])
            if name.owner or name.of("effort"):
                continue
            weights = "no" if row["license"] == "Proprietary" else ""
            self.add(name, row["model"], "LMArena", maker=row["organization"], open_weights=weights)

    def take_repositories(self, rows: list[dict[str, str]]) -> None:
        """Public repositories on the Hugging Face Hub: makers' own are models, the others known by owner."""
        for row in rows:
            name = read_model_name(row["fullname"])
            if name.owner:
                self.repositories[name.id] = read_model_name(row["fullname"].partition("/")[2])
            elif brand_of(name):
                maker = maker_of(name)
                self.add(
                    name,
                    row["fullname"].partition("/")[2],
                    "Open LLM Leaderboard",
                    maker=maker,
                    open_weights="yes",
                )

    def take_homonyms(self, rows: list[dict[str, str]]) -> None:
        """What a short name stands for in one source; only where that source's own data say so."""
        for row in rows:
            if not row["denotes_in_that_source"].startswith("("):
                identity = read_model_name(row["denotes_in_that_source"]).id
                self.homonyms[row["spelling"], row["source"], identity] = None

    def alias(self, spelling: str, key: str, identity: str, source: str) -> None:
        """Say that names which read as `key` mean the model `identity`."""
        self.aliases.setdefault(key, {"spelling": spelling, "key": key, "id": identity, "source": source})

    def write(self, resources: Path) -> dict[str, int]:
        """Write the files; returns rows by file."""
        self.settle_dates()
        columns = ("id", "label", "maker", "family", "released", "knowledge_cutoff", "open_weights", "source")
        models = [self.facts[key] for key in sorted(self.facts) if key not in self.aliases]
        aliases = [self.aliases[key] for key in sorted(self.aliases) if self.aliases[key]["id"] in self.facts]
        repositories = [
            {"name": bare, "id": identity}
            for bare, identity in sorted(self._bare_names())
            if bare not in self.aliases
        ]
        homonyms = [
            dict(zip(("spelling", "source", "id"), key, strict=True)) for key in sorted(self.homonyms)
        ]
        return {
            "model_repositories.csv": write(
                resources / "model_repositories.csv", ("name", "id"), repositories
            ),
            "model_homonyms.csv": write(
                resources / "model_homonyms.csv", ("spelling", "source", "id"), homonyms
            ),
            "models.csv": write(resources / "models.csv", columns, models),
            "model_aliases.csv": write(
                resources / "model_aliases.csv", ("spelling", "key", "id", "source"), aliases
            ),
        }

    def _bare_names(self) -> list[tuple[str, str]]:
        """Bare names that only one owner uses and no listed model has."""
        owners: dict[str, list[str]] = defaultdict(list)
        for identity, bare in self.repositories.items():
            owners[bare.id].append(identity)
        return [
            (bare, identities[0])
            for bare, identities in owners.items()
            if len(identities) == 1
            and bare not in self.facts
            and len(bare) >= 6
            and any(map(str.isdigit, bare))
        ]


def brand_of(name: ModelName) -> str:
    """The first family word that is a known brand, or ""."""
    for family in name.families:
        word = family.partition("-")[0].rstrip("0123456789.")
        if word in vocabulary().brands:
            return word
    return ""


def best_label(labels: list[str], name: ModelName) -> str:
    """The commonest label that reads as the very model; else the commonest."""
    same = [
        label
        for label in labels
        if read_model_name(label).id == name.id and "/" not in label and ":" not in label
    ]
    return Counter(same or labels).most_common(1)[0][0]


def maker_of(name: ModelName) -> str:
    """The maker of the first known brand."""
    return vocabulary().brands.get(brand_of(name), "")


def agreed(values: list[str]) -> str:
    """The value that most providers give, if at least two and more than half do; else ""."""
    if not values:
        return ""
    value, count = Counter(values).most_common(1)[0]
    return value if count >= 2 and count * 2 > len(values) else ""
