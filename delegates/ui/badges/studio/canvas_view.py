"""The canvas in its frame: size of the badge, tools, zoom; and the picture of the page, asked for as it changes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QScrollArea, QVBoxLayout, QWidget

from delegates.badges.face import BadgeFace
from delegates.ui import theme, wording
from delegates.ui.badges.studio import editing, words
from delegates.ui.badges.studio.amounts import places
from delegates.ui.badges.studio.canvas import AIR_PX, Canvas
from delegates.ui.badges.studio.canvas_ground import RULER_PX
from delegates.ui.badges.studio.design import Design
from delegates.ui.badges.studio.page_picture import PagePicture, Wish
from delegates.ui.context import Context
from delegates.ui.widgets.button import ActionButton, IconButton
from delegates.ui.widgets.card import Card

translate = QCoreApplication.translate
PX_PER_MM: Final = 96 / 25.4  # true size on a screen of 96 dots an inch
ZOOMS_PERCENT: Final = (25, 50, 75, 100, 150, 200, 300, 400)
MM_PER_PT: Final = 25.4 / 72
_PAPER_NAMES: Final = {(105.0, 148.0): "A6", (148.0, 105.0): "A6", (85.6, 53.98): "ID-1", (74.0, 105.0): "A7"}


class CanvasView(QWidget):
    """`drawn` comes when the picture shows what was asked for last."""

    drawn = Signal()

    def __init__(self, context: Context, design: Design, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._design = design
        self._face: BadgeFace | None = None
        self._percent = 0  # 0 fits the badge into the room
        self.canvas = Canvas(design)
        self.canvas.zoom_wanted.connect(self.zoom)
        self.picture = PagePicture(context, self)
        self.picture.drawn.connect(self._drawn)
        self._build()
        design.edited.connect(self._changed)
        design.turned.connect(self._changed)
        design.chosen.connect(self._say_tools)
        theme.current().changed.connect(self._fit)
        self.retranslate()

    def _build(self) -> None:
        card = Card()
        self._size, self._percent_label = QLabel(), QLabel()
        for label in (self._size, self._percent_label):
            label.setProperty("kind", "hint")
        card.head.setContentsMargins(theme.current().scaled(12), 0, theme.current().scaled(12), 0)
        card.head.setSpacing(theme.current().scaled(4))
        card.head.insertWidget(0, self._size)
        self.differs = ActionButton(size="small", kind="plain")
        self.differs.clicked.connect(self._look_at_variant)
        card.head.insertWidget(1, self.differs)
        self.undo_button = IconButton("undo-2", "", kind="")
        self.align_button = IconButton("align-left", "", kind="")
        self.centre_button = IconButton("align-center", "", kind="")
        self.out_button, self.in_button = (
            IconButton("zoom-out", "", kind=""),
            IconButton("zoom-in", "", kind=""),
        )
        self.undo_button.clicked.connect(self._design.undo)
        self.align_button.clicked.connect(self._open_alignments)
        self.centre_button.clicked.connect(lambda: self.align("centre"))
        self.out_button.clicked.connect(lambda: self.zoom(-1))
        self.in_button.clicked.connect(lambda: self.zoom(1))
        self._percent_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._percent_label.setMinimumWidth(theme.current().scaled(48))
        tools = (self.undo_button, self.align_button, self.centre_button, self.out_button)
        for widget in (*tools, self._percent_label, self.in_button):
            card.add_to_head(widget)
        for tool in (*tools, self.in_button):
            tool.setEnabled(False)  # until there is a badge
        self.card = card
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.canvas)
        card.body.addWidget(self._scroll, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)

    # -- whose, how large ----------------------------------------------------------------------------------------

    def show_face(self, face: BadgeFace | None) -> None:
        """Show this person's badge."""
        self._face = face
        self._say_variant()
        self.ask()

    @property
    def face(self) -> BadgeFace | None:
        """Whose badge is shown."""
        return self._face

    @property
    def percent(self) -> int:
        """The size on the screen, 100 at 96 dots an inch."""
        return round(self.canvas.ground.px_per_mm / PX_PER_MM * 100 / (theme.current().zoom_percent / 100))

    def zoom(self, by: int) -> None:
        """Larger or smaller by a step; smaller than all steps fits the room."""
        if not self._design.is_ready:
            return
        now = self.percent
        larger = [one for one in ZOOMS_PERCENT if one > now]
        smaller = [one for one in ZOOMS_PERCENT if one < now]
        if by > 0 and larger:
            self._percent = larger[0]
        elif by < 0:
            self._percent = smaller[-1] if smaller and smaller[-1] > self._fitting() else 0
        self._fit()

    def fit(self) -> None:
        """The whole badge in the room there is."""
        self._percent = 0
        self._fit()

    def _fitting(self) -> float:
        """The percentage at which the badge fits the room."""
        look, room = theme.current(), self._scroll.viewport().size()
        air = 2 * look.scaled(AIR_PX) + look.scaled(RULER_PX)
        template = self._design.template
        px = min((room.width() - air) / template.width_mm, (room.height() - air) / template.height_mm)
        return max(10.0, px / PX_PER_MM * 100 / (look.zoom_percent / 100))

    @Slot()
    def _fit(self) -> None:
        if not self._design.is_ready or not self.isVisible():
            return
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._scroll.setVerticalScrollBarPolicy(needed if self._percent else off)
        self._scroll.setHorizontalScrollBarPolicy(needed if self._percent else off)
        percent = self._percent or min(150.0, self._fitting())
        self.canvas.set_px_per_mm(percent / 100 * PX_PER_MM * theme.current().zoom_percent / 100)
        self._percent_label.setText(f"{self.percent} %")
        self.out_button.setEnabled(bool(self._percent))
        self.in_button.setEnabled(self.percent < ZOOMS_PERCENT[-1])
        self.ask()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()
        self._fit()

    def _fit_head(self) -> None:
        """The size of the badge goes first where the head has no room for all."""
        head = self.card.head
        needed = head.sizeHint().width()
        if self._size.isHidden():
            needed += self._size.sizeHint().width() + head.spacing()
        self._size.setVisible(needed <= self.width() - 2)

    # -- the picture ---------------------------------------------------------------------------------------------

    @Slot()
    def _changed(self) -> None:
        self._say_size()
        self._say_tools()
        self._fit()

    def ask(self) -> None:
        """Ask for the picture of what is drawn now."""
        if self._face is None or not self._design.is_ready or not self.isVisible():
            return
        template = editing.only_variant(self._design.template, self._design.variant)
        scale = self.canvas.ground.px_per_mm * MM_PER_PT
        self.picture.want(Wish(self._face, template, self._design.side, scale), self.devicePixelRatioF())

    @Slot(QPixmap)
    def _drawn(self, picture: QPixmap) -> None:
        self.canvas.set_picture(picture)
        self.drawn.emit()

    # -- tools ---------------------------------------------------------------------------------------------------

    def align(self, edge: editing.Edge) -> None:
        """One box on the badge, several among each other."""
        design = self._design
        design.edit(editing.aligned(design.template, design.variant, design.selected, edge))

    def make_as_wide(self) -> None:
        """All selected boxes as wide as the first."""
        design = self._design
        if len(design.selected) > 1:
            design.edit(editing.same_width(design.template, design.variant, design.selected))

    @Slot()
    def _open_alignments(self) -> None:
        self.alignments().popup(self.align_button.mapToGlobal(QPoint(0, self.align_button.height())))

    def alignments(self) -> QMenu:
        """Edges and centres; same width; what lies over what."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for edge, word in (
            ("left", translate("Studio", "Left edges")),
            ("centre", translate("Studio", "Centres, from left to right")),
            ("right", translate("Studio", "Right edges")),
            ("top", translate("Studio", "Top edges")),
            ("middle", translate("Studio", "Centres, from top to bottom")),
            ("bottom", translate("Studio", "Bottom edges")),
        ):
            menu.addAction(word).triggered.connect(lambda _=False, edge=edge: self.align(edge))
        menu.addSeparator()
        wide = menu.addAction(translate("Studio", "Same width"))
        wide.triggered.connect(self.make_as_wide)
        wide.setEnabled(len(self._design.selected) > 1)
        menu.addSeparator()
        over = menu.addAction(translate("Studio", "Bring forward") + "\tCtrl+PgUp")
        over.triggered.connect(lambda: self._design.reorder(1))
        under = menu.addAction(translate("Studio", "Send backward") + "\tCtrl+PgDown")
        under.triggered.connect(lambda: self._design.reorder(-1))
        copy = menu.addAction(translate("Studio", "Duplicate") + "\tCtrl+Shift+D")
        copy.triggered.connect(self._design.duplicate)
        remove = menu.addAction(translate("Studio", "Remove") + "\tDel")
        remove.triggered.connect(self._design.remove)
        return menu

    @Slot()
    def _say_tools(self) -> None:
        chosen = bool(self._design.selected)
        self.align_button.setEnabled(chosen)
        self.centre_button.setEnabled(chosen)
        self.undo_button.setEnabled(self._design.can_undo)

    @Slot()
    def _look_at_variant(self) -> None:
        known = self._design.template.variant_of(self._face) if self._face is not None else None
        if known is not None:
            self._design.look(variant=known.name)

    def _say_size(self) -> None:
        self._say_variant()
        if not self._design.is_ready:
            self._size.setText("")
            return
        template = self._design.template
        width, height = (f"{value:.{places(value)}f}" for value in (template.width_mm, template.height_mm))
        size = wording.filled("{w} × {h} mm", w=width, h=height)
        name = _PAPER_NAMES.get((template.width_mm, template.height_mm))
        self._size.setText(f"{name} · {size}" if name else size)
        self._fit_head()

    def _say_variant(self) -> None:
        """Whoever is shown may get a badge that is not as all are: say so, and lead there."""
        known = None
        if self._design.is_ready and self._face is not None and not self._design.variant:
            known = self._design.template.variant_of(self._face)
        self.differs.setVisible(known is not None and bool(known.changes))
        if known is not None:
            template = translate("Studio", "{kind} badges differ")
            self.differs.setText(wording.filled(template, kind=words.variant(known)))
        self._fit_head()

    def retranslate(self) -> None:
        """Say it in the language in force."""
        self.undo_button.set_word(translate("Studio", "Undo (Ctrl+Z)"))
        self.align_button.set_word(translate("Studio", "Align and order"))
        self.centre_button.set_word(translate("Studio", "Centre on the badge"))
        self.out_button.set_word(translate("Studio", "Smaller"))
        self.in_button.set_word(translate("Studio", "Larger"))
        self.canvas.say()
        self._say_size()
