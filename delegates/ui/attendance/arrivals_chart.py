"""Arrivals per ten minutes as bars: the present one in the accent, the others neutral, the value on top."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, tzinfo

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from delegates.ui import formats, lines, theme
from delegates.ui.attendance.scale import Scale

SLOT = timedelta(minutes=10)
Slots = Sequence[tuple[datetime, int]]


def busiest(slots: Slots) -> tuple[datetime, int] | None:
    """The slot with most arrivals, the first of them."""
    return max(slots, key=lambda slot: slot[1], default=None)


def marked(slots: Slots, now_utc: datetime) -> int:
    """Which bar is in the accent: the one that runs now, else the busiest; -1 without bars."""
    for index, (starts, _) in enumerate(slots):
        if starts <= now_utc < starts + SLOT:
            return index
    top = busiest(slots)
    return -1 if top is None else list(slots).index(top)


def step_of(highest: int) -> int:
    """Distance of the lines: 1, 2 or 5 times a power of ten, at most four of them."""
    if highest <= 4:
        return 1
    raw = highest / 4
    power = 10 ** math.floor(math.log10(raw))
    return next(int(times * power) for times in (1, 2, 5, 10) if times * power >= raw)


class ArrivalsChart(QWidget):
    """`set_arrivals` gives (start of a ten-minute slot UTC, count)."""

    def __init__(self, scale: Scale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = scale
        self._slots: Slots = ()
        self._now = datetime.now(UTC)
        self._zone: tzinfo = UTC
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_arrivals(self, slots: Slots, now_utc: datetime, zone: tzinfo) -> None:
        """What to draw, and the moment it was read."""
        self._slots, self._now, self._zone = tuple(slots), now_utc, zone
        self.setAccessibleName(
            ", ".join(f"{formats.time_of(at, zone)}: {count}" for at, count in self._slots)
        )
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._scale.scaled(240), self._scale.scaled(110))

    def sizeHint(self) -> QSize:
        return QSize(self._scale.scaled(480), self._scale.scaled(164))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale, look = self._scale, theme.current()
        size_px = scale.px("hint")
        highest = max((count for _, count in self._slots), default=0)
        step = step_of(highest)
        ceiling = max(step, math.ceil(highest / step) * step)
        left = round(lines.width_px(str(ceiling), size_px)) + scale.scaled(26)
        plot = QRect(
            left,
            scale.scaled(26),
            self.width() - left - scale.scaled(8),
            self.height() - scale.scaled(26) - scale.scaled(30),
        )
        if plot.height() < scale.scaled(20):
            return
        for value in range(0, ceiling + 1, step):
            y = plot.bottom() - round(value / ceiling * plot.height())
            painter.fillRect(plot.left(), y, plot.width(), 1, look.colour("border"))
            lines.draw(
                painter, 0, lines.centred_top_px(y, 0, size_px), str(value), size_px, look.colour("text2"),
                tabular=True, right_to=plot.left() - scale.scaled(8),
            )  # fmt: skip
        if self._slots:
            self._bars(painter, plot, ceiling)

    def _bars(self, painter: QPainter, plot: QRect, ceiling: int) -> None:
        scale, look = self._scale, theme.current()
        size_px = scale.px("hint")
        pitch = min(scale.scaled(48), plot.width() / len(self._slots))
        width = max(1.0, pitch - min(scale.scaled(6), pitch * 0.25))
        every = self._label_every(pitch, size_px)
        mark, top_slot = marked(self._slots, self._now), busiest(self._slots)
        for index, (at, count) in enumerate(self._slots):
            x = plot.left() + scale.scaled(4) + index * pitch
            high = round(count / ceiling * plot.height())
            bar = QRect(round(x), plot.bottom() - high, max(1, round(width)), high)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent" if index == mark else "strong"))
            radius = min(scale.scaled(2), bar.width() / 3)
            painter.drawRoundedRect(bar, radius, radius)
            if index == mark or (at, count) == top_slot:
                lines.draw(
                    painter, x, bar.top() - lines.box_px(size_px) + scale.scaled(4), str(count), size_px,
                    look.colour("text"), bold=True, centre_in=width,
                )  # fmt: skip
            if index % every == 0:
                lines.draw(
                    painter, x, plot.bottom() + scale.scaled(3), formats.time_of(at, self._zone), size_px,
                    look.colour("text2"), tabular=True, centre_in=width,
                )  # fmt: skip

    @staticmethod
    def _label_every(pitch: float, size_px: int) -> int:
        wanted = lines.width_px("00:00", size_px) * 1.35
        return max(1, math.ceil(wanted / max(0.1, pitch)))
