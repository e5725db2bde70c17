"""Who has arrived, by category, and the heads of delegation still to come: the two cards beside the panel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from delegates.domain.people import Category, RosterRow
from delegates.ui import formats, language, lines, theme, wording
from delegates.ui.painters import draw_tile, focus_ring, paint_long_name, size_that_fits, within
from delegates.ui.widgets.card import Card

if TYPE_CHECKING:
    from delegates.services.counting import Counts

translate = QCoreApplication.translate
CATEGORY_PX = 36
HEAD_PX = 59
HEADS_SHOWN = 3


class ArrivalRows(QWidget):
    """One row a category: tile, name, bar, arrived of registered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Category, int, int]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_rows(self, rows: Sequence[tuple[Category, int, int]]) -> None:
        """(category, arrived, registered), in the order of categories."""
        self._rows = list(rows)
        self.setAccessibleName(
            ", ".join(f"{wording.category(one)} {arrived} / {all_}" for one, arrived, all_ in self._rows)
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.scaled(300), len(self._rows) * look.scaled(CATEGORY_PX) + look.scaled(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height, side = look.scaled(CATEGORY_PX), look.scaled(22)
        hint = look.px("hint")
        code = language.current().code
        names = [wording.category(category, code) for category, _, _ in self._rows]
        longest = max((lines.width_px(name, hint) for name in names), default=0)
        numbers = max((lines.width_px(f"{m} / {n}", hint, bold=True) for _, m, n in self._rows), default=0)
        # The bars stand under each other and give way to the longest name.
        bar_right = self.width() - look.scaled(16) - max(look.scaled(56), round(numbers) + look.scaled(14))
        bar_left = max(
            bar_right - look.scaled(56), look.scaled(16) + side + look.scaled(8) + round(longest) + 8
        )
        for place, (category, arrived, registered) in enumerate(self._rows):
            row = QRect(
                look.scaled(16), look.scaled(6) + place * height, self.width() - look.scaled(32), height
            )
            draw_tile(painter, QRect(row.x(), row.center().y() - side // 2, side, side), category)
            bar = QRect(bar_left, row.center().y() - 3, max(look.scaled(16), bar_right - bar_left), 6)
            left = row.x() + side + look.scaled(8)
            name = names[place]
            size = size_that_fits(
                [(name, look.colour("text"), False)], hint, bar.left() - left - look.scaled(8)
            )
            top = lines.centred_top_px(row.y(), row.height(), size)
            lines.draw(painter, left, top, name, size, look.colour("text"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("border"))
            painter.drawRoundedRect(bar, 3, 3)
            if registered and arrived:
                done = QRect(bar.x(), bar.y(), max(6, bar.width() * arrived // registered), bar.height())
                painter.setBrush(look.colour("accent"))
                painter.drawRoundedRect(done, 3, 3)
            top = lines.centred_top_px(row.y(), row.height(), hint)
            rest = f" / {formats.number(registered, code)}"
            width = lines.width_px(rest, hint)
            lines.draw(painter, 0, top, rest, hint, look.colour("text2"), tabular=True, right_to=row.right())
            lines.draw(
                painter,
                0,
                top,
                formats.number(arrived, code),
                hint,
                look.colour("text"),
                bold=True,
                tabular=True,
                right_to=row.right() - width,
            )
        painter.end()


class HeadRows(QWidget):
    """Heads of delegation who have not come, by precedence; `opened` carries the one that was chosen."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RosterRow] = []
        self._marked = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_rows(self, rows: Sequence[RosterRow]) -> None:
        self._rows = list(rows)
        self._marked = 0
        self.setAccessibleName(", ".join(row.name for row in rows))
        self.update()

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.scaled(300), HEADS_SHOWN * look.scaled(HEAD_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        height = look.scaled(HEAD_PX)
        text, quiet = look.colour("text"), look.colour("text2")
        for place, person in enumerate(self._rows):
            row = QRect(look.scaled(16), place * height, self.width() - look.scaled(32), height)
            if row.bottom() > self.height():
                break
            name = " ".join(part for part in (person.honorific, person.name) if part)
            size = size_that_fits([(name, text, True)], look.px("body"), row.width())
            if lines.width_px(name, size, bold=True) > row.width():
                paint_long_name(painter, row.adjusted(0, 0, 0, -1), name)
            else:
                body = person.delegation_short or person.delegation or ""
                hint = look.px("hint")
                top = row.y() + (height - lines.box_px(size) - lines.box_px(hint)) // 2
                lines.draw(painter, row.x(), top, name, size, text, bold=True)
                below = top + lines.box_px(size)
                lines.draw(painter, row.x(), below, within(body, row.width(), hint), hint, quiet)
            painter.fillRect(QRect(0, row.bottom(), self.width(), 1), look.colour("border"))
            if self.hasFocus() and place == self._marked:
                focus_ring(painter, row.adjusted(-8, 2, 8, -2), look.colour("accent"))
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = int(event.position().y()) // theme.current().scaled(HEAD_PX)
        if 0 <= place < len(self._rows):
            self.opened.emit(self._rows[place])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._rows:
            self.opened.emit(self._rows[self._marked])
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._rows:
            step = -1 if event.key() == Qt.Key.Key_Up else 1
            self._marked = max(0, min(len(self._rows) - 1, self._marked + step))
            self.update()
        else:
            super().keyPressEvent(event)


class ArrivalsCard(Card):
    """Arrived by category, with the share in the head."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._share = QLabel()
        self._share.setProperty("kind", "hint")
        self.add_to_head(self._share)
        self.rows = ArrivalRows()
        self.body.addWidget(self.rows)

    def show_counts(self, counts: Counts | None, categories: Sequence[Category]) -> None:
        """The counts that header and board show too."""
        self.set_title(translate("ArrivalsCard", "Arrivals"))
        if counts is None:
            self._share.setText("")
            self.rows.set_rows([])
            return
        by_letter = {one.letter: one for one in categories}
        self.rows.set_rows(
            [
                (by_letter[letter], arrived, all_)
                for letter, arrived, all_ in counts.by_category
                if letter in by_letter
            ]
        )
        code = language.current().code
        self._share.setText(
            wording.filled(
                translate("ArrivalsCard", "{share} of {n}"),
                share=formats.share(counts.arrived, counts.registered),
                n=formats.number(counts.registered, code),
            )
        )


class HeadsCard(Card):
    """Heads of delegation still to come, with their number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(icon="flag", parent=parent)
        self._count = QLabel()
        self._count.setProperty("kind", "strong")
        self.add_to_head(self._count)
        self.rows = HeadRows()
        self._none = QLabel()
        self._none.setProperty("kind", "hint")
        self._none.setWordWrap(True)
        self._none.setMargin(16)
        self.body.addWidget(self.rows, 1)
        self.body.addWidget(self._none)
        self.body.addStretch(0)

    def show_heads(self, heads: Sequence[RosterRow]) -> None:
        """All heads who have not come; the first few are shown."""
        self.set_title(translate("HeadsCard", "Heads still to come"))
        self._count.setText(str(len(heads)))
        self.rows.set_rows(heads[:HEADS_SHOWN])
        self.rows.setVisible(bool(heads))
        self._none.setText(translate("HeadsCard", "No head of delegation is awaited."))
        self._none.setVisible(not heads)
