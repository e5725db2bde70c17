"""The one text engine of everything printed: badges and reports.

`fitting.fit` a text into a box, `drawing.draw` it; `fitting.width_pt` measures as it will be drawn. Lao, Khmer, Thai,
Vietnamese and Latin are drawn as positioned HarfBuzz glyphs from embedded subsets, and come out again letter for letter
when copied. Nothing is imported here: the window asks `breaking` for the breaks of a line and needs no PDF for that.
"""
