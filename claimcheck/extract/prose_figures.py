"""Which printed figures of a sentence can be scores."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from claimcheck.extract.cues import PEOPLE, strong_metrics
from claimcheck.extract.late import late
from claimcheck.extract.quantities import find_quantities
from claimcheck.records.quantity import Quantity


class FigureRole(StrEnum):
    """What a figure is as far as the words around it say."""

    SCORE = "score"  # "79.8%", "an F1 of 93.2"
    BARE = "bare"  # a number without unit or measure: a score only where it is tied to a benchmark
    CHANGE = "change"  # "by 5 points", "30% better"
    FORMER = "former"  # the first of "from 33.4% to 49.0%"
    OTHER = "other"  # a price, size, date, share of people …


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a sentence with its role; `start` and `end` include the printed unit."""

    start: int
    end: int
    quantity: Quantity
    role: FigureRole


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
    rf"[\s-]?(?:{_COUNTED})(?![A-Za-z0-9_À-ɏ])|[\s-]?(?:万|亿|個|个|小时|天|年|月|日|倍|億|時間)"
    rf"|\s*(?:US-?)?(?:Dollar|[×€$£¥])|\s?°",
    re.IGNORECASE,
)
_FRACTION_BEHIND = late(r"\s?/\s?\d|:\d|[.,][\dA-Z]|\s?(?:out )?of \d")
_DEGREE = (
    r"better|above|below|ahead|behind|short of|higher|lower|worse|more|less|fewer|faster|slower"
    r"|cheaper|smaller"
    r"|larger|greater|longer|shorter|increase[sd]?|decrease[sd]?|improvements?|reductions?|gains?"
    r"|boosts?"
    r"|drops?|declines?|growth|rise|uplift|lift|jump|savings?|speed-?up|discount|difference|gap"
    r"|margin|lead|advantage|error reduction|improved|reduced|points? (?:better|higher|lower|more"
    r"|ahead|above|below|improvement|gain|increase|lead|drop)"
    r"|höher|besser|niedriger|weniger|mehr|Verbesserung|Steigerung|de plus|de moins|supérieure?"
    r"|d[’']amélioration|más|menos|de mejora|jobb|több|kevesebb|javulás"
    r"|的?提升|的?提高|的?改进|向上|改善|高い|低い"
)
_REDUCED = late(r"\b(?:rédui\w+|reduc\w+|reduj\w+)\s[^,;.\d]{0,70}\s(?:de|en)\s(?:plus de\s|más de\s|un\s)?$")
_CHANGE_BEHIND = late(
    rf"\s?(?:\(?(?:absolute|relative|percentage)\)?\s)?-?(?:points?\s|%\s)?(?:(?!on\b|for\b|in\b"
    rf"|of\b|and\b|at\b|vs\b|with\b|while\b|to\b)[\w@-]+\s){{0,3}}?(?:{_DEGREE})(?!\w)"
    rf"|\s?(?:absolute|relative)(?=\s?[.,;)]|\s*$)|\s?(?:的?提升|的?提高|的?改进|向上|改善)|\s?分?的?(?:差距|优势|附近)",
    re.IGNORECASE,
)
_CHANGE_BEFORE = late(
    r"(?:\bby|\bplus|[+]|\bgains?(?: of)?|\bimprovements?(?: of)?|\bincreases?(?: of)?"
    r"|\bboosts?(?: of)?|\bdrops?(?: of)?|\breductions?(?: of)?|\bdeclines?(?: of)?"
    r"|\bmargins?(?: of)?|\bgaps?(?: of)?"
    r"|\blead(?: of)?|\bdifferences?(?: of)?|\brise of|\bjump of|\bwithin|\badds?|\blos(?:es?|ing)"
    r"|\bgain(?:s|ed|ing)|\bum|\bde plus de|\ben un|\b[Vv]erbesserung (?:um|von)"
    r"|提升了?|提高了?|下降了?|降低了?"
    r"|增加了?|高出了?|领先了?|超出了?|(?:差距|分差|领先|高出)[^，。,;；%％]{0,14})"
    r"\s*(?:of\s|an average of\s|up to\s|over\s|about\s|around\s|nearly\s|almost\s|more than\s|roughly\s"
    r"|approximately\s|an?\s|additional\s|absolute\s|relative\s|another\s|~|≈)*[+~≈]?$",
    re.IGNORECASE,
)
_FORMER_BEFORE = late(
    r"(?:\bfrom|\bvon|\bdesde|\bdu?|\bde|从|由)\s(?:an?\s|the\s|about\s|around\s|just\s|only\s"
    r"|roughly\s|~)*$|[从由]\s?$",
    re.IGNORECASE,
)
_FORMER_BEHIND = late(
    r"[^.;,]{0,60}?(?:\bto\b|\bauf\b|\bà\b|\ba\b|→|到|至|提升|提高)\s*(?:an?\s|about\s|over\s|nearly\s"
    r"|a record\s|~)*\d",
    re.IGNORECASE,
)
_POINTS_OF_PER_CENT = late(
    r"percentage[ -]points?|\bpp\b|Prozentpunkt|százalékpont|百分点|ポイント", re.IGNORECASE
)
_BRACKETED = late(r"\([^()]*\)")
_ARROW_BEHIND = late(r"\s*(?:→|->|⟶|=>)\s*\d")
_NOT_A_SCORE_BEFORE = late(
    r"(?:[$€£¥]\s?|满分\s?|\b1 in\s|\barXiv:|\b(?:present|found|seen|observed|occurred)\sin\s"
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
    r"|hazard ratio)"
    r"(?:\s+(?:of|is|was|at|to|set to|between|around|about|the|in)){0,2}\s*[=<>≤≥:~(]?\s*|\b(?:Jan|Feb"
    r"|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s|[\[]\s*(?:\d+\s*[,–-]\s*)*)$"
)
_PERCENT_OTHER_BEHIND = late(
    r"\s?(?:\(?(?:of|off)\s(?:the\s|all\s|its\s|our\s|total\s|global\s|annual\s|overall\s|their\s"
    r"|a\s)*(?:time|market|revenues?|sales|data|training|compute|parameters?|tokens?|weights?|cost"
    r"|costs|budget|price|shares?|stock|traffic|energy|power|memory|space"
    r"|GDP|economy|electricity|emissions|corpus|mixture|vocabulary|documents?|images?|videos?"
    r"|webpages|web|code|text|labels?|labell?ed|annotations?|examples|records|value|capital|size"
    r"|work|workload|day|year|century"
    r"|work(?:force|day)|searches|world|country|nation|area|land|surface|original|full|baseline"
    r"|capacity|quality|human performance)\b"
    r"|(?:of\s)(?:[\w-]+\s){0,2}(?:items|examples|annotations)\s(?:deemed|judged|found|flagged"
    r"|were|are|had|contain\w*)\b"
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
# "271 tool-use instances", "11 NLP tasks": a whole number in front of a plural counts things.
_COUNTS_THINGS = late(
    r"\s(?!(?:on|in|at|for|and|or|of|points?|vs|is|was|to|across|under|using|with|when|by|from|which"
    r"|while|as|has|than|out)\b)(?:[A-Za-z-]+\s){0,3}?[a-z]{3,}(?<!s)s\b"
)
_PART_OF_A_RIVAL = late(r"\s?(?:of|der|von|de)\s(?:the\s)?[A-Z][\w.-]*(?:\s[A-Z0-9][\w.-]*)?['’]s?\s?")
_ENUMERATION = late(r"\(\s*$")
_INTERVAL_BEFORE = late(
    r"(?:\bCIs?\b|confidence intervals?)[\s,:=(\[]*(?:of\s|from\s|is\s|was\s"
    r"|between\s)?[\s,:=(\[]*(?:[\d.,%]+\s?(?:to|and|[-–—,;])\s?)?$",
    re.IGNORECASE,
)
_RANGE_BEFORE = late(r"\d\s?%?\s?[–—-]\s?$")
# "AIME 2024 – 88%", "MATH-500 — 95.9%": the number belongs to the name in front of the dash.
_NAME_BEFORE_DASH = late(r"[A-Z][\w-]*(?:\s|-)\d{1,4}\s[–—-]\s$")
_RANGE_BEHIND = late(r"\s?%?\s?[–—-]\s?\d+(?:\.\d+)?\s?(?:%|mAP\b|AP\b|BLEU\b|points\b|pp\b)")
_METRIC_CLOSE = 30


# "fell to 25.25% across 8 models": nobody's by name.
_OF_MANY = late(
    r"(?:\s\w+){0,2}\s(?:across|over|for)\s(?:all\s)?(?:the\s)?(?:\d+|two|three|four|five|six"
    r"|seven|eight|nine|ten|several)\s"
    r"(?:[\w-]+\s)?(?:models|LLMs|systems|agents|VLMs)\b"
)
# "300点に相当する": told in another scale.
_SAME_AS = late(r"\s?点?に相当")
# "9.0以上を達成することを目標に": what was aimed at.
_GOAL_BEHIND = late(r"\s?点?以上[^。]{0,16}目(?:標|指)")
# "63.1% on the 1% of questions it is most confident in".
_PART_OF_QUESTIONS = late(r"\bon (?:the )?(?:top |hardest |easiest |most \w+ )?$")
# "26.6% over GPT-4.5": a gain.
_OVER_RIVAL = late(r"\s(?:absolute\s|relative\s)?over\s(?:the\s)?[A-Z]")
# "between 38% and 43%": a span, not a score.
_SPAN_BEFORE = late(r"\bbetween\s(?:about\s|roughly\s)?(?:\d+(?:\.\d+)?\s?%?\sand\s)?$")
# "1.8/3.3 WER": two scores, not a fraction.
_SCORE_PAIR = late(r"\s?/\s?\d{1,3}\.\d")
# "outperforming X on Y by 41.3% to 35.7%": both figures are scores.
_BY_TO = late(r"\bby \d{1,3}(?:\.\d+)?\s?%\s(?:to|versus|vs\.?)\s\d{1,3}(?:\.\d+)?\s?%")
_BEATING = late(r"outperform|beat|surpass|exceed", re.IGNORECASE)
# "68.25分": marks, not minutes or shares.
_MARKS_BEHIND = late(r"\s?分(?![钟鐘之布类類析为為成别別])")
_RATING_BEFORE = late(r"\b(?:rating|elo|elo score)\s(?:of|is|was|at)\s$", re.IGNORECASE)
# "dropped 4.4 points", "rose 19%": a verb of change right before the figure, no "to" between.
_MOVED = late(
    r"\b(?:dropped|dropping|fell|falling|slid|slipped|lost|gained|rose|rising|climbed|jumped"
    r"|surged|soared|declined|grew|plunged|shed)"
    r"\s(?:by\s)?(?:an?\s)?(?:about\s|nearly\s|roughly\s|over\s|more than\s|almost\s|only\s|just\s)?$",
    re.IGNORECASE,
)


# "the first model to exceed 75%": a mark that was passed, not the score.
_FIRST_TO_PASS = late(
    r"\bfirst\s(?:[\w-]+\s){0,4}?(?:to|that)\s(?:exceed|cross|break|surpass|top"
    r"|pass)(?:e?[sd])?\s(?:the\s)?$",
    re.IGNORECASE,
)
# "speaker similarity (SIM) of 0.577": a measure, told by its short form.
_SHORT_MEASURE = late(r"\w\s\([A-Z]{2,8}\)\s(?:score\s)?of\s$")
# "2) X: 55.0", "3. X": the number of the line.
_NUMBERING = late(r"\W*\d{1,2}[.)]$")


def figures_in(text: str, *, decimal_comma: bool | None = None) -> list[Figure]:
    """Every free-standing figure of a sentence, with its role."""
    found = find_quantities(text, decimal_comma=decimal_comma)
    metrics = [(hit.start(), hit.end()) for hit in strong_metrics(text)] if found else []
    return [_with_role(text, _without_bullet(text, f.start, f.end, f.quantity), metrics) for f in found]


# "+61.4% OSWorld": a plus as the bullet of a list of strengths.
_PLUS_BULLET = late(r"[\s*•·–-]*\+\d+(?:\.\d+)?\s?%\s(?=[A-Zτ])")


def _without_bullet(text: str, start: int, end: int, quantity: Quantity) -> Figure:
    """A figure, without the plus in front of it where that is only the sign of its line."""
    if quantity.text.startswith("+") and _PLUS_BULLET.match(text) and not text[:start].strip(" *•·–-"):
        return Figure(start + 1, end, replace(quantity, text=quantity.text[1:]), FigureRole.BARE)
    return Figure(start, end, quantity, FigureRole.BARE)


def _with_role(text: str, figure: Figure, metrics: list[tuple[int, int]]) -> Figure:
    before = _role(text, figure.start, figure.end, figure.quantity, metrics)
    if before is FigureRole.CHANGE and _PLUS_BULLET.match(text) and figure.quantity.text[0].isdigit():
        is_first = not any(ch.isdigit() for ch in text[: figure.start])
        return replace(figure, role=FigureRole.SCORE if is_first else before)
    return replace(figure, role=before)


def _role(text: str, start: int, end: int, quantity: Quantity, metrics: list[tuple[int, int]]) -> FigureRole:
    before, behind = text[max(0, start - 48) : start], text[end : end + 90]
    if _is_other(before, behind, quantity) or _NUMBERING.match(text, 0, end + 1):
        return FigureRole.OTHER
    if _BY_TO.search(before + text[start:end] + behind[:24]) and _BEATING.search(text[:start]):
        return FigureRole.SCORE
    if _POINTS_OF_PER_CENT.search(text, start, end):
        return FigureRole.CHANGE
    if (
        _OVER_RIVAL.match(behind)
        or _MOVED.search(before)
        or _CHANGE_BEFORE.search(before)
        or _REDUCED.search(text[max(0, start - 100) : start])
        or _CHANGE_BEHIND.match(behind)
        or quantity.text[:1] in "+−-"
    ):
        return FigureRole.CHANGE
    if _ARROW_BEHIND.match(behind) or (
        _FORMER_BEFORE.search(before) and _FORMER_BEHIND.match(_BRACKETED.sub("", behind))
    ):
        return FigureRole.FORMER
    if (quantity.unit and quantity.unit != "points") or _MARKS_BEHIND.match(behind):
        return FigureRole.SCORE
    if _SHORT_MEASURE.search(before):
        return FigureRole.SCORE
    near = any(
        m_start - end <= _METRIC_CLOSE and start - m_end <= _METRIC_CLOSE for m_start, m_end in metrics
    )
    return FigureRole.SCORE if near else FigureRole.BARE


def _is_other(before: str, behind: str, quantity: Quantity) -> bool:
    if (
        _GOAL_BEHIND.match(behind)
        or _SAME_AS.match(behind)
        or _OF_MANY.match(behind)
        or _SPAN_BEFORE.search(before)
        or _FIRST_TO_PASS.search(before)
        or (quantity.decimals == 0 and before.endswith("exceeding "))
        or _NOT_A_SCORE_BEFORE.search(before)
        or _INTERVAL_BEFORE.search(before)
        or (_RANGE_BEFORE.search(before) and not _NAME_BEFORE_DASH.search(before))
        or _RANGE_BEHIND.match(behind)
    ):
        return True
    if quantity.unit == "%" and quantity.value in (90, 95, 99) and _CONFIDENCE_BEFORE.search(before):
        return True
    if quantity.unit == "%" and _PART_OF_QUESTIONS.search(before) and behind.startswith(" of "):
        return True
    if quantity.unit == "%":
        return bool(_PERCENT_OTHER_BEHIND.match(behind) or _PART_OF_A_RIVAL.match(behind)) or _of_people(
            behind
        )
    if (_FRACTION_BEHIND.match(behind) and not _SCORE_PAIR.match(behind)) or (
        _is_year(quantity) and not _RATING_BEFORE.search(before)
    ):
        return True
    if quantity.unit:
        return False
    return bool(_COUNTED_BEHIND.match(behind)) or (
        quantity.decimals == 0 and _is_a_count(before, behind, quantity)
    )


_MOST_NUMBERED = 12


def _is_a_count(before: str, behind: str, quantity: Quantity) -> bool:
    """Whether a whole number counts things or numbers a list: "318 test examples", "(1)"."""
    return bool(_COUNTS_THINGS.match(behind)) or (
        quantity.value <= _MOST_NUMBERED and bool(_ENUMERATION.search(before)) and behind.startswith(")")
    )


_VOTING = late(r"majorit", re.IGNORECASE)


def _of_people(behind: str) -> bool:
    """Whether a percentage counts people, organisations or votes: "62% of all surveyed users"."""
    clause = re.split(r"[,;:.()]|\s(?:compared|versus|vs|than)\b", behind, maxsplit=1)[0]
    words = clause.split()[:6]
    if _VOTING.search(clause):
        return False
    return bool(PEOPLE.search(" ".join(words))) and (
        not words or words[0].casefold() not in {"on", "accuracy"}
    )


def _is_year(quantity: Quantity) -> bool:
    return (
        not quantity.unit
        and quantity.decimals == 0
        and 1900 <= quantity.value <= 2100
        and "," not in quantity.text
    )
