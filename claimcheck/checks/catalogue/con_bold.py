"""CON-03 bold figures that are not the best of their row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from claimcheck.checks.base import Check, Dossier, sure
from claimcheck.checks.dossier.rows import Row, best, direction_of, rows
from claimcheck.checks.words import benchmark_name, count, figure, listed, model_name
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Question, Severity

_STYLING = 0.9
"""Share of the bold figures in one model's column from which bold marks the model, not the best figure."""


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
            row for row in group if any(c.bold for c in row.claims) and direction_of(dossier, row) is not None
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
    top = best(row.claims, direction_of(dossier, row))
    return top is None or any(c.bold and c.quantity.value == top.quantity.value for c in row.claims)


def _styled_model(marked: Sequence[Row]) -> str:
    """The model in whose figures at least nine in ten bold cells lie; "" where bold is spread."""
    names = Counter(c.model_text for row in marked for c in row.claims if c.bold)
    name, number = names.most_common(1)[0]
    return name if number >= _STYLING * sum(names.values()) and len(marked) > 2 else ""


def _styling(dossier: Dossier, styled: str, misses: Sequence[Row], total: int) -> Finding:
    claims = [
        c for row in misses for c in (_of(row, styled), best(row.claims, direction_of(dossier, row))) if c
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
        top = best(row.claims, direction_of(dossier, row))
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


CON_03 = Check(
    id="CON-03",
    title="Bold is not best",
    question=Question.WHAT_IS_MISSING,
    severity=Severity.DETAIL,
    run=_bold,
    vector=_bold_vector,
)
CHECKS = (CON_03,)
