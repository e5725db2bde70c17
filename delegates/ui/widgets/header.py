"""The header: forum, checkpoint with direction, status, operator, how many are checked in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from delegates.domain.checkpoint import Direction
from delegates.ui import formats, language, lines, theme, wording
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.pill import StatusPill

translate = QCoreApplication.translate


class _ForumName(QLabel):
    """The forum's name, elided where there is no room: it is no person."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("forumName")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._whole = ""

    def set_whole(self, text: str) -> None:
        """The name in full; also the tooltip."""
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        self.setText(
            self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, max(0, self.width()))
        )


class Count(QWidget):
    """`212 / 486`, the first number bold, with a word under it."""

    def __init__(self, parent: QWidget | None = None, *, big: bool = False) -> None:
        super().__init__(parent)
        self._arrived, self._total, self._compact, self._big = 0, 0, False, big
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        theme.current().changed.connect(self.updateGeometry)
        language.current().changed.connect(self._say)
        self._say()

    def set_counts(self, arrived: int, total: int) -> None:
        """How many are checked in, of how many registered."""
        self._arrived, self._total = arrived, total
        self._say()

    def set_compact(self, compact: bool) -> None:
        """One line, without the word."""
        self._compact = compact
        self._say()

    def texts(self) -> tuple[str, str, str]:
        """What it shows: the number, the rest of the line, the word under it."""
        code = language.current().code
        word = "" if self._compact else translate("Header", "checked in")
        return formats.number(self._arrived, code), f" / {formats.number(self._total, code)}", word

    def _size_px(self) -> int:
        return theme.current().px("body" if self._compact else "name_2" if self._big else "lead")

    def _say(self) -> None:
        one, rest, word = self.texts()
        self.setAccessibleName(f"{one}{rest} {word}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look, (one, rest, word) = theme.current(), self.texts()
        size_px = self._size_px()
        width = lines.width_px(one, size_px, bold=True) + lines.width_px(rest, size_px)
        return QSize(round(max(width, lines.width_px(word, look.px("hint")))) + 2, look.scaled(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter, (one, rest, word) = theme.current(), QPainter(self), self.texts()
        size_px, hint_px = self._size_px(), look.px("hint")
        height = look.scaled(30 if not self._big else 44) + (look.scaled(20) if word else 0)
        top = (self.height() - height) // 2 - look.scaled(3 if word else -1)
        width = lines.draw(
            painter, 0, top, rest, size_px, look.colour("text2"), tabular=True, right_to=self.width()
        )
        lines.draw(
            painter,
            0,
            top,
            one,
            size_px,
            look.colour("text"),
            bold=True,
            tabular=True,
            right_to=self.width() - width,
        )
        if word:
            under = top + look.scaled(27 if not self._big else 46)
            lines.draw(painter, 0, under, word, hint_px, look.colour("text2"), right_to=self.width())


class Header(QFrame):
    """`checkpoint_pressed` (also F5), `status_pressed`, `operator_pressed`: what opens is the main window's business."""

    checkpoint_pressed = Signal()
    status_pressed = Signal()
    operator_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self._checkpoint_name, self._direction, self._operator = "", Direction.IN, ""
        self._compact = self._follows_time = False
        self._has_password = self._is_organiser = False
        self._name, self._sub = _ForumName(), QLabel()
        self._sub.setTextFormat(Qt.TextFormat.PlainText)
        self._sub.setProperty("kind", "hint")
        self._sub.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.checkpoint = ActionButton(icon="door-open", kind="pill", trailing="chevron-down")
        self.checkpoint.clicked.connect(self.checkpoint_pressed)
        self.status = StatusPill()
        self.status.clicked.connect(self.status_pressed)
        self.quiet = ActionButton(icon="volume-x", kind="pill")
        self.quiet.hide()
        self.operator = ActionButton(icon="user-round", kind="pill")
        self.operator.clicked.connect(self.operator_pressed)
        self.count = Count()
        names = QVBoxLayout()
        names.setSpacing(0)
        names.setContentsMargins(0, 0, 0, 0)
        names.addStretch(1)
        names.addWidget(self._name)
        names.addWidget(self._sub)
        names.addStretch(1)
        self._layout = QHBoxLayout(self)
        self._layout.addLayout(names, 1)
        for widget in (self.checkpoint, self.status, self.quiet, self.operator):
            self._layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._layout.addSpacing(8)
        self._layout.addWidget(self.count)
        theme.current().changed.connect(self._measure)
        language.current().changed.connect(self.retranslate)
        self.retranslate()
        self._measure()

    def set_forum(self, name: str, sub: str) -> None:
        """The forum's name; under it its date and venue."""
        self._name.set_whole(name)
        self._sub.setText(sub)
        self._sub.setToolTip(sub)

    def set_checkpoint(
        self, name: str, direction: Direction = Direction.IN, *, follows_time: bool = False
    ) -> None:
        """Where this desk reads badges, and whether people go in or out; a clock where the time of day chooses."""
        self._checkpoint_name, self._direction, self._follows_time = name, direction, follows_time
        self.checkpoint.set_icon("clock" if follows_time else "door-open")
        self.retranslate()

    def set_operator(self, name: str) -> None:
        """Who sits here."""
        self._operator = name
        self.retranslate()

    def set_rights(self, has_password: bool, is_organiser: bool) -> None:
        """Whether the organiser's rights are kept from others, and whether they are on now."""
        self._has_password, self._is_organiser = has_password, is_organiser
        self.operator.set_icon(
            "user-round" if not has_password else "shield-check" if is_organiser else "lock"
        )
        self.retranslate()
        self._measure()

    def set_counts(self, arrived: int, total: int) -> None:
        """How many are checked in, of how many registered."""
        self.count.set_counts(arrived, total)

    def set_quiet(self, quiet: bool) -> None:
        """Whether this desk makes no sounds."""
        self.quiet.setVisible(quiet)

    def set_compact(self, compact: bool) -> None:
        """44 px high, without date and operator, save one whose rights are on."""
        self._compact = compact
        self._measure()

    def retranslate(self) -> None:
        """Say it in the language in force."""
        self.checkpoint.setText(
            f"{self._checkpoint_name} ·" if self._checkpoint_name else translate("Header", "No checkpoint")
        )
        self.checkpoint.set_strong(wording.direction(self._direction) if self._checkpoint_name else "")
        by_time = translate("Header", "Chosen by the time of day") if self._follows_time else ""
        self.checkpoint.setAccessibleDescription(by_time)
        tip = translate("Header", "Checkpoint and direction (F5)")
        self.checkpoint.setToolTip("\n".join(part for part in (tip, by_time) if part))
        self.status.setToolTip(translate("Header", "Check this desk"))
        self.quiet.setText(translate("Header", "Quiet"))
        operator = self._operator or translate("Header", "Operator")
        self.operator.setText(f"{operator} ·" if self._is_organiser else operator)
        self.operator.set_strong(translate("Header", "Organiser") if self._is_organiser else "")
        self.operator.setToolTip(self._rights_words())

    def _rights_words(self) -> str:
        if not self._has_password:
            return ""
        if self._is_organiser:
            return translate("Header", "The organiser's rights are on at this desk")
        return translate("Header", "The organiser's rights are locked")

    def _measure(self) -> None:
        look = theme.current()
        self.setFixedHeight(look.px("header_compact" if self._compact else "header"))
        left, right = (12, 12) if self._compact else (24, 16)
        self._layout.setContentsMargins(look.scaled(left), 0, look.scaled(right), 0)
        self._layout.setSpacing(look.scaled(8))
        self._sub.setVisible(not self._compact)
        self.operator.setVisible(not self._compact or self._is_organiser)
        self.count.set_compact(self._compact)
        self.checkpoint.set_trailing("" if self._compact else "chevron-down")
