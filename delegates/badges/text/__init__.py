"""The one text engine of everything printed: badges and reports.

`fit` a text into a box, `draw` it; `width_pt` measures as it will be drawn. Lao, Khmer, Thai, Vietnamese and Latin are
drawn as positioned HarfBuzz glyphs from embedded subsets, and come out again letter for letter when copied.
"""

from __future__ import annotations

from delegates.badges.text.breaking import Kind
from delegates.badges.text.drawing import Align, DeskCanvas, VAlign, canvas_for, draw, draw_line
from delegates.badges.text.fitting import FittedText, TextStyle, fit, line_height_pt, width_pt

__all__ = [
    "Align",
    "DeskCanvas",
    "FittedText",
    "Kind",
    "TextStyle",
    "VAlign",
    "canvas_for",
    "draw",
    "draw_line",
    "fit",
    "line_height_pt",
    "width_pt",
]
