"""Facts of models by identity, as the registry's tables hold them."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

from csv_files import write
from registry_dates import settled

from claimcheck.registry.model_parts import ModelName
from claimcheck.registry.vocabulary import vocabulary

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


def maker_of(name: ModelName) -> str:
    """The maker of the first known brand."""
    return vocabulary().brands.get(brand_of(name), "")
