"""How much of the machine reading one document may take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds for one document; what goes over one is refused or left out, and said.

    `memory_bytes` is address space of the child that reads. `max_source_bytes` bounds the file itself,
    `max_text_chars` the text taken from it, `max_unpacked_bytes` what an archive (DOCX) unfolds to.
    `max_picture_pixels` bounds one picture that is shown or read by OCR, `max_pictures` how many are read.
    `skip_pages` (from 1) stopped an earlier try: they are not touched, and named as unreadable.
    """

    seconds_per_document: float = 30.0
    seconds_per_page: float = 5.0
    memory_bytes: int = 1 << 30
    max_source_bytes: int = 256 << 20
    max_unpacked_bytes: int = 256 << 20
    max_result_bytes: int = 64 << 20
    max_pages: int = 2000
    max_text_chars: int = 8_000_000
    max_blocks: int = 100_000
    max_tables: int = 2000
    max_table_cells: int = 100_000
    max_table_columns: int = 1000
    max_picture_pixels: int = 25_000_000
    max_pictures: int = 20
    skip_pages: tuple[int, ...] = ()
