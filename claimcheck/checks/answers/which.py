"""Which benchmark, exactly?"""

from __future__ import annotations

from claimcheck.checks.base import Dossier
from claimcheck.checks.words import listed
from claimcheck.records.benchmark import Benchmark
from claimcheck.records.claim import Claim
from claimcheck.records.model import Confidence
from claimcheck.records.review import Answer, AnswerState

_FORMATS = {
    "multiple-choice": "multiple-choice questions",
    "short-answer": "short-answer questions",
    "code-execution": "programming problems checked by running the code",
    "open-ended-judge": "open tasks scored by a judge",
    "human-vote": "votes of people",
    "agent-environment": "tasks for an agent",
    "classification": "items to classify",
    "pairwise-choice": "pairs to choose from",
}


def answer(dossier: Dossier, claim: Claim) -> Answer:
    """How surely the test is known, and what it is."""
    match = claim.benchmark
    if match is None or (not match.id and not match.alternatives):
        return Answer(
            state=AnswerState.CANNOT_TELL,
            text="This test is not in our register, so its questions, size and scoring are not known here.",
        )
    if match.ambiguous or not match.id:
        names = [c.label for c in match.alternatives] + ([match.label] if match.id else [])
        return Answer(
            state=AnswerState.PARTLY,
            text=f"“{claim.benchmark_text}” can mean {listed(sorted(set(names)), word='or')}; "
            "the document does not say which at this figure.",
        )
    if match.confidence is Confidence.FUZZY:
        return Answer(
            state=AnswerState.PARTLY,
            text=f"“{claim.benchmark_text}” is close in spelling to {match.label}; please confirm.",
        )
    benchmark = dossier.benchmark_by_id(match.id)
    return Answer(state=AnswerState.ANSWERED, text=_described(claim, match.label, benchmark))


def _described(claim: Claim, label: str, benchmark: Benchmark | None) -> str:
    facts = []
    if benchmark and benchmark.n_items:
        facts.append(f"{benchmark.n_items:,} {_FORMATS.get(benchmark.task_format, 'questions')}")
    elif benchmark and benchmark.task_format in _FORMATS:
        facts.append(_FORMATS[benchmark.task_format])
    if benchmark and benchmark.released:
        facts.append(f"released {benchmark.released}")
    if claim.setting.split:
        facts.append(f"part named in the document: {claim.setting.split}")
    if claim.setting.version:
        facts.append(f"version named in the document: {claim.setting.version}")
    return f"{label}: {', '.join(facts)}." if facts else f"{label}, as named in our register."
