"""What the index says about models and benchmarks, each question put to it once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.records.evidence import ContaminationReport, Evidence, Snapshot, Tie

if TYPE_CHECKING:
    from claimcheck.evidence.store import EvidenceStore

NO_INDEX = Snapshot(digest="", as_of="", results=0, contamination_reports=0)


class Outside:
    """Look-ups in the index, remembered for the length of one review; all empty without an index."""

    def __init__(self, store: EvidenceStore | None) -> None:
        self._store = store
        self._results: dict[tuple[str, str], tuple[Evidence, ...]] = {}
        self._on: dict[str, tuple[Evidence, ...]] = {}
        self._of: dict[str, tuple[Evidence, ...]] = {}
        self._reports: dict[tuple[str, bool], tuple[ContaminationReport, ...]] = {}
        self._ties: dict[str, tuple[Tie, ...]] = {}
        self.snapshot = store.snapshot() if store else NO_INDEX

    def results(self, model_id: str, benchmark_id: str) -> tuple[Evidence, ...]:
        """Results of one model on one benchmark."""
        if not self._store or not model_id or not benchmark_id:
            return ()
        key = (model_id, benchmark_id)
        if key not in self._results:
            self._results[key] = self._store.results(model_id, benchmark_id)
        return self._results[key]

    def on(self, benchmark_id: str) -> tuple[Evidence, ...]:
        """The best results on a benchmark, one per model and source."""
        if not self._store or not benchmark_id:
            return ()
        if benchmark_id not in self._on:
            self._on[benchmark_id] = self._store.results_on(benchmark_id, limit=200)
        return self._on[benchmark_id]

    def of(self, model_id: str) -> tuple[Evidence, ...]:
        """Results of one model."""
        if not self._store or not model_id:
            return ()
        if model_id not in self._of:
            self._of[model_id] = self._store.results_of(model_id)
        return self._of[model_id]

    def reports(self, benchmark_id: str, *, found: bool) -> tuple[ContaminationReport, ...]:
        """Contamination reports on a benchmark."""
        if not self._store or not benchmark_id:
            return ()
        key = (benchmark_id, found)
        if key not in self._reports:
            self._reports[key] = self._store.reports(benchmark_id, found=found)
        return self._reports[key]

    def ties(self, benchmark_id: str) -> tuple[Tie, ...]:
        """Documented ties of a benchmark."""
        if not self._store or not benchmark_id:
            return ()
        if benchmark_id not in self._ties:
            self._ties[benchmark_id] = self._store.ties(benchmark_id)
        return self._ties[benchmark_id]
