"""The badge as it will be printed, with its boxes over it: selected, moved and resized by mouse and keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from delegates.badges.boxes import Box, QrBox
from delegates.badges.template import quiet_zone
from delegates.ui import painters, theme, wording
from delegates.ui.badges.studio import canvas_ground, editing, snapping, words
from delegates.ui.badges.studio.canvas_ground import RULER_PX, Ground
from delegates.ui.badges.studio.design import Design
from delegates.ui.badges.studio.number_entry import written
from delegates.ui.badges.studio.snapping import Area, Guide

translate = QCoreApplication.translate
AIR_PX: Final = 30
SNAP_PX: Final = 5
# A mouse that is pressed and trembles moves nothing.
DRAG_PX: Final = 3
_CURSORS: Final = {
    "lt": Qt.CursorShape.SizeFDiagCursor,
    "rb": Qt.CursorShape.SizeFDiagCursor,
    "rt": Qt.CursorShape.SizeBDiagCursor,
    "lb": Qt.CursorShape.SizeBDiagCursor,
    "l": Qt.CursorShape.SizeHorCursor,
    "r": Qt.CursorShape.SizeHorCursor,
    "t": Qt.CursorShape.SizeVerCursor,
    "b": Qt.CursorShape.SizeVerCursor,
}
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}


class Canvas(QWidget):
    """`properties_wanted` comes when a person wants to write values of the selected box, `zoom_wanted` (+1 or -1) at
    Ctrl and the wheel.

    Arrows move by 1 mm, with Shift by 5, with Ctrl by 0.1; with Alt they resize. Delete takes out, Ctrl+Shift+D copies,
    Ctrl+Page up and down change what lies over what, Page up and down go from box to box, Esc selects nothing.
    """

    properties_wanted = Signal()
    zoom_wanted = Signal(int)

    def __init__(self, design: Design, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._design = design
        self._ground = Ground()
        self._picture = QPixmap()
        self._over = ""
        self._edges = ""  # of the handle that is dragged; "move" while boxes are, "band" for the rubber band
        self._pressed_at: QPointF | None = None
        self._before: dict[str, Area] = {}
        self._is_dragging = False
        self._band: QRectF | None = None
        self._guides: tuple[Guide, ...] = ()
        self._drags = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        design.edited.connect(self._changed)
        design.chosen.connect(self._changed)
        design.turned.connect(self._changed)

    # -- what is shown -------------------------------------------------------------------------------------------

    def set_picture(self, picture: QPixmap) -> None:
        """The page as it is drawn now."""
        self._picture = picture
        self.update()

    @property
    def picture(self) -> QPixmap:
        """What is shown now."""
        return self._picture

    @property
    def ground(self) -> Ground:
        """Where the badge lies."""
        return self._ground

    @property
    def guides(self) -> tuple[Guide, ...]:
        """The lines that what is dragged lies on."""
        return self._guides

    def set_px_per_mm(self, px_per_mm: float) -> None:
        """Another size."""
        self._ground = Ground(self._ground.left_px, self._ground.top_px, px_per_mm)
        self.setMinimumSize(self._least())
        self._place()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def sizeHint(self) -> QSize:
        return self._least()

    def _least(self) -> QSize:
        if not self._design.is_ready:
            return QSize(0, 0)
        template, px = self._design.template, self._ground.px_per_mm
        air = 2 * theme.current().scaled(AIR_PX) + theme.current().scaled(RULER_PX)
        return QSize(int(template.width_mm * px) + air, int(template.height_mm * px) + air)

    def _place(self) -> None:
        if not self._design.is_ready:
            return
        template, px = self._design.template, self._ground.px_per_mm
        ruler = theme.current().scaled(RULER_PX)
        left = (self.width() - template.width_mm * px) / 2
        top = (self.height() - template.height_mm * px) / 2
        self._ground = Ground(round(max(left, ruler + 8)), round(max(top, ruler + 8)), px)

    @Slot()
    def _changed(self) -> None:
        self._place()
        self.say()
        self.update()

    def say(self) -> None:
        """Tell a screen reader what is selected and where it stands."""
        box = self._design.box
        if box is None:
            said = translate("Studio", "%n box(es) selected", "", len(self._design.selected))
        else:
            template = translate("Studio", "{name}: left {x}, top {y}, {width} wide, {height} high")
            said = wording.filled(
                template,
                name=words.box(box),
                x=written(box.x_mm, "mm"),
                y=written(box.y_mm, "mm"),
                width=written(box.width_mm, "mm"),
                height=written(box.height_mm, "mm"),
            )
        self.setAccessibleName(translate("Studio", "Badge"))
        self.setAccessibleDescription(said)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), look.colour("sunken"))
        if not self._design.is_ready:
            return
        template, ground = self._design.template, self._ground
        page = ground.rect(Area(0, 0, template.width_mm, template.height_mm))
        painter.fillRect(page, Qt.GlobalColor.white)
        if not self._picture.isNull():
            painter.drawPixmap(page.toRect(), self._picture)
        painter.setPen(look.colour("strong"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(page.toRect().adjusted(-1, -1, 0, 0))
        canvas_ground.rulers(painter, ground, template.width_mm, template.height_mm)
        boxes = self._design.boxes()
        self._paint_quiet_zones(painter, boxes)
        canvas_ground.outlines(painter, ground, boxes, self._over)
        chosen = [box for box in boxes if box.id in self._design.selected]
        canvas_ground.selected(painter, ground, chosen, with_handles=True)
        canvas_ground.guides(painter, ground, self._guides, template.width_mm, template.height_mm)
        if self._band is not None:
            canvas_ground.band(painter, self._band)
        if self.hasFocus():
            seen = self.visibleRegion().boundingRect().adjusted(1, 1, -1, -1)
            painters.focus_ring(painter, seen, look.colour("accent"))

    def _paint_quiet_zones(self, painter: QPainter, boxes: tuple[Box, ...]) -> None:
        wrong = {fault.box for fault in self._design.faults() if fault.what in ("quiet_zone", "code_leaves")}
        for code in boxes:
            if not isinstance(code, QrBox) or code.hidden:
                continue
            zone = quiet_zone(code)
            is_wrong = code.id in wrong or any(box.id in wrong and box.overlaps(zone) for box in boxes)
            if is_wrong or code.id in self._design.selected:
                canvas_ground.quiet_zone(painter, self._ground, editing.area_of(zone), is_wrong=is_wrong)

    # -- mouse ---------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self._design.is_ready:
            return
        point = event.position()
        self._pressed_at, self._is_dragging = point, False
        self._drags += 1
        box = self._design.box
        self._edges = (
            self._ground.handle_at(editing.area_of(box), point) if box is not None and not box.locked else ""
        )
        if not self._edges:
            self._press_box(self._ground.box_at(self._design.boxes(), point), event.modifiers())
        self._before = {
            one.id: editing.area_of(one)
            for one in editing.movable(self._design.template, self._design.variant, self._design.selected)
        }

    def _press_box(self, hit: Box | None, held: Qt.KeyboardModifier) -> None:
        adds = bool(held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier))
        chosen = self._design.selected
        if hit is None:
            self._edges = "band"
            if not adds:
                self._design.select(())
            return
        self._edges = "move"
        if adds:
            without = tuple(one for one in chosen if one != hit.id)
            self._design.select(without if hit.id in chosen else (*chosen, hit.id))
        elif hit.id not in chosen:
            self._design.select((hit.id,))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if self._pressed_at is None:
            self._hover(point)
            return
        if not self._holds():
            self._let_go()
            return
        gone = point - self._pressed_at
        if not self._is_dragging and abs(gone.x()) < DRAG_PX and abs(gone.y()) < DRAG_PX:
            return
        self._is_dragging = True
        free = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if self._edges == "band":
            self._band = QRectF(self._pressed_at, point).normalized()
            self.update()
        elif self._edges == "move":
            self._drag_boxes(gone / self._ground.px_per_mm, free)
        elif self._edges:
            self._drag_handle(gone / self._ground.px_per_mm, free)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed_at is None:
            return
        if self._band is not None and self._holds():
            area = self._ground.area(self._band)
            hit = [
                box.id
                for box in self._design.boxes()
                if not box.locked and not box.hidden and _meets(editing.area_of(box), area)
            ]
            self._design.select((*self._design.selected, *hit))
        self._let_go()
        self._hover(event.position())

    def _holds(self) -> bool:
        """Whether what was taken hold of is still there: a key, a scan or another desk may have taken it away."""
        return self._design.is_ready and set(self._before) <= {box.id for box in self._design.boxes()}

    def _let_go(self) -> None:
        self._pressed_at, self._edges, self._band, self._guides = None, "", None, ()
        self._before = {}
        self._design.settle()
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._design.box is not None:
            self.properties_wanted.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom_wanted.emit(1 if event.angleDelta().y() > 0 else -1)
            return
        super().wheelEvent(event)

    def leaveEvent(self, event: object) -> None:
        self._over = ""
        self.update()

    def _hover(self, point: QPointF) -> None:
        if not self._design.is_ready:
            return
        box = self._design.box
        edges = self._ground.handle_at(editing.area_of(box), point) if box and not box.locked else ""
        hit = self._ground.box_at(self._design.boxes(), point)
        over = hit.id if hit is not None and not edges else ""
        if edges:
            self.setCursor(_CURSORS[edges])
        elif hit is not None and hit.id in self._design.selected:
            self.setCursor(Qt.CursorShape.SizeAllCursor)
        else:
            self.unsetCursor()
        if over != self._over:
            self._over = over
            self.update()

    def _lines(self) -> snapping.Lines:
        template = self._design.template
        stay = [
            editing.area_of(box)
            for box in self._design.boxes()
            if box.id not in self._before and not box.hidden
        ]
        return snapping.lines_of(template.width_mm, template.height_mm, stay)

    def _drag_boxes(self, by_mm: QPointF, free: bool) -> None:
        if not self._before:
            return
        template = self._design.template
        before = editing.bounds(list(self._before.values()))
        wanted = Area(before.x_mm + by_mm.x(), before.y_mm + by_mm.y(), before.width_mm, before.height_mm)
        self._guides = ()
        if not free:
            wanted, self._guides = snapping.moved(wanted, self._lines(), SNAP_PX / self._ground.px_per_mm)
        wanted = editing.kept_inside(wanted, template.width_mm, template.height_mm)
        x_mm, y_mm = wanted.x_mm - before.x_mm, wanted.y_mm - before.y_mm
        for box_id, area in self._before.items():
            moved = Area(area.x_mm + x_mm, area.y_mm + y_mm, area.width_mm, area.height_mm)
            template = editing.placed(template, self._design.variant, box_id, moved)
        self._design.edit(template, f"drag {self._drags}")
        self.update()

    def _drag_handle(self, by_mm: QPointF, free: bool) -> None:
        (box_id, area), *_ = self._before.items()
        left = area.x_mm + (by_mm.x() if "l" in self._edges else 0)
        right = area.right_mm + (by_mm.x() if "r" in self._edges else 0)
        top = area.y_mm + (by_mm.y() if "t" in self._edges else 0)
        bottom = area.bottom_mm + (by_mm.y() if "b" in self._edges else 0)
        least = editing.LEAST_MM
        left = min(max(0.0, left), area.right_mm - least) if "l" in self._edges else left
        top = min(max(0.0, top), area.bottom_mm - least) if "t" in self._edges else top
        wanted = Area(left, top, max(least, right - left), max(least, bottom - top))
        self._guides = ()
        if not free:
            wanted, self._guides = snapping.resized(
                wanted, self._edges, self._lines(), SNAP_PX / self._ground.px_per_mm
            )
        template = self._design.template
        if isinstance(template.box(box_id), QrBox):
            wanted = _square(wanted, area, self._edges)
        placed = editing.placed(template, self._design.variant, box_id, wanted)
        self._design.edit(placed, f"drag {self._drags}")
        self.update()

    # -- keys ----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.press_key(event):
            super().keyPressEvent(event)

    def press_key(self, event: QKeyEvent) -> bool:
        """What a key does to the selected boxes; False for one that does nothing here. The list of boxes asks too."""
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        design, control = self._design, Qt.KeyboardModifier.ControlModifier
        if not design.is_ready:
            return False
        if key in _ARROWS and design.selected:
            self._nudge(*_ARROWS[key], held)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and held == control:
            design.reorder(1 if key == Qt.Key.Key_PageUp else -1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and not held:
            self._step(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key == Qt.Key.Key_Delete and not held and design.selected:
            design.remove()
        elif key == Qt.Key.Key_D and held == control | Qt.KeyboardModifier.ShiftModifier:
            design.duplicate()
        elif key == Qt.Key.Key_A and held == control:
            design.select([box.id for box in design.boxes() if not box.locked and not box.hidden])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held and design.box is not None:
            self.properties_wanted.emit()
        elif key == Qt.Key.Key_Escape and design.selected:
            design.select(())
        else:
            return False
        return True

    def _nudge(self, right: float, down: float, held: Qt.KeyboardModifier) -> None:
        by = 1.0
        if held & Qt.KeyboardModifier.ShiftModifier:
            by = 5.0
        elif held & Qt.KeyboardModifier.ControlModifier:
            by = 0.1
        design = self._design
        resizes = bool(held & Qt.KeyboardModifier.AltModifier)
        change = editing.grown if resizes else editing.shifted
        template = change(design.template, design.variant, design.selected, right * by, down * by)
        design.edit(template, f"{'grow' if resizes else 'move'} {' '.join(design.selected)}")

    def _step(self, by: int) -> None:
        ids = [box.id for box in self._design.boxes()]
        if not ids:
            return
        chosen = self._design.selected
        now = ids.index(chosen[0]) if chosen else (-1 if by > 0 else len(ids))
        self._design.select((ids[max(0, min(len(ids) - 1, now + by))],))


def _meets(one: Area, other: Area) -> bool:
    return (
        one.x_mm < other.right_mm
        and other.x_mm < one.right_mm
        and one.y_mm < other.bottom_mm
        and other.y_mm < one.bottom_mm
    )


def _square(wanted: Area, before: Area, edges: str) -> Area:
    """The area as a square that keeps the corner opposite to the handle."""
    side = wanted.width_mm if {"l", "r"} & set(edges) else wanted.height_mm
    x = before.right_mm - side if "l" in edges else before.x_mm
    y = before.bottom_mm - side if "t" in edges else before.y_mm
    return Area(x, y, side, side)
