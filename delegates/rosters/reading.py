"""A file of a list -> sheets of text, whatever wrote it: workbooks old and new, OpenDocument tables, separated text.

What a file is, is judged by its content, never by its name. A file that can't be used answers with
`DeskError("bad_file", file=…, why=…)`; nothing in a file is ever run, fetched or expanded.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from delegates.errors import DeskError

# A list of 100,000 people is smaller than either.
MAX_FILE_BYTES = 64 * 1024 * 1024
MAX_ROWS = 120_000
MAX_CELLS = 3_000_000
MAX_COLUMNS = 256

WORKBOOK_ENDINGS = (".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".ods", ".ots")
MACRO_ENDINGS = (".xlsm", ".xltm")

# Why a file can't be used (the fact `why` of `bad_file`).
WHYS = (
    "folder",
    "not_a_file",
    "not_readable",
    "in_use",
    "empty",
    "too_large",
    "too_many_rows",
    "lock_file",
    "html",
    "xml",
    "pdf",
    "old_excel",
    "encrypted",
    "open_document",
    "macros",
    "binary_workbook",
    "not_a_workbook",
    "no_sheets",
    "damaged",
    "hostile",
    "not_text",
    "legacy_coding",
    "vietnamese_coding",
    "thai_coding",
    "lost_letters",
    "unclosed_quote",
    "too_slow",
    "too_much_memory",
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of text. `number` counts from 1 as the spreadsheet does (text: the line of the record's first letter).

    `uncached` are columns whose formula has no stored result; `errors` columns that hold a spreadsheet error.
    """

    number: int
    cells: tuple[str, ...]
    hidden: bool = False
    struck: bool = False
    uncached: frozenset[int] = frozenset()
    errors: frozenset[int] = frozenset()

    def cell(self, column: int | None) -> str:
        """The text of a column counted from 0; "" beyond the row's end."""
        return self.cells[column] if column is not None and 0 <= column < len(self.cells) else ""

    @property
    def filled(self) -> tuple[int, ...]:
        """Columns with text or an uncalculated formula."""
        return tuple(
            column for column, text in enumerate(self.cells) if text.strip() or column in self.uncached
        )

    @property
    def is_empty(self) -> bool:
        return not self.uncached and not any(text.strip() for text in self.cells)


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged range: first and last row number, first and last column, inclusive; columns from 0."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """Non-empty rows in order. A text file has one sheet named "". `hidden_columns` count from 0."""

    name: str
    rows: tuple[Row, ...]
    hidden: bool = False
    merges: tuple[Merge, ...] = ()
    hidden_columns: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Workbook:
    """A file that was read. `file` is its base name; `warnings` are reasons to look at it."""

    file: str
    sha256: str
    sheets: tuple[Sheet, ...]
    warnings: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a person copied elsewhere: the text and the page (HTML) that the other program put on the clipboard.

    `name` is what stands where a file's name would, "Clipboard 08:42".
    """

    name: str
    text: str
    html: str = ""


def read(source: Path | Pasted) -> Workbook:
    """Read a file or what was pasted. Raises as `read_file`."""
    return read_pasted(source) if isinstance(source, Pasted) else read_file(source)


def read_file(path: Path) -> Workbook:
    """Read one file.

    Raises DeskError `not_found` for a missing one, `bad_file` with `file` and `why` (one of `WHYS`) for any that can't
    be used.
    """
    return read_bytes(_content(path), path.name)


def read_bytes(content: bytes, file: str) -> Workbook:
    """Read a file's content; `file` is its name. Raises `bad_file`."""
    # Imported here: a window that never imports a list never loads them.
    from delegates.rosters import legacy, text_file

    why = _refused_kind(content, file)
    if why:
        raise DeskError("bad_file", file=file, why=why)
    warnings: tuple[str, ...] = ()
    if content.startswith(_ZIP):
        sheets, warnings = _archived(content, file)
    elif content.startswith(_OLE):
        from delegates.rosters import xls_file

        sheets = xls_file.read(content, file)
        warnings = _MACROS if xls_file.has_macros(content) else ()
    else:
        sheet, warnings = text_file.read(content, file)
        if file.lower().endswith(WORKBOOK_ENDINGS) and not any(len(row.cells) > 1 for row in sheet.rows):
            # Damaged on its way, not a list in text under a wrong name: read on, it would be a list of nobody.
            raise DeskError("bad_file", file=file, why="not_a_workbook")
        sheets = (sheet,)
    if legacy.looks_legacy(
        cell for sheet in sheets for row in sheet.rows[:2000] for cell in row.cells if cell
    ):
        raise DeskError("bad_file", file=file, why="legacy_coding")
    return Workbook(file, hashlib.sha256(content).hexdigest(), sheets, warnings)


def read_pasted(pasted: Pasted) -> Workbook:
    """Read what was pasted: the table of the page where there is one, else the text. Raises `bad_file`."""
    from delegates.rosters import html_table, legacy, text_file

    content = f"{pasted.text}\0{pasted.html}".encode("utf-8", "surrogatepass")
    if len(content) > MAX_FILE_BYTES:
        raise DeskError("bad_file", file=pasted.name, why="too_large")
    sheet = html_table.read(pasted.html, pasted.name) if pasted.html else None
    if sheet is None:
        if not pasted.text.strip():
            raise DeskError("bad_file", file=pasted.name, why="empty")
        sheet = text_file.read_text(pasted.text, pasted.name)
    if legacy.looks_legacy(cell for row in sheet.rows[:2000] for cell in row.cells if cell):
        raise DeskError("bad_file", file=pasted.name, why="legacy_coding")
    return Workbook(pasted.name, hashlib.sha256(content).hexdigest(), (sheet,))


def _archived(content: bytes, file: str) -> tuple[tuple[Sheet, ...], tuple[str, ...]]:
    """-> (the sheets of a workbook that is an archive, warnings)."""
    from delegates.rosters import archive, ods_file, workbook_file

    with archive.opened(content, file) as parts:
        if ods_file.is_open_document(parts):
            return ods_file.read(parts), _MACROS if ods_file.has_macros(parts) else ()
        if not workbook_file.is_workbook(parts):
            raise archive.Refused("not_a_workbook")
        has_macros = workbook_file.has_macros(parts)
        if has_macros and not file.lower().endswith(MACRO_ENDINGS):
            raise archive.Refused("macros")  # under a name that promises none
        return workbook_file.read(parts), _MACROS if has_macros else ()


_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_MACROS = ("macros_left",)


def _content(path: Path) -> bytes:
    file = path.name or str(path)
    try:
        if path.is_dir():
            raise DeskError("bad_file", file=file, why="folder")
        if not path.exists():
            raise DeskError("not_found", path=str(path))
        if not path.is_file():
            raise DeskError("bad_file", file=file, why="not_a_file")
        # Windows: opened so that Excel, which has it open, may go on writing.
        with path.open("rb") as opened:
            content = opened.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError:
        raise DeskError("not_found", path=str(path)) from None
    except (OSError, ValueError) as failed:
        why = "in_use" if getattr(failed, "winerror", None) in _SHARING_VIOLATIONS else "not_readable"
        raise DeskError("bad_file", file=file, why=why) from None
    if len(content) > MAX_FILE_BYTES:
        raise DeskError("bad_file", file=file, why="too_large")
    return content


# ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION: another program has the file for itself.
_SHARING_VIOLATIONS = (32, 33)


def is_lock_file(path: Path) -> bool:
    """Whether a file only marks that Excel or LibreOffice has the list beside it open."""
    return path.name.startswith(("~$", ".~lock."))


# The first record of workbooks of Excel 2, 3 and 4.
_BEFORE_1997 = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _refused_kind(content: bytes, file: str) -> str | None:
    if not content.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        return "empty"
    if is_lock_file(Path(file)):
        return "lock_file"
    if content.startswith(_OLE):
        return "encrypted" if "EncryptedPackage".encode("utf-16-le") in content else None
    if content.startswith(_BEFORE_1997):
        return "old_excel"
    if content.startswith(b"%PDF"):
        return "pdf"
    start = content[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").replace(b"\0", b"").lower()
    if start.startswith((b"<html", b"<!doctype html", b"<table", b"<head", b"<body", b"<meta")):
        return "html"
    if start.startswith(b"<?xml"):
        return "xml"
    return None
