"""The form of a checkpoint: when it is open, whom it admits, who may come back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QLabel, QLineEdit, QRadioButton, QWidget

from delegates.domain.checkpoint import Checkpoint, Reentry
from delegates.domain.people import Category, Delegation
from delegates.ui.programme.admitted_field import AdmittedField
from delegates.ui.programme.category_boxes import CategoryBox
from delegates.ui.programme.local_time import LocalTimeField
from delegates.ui.programme.side_form import SideForm
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.number_field import NumberField

translate = QCoreApplication.translate
LONGEST_EARLY_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class Known:
    """What forms choose from, and how they say it; `otherwise` are the times offered where there are none, UTC."""

    zone: tzinfo
    language: str
    otherwise: tuple[datetime, datetime]
    categories: Sequence[Category] = ()
    delegations: Sequence[Delegation] = ()
    checkpoints: Sequence[Checkpoint] = ()


class CheckpointForm(SideForm):
    """All rules of one checkpoint. Buttons below the fields copy it, copy its rules to others, close it now."""

    copy_wanted = Signal()
    copy_rules_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("door-open", parent)
        self._checkpoint = Checkpoint("", "")
        self.name = QLineEdit()
        self.first_field = self.name
        self.opens, self.closes = LocalTimeField(), LocalTimeField()
        self.early, self.capacity = NumberField(), NumberField()
        self.early.setRange(0, LONGEST_EARLY_MINUTES)
        self.early.setSingleStep(5)
        self.capacity.setRange(0, 99_999)
        self.admitted = AdmittedField()
        self.exits: dict[bool, QRadioButton] = {}
        self.reentry: dict[Reentry, QRadioButton] = {}
        self._groups: list[QButtonGroup] = []
        self.once_per_day, self.ceremonial, self.is_default = QCheckBox(), QCheckBox(), QCheckBox()
        self.place, self.contact = QLineEdit(), QLineEdit()
        self.captions = [
            self.add_field(self.name),
            self.add_field(self.opens),
            self.add_field(self.closes),
            self.add_field(self.early),
            self.add_field(self.admitted),
        ]
        self._leaving = self._add_choices(self.exits, (False, True))
        self._coming_back = self._add_choices(
            self.reentry, (Reentry.AFTER_EXIT, Reentry.NEVER, Reentry.ALWAYS)
        )
        self.add_widget(self.once_per_day)
        self.captions.append(self.add_field(self.capacity))
        self._full = self.add_hint()
        self.captions += [self.add_field(self.place), self.add_field(self.contact)]
        self.add_widget(self.ceremonial)
        self.add_widget(self.is_default)
        self._default = self.add_hint()
        self.copy = ActionButton("", icon="copy", size="small")
        self.copy_rules = ActionButton("", icon="copy", size="small")
        self.close_now = ActionButton("", icon="door-closed", size="small")
        for button, wanted in (
            (self.copy, self.copy_wanted),
            (self.copy_rules, self.copy_rules_wanted),
            (self.close_now, self.close_wanted),
        ):
            button.clicked.connect(wanted)
            self.add_widget(button)
        self.fields.addStretch(1)
        self.name.textChanged.connect(self.judge)
        self.admitted.changed.connect(self.judge)
        self.opens.none.toggled.connect(self.judge)
        self.retranslate()

    def _add_choices(self, into: dict, choices: Sequence) -> QLabel:
        caption = QLabel()
        caption.setProperty("kind", "caption")
        self.add_widget(caption)
        group = QButtonGroup(self)
        self._groups.append(group)
        for one in choices:
            into[one] = QRadioButton()
            group.addButton(into[one])
            self.add_widget(into[one])
        return caption

    @property
    def boxes(self) -> list[CategoryBox]:
        return self.admitted.categories.boxes

    def show_checkpoint(
        self, checkpoint: Checkpoint, known: Known, *, is_open: bool = False, has_others: bool = False
    ) -> None:
        """Fill the form; a checkpoint without an id is a new one. `is_open` now; `has_others` whose rules may change."""
        self._checkpoint = checkpoint
        self.name.setText(checkpoint.name)
        self.opens.set_moment(checkpoint.opens_utc, known.zone, known.otherwise[0])
        self.closes.set_moment(checkpoint.closes_utc, known.zone, known.otherwise[1])
        self.early.setValue(checkpoint.early_minutes)
        self.admitted.set_known(known.categories, known.delegations, known.language)
        self.admitted.set_value(checkpoint)
        self.reentry[checkpoint.reentry].setChecked(True)
        self.exits[checkpoint.exits].setChecked(True)
        self.once_per_day.setChecked(checkpoint.once_per_day)
        self.ceremonial.setChecked(checkpoint.ceremonial)
        self.is_default.setChecked(checkpoint.is_default)
        self.is_default.setEnabled(not checkpoint.is_default)
        self.capacity.setValue(checkpoint.capacity or 0)
        self.place.setText(checkpoint.place or "")
        self.contact.setText(checkpoint.contact or "")
        is_stored = bool(checkpoint.id)
        self.copy.setVisible(is_stored)
        self.copy_rules.setVisible(is_stored and has_others)
        self.close_now.setVisible(is_stored and is_open)
        self.show_error("")
        self.stop_asking()
        self.retranslate()
        self.judge()
        self.remember()

    def value(self) -> Checkpoint:
        """What stands in the form."""
        categories, delegations = self.admitted.value()
        return replace(
            self._checkpoint,
            name=self.name.text(),
            opens_utc=self.opens.moment(),
            closes_utc=self.closes.moment(),
            early_minutes=self.early.value(),
            categories=categories,
            delegations=delegations,
            reentry=next(rule for rule, button in self.reentry.items() if button.isChecked()),
            exits=self.exits[True].isChecked(),
            once_per_day=self.once_per_day.isChecked(),
            ceremonial=self.ceremonial.isChecked(),
            is_default=self.is_default.isChecked(),
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
            translate("ProgrammePage", "Let in early, with a caution"),
            translate("ProgrammePage", "Who is admitted"),
            translate("ProgrammePage", "Room for how many"),
            translate("ProgrammePage", "Where guests wait"),
            translate("ProgrammePage", "Whom to call"),
        )
        for caption, word in zip(self.captions, words, strict=True):
            caption.setText(word)
        no_limit = translate("ProgrammePage", "no limit")
        self.opens.set_words(words[1], no_limit)
        self.closes.set_words(words[2], no_limit)
        self.early.setAccessibleName(words[3])
        self.early.setSpecialValueText(translate("ProgrammePage", "refused until it opens"))
        self.early.setSuffix(translate("ProgrammePage", " minutes before"))
        self.admitted.retranslate()
        self.capacity.setAccessibleName(words[5])
        self.capacity.setSpecialValueText(no_limit)
        self._full.setText(
            translate("ProgrammePage", "When it is nearly full the desk is told. Nobody is refused for it.")
        )
        self._leaving.setText(translate("ProgrammePage", "What is recorded"))
        self.exits[False].setText(translate("ProgrammePage", "Entry only"))
        self.exits[True].setText(translate("ProgrammePage", "Entry and exit"))
        self._coming_back.setText(translate("ProgrammePage", "Coming back"))
        self.reentry[Reentry.AFTER_EXIT].setText(translate("ProgrammePage", "After leaving, as a re-entry"))
        self.reentry[Reentry.NEVER].setText(translate("ProgrammePage", "Once only"))
        self.reentry[Reentry.ALWAYS].setText(translate("ProgrammePage", "Every scan is an entry"))
        self.once_per_day.setText(translate("ProgrammePage", "Counted anew each day"))
        self.ceremonial.setText(translate("ProgrammePage", "Ceremonial: this desk stays quiet"))
        self.is_default.setText(translate("ProgrammePage", "This desk's default"))
        self._default.setText(
            translate("ProgrammePage", "To change it, make another checkpoint the default.")
            if self._checkpoint.is_default
            else translate(
                "ProgrammePage", "Badges are read there while no other is open by the time of day."
            )
        )
        self.copy.setText(translate("ProgrammePage", "Copy as a new checkpoint"))
        self.copy_rules.setText(translate("ProgrammePage", "Copy these rules to others…"))
        self.close_now.setText(translate("ProgrammePage", "Close it now"))
        self.say_buttons(can_delete=bool(self._checkpoint.id))

    def judge(self, *_: object) -> None:
        self.early.setEnabled(not self.opens.none.isChecked())
        self.save.setEnabled(bool(self.name.text().strip()) and self.admitted.admits_somebody)
