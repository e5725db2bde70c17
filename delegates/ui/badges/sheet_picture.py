"""A sheet of badges drawn small: places and their numbers, cut marks, folds, positions that are used already."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from delegates.badges.sheet import Arrangement, Imposition, Mark, SheetPage, Slot, pages
from delegates.ui import theme

translate = QCoreApplication.translate
SIZE_PX: Final = (290, 300)
GAP_PX, WORD_PX = 12, 24


def _paper(name: str) -> QColor:
    """Paper has the light colours, whatever the window wears."""
    return QColor(theme.tokens()["colour"]["light"][name])


class SheetPicture(QWidget):
    """`clicked` carries the position that was clicked, counted from 0 at the upper left."""

    clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: Imposition | None = None
        self._arrangement = Arrangement()
        self._sides: Sequence[SheetPage] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.current().changed.connect(self.updateGeometry)

    def show_sheet(
        self, page: Imposition | None, arrangement: Arrangement, count: int, breaks: Collection[int] = ()
    ) -> None:
        """The first sheet of a run of so many badges; None: no sheet can be made."""
        self._page, self._arrangement = page, arrangement
        self._sides = ()
        if page is not None:
            shown = min(count, len(page.places)) or len(page.places)
            made = pages(shown, page, arrangement, breaks)
            sides = 2 if arrangement.two_sided == "duplex" else 1
            self._sides = [side for side, _number in zip(made, range(sides), strict=False)]
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if self._is_clickable else Qt.CursorShape.ArrowCursor
        )
        self.update()

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.scaled(SIZE_PX[0]), look.scaled(SIZE_PX[1]))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def place_rect(self, position: int) -> QRectF:
        """Where a position stands on the picture of the front."""
        page = self._page
        assert page is not None
        area, scale = self._areas()[0]
        place = page.places[position]
        return _rect(area, scale, page, place.x_mm, place.y_mm, page.piece_width_mm, page.piece_height_mm)

    @property
    def _is_clickable(self) -> bool:
        return self._page is not None and len(self._page.places) > 1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._is_clickable or self._page is None:
            return
        for position in range(len(self._page.places)):
            if self.place_rect(position).contains(event.position()):
                self.clicked.emit(position)
                return

    # -- drawing ---------------------------------------------------------------------------------------------------

    def _areas(self) -> list[tuple[QRectF, float]]:
        """The rectangles of the pages, side by side, and pixels a millimetre."""
        page, look = self._page, theme.current()
        if page is None:
            return []
        count, gap = max(1, len(self._sides)), look.scaled(GAP_PX)
        word = look.scaled(WORD_PX) if count > 1 else 0
        width = (self.width() - 2 * gap - gap * (count - 1)) / count
        height = self.height() - 2 * gap - word
        scale = min(width / page.width_mm, height / page.height_mm)
        size = (page.width_mm * scale, page.height_mm * scale)
        left = (self.width() - count * size[0] - gap * (count - 1)) / 2
        top = (self.height() - word - size[1]) / 2
        return [(QRectF(left + number * (size[0] + gap), top, *size), scale) for number in range(count)]

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look.colour("sunken"))
        page = self._page
        if page is None:
            return
        words = (translate("SheetPicture", "Front"), translate("SheetPicture", "Back"))
        for (area, scale), side, word in zip(self._areas(), self._sides, words, strict=False):
            painter.setPen(QPen(look.colour("strong"), 1))
            painter.setBrush(_paper("surface"))
            painter.drawRect(area)
            for slot in side.slots:
                self._slot(painter, area, scale, page, slot)
            _lines(painter, area, scale, page, side.marks, Qt.PenStyle.SolidLine)
            _lines(painter, area, scale, page, side.folds, Qt.PenStyle.DashLine)
            if len(self._sides) > 1:
                painter.setPen(look.colour("text2"))
                painter.setFont(look.font("hint"))
                below = QRectF(area.x(), area.bottom() + 2, area.width(), look.scaled(WORD_PX))
                painter.drawText(below, Qt.AlignmentFlag.AlignCenter, word)
        self._used(painter, page)

    def _slot(self, painter: QPainter, area: QRectF, scale: float, page: Imposition, slot: Slot) -> None:
        """One side of a badge: its number, on its head where it is printed so."""
        look = theme.current()
        rect = _rect(area, scale, page, slot.x_mm, slot.y_mm, page.badge_width_mm, page.badge_height_mm)
        painter.setPen(QPen(_paper("accent"), 1))
        painter.setBrush(_paper("accenttint" if slot.side == "front" else "window"))
        painter.drawRect(rect)
        painter.save()
        painter.translate(rect.center())
        if slot.turned:
            painter.rotate(180)
        half = rect.translated(-rect.center())
        bar = max(2.0, rect.height() * 0.08)  # where the badge has its top
        painter.fillRect(QRectF(half.x(), half.y(), half.width(), bar), _paper("accent"))
        font = look.font("body", bold=slot.side == "front")
        font.setPixelSize(max(7, min(font.pixelSize(), int(rect.height() * 0.5))))
        painter.setFont(font)
        painter.setPen(_paper("accent"))
        painter.drawText(half, Qt.AlignmentFlag.AlignCenter, str(slot.index + 1))
        painter.restore()

    def _used(self, painter: QPainter, page: Imposition) -> None:
        """A cross over each position that is used already."""
        painter.setBrush(_paper("border"))
        painter.setPen(QPen(_paper("strong"), 1))
        for position in range(min(self._arrangement.skip, len(page.places))):
            rect = self.place_rect(position)
            painter.drawRect(rect)
            painter.drawLine(rect.topLeft(), rect.bottomRight())
            painter.drawLine(rect.topRight(), rect.bottomLeft())


def _rect(
    area: QRectF, scale: float, page: Imposition, x_mm: float, y_mm: float, width_mm: float, height_mm: float
) -> QRectF:
    top = area.y() + (page.height_mm - y_mm - height_mm) * scale
    return QRectF(area.x() + x_mm * scale, top, width_mm * scale, height_mm * scale)


def _lines(
    painter: QPainter,
    area: QRectF,
    scale: float,
    page: Imposition,
    marks: Sequence[Mark],
    style: Qt.PenStyle,
) -> None:
    painter.setPen(QPen(_paper("text"), 1, style))
    for mark in marks:
        ends = [
            QPointF(area.x() + x * scale, area.y() + (page.height_mm - y) * scale)
            for x, y in ((mark.x1_mm, mark.y1_mm), (mark.x2_mm, mark.y2_mm))
        ]
        painter.drawLine(QLineF(*ends))
