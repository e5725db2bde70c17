"""The table that a spreadsheet or a text program puts on the clipboard as a page (HTML) -> a sheet.

A page keeps what the tabs of plain text lose: merged cells, lines within a cell, rows that are struck out or hidden.
Nothing in it is fetched or run.

Source: WHATWG HTML, 4.9 (tables); what Excel, LibreOffice and Word write (`x:num`, `sdval` hold a number whole).
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from delegates.errors import DeskError
from delegates.rosters.archive import StopReading
from delegates.rosters.reading import MAX_COLUMNS, MAX_ROWS, Sheet
from delegates.rosters.sheet_rows import SheetRows, number_text

_BLANKS = re.compile(r"[ \t\r\n\f]+")
_SHORTENED_NUMBER = re.compile(r"\s*-?\d+(?:[.,]\d+)?E[+-]?\d+\s*|#+")
_CLASS_RULE = re.compile(r"\.([\w-]+)[^{}]*\{([^{}]*)\}")
_LINE_THROUGH = re.compile(r"text-decoration[\w-]*\s*:[^;]*line-through", re.IGNORECASE)
_NOT_SHOWN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_STRIKES = frozenset({"s", "strike", "del"})
_BLOCKS = frozenset({"p", "div", "li"})
_UNSEEN = frozenset({"style", "script", "title", "head"})


def read(page: str, file: str) -> Sheet | None:
    """The largest table of a page as the one sheet ""; None where it has no table of two cells. Raises `bad_file`."""
    reader = _Reader(page)
    try:
        reader.feed(page)
        reader.close()
        reader.finish()
    except StopReading as stopped:
        raise DeskError("bad_file", file=file, why=stopped.why) from None
    found = [made for made in reader.tables if sum(len(row.filled) for row in made.rows()) > 1]
    if not found:
        return None
    largest = max(found, key=lambda made: sum(len(row.filled) for row in made.rows()))
    return Sheet("", largest.rows(), merges=tuple(largest.merges))


class _Reader(HTMLParser):
    """Takes the tags of a page; a table within a cell is text of that cell."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[SheetRows] = []
        self._struck_classes = {
            name for name, rules in _CLASS_RULE.findall(page[:2_000_000]) if _LINE_THROUGH.search(rules)
        }
        self._depth = self._unseen = 0
        self._row = 0
        self._in_row = False
        self._column = 0
        self._taken: dict[int, int] = {}  # column -> last row that a merged cell above covers
        self._cell: dict[str, str] | None = None
        self._text: list[str] = []
        self._strikes = self._letters = self._struck_letters = 0

    # -- events -------------------------------------------------------------------------------------------------------

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.tables.append(SheetRows())
                self._row, self._taken = 0, {}
        elif self._depth == 1 and tag == "tr":
            self._start_row({name: value or "" for name, value in attributes})
        elif self._depth == 1 and tag in ("td", "th"):
            self._start_cell({name: value or "" for name, value in attributes})
        elif tag == "br" or (tag in _BLOCKS and "".join(self._text).strip()):
            self._text.append("\n")
        elif tag in _STRIKES:
            self._strikes += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag == "table":
            if self._depth == 1:
                self._end_row()
            self._depth = max(0, self._depth - 1)
        elif self._depth == 1 and tag == "tr":
            self._end_row()
        elif self._depth == 1 and tag in ("td", "th"):
            self._end_cell()
        elif tag in _STRIKES:
            self._strikes = max(0, self._strikes - 1)

    def handle_data(self, data: str) -> None:
        if self._cell is None or self._unseen:
            return
        text = _BLANKS.sub(" ", data)
        self._text.append(text)
        self._letters += len(text.strip())
        if self._strikes:
            self._struck_letters += len(text.strip())

    def finish(self) -> None:
        """A page that ends within its table: what was read of it counts."""
        self._end_row()

    # -- rows and cells -----------------------------------------------------------------------------------------------

    def _start_row(self, attributes: dict[str, str]) -> None:
        self._end_row()
        self._row += 1
        self._column = 0
        self._in_row = True
        hidden = bool(_NOT_SHOWN.search(attributes.get("style", ""))) or attributes.get("height") == "0"
        self.tables[-1].begin(self._row, hidden=hidden)

    def _end_row(self) -> None:
        self._end_cell()
        if self._in_row:
            self._in_row = False
            self.tables[-1].end()

    def _start_cell(self, attributes: dict[str, str]) -> None:
        if not self._in_row:
            self._start_row({})
        self._end_cell()
        while self._taken.get(self._column, 0) >= self._row:
            self._column += 1
        self._cell = attributes
        self._text = []
        self._strikes = self._letters = self._struck_letters = 0

    def _end_cell(self) -> None:
        cell, self._cell = self._cell, None
        if cell is None:
            return
        wide = _span(cell.get("colspan", ""), MAX_COLUMNS)
        high = _span(cell.get("rowspan", ""), MAX_ROWS)
        first, self._column = self._column, self._column + wide
        if wide > 1 or high > 1:
            self.tables[-1].merge(self._row, first, self._row + high - 1, first + wide - 1)
        if high > 1:
            self._taken.update(dict.fromkeys(range(first, first + wide), self._row + high - 1))
        lines = "".join(self._text).split("\n")
        shown = "\n".join(line.strip(" ") for line in lines).strip("\n")
        whole = cell.get("x:num") or cell.get("sdval") or ""
        if whole and _SHORTENED_NUMBER.fullmatch(shown):
            shown = number_text(whole)
        struck = bool(self._struck_classes & set(cell.get("class", "").split())) or bool(
            _LINE_THROUGH.search(cell.get("style", ""))
        )
        struck = struck or 0 < self._letters <= self._struck_letters
        self.tables[-1].put(first, shown, struck=struck)


def _span(text: str, most: int) -> int:
    return min(max(int(text), 1), most) if text.isascii() and text.isdecimal() and len(text) < 7 else 1
