"""Hand-labelled documents: one folder each, with the document and the claims a careful reader finds in it."""

from __future__ import annotations

from pathlib import Path

import msgspec

from claimcheck.errors import Cause, UnreadableDocument


class Label(msgspec.Struct, frozen=True, kw_only=True):
    """One labelled claim; `model_alt` and `benchmark_alt` are other spellings a right reader could give."""

    model: str
    benchmark: str
    score: str
    kind: str
    model_alt: tuple[str, ...] = ()
    benchmark_alt: tuple[str, ...] = ()
    metric: str = ""
    unit: str = ""
    setting: dict[str, int | bool | str | None] = msgspec.field(default_factory=dict)
    announced: bool | None = None
    evaluator: str = ""
    page: int | None = None
    where: str = ""
    optional: bool = False


class Scope(msgspec.Struct, frozen=True):
    """Which pages are labelled exhaustively; no pages: all of the document."""

    pages: tuple[int, ...] = ()
    all: bool = False


class Labels(msgspec.Struct, frozen=True, kw_only=True):
    """The content of one gold.json."""

    document: str
    claims: tuple[Label, ...]
    announced_models: tuple[str, ...] = ()
    scope: Scope = Scope()

    @property
    def pages(self) -> tuple[int, ...]:
        """The labelled pages, or none where all is labelled."""
        return self.scope.pages


def labelled_folders(folder: Path) -> list[Path]:
    """The labelled documents in a folder, by name.

    Raises:
        UnreadableDocument: when the folder holds none.
    """
    found = sorted(p.parent for p in folder.glob("*/gold.json"))
    if not found:
        raise UnreadableDocument(
            f"There is no labelled document in {folder}.",
            cause=Cause.MISSING,
            next_step="Give a folder that holds one folder a document, each with document.* and gold.json.",
        )
    return found


def read_labels(folder: Path) -> Labels:
    """The labels of one folder.

    Raises:
        UnreadableDocument: when gold.json is not in the schema of labelled documents.
    """
    path = folder / "gold.json"
    try:
        return msgspec.json.decode(path.read_bytes(), type=Labels)
    except (OSError, msgspec.DecodeError) as error:
        raise UnreadableDocument(
            f"The labels in {path} cannot be read.",
            cause=Cause.DAMAGED,
            next_step="See tests/corpus/README.md for their form.",
        ) from error


def document_in(folder: Path) -> Path:
    """The document of one folder.

    Raises:
        UnreadableDocument: when there is none.
    """
    for path in sorted(folder.iterdir()):
        if path.stem == "document":
            return path
    raise UnreadableDocument(
        f"There is no document in {folder}.",
        cause=Cause.MISSING,
        next_step="Name it document.pdf, document.html …",
    )
