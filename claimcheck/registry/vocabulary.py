"""The words that models' names are made of, read from `resources/model_words.csv`."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from functools import cache

from claimcheck.resources import resource

EFFORT = "effort"
LINE = "line"
MODE = "mode"
QUANTISATION = "quantisation"
STAGE = "stage"
TIER = "tier"
VARIANT = "variant"

_ATTRIBUTES = (TIER, LINE, VARIANT, STAGE, MODE, EFFORT, QUANTISATION)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words by what they do in a model's name.

    `attributes` maps a word to its kind (tier, line, variant, stage, mode, effort, quantisation);
    `same` maps a word to the one it means; `brands` start a model's name, `common_brands` are also everyday
    words; `makers` are dropped before a brand; `owners` are makers, mirrors and providers as path prefixes.
    """

    attributes: dict[str, str] = field(default_factory=dict)
    same: dict[str, str] = field(default_factory=dict)
    brands: dict[str, str] = field(default_factory=dict)
    common_brands: frozenset[str] = frozenset()
    makers: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of this installation, read once."""
    rows: list[tuple[str, str, str]] = []
    with resource("model_words.csv").open(encoding="utf-8", newline="") as file:
        rows.extend((row["word"], row["kind"], row["means"]) for row in csv.DictReader(file))
    common = frozenset(word for word, kind, _ in rows if kind == "common-brand")
    return Vocabulary(
        attributes={word: kind for word, kind, _ in rows if kind in _ATTRIBUTES},
        same={word: means for word, kind, means in rows if kind == "same"},
        brands={word: means for word, kind, means in rows if kind in ("brand", "common-brand")},
        common_brands=common,
        makers=frozenset(word for word, kind, _ in rows if kind == "maker"),
        owners=frozenset(word for word, kind, _ in rows if kind == "owner"),
    )
