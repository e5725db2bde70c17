"""Deleting personal data for good, in two steps: what goes and what stays, then the forum's name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QScrollArea,
    QWidget,
)

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

    from delegates.services.closing import ClosingState, PurgeView

translate = QCoreApplication.translate
WIDTH_PX = 720
NAME_WIDTH_PX = 520
# Of the two lists; in a small window they scroll.
LIST_PX, LEAST_LIST_PX, AROUND_PX = 304, 96, 356


class PurgeSheet(Sheet):
    """What goes, by choice with the names, and what stays; committed, it asks for the forum's name."""

    def __init__(
        self, context: Context, state: ClosingState, view: PurgeView, parent: QWidget | None
    ) -> None:
        super().__init__(
            parent,
            translate("Purge", "Delete personal data"),
            icon="trash-2",
            main=translate("Purge", "Go on"),
            width_px=WIDTH_PX,
        )
        self._context, self._state, self._view = context, state, view
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
        self._build_lists(parent)
        self.saved = words("", "hint")
        self.saved.hide()
        self.save_copy = ActionButton(
            translate("Purge", "Save a checked copy first…"), icon="save", size="small"
        )
        self.save_copy.clicked.connect(self._ask_copy)
        row = self.add_row()
        row.addWidget(self.save_copy)
        row.addWidget(self.saved, 1)
        row.addStretch()
        self.committed.connect(self._go_on)
        self._say()
        self.names_too.setFocus()

    def _build_lists(self, parent: QWidget | None) -> None:
        look = theme.current()
        inner = QWidget()
        inner.setObjectName("scrolled")
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, look.scaled(8), 0)
        grid.setHorizontalSpacing(look.scaled(24))
        grid.setVerticalSpacing(look.scaled(4))
        grid.setRowStretch(1, 1)
        self.goes, self.stays = words(""), words("")
        shown = ((translate("Purge", "Goes"), self.goes), (translate("Purge", "Stays"), self.stays))
        for column, (title, lines) in enumerate(shown):
            grid.addWidget(words(title, "strong"), 0, column)
            grid.addWidget(lines, 1, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        room = parent.window().height() - look.scaled(AROUND_PX) if parent is not None else LIST_PX
        area.setFixedHeight(max(look.scaled(LEAST_LIST_PX), min(look.scaled(LIST_PX), room)))
        self.body.addWidget(area)
        others = self._view.copies.others
        if others:
            names_of = ", ".join(one.name for one in others)
            template = translate("Purge", "Copies that stay; delete them yourself: {files}")
            self.others = DataLine(
                wording.filled(template, files=names_of), size="hint", colour="ambertext", bold=True
            )
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
            self._context,
            self._state,
            self._view,
            self.parentWidget(),
            names_too=self.names_too.isChecked(),
        )
        self._context.scans_waiting.connect(sheet.set_waiting)
        self.accept()
        sheet.open()


class PurgeNameSheet(Sheet):
    """The forum's name is typed; then it is done, and nothing stops it midway."""

    def __init__(
        self,
        context: Context,
        state: ClosingState,
        view: PurgeView,
        parent: QWidget | None,
        *,
        names_too: bool,
    ) -> None:
        super().__init__(
            parent,
            translate("Purge", "Delete for good"),
            icon="trash-2",
            main=translate("Purge", "Delete for good"),
            danger=True,
            width_px=NAME_WIDTH_PX,
        )
        self._context, self._state = context, state
        self._names_too, self._is_busy = names_too, False
        workspace = context.workspace
        self._forum_name = workspace.forum.name if workspace is not None else ""
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

    @Slot()
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
        workspace, before = self._context.workspace, self._state.closed
        opening.take_due_back(self._context, self._state)
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


def going(view: PurgeView, language: str, *, names_too: bool) -> list[str]:
    """What a purge deletes, a line a kind; kinds of which there is nothing are left out."""
    counts, copies = view.counts, view.copies
    lines = [
        (counts.photos, translate("Purge", "%n photo(s)", "", counts.photos)),
        (counts.phones, translate("Purge", "%n telephone(s) of delegates", "", counts.phones)),
        (counts.emails, translate("Purge", "%n e-mail(s)", "", counts.emails)),
        (counts.contacts, translate("Purge", "%n contact(s) of delegations and places", "", counts.contacts)),
        (counts.notes, translate("Purge", "%n note(s), remarks and reasons", "", counts.notes)),
        (counts.wishes, translate("Purge", "%n language(s) and diets", "", counts.wishes)),
        (counts.answers, translate("Purge", "%n answer(s)", "", counts.answers)),
        (counts.changes, translate("Purge", "%n change(s) on record", "", counts.changes)),
        (counts.lists, translate("Purge", "%n name(s) of lists brought in", "", counts.lists)),
    ]
    if names_too:
        others = counts.other_names
        lines += [
            (counts.names, translate("Purge", "%n name(s) and positions of delegates", "", counts.names)),
            (others, translate("Purge", "%n name(s) of operators, liaisons, speakers", "", others)),
        ]
    told = _counted(lines, language)
    if copies.ours:
        size = formats.decimal(copies.bytes_count / 1_048_576, 1, language)
        template = translate("Purge", "%n backup(s) and other copies, {size} MB", "", len(copies.ours))
        told.append(wording.filled(template, size=size))
    return [*told, translate("Purge", "drafts on this computer")]


def staying(view: PurgeView, language: str, *, names_too: bool) -> list[str]:
    """What a purge leaves."""
    counts = view.counts
    people = (
        translate("Purge", "%n delegate(s) as numbers: category, delegation, gender", "", counts.delegates)
        if names_too
        else translate("Purge", "%n delegate(s): name, position, category, delegation", "", counts.delegates)
    )
    told = _counted(
        [
            (counts.delegates, people),
            (counts.delegations, translate("Purge", "%n delegation(s)", "", counts.delegations)),
            (counts.badges, translate("Purge", "%n badge(s): numbers and codes", "", counts.badges)),
            (
                counts.happenings,
                translate("Purge", "%n record(s) of what happened, with times", "", counts.happenings),
            ),
        ],
        language,
    )
    return [
        *told,
        translate("Purge", "templates, logo, programme, settings"),
        translate("Purge", "one new backup"),
    ]


def _counted(lines: Sequence[tuple[int, str]], language: str) -> list[str]:
    """Lines of which there is something, thousands as the language writes them."""
    return [text.replace(str(count), formats.number(count, language), 1) for count, text in lines if count]


def drafts_of(forum_id: str) -> list[Path]:
    """What is kept on this computer of work on a forum that was not finished."""
    from delegates.ui.badges.studio import drafts as template_drafts
    from delegates.ui.paper import drafts as paper_drafts

    folder, list_file = template_drafts.folder(forum_id), paper_drafts.file_of(forum_id)
    found = sorted(folder.glob("*")) if folder is not None else []
    return [*found, *([list_file] if list_file is not None else [])]
