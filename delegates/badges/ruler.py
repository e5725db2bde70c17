"""A test page for a printer: a frame with millimetres along it, to be laid against a ruler."""

from __future__ import annotations

from io import BytesIO
from typing import Final

from delegates.badges.boxes import PT_PER_MM
from delegates.badges.text.drawing import DeskCanvas, canvas_for, fitted_operators
from delegates.badges.text.fitting import TextStyle, fit

# How far the frame stands from the paper's edges, and how long its ticks are: every mm, every 5, every 10.
INSET_MM: Final = 3
_TICKS_MM: Final = (1.2, 2.2, 3.2)
_LINE_MM: Final = 0.15
_NUMBER_PT: Final = 5.0
_SIZE_PT: Final = 11.0


def ruler_page(width_mm: float, height_mm: float) -> bytes:
    """A PDF of one page of this size: the frame 3 mm inside, its corner a zero, the page's size in words in the middle."""
    buffer = BytesIO()
    said = f"{_short(width_mm)} × {_short(height_mm)} mm"
    canvas = canvas_for(buffer, (width_mm * PT_PER_MM, height_mm * PT_PER_MM), said)
    canvas.add_page("\n".join([_lines(width_mm, height_mm), *_words(canvas, width_mm, height_mm, said)]))
    canvas.save()
    return buffer.getvalue()


def _lines(width_mm: float, height_mm: float) -> str:
    """Frame and ticks, along the top from the left and along the left from the top; millimetres from the lower left."""
    wide, high = width_mm - 2 * INSET_MM, height_mm - 2 * INSET_MM
    top = height_mm - INSET_MM
    across = [
        f"{INSET_MM + mm} {top:.3f} m {INSET_MM + mm} {top - _tick(mm):.3f} l"
        for mm in range(1, int(wide) + 1)
    ]
    down = [
        f"{INSET_MM} {top - mm:.3f} m {INSET_MM + _tick(mm):.3f} {top - mm:.3f} l"
        for mm in range(1, int(high) + 1)
    ]
    drawn = [f"{INSET_MM} {INSET_MM} {wide:.3f} {high:.3f} re", *across, *down]
    return f"q {PT_PER_MM:.6f} 0 0 {PT_PER_MM:.6f} 0 0 cm 0 G {_LINE_MM} w {' '.join(drawn)} S Q"


def _tick(mm: int) -> float:
    return _TICKS_MM[2] if mm % 10 == 0 else _TICKS_MM[1] if mm % 5 == 0 else _TICKS_MM[0]


def _words(canvas: DeskCanvas, width_mm: float, height_mm: float, said: str) -> list[str]:
    top = height_mm - INSET_MM
    wide, high = width_mm - 2 * INSET_MM, height_mm - 2 * INSET_MM
    across = [
        _text(canvas, str(mm), INSET_MM + mm - 4, top - 6.2, 8.0, 2.8, _NUMBER_PT)
        for mm in range(10, int(wide) + 1, 10)
    ]
    # From 20 on: the 10 would stand under that of the other side.
    down = [
        _text(canvas, str(mm), INSET_MM + 3.4, top - mm - 1.4, 6.0, 2.8, _NUMBER_PT)
        for mm in range(20, int(high) + 1, 10)
    ]
    return [_text(canvas, said, INSET_MM, height_mm / 2 - 5, wide, 10.0, _SIZE_PT), *across, *down]


def _text(
    canvas: DeskCanvas, text: str, x_mm: float, y_mm: float, width_mm: float, height_mm: float, size_pt: float
) -> str:
    fitted = fit(
        text,
        width_pt=width_mm * PT_PER_MM,
        height_pt=height_mm * PT_PER_MM,
        style=TextStyle(size_pt),
        floor_pt=size_pt / 2,
    )
    return fitted_operators(canvas.fonts, fitted, x_mm * PT_PER_MM, y_mm * PT_PER_MM, "center")


def _short(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
