"""What a report should state for a score of each family, and what of it was found (catalogue, section 3)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from claimcheck.checks.base import Dossier
from claimcheck.checks.dossier.patterns import REPORTING, WORDS, affirmed, compiled
from claimcheck.checks.dossier.scope import Scope, Texts
from claimcheck.records.claim import Claim, Relation
from claimcheck.records.model import decided

FAMILIES = (
    *("choice", "short-answer", "code", "agents", "judged", "votes", "long-context", "media", "safety"),
    "dangerous-capability",
)
UNKNOWN_FAMILY = "unknown"
"""Tests whose family the register does not know: only what every kind of test should state is expected of them."""

FAMILY_NAMES = {
    "choice": "choice tests",
    "short-answer": "short-answer tests",
    "code": "code tests",
    "agents": "agent tests",
    "judged": "tests judged by a model",
    "votes": "votes",
    "long-context": "long-context tests",
    "media": "image, audio and video tests",
    "safety": "safety tests",
    "dangerous-capability": "dangerous-capability tests",
    UNKNOWN_FAMILY: "tests our register does not know",
}

# R: expected for every score of the family; o: helpful; -: not applicable. Columns as in FAMILIES.
MATRIX = {
    "version": "RRRRRRRRRR",
    "items": "RRRRRoRRRR",
    "who": "RRRRRRRRRR",
    "model_version": "RRRRRRRRRR",
    "prompting": "RRRRR-RRRR",
    "effort": "RRRRRRRoRR",
    "sampling": "oRRoo-oooR",
    "aggregate": "RRRRo-oooR",
    "runs": "oRRRR-oooR",
    "tools": "RRRRoRoooR",
    "scaffold": "--oRo-o-oR",
    "judge": "---oR-ooRR",
    "uncertainty": "RRRRRRRRRR",
    "contamination": "RRRRo-oooo",
    "human_baseline": "RRRRR-RRRR",
    "release": "oooRRooooo",
    "cost": "oooR--oo--",
    "threshold": "--------RR",
}

FIELD_NAMES = {
    "version": "version or date window of the test",
    "items": "number of questions or cases",
    "who": "who ran it",
    "model_version": "exact version of the model",
    "prompting": "examples and prompt (shots, chain of thought)",
    "effort": "reasoning effort or budget",
    "sampling": "temperature or decoding",
    "aggregate": "how answers were combined (pass@k, majority)",
    "runs": "number of runs",
    "tools": "tools allowed",
    "scaffold": "agent harness and its limits",
    "judge": "judge model and rubric",
    "uncertainty": "uncertainty and what it covers",
    "contamination": "how leakage was checked, or the training cut-off",
    "human_baseline": "which people were compared, and how",
    "release": "whether code, logs or outputs are open",
    "cost": "cost or time",
    "threshold": "threshold and how to read it",
}

_PATTERNS = {
    "version": REPORTING["version"],
    "items": REPORTING["subset"]
    + r"|\b\d[\d,]{1,6}\s+(?:\w+\s){0,2}?(?:questions|problems|tasks|items|examples|prompts|instances|samples|issues"
    r"|cases|patients|participants|images|scans|videos|recordings|utterances|sentences|documents|records)\b",
    "prompting": "|".join(REPORTING[name] for name in ("shots", "cot", "prompt")),
    "effort": REPORTING["effort"]
    + r"|\b(?:non-?)?thinking mode\b|\bmaximum generation length\b|\boutput length\b",
    "sampling": REPORTING["sampling"],
    "aggregate": REPORTING["aggregate"],
    "runs": REPORTING["runs"],
    "tools": REPORTING["tools"],
    "scaffold": REPORTING["scaffold"],
    "judge": REPORTING["judge"],
    "uncertainty": REPORTING["uncertainty"],
    "contamination": REPORTING["contamination"] + "|" + REPORTING["cutoff"],
    "human_baseline": REPORTING["human_baseline"],
    "release": REPORTING["release"],
    "cost": REPORTING["cost"],
    "threshold": r"\bthresholds?\b|\bcapability levels?\b|\brisk levels?\b|\b(?:ASL|AL|CCL)-?\d\b",
}
_FROM_SETTING = {
    "version": ("version",),
    "items": ("split",),
    "prompting": ("shots", "cot"),
    "effort": ("effort", "thinking"),
    "aggregate": ("aggregate",),
    "runs": ("samples",),
    "tools": ("tools",),
    "scaffold": ("harness",),
    "judge": ("judge",),
}
_CLASSIC = frozenset({"classic-nlp", "classic-vision", "embedding", "speech", "translation"})
_NOT_FOR_CLASSIC = frozenset({"prompting", "effort", "sampling", "aggregate", "tools", "contamination"})
_OF_EVERY_KIND = tuple(
    name
    for name, kinds in MATRIX.items()
    if name not in _NOT_FOR_CLASSIC
    and all(needed == "R" for family, needed in zip(FAMILIES, kinds, strict=True) if family != "votes")
)
_REASONING = re.compile(
    r"\breasoning model|\bthinking\b|\breasoning effort\b|\btest-time\b|\bo[134](?:-mini)?\b",
    re.IGNORECASE,
)
_GREEDY = re.compile(r"\bgreedy\b|\btemperature\s*(?:of|=|:|set to)?\s*0(?:\.0+)?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reported:
    """What was found for one claim: each expected field with the scope in which it is stated."""

    family: str
    expected: dict[str, Scope]

    @property
    def missing(self) -> tuple[str, ...]:
        """Expected fields that were not found anywhere."""
        return tuple(name for name, scope in self.expected.items() if scope is Scope.NONE)

    @property
    def found(self) -> int:
        """How many of the expected fields were found."""
        return len(self.expected) - len(self.missing)


@dataclass(frozen=True)
class Reporting:
    """Looks for the expected statements, in widening scope, each text searched once."""

    dossier: Dossier

    @cached_property
    def texts(self) -> Texts:
        """The document's texts by nearness."""
        return Texts(document=self.dossier.document)

    def of(self, claim: Claim) -> Reported:
        """What was found for a claim; where its benchmark has no family, of what every kind should state."""
        match = claim.benchmark
        family = self.dossier.registry.family(match.id) if match and match.id else ""
        names = [name for name in _expected(family) if self._applies(name, claim)]
        return Reported(family or UNKNOWN_FAMILY, {name: self.scope(name, claim) for name in names})

    def scope(self, name: str, claim: Claim) -> Scope:
        """How near to a claim a field is stated."""
        if self._from_claim(name, claim) or any(name in self._fields(t) for t in self.texts.at_score(claim)):
            return Scope.SCORE
        if name in ("who", "model_version"):
            return Scope.NONE
        section = self.texts.section_of(claim)
        if section and name in self._fields(self.texts.section_text(section)):
            return Scope.SECTION
        return Scope.DOCUMENT if name in self._fields(self.texts.whole) else Scope.NONE

    def _from_claim(self, name: str, claim: Claim) -> bool:
        if name == "who":
            return claim.evaluator.relation is not Relation.NOT_STATED
        if name == "model_version":
            return decided(claim.model) or claim.announced
        if name == "uncertainty" and claim.quantity.uncertainty:
            return True
        stated = claim.setting.stated()
        if name == "version" and decided(claim.benchmark):
            return True
        return any(field in stated for field in _FROM_SETTING.get(name, ()))

    def _applies(self, name: str, claim: Claim) -> bool:
        benchmark = self.dossier.benchmark_by_id(claim.benchmark.id) if claim.benchmark else None
        if benchmark and benchmark.area in _CLASSIC and name in _NOT_FOR_CLASSIC:
            return False
        if name == "effort":
            return self._mentions_reasoning
        if name == "human_baseline":
            return self._compares_with_people
        if name == "runs":
            return not self._greedy_only and not any(map(_GREEDY.search, self.texts.at_score(claim)))
        return True

    @cached_property
    def _mentions_reasoning(self) -> bool:
        return bool(_REASONING.search(self.texts.whole))

    @cached_property
    def _compares_with_people(self) -> bool:
        return affirmed(WORDS["human_claim"], self.texts.whole) is not None

    @cached_property
    def _greedy_only(self) -> bool:
        """Whether the document states greedy decoding and names no number of runs."""
        whole = self.texts.whole
        return bool(_GREEDY.search(whole)) and "runs" not in self._fields(whole)

    @cached_property
    def _remembered(self) -> dict[str, frozenset[str]]:
        return {}

    def _fields(self, text: str) -> frozenset[str]:
        if text not in self._remembered:
            found = frozenset(name for name, pattern in _PATTERNS.items() if compiled(pattern).search(text))
            self._remembered[text] = found
        return self._remembered[text]


def _expected(family: str) -> Sequence[str]:
    """The fields expected for every score of a family."""
    if not family:
        return _OF_EVERY_KIND
    column = FAMILIES.index(family)
    return [name for name, kinds in MATRIX.items() if kinds[column] == "R"]
