"""A page that was drawn on the bulk lane, as a picture on the window."""

from __future__ import annotations

from PySide6.QtGui import QImage, QPixmap

# Width, height and RGBA bytes, as `badges.preview.page_image` gives them.
Page = tuple[int, int, bytes]


def page_pixmap(page: Page, ratio: float = 1.0) -> QPixmap:
    """The picture; `ratio` is the screen's pixels a logical pixel."""
    width, height, pixels = page
    image = QImage(pixels, width, height, width * 4, QImage.Format.Format_RGBA8888)
    picture = QPixmap.fromImage(image)
    picture.setDevicePixelRatio(ratio)
    return picture
