"""Perforated and die-cut sheets: where their places stand, as the makers publish it.

Only sheets whose layout is stated by two sources that agree (`confirmed`) are here: a wrong number spoils a box of paper.
Every layout is centred on its sheet, so that it does not matter which way round a printer takes a turned page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_A4: Final = (210.0, 297.0)
_LETTER: Final = (215.9, 279.4)
_INCH: Final = 25.4


@dataclass(frozen=True, slots=True)
class Stock:
    """A sheet of `columns` × `rows` places; all in mm, `left` and `top` from the sheet's edges to the first place.

    `pitch` is the distance from one place to the next, gap included; `also` are other numbers of the same layout.
    `confirmed` says who states these measures.
    """

    key: str
    name: str
    also: tuple[str, ...]
    sheet_mm: tuple[float, float]
    columns: int
    rows: int
    width_mm: float
    height_mm: float
    left_mm: float
    top_mm: float
    pitch_x_mm: float
    pitch_y_mm: float
    confirmed: str


_ALL: Final = (
    Stock(
        "a4_4xa6", "A4 in 4 × A6", (), _A4, 2, 2, 105.0, 148.5, 0.0, 0.0, 105.0, 148.5,
        "ISO 216: A4 halved twice; Avery C32252 and Hama, Endisch, Rayfilm labels 105 × 148.5 mm (gLabels database)",
    ),
    Stock(
        "a4_8xa7", "A4 in 8 × A7", (), _A4, 2, 4, 105.0, 74.25, 0.0, 0.0, 105.0, 74.25,
        "ISO 216: A4 halved three times; labels 105 × 74.25 mm of several makers (gLabels database)",
    ),
    Stock(
        "avery_l4785", "Avery L4785", ("L4784", "L4786", "L4787"), _A4, 2, 5, 80.0, 50.0, 17.5, 13.5, 95.0, 55.0,
        "gLabels database: 80 × 50 mm, pitch 95 × 55 mm, 18 and 13 mm from the edges; Avery's own Word template: "
        "17.7 and 13.4 mm. Centred, as both are within half a millimetre",
    ),
    Stock(
        "avery_c32011", "Avery C32011", ("C32010", "C32016"), _A4, 2, 5, 85.0, 54.0, 15.0, 13.5, 95.0, 54.0,
        "gLabels database (Avery C32011-10; Zweckform 32010 within 1 mm) and a printing program's table of Avery's sheets",
    ),
    Stock(
        "avery_c32015", "Avery C32015", ("C32028",), _A4, 2, 4, 85.0, 54.0, 17.0, 31.5, 91.0, 60.0,
        "gLabels database (Avery and Zweckform 32015) and a printing program's table of Avery's sheets",
    ),
    Stock(
        "avery_5392", "Avery 5392", ("74541",), _LETTER, 2, 3, 4 * _INCH, 3 * _INCH,
        0.25 * _INCH, 1 * _INCH, 4 * _INCH, 3 * _INCH,
        "Perl's Paper::Specs (Avery 74541) and the outlines of Avery's PDF template of 5392",
    ),
    Stock(
        "avery_5395", "Avery 5395", ("8395", "5895"), _LETTER, 2, 4, 3.375 * _INCH, 7 / 3 * _INCH,
        0.6875 * _INCH, 7 / 12 * _INCH, 3.75 * _INCH, 2.5 * _INCH,
        "gLabels database; the outlines of Avery's PDF template of 5395 lie within 1 mm",
    ),
    Stock(
        "avery_5371", "Avery 5371", ("8371", "8871"), _LETTER, 2, 5, 3.5 * _INCH, 2 * _INCH,
        0.75 * _INCH, 0.5 * _INCH, 3.5 * _INCH, 2 * _INCH,
        "gLabels database and a printing program's table of Avery's sheets",
    ),
)  # fmt: skip

STOCKS: Final[dict[str, Stock]] = {stock.key: stock for stock in _ALL}
