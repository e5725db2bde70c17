"""One page of a report as operators: text by the engine of the badges, rules and fills. Lengths in points, from below."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from delegates.badges.text.breaking import Kind
from delegates.badges.text.drawing import Align, DeskCanvas, fill_operator, level_operators
from delegates.badges.text.fitting import FittedText, TextStyle, fit

PAGE_WIDTH_PT: Final = 595.28
PAGE_HEIGHT_PT: Final = 841.89
LEFT_PT: Final = 40.0
RIGHT_PT: Final = PAGE_WIDTH_PT - 40.0
WIDTH_PT: Final = RIGHT_PT - LEFT_PT

INK: Final = "#1B1E2B"
SOFT: Final = "#555B6E"
FAINT: Final = "#7D8396"
RULE: Final = "#D6D9E3"
BAND: Final = "#E8E9F5"
PALE: Final = "#F3F4F7"
ACCENT: Final = "#363C7A"
GREEN: Final = "#006148"
GREY: Final = "#C9CDD8"


class Page:
    """What is drawn on one page; `done` hands it to the canvas."""

    def __init__(self, canvas: DeskCanvas) -> None:
        self._canvas = canvas
        self._operators: list[str] = []

    def done(self) -> None:
        """The page is whole."""
        self._canvas.add_page("\n".join(self._operators))
        self._operators = []

    def text(
        self,
        text: str,
        left: float,
        bottom: float,
        width: float,
        height: float,
        style: TextStyle,
        *,
        align: Align = "left",
        lines: int = 1,
        floor_pt: float = 6.0,
    ) -> None:
        """A text fitted into a box and drawn in its middle."""
        if text:
            self.fitted(fitted(text, width, height, style, floor_pt, lines=lines), left, bottom, align)

    def fitted(self, text: FittedText, left: float, bottom: float, align: Align = "left") -> None:
        """A text that was fitted before."""
        operators = level_operators(self._canvas.fonts, text, left, bottom, align)
        if operators:
            self._operators.append(operators)

    def fill(self, left: float, bottom: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle."""
        self._operators.append(
            f"{fill_operator(colour)} {left:.2f} {bottom:.2f} {width:.2f} {height:.2f} re f"
        )

    def rule(
        self, y_pt: float, colour: str, line_pt: float, left: float = LEFT_PT, right: float = RIGHT_PT
    ) -> None:
        """A thin line across."""
        self.fill(left, y_pt - line_pt / 2, right - left, line_pt, colour)

    def upright(self, x_pt: float, bottom: float, height: float, colour: str, line_pt: float = 0.4) -> None:
        """A thin line upwards."""
        self.fill(x_pt - line_pt / 2, bottom, line_pt, height, colour)


@lru_cache(maxsize=1024)  # words, positions and delegations come again and again
def fitted(
    text: str,
    width: float,
    height: float,
    style: TextStyle,
    floor_pt: float,
    kind: Kind = "text",
    *,
    lines: int = 2,
) -> FittedText:
    """A text fitted into a box, up to `lines` lines where that keeps it larger."""
    return fit(text, width_pt=width, height_pt=height, style=style, floor_pt=floor_pt, lines=lines, kind=kind)
