"""A review as an Excel workbook: claims, findings, questions and where it all comes from."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.writer.excel import ExcelWriter

from claimcheck.checks.questions import questions
from claimcheck.records.review import Review
from claimcheck.report import wording
from claimcheck.report.archive import without_times
from claimcheck.report.rows import COLUMNS, rows

ONE_FILE_EACH = True
Value = str | float | int | None
_LONGEST_CELL = 32_000


def render(review: Review) -> bytes:
    """An .xlsx file; cells hold text and numbers only, never formulas."""
    book = Workbook(write_only=True)
    created = datetime.fromisoformat(review.created).replace(tzinfo=None)
    book.properties.created = book.properties.modified = created
    _sheet(book, "Claims", [name.replace("_", " ") for name in COLUMNS], rows(review))
    _sheet(
        book,
        "Findings",
        ["id", "kind", "severity", "check", "text", "question", "claims", "page", "quote"],
        (
            (
                *(f.id, wording.KINDS[f.kind], wording.SEVERITIES[f.severity] if f.severity else ""),
                *(f.check, f.text, f.ask, ", ".join(f.claims), f.page, f.quote),
            )
            for f in review.findings
        ),
    )
    _sheet(book, "Questions", ["number", "question"], ((q.number, q.text) for q in questions(review)))
    _sheet(book, "About", ["what", "value"], _about(review))
    target = io.BytesIO()
    with ZipFile(target, "w") as archive:
        ExcelWriter(book, archive).save()  # Workbook.save would write the time of day into the file
    return without_times(target.getvalue())


def _about(review: Review) -> Iterable[Sequence[Value]]:
    document = review.document
    yield ("document", document.title)
    yield ("origin", document.origin)
    yield ("publisher", document.publisher)
    yield ("published", document.published)
    yield ("SHA-256", document.sha256)
    yield from (("not read", warning) for warning in document.warnings)
    yield ("checked", review.created)
    yield ("Claimcheck", review.version)
    yield ("evidence index", f"{review.index.results} results, as of {review.index.as_of}")
    yield ("status", wording.footer(review))


def _sheet(book: Workbook, title: str, header: Sequence[str], values: Iterable[Sequence[Value]]) -> None:
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for number, name in enumerate(header, start=1):
        wide = name in {"text", "question", "quote", "value", "findings", "to ask"} or "answer" in name
        sheet.column_dimensions[get_column_letter(number)].width = 60 if wide else 18
    sheet.append([_cell(sheet, name, bold=True) for name in header])
    for row in values:
        sheet.append([_cell(sheet, value) for value in row])


def _cell(sheet: WriteOnlyWorksheet, value: Value, *, bold: bool = False) -> Cell:
    if isinstance(value, str):
        value = ILLEGAL_CHARACTERS_RE.sub("", value)[:_LONGEST_CELL]
    cell = WriteOnlyCell(sheet, value=value)
    if isinstance(value, str):
        cell.data_type = "s"  # also for texts that begin with "="
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.font = Font(bold=bold)
    return cell
