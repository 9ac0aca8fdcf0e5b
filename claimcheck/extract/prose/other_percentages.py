"""Which percentages are no scores: levels of confidence, shares of people, of a test or of something else."""

from __future__ import annotations

import re

from claimcheck.extract.cues import PEOPLE
from claimcheck.extract.late import late
from claimcheck.records.quantity import Quantity

_PERCENT_OTHER_BEHIND = late(
    r"\s?(?:\(?(?:of|off)\s(?:the\s|all\s|its\s|our\s|total\s|global\s|annual\s|overall\s|their\s"
    r"|a\s)*(?:time|market|revenues?|sales|data|training|compute|parameters?|tokens?|weights?|cost"
    r"|costs|budget|price|shares?|stock|traffic|energy|power|memory|space"
    r"|GDP|economy|electricity|emissions|corpus|mixture|vocabulary|documents?|images?|videos?"
    r"|webpages|web|code|text|labels?|labell?ed|annotations?|examples|records|value|capital|size"
    r"|work|workload|day|year|century"
    r"|work(?:force|day)|searches|world|country|nation|area|land|surface|original|full|baseline"
    r"|capacity|quality|human performance|reference)\b"
    r"|(?:of\s)(?:[\w-]+\s){0,2}(?:items|examples|annotations)\s(?:deemed|judged|found|flagged"
    r"|were|are|had|contain\w*)\b"
    r"|(?:of\s)(?:the\s|all\s|its\s|these\s)?(?:[\w-]+\s){0,2}(?:questions|problems|items|examples|samples|instances"
    r"|sentences|documents)\s(?:(?:in|of)\s(?:the\s)?[A-Z][\w-]*\s)?(?:are|belong|contain|have|come|require|consist"
    r"|involve|fall|need)\b"
    r"|are\s(?:[\w-]+\s){0,3}(?:questions|problems|items|examples|samples|instances|sentences|documents)\b"
    r"|\)?\s?(?:Hausdorff|quantile|statistical\sconfidence|confidence)"
    r"|\)?\s?(?:(?:statistical|bootstrap|credible)\s)?(?:confidence|CIs?\b)|credible|probability"
    r"|chance|likelihood|significance"
    r"|threshold|barrier|sparsity|stake|share|market|interest|tax|tariff|owned|ownership|discount|annual"
    r"|year[- ]over[- ]year|yoy|growth|utili[sz]ation|uptime|availability|approval|turnout|majority"
    r"|coverage|recycled|cotton|alcohol"
    r"|overlap|of the way|likely|probable|certain|quality of|dropout|warm-?up|humidity|inflation"
    r"|unemployment|yield|return|dividend|margin\b|fat\b|English\b|Chinese\b|male\b|female\b"
    r"|self-reported|human|baseline\b)",
    re.IGNORECASE,
)
_CONFIDENCE_BEFORE = late(
    r"(?:\bconfidence(?: (?:level|interval))?(?: of| at|:)?|\bCI\b|\bat(?: the)?|\bp\s*[<>=])\s*[(\[]?\s*$",
    re.IGNORECASE,
)
_PART_OF_A_RIVAL = late(r"\s?(?:of|der|von|de)\s(?:the\s)?[A-Z][\w.-]*(?:\s[A-Z0-9][\w.-]*)?['’]s?\s?")
# "63.1% on the 1% of questions it is most confident in".
_PART_OF_QUESTIONS = late(r"\bon (?:the )?(?:top |hardest |easiest |most \w+ )?$")
# "evaluated on 570 of the issues (25%)", "a random subset (25%)": how much of a test was run.
_OF_A_PART = late(
    r"\b(?:\d[\d,]*\s(?:of|out of)\s(?:the|all)\s|subset|sample)[^.;()]{0,40}\(\s?(?:about\s|~)?$"
)
_ANSWERED = late(
    r"\s(?:also\s|already\s|now\s|still\s)?(?:said|say|reported?|believed?|agreed?|plan(?:ned)?|cited?|expect(?:ed)?"
    r"|think|thought|feel|felt|use|used|prefer(?:red)?|want|wanted|trust|admit|admitted|consider|spend|have|had|named?"
    r"|worry|fear|hope)\b(?!\s\d)"
)
_OPENS_CLAUSE = late(
    r"(?:^|[,;:.]\s|\b(?:and|while|but|that|whereas)\s)(?:about\s|some\s|only\s|just\s|nearly\s|over\s|another\s"
    r"|a further\s|more than\s|almost\s|roughly\s)*$"
)
_VOTING = late(r"majorit", re.IGNORECASE)


def is_another_percentage(before: str, behind: str, quantity: Quantity) -> bool:
    """Whether a percentage is no score: of confidence, of people, of a test or of something else."""
    if quantity.value in (90, 95, 99) and _CONFIDENCE_BEFORE.search(before):
        return True
    if _ANSWERED.match(behind) and _OPENS_CLAUSE.search(before):
        return True
    if behind.startswith(")") and _OF_A_PART.search(before):
        return True
    if behind.startswith(" of ") and _PART_OF_QUESTIONS.search(before):
        return True
    is_other = _PERCENT_OTHER_BEHIND.match(behind) or _PART_OF_A_RIVAL.match(behind)
    return bool(is_other) or _of_people(behind)


def _of_people(behind: str) -> bool:
    """Whether a percentage counts people, organisations or votes: "62% of all surveyed users"."""
    clause = re.split(r"[,;:.()]|\s(?:compared|versus|vs|than|per)\b", behind, maxsplit=1)[0]
    words = clause.split()[:6]
    if _VOTING.search(clause):
        return False
    return bool(PEOPLE.search(" ".join(words))) and (
        not words or words[0].casefold() not in {"on", "accuracy"}
    )
