"""The summary of a workbook: totals, and tables by category, delegation, checkpoint, day and programme item with charts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from xlsxwriter.worksheet import Worksheet

from delegates.domain.attendance_record import PersonAttendance
from delegates.domain.scan_log import grouped_check
from delegates.domain.stays import NOTHING
from delegates.reports.table import Cell, Table, plain
from delegates.reports.xlsx_book import ACCENT, FAINT, GREEN, RULE, Book

# Rows that a chart covers, and their height in pixels.
_CHART_ROWS: Final = 11
_ROW_PX: Final = 28
_WIDE_PX: Final = 700
# More delegations than that make bars that nobody can read.
_MOST_BARS: Final = 30


class Summary:
    """One sheet. Tables stand one below the other; charts above them, where no end of a page cuts one."""

    def __init__(self, book: Book, table: Table) -> None:
        self.book, self.table = book, table
        self.words, self.record, self.attendance = table.words, table.record, table.attendance

    def write(self) -> None:
        sheet = self.book.sheet(self.words["summary"], (40, 16, 16, 16, 12), landscape=False)
        row = self._title(sheet)
        row = chart_row = self._totals(sheet, row)
        if self.attendance.arrivals:
            row += _CHART_ROWS
        if self.record.is_full and self.attendance.registered_count:
            row += _CHART_ROWS
        categories = row
        row = self._categories(sheet, row)
        delegations = row
        row = self._delegations(sheet, row)
        if self.record.is_full:
            row = self._places(sheet, row)
            row = self._days(sheet, row)
            row = self._items(sheet, row)
        if self.attendance.arrivals:
            row = self._arrivals(sheet, row, chart_row)
            chart_row += _CHART_ROWS
        if self.record.is_full and self.attendance.registered_count:
            by_category = self._came(sheet, "by_category", categories, self._category_count, "column")
            if by_category is not None:
                sheet.insert_chart(chart_row, 0, by_category)
            # As many bars as would be cut by the end of a page have one of their own.
            shown = min(len(self.table.groups()), _MOST_BARS)
            by_delegation = self._came(sheet, "by_delegation", delegations, shown, "bar")
            if by_delegation is not None:
                self.book.chart_sheet(self.words["chart"]).set_chart(by_delegation)
        sheet.print_area(0, 0, row, 4)
        sheet.fit_to_pages(1, 0)

    def _title(self, sheet: Worksheet) -> int:
        forum = self.attendance.forum
        record = self.record
        sheet.set_row(0, 34)
        self.book.put(sheet, 0, 0, forum.name, bold=True, font_size=16)
        facts: list[tuple[str, Cell]] = [
            ("venue", forum.venue),
            ("dates", self.words.days(forum)),
            ("made_at", self.attendance.made_at_utc),
        ]
        if record.is_full:
            facts += [
                ("exported_by", f"{record.operator} · {record.desk}"),
                ("from_desks", ", ".join(record.desks) or None),
                ("check_value", grouped_check(record.check_value)),
            ]
        row = 1
        for told in self.table.selection():
            self.book.put(sheet, row, 0, told, bold=True)
            row += 1
        for key, value in facts:
            if value is not None:
                self.book.put(sheet, row, 0, self.words[key], font_color=FAINT)
                self.book.put(sheet, row, 1, value)
                row += 1
        return row + 1

    def _totals(self, sheet: Worksheet, row: int) -> int:
        attendance, record = self.attendance, self.record
        totals = [
            ("registered", attendance.registered_count),
            ("arrived", attendance.arrived_count),
            ("absent", attendance.absent_count),
            ("inside", attendance.inside_count),
            ("refused", attendance.refused_count),
        ]
        if record.is_full:
            totals[2:2] = [("women", record.women[0]), ("represented", len(record.represented))]
            totals += [
                ("overrides", len(record.overrides)),
                ("undone", sum(scan.undone is not None for scan in record.scans)),
                ("scans", len(record.scans)),
                ("walk_ins", sum(one.facts.walk_in for one in record.people)),
            ]
        for key, count in totals:
            self.book.put(sheet, row, 0, self.words[key], bold=True, bottom=1, bottom_color=RULE)
            self.book.put(sheet, row, 1, count, bold=True, bottom=1, bottom_color=RULE)
            row += 1
        return row + 1

    @property
    def _shown_categories(self) -> list[tuple[str, int, int]]:
        return [
            (f"{letter} · {self.table.category_name(letter)}", registered, arrived)
            for letter, arrived, registered in self.attendance.by_category
            if registered or arrived
        ]

    @property
    def _category_count(self) -> int:
        return len(self._shown_categories)

    def _categories(self, sheet: Worksheet, row: int) -> int:
        return self._counted(sheet, row, "by_category", self._shown_categories)

    def _delegations(self, sheet: Worksheet, row: int) -> int:
        lines = [
            (self.table.delegation_names(group)[0], group.facts.registered_count, group.facts.arrived_count)
            for group in self.table.groups()
        ]
        return self._counted(sheet, row, "by_delegation", lines)

    def _counted(self, sheet: Worksheet, row: int, title: str, lines: Sequence[tuple[str, int, int]]) -> int:
        """A table of "registered, arrived, absent, share" with its total; returns the row after it."""
        keys = ("registered", "arrived", "absent", "share")
        self.book.heading(sheet, row, [self.words[title], *(self.words[key] for key in keys)], counts_from=1)
        total = (self.words["total"], sum(line[1] for line in lines), sum(line[2] for line in lines))
        for name, registered, arrived in (*lines, total):
            row += 1
            look: dict[str, object] = {"bold": name == total[0], "bottom": 1, "bottom_color": RULE}
            self.book.put(sheet, row, 0, name, text_wrap=True, **look)
            for column, count in enumerate((registered, arrived, registered - arrived), 1):
                self.book.put(sheet, row, column, count, **look)
            if registered:
                share = self.book.format("en", num_format="0%", **look)
                sheet.write_number(row, 4, arrived / registered, share)
        return row + 2

    # -- from the scan log -----------------------------------------------------------------------------------------

    def _lines(self, sheet: Worksheet, row: int, keys: Sequence[str], lines: Sequence[Sequence[Cell]]) -> int:
        """A plain table; nothing where it has no line."""
        if not lines:
            return row
        self.book.heading(sheet, row, [self.words[key] for key in keys], counts_from=1)
        for line in lines:
            row += 1
            for column, cell in enumerate(line):
                side: dict[str, object] = {"align": "right"} if column else {"text_wrap": True}
                self.book.put(sheet, row, column, cell, bottom=1, bottom_color=RULE, **side)
        return row + 2

    def _came_people(self) -> list[PersonAttendance]:
        return [one for one in self.record.people if one.row.delegate.status.is_expected]

    def _places(self, sheet: Worksheet, row: int) -> int:
        people = self._came_people()
        lines: list[list[Cell]] = []
        for checkpoint in self.record.checkpoints.values():
            there = [one.places[checkpoint.id] for one in people if checkpoint.id in one.places]
            if there:
                lines.append(
                    [
                        checkpoint.name,
                        len(there),
                        sum(one.visits for one in there),
                        sum((one.known for one in there), NOTHING),
                        sum((one.estimated for one in there), NOTHING),
                    ]
                )
        keys = ("by_checkpoint", "arrived", "visits", "inside_known", "inside_estimated")
        return self._lines(sheet, row, keys, lines)

    def _days(self, sheet: Worksheet, row: int) -> int:
        people = self._came_people()
        lines: list[list[Cell]] = []
        for day in self.record.days:
            there = [one.days[day] for one in people if day in one.days]
            lines.append(
                [
                    self.words.day(day),
                    len(there),
                    sum(one.visits for one in there),
                    sum((one.known for one in there), NOTHING),
                    sum((one.estimated for one in there), NOTHING),
                ]
            )
        keys = ("by_day", "arrived", "visits", "inside_known", "inside_estimated")
        return self._lines(sheet, row, keys, lines)

    def _items(self, sheet: Worksheet, row: int) -> int:
        lines: list[list[Cell]] = []
        for one in self.record.items:
            begins, ends = (at.astimezone(self.table.zone) for at in (one.begins_utc, one.ends_utc))
            lines.append(
                [one.item.title, one.count, self.words.day(begins.date()), f"{begins:%H:%M}–{ends:%H:%M}"]
            )
        return self._lines(sheet, row, ("by_item", "present", "date", "time"), lines)

    # -- charts ----------------------------------------------------------------------------------------------------

    def _arrivals(self, sheet: Worksheet, row: int, chart_row: int) -> int:
        """The figures at the end, their chart near the top, where no end of a page cuts it."""
        self.book.heading(sheet, row, [self.words["by_time"], self.words["arrived"]], counts_from=1)
        first = row + 1
        for at_utc, count in self.attendance.arrivals:
            row += 1
            self.book.put(sheet, row, 0, at_utc)
            self.book.put(sheet, row, 1, count)
        chart = self.book.book.add_chart({"type": "column"})
        name = sheet.get_name()
        chart.add_series(
            {
                "name": plain(self.words["by_time"]),
                "categories": [name, first, 0, row, 0],
                "values": [name, first, 1, row, 1],
                "fill": {"color": ACCENT},
                "gap": 30,
            }
        )
        chart.set_legend({"none": True})
        several_days = len({at.astimezone(self.table.zone).date() for at, _ in self.attendance.arrivals}) > 1
        pattern = "d/m hh:mm" if several_days else "hh:mm"
        chart.set_x_axis({"num_format": pattern, "text_axis": True})
        self._dress(chart, "by_time")
        sheet.insert_chart(chart_row, 0, chart)
        return row + 1

    def _came(self, sheet: Worksheet, title: str, row: int, count: int, kind: str) -> Any:
        """A chart of arrived and absent, one on the other, of a table that `_counted` wrote at `row`; None of no lines."""
        if not count:
            return None
        chart = self.book.book.add_chart({"type": kind, "subtype": "stacked"})
        name = sheet.get_name()
        for column, word, colour in ((2, "arrived", GREEN), (3, "absent", "#C9CDD8")):
            chart.add_series(
                {
                    "name": plain(self.words[word]),
                    "categories": [name, row + 1, 0, row + count, 0],
                    "values": [name, row + 1, column, row + count, column],
                    "fill": {"color": colour},
                    "gap": 40,
                }
            )
        chart.set_legend({"position": "bottom"})
        if kind == "bar":
            chart.set_y_axis(
                {"reverse": True, "num_font": {"size": 7 if count > 15 else 9}, "interval_unit": 1}
            )
        self._dress(chart, title, values_below=kind == "bar")
        return chart

    def _dress(self, chart: Any, title: str, *, values_below: bool = False) -> None:
        axis = {"min": 0, "major_gridlines": {"visible": True, "line": {"color": RULE}}}
        if values_below:
            chart.set_x_axis(axis)
        else:
            chart.set_y_axis(axis)
        chart.set_title({"name": plain(self.words[title]), "name_font": {"size": 12}})
        chart.set_size({"width": _WIDE_PX, "height": _ROW_PX * (_CHART_ROWS - 1)})
