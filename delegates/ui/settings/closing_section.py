"""Closing the forum: to writing, for its people's data, and as the beginning of the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QDate, Slot
from PySide6.QtWidgets import QCheckBox, QDateEdit

from delegates.ui import formats, opening, wording
from delegates.ui.context import Context
from delegates.ui.settings.section import FormCard, Section
from delegates.ui.tasks import BULK, DESK
from delegates.ui.welcome.new_forum import day_of
from delegates.ui.widgets.button import ActionButton

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from delegates.services.closing import ClosingState
    from delegates.ui.widgets.dialog import Sheet

translate = QCoreApplication.translate


class ClosingSection(Section):
    """How the forum stands is read on the bulk lane when the section is shown and after every act."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._state: ClosingState | None = None
        self._build_closing()
        self._build_personal()
        self._build_next()
        self.column.addStretch(1)
        context.forum_opened.connect(self._reload)
        context.changed.connect(self._reload)
        self.retranslate()

    def _build_closing(self) -> None:
        self._card = FormCard("door-closed")
        self.state = self._card.add_words("strong")
        self._hint = self._card.add_words()
        self.close_forum = ActionButton("", icon="lock", size="small")
        self.reopen = ActionButton("", icon="lock-open", size="small")
        self.close_forum.clicked.connect(self._ask_close)
        self.reopen.clicked.connect(self._ask_reopen)
        row = self._card.add_row()
        row.addWidget(self.close_forum)
        row.addWidget(self.reopen)
        row.addStretch(1)
        self.column.addWidget(self._card)

    def _build_personal(self) -> None:
        self._personal = FormCard("trash-2")
        self.personal_state = self._personal.add_words("strong")
        self._personal_hint = self._personal.add_words()
        row = self._personal.add_row()
        self.remind = QCheckBox()
        self.due = QDateEdit()
        self.due.setCalendarPopup(True)
        self.due.setDisplayFormat("dd.MM.yyyy")
        self.remind.clicked.connect(self._due_chosen)
        self.due.editingFinished.connect(self._due_chosen)
        row.addWidget(self.remind)
        row.addWidget(self.due)
        row.addStretch(1)
        self.purge = ActionButton("", icon="trash-2", size="small")
        self.purge.clicked.connect(self._ask_purge)
        foot = self._personal.add_row()
        foot.addWidget(self.purge)
        foot.addStretch(1)
        self.column.addWidget(self._personal)

    def _build_next(self) -> None:
        self._next = FormCard("file-plus")
        self._next_hint = self._next.add_words()
        self.make_next = ActionButton("", icon="file-plus", size="small")
        self.make_next.clicked.connect(self._ask_next)
        row = self._next.add_row()
        row.addWidget(self.make_next)
        row.addStretch(1)
        self.column.addWidget(self._next)

    def retranslate(self) -> None:
        self._card.set_title(translate("Closing", "Closing the forum"))
        self._hint.setText(
            translate(
                "Closing",
                "A closed forum can be looked at and exported at every desk; nothing can be checked in, registered, "
                "printed or changed. An organiser can open it again. Both are recorded.",
            )
        )
        self.close_forum.setText(translate("Closing", "Close the forum…"))
        self.reopen.setText(translate("Closing", "Open it again…"))
        self._personal.set_title(translate("Closing", "Personal data"))
        self._personal_hint.setText(
            translate(
                "Closing",
                "Photos, telephones, e-mails and notes can be deleted for good once the forum is closed: from its file, "
                "from its backups and from this computer. Counts stay. Nothing is ever deleted by itself.",
            )
        )
        self.remind.setText(translate("Closing", "Remind whoever opens the forum after"))
        self.due.setAccessibleName(self.remind.text())
        self.purge.setText(translate("Closing", "Delete personal data…"))
        self._next.set_title(translate("Closing", "The next forum"))
        self._next_hint.setText(
            translate(
                "Closing",
                "A new forum file with the badge templates, categories, delegations and their contacts, the programme and "
                "the questions of this one. Make it before personal data is deleted: then the contacts are gone.",
            )
        )
        self.make_next.setText(translate("Closing", "New forum from this one…"))
        self._say()

    # -- reading -------------------------------------------------------------------------------------------------

    def shown(self) -> None:
        self._reload()

    @Slot()
    @Slot(object)
    def _reload(self, _: object = None) -> None:
        workspace = self.context.workspace
        if workspace is None:
            return

        def take(state: ClosingState) -> None:
            if self.context.workspace is workspace:
                self._state = state
                self._say()

        self.context.tasks.run(BULK, lambda job: workspace.closing.state(), take)

    def _say(self) -> None:
        workspace, state, code = self.context.workspace, self._state, self.context.language.code
        if workspace is None or state is None:
            return
        closed = state.closed
        may_act = not workspace.is_read_only or closed is not None
        self.close_forum.setVisible(closed is None)
        self.reopen.setVisible(closed is not None)
        if closed is None:
            self.state.setText(translate("Closing", "The forum is open."))
        else:
            self.state.setText(
                wording.filled(
                    translate("Closing", "Closed on {when} by {name}, {desk}."),
                    when=formats.date_time_of(closed.at_utc, workspace.zone, code),
                    name=closed.by,
                    desk=closed.desk,
                )
            )
        self.personal_state.setText(self._personal_words(state))
        self.remind.setChecked(state.due is not None)
        self.due.setEnabled(state.due is not None)
        day = state.due or _usual(workspace.forum.ends or workspace.forum.starts)
        if day is not None:
            self.due.setDate(QDate(day.year, day.month, day.day))
        self.purge.setEnabled(closed is not None)
        for card in (self._card, self._personal):
            card.setEnabled(may_act)

    def _personal_words(self, state: ClosingState) -> str:
        due, purged = opening.due_words(self.context, state), state.purged
        if due:
            return due
        if purged is None:
            return translate("Closing", "Personal data is in the file.")
        template = (
            translate("Closing", "Deleted on {day} by {name}, names too.")
            if purged.with_names
            else translate("Closing", "Deleted on {day} by {name}; names and positions are there.")
        )
        day = formats.date_of(purged.day, self.context.language.code)
        return wording.filled(template, day=day, name=purged.by)

    # -- acts ----------------------------------------------------------------------------------------------------

    def _ask_close(self) -> None:
        from delegates.ui.dialogs.closing import CloseSheet

        sheet = CloseSheet(self.window())
        sheet.committed.connect(lambda: self._close(sheet))
        self._open(sheet)

    def _close(self, sheet: Sheet) -> None:
        workspace = self.context.workspace
        if workspace is None:
            return

        def done(closed: Any) -> None:
            sheet.accept()
            self._changed()
            opening.say_closed(self.context, closed)

        self._run(sheet, lambda job: workspace.closing.close(), done)

    def _ask_reopen(self) -> None:
        from delegates.ui.dialogs.closing import ReopenSheet

        sheet = ReopenSheet(self.window())
        sheet.committed.connect(lambda: self._reopen(sheet))
        self._open(sheet)

    def _reopen(self, sheet: Sheet) -> None:
        workspace = self.context.workspace
        if workspace is None:
            return
        closed = workspace.closed

        def done(_: object) -> None:
            sheet.accept()
            self._changed()
            self.context.answer_gone.emit()  # that a scan found it closed
            if closed is not None:
                opening.take_closed_back(self.context, closed)
            self.context.messages.good(translate("Closing", "The forum is open again: the desks can work."))

        self._run(sheet, lambda job: workspace.closing.reopen(), done)

    def _run(self, sheet: Sheet, work: Callable[[Any], Any], done: Callable[[Any], None]) -> None:
        sheet.main_button.setEnabled(False)
        self.context.organiser.run(
            DESK,
            work,
            done,
            lambda error: sheet.show_error(wording.error(error)),
            lambda: sheet.main_button.setEnabled(True),
        )

    @Slot()
    def _due_chosen(self) -> None:
        workspace, state = self.context.workspace, self._state
        if workspace is None or state is None:
            return
        day = day_of(self.due) if self.remind.isChecked() else None
        if day != state.due:
            self.context.organiser.run(
                DESK,
                lambda job: workspace.closing.set_due(day),
                lambda _: opening.take_due_back(self.context, state),
                on_end=self._reload,
            )

    def _ask_purge(self) -> None:
        workspace, state = self.context.workspace, self._state
        if workspace is None or state is None:
            return
        from delegates.ui.dialogs.purge import PurgeSheet

        self.purge.setEnabled(False)
        self.context.tasks.run(
            BULK,
            lambda job: workspace.closing.purge_view(),
            lambda view: self._open(PurgeSheet(self.context, state, view, self.window())),
            on_end=self._say,
        )

    def _ask_next(self) -> None:
        workspace, signal = self.context.workspace, getattr(self.window(), "next_wanted", None)
        if workspace is not None and signal is not None:
            signal.emit(workspace.path)

    def _changed(self) -> None:
        from delegates.services.changes import Changes

        self.context.changed.emit(Changes(everything=True))

    def _open(self, sheet: Sheet) -> None:
        self.context.scans_waiting.connect(sheet.set_waiting)
        sheet.open()


def _usual(end: date | None) -> date | None:
    from delegates.services.closing import DUE_AFTER

    return None if end is None else end + DUE_AFTER
