"""How a box looks: lines, weight, alignment, colour with its contrast, corners, picture."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from delegates.badges import contrast
from delegates.badges.boxes import (
    Box,
    FillBox,
    PictureBox,
    ProgrammeBox,
    TextBox,
    colour_of,
    used_fields,
)
from delegates.badges.face import BadgeFace, texts_of
from delegates.domain.colour import contrast as colour_contrast
from delegates.ui import formats, language, theme, wording
from delegates.ui.badges.studio import words
from delegates.ui.badges.studio.design import Design
from delegates.ui.badges.studio.number_entry import NumberEntry
from delegates.ui.badges.studio.property_fields import Captions, Choice, ColourEntry
from delegates.ui.widgets.button import IconButton, set_kind

translate = QCoreApplication.translate
_ALIGNS = ("left", "center", "right")


class LookProperties(QWidget):
    """Shows what a box of its kind has."""

    def __init__(self, design: Design, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._design = design
        self._face: BadgeFace | None = None
        self._captions = Captions()
        look = theme.current()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(look.scaled(8))
        self._text = self._row(outer)
        self.lines = NumberEntry("", 1, 20)
        self.lines.entered.connect(lambda value: self._set("lines", int(value)))
        self._captions.over(self.lines, lambda: translate("Studio", "Lines"), _of(self._text))
        self.valign = Choice()
        self.valign.picked.connect(lambda value: self._set("valign", value))
        self._captions.over(self.valign, lambda: translate("Studio", "Upright"), _of(self._text), 2)
        self.aligns = {value: IconButton(f"align-{value}", "", kind="chip") for value in _ALIGNS}
        group = QButtonGroup(self)
        aligned = QWidget()
        row = QHBoxLayout(aligned)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.scaled(4))
        for value, button in self.aligns.items():
            button.setCheckable(True)
            group.addButton(button)
            button.clicked.connect(lambda _=False, value=value: self._set("align", value))
            row.addWidget(button)
        self._captions.over(aligned, lambda: translate("Studio", "Alignment"), _of(self._text), 2)
        self.bold = QCheckBox()
        self.bold.clicked.connect(lambda on: self._set("bold", on))
        outer.addWidget(self.bold)
        self._picture = self._row(outer)
        self.picture, self.fit = Choice(), Choice()
        self.picture.picked.connect(lambda value: self._set("picture", value))
        self.fit.picked.connect(lambda value: self._set("fit", value))
        self._captions.over(self.picture, lambda: translate("Studio", "Picture"), _of(self._picture))
        self._captions.over(self.fit, lambda: translate("Studio", "In its box"), _of(self._picture))
        self.colour = ColourEntry()
        self.colour.entered.connect(lambda value: self._set("colour", value))
        self.colour.settled.connect(design.settle)
        self._colour_caption = self._captions.over(self.colour, lambda: translate("Studio", "Colour"), outer)
        self.contrast = QLabel()
        self.contrast.setTextFormat(Qt.TextFormat.PlainText)
        self.colour.second.addWidget(self.contrast, 1)
        self._fill = self._row(outer)
        self.radius, self.line = NumberEntry("mm", 0, 100), NumberEntry("mm", 0, 50, step=0.1)
        self.radius.entered.connect(lambda value: self._set("radius_mm", value))
        self.line.entered.connect(lambda value: self._set("line_mm", value))
        self._captions.over(self.radius, lambda: translate("Studio", "Round corners"), _of(self._fill))
        self._captions.over(self.line, lambda: translate("Studio", "Outline only"), _of(self._fill))
        for entry in (self.lines, self.radius, self.line):
            entry.settled.connect(design.settle)
        self.retranslate()

    @staticmethod
    def _row(outer: QVBoxLayout) -> QWidget:
        widget = QWidget()
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().scaled(8))
        outer.addWidget(widget)
        return widget

    def show_face(self, face: BadgeFace | None) -> None:
        """Whoever is shown: colours of the category are theirs."""
        self._face = face
        if face is not None:
            self.colour.show_category(face.category_colour, face.category_ink)

    def show_box(self, box: Box) -> None:
        """The values of a box."""
        is_text = isinstance(box, TextBox)
        has_colour = isinstance(box, TextBox | FillBox | ProgrammeBox)
        self._text.setVisible(is_text)
        self.bold.setVisible(is_text)
        self._picture.setVisible(isinstance(box, PictureBox))
        self._fill.setVisible(isinstance(box, FillBox))
        for widget in (self.colour, self._colour_caption):
            widget.setVisible(has_colour)
        if isinstance(box, TextBox):
            self.lines.set_value(float(box.lines))
            self.valign.offer(
                (
                    ("top", translate("Studio", "Top")),
                    ("middle", translate("Studio", "Middle")),
                    ("bottom", translate("Studio", "Bottom")),
                ),
                box.valign,
            )
            self.aligns[box.align].setChecked(True)
            self.bold.setChecked(box.bold)
        elif isinstance(box, PictureBox):
            known = [(name, words.picture(name)) for name in ("photo", "flag", "logo")]
            own = [] if box.picture in dict(known) else [(box.picture, words.picture(box.picture))]
            self.picture.offer([*known, *own], box.picture)
            fits = (
                ("contain", translate("Studio", "All of it")),
                ("cover", translate("Studio", "Fill, cut off")),
            )
            self.fit.offer(fits, box.fit)
        elif isinstance(box, FillBox):
            self.radius.set_value(box.radius_mm)
            self.line.set_value(box.line_mm)
        if isinstance(box, TextBox | FillBox | ProgrammeBox):
            self.colour.set_colour(box.colour)
        self._say_contrast(box)

    def _say_contrast(self, box: Box) -> None:
        face = self._face
        shown = face is not None and isinstance(box, TextBox | ProgrammeBox)
        self.contrast.setVisible(shown)
        if not shown or face is None or not isinstance(box, TextBox | ProgrammeBox):
            return
        ink = colour_of(box.colour, face)
        boxes = self._design.boxes()
        texts = texts_of(face, used_fields(boxes))
        # A fill that this badge does not have is no ground; a box that is hidden itself is judged all the same.
        present = [one for one in boxes if one.id == box.id or one.is_shown(face, texts)]
        grounds = contrast.grounds(box, present, lambda colour: colour_of(colour, face))
        worst = min(colour_contrast(ink, ground) for ground in grounds)
        good = worst >= contrast.least_for(box) - 0.005
        template = (
            translate("Studio", "{ratio} : 1, good") if good else translate("Studio", "{ratio} : 1, too weak")
        )
        ratio = formats.decimal(worst, 1, language.current().code)
        self.contrast.setText(wording.filled(template, ratio=ratio))
        set_kind(self.contrast, "kind", "good" if good else "error")

    def _set(self, key: str, value: object) -> None:
        box = self._design.box
        if box is not None:
            self._design.set_values(box.id, f"{box.id}.{key}", **{key: value})

    def retranslate(self) -> None:
        """Say it in the language in force."""
        self._captions.retranslate()
        self.bold.setText(translate("Studio", "Bold"))
        named = {
            "left": translate("Studio", "Letters at the left"),
            "center": translate("Studio", "Letters in the middle"),
            "right": translate("Studio", "Letters at the right"),
        }
        for value, button in self.aligns.items():
            button.set_word(named[value])
        self.colour.retranslate()


def _of(widget: QWidget) -> QHBoxLayout:
    layout = widget.layout()
    assert isinstance(layout, QHBoxLayout)
    return layout
