"""Tests that have no name of their own: "an AUC of 0.91 for detecting aortic stenosis"."""

from __future__ import annotations

import re

from claimcheck.extract.cues import STRONG_METRIC, is_metric, speaks_of_learned_systems, strong_metrics
from claimcheck.extract.late import late
from claimcheck.extract.prose.figures import Figure
from claimcheck.extract.prose.names.mention import Mention

_VERB = (
    r"detect|identif|diagnos|classif|predict|estimat|quantif|recogni[sz]|segment|distinguish|screen"
    r"|assess|measur|locat|locali[sz]|grad|flag|find|spot|rul|transcrib|translat|summari[sz]"
    r"|answer|retriev|extract|block|prevent|stag|scor|discriminat|differentiat|forecast|interpret"
    r"|solv|generat|resolv|read"
)
_DOING = late(
    rf"[\s%％]*(?:[\w()-]+\s){{0,6}}?(?:for|in|when|at|on|while|of)\s(?:correctly\s|accurately\s"
    rf"|automatically\s)?(?P<task>(?:{_VERB})\w*ing\s)(?P<object>[^,;:.()—–]+)",
    re.IGNORECASE,
)
_NOUN_TASK = late(
    r"[\s%％]*(?:[\w()-]+\s){0,4}?(?:for|on"
    r"|in)\s(?:the\s)?(?P<object>(?:[\w-]+\s){0,5}(?:detection|identification|diagnosis"
    r"|classification|prediction|estimation|segmentation|recognition|screening|transcription"
    r"|translation|grading|triage|prevention))\b",
    re.IGNORECASE,
)
# "94.2% accuracy on clause identification, 91.8% on extraction completeness"
_ON_PHRASE = late(
    r"[\s%％]*(?:accuracy\s|[\w-]*\s?F1\s|recall\s|precision\s|success rate\s)?on\s(?:the\s|our\s)?"
    r"(?P<object>(?:[a-z][\w-]*\s){0,4}(?:[a-z][\w-]*|Q&A)|(?:English|French|German|Spanish|Italian|Portuguese"
    r"|Chinese|Japanese|Korean|Hindi|Arabic|Russian|Dutch|Turkish|Polish|Vietnamese|Swahili|Thai)"
    r"(?:\s[a-z][\w-]*){0,3}(?=\s[—–-]\s|[,.;)]|$))(?=\s[—–-]\s|[,.;)]|\sand\s\d|$)"
)
# "an AUC of 0.82 for coronary artery disease"
_DIAGNOSING = late(
    r"(?:AUC|AUROC|area under|\w*\s?accuracy|sensitivity|specificity|precision|recall|F-?1|Dice|concordance)",
    re.IGNORECASE,
)
_FOR_PHRASE = late(
    r"[\s%％]*(?:AUC|AUROC|accuracy|sensitivity|specificity|precision|recall|F1)?\s?for\s"
    r"(?P<object>[a-z][\w-]*(?:\s(?!and\b|or\b|compared\b|versus\b|vs\b|than\b|with\b|while\b)[\w-]+){0,5}?)"
    r"(?=[.,;)]|\s(?:and|with|while|compared|versus|vs)\b|$)"
)
_PARTY_PHRASE = late(
    r"\b(?:the|an?|our|its|their|all|both|each|every|most|these|those|this|that|general|comparison|contrast|total"
    r"|models?|systems?|humans?|experts?|baselines?|readers?|radiologists?|physicians?|clinicians?|doctors?"
    r"|\w+ologists?|patients?|women|men|people|adults|children|users|participants|groups?|use|cases?|minutes"
    r"|seconds|hours|days|months|years|inference|training|testing|practice|production|addition|fact|part|\d+)\b",
    re.IGNORECASE,
)
# "predicting Parkinson's disease (C-index 0.89), dementia (0.85)"
_BEFORE_BRACKET = late(
    rf"(?:^|[,;:]\s(?:and\s)?|\b(?:and|for|including|such as|of|in|with|as)\s|\b(?:{_VERB})\w*ing\s)"
    rf"(?P<object>(?:[a-z][\w’'-]*|[A-Z][a-z]+['’]s)(?:\s[a-z\d][\w’'-]*){{0,5}})\s\("
    rf"(?:(?:{STRONG_METRIC.pattern})(?:\s(?:of|was|is))?[\s=:]+)?$"
)
_CLOSES = late(r"\s?%?(?:\)|[,;]\s(?:95%\s)?(?:CI|confidence|n\s?=|p\s?[=<]))")
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
    rf"\s?of\s(?:the\s|all\s|these\s)*(?:[\d,]+\s)?(?P<object>(?:[a-z][\w-]*\s){{1,4}}?(?:{_FOUND}))\b"
)
# "correctly identified the presence of glaucoma 87.4 percent of the time"
_OF_THE_TIME = late(
    rf"\b(?:correctly|accurately)\s(?:{_VERB})\w*\s(?:the\s|a\s)?(?P<object>[^,;:()]{{4,90}}?)\s"
    r"(?:in\s|with\s|about\s|nearly\s|over\s)*$",
    re.IGNORECASE,
)
# "a median error of 8.4% across all domains"
_ACROSS = late(
    r"[\s%％]*(?:[\w-]+\s)?(?:across|over)\s(?P<object>(?:the\s|all\s|both\s|its\s)*(?:[\w-]+\s){0,2}"
    r"(?:domains|languages|data ?sets|test sets|sites|cohorts|hospitals|conditions|accents))\b"
)
# "much weaker on drafting (41.2%)", "ahead on information extraction (80.0% vs. 83.3%)"
_ON_BEFORE_BRACKET = late(
    r"\b(?:ahead|behind|better|worse|best|stronger|weaker|leads|lags|trails|(?:[A-Z][\w.-]*\s(?:and\s)?)+\d?)\son\s"
    r"(?P<object>(?:[a-z][\w-]*\s){0,3}[a-z][\w-]*)\s\("
    r"(?:\d{1,3}(?:\.\d+)?\s?%\s(?:vs\.?|versus|compared (?:to|with))\s)?$"
)
_NO_TASK = late(
    r"\b(?:average|time|budget|costs?|spend\w*|request|demand|launch|track|top|year|day|side|hand|board|way|basis"
    r"|scale|paper|weekends?|orders?|purchases?|machines?|devices?|hardware|gpus?|it|this|that|them|each"
    r"|evaluations?|benchmarks?|leaderboards?|settings?|sets?|splits?|same|datasets?|corpus|corpora"
    r"|questions|problems|items|cases|examples)\b",
    re.IGNORECASE,
)
_DOING_BEFORE = late(
    rf"(?:^|[,;:(]\s|\b(?:for|in|when|at"
    rf"|on)\s)(?P<task>(?:{_VERB})\w*ing\s)(?P<object>[^,;:()—–]{{3,90}}?),?\s(?:[\w’'-]+\s){{0,8}}?("
    rf"?:with|at|of|was|is|were|reached|achiev\w+|had|an?)\s(?:[\w-]+\s){{0,6}}$",
    re.IGNORECASE,
)
_DID_BEFORE = late(
    r"\b(?P<task>(?:detect|identif|diagnos|classif|predict|recogni[sz]|segment|flag|forecast|locat"
    r"|spot)(?:s|ed|ies|ied|es)?\s)(?P<object>[^,;:()—–]{3,80}?)\s(?:with"
    r"|at)\s(?:[\w-]+\s){0,6}$",
    re.IGNORECASE,
)
_NOUN_TASK_BEFORE = late(
    r"(?:^|[;.]\s)(?:For|On|In)\s(?:the\s)?(?P<object>(?:[\w-]+\s){0,5}(?:detection|identification"
    r"|diagnosis|classification|prediction|estimation|segmentation|recognition|screening"
    r"|transcription|translation|grading|triage|prevention)),\s[^;:]{0,80}$",
    re.IGNORECASE,
)
# "On the code domain it reaches …"
_PART_BEFORE = late(
    r"(?:^|[;.]\s)(?:For|On|In)\s(?:the\s)?(?P<object>(?:[\w-]+\s){1,4}(?:domains?|subsets?|categor(?:y|ies)|track))"
    r"\b,?\s[^;:]{0,90}$",
    re.IGNORECASE,
)
# "In a benchmark of 29 classification data sets, X reached …"
_COUNTED_BEFORE = late(
    r"(?:^|[;.]\s)(?:On|In|Across|Over)\s(?:an?\s(?:benchmark|collection|suite|set)\sof\s)?"
    r"(?P<object>\d+\s(?:[\w-]+\s){1,2}(?:data ?sets|tasks|benchmarks))\b,?\s[^;:]{0,90}$",
    re.IGNORECASE,
)
# "Cataract: AUC 0.88": a label, a measure and a figure.
_LABEL = late(
    r"^[\s*•·–-]*(?P<label>[A-Z][^:：;.|]{2,70}?)\s?(?:[:：]"
    r"|\s[–—-]\s)[\s*_]*(?:an?\s)?(?P<metric>[^:：;|]{0,40})$"
)
_NOT_A_TEST = late(
    r"\b(?:scores?|values?|ratings?|models?|details?|guarantees?|evidence|targets?|goals?"
    r"|thresholds?|requirements?|results?|summary|impact"
    r"|note|claims?|methods?|certifi\w+|confidence|overall|average|total|performance|evaluation"
    r"|example|price|costs?|revenue|growth|baseline|highlights?|update|conclusion|key|message"
    r"|wins?|leads?|beats?|matters?|remains?|improves?|works?|helps?|is|are)\b",
    re.IGNORECASE,
)
# What ends the object of a task: a finite verb in front of a determiner, or a word that starts a new thought.
_OBJECT_END = late(
    r"\s(?:(?:and|with|using|from|by|compared|versus|vs|than|that|which|who|where|while|whereas|when"
    r"|is|are|was|were|has|have|had|can|could|among|across|based|on an?|in an?|on the|at|—|–)\b"
    r"|\w{3,}(?:s|ed)\s(?:the|a|an|its|their|our)\b)",
    re.IGNORECASE,
)


_ASIDE = late(r"\s?\([^()]*\)")


def task_of(text: str, figure: Figure, metric: Mention | None) -> tuple[int, int] | None:
    """Start and end of the test that a sentence describes for a figure, or None.

    Only a figure with a measure can have one, or one in a bracket right behind the task: a percentage alone
    says nothing of a test.
    """
    if hit := _ON_BEFORE_BRACKET.search(text, max(0, figure.start - 90), figure.start):
        return None if _NO_TASK.search(hit["object"]) else hit.span("object")
    if span := _share_of(text, figure):
        return span
    if metric is None:
        return _scored_on(text, figure)
    if span := _bracketed(text, figure):
        return span
    behind = max(figure.end, metric.end if 0 <= metric.start - figure.end <= 30 else figure.end)
    if aside := _ASIDE.match(text, behind):
        behind = aside.end()
    for pattern in (_DOING, _NOUN_TASK):
        if hit := pattern.match(text, behind, min(len(text), behind + 200)):
            return _object(text, hit)
    hit = _ON_PHRASE.match(text, behind)
    if (hit and not _NO_TASK.search(hit["object"])) or (hit := _ACROSS.match(text, behind)):
        return hit.span("object")
    if _DIAGNOSING.match(metric.text) and (span := _diagnosed(text, behind)):
        return span
    first = min(figure.start, metric.start) if metric.end <= figure.start else figure.start
    for pattern in (_DOING_BEFORE, _DID_BEFORE, _NOUN_TASK_BEFORE, _PART_BEFORE, _COUNTED_BEFORE):
        if hit := pattern.search(text, max(0, first - 200), first):
            return _object(text, hit)
    return None


def _bracketed(text: str, figure: Figure) -> tuple[int, int] | None:
    """The words in front of the bracket that a figure alone stands in, perhaps behind its measure."""
    if not _CLOSES.match(text, figure.end):
        return None
    start = max(0, figure.start - 140)
    for example in _EXAMPLES.finditer(text, start, figure.start):
        start = example.end()
    hit = _BEFORE_BRACKET.search(text[start : figure.start])
    return (
        (start + hit.start("object"), start + hit.end("object")) if hit and _is_task(hit["object"]) else None
    )


_EXAMPLES = late(r"\b(?:such as|including|like)\s")


def _is_task(words: str) -> bool:
    return not (_PARTY_PHRASE.match(words) or _NO_TASK.search(words) or strong_metrics(words))


# "scored 94.8% on document Q&A", "On data extraction X led with 77.2%; Y reached 72.1%"
_VERB_OF_SCORE = late(
    r"\b(?:scor(?:es?|ed|ing)|got|gets|reach(?:es|ed|ing)|achiev(?:es?|ed|ing)|earn(?:s|ed)|record(?:s|ed)"
    r"|leads?|led|managed)\s(?:with\s|at\s|an?\s|just\s|only\s)*$"
)
_TASK_FIRST = late(
    r"^\W*(?:On|In)\s(?P<object>(?:[a-z][\w-]*\s){0,3}(?:[a-z][\w-]*|Q&A)),?\s(?=[A-Z])[^.]{0,200}$"
)


def _scored_on(text: str, figure: Figure) -> tuple[int, int] | None:
    """The task that a percentage without a measure was scored on, where a verb says that it was scored."""
    if figure.quantity.unit != "%":
        return None
    if (
        (hit := _ON_PHRASE.match(text, figure.end))
        and _VERB_OF_SCORE.search(text, max(0, figure.start - 40), figure.start)
        and _is_task(hit["object"])
    ):
        return hit.span("object")
    hit = _TASK_FIRST.match(text[: figure.start])
    return hit.span("object") if hit and _is_task(hit["object"]) and _SCORES.search(text) else None


_SCORES = late(r"\b(?:scored|reached|led|got|achieved|scores|reaches|leads|gets|achieves)\s")


def _share_of(text: str, figure: Figure) -> tuple[int, int] | None:
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


def _diagnosed(text: str, behind: int) -> tuple[int, int] | None:
    """What a measure of diagnosis is for, where that is neither a party nor a set of questions."""
    hit = _FOR_PHRASE.match(text, behind)
    if hit is None or _PARTY_PHRASE.match(hit["object"]) or _NO_TASK.search(hit["object"]):
        return None
    return hit.span("object")


def label_of(text: str, figure: Figure, metric: Mention | None) -> tuple[int, int] | None:
    """Start and end of a label that opens a line and names the test: "Cataract: AUC 0.88"; else None."""
    if metric is None or (abs(metric.start - figure.end) > 25 and abs(figure.start - metric.end) > 25):
        return None
    hit = _LABEL.match(text[: figure.start])
    if (
        hit is None
        or _NOT_A_TEST.search(hit["label"])
        or is_metric(hit["label"])
        or strong_metrics(hit["label"])
        or speaks_of_learned_systems(hit["label"])
    ):
        return None
    start, end = hit.span("label")
    aside = _ASIDE_AT_END.search(text, start, end)
    return start, aside.start() if aside else end


# "DeepResearcher (live web research): 66.6 F1"
_ASIDE_AT_END = late(r"\s?\([a-z][^()]*\)$")


def _object(text: str, hit: re.Match[str]) -> tuple[int, int] | None:
    start, end = hit.span("object")
    for determiner in ("the ", "an ", "a "):
        if text[start:end].casefold().startswith(determiner):
            start += len(determiner)
            break
    if cut := _OBJECT_END.search(text, start, end + 12):
        end = min(end, cut.start()) if cut.start() > start else end
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return (start, end) if end - start >= 4 else None
