"""CON-03 bold that is not best, CON-05 "on all benchmarks", CON-07 rank claims."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claimcheck.checks.base import Check, Dossier, sure
from claimcheck.checks.patterns import WORDS, affirmed, compiled
from claimcheck.checks.rows import Row, best, higher_is_better, rows
from claimcheck.checks.words import benchmark_name, count, figure, listed, model_name, rows_of
from claimcheck.records.claim import Claim, Statement, StatementKind
from claimcheck.records.finding import Finding, Question, Severity

_STYLING = 0.9
_SCOPED = re.compile(
    r"\b(?:all|every|each|any)\b\s+(?:of\s+)?(?:the\s+|these\s+|our\s+)?(?P<noun>(?:[\w-]+\s+){0,3}?)"
    r"(?:benchmarks?|tests?|tasks?|evaluations?|categor(?:y|ies)|metrics?|domains?)\b",
    re.IGNORECASE,
)
_NO_SCOPE = re.compile(
    r"^(?:(?:listed|reported|tested|other|standard|major|available|evaluated|these|of)\s*)*$", re.IGNORECASE
)
_VERB = re.compile(
    r"\b(?:outperform|surpass|exceed|beat|lead|win|improv|top|best)\w*|\b(?:better|ahead|higher|stronger|superior)\b",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[\s_()-]+")
_CLAUSE = re.compile(r"[;:]|,?\s\b(?:while|whereas|although|though|but)\b", re.IGNORECASE)
_RANK = re.compile(
    r"\b(?:(?P<first>first|no\. ?1|number one|#1|top spot)|(?P<second>second|#2)|(?P<third>third|#3)|top[- ](?P<top>\d+))\s+"
    r"(?:place|rank|position|overall)?\b",
    re.IGNORECASE,
)


def _tables(dossier: Dossier) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = {}
    for row in dossier.part(rows):
        if row.table is not None and all(map(sure, row.claims)):
            found.setdefault(row.table, []).append(row)
    return found


def _bold(dossier: Dossier) -> Iterable[Finding]:
    compared = 0
    for group in _tables(dossier).values():
        marked = [
            row for row in group if any(c.bold for c in row.claims) and _direction(dossier, row) is not None
        ]
        marked = [row for row in marked if not all(c.bold for c in row.claims)]
        compared += len(marked)
        misses = [row for row in marked if not _bold_best(dossier, row)]
        if not misses or len(marked) < 2:
            continue
        styled = _styled_model(marked)
        if styled:
            yield _styling(dossier, styled, misses, len(marked))
        elif len(misses) * 5 <= len(marked):
            # Bold follows the best figure in most rows: then the exceptions are worth a look.
            yield _exceptions(dossier, misses, len(marked))
    yield CON_03.nothing(
        f"{count(compared, 'row')} with bold figures compared with the best figure of the row."
    )


def _bold_best(dossier: Dossier, row: Row) -> bool:
    top = best(row.claims, _direction(dossier, row))
    return top is None or any(c.bold and c.quantity.value == top.quantity.value for c in row.claims)


def _direction(dossier: Dossier, row: Row) -> bool | None:
    return higher_is_better(dossier, row.claims[0])


def _styled_model(marked: Sequence[Row]) -> str:
    """The model in whose figures at least nine in ten bold cells lie; "" where bold is spread."""
    names = Counter(c.model_text for row in marked for c in row.claims if c.bold)
    name, number = names.most_common(1)[0]
    return name if number >= _STYLING * sum(names.values()) and len(marked) > 2 else ""


def _styling(dossier: Dossier, styled: str, misses: Sequence[Row], total: int) -> Finding:
    claims = [
        c for row in misses for c in (_of(row, styled), best(row.claims, _direction(dossier, row))) if c
    ]
    rival = any(not c.announced for c in claims)
    return CON_03.finding(
        f"Bold marks {styled}, not the best score; in {len(misses)} of {count(total, 'row')} another model is "
        f"better ({listed((benchmark_name(row.claims[0]) for row in misses), shown=4)}).",
        claims,
        severity=Severity.NEEDS_CONTEXT if rival else Severity.DETAIL,
        explanations=("Bold may be meant as styling of the document's own model.",),
        working={"rows": total, "other_better": len(misses)},
    )


def _exceptions(dossier: Dossier, misses: Sequence[Row], total: int) -> Finding:
    lines, claims = [], []
    for row in misses:
        top = best(row.claims, _direction(dossier, row))
        bold = [c for c in row.claims if c.bold]
        if top is None:
            continue
        lines.append(f"{benchmark_name(top)}: bold {figure(bold[0])}, best {figure(top)} ({model_name(top)})")
        claims += [*bold, top]
    return CON_03.ask(
        f"In {len(misses)} of {count(total, 'row')} the bold figure is not the best of the row: "
        f"{listed(lines, shown=3)}.",
        "What does bold mean in these rows?",
        claims,
        explanations=("Bold may mark the best of one group of models, or a significant result.",),
    )


def _of(row: Row, model: str) -> Claim | None:
    return next((claim for claim in row.claims if claim.model_text == model), None)


def _universal(dossier: Dossier) -> Iterable[Finding]:
    looked = 0
    for statement in dossier.statements:
        if statement.kind is not StatementKind.RANKING or not affirmed(
            WORDS["universal_bench"], statement.text
        ):
            continue
        looked += 1
        yield from _universal_claim(dossier, statement)
    if not looked:
        yield CON_05.nothing("We did not find a sentence that speaks of all benchmarks.")


@dataclass(frozen=True, slots=True)
class Duels:
    """The rows that set the sentence's own model beside the models it names, by outcome."""

    won: tuple[tuple[Claim, Claim], ...]
    tied: tuple[tuple[Claim, Claim], ...]
    lost: tuple[tuple[Claim, Claim], ...]

    @property
    def total(self) -> int:
        """How many rows there are."""
        return len(self.won) + len(self.tied) + len(self.lost)


def _universal_claim(dossier: Dossier, statement: Statement) -> Iterable[Finding]:
    place: dict[str, Any] = {"quote": statement.text, "page": statement.place.page}
    sides = _sides(dossier, statement)
    duels = _duels(dossier, sides.subject, sides.objects) if sides.resolved else Duels((), (), ())
    if not duels.total:
        yield CON_05.cannot_tell(
            f"The document says “{_short(statement.text)}”; we found no row that sets the models it names side by side.",
            **place,
        )
        return
    working = {
        "rows": duels.total,
        "wins": len(duels.won),
        "losses": len(duels.lost),
        "ties": len(duels.tied),
    }
    if duels.lost:
        place["severity"] = Severity.CHANGES_THE_HEADLINE if statement.in_summary else Severity.NEEDS_CONTEXT
        yield _contradicted(statement, duels, bool(sides.objects), working, place)
        return
    tied = listed(benchmark_name(own) for own, _ in duels.tied)
    yield CON_05.nothing(
        f"“{_short(statement.text)}”: in the document's own figures, of {count(duels.total, 'comparable row')} the model is "
        f"{f'equal on {tied} and ahead on the rest' if tied else 'ahead on all'}.",
        working=working,
        **place,
    )


def _contradicted(
    statement: Statement, duels: Duels, named: bool, working: dict[str, int], place: dict[str, Any]
) -> Finding:
    lines = rows_of(
        (
            f"{benchmark_name(own)}, {model_name(rival)} {figure(rival)} against {model_name(own)} {figure(own)}"
            for own, rival in duels.lost
        ),
        shown=4,
    )
    claims = [claim for pair_ in duels.lost for claim in pair_]
    text = (
        f"The document says “{_short(statement.text)}”. In its own figures another model is better on "
        f"{len(duels.lost)} of {count(duels.total, 'comparable row')}: {lines}."
    )
    question = "Which benchmarks and models does the sentence refer to?"
    if _is_unscoped(statement.text) and named:
        return CON_05.finding(text, claims, ask=question, working=working, **place)
    return CON_05.ask(
        f"{text} The sentence may speak of some of them only.", question, claims, working=working,
        **place | {"severity": Severity.NEEDS_CONTEXT},
    )  # fmt: skip


def _short(text: str) -> str:
    text = text.strip().rstrip(".")
    return text if len(text) <= 240 else f"{text[:237].rstrip()}…"


def _is_unscoped(text: str) -> bool:
    match = _SCOPED.search(text)
    return "across the board" in text.casefold() or bool(match and _NO_SCOPE.match(match["noun"].strip()))


@dataclass(frozen=True, slots=True)
class Sides:
    """The model a sentence is about and those it is set against, as the figures name them.

    `subject` is "" for the announced model ("our model"), `objects` empty for all others. `resolved` is False where
    the sentence prints a name that no figure has.
    """

    subject: str
    objects: frozenset[str]
    resolved: bool


def _sides(dossier: Dossier, statement: Statement) -> Sides:
    """The last model before the verb, and those after it: "X outperforms Y and Z on all tasks, while …"."""
    match = compiled(WORDS["universal_bench"]).search(statement.text)
    end = match.end() if match else len(statement.text)
    verbs = list(_VERB.finditer(statement.text, 0, end))
    start = verbs[-1].start() if verbs else (match.start() if match else 0)
    before = _CLAUSE.split(statement.text[:start])[-1]
    after = _CLAUSE.split(statement.text[start:])[0]
    subjects, objects = _models_in(dossier, before), _models_in(dossier, after)
    printed_before = any(name.casefold() in before.casefold() for name in statement.models)
    printed_after = any(name.casefold() in after.casefold() for name in statement.models)
    resolved = bool(subjects or not printed_before) and bool(objects or not printed_after)
    return Sides(subjects[-1] if subjects else "", frozenset(objects), resolved)


def _models_in(dossier: Dossier, text: str) -> list[str]:
    """Models of the document's figures that a text names, in order; a longer name goes before one inside it."""
    found: dict[int, str] = {}
    for name in sorted({claim.model_text for claim in dossier.claims}, key=len, reverse=True):
        for match in re.finditer(rf"(?<![\w.-]){re.escape(name)}(?![\w-]|\.\d)", text, re.IGNORECASE):
            if not any(start <= match.start() < start + len(longer) for start, longer in found.items()):
                found[match.start()] = name
    return [found[start] for start in sorted(found)]


def _duels(dossier: Dossier, subject: str, objects: frozenset[str]) -> Duels:
    outcomes: dict[int, list[tuple[Claim, Claim]]] = {1: [], 0: [], -1: []}
    for row in dossier.part(rows):
        if duel := _duel(dossier, row, subject, objects):
            outcomes[_sign(dossier, row, *duel)].append(duel)
    return Duels(tuple(outcomes[1]), tuple(outcomes[0]), tuple(outcomes[-1]))


def _duel(dossier: Dossier, row: Row, subject: str, objects: frozenset[str]) -> tuple[Claim, Claim] | None:
    direction = _direction(dossier, row)
    if direction is None or not all(map(sure, row.claims)):
        return None
    mine = [c for c in row.claims if _is_one_of(c, {subject})] if subject else row.own
    others = [c for c in row.claims if _is_one_of(c, objects)] if objects else row.rivals
    own, rival = best(mine, direction), best(others, direction)
    if own is None or rival is None or own.quantity.unit != rival.quantity.unit:
        return None
    return own, rival


def _is_one_of(claim: Claim, names: Collection[str]) -> bool:
    """Whether a figure is of one of the named models, without regard to signs and spaces between tables."""
    return _LETTERS.sub("", claim.model_text.casefold()) in {
        _LETTERS.sub("", name.casefold()) for name in names
    }


def _sign(dossier: Dossier, row: Row, own: Claim, rival: Claim) -> int:
    gap = own.quantity.value - rival.quantity.value
    sign = (gap > 0) - (gap < 0)
    return -sign if _direction(dossier, row) is False else sign


def _ranks(dossier: Dossier) -> Iterable[Finding]:
    looked = 0
    for statement in dossier.statements:
        match = _RANK.search(statement.text)
        if statement.kind is not StatementKind.RANKING or not match or len(statement.benchmarks) != 1:
            continue
        stated = _stated_rank(match)
        group = [r for r in dossier.part(rows) if benchmark_name(r.claims[0]) in statement.benchmarks
                 or r.claims[0].benchmark_text in statement.benchmarks]  # fmt: skip
        if len(group) != 1 or not group[0].own or _direction(dossier, group[0]) is None:
            continue
        looked += 1
        row = group[0]
        higher = _direction(dossier, row) is not False
        own = best(row.own, higher)
        if own is None:
            continue
        result = rank({c.id: float(c.quantity.value) for c in row.claims}, own.id, higher)
        if result["rank"] > stated:
            yield CON_07.ask(
                f"The sentence says “{_short(statement.text)}”. In the document's own row on {benchmark_name(own)}, "
                f"{model_name(own)} ({figure(own)}) stands at place {result['rank']} of {len(row.claims)}.",
                "In which list, and on which date, does this place hold?",
                [own],
                quote=statement.text,
                page=statement.place.page,
                working=result,
            )
    yield CON_07.nothing(f"{count(looked, 'sentence')} about a place compared with the document's own rows.")


def _stated_rank(match: re.Match[str]) -> int:
    if match["top"]:
        return int(match["top"])
    return 1 if match["first"] else 2 if match["second"] else 3


def rank(scores: Mapping[str, float], model: str, higher: bool) -> dict[str, Any]:
    """Competition rank: one more than the number of better scores; ties are joint."""
    own = scores[model]
    better = [name for name, s in scores.items() if (s > own if higher else s < own)]
    tied = [name for name, s in scores.items() if name != model and s == own]
    return {"rank": len(better) + 1, "tied_with": tied}


def _bold_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    row = {name: float(value) for name, value in (inputs.get("row") or {}).items() if value is not None}
    if not row:
        return {"label": "cannot_tell"}
    top = max(row.values()) if inputs.get("higher_is_better", True) is not False else min(row.values())
    best_ = [name for name, value in row.items() if value == top]
    bold = inputs.get("bold") or []
    return {
        "best": best_,
        "bold_not_best": [name for name in bold if name not in best_],
        "best_not_bold": [name for name in best_ if name not in bold],
    }


def _universal_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    directions = inputs.get("higher_is_better")
    lower = (
        {name for name, higher in directions.items() if higher is False}
        if isinstance(directions, Mapping)
        else set()
    )
    lower |= set(inputs.get("lower_is_better") or ())
    wins = 0
    ties: list[str] = []
    losses: list[str] = []
    blank: list[str] = []
    for name, values in (inputs.get("rows") or {}).items():
        rivals = [float(v) for v in (values or ())[1:] if v is not None]
        if not rivals or values[0] is None:
            blank.append(name)
            continue
        sign = -1 if name in lower or directions is False else 1
        gap = min(sign * (float(values[0]) - rival) for rival in rivals)
        if gap > 0:
            wins += 1
        else:
            (ties if gap == 0 else losses).append(name)
    label = "supported_by_own_table" if wins else "cannot_tell"
    for names, word in ((blank, "cannot_tell"), (ties, "not_strictly_better"), (losses, "contradicted")):
        label = word if names else label
    return {"wins": wins, "ties": ties, "losses": losses, "blank": blank, "claim_all": label}


def _rank_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    scores = {name: float(s) for name, s in (inputs.get("scores") or {}).items() if s is not None}
    if inputs.get("model") not in scores:
        return {"rank": None, "tied_with": [], "label": "cannot_tell"}
    return rank(scores, inputs["model"], inputs.get("higher_is_better", True) is not False)


_Q4 = Question.WHAT_IS_MISSING
CON_03 = Check(
    id="CON-03",
    title="Bold is not best",
    question=_Q4,
    severity=Severity.DETAIL,
    run=_bold,
    vector=_bold_vector,
)
CON_05 = Check(
    id="CON-05", title="“On all benchmarks”", question=_Q4, severity=Severity.CHANGES_THE_HEADLINE, run=_universal,
    vector=_universal_vector,
)  # fmt: skip
CON_07 = Check(
    id="CON-07",
    title="Rank claims",
    question=_Q4,
    severity=Severity.NEEDS_CONTEXT,
    run=_ranks,
    vector=_rank_vector,
)
CHECKS = (CON_03, CON_05, CON_07)
