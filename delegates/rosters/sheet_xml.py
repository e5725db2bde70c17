"""A worksheet's XML, event by event -> rows of text.

Source: ECMA-376 part 1, 18.3 (worksheets), 18.17.4.1 (dates as numbers, the two calendars).
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from delegates.rosters import legacy
from delegates.rosters.reading import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, Merge, Row
from delegates.rosters.style_xml import Styles

_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_MAX_MERGES = 200_000
_MAX_CELL_LETTERS = 40_000
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


class StopReading(Exception):
    """Reading ends here: `why` says the workbook can't be used; "" that the rest holds nothing for a list."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class SheetReader:
    """Takes the events of one sheet; cells beyond column `MAX_COLUMNS` are left out."""

    def __init__(self, shared: list[str], styles: Styles) -> None:
        self._shared = shared
        self._styles = styles
        self._rows: list[Row] = []
        self.merges: list[Merge] = []
        self._cell_count = self._kept_count = 0
        self._old_font_count = 0
        self._row_number = 0
        self._row_hidden = False
        self._cells: dict[int, str] = {}
        self._uncached: set[int] = set()
        self._errors: set[int] = set()
        self._struck_texts = self._texts = 0
        self._column = -1
        self._type = "n"
        self._style = 0
        self._value: list[str] = []
        self._has_formula = False
        self._reading = False
        self._in_phonetic = False

    def rows(self) -> tuple[Row, ...]:
        return tuple(self._rows)

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

    def text(self, data: str) -> None:
        if self._reading:
            self._value.append(data)

    def end(self, tag: str) -> None:
        if tag in ("v", "t"):
            self._reading = False
        elif tag == "c":
            self._end_cell()
        elif tag == "row":
            self._end_row()
        elif tag == "rPh":
            self._in_phonetic = False

    # -- rows and cells -----------------------------------------------------------------------------------------------

    def _start_row(self, attributes: dict[str, str]) -> None:
        self._row_number = int(attributes.get("r", self._row_number + 1))
        self._row_hidden = attributes.get("hidden", "0") in ("1", "true") or attributes.get("ht") == "0"
        self._cells, self._uncached, self._errors = {}, set(), set()
        self._struck_texts = self._texts = 0
        self._column = -1

    def _start_cell(self, attributes: dict[str, str]) -> None:
        place = _REFERENCE.fullmatch(attributes.get("r", ""))
        self._column = column_index(place.group(1)) if place else self._column + 1
        self._type = attributes.get("t", "n")
        self._style = int(attributes.get("s", "0"))
        self._value.clear()
        self._has_formula = False
        self._cell_count += 1
        if self._cell_count > MAX_CELLS * 4:
            raise StopReading("too_many_rows")

    def _end_cell(self) -> None:
        if self._column >= MAX_COLUMNS:
            return
        raw = "".join(self._value)
        text = self._shown(raw)
        if self._has_formula and not raw and self._type != "str":
            self._uncached.add(self._column)
            self._cells[self._column] = ""
            return
        if not text:
            return
        if self._type == "e":
            self._errors.add(self._column)
        self._cells[self._column] = text[:_MAX_CELL_LETTERS]
        if text.strip():
            self._texts += 1
            self._struck_texts += self._style in self._styles.struck
            if self._style in self._styles.old_font and legacy.drawn_by_old_font(text):
                self._old_font_count += 1
                if self._old_font_count >= 3:
                    raise StopReading("legacy_coding")

    def _shown(self, raw: str) -> str:
        if self._type == "s":
            return self._shared[int(raw)] if raw.strip() else ""
        if self._type in ("str", "inlineStr"):
            return unescaped(raw)
        if self._type == "b":
            return "TRUE" if raw.strip() == "1" else "FALSE" if raw.strip() == "0" else ""
        if self._type == "d":
            return raw.replace("T", " ").removesuffix(" 00:00:00")
        if self._type == "e":
            return raw
        if self._style in self._styles.dates:
            return _date_text(raw, is_1904=self._styles.is_1904)
        return _number_text(raw)

    def _end_row(self) -> None:
        if not self._cells:
            return
        width = max(self._cells) + 1
        cells = tuple(self._cells.get(column, "") for column in range(width))
        row = Row(
            self._row_number,
            cells,
            self._row_hidden,
            # One word struck out in a row is a correction; the row is off when most of it is.
            self._texts > 0 and self._struck_texts * 2 > self._texts,
            frozenset(self._uncached),
            frozenset(self._errors),
        )
        if row.is_empty:
            return
        self._rows.append(row)
        self._kept_count += len(self._cells)
        if len(self._rows) > MAX_ROWS or self._kept_count > MAX_CELLS:
            raise StopReading("too_many_rows")

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        start, end = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last or first)
        if start is None or end is None:
            return
        if len(self.merges) >= _MAX_MERGES:
            raise StopReading("")  # the rows came before; the rest is decoration
        self.merges.append(
            Merge(
                int(start.group(2)),
                column_index(start.group(1)),
                int(end.group(2)),
                column_index(end.group(1)),
            )
        )


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


def _number_text(raw: str) -> str:
    """Numbers as a person reads them: whole ones without decimals (telephone numbers arrive so)."""
    try:
        number = float(raw)
    except ValueError:
        return raw
    if number.is_integer() and abs(number) < 1e15:
        return str(int(number))
    return raw.strip()


def _date_text(raw: str, *, is_1904: bool) -> str:
    """A serial number of days as 2024-01-09 or 2024-01-09 14:30."""
    try:
        days = float(raw)
        epoch = datetime(1904, 1, 1) if is_1904 else datetime(1899, 12, 30)  # noqa: DTZ001  # a day, no moment
        moment = epoch + timedelta(seconds=round(days * 86_400))
    except (ValueError, OverflowError):
        return raw
    return moment.strftime("%Y-%m-%d" if (moment.hour, moment.minute) == (0, 0) else "%Y-%m-%d %H:%M")
