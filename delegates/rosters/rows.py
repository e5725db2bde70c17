"""Every row below a header gets exactly one meaning: a person, a person who can't be taken, or no person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from delegates.domain import names
from delegates.domain.reference import Reference
from delegates.rosters.columns import Table, TableFinder
from delegates.rosters.headers import NAME_FIELDS
from delegates.rosters.reading import Merge, Row, Sheet


class RowKind(StrEnum):
    PERSON = "person"
    REJECTED = "rejected"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class RowMeaning:
    """What one row is. `reason` is "" for a person.

    `section` is the heading above the row; `carried` the texts of merged cells that reach down to it, by column.
    """

    row: Row
    table: Table
    kind: RowKind
    reason: str = ""
    section: str | None = None
    carried: dict[int, str] | None = None

    def text(self, field: str) -> str:
        """The row's text for a field, from its own cell or from the merged cell that covers it; as given."""
        column = self.table.columns.get(field)
        own = self.row.cell(column)
        if own.strip() or column is None or not self.carried:
            return own
        return self.carried.get(column, "")


_TOTAL = re.compile(
    r"^\W*(?:ລວມ(?:ທັງ\s*(?:ໝົດ|ຫມົດ)|ຍອດ|ຈຳນວນ)?\s*(?:[:：\d(=]|$|ທັງ)|ຈຳນວນລວມ|"
    r"tổng(?:\s+(?:cộng|số))?\s*(?:[:：\d(=]|$|người|đại biểu)|cộng\s*(?:[:：\d(=]|$)|danh sách (?:gồm|có)\b|"
    r"(?:grand |sub)?-?total\b|sum\s*(?:[:\d]|$)|សរុប)",
    re.IGNORECASE,
)
# "31 ທ່ານ", "5 người": a count where a name should be.
_COUNT = re.compile(
    r"^\W*[\d\u0ed0-\u0ed9\u17e0-\u17e9]+\s*(?:ທ່ານ|ຄົນ|ທ່ານ\.|người|đại biểu|នាក់|persons?|people|pax)?\W*$",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"ລາຍເຊັນ|ຈ້ຳກາ|ຈ້ໍາກາ|ຜູ້ສັງລວມ|ຜູ້ລາຍງານ|ຜູ້ສະຫຼຸບ|ຜູ້ຮັບຮອງ|ຜູ້ອະນຸມັດ|ເຊັນຊື່|"
    r"^\W*(?:TL|KT|TM|TUQ|Q)\.\s*\w|người lập|nơi nhận|ký tên|ký, ghi rõ|xác nhận của|thủ trưởng đơn vị|"
    r"prepared by|approved by|certified by|submitted by|signature|authori[sz]ed by|"
    r"ហត្ថលេខា|អ្នករៀបចំ|បានឃើញ|ឯកភាព|ធ្វើនៅ",
    re.IGNORECASE,
)
_DATE_LINE = re.compile(r"^\W*(?:ວັນທີ|ngày|date|ថ្ងៃ)\b.*\d", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]")
_NUMBERED = re.compile(
    r"^\s*(?:[IVXLC]+|[A-Z]|\d{1,2}|[\u0ed0-\u0ed9]{1,2}|[\u17e0-\u17e9]{1,2})\s*[.)/:-]\s+"
)
_ROW_NUMBER = re.compile(r"^\W*[\d\u0ed0-\u0ed9\u17e0-\u17e9]+\W*$")
_PLACEHOLDERS = frozenset(
    ("tbc", "tbd", "tba", "t.b.c.", "to be confirmed", "to be advised", "to be announced", "to be determined", "n/a",
     "vacant", "ວ່າງ", "ຍັງບໍ່ມີ", "chưa có", "đang cập nhật", "មិនទាន់មាន")
)  # fmt: skip
_HEADING_NUMBER = re.compile(r"^\s*(?:[IVXLC]+|[A-Z]|[ກຂຄງຈ])\s*[.)/]?\s*$")
_CARRIED_FIELDS = ("delegation", "province", "country", "department", "category")


def meanings(sheet: Sheet, table: Table, finder: TableFinder, reference: Reference) -> Iterator[RowMeaning]:
    """The meaning of each non-empty row below the header, in order."""
    walk = _Walk(sheet, table, finder, reference)
    start = next(
        (index for index, row in enumerate(sheet.rows) if row.number > table.last_header_row), len(sheet.rows)
    )
    for index in range(start, len(sheet.rows)):
        yield walk.meaning(index)


class _Walk:
    """Goes down a sheet and remembers what stood above: the heading, the last total, merged cells."""

    def __init__(self, sheet: Sheet, table: Table, finder: TableFinder, reference: Reference) -> None:
        self._sheet, self._table = sheet, table
        self._finder, self._reference = finder, reference
        self._section: str | None = None
        self._ended = False
        self._previous = table.last_header_row
        self._numbered = self._unnumbered = 0
        self._above: Row | None = None  # the person in the row just above, with a number of its own
        self._merges = _ByRow(sheet)

    def meaning(self, index: int) -> RowMeaning:
        row = self._sheet.rows[index]
        if self._finder.is_header(row, self._table):
            again = self._finder.table_at(self._sheet, index)
            if again.has_names or not self._table.has_names:
                self._table = again
            self._ended = False
            kind, reason = RowKind.SKIPPED, "repeated_header"
        else:
            kind, reason = self._judge(row)
        meaning = RowMeaning(
            row, self._table, kind, reason, self._section, self._merges.above(row, self._table)
        )
        self._remember(row, kind, reason)
        return meaning

    def _remember(self, row: Row, kind: RowKind, reason: str) -> None:
        self._previous = row.number
        self._above = row if kind is RowKind.PERSON and self._number(row) else None
        if reason == "total":
            self._ended = True
        elif kind is RowKind.PERSON:
            self._ended = False
            if self._number(row):
                self._numbered += 1
            else:
                self._unnumbered += 1

    # -- judgement ----------------------------------------------------------------------------------------------------

    def _judge(self, row: Row) -> tuple[RowKind, str]:
        filled = row.filled
        number_column = self._table.columns.get("seq")
        if filled == (number_column,) and (number_column in row.uncached or self._number(row)):
            return RowKind.SKIPPED, "only_number"
        if not self._table.has_names:
            return RowKind.SKIPPED, "total" if self._is_total(row, filled) else "no_name_column"
        if self._is_total(row, filled):
            return RowKind.SKIPPED, "total"
        name = self._name(row)
        if not name:
            return self._judge_nameless(row, filled)
        if self._is_signature(row, filled):
            return RowKind.SKIPPED, "signature"
        if self._heads_rows(row, filled):
            self._enter_section(row.cells[filled[-1]])
            return RowKind.SKIPPED, "section"
        if row.struck:
            return RowKind.REJECTED, "struck_out"
        if self._belongs_above(row, filled, name):
            return RowKind.SKIPPED, "belongs_above"
        return self._judge_name(row, filled, name)

    def _judge_name(self, row: Row, filled: tuple[int, ...], name: str) -> tuple[RowKind, str]:
        given = [name] + [text for field in NAME_FIELDS if (text := self._table.text(row, field))]
        if any(self._table.columns.get(field) in row.errors for field in NAME_FIELDS):
            return RowKind.REJECTED, "name_error"
        if not any(char.isalpha() for char in name):
            return RowKind.REJECTED, "no_letters"
        if name.casefold() in _PLACEHOLDERS:
            return RowKind.REJECTED, "placeholder"
        if names.split_honorific(f"{name} Xyz Abc")[1] == "Xyz Abc" and len(filled) < 3:
            return RowKind.REJECTED, "no_name"
        if any(_is_too_long(text) for text in given):
            return RowKind.REJECTED, "name_too_long"
        stands_apart = self._ended or row.number > self._previous + 1
        if (
            len(filled) == 1
            and stands_apart
            and "seq" in self._table.columns
            and self._numbered > self._unnumbered
        ):
            return (RowKind.SKIPPED, "signature") if self._ended else (RowKind.REJECTED, "name_only")
        return RowKind.PERSON, ""

    def _judge_nameless(self, row: Row, filled: tuple[int, ...]) -> tuple[RowKind, str]:
        for field in NAME_FIELDS:
            column = self._table.columns.get(field)
            if column in row.uncached:
                return RowKind.REJECTED, "name_not_calculated"
            if column in row.errors:
                return RowKind.REJECTED, "name_error"
        if self._is_signature(row, filled):
            return RowKind.SKIPPED, "signature"
        if len(filled) == 1:
            if self._ended:
                return RowKind.SKIPPED, "signature"
            if row.uncached:
                return RowKind.SKIPPED, "only_number"
            if filled[0] in self._columns("position", "phone", "email") and not self._merges.is_wide(
                row.number, filled[0]
            ):
                return RowKind.REJECTED, "no_name"
            self._enter_section(row.cells[filled[0]])
            return RowKind.SKIPPED, "section"
        if self._describes_someone(row):
            return RowKind.REJECTED, "struck_out" if row.struck else "no_name"
        if self._ended or row.number > self._previous + 1:
            return RowKind.SKIPPED, "signature"
        return RowKind.SKIPPED, "note"

    def _belongs_above(self, row: Row, filled: tuple[int, ...], name: str) -> bool:
        """Whether a row of a numbered list holds but the Latin name of the person in the row above."""
        return (
            filled == (self._table.columns.get("name_native"),)
            and "seq" in self._table.columns
            and "name_latin" not in self._table.columns
            and self._above is not None
            and row.number == self._previous + 1
            and names.scripts(name) == {"Latn"}
            and "Latn" not in names.scripts(self._name(self._above))
        )

    def _describes_someone(self, row: Row) -> bool:
        """Whether a row without a name holds a number and more, a telephone, an e-mail, or office and body."""
        told = [
            field for field in ("position", "delegation", "phone", "email") if self._table.text(row, field)
        ]
        has_phone = sum(char.isdigit() for text in self._table.texts(row, "phone") for char in text) >= 6
        return bool(
            has_phone
            or any("@" in text for text in self._table.texts(row, "email"))
            or (self._number(row) and told)
            or {"position", "delegation"} <= set(told)
        )

    # -- signs --------------------------------------------------------------------------------------------------------

    def _name(self, row: Row) -> str:
        return " ".join(text for field in _NAME_ORDER if (text := self._table.text(row, field)))

    def _number(self, row: Row) -> bool:
        column = self._table.columns.get("seq")
        return column is not None and (bool(_ROW_NUMBER.match(row.cell(column))) or column in row.uncached)

    def _is_total(self, row: Row, filled: tuple[int, ...]) -> bool:
        if len(filled) > 4 or self._describes_contact(row):
            return False
        # Beside a name, what begins with "Total" is somebody's office or company.
        told = self._columns("position", "department", "delegation", "phone")
        named = bool(_LETTERS.search(self._name(row)))
        for column in filled[:2]:
            if _TOTAL.match(names.store(row.cells[column])) and not (named and column in told):
                return True
        name_column = self._table.columns.get("name_native")
        if name_column in filled and len(filled) <= 2 and not told & set(filled):
            return bool(_COUNT.match(row.cell(name_column)))
        return False

    def _describes_contact(self, row: Row) -> bool:
        return any("@" in text for text in self._table.texts(row, "email"))

    def _is_signature(self, row: Row, filled: tuple[int, ...]) -> bool:
        if len(filled) > 4 or self._describes_contact(row):
            return False
        texts = [row.cells[column] for column in filled]
        if any(_SIGNATURE.search(text) or _DATE_LINE.match(text) for text in texts):
            return not self._number(row)
        # In a list without running numbers people go on right below a subtotal.
        goes_on = (
            "seq" not in self._table.columns
            and len(filled) == 2
            and bool(self._name(row))
            and row.number == self._previous + 1
        )
        return self._ended and len(filled) <= 2 and not self._number(row) and not goes_on

    def _heads_rows(self, row: Row, filled: tuple[int, ...]) -> bool:
        """A single text, or one behind a Roman number where people have ordinary ones."""
        if len(filled) == 2 and filled[0] == self._table.columns.get("seq"):
            return bool(_HEADING_NUMBER.match(row.cells[filled[0]]))
        return len(filled) == 1 and self._is_section(row, filled[0])

    def _is_section(self, row: Row, column: int) -> bool:
        """Whether the only text of a row heads what follows (and is not just a name)."""
        text = row.cells[column]
        if self._merges.is_wide(row.number, column):
            return True
        if column not in self._name_columns() or _NUMBERED.match(text):
            return True
        plain = _NUMBERED.sub("", text)
        # Three letters may be a country's code or an acronym, but also somebody's initials.
        return len(plain) > 3 and bool(self._reference.body(plain) or self._reference.country(plain))

    def _name_columns(self) -> set[int]:
        return self._columns(*NAME_FIELDS)

    def _columns(self, *fields: str) -> set[int]:
        return {self._table.columns[field] for field in fields if field in self._table.columns}

    def _enter_section(self, text: str) -> None:
        self._section = _NUMBERED.sub("", text).strip() or None


def _is_too_long(name: str) -> bool:
    return len(name) > names.MAX_NAME_LETTERS and names.letter_count(name) > names.MAX_NAME_LETTERS


_NAME_ORDER = ("name_native", "given", "middle", "family", "name_latin", "given_latin", "family_latin")


class _ByRow:
    """Merged ranges of a sheet, asked by row in rising order."""

    def __init__(self, sheet: Sheet) -> None:
        self._down = sorted(
            (merge for merge in sheet.merges if merge.last_row > merge.first_row),
            key=lambda merge: merge.first_row,
        )
        self._wide = {
            (merge.first_row, merge.first_column)
            for merge in sheet.merges
            if merge.last_column - merge.first_column >= 2 or merge.first_column == 0 < merge.last_column
        }
        self._text = {row.number: row for row in sheet.rows}
        self._next = 0
        self._open: list[Merge] = []

    def is_wide(self, row: int, column: int) -> bool:
        return (row, column) in self._wide

    def above(self, row: Row, table: Table) -> dict[int, str] | None:
        """Texts of merged cells that begin above this row and reach it, for the columns that may be carried down."""
        if not self._down:
            return None
        while self._next < len(self._down) and self._down[self._next].first_row <= row.number:
            self._open.append(self._down[self._next])
            self._next += 1
        self._open = [merge for merge in self._open if merge.last_row >= row.number]
        wanted = {table.columns[field] for field in _CARRIED_FIELDS if field in table.columns}
        carried: dict[int, str] = {}
        for merge in self._open:
            if merge.first_column in wanted and merge.first_row in self._text:
                carried[merge.first_column] = self._text[merge.first_row].cell(merge.first_column)
        return carried
