"""How near a test is to the reader's own tasks: close, partly or unrelated, always with the reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from claimcheck.checks.words import language, listed
from claimcheck.records.benchmark import Benchmark
from claimcheck.records.profile import Profile


class Nearness(StrEnum):
    """How near a test is to a task."""

    CLOSE = "close"
    PARTLY = "partly"
    UNRELATED = "unrelated"


@dataclass(frozen=True, slots=True)
class Relevance:
    """A judgement with its reason, and what the test leaves open for this reader."""

    nearness: Nearness
    reason: str
    not_tested: tuple[str, ...] = ()


USES = {
    "general-chat": "general chat",
    "tutoring": "teaching and tutoring",
    "search-research": "search and research",
    "coding-assistant": "help with code",
    "agents-automation": "agents and automation",
    "safety-critical": "safety-critical use",
    "document-qa": "questions about documents",
    "customer-support": "customer support",
    "vision-documents": "scanned documents and pictures",
    "content-writing": "writing",
    "speech": "speech",
    "translation": "translation",
    "medical": "medicine",
    "data-analysis": "data analysis",
    "legal": "law",
    "finance": "finance",
}
_EXAM_FORMATS = frozenset({"multiple-choice", "classification", "pairwise-choice"})
_RELATED = {
    "coding-assistant": {"agents-automation", "data-analysis"},
    "agents-automation": {"coding-assistant", "customer-support"},
    "document-qa": {"search-research", "legal", "finance", "vision-documents"},
    "search-research": {"document-qa", "agents-automation"},
    "customer-support": {"general-chat", "agents-automation"},
    "content-writing": {"general-chat"},
    "vision-documents": {"document-qa"},
    "tutoring": {"general-chat"},
    "data-analysis": {"coding-assistant", "finance"},
    "legal": {"document-qa"},
    "finance": {"document-qa", "data-analysis"},
    "medical": {"tutoring"},
}
_MEDIA_AREAS = {
    "vision": "image", "classic-vision": "image", "video": "video", "audio": "audio", "speech": "audio",
}  # fmt: skip


def relevance(benchmark: Benchmark, use: str, profile: Profile) -> Relevance:
    """Judge one test for one use of a profile.

    Close: the test's own uses include this one, and its form is the work itself rather than an exam about it.
    Partly: an exam about it, a neighbouring use, or another language, length or kind of material.
    """
    label = USES.get(use, use)
    limits = _limits(benchmark, profile)
    if use in benchmark.use_cases:
        exam = benchmark.task_format in _EXAM_FORMATS
        if not exam and not limits:
            return Relevance(Nearness.CLOSE, f"its tasks are of the kind “{label}”")
        why = "it asks exam-like questions instead of giving the work itself" if exam else listed(limits)
        return Relevance(Nearness.PARTLY, f"it bears on “{label}”, but {why}", limits)
    near = _RELATED.get(use, set()) & set(benchmark.use_cases)
    if near:
        names = listed(USES.get(name, name) for name in sorted(near))
        return Relevance(Nearness.PARTLY, f"it is about {names}, which is near “{label}”", limits)
    return Relevance(Nearness.UNRELATED, f"it is not about “{label}”")


def best_for(benchmark: Benchmark, profile: Profile) -> Relevance:
    """The nearest judgement over all uses of a profile."""
    judged = [relevance(benchmark, use, profile) for use in profile.use_cases]
    order = list(Nearness)
    return min(
        judged, key=lambda r: order.index(r.nearness), default=Relevance(Nearness.UNRELATED, "no task is set")
    )


def coverage_of_task(direct: Iterable[str], partial: Iterable[str], tested: Iterable[str]) -> str:
    """One of "tested_directly", "tested_partly" or "not_tested", from the tests that support a task."""
    present = set(tested)
    if present & set(direct):
        return "tested_directly"
    return "tested_partly" if present & set(partial) else "not_tested"


def _limits(benchmark: Benchmark, profile: Profile) -> tuple[str, ...]:
    found = []
    foreign = [
        language(code)
        for code in profile.languages
        if benchmark.languages and code not in benchmark.languages
    ]
    if foreign:
        found.append(f"it is not listed as being in {listed(foreign, word='or')}")
    medium = _MEDIA_AREAS.get(benchmark.area, "text")
    if profile.modalities and medium not in profile.modalities:
        found.append(f"its material is {medium}")
    if profile.long_documents and benchmark.area != "long-context":
        found.append("its texts are short")
    if profile.tools and benchmark.task_format != "agent-environment":
        found.append("the model uses no tools in it")
    return tuple(found)
