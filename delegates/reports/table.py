"""Attendance as a table: which columns, in which order, with which texts.

The workbook and the CSV file show the same table; a cell is text, a whole number, an aware UTC time, a
length of time or nothing. The
writers decide how each of these looks in their format. A length of time is text for nobody: workbooks add it up.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Final
from zoneinfo import ZoneInfo

from delegates.domain.attendance import AttendanceRow, DelegationAttendance, State
from delegates.domain.attendance_record import PersonAttendance, Record
from delegates.domain.people import Category, DelegationId, Gender
from delegates.reports.words import Words

Cell = str | int | datetime | timedelta | None


class Kind(Enum):
    """What a column holds."""

    TEXT = "text"
    COUNT = "count"
    TIME = "time"
    SPAN = "span"


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
# What is known only with the scan log and the roster behind the rows.
MORE_COLUMNS: Final = (
    Column("visits", Kind.COUNT, 9),
    Column("inside_known", Kind.SPAN, 12),
    Column("inside_estimated", Kind.SPAN, 12),
    Column("days_present", Kind.TEXT, 26),
    Column("items_present", Kind.TEXT, 34),
    Column("gender", Kind.TEXT, 10),
    Column("walk_in", Kind.TEXT, 12),
)
ALL_COLUMNS: Final = {column.key: column for column in (*COLUMNS, *MORE_COLUMNS)}
_NOT_UNASKED: Final = frozenset({"days_present", "items_present", "gender", "walk_in"})
# Of a whole record, unless others are chosen.
RECORD_COLUMNS: Final = tuple(
    column.key for column in (*COLUMNS[:24], *MORE_COLUMNS, *COLUMNS[24:]) if column.key not in _NOT_UNASKED
)


def counts(row: AttendanceRow) -> bool:
    """Whether this delegate is expected: the cancelled and the blocked stand in the table but count in no total."""
    return row.delegate.status.is_expected


@dataclass(frozen=True, slots=True)
class Group:
    """One delegation with its people, in roster order."""

    facts: DelegationAttendance
    people: tuple[PersonAttendance, ...]

    @property
    def rows(self) -> tuple[AttendanceRow, ...]:
        return tuple(person.row for person in self.people)


class Table:
    """The table of one record in one language. `columns` are keys of `ALL_COLUMNS`; those that are not are passed over."""

    def __init__(self, record: Record, words: Words, columns: Iterable[str] = ()) -> None:
        self.record = record
        self.attendance = record.attendance
        self.words = words
        self.zone = ZoneInfo(self.attendance.forum.zone)
        self._categories: Mapping[str, Category] = {item.letter: item for item in self.attendance.categories}
        usual = RECORD_COLUMNS if record.is_full else tuple(column.key for column in COLUMNS)
        chosen = [key for key in dict.fromkeys(columns) if key in ALL_COLUMNS]
        self.columns: tuple[Column, ...] = tuple(ALL_COLUMNS[key] for key in chosen or usual)

    def headings(self) -> list[str]:
        return [self.words[column.key] for column in self.columns]

    def rows(self) -> Iterator[list[Cell]]:
        """Everybody in roster order, numbered from 1; the cells stand in the order of `columns`."""
        values = [_VALUES.get(column.key) for column in self.columns]
        for number, person in enumerate(self.record.people, 1):
            yield [number if value is None else value(self, person) for value in values]

    def groups(self) -> list[Group]:
        """The delegations by precedence with their people; those without one come last."""
        of_delegation: dict[DelegationId | None, list[PersonAttendance]] = {}
        for person in self.record.people:
            of_delegation.setdefault(person.row.delegate.delegation_id, []).append(person)
        groups = [
            Group(facts, tuple(of_delegation.pop(facts.delegation.id if facts.delegation else None, ())))
            for facts in self.attendance.delegations
        ]
        groups += [
            Group(_facts_of([one.row for one in people]), tuple(people)) for people in of_delegation.values()
        ]
        return [group for group in groups if group.people]

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

    def selection(self) -> list[str]:
        """What the report is about, where that is not everything: checkpoint, day, delegation, category."""
        chosen = self.record.selection
        told = []
        if chosen.checkpoint_id is not None and chosen.checkpoint_id in self.record.checkpoints:
            told.append(self.record.checkpoints[chosen.checkpoint_id].name)
        if chosen.day is not None:
            told.append(self.words.day(chosen.day))
        bodies = [facts.delegation for facts in self.attendance.delegations if facts.delegation is not None]
        told += [body.name_native for body in bodies if body.id == chosen.delegation_id]
        if chosen.category is not None:
            told.append(self.category_name(chosen.category))
        return told

    def days(self, person: PersonAttendance) -> str | None:
        """The local days on which somebody was there."""
        return ", ".join(self.words.day(day) for day in person.days) or None

    def items(self, person: PersonAttendance) -> str | None:
        """The programme items that somebody was at, in order of time."""
        return ", ".join(one.item.title for one in self.record.items if one.item.id in person.items) or None

    def gender(self, person: PersonAttendance) -> str | None:
        gender = person.facts.gender
        return None if gender is None else self.words["woman" if gender is Gender.FEMALE else "man"]

    def forced_reason(self, row: AttendanceRow) -> str | None:
        """Why somebody was let in against a rule; what was typed in from paper says so in the language of the report."""
        return self.words["from_paper"] if row.forced_reason and row.from_paper else row.forced_reason

    def presence(self, row: AttendanceRow) -> str | None:
        """Present, represented, absent, or nothing for somebody who was not expected and did not come."""
        return None if row.state is State.NOT_EXPECTED else self.words[row.state.value]


def _facts_of(rows: list[AttendanceRow]) -> DelegationAttendance:
    expected = [row for row in rows if counts(row)]
    head = next((row.delegate for row in rows if row.delegate.is_head), None)
    return DelegationAttendance(None, len(expected), sum(row.is_present for row in expected), head)


_Value = Callable[[Table, PersonAttendance], Cell]
# "number" is counted.
_VALUES: Mapping[str, _Value] = {
    "code": lambda _, one: one.row.delegate.code,
    "honorific": lambda _, one: one.row.delegate.honorific,
    "name_native": lambda _, one: one.row.delegate.name,
    "name_latin": lambda _, one: one.row.delegate.name_latin,
    "position": lambda _, one: one.row.delegate.position,
    "delegation": lambda _, one: one.row.delegate.delegation,
    "delegation_latin": lambda _, one: one.row.delegate.delegation_latin,
    "head": lambda table, one: table.words["yes"] if one.row.delegate.is_head else None,
    "letter": lambda _, one: one.row.delegate.category,
    "category": lambda table, one: table.category_name(one.row.delegate.category),
    "status": lambda table, one: table.words.status(one.row.delegate.status),
    "presence": lambda table, one: table.presence(one.row),
    "first_in": lambda _, one: one.row.first_in_utc,
    "last_in": lambda _, one: one.row.last_in_utc,
    "last_out": lambda _, one: one.row.last_out_utc,
    "entries": lambda _, one: one.row.entries_count,
    "checkpoints": lambda _, one: ", ".join(one.row.checkpoints) or None,
    "desk": lambda _, one: one.row.desk,
    "operator": lambda _, one: one.row.operator,
    "forced_reason": lambda table, one: table.forced_reason(one.row),
    "remark": lambda table, one: table.remark(one.row),
    "seat": lambda _, one: one.row.delegate.seat,
    "phone": lambda _, one: one.row.delegate.phone,
    "email": lambda _, one: one.row.delegate.email,
    "in_place_of": lambda _, one: one.row.in_place_of,
    "represented_by": lambda _, one: one.row.represented_by,
    "visits": lambda _, one: one.total.visits,
    "inside_known": lambda _, one: one.total.known or None,
    "inside_estimated": lambda _, one: one.total.estimated or None,
    "days_present": lambda table, one: table.days(one),
    "items_present": lambda table, one: table.items(one),
    "gender": lambda table, one: table.gender(one),
    "walk_in": lambda table, one: table.words["yes"] if one.facts.walk_in else None,
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
