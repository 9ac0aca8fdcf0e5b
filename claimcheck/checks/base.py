"""What a check is, and the dossier it gets: it reads no file and opens no connection."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from claimcheck.checks.dossier.outside import Outside
from claimcheck.records.benchmark import Benchmark
from claimcheck.records.claim import Claim, SourceKind, Statement
from claimcheck.records.document import Document
from claimcheck.records.evidence import Evidence
from claimcheck.records.finding import Finding, Kind, Question, Severity
from claimcheck.records.model import Model, decided
from claimcheck.records.profile import Profile

if TYPE_CHECKING:
    from claimcheck.evidence.store import EvidenceStore
    from claimcheck.registry.registry import Registry


Part = TypeVar("Part")


@dataclass(frozen=True, kw_only=True, eq=False)
class Dossier:
    """All that is known when the checks run. `evidence` is None where there is no index."""

    document: Document
    claims: tuple[Claim, ...]
    registry: Registry
    statements: tuple[Statement, ...] = ()
    announced_models: tuple[str, ...] = ()
    evidence: EvidenceStore | None = None
    profile: Profile | None = None
    off: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def announced(self) -> tuple[Claim, ...]:
        """Claims about the announced models; all claims where none is announced."""
        return tuple(claim for claim in self.claims if claim.announced)

    @cached_property
    def by_id(self) -> dict[str, Claim]:
        """Claims by their ids."""
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def outside(self) -> Outside:
        """What the index says, each question put once."""
        return Outside(self.evidence)

    @cached_property
    def _benchmarks(self) -> dict[str, Benchmark | None]:
        return {}

    @cached_property
    def _parts(self) -> dict[Callable[[Dossier], Any], Any]:
        return {}

    def part(self, maker: Callable[[Dossier], Part]) -> Part:
        """What a function makes of this dossier, made once and shared by all checks."""
        if maker not in self._parts:
            self._parts[maker] = maker(self)
        made: Part = self._parts[maker]
        return made

    def benchmark(self, claim: Claim) -> Benchmark | None:
        """What the registry knows of a claim's benchmark; None where its name does not decide."""
        match = claim.benchmark
        return self.benchmark_by_id(match.id) if decided(match) else None

    def benchmark_by_id(self, benchmark_id: str) -> Benchmark | None:
        """What the registry knows of a benchmark."""
        if benchmark_id not in self._benchmarks:
            self._benchmarks[benchmark_id] = self.registry.benchmark(benchmark_id)
        return self._benchmarks[benchmark_id]

    def model(self, claim: Claim) -> Model | None:
        """What the registry knows of a claim's model; None where its name does not decide."""
        match = claim.model
        return self.registry.model(match.id) if decided(match) else None

    def results(self, claim: Claim) -> tuple[Evidence, ...]:
        """Results of the index for exactly a claim's model and benchmark, newest first; () if not sure."""
        if not decided(claim.benchmark):
            return ()
        models = self.registry.identities(claim.model)
        found = [e for model in models for e in self.outside.results(model, claim.benchmark.id)]
        return tuple(sorted(found, key=lambda e: e.date, reverse=True) if len(models) > 1 else found)


_AVERAGE = re.compile(
    r"(?:macro[- ]?|micro[- ]?)?(?:avg\.?|average|mean|overall|total)\b.{0,12}", re.IGNORECASE
)


def is_average(claim: Claim) -> bool:
    """Whether a figure is an average over several tests, so that its label names no test."""
    return claim.average_of_several or _AVERAGE.fullmatch(claim.benchmark_text.strip()) is not None


def sure(claim: Claim) -> bool:
    """Whether a claim's figure, row and column were read from the text layer without doubt."""
    return claim.kind is not SourceKind.IMAGE and not claim.doubt


Run = Callable[[Dossier], Iterable[Finding]]
Vector = Callable[[Mapping[str, Any]], Mapping[str, Any]]
"""From the inputs of one row of a test-vector file to its outputs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One check of the catalogue.

    `run` looks at the whole dossier and yields findings; ids, order and the extraction gate are added for it.
    `vector` computes the bare formula from plain values, for files of test vectors.
    `rests_on_figures` is False where a finding would be the same with other figures: such a finding passes the gate.
    """

    id: str
    title: str
    question: Question
    severity: Severity
    run: Run
    vector: Vector | None = None
    rests_on_figures: bool = True

    @property
    def family(self) -> str:
        """The letters of the id: "STA" for STA-02."""
        return self.id.partition("-")[0]

    def finding(self, text: str, claims: Iterable[Claim] = (), **more: Any) -> Finding:
        """A fact that anyone can verify, with this check's own severity unless another is given."""
        return self.result(Kind.FINDING, text, claims, {"severity": self.severity, **more})

    def ask(self, text: str, question: str, claims: Iterable[Claim] = (), **more: Any) -> Finding:
        """Something the document does not settle, with the question to send."""
        return self.result(Kind.ASK, text, claims, {"severity": self.severity, "ask": question, **more})

    def cannot_tell(self, text: str, claims: Iterable[Claim] = (), **more: Any) -> Finding:
        """What the check lacked."""
        return self.result(Kind.CANNOT_TELL, text, claims, more)

    def nothing(self, text: str, claims: Iterable[Claim] = (), **more: Any) -> Finding:
        """What was compared, so that silence is not read as approval."""
        return self.result(Kind.NOTHING_TO_REPORT, text, claims, more)

    def result(self, kind: Kind, text: str, claims: Iterable[Claim], more: dict[str, Any]) -> Finding:
        """A result of any kind; quote and page, unless given, are those of a `statement`, else of the first claim."""
        involved = tuple(claims)
        statement: Statement | None = more.pop("statement", None)
        if statement is not None:
            more = {"quote": statement.text, "page": statement.place.page} | more
        elif involved:
            more = {"quote": involved[0].place.quote, "page": involved[0].place.page} | more
        return Finding(
            check=self.id,
            question=self.question,
            kind=kind,
            text=text,
            claims=tuple(claim.id for claim in involved),
            **more,
        )
