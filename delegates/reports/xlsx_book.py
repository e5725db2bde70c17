"""Sheets of a workbook: cells with types, fonts that belong to the script, widths that fit, pages that print.

Every cell has a type: dates are dates (local time of the forum), numbers numbers, and text is text whatever it begins
with, so that no name becomes a formula or a link.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Iterable, Sequence
from datetime import datetime, timedelta, tzinfo
from typing import Final, Literal

from xlsxwriter import Workbook
from xlsxwriter.chartsheet import Chartsheet
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from delegates.reports.steps import Step, no_step, stepping
from delegates.reports.table import Cell, Kind, plain
from delegates.reports.words import Words

# Longest text of a cell and of a sheet's name. Source: Microsoft, "Excel specifications and limits".
CELL_LETTERS: Final = 32_767
_SHEET_LETTERS: Final = 31

# The fonts of an office PC in each country; where one is missing the spreadsheet takes its own for that script.
_FONTS: Final = {"lo": "Phetsarath OT", "km": "Khmer OS", "vi": "Arial", "en": "Arial"}
HEAD_FILL: Final = "#E9EBF1"
INK: Final = "#1B1E2B"
FAINT: Final = "#7D8396"
RULE: Final = "#D6D9E3"
ACCENT: Final = "#363C7A"
GREEN: Final = "#0A7A70"

Script = Literal["lo", "km", "en"]

# Day 0 of a workbook's calendar.
_DAY_0: Final = datetime(1899, 12, 30)  # noqa: DTZ001 - a cell knows no zone
_ONE_DAY: Final = timedelta(days=1)
# Width of a letter of each script in widths of a digit, as a column counts.
_LETTER: Final[dict[Script, float]] = {"lo": 1.2, "km": 1.45, "en": 1.12}
_WIDEST: Final = 64
_ROWS: Final = 50  # between two steps: some milliseconds
SPAN_FORMAT: Final = "[h]:mm"


def sheet_name(text: str, taken: Sequence[str] = ()) -> str:
    """The text as a name of a sheet: at most 31 letters, none forbidden, not taken in either letter case."""
    letters = "".join("-" if letter in "[]:*?/\\" else letter for letter in plain(text))
    name = letters.strip().strip("'")[:_SHEET_LETTERS].strip() or "-"
    others = {other.casefold() for other in taken}
    number = 2
    unique = name
    while unique.casefold() in others or unique.casefold() == "history":
        unique = f"{name[: _SHEET_LETTERS - len(str(number)) - 1]} {number}"
        number += 1
    return unique


def script_of(text: str) -> Script:
    """The script that decides about a cell's font: the first letter of Lao or Khmer, else Latin."""
    for letter in text:
        if "\u0e80" <= letter <= "\u0eff":
            return "lo"
        if "\u1780" <= letter <= "\u17ff":
            return "km"
    return "en"


def width_of(text: str) -> float:
    """The width that a column needs to show a text whole; marks above and below take none."""
    script = script_of(text) if not text.isascii() else "en"
    letters = len(text) if text.isascii() else sum(unicodedata.category(one) != "Mn" for one in text)
    return letters * _LETTER[script] + 2


class Book:
    """One workbook: its formats and its sheets."""

    def __init__(
        self, book: Workbook, words: Words, zone: tzinfo, forum_name: str, step: Step = no_step
    ) -> None:
        self.book, self.words, self.zone = book, words, zone
        self._step = step
        self._forum_name = forum_name
        self._formats: dict[tuple[str, tuple[tuple[str, object], ...]], Format] = {}
        self._taken: list[str] = []
        self._moment = "d mmm yyyy hh:mm" if words.language == "en" else "dd/mm/yyyy hh:mm"

    def format(self, script: str, **look: object) -> Format:
        """A format of that script's font."""
        key = (script, tuple(sorted(look.items())))
        if key not in self._formats:
            plain_look = {
                "font_name": _FONTS[script],
                "font_size": 11,
                "font_color": INK,
                "valign": "vcenter",
            }
            self._formats[key] = self.book.add_format(plain_look | look)
        return self._formats[key]

    def put(self, sheet: Worksheet, row: int, column: int, cell: Cell, **look: object) -> None:
        """One cell by its type; `look` are properties of its format."""
        script = self.words.language
        match cell:
            case None:
                if look:
                    sheet.write_blank(row, column, None, self.format(script, **look))
            case datetime():
                local = cell.astimezone(self.zone).replace(tzinfo=None)
                look = {"num_format": self._moment, "align": "left"} | look
                sheet.write_datetime(row, column, local, self.format(script, **look))
            case timedelta():
                look = {"num_format": SPAN_FORMAT} | look
                sheet.write_number(row, column, cell / _ONE_DAY, self.format(script, **look))
            case int():
                look = {"num_format": "#,##0"} | look
                sheet.write_number(row, column, cell, self.format(script, **look))
            case _:
                text = plain(cell)[:CELL_LETTERS]
                script = script_of(text) if not text.isascii() else "en"
                sheet.write_string(row, column, text, self.format(script, **look))

    def heading(
        self, sheet: Worksheet, row: int, texts: Sequence[str], *, counts_from: int | None = None
    ) -> None:
        """A line of headings; those from column `counts_from` on stand at the right, over their figures."""
        sheet.set_row(row, 34)
        look = {"bold": True, "bg_color": HEAD_FILL, "bottom": 1, "bottom_color": FAINT, "text_wrap": True}
        for column, text in enumerate(texts):
            side = "right" if counts_from is not None and column >= counts_from else "left"
            self.put(sheet, row, column, text, align=side, **look)

    def chart_sheet(self, title: str) -> Chartsheet:
        """A page for one chart."""
        name = sheet_name(title, self._taken)
        self._taken.append(name)
        sheet = self.book.add_chartsheet(name)
        sheet.set_paper(9)
        sheet.set_landscape()
        return sheet

    def sheet(self, title: str, widths: Sequence[float], *, landscape: bool = True) -> Worksheet:
        """A new sheet on A4, as wide as one page."""
        name = sheet_name(title, self._taken)
        self._taken.append(name)
        sheet = self.book.add_worksheet(name)
        sheet.set_default_row(21)  # Lao and Khmer stack marks above and below the line
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        sheet.set_paper(9)  # A4
        if landscape:
            sheet.set_landscape()
        sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.7)
        sheet.fit_to_pages(1, 0)
        # "&" begins a code in a footer; doubled it is the sign itself.
        forum = plain(self._forum_name).replace("&", "&&")[:120]
        sheet.set_footer(f"&L{forum}&C{name.replace('&', '&&')}&R&P / &N")
        return sheet

    def table(
        self,
        title: str,
        columns: Sequence[tuple[str, Kind, float]],
        rows: Iterable[Sequence[Cell]],
        *,
        seconds: bool = False,
        frozen: int = 0,
        faint: Container[int] = (),
        printed: int = 0,
    ) -> Worksheet:
        """A sheet of nothing but a table: frozen heading and `frozen` columns, filters, a print area, widths that fit.

        `columns` are heading, kind and least width; rows whose number from 1 is in `faint` are grey; `printed` columns
        stand on paper, all of them for 0. For tens of thousands of rows: what a text looks like is found once.
        """
        sheet = self.sheet(title, [width for _, _, width in columns])
        self.heading(sheet, 0, [heading for heading, _, _ in columns])
        widths = [width for _, _, width in columns]
        last = _Rows(self, sheet, widths, seconds=seconds).write(stepping(rows, self._step, _ROWS), faint)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, min(width, max(_WIDEST, columns[column][2])))
        sheet.freeze_panes(1, frozen)
        sheet.autofilter(0, 0, last, len(columns) - 1)
        sheet.print_area(0, 0, last, (printed or len(columns)) - 1)
        sheet.repeat_rows(0)
        return sheet

    @property
    def moment_format(self) -> str:
        return self._moment


class _Look:
    """The formats of one colour, and the texts written in it: each is cleaned, measured and given its font once."""

    def __init__(self, book: Book, colour: str, *, seconds: bool) -> None:
        def made(script: str, **look: object) -> Format:
            return book.format(script, font_color=colour, **look)

        language = book.words.language
        pattern = book.moment_format + (":ss" if seconds else "")
        self._of_script: dict[Script, Format] = {"lo": made("lo"), "km": made("km"), "en": made("en")}
        self.moment = made(language, num_format=pattern, align="left")
        self.span = made(language, num_format=SPAN_FORMAT)
        self.count = made(language, num_format="#,##0", align="right", indent=1)
        self.texts: dict[str, tuple[str, Format, float]] = {}

    def seen(self, cell: str) -> tuple[str, Format, float]:
        """Text, format and width of a text that comes for the first time."""
        text = plain(cell)[:CELL_LETTERS]
        script: Script = script_of(text) if not text.isascii() else "en"
        known = self.texts[cell] = (text, self._of_script[script], width_of(text))
        return known


class _Rows:
    """Many rows of one sheet, fast."""

    def __init__(self, book: Book, sheet: Worksheet, widths: list[float], *, seconds: bool) -> None:
        self._sheet, self._widths, self._zone = sheet, widths, book.zone
        self._ink, self._faint = (_Look(book, colour, seconds=seconds) for colour in (INK, FAINT))

    def write(self, rows: Iterable[Sequence[Cell]], faint: Container[int]) -> int:
        """Write them from row 1 on; answers the number of the last."""
        # The library's own undecorated writers: rows and columns are numbers here already.
        string, number = self._sheet._write_string, self._sheet._write_number
        widths, zone = self._widths, self._zone
        row = 0
        for row, cells in enumerate(rows, 1):
            look = self._faint if row in faint else self._ink
            texts = look.texts
            for column, cell in enumerate(cells):
                if cell is None:
                    continue
                if isinstance(cell, str):
                    known = texts.get(cell)
                    if known is None:
                        known = look.seen(cell)
                    widths[column] = max(widths[column], known[2])
                    string(row, column, known[0], known[1])
                elif isinstance(cell, datetime):
                    local = cell.astimezone(zone).replace(tzinfo=None)
                    number(row, column, (local - _DAY_0) / _ONE_DAY, look.moment)
                elif isinstance(cell, timedelta):
                    number(row, column, cell / _ONE_DAY, look.span)
                else:
                    number(row, column, cell, look.count)
        return row
