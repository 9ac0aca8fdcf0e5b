"""A comparison as a table of texts: what the window shows, copies and exports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from claimcheck.checks.relevance import Nearness
from claimcheck.desktop import words
from claimcheck.desktop.preferences.task_words import nearness_words, requirement_words, setting_words
from claimcheck.library.comparison import Comparison, Row
from claimcheck.records.claim import Claim

translate = QCoreApplication.translate
_LONGEST_TITLE = 60
_MOST_CLAIMS = 6
_MOST_TESTS = 4
_PART = "; "
_ALIKE = 3
"""Claims from which on a common setting is told once for their column."""


@dataclass(frozen=True, slots=True)
class Texts:
    """Header, names of the rows, and the rows."""

    header: Sequence[str] = ()
    names: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()


def comparison_texts(comparison: Comparison, shown: str = "all") -> Texts:
    """All rows, or those that are reported by "several", have "gaps", or whose settings are "differing"."""
    rows = [row for row in comparison.rows if _is_shown(row, shown)]
    common = [_common(comparison, n) for n in range(len(comparison.columns))]
    every = translate("comparison_texts", "Everywhere: {settings}")
    header = [
        "\n".join(
            part
            for part in (
                column.model,
                column.document[:_LONGEST_TITLE],
                every.format(settings=_PART.join(shared)) if shared else "",
            )
            if part
        )
        for column, shared in zip(comparison.columns, common, strict=True)
    ]
    header.append(translate("comparison_texts", "Settings that differ"))
    return Texts(
        header=header,
        names=[requirement_words(row.key) if row.key else row.label for row in rows],
        rows=[[*_cells(row, common), _differing(row)] for row in rows],
    )


def _is_shown(row: Row, shown: str) -> bool:
    return {
        "all": True,
        "several": row.reported > 1,
        "gaps": row.reported < len(row.cells),
        "differing": bool(row.differing),
    }[shown]


def _common(comparison: Comparison, column: int) -> tuple[str, ...]:
    """What all claims of a column state of their settings, so that it need not stand in every cell."""
    stated = [claim.setting.text.split(_PART) for row in comparison.rows for claim in row.cells[column]]
    if len(stated) < _ALIKE:
        return ()
    return tuple(part for part in stated[0] if part and all(part in other for other in stated))


def _cells(row: Row, common: Sequence[Sequence[str]]) -> list[str]:
    if not row.key:
        return [
            "\n".join(_claim(claim, shared) for claim in cell[:_MOST_CLAIMS]) or "–"
            for cell, shared in zip(row.cells, common, strict=True)
        ]
    nothing = translate("comparison_texts", "reports nothing")
    texts = []
    for claims, near, shared in zip(row.cells, row.nearness, common, strict=True):
        lines = [
            f"{words.benchmark_name(claim)}: {_claim(claim, shared)}, {nearness_words(nearness)}"
            for claim, nearness in _one_a_test(claims, near)
        ]
        if len(lines) > _MOST_TESTS:
            more = translate("comparison_texts", "and {count} more")
            lines[_MOST_TESTS:] = [more.format(count=len(lines) - _MOST_TESTS)]
        texts.append("\n".join(lines) or nothing)
    return texts


def _one_a_test(claims: Sequence[Claim], near: Sequence[Nearness]) -> list[tuple[Claim, Nearness]]:
    """The first claim on each test, nearest tests first."""
    first: dict[str, tuple[Claim, Nearness]] = {}
    for claim, nearness in zip(claims, near, strict=True):
        key = claim.benchmark.id if claim.benchmark else words.benchmark_name(claim)
        first.setdefault(key, (claim, nearness))
    order = list(Nearness)
    return sorted(first.values(), key=lambda pair: order.index(pair[1]))


def _claim(claim: Claim, shared: Sequence[str]) -> str:
    score = claim.quantity.printed
    setting = _PART.join(part for part in claim.setting.text.split(_PART) if part not in shared)
    return f"{score} ({setting})" if setting else score


def _differing(row: Row) -> str:
    """Each setting that differs, with what the columns state."""
    lines = []
    for field in row.differing:
        stated = [getattr(claim.setting, field) for cell in row.cells for claim in cell]
        values = dict.fromkeys(_value(value) for value in stated if value is not None)
        lines.append(f"≠ {setting_words(field)}: {' / '.join(values)}")
    return "\n".join(lines) or "–"


def _value(value: object) -> str:
    if isinstance(value, bool):
        return translate("comparison_texts", "yes") if value else translate("comparison_texts", "no")
    return str(value)
