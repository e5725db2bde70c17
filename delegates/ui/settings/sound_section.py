"""Sounds: on or off, how loud, and each of them to try."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QSlider

from delegates.ui import wording
from delegates.ui.context import Context
from delegates.ui.settings.section import FormCard, Section
from delegates.ui.sounds import NAMES
from delegates.ui.widgets.button import ActionButton

translate = QCoreApplication.translate


class SoundSection(Section):
    """Taken over at once."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._card = FormCard("volume-2")
        self.is_on = QCheckBox()
        self._card.fields.addWidget(self.is_on)
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setPageStep(10)
        self._loud = self._card.add_field(self.volume)
        self._try = QLabel()
        self._try.setProperty("kind", "caption")
        self._card.fields.addWidget(self._try)
        self.buttons: dict[str, ActionButton] = {}
        for name in NAMES:
            button = ActionButton("", icon="volume-2")
            button.setProperty("align", "left")
            button.clicked.connect(lambda _=False, one=name: self._play(one))
            self._card.fields.addWidget(button)
            self.buttons[name] = button
        self._hint = self._card.add_words()
        self.column.addWidget(self._card)
        self.column.addStretch(1)
        self._mark()
        self.is_on.toggled.connect(self._take)
        self.volume.valueChanged.connect(self._take)
        context.settings_changed.connect(self._mark)
        self.retranslate()

    def retranslate(self) -> None:
        self._card.set_title(translate("SettingsPage", "Sounds"))
        self.is_on.setText(translate("SettingsPage", "A sound with each answer"))
        self._say_volume()
        self._try.setText(translate("SettingsPage", "Try each"))
        words = {
            "admitted": translate("SettingsPage", "Admitted: two notes, rising"),
            "attention": translate("SettingsPage", "Admitted, with attention: the same and a bell"),
            "repeat": translate("SettingsPage", "Already checked in: two equal notes"),
            "refused": translate("SettingsPage", "Refused: falling, low"),
            "unread": translate("SettingsPage", "Unread: two dull ticks"),
        }
        for name, button in self.buttons.items():
            button.setText(words[name])
        self._hint.setText(
            translate(
                "SettingsPage",
                "A VIP never makes a sound. Ctrl+Shift+M keeps this desk quiet; a ceremonial checkpoint does too.",
            )
        )

    def _say_volume(self) -> None:
        self._loud.setText(
            wording.filled(translate("SettingsPage", "How loud: {n} %"), n=self.volume.value())
        )

    def _mark(self, *_: object) -> None:
        chosen = self.context.settings
        for widget in (self.is_on, self.volume):
            widget.blockSignals(True)
        self.is_on.setChecked(chosen.sounds)
        self.volume.setValue(chosen.volume_percent)
        for widget in (self.is_on, self.volume):
            widget.blockSignals(False)
        self._say_volume()

    def _take(self, *_: object) -> None:
        self._say_volume()
        chosen = self.context.settings
        self.context.change_settings(
            replace(chosen, sounds=self.is_on.isChecked(), volume_percent=self.volume.value())
        )

    def _play(self, name: str) -> None:
        """Play it even where this desk is quiet: somebody asked for it."""
        sounds = self.context.sounds
        was_quiet, sounds.quiet = sounds.quiet, False
        sounds.play(name)
        sounds.quiet = was_quiet
