"""How well claims are read: predicted against hand-labelled ones, as the labelled corpus defines it.

A predicted claim matches a labelled one when the printed figures are numerically equal and both benchmark
and model agree after normalisation, or equal one of the accepted spellings. A claim printed in several
places counts once on both sides. Only claims inside the labelled scope count, and one that matches an
optional label is neither right nor wrong.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TypeVar

from claimcheck.extract.late import late
from claimcheck.extract.measured.labels import Label, Labels
from claimcheck.extract.quantities import number
from claimcheck.records.claim import Claim

# What in a bracket is a setting and not part of a name.
_SETTING = late(
    r"\((?:[^()]*(?:shot|cot|\bem\b|\bacc|pass|maj|avg|f1|exact|score|resolved|%|mean|tools?"
    r"|percentile|rating)[^()]*)\)",
    re.IGNORECASE,
)
_DIGITS = late(r"[-+]?\d[\d,]*\.?\d*|[-+]?\.\d+")


@dataclass(frozen=True, slots=True)
class Counts:
    """Labelled, predicted and matched claims; the rates are 1 where there was nothing to find."""

    labelled: int = 0
    predicted: int = 0
    matched: int = 0

    @property
    def precision(self) -> float:
        """Share of the predicted claims that are labelled."""
        return self.matched / self.predicted if self.predicted else float(self.labelled == 0)

    @property
    def recall(self) -> float:
        """Share of the labelled claims that were predicted."""
        return self.matched / self.labelled if self.labelled else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def plus(self, other: Counts) -> Counts:
        """The counts of both."""
        return Counts(
            self.labelled + other.labelled, self.predicted + other.predicted, self.matched + other.matched
        )


@dataclass(frozen=True, slots=True)
class Share:
    """So many right of so many."""

    right: int = 0
    of: int = 0

    def plus(self, other: Share) -> Share:
        """The shares of both."""
        return Share(self.right + other.right, self.of + other.of)


@dataclass(frozen=True, kw_only=True)
class Score:
    """One document's reading against its labels, or several added up."""

    document: str
    counts: Counts
    by_kind: dict[str, Counts] = field(default_factory=dict)
    roles: Share = Share()
    settings: Share = Share()
    evaluators: Share = Share()
    missed: tuple[Label, ...] = ()
    spurious: tuple[Claim, ...] = ()


def compact(name: str) -> str:
    """A name's comparable form: NFKC, lower case, letters, digits and "+", without bracketed settings."""
    name = _SETTING.sub(" ", unicodedata.normalize("NFKC", name))
    name = name.replace("τ", "tau").replace("²", "2")
    return re.sub(r"[^0-9a-z+\u4e00-\u9fff]", "", name.casefold())


def figure(printed: str) -> Decimal | None:
    """The number a score text prints; "96,30" has a decimal comma, "2,029" a thousands comma."""
    hit = _DIGITS.search(printed.replace("−", "-"))
    read = number(hit.group().rstrip(",.")) if hit else None
    return read[0] if read else None


def score(labels: Labels, claims: Sequence[Claim]) -> Score:
    """Score the claims read from one document against its labels."""
    predicted = _distinct(claims, _claim_keys, lambda c: compact(c.metric_text))
    required = _distinct(
        [c for c in labels.claims if not c.optional], _label_keys, lambda c: compact(c.metric)
    )
    optional = [c for c in labels.claims if c.optional]
    pairs = _matched(required, predicted)
    hits = {j for _, j in pairs}
    rest = [j for j in range(len(predicted)) if j not in hits]
    neutral = {rest[j] for _, j in _matched(optional, [predicted[j] for j in rest])}
    counted = [
        j
        for j in range(len(predicted))
        if j in hits or (j not in neutral and _in_scope(predicted[j], labels))
    ]
    by_kind: dict[str, Counts] = defaultdict(Counts)
    for label in required:
        by_kind[label.kind] = by_kind[label.kind].plus(Counts(labelled=1))
    for j in counted:
        by_kind[predicted[j].kind.value] = by_kind[predicted[j].kind.value].plus(Counts(predicted=1))
    for i, _ in pairs:
        by_kind[required[i].kind] = by_kind[required[i].kind].plus(Counts(matched=1))
    found = [(required[i], predicted[j]) for i, j in pairs]
    return Score(
        document=labels.document,
        counts=Counts(len(required), len(counted), len(pairs)),
        by_kind=dict(by_kind),
        roles=_share(
            label.announced == claim.announced for label, claim in found if label.announced is not None
        ),
        settings=_share(same for pair in found for same in _settings_right(*pair)),
        evaluators=_share(
            label.evaluator == claim.evaluator.relation.value for label, claim in found if label.evaluator
        ),
        missed=tuple(label for i, label in enumerate(required) if i not in {i for i, _ in pairs}),
        spurious=tuple(predicted[j] for j in counted if j not in hits),
    )


def total(scores: Iterable[Score]) -> Score:
    """Several documents' scores added up."""
    added = Score(document="all", counts=Counts())
    for one in scores:
        kinds = {
            k: added.by_kind.get(k, Counts()).plus(one.by_kind.get(k, Counts()))
            for k in {*added.by_kind, *one.by_kind}
        }
        added = replace(
            added,
            counts=added.counts.plus(one.counts),
            by_kind=dict(sorted(kinds.items())),
            roles=added.roles.plus(one.roles),
            settings=added.settings.plus(one.settings),
            evaluators=added.evaluators.plus(one.evaluators),
        )
    return added


def macro_f1(scores: Iterable[Score]) -> float:
    """Mean F1 over the documents that make a claim; 0 where none does."""
    values = [s.counts.f1 for s in scores if s.counts.labelled]
    return sum(values) / len(values) if values else 0.0


_Item = TypeVar("_Item")
_Keys = tuple[Decimal | None, set[str], set[str]]


def _claim_keys(claim: Claim) -> _Keys:
    benchmarks = {compact(claim.benchmark_text)} - {""}
    return figure(claim.quantity.text), benchmarks, {compact(claim.model_text)} - {""}


def _label_keys(label: Label) -> _Keys:
    benchmarks = {compact(n) for n in (label.benchmark, *label.benchmark_alt)} - {""}
    return figure(label.score), benchmarks, {compact(n) for n in (label.model, *label.model_alt)} - {""}


def _distinct(
    items: Iterable[_Item], keys: Callable[[_Item], _Keys], metric: Callable[[_Item], str]
) -> list[_Item]:
    """Items with repeats of one (figure, benchmark, model) left out, unless their metrics differ."""
    kept: list[_Item] = []
    seen: dict[tuple[Decimal | None, str, str], list[str]] = defaultdict(list)
    for item in items:
        value, benchmarks, models = keys(item)
        combined = [(value, b, m) for b in benchmarks for m in models]
        mine = metric(item)
        if not any(not mine or not other or mine == other for key in combined for other in seen[key]):
            kept.append(item)
        for key in combined:
            seen[key].append(mine)
    return kept


def _matched(labels: Sequence[Label], claims: Sequence[Claim]) -> list[tuple[int, int]]:
    """Pairs of label and claim indices, each used once, as many as possible (augmenting paths)."""
    claim_keys = [_claim_keys(c) for c in claims]
    by_figure: dict[Decimal | None, list[int]] = defaultdict(list)
    for j, keys in enumerate(claim_keys):
        by_figure[keys[0]].append(j)
    options: list[list[int]] = []
    for label in labels:
        value, benchmarks, models = _label_keys(label)
        fitting = [
            j
            for j in by_figure.get(value, [])
            if value is not None and benchmarks & claim_keys[j][1] and models & claim_keys[j][2]
        ]
        elsewhere = {j for j in fitting if claims[j].place.page != label.page}
        options.append(sorted(fitting, key=elsewhere.__contains__))
    owner: dict[int, int] = {}
    for i in range(len(labels)):
        _place(i, options, owner, set())
    return sorted((i, j) for j, i in owner.items())


def _place(i: int, options: list[list[int]], owner: dict[int, int], seen: set[int]) -> bool:
    for j in options[i]:
        if j in seen:
            continue
        seen.add(j)
        if j not in owner or _place(owner[j], options, owner, seen):
            owner[j] = i
            return True
    return False


def _in_scope(claim: Claim, labels: Labels) -> bool:
    if not labels.pages:
        return True
    return bool({claim.place.page, *(p.page for p in claim.occurrences)} & set(labels.pages))


def _settings_right(label: Label, claim: Claim) -> list[bool]:
    said = claim.setting.stated()
    return [compact(str(said.get(name))) == compact(str(value)) for name, value in label.setting.items()]


def _share(right: Iterable[bool]) -> Share:
    answers = list(right)
    return Share(sum(answers), len(answers))
