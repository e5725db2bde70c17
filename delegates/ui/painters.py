"""Painters of rows: two lines of data, a tile with the category's letter, a tag; nothing else draws in a table.

Rows have one height, no widgets stand in cells, nothing is elided: a line that has no room is set smaller, down to 13 px.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from delegates.domain.people import Category
from delegates.ui import fonts, icons, lines, theme
from delegates.ui.table_model import ROW_ROLE

FLOOR_PX = 13  # Lao marks close up below it
CELL_MARGIN_PX = 12
Run = tuple[str, QColor, bool]


def draw_tile(painter: QPainter, rect: QRect, category: Category | str) -> None:
    """The category's letter, bold, on its colour."""
    look = theme.current()
    fill, ink = look.category(category)
    letter = category if isinstance(category, str) else category.letter
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    radius = look.scaled(6 if side > look.scaled(48) else 4)
    painter.drawRoundedRect(rect, radius, radius)
    painter.setPen(ink)
    font = look.font(FLOOR_PX, bold=True)
    font.setPixelSize(max(look.scaled(FLOOR_PX), round(side * (0.61 if side > look.scaled(48) else 0.54))))
    painter.setFont(font)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letter)
    painter.restore()


def draw_tag(
    painter: QPainter,
    rect: QRect,
    text: str,
    *,
    icon: str = "",
    colour: str = "text2",
    bold: bool = False,
    right: bool = False,
) -> int:
    """A small icon and a word, in the middle of the rectangle's height; returns the width it took."""
    look = theme.current()
    size_px, side, gap = look.px("hint"), look.scaled(16), look.scaled(6)
    width = round(lines.width_px(text, size_px, bold=bold)) + (side + gap if icon else 0)
    x = rect.right() + 1 - width if right else rect.x()
    if icon:
        icons.paint(painter, QRect(x, rect.center().y() - side // 2 + 1, side, side), icon, colour)
        x += side + gap
    top = lines.centred_top_px(rect.y(), rect.height(), size_px)
    lines.draw(painter, x, top, text, size_px, look.colour(colour), bold=bold)
    return width


def size_that_fits(runs: Sequence[Run], size_px: int, room_px: int) -> int:
    """The largest size from `size_px` down to the floor at which these runs fit into the room on one line."""
    floor = min(size_px, theme.current().scaled(FLOOR_PX))
    while size_px > floor:
        space = lines.width_px(" ", size_px)
        widths = [lines.width_px(text, size_px, bold=bold) for text, _, bold in runs if text]
        if sum(widths) + space * max(0, len(widths) - 1) <= room_px:
            break
        size_px -= 1
    return size_px


@lru_cache(maxsize=2048)
def within(words: str, room_px: int, size_px: int) -> str:
    """Words that are no name, as far as there is room; what they belong to shows all of them where it is opened."""
    if lines.width_px(words, size_px) <= room_px:
        return words
    return QFontMetricsF(fonts.make(size_px)).elidedText(words, Qt.TextElideMode.ElideRight, room_px)


def draw_two_lines(
    painter: QPainter,
    rect: QRect,
    first: Sequence[Run],
    second: Sequence[Run] = (),
    *,
    first_px: int | None = None,
    second_px: int | None = None,
    underline_first: Sequence[tuple[int, int]] = (),
    underline_second: Sequence[tuple[int, int]] = (),
) -> None:
    """Two data lines, one under the other, centred in the height; each a row of runs (text, colour, bold)."""
    look = theme.current()
    first_px = size_that_fits(first, first_px or look.px("body"), rect.width())
    second_px = size_that_fits(second, second_px or look.px("hint"), rect.width())
    has_second = any(text for text, _, _ in second)
    # Two boxes of any script are higher than a row: they may overlap where ink of neither reaches.
    heights = (lines.box_px(first_px), lines.box_px(second_px) if has_second else 0)
    spare = rect.height() - sum(heights)
    top = rect.y() + max(0, spare // 2)
    lines.draw_runs(painter, rect.x(), top, first_px, first, underline=underline_first)
    if has_second:
        second_top = min(top + heights[0], rect.y() + rect.height() - heights[1])
        lines.draw_runs(painter, rect.x(), second_top, second_px, second, underline=underline_second)


def paint_long_name(painter: QPainter, rect: QRect, name: str) -> None:
    """A name that even the smallest letters do not bring on one line, on two or more, broken at spaces, never cut.

    The lines stand closer than their boxes: the room for marks overlaps the line above, its ink does not.
    """
    look = theme.current()
    fitted = lines.fit_name(name, rect.width(), (look.scaled(FLOOR_PX),))
    pitch = rect.height() // max(2, len(fitted.lines))
    for number, line in enumerate(fitted.lines):
        top = lines.centred_top_px(rect.y() + number * pitch, pitch, fitted.size_px)
        lines.draw(painter, rect.x(), top, line, fitted.size_px, look.colour("text"), bold=True)


def draw_wrapped(
    painter: QPainter, rect: QRect, text: str, size_px: int, colour: QColor, *, bold: bool = False
) -> None:
    """Words of a body or ours in the middle of a height: on one line, smaller where it must be, else over several.

    Lines of thirteen px stand closer than their boxes: the room for marks overlaps the line above, its ink does not.
    """
    size_px = size_that_fits([(text, colour, bold)], size_px, rect.width())
    fitted = lines.fit_organisation(text, max(40, rect.width()), size_px, bold=bold)
    pitch = min(lines.box_px(fitted.size_px), rect.height() // max(1, len(fitted.lines)))
    first = rect.y() + (rect.height() - pitch * len(fitted.lines)) // 2
    for number, line in enumerate(fitted.lines):
        top = lines.centred_top_px(first + number * pitch, pitch, fitted.size_px)
        lines.draw(painter, rect.x(), top, line, fitted.size_px, colour, bold=bold)


class RowPainter(QStyledItemDelegate):
    """Ground, selection and divider of a row; subclasses draw their cells in `paint_cell`.

    The selected row has a tint and a 4 px accent bar at its left; there is no zebra.
    """

    def __init__(self, row_px: int = 60, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._row_px = row_px

    def paint_cell(self, painter: QPainter, rect: QRect, row: Any, column: int, selected: bool) -> None:
        """Draw one cell inside its margins: every subclass does."""
        raise NotImplementedError

    def text_of(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """The words of a cell as the model gives them."""
        return str(index.data(Qt.ItemDataRole.DisplayRole) or "")

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = theme.current()
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, look.colour("accenttint" if selected else "surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.colour("border"))
        if selected and index.column() == 0:
            painter.fillRect(
                QRect(rect.left(), rect.top(), look.scaled(4), rect.height()), look.colour("accent")
            )
        margin = look.scaled(CELL_MARGIN_PX)
        inner = rect.adjusted(margin, 0, -margin, -1)
        row = index.data(ROW_ROLE)
        if row is not None:
            self.paint_cell(painter, inner, row, index.column(), selected)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, theme.current().scaled(self._row_px))


class WordPainter(RowPainter):
    """Rows of one line: what the model says, in the window's font."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        look = theme.current()
        margin = look.scaled(CELL_MARGIN_PX)
        rect: QRect = option.rect.adjusted(margin, 0, -margin, -1)
        runs: list[Run] = [(self.text_of(index), look.colour("text"), False)]
        size_px = size_that_fits(runs, look.px("body"), rect.width())
        top = lines.centred_top_px(rect.y(), rect.height(), size_px)
        right = index.data(Qt.ItemDataRole.TextAlignmentRole)
        is_right = right is not None and bool(Qt.AlignmentFlag(right) & Qt.AlignmentFlag.AlignRight)
        lines.draw(
            painter, rect.x(), top, runs[0][0], size_px, runs[0][1],
            tabular=is_right, right_to=rect.right() + 1 if is_right else None,
        )  # fmt: skip

    def paint_cell(self, painter: QPainter, rect: QRect, row: Any, column: int, selected: bool) -> None:
        """Nothing more than the words."""


def prepare_table(view: QTableView, row_px: int = 60) -> None:
    """Set up a table as the window has them: whole rows, one height, no grid, sorting by the header."""
    look = theme.current()
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setCornerButtonEnabled(False)
    view.setTabKeyNavigation(False)
    view.verticalHeader().hide()
    view.verticalHeader().setMinimumSectionSize(1)
    view.verticalHeader().setDefaultSectionSize(look.scaled(row_px))
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setSortIndicatorShown(True)
    header.setSortIndicatorClearable(True)
    header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    header.setFixedHeight(look.px("table_header"))
    view.setSortingEnabled(True)


def focus_ring(painter: QPainter, rect: QRect, colour: QColor, width_px: int = 2, radius_px: int = 6) -> None:
    """A ring just inside a rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, width_px))
    half = width_px / 2
    frame = rect.toRectF().adjusted(half, half, -half, -half)
    painter.drawRoundedRect(frame, radius_px, radius_px)
    painter.restore()


def draw_key(painter: QPainter, right_centre: QPoint, key: str, *, ink: QColor | None = None) -> int:
    """A key's name in its frame, ending at a point; returns its width. `ink` for a button with a ground of its own."""
    look = theme.current()
    font = look.font(12, bold=True)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    width, height = key_width_px(key), look.scaled(20)
    rect = QRect(right_centre.x() - width, right_centre.y() - height // 2, width, height)
    painter.setPen(QPen(ink or look.colour("border"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush if ink else look.colour("window"))
    painter.drawRoundedRect(rect.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), look.scaled(4), look.scaled(4))
    painter.setPen(ink or look.colour("text2"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()
    return width


def key_width_px(key: str) -> int:
    """Width of a key's frame."""
    look = theme.current()
    return round(lines.width_px(key, look.scaled(12), bold=True)) + look.scaled(14) if key else 0
