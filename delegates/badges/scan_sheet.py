"""A page with QR codes to try a scanner on: what to do at the left, the codes one under the other, well apart."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Final

from delegates.badges import qr
from delegates.badges.boxes import PT_PER_MM
from delegates.badges.text.drawing import DeskCanvas, VAlign, canvas_for, draw
from delegates.badges.text.fitting import TextStyle, fit

_PAGE_MM: Final = (210.0, 297.0)
_SIDE_MM: Final = 20.0
_CODE_MM: Final = 28.0  # as on badges
_ROW_MM: Final = 62.0  # so that a scanner sees one code at a time
_TOP_MM: Final = 232.0  # of the first row, from below
_TEXT_LEFT_MM: Final = 64.0

_INK: Final = "#1B1E2B"
_SOFT: Final = "#555B6E"
_RULE: Final = "#D6D9E3"

# A code's title, its hint, its 34 digits.
Step = tuple[tuple[str, str], str]


def scan_sheet_pdf(title: str, how: str, steps: Sequence[Step], foot: str) -> bytes:
    """The page as a PDF, A4 upright; for up to three codes."""
    width, height = (side * PT_PER_MM for side in _PAGE_MM)
    buffer = BytesIO()
    canvas = canvas_for(buffer, (width, height), title)
    _put(canvas, title, _SIDE_MM, 262.0, 170.0, 18.0, TextStyle(24.0, bold=True, colour=_INK))
    _put(canvas, how, _SIDE_MM, 240.0, 170.0, 20.0, TextStyle(12.0, colour=_SOFT), lines=3, valign="top")
    for number, ((name, hint), digits) in enumerate(steps, 1):
        top = _TOP_MM - (number - 1) * _ROW_MM
        _rule(canvas, top)
        bottom = top - (_ROW_MM + _CODE_MM) / 2
        canvas.addLiteral(
            qr.operators(digits, (_SIDE_MM + 4.0) * PT_PER_MM, bottom * PT_PER_MM, _CODE_MM * PT_PER_MM)
        )
        text_mm = 190.0 - _TEXT_LEFT_MM
        style = TextStyle(16.0, bold=True, colour=_INK)
        _put(
            canvas,
            f"{number}. {name}",
            _TEXT_LEFT_MM,
            bottom + 14.0,
            text_mm,
            16.0,
            style,
            lines=2,
            valign="bottom",
        )
        style = TextStyle(12.0, colour=_SOFT)
        _put(canvas, hint, _TEXT_LEFT_MM, bottom - 8.0, text_mm, 20.0, style, lines=3, valign="top")
    _rule(canvas, _TOP_MM - len(steps) * _ROW_MM)
    _put(canvas, foot, _SIDE_MM, 18.0, 170.0, 24.0, TextStyle(12.0, colour=_INK), lines=3, valign="top")
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _put(
    canvas: DeskCanvas,
    text: str,
    left_mm: float,
    bottom_mm: float,
    width_mm: float,
    height_mm: float,
    style: TextStyle,
    *,
    lines: int = 1,
    valign: VAlign = "middle",
) -> None:
    fitted = fit(
        text,
        width_pt=width_mm * PT_PER_MM,
        height_pt=height_mm * PT_PER_MM,
        style=style,
        floor_pt=7.0,
        lines=lines,
    )
    draw(canvas, fitted, left_mm * PT_PER_MM, bottom_mm * PT_PER_MM, valign=valign)


def _rule(canvas: DeskCanvas, y_mm: float) -> None:
    canvas.setStrokeColor(_RULE)
    canvas.setLineWidth(0.75)
    canvas.line(_SIDE_MM * PT_PER_MM, y_mm * PT_PER_MM, 190.0 * PT_PER_MM, y_mm * PT_PER_MM)
