"""The entry field of the desk: one field for badges, codes and names, always of the same height.

A scanner's keys never show in it while they arrive. What a person types is a search after a short pause; Enter decides.
Input methods are off here: a scanner would type through them.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from delegates.ui import icons, language, lines, painters, theme, wording
from delegates.ui.widgets.button import set_kind

translate = QCoreApplication.translate
SEARCH_PAUSE_MS = 120
FORGET_AFTER_MS = 60_000
RADIUS_PX = 8


class EntryState(StrEnum):
    IDLE = "idle"
    TYPING = "typing"
    HOLDING = "holding"


class EntryEdit(QLineEdit):
    """The bare line; keys that the results want are given to the field."""

    moved = Signal(int)
    committed = Signal()
    looked_at = Signal()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:  # noqa: N802  Qt's own name
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query)

    def event(self, event: QEvent) -> bool:
        # In an empty field Ctrl+Z is the desk's: it takes the last check-in back.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.text()
        ):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.moved.emit(int(key))
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and modifiers & Qt.KeyboardModifier.ControlModifier:
            self.committed.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.looked_at.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.looked_at.emit()


class EntryField(QFrame):
    """`search_wanted` carries typed text 120 ms after the last key, "" when it was emptied; `entered` the text at
    Enter; `committed` is Ctrl+Enter; `moved` a key (Qt.Key) that moves in the results."""

    search_wanted = Signal(str)
    entered = Signal(str)
    committed = Signal()
    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entryField")
        self._state = EntryState.IDLE
        self._held = 0
        self._offline = False
        self._compact = False
        self._found: int | None = None
        self._edit = EntryEdit(self)
        self._edit.setFrame(False)
        self._edit.textChanged.connect(self._text_changed)
        self._edit.returnPressed.connect(self._return)
        self._edit.moved.connect(self.moved)
        self._edit.committed.connect(self.committed)
        self._edit.looked_at.connect(self.update)
        self.setFocusProxy(self._edit)
        self._pause = self._timer(SEARCH_PAUSE_MS, self._search)
        self._forget = self._timer(FORGET_AFTER_MS, self.clear)
        theme.current().changed.connect(self._dress)
        language.current().changed.connect(self.retranslate)
        self.retranslate()
        self._dress()

    def _timer(self, interval_ms: int, act: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(act)
        return timer

    # contents

    def text(self) -> str:
        """What was typed."""
        return self._edit.text()

    def set_text(self, text: str) -> None:
        """Put text there as if it had been typed."""
        self._edit.setText(text)

    @Slot()
    def clear(self) -> None:
        """Empty the field; the search hears of it at once."""
        self._edit.clear()
        self._pause.stop()
        self.search_wanted.emit("")

    def select_all(self) -> None:
        """Take the focus and mark everything, to be typed over."""
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._edit.selectAll()

    def type_on(self, text: str) -> None:
        """A letter typed elsewhere on the page comes here."""
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._edit.insert(text)

    @property
    def edit(self) -> QLineEdit:
        """The line itself, for focus order and tests."""
        return self._edit

    # states

    @property
    def state(self) -> EntryState:
        return self._state

    def set_holding(self, keys: int) -> None:
        """A burst of so many keys is arriving; 0: it is over."""
        if keys:
            self._pause.stop()
        self._held = keys
        self._judge()

    def set_offline(self, offline: bool) -> None:
        """This desk works without the others for now."""
        self._offline = offline
        self._judge()

    def set_found(self, count: int | None) -> None:
        """How many people the search found; None while it has not answered."""
        self._found = count
        self.update()

    def set_compact(self, compact: bool) -> None:
        """52 px high, for small windows."""
        self._compact = compact
        self._dress()

    def retranslate(self) -> None:
        """Say it in the language in force."""
        hint = translate("EntryField", "Scan a badge, or type a name or number")
        self._edit.setPlaceholderText(hint)
        self._edit.setAccessibleName(hint)
        self._arrange()
        self.update()

    def _judge(self) -> None:
        if self._held:
            self._state = EntryState.HOLDING
        else:
            self._state = EntryState.TYPING if self._edit.text() else EntryState.IDLE
        # A hidden line would give its focus away: it is only made invisible.
        holding = self._state is EntryState.HOLDING
        set_kind(self._edit, "state", "holding" if holding else "")
        hint = translate("EntryField", "Scan a badge, or type a name or number")
        self._edit.setPlaceholderText("" if holding else hint)
        self._arrange()
        self.update()

    @Slot(str)
    def _text_changed(self, text: str) -> None:
        self._found = None
        self._judge()
        self._forget.start()
        if text.strip():
            self._pause.start()
        else:
            self._pause.stop()
            self._forget.stop()
            self.search_wanted.emit("")

    @Slot()
    def _search(self) -> None:
        self.search_wanted.emit(self._edit.text().strip())

    @Slot()
    def _return(self) -> None:
        text = self._edit.text()
        if text.strip():
            self._pause.stop()
            self.entered.emit(text)

    # look

    def _dress(self) -> None:
        look = theme.current()
        self.setFixedHeight(look.px("entry_compact" if self._compact else "entry"))
        self._edit.setFont(look.font("lead" if self._compact else "title"))
        self._arrange()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._edit.setFocus(Qt.FocusReason.MouseFocusReason)

    def _arrange(self) -> None:
        look = theme.current()
        left = look.scaled(48 if self._compact else 64)
        right = self._right_width() + look.scaled(24)
        self._edit.setGeometry(left, 4, max(40, self.width() - left - right), self.height() - 8)

    def _right(self) -> tuple[str, str, str, bool]:
        """What stands at the right: icon, words, colour, whether the key F3 follows."""
        if self._state is EntryState.HOLDING:
            return (
                "",
                wording.filled(translate("EntryField", "holding {n} keys"), n=self._held),
                "bluetext",
                False,
            )
        if self._state is EntryState.TYPING:
            found = self._found
            if found is not None and not self._compact:
                return "", translate("EntryField", "%n found", "", found), "text2", False
            return "", translate("EntryField", "Esc clears"), "text2", False
        if self._compact:
            return ("wifi-off", "", "ambertext", True) if self._offline else ("", "", "text2", True)
        if self._offline:
            return (
                "wifi-off",
                translate("EntryField", "Working offline: every scan is kept"),
                "ambertext",
                True,
            )
        return "scan-barcode", translate("EntryField", "Scanner ready"), "greentext", True

    def _right_width(self) -> int:
        look = theme.current()
        icon, words, _, key = self._right()
        width = look.scaled(20) + look.scaled(6) if icon else 0
        if words:
            width += round(lines.width_px(words, look.px("hint"), bold=True))
        return width + (painters.key_width_px("F3") + look.scaled(12) if key else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        holding, focused = self._state is EntryState.HOLDING, self._edit.hasFocus()
        if holding:
            edge, width = look.colour("blue"), 3
        elif self._offline:
            edge, width = look.colour("ambertext"), 3
        elif focused or self._state is EntryState.TYPING:
            edge, width = look.colour("accent"), 3
        else:
            edge, width = look.colour("strong"), 2
        painter.setPen(QPen(edge, width))
        painter.setBrush(look.colour("bluetint" if holding else "surface"))
        half = width / 2
        painter.drawRoundedRect(
            self.rect().toRectF().adjusted(half, half, -half, -half), RADIUS_PX, RADIUS_PX
        )
        side, left = look.scaled(24 if self._compact else 32), look.scaled(16)
        name = {EntryState.HOLDING: "scan-barcode", EntryState.TYPING: "search"}.get(self._state, "scan-line")
        icons.paint(painter, QRect(left + 2, (self.height() - side) // 2, side, side), name, "text")
        if holding:
            size_px = look.px("lead" if self._compact else "title")
            top = lines.centred_top_px(0, self.height(), size_px)
            x = look.scaled(48 if self._compact else 64)
            words = translate("EntryField", "Reading a badge…")
            lines.draw(painter, x, top, words, size_px, look.colour("bluetext"), bold=True)
        self._paint_right(painter)

    def _paint_right(self, painter: QPainter) -> None:
        look = theme.current()
        icon, words, colour, key = self._right()
        right, middle = self.width() - look.scaled(17), self.height() // 2
        if key:
            right -= painters.draw_key(painter, QPoint(right, middle), "F3") + look.scaled(12)
        size_px = look.px("hint")
        if words:
            bold = colour != "text2"
            right -= round(
                lines.draw(
                    painter, 0, lines.centred_top_px(0, self.height(), size_px), words, size_px, look.colour(colour),
                    bold=bold, right_to=right,
                )
            )  # fmt: skip
        if icon:
            side = look.scaled(20)
            icons.paint(
                painter, QRect(right - side - look.scaled(6), middle - side // 2, side, side), icon, colour
            )
