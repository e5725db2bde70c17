"""The rows of a sheet as a reader meets its cells, whatever the file: empty ones left out, all measures kept.

Cells beyond column `MAX_COLUMNS` are left out. Raises `StopReading` where a sheet is beyond all measure, or its letters
are those of an old font.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from delegates.rosters import legacy
from delegates.rosters.archive import StopReading
from delegates.rosters.reading import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, Merge, Row

_MAX_MERGES = 200_000
_MAX_CELL_LETTERS = 40_000
_MAX_LETTERS = 64_000_000
_OLD_FONT_CELLS = 3


class SheetRows:
    """Call `begin`, `put` for each cell, `end` for each row in order. `merges` are asked by `merge`."""

    def __init__(self) -> None:
        self._rows: list[Row] = []
        self.merges: list[Merge] = []
        self.hidden_columns: set[int] = set()
        self._kept_count = self._letter_count = self._old_font_count = 0
        self._number = 0
        self._hidden = False
        self._cells: dict[int, str] = {}
        self._uncached: set[int] = set()
        self._errors: set[int] = set()
        self._struck_texts = self._texts = 0

    def rows(self) -> tuple[Row, ...]:
        """Everything so far."""
        return tuple(self._rows)

    def begin(self, number: int, *, hidden: bool) -> None:
        """A row begins."""
        self._number, self._hidden = number, hidden
        self._cells = {}
        if self._uncached or self._errors:
            self._uncached, self._errors = set(), set()
        self._struck_texts = self._texts = 0

    def put(self, column: int, text: str, *, struck: bool = False, old_font: bool = False) -> None:
        """A cell with what it shows."""
        if not text or column >= MAX_COLUMNS:
            return
        self._cells[column] = text if len(text) <= _MAX_CELL_LETTERS else text[:_MAX_CELL_LETTERS]
        self._letter_count += len(text)
        if not text.isspace():
            self._texts += 1
            self._struck_texts += struck
            if old_font and legacy.drawn_by_old_font(text):
                self._old_font_count += 1
                if self._old_font_count >= _OLD_FONT_CELLS:
                    raise StopReading("legacy_coding")

    def put_error(self, column: int, text: str) -> None:
        """A cell that shows an error of the spreadsheet."""
        if column < MAX_COLUMNS:
            self._errors.add(column)
            self.put(column, text)

    def put_uncached(self, column: int) -> None:
        """A formula whose result was never stored."""
        if column < MAX_COLUMNS:
            self._uncached.add(column)
            self._cells[column] = ""

    def end(self) -> Row | None:
        """The row is complete; None for one without text."""
        if not self._texts and not self._uncached:
            return None
        width = max(self._cells) + 1
        row = Row(
            self._number,
            tuple(map(self._cells.get, range(width), ("",) * width)),
            self._hidden,
            # One word struck out in a row is a correction; the row is off when most of it is.
            self._texts > 0 and self._struck_texts * 2 > self._texts,
            frozenset(self._uncached) if self._uncached else _NONE,
            frozenset(self._errors) if self._errors else _NONE,
        )
        self.keep(row)
        return row

    def keep(self, row: Row) -> None:
        """Add a row that is made already."""
        self._rows.append(row)
        self._kept_count += len(row.cells)
        if self._letter_count > _MAX_LETTERS:
            # One text in a million cells is small in the file, and nowhere else.
            raise StopReading("too_large")
        if len(self._rows) > MAX_ROWS or self._kept_count > MAX_CELLS:
            raise StopReading("too_many_rows")

    def merge(self, first_row: int, first_column: int, last_row: int, last_column: int) -> bool:
        """A merged range; False once there are more than any list has."""
        if len(self.merges) >= _MAX_MERGES:
            return False
        self.merges.append(Merge(first_row, first_column, last_row, last_column))
        return True


_NONE: frozenset[int] = frozenset()


# ---- what a cell shows ----------------------------------------------------------------------------------------------


def number_text(raw: str) -> str:
    """Numbers as a person reads them: whole ones without decimals (telephone numbers arrive so)."""
    if raw.isdecimal() and raw.isascii() and len(raw) < 16 and (raw[0] != "0" or raw == "0"):
        return raw
    try:
        number = float(raw)
    except ValueError:
        return raw
    if number.is_integer() and abs(number) < 1e15:
        return str(int(number))
    return raw.strip()


def date_text(raw: str, *, is_1904: bool) -> str:
    """A serial number of days as 2024-01-09 or 2024-01-09 14:30."""
    try:
        days = float(raw)
        epoch = datetime(1904, 1, 1) if is_1904 else datetime(1899, 12, 30)  # noqa: DTZ001  # a day, no moment
        moment = epoch + timedelta(seconds=round(days * 86_400))
    except (ValueError, OverflowError):
        return raw
    return moment.strftime("%Y-%m-%d" if (moment.hour, moment.minute) == (0, 0) else "%Y-%m-%d %H:%M")
