"""The one button: icon, words, the key that does the same, and for chips a letter tile.

It paints its own contents, so that icons follow the theme and keys stand in their frames; the frame is the style
sheet's. It never is a default button: a scanner ends with Enter.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from delegates.domain.people import Category
from delegates.ui import icons, lines, painters, theme


@dataclass(frozen=True, slots=True)
class _Measures:
    height: int
    padding: int
    text: str
    icon: int
    gap: int


_MEASURES = {
    "": _Measures(40, 16, "body", 20, 8),
    "small": _Measures(32, 12, "hint", 16, 8),
    "key": _Measures(36, 10, "hint", 16, 6),
    "chip": _Measures(32, 10, "hint", 16, 8),
    "pill": _Measures(36, 12, "hint", 16, 8),
}
_INK_OF_STATE = {"good": "greentext", "warning": "ambertext", "error": "redtext"}


def set_kind(widget: QWidget, name: str, value: object) -> None:
    """Change a dynamic property that the style sheet looks at, and let it look again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


class ActionButton(QPushButton):
    """`kind`: "", primary, danger, plain, chip or pill; `size`: "", small or key.

    `strong` is a second piece of text, bold, after the first ("Main entrance · **In**"). `trailing` is an icon at the
    right end. All data in the text is shown as it is: an ampersand makes no shortcut.
    """

    def __init__(
        self,
        text: str = "",
        *,
        icon: str = "",
        key: str = "",
        kind: str = "",
        size: str = "",
        trailing: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = ""
        self._strong = ""
        self._icon = icon
        self._key = key
        self._trailing = trailing
        self._tile: Category | str | None = None
        self._icon_shown = True
        self.setAutoDefault(False)
        self.setDefault(False)
        if kind:
            self.setProperty("kind", kind)
        if size:
            self.setProperty("room", size)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setText(text)
        theme.current().changed.connect(self.updateGeometry)
        self.toggled.connect(self.updateGeometry)

    # what it says

    def setText(self, text: str) -> None:  # noqa: N802  Qt's own name
        """The words; also the accessible name unless one was set."""
        self._words = text
        super().setText(text.replace("&", "&&"))
        self.setAccessibleName(" ".join(part for part in (text, self._strong) if part))
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The words, as given."""
        return self._words

    def set_strong(self, text: str) -> None:
        """The bold piece after the words."""
        self._strong = text
        self.setText(self._words)

    def set_icon(self, name: str) -> None:
        """Another icon; "" for none."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def set_key(self, key: str) -> None:
        """The key shown in its frame; the shortcut itself is the window's."""
        self._key = key
        self.updateGeometry()
        self.update()

    def set_trailing(self, name: str) -> None:
        """The icon at the right end; "" for none."""
        self._trailing = name
        self.updateGeometry()
        self.update()

    def set_tile(self, category: Category | str | None) -> None:
        """A letter tile in the icon's place."""
        self._tile = category
        self.updateGeometry()
        self.update()

    def set_icon_shown(self, shown: bool) -> None:
        """Compact key bars leave icons away."""
        self._icon_shown = shown
        self.updateGeometry()

    def set_kind(self, kind: str) -> None:
        """Another look."""
        set_kind(self, "kind", kind)
        self.updateGeometry()

    def set_state(self, state: str) -> None:
        """For pills: "", good, warning or error."""
        set_kind(self, "state", state)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt presses a button by Enter in dialogs only.
        commands = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not commands and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    # how it looks

    def _measures(self) -> _Measures:
        kind, size = str(self.property("kind") or ""), str(self.property("room") or "")
        return _MEASURES[kind] if kind in ("chip", "pill") else _MEASURES[size]

    def _is_bold(self) -> bool:
        kind, state = self.property("kind"), self.property("state")
        return (
            kind in ("primary", "danger")
            or state in ("warning", "error")
            or (kind == "chip" and self.isChecked())
        )

    def _ink(self) -> QColor:
        look = theme.current()
        kind, state = str(self.property("kind") or ""), str(self.property("state") or "")
        if not self.isEnabled():
            return look.colour("text2")
        if kind == "primary":
            return look.colour("onaccent")
        if kind == "danger":
            return look.colour("redtext")
        return look.colour(_INK_OF_STATE.get(state, "text"))

    def _pieces(self) -> list[tuple[str, int]]:
        """What stands in the button from left to right, with widths in px."""
        look, m = theme.current(), self._measures()
        size_px = look.px(m.text)
        pieces: list[tuple[str, int]] = []
        if self._tile is not None:
            pieces.append(("tile", look.scaled(22)))
        elif self._icon and self._icon_shown:
            pieces.append(("icon", look.scaled(m.icon)))
        if self._words:
            pieces.append(("words", round(lines.width_px(self._words, size_px, bold=self._is_bold()) + 0.5)))
        if self._strong:
            pieces.append(("strong", round(lines.width_px(self._strong, size_px, bold=True) + 0.5)))
        if self._trailing:
            pieces.append(("trailing", look.scaled(m.icon)))
        if self._key:
            pieces.append(("key", painters.key_width_px(self._key)))
        return pieces

    def sizeHint(self) -> QSize:
        look, m = theme.current(), self._measures()
        pieces = self._pieces()
        content = sum(width for _, width in pieces) + look.scaled(m.gap) * max(0, len(pieces) - 1)
        if not self._words and not self._strong and len(pieces) == 1:
            return QSize(look.scaled(m.height), look.scaled(m.height))
        return QSize(content + 2 * look.scaled(m.padding) + 2, look.scaled(m.height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, m = theme.current(), self._measures()
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        pieces, gap, ink = self._pieces(), look.scaled(m.gap), self._ink()
        content = sum(width for _, width in pieces) + gap * max(0, len(pieces) - 1)
        leading = self.property("align") == "left"
        x = look.scaled(m.padding) + 1 if leading else max(0, (self.width() - content) // 2)
        middle = self.height() // 2
        for name, width in pieces:
            self._paint_piece(painter, name, QRect(x, 0, width, self.height()), middle, ink)
            x += width + gap

    def _paint_piece(self, painter: QPainter, name: str, rect: QRect, middle: int, ink: QColor) -> None:
        look, size_px = theme.current(), theme.current().px(self._measures().text)
        top = lines.centred_top_px(0, self.height(), size_px)
        if name in ("icon", "trailing"):
            square = QRect(rect.x(), middle - rect.width() // 2, rect.width(), rect.width())
            icons.paint(painter, square, self._icon if name == "icon" else self._trailing, ink)
        elif name == "tile" and self._tile is not None:
            painters.draw_tile(
                painter, QRect(rect.x(), middle - rect.width() // 2, rect.width(), rect.width()), self._tile
            )
        elif name == "words":
            lines.draw(painter, rect.x(), top, self._words, size_px, ink, bold=self._is_bold())
        elif name == "strong":
            lines.draw(painter, rect.x(), top, self._strong, size_px, ink, bold=True)
        elif name == "key":
            own_ground = self.property("kind") == "primary" and self.isEnabled()
            painters.draw_key(
                painter,
                QPoint(rect.right() + 1, middle),
                self._key,
                ink=look.colour("onaccent") if own_ground else None,
            )


class IconButton(ActionButton):
    """An icon alone, for canvas tools and closing crosses; its word is the tooltip and the accessible name."""

    def __init__(
        self, icon: str, word: str, *, size: str = "small", kind: str = "plain", parent: QWidget | None = None
    ) -> None:
        super().__init__("", icon=icon, kind=kind, size=size, parent=parent)
        self.set_word(word)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_word(self, word: str) -> None:
        """What the icon means."""
        self.setToolTip(word)
        self.setAccessibleName(word)
