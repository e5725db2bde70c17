"""The fonts of the window: shipped files, families by script, sizes in pixels."""

from __future__ import annotations

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFont, QFontDatabase

from delegates import paths

# Each family covers the scripts that the ones before it lack.
FAMILIES: tuple[str, ...] = ("Noto Sans", "Noto Sans Lao", "Noto Sans Khmer", "Noto Sans Thai")

_loaded = False


def load() -> None:
    """Make the shipped fonts known to this process; about ten milliseconds, once."""
    global _loaded  # noqa: PLW0603  the font database is one per process, so is this
    if _loaded:
        return
    # Qt names every family that lacks Khmer on its way to the one that has it.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    for file in sorted((paths.resources() / "fonts").glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise FileNotFoundError(f"the font {file.name} cannot be used; install the program again")
    _loaded = True


def make(size_px: int, *, bold: bool = False, tabular: bool = False) -> QFont:
    """A font of the window; `tabular` gives all digits one width, for columns."""
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(max(1, size_px))
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
