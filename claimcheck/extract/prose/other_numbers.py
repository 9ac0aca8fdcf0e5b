"""Which printed numbers are no scores: prices, sizes, dates, counts, spans, shares of people."""

from __future__ import annotations

import re

from claimcheck.extract.cues import STRONG_METRIC, WEAK_METRIC, is_metric
from claimcheck.extract.late import late
from claimcheck.extract.prose.other_percentages import is_another_percentage
from claimcheck.records.quantity import Quantity

_COUNTED = (
    r"[KMGTP]?FLOPs?|million|billion|trillion|thousand|hundred|dozen|tokens?|param\w*|[KMGT]i?B"
    r"|bytes?|hours?|hrs?"
    r"|days?|minutes?|mins?|seconds?|secs?|ms|µs|ns|s|h"
    r"|months?|years?|weeks?|decades?|[\w-]*GPUs?|TPUs?|A100s?|H100s?|cores?|CPUs?|images?|videos?"
    r"|examples?|samples?|words?|characters?|sentences?|documents?|files?|lines?"
    r"|questions?|problems?|tasks?|items?|steps?|epochs?|layers?|heads?|pages?|times|x|fold|-fold"
    r"|dollars?|USD|EUR|euros?|cents?|pounds?|yen|per|shots?|-shot|bits?|-bit"
    r"|dim\w*|runs?|trials?|seeds?|models?|datasets?|benchmarks?|categories|classes|labels|FPS|Hz"
    r"|kHz|MHz|GHz|hPa|km|cm|m|kg|g|W|kW|mW|°C|°F|degrees?|inch(?:es)?|feet|miles|nm"
    r"|languages?|domains?|scenarios?|attacks?|techniques?|vendors?|countries|cities|sites|hospitals"
    r"|centers|speakers?|authors?|experts?|nodes?|layers?|iterations?|attempts?"
    r"|turns?|rounds?|calls?|requests?|queries|goals?|wins?|losses|matches|games?|medals?|runs"
    r"|wickets|goals|assists|rebounds|subjects?|votes?|seats?|states|districts"
    r"|cases|events|studies|trials|papers|pixels|frames|objects|cars|flights|stores|locations"
    r"|offices|shares|units|copies|downloads|stars|commits|contributors"
    r"|Millionen|Milliarden|Stunden|Tage|Jahre|millions?|milliards?|heures|jours|ans|millones|horas"
    r"|días|años|millió|milliárd|óra|nap|év|万|亿|個|个|小时|天|年|月|日|倍|億|時間"
)
_COUNTED_BEHIND = late(
    rf"\+?[\s-]?(?:{_COUNTED})(?![A-Za-z0-9_À-ɏ])|[\s-]?(?:万|亿|個|个|小时|天|年|月|日|倍|億|時間)"
    rf"|\s*(?:US-?)?(?:Dollar|[×€$£¥])|\s?°",
    re.IGNORECASE,
)
_FRACTION_BEHIND = late(r"\s?/\s?\d|:\d|[.,][\dA-Z]|\s?(?:out )?of \d")
_NOT_A_SCORE_BEFORE = late(
    r"(?:[$€£¥±]\s?|满分\s?|\b1 in\s|\barXiv:|\b(?:present|found|seen|observed|occurred)\sin\s"
    r"|\boverlap\s(?:of|is"
    r"|was)\s(?:nearly\s|about\s)?|\b(?:Tables?|Figures?"
    r"|Figs?\.|Sections?|Appendix)\s(?:\d+[a-z]?(?:,\s|\sand\s|\s?[–-]\s?))+|(?<!-)\b(?:Tables?|Tab\."
    r"|Figures?|Figs?\.|Sections?|Sec\.|§+|Appendix|Chapter|Eq\.|Equation|Step|Stage|Phase|Level"
    r"|Tier|Version|ver\.|v|pages?|pp?\.|No\.?|Nr\.?|#|line|row|column|footnote|Algorithm|Part|Lemma"
    r"|Theorem"
    r"|RTFx?|throughput|latency|speed-?up|MFU|temperature|learning rate|batch size|weight decay"
    r"|dropout(?: rate)?|top[-_ ]?[pk]|threshold"
    r"|seed|window|stride|momentum|beta|alpha|lambda|epsilon|gamma|warm-?up|context|length|lr"
    r"|rank(?:s|ed)?|ranking|place|top|bottom"
    r"|n|N|k|K|p|P|t|r|z|d|df|age[ds]?|aged|volume|vol\.|chapter|World Cup|Windows|iOS|Android"
    r"|Python|CUDA|COVID|Class|Grade|Type|Formula|Route|Highway|Room|Suite|CI|odds ratio"
    r"|hazard ratio|(?:[Ff]alse|[Tt]rue)[ -](?:[Pp]ositives?|[Nn]egatives?|[Aa]larms?)|[Ee]rrors"
    r"|(?:passing|cut-?off|pass|minimum|required)\s(?:score|mark|grade|rate|threshold))"
    r"(?:\s+(?:of|is|was|at|to|set to|between|around|about|the|in)){0,2}\s*[=<>≤≥:~(]?\s*|\b(?:Jan|Feb"
    r"|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s|[\[]\s*(?:\d+\s*[,–-]\s*)*)$"
)
# "271 tool-use instances", "11 NLP tasks": a whole number in front of a plural counts things.
_COUNTS_THINGS = late(
    r"\s(?!(?:on|in|at|for|and|or|of|points?|vs|is|was|to|across|under|using|with|when|by|from|which"
    r"|while|as|has|than|out)\b)(?:[A-Za-z-]+\s){0,3}?[a-z]{3,}(?<!s)s\b"
)
_ENUMERATION = late(r"\(\s*$")
_INTERVAL_BEFORE = late(
    r"(?:\bCIs?\b|confidence intervals?)[\s,:=(\[]*(?:of\s|from\s|is\s|was\s"
    r"|between\s)?[\s,:=(\[]*(?:[\d.,%]+\s?(?:to|and|[-–—,;])\s?)?$",
    re.IGNORECASE,
)
_RANGE_BEFORE = late(r"\d\s?%?\s?[–—-]\s?$")
# "hit 10 to 24 percent", not "improved from 10 to 24"
_FROM_TO = late(r"(?:^|\s)\d+(?:\.\d+)?\sto\s$")
_MOVES = late(
    r"\b(?:from|by|improv\w*|increas\w*|rais\w*|gr[eo]w\w*|rose|ris\w+|went|jump\w*|climb\w*|boost\w*|lift\w*"
    r"|push\w*|drop\w*|f[ae]ll\w*|reduc\w*|cut\w*|lower\w*|advanc\w*|bring\w*|brought|up|down|compared)\b",
    re.IGNORECASE,
)
# "AIME 2024 – 88%", "MATH-500 — 95.9%": the number belongs to the name in front of the dash.
_NAME_BEFORE_DASH = late(r"[A-Z][\w-]*(?:\s|-)\d{1,4}\s[–—-]\s$")
_RANGE_BEHIND = late(r"\s?%?\s?[–—-]\s?\d+(?:\.\d+)?\s?(?:%|mAP\b|AP\b|BLEU\b|points\b|pp\b)")
# "fell to 25.25% across 8 models": nobody's by name.
_OF_MANY = late(
    r"(?:\s\w+){0,2}\s(?:across|over|for)\s(?:all\s)?(?:the\s)?(?:\d+|two|three|four|five|six"
    r"|seven|eight|nine|ten|several)\s"
    r"(?:[\w-]+\s)?(?:models|LLMs|systems|agents|VLMs)\b"
)
# "9.0以上を達成することを目標に": what was aimed at.
_GOAL_BEHIND = late(r"\s?点?以上[^。]{0,16}目(?:標|指)")
# "0.885 (0.122) IQR": how wide results lie.
_SPREAD_BEHIND = late(r"\)?\s?(?:IQR|SD|SE)\b")
# "the cost of Opus 4.6": which of a family.
_VERSION_BEFORE = late(r"\b(?:of|or|and|than|vs\.?|von|de|y|et|und)\s[A-Z][a-z]{2,}\s$")
# "between 38% and 43%": a span, not a score.
_SPAN_BEFORE = late(r"\bbetween\s(?:about\s|roughly\s)?(?:\d+(?:\.\d+)?\s?%?\sand\s)?$")
# "1.8/3.3 WER": two scores, not a fraction.
_SCORE_PAIR = late(r"\s?/\s?\d{1,3}\.\d")
_RATING_BEFORE = late(r"\b(?:rating|elo|elo score)\s(?:of|is|was|at)\s$", re.IGNORECASE)
# "8.3/10": how many there could be.
_OUT_OF = late(r"\d\s?/\s?$")
# "the first model to exceed 75%": a mark that was passed, not the score.
_FIRST_TO_PASS = late(
    r"\bfirst\s(?:[\w-]+\s){0,4}?(?:to|that)\s(?:exceed|cross|break|surpass|top"
    r"|pass)(?:e?[sd])?\s(?:the\s)?$",
    re.IGNORECASE,
)
# "d_model = 1024": what a variable is set to; a metric may stand there, too.
_SET_TO = late(r"(?P<name>[\w’'@-]+)\s?=\s?$")
# "the 61.7% reported by a multi-task model": somebody's who is not named.
_OF_SOMEBODY = late(
    r"\s(?:reported|achieved|obtained|attained|reached|scored)\s(?:by|for|in|with)\s"
    r"(?:an?|the (?:best|previous|prior|current)|previous|prior|other|earlier|existing)\s",
    re.IGNORECASE,
)
# "must meet 99%", "need to score at least 70"
_REQUIRED = late(
    r"\b(?:must|should|requir(?:es?|ed|ing)(?: to)?|needs? to|ha(?:s|ve) to)\s(?:[a-z]+\s){1,4}$"
)
# "on a scale from 0 to 100"
_SCALE_BEFORE = late(r"\b(?:rang(?:es?|ing) from|scale (?:of|from))\s$")
# "a score of 90 is considered good"
_JUDGED_BEHIND = late(
    r"(?:\s[\w-]+){0,3}\s(?:is|are|would be)\s(?:\w+ly\s)?(?:considered|regarded|deemed|needed|enough)\b"
)
_MOST_NUMBERED = 12
# "WTQ 1.0": an entry that is nothing but a name and its version.
_NAME_ALONE = late(r"\W*[A-Z][\w-]*\s")
_MOST_VERSIONS = 5


def is_no_score(before: str, behind: str, quantity: Quantity) -> bool:
    """Whether a figure is no result, by the words right before and right behind it."""
    if (
        _NOT_A_SCORE_BEFORE.search(before)
        or _is_of_a_span(before, behind)
        or _is_a_mark(before, behind, quantity)
        or _belongs_to_a_name(before, behind, quantity)
        or _OF_MANY.match(behind)
        or _OF_SOMEBODY.match(behind)
    ):
        return True
    if quantity.unit == "%":
        return is_another_percentage(before, behind, quantity)
    return _is_another_number(before, behind, quantity)


def _is_of_a_span(before: str, behind: str) -> bool:
    """Whether a figure is one end of a range or an interval, or tells how wide results lie."""
    return bool(
        _SPAN_BEFORE.search(before)
        or _SPREAD_BEHIND.match(behind)
        or _INTERVAL_BEFORE.search(before)
        or (_RANGE_BEFORE.search(before) and not _NAME_BEFORE_DASH.search(before))
        or _RANGE_BEHIND.match(behind)
        or (_FROM_TO.search(before) and not _MOVES.search(before))
    )


def _is_a_mark(before: str, behind: str, quantity: Quantity) -> bool:
    """Whether a figure is a mark to be met or passed, or the end of a scale."""
    return bool(
        _GOAL_BEHIND.match(behind)
        or _FIRST_TO_PASS.search(before)
        or (quantity.decimals == 0 and before.endswith("exceeding "))
        or _REQUIRED.search(before)
        or _SCALE_BEFORE.search(before)
        or _JUDGED_BEHIND.match(behind)
    )


def _belongs_to_a_name(before: str, behind: str, quantity: Quantity) -> bool:
    """Whether a figure is a version in a name, or what a variable is set to."""
    if (set_to := _SET_TO.search(before)) and not is_metric(set_to["name"]):
        return True
    is_alone = _NAME_ALONE.fullmatch(before) and not behind.strip(" .")
    return _is_version(before, quantity) or bool(is_alone and quantity.value < _MOST_VERSIONS)


def _is_another_number(before: str, behind: str, quantity: Quantity) -> bool:
    """Whether a figure that is no percentage is a fraction, a year, a maximum or a count."""
    if _FRACTION_BEHIND.match(behind) and not _SCORE_PAIR.match(behind):
        return True
    if _is_year(quantity) and not _RATING_BEFORE.search(before):
        return True
    if quantity.unit:
        return False
    if quantity.value in (5, 10, 100) and quantity.decimals == 0 and _OUT_OF.search(before):
        return True
    is_whole = quantity.decimals == 0
    return bool(_COUNTED_BEHIND.match(behind)) or (is_whole and _is_a_count(before, behind, quantity))


def _is_version(before: str, quantity: Quantity) -> bool:
    """Whether a small decimal behind a capitalised word tells which of a family: "the cost of Opus 4.6"."""
    is_small = not quantity.unit and quantity.decimals == 1 and quantity.value < _MOST_NUMBERED
    hit = _VERSION_BEFORE.search(before) if is_small else None
    return hit is not None and not (STRONG_METRIC.search(hit.group()) or WEAK_METRIC.search(hit.group()))


def _is_a_count(before: str, behind: str, quantity: Quantity) -> bool:
    """Whether a whole number counts things or numbers a list: "318 test examples", "(1)"."""
    return bool(_COUNTS_THINGS.match(behind)) or (
        quantity.value <= _MOST_NUMBERED and bool(_ENUMERATION.search(before)) and behind.startswith(")")
    )


def _is_year(quantity: Quantity) -> bool:
    return (
        not quantity.unit
        and quantity.decimals == 0
        and 1900 <= quantity.value <= 2100
        and "," not in quantity.text
    )
