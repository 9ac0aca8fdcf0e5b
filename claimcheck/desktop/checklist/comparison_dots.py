"""What a claim's score is compared with in its picture: outside results, rivals, chance, people."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from claimcheck.desktop import words
from claimcheck.desktop.checklist.dot_plot import DotRow
from claimcheck.desktop.session import Session
from claimcheck.records.benchmark import Benchmark
from claimcheck.records.claim import Claim
from claimcheck.records.evidence import EvaluatorRelation, Evidence
from claimcheck.statistics.proportions import wilson

translate = QCoreApplication.translate


def dot_rows(claim: Claim, session: Session, evidence: Sequence[Evidence]) -> tuple[list[DotRow], str]:
    """Rows of the picture from top to bottom, and the unit of its scale."""
    benchmark = session.benchmark(claim)
    percent = claim.quantity.per_cent
    if percent is None:
        return _rows_without_percent(claim, session), claim.quantity.unit
    low, high = _reach(float(percent), benchmark)
    rows = [DotRow(translate("comparison_dots", "This claim"), (float(percent),), "claim", low, high)]
    model = claim.model.id if claim.model else ""
    outside = [e for e in evidence if e.relation is not EvaluatorRelation.VENDOR]
    rows.append(
        _row(
            translate("comparison_dots", "Same model, others' tests"),
            [e for e in outside if model and e.model_id == model],
        )
    )
    rivals = [c.quantity.per_cent for c in _same_benchmark(claim, session)]
    rows.append(DotRow(translate("comparison_dots", "Others in this document"), _floats(rivals), "others"))
    rows.append(
        _row(
            translate("comparison_dots", "Other models, others' tests"),
            [e for e in outside if e.model_id != model],
            "others",
        )
    )
    if benchmark is not None:
        ceiling = None if benchmark.label_error_rate is None else 100 - benchmark.label_error_rate
        for name, value in (
            (translate("comparison_dots", "Guessing"), benchmark.chance_level),
            (translate("comparison_dots", "People"), benchmark.human_baseline),
            (translate("comparison_dots", "Ceiling (faulty questions)"), ceiling),
        ):
            rows.append(DotRow(name, _floats([value]), "line"))
    return [row for row in rows if row.values], "%"


def _rows_without_percent(claim: Claim, session: Session) -> list[DotRow]:
    same_unit = [c for c in _same_benchmark(claim, session) if c.quantity.unit == claim.quantity.unit]
    others = _floats([c.quantity.value for c in same_unit])
    rows = [
        DotRow(translate("comparison_dots", "This claim"), (float(claim.quantity.value),), "claim"),
        DotRow(translate("comparison_dots", "Others in this document"), others, "others"),
    ]
    return [row for row in rows if row.values]


def _reach(percent: float, benchmark: Benchmark | None) -> tuple[float | None, float | None]:
    """Wilson's 95 % interval in per cent; none where answers are not simply right or not."""
    if benchmark is None or not benchmark.n_items or benchmark.scoring not in ("", "binary"):
        return None, None
    if not 0 <= percent <= 100:
        return None, None
    interval = wilson(percent / 100, benchmark.n_items)
    return interval.low * 100, interval.high * 100


def _same_benchmark(claim: Claim, session: Session) -> list[Claim]:
    def name(c: Claim) -> str:
        return c.benchmark.id if c.benchmark and c.benchmark.id else words.benchmark_name(c).casefold()

    same = name(claim)
    return [c for c in session.claims if name(c) == same and c.id != claim.id]


def _row(name: str, evidence: Sequence[Evidence], shape: str = "outside") -> DotRow:
    return DotRow(name, _floats([e.per_cent for e in evidence]), shape)


def _floats(values: Sequence[Decimal | None]) -> tuple[float, ...]:
    return tuple(float(value) for value in values if value is not None)
