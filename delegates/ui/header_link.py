"""Keeps the header true: forum, checkpoint, operator and counts from the open forum, and the menus behind its buttons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QTimer, Slot
from PySide6.QtWidgets import QMenu, QWidget

from delegates.domain.checkpoint import Checkpoint, Direction
from delegates.domain.people import Category, Delegation
from delegates.ui import formats, icons, wording
from delegates.ui.context import Context
from delegates.ui.minutes import Minutes
from delegates.ui.operators import known_operators, known_spelling
from delegates.ui.tasks import LOOK
from delegates.ui.widgets.header import Header

if TYPE_CHECKING:
    from delegates.services.changes import Changes
    from delegates.services.counting import Counts
    from delegates.services.programme import Present
    from delegates.services.workspace import Workspace

translate = QCoreApplication.translate
COUNT_AFTER_MS = 40


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read; the later fields only when they may have changed."""

    counts: Counts
    present: Present | None = None
    categories: tuple[Category, ...] = ()
    delegations: tuple[Delegation, ...] = ()
    operators: tuple[str, ...] = ()


class HeaderLink(QObject):
    """Reads what the header shows, whenever something changed; beside the scans, since counting takes longer than one.

    With each minute it asks which checkpoint the time of day chooses. The desk changes to it where nobody has chosen one
    by hand, and never while scans wait.
    """

    def __init__(self, context: Context, header: Header, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._header = context, header
        self._present: Present | None = None
        self._followed: Checkpoint | None = None  # as the time of day chose last
        self._is_watching = False
        self._all_stale = True
        self.minutes = Minutes(self)
        self.minutes.passed.connect(self._look_at_time)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(COUNT_AFTER_MS)
        self._soon.timeout.connect(self._read)
        context.forum_opened.connect(self._opened)
        context.forum_closed.connect(self._closed)
        context.changed.connect(self._changed)
        context.checkpoint_changed.connect(self._show_checkpoint)
        context.settings_changed.connect(self._show_operator)
        context.quiet_changed.connect(header.set_quiet)
        context.organiser.changed.connect(self._show_rights)
        context.language.changed.connect(self._show_forum)
        header.checkpoint_pressed.connect(self.open_checkpoints)
        header.status_pressed.connect(self.open_self_check)
        header.operator_pressed.connect(self.open_operators)
        header.quiet.clicked.connect(lambda: context.set_quiet(False))
        self._show_operator()
        if context.workspace is not None:  # the forum was opened before the header was made
            self._opened(context.workspace)

    @property
    def checkpoint(self) -> Checkpoint | None:
        """The checkpoint of this desk, once it is known."""
        return self._known(self._context.checkpoint_id)

    def _known(self, checkpoint_id: str | None) -> Checkpoint | None:
        known = self._present.checkpoints if self._present is not None else ()
        return next((one for one in known if one.id == checkpoint_id), None)

    @Slot(object)
    def _opened(self, workspace: Workspace) -> None:
        self._present = self._followed = None
        self._show_forum()
        self._show_operator()
        self._all_stale = True
        self._read()

    @Slot()
    def _closed(self) -> None:
        self._present = self._followed = None
        self._header.set_forum("", "")
        self._header.set_counts(0, 0)
        self._show_checkpoint()

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if changes.everything or changes.programme or changes.delegations or changes.settings:
            self._all_stale = True
            self._show_forum()
        # A queue of scans is counted once.
        if not self._soon.isActive():
            self._soon.start()

    @Slot()
    def _read(self) -> None:
        workspace = self._context.workspace
        if workspace is None:
            return
        everything, self._all_stale = self._all_stale, False

        def work(job: object) -> _Read:
            counts = workspace.checking_in.counts()
            if not everything:
                return _Read(counts)
            registering = workspace.registering
            return _Read(
                counts,
                workspace.programme.present(),
                registering.categories(),
                tuple(registering.delegations()),
                workspace.operators(),
            )

        def show(read: _Read) -> None:
            if self._context.workspace is workspace:
                self._show(read)

        self._context.tasks.run(LOOK, work, show)

    def _show(self, read: _Read) -> None:
        context = self._context
        if read.present is not None:
            context.categories = read.categories
            context.delegations = {body.id: body for body in read.delegations}
            context.operators = read.operators
            self._take(read.present)
        context.counts = read.counts
        self._header.set_counts(read.counts.arrived, read.counts.registered)
        context.counted.emit(read.counts)

    # what the time of day chooses

    @Slot()
    def _look_at_time(self) -> None:
        workspace = self._context.workspace
        if workspace is None:
            return

        def take(present: Present) -> None:
            if self._context.workspace is workspace:
                self._take(present)

        self._context.tasks.run(LOOK, lambda job: workspace.programme.present(), take)

    def _take(self, present: Present) -> None:
        context, self._present = self._context, present
        if context.chosen_id is not None and self._known(context.chosen_id) is None:
            context.choose_checkpoint(None)
            context.messages.warning(
                translate("Header", "The checkpoint of this desk was taken out: the time of day chooses now.")
            )
        self._follow()
        checkpoint = self.checkpoint
        if context.direction is Direction.OUT and checkpoint is not None and not checkpoint.exits:
            context.choose_checkpoint(context.chosen_id, Direction.IN)
        self._show_checkpoint()

    @Slot()
    def _follow(self) -> None:
        """Change to what the time of day chooses; while scans wait, after them."""
        context, before = self._context, self._followed
        due = self._present.by_time if self._present is not None else None
        if due is None:
            return
        changes = before is not None and before.id != due.id
        if changes and context.chosen_id is None and self._scans_wait():
            return
        self._followed = due
        context.follow_checkpoint(due.id, context.direction if due.exits else Direction.IN)
        if context.chosen_id is None and due.ceremonial != (before is not None and before.ceremonial):
            context.set_quiet(due.ceremonial)
        if changes and context.chosen_id is None:
            words = translate("Header", "From now on: {checkpoint}")
            name = f"{due.name} · {wording.direction(context.direction)}"
            context.messages.info(wording.filled(words, checkpoint=name))

    def _scans_wait(self) -> bool:
        scanning = self._context.scanning
        if scanning is None:
            return False
        if not self._is_watching:
            self._is_watching = True
            scanning.waiting.connect(self._follow)
        return scanning.waiting_count > 0

    @Slot()
    def _show_forum(self) -> None:
        workspace = self._context.workspace
        if workspace is None:
            return
        forum, code = workspace.forum, self._context.language.code
        days = formats.dates_of(forum.starts, forum.ends, code)
        self._header.set_forum(forum.name, " · ".join(part for part in (days, forum.venue or "") if part))

    @Slot()
    def _show_checkpoint(self) -> None:
        checkpoint = self.checkpoint
        self._header.set_checkpoint(
            checkpoint.name if checkpoint else "",
            self._context.direction,
            follows_time=checkpoint is not None and self._context.chosen_id is None,
        )

    @Slot()
    def _show_operator(self) -> None:
        self._header.set_operator(self._here())

    @Slot()
    def _show_rights(self) -> None:
        organiser = self._context.organiser
        self._header.set_rights(organiser.has_password, organiser.is_on)

    # menus

    @Slot()
    def open_checkpoints(self) -> None:
        """Choose the checkpoint and the direction (F5)."""
        from delegates.ui.checkpoint_menu import CheckpointMenu

        if self._present is None or self._context.workspace is None:
            return
        menu = CheckpointMenu(
            self._present,
            self._context.workspace.zone,
            chosen_id=self._context.chosen_id,
            checkpoint=self.checkpoint,
            direction=self._context.direction,
            parent=self._header,
        )
        menu.chosen.connect(self._choose)
        self._pop_up(menu, self._header.checkpoint)

    @Slot(object, object)
    def _choose(self, checkpoint_id: str | None, direction: Direction) -> None:
        """Read badges there from now on; None: where the time of day says."""
        before, there = self.checkpoint, self._known(checkpoint_id)
        if checkpoint_id is None and self._present is not None:
            there = self._followed = self._present.by_time
        if there is not None and not there.exits:
            direction = Direction.IN
        if checkpoint_id is None and there is not None:
            self._context.follow_checkpoint(there.id, direction)
        self._context.choose_checkpoint(checkpoint_id, direction)
        if there is not None and (before is None or there.id != before.id):
            self._context.set_quiet(there.ceremonial)

    @Slot()
    def open_operators(self) -> None:
        """Choose who sits here, of those who have worked on this forum or at this desk; nothing is asked.

        Under them, where a password is set, the organiser's rights are turned on and off.
        """
        menu = QMenu(self._header)
        here = self._here()
        names = known_operators(self._context)
        for name in names:
            icon = icons.icon("check" if name == here else "user-round")
            action = menu.addAction(icon, name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name == here)
            action.triggered.connect(lambda _=False, who=name: self._take_operator(who))
        if names:
            menu.addSeparator()
        menu.addAction(icons.icon("user-plus"), translate("Header", "Somebody else…")).triggered.connect(
            self._ask_operator
        )
        organiser = self._context.organiser
        if organiser.is_on:
            menu.addSeparator()
            word = translate("Header", "Lock the organiser's rights")
            menu.addAction(icons.icon("lock"), word).triggered.connect(organiser.lock)
        elif organiser.has_password:
            menu.addSeparator()
            word = translate("Header", "Unlock the organiser's rights…")
            menu.addAction(icons.icon("lock-open"), word).triggered.connect(organiser.unlock)
        self._pop_up(menu, self._header.operator)

    def _here(self) -> str:
        workspace = self._context.workspace
        return self._context.settings.operator or (workspace.operator if workspace else "")

    def _take_operator(self, name: str) -> None:
        known = known_spelling(name, known_operators(self._context))
        self._context.change_settings(self._context.settings.with_operator(known))

    @Slot()
    def _ask_operator(self) -> None:
        from delegates.ui.operator_sheet import OperatorSheet

        sheet = OperatorSheet(self._header.window(), known_operators(self._context))
        sheet.named.connect(self._take_operator)
        self._context.scans_waiting.connect(sheet.set_waiting)
        sheet.open()

    @Slot()
    def open_self_check(self) -> None:
        """Whether all is well at this desk, on one sheet."""
        from delegates.ui.self_check.sheet import open_self_check

        open_self_check(self._context, self._header.window())

    def _pop_up(self, menu: QMenu, under: QWidget) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(under.mapToGlobal(QPoint(0, under.height())))
