"""The figures for the organiser on one page: totals, who stayed away, what was refused, how the desks did."""

from __future__ import annotations

from collections.abc import Sequence
from typing import IO, Final

from delegates.badges.text.drawing import canvas_for
from delegates.badges.text.fitting import TextStyle
from delegates.domain.attendance_record import Record
from delegates.domain.figures import DeskFigures, Figures, figures
from delegates.domain.scan_log import grouped_check
from delegates.reports.page_drawing import (
    ACCENT,
    FAINT,
    GREEN,
    GREY,
    INK,
    LEFT_PT,
    PAGE_HEIGHT_PT,
    PAGE_WIDTH_PT,
    PALE,
    RIGHT_PT,
    RULE,
    SOFT,
    WIDTH_PT,
    Page,
)
from delegates.reports.table import Table
from delegates.reports.words import Words

_HALF_PT: Final = (WIDTH_PT - 20.0) / 2
_BARS: Final = 12  # lines of a chart; what has fewer cases is summed up nowhere, the workbook has them all
_BAR_PT: Final = 19.0
_CHARTS_TOP_PT: Final = 606.0
_SLOTS_TOP_PT: Final = 330.0
_SLOTS_PT: Final = 120.0
_DESKS_TOP_PT: Final = 172.0
_MOST_DESKS: Final = 6
# Told apart by lightness too.
_DESK_COLOURS: Final = ("#363C7A", "#0A7A70", "#B4791F", "#8A3B76", "#5C83B5", "#8FA31E")


def write_figures(record: Record, file: IO[bytes], words: Words) -> None:
    """Write the page; see `delegates.reports.writing.write` for what can go wrong."""
    canvas = canvas_for(
        file, (PAGE_WIDTH_PT, PAGE_HEIGHT_PT), f"{words['figures']} · {record.attendance.forum.name}"
    )
    page = Page(canvas)
    _Figures(Table(record, words), figures(record), page).draw()
    page.done()
    canvas.save()


class _Figures:
    """The one page."""

    def __init__(self, table: Table, found: Figures, page: Page) -> None:
        self.table, self.found, self.page = table, found, page
        self.words, self.record, self.attendance = table.words, table.record, table.attendance

    def draw(self) -> None:
        self._title()
        self._tiles()
        words, found = self.words, self.found
        no_shows = [
            (one.delegation or words["no_delegation"], one.absent, f"{one.absent} / {one.registered}")
            for one in found.no_shows
        ]
        refused = [(words[f"reason_{reason}"], count, words.count(count)) for reason, count in found.refused]
        self._bars(words["no_shows"], no_shows, LEFT_PT, ACCENT)
        self._bars(words["refused_by_reason"], refused, LEFT_PT + _HALF_PT + 20.0, "#A33A2C")
        self._slots()
        self._desks(found.desks[:_MOST_DESKS])
        made = f"{words['made_at']}: {words.moment(self.attendance.made_at_utc, self.table.zone)}"
        check = f"{words['check_value']}: {grouped_check(self.record.check_value)}"
        tiny = TextStyle(8.0, colour=FAINT)
        self.page.text(f"{made}  ·  {check}", LEFT_PT, 26.0, WIDTH_PT, 14.0, tiny)

    def _title(self) -> None:
        forum, top, put = self.attendance.forum, PAGE_HEIGHT_PT, self.page.text
        style = TextStyle(19.0, bold=True, colour=INK)
        put(self.words["figures"], LEFT_PT, top - 66.0, WIDTH_PT, 28.0, style)
        style = TextStyle(12.0, bold=True, colour=ACCENT)
        put(forum.name, LEFT_PT, top - 90.0, WIDTH_PT, 24.0, style, lines=2)
        where = [forum.venue, self.words.days(forum), *self.table.selection()]
        told = "  ·  ".join(part for part in where if part)
        put(told, LEFT_PT, top - 108.0, WIDTH_PT, 17.0, TextStyle(10.0, colour=SOFT))

    def _tiles(self) -> None:
        attendance, found, words = self.attendance, self.found, self.words
        tiles = (
            ("registered", attendance.registered_count),
            ("present", attendance.arrived_count),
            ("represented", len(self.record.represented)),
            ("absent", attendance.absent_count),
            ("walk_ins", found.walk_ins),
            ("overrides", found.overrides),
            ("undone", found.undone),
            ("scans", found.scans),
            ("reprints", found.reprints),
            ("reissues", found.reissues),
        )
        width, top = (WIDTH_PT + 6.0) / 5, PAGE_HEIGHT_PT - 118.0
        for place, (key, count) in enumerate(tiles):
            left, upper = LEFT_PT + place % 5 * width, top - place // 5 * 50.0
            self.page.fill(left, upper - 44.0, width - 6.0, 44.0, PALE)
            style = TextStyle(16.0, bold=True, colour=GREEN if key == "present" else INK)
            self.page.text(words.count(count), left + 8.0, upper - 24.0, width - 22.0, 22.0, style)
            self.page.text(
                words[key], left + 8.0, upper - 41.0, width - 20.0, 15.0, TextStyle(8.5, colour=SOFT)
            )

    def _heading(self, text: str, left: float, top: float, width: float) -> None:
        self.page.text(text, left, top - 16.0, width, 16.0, TextStyle(11.0, bold=True, colour=INK))
        self.page.rule(top - 19.0, RULE, 0.6, left, left + width)

    def _bars(self, title: str, lines: Sequence[tuple[str, int, str]], left: float, colour: str) -> None:
        """A line a case: its name, a bar, the figure."""
        top = _CHARTS_TOP_PT
        self._heading(title, left, top, _HALF_PT)
        top -= 24.0
        if not lines:
            style = TextStyle(9.5, colour=FAINT)
            self.page.text(self.words["nobody"], left, top - 18.0, _HALF_PT, 16.0, style)
        most = max((count for _, count, _ in lines), default=1)
        name_pt = _HALF_PT * 0.52
        for name, count, told in lines[:_BARS]:
            self.page.text(
                name, left, top - _BAR_PT + 2.0, name_pt, _BAR_PT - 3.0, TextStyle(8.5, colour=INK), lines=2
            )
            room = _HALF_PT - name_pt - 46.0
            self.page.fill(
                left + name_pt + 4.0, top - _BAR_PT + 5.0, room * count / most, _BAR_PT - 9.0, colour
            )
            style = TextStyle(9.0, bold=True, colour=INK)
            self.page.text(
                told, left + _HALF_PT - 40.0, top - _BAR_PT + 2.0, 40.0, _BAR_PT - 3.0, style, align="right"
            )
            top -= _BAR_PT

    def _slots(self) -> None:
        """Scans per ten minutes, desk upon desk; nights and other empty times are left out."""
        slots = self.found.by_slot
        self._heading(f"{self.words['by_desk']}: {self.words['scans']}", LEFT_PT, _SLOTS_TOP_PT, WIDTH_PT)
        bottom = _SLOTS_TOP_PT - 24.0 - _SLOTS_PT + 14.0
        if not slots:
            return
        most = max(sum(counts) for _, counts in slots)
        left = LEFT_PT + 26.0
        step = (RIGHT_PT - left) / len(slots)
        room = _SLOTS_PT - 20.0
        for share in (0.0, 0.5, 1.0):
            self.page.rule(bottom + room * share, RULE, 0.4, left, RIGHT_PT)
            style = TextStyle(7.5, colour=FAINT)
            text = self.words.count(round(most * share))
            self.page.text(text, LEFT_PT, bottom + room * share - 6.0, 22.0, 12.0, style, align="right")
        told = -100.0
        day = None
        for place, (slot, counts) in enumerate(slots):
            x, y = left + place * step, bottom
            for desk, count in enumerate(counts):
                height = room * count / most
                colour = _DESK_COLOURS[desk] if desk < _MOST_DESKS else GREY
                self.page.fill(x + step * 0.08, y, step * 0.84, height, colour)
                y += height
            local = slot.astimezone(self.table.zone)
            if local.date() != day:
                self.page.upright(x, bottom, room + 8.0, FAINT, 0.6)
                style = TextStyle(7.5, bold=True, colour=SOFT)
                text = self.words.day_of_forum(local.date())
                self.page.text(text, x + 3.0, bottom + room, 60.0, 11.0, style)
                day = local.date()
            if x - told > 46.0 and (local.minute == 0 or place == 0):
                self.page.text(
                    f"{local:%H:%M}", x - 2.0, bottom - 13.0, 40.0, 11.0, TextStyle(7.5, colour=FAINT)
                )
                told = x

    def _desks(self, desks: Sequence[DeskFigures]) -> None:
        """How each desk did, in the colours of the chart."""
        words, top = self.words, _DESKS_TOP_PT
        columns = (
            (words["desk"], LEFT_PT + 14.0, 130.0),
            (words["scans"], LEFT_PT + 150.0, 60.0),
            (words["scans_a_minute"], LEFT_PT + 214.0, 100.0),
            (words["busiest"], LEFT_PT + 318.0, 90.0),
            (words["median_gap"], LEFT_PT + 412.0, RIGHT_PT - LEFT_PT - 412.0),
        )
        style = TextStyle(8.0, bold=True, colour=SOFT)
        for place, (word, left, width) in enumerate(columns):
            align = "right" if place else "left"
            self.page.text(word, left, top - 20.0, width, 20.0, style, align=align, lines=2, floor_pt=5.5)  # type: ignore[arg-type]  # one of two words
        self.page.rule(top - 22.0, FAINT, 0.6)
        top -= 22.0
        for place, one in enumerate(desks):
            self.page.fill(LEFT_PT, top - 12.0, 8.0, 8.0, _DESK_COLOURS[place])
            at = one.busiest_at_utc.astimezone(self.table.zone)
            gap = "–" if one.median_gap_s is None else f"{one.median_gap_s:.0f}"
            cells = (
                one.desk,
                words.count(one.scans),
                f"{one.a_minute:.1f}",
                f"{words.count(one.busiest)}  ({at.day}.{at.month}. {at:%H:%M})",
                gap,
            )
            for column, (text, (_, left, width)) in enumerate(zip(cells, columns, strict=True)):
                style = TextStyle(9.5, bold=not column, colour=INK)
                align = "right" if column else "left"
                self.page.text(text, left, top - 16.0, width, 15.0, style, align=align)  # type: ignore[arg-type]  # one of two words
            top -= 17.0
            self.page.rule(top, RULE, 0.4)
