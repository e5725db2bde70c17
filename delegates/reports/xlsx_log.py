"""The sheets of a workbook that lie behind its figures: every scan, who did not come, overrides, substitutions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from delegates.domain.attendance import full_name
from delegates.domain.people import DelegateId, RosterRow
from delegates.domain.scan_log import LoggedScan
from delegates.reports.table import Cell, Kind, Table
from delegates.reports.xlsx_book import Book

_Column = tuple[str, Kind, float]  # word, kind, least width
SCAN_COLUMNS: Sequence[_Column] = (
    ("time", Kind.TIME, 22),
    ("desk", Kind.TEXT, 12),
    ("operator", Kind.TEXT, 14),
    ("checkpoint", Kind.TEXT, 18),
    ("direction", Kind.TEXT, 12),
    ("outcome", Kind.TEXT, 14),
    ("reason", Kind.TEXT, 20),
    ("code", Kind.TEXT, 13),
    ("name_native", Kind.TEXT, 28),
    ("delegation", Kind.TEXT, 34),
    ("letter", Kind.TEXT, 9),
    ("forced_reason", Kind.TEXT, 22),
    ("remark", Kind.TEXT, 14),
    ("undone_at", Kind.TIME, 22),
    ("undone_by", Kind.TEXT, 16),
    ("undone_why", Kind.TEXT, 20),
)
# More than these could not be read on paper: who, when, where, with which answer.
_SCAN_PRINTED = 10
_ABSENT: Sequence[_Column] = (
    ("number", Kind.COUNT, 6),
    ("name_native", Kind.TEXT, 34),
    ("name_latin", Kind.TEXT, 28),
    ("position", Kind.TEXT, 34),
    ("delegation", Kind.TEXT, 40),
    ("letter", Kind.TEXT, 9),
    ("status", Kind.TEXT, 14),
    ("phone", Kind.TEXT, 20),
)
_SUBSTITUTIONS: Sequence[_Column] = (
    ("delegation", Kind.TEXT, 40),
    ("represented", Kind.TEXT, 34),
    ("position", Kind.TEXT, 34),
    ("represented_by", Kind.TEXT, 34),
    ("presence", Kind.TEXT, 14),
    ("first_in", Kind.TIME, 20),
)
_OVERRIDES: Sequence[_Column] = (
    ("name_native", Kind.TEXT, 34),
    ("delegation", Kind.TEXT, 40),
    ("first_in", Kind.TIME, 20),
    ("desk", Kind.TEXT, 16),
    ("operator", Kind.TEXT, 18),
    ("forced_reason", Kind.TEXT, 50),
)


class Log:
    """Those sheets of one record; of a hand-made attendance only the overrides are known."""

    def __init__(self, book: Book, table: Table) -> None:
        self.book, self.table = book, table
        self.record, self.words = table.record, table.words
        self._roster: Mapping[DelegateId, RosterRow] = {
            one.row.delegate.id: one.row.delegate for one in table.record.people
        }

    def write(self) -> None:
        full = self.record.is_full
        if full:
            self._table("absentees", _ABSENT, self._absent(), frozen=2)
        overrides = list(self._overrides() if full else self._first_overrides())
        if overrides or full:
            columns = list(_OVERRIDES)
            if full:
                columns[2] = ("time", Kind.TIME, 20)
                columns.insert(3, ("checkpoint", Kind.TEXT, 20))
            self._table("overrides", columns, iter(overrides))
        if full:
            self._table("substitutions", _SUBSTITUTIONS, self._substitutions())
            self.write_scans()

    def write_scans(self) -> None:
        """The sheet of every scan."""
        self._table("scans", SCAN_COLUMNS, self.scan_rows(), seconds=True, frozen=1, printed=_SCAN_PRINTED)

    def _table(
        self,
        title: str,
        columns: Sequence[_Column],
        rows: Iterator[list[Cell]],
        *,
        seconds: bool = False,
        frozen: int = 0,
        printed: int = 0,
    ) -> None:
        told = [(self.words[key], kind, width) for key, kind, width in columns]
        self.book.table(self.words[title], told, rows, seconds=seconds, frozen=frozen, printed=printed)

    def _absent(self) -> Iterator[list[Cell]]:
        for number, one in enumerate(self.record.absent, 1):
            delegate = one.row.delegate
            yield [
                number,
                full_name(delegate),
                delegate.second_name,
                delegate.position,
                delegate.delegation,
                delegate.category,
                self.words.status(delegate.status),
                delegate.phone,
            ]

    def _first_overrides(self) -> Iterator[list[Cell]]:
        for row in self.table.attendance.rows:
            if row.forced_reason:
                delegate = row.delegate
                reason = self.table.forced_reason(row)
                yield [delegate.name, delegate.delegation, row.first_in_utc, row.desk, row.operator, reason]

    def _overrides(self) -> Iterator[list[Cell]]:
        for scan in self.record.overrides:
            delegate = self._roster.get(scan.delegate_id) if scan.delegate_id else None
            yield [
                full_name(delegate) if delegate else None,
                delegate.delegation if delegate else None,
                scan.at_utc,
                self._checkpoint(scan),
                scan.desk,
                scan.operator,
                self.words["from_paper"] if scan.from_paper else scan.note,
            ]

    def _substitutions(self) -> Iterator[list[Cell]]:
        """Everybody who comes for somebody, and whether he or she came."""
        for one in self.record.people:
            absent = one.represents
            if absent is not None:
                yield [
                    one.row.delegate.delegation,
                    full_name(absent),
                    absent.position,
                    full_name(one.row.delegate),
                    self.table.presence(one.row) or self.words.status(one.row.delegate.status),
                    one.row.first_in_utc,
                ]

    def _checkpoint(self, scan: LoggedScan) -> str | None:
        found = self.record.checkpoints.get(scan.checkpoint_id or "")
        return found.name if found is not None else None

    def scan_rows(self) -> Iterator[list[Cell]]:
        """Every scan in order of time, in the order of `SCAN_COLUMNS`."""
        words = self.words
        ways = {True: words["in"], False: words["out"]}
        paper = words["from_paper"]
        names = {
            one: (row.code, full_name(row), row.delegation, row.category) for one, row in self._roster.items()
        }
        nobody = (None, None, None, None)
        places = {one: checkpoint.name for one, checkpoint in self.record.checkpoints.items()}
        said: dict[tuple[str, str], tuple[str, str]] = {}
        for scan in self.record.scans:
            verdict = (scan.outcome, scan.reason)
            if verdict not in said:
                said[verdict] = (words[f"outcome_{scan.outcome}"], words[f"reason_{scan.reason}"])
            undone = scan.undone
            yield [
                scan.at_utc,
                scan.desk,
                scan.operator,
                places.get(scan.checkpoint_id or ""),
                ways[scan.is_entry],
                *said[verdict],
                *(names.get(scan.delegate_id, nobody) if scan.delegate_id else nobody),
                paper if scan.from_paper and scan.note else scan.note,
                paper if scan.from_paper else None,
                *((undone.at_utc, undone.operator, undone.why) if undone else (None, None, None)),
            ]
