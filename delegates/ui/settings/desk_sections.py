"""Settings of this computer: the desk, the look, sound, the scanner."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QSlider, QSpinBox

from delegates.ui import wording
from delegates.ui.language import NAMES, Language
from delegates.ui.settings.section import Section
from delegates.ui.widgets.button import ActionButton

translate = QCoreApplication.translate
SCANS_TO_TEACH = 3
FRAME_KEYS = 34
# A scanner slower than this between two keys is read only in the entry field, unless the gap is raised.
GAP_SPARE = 1.6


class DeskSection(Section):
    icon = "monitor"

    def title(self) -> str:
        return translate("SettingsPage", "This desk")

    def fill(self) -> None:
        chosen = self.context.settings
        self.desk = QLineEdit(chosen.desk_name)
        self.desk.setPlaceholderText("Desk 1")
        self.operator = QLineEdit(chosen.operator)
        self.operator.setPlaceholderText("Reception")
        self.add_field(translate("SettingsPage", "Name of this desk"), self.desk)
        self.add_field(translate("SettingsPage", "Who sits here"), self.operator)
        self.add_words(translate("SettingsPage", "Both are recorded with every scan."))
        self.faces_guest = QCheckBox(
            translate("SettingsPage", "The screen faces the guest: hide names of refused people")
        )
        self.faces_guest.setChecked(chosen.guest_facing)
        self.column.addWidget(self.faces_guest)
        self.desk.editingFinished.connect(self._desk_named)
        self.operator.editingFinished.connect(self._operator_named)
        self.faces_guest.toggled.connect(
            lambda on: self.context.change_settings(replace(self.context.settings, guest_facing=on))
        )

    def _desk_named(self) -> None:
        name = self.desk.text().strip()
        if name != self.context.settings.desk_name:
            self.context.change_settings(replace(self.context.settings, desk_name=name))

    def _operator_named(self) -> None:
        name = self.operator.text().strip()
        if name != self.context.settings.operator:
            self.context.change_settings(self.context.settings.with_operator(name))


class LookSection(Section):
    icon = "palette"

    def title(self) -> str:
        return translate("SettingsPage", "Language and look")

    def fill(self) -> None:
        chosen = self.context.settings
        self.language, self.theme, self.zoom = QComboBox(), QComboBox(), QComboBox()
        for code in Language.available():
            self.language.addItem(NAMES[code], code)
        for name, word in (
            ("system", translate("SettingsPage", "As the system")),
            ("light", translate("SettingsPage", "Light")),
            ("dark", translate("SettingsPage", "Dark")),
        ):
            self.theme.addItem(word, name)
        for percent in (100, 115, 130):
            self.zoom.addItem(f"{percent} %", percent)
        self.add_field(translate("SettingsPage", "Language"), self.language)
        self.add_field(translate("SettingsPage", "Colours"), self.theme)
        self.add_field(translate("SettingsPage", "Size (Ctrl + and −)"), self.zoom)
        for field, value, name in (
            (self.language, chosen.language, "language"),
            (self.theme, chosen.theme, "theme"),
            (self.zoom, chosen.zoom_percent, "zoom_percent"),
        ):
            field.setCurrentIndex(max(0, field.findData(value)))
            field.activated.connect(lambda _, field=field, name=name: self._take(name, field.currentData()))

    def _take(self, name: str, value: Any) -> None:
        self.context.change_settings(replace(self.context.settings, **{name: value}))


class SoundSection(Section):
    icon = "volume-2"

    def title(self) -> str:
        return translate("SettingsPage", "Sound")

    def fill(self) -> None:
        chosen = self.context.settings
        self.on = QCheckBox(translate("SettingsPage", "A sound for every answer"))
        self.on.setChecked(chosen.sounds)
        self.column.addWidget(self.on)
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setValue(chosen.volume_percent)
        self.add_field(translate("SettingsPage", "Loudness"), self.volume)
        row = self.add_row()
        for name in ("admitted", "attention", "repeat", "refused", "unread"):
            word = translate("SettingsPage", "Attention") if name == "attention" else wording.outcome(name)
            button = ActionButton(word, icon="volume-2", size="small")
            button.clicked.connect(lambda _=False, name=name: self.context.sounds.play(name))
            row.addWidget(button)
        row.addStretch(1)
        self.add_words(
            translate(
                "SettingsPage",
                "VIPs are always greeted silently. Ctrl+Shift+M makes this desk quiet for now.",
            )
        )
        self.on.toggled.connect(
            lambda on: self.context.change_settings(replace(self.context.settings, sounds=on))
        )
        self.volume.sliderReleased.connect(self._volume_chosen)

    def _volume_chosen(self) -> None:
        self.context.change_settings(replace(self.context.settings, volume_percent=self.volume.value()))


class ScannerSection(Section):
    """Three scans teach speed, ending and layout; nothing is registered. Ends in one sentence."""

    icon = "scan-barcode"

    def title(self) -> str:
        return translate("SettingsPage", "Scanner")

    def fill(self) -> None:
        self._bursts: list[Any] = []
        chosen = self.context.settings
        self.teach = ActionButton(
            translate("SettingsPage", "Teach me your scanner"), icon="scan-line", kind="primary"
        )
        self.teach.clicked.connect(self._begin)
        row = self.add_row()
        row.addWidget(self.teach)
        row.addStretch(1)
        self.said = self.add_words(
            translate("SettingsPage", "Three scans of any badge are measured here; nothing is registered."),
            "label",
        )
        self.facts = QLabel()
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setProperty("kind", "hint")
        self.facts.setWordWrap(True)
        self.column.addWidget(self.facts)
        self.gap, self.idle = QSpinBox(), QSpinBox()
        for field, low, high, value in (
            (self.gap, 10, 500, chosen.gap_ms),
            (self.idle, 100, 3000, chosen.idle_ms),
        ):
            field.setRange(low, high)
            field.setSuffix(" ms")
            field.setValue(value)
        row = self.add_row()
        self.add_field(translate("SettingsPage", "Longest pause between two keys"), self.gap, row)
        self.add_field(translate("SettingsPage", "A pause that ends a scan without Enter"), self.idle, row)
        self.gap.editingFinished.connect(self._take)
        self.idle.editingFinished.connect(self._take)

    def _take(self) -> None:
        chosen = self.context.settings
        if (chosen.gap_ms, chosen.idle_ms) != (self.gap.value(), self.idle.value()):
            self.context.change_settings(replace(chosen, gap_ms=self.gap.value(), idle_ms=self.idle.value()))

    def _begin(self) -> None:
        self._bursts = []
        self.facts.setText("")
        if self.context.scanning is not None:
            self.context.scanning.listen(self._arrived)
            self._ask()

    def stop(self) -> None:
        """Scans are check-ins again."""
        if self.context.scanning is not None:
            self.context.scanning.listen(None)

    def _ask(self) -> None:
        left = SCANS_TO_TEACH - len(self._bursts)
        self.said.setText(translate("SettingsPage", "Scan any badge: %n more time(s).", "", left))

    def _arrived(self, burst: Any) -> None:
        self._bursts.append(burst)
        if len(self._bursts) < SCANS_TO_TEACH:
            self._ask()
            return
        self.stop()
        self._conclude()

    def _conclude(self) -> None:
        slowest = max(burst.ms_per_key for burst in self._bursts)
        same = len({burst.physical or burst.text for burst in self._bursts}) == 1
        plain = all(burst.text.strip().isascii() and burst.text.strip().isdigit() for burst in self._bursts)
        ended = {str(burst.ended_by) for burst in self._bursts}
        facts = [
            wording.filled(translate("SettingsPage", "{ms} ms a key"), ms=round(slowest)),
            translate("SettingsPage", "digits arrive as digits")
            if plain
            else translate(
                "SettingsPage", "the keyboard layout changes the digits; they are read all the same"
            ),
            wording.filled(translate("SettingsPage", "ends with {what}"), what=", ".join(sorted(ended))),
        ]
        self.facts.setText(" · ".join(facts))
        gap = self.context.settings.gap_ms
        if not same:
            said = translate(
                "SettingsPage", "The three scans differ: scan one and the same badge, from 10 to 15 cm."
            )
        elif slowest > gap:
            better = min(500, round(slowest * GAP_SPARE))
            self.gap.setValue(better)
            self._take()
            said = wording.filled(
                translate("SettingsPage", "Works: the scanner is slow, so the longest pause is now {ms} ms."),
                ms=better,
            )
        else:
            said = translate("SettingsPage", "Works. Nothing has to be changed.")
        self.said.setText(said)
