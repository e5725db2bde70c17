"""The verdict panel: band, notes, person, what to do now. One widget, one `paintEvent`, from one frozen `VerdictView`.

The order of reading never changes and places do not move between outcomes: band with icon and word, notes on amber, then
the name, then what to do or a question. Where the height does not do, everything gets smaller before anything is cut.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from delegates.ui import icons, language, lines, theme
from delegates.ui.verdict_view import VerdictView
from delegates.ui.widgets.verdict_idle import paint_idle
from delegates.ui.widgets.verdict_metrics import NORMAL, VerdictMetrics, steps
from delegates.ui.widgets.verdict_person import body_height, paint_body

translate = QCoreApplication.translate
BORDER_PX = 3
RADIUS_PX = 8


class Foot(Protocol):
    """What may stand at the foot of the panel: a widget that says how high it has to be."""

    def needed_height(self, width: int, *, small: bool) -> int:
        """The least height in a width; `small` where the panel is short of room."""
        ...

    def place(self, rect: QRect, *, small: bool) -> None:
        """Take this place in the panel."""
        ...


class VerdictPanel(QWidget):
    """Shows a `VerdictView`, or the idle invitation when there is none.

    `metrics` says for which window it is drawn. The panel asks for the height its contents need and takes more.
    `set_action` puts a button at the right end of the "now" line (for a person opened from a search), `set_foot` a widget
    of its own height under it (for a question).
    """

    def __init__(self, metrics: VerdictMetrics = NORMAL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._metrics = metrics
        self._view: VerdictView | None = None
        self._is_nobody = False
        self._action: QWidget | None = None
        self._foot: Foot | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.current().changed.connect(self._dress)
        language.current().changed.connect(self._dress)
        self._announce()

    # what it shows

    def view(self) -> VerdictView | None:
        """What is shown now; None while idle."""
        return self._view

    def set_nobody(self, nobody: bool) -> None:
        """Whether the forum is still without people: while idle the panel then says what to do first."""
        self._is_nobody = nobody
        self._announce()
        self.update()

    def set_view(self, view: VerdictView | None) -> None:
        """Show a verdict, a notice or a found person; None for the idle invitation."""
        if view == self._view:
            return
        self._view = view
        self._announce()
        if view is not None:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self._dress()

    def set_photo(self, photo: QPixmap | None) -> None:
        """The photo of whoever is shown, which may come after the answer; nothing else changes, nothing is said again."""
        if self._view is not None and self._view.person is not None:
            self._view = replace(self._view, person=replace(self._view.person, photo=photo))
            self.update()

    def set_metrics(self, metrics: VerdictMetrics) -> None:
        """Draw for another size of window."""
        if metrics is not self._metrics:
            self._metrics = metrics
            self._dress()

    def set_action(self, action: QWidget | None) -> None:
        """A button at the right end of the "now" line; None takes it away. The panel places it and owns it."""
        if self._action is not None and self._action is not action:
            self._action.hide()
            self._action.deleteLater()
        self._action = action
        if action is not None:
            action.setParent(self)
            action.show()
            self._place_parts()

    def set_foot(self, foot: Foot | None) -> None:
        """A widget under the "now" line, made with this panel as its parent; None for none."""
        self._foot = foot
        self._dress()

    def band_colour(self) -> QColor:
        """The colour of the band; of the surface while idle."""
        look = theme.current()
        if self._view is None:
            return look.colour("surface")
        return look.colour(theme.OUTCOME_COLOURS[self._view.outcome][0])

    def _announce(self) -> None:
        self.setAccessibleName(
            self._view.spoken
            if self._view is not None
            else translate("VerdictPanel", "Nobody is registered yet")
            if self._is_nobody
            else translate("VerdictPanel", "Ready")
        )

    def _dress(self) -> None:
        self._announce()
        self.updateGeometry()
        self._place_parts()
        self.update()

    # how much room it needs

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > 200 else theme.current().scaled(640)
        return QSize(width, self.needed_height(width))

    def minimumSizeHint(self) -> QSize:
        """At its smallest: what is less than this has to be scrolled."""
        return QSize(theme.current().scaled(320), self._height(steps(self._metrics)[-1], self.width()))

    def needed_height(self, width: int) -> int:
        """The least height at which everything of the present view can be seen in its full size."""
        return self._height(self._metrics, width)

    def _height(self, m: VerdictMetrics, width: int) -> int:
        look = theme.current()
        if self._view is None:
            return look.scaled(160 if m.joined else 306)
        body = body_height(self._view, m, self._inner_width(m, width))
        foot = self._now_height(m, width) + self._foot_height(m, width)
        return look.scaled(m.band) + self._strip_height(m, width) + body + foot + 2 * BORDER_PX

    @property
    def _fitting(self) -> VerdictMetrics:
        """The largest metrics at which the present view fits into the panel as it is."""
        ladder = steps(self._metrics)
        width, height = self.width(), self.height()
        return next((m for m in ladder if self._height(m, width) <= height), ladder[-1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()
        self._place_parts()

    def _place_parts(self) -> None:
        if self._action is None and self._foot is None:
            return
        look, m, width = theme.current(), self._fitting, self.width()
        bottom = self.height() - BORDER_PX - self._foot_height(m, width)
        side = BORDER_PX + look.scaled(m.side)
        if self._action is not None:
            size = self._action.sizeHint()
            middle = bottom - self._now_height(m, width) // 2
            self._action.setGeometry(
                width - side - size.width(), middle - size.height() // 2, size.width(), size.height()
            )
        if self._foot is not None:
            place = QRect(side, bottom, self._inner_width(m, width), self._foot_height(m, width))
            self._foot.place(place, small=m.joined)

    def _inner_width(self, m: VerdictMetrics, width: int) -> int:
        return width - 2 * BORDER_PX - 2 * theme.current().scaled(m.side)

    def _sentence(self, m: VerdictMetrics, text: str, width: int) -> lines.Fitted:
        look = theme.current()
        room = self._inner_width(m, width) - look.scaled(m.now_icon) - look.scaled(12)
        if self._action is not None and text == (self._view.to_do if self._view else ""):
            room -= self._action.sizeHint().width() + look.scaled(12)
        return lines.fit_organisation(text, max(60, room), look.scaled(m.now), bold=True)

    def _notes(self, m: VerdictMetrics, width: int) -> list[lines.Fitted]:
        notes = self._view.attention if self._view is not None else ()
        if m.merged and notes:
            notes = (" · ".join(notes),)
        return [self._sentence(m, note, width) for note in notes]

    def _strip_height(self, m: VerdictMetrics, width: int) -> int:
        if self._view is None or not self._view.attention:
            return 0
        look = theme.current()
        text = sum(note.height_px for note in self._notes(m, width))
        return max(look.scaled(m.now_min), text + look.scaled(4))

    def _now_height(self, m: VerdictMetrics, width: int) -> int:
        if self._view is None or not (self._view.to_do or self._action):
            return 0
        look = theme.current()
        text = self._sentence(m, self._view.to_do, width).height_px
        return max(look.scaled(m.now_min), text + look.scaled(4))

    def _foot_height(self, m: VerdictMetrics, width: int) -> int:
        if self._view is None or self._foot is None:
            return 0
        return self._foot.needed_height(self._inner_width(m, width), small=m.joined)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._view is None:
            paint_idle(painter, self.rect(), small=self._metrics.joined, nobody=self._is_nobody)
            return
        look, m, view, width = theme.current(), self._fitting, self._view, self.width()
        fill, ink, tint, _ = theme.OUTCOME_COLOURS[view.outcome]
        edge = look.colour("strong" if view.outcome == "found" else fill)
        whole = self.rect()
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(whole), RADIUS_PX, RADIUS_PX)
        inside = whole.adjusted(BORDER_PX, BORDER_PX, -BORDER_PX, -BORDER_PX)
        hole = QPainterPath()
        hole.addRoundedRect(QRectF(inside), RADIUS_PX - BORDER_PX, RADIUS_PX - BORDER_PX)
        painter.fillPath(shape, edge)
        painter.fillPath(hole, look.colour("surface"))
        band = QRect(inside.x(), inside.y(), inside.width(), look.scaled(m.band))
        painter.save()
        painter.setClipPath(hole)
        painter.fillRect(band, look.colour(fill))
        self._paint_band(painter, m, band, look.colour(ink))
        top = band.bottom() + 1
        strip = self._strip_height(m, width)
        if strip:
            self._paint_notes(painter, m, QRect(inside.x(), top, inside.width(), strip))
            top += strip
        now, foot = self._now_height(m, width), self._foot_height(m, width)
        bottom = inside.bottom() + 1 - now - foot
        if now or foot:
            rect = QRect(inside.x(), bottom, inside.width(), now + foot)
            painter.fillRect(rect, look.colour(tint))
            painter.fillRect(QRect(rect.x(), rect.y(), rect.width(), 1), look.colour("border"))
        if now:
            self._paint_now(painter, m, QRect(inside.x(), bottom, inside.width(), now))
        side = look.scaled(m.side)
        paint_body(painter, QRect(inside.x() + side, top, inside.width() - 2 * side, bottom - top), view, m)
        painter.restore()

    def _paint_band(self, painter: QPainter, m: VerdictMetrics, band: QRect, ink: QColor) -> None:
        assert self._view is not None
        look, view = theme.current(), self._view
        icon, side = look.scaled(m.band_icon), look.scaled(m.side)
        icons.paint(
            painter, QRect(band.x() + side, band.y() + (band.height() - icon) // 2, icon, icon),
            theme.OUTCOME_ICONS[view.outcome], ink,
        )  # fmt: skip
        x = band.x() + side + icon + look.scaled(20 if not m.joined else 12)
        room = band.right() + 1 - side - x
        word = lines.fit_name(
            view.word, min(round(room * 0.72), look.scaled(560)), tuple(look.scaled(px) for px in m.words)
        )
        word_width = max(lines.width_px(line, word.size_px, bold=True) for line in word.lines)
        lines.draw_fitted(painter, x, word.centred_top_px(band.y(), band.height()), word, ink)
        why = list(view.why)
        waiting = view.waiting
        if waiting:
            why = [*why[:1], translate("VerdictPanel", "%n wait", "", waiting)]
        room -= round(word_width) + look.scaled(16)
        fitted = _lines_that_fit(why, room, look.scaled(m.why), band.height())
        height = sum(one.height_px for one in fitted)
        top = band.y() + (band.height() - height) // 2 + (1 if m.joined else 2)
        for one in fitted:
            top = round(lines.draw_fitted(painter, 0, top, one, ink, right_to=band.right() + 1 - side))

    def _paint_notes(self, painter: QPainter, m: VerdictMetrics, rect: QRect) -> None:
        """Every note on its own lines, each behind the mark: they never run into each other."""
        look, notes = theme.current(), self._notes(m, self.width())
        ink, side, size = look.colour("onamber"), look.scaled(m.side), look.scaled(m.now_icon)
        painter.fillRect(rect, look.colour("amber"))
        top = rect.y() + (rect.height() - sum(note.height_px for note in notes)) // 2
        for note in notes:
            middle = top + lines.box_px(note.size_px) // 2
            icons.paint(
                painter, QRect(rect.x() + side, middle - size // 2, size, size), "triangle-alert", ink
            )
            left = rect.x() + side + size + look.scaled(12)
            top = round(lines.draw_fitted(painter, left, top, note, ink))

    def _paint_now(self, painter: QPainter, m: VerdictMetrics, rect: QRect) -> None:
        assert self._view is not None
        look = theme.current()
        side, size, ink = look.scaled(m.side), look.scaled(m.now_icon), look.colour("text")
        fitted = self._sentence(m, self._view.to_do, self.width())
        mark = QRect(rect.x() + side, rect.center().y() - size // 2 + 1, size, size)
        icons.paint(painter, mark, "arrow-right", ink)
        top = fitted.centred_top_px(rect.y(), rect.height())
        lines.draw_fitted(painter, rect.x() + side + size + look.scaled(12), top, fitted, ink)


def _lines_that_fit(texts: list[str], room: int, size_px: int, height: int) -> list[lines.Fitted]:
    """The why of the band in two lines at most, smaller where it needs to be; a single text may take both lines."""
    floor = theme.current().scaled(13)
    while True:
        fitted = [lines.fit_organisation(text, max(60, room), size_px) for text in texts]
        count = sum(len(one.lines) for one in fitted)
        if size_px <= floor or (count <= 2 and sum(one.height_px for one in fitted) <= height):
            return fitted if sum(one.height_px for one in fitted) <= height else fitted[:1]
        size_px -= 1
