"""Made READMEs and model cards, read whole: what their tables say in the context of a document."""

from __future__ import annotations

from claimcheck.extract.reading import read_claims
from claimcheck.ingest.open import read_bytes
from claimcheck.records.claim import Claim, Reading
from claimcheck.registry.registry import load_registry


def read(markdown: str) -> Reading:
    return read_claims(read_bytes(markdown.encode(), name="README.md"), load_registry())


def figures(reading: Reading) -> set[tuple[str, str, str]]:
    """Model, benchmark and figure of every claim, as printed."""
    return {(c.model_text, c.benchmark_text, c.quantity.text) for c in reading.claims}


def claim_of(reading: Reading, figure: str) -> Claim:
    return next(c for c in reading.claims if c.quantity.text == figure)


def table(head: str, *body: str) -> str:
    """A Markdown table of whole lines."""
    return "\n".join((head, "|" + "---|" * (head.count("|") - 1), *body)) + "\n\n"
