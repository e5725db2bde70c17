"""The form of a programme item, beside the table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from delegates.domain.checkpoint import Checkpoint, ProgrammeItem
from delegates.ui.programme.local_time import LocalTimeField
from delegates.ui.programme.rules import rules_of
from delegates.ui.programme.side_form import SideForm
from delegates.ui.widgets.button import ActionButton

translate = QCoreApplication.translate


class ItemForm(SideForm):
    """`checkpoint_wanted` carries the id of the checkpoint whose rules somebody wants to see."""

    checkpoint_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("calendar-clock", parent)
        self._item = ProgrammeItem("", "")
        self._checkpoints: dict[str, Checkpoint] = {}
        self._zone: tzinfo = UTC
        self.title_field, self.latin, self.place = QLineEdit(), QLineEdit(), QLineEdit()
        self.starts, self.ends = LocalTimeField(), LocalTimeField()
        self.first_field = self.title_field
        self.checkpoint = QComboBox()
        self.rules = ActionButton("", icon="door-open", size="small")
        self.rules.clicked.connect(self._ask_rules)
        self.rules_in_words = QLabel()
        self.rules_in_words.setProperty("kind", "hint")
        self.rules_in_words.setTextFormat(Qt.TextFormat.PlainText)
        self.rules_in_words.setWordWrap(True)
        self.captions = [
            self.add_field(self.title_field),
            self.add_field(self.latin),
            self.add_field(self.starts),
            self.add_field(self.ends),
            self.add_field(self.place),
            self.add_field(self.checkpoint),
        ]
        self.add_widget(self.rules)
        self.add_widget(self.rules_in_words)
        self.fields.addStretch(1)
        self.checkpoint.currentIndexChanged.connect(self.judge)
        self.title_field.textChanged.connect(self.judge)
        self.retranslate()

    def show_item(
        self,
        item: ProgrammeItem,
        checkpoints: Sequence[Checkpoint],
        zone: tzinfo,
        otherwise: tuple[datetime, datetime],
    ) -> None:
        """Fill the form; an item without an id is a new one. `otherwise` are the times offered when it has none."""
        self._item, self._zone = item, zone
        self._checkpoints = {one.id: one for one in checkpoints}
        self.title_field.setText(item.title)
        self.latin.setText(item.title_latin or "")
        self.place.setText(item.place or "")
        self.starts.set_moment(item.starts_utc, zone, otherwise[0])
        self.ends.set_moment(item.ends_utc, zone, otherwise[1])
        self.checkpoint.clear()
        self.checkpoint.addItem(translate("ProgrammePage", "none, not counted"), "")
        for one in checkpoints:
            self.checkpoint.addItem(one.name, one.id)
        self.checkpoint.setCurrentIndex(max(0, self.checkpoint.findData(item.checkpoint_id or "")))
        self.show_error("")
        self.retranslate()
        self.judge()
        self.remember()

    def value(self) -> ProgrammeItem:
        """What stands in the form."""
        return replace(
            self._item,
            title=self.title_field.text(),
            title_latin=self.latin.text().strip() or None,
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
            translate("ProgrammePage", "Begins"),
            translate("ProgrammePage", "Ends"),
            translate("ProgrammePage", "Room"),
            translate("ProgrammePage", "Guests are read at"),
        )
        for caption, word in zip(self.captions, words, strict=True):
            caption.setText(word)
        self.starts.set_words(words[2], translate("ProgrammePage", "not fixed"))
        self.ends.set_words(words[3], translate("ProgrammePage", "not fixed"))
        self.rules.setText(translate("ProgrammePage", "Rules of this checkpoint"))
        self._say_rules()
        self.say_buttons(can_delete=not is_new)

    def judge(self, *_: object) -> None:
        self.rules.setEnabled(bool(self.checkpoint.currentData()))
        self.save.setEnabled(bool(self.title_field.text().strip()))
        self._say_rules()

    def _say_rules(self) -> None:
        chosen = self._checkpoints.get(str(self.checkpoint.currentData() or ""))
        self.rules_in_words.setText(rules_of(chosen, self._zone) if chosen is not None else "")
        self.rules_in_words.setVisible(chosen is not None)

    def _ask_rules(self) -> None:
        chosen = self.checkpoint.currentData()
        if chosen:
            self.checkpoint_wanted.emit(str(chosen))
