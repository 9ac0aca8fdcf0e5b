"""Tables of any origin: CSV and TSV, XLSX and Parquet, as a header and rows of text.

Cells stay as printed. A spreadsheet cell shown as "85.0%" holds 0.85: it is read as it is shown. Formulas
are never computed: the value the spreadsheet last saved counts.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from claimcheck.errors import ImportRefused
from claimcheck.evidence.importing.source_file import MOST_BYTES, SourceFile

_DELIMITERS = ",;\t|"
_SHEET = b"PK\x03\x04"
_PARQUET = b"PAR1"
_MOST_COLUMNS = 2_000


@dataclass(frozen=True, slots=True)
class Table:
    """A header and the rows behind it, each with its place ("line 3", "row 3")."""

    columns: tuple[str, ...]
    rows: Iterator[tuple[str, dict[str, str]]]


def is_table(file: SourceFile) -> bool:
    """Whether the content is a table: a spreadsheet, Parquet, or text named and shaped like one."""
    if file.data[:4] in (_SHEET, _PARQUET):
        return True
    return file.is_text and file.base.lower().endswith((".csv", ".tsv", ".tab"))


def read_table(file: SourceFile) -> Table:
    """The table a file holds.

    Raises:
        ImportRefused: when it cannot be read as one, or Parquet support is not installed.
    """
    if file.data[:4] == _SHEET:
        return _spreadsheet(file)
    if file.data[:4] == _PARQUET:
        return _parquet(file)
    return _text(file)


def _text(file: SourceFile) -> Table:
    first = file.text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(file.text), delimiter=delimiter)
    try:
        columns = _columns(file, next(reader, []))
    except csv.Error as error:
        raise ImportRefused(f"{file.name} is broken in its first line.") from error

    def rows() -> Iterator[tuple[str, dict[str, str]]]:
        try:
            for cells in reader:
                if len(cells) > len(columns):
                    raise ImportRefused(f"{file.name} has more cells than columns in line {reader.line_num}.")
                texts = [cell.strip() for cell in cells]
                if any(texts):
                    yield f"line {reader.line_num}", dict(zip(columns, texts, strict=False))
        except csv.Error as error:
            raise ImportRefused(f"{file.name} is broken in line {reader.line_num}.") from error

    return Table(columns, rows())


def _columns(file: SourceFile, cells: list[Any]) -> tuple[str, ...]:
    names = [str(cell).strip() if cell is not None else "" for cell in cells]
    while names and not names[-1]:
        names.pop()
    if len(names) < 2 or len(names) > _MOST_COLUMNS:
        raise ImportRefused(f"{file.name} has no header with the names of its columns in the first line.")
    return tuple(name or f"column {number}" for number, name in enumerate(names, 1))


def _spreadsheet(file: SourceFile) -> Table:
    from openpyxl import load_workbook

    _refuse_bomb(file)
    try:
        book = load_workbook(io.BytesIO(file.data), read_only=True, data_only=True)
        sheet = book.worksheets[0].iter_rows()
        columns = _columns(file, [cell.value for cell in next(sheet, ())])
    except ImportRefused:
        raise
    except Exception as error:
        raise ImportRefused(f"{file.name} cannot be read as a spreadsheet.") from error

    def rows() -> Iterator[tuple[str, dict[str, str]]]:
        for number, cells in enumerate(sheet, 2):
            texts = [shown(cell.value, getattr(cell, "number_format", "")) for cell in cells]
            if any(texts):
                yield f"row {number}", dict(zip(columns, texts, strict=False))

    return Table(columns, rows())


def _refuse_bomb(file: SourceFile) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
            size = sum(info.file_size for info in archive.infolist())
    except (zipfile.BadZipFile, ValueError) as error:
        raise ImportRefused(f"{file.name} cannot be read as a spreadsheet.") from error
    if size > MOST_BYTES:
        raise ImportRefused(f"{file.name} unpacks to more than {MOST_BYTES // 1024**2} MB.")


def shown(value: object, number_format: str | None) -> str:
    """A spreadsheet's value as the cell shows it, as far as per cent and fixed decimals go."""
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return str(value).strip()
    decimals = re.search(r"0\.(0+)", number_format or "")
    exact = Decimal(repr(value))
    if "%" in (number_format or ""):
        places = len(decimals.group(1)) if decimals else 0
        return f"{exact * 100:.{places}f}%"
    return f"{exact:.{len(decimals.group(1))}f}" if decimals else format(exact, "f")


def _parquet(file: SourceFile) -> Table:
    try:
        from pyarrow import ArrowException, BufferReader, parquet  # optional, and slow to load
    except ImportError as error:
        raise ImportRefused(
            f"{file.name} is a Parquet file; install claimcheck[parquet] to read it."
        ) from error
    try:
        source = parquet.ParquetFile(BufferReader(file.data))
        columns = _columns(file, list(source.schema_arrow.names))
    except (ArrowException, OSError, ValueError) as error:
        raise ImportRefused(f"{file.name} cannot be read as Parquet.") from error

    def rows() -> Iterator[tuple[str, dict[str, str]]]:
        number = 0
        for batch in source.iter_batches(batch_size=5_000):
            for values in batch.to_pylist():
                number += 1
                texts = {name: "" if value is None else str(value).strip() for name, value in values.items()}
                yield f"row {number}", texts

    return Table(columns, rows())
