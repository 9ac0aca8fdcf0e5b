"""WRD-04 up to, WRD-05 comparison without number, WRD-06 per cent without saying of what, WRD-07 hedges."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from claimcheck.checks.base import Check, Dossier, sure
from claimcheck.checks.changes_in_text import figure_of, figures_on, worded_changes
from claimcheck.checks.patterns import HEDGES, WORDS, affirmed
from claimcheck.checks.rows import best, direction_of, rows
from claimcheck.checks.said import OTHERS_WORK, Said, in_summary_first, own_statements, said, silence
from claimcheck.checks.words import benchmark_name, count, listed, points, quoted
from claimcheck.extract.sentences import Sentence, sentences_of
from claimcheck.records.claim import Claim, Statement, StatementKind
from claimcheck.records.document import BlockKind
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.changes import change
from claimcheck.statistics.rounding import printed

_ANY = (StatementKind.RANKING, StatementKind.CHANGE, StatementKind.SUPERLATIVE)
_UP_TO = re.compile(
    r"\bup to\s+(?:an? )?(?P<x>\d+(?:\.\d+)?)\s?(?P<unit>%|percent\b|per cent\b|points?\b|percentage points?\b|pp\b|x\b|×|times\b|-?fold)",
    re.IGNORECASE,
)
_READINGS = {
    "points": "in points",
    "relative": "in per cent of the other figure",
    "error_reduction": "in per cent fewer errors",
}
_NEAR = 2
_FIGURE = re.compile(
    r"(?<![\w.$€£-])\d+(?:\.\d+)?\s?(?:%|x\b|×|times\b|points?\b|percent\b|per cent\b)|(?<![\w.-])\d+\.\d+(?![\w.-])"
)
_QUALITY = re.compile(r"outperform|surpass|beat|exceed|better|smarter|stronger", re.IGNORECASE)
_RUBRIC = re.compile(r"\bwhether\b|\bworse than\b|\bthreshold", re.IGNORECASE)
"""Words of a sentence that says how answers are judged, not which model is better."""

_LINK = re.compile(
    r"https?://|\b(?:Tables?|Figures?|Figs?\.|Sections?|Appendix|Charts?)\s+[A-Z\d]", re.IGNORECASE
)
_ABOUT_QUALITY = re.compile(
    r"\b(?:accura\w+|errors?|mistakes?|performance|scores?|results?|benchmarks?|better|quality|capab\w+|hallucinat\w+)\b",
    re.IGNORECASE,
)
_ABOUT_RESULTS = re.compile(
    r"\b(?:results?|evaluat\w+|tests?|benchmarks?|performance|scores?|accuracy)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Gains:
    """Leads of one model over another, row by row, in one reading; `rows` are the claims compared."""

    reading: str
    values: tuple[float, ...]
    rows: tuple[tuple[Claim, Claim], ...]


def _up_to(dossier: Dossier) -> Iterable[Finding]:
    """Is the figure the best row? The median and the least row of the table say what "up to" leaves out."""
    found = said(dossier, WORDS["up_to"], _ANY)
    for one in in_summary_first(found):
        match = _UP_TO.search(one.statement.text)
        if match is None:
            continue
        gains = _fitting_gains(dossier, one.statement, match["x"], match["unit"])
        yield _largest_of(one, match.group(), gains) if gains else _ask_rows(one, match.group())
    if not found:
        yield silence(WRD_04, dossier, "We did not find a change that is given as “up to” a figure.")


def _largest_of(one: Said, words: str, gains: Gains) -> Finding:
    low, middle = min(gains.values), median(gains.values)
    unit = "points" if gains.reading == "points" else "%"
    return WRD_04.finding(
        f"“{words}” is the largest of {len(gains.values)} figures; the median is {_value(middle, unit)} and the least "
        f"{_value(low, unit)}, {_READINGS[gains.reading]} ({listed((benchmark_name(a) for a, _ in gains.rows), shown=5)}).",
        [claim for both in gains.rows for claim in both],
        severity=_severity([one]),
        quote=one.statement.text,
        page=one.statement.place.page,
        explanations=("The sentence may refer to other rows or models.",),
        working={"reading": gains.reading, "values": [round(value, 2) for value in gains.values]},
    )


def _value(value: float, unit: str) -> str:
    return f"{points(value)}{'%' if unit == '%' else ' points'}"


def _ask_rows(one: Said, words: str) -> Finding:
    return WRD_04.ask(
        f"The document says {quoted(one.statement.text)}. From its own figures we did not find the rows behind “{words}”.",
        f"Over which cases does “{words}” range, and what are the median and the least figure?",
        severity=_severity([one]),
        quote=one.statement.text,
        page=one.statement.place.page,
    )


def _fitting_gains(dossier: Dossier, statement: Statement, x: str, unit: str) -> Gains | None:
    """The leads whose largest is the stated figure, over one rival and in one reading."""
    readings: tuple[str, ...] = (
        ("points",) if unit.casefold().startswith(("point", "pp", "percentage")) else ()
    )
    readings = readings or (
        ("relative", "error_reduction", "points") if unit.casefold() in ("%", "percent", "per cent") else ()
    )
    for pairs in _pairs(dossier, statement).values():
        for reading in readings:
            gains = _gains(pairs, x, reading)
            if gains:
                return gains
    return None


def _pairs(dossier: Dossier, statement: Statement) -> dict[str, list[tuple[Claim, Claim]]]:
    """The announced model's figure and each other model's, row by row; named models only where some are named."""
    named = {name.casefold() for name in statement.models}
    others = {c.model_text for row in dossier.part(rows) for c in row.rivals}
    wanted = {name for name in others if name.casefold() in named} or others
    pairs: dict[str, list[tuple[Claim, Claim]]] = {}
    for row in dossier.part(rows):
        own = best(row.own, direction_of(dossier, row))
        for rival in row.rivals:
            if (
                own
                and rival.model_text in wanted
                and sure(own)
                and sure(rival)
                and own.quantity.unit == rival.quantity.unit
            ):
                pairs.setdefault(rival.model_text, []).append((own, rival))
    return {name: group for name, group in pairs.items() if len(group) > 1}


def _gains(pairs: Sequence[tuple[Claim, Claim]], x: str, reading: str) -> Gains | None:
    results = [change(figure_of(rival), figure_of(own), printed(x), "percent") for own, rival in pairs]
    values = [getattr(result, reading) for result in results]
    if None in values:
        return None
    largest = results[values.index(max(values))]
    return Gains(reading, tuple(map(float, values)), tuple(pairs)) if reading in largest.matches else None


def _letters(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())


def _without_number(dossier: Dossier) -> Iterable[Finding]:
    """Comparisons with no figure, test or link in the two sentences before and behind."""
    found = said(dossier, WORDS["comparative"], (StatementKind.RANKING,))
    sentences = sentences_of(dossier.document) if found else []
    places: dict[str, int] = {}
    for number, sentence in enumerate(sentences):
        places.setdefault(sentence.text, number)
    shown = {_letters(claim.model_text) for claim in dossier.claims if not claim.announced}
    bare = [
        one
        for one in found
        if one.statement.models
        and _QUALITY.search(one.words)
        and not _RUBRIC.search(one.statement.text)
        and not one.statement.benchmarks
        and not shown & {_letters(name) for name in one.statement.models}
        and not _supported(dossier, one.statement, sentences, places)
    ]
    if bare:
        first = in_summary_first(bare)[0]
        yield WRD_05.ask(
            f"{count(len(bare), 'sentence')} with a comparison and no figure, test or link within two sentences, for example "
            f"{quoted(first.statement.text)}.",
            f"By how much, on which tests and against which versions: {quoted(first.statement.text)}?",
            severity=_severity(bare),
            quote=first.statement.text,
            page=first.statement.place.page,
        )
    else:
        yield silence(
            WRD_05,
            dossier,
            f"{count(len(found), 'comparison')} in words; each has a figure, a test or a link near it.",
        )


def _supported(
    dossier: Dossier, statement: Statement, sentences: Sequence[Sentence], places: dict[str, int]
) -> bool:
    number = places.get(statement.text)
    if number is None:
        return True
    near = " ".join(s.text for s in sentences[max(0, number - _NEAR) : number + _NEAR + 1])
    return bool(_FIGURE.search(near) or _LINK.search(near) or dossier.registry.find_benchmarks(near))


def _of_what(dossier: Dossier) -> Iterable[Finding]:
    """Changes in per cent whose two figures stand neither in the sentence nor in the document's tables."""
    found = [
        one
        for one in said(dossier, WORDS["percent_change"], (StatementKind.CHANGE,))
        if not affirmed(WORDS["up_to"], one.statement.text) and _without_base(dossier, one.statement)
    ]
    if not found:
        yield silence(
            WRD_06, dossier, "We did not find a change in per cent without the two figures it is formed from."
        )
        return
    first = in_summary_first(found)[0]
    words = listed((f"“{one.words}”" for one in found), shown=3)
    yield WRD_06.ask(
        f"{words}: the document does not say of what. It can mean points, per cent of the old figure or fewer errors.",
        f"For {words}: from which figure to which, and per cent of what?",
        severity=_severity(found),
        quote=first.statement.text,
        page=first.statement.place.page,
    )


def _without_base(dossier: Dossier, statement: Statement) -> bool:
    changes = [worded for worded in worded_changes(statement.text) if worded.unit == "percent"]
    if not _ABOUT_QUALITY.search(statement.text):
        return False
    return bool(changes) and changes[0].before is None and len(figures_on(dossier, statement)) < 2


def _hedges(dossier: Dossier) -> Iterable[Finding]:
    """Reservations about results, shown as quotes without a judgement."""
    ranked = [one.statement.text for one in said(dossier, HEDGES, _ANY)]
    others = [s.text for s in _sentences(dossier) if affirmed(HEDGES, s.text)]
    found = [text for text in dict.fromkeys([*ranked, *others]) if _ABOUT_RESULTS.search(text)]
    if not found:
        yield silence(WRD_07, dossier, "We did not find words of reservation about the results.")
        return
    page = next((s.place.page for s in dossier.part(own_statements) if s.text == found[0]), None)
    yield WRD_07.finding(
        f"{count(len(found), 'sentence')} with words of reservation or of approximate equality: "
        f"{listed(map(quoted, found), shown=2)}.",
        quote=found[0],
        page=page,
    )


def _sentences(dossier: Dossier) -> tuple[Sentence, ...]:
    """The document's own sentences, where it announces a model."""
    if not dossier.announced:
        return ()
    return tuple(
        sentence
        for sentence in sentences_of(dossier.document)
        if sentence.block.kind is not BlockKind.QUOTATION and not OTHERS_WORK.search(sentence.where)
    )


def _severity(found: Iterable[Said]) -> Severity:
    inside = any(one.statement.in_summary for one in found)
    return Severity.NEEDS_CONTEXT if inside else Severity.DETAIL


_Q4, _CONTEXT = Question.WHAT_IS_MISSING, Severity.NEEDS_CONTEXT
WRD_04 = Check(id="WRD-04", title="Up to", question=_Q4, severity=_CONTEXT, run=_up_to)
WRD_05 = Check(
    id="WRD-05", title="Comparison without a number", question=_Q4, severity=_CONTEXT, run=_without_number
)
WRD_06 = Check(
    id="WRD-06", title="Per cent without saying of what", question=_Q4, severity=_CONTEXT, run=_of_what
)
WRD_07 = Check(id="WRD-07", title="Hedges", question=_Q4, severity=Severity.DETAIL, run=_hedges)
CHECKS = (WRD_04, WRD_05, WRD_06, WRD_07)
