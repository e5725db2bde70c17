"""The form of a programme item, beside the table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, tzinfo

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from delegates.domain.checkpoint import Checkpoint, ProgrammeItem
from delegates.domain.overlaps import Overlap, overlaps
from delegates.ui import wording
from delegates.ui.programme.checkpoint_form import Known
from delegates.ui.programme.local_time import LocalTimeField
from delegates.ui.programme.rules import admitted_words, rules_of
from delegates.ui.programme.side_form import SideForm
from delegates.ui.programme.speakers_field import SpeakersField
from delegates.ui.widgets.button import ActionButton

translate = QCoreApplication.translate


def overlap_words(found: Sequence[Overlap]) -> str:
    """What an item collides with, one sentence each."""
    told = []
    for one in found:
        words = (
            translate("ProgrammePage", "The room has “{title}” at the same time.")
            if one.speaker is None
            else translate("ProgrammePage", "{speaker} speaks in “{title}” at the same time.")
        )
        told.append(wording.filled(words, title=one.other.title, speaker=one.speaker or ""))
    return "\n".join(told)


class ItemForm(SideForm):
    """`checkpoint_wanted` carries the id of the checkpoint whose rules somebody wants to see."""

    checkpoint_wanted = Signal(str)
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("calendar-clock", parent)
        self._item = ProgrammeItem("", "")
        self._others: Sequence[ProgrammeItem] = ()
        self._known: Known | None = None
        self._checkpoints: dict[str, Checkpoint] = {}
        self._zone: tzinfo = UTC
        self.title_field, self.latin, self.place = QLineEdit(), QLineEdit(), QLineEdit()
        self.speakers = SpeakersField()
        self.starts, self.ends = LocalTimeField(), LocalTimeField()
        self.first_field = self.title_field
        self.checkpoint = QComboBox()
        self.rules = ActionButton("", icon="door-open", size="small")
        self.rules.clicked.connect(self._ask_rules)
        self.copy = ActionButton("", icon="copy", size="small")
        self.copy.clicked.connect(self.copy_wanted)
        self.captions = [
            self.add_field(self.title_field),
            self.add_field(self.latin),
            self.add_field(self.speakers),
            self.add_field(self.starts),
            self.add_field(self.ends),
            self.add_field(self.place),
        ]
        self.overlap = self.add_warning()
        self.captions.append(self.add_field(self.checkpoint))
        self.rules_in_words = self.add_hint()
        self.add_widget(self.rules)
        self.add_widget(self.copy)
        self.fields.addStretch(1)
        self.checkpoint.currentIndexChanged.connect(self.judge)
        for field in (self.title_field, self.place):
            field.textChanged.connect(self.judge)
        self.speakers.changed.connect(self.judge)
        for at in (self.starts, self.ends):
            at.edit.dateTimeChanged.connect(self.judge)
            at.none.toggled.connect(self.judge)
        self.retranslate()

    def show_item(self, item: ProgrammeItem, known: Known, others: Sequence[ProgrammeItem] = ()) -> None:
        """Fill the form; an item without an id is a new one. `others` are those it may collide with."""
        self._item, self._known, self._zone = item, None, known.zone
        self._checkpoints = {one.id: one for one in known.checkpoints}
        self.title_field.setText(item.title)
        self.latin.setText(item.title_latin or "")
        self.speakers.set_speakers(item.speakers)
        self.place.setText(item.place or "")
        self.starts.set_moment(item.starts_utc, known.zone, known.otherwise[0])
        self.ends.set_moment(item.ends_utc, known.zone, known.otherwise[1])
        self.checkpoint.clear()
        self.checkpoint.addItem(translate("ProgrammePage", "none, not counted"), "")
        for one in known.checkpoints:
            self.checkpoint.addItem(one.name, one.id)
        self.checkpoint.setCurrentIndex(max(0, self.checkpoint.findData(item.checkpoint_id or "")))
        self._known, self._others = known, others
        self.show_error("")
        self.stop_asking()
        self.copy.setVisible(bool(item.id))
        self.retranslate()
        self.judge()
        self.remember()

    def value(self) -> ProgrammeItem:
        """What stands in the form."""
        return replace(
            self._item,
            title=self.title_field.text(),
            title_latin=self.latin.text().strip() or None,
            speakers=self.speakers.speakers(),
            starts_utc=self.starts.moment(),
            ends_utc=self.ends.moment(),
            place=self.place.text().strip() or None,
            checkpoint_id=str(self.checkpoint.currentData() or "") or None,
        )

    def retranslate(self) -> None:
        is_new = not self._item.id
        self.set_head(
            translate("ProgrammePage", "New item") if is_new else translate("ProgrammePage", "Programme item")
        )
        words = (
            translate("ProgrammePage", "Title *"),
            translate("ProgrammePage", "Latin title"),
            translate("ProgrammePage", "Speakers, one a line"),
            translate("ProgrammePage", "Begins"),
            translate("ProgrammePage", "Ends"),
            translate("ProgrammePage", "Room"),
            translate("ProgrammePage", "Guests are read at"),
        )
        for caption, word in zip(self.captions, words, strict=True):
            caption.setText(word)
        self.speakers.set_words(words[2])
        self.starts.set_words(words[3], translate("ProgrammePage", "not fixed"))
        self.ends.set_words(words[4], translate("ProgrammePage", "not fixed"))
        self.rules.setText(translate("ProgrammePage", "Rules of this checkpoint"))
        self.copy.setText(translate("ProgrammePage", "Copy to the next day"))
        self._say_rules()
        self.say_buttons(can_delete=not is_new)

    def judge(self, *_: object) -> None:
        if self._known is None:
            return  # the form is being filled
        self.rules.setEnabled(bool(self.checkpoint.currentData()))
        self.save.setEnabled(bool(self.title_field.text().strip()))
        found = overlap_words(overlaps(self.value(), self._others))
        self.overlap.setText(found)
        self.overlap.setVisible(bool(found))
        self._say_rules()

    def _say_rules(self) -> None:
        chosen, known = self._checkpoints.get(str(self.checkpoint.currentData() or "")), self._known
        words = ""
        if chosen is not None and known is not None:
            who = admitted_words(chosen, known.categories, known.delegations, known.language)
            words = rules_of(chosen, self._zone, who, known.language)
        self.rules_in_words.setText(words)
        self.rules_in_words.setVisible(bool(words))

    def _ask_rules(self) -> None:
        chosen = self.checkpoint.currentData()
        if chosen:
            self.checkpoint_wanted.emit(str(chosen))
