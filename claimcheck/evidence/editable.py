"""The fields of a result that a person may correct, and corrections written as text."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from claimcheck.errors import UnknownName
from claimcheck.evidence.rows import RESULT_FIELDS
from claimcheck.records.evidence import EvaluatorRelation

EDITABLE = frozenset(RESULT_FIELDS) - {
    *("id", "model_id", "benchmark_id", "aggregation", "higher_is_better"),
    *("source", "source_file", "record", "retrieved"),
}
"""What a person may correct; the rest is found by the index itself, or says where a result comes from."""

_TYPES: dict[str, Callable[[str], object]] = {
    "n_items": int,
    "standard_error": float,
    "interval_low": float,
    "interval_high": float,
    "relation": EvaluatorRelation,
}


def changes_from_text(texts: Iterable[str]) -> dict[str, object]:
    """Changes written as "field=value", with values of the fields' own types.

    Raises:
        UnknownName: when a field is not known or its value not of its type.
    """
    changes: dict[str, object] = {}
    for text in texts:
        name, sign, value = text.partition("=")
        if not sign or name not in EDITABLE or name == "setting":
            raise UnknownName(f"'{text}' is not a change.", next_step="Write it as field=value.")
        try:
            changes[name] = _TYPES.get(name, str)(value)
        except ValueError as error:
            raise UnknownName(f"'{value}' does not fit {name}.", next_step="Check the value.") from error
    return changes
