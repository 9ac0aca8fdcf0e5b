"""CON-05 sentences that speak of all benchmarks."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.checks.base import Check, Dossier, sure
from claimcheck.checks.dossier.patterns import WORDS, affirmed, compiled
from claimcheck.checks.dossier.rows import Row, best, direction_of, rows
from claimcheck.checks.words import benchmark_name, count, figure, listed, model_name, rows_of, shortened
from claimcheck.records.claim import Claim, Statement, StatementKind
from claimcheck.records.finding import Finding, Question, Severity

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
    sides = _sides(dossier, statement)
    duels = _duels(dossier, sides.subject, sides.objects) if sides.resolved else Duels((), (), ())
    if not duels.total:
        yield CON_05.cannot_tell(
            f"The document says “{shortened(statement.text)}”; we found no row that sets the models it names side by side.",
            statement=statement,
        )
        return
    working = {
        "rows": duels.total,
        "wins": len(duels.won),
        "losses": len(duels.lost),
        "ties": len(duels.tied),
    }
    if duels.lost:
        yield _contradicted(statement, duels, named=bool(sides.objects), working=working)
        return
    tied = listed(benchmark_name(own) for own, _ in duels.tied)
    yield CON_05.nothing(
        f"“{shortened(statement.text)}”: in the document's own figures, of {count(duels.total, 'comparable row')} the model is "
        f"{f'equal on {tied} and ahead on the rest' if tied else 'ahead on all'}.",
        working=working,
        statement=statement,
    )


def _contradicted(statement: Statement, duels: Duels, *, named: bool, working: dict[str, int]) -> Finding:
    lines = rows_of(
        (
            f"{benchmark_name(own)}, {model_name(rival)} {figure(rival)} against {model_name(own)} {figure(own)}"
            for own, rival in duels.lost
        ),
        shown=4,
    )
    claims = [claim for pair_ in duels.lost for claim in pair_]
    text = (
        f"The document says “{shortened(statement.text)}”. In its own figures another model is better on "
        f"{len(duels.lost)} of {count(duels.total, 'comparable row')}: {lines}."
    )
    question = "Which benchmarks and models does the sentence refer to?"
    if _is_unscoped(statement.text) and named:
        severity = Severity.CHANGES_THE_HEADLINE if statement.in_summary else Severity.NEEDS_CONTEXT
        return CON_05.finding(
            text, claims, ask=question, severity=severity, working=working, statement=statement
        )
    return CON_05.ask(
        f"{text} The sentence may speak of some of them only.",
        question,
        claims,
        severity=Severity.NEEDS_CONTEXT,
        working=working,
        statement=statement,
    )


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
    direction = direction_of(dossier, row)
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
    return -sign if direction_of(dossier, row) is False else sign


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


CON_05 = Check(
    id="CON-05",
    title="“On all benchmarks”",
    question=Question.WHAT_IS_MISSING,
    severity=Severity.CHANGES_THE_HEADLINE,
    run=_universal,
    vector=_universal_vector,
)
CHECKS = (CON_05,)
