"""A name found in running text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """``text[start:end]`` names the benchmark or model `id`; the id is "" where the name could be several."""

    start: int
    end: int
    text: str
    id: str
