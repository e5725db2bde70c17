"""Sizes of the board: those of the theme, or larger by a factor on the wall."""

from __future__ import annotations

from dataclasses import dataclass

from delegates.ui import theme

# Lao marks close up below it.
FLOOR_PX = 13


@dataclass(frozen=True, slots=True)
class Scale:
    """The theme's sizes times a factor: 1 on the page, 1.5 on the wall."""

    factor: float = 1.0

    def scaled(self, px: float) -> int:
        """A length given at 100 %."""
        return round(theme.current().scaled(px) * self.factor)

    def px(self, name: str) -> int:
        """A size by its name."""
        return round(theme.current().px(name) * self.factor)
