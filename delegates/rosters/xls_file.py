"""Workbooks of Excel 97 to 2003 (.xls), read by xlrd: macros are never looked at, formulas give what was last shown.

Source: [MS-XLS], as xlrd reads it; [MS-CFB] (the container).
"""

from __future__ import annotations

import os
import struct
from pathlib import Path
from typing import Any

import xlrd
from xlrd.compdoc import CompDocError

from delegates.errors import DeskError
from delegates.rosters import legacy
from delegates.rosters.archive import StopReading
from delegates.rosters.reading import Sheet
from delegates.rosters.sheet_rows import SheetRows, date_text, number_text

_WRONG = (
    xlrd.XLRDError,
    CompDocError,
    struct.error,
    AssertionError,
    LookupError,
    ValueError,
    ArithmeticError,
    AttributeError,
    TypeError,
    NotImplementedError,
    EOFError,
    RecursionError,
)
_HIDDEN = (1, 2)  # hidden, and hidden from Excel's own menu


def read(content: bytes, file: str) -> tuple[Sheet, ...]:
    """The worksheets in their order. Raises `bad_file`."""
    try:
        with Path(os.devnull).open("w", encoding="utf-8") as unread:  # xlrd talks about what it meets
            book = xlrd.open_workbook(
                file_contents=content, formatting_info=True, ragged_rows=True, logfile=unread
            )
        sheets = tuple(_sheet(book, sheet) for sheet in book.sheets())
    except StopReading as stopped:
        raise DeskError("bad_file", file=file, why=stopped.why) from None
    except _WRONG as wrong:
        raise DeskError("bad_file", file=file, why=_why(wrong)) from None
    if not sheets:
        raise DeskError("bad_file", file=file, why="no_sheets")
    return sheets


def _why(wrong: Exception) -> str:
    told = str(wrong).lower()
    if "encrypted" in told:
        return "encrypted"
    if "can't find workbook" in told:
        return "not_a_workbook"
    return "damaged"


def has_macros(content: bytes) -> bool:
    """Whether a workbook carries macros, by the name of their storage."""
    return "_VBA_PROJECT".encode("utf-16-le") in content


def _sheet(book: Any, sheet: Any) -> Sheet:
    made = SheetRows()
    is_1904 = book.datemode == 1
    struck = {index for index, one in enumerate(book.xf_list) if book.font_list[one.font_index].struck_out}
    old_font = {
        index
        for index, one in enumerate(book.xf_list)
        if legacy.is_old_font(book.font_list[one.font_index].name)
    }
    for index in range(sheet.nrows):
        about = sheet.rowinfo_map.get(index)
        made.begin(index + 1, hidden=about is not None and bool(about.hidden))
        for column, cell in enumerate(sheet.row(index)):
            if cell.ctype == xlrd.XL_CELL_ERROR:
                made.put_error(column, xlrd.error_text_from_code.get(cell.value, "#N/A"))
            elif text := _shown(cell, is_1904=is_1904):
                made.put(column, text, struck=cell.xf_index in struck, old_font=cell.xf_index in old_font)
        made.end()
    for first_row, row_after, first_column, column_after in sheet.merged_cells:
        if not made.merge(first_row + 1, first_column, row_after, column_after - 1):
            break
    hidden_columns = frozenset(column for column, about in sheet.colinfo_map.items() if about.hidden)
    return Sheet(sheet.name, made.rows(), sheet.visibility in _HIDDEN, tuple(made.merges), hidden_columns)


def _shown(cell: Any, *, is_1904: bool) -> str:
    if cell.ctype == xlrd.XL_CELL_TEXT:
        return str(cell.value)
    if cell.ctype == xlrd.XL_CELL_NUMBER:
        return number_text(repr(cell.value))
    if cell.ctype == xlrd.XL_CELL_DATE:
        return date_text(repr(cell.value), is_1904=is_1904)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return "TRUE" if cell.value else "FALSE"
    return ""
