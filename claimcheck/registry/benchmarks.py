"""What a benchmark's name means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rapidfuzz import fuzz, process

from claimcheck.records.benchmark import Ambiguity, Benchmark
from claimcheck.records.model import Candidate, Confidence, Match
from claimcheck.registry.benchmark_names import item_counts, shorter_readings
from claimcheck.registry.benchmark_spotting import BenchmarkSpotter
from claimcheck.registry.mentions import Mention
from claimcheck.registry.spelling import compact
from claimcheck.registry.tables import AmbiguityRow, read_benchmarks, rows

_NEAR_ENOUGH = 90


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
        for place, reading in enumerate(shorter_readings(text)):
            key = compact(reading)
            row = self._ambiguities.get(key)
            if row is not None and row.kind != "setting":
                return self._ambiguous(row, " ".join((text, metric, context)), text)
            ids = self._by_key.get(key)
            if ids:
                return self._found(ids, text, place == 0, row)
        return self._fuzzy(text)

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
            reason=reason_of(exact, whole),
        )

    def _ambiguous(self, row: AmbiguityRow, context: str, text: str) -> Match:
        candidates = tuple(i for i in row.candidates.split("|") if i in self._records)
        told = self._told(candidates, context)
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

    def _told(self, candidates: Sequence[str], context: str) -> str:
        """The candidate that the text around names in full, or gives the number of questions of; else ""."""
        named = [i for i in candidates if self._names(context, self._records[i])]
        if len(named) == 1:
            return named[0]
        counts = item_counts(context)
        sized = [i for i in candidates if self._records[i].n_items in counts]
        return sized[0] if len(sized) == 1 else ""

    def _names(self, context: str, benchmark: Benchmark) -> bool:
        key = compact(context)
        own = (benchmark.name, *benchmark.aliases)
        return any(k in key for k in map(compact, own) if k not in self._ambiguities and len(k) > 4)

    def _candidates(self, ids: Iterable[str]) -> tuple[Candidate, ...]:
        return tuple(Candidate(id=i, label=self._records[i].name) for i in ids if i in self._records)

    def _fuzzy(self, text: str) -> Match | None:
        key = compact(text)
        if len(key) < 6 or len(key) > 80:
            return None
        near = process.extractOne(key, self._keys, scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH)
        if near is None or not _alike(key, near[0]):
            return None
        ids = self._by_key[near[0]]
        first = self._records[ids[0]]
        reason = f"close to “{first.name}” in spelling; please confirm"
        return Match(id=first.id, label=first.name, confidence=Confidence.FUZZY, reason=reason)


def _alike(one: str, other: str) -> bool:
    """Whether two near spellings agree in everything that tells versions apart: digits, "+" and the ends."""
    marks = [[ch for ch in key if ch.isdigit() or ch in "+*"] for key in (one, other)]
    return marks[0] == marks[1] and one[0] == other[0] and one[-1] == other[-1]


def reason_of(exact: bool, whole: bool) -> str:
    if exact:
        return "the name as the registry has it"
    return "the same name in another spelling" if whole else "the name without what is said of the setting"


def load_benchmarks() -> BenchmarkIndex:
    """The bundled benchmarks."""
    return BenchmarkIndex(read_benchmarks(), [AmbiguityRow(*row) for row in rows("ambiguities.csv")])
