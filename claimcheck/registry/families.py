"""The families of the reporting matrix: which facts every score should come with (CHECKS.md, section 3)."""

from __future__ import annotations

from claimcheck.records.benchmark import Benchmark

CHOICE = "choice"
SHORT_ANSWER = "short-answer"
CODE = "code"
AGENTS = "agents"
JUDGED = "judged"
VOTES = "votes"
LONG_CONTEXT = "long-context"
MEDIA = "media"
SAFETY = "safety"
DANGEROUS = "dangerous-capability"

FAMILIES = (CHOICE, SHORT_ANSWER, CODE, AGENTS, JUDGED, VOTES, LONG_CONTEXT, MEDIA, SAFETY, DANGEROUS)

_DANGEROUS = ("wmdp", "cybench", "cve-bench", "intercode", "cyberseceval", "cybermetric", "secqa", "labbench")
_BY_AREA = {
    "safety": SAFETY,
    "long-context": LONG_CONTEXT,
    "vision": MEDIA,
    "video": MEDIA,
    "audio": MEDIA,
    "speech": MEDIA,
    "classic-vision": MEDIA,
}
_BY_FORMAT = {
    "human-vote": VOTES,
    "agent-environment": AGENTS,
    "code-execution": CODE,
    "open-ended-judge": JUDGED,
    "multiple-choice": CHOICE,
    "classification": CHOICE,
    "pairwise-choice": CHOICE,
    "short-answer": SHORT_ANSWER,
}


def reporting_family(benchmark: Benchmark) -> str:
    """The family of a benchmark; "" where nothing is known of it."""
    if benchmark.id.startswith(_DANGEROUS):
        return DANGEROUS
    if benchmark.task_format in ("human-vote", "agent-environment"):
        return _BY_FORMAT[benchmark.task_format]
    return _BY_AREA.get(benchmark.area) or _BY_FORMAT.get(benchmark.task_format, "")
