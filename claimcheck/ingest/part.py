"""A part of an unpaged document before it has its place."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.records.document import BlockKind, Cell, Figure


@dataclass(slots=True)
class Part:
    """A part before it has its order. `bold` is True where all of a block's text is bold."""

    kind: BlockKind = BlockKind.PARAGRAPH
    text: str = ""
    level: int = 0
    bold: bool = False
    cells: tuple[Cell, ...] = ()
    caption: str = ""
    footnotes: tuple[str, ...] = ()
    figure: Figure | None = None
    certain: bool = True
    source: str = "text"

    @property
    def is_table(self) -> bool:
        """Whether the part is a table."""
        return bool(self.cells)

    @property
    def is_text(self) -> bool:
        """Whether the part is a block of text."""
        return not self.cells and self.figure is None
