"""Attendance as a table: which columns, in which order, with which texts.

The workbook and the CSV file show the same table; a cell is text, a whole number, an aware UTC time or nothing. The
writers decide how each of these looks in their format.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from zoneinfo import ZoneInfo

from delegates.domain.attendance import Attendance, AttendanceRow, DelegationAttendance
from delegates.domain.people import Category, DelegationId
from delegates.reports.words import Words

Cell = str | int | datetime | None


class Kind(Enum):
    """What a column holds."""

    TEXT = "text"
    COUNT = "count"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `width` is its room in letters; `key` is its word in `delegates.reports.words`."""

    key: str
    kind: Kind
    width: int


COLUMNS: tuple[Column, ...] = (
    Column("number", Kind.COUNT, 6),
    Column("code", Kind.TEXT, 13),
    Column("honorific", Kind.TEXT, 12),
    Column("name_native", Kind.TEXT, 30),
    Column("name_latin", Kind.TEXT, 28),
    Column("position", Kind.TEXT, 34),
    Column("delegation", Kind.TEXT, 38),
    Column("delegation_latin", Kind.TEXT, 38),
    Column("head", Kind.TEXT, 12),
    Column("letter", Kind.TEXT, 9),
    Column("category", Kind.TEXT, 20),
    Column("status", Kind.TEXT, 14),
    Column("presence", Kind.TEXT, 12),
    Column("first_in", Kind.TIME, 18),
    Column("last_in", Kind.TIME, 18),
    Column("last_out", Kind.TIME, 18),
    Column("entries", Kind.COUNT, 10),
    Column("checkpoints", Kind.TEXT, 24),
    Column("desk", Kind.TEXT, 14),
    Column("operator", Kind.TEXT, 16),
    Column("forced_reason", Kind.TEXT, 26),
    Column("in_place_of", Kind.TEXT, 28),
    Column("represented_by", Kind.TEXT, 28),
    Column("remark", Kind.TEXT, 16),
    Column("seat", Kind.TEXT, 10),
    Column("phone", Kind.TEXT, 20),
    Column("email", Kind.TEXT, 28),
)


def counts(row: AttendanceRow) -> bool:
    """Whether this delegate is expected: the cancelled and the blocked stand in the table but count in no total."""
    return row.delegate.status.is_expected


@dataclass(frozen=True, slots=True)
class Group:
    """One delegation with its people, in roster order."""

    facts: DelegationAttendance
    rows: tuple[AttendanceRow, ...]


class Table:
    """The table of one attendance in one language."""

    def __init__(self, attendance: Attendance, words: Words) -> None:
        self.attendance = attendance
        self.words = words
        self.zone = ZoneInfo(attendance.forum.zone)
        self._categories: Mapping[str, Category] = {item.letter: item for item in attendance.categories}

    def headings(self) -> list[str]:
        return [self.words[column.key] for column in COLUMNS]

    def rows(self) -> Iterator[list[Cell]]:
        """Everybody in roster order, numbered from 1; the cells stand in the order of `COLUMNS`."""
        for number, row in enumerate(self.attendance.rows, 1):
            yield [number if column.key == "number" else _VALUES[column.key](self, row) for column in COLUMNS]

    def groups(self) -> list[Group]:
        """The delegations by precedence with their people; those without one come last."""
        of_delegation: dict[DelegationId | None, list[AttendanceRow]] = {}
        for row in self.attendance.rows:
            of_delegation.setdefault(row.delegate.delegation_id, []).append(row)
        groups = [
            Group(facts, tuple(of_delegation.pop(facts.delegation.id if facts.delegation else None, ())))
            for facts in self.attendance.delegations
        ]
        groups += [Group(_facts_of(rows), tuple(rows)) for rows in of_delegation.values()]
        return [group for group in groups if group.rows]

    def delegation_names(self, group: Group) -> tuple[str, str | None]:
        """The delegation's own name, and its Latin one where that says something else."""
        delegation = group.facts.delegation
        if delegation is None:
            return group.rows[0].delegate.delegation or self.words["no_delegation"], None
        latin = delegation.name_latin
        return delegation.name_native, latin if latin != delegation.name_native else None

    def category_name(self, letter: str) -> str:
        category = self._categories.get(letter)
        return self.words.category(category) if category else letter

    def substitution(self, row: AttendanceRow) -> str | None:
        """In whose place somebody came, or who came in this one's; nothing for everybody else."""
        if row.in_place_of:
            return f"{self.words['in_place_of']}: {row.in_place_of}"
        return f"{self.words['represented_by']}: {row.represented_by}" if row.represented_by else None

    def remark(self, row: AttendanceRow) -> str | None:
        """What is to be known about an arrival: that it was written on paper first."""
        return self.words["from_paper"] if row.from_paper else None

    def forced_reason(self, row: AttendanceRow) -> str | None:
        """Why somebody was let in against a rule; what was typed in from paper says so in the language of the report."""
        return self.words["from_paper"] if row.forced_reason and row.from_paper else row.forced_reason

    def presence(self, row: AttendanceRow) -> str | None:
        """Present, absent, or nothing for somebody who was not expected and did not come."""
        if row.is_present:
            return self.words["present"]
        return self.words["absent"] if counts(row) else None


def _facts_of(rows: list[AttendanceRow]) -> DelegationAttendance:
    expected = [row for row in rows if counts(row)]
    head = next((row.delegate for row in rows if row.delegate.is_head), None)
    return DelegationAttendance(None, len(expected), sum(row.is_present for row in expected), head)


_VALUES: Mapping[str, Callable[[Table, AttendanceRow], Cell]] = {
    "code": lambda _, row: row.delegate.code,
    "honorific": lambda _, row: row.delegate.honorific,
    "name_native": lambda _, row: row.delegate.name,
    "name_latin": lambda _, row: row.delegate.name_latin,
    "position": lambda _, row: row.delegate.position,
    "delegation": lambda _, row: row.delegate.delegation,
    "delegation_latin": lambda _, row: row.delegate.delegation_latin,
    "head": lambda table, row: table.words["yes"] if row.delegate.is_head else None,
    "letter": lambda _, row: row.delegate.category,
    "category": lambda table, row: table.category_name(row.delegate.category),
    "status": lambda table, row: table.words.status(row.delegate.status),
    "presence": lambda table, row: table.presence(row),
    "first_in": lambda _, row: row.first_in_utc,
    "last_in": lambda _, row: row.last_in_utc,
    "last_out": lambda _, row: row.last_out_utc,
    "entries": lambda _, row: row.entries_count,
    "checkpoints": lambda _, row: ", ".join(row.checkpoints) or None,
    "desk": lambda _, row: row.desk,
    "operator": lambda _, row: row.operator,
    "in_place_of": lambda _, row: row.in_place_of,
    "represented_by": lambda _, row: row.represented_by,
    "forced_reason": lambda table, row: table.forced_reason(row),
    "remark": lambda table, row: table.remark(row),
    "seat": lambda _, row: row.delegate.seat,
    "phone": lambda _, row: row.delegate.phone,
    "email": lambda _, row: row.delegate.email,
}


# Direction overrides and isolates: they can make a name read as something else, and mean nothing in these four scripts.
_DIRECTIONS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_NOT_TEXT = frozenset("\ufffe\uffff")


def plain(text: str) -> str:
    """The text without what no file format carries: control characters become blanks, lone surrogates a mark."""
    if text.isprintable():
        return text
    return "".join(_plain_letter(letter) for letter in text)


def _plain_letter(letter: str) -> str:
    if letter in _DIRECTIONS or letter in _NOT_TEXT or letter == "\x00":
        return ""
    match unicodedata.category(letter):
        case "Cc" | "Zl" | "Zp":
            return " "
        case "Cs":
            return "\N{REPLACEMENT CHARACTER}"
        case _:
            return letter
