"""Patterns of sentences that rank, compare or praise; the English ones follow CHECKS.md, group WRD-01."""

from __future__ import annotations

import re

from claimcheck.extract.late import late

_BEATS = (
    r"(?:outperform|beat|surpass|exceed|lead|win|best|top|ahead|übertr[ie]ff|übertraf|dépass"
    r"|surpass|supera)\w*"
)

# "outperforms Z on all benchmarks", "beats every rival", "ranks first", "No. 1 on X".
RANKING = late(
    rf"\b{_BEATS}\b[^.]{{0,80}}\b(?:all|every|each|any)\b(?:\s+\w+){{0,3}}?\s+(?:benchmarks?|tests?"
    rf"|tasks?|evaluations?|categor(?:y|ies)|metrics?|domains?|models?|competitors?|rivals?"
    rf"|systems?)\b"
    r"|\bacross the board\b|\brank(?:s|ed|ing)?\s+(?:\w+\s+){0,2}?(?:first|second|third|fourth|fifth"
    r"|#\s?\d+|no\.?\s?\d+|number \w+|\d+(?:st|nd|rd|th)|top|joint|among)\b"
    r"|\b(?:first|second|third|top|number one|#\s?1|no\.?\s?1)\s+(?:place|position|spot|rank)\b"
    r"|\btops?\s+(?:the\s+)?(?:\w+\s+){0,4}?(?:leaderboards?|rankings?|charts?|benchmarks?)\b"
    r"|\btop[- ]\d+\b(?=[^.]{0,30}(?:leaderboard|rank|place))"
    r"|\b(?:belegt|erreicht)\b[^.]{0,20}\b(?:ersten|zweiten|dritten)\s+(?:Platz|Rang)"
    r"|\bprimer (?:puesto|lugar)\b|\bpremière place\b|\belső hely\w*|排名第[一二三\d]|"
    r"位居(?:第[一二三]|榜首)|榜首"
    r"|第[一1]名|首位|第?1位",
    re.IGNORECASE,
)
COMPARATIVE = late(
    r"\b(?:outperform|surpass|beat|exceed)\w*\b|\b(?:better|higher|lower|faster|cheaper|smarter"
    r"|stronger|more accurate|more capable) than\b|\bimproves? (?:on|over|upon)\b|\bon par with\b"
    r"|\bcomparable (?:to|with)\b|\brivals?\b(?=\s+[A-Z])"
    r"|\b(?:besser|höher|stärker) als\b|\bübertr(?:ifft|offen|af)\b|\bmeilleure?s? que\b|\bdépasse\b"
    r"|\bmejor que\b|\bsupera\b|\bjobb(?:an)?\b[^.]{0,20}\bmint\b|\bfelülmúl\w*"
    r"|超过|优于|超越|领先于|を上回|より優れ",
    re.IGNORECASE,
)
# "30 % better", "improves by 5 points", "up to 12x".
CHANGE = late(
    r"\b(?:from|von|de|desde)\s\d+(?:[.,]\d+)?\s?%?[^.;]{0,40}?\s(?:to|auf|à|a)\s\d|从\s?\d"
    r"|\b\d+(?:\.\d+)?\s?(?:%|percent)\s+(?:better|higher|more accurate|improvement|increase|gain"
    r"|fewer|lower|reduction|less|relative|absolute|error reduction|boost|jump)\b|\b(?:improv"
    r"|increas|reduc|cut|boost|rais|lower|outperform|beat|surpass"
    r"|exceed)\w*\b[^.]{0,60}?\bby\s+(?:nearly |about |over |more than |up to "
    r"|an? )*\d+(?:\.\d+)?\s?(?:%|percent|pp|percentage points?|points?|pts)(?!\w)"
    r"|\b\d+(?:\.\d+)?(?:\s|-)?(?:percentage[ -]points?|points?|pp|pts)\b"
    r"|\bup to\s+(?:an? )?\d+(?:\.\d+)?\s?(?:%|x|×|percent|points?|times|-?fold)|\bgains? of \d"
    r"|\bimprovements? of \d"
    r"|\bum\s+\d+(?:[.,]\d+)?\s?(?:%|Prozentpunkte|Prozent)|\bde\s+\d+(?:[.,]\d+)?\s?(?:points?"
    r"|puntos)|(?<!\d)\d+(?:[.,]\d+)?\s?százalékpont|(?:提升|提高|降低|下降)了?\s?\d|(?<!\d)\d+(?:\.\d+)?\s?(?:ポイント|个百分点)",
    re.IGNORECASE,
)
SUPERLATIVE = late(
    r"\bstate[- ]of[- ]the[- ]art\b|\bSOTA\b|\bworld['’]?s (?:best|first|smartest|most \w+)\b"
    r"|\bbest[- ]in[- ]class\b|\bmost (?:capable|powerful|advanced|intelligent|accurate)\b"
    r"|\bindustry[- ]leading\b|\bunprecedented\b|\bbreakthrough\b|\bsets? (?:a )?new (?:record"
    r"|standard|bar|state)\w*\b"
    r"|\bhuman[- ]level\b|\bsuper-?human\b|\bPhD[- ]level\b|\bexpert[- ]level\b|\b(?:outperform"
    r"|surpass|exceed|beat)\w* (?:most |average |all )?(?:human|expert|physician|doctor|lawyer"
    r"|programmer)s?\b|\b(?:better|smarter|more accurate) than (?:most )?(?:humans|people|experts"
    r"|physicians|doctors|lawyers)\b"
    r"|\bfirst (?:ever |AI |open |publicly available )?(?:model|system|AI|LLM|to)\b|\bonly (?:model"
    r"|system|AI|company) (?:to|that|in)\b|\b(?:best|strongest|leading"
    r"|top[- ]performing)\s+(?:[\w-]+\s+){0,3}?(?:models?|system|LLM|performance|results?)\b"
    r"|\bStand der Technik\b|\b(?:das|der|die) (?:beste|leistungsfähigste|stärkste)\w*\b"
    r"|\bl['’]état de l['’]art\b|\bestado del arte\b|\bvilágszínvonal\w*|\blegjobb\b"
    r"|\blegfejlettebb\b|最先进|最强|业界领先|世界领先|首个|最高水平|最先端|世界初|最高性能|人間レベル",
    re.IGNORECASE,
)
