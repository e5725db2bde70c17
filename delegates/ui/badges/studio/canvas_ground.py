"""Where things lie on the canvas, and what is drawn over the picture of the page: rulers, outlines, handles, guides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from delegates.badges.boxes import Box
from delegates.ui import lines, theme
from delegates.ui.badges.studio.editing import area_of
from delegates.ui.badges.studio.snapping import Area, Guide

RULER_PX: Final = 24
RULER_LETTERS_PX: Final = 11
HANDLE_PX: Final = 8
REACH_PX: Final = 6
# Handles by the edges that they drag.
HANDLES: Final = ("lt", "t", "rt", "l", "r", "lb", "b", "rb")
_SIDE: Final = {"l": 0.0, "r": 1.0, "t": 0.0, "b": 1.0}


@dataclass(frozen=True, slots=True)
class Ground:
    """The badge on the canvas: its upper left corner in px, and how many px a mm takes."""

    left_px: float = 0.0
    top_px: float = 0.0
    px_per_mm: float = 3.0

    def rect(self, area: Area) -> QRectF:
        """An area in px."""
        return QRectF(
            self.left_px + area.x_mm * self.px_per_mm,
            self.top_px + area.y_mm * self.px_per_mm,
            area.width_mm * self.px_per_mm,
            area.height_mm * self.px_per_mm,
        )

    def area(self, rect: QRectF) -> Area:
        """A rectangle in mm."""
        return Area(
            (rect.x() - self.left_px) / self.px_per_mm,
            (rect.y() - self.top_px) / self.px_per_mm,
            rect.width() / self.px_per_mm,
            rect.height() / self.px_per_mm,
        )

    def handle(self, area: Area, edges: str) -> QRectF:
        """The square of a handle."""
        rect = self.rect(area)
        across = next((_SIDE[edge] for edge in edges if edge in "lr"), 0.5)
        down = next((_SIDE[edge] for edge in edges if edge in "tb"), 0.5)
        half = HANDLE_PX / 2
        centre = QPointF(rect.x() + across * rect.width(), rect.y() + down * rect.height())
        return QRectF(centre.x() - half, centre.y() - half, HANDLE_PX, HANDLE_PX)

    def handle_at(self, area: Area, point: QPointF) -> str:
        """The edges of the handle under a point; "" for none. Corners come first where a box is small."""
        for edges in sorted(HANDLES, key=len, reverse=True):
            if self.handle(area, edges).adjusted(-2, -2, 2, 2).contains(point):
                return edges
        return ""

    def box_at(self, boxes: Sequence[Box], point: QPointF) -> Box | None:
        """The box drawn last under a point; locked and hidden ones let the mouse through."""
        for box in reversed(boxes):
            if not box.locked and not box.hidden and self.rect(area_of(box)).contains(point):
                return box
        return None


def _ink(name: str) -> QColor:
    """A colour on paper, which is white in both themes."""
    return QColor(theme.tokens()["colour"][theme.LIGHT][name])


def rulers(painter: QPainter, ground: Ground, width_mm: float, height_mm: float) -> None:
    """Marks along the top and the left edge, every ten millimetres with its number."""
    look = theme.current()
    painter.setPen(QPen(look.colour("strong"), 1))
    step = 10 if ground.px_per_mm * 10 >= 28 else 20
    length = look.scaled(18)
    letters = look.scaled(RULER_LETTERS_PX)
    for mm in range(0, int(width_mm) + 1, step):
        x = round(ground.left_px + mm * ground.px_per_mm)
        y = round(ground.top_px) - look.scaled(RULER_PX)
        painter.setPen(QPen(look.colour("strong"), 1))
        painter.drawLine(x, y, x, y + length)
        lines.draw(painter, x + 4, y - 4, str(mm), letters, look.colour("text2"))
    for mm in range(0, int(height_mm) + 1, step):
        x = round(ground.left_px) - look.scaled(RULER_PX) - look.scaled(6)
        y = round(ground.top_px + mm * ground.px_per_mm)
        painter.setPen(QPen(look.colour("strong"), 1))
        painter.drawLine(x + look.scaled(6), y, x + look.scaled(6) + length, y)
        lines.draw(
            painter, x, y, str(mm), letters, look.colour("text2"), right_to=x + look.scaled(6) + length
        )


def outlines(painter: QPainter, ground: Ground, boxes: Iterable[Box], over: str) -> None:
    """Dashed edges of the boxes; the one under the mouse stronger, hidden ones dotted."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for box in boxes:
        pen = QPen(_ink("accent") if box.id == over else _ink("strong"), 1)
        pen.setDashPattern([1, 3] if box.hidden else [3, 2])
        painter.setPen(pen)
        painter.drawRect(_crisp(ground.rect(area_of(box))))


def selected(painter: QPainter, ground: Ground, boxes: Sequence[Box], *, with_handles: bool) -> None:
    """Solid edges of the selected boxes, with handles where there is one that may be changed."""
    for box in boxes:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(_ink("accent"), 2))
        painter.drawRect(_crisp(ground.rect(area_of(box))))
    if with_handles and len(boxes) == 1 and not boxes[0].locked:
        painter.setBrush(QColor("#FFFFFF"))
        for edges in HANDLES:
            painter.drawRect(_crisp(ground.handle(area_of(boxes[0]), edges)))


def quiet_zone(painter: QPainter, ground: Ground, zone: Area, *, is_wrong: bool) -> None:
    """The white edge that the code needs."""
    colour = _ink("red") if is_wrong else _ink("accent")
    tint = QColor(colour)
    tint.setAlpha(18)
    pen = QPen(colour, 1)
    pen.setDashPattern([2, 2])
    painter.setPen(pen)
    painter.setBrush(tint)
    painter.drawRect(_crisp(ground.rect(zone)))


def guides(
    painter: QPainter, ground: Ground, shown: Iterable[Guide], width_mm: float, height_mm: float
) -> None:
    """Lines that what is dragged lies on."""
    painter.setPen(QPen(_ink("accent"), 1))
    page = ground.rect(Area(0, 0, width_mm, height_mm))
    for one in shown:
        if one.upright:
            x = round(ground.left_px + one.at_mm * ground.px_per_mm)
            painter.drawLine(x, round(page.top()) - 8, x, round(page.bottom()) + 8)
        else:
            y = round(ground.top_px + one.at_mm * ground.px_per_mm)
            painter.drawLine(round(page.left()) - 8, y, round(page.right()) + 8, y)


def band(painter: QPainter, rect: QRectF) -> None:
    """The rubber band."""
    tint = theme.current().colour("accent")
    painter.setPen(QPen(tint, 1))
    tint.setAlpha(28)
    painter.setBrush(tint)
    painter.drawRect(_crisp(rect))


def _crisp(rect: QRectF) -> QRectF:
    return QRectF(round(rect.x()), round(rect.y()), round(rect.width()), round(rect.height()))
