"""One line of labels along an axis of a table, and what its labels are: metrics, settings, costs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from claimcheck.extract.late import late
from claimcheck.extract.settings import is_setting
from claimcheck.extract.tables.headers import (
    is_cost,
    is_metric,
    is_metric_corner,
    is_model_corner,
    is_number_format,
    is_setting_corner,
)
from claimcheck.records.document import Cell

_ROUGE = late(r"^R-?[12LS]$")  # "R1 | R2 | RL"; alone it may name a model
_RECALLED = late(r"^(?:P|R|F|(?:Avg\.? |Macro |Micro )?F1|Prec\.|Rec\.|Acc\.?)$")  # "P | R | F1" likewise


class Kind(StrEnum):
    """Where a line stands."""

    HEADER = "header"
    LABEL = "label"
    ATTRIBUTE = "attribute"
    SECTION = "section"


@dataclass(frozen=True)
class Line:
    """One line of labels along an axis: the cell that labels each position (row or column number).

    `title` is the corner text over a label column or before a header row, the label before an attribute
    row, or the label over a header row of bare numbers (then `swept`: a setting that varies).
    """

    kind: Kind
    index: int
    cells: dict[int, Cell]
    title: str = ""
    swept: bool = False
    texts: tuple[str, ...] = field(default=())

    def text(self, position: int) -> str:
        """The label at a position, "" where none stands."""
        cell = self.cells.get(position)
        return cell.text.strip() if cell is not None else ""

    @property
    def metric_share(self) -> float:
        """How many of the distinct labels are metrics or splits, 0 to 1."""
        several = len(self.texts) > 1
        if is_metric_corner(self.title) or (several and all(map(_ROUGE.match, self.texts))):
            return 1.0
        if several and {"P", "R"} <= set(self.texts) and all(map(_RECALLED.match, self.texts)):
            return 1.0
        return share(self.texts, is_metric)

    @property
    def setting_share(self) -> float:
        """How many of the distinct labels are settings, 0 to 1."""
        if is_setting_corner(self.title) or self.swept:
            return 1.0
        return share(self.texts, is_setting)

    @property
    def is_of_formats(self) -> bool:
        """Whether a label column holds nothing but number formats: "bf16 / fp16", "8bits"."""
        return self.kind is Kind.LABEL and bool(self.texts) and all(map(is_number_format, self.texts))

    @property
    def cost_share(self) -> float:
        """How many of the distinct labels are sizes, dates or the like, 0 to 1."""
        if self.kind is Kind.LABEL and is_model_corner(self.title):
            return 0.0  # "Architecture" over names of models; as a row it is a fact about each model
        return 1.0 if is_cost(self.title) and not self.swept else 0.0


def share(texts: Sequence[str], test: Callable[[str], object]) -> float:
    """How many of some labels pass a test, 0 to 1."""
    return sum(bool(test(t)) for t in texts) / len(texts) if texts else 0.0


def line_of(kind: Kind, index: int, cells: dict[int, Cell], title: str = "") -> Line:
    """A line with its distinct labels, in the order of their positions."""
    texts = tuple(dict.fromkeys(cell.text.strip() for cell in cells.values()))
    return Line(kind, index, cells, title, texts=texts)
