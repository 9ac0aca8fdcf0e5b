"""The parts of an unpaged document in reading order, bounded; captions and notes join their table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from claimcheck.ingest.clock import Clock
from claimcheck.ingest.encoding import decode
from claimcheck.ingest.joined_parts import FIGURE_LABEL, TABLE_LABEL, join_captions, join_notes
from claimcheck.ingest.limits import Limits
from claimcheck.ingest.part import Part
from claimcheck.ingest.pieces import pieces
from claimcheck.records.document import Block, BlockKind, Cell, Figure, Table


@dataclass(slots=True)
class Body:
    """Takes parts in reading order until a limit is met; then takes no more and says so once."""

    limits: Limits = field(default_factory=Limits)
    parts: list[Part] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    links: dict[str, None] = field(default_factory=dict)
    pictures_read: int = 0
    _clock: Clock = field(default_factory=Clock)
    _chars: int = 0
    _tables: int = 0
    _full: bool = False

    @property
    def full(self) -> bool:
        """Whether a limit was met: the rest of the document is not read."""
        return self._full

    @property
    def seconds_left(self) -> float:
        """Of the time for the document."""
        return self.limits.seconds_per_document - self._clock.elapsed()

    def warn(self, sentence: str) -> None:
        """Keep a sentence for the reader, once."""
        if sentence not in self.warnings:
            self.warnings.append(sentence)

    def text_of(self, data: bytes, charset: str) -> str:
        """The characters of a text file, as far as the bounds let it be read; what is left out is warned of.

        Args:
            data: The file's bytes.
            charset: An encoding named outside of the file, or "".
        """
        most = self.limits.max_text_chars
        # A text has at most four bytes a character; the rest would be dropped anyway.
        text, clean = decode(data[: 4 * most], declared=charset)
        if not clean:
            self.warn("Some characters of the file could not be read.")
        if len(text) > most or len(data) > 4 * most:
            text = text[:most]
            self.warn(_very_long(f"{most:,} characters"))
        return text

    def link(self, address: str) -> None:
        """Keep the address a link leads to; nothing is fetched."""
        if address.startswith(("http://", "https://")) and len(address) <= 2000 and len(self.links) < 5000:
            self.links.setdefault(address)

    def block(
        self, kind: BlockKind, text: str, *, level: int = 0, bold: bool = False, source: str = "text"
    ) -> None:
        """Add a block of text, a very long one in pieces; an empty one is dropped."""
        for piece in pieces(text):
            if self._take(len(piece)):
                self.parts.append(Part(kind=kind, text=piece, level=level, bold=bold, source=source))

    def table(
        self,
        cells: Sequence[Cell],
        *,
        caption: str = "",
        footnotes: Sequence[str] = (),
        certain: bool = True,
        source: str = "text",
    ) -> None:
        """Add a table; one without any text is dropped."""
        size = sum(len(cell.text) for cell in cells)
        if not size:
            return
        self._tables += 1
        if self._tables > self.limits.max_tables:
            self.warn(f"Only the first {self.limits.max_tables:,} tables were read.")
            return
        if self._take(size):
            self.parts.append(
                Part(
                    cells=tuple(cells),
                    caption=caption,
                    footnotes=tuple(footnotes),
                    certain=certain,
                    source=source,
                )
            )

    def figure(self, figure: Figure) -> None:
        """Add a figure."""
        if self._take(len(figure.caption)):
            self.parts.append(Part(figure=figure))

    def _take(self, chars: int) -> bool:
        if self._full:
            return False
        self._chars += chars
        if self.seconds_left < 0:
            self._full = True
            self.warn("Reading took too long: only the beginning of the document was read.")
            return False
        if self._chars > self.limits.max_text_chars:
            self._full = True
            self.warn(_very_long(f"{self.limits.max_text_chars:,} characters"))
        elif len(self.parts) >= self.limits.max_blocks:
            self._full = True
            self.warn(_very_long(f"{self.limits.max_blocks:,} parts"))
        return not self._full

    def finish(self) -> tuple[tuple[Block, ...], tuple[Table, ...], tuple[Figure, ...]]:
        """Blocks, tables and figures with their order; captions and notes beside a table are joined to it."""
        join_captions(self.parts)
        join_notes(self.parts)
        blocks: list[Block] = []
        tables: list[Table] = []
        figures: list[Figure] = []
        for order, part in enumerate(self.parts):
            if part.is_table:
                tables.append(_table(order, part))
            elif part.figure is not None:
                figures.append(_figure(order, part.figure))
            else:
                blocks.append(
                    Block(order=order, kind=part.kind, text=part.text, level=part.level, source=part.source)
                )
        return tuple(blocks), tuple(tables), tuple(figures)


def _table(order: int, part: Part) -> Table:
    label = TABLE_LABEL.match(part.caption)
    return Table(
        order=order,
        cells=part.cells,
        label=" ".join(label[1].split()) if label else "",
        caption=part.caption,
        footnotes=part.footnotes,
        source=part.source,
        certain=part.certain,
    )


def _figure(order: int, figure: Figure) -> Figure:
    label = FIGURE_LABEL.match(figure.caption)
    return Figure(
        order=order,
        label=" ".join(label[1].split()) if label else figure.label,
        caption=figure.caption,
        vector=figure.vector,
        texts=figure.texts,
        bars=figure.bars,
    )


def _very_long(read: str) -> str:
    return f"The document is very long: only its first {read} were read."
