"""The page of the PDF itself, as it will be printed; zoom, and a caption that says how the badge stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from delegates.badges.sheet import Arrangement
from delegates.badges.template import DEFAULT, Template
from delegates.errors import DeskError
from delegates.ui import icons, lines, theme
from delegates.ui.badges.badge_state import LOOKS, Badge, hint, word
from delegates.ui.badges.page_pixmap import Page, page_pixmap
from delegates.ui.context import Context
from delegates.ui.tasks import BULK, Job
from delegates.ui.widgets.button import ActionButton, IconButton
from delegates.ui.widgets.card import Card

if TYPE_CHECKING:
    from delegates.services.workspace import Workspace

translate = QCoreApplication.translate
# Percent of the true size on paper at 96 dots an inch; 0 fits the page into the room.
ZOOMS_PERCENT: Final = (0, 75, 100, 150, 200, 300)
SCREEN_DPI: Final = 96
AIR_PX: Final = 24


class _Sheet(QWidget):
    """The picture of the page, with a thin edge."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = QPixmap()

    def set_picture(self, picture: QPixmap) -> None:
        self.picture = picture
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        air = 2 * theme.current().scaled(AIR_PX)
        return self.picture.deviceIndependentSize().toSize() + QSize(air, air)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), look.colour("sunken"))
        if self.picture.isNull():
            return
        size = self.picture.deviceIndependentSize().toSize()
        x, y = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        painter.drawPixmap(x, y, self.picture)
        painter.setPen(look.colour("strong"))
        painter.drawRect(x - 1, y - 1, size.width() + 1, size.height() + 1)


class PreviewView(QWidget):
    """`step_wanted` carries +1 or -1. Pages are drawn on the bulk lane; only the latest wish is shown."""

    step_wanted = Signal(int)
    drawn = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._badge: Badge | None = None
        self._wish = _Wish((), DEFAULT, Arrangement(), "front")
        self._zoom = 0
        self._size_mm: tuple[float, float] | None = None
        self._job: Job | None = None
        self._build()
        self.retranslate()

    def show_badge(
        self,
        badge: Badge | None,
        ids: Sequence[str],
        template: str | Template,
        arrangement: Arrangement,
        side: str,
        place: int,
        count: int,
    ) -> None:
        """Show the page on which this badge stands; `ids` are all badges of that page, `place` its number from 1.

        `side` "back" shows the page after it, where the paper is printed on both sides.
        """
        self._badge = badge
        self._wish = _Wish(tuple(ids), template, arrangement, side)
        self._place.setText(f"{place} / {count}" if badge is not None else "")
        self._back.setEnabled(place > 1)
        self._on.setEnabled(place < count)
        self.say_state()
        self._draw()

    def say_state(self) -> None:
        """The caption, in the language in force."""
        badge, workspace = self._badge, self._context.workspace
        if badge is None or workspace is None:
            return
        icon, colour = LOOKS[badge.state]
        look = theme.current()
        self._state_icon.setPixmap(icons.pixmap(icon, look.scaled(20), colour))
        self._state.setText(word(badge, workspace.zone, self._context.language.code))
        self._state.setStyleSheet(f"color: {look.hex(colour)}")
        self._hint.setText(hint(badge))
        self._hint.setToolTip(hint(badge))

    @property
    def picture(self) -> QPixmap:
        """What is shown now."""
        return self._sheet.picture

    @property
    def zoom_percent(self) -> int:
        """0 while the page fits the room."""
        return ZOOMS_PERCENT[self._zoom]

    @Slot()
    def zoom_in(self) -> None:
        """The next larger size."""
        self._set_zoom(min(len(ZOOMS_PERCENT) - 1, self._zoom + 1))

    @Slot()
    def zoom_out(self) -> None:
        """The next smaller one; the smallest fits the room."""
        self._set_zoom(max(0, self._zoom - 1))

    def _set_zoom(self, zoom: int) -> None:
        if zoom != self._zoom:
            self._zoom = zoom
            off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
            self._scroll.setVerticalScrollBarPolicy(needed if zoom else off)
            self._scroll.setHorizontalScrollBarPolicy(needed if zoom else off)
            self._say_zoom()
            self._draw()

    def _draw(self) -> None:
        workspace = self._context.workspace
        if self._job is not None:
            self._job.cancel()
        if self._badge is None or workspace is None or not self.isVisible():
            self._sheet.set_picture(QPixmap())
            return
        wish = self._wish
        ratio = self.devicePixelRatioF()
        room = self._scroll.viewport().size()
        zoom = ZOOMS_PERCENT[self._zoom]

        def work(job: Job) -> tuple[Page, tuple[float, float]]:
            return _page(workspace, wish, room, zoom, ratio, job)

        def done(made: tuple[Page, tuple[float, float]]) -> None:
            page, self._size_mm = made
            self._sheet.set_picture(page_pixmap(page, ratio))
            self._say_size()
            self.drawn.emit()

        self._job = self._context.tasks.run(BULK, work, done)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._zoom == 0 and self._badge is not None:
            self._draw()

    def _build(self) -> None:
        look = theme.current()
        card = Card()
        self._size, self._percent, self._place = QLabel(), QLabel(), QLabel()
        for label in (self._size, self._percent, self._place):
            label.setProperty("kind", "hint")
        self._back, self._on = IconButton("chevron-up", "", kind=""), IconButton("chevron-down", "", kind="")
        self._back.clicked.connect(lambda: self.step_wanted.emit(-1))
        self._on.clicked.connect(lambda: self.step_wanted.emit(1))
        self._out, self._in = IconButton("zoom-out", "", kind=""), IconButton("zoom-in", "", kind="")
        self._out.clicked.connect(self.zoom_out)
        self._in.clicked.connect(self.zoom_in)
        self._percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._percent.setMinimumWidth(look.scaled(52))
        card.head.insertWidget(0, self._size)
        for widget in (self._back, self._place, self._on, self._out, self._percent, self._in):
            card.add_to_head(widget)
        self._sheet = _Sheet()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(self._sheet)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        card.body.addWidget(self._scroll, 1)
        line = QFrame()
        line.setProperty("kind", "divider")
        card.body.addWidget(line)
        self._state_icon, self._state, self._hint = QLabel(), QLabel(), QLabel()
        self._state.setProperty("kind", "strong")
        self._hint.setProperty("kind", "hint")
        for label in (self._state, self._hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
        # A caption of one height: nothing moves from badge to badge.
        self._hint.setFixedHeight(lines.box_px(look.px("hint")))
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        caption = QHBoxLayout()
        caption.setContentsMargins(*(look.scaled(px) for px in (16, 6, 16, 6)))
        caption.setSpacing(look.scaled(8))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._state)
        words.addWidget(self._hint)
        caption.addWidget(self._state_icon)
        caption.addLayout(words, 1)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(look.scaled(8))
        caption.addLayout(self._actions)
        card.body.addLayout(caption)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)

    def add_action(self, button: ActionButton) -> ActionButton:
        """A button beside the caption: what can be done with this one badge."""
        self._actions.addWidget(button)
        return button

    def retranslate(self) -> None:
        """Say the words again."""
        self._back.set_word(translate("PreviewView", "The badge before"))
        self._on.set_word(translate("PreviewView", "The next badge"))
        self._in.set_word(translate("PreviewView", "Larger"))
        self._out.set_word(translate("PreviewView", "Smaller"))
        self._say_zoom()
        self._say_size()
        self.say_state()

    def _say_zoom(self) -> None:
        percent = ZOOMS_PERCENT[self._zoom]
        self._percent.setText(f"{percent} %" if percent else translate("PreviewView", "Fit"))
        self._out.setEnabled(self._zoom > 0)
        self._in.setEnabled(self._zoom < len(ZOOMS_PERCENT) - 1)

    def _say_size(self) -> None:
        if self._size_mm is None:
            self._size.setText("")
            return
        width, height = (f"{value:.2f}".rstrip("0").rstrip(".") for value in self._size_mm)
        self._size.setText(f"{width} × {height} mm")


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is to be shown: whose badges, on which template and paper, which side of it."""

    ids: tuple[str, ...]
    template: str | Template
    arrangement: Arrangement
    side: str


def _page(
    workspace: Workspace, wish: _Wish, room: QSize, zoom: int, ratio: float, job: Job
) -> tuple[Page, tuple[float, float]]:
    """The picture of the page of these badges and its size in mm."""
    from delegates.badges.preview import page_image, page_sizes_mm
    from delegates.domain.people import DelegateId

    ids = [DelegateId(one) for one in wish.ids]
    pdf = workspace.badge_issuing.pdf_of(ids, template=wish.template, arrangement=wish.arrangement)
    if not pdf:  # these people have no badge any more: the list is being read again
        raise DeskError("cancelled")
    job.raise_if_cancelled()
    sizes = page_sizes_mm(pdf)
    page = min(1 if wish.side == "back" else 0, len(sizes) - 1)
    size_mm = sizes[page]
    if zoom:
        scale = zoom / 100 * SCREEN_DPI / 72
    else:
        air = 2 * AIR_PX
        width_pt, height_pt = size_mm[0] / 25.4 * 72, size_mm[1] / 25.4 * 72
        scale = max(0.3, min((room.width() - air) / width_pt, (room.height() - air) / height_pt))
    return page_image(pdf, page, scale * ratio), size_mm
