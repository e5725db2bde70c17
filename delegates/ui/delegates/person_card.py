"""The card of one person: names, facts, everything that happened, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, tzinfo
from typing import Any

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from delegates.domain.people import RosterRow, Status
from delegates.ui import formats, icons, lines, theme, wording
from delegates.ui.context import Context
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.card import Card
from delegates.ui.widgets.data_line import DataLine
from delegates.ui.widgets.empty_state import EmptyState
from delegates.ui.widgets.photo import paint_photo

translate = QCoreApplication.translate
HISTORY_SHOWN = 12


class _Photo(QWidget):
    def __init__(self) -> None:
        super().__init__()
        look = theme.current()
        self.setFixedSize(look.scaled(88), look.scaled(110))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_photo(painter, self.rect())
        painter.end()


class _History(QWidget):
    """One line a happening: time, icon, words."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[str, str, str, str]] = []

    def set_rows(self, rows: Sequence[tuple[str, str, str, str]]) -> None:
        """(time, icon, words, colour)."""
        self._rows = list(rows)
        self.setFixedHeight(len(rows) * theme.current().scaled(28))
        self.setAccessibleName("; ".join(f"{at} {words}" for at, _, words, _ in rows))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        height, hint, side = look.scaled(28), look.px("hint"), look.scaled(16)
        for place, (at, icon, words, colour) in enumerate(self._rows):
            top = lines.centred_top_px(place * height, height, hint)
            width = lines.draw(painter, 0, top, at, hint, look.colour("text2"), tabular=True)
            x = max(look.scaled(42), round(width) + look.scaled(8))
            icons.paint(painter, QRect(x, place * height + (height - side) // 2, side, side), icon, colour)
            x += side + look.scaled(6)
            size = hint
            while size > 10 and lines.width_px(words, size) > self.width() - x:
                size -= 1
            lines.draw(painter, x, top, words, size, look.colour(colour), bold=colour != "text2")
        painter.end()


class PersonCard(Card):
    """Signals: what a person wants done with this one."""

    edit_wanted = Signal()
    badge_wanted = Signal()
    reissue_wanted = Signal()
    status_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self.row: RosterRow | None = None
        self._past: list[Any] = []
        self._nobody = EmptyState("user-round", icon_px=48)
        self.body.addWidget(self._nobody, 1)
        self._whole = QWidget()
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget()
        self._inside.setObjectName("scrolled")
        self._facts = QVBoxLayout(self._inside)
        self._facts.setContentsMargins(16, 16, 16, 12)
        self._facts.setSpacing(6)
        scroll.setWidget(self._inside)
        column.addWidget(scroll, 1)
        line = QFrame()
        line.setProperty("kind", "divider")
        column.addWidget(line)
        column.addLayout(self._buttons())
        self.body.addWidget(self._whole, 1)
        self.show_person(None, [])

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(8)
        self.edit = ActionButton("", icon="pencil", kind="primary", size="small")
        self.badge = ActionButton("", icon="printer", size="small")
        self.reissue = ActionButton("", icon="replace", size="small")
        self.cancel = ActionButton("", icon="ban", size="small")
        self.edit.clicked.connect(self.edit_wanted)
        self.badge.clicked.connect(self.badge_wanted)
        self.reissue.clicked.connect(self.reissue_wanted)
        self.cancel.clicked.connect(self._ask_status)
        for button in (self.edit, self.badge, self.reissue):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _ask_status(self) -> None:
        if self.row is not None:
            expected = self.row.status.is_expected
            self.status_wanted.emit(Status.CANCELLED if expected else Status.REGISTERED)

    def show_person(self, row: RosterRow | None, past: Sequence[Any]) -> None:
        """Show somebody, or that nobody is chosen. `past` are `services.checking_in.PastVerdict`, newest first."""
        self.row, self._past = row, list(past)
        self._whole.setVisible(row is not None)
        self._nobody.setVisible(row is None)
        self.retranslate()

    def retranslate(self) -> None:
        """Every word again."""
        self._nobody.set_words(
            translate("PersonCard", "Nobody chosen"), translate("PersonCard", "Choose somebody in the table.")
        )
        self.edit.setText(translate("PersonCard", "Edit"))
        self.badge.setText(translate("PersonCard", "Badge"))
        self.reissue.setText(translate("PersonCard", "Reissue"))
        if self.row is not None:
            self._fill(self.row)

    def _fill(self, row: RosterRow) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is self.cancel:
                widget.hide()
            elif widget is not None:
                widget.hide()
                widget.deleteLater()
        head = QWidget()
        top = QHBoxLayout(head)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(16)
        top.addWidget(_Photo(), 0, Qt.AlignmentFlag.AlignTop)
        names = QVBoxLayout()
        names.setSpacing(0)
        if row.honorific:
            names.addWidget(DataLine(row.honorific, size="hint", colour="text2"))
        names.addWidget(DataLine(row.name, size="lead", bold=True, is_name=True))
        if row.second_name:
            names.addWidget(DataLine(row.second_name, size="body", is_name=True))
        names.addStretch(1)
        top.addLayout(names, 1)
        self._facts.addWidget(head)
        for icon, caption, value in self._fact_rows(row):
            if value:
                self._facts.addWidget(_fact(icon, caption, value))
        title = QLabel(translate("PersonCard", "History"))
        title.setProperty("kind", "strong")
        self._facts.addSpacing(6)
        self._facts.addWidget(title)
        history = _History()
        history.set_rows([self._happening(one) for one in self._past[:HISTORY_SHOWN]])
        self._facts.addWidget(history)
        word = translate("PersonCard", "Cancel the registration")
        if not row.status.is_expected:
            word = translate("PersonCard", "Reinstate")
        self.cancel.setText(word)
        self.cancel.set_icon("ban" if row.status.is_expected else "undo-2")
        self._facts.addSpacing(6)
        self._facts.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeft)
        self.cancel.show()
        self._facts.addStretch(1)

    def _fact_rows(self, row: RosterRow) -> list[tuple[str, str, str]]:
        code = formats.code(row.code) if row.code else ""
        if row.printed_at_utc is not None:
            code += " · " + wording.filled(
                translate("PersonCard", "printed {when}"),
                when=formats.date_time_of(row.printed_at_utc, self._zone, self._context.language.code),
            )
        status = {
            Status.CANCELLED: translate("PersonCard", "Cancelled"),
            Status.BLOCKED: translate("PersonCard", "On the stop list"),
            Status.INVITED: translate("PersonCard", "Invited"),
        }.get(row.status, "")
        return [
            ("briefcase-business", translate("PersonCard", "Position"), row.position or ""),
            ("flag", translate("PersonCard", "Delegation"), row.delegation or ""),
            ("id-card", translate("PersonCard", "Badge"), code),
            ("phone", translate("PersonCard", "Phone"), formats.phone(row.phone) if row.phone else ""),
            ("mail", translate("PersonCard", "E-mail"), row.email or ""),
            ("armchair", translate("PersonCard", "Seat"), row.seat or ""),
            ("info", translate("PersonCard", "Attention"), row.attention or ""),
            ("ban", translate("PersonCard", "Status"), status),
        ]

    @property
    def _zone(self) -> tzinfo:
        workspace = self._context.workspace
        return workspace.zone if workspace is not None else UTC

    def _happening(self, one: Any) -> tuple[str, str, str, str]:
        at = formats.time_of(one.at_utc, self._zone)
        if one.outcome is not None:
            outcome = str(one.outcome)
            colour = {"admitted": "greentext", "repeat": "ambertext", "refused": "redtext"}.get(
                outcome, "bluetext"
            )
            words = wording.outcome(outcome)
            if one.taken_back:
                words, colour = (
                    wording.filled(translate("PersonCard", "{what}, taken back"), what=words),
                    "text2",
                )
            return at, theme.OUTCOME_ICONS[outcome], f"{words}, {one.desk}", colour
        words, icon = {
            "undo": (translate("PersonCard", "Taken back"), "undo-2"),
            "badge_issued": (translate("PersonCard", "Badge issued"), "id-card"),
            "badge_printed": (translate("PersonCard", "Badge printed"), "printer"),
            "badge_voided": (translate("PersonCard", "Badge void"), "ban"),
        }.get(one.kind, (one.kind, "info"))
        if one.code and one.kind.startswith("badge"):
            words = f"{words} {formats.code(one.code)}"
        return at, icon, words, "text2"


def _fact(icon: str, caption: str, value: str) -> QWidget:
    """An icon, a caption over the value."""
    look = theme.current()
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.scaled(8))
    picture = QLabel()
    picture.setPixmap(icons.pixmap(icon, look.scaled(16), "text2"))
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(0)
    words = QLabel(caption)
    words.setProperty("kind", "caption")
    column.addWidget(words)
    column.addWidget(DataLine(value))
    row.addLayout(column, 1)
    return holder
