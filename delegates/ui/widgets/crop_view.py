"""A picture with a frame over it: what lies inside is kept. Moved and sized by mouse, wheel and keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from delegates.ui import theme

WIDTH_PX = 480
HANDLE_PX = 10
REACH_PX = 16
# Of the largest frame that the picture has room for.
LEAST_SHARE = 0.12
STEP_SHARE = 0.02
LARGER = 1.05
_DIRECTIONS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}

Part = tuple[float, float, float, float]


class CropView(QWidget):
    """The frame keeps its ratio of width to height and stays inside the picture. `height_px` is what there is room for."""

    def __init__(self, ratio: float, height_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ratio, self._height_px = ratio, height_px
        self._picture: QPixmap | None = None
        self._frame: QRectF | None = None  # in pixels of the picture
        self._held: QPointF | None = None  # of the frame's middle, from where it was taken
        self._anchor: QPointF | None = None  # the corner across from the one that is dragged
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(theme.current().scaled(WIDTH_PX), self._height_px)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() * 0.6

    def set_picture(self, picture: QPixmap | None, part: Part | None = None) -> None:
        """Show a picture; with a part (left, top, width, height in shares 0..1) a frame about it."""
        self._picture = picture
        self._frame = None
        if picture is not None and part is not None:
            wide, high = picture.width(), picture.height()
            self._frame = self._inside(QRectF(part[0] * wide, part[1] * high, part[2] * wide, part[3] * high))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._frame is not None else Qt.FocusPolicy.NoFocus)
        self.update()

    @property
    def part(self) -> Part | None:
        """What is kept, in shares 0..1 of the picture; None without a frame."""
        if self._frame is None or self._picture is None:
            return None
        wide, high = self._picture.width(), self._picture.height()
        frame = self._frame
        return frame.x() / wide, frame.y() / high, frame.width() / wide, frame.height() / high

    # -- geometry ------------------------------------------------------------------------------------------------

    @property
    def _largest_px(self) -> float:
        """The width of the largest frame that the picture has room for."""
        assert self._picture is not None
        return min(self._picture.width(), self._picture.height() * self._ratio)

    def _inside(self, frame: QRectF) -> QRectF:
        """A frame of the right ratio about the same middle, moved into the picture."""
        assert self._picture is not None
        width = min(max(frame.width(), self._largest_px * LEAST_SHARE), self._largest_px)
        height, middle = width / self._ratio, frame.center()
        left = min(max(middle.x() - width / 2, 0.0), self._picture.width() - width)
        top = min(max(middle.y() - height / 2, 0.0), self._picture.height() - height)
        return QRectF(left, top, width, height)

    @property
    def _shown(self) -> QRectF:
        """Where the picture stands."""
        assert self._picture is not None
        # The handles of a frame at the picture's edge have room too.
        margin = 2 * (theme.current().scaled(HANDLE_PX) // 2 + 1)
        room = QSize(max(1, self.width() - margin), max(1, self.height() - margin))
        size = self._picture.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        if size.width() > self._picture.width():
            size = self._picture.size()
        return QRectF(
            (self.width() - size.width()) / 2,
            (self.height() - size.height()) / 2,
            size.width(),
            size.height(),
        )

    def frame_on_screen(self) -> QRectF:
        """The frame in the widget's own pixels; empty without one."""
        if self._frame is None or self._picture is None:
            return QRectF()
        shown, scale = self._shown, self._shown.width() / self._picture.width()
        frame = self._frame
        return QRectF(
            shown.x() + frame.x() * scale,
            shown.y() + frame.y() * scale,
            frame.width() * scale,
            frame.height() * scale,
        )

    def _on_picture(self, place: QPointF) -> QPointF:
        assert self._picture is not None
        shown = self._shown
        return (place - shown.topLeft()) * (self._picture.width() / shown.width())

    def _move_by(self, right: float, down: float) -> None:
        if self._frame is not None:
            self._frame = self._inside(self._frame.translated(right, down))
            self.update()

    def _size_by(self, factor: float) -> None:
        if self._frame is not None:
            middle = self._frame.center()
            grown = QRectF(0, 0, self._frame.width() * factor, self._frame.height() * factor)
            grown.moveCenter(middle)
            self._frame = self._inside(grown)
            self.update()

    def _drag_corner(self, place: QPointF) -> None:
        """From the corner across, as far as the picture goes that way."""
        anchor, picture = self._anchor, self._picture
        assert anchor is not None
        assert picture is not None
        is_left, is_up = place.x() < anchor.x(), place.y() < anchor.y()
        room = min(
            anchor.x() if is_left else picture.width() - anchor.x(),
            (anchor.y() if is_up else picture.height() - anchor.y()) * self._ratio,
        )
        wanted = max(abs(place.x() - anchor.x()), abs(place.y() - anchor.y()) * self._ratio)
        least = self._largest_px * LEAST_SHARE
        if room < least:
            return
        width = min(max(wanted, least), room)
        height = width / self._ratio
        left = anchor.x() - width if is_left else anchor.x()
        top = anchor.y() - height if is_up else anchor.y()
        self._frame = QRectF(left, top, width, height)
        self.update()

    def _corner_near(self, place: QPointF) -> int | None:
        """0 to 3, from the upper left clockwise."""
        reach = theme.current().scaled(REACH_PX)
        for number, corner in enumerate(_corners(self.frame_on_screen())):
            if abs(place.x() - corner.x()) <= reach and abs(place.y() - corner.y()) <= reach:
                return number
        return None

    # -- hands ---------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._frame is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        place = self._on_picture(event.position())
        corner = self._corner_near(event.position())
        if corner is not None:
            self._anchor = _corners(self._frame)[(corner + 2) % 4]
            return
        if not self._frame.contains(place):
            moved = QRectF(self._frame)
            moved.moveCenter(place)
            self._frame = self._inside(moved)
            self.update()
        self._held = self._frame.center() - place

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._frame is None:
            return
        place = self._on_picture(event.position())
        if self._anchor is not None:
            self._drag_corner(place)
        elif self._held is not None:
            to = place + self._held - self._frame.center()
            self._move_by(to.x(), to.y())
        else:
            corner = self._corner_near(event.position())
            shape = (
                Qt.CursorShape.SizeAllCursor if self._frame.contains(place) else Qt.CursorShape.ArrowCursor
            )
            if corner is not None:
                shape = Qt.CursorShape.SizeFDiagCursor if corner % 2 == 0 else Qt.CursorShape.SizeBDiagCursor
            self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = self._anchor = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._frame is None or not event.angleDelta().y():
            super().wheelEvent(event)
            return
        self._size_by(LARGER if event.angleDelta().y() > 0 else 1 / LARGER)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._frame is None:
            super().keyPressEvent(event)
        elif key in _DIRECTIONS:
            step = self._frame.width() * STEP_SHARE
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                step *= 5
            right, down = _DIRECTIONS[key]
            self._move_by(right * step, down * step)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._size_by(LARGER)
        elif key == Qt.Key.Key_Minus:
            self._size_by(1 / LARGER)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # -- painting ------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ground = QPainterPath()
        ground.addRoundedRect(QRectF(self.rect()), look.scaled(6), look.scaled(6))
        painter.fillPath(ground, look.colour("sunken"))
        if self._picture is None:
            return
        shown = self._shown
        painter.drawPixmap(shown, self._picture, QRectF(self._picture.rect()))
        if self._frame is None:
            return
        frame = self.frame_on_screen()
        around = QPainterPath()
        around.addRect(shown)
        around.addRect(frame)
        around.setFillRule(Qt.FillRule.OddEvenFill)
        # On a picture of any colours, in both themes: black and white.
        painter.fillPath(around, QColor(0, 0, 0, 150))
        line = look.scaled(2)
        painter.setPen(QPen(QColor(0, 0, 0, 160), line + 2))
        painter.drawRect(frame)
        painter.setPen(QPen(QColor("white"), line))
        painter.drawRect(frame)
        side = look.scaled(HANDLE_PX)
        painter.setPen(QPen(QColor("white") if self.hasFocus() else QColor(0, 0, 0, 160), line))
        painter.setBrush(look.colour("accent") if self.hasFocus() else QColor("white"))
        for corner in _corners(frame):
            painter.drawRect(QRectF(corner.x() - side / 2, corner.y() - side / 2, side, side))


def _corners(frame: QRectF) -> tuple[QPointF, QPointF, QPointF, QPointF]:
    """From the upper left, clockwise."""
    return frame.topLeft(), frame.topRight(), frame.bottomRight(), frame.bottomLeft()
