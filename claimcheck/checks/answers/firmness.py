"""What does the figure measure, and how firm is it?"""

from __future__ import annotations

from claimcheck.checks.base import Dossier, sure
from claimcheck.checks.dossier.items import Items, items
from claimcheck.checks.words import count, points, share
from claimcheck.records.benchmark import Benchmark
from claimcheck.records.claim import Claim
from claimcheck.records.review import Answer, AnswerState
from claimcheck.statistics.proportions import wilson


def answer(dossier: Dossier, claim: Claim) -> Answer:
    """What the test is about; the size of one question and the range around the figure."""
    benchmark = dossier.benchmark(claim)
    if benchmark is None:
        return Answer(
            state=AnswerState.CANNOT_TELL,
            text="Which test this is does not follow from its name alone, so what it measures and how firm the "
            "figure is cannot be told.",
        )
    measures = _measures(benchmark)
    known = items(dossier, claim)
    if isinstance(known, str):
        state = AnswerState.PARTLY if measures else AnswerState.CANNOT_TELL
        return Answer(state=state, text=f"{measures} How firm the figure is cannot be told: {known}.".strip())
    state = AnswerState.ANSWERED if sure(claim) else AnswerState.PARTLY
    return Answer(state=state, text=f"{measures} {_firmness(known)}".strip())


def _measures(benchmark: Benchmark) -> str:
    """What the test is about, what it leaves out, and what guessing would give."""
    parts = [benchmark.measures.strip()]
    if benchmark.does_not_measure:
        parts.append(f"Not measured: {benchmark.does_not_measure.strip()}")
    if benchmark.chance_level is not None and benchmark.chance_level >= 1:
        parts.append(f"Guessing would give about {benchmark.chance_level.normalize():f}%")
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def _firmness(known: Items) -> str:
    low, high = wilson(known.p, known.n)
    runs = f", averaged over {known.runs} runs" if known.runs > 1 else ""
    return (
        f"One of {count(known.n, 'question')} is {points(100 / known.n, 2 if known.n > 199 else 1)} points{runs}; "
        f"with other questions of the same kind, {share(low)} to {share(high)} would be just as compatible."
    )
