"""Icons: Lucide's outlines and the program's own mark, in any colour, sharp at any pixel ratio.

The SVG files lie in `resources/icons`, unchanged, with their licence.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from delegates import paths
from delegates.ui import theme

MARK = "mark"  # the program's own: dok champa, five petals


@cache
def _source(name: str) -> bytes:
    return (paths.resources() / "icons" / f"{name}.svg").read_bytes()


@cache
def _drawn(name: str, size_px: int, colour: str, ratio: float) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(_source(name).replace(b"currentColor", colour.encode())))
    pixmap = QPixmap(round(size_px * ratio), round(size_px * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def pixmap(name: str, size_px: int, colour: QColor | str = "text", ratio: float | None = None) -> QPixmap:
    """An icon as a picture of `size_px` logical pixels; `colour` is a token's name, "#RRGGBB" or a `QColor`.

    Raises FileNotFoundError for a name that is not among the shipped icons.
    """
    if ratio is None:
        screen = QGuiApplication.primaryScreen()
        ratio = screen.devicePixelRatio() if screen else 1.0
    return _drawn(name, size_px, _hex(colour), ratio)


def icon(
    name: str, size_px: int = 20, colour: QColor | str = "text", *, selected: QColor | str | None = None
) -> QIcon:
    """An icon for a button or a menu; greyed where it is off, `selected` where it is checked."""
    made = QIcon()
    for state, ink in ((QIcon.State.Off, colour), (QIcon.State.On, selected or colour)):
        made.addPixmap(pixmap(name, size_px, ink), QIcon.Mode.Normal, state)
        made.addPixmap(pixmap(name, size_px, "text2"), QIcon.Mode.Disabled, state)
    return made


def paint(painter: QPainter, rect: QRect, name: str, colour: QColor | str = "text") -> None:
    """Draw an icon centred in a rectangle, as large as its shorter side."""
    side = min(rect.width(), rect.height())
    device = painter.device()
    ratio = device.devicePixelRatioF()
    drawn = _drawn(name, side, _hex(colour), ratio)
    target = QRect(rect.topLeft(), QSize(side, side))
    target.moveCenter(rect.center())
    painter.drawPixmap(target, drawn)


def _hex(colour: QColor | str) -> str:
    if isinstance(colour, QColor):
        return colour.name()
    return colour if colour.startswith("#") else theme.current().hex(colour)
