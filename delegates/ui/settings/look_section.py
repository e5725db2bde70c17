"""Language and look: taken over at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QWidget

from delegates.ui.context import Context
from delegates.ui.language import NAMES, Language
from delegates.ui.settings.section import FormCard, Section
from delegates.ui.theme import DARK, LIGHT, SYSTEM, ZOOMS_PERCENT
from delegates.ui.widgets.chip import Chip

translate = QCoreApplication.translate


class LookSection(Section):
    """Chips, one of each row is on."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._card = FormCard("languages")
        self.languages = {code: Chip(NAMES[code], shows_cross=False) for code in Language.available()}
        self.themes = {
            name: Chip("", icon=icon, shows_cross=False)
            for name, icon in ((LIGHT, "sun"), (DARK, "moon"), (SYSTEM, "monitor"))
        }
        self.zooms = {percent: Chip(f"{percent} %", shows_cross=False) for percent in ZOOMS_PERCENT}
        self._groups: list[QButtonGroup] = []
        self._captions: list[QLabel] = [
            self._card.add_field(self._row(dict(self.languages), self._take_language)),
            self._card.add_field(self._row(dict(self.themes), self._take_theme)),
            self._card.add_field(self._row(dict(self.zooms), self._take_zoom)),
        ]
        self._hint = self._card.add_words()
        self.column.addWidget(self._card)
        self.column.addStretch(1)
        context.settings_changed.connect(self._mark)
        self.retranslate()
        self._mark()

    def retranslate(self) -> None:
        self._card.set_title(translate("SettingsPage", "Language and look"))
        words = (
            translate("SettingsPage", "Language"),
            translate("SettingsPage", "Light or dark"),
            translate("SettingsPage", "Size of everything"),
        )
        for caption, word in zip(self._captions, words, strict=True):
            caption.setText(word)
        self.themes[LIGHT].setText(translate("SettingsPage", "Light"))
        self.themes[DARK].setText(translate("SettingsPage", "Dark"))
        self.themes[SYSTEM].setText(translate("SettingsPage", "As the computer"))
        self._hint.setText(
            translate("SettingsPage", "Ctrl and + or − change the size on every page, Ctrl 0 sets it back.")
        )

    def _row(self, chips: Mapping[Any, Chip], take: Callable[[object], None]) -> QWidget:
        widget, group = QWidget(), QButtonGroup(self)
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for value, chip in chips.items():
            group.addButton(chip)
            row.addWidget(chip)
            chip.clicked.connect(lambda _=False, chosen=value: take(chosen))
        row.addStretch(1)
        self._groups.append(group)
        return widget

    def _take_language(self, code: object) -> None:
        self.context.change_settings(replace(self.context.settings, language=str(code)))

    def _take_theme(self, name: object) -> None:
        self.context.change_settings(replace(self.context.settings, theme=str(name)))

    def _take_zoom(self, percent: object) -> None:
        assert isinstance(percent, int)
        self.context.change_settings(replace(self.context.settings, zoom_percent=percent))

    def _mark(self, *_: object) -> None:
        chosen = self.context.settings
        for code, chip in self.languages.items():
            chip.setChecked(code == chosen.language)
        for name, chip in self.themes.items():
            chip.setChecked(name == chosen.theme)
        for percent, chip in self.zooms.items():
            chip.setChecked(percent == chosen.zoom_percent)
