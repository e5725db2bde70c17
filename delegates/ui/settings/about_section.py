"""About: version, where things lie, and the licences of what is shipped."""

from __future__ import annotations

import re
from functools import partial
from importlib import metadata
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit

import delegates
from delegates import paths, settings
from delegates.ui import theme, wording
from delegates.ui.context import Context
from delegates.ui.settings.section import FormCard, Section
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.data_line import DataLine

translate = QCoreApplication.translate
_PACKAGES = re.compile(r"[A-Za-z0-9_.-]+")


def licences() -> list[tuple[str, str]]:
    """What is shipped and under which licence: files of the program first, then packages as they say of themselves."""
    own = [
        ("Noto Sans, Noto Sans Lao, Noto Sans Khmer, Noto Sans Thai", "OFL-1.1"),
        ("Phetsarath", "OFL-1.1"),
        ("Lucide", "ISC / MIT"),
    ]
    names: set[str] = set()
    try:
        wanted = metadata.requires("delegates") or []
    except metadata.PackageNotFoundError:
        wanted = []
    for requirement in wanted:
        found = _PACKAGES.match(requirement)
        if found is not None:
            names.add(found.group())
    packages = []
    for name in sorted(names, key=str.casefold):
        try:
            told = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue
        field = next((one for one in ("License-Expression", "License") if one in told), None)
        licence = told[field].partition("\n")[0] if field is not None else ""
        packages.append((told["Name"], licence or "-"))
    return own + packages


class AboutSection(Section):
    """Places can be opened; the licences are read on first showing."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._card = FormCard("info")
        self.version = QLabel()
        self.version.setProperty("kind", "lead")
        self._card.fields.addWidget(self.version)
        self._libraries = self._card.add_words()
        self._places = FormCard("folder-open")
        self.places: list[tuple[QLabel, DataLine, ActionButton]] = []
        for _ in range(3):
            row = QHBoxLayout()
            row.setSpacing(8)
            line, button = DataLine("", size="hint"), ActionButton("", size="small")
            caption = self._places.add_field(line, row)
            row.addWidget(button)
            self._places.fields.addLayout(row)
            button.clicked.connect(partial(self._open, len(self.places)))
            self.places.append((caption, line, button))
        self._licences = FormCard("file-text")
        self._licence_hint = self._licences.add_words()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(theme.current().scaled(160))
        self._licences.fields.addWidget(self.text)
        self.column.addWidget(self._card)
        self.column.addWidget(self._places)
        self.column.addWidget(self._licences)
        self.column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        self._card.set_title(translate("SettingsPage", "About"))
        self.version.setText(f"Delegates {delegates.__version__}")
        self._libraries.setText(
            wording.filled(translate("SettingsPage", "Qt {qt}, under the MIT licence"), qt=qVersion())
        )
        self._places.set_title(translate("SettingsPage", "Where things lie"))
        words = (
            translate("SettingsPage", "This forum and its backups"),
            translate("SettingsPage", "Settings of this computer"),
            translate("SettingsPage", "Log"),
        )
        show = translate("SettingsPage", "Show folder")
        for (caption, line, button), word, place in zip(self.places, words, self._folders(), strict=True):
            caption.setText(word)
            line.set_text(str(place) if place is not None else "–")
            button.setText(show)
            button.setEnabled(place is not None)
            button.setAccessibleName(f"{show}: {word}")
        self._licences.set_title(translate("SettingsPage", "Licences"))
        self._licence_hint.setText(
            translate("SettingsPage", "Made with these works of others, each under its own licence.")
        )

    def shown(self) -> None:
        self.retranslate()
        if not self.text.toPlainText():
            self.text.setPlainText("\n".join(f"{name}: {licence}" for name, licence in licences()))

    def _folders(self) -> tuple[Path | None, Path, Path]:
        workspace = self.context.workspace
        forum = workspace.path if workspace is not None else None
        return forum, settings.file_path(), paths.log_dir()

    def _open(self, place: int, *_: object) -> None:
        found = self._folders()[place]
        if found is not None:
            folder = found if found.is_dir() else found.parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
