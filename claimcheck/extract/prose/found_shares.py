"""Percentages that tell how much of what there was a system found: "prevented 99.8% of the attacks"."""

from __future__ import annotations

import re

from claimcheck.extract.late import late
from claimcheck.extract.prose.figures import Figure

TASK_VERB = (
    r"detect|identif|diagnos|classif|predict|estimat|quantif|recogni[sz]|segment|distinguish|screen"
    r"|assess|measur|locat|locali[sz]|grad|flag|find|spot|rul|transcrib|translat|summari[sz]"
    r"|answer|retriev|extract|block|prevent|stag|scor|discriminat|differentiat|forecast|interpret"
    r"|solv|generat|resolv|read"
)
"""Stems of verbs for what a system does in a test."""

_FOUND = (
    r"attacks?|threats?|malware(?:\ssamples)?|executables|samples|vulnerabilities|bugs|exploits|injections|emails"
    r"|techniques|transactions|deepfakes|cancers?|tum(?:or|our)s|lesions|nodules|fractures|errors|defects|anomalies"
    r"|prompts|jailbreaks|violations|breaches|intrusions|flaws|incidents|fakes|fraud"
)
# "prevented 99.8% of 7,500 unknown executables, and 100% of script-based attacks"
_CAUGHT_BEFORE = late(
    r"\b(?:detect|block|prevent|caught|catch|identif|stopp|flagg|intercept|spot|miss)\w*\s(?:correctly\s)?"
    r"(?:(?:[^.;:]|\.(?=\d)){0,80}?\d\s?(?:%|percent)\sof\s[^.;:]{3,60}?,?\s(?:and\s)?)?"
    r"(?:only\s|just\s|over\s|nearly\s|up to\s|more than\s|about\s|around\s)*$"
)
_CAUGHT = late(
    rf"\s?of\s(?:the\s|all\s|these\s)*(?:[\d,]+\s)?(?P<object>(?:(?:[a-z][\w-]*|[A-Z]\d)\s){{1,4}}?(?:{_FOUND}))\b"
)
# "correctly identified the presence of glaucoma 87.4 percent of the time"
_OF_THE_TIME = late(
    rf"\b(?:correctly|accurately)\s(?:{TASK_VERB})\w*\s(?:the\s|a\s)?(?P<object>[^,;:()]{{4,90}}?)\s"
    r"(?:in\s|with\s|about\s|nearly\s|over\s)*$",
    re.IGNORECASE,
)


def found_share(text: str, figure: Figure) -> tuple[int, int] | None:
    """What a percentage is a share of, where a verb says that it was found: "blocked 99% of attacks"."""
    if figure.quantity.unit != "%":
        return None
    if hit := _CAUGHT.match(text, figure.end):
        before = text[max(0, figure.start - 160) : figure.start]
        return hit.span("object") if _CAUGHT_BEFORE.search(before) else None
    if text.startswith(" of the time", figure.end):
        start = max(0, figure.start - 150)
        hit = _OF_THE_TIME.search(text, start, figure.start)
        return hit.span("object") if hit else None
    return None
