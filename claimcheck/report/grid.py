"""A table of texts as a file: Excel, CSV or HTML; what a comparison is exported as."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font

from claimcheck.errors import UnknownName
from claimcheck.report.archive import without_times
from claimcheck.report.rows import inert

FORMATS = ("xlsx", "csv", "html")
_WIDTH = 28
_PAGE = """<!DOCTYPE html>
<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>
<style>body{{font:15px/1.5 sans-serif;margin:2em}}table{{border-collapse:collapse}}
th,td{{border:1px solid #999;padding:.4em .7em;text-align:start;vertical-align:top;white-space:pre-line}}
th{{background:#f1f1ee}}</style></head><body><h1>{title}</h1>
<table><thead><tr>{header}</tr></thead><tbody>
{rows}
</tbody></table><p>{footer}</p></body></html>
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Lines of texts, the first of them the header, the first text of each the row's name."""

    title: str
    lines: Sequence[Sequence[str]]
    footer: str = ""
    language: str = "en"


def render_grid(grid: Grid, format_name: str) -> bytes:
    """The table in a format; texts are never formulas and never markup.

    Raises:
        UnknownName: when there is no such format.
    """
    writers = {"xlsx": _xlsx, "csv": _csv, "html": _html}
    if format_name not in writers:
        raise UnknownName(f"There is no format {format_name}.", next_step=f"Known are: {', '.join(FORMATS)}.")
    return writers[format_name](grid)


def _csv(grid: Grid) -> bytes:
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerows([inert(text) for text in line] for line in grid.lines)
    return target.getvalue().encode("utf-8-sig")


def _xlsx(grid: Grid) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "".join(c for c in grid.title if c not in "[]:*?/\\")[:31] or "Claimcheck"
    sheet.freeze_panes = "B2"
    for row, line in enumerate([*grid.lines, (), (grid.footer,)], start=1):
        for column, text in enumerate(line, start=1):
            cell = sheet.cell(row, column, ILLEGAL_CHARACTERS_RE.sub("", text))
            cell.data_type = "s"  # also for texts that begin with "="
            cell.alignment = Alignment(wrap_text=row <= len(grid.lines), vertical="top")
            cell.font = Font(bold=row == 1 or column == 1)
            sheet.column_dimensions[cell.column_letter].width = _WIDTH
    target = io.BytesIO()
    book.save(target)
    return without_times(target.getvalue())


def _html(grid: Grid) -> bytes:
    header, *body = grid.lines
    rows = [
        f'<tr><th scope="row">{escape(line[0])}</th>'
        + "".join(f"<td>{escape(t)}</td>" for t in line[1:])
        + "</tr>"
        for line in body
    ]
    page = _PAGE.format(
        language=escape(grid.language),
        title=escape(grid.title),
        header="".join(f'<th scope="col">{escape(text)}</th>' for text in header),
        rows="\n".join(rows),
        footer=escape(grid.footer),
    )
    return page.encode()
