"""Results that a person judged on the original document, and how a review's results stand to them."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from claimcheck.errors import Cause, UnreadableDocument
from claimcheck.records.finding import Finding, Kind
from claimcheck.records.review import Review

COLUMNS = ("check", "kind", "claim", "judgement", "reason")
JUDGED_KINDS = (Kind.FINDING, Kind.ASK)


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What identifies a result between runs: check, kind, and its first figure as "model|benchmark|score"."""

    check: str
    kind: str
    claim: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether a finding is right, or a question sensible, and why not where it is not."""

    key: Key
    right: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One result of a review; `judgement` is None where nobody has judged it."""

    document: str
    key: Key
    text: str
    judgement: Judgement | None


def key_of(finding: Finding, claims: Mapping[str, str]) -> Key:
    """The key of a finding; `claims` holds "model|benchmark|score" by claim id."""
    first = next((claims[i] for i in finding.claims if i in claims), "")
    return Key(finding.check, finding.kind.value, first)


def outcomes(document: str, review: Review, judged: Iterable[Judgement]) -> list[Outcome]:
    """Each finding and question of a review with its judgement; each judgement is used once."""
    claims = {c.id: f"{c.model_text}|{c.benchmark_text}|{c.quantity.text}" for c in review.claims}
    open_: dict[Key, list[Judgement]] = {}
    for judgement in judged:
        open_.setdefault(judgement.key, []).append(judgement)
    found = []
    for finding in review.findings:
        if finding.kind in JUDGED_KINDS:
            key = key_of(finding, claims)
            waiting = open_.get(key)
            found.append(Outcome(document, key, finding.text, waiting.pop(0) if waiting else None))
    return found


def read_judged(path: Path) -> tuple[Judgement, ...]:
    """The judgements in a CSV with the columns check, kind, claim, judgement ("right" or "not right"), reason.

    Raises:
        UnreadableDocument: when the file is not such a table.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return tuple(_judgement(row) for row in csv.DictReader(file))
    except (OSError, KeyError, ValueError) as error:
        raise UnreadableDocument(
            f"The judgements in {path} cannot be read.",
            cause=Cause.DAMAGED,
            next_step=f"It must be a CSV with the columns {', '.join(COLUMNS)}.",
        ) from error


def _judgement(row: Mapping[str, str]) -> Judgement:
    if row["judgement"] not in ("right", "not right"):
        raise ValueError(row["judgement"])
    return Judgement(Key(row["check"], row["kind"], row["claim"]), row["judgement"] == "right", row["reason"])


@dataclass(frozen=True, slots=True)
class Tally:
    """Of one check: how many findings and questions were judged, and how many of them were right."""

    findings: int
    right: int
    asks: int
    sensible: int
    documents: int
    not_judged: int


def tallies(results: Iterable[Outcome]) -> dict[str, Tally]:
    """The counts of each check, by id."""
    by_check: dict[str, list[Outcome]] = {}
    for result in results:
        by_check.setdefault(result.key.check, []).append(result)
    return {check: _tally(group) for check, group in sorted(by_check.items())}


def _tally(group: Iterable[Outcome]) -> Tally:
    counts: Counter[tuple[str, bool]] = Counter()
    documents, not_judged = set(), 0
    for result in group:
        if result.judgement is None:
            not_judged += 1
            continue
        documents.add(result.document)
        counts[result.key.kind, result.judgement.right] += 1
    finding, ask = Kind.FINDING.value, Kind.ASK.value
    return Tally(
        findings=counts[finding, True] + counts[finding, False],
        right=counts[finding, True],
        asks=counts[ask, True] + counts[ask, False],
        sensible=counts[ask, True],
        documents=len(documents),
        not_judged=not_judged,
    )
