"""Colours, sizes and fonts of the window, from one table of tokens.

A theme is a `QPalette` and one style sheet, both made from `resources/theme/tokens.json`. Widgets that paint
themselves ask `theme.current()` for a colour or a size by its name and repaint on `changed`.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from delegates import paths
from delegates.ui import fonts, style_sheet

if TYPE_CHECKING:
    from delegates.domain.people import Category

LIGHT: Final = "light"
DARK: Final = "dark"
SYSTEM: Final = "system"
ZOOMS_PERCENT: Final = (100, 115, 130)

# Colour names of an outcome: fill, ink on it, tint of the "now" line, colour of words on a ground.
OUTCOME_COLOURS: Final[dict[str, tuple[str, str, str, str]]] = {
    "admitted": ("green", "ongreen", "greentint", "greentext"),
    "repeat": ("amber", "onamber", "ambertint", "ambertext"),
    "refused": ("red", "onred", "redtint", "redtext"),
    "unread": ("blue", "onblue", "bluetint", "bluetext"),
    "queued": ("slate", "onslate", "slatetint", "text2"),
    "found": ("accenttint", "text", "window", "text2"),
}
OUTCOME_ICONS: Final[dict[str, str]] = {
    "admitted": "circle-check",
    "repeat": "history",
    "refused": "octagon-x",
    "unread": "circle-question-mark",
    "queued": "hourglass",
    "found": "user-round",
}


@cache
def tokens() -> dict[str, Any]:
    """The table of tokens as read from the resources."""
    with (paths.resources() / "theme" / "tokens.json").open(encoding="utf-8") as file:
        loaded: dict[str, Any] = json.load(file)
    return loaded


def luminance(colour: str) -> float:
    """Relative luminance of "#RRGGBB". Source: WCAG 2.2."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    r, g, b = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two "#RRGGBB", 1..21. Source: WCAG 2.2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def ink_on(colour: str) -> str:
    """Black or white, whichever gives more contrast on a new category's colour."""
    return max(("#FFFFFF", "#000000"), key=lambda ink: contrast(ink, colour))


class Theme(QObject):
    """The look in force: light or dark, zoom 100, 115 or 130 %."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choice: str = LIGHT
        self.zoom_percent: int = 100
        self._colours: dict[str, str] = {}
        self._choose_colours()

    @property
    def name(self) -> str:
        """ "light" or "dark", whatever led to it."""
        if self.choice != SYSTEM:
            return self.choice
        from PySide6.QtCore import Qt  # its enums cost fifteen milliseconds before the first paint

        wants_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if wants_dark else LIGHT

    @property
    def is_dark(self) -> bool:
        return self.name == DARK

    def hex(self, name: str) -> str:
        """A colour token as "#RRGGBB"."""
        return self._colours[name]

    def colour(self, name: str) -> QColor:
        """A colour token. Raises KeyError for a name that is no token."""
        return QColor(self._colours[name])

    def scaled(self, px: float) -> int:
        """A length given at 100 %, at the zoom in force."""
        return round(px * self.zoom_percent / 100)

    def px(self, name: str) -> int:
        """A size by its name (font scale, size, row, radius), at the zoom in force; borders do not grow."""
        table = tokens()
        if name in table["font"]["scale"]:
            return self.scaled(table["font"]["scale"][name][0])
        for group in ("size", "row", "radius"):
            if name in table[group] and isinstance(table[group][name], int):
                return self.scaled(table[group][name])
        if name in table["border"]:
            return int(table["border"][name])
        return self.scaled(table[{"gap": "size"}.get(name, "size")][name])

    def line_px(self, name: str) -> int:
        """The least line height of interface words in a size of the font scale."""
        return self.scaled(tokens()["font"]["scale"][name][1])

    def font(self, size: str | int, *, bold: bool = False, tabular: bool = False) -> QFont:
        """A font by scale name, or by pixels at 100 %."""
        size_px = self.px(size) if isinstance(size, str) else self.scaled(size)
        return fonts.make(size_px, bold=bold, tabular=tabular)

    def category(self, category: Category | str) -> tuple[QColor, QColor]:
        """Fill and ink of a category's tile. A letter alone means the category of that letter in the default set."""
        letter = category if isinstance(category, str) else category.letter
        for known in tokens()["category"]:
            same = isinstance(category, str) or category.colour.upper() == known["print"].upper()
            if known["letter"] == letter and same:
                return QColor(known[self.name]), QColor(known[f"{self.name}_ink"])
        if isinstance(category, str):
            return self.colour("slate"), QColor("#FFFFFF")
        return QColor(category.colour), QColor(category.ink)

    def apply(self, choice: str, zoom_percent: int = 100) -> None:
        """Dress the program: palette first, one style sheet second. `choice`: light, dark or system."""
        if choice not in (LIGHT, DARK, SYSTEM) or zoom_percent not in ZOOMS_PERCENT:
            raise ValueError(f"no such theme: {choice} at {zoom_percent} %")
        self.choice, self.zoom_percent = choice, zoom_percent
        self._choose_colours()
        self._dress()
        self.changed.emit()

    def choose(self, choice: str) -> None:
        """Take the colours of a choice without dressing anything yet."""
        self.choice = choice if choice in (LIGHT, DARK, SYSTEM) else LIGHT
        self._choose_colours()

    def follow_system(self) -> None:
        """Change with the system's choice of light or dark while the person has left it to the system."""
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def palette(self) -> QPalette:
        """The palette of the theme in force."""
        palette = QPalette()
        role = QPalette.ColorRole
        for name, roles in {
            "window": (role.Window, role.AlternateBase),
            "surface": (role.Base, role.Button, role.ToolTipBase, role.Light, role.Midlight),
            "text": (role.Text, role.WindowText, role.ButtonText, role.ToolTipText),
            "text2": (role.PlaceholderText,),
            "accent": (role.Accent, role.Highlight, role.Link, role.LinkVisited),
            "onaccent": (role.HighlightedText, role.BrightText),
            "border": (role.Mid,),
            "strong": (role.Dark, role.Shadow),
        }.items():
            for one in roles:
                palette.setColor(one, self.colour(name))
        for one in (role.Text, role.WindowText, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, one, self.colour("text2"))
        return palette

    def _choose_colours(self) -> None:
        colours: dict[str, str] = dict(tokens()["colour"][self.name])
        colours |= {"onslate": "#FFFFFF", "slatetint": colours["sunken"]}
        colours["railhover"] = "#2A2E50" if self.name == LIGHT else "#1A1D2B"
        self._colours = colours

    def _dress(self) -> None:
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            return
        application.setFont(self.font("body"))
        application.setPalette(self.palette())
        application.setStyleSheet(style_sheet.made(self._colours, self.scaled, dark=self.is_dark))

    def _system_changed(self) -> None:
        if self.choice == SYSTEM:
            self.apply(SYSTEM, self.zoom_percent)


_current: Theme | None = None


def current() -> Theme:
    """The one theme of this process; undressed (light, 100 %) until `start`."""
    global _current  # noqa: PLW0603  there is one QApplication, and it wears one theme
    if _current is None:
        _current = Theme()
    return _current


def ground(application: QApplication, choice: str = LIGHT) -> None:
    """The colours alone, for the very first paint; `start` follows."""
    theme = current()
    theme.choose(choice)
    application.setPalette(theme.palette())


def start(application: QApplication, choice: str = LIGHT, zoom_percent: int = 100) -> Theme:
    """Fusion style, shipped fonts, palette and sheet: once, before the first window."""
    application.setStyle("Fusion")
    fonts.load()
    theme = current()
    theme.apply(choice, zoom_percent)
    theme.follow_system()
    return theme
