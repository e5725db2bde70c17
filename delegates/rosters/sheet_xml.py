"""A worksheet's XML, event by event -> rows of text.

Source: ECMA-376 part 1, 18.3 (worksheets), 18.17.4.1 (dates as numbers, the two calendars).
"""

from __future__ import annotations

import re

from delegates.rosters.archive import StopReading
from delegates.rosters.reading import MAX_CELLS, MAX_COLUMNS
from delegates.rosters.sheet_rows import SheetRows, date_text, number_text
from delegates.rosters.style_xml import Styles

_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


class SheetReader:
    """Takes the events of one sheet."""

    def __init__(self, shared: list[str], styles: Styles) -> None:
        self._shared = shared
        self._styles = styles
        self.made = SheetRows()
        self._cell_count = 0
        self._row_number = 0
        self._column = -1
        self._type = "n"
        self._style = 0
        self._value: list[str] = []
        self._has_formula = False
        self._reading = False
        self._in_phonetic = False

    # -- events -------------------------------------------------------------------------------------------------------

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "c":
            self._start_cell(attributes)
        elif tag in ("v", "t"):
            self._reading = not self._in_phonetic
        elif tag == "f":
            self._has_formula = True
        elif tag == "row":
            self._start_row(attributes)
        elif tag == "rPh":
            self._in_phonetic = True
        elif tag == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif tag == "col" and attributes.get("hidden", "0") in ("1", "true"):
            first, last = int(attributes.get("min", "1")) - 1, int(attributes.get("max", "1"))
            self.made.hidden_columns.update(range(first, min(last, MAX_COLUMNS)))

    def text(self, data: str) -> None:
        if self._reading:
            self._value.append(data)

    def end(self, tag: str) -> None:
        if tag in ("v", "t"):
            self._reading = False
        elif tag == "c":
            self._end_cell()
        elif tag == "row":
            self.made.end()
        elif tag == "rPh":
            self._in_phonetic = False

    # -- rows and cells -----------------------------------------------------------------------------------------------

    def _start_row(self, attributes: dict[str, str]) -> None:
        self._row_number = int(attributes.get("r", self._row_number + 1))
        hidden = attributes.get("hidden", "0") in ("1", "true") or attributes.get("ht") == "0"
        self.made.begin(self._row_number, hidden=hidden)
        self._column = -1

    def _start_cell(self, attributes: dict[str, str]) -> None:
        place = attributes.get("r")
        self._column = self._column + 1 if place is None else _column_of(place, self._column + 1)
        self._type = attributes.get("t", "n")
        self._style = int(attributes.get("s", "0"))
        self._value.clear()
        self._has_formula = False
        self._cell_count += 1
        if self._cell_count > MAX_CELLS * 4:
            raise StopReading("too_many_rows")

    def _end_cell(self) -> None:
        if not self._value:
            if self._has_formula and self._type != "str":
                self.made.put_uncached(self._column)
            return
        raw = "".join(self._value) if len(self._value) > 1 else self._value[0]
        if self._type == "e":
            self.made.put_error(self._column, raw)
            return
        self.made.put(
            self._column,
            self._shown(raw),
            struck=self._style in self._styles.struck,
            old_font=self._style in self._styles.old_font,
        )

    def _shown(self, raw: str) -> str:
        if self._type == "s":
            return self._shared[int(raw)] if raw.strip() else ""
        if self._type in ("str", "inlineStr"):
            return unescaped(raw)
        if self._type == "b":
            return "TRUE" if raw.strip() == "1" else "FALSE" if raw.strip() == "0" else ""
        if self._type == "d":
            return raw.replace("T", " ").removesuffix(" 00:00:00")
        if self._style in self._styles.dates:
            return date_text(raw, is_1904=self._styles.is_1904)
        return number_text(raw)

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        start, end = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last or first)
        if start is None or end is None:
            return
        if not self.made.merge(
            int(start.group(2)), column_index(start.group(1)), int(end.group(2)), column_index(end.group(1))
        ):
            raise StopReading("")  # the rows came before; the rest is decoration


class SharedStringReader:
    """Takes the events of sharedStrings.xml; phonetic guides are no text."""

    def __init__(self) -> None:
        self.strings: list[str] = []
        self._current: list[str] = []
        self._reading = self._in_phonetic = False

    def start(self, tag: str, _: dict[str, str]) -> None:
        if tag == "si":
            self._current.clear()
        elif tag == "rPh":
            self._in_phonetic = True
        elif tag == "t":
            self._reading = not self._in_phonetic

    def text(self, data: str) -> None:
        if self._reading:
            self._current.append(data)

    def end(self, tag: str) -> None:
        if tag == "t":
            self._reading = False
        elif tag == "rPh":
            self._in_phonetic = False
        elif tag == "si":
            self.strings.append(unescaped("".join(self._current)))
            if len(self.strings) > MAX_CELLS:
                raise StopReading("too_many_rows")


def column_index(letters: str) -> int:
    """A -> 0, Z -> 25, AA -> 26."""
    index = 0
    for letter in letters.upper():
        index = index * 26 + ord(letter) - 64
    return index - 1


def unescaped(text: str) -> str:
    """_x000D_ and the like stand for characters that XML can't hold."""
    return _ESCAPED.sub(lambda match: chr(int(match.group(1), 16)), text) if "_x" in text else text


_FIRST_COLUMNS = {letter: index for index, letter in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZ")}


def _column_of(reference: str, following: int) -> int:
    """The column of a cell's reference; `following` where it says nothing."""
    if reference[1:].isdecimal() and (column := _FIRST_COLUMNS.get(reference[0])) is not None:
        return column
    place = _REFERENCE.fullmatch(reference)
    return column_index(place.group(1)) if place else following
