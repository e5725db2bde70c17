"""What a list needs of a workbook's styles: struck-out fonts, fonts of old codings, date formats.

Source: ECMA-376 part 1, 18.8 (styles), 18.8.30 (built-in number formats).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from delegates.rosters import legacy

_BUILTIN_DATES = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
_LITERALS = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_DATE_CODES = re.compile("[dmyhs]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Styles:
    """Indexes of cell formats (attribute `s` of a cell)."""

    struck: frozenset[int] = frozenset()
    old_font: frozenset[int] = frozenset()
    dates: frozenset[int] = frozenset()
    is_1904: bool = False


class StyleReader:
    """Takes the events of styles.xml."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._struck_fonts: set[int] = set()
        self._old_fonts: set[int] = set()
        self._formats: dict[int, str] = {}
        self._cells: list[tuple[int, int]] = []
        self._font = -1

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        inside = self._open[-1] if self._open else ""
        if tag == "font" and inside == "fonts":
            self._font += 1
        elif tag == "strike" and inside == "font" and "fonts" in self._open:
            if attributes.get("val", "1") not in ("0", "false"):
                self._struck_fonts.add(self._font)
        elif tag == "name" and inside == "font" and "fonts" in self._open:
            if legacy.is_old_font(attributes.get("val", "")):
                self._old_fonts.add(self._font)
        elif tag == "numFmt" and inside == "numFmts":
            self._formats[int(attributes.get("numFmtId", "-1"))] = attributes.get("formatCode", "")
        elif tag == "xf" and inside == "cellXfs":
            self._cells.append((int(attributes.get("fontId", "0")), int(attributes.get("numFmtId", "0"))))
        self._open.append(tag)

    def end(self, _: str) -> None:
        self._open.pop()

    def styles(self, *, is_1904: bool) -> Styles:
        return Styles(
            frozenset(index for index, (font, _) in enumerate(self._cells) if font in self._struck_fonts),
            frozenset(index for index, (font, _) in enumerate(self._cells) if font in self._old_fonts),
            frozenset(index for index, (_, number) in enumerate(self._cells) if self._is_date(number)),
            is_1904,
        )

    def _is_date(self, number: int) -> bool:
        if number in self._formats:
            return bool(_DATE_CODES.search(_LITERALS.sub("", self._formats[number])))
        return number in _BUILTIN_DATES
