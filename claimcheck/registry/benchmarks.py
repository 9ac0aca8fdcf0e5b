"""What a benchmark's name means."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from claimcheck.records.benchmark import Ambiguity, Benchmark
from claimcheck.records.model import Candidate, Confidence, Match
from claimcheck.registry.benchmark_names import bracketed, item_counts, shorter_readings
from claimcheck.registry.benchmark_spotting import BenchmarkSpotter
from claimcheck.registry.mentions import Mention
from claimcheck.registry.spelling import compact
from claimcheck.registry.tables import AmbiguityRow, read_benchmarks, rows

_ONLY_A_SETTING = re.compile(r"\(\d+-shot\)$")


class BenchmarkIndex(Mapping[str, Benchmark]):
    """All benchmarks by identity, and the ways to find one by a name."""

    def __init__(self, benchmarks: Sequence[Benchmark], ambiguities: Sequence[AmbiguityRow]) -> None:
        self._records = {benchmark.id: benchmark for benchmark in benchmarks}
        self._by_key: dict[str, list[str]] = defaultdict(list)
        for benchmark in benchmarks:
            for spelling in (benchmark.name, benchmark.id, *benchmark.aliases):
                key = compact(spelling)
                if key and benchmark.id not in self._by_key[key]:
                    self._by_key[key].append(benchmark.id)
        self._ambiguities = {compact(row.surface): row for row in ambiguities}
        self._keys = [key for key in self._by_key if len(key) > 4]
        self._spotter: BenchmarkSpotter | None = None

    def __getitem__(self, benchmark_id: str) -> Benchmark:
        """The record of a benchmark."""
        return self._records[benchmark_id]

    def __iter__(self) -> Iterator[str]:
        """The identities."""
        return iter(self._records)

    def __len__(self) -> int:
        """How many benchmarks are known."""
        return len(self._records)

    def ambiguity(self, text: str) -> Ambiguity | None:
        """What a name can mean, how to tell, and what to ask; None where it means one thing."""
        for reading in shorter_readings(text):
            row = self._ambiguities.get(compact(reading))
            if row is not None:
                return row.ambiguity()
        return None

    def find(self, text: str) -> list[Mention]:
        """Known benchmarks named in running text."""
        if self._spotter is None:
            surfaces = [row.surface for row in self._ambiguities.values()]
            self._spotter = BenchmarkSpotter(self._records.values(), surfaces, self._meaning)
        return self._spotter.find(text)

    def resolve(self, text: str, context: str = "", metric: str = "") -> Match | None:
        """The benchmark that a name stands for, or None."""
        around = " ".join((text, metric, context))
        return self._named(text, around) or self._in_brackets(text, around) or self._fuzzy(text)

    def _in_brackets(self, text: str, context: str) -> Match | None:
        """A name explained by brackets: "Agentic coding (SWE-bench Verified)", "MMLU (Spanish)"."""
        outside, inside = bracketed(text)
        if not inside:
            return None
        for inner in inside:
            match = self._named(inner, context)
            if match is not None and len(compact(inner)) > 2:
                return replace(match, confidence=Confidence.NORMALISED, reason="the name stands in brackets")
        match = self._named(outside, context)
        if match is None:
            return None
        reason = f"close to {match.label}; what stands in brackets may name a part of it"
        return replace(match, confidence=Confidence.FUZZY, reason=reason)

    def _named(self, text: str, context: str) -> Match | None:
        for place, reading in enumerate(shorter_readings(text)):
            key = compact(reading)
            row = self._ambiguities.get(key)
            if row is not None and row.kind != "setting":
                return self._ambiguous(row, context, text)
            ids = self._by_key.get(key) or (
                [row.likeliest or row.candidates.partition("|")[0]] if row else []
            )
            if ids:
                return self._found(ids, text, place == 0, row)
        return None

    def _meaning(self, surface: str) -> str:
        match = self.resolve(surface)
        return match.id if match else ""

    def _found(self, ids: list[str], text: str, whole: bool, row: AmbiguityRow | None) -> Match:
        first = self._records[ids[0]]
        exact = whole and text.strip() in (first.name, *first.aliases)
        others = tuple(i for i in (row.candidates.split("|") if row else ids) if i != first.id)
        return Match(
            id=first.id,
            label=first.name,
            confidence=Confidence.EXACT if exact else Confidence.NORMALISED,
            alternatives=self._candidates(others),
            ambiguous=len(ids) > 1,
            reason=_reason(exact, whole),
        )

    def _ambiguous(self, row: AmbiguityRow, context: str, text: str) -> Match:
        candidates = tuple(i for i in row.candidates.split("|") if i in self._records)
        told = self._told(candidates, context, compact(row.surface))
        if told:
            return Match(
                id=told,
                label=self._records[told].name,
                confidence=Confidence.NORMALISED,
                alternatives=self._candidates(i for i in candidates if i != told),
                reason=f"“{row.surface}” can mean several; the text around it names this one",
            )
        likeliest = self._records.get(row.likeliest)
        usual = "; this is the usual one" if likeliest else ""
        return Match(
            id=row.likeliest if likeliest else "",
            label=likeliest.name if likeliest else row.surface,
            confidence=Confidence.EXACT if text.strip() == row.surface else Confidence.NORMALISED,
            alternatives=self._candidates(i for i in candidates if i != row.likeliest),
            ambiguous=len(candidates) > 1,
            reason=f"“{row.surface}” can mean several{usual}. {row.how_to_tell}",
        )

    def _told(self, candidates: Sequence[str], context: str, surface: str) -> str:
        """The candidate that the text around names in full, or gives the number of questions of; else ""."""
        named = [i for i in candidates if self._names(context, self._records[i], surface)]
        if len(named) == 1:
            return named[0]
        counts = item_counts(context)
        sized = [i for i in candidates if self._records[i].n_items in counts]
        return sized[0] if len(sized) == 1 else ""

    def _names(self, context: str, benchmark: Benchmark, surface: str) -> bool:
        key = compact(context)
        # A number of examples is a setting, which any of the candidates can have.
        own = [name for name in (benchmark.name, *benchmark.aliases) if not _ONLY_A_SETTING.search(name)]
        return any(k in key for k in map(compact, own) if k != surface and len(k) > 4)

    def _candidates(self, ids: Iterable[str]) -> tuple[Candidate, ...]:
        return tuple(Candidate(id=i, label=self._records[i].name) for i in ids if i in self._records)

    def _fuzzy(self, text: str) -> Match | None:
        key = compact(text)
        if not 8 <= len(key) <= 80:
            return None
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        slips = 1 if len(key) < 12 else 2
        near = process.extractOne(key, self._keys, scorer=OSA.distance, score_cutoff=slips)
        if near is None or not _alike(key, near[0]):
            return None
        ids = self._by_key[near[0]]
        first = self._records[ids[0]]
        reason = f"close to “{first.name}” in spelling; please confirm"
        return Match(id=first.id, label=first.name, confidence=Confidence.FUZZY, reason=reason)


def _alike(one: str, other: str) -> bool:
    """Whether two near spellings agree in what tells tests apart: digits, "+", beginning and end.

    "TheroemQA" is TheoremQA, but MMT-Bench is not MT-Bench and MMMLU not MMLU.
    """
    marks = [[ch for ch in key if ch.isdigit() or ch in "+*"] for key in (one, other)]
    return marks[0] == marks[1] and one[:3] == other[:3] and one[-2:] == other[-2:]


def _reason(exact: bool, whole: bool) -> str:
    if exact:
        return "the name as the registry has it"
    return "the same name in another spelling" if whole else "the name without what is said of the setting"


def load_benchmarks() -> BenchmarkIndex:
    """The bundled benchmarks."""
    return BenchmarkIndex(read_benchmarks(), [AmbiguityRow(*row) for row in rows("ambiguities.csv")])
