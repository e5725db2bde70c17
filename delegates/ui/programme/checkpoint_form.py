"""The form of a checkpoint: when it is open, whom it admits, who may come back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from delegates.domain.checkpoint import Checkpoint, Reentry
from delegates.domain.people import Category
from delegates.ui import painters, theme, wording
from delegates.ui.programme.local_time import LocalTimeField
from delegates.ui.programme.side_form import SideForm
from delegates.ui.widgets.number_field import NumberField

translate = QCoreApplication.translate


class CategoryBox(QCheckBox):
    """A box to tick, with the category's tile before its name."""

    def __init__(self, category: Category, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name.replace("&", "&&"), parent)
        self.category = category
        self.setAccessibleName(name)
        self.dress()

    def dress(self) -> None:
        """The tile in the theme in force."""
        side = theme.current().scaled(22)
        picture = QPixmap(side * 2, side * 2)
        picture.setDevicePixelRatio(2)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painters.draw_tile(painter, QRect(0, 0, side, side), self.category)
        painter.end()
        self.setIcon(QIcon(picture))
        self.setIconSize(QSize(side, side))


class CheckpointForm(SideForm):
    """All rules of one checkpoint. Every category ticked means: every category, also one that is added later."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("door-open", parent)
        self._checkpoint = Checkpoint("", "")
        self._language = "en"
        self.name = QLineEdit()
        self.first_field = self.name
        self.opens, self.closes = LocalTimeField(), LocalTimeField()
        self.boxes: list[CategoryBox] = []
        self._admits = QWidget()
        self._grid = QVBoxLayout(self._admits)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self.reentry: dict[Reentry, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self.once_per_day, self.exits, self.ceremonial = QCheckBox(), QCheckBox(), QCheckBox()
        self.capacity = NumberField()
        self.capacity.setRange(0, 99_999)
        self.place, self.contact = QLineEdit(), QLineEdit()
        self.captions = [
            self.add_field(self.name),
            self.add_field(self.opens),
            self.add_field(self.closes),
            self.add_field(self._admits),
        ]
        self._coming_back = QLabel()
        self._coming_back.setProperty("kind", "caption")
        self.add_widget(self._coming_back)
        for rule in (Reentry.AFTER_EXIT, Reentry.NEVER, Reentry.ALWAYS):
            button = QRadioButton()
            self._group.addButton(button)
            self.reentry[rule] = button
            self.add_widget(button)
        for box in (self.once_per_day, self.exits, self.ceremonial):
            self.add_widget(box)
        self.captions += [
            self.add_field(self.capacity),
            self.add_field(self.place),
            self.add_field(self.contact),
        ]
        self.fields.addStretch(1)
        self.name.textChanged.connect(self.judge)
        theme.current().changed.connect(self._dress_boxes)
        self.retranslate()

    def show_checkpoint(
        self,
        checkpoint: Checkpoint,
        categories: Sequence[Category],
        zone: tzinfo,
        language: str,
        otherwise: tuple[datetime, datetime],
    ) -> None:
        """Fill the form; a checkpoint without an id is a new one."""
        self._checkpoint, self._language = checkpoint, language
        self.name.setText(checkpoint.name)
        self.opens.set_moment(checkpoint.opens_utc, zone, otherwise[0])
        self.closes.set_moment(checkpoint.closes_utc, zone, otherwise[1])
        for box in self.boxes:
            box.hide()
            box.deleteLater()
        self.boxes = []
        for category in categories:
            box = CategoryBox(category, wording.category(category, language))
            box.setChecked(checkpoint.categories is None or category.letter in checkpoint.categories)
            box.toggled.connect(self.judge)
            self._grid.addWidget(box)
            self.boxes.append(box)
        self.reentry[checkpoint.reentry].setChecked(True)
        self.once_per_day.setChecked(checkpoint.once_per_day)
        self.exits.setChecked(checkpoint.exits)
        self.ceremonial.setChecked(checkpoint.ceremonial)
        self.capacity.setValue(checkpoint.capacity or 0)
        self.place.setText(checkpoint.place or "")
        self.contact.setText(checkpoint.contact or "")
        self.show_error("")
        self.retranslate()
        self.judge()
        self.remember()

    def value(self) -> Checkpoint:
        """What stands in the form."""
        ticked = frozenset(box.category.letter for box in self.boxes if box.isChecked())
        return replace(
            self._checkpoint,
            name=self.name.text(),
            opens_utc=self.opens.moment(),
            closes_utc=self.closes.moment(),
            categories=None if len(ticked) == len(self.boxes) else ticked,
            reentry=next(rule for rule, button in self.reentry.items() if button.isChecked()),
            once_per_day=self.once_per_day.isChecked(),
            exits=self.exits.isChecked(),
            ceremonial=self.ceremonial.isChecked(),
            capacity=self.capacity.value() or None,
            place=self.place.text().strip() or None,
            contact=self.contact.text().strip() or None,
        )

    def retranslate(self) -> None:
        self.set_head(self._checkpoint.name or translate("ProgrammePage", "New checkpoint"))
        words = (
            translate("ProgrammePage", "Name *"),
            translate("ProgrammePage", "Opens"),
            translate("ProgrammePage", "Closes"),
            translate("ProgrammePage", "Admits"),
            translate("ProgrammePage", "Room for how many"),
            translate("ProgrammePage", "Where guests wait"),
            translate("ProgrammePage", "Whom to call"),
        )
        for caption, word in zip(self.captions, words, strict=True):
            caption.setText(word)
        no_limit = translate("ProgrammePage", "no limit")
        self.opens.set_words(words[1], no_limit)
        self.closes.set_words(words[2], no_limit)
        self.capacity.setSpecialValueText(no_limit)
        self._coming_back.setText(translate("ProgrammePage", "Coming back"))
        self.reentry[Reentry.AFTER_EXIT].setText(translate("ProgrammePage", "After leaving, as a re-entry"))
        self.reentry[Reentry.NEVER].setText(translate("ProgrammePage", "Once only"))
        self.reentry[Reentry.ALWAYS].setText(translate("ProgrammePage", "Every scan is an entry"))
        self.once_per_day.setText(translate("ProgrammePage", "Counted anew each day"))
        self.exits.setText(translate("ProgrammePage", "Leaving is recorded too"))
        self.ceremonial.setText(translate("ProgrammePage", "Ceremonial: this desk stays quiet"))
        for box in self.boxes:
            box.setText(wording.category(box.category, self._language).replace("&", "&&"))
        self.say_buttons(can_delete=False)

    def judge(self, *_: object) -> None:
        anybody = not self.boxes or any(box.isChecked() for box in self.boxes)
        self.save.setEnabled(bool(self.name.text().strip()) and anybody)

    def _dress_boxes(self) -> None:
        for box in self.boxes:
            box.dress()
