"""A person's photo in its frame, or a silhouette of the same size."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap

from delegates.ui import icons, theme


def paint_photo(painter: QPainter, rect: QRect, picture: QPixmap | None = None, *, icon: str = "") -> None:
    """A photo filling its frame, else a silhouette of the same size, else an icon."""
    look = theme.current()
    frame = QPainterPath()
    radius = look.scaled(6)
    frame.addRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(frame, look.colour("photo"))
    painter.setClipPath(frame, Qt.ClipOperation.IntersectClip)
    if picture is not None and not picture.isNull():
        source = picture.size().scaled(rect.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        target = QRect(0, 0, source.width(), source.height())
        target.moveCenter(rect.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(target, picture)
    elif icon:
        side = round(rect.width() * 0.5)
        square = QRect(0, 0, side, side)
        square.moveCenter(rect.center())
        icons.paint(painter, square, icon, "photoink")
    else:
        unit = max(rect.width() / 100, rect.height() / 125)
        painter.translate(rect.center().x() + 0.5, rect.bottom() + 1)
        painter.scale(unit, unit)
        person = QPainterPath()
        person.addEllipse(QRectF(-19, -94, 38, 38))
        person.moveTo(-36, 5)
        person.cubicTo(-36, -29, -20, -44, 0, -44)
        person.cubicTo(20, -44, 36, -29, 36, 5)
        person.closeSubpath()
        painter.fillPath(person, look.colour("photoink"))
    painter.restore()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour("border"), 1))
    painter.drawPath(frame)
    painter.restore()
