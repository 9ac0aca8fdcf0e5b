"""The text patterns of the catalogue (section 4): what a sentence states about a test, a tester or a win.

English only. A pattern that does not match says "we did not find", never "it is not there".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

NUM = r"(?:\d+|two|three|four|five|six|eight|ten|sixteen|twenty|thirty-two|sixty-four)"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{4}"
_TO = r"\s*(?:to|-|–|—)\s*"

REPORTING: Mapping[str, str] = {
    "shots": r"\b(?:zero|one|two|three|four|five|few|\d{1,2})[- ]?shots?\b",
    "cot": r"\bchain[- ]of[- ]thought\b|\bCoT\b|\bstep[- ]by[- ]step\b",
    "effort": (
        r"\b(?:low|medium|high|xhigh|max|maximum)[- ](?:effort|compute)\b|\breasoning[_ ]effort\b"
        r"|\b(?:thinking|reasoning|token) budget\b|\b\d+\s?[kK] (?:thinking|reasoning|output) tokens\b"
        r"|\bextended thinking\b|\btest-time compute\b"
    ),
    "aggregate": (
        r"\b(?:pass|maj|cons|avg|mean|best|acc|CoT)\s?[@^]\s?\d+\b|\bbest[- ]of[- ]\d+\b"
        r"|\bmajority[- ]vot(?:e|ing)\b|\bself[- ]consistency\b|\bconsensus@?\d*\b"
    ),
    "runs": (
        rf"\b(?:averag\w+|mean)\s+(?:over|of|across)\s+(?:\w+\s+){{0,2}}?{NUM}\s+(?:\w+\s+){{0,2}}?"
        r"(?:runs?|trials?|seeds?|samples?|attempts?|generations?)\b"
        rf"|\b{NUM}\s+(?:independent\s+)?(?:runs|trials|seeds)\b|\bsingle[- ](?:run|attempt|pass|trial)\b"
    ),
    "sampling": (
        r"\btemperature\s*(?:of|=|:|set to)?\s*\d(?:\.\d+)?\b|\bgreedy (?:decoding|sampling)\b|\btop[-_ ]?p\b"
    ),
    "tools": (
        r"\b(?:with|without|no)\s+(?:\w+\s+){0,2}tools?\b|\bw/o?\s+tools?\b|\bpython tool\b"
        r"|\bcode interpreter\b|\bweb (?:search|browsing)\b|\binternet access\b|\btool use\b"
    ),
    "scaffold": (
        r"\bscaffold\w*\b|\bharness\b|\b(?:mini-)?SWE-agent\b|\bOpenHands\b|\bAgentless\b|\bTerminus\b"
        r"|\bbash(?: and \w+ \w+)? tools?\b"
    ),
    "judge": (
        r"\b(?:LLM|model|GPT-[\w.]+|Claude|Gemini)[- ](?:as[- ]a[- ])?(?:judge|grader)\b|\bgraded by\b"
        r"|\bauto-?grad\w+\b|\bhuman (?:graders?|raters?|annotators?|evaluators?)\b|\bjudged by\b"
    ),
    "version": (
        r"\bv\d+(?:\.\d+)*\b|\bversion \d+\b|\b(?-i:Diamond|Verified|Lite|Redux)\b"
        rf"|\b\d{{4}}[-/]\d{{2}}(?:[-/]\d{{2}})?{_TO}\d{{4}}[-/]\d{{2}}|\b{_MONTH}{_TO}{_MONTH}\b"
    ),
    "subset": (
        r"\bsubset\b|\bexcluding\b|\bomit(?:s|ted|ting)?\b|\b\d{2,5} (?:of|out of) (?:the |all )?\d{2,5}\b"
    ),
    "uncertainty": (
        r"±|\+/-|\bconfidence intervals?\b|\b95% CI\b|\bstandard errors?\b|\bstandard deviations?\b"
        r"|\berror bars?\b|\bbootstrap\w*\b|\bstatistically significant\b|\bp\s?[<=]\s?0?\.\d+"
    ),
    "contamination": (
        r"\b(?:de)?contaminat\w+\b|\bcanary\b|\b(?:data|test[- ]set|benchmark) leak\w*\b"
        r"|\boverlap\w* with (?:the |our )?(?:pre-?)?training\b|\b\d{1,2}-gram\b"
    ),
    "cutoff": r"\b(?:knowledge|training)(?: data)? cut-?off\b",
    "prompt": (
        r"\bsystem prompt\b|\bprompt templates?\b|\b(?:exact|full|same) prompts?\b"
        r"|\bprompts? (?:is|are|used|can be found|in (?:the )?appendix)\b"
    ),
    "release": (
        r"\b(?:code|logs|outputs|transcripts|trajectories|responses)\s+(?:is|are|will be)\s+(?:publicly\s+)?"
        r"(?:available|released|open)\b|\bgithub\.com/\S+"
    ),
    "human_baseline": (
        r"\bhuman (?:baseline|experts?|performance|score)\b"
        r"|\b(?:experts|physicians|lawyers|annotators) (?:score|scored|average|averaged|achieve|achieved)\b"
    ),
    "cost": (
        r"\bper (?:million|1M) (?:input |output )?tokens\b|\blatency\b|\btokens per second\b"
        r"|\btime to first token\b|\bcost per (?:task|problem|query)\b"
    ),
}
"""Group MIS-01: what a report states about a score."""

TESTER: Mapping[str, str] = {
    "own_run": (
        r"\b(?:our|internal|in-house) (?:evaluations?|testing|tests|results|runs?|measurements?)\b"
        r"|\bwe (?:evaluated?|measured?|ran|run|tested?|report)\b"
    ),
    "cited": (
        r"\b(?:as )?(?:self-)?reported (?:by|in)\b"
        r"|\bfrom (?:their|its|the) (?:official |technical )?"
        r"(?:papers?|reports?|blogs?|model cards?|announcements?|leaderboard)\b|\btaken from\b|\bself-reported\b"
    ),
    "third_party": (
        r"\bindependent(?:ly)?\s+(?:third[- ]party\s+)?(?:evaluat|test|verif|benchmark|assess|audit)\w*\b"
        r"|\bthird[- ]part(?:y|ies)\b|\bexternal(?:ly)? (?:evaluat|test|red[- ]team)\w*\b"
    ),
    "early_access": (
        r"\bearly access\b|\bpre-?release access\b|\bunder (?:an )?NDA\b"
        r"|\bin (?:collaboration|partnership) with\b|\bfunded by\b|\bcommissioned\b|\bsponsored\b"
    ),
    "experimental": (
        r"\bexperimental\b|\bpreview\b|\binternal (?:version|checkpoint|model)\b|\boptimi[sz]ed for\b"
        r"|\bpre-?release\b|\bunreleased\b|\bcustom(?:i[sz]ed)? version\b"
    ),
}
"""Group WHO-01: who ran a test, and on which version."""

WORDS: Mapping[str, str] = {
    "superlative": (
        r"\bstate[- ]of[- ]the[- ]art\b|\bSOTA\b|\bworld['’]?s (?:best|first|smartest|most \w+)\b"
        r"|\bbest[- ]in[- ]class\b|\bmost (?:capable|powerful|advanced|intelligent|accurate)\b"
        r"|\bindustry[- ]leading\b|\bunprecedented\b|\bbreakthrough\b"
        r"|\bsets? (?:a )?new (?:record|standard|bar)\b"
    ),
    "human_claim": (
        r"\bhuman[- ]level\b|\bsuper-?human\b|\bPhD[- ]level\b|\bexpert[- ]level\b"
        r"|\b(?:outperform|surpass|exceed|beat)\w* (?:most |average |all )?"
        r"(?:human|expert|physician|doctor|lawyer|programmer)s?\b"
        r"|\b(?:better|smarter|more accurate) than (?:most )?"
        r"(?:humans|people|experts|physicians|doctors|lawyers)\b"
    ),
    "universal_bench": (
        r"\b(?:outperform|beat|surpass|exceed|lead|win|best|ahead)\w*\b[^.]{0,80}\b(?:all|every|each|any)\b"
        r"(?:\s+\w+){0,3}?\s+(?:benchmarks?|tests?|tasks?|evaluations?|categor(?:y|ies)|metrics?|domains?)\b"
        r"|\bacross the board\b"
    ),
    "universal_model": (
        r"\b(?:outperform|beat|surpass|exceed)\w*\b[^.]{0,40}\b(?:all|every|any)\b(?:\s+\w+){0,2}?\s+"
        r"(?:models?|competitors?|rivals?|systems?)\b"
    ),
    "up_to": r"\bup to\s+(?:an? )?\d+(?:\.\d+)?\s?(?:%|x|×|percent|points?|times|-?fold)",
    "first": (
        r"\bfirst (?:ever |AI |open |publicly available )?(?:model|system|AI|LLM|to)\b"
        r"|\bonly (?:model|system|AI) (?:to|that)\b"
    ),
    "percent_change": (
        r"\b(\d+(?:\.\d+)?)\s?(?:%|percent)\s+(?:better|higher|more accurate|improvement|increase|gain|fewer"
        r"|lower|reduction|less)\b"
        r"|\b(?:improv|increas|reduc|cut|boost)\w*\b[^.]{0,40}?\bby (?:nearly |about |over |more than )?"
        r"(\d+(?:\.\d+)?)\s?(?:%|percent)(?!\w| points?| percentage)"
    ),
    "points_change": r"\b(\d+(?:\.\d+)?)\s?(?:percentage points?|points?|pp|pts)\b",
    "comparative": (
        r"\b(?:outperform|surpass|beat|exceed)\w*\b"
        r"|\b(?:better|higher|faster|cheaper|smarter|stronger) than\b|\bimproves? (?:on|over|upon)\b"
    ),
}
"""Group WRD-01: words that need a number."""

HEDGES = (
    r"\bearly results?\b|\bpreliminary\b|\binternal(?:ly)? test(?:s|ing|ed)\b|\bcompetitive with\b"
    r"|\bon par with\b|\bcomparable (?:to|with)\b"
    r"|\bapproach(?:es|ing)\s+(?:the\s+)?(?:level|performance|quality|accuracy|(?-i:[A-Z]))"
)
_NEGATION = re.compile(r"\b(?:not(?!\s+(?:only|just))|no|never)\W+(?:\w+\W+){0,2}$", re.IGNORECASE)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of this module, without regard to case."""
    return re.compile(pattern, re.IGNORECASE)


def names_found(group: Mapping[str, str], text: str) -> tuple[str, ...]:
    """Names of a group's patterns that a text matches."""
    return tuple(name for name, pattern in group.items() if compiled(pattern).search(text))


def names_affirmed(group: Mapping[str, str], text: str) -> tuple[str, ...]:
    """Names of a group's patterns that a text matches without a negation before the match."""
    return tuple(name for name, pattern in group.items() if affirmed(pattern, text))


def affirmed(pattern: str, text: str) -> re.Match[str] | None:
    """The first match that has no "not", "no" or "never" within three words before it."""
    for match in compiled(pattern).finditer(text):
        if not _NEGATION.search(text[: match.start()]):
            return match
    return None
