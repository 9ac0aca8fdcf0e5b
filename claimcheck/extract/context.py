"""What every reader of claims knows of the document it reads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.records.document import Document

if TYPE_CHECKING:
    from claimcheck.registry.registry import Registry


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The document, the registry, and what is known of the document before its sentences are read.

    `announced` are the models the document presents as its own, as printed; `vendor` is who speaks in
    it (the publisher as printed, "" where unknown). `table_models` and `table_benchmarks` are names that
    its tables use, as printed, so that sentences can use them too. `abbreviations` maps a short form
    that the document introduces to its long form. `late` says whether the time for reading claims is over.
    """

    document: Document
    registry: Registry
    announced: tuple[str, ...] = ()
    vendor: str = ""
    table_models: tuple[str, ...] = ()
    table_benchmarks: tuple[str, ...] = ()
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    late: Callable[[], bool] = lambda: False
