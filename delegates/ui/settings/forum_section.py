"""The forum: what it is called and when it is, copies of its file, and closing it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QDate
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QLineEdit, QPlainTextEdit

from delegates.errors import DeskError
from delegates.ui import files, formats, theme, wording
from delegates.ui.context import Context
from delegates.ui.settings.logo_card import LogoCard
from delegates.ui.settings.section import FormCard, Section
from delegates.ui.tasks import BULK, DESK
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.data_line import DataLine
from delegates.ui.widgets.progress_card import ProgressCard

if TYPE_CHECKING:
    from delegates.services.workspace import Workspace

translate = QCoreApplication.translate
SHOWN_BACKUPS = 12


@dataclass(frozen=True, slots=True)
class _Read:
    """What is read when the section is shown."""

    host: str | None
    hosts: tuple[str, ...]
    backups: tuple[tuple[datetime, int], ...]  # when, bytes


class ForumSection(Section):
    """Name, venue and dates can change; number and key stay, so that printed badges stay valid."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._read = _Read(None, (), ())
        self._build_details()
        self.logo = LogoCard(context)
        self.column.addWidget(self.logo)
        self._build_copies()
        self._build_closing()
        self.column.addStretch(1)
        context.forum_opened.connect(self._fill)
        context.forum_opened.connect(self.reload)
        self.retranslate()
        self._fill()

    def _build_details(self) -> None:
        self._details = FormCard("flag")
        self.name, self.venue, self.number = QLineEdit(), QLineEdit(), QLineEdit()
        self.number.setReadOnly(True)
        self.number.setEnabled(False)
        self.has_dates = QCheckBox()
        self.starts, self.ends = QDateEdit(), QDateEdit()
        self.host = QComboBox()
        self.host.setEditable(True)
        self.host.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._captions = [self._details.add_field(self.name), self._details.add_field(self.venue)]
        self._details.fields.addWidget(self.has_dates)
        row = self._details.add_row()
        for day in (self.starts, self.ends):
            day.setCalendarPopup(True)
            day.setDisplayFormat("dd.MM.yyyy")
            self.has_dates.toggled.connect(day.setEnabled)
            self._captions.append(self._details.add_field(day, row))
        self._captions.append(self._details.add_field(self.number, row))
        self._captions.append(self._details.add_field(self.host))
        self.save = ActionButton("", kind="primary", size="small")
        self.save.clicked.connect(self._save)
        foot = self._details.add_row()
        foot.addWidget(self.save)
        foot.addStretch(1)
        self.error = self._details.add_words("error")
        self.error.hide()
        self.name.textChanged.connect(lambda text: self.save.setEnabled(bool(text.strip())))
        self.column.addWidget(self._details)

    def _build_copies(self) -> None:
        self._copies = FormCard("database-backup")
        self._copies_hint = self._copies.add_words()
        row = self._copies.add_row()
        self.back_up = ActionButton("", icon="database-backup", size="small")
        self.copy = ActionButton("", icon="save", size="small")
        self.verify = ActionButton("", icon="shield-check", size="small")
        self.folder = ActionButton("", icon="folder-open", size="small")
        self.back_up.clicked.connect(self._back_up)
        self.copy.clicked.connect(self._ask_copy)
        self.verify.clicked.connect(self._verify)
        self.folder.clicked.connect(self._show_backups)
        for button in (self.back_up, self.copy, self.verify, self.folder):
            row.addWidget(button)
        row.addStretch(1)
        self.backups = QPlainTextEdit()
        self.backups.setReadOnly(True)
        self.backups.setTabChangesFocus(True)
        self.backups.setFixedHeight(theme.current().scaled(128))
        self._backups_caption = self._copies.add_field(self.backups)
        self._restore_hint = self._copies.add_words()
        self.progress = ProgressCard()
        self._copies.fields.addWidget(self.progress)
        self.column.addWidget(self._copies)

    def _build_closing(self) -> None:
        self._closing = FormCard("log-out")
        self._path = DataLine("", size="hint", colour="text2")
        self._closing.fields.addWidget(self._path)
        row = self._closing.add_row()
        self.open_other = ActionButton("", icon="folder-open", key="Ctrl+O", size="small")
        self.new = ActionButton("", icon="file-plus", key="Ctrl+N", size="small")
        self.close_forum = ActionButton("", icon="log-out", size="small")
        self.open_other.clicked.connect(partial(self._ask_window, "open_wanted"))
        self.new.clicked.connect(partial(self._ask_window, "new_wanted"))
        self.close_forum.clicked.connect(partial(self._ask_window, "leave_wanted"))
        for button in (self.open_other, self.new, self.close_forum):
            row.addWidget(button)
        row.addStretch(1)
        self.column.addWidget(self._closing)

    def retranslate(self) -> None:
        self._details.set_title(translate("SettingsPage", "Forum"))
        words = (
            translate("SettingsPage", "Name of the forum *"),
            translate("SettingsPage", "Venue"),
            translate("SettingsPage", "First day"),
            translate("SettingsPage", "Last day"),
            translate("SettingsPage", "Number, part of every badge"),
            translate("SettingsPage", "Host: the ministry or body that holds it"),
        )
        for caption, word in zip(self._captions, words, strict=True):
            caption.setText(word)
        self.has_dates.setText(translate("SettingsPage", "The dates are known"))
        self.save.setText(translate("SettingsPage", "Save"))
        self.logo.retranslate()
        self._copies.set_title(translate("SettingsPage", "Backups"))
        self._copies_hint.setText(
            translate(
                "SettingsPage",
                "A checked copy is made every ten minutes when something changed, and at the end.",
            )
        )
        self.back_up.setText(translate("SettingsPage", "Back up now"))
        self.copy.setText(translate("SettingsPage", "Save a copy"))
        self.verify.setText(translate("SettingsPage", "Check everything"))
        self.folder.setText(translate("SettingsPage", "Show folder"))
        self._backups_caption.setText(translate("SettingsPage", "The newest backups"))
        self._restore_hint.setText(
            translate(
                "SettingsPage",
                "To go back to one: close the forum, then Restore on the first page. The file as it is now is kept.",
            )
        )
        self._closing.set_title(translate("SettingsPage", "Another forum"))
        self.open_other.setText(translate("SettingsPage", "Open another"))
        self.new.setText(translate("SettingsPage", "New forum"))
        self.close_forum.setText(translate("SettingsPage", "Leave this forum"))
        self._say_backups()

    def _say_backups(self) -> None:
        workspace, code = self.context.workspace, self.context.language.code
        if workspace is None:
            return
        lines = [
            f"{formats.date_time_of(at, workspace.zone, code)}   {formats.decimal(size / 1_048_576, 1, code)} MB"
            for at, size in self._read.backups[:SHOWN_BACKUPS]
        ]
        none = translate("SettingsPage", "none yet")
        self.backups.setPlainText("\n".join(lines) or none)

    # -- reading -------------------------------------------------------------------------------------------------

    def shown(self) -> None:
        self._fill()
        self.reload()

    def _fill(self, *_: object) -> None:
        workspace = self.context.workspace
        if workspace is None:
            return
        forum = workspace.forum
        self.name.setText(forum.name)
        self.venue.setText(forum.venue or "")
        self.number.setText(f"{forum.number:03d}")
        dated = forum.starts is not None or forum.ends is not None
        self.has_dates.setChecked(dated)
        today = datetime.now(workspace.zone).date()
        for field, day in (
            (self.starts, forum.starts or today),
            (self.ends, forum.ends or forum.starts or today),
        ):
            field.setDate(QDate(day.year, day.month, day.day))
            field.setEnabled(dated)
        self._path.set_text(str(workspace.path))
        self.error.hide()
        for widget in (self._details, self.back_up):
            widget.setEnabled(not workspace.is_read_only)

    def reload(self, *_: object) -> None:
        """Host, bodies to choose from and backups, on the bulk lane."""
        workspace = self.context.workspace
        if workspace is not None:
            self.context.tasks.run(BULK, lambda job: _read(workspace), self._take)
            self.logo.reload()

    def _take(self, read: _Read) -> None:
        self._read = read
        self.host.clear()
        self.host.addItems(list(read.hosts))
        self.host.setCurrentText(read.host or "")
        self._say_backups()

    # -- writing -------------------------------------------------------------------------------------------------

    def _save(self) -> None:
        workspace = self.context.workspace
        if workspace is None:
            return
        dated = self.has_dates.isChecked()
        name, venue = self.name.text(), self.venue.text().strip() or None
        starts = _day(self.starts) if dated else None
        ends = _day(self.ends) if dated else None
        host = self.host.currentText().strip() or None

        def work(job: object) -> None:
            workspace.amend_forum(name=name, venue=venue, starts=starts, ends=ends)
            if host != (self._read.host or None):
                workspace.set_host(_host_id(workspace, host))

        def done(_: object) -> None:
            from delegates.services.changes import Changes

            self.error.hide()
            self.context.changed.emit(Changes(settings=True))
            self.context.messages.good(translate("SettingsPage", "The forum's details are saved."))
            self.reload()

        self.context.organiser.run(DESK, work, done, self._refused)

    def _refused(self, error: DeskError) -> None:
        self.error.setText(wording.error(error))
        self.error.show()

    def _back_up(self) -> None:
        workspace = self.context.workspace
        if workspace is not None:
            self._run(
                translate("SettingsPage", "Making a backup"),
                lambda job: workspace.back_up_if_changed(),
                self._backed_up,
            )

    def _backed_up(self, facts: Any) -> None:
        if facts is None:
            self.context.messages.info(
                translate("SettingsPage", "Nothing has changed since the last backup.")
            )
        else:
            self.context.messages.good(translate("SettingsPage", "A backup was made and checked."))
        self.reload()

    def _ask_copy(self) -> None:
        workspace = self.context.workspace
        if workspace is None:
            return
        path = files.ask_save(
            self.context,
            self.window(),
            translate("SettingsPage", "Save a copy"),
            workspace.path.stem + "-copy.forum",
            translate("SettingsPage", "Forum files (*.forum)"),
            asks_to_replace=False,
        )
        if path is not None:
            self.save_copy(path)

    def save_copy(self, path: Path) -> None:
        """Write a checked copy of the forum file."""
        workspace = self.context.workspace
        if workspace is None:
            return

        def done(_: object) -> None:
            text = wording.filled(
                translate("SettingsPage", "A checked copy is saved as {file}."), file=path.name
            )
            files.say_saved(self.context, text, path)

        self._run(translate("SettingsPage", "Saving a copy"), lambda job: workspace.save_copy(path), done)

    def _verify(self) -> None:
        workspace = self.context.workspace
        if workspace is not None:
            self._run(
                translate("SettingsPage", "Checking the forum file"),
                lambda job: _verified(workspace.path),
                self._say_verified,
            )

    def _say_verified(self, report: Any) -> None:
        code = self.context.language.code
        if report.ok:
            self.context.messages.good(
                wording.filled(
                    translate(
                        "SettingsPage", "The forum file is good: {people} delegates, {events} records."
                    ),
                    people=formats.number(report.delegates_count, code),
                    events=formats.number(report.happenings_count, code),
                )
            )
            return
        count = len(report.problems)
        self.context.messages.error(
            wording.filled(
                translate("SettingsPage", "The forum file has {n} faults. Restore the last backup."),
                n=formats.number(count, code),
            )
        )

    def _show_backups(self) -> None:
        workspace = self.context.workspace
        if workspace is not None:
            folder = workspace.path.with_name(workspace.path.name + ".backups")
            shown = folder if folder.is_dir() else workspace.path.parent
            files.show_folder(shown)

    def _run(self, title: str, work: Callable[[Any], Any], done: Callable[[Any], None]) -> None:
        buttons = (self.back_up, self.copy, self.verify)

        def end() -> None:
            self.progress.finish()
            for button in buttons:
                button.setEnabled(True)

        for button in buttons:
            button.setEnabled(False)
        job = self.context.tasks.run(BULK, work, done, progress=self.progress.progress, on_end=end)
        self.progress.follow(job, title)

    def _ask_window(self, wish: str, *_: object) -> None:
        """The window's signals of this name; the program answers them."""
        signal = getattr(self.window(), wish, None)
        if signal is not None:
            signal.emit()


def _day(field: QDateEdit) -> date:
    chosen = field.date()
    return date(chosen.year(), chosen.month(), chosen.day())


def _read(workspace: Workspace) -> _Read:
    from delegates.domain.people import DelegationKind
    from delegates.services.forum_files import backups_of

    backups: Sequence[Path] = backups_of(workspace.path)
    bodies = [body for body in workspace.reference.bodies if body.kind is DelegationKind.STATE]
    host = workspace.host
    name = next((body.name_native for body in bodies if body.id == host), host)
    facts = []
    for one in backups[:SHOWN_BACKUPS]:
        told = one.stat()
        facts.append((datetime.fromtimestamp(told.st_mtime, UTC), told.st_size))
    return _Read(name, tuple(body.name_native for body in bodies), tuple(facts))


def _host_id(workspace: Workspace, name: str | None) -> str | None:
    """The body's id where the reference data knows the name."""
    return next((body.id for body in workspace.reference.bodies if body.name_native == name), name)


def _verified(path: Path) -> Any:
    from delegates.services.forum_files import verify_forum

    return verify_forum(path)
