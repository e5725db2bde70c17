"""OpenDocument tables (.ods), as LibreOffice writes them: the same gate, the same rows as of Excel's workbooks.

Source: OASIS OpenDocument 1.3 part 3: 9.1 (tables), 19 (attributes), 16 (styles).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from delegates.rosters import legacy
from delegates.rosters.archive import Archive, Refused, StopReading
from delegates.rosters.reading import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, Row, Sheet
from delegates.rosters.sheet_rows import SheetRows, number_text

_TABLES = (
    b"application/vnd.oasis.opendocument.spreadsheet",
    b"application/vnd.oasis.opendocument.spreadsheet-template",
)
_ERROR = re.compile(r"#[A-Z0/]+[!?]?|Err:\d+")
# What stands in a cell, or beside the cells, and is no text of it.
_ASIDE = frozenset({"annotation", "shapes", "tracked-changes", "frame", "custom-shape", "dde-links"})


def is_open_document(archive: Archive) -> bool:
    """Whether an archive is a document of OpenDocument, of whatever kind."""
    return "mimetype" in archive.names and bool({"content.xml", "encrypted-package"} & archive.names)


def has_macros(archive: Archive) -> bool:
    """Whether macros come with the tables."""
    return any(name.startswith(("basic/", "scripts/")) and not name.endswith("/") for name in archive.lowered)


def read(archive: Archive) -> tuple[Sheet, ...]:
    """The tables in their order. Raises `Refused`."""
    if "META-INF/manifest.xml" in archive.names:
        archive.parse("META-INF/manifest.xml", _refuse_encrypted)
    kind = archive.start_of("mimetype", 200).strip()
    if kind not in _TABLES or "content.xml" not in archive.names:
        raise Refused("open_document")
    styles = _Styles()
    if "styles.xml" in archive.names:
        archive.parse("styles.xml", styles.start)
    reader = _Reader(styles)
    archive.parse("content.xml", reader.start, reader.end, reader.text)
    if not reader.sheets:
        raise Refused("no_sheets")
    return tuple(reader.sheets)


def _refuse_encrypted(tag: str, _: dict[str, str]) -> None:
    if tag == "encryption-data":
        raise Refused("encrypted")


class _Styles:
    """What a list needs of styles: what is struck out, set in an old font, not shown."""

    def __init__(self) -> None:
        self._parents: dict[str, str] = {}
        self._said: dict[tuple[str, str], bool] = {}
        self._name = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "style":
            self._name = attributes.get("style:name", "")
            self._parents[self._name] = attributes.get("style:parent-style-name", "")
        elif tag == "text-properties":
            for key in ("style:text-line-through-style", "style:text-line-through-type"):
                if key in attributes:
                    self._said["struck", self._name] = attributes[key] != "none"
            font = attributes.get("style:font-name") or attributes.get("fo:font-family")
            if font:
                self._said["old_font", self._name] = legacy.is_old_font(font.strip("'\""))
        elif tag == "table-properties" and "table:display" in attributes:
            self._said["hidden", self._name] = attributes["table:display"] == "false"

    def holds(self, what: str, style: str) -> bool:
        """Whether a style, or one that it is made from, says so."""
        for _ in range(16):
            said = self._said.get((what, style))
            if said is not None:
                return said
            style = self._parents.get(style, "")
            if not style:
                return False
        return False


@dataclass(slots=True)
class _Cell:
    """The cell being read: how often it stands there, its style, what its attributes say."""

    repeated: int
    style: str
    attributes: dict[str, str]
    is_covered: bool


class _Reader:
    """Takes the events of content.xml, which holds every table of the document."""

    def __init__(self, styles: _Styles) -> None:
        self._styles = styles
        self.sheets: list[Sheet] = []
        self._made = SheetRows()
        self._aside = 0
        self._depth = 0  # tables inside cells are none of ours
        self._name = ""
        self._hidden = False
        self._row_number = self._row_repeated = 0
        self._row_style = ""
        self._columns: list[str] = []
        self._column = 0
        self._cell: _Cell | None = None
        self._lines: list[str] = []
        self._struck_letters = 0
        self._spans: list[bool] = []
        self._in_text = False
        self._cell_count = 0

    # -- events -------------------------------------------------------------------------------------------------------

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in _ASIDE:
            self._aside += 1
        if self._aside:
            return
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self._start_table(attributes)
        elif self._depth > 1:
            return
        elif tag in ("table-cell", "covered-table-cell"):
            self._start_cell(attributes, is_covered=tag != "table-cell")
        elif tag == "table-row":
            self._start_row(attributes)
        elif tag == "table-column":
            self._start_column(attributes)
        elif self._cell is not None:
            self._start_text(tag, attributes)
        elif not self._depth:
            self._styles.start(tag, attributes)

    def _start_text(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "p":
            self._lines.append("")
            self._in_text = True
        elif tag == "span":
            self._spans.append(self._styles.holds("struck", attributes.get("text:style-name", "")))
        elif tag == "s":
            self.text(" " * min(_count(attributes.get("text:c", "1")), 100))
        elif tag == "tab":
            self.text("\t")
        elif tag == "line-break":
            self.text("\n")

    def text(self, data: str) -> None:
        if self._in_text and not self._aside and self._lines:
            self._lines[-1] += data
            if any(self._spans):
                self._struck_letters += len(data)

    def end(self, tag: str) -> None:
        if tag in _ASIDE:
            self._aside -= 1
        elif self._aside:
            return
        elif tag == "table":
            self._depth -= 1
            if not self._depth:
                made = self._made
                self.sheets.append(
                    Sheet(
                        self._name,
                        made.rows(),
                        self._hidden,
                        tuple(made.merges),
                        frozenset(made.hidden_columns),
                    )
                )
        elif self._depth > 1:
            return
        elif tag == "p":
            self._in_text = False
        elif tag == "span" and self._spans:
            self._spans.pop()
        elif tag in ("table-cell", "covered-table-cell"):
            self._end_cell()
        elif tag == "table-row":
            self._end_row()

    # -- tables, columns, rows ----------------------------------------------------------------------------------------

    def _start_table(self, attributes: dict[str, str]) -> None:
        self._made = SheetRows()
        self._name = attributes.get("table:name", "")
        self._hidden = self._styles.holds("hidden", attributes.get("table:style-name", ""))
        self._row_number, self._row_repeated = 1, 0
        self._columns = []

    def _start_column(self, attributes: dict[str, str]) -> None:
        repeated = _count(attributes.get("table:number-columns-repeated", "1"))
        first = len(self._columns)
        last = min(first + repeated, MAX_COLUMNS)
        self._columns += [attributes.get("table:default-cell-style-name", "")] * (last - first)
        if attributes.get("table:visibility", "visible") != "visible":
            self._made.hidden_columns.update(range(first, last))

    def _start_row(self, attributes: dict[str, str]) -> None:
        self._row_number += self._row_repeated
        self._row_repeated = _count(attributes.get("table:number-rows-repeated", "1"))
        self._row_style = attributes.get("table:default-cell-style-name", "")
        hidden = attributes.get("table:visibility", "visible") != "visible"
        self._made.begin(self._row_number, hidden=hidden)
        self._column = 0

    def _end_row(self) -> None:
        row = self._made.end()
        if row is None:
            return
        # Equal rows one below the other stand there once, with their number.
        for number in range(row.number + 1, min(row.number + self._row_repeated, row.number + MAX_ROWS + 1)):
            self._made.keep(Row(number, row.cells, row.hidden, row.struck, row.uncached, row.errors))

    # -- cells --------------------------------------------------------------------------------------------------------

    def _start_cell(self, attributes: dict[str, str], *, is_covered: bool) -> None:
        repeated = _count(attributes.get("table:number-columns-repeated", "1"))
        style = attributes.get("table:style-name") or self._row_style
        if not style and self._column < len(self._columns):
            style = self._columns[self._column]
        self._cell = _Cell(repeated, style, attributes, is_covered)
        self._lines, self._spans = [], []
        self._struck_letters = 0
        self._in_text = False
        self._cell_count += 1
        if self._cell_count > MAX_CELLS * 4:
            raise StopReading("too_many_rows")

    def _end_cell(self) -> None:
        cell, self._cell = self._cell, None
        if cell is None:
            return
        first, self._column = self._column, self._column + cell.repeated
        if cell.is_covered:
            return  # under a merged cell: what once stood here is not shown
        self._merge(cell, first)
        shown = "\n".join(self._lines)
        kind = cell.attributes.get("office:value-type", "")
        formula = "table:formula" in cell.attributes
        is_error = cell.attributes.get("calcext:value-type") == "error" or (
            formula and bool(_ERROR.fullmatch(shown))
        )
        text = shown if is_error else _value(kind, cell.attributes, shown)
        struck = self._styles.holds("struck", cell.style) or (
            0 < sum(map(len, self._lines)) <= self._struck_letters
        )
        old_font = self._styles.holds("old_font", cell.style)
        for column in range(first, min(first + cell.repeated, MAX_COLUMNS)):
            if is_error:
                self._made.put_error(column, text)
            elif formula and not kind and not text:
                self._made.put_uncached(column)
            elif text:
                self._made.put(column, text, struck=struck, old_font=old_font)
            else:
                return

    def _merge(self, cell: _Cell, column: int) -> None:
        wide = _count(cell.attributes.get("table:number-columns-spanned", "1"))
        high = _count(cell.attributes.get("table:number-rows-spanned", "1"))
        if wide > 1 or high > 1:
            self._made.merge(self._row_number, column, self._row_number + high - 1, column + wide - 1)


def _value(kind: str, attributes: dict[str, str], shown: str) -> str:
    """What a cell says, as a person reads it: numbers whole, dates as 2024-01-09."""
    if kind in ("float", "currency"):
        return number_text(attributes.get("office:value", shown))
    if kind == "date":
        day, _, time = attributes.get("office:date-value", "").partition("T")
        if not day:
            return shown
        return day if time[:5] in ("", "00:00") else f"{day} {time[:5]}"
    if kind == "boolean":
        return "TRUE" if attributes.get("office:boolean-value") == "true" else "FALSE"
    return attributes.get("office:string-value", shown) if kind == "string" and not shown else shown


def _count(text: str) -> int:
    """How often; at least once."""
    return max(1, int(text))
