"""The table of an import: rows of 56 px, everything painted, the buttons too; mouse and keyboard press them alike."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QTableView, QWidget

from delegates.ui import icons, import_wording, lines, painters, theme
from delegates.ui.importing.plan_rows import Line, Piece, RowButton, RowView
from delegates.ui.painters import FLOOR_PX, RowPainter
from delegates.ui.table_model import ROW_ROLE, Column, TableModel

ROW_PX: Final = 56
NUMBER, ACTION, PLACE, PERSON, DETAILS, BUTTONS = range(6)
_INKS = {
    "": ("surface", "strong", "text"),
    "primary": ("accent", "accent", "onaccent"),
    "danger": ("surface", "redtext", "redtext"),
}


def pieces_width_px(pieces: Line, size_px: int) -> float:
    """Width of a line of pieces with a space between them."""
    shown = [piece for piece in pieces if piece.text]
    space = lines.width_px(" ", size_px)
    return sum(lines.width_px(one.text, size_px, bold=one.bold) for one in shown) + space * max(
        0, len(shown) - 1
    )


def draw_pieces(painter: QPainter, x_px: float, top_px: float, pieces: Line, size_px: int) -> None:
    """One line of pieces; struck ones get a line through."""
    look = theme.current()
    space = lines.width_px(" ", size_px)
    for piece in pieces:
        if not piece.text:
            continue
        ink = look.colour(piece.colour)
        if piece.text == "→":
            side = size_px
            icons.paint(
                painter,
                QRect(round(x_px), round(top_px + lines.box_px(size_px) / 2 - side / 2 + 1), side, side),
                "arrow-right",
                ink,
            )
            x_px += side + space
            continue
        width = lines.draw(painter, x_px, top_px, piece.text, size_px, ink, bold=piece.bold)
        if piece.struck:
            height = round(top_px + lines.baseline_px(size_px) - 0.3 * size_px)
            painter.fillRect(round(x_px), height, round(width), 1, ink)
        x_px += width + space


def shortened(text: str, size_px: int, room_px: float, *, bold: bool = False) -> str:
    """A text of no person with its end left out where it has no room; the row's correction form shows it whole."""
    if lines.width_px(text, size_px, bold=bold) <= room_px:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = lines.width_px(text[:middle].rstrip() + "…", size_px, bold=bold) <= room_px
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low].rstrip() + "…"


def _kept(pieces: Line, size_px: int, room_px: int) -> Line:
    """The line with its last piece shortened to the room; a bold piece is a name or a value and stays whole."""
    shown = [piece for piece in pieces if piece.text]
    over = pieces_width_px(pieces, size_px) - room_px
    if over <= 0 or not shown or shown[-1].bold:
        return pieces
    last = shown[-1]
    room = lines.width_px(last.text, size_px) - over
    return (*shown[:-1], replace(last, text=shortened(last.text, size_px, max(0, room))))


def draw_cell(painter: QPainter, rect: QRect, first: Line, second: Line, *, is_name: bool = False) -> None:
    """Two lines in a cell; a first line that stands alone and has no room goes on in the second."""
    look = theme.current()
    floor = look.scaled(FLOOR_PX)
    first_px = look.px("body") if is_name else look.scaled(14)
    while first_px > floor and pieces_width_px(first, first_px) > rect.width():
        first_px -= 1
    shown = [piece for piece in first if piece.text]
    if pieces_width_px(first, first_px) > rect.width() and (len(shown) == 1 or is_name):
        whole = " ".join(piece.text for piece in shown)
        style = shown[-1]
        fit = lines.fit_name(whole, rect.width(), (floor,), bold=style.bold) if is_name else lines.fit_organisation(
            whole, rect.width(), floor, bold=style.bold
        )  # fmt: skip
        first_px = fit.size_px
        first, second = (
            (Piece(fit.lines[0], style.colour, style.bold),),
            (Piece(" ".join(fit.lines[1:]), style.colour, style.bold),),
        )
    second_px = floor
    if not is_name:
        first, second = _kept(first, first_px, rect.width()), _kept(second, second_px, rect.width())
    heights = (lines.box_px(first_px), lines.box_px(second_px) if any(one.text for one in second) else 0)
    if not heights[1]:
        draw_pieces(
            painter, rect.x(), lines.centred_top_px(rect.y(), rect.height(), first_px), first, first_px
        )
        return
    top = rect.y() + max(0, (rect.height() - sum(heights)) // 2)
    draw_pieces(painter, rect.x(), top, first, first_px)
    draw_pieces(painter, rect.x(), min(top + heights[0], rect.bottom() + 1 - heights[1]), second, second_px)


def _button_width(button: RowButton) -> int:
    look = theme.current()
    return round(lines.width_px(button.word, look.px("hint"), bold=bool(button.kind))) + 2 * look.scaled(11)


def buttons_width_px(buttons: Sequence[RowButton]) -> int:
    """Room that a row's buttons need."""
    return sum(map(_button_width, buttons)) + theme.current().scaled(6) * max(0, len(buttons) - 1)


def button_rects(rect: QRect, buttons: Sequence[RowButton]) -> list[QRect]:
    """Where the buttons of a row stand in its last cell (inside its margins), ending at the right."""
    look = theme.current()
    height, gap = look.scaled(32), look.scaled(6)
    x = rect.right() + 1 - buttons_width_px(buttons)
    found = []
    for button in buttons:
        width = _button_width(button)
        found.append(QRect(x, rect.y() + (rect.height() - height) // 2, width, height))
        x += width + gap
    return found


class PlanPainter(RowPainter):
    """Draws the cells of the plan; a click on a painted button goes to the table."""

    def __init__(self, table: PlanTable) -> None:
        super().__init__(ROW_PX, table)
        self._table = table

    def paint_cell(self, painter: QPainter, rect: QRect, row: Any, column: int, selected: bool) -> None:
        look = theme.current()
        match column:
            case 0:
                size = look.px("body")
                top = lines.centred_top_px(rect.y(), rect.height(), size)
                lines.draw(
                    painter,
                    rect.x(),
                    top,
                    row.number,
                    size,
                    look.colour("text2"),
                    tabular=True,
                    right_to=rect.right() + 1,
                )
            case 1:
                name = row.action
                painters.draw_tag(
                    painter, rect, import_wording.action(name), icon=import_wording.action_icon(name),
                    colour=import_wording.action_colour(name), bold=True,
                )  # fmt: skip
            case 2:
                _draw_place(painter, rect, row.place)
            case 3:
                draw_cell(painter, rect, row.person, row.second, is_name=True)
            case 4:
                draw_cell(painter, rect, row.details, row.below)
            case _:
                self._draw_buttons(painter, rect, row, selected)

    def _draw_buttons(self, painter: QPainter, rect: QRect, row: RowView, selected: bool) -> None:
        look = theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, (button, place) in enumerate(
            zip(row.buttons, button_rects(rect, row.buttons), strict=True)
        ):
            ground, edge, ink = _INKS[button.kind]
            painter.setBrush(look.colour(ground))
            painter.setPen(QPen(look.colour(edge), 1))
            painter.drawRoundedRect(
                place.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), look.scaled(6), look.scaled(6)
            )
            size = look.px("hint")
            top = lines.centred_top_px(place.y(), place.height(), size)
            lines.draw(
                painter,
                place.x(),
                top,
                button.word,
                size,
                look.colour(ink),
                bold=bool(button.kind),
                centre_in=place.width(),
            )
            if selected and self._table.hasFocus() and number == self._table.chosen_button(row):
                ring = look.colour("text" if button.kind == "primary" else "accent")
                painters.focus_ring(painter, place, ring, radius_px=look.scaled(6))

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        row = index.data(ROW_ROLE)
        if index.column() != BUTTONS or row is None or not isinstance(event, QMouseEvent):
            return False
        if event.type() != QEvent.Type.MouseButtonRelease or event.button() != Qt.MouseButton.LeftButton:
            return False
        margin = theme.current().scaled(painters.CELL_MARGIN_PX)
        cell: QRect = option.rect
        inner = cell.adjusted(margin, 0, -margin, -1)
        for button, place in zip(row.buttons, button_rects(inner, row.buttons), strict=True):
            if place.contains(event.position().toPoint()):
                self._table.pressed.emit(row.key, button.act)
                return True
        return False


def _draw_place(painter: QPainter, rect: QRect, place: Line) -> None:
    """File and sheet, small; their end may be left out: they are no people."""
    look = theme.current()
    size = look.px("hint")
    shown = [(replace(piece, text=shortened(piece.text, size, rect.width())),) for piece in place]
    first, second = (*shown, (), ())[:2]
    top = rect.y() + (rect.height() - lines.box_px(size) * (2 if second and second[0].text else 1)) // 2
    draw_pieces(painter, rect.x(), top, first, size)
    draw_pieces(painter, rect.x(), top + lines.box_px(size), second, size)


class PlanTable(QTableView):
    """`pressed` carries a row's key and what was pressed there: same, new, again, edit.

    Up and down choose the row, left and right its button, Space or Enter press it; Enter on a row without buttons
    corrects it.
    """

    pressed = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._button = 0
        self.setProperty("kind", "framed")
        self.plan_model: TableModel[RowView] = TableModel(
            [
                Column(lambda: self.tr("Row"), lambda row: row.number, right=True),
                Column(lambda: self.tr("What will happen"), lambda row: import_wording.action(row.action)),
                Column(lambda: self.tr("File"), lambda row: " ".join(one.text for one in row.place)),
                Column(lambda: self.tr("Person in the file"), lambda row: _said(row.person, row.second)),
                Column(lambda: self.tr("Details"), lambda row: _said(row.details, row.below)),
                Column(lambda: "", lambda row: ", ".join(button.word for button in row.buttons)),
            ],
            key_of=lambda row: row.key,
            parent=self,
        )
        self.setModel(self.plan_model)
        painters.prepare_table(self, ROW_PX)
        self.setSortingEnabled(False)
        self.horizontalHeader().setSortIndicatorShown(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.setItemDelegate(PlanPainter(self))
        self.selectionModel().currentRowChanged.connect(self._moved)

    def set_rows(self, rows: Sequence[RowView]) -> None:
        """Show these rows; the current one stays where it is when it is still there."""
        current = self.current_row()
        self.plan_model.set_rows(rows)
        if current is not None:
            self.choose(current.key)
        self.lay_out()

    def current_row(self) -> RowView | None:
        """The row that is chosen."""
        index = self.currentIndex()
        return self.plan_model.row_at(index) if index.isValid() else None

    def choose(self, key: Hashable) -> bool:
        """Choose a row and bring it into sight; False when it is not shown."""
        index = self.plan_model.shown_index_of(key)
        if not index.isValid():
            return False
        self.setCurrentIndex(index)
        self.scrollTo(index, QTableView.ScrollHint.EnsureVisible)
        return True

    def chosen_button(self, row: RowView) -> int:
        """Which of a row's buttons the keyboard would press."""
        return max(0, min(self._button, len(row.buttons) - 1))

    def button_place(self, key: Hashable, act: str) -> QRect:
        """Where a painted button stands, in the viewport; an empty rectangle when it is not there."""
        index = self.plan_model.shown_index_of(key)
        row = self.plan_model.row_at(index) if index.isValid() else None
        if row is None:
            return QRect()
        margin = theme.current().scaled(painters.CELL_MARGIN_PX)
        cell = self.visualRect(index.siblingAtColumn(BUTTONS)).adjusted(margin, 0, -margin, -1)
        for button, place in zip(row.buttons, button_rects(cell, row.buttons), strict=True):
            if button.act == act:
                return place
        return QRect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if row is not None and plain:
            if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
                step = 1 if event.key() == Qt.Key.Key_Right else -1
                self._button = max(0, min(len(row.buttons) - 1, self.chosen_button(row) + step))
                self.viewport().update()
                return
            if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                act = row.buttons[self.chosen_button(row)].act if row.buttons else "edit"
                self.pressed.emit(row.key, act)
                return
        super().keyPressEvent(event)

    def lay_out(self) -> None:
        """Give the columns their widths: what is left over goes to the person and the details."""
        look, header = theme.current(), self.horizontalHeader()
        header.setFixedHeight(look.px("table_header"))
        self.verticalHeader().setDefaultSectionSize(look.scaled(ROW_PX))
        margin = 2 * look.scaled(painters.CELL_MARGIN_PX)
        rows = self.plan_model.shown_rows()
        hint = look.px("hint")
        action_px = max(
            [
                lines.width_px(import_wording.action(name), hint, bold=True) + look.scaled(22)
                for name in import_wording.ACTIONS
            ]
            + [lines.width_px(self.tr("What will happen"), hint, bold=True)]
        )
        room = self.viewport().width()
        with_place = room >= look.scaled(1000) and any(row.place for row in rows)
        self.setColumnHidden(PLACE, not with_place)
        longest = max((len(row.number) for row in rows), default=1)
        fixed = {
            NUMBER: max(look.scaled(52), margin + longest * look.scaled(9)),
            ACTION: round(action_px) + margin,
            PLACE: look.scaled(150) if with_place else 0,
            BUTTONS: margin + max((buttons_width_px(row.buttons) for row in rows), default=0),
        }
        left = max(look.scaled(300), room - sum(fixed.values()))
        fixed[PERSON] = min(look.scaled(340), round(left * 0.4))
        fixed[DETAILS] = left - fixed[PERSON]
        for column, width in fixed.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def _moved(self) -> None:
        self._button = 0
        self.viewport().update()


def _said(first: Line, second: Line) -> str:
    return " ".join(piece.text for line in (first, second) for piece in line if piece.text)
