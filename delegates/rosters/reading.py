"""A file of a list -> sheets of text, whatever wrote it: workbooks, comma, semicolon and tab separated text.

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

# Why a file can't be used (the fact `why` of `bad_file`).
WORKBOOK_ENDINGS = (".xlsx", ".xlsm", ".xltx", ".xltm")

WHYS = (
    "folder",
    "not_a_file",
    "not_readable",
    "empty",
    "too_large",
    "too_many_rows",
    "lock_file",
    "html",
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
    "unclosed_quote",
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
    """Non-empty rows in order. A text file has one sheet named ""."""

    name: str
    rows: tuple[Row, ...]
    hidden: bool = False
    merges: tuple[Merge, ...] = ()


@dataclass(frozen=True, slots=True)
class Workbook:
    """A file that was read. `file` is its base name."""

    file: str
    sha256: str
    sheets: tuple[Sheet, ...]
    warnings: tuple[str, ...] = field(default=())


def read_file(path: Path) -> Workbook:
    """Read one file.

    Raises DeskError `not_found` for a missing one, `bad_file` with `file` and `why` (one of `WHYS`) for any that can't
    be used.
    """
    content = _content(path)
    digest = hashlib.sha256(content).hexdigest()
    return Workbook(path.name, digest, read_bytes(content, path.name))


def read_bytes(content: bytes, file: str) -> tuple[Sheet, ...]:
    """The sheets of a file's content; `file` only names it in errors."""
    # Imported here: a window that never imports a list never loads them.
    from delegates.rosters import text_file, workbook_file

    why = _refused_kind(content, file)
    if why:
        raise DeskError("bad_file", file=file, why=why)
    if content.startswith(b"PK"):
        return workbook_file.read(content, file)
    sheet = text_file.read(content, file)
    if file.lower().endswith(WORKBOOK_ENDINGS) and not any(len(row.cells) > 1 for row in sheet.rows):
        # Damaged on its way, not a list in text under a wrong name: read on, it would be a list of nobody.
        raise DeskError("bad_file", file=file, why="not_a_workbook")
    return (sheet,)


def _content(path: Path) -> bytes:
    file = path.name or str(path)
    try:
        if path.is_dir():
            raise DeskError("bad_file", file=file, why="folder")
        if not path.exists():
            raise DeskError("not_found", path=str(path))
        if not path.is_file():
            raise DeskError("bad_file", file=file, why="not_a_file")
        with path.open("rb") as opened:
            content = opened.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError:
        raise DeskError("not_found", path=str(path)) from None
    except (OSError, ValueError):
        raise DeskError("bad_file", file=file, why="not_readable") from None
    if len(content) > MAX_FILE_BYTES:
        raise DeskError("bad_file", file=file, why="too_large")
    return content


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _refused_kind(content: bytes, file: str) -> str | None:
    if not content.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        return "empty"
    if file.startswith("~$"):
        return "lock_file"
    if content.startswith(_OLE):
        return "encrypted" if "EncryptedPackage".encode("utf-16-le") in content else "old_excel"
    if content.startswith(b"%PDF"):
        return "pdf"
    start = content[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").replace(b"\0", b"").lower()
    if start.startswith((b"<html", b"<!doctype html", b"<table", b"<head", b"<body", b"<meta")):
        return "html"
    return None
