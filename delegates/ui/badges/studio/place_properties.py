"""The first two rows of the properties: where a box stands, and its letters. Always seen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from delegates.badges.boxes import LEAST_MODULE_MM, Box, FillBox, PictureBox, ProgrammeBox, QrBox, TextBox
from delegates.ui import icons, theme, wording
from delegates.ui.badges.studio import editing
from delegates.ui.badges.studio.design import Design
from delegates.ui.badges.studio.number_entry import NumberEntry, written
from delegates.ui.badges.studio.property_fields import Captions, Choice

translate = QCoreApplication.translate
FAMILIES = (("sans", "Noto Sans"), ("phetsarath", "Phetsarath"))
MOST_PT = 400.0


class PlaceProperties(QWidget):
    """Left, top, width, height; font, size, floor; a line that says what follows, or what is wrong with a number."""

    def __init__(self, design: Design, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._design = design
        self._wrong = ""
        self._captions = Captions()
        look = theme.current()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(look.scaled(8))
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(look.scaled(6))
        self.left, self.top = NumberEntry("mm", 0, editing.MOST_MM), NumberEntry("mm", 0, editing.MOST_MM)
        self.width_, self.height_ = (
            NumberEntry("mm", editing.LEAST_MM, editing.MOST_MM),
            NumberEntry("mm", editing.LEAST_MM, editing.MOST_MM),
        )
        for entry, key, word in (
            (self.left, "x_mm", lambda: translate("Studio", "Left")),
            (self.top, "y_mm", lambda: translate("Studio", "Top")),
            (self.width_, "width_mm", lambda: translate("Studio", "Width")),
            (self.height_, "height_mm", lambda: translate("Studio", "Height")),
        ):
            self._captions.over(entry, word, first)
            self._connect(entry, key)
        self._letters = QWidget()
        self._letters.setLayout(second)
        second.setContentsMargins(0, 0, 0, 0)
        self.family = Choice()
        self.family.picked.connect(lambda value: self._set("family", value))
        self.size_ = NumberEntry("pt", 1, MOST_PT)
        self.floor = NumberEntry("pt", 1, MOST_PT)
        self._captions.over(self.family, lambda: translate("Studio", "Font"), second, 2)
        self._captions.over(self.size_, lambda: translate("Studio", "Size"), second)
        self._captions.over(self.floor, lambda: translate("Studio", "Floor"), second)
        self.size_.entered.connect(self._set_size)
        self.floor.entered.connect(self._set_floor)
        for entry in (self.size_, self.floor):
            entry.wrong.connect(self._said_wrong)
            entry.settled.connect(design.settle)
        note = QHBoxLayout()
        note.setSpacing(look.scaled(8))
        self._note_icon, self._note = QLabel(), QLabel()
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        note.addWidget(self._note_icon)
        note.addWidget(self._note, 1)
        outer.addLayout(first)
        outer.addWidget(self._letters)
        outer.addLayout(note)
        self.retranslate()

    def show_box(self, box: Box) -> None:
        """The values of a box."""
        self.left.set_value(box.x_mm)
        self.top.set_value(box.y_mm)
        self.width_.set_value(box.width_mm)
        self.height_.set_value(box.width_mm if isinstance(box, QrBox) else box.height_mm)
        has_letters = isinstance(box, TextBox | ProgrammeBox)
        self._letters.setVisible(has_letters)
        if isinstance(box, TextBox | ProgrammeBox):
            self.family.offer(FAMILIES, box.family)
            self.size_.set_value(box.size_pt)
            self.floor.set_value(box.floor_pt)
        if not any(
            one.is_wrong for one in (self.left, self.top, self.width_, self.height_, self.size_, self.floor)
        ):
            self._wrong = ""
        self._say(box)

    @property
    def note(self) -> str:
        """What the line under the fields says."""
        return self._note.text()

    def _connect(self, entry: NumberEntry, key: str) -> None:
        entry.entered.connect(lambda value: self._set(key, value))
        entry.wrong.connect(self._said_wrong)
        entry.settled.connect(self._design.settle)

    def _set(self, key: str, value: object) -> None:
        box = self._design.box
        if box is not None:
            self._design.set_values(box.id, f"{box.id}.{key}", **{key: value})

    def _set_size(self, value: float) -> None:
        box = self._design.box
        if isinstance(box, TextBox | ProgrammeBox):
            # A floor above the size would make letters larger by shrinking them.
            self._design.set_values(
                box.id, f"{box.id}.size_pt", size_pt=value, floor_pt=min(box.floor_pt, value)
            )

    def _set_floor(self, value: float) -> None:
        box = self._design.box
        if isinstance(box, TextBox | ProgrammeBox):
            self._design.set_values(
                box.id, f"{box.id}.floor_pt", floor_pt=value, size_pt=max(box.size_pt, value)
            )

    def _said_wrong(self, sentence: str) -> None:
        self._wrong = sentence
        box = self._design.box
        if box is not None:
            self._say(box)

    def _say(self, box: Box) -> None:
        look = theme.current()
        icon, colour, text = "check", "text2", ""
        if self._wrong:
            icon, colour, text = "triangle-alert", "redtext", self._wrong
        elif isinstance(box, TextBox):
            text = (
                translate("Studio", "Shrinks to the floor, then breaks; never clips")
                if box.lines > 1
                else translate("Studio", "Shrinks to the floor; never clips")
            )
        elif isinstance(box, ProgrammeBox):
            text = translate("Studio", "Shrinks to the floor; what has no room is told")
        elif isinstance(box, QrBox):
            good = box.module_mm >= LEAST_MODULE_MM - 1e-6
            icon, colour = ("check", "text2") if good else ("triangle-alert", "redtext")
            text = wording.filled(
                translate("Studio", "A module is {size}; its white edge is {edge}"),
                size=written(round(box.module_mm, 2), "mm"),
                edge=written(round(box.quiet_mm, 1), "mm"),
            )
        elif isinstance(box, PictureBox):
            text = (
                translate("Studio", "Fills the box; what stands over is cut off")
                if box.fit == "cover"
                else translate("Studio", "All of the picture is shown")
            )
        elif isinstance(box, FillBox):
            text = translate("Studio", "Lies under what is drawn later")
        self._note_icon.setPixmap(icons.pixmap(icon, look.scaled(16), colour))
        self._note.setText(text)
        self._note.setStyleSheet(f"color: {look.hex(colour)}; font-size: {look.px('hint')}px")

    def retranslate(self) -> None:
        """Say it in the language in force."""
        self._captions.retranslate()
        if self._design.box is not None:
            self._say(self._design.box)
