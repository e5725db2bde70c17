"""The values of what is selected, in millimetres and points: the two rows that matter most, and all of them."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from delegates.badges.boxes import TextBox
from delegates.badges.face import BadgeFace
from delegates.ui import theme
from delegates.ui.badges.studio import editing, words
from delegates.ui.badges.studio.condition_properties import ConditionProperties
from delegates.ui.badges.studio.design import Design
from delegates.ui.badges.studio.look_properties import LookProperties
from delegates.ui.badges.studio.place_properties import PlaceProperties
from delegates.ui.badges.studio.template_properties import SeveralProperties, TemplateProperties
from delegates.ui.badges.studio.text_properties import TextProperties
from delegates.ui.context import Context
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.card import Card

translate = QCoreApplication.translate


class Properties(Card):
    """`grew` tells whether all values of a box are shown: the card then wants all the height there is."""

    grew = Signal(bool)

    def __init__(self, context: Context, design: Design, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context, self._design = context, design
        self._is_open = self._is_tall = False
        look = theme.current()
        self.more = ActionButton(size="small", kind="plain", trailing="chevron-down")
        self.more.clicked.connect(lambda: self.open_all(not self._is_open))
        self.add_to_head(self.more)
        self.place = PlaceProperties(design)
        self.text = TextProperties(design)
        self.look = LookProperties(design)
        self.conditions = ConditionProperties(design)
        self.conditions.reset_wanted.connect(self._reset)
        self.template = TemplateProperties(design)
        self.several = SeveralProperties()
        self.several.align_wanted.connect(self._align)
        self.several.same_width_wanted.connect(self._same_width)
        inner = QWidget()
        inner.setObjectName("scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(*(look.scaled(px) for px in (16, 8, 16, 8)))
        column.setSpacing(look.scaled(8))
        self._parts = (self.place, self.text, self.look, self.conditions, self.template, self.several)
        for part in self._parts:
            column.addWidget(part)
        column.addStretch(1)
        self._inner = inner
        inner.installEventFilter(self)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        self.body.addWidget(self._scroll, 1)
        design.edited.connect(self.refresh)
        design.chosen.connect(self.refresh)
        design.turned.connect(self.refresh)
        self.retranslate()

    def show_face(self, face: BadgeFace | None) -> None:
        """Whoever is shown: contrasts are told for them."""
        self.look.show_face(face)
        self.refresh()

    @property
    def is_open(self) -> bool:
        """Whether all values are shown."""
        return self._is_open

    @property
    def is_tall(self) -> bool:
        """Whether the card wants all the height there is."""
        return self._is_tall

    def open_all(self, on: bool) -> None:
        """All values, or the first rows only."""
        self._is_open = on
        self.more.set_trailing("chevron-up" if on else "chevron-down")
        self._say_more()
        self.refresh()

    def begin(self) -> None:
        """Go to the first field."""
        first: QWidget = self.place.left if self._design.box is not None else self.template.title
        first.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def refresh(self) -> None:
        """Show the values as they are."""
        design = self._design
        if not design.is_ready:
            for widget in (*self._parts, self.more):
                widget.hide()
            return
        box, count = design.box, len(design.selected)
        self.conditions.set_categories(self._context.categories)
        for part in (self.place, self.look, self.conditions):
            part.setVisible(box is not None)
        self.template.setVisible(not count)
        self.several.setVisible(count > 1)
        self.more.setVisible(box is not None)
        if box is None:
            self.text.hide()
            self.set_title(
                translate("Studio", "%n box(es) selected", "", count)
                if count
                else translate("Studio", "Badge")
            )
            self.template.show_template()
        else:
            self.set_title(words.box(box))
            self.place.show_box(box)
            self.text.show_box(box)
            self.look.show_box(box)
            self.conditions.show_box(box)
            self.text.setVisible(self._is_open and isinstance(box, TextBox))
            # Fills and pictures have nothing but their look.
            self.look.setVisible(self._is_open or not isinstance(box, TextBox))
            self.conditions.setVisible(self._is_open)
        self._measure()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._measure()  # a sentence came or went
        return super().eventFilter(watched, event)

    def _measure(self) -> None:
        look = theme.current()
        self.setMaximumHeight(16_777_215)
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        is_tall = self._is_open and self._design.box is not None
        if is_tall != self._is_tall:
            self._is_tall = is_tall
            self.grew.emit(is_tall)
        self._scroll.setVerticalScrollBarPolicy(needed if is_tall else off)
        if is_tall:
            self._scroll.setMinimumHeight(look.scaled(120))
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
            return
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        layout = self._inner.layout()
        if layout is not None:
            layout.activate()
            width = max(200, self.width() - 2)
            wanted = (
                layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
            )
            self._scroll.setMinimumHeight(wanted)
            self.setMaximumHeight(wanted + look.scaled(44) + 4)

    @Slot(str)
    def _align(self, edge: str) -> None:
        design = self._design
        design.edit(
            editing.aligned(design.template, design.variant, design.selected, cast("editing.Edge", edge))
        )

    @Slot()
    def _same_width(self) -> None:
        design = self._design
        if len(design.selected) > 1:
            design.edit(editing.same_width(design.template, design.variant, design.selected))

    @Slot()
    def _reset(self) -> None:
        box, design = self._design.box, self._design
        if box is not None:
            design.edit(editing.without_changes(design.template, design.variant, box.id))

    def _say_more(self) -> None:
        self.more.setText(translate("Studio", "Less") if self._is_open else translate("Studio", "More"))

    def retranslate(self) -> None:
        """Say it in the language in force."""
        for part in self._parts:
            part.retranslate()
        self._say_more()
        self.refresh()
