"""The parts of the board that paint themselves: five counts, delegations m of n, arrivals per ten minutes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo
from typing import Any

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QTableView, QWidget

from delegates.domain.attendance import DelegationAttendance
from delegates.domain.people import RosterRow
from delegates.ui import formats, language, lines, painters, theme
from delegates.ui.painters import RowPainter, size_that_fits
from delegates.ui.table_model import Column, TableModel

translate = QCoreApplication.translate
ROW_PX = 42


class CountTile(QWidget):
    """A large number over its word."""

    def __init__(self, colour: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = colour
        self._number, self._word, self._beside = "", "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_count(self, number: str, word: str, beside: str = "") -> None:
        """The number, what it counts, a share beside it."""
        self._number, self._word, self._beside = number, word, beside
        self.setAccessibleName(f"{word} {number} {beside}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.scaled(160), look.scaled(96))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.colour("border"))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        left, big, hint = look.scaled(16), look.px("name_2"), look.px("hint")
        top = (self.height() - lines.box_px(big) - lines.box_px(hint)) // 2 + look.scaled(4)
        width = lines.draw(
            painter,
            left,
            top - look.scaled(4),
            self._number,
            big,
            look.colour(self._colour),
            bold=True,
            tabular=True,
        )
        if self._beside:
            below = top + lines.baseline_px(big) - lines.baseline_px(hint) - look.scaled(4)
            lines.draw(
                painter, left + width + look.scaled(8), below, self._beside, hint, look.colour("text2")
            )
        room = self.width() - 2 * left
        size = size_that_fits([(self._word, look.colour("text2"), False)], hint, room)
        lines.draw(
            painter, left, top + lines.box_px(big) - look.scaled(8), self._word, size, look.colour("text2")
        )
        painter.end()


class _BodyPainter(RowPainter):
    def paint_cell(self, painter: QPainter, rect: QRect, row: Any, column: int, selected: bool) -> None:
        look = theme.current()
        text, quiet = look.colour("text"), look.colour("text2")
        body, hint = look.px("body"), look.px("hint")
        code = language.current().code
        numbers = look.scaled(84)
        bar = QRect(rect.right() - numbers - look.scaled(140), rect.center().y() - 3, look.scaled(128), 6)
        name = (
            row.delegation.name_native
            if row.delegation is not None
            else translate("Board", "Without a delegation")
        )
        size = size_that_fits([(name, text, False)], body, bar.left() - rect.x() - look.scaled(12))
        lines.draw(painter, rect.x(), lines.centred_top_px(rect.y(), rect.height(), size), name, size, text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("border"))
        painter.drawRoundedRect(bar, 3, 3)
        if row.registered_count and row.arrived_count:
            painter.setBrush(look.colour("green" if row.is_complete else "accent"))
            done = max(6, bar.width() * row.arrived_count // row.registered_count)
            painter.drawRoundedRect(QRect(bar.x(), bar.y(), done, 6), 3, 3)
        rest = f" / {formats.number(row.registered_count, code)}"
        top = lines.centred_top_px(rect.y(), rect.height(), hint)
        width = lines.width_px(rest, hint)
        lines.draw(painter, 0, top, rest, hint, quiet, tabular=True, right_to=rect.right())
        top = lines.centred_top_px(rect.y(), rect.height(), body)
        lines.draw(
            painter,
            0,
            top,
            formats.number(row.arrived_count, code),
            body,
            text,
            bold=True,
            tabular=True,
            right_to=rect.right() - width,
        )


class BodiesTable(QTableView):
    """Delegations in the order of precedence with m of n."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bodies: TableModel[DelegationAttendance] = TableModel(
            [
                Column(
                    lambda: translate("Board", "Delegation"),
                    lambda row: (
                        f"{row.delegation.name_native if row.delegation is not None else ''} "
                        f"{row.arrived_count} / {row.registered_count}"
                    ),
                )
            ],
            key_of=lambda row: row.delegation.id if row.delegation is not None else "",
            parent=self,
        )
        self.setModel(self.bodies)
        painters.prepare_table(self, ROW_PX)
        self.setItemDelegate(_BodyPainter(ROW_PX, self))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().hide()
        self.setAccessibleName(translate("Board", "Delegations, arrived of registered"))


class ArrivalChart(QWidget):
    """First arrivals per ten minutes: the present bar in the accent colour, the others neutral, values on top."""

    BARS = 12

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slots: list[tuple[datetime, int]] = []
        self._zone: tzinfo = UTC
        self.setMinimumHeight(theme.current().scaled(150))

    def show_slots(self, slots: Sequence[tuple[datetime, int]], zone: tzinfo) -> None:
        """(start of ten minutes UTC, first arrivals); the last twelve are shown."""
        self._slots, self._zone = list(slots)[-self.BARS :], zone
        self.setAccessibleName(", ".join(f"{formats.time_of(at, zone)} {count}" for at, count in self._slots))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        hint = look.px("hint")
        if not self._slots:
            words = translate("Board", "Nobody has arrived yet")
            top = lines.centred_top_px(0, self.height(), hint)
            lines.draw(painter, 0, top, words, hint, look.colour("text2"), centre_in=self.width())
            painter.end()
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = look.scaled(16)
        foot, head = lines.box_px(hint), lines.box_px(hint)
        room = self.height() - foot - head - look.scaled(8)
        step = (self.width() - 2 * side) / max(6, len(self._slots))
        most = max(count for _, count in self._slots)
        every = 1 if step >= look.scaled(44) else 2
        for place, (at, count) in enumerate(self._slots):
            last = place == len(self._slots) - 1
            height = round(room * count / most) if most else 0
            left = side + step * place
            bar = QRect(round(left + step * 0.15), head + room - height, round(step * 0.7), max(height, 1))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent" if last else "strong"))
            painter.drawRect(bar)
            if count:
                above = bar.top() - head
                lines.draw(
                    painter,
                    left,
                    above,
                    str(count),
                    hint,
                    look.colour("text"),
                    bold=last,
                    tabular=True,
                    centre_in=step,
                )
            if place % every == 0 or last:
                time = formats.time_of(at, self._zone)
                lines.draw(
                    painter, left, head + room, time, hint, look.colour("text2"), tabular=True, centre_in=step
                )
        painter.end()


class _VipPainter(RowPainter):
    def paint_cell(self, painter: QPainter, rect: QRect, row: Any, column: int, selected: bool) -> None:
        look = theme.current()
        person, phone = row
        text, quiet = look.colour("text"), look.colour("text2")
        hint = look.px("hint")
        width = round(lines.width_px(phone, hint)) + look.scaled(12) if phone else 0
        room = QRect(rect.x(), rect.y(), rect.width() - width, rect.height())
        painters.draw_two_lines(
            painter,
            room,
            [(person.honorific or "", quiet, False), (person.name, text, True)],
            [(person.delegation or "", quiet, False)],
        )
        if phone:
            top = lines.centred_top_px(rect.y(), rect.height(), hint)
            lines.draw(painter, 0, top, phone, hint, text, tabular=True, right_to=rect.right())


class VipTable(QTableView):
    """VIPs who have not come, by precedence, with their liaison's phone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people: TableModel[tuple[RosterRow, str]] = TableModel(
            [Column(lambda: translate("Board", "VIP"), lambda row: f"{row[0].name} {row[1]}".strip())],
            key_of=lambda row: row[0].id,
            parent=self,
        )
        self.setModel(self.people)
        painters.prepare_table(self, 56)
        self.setItemDelegate(_VipPainter(56, self))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().hide()
        self.setAccessibleName(translate("Board", "VIP not here yet"))
