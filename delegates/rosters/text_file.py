"""Comma, semicolon, tab or bar separated text: its coding, its separator, its records with their line numbers.

Unicode is read (UTF-8, UTF-16 with and without byte order mark), and of the older codings the one that proves itself
(see `codings`): which of a dozen others a file has can only be guessed, and a wrong guess puts wrong names on badges.
"""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterator

from delegates.errors import DeskError
from delegates.rosters import codings, reading
from delegates.rosters.reading import Row, Sheet

_SEPARATORS = "\t;,|"
_SEP_LINE = re.compile(r'^"?sep=(.)"?$', re.IGNORECASE)
_MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
# No text holds many of these, in any coding.
_CONTROLS = (*range(9), *range(14, 27))
_MAX_CELL = 1_000_000
_LINE_ENDS = re.compile(r"\r\n|\n|\r")


def read(content: bytes, file: str) -> tuple[Sheet, tuple[str, ...]]:
    """-> (the one sheet of a text file, warnings). Raises `bad_file`: not_text, legacy_coding, vietnamese_coding,
    thai_coding, lost_letters, unclosed_quote, too_large, too_many_rows."""
    text, warnings = _decoded(content, file)
    sheet = read_text(text, file)
    if codings.has_lost_letters(cell for row in sheet.rows[:2000] for cell in row.cells if "?" in cell):
        raise DeskError("bad_file", file=file, why="lost_letters")
    return sheet, warnings


def read_text(text: str, file: str) -> Sheet:
    """The one sheet of a text. Raises `bad_file`: unclosed_quote, too_large, too_many_rows."""
    lines = _LINE_ENDS.split(text)
    first = 0
    said = _SEP_LINE.match(lines[0].strip("\ufeff ")) if lines else None
    if said:
        separator, first = said.group(1), 1
    else:
        separator = _separator(lines)
    return Sheet("", tuple(_rows(lines, first, separator, file)))


def _decoded(content: bytes, file: str) -> tuple[str, tuple[str, ...]]:
    marked = next((mark for mark in _MARKS if content.startswith(mark)), None)
    coding = _MARKS[marked] if marked else _utf16_without_mark(content) or "utf-8"
    content = content.removeprefix(marked or b"")
    if coding != "utf-8" and len(content) % 2:
        content = content[:-1] if content.endswith((b"\n", b"\r", b"\0")) else content
    warnings: tuple[str, ...] = ()
    try:
        text = content.decode(coding)
    except UnicodeDecodeError as failed:
        control = sum(content.count(code) for code in _CONTROLS)
        why = "not_text" if control * 50 > len(content) or coding != "utf-8" else codings.recognised(content)
        if why != codings.VIETNAMESE_1258:
            raise DeskError(
                "bad_file", file=file, why=why, line=content.count(b"\n", 0, failed.start) + 1
            ) from None
        text, warnings = codings.vietnamese(content), ("converted_1258",)
    control = sum(text.count(chr(code)) for code in _CONTROLS)
    if control > 8 and control * 50 > len(text):
        raise DeskError("bad_file", file=file, why="not_text")
    return text.replace("\0", ""), warnings


def _utf16_without_mark(content: bytes) -> str | None:
    """UTF-16 shows by its separators and digits: every one of them has a zero byte on the same side."""
    start = content[:8192]
    if len(start) < 4:
        return None
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if odd * 20 > len(start) and even * 10 <= odd:
        return "utf-16-le"
    if even * 20 > len(start) and odd * 10 <= even:
        return "utf-16-be"
    return None


def _separator(lines: list[str]) -> str:
    """The separator under which the first records agree best about their number of cells."""
    sample = [line + "\n" for line in lines[:200]]
    best, best_score = ",", 0.0
    for separator in _SEPARATORS:
        try:
            widths = Counter(
                len(cells)
                for cells in csv.reader(sample, delimiter=separator)
                if any(cell.strip() for cell in cells)
            )
        except csv.Error:
            continue
        agreeing = [(count * (width - 1), width) for width, count in widths.items() if width > 1]
        if not agreeing:
            continue
        score = max(agreeing)[0] / (1 + 0.2 * len(widths))
        if score > best_score:
            best, best_score = separator, score
    return best


def _rows(lines: list[str], first: int, separator: str, file: str) -> Iterator[Row]:
    taken = first

    def following() -> Iterator[str]:
        nonlocal taken
        for line in lines[first:]:
            taken += 1
            yield line + "\n"

    csv.field_size_limit(_MAX_CELL)
    records = csv.reader(following(), delimiter=separator)
    count = width = 0
    while True:
        start = taken
        try:
            cells = next(records)
        except StopIteration:
            return
        except csv.Error:
            # Too long for a cell: by itself, or because nothing closed its quotation mark.
            open_quote = "".join(lines[start:taken]).count('"') % 2
            why = "unclosed_quote" if open_quote else "too_large"
            raise DeskError("bad_file", file=file, why=why, line=start + 1) from None
        if taken - start > 1 and _swallowed(
            cells, lines[start:taken], separator, width, ends=taken >= len(lines)
        ):
            raise DeskError("bad_file", file=file, why="unclosed_quote", line=start + 1)
        width = len(cells)
        # The line ends that we added belong to cells only inside quotation marks.
        row = Row(start + 1, tuple(cell.rstrip("\n") for cell in cells[: reading.MAX_COLUMNS]))
        if row.is_empty:
            continue
        count += 1
        if count > reading.MAX_ROWS:
            raise DeskError("bad_file", file=file, why="too_many_rows")
        yield row


def _swallowed(cells: list[str], lines: list[str], separator: str, width: int, *, ends: bool) -> bool:
    """Whether a quotation mark that nothing closes swallowed the rows after it into one cell."""
    if ends and "\n".join(lines).count('"') % 2:
        return True
    return len(cells) != width and any("\n" in cell and cell.count(separator) > 1 for cell in cells)
