"""A reader's own tasks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What the reader needs a model for.

    `use_cases` come from the registry's list; `languages` are ISO 639-1 codes; `materials` are kinds of
    document ("contract", "table", "photo"); `tools` says whether the model may use tools (None: either).
    """

    name: str
    use_cases: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    modalities: tuple[str, ...] = ()
    tools: bool | None = None
    long_documents: bool = False
    note: str = ""
