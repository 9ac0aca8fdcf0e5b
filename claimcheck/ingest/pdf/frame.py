"""How PDF user space maps to the shown page, and turned text to upright coordinates."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageFrame:
    """How PDF user space maps to the shown page: crop box and rotation (degrees clockwise)."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int

    @property
    def width(self) -> float:
        """Shown width in points."""
        return self.top - self.bottom if self.rotation in (90, 270) else self.right - self.left

    @property
    def height(self) -> float:
        """Shown height in points."""
        return self.right - self.left if self.rotation in (90, 270) else self.top - self.bottom

    def shown(self, x: float, y: float) -> tuple[float, float]:
        """A point of user space in points from the shown page's top-left corner."""
        match self.rotation:
            case 90:
                return y - self.bottom, x - self.left
            case 180:
                return self.right - x, y - self.bottom
            case 270:
                return self.top - y, self.right - x
            case _:
                return x - self.left, self.top - y

    def shown_box(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """A rectangle of user space as (x0, top, x1, bottom) on the shown page."""
        ax, ay = self.shown(x0, y0)
        bx, by = self.shown(x1, y1)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


def upright(
    box: tuple[float, float, float, float], turn: int, width: float, height: float
) -> tuple[float, float, float, float]:
    """A shown box in the coordinates in which text of reading direction `turn` runs left to right."""
    x0, top, x1, bottom = box
    match turn:
        case 90:
            return height - bottom, x0, height - top, x1
        case 180:
            return width - x1, height - bottom, width - x0, height - top
        case 270:
            return top, width - x1, bottom, width - x0
        case _:
            return box


def turned_back(
    box: tuple[float, float, float, float], turn: int, width: float, height: float
) -> tuple[float, float, float, float]:
    """The inverse of `upright`: a box of the turned view on the shown page of `width` x `height`."""
    x0, top, x1, bottom = box
    match turn:
        case 90:
            return top, height - x1, bottom, height - x0
        case 180:
            return width - x1, height - bottom, width - x0, height - top
        case 270:
            return width - bottom, x0, width - top, x1
        case _:
            return box
