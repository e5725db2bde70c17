"""Deleting personal data for good, in two steps: what goes and what stays, then the forum's name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QProgressBar, QWidget

from delegates.domain import names
from delegates.errors import DeskError
from delegates.ui import files, formats, opening, theme, wording
from delegates.ui.context import Context
from delegates.ui.dialogs.closing import words
from delegates.ui.tasks import BULK
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.data_line import DataLine
from delegates.ui.widgets.dialog import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from delegates.services.closing import PurgeView

translate = QCoreApplication.translate
WIDTH_PX = 720
NAME_WIDTH_PX = 520


class PurgeSheet(Sheet):
    """What goes, by choice with the names, and what stays; committed, it asks for the forum's name."""

    def __init__(self, context: Context, view: PurgeView, parent: QWidget | None) -> None:
        super().__init__(
            parent,
            translate("Purge", "Delete personal data"),
            icon="trash-2",
            main=translate("Purge", "Go on"),
            width_px=WIDTH_PX,
        )
        self._context, self._view = context, view
        self.body.addWidget(
            words(
                translate(
                    "Purge",
                    "It goes for good, from this file and from the copies that this program made of it. Nobody can bring "
                    "it back. What was exported, printed or copied elsewhere is not reached.",
                )
            )
        )
        self.names_too = QCheckBox(translate("Purge", "Names and positions too: then only counts are left"))
        self.names_too.toggled.connect(self._say)
        self.body.addWidget(self.names_too)
        self._build_lists()
        self.saved = words("", "hint")
        self.saved.hide()
        self.save_copy = ActionButton(
            translate("Purge", "Save a checked copy first…"), icon="save", size="small"
        )
        self.save_copy.clicked.connect(self._ask_copy)
        row = self.add_row()
        row.addWidget(self.save_copy)
        row.addWidget(self.saved, 1)
        self.committed.connect(self._go_on)
        self._say()
        self.names_too.setFocus()

    def _build_lists(self) -> None:
        look = theme.current()
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.scaled(24))
        grid.setVerticalSpacing(look.scaled(4))
        self.goes, self.stays = words(""), words("")
        for column, (title, shown) in enumerate(
            (
                (translate("Purge", "Goes"), self.goes),
                (translate("Purge", "Stays"), self.stays),
            )
        ):
            grid.addWidget(words(title, "strong"), 0, column)
            grid.addWidget(shown, 1, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        others = self._view.copies.others
        if others:
            self.body.addWidget(
                words(translate("Purge", "These copies stay. Delete them yourself:"), "warning")
            )
            self.others = DataLine(" · ".join(one.name for one in others), size="hint", colour="text2")
            self.body.addWidget(self.others)

    @Slot()
    def _say(self) -> None:
        names_too, code = self.names_too.isChecked(), self._context.language.code
        self.goes.setText("\n".join(going(self._view, code, names_too=names_too)))
        self.stays.setText("\n".join(staying(self._view, code, names_too=names_too)))

    @Slot()
    def _ask_copy(self) -> None:
        workspace = self._context.workspace
        if workspace is None:
            return
        path = files.ask_save(
            self._context,
            self,
            translate("Purge", "Save a copy"),
            workspace.path.stem + "-copy.forum",
            translate("SettingsPage", "Forum files (*.forum)"),
            asks_to_replace=False,
        )
        if path is not None:
            self.save_copy_as(path)

    def save_copy_as(self, path: Path) -> None:
        """Write a checked copy, which a purge does not touch."""
        workspace = self._context.workspace
        if workspace is None:
            return
        self.show_error("")
        self.save_copy.setEnabled(False)

        def done(_: object) -> None:
            template = translate("Purge", "Saved and checked as {file}. It holds everything: keep it safe.")
            self.saved.setText(wording.filled(template, file=path.name))
            self.saved.show()

        self._context.tasks.run(
            BULK,
            lambda job: workspace.save_copy(path),
            done,
            lambda error: self.show_error(wording.error(error)),
            on_end=lambda: self.save_copy.setEnabled(True),
        )

    @Slot()
    def _go_on(self) -> None:
        sheet = PurgeNameSheet(
            self._context, self._view, self.parentWidget(), names_too=self.names_too.isChecked()
        )
        self._context.scans_waiting.connect(sheet.set_waiting)
        self._context.forum_closed.connect(sheet.reject)
        self.accept()
        sheet.open()


class PurgeNameSheet(Sheet):
    """The forum's name is typed; then it is done, and nothing stops it midway."""

    def __init__(self, context: Context, view: PurgeView, parent: QWidget | None, *, names_too: bool) -> None:
        super().__init__(
            parent,
            translate("Purge", "Delete for good"),
            icon="trash-2",
            main=translate("Purge", "Delete for good"),
            danger=True,
            width_px=NAME_WIDTH_PX,
        )
        self._context, self._names_too, self._is_busy = context, names_too, False
        workspace = context.workspace
        self._forum_name = workspace.forum.name if workspace is not None else ""
        self._closed = workspace.closed if workspace is not None else None
        counts = view.counts
        self.body.addWidget(
            words(
                wording.filled(
                    translate("Purge", "Personal data of {people} delegates, their names too:")
                    if names_too
                    else translate("Purge", "Personal data of {people} delegates; their names stay:"),
                    people=formats.number(counts.delegates, context.language.code),
                )
            )
        )
        self.body.addWidget(DataLine(self._forum_name, size="lead", bold=True, is_name=True))
        self.name = QLineEdit()
        self.name.textChanged.connect(self._judge)
        self.add_field(translate("Purge", "Type the name of the forum"), self.name)
        self._step = QLabel(translate("Purge", "Deleting. This cannot be stopped midway."))
        self._step.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        for part in (self._step, self._bar):
            part.hide()
            self.body.addWidget(part)
        self.committed.connect(self._purge)
        self._judge()
        self.name.setFocus()

    @Slot()
    def _judge(self) -> None:
        same = bool(self._forum_name) and names.key(self.name.text()) == names.key(self._forum_name)
        self.main_button.setEnabled(same and not self._is_busy)

    def _set_busy(self, busy: bool) -> None:
        self._is_busy = busy
        for part in (self._step, self._bar):
            part.setVisible(busy)
        self.name.setEnabled(not busy)
        self.cancel_button.setEnabled(not busy)
        self._judge()

    def reject(self) -> None:
        """Not while it is at work."""
        if not self._is_busy:
            super().reject()

    @Slot()
    def _purge(self) -> None:
        workspace = self._context.workspace
        if workspace is None or self._is_busy:
            return
        typed, names_too, drafts = self.name.text(), self._names_too, drafts_of(workspace.forum.id)
        self.show_error("")
        self._set_busy(True)
        self._start(
            lambda told: workspace.closing.purge(typed, names_too=names_too, also=drafts, progress=told)
        )

    def _start(self, work: Any) -> None:
        def failed(error: DeskError) -> None:
            self._set_busy(False)
            # Where the rights are wanting they are asked for, and then it is done.
            if not self._context.organiser.asks(error, self._purge):
                self.show_error(wording.error(error))

        def progress(done: int, total: int) -> None:
            self._bar.setRange(0, total)
            self._bar.setValue(done)

        self._context.tasks.run(BULK, lambda job: work(job.report), self._done, failed, progress)

    def _done(self, purged: Any) -> None:
        from delegates.services.changes import Changes

        self._is_busy = False
        self.accept()
        workspace, before = self._context.workspace, self._closed
        if before is not None and workspace is not None and workspace.closed is not None:
            # The bar named who closed it.
            opening.take_closed_back(self._context, before)
            opening.say_closed(self._context, workspace.closed)
        self._context.changed.emit(Changes(everything=True))
        self._context.messages.good(
            translate("Purge", "Personal data is deleted, names too. The file was checked.")
            if purged.with_names
            else translate("Purge", "Personal data is deleted. The file was checked.")
        )


def going(view: PurgeView, language: str, *, names_too: bool) -> Sequence[str]:
    """What a purge deletes, a line a kind; kinds of which there is nothing are left out."""
    counts, copies = view.counts, view.copies
    lines = [
        (counts.photos, translate("Purge", "photos")),
        (counts.phones, translate("Purge", "telephones of delegates")),
        (counts.emails, translate("Purge", "e-mails")),
        (counts.contacts, translate("Purge", "contacts of delegations and checkpoints")),
        (counts.notes, translate("Purge", "notes, remarks and reasons")),
        (counts.wishes, translate("Purge", "languages and diets")),
        (counts.answers, translate("Purge", "answers")),
        (counts.changes, translate("Purge", "changes on record, before and after")),
        (counts.lists, translate("Purge", "names of lists brought in")),
    ]
    if names_too:
        lines += [
            (counts.names, translate("Purge", "names and positions of delegates")),
            (counts.other_names, translate("Purge", "names of operators, liaisons and speakers")),
        ]
    told = _counted(lines, language)
    if copies.ours:
        template = translate("Purge", "{n} backups and other copies ({size} MB)")
        size = formats.decimal(copies.bytes_count / 1_048_576, 1, language)
        told.append(wording.filled(template, n=formats.number(len(copies.ours), language), size=size))
    told.append(translate("Purge", "drafts on this computer"))
    return told


def staying(view: PurgeView, language: str, *, names_too: bool) -> Sequence[str]:
    """What a purge leaves."""
    counts = view.counts
    people = (
        translate("Purge", "delegates as numbers: category, delegation, gender")
        if names_too
        else translate("Purge", "delegates: name, position, category, delegation")
    )
    told = _counted(
        [
            (counts.delegates, people),
            (counts.delegations, translate("Purge", "delegations")),
            (counts.badges, translate("Purge", "badges: numbers and codes")),
            (counts.happenings, translate("Purge", "records of what happened, with times")),
        ],
        language,
    )
    return [
        *told,
        translate("Purge", "templates, logo, programme, settings"),
        translate("Purge", "one new backup"),
    ]


def _counted(lines: Sequence[tuple[int, str]], language: str) -> list[str]:
    return [f"{formats.number(count, language)} {word}" for count, word in lines if count]


def drafts_of(forum_id: str) -> list[Path]:
    """What is kept on this computer of work on a forum that was not finished."""
    from delegates.ui.badges.studio import drafts as template_drafts
    from delegates.ui.paper import drafts as paper_drafts

    folder, list_file = template_drafts.folder(forum_id), paper_drafts.file_of(forum_id)
    found = sorted(folder.glob("*")) if folder is not None else []
    return [*found, *([list_file] if list_file is not None else [])]
