"""The table of delegates: number, two-line name, two-line position, badge, arrival. No widgets in cells."""

from __future__ import annotations

from datetime import UTC, tzinfo
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from delegates.domain import search
from delegates.domain.people import RosterRow, Status
from delegates.ui import formats, language, lines, painters, theme
from delegates.ui.delegates.roster_model import RosterModel
from delegates.ui.painters import RowPainter, draw_tag, draw_tile, draw_two_lines, size_that_fits
from delegates.ui.table_model import Column
from delegates.ui.widgets.row_table import RowTable

translate = QCoreApplication.translate
NUMBER, NAME, POSITION, BADGE, ARRIVED = range(5)
LAST = 10**9
# Two hundred letters have to go into a row of one height: small, but whole; the card has them large.
LEAST_NAME_PX = 6


def badge_word(row: RosterRow) -> tuple[str, str, str]:
    """Word, icon and colour of a delegate's badge."""
    if not row.status.is_expected:
        blocked = row.status is Status.BLOCKED
        word = translate("DelegatesTable", "blocked") if blocked else translate("DelegatesTable", "cancelled")
        return word, "ban", "redtext"
    if row.badge_void:
        return translate("DelegatesTable", "void"), "ban", "redtext"
    if row.printed_at_utc is None:
        return translate("DelegatesTable", "not printed"), "circle-minus", "ambertext"
    if row.printed_text_differs:
        return translate("DelegatesTable", "other text"), "triangle-alert", "ambertext"
    return translate("DelegatesTable", "printed"), "printer", "text2"


def _name_key(row: RosterRow) -> bytes:
    """Where a name stands in the order of the window's language."""
    return _key_in(row.name, language.current().code)


@lru_cache(maxsize=1 << 17)
def _key_in(name: str, code: str) -> bytes:
    # Kept: after a change the whole roster is sorted again.
    from delegates.services.collation import sort_key  # when somebody sorts

    return sort_key(name, code)


def _runs_px(runs: list[painters.Run], size_px: int) -> float:
    """Width of runs on one line."""
    widths = [lines.width_px(text, size_px, bold=bold) for text, _, bold in runs if text]
    return sum(widths) + lines.width_px(" ", size_px) * max(0, len(widths) - 1)


def _in_row(name: str, rect: QRect) -> lines.Fitted:
    """A name over as many lines as it needs, smaller until the row holds them."""
    size_px = theme.current().scaled(painters.FLOOR_PX)
    while True:
        fitted = lines.fit_name(name, rect.width(), (size_px,))
        if fitted.height_px <= rect.height() or size_px <= LEAST_NAME_PX:
            return fitted
        size_px -= 1


class DelegatePainter(RowPainter):
    """Draws one row's cells; a long name gets smaller, then two lines, never an ellipsis."""

    def __init__(self, table: DelegatesTable) -> None:
        super().__init__(60, table)
        self._table = table

    def paint_cell(self, painter: QPainter, rect: QRect, row: Any, column: int, selected: bool) -> None:
        match column:
            case 0:
                self._number(painter, rect, row)
            case 1:
                self.paint_name(painter, rect, row)
            case 2:
                self._position(painter, rect, row)
            case 3:
                word, icon, colour = badge_word(row)
                draw_tag(painter, rect, word, icon=icon, colour=colour, bold=colour != "text2")
            case _:
                self._arrived(painter, rect, row)

    def _number(self, painter: QPainter, rect: QRect, row: RosterRow) -> None:
        look = theme.current()
        side = look.scaled(28)
        tile = QRect(rect.right() - side, rect.y() + (rect.height() - side) // 2, side, side)
        draw_tile(painter, tile, self._table.category(row.category))
        size = look.px("body")
        top = lines.centred_top_px(rect.y(), rect.height(), size)
        lines.draw(
            painter,
            0,
            top,
            str(self._table.number(row)),
            size,
            look.colour("text2"),
            tabular=True,
            right_to=tile.left() - look.scaled(12),
        )

    @staticmethod
    def paint_name(painter: QPainter, rect: QRect, row: RosterRow) -> None:
        """Both names, whole; also in other tables of people."""
        look = theme.current()
        text, quiet = look.colour("text"), look.colour("text2")
        honorific = row.honorific or ""
        runs = [(honorific, quiet, False), (row.name, text, True)]
        size = size_that_fits(runs, look.px("body"), rect.width())
        if _runs_px(runs, size) <= rect.width():
            draw_two_lines(painter, rect, runs, [(row.second_name, quiet, False)] if row.second_name else [])
            return
        # Longer than a line at the floor: the name gets both lines, all of it; the Latin one stands in the card.
        fitted = _in_row(" ".join(part for part in (honorific, row.name) if part), rect)
        top = fitted.centred_top_px(rect.y(), rect.height())
        for number, line in enumerate(fitted.lines):
            parts = [(line, text, True)]
            if number == 0 and honorific and line.startswith(f"{honorific} "):
                parts = [(honorific, quiet, False), (line.removeprefix(f"{honorific} "), text, True)]
            lines.draw_runs(painter, rect.x(), top, fitted.size_px, parts)
            top += lines.box_px(fitted.size_px)

    @staticmethod
    def _position(painter: QPainter, rect: QRect, row: RosterRow) -> None:
        look = theme.current()
        first, second = row.position or "", row.delegation_short or row.delegation or ""
        shown = [(first, look.colour("text")), (second, look.colour("text2"))]
        floor = look.scaled(painters.FLOOR_PX)
        runs = [
            [(painters.within(words, rect.width(), floor), colour, False)] for words, colour in shown if words
        ]
        if runs:
            draw_two_lines(
                painter,
                rect,
                runs[0],
                runs[1] if len(runs) > 1 else [],
                first_px=look.px("body" if first else "hint"),
            )

    def _arrived(self, painter: QPainter, rect: QRect, row: RosterRow) -> None:
        if row.checked_in_at_utc is not None:
            at = formats.time_of(row.checked_in_at_utc, self._table.zone)
            draw_tag(painter, rect, at, icon="circle-check", colour="greentext", bold=True)
        elif row.status.is_expected:
            draw_tag(painter, rect, translate("DelegatesTable", "not yet"), icon="circle-dashed")


class DelegatesTable(RowTable):
    """Everybody, numbered in roster order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zone: tzinfo = UTC
        self._numbers: dict[str, int] = {}
        self._categories: dict[str, Any] = {}
        self.rows = RosterModel(
            [
                Column(
                    lambda: translate("DelegatesTable", "No."), lambda row: str(self.number(row)), right=True
                ),
                Column(
                    lambda: translate("DelegatesTable", "Name"),
                    lambda row: " ".join(part for part in (row.honorific, row.name) if part),
                    _name_key,
                ),
                Column(
                    lambda: translate("DelegatesTable", "Position and delegation"),
                    lambda row: ", ".join(part for part in (row.position, row.delegation) if part),
                    lambda row: (row.rank if row.rank is not None else LAST, self.number(row)),
                ),
                Column(
                    lambda: translate("DelegatesTable", "Badge"),
                    lambda row: badge_word(row)[0],
                    lambda row: (row.printed_at_utc is not None, row.badge_void),
                ),
                Column(
                    lambda: translate("DelegatesTable", "Arrived"),
                    lambda row: (
                        formats.time_of(row.checked_in_at_utc, self.zone) if row.checked_in_at_utc else ""
                    ),
                    lambda row: (
                        row.checked_in_at_utc.timestamp() if row.checked_in_at_utc else float(LAST) * 10
                    ),
                ),
            ],
            key_of=lambda row: row.id,
            search_text_of=lambda row: row.search_text.partition(search.MARK)[2],
            parent=self,
        )
        self.set_up(self.rows, DelegatePainter(self), {NUMBER: 92, BADGE: 128, ARRIVED: 104})
        self.setAccessibleName(translate("DelegatesTable", "Delegates"))

    def set_people(self, rows: list[RosterRow], categories: Any, zone: tzinfo) -> None:
        """Everybody, in roster order; the running number is the place in it."""
        self.zone = zone
        self._categories = {one.letter: one for one in categories}
        self._numbers = {row.id: number for number, row in enumerate(rows, 1)}
        chosen = self.current
        self.rows.set_rows(rows)
        if chosen is not None:
            self.choose(chosen.id)

    def name_key(self, row: RosterRow) -> bytes:
        """The key by which names sort; may be asked from any thread."""
        return _name_key(row)

    def number(self, row: RosterRow) -> int:
        return self._numbers.get(row.id, 0)

    def category(self, letter: str) -> Any:
        return self._categories.get(letter, letter)
