"""A review as CSV, one claim a line, for newsroom data desks."""

from __future__ import annotations

import csv
import io

from claimcheck.records.review import Review
from claimcheck.report.rows import COLUMNS, inert, rows


def render(review: Review) -> bytes:
    """UTF-8 with a byte-order mark, so that spreadsheets show every script; texts are never formulas."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for claim, row in zip(review.claims, rows(review), strict=True):
        # The score as printed, not as a binary float.
        values = list(row)
        values[COLUMNS.index("score")] = str(claim.quantity.value)
        writer.writerow([inert(value) if not _is_number(value) else value for value in values])
    return target.getvalue().encode("utf-8-sig")


def _is_number(value: object) -> bool:
    return isinstance(value, str) and value.lstrip("-").replace(".", "", 1).isdigit()
