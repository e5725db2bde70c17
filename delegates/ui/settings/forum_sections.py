"""Settings of the open forum: its name and dates, copies and checks, categories, ranks of positions; and about."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QFileDialog,
    QLineEdit,
)

import delegates
from delegates import paths
from delegates.ui import wording
from delegates.ui.settings.section import Section
from delegates.ui.tasks import BULK, DESK
from delegates.ui.widgets.button import ActionButton

translate = QCoreApplication.translate
RANK_COLUMN = 1


class ForumSection(Section):
    icon = "file-text"

    def title(self) -> str:
        return translate("SettingsPage", "Forum")

    def fill(self) -> None:
        workspace = self.context.workspace
        if workspace is None:
            self.add_words(translate("SettingsPage", "No forum is open."))
            return
        forum = workspace.forum
        self.name, self.venue, self.host = QLineEdit(forum.name), QLineEdit(forum.venue or ""), QLineEdit()
        self.starts, self.ends = QDateEdit(), QDateEdit()
        self.dated = QCheckBox(translate("SettingsPage", "The dates are known"))
        self.dated.setChecked(forum.starts is not None)
        for field, day in ((self.starts, forum.starts), (self.ends, forum.ends or forum.starts)):
            field.setCalendarPopup(True)
            field.setDisplayFormat("dd.MM.yyyy")
            field.setDate(QDate(day.year, day.month, day.day) if day is not None else QDate.currentDate())
            field.setEnabled(self.dated.isChecked())
            self.dated.toggled.connect(field.setEnabled)
        self.add_field(translate("SettingsPage", "Name of the forum"), self.name)
        self.add_field(translate("SettingsPage", "Venue"), self.venue)
        self.column.addWidget(self.dated)
        row = self.add_row()
        self.add_field(translate("SettingsPage", "First day"), self.starts, row)
        self.add_field(translate("SettingsPage", "Last day"), self.ends, row)
        self.add_field(translate("SettingsPage", "Host: its people are organisers"), self.host)
        self.host.setText(workspace.host or "")
        self.add_words(
            wording.filled(
                translate(
                    "SettingsPage", "Number {n} is part of every badge and cannot change. Time zone {zone}."
                ),
                n=forum.number,
                zone=forum.zone,
            )
        )
        row = self.add_row()
        save = ActionButton(translate("SettingsPage", "Save"), icon="save", kind="primary")
        save.clicked.connect(self._save)
        row.addWidget(save)
        row.addStretch(1)

    def _save(self) -> None:
        workspace = self.context.workspace
        if workspace is None:
            return
        starts = _day(self.starts) if self.dated.isChecked() else None
        ends = _day(self.ends) if self.dated.isChecked() else None
        name, venue, host = self.name.text(), self.venue.text() or None, self.host.text().strip() or None

        def work(job: object) -> None:
            workspace.amend_forum(name=name, venue=venue, starts=starts, ends=ends)
            workspace.set_host(host)

        self.context.tasks.run(DESK, work, lambda _: self._saved())

    def _saved(self) -> None:
        from delegates.services.changes import Changes

        self.context.changed.emit(Changes(settings=True, badges=True))
        self.context.messages.good(translate("SettingsPage", "Saved."))


class CopiesSection(Section):
    icon = "database-backup"

    def title(self) -> str:
        return translate("SettingsPage", "Copies and checks")

    def fill(self) -> None:
        workspace = self.context.workspace
        if workspace is None:
            self.add_words(translate("SettingsPage", "No forum is open."))
            return
        self.add_words(
            wording.filled(translate("SettingsPage", "The forum is the file {path}."), path=workspace.path)
        )
        row = self.add_row()
        for word, icon, act in (
            (translate("SettingsPage", "Save a copy"), "copy", self.ask_copy),
            (translate("SettingsPage", "Back up now"), "database-backup", self.back_up),
            (translate("SettingsPage", "Check everything"), "shield-check", self.verify),
        ):
            button = ActionButton(word, icon=icon)
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch(1)
        self.said = self.add_words("", "label")
        self.add_words(translate("SettingsPage", "Automatic backups, newest first"), "strong")
        self.backups = self.add_words("")
        self.add_words(
            translate(
                "SettingsPage",
                "Made at start, before an import, every ten minutes when something changed, and at the end. "
                "To put one back: first page, Restore from a backup.",
            )
        )
        self._list()

    def _list(self) -> None:
        workspace = self.context.workspace
        if workspace is None:
            return
        path = workspace.path

        def work(job: object) -> list[str]:
            from delegates.services.forum_files import backups_of

            return [found.name for found in backups_of(path)[:8]]

        def show(names: list[str]) -> None:
            self.backups.setText("\n".join(names) or translate("SettingsPage", "None yet"))

        self.context.tasks.run(BULK, work, show)

    def ask_copy(self) -> None:
        """Choose where the copy goes."""
        workspace = self.context.workspace
        if workspace is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self.window(),
            translate("SettingsPage", "Save a copy"),
            str(workspace.path.with_name(workspace.path.stem + " copy.forum")),
            translate("SettingsPage", "Forum files (*.forum)"),
        )
        if name:
            self.save_copy(Path(name))

    def save_copy(self, path: Path) -> None:
        """Write a verified copy under another name."""
        workspace = self.context.workspace
        if workspace is None:
            return

        def done(_: object) -> None:
            self.said.setText(
                wording.filled(translate("SettingsPage", "The copy is saved as {file}."), file=path.name)
            )

        self.context.tasks.run(BULK, lambda job: workspace.save_copy(path), done)

    def back_up(self) -> None:
        """Back up now, if anything changed since the last one."""
        workspace = self.context.workspace
        if workspace is None:
            return

        def done(facts: object) -> None:
            made = translate("SettingsPage", "Backed up and verified.")
            same = translate("SettingsPage", "Nothing has changed since the last backup.")
            self.said.setText(made if facts is not None else same)
            self._list()

        self.context.tasks.run(BULK, lambda job: workspace.back_up_if_changed(), done)

    def verify(self) -> None:
        """Check pages, references, every name's checksum, the chain of what happened."""
        workspace = self.context.workspace
        if workspace is None:
            return
        path = workspace.path

        def work(job: object) -> Any:
            from delegates.services.forum_files import verify_forum

            return verify_forum(path)

        def done(report: Any) -> None:
            if report.ok:
                self.said.setText(translate("SettingsPage", "Everything is in order."))
            else:
                count = len(report.problems)
                self.said.setText(
                    translate(
                        "SettingsPage", "%n problem(s) found: restore a backup and call support.", "", count
                    )
                )

        self.said.setText(translate("SettingsPage", "Checking…"))
        self.context.tasks.run(BULK, work, done)


class AboutSection(Section):
    icon = "info"

    def title(self) -> str:
        return translate("SettingsPage", "About")

    def fill(self) -> None:
        self.add_words(
            wording.filled(
                translate("SettingsPage", "Delegates, version {version}. MIT licence."),
                version=delegates.__version__,
            ),
            "label",
        )
        self.add_words(translate("SettingsPage", "Works without internet. Nothing leaves this computer."))
        self.add_words(
            translate(
                "SettingsPage",
                "Fonts: Noto Sans, Noto Sans Lao, Khmer, Thai and Phetsarath, SIL Open Font License 1.1. "
                "Icons: Lucide, ISC and MIT. Qt, LGPL 3. The full list is in docs/licences.md.",
            )
        )
        row = self.add_row()
        for word, icon, folder in (
            (translate("SettingsPage", "Open the log folder"), "folder-open", paths.log_dir),
            (translate("SettingsPage", "Open the data folder"), "folder-open", paths.data_dir),
        ):
            button = ActionButton(word, icon=icon)
            button.clicked.connect(lambda _=False, folder=folder: _open(folder()))
            row.addWidget(button)
        row.addStretch(1)


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _day(field: QDateEdit) -> date:
    chosen = field.date()
    return date(chosen.year(), chosen.month(), chosen.day())
