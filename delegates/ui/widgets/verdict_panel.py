"""The verdict panel: band, person, what to do now. One widget, one `paintEvent`, from one frozen `VerdictView`.

The order of reading never changes and places do not move between outcomes: band with icon and word, then the name,
then what to do. Names shrink before they break, break at spaces only, and are never cut.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

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

from delegates.ui import icons, language, lines, painters, theme
from delegates.ui.verdict_view import PersonLines, VerdictView
from delegates.ui.widgets.photo import paint_photo
from delegates.ui.widgets.verdict_idle import paint_idle
from delegates.ui.widgets.verdict_metrics import NORMAL, SMALL, VerdictMetrics

translate = QCoreApplication.translate
BORDER_PX = 3
RADIUS_PX = 8


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line or a block of lines of the person's column: its height, and how to draw it at (x, top)."""

    height: int
    draw: Callable[[QPainter, int, int], None]


class VerdictPanel(QWidget):
    """Shows a `VerdictView`, or the idle invitation when there is none.

    `metrics` says for which window it is drawn. The panel asks for the height its contents need and takes more.
    `set_action` puts a button at the right end of the "now" line (for a person opened from a search).
    """

    def __init__(self, metrics: VerdictMetrics = NORMAL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._metrics = metrics
        self._view: VerdictView | None = None
        self._is_nobody = False
        self._action: QWidget | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
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
            self._place_action()

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
        self._place_action()
        self.update()

    # how much room it needs

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > 200 else theme.current().scaled(640)
        return QSize(width, self.needed_height(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().scaled(320), self.needed_height(self.width()))

    def needed_height(self, width: int) -> int:
        """The least height at which everything of the present view can be seen."""
        look, m = theme.current(), self._metrics
        if self._view is None:
            return look.scaled(160 if m.joined else 306)
        pieces = (
            self._person_pieces(self._room(width))
            if self._view.person
            else self._text_pieces(self._room(width))
        )
        column = sum(piece.height for piece in pieces)
        side = self._side_height() if self._view.person else 0
        body = max(column, side, look.scaled(m.photo[1])) + 2 * look.scaled(m.body_pad)
        return (
            look.scaled(m.band) + self._strip_height(width) + body + self._now_height(width) + 2 * BORDER_PX
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()
        self._place_action()

    def _place_action(self) -> None:
        if self._action is None:
            return
        look, m = theme.current(), self._metrics
        size = self._action.sizeHint()
        now = self._now_height(self.width())
        middle = self.height() - BORDER_PX - now // 2
        self._action.setGeometry(
            self.width() - BORDER_PX - look.scaled(m.side) - size.width(), middle - size.height() // 2,
            size.width(), size.height(),
        )  # fmt: skip

    def _inner_width(self, width: int) -> int:
        return width - 2 * BORDER_PX - 2 * theme.current().scaled(self._metrics.side)

    def _room(self, width: int) -> int:
        """Width of the person's column."""
        look, m = theme.current(), self._metrics
        room = self._inner_width(width) - look.scaled(m.photo[0]) - look.scaled(m.gap)
        if self._view is not None and self._view.person is not None:
            room -= look.scaled(m.side_column) + look.scaled(m.gap)
        return max(60, room)

    def _sentence(self, text: str, width: int) -> lines.Fitted:
        look, m = theme.current(), self._metrics
        room = self._inner_width(width) - look.scaled(m.now_icon) - look.scaled(12)
        if self._action is not None and text == (self._view.now if self._view else ""):
            room -= self._action.sizeHint().width() + look.scaled(12)
        return lines.fit_organisation(text, max(60, room), look.scaled(m.now), bold=True)

    def _strip_height(self, width: int) -> int:
        if self._view is None or not self._view.attention:
            return 0
        return self._sentence_height(self._view.attention, width)

    def _now_height(self, width: int) -> int:
        if self._view is None or self._view.attention or not (self._view.now or self._action):
            return 0
        return self._sentence_height(self._view.now, width)

    def _sentence_height(self, text: str, width: int) -> int:
        look = theme.current()
        return max(look.scaled(self._metrics.now_min), self._sentence(text, width).height_px + look.scaled(4))

    def _side_height(self) -> int:
        look, m = theme.current(), self._metrics
        if self._view is None or self._view.person is None or m is SMALL:
            return look.scaled(m.tile)
        height = look.scaled(m.tile) + look.scaled(4)
        height += self._category_lines(self._view.person).height_px
        if self._view.person.seat:
            height += self._seat_lines(self._view.person).height_px
        return height

    def _category_lines(self, person: PersonLines) -> lines.Fitted:
        look, m = theme.current(), self._metrics
        return lines.fit_organisation(
            person.category_name, look.scaled(m.side_column), look.scaled(m.category), bold=True
        )

    def _seat_lines(self, person: PersonLines) -> lines.Fitted:
        look, m = theme.current(), self._metrics
        room = look.scaled(m.side_column) - look.scaled(26 if not m.joined else 0)
        return lines.fit_organisation(person.seat, room, look.scaled(m.seat))

    # the person's column

    def _person_pieces(self, room: int) -> list[_Piece]:
        assert self._view is not None
        assert self._view.person is not None
        look, m, person = theme.current(), self._metrics, self._view.person
        text, text2 = look.colour("text"), look.colour("text2")
        pieces: list[_Piece] = []
        names = tuple(look.scaled(px) for px in m.names)
        honorific_px = look.scaled(m.honorific)
        lead = f"{person.honorific} " if person.honorific else ""
        lead_width = lines.width_px(lead, honorific_px) if m.inline and lead else 0.0
        name = lines.fit_name(person.name, round(room - lead_width), names)
        if m.inline and lead:
            pieces.append(self._inline_name(lead, honorific_px, lead_width, name, text2, text))
        else:
            if person.honorific:
                pieces.append(_block(lines.fit_organisation(person.honorific, room, honorific_px), text2))
            pieces.append(_block(name, text))
        if person.latin:
            latins = tuple(look.scaled(px) for px in m.latins)
            pieces.append(_block(lines.fit_name(person.latin, room, latins, bold=False), text))
        pieces += self._post_pieces(person, room, text, text2)
        return pieces

    def _inline_name(
        self, lead: str, lead_px: int, lead_width: float, name: lines.Fitted, lead_ink: QColor, ink: QColor
    ) -> _Piece:
        shift = lines.baseline_px(name.size_px) - lines.baseline_px(lead_px)

        def draw(painter: QPainter, x: int, top: int) -> None:
            lines.draw(painter, x, top + shift, lead, lead_px, lead_ink)
            lines.draw_fitted(painter, x + lead_width, top, name, ink)

        return _Piece(name.height_px, draw)

    def _post_pieces(self, person: PersonLines, room: int, text: QColor, text2: QColor) -> list[_Piece]:
        look, m = theme.current(), self._metrics
        position_px, delegation_px = look.scaled(m.position), look.scaled(m.delegation)
        bold = m is not SMALL
        if m.joined and person.position and person.delegation:
            joined = [
                (person.position, text if bold else text2, bold),
                (f"· {person.delegation}", text2, False),
            ]
            width = sum(lines.width_px(run, position_px, bold=heavy) for run, _, heavy in joined)
            if width + lines.width_px(" ", position_px) <= room:

                def draw(painter: QPainter, x: int, top: int) -> None:
                    lines.draw_runs(painter, x, top, position_px, joined)

                return [_Piece(lines.box_px(position_px), draw)]
        pieces = []
        if person.position:
            fitted = lines.fit_organisation(person.position, room, position_px, bold=bold)
            pieces.append(_block(fitted, text if bold else text2))
        if person.delegation:
            pieces.append(_block(lines.fit_organisation(person.delegation, room, delegation_px), text2))
        return pieces

    def _text_pieces(self, room: int) -> list[_Piece]:
        assert self._view is not None
        look, m = theme.current(), self._metrics
        heavy = look.scaled(20 if m is SMALL else 24)
        bold, plain = self._view.text
        pieces = (
            [_block(lines.fit_organisation(bold, room, heavy, bold=True), look.colour("text"))]
            if bold
            else []
        )
        if plain:
            size = look.scaled(15 if m.joined else 20)
            pieces.append(_block(lines.fit_organisation(plain, room, size), look.colour("text2")))
        return pieces

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._view is None:
            paint_idle(painter, self.rect(), small=self._metrics.joined, nobody=self._is_nobody)
            return
        look, m, view = theme.current(), self._metrics, self._view
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
        self._paint_band(painter, band, look.colour(ink))
        top = band.bottom() + 1
        strip = self._strip_height(self.width())
        if strip:
            rect = QRect(inside.x(), top, inside.width(), strip)
            painter.fillRect(rect, look.colour("amber"))
            self._paint_sentence(painter, rect, "triangle-alert", view.attention, look.colour("onamber"))
            top += strip
        now = self._now_height(self.width())
        bottom = inside.bottom() + 1 - now
        if now:
            rect = QRect(inside.x(), bottom, inside.width(), now)
            painter.fillRect(rect, look.colour(tint))
            painter.fillRect(QRect(rect.x(), rect.y(), rect.width(), 1), look.colour("border"))
            self._paint_sentence(painter, rect, "arrow-right", view.now, look.colour("text"))
        self._paint_body(painter, QRect(inside.x(), top, inside.width(), bottom - top))
        painter.restore()

    def _paint_band(self, painter: QPainter, band: QRect, ink: QColor) -> None:
        assert self._view is not None
        look, m, view = theme.current(), self._metrics, self._view
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

    def _paint_sentence(self, painter: QPainter, rect: QRect, icon: str, text: str, ink: QColor) -> None:
        look, m = theme.current(), self._metrics
        side, size = look.scaled(m.side), look.scaled(m.now_icon)
        fitted = self._sentence(text, self.width())
        icons.paint(painter, QRect(rect.x() + side, rect.center().y() - size // 2 + 1, size, size), icon, ink)
        top = fitted.centred_top_px(rect.y(), rect.height())
        lines.draw_fitted(painter, rect.x() + side + size + look.scaled(12), top, fitted, ink)

    def _paint_body(self, painter: QPainter, body: QRect) -> None:
        assert self._view is not None
        look, m, view = theme.current(), self._metrics, self._view
        side = look.scaled(m.side)
        width, height = look.scaled(m.photo[0]), look.scaled(m.photo[1])
        photo = QRect(body.x() + side, body.y() + (body.height() - height) // 2, width, height)
        picture = view.person.photo if view.person is not None else None
        paint_photo(painter, photo, picture, icon="" if view.person is not None else view.icon)
        room = self._room(self.width())
        pieces = self._person_pieces(room) if view.person is not None else self._text_pieces(room)
        total = sum(piece.height for piece in pieces)
        top = body.y() + (body.height() - total) // 2
        for piece in pieces:
            piece.draw(painter, photo.right() + 1 + look.scaled(m.gap), top)
            top += piece.height
        if view.person is not None:
            self._paint_side(painter, body, view.person)

    def _paint_side(self, painter: QPainter, body: QRect, person: PersonLines) -> None:
        look, m = theme.current(), self._metrics
        right = body.right() + 1 - look.scaled(m.side)
        tile = look.scaled(m.tile)
        top = body.y() + (body.height() - self._side_height()) // 2
        painters.draw_tile(painter, QRect(right - tile, top, tile, tile), person.category)
        if m is SMALL:
            return
        top += tile + look.scaled(4)
        top = round(
            lines.draw_fitted(
                painter, 0, top, self._category_lines(person), look.colour("text"), right_to=right
            )
        )
        if not person.seat:
            return
        seat = self._seat_lines(person)
        lines.draw_fitted(painter, 0, top, seat, look.colour("text2"), right_to=right)
        if not m.joined:
            icon = look.scaled(20)
            left = (
                right - max(lines.width_px(line, seat.size_px) for line in seat.lines) - icon - look.scaled(6)
            )
            middle = top + lines.box_px(seat.size_px) // 2
            icons.paint(painter, QRect(round(left), middle - icon // 2 + 1, icon, icon), "armchair", "text2")


def _block(fitted: lines.Fitted, ink: QColor) -> _Piece:
    def draw(painter: QPainter, x: int, top: int) -> None:
        lines.draw_fitted(painter, x, top, fitted, ink)

    return _Piece(fitted.height_px, draw)


def _lines_that_fit(texts: list[str], room: int, size_px: int, height: int) -> list[lines.Fitted]:
    """The why of the band in two lines at most, smaller where it needs to be; a single text may take both lines."""
    floor = theme.current().scaled(13)
    while True:
        fitted = [lines.fit_organisation(text, max(60, room), size_px) for text in texts]
        count = sum(len(one.lines) for one in fitted)
        if size_px <= floor or (count <= 2 and sum(one.height_px for one in fitted) <= height):
            return fitted if sum(one.height_px for one in fitted) <= height else fitted[:1]
        size_px -= 1
