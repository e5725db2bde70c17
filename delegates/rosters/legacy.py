"""Texts in the codings from before Unicode: letters of one script drawn by a font over the codes of another.

Such a text looks right only in its font. Read as Unicode it is a row of accented Latin letters and signs, and guessing it
back would put wrong names on badges, so a list in one is refused.

Source: laoscript.net (coding families of Lao fonts); TCVN 5712; the Limon and ABC fonts of Khmer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

# Signs and C1 controls inside a word: "ê©ó" is Lao in an old font, "NguyÃªn" and "àº" are UTF-8 read as Latin-1.
_SIGN_IN_WORD = re.compile(
    "(?:[^\\W\\d_]|[\u00a1-\u00bf\u0080-\u009f])[\u0080-\u009f\u00a1-\u00a9\u00ab-\u00b6\u00b8-\u00b9\u00bb-\u00bf]"
    "|[\u0080-\u009f\u00a1-\u00a6\u00a8\u00ac\u00af\u00b1-\u00b6\u00b8\u00bc-\u00bf][^\\W\\d_]"
)
# Two or more accented capitals and signs of Latin-1 in a row, the mark of UTF-8 read twice: "áº¿", "àº", "á»".
_READ_TWICE = re.compile("[\u00c3\u00c4\u00c6\u00e0\u00e1\u00e2][\u0080-\u00bf\u0152\u0153\u0160\u0161\u017d\u017e\u0192"
                         "\u02c6\u02dc\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122]{1,2}")  # fmt: skip
_OLD_FONT = re.compile(
    r"^(?:\.Vn|VNI[- ]|Limon|ABC[- ]TEXT|Saysettha Lao|Chanthabouli Lao|Alice[_ ]?\d|SengChanh|Sayawath|Lao ?95|Lao ?2000)",
    re.IGNORECASE,
)
_UNICODE_LETTERS = re.compile("[\u0100-\u1fff]")
_UPPER_HALF = re.compile("[\u0080-\u00ff]")


def is_old_font(name: str) -> bool:
    """Whether a font of this name draws another script over Latin codes."""
    return bool(_OLD_FONT.match(name))


def looks_legacy(cells: Iterable[str]) -> bool:
    """Whether the cells of a list, taken together, are in such a coding."""
    texts = suspects = 0
    for text in cells:
        if text.isascii():
            texts += sum(map(str.isalpha, text)) > 3
            continue
        texts += 1
        signs = len(_SIGN_IN_WORD.findall(text)) + 2 * len(_READ_TWICE.findall(text))
        if signs >= 2 and not _UNICODE_LETTERS.search(_READ_TWICE.sub("", text)):
            suspects += 1
    return suspects >= 2 and suspects * 10 >= texts


def drawn_by_old_font(text: str) -> bool:
    """Whether a cell set in an old font really uses its codes (and not Unicode in spite of the font)."""
    return bool(_UPPER_HALF.search(text)) and not _UNICODE_LETTERS.search(text)
