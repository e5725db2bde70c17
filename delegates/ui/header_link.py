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
from delegates.ui.operators import known_operators, known_spelling
from delegates.ui.tasks import LOOK
from delegates.ui.widgets.header import Header

if TYPE_CHECKING:
    from delegates.services.changes import Changes
    from delegates.services.checking_in import Counts
    from delegates.services.workspace import Workspace

translate = QCoreApplication.translate
COUNT_AFTER_MS = 40


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read; the later fields only when they may have changed."""

    counts: Counts
    checkpoints: tuple[Checkpoint, ...] = ()
    default_id: str | None = None
    categories: tuple[Category, ...] = ()
    delegations: tuple[Delegation, ...] = ()
    operators: tuple[str, ...] = ()


class HeaderLink(QObject):
    """Reads what the header shows, whenever something changed; beside the scans, since counting takes longer than one."""

    def __init__(self, context: Context, header: Header, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._header = context, header
        self._checkpoints: tuple[Checkpoint, ...] = ()
        self._default_id: str | None = None
        self._all_stale = True
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
        wanted = self._context.checkpoint_id or self._default_id
        return next((one for one in self._checkpoints if one.id == wanted), None)

    @Slot(object)
    def _opened(self, workspace: Workspace) -> None:
        self._show_forum()
        self._show_operator()
        self._all_stale = True
        self._read()

    @Slot()
    def _closed(self) -> None:
        self._checkpoints, self._default_id = (), None
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
            programme, registering = workspace.programme, workspace.registering
            return _Read(
                counts,
                programme.checkpoints(),
                programme.default_checkpoint().id,
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
        if read.default_id is not None:
            self._checkpoints, self._default_id = read.checkpoints, read.default_id
            context.categories = read.categories
            context.delegations = {body.id: body for body in read.delegations}
            context.operators = read.operators
            self._show_checkpoint()
        context.counts = read.counts
        self._header.set_counts(read.counts.arrived, read.counts.registered)
        context.counted.emit(read.counts)

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
        self._header.set_checkpoint(checkpoint.name if checkpoint else "", self._context.direction)

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
        present = self.checkpoint
        menu = QMenu(self._header)
        for checkpoint in self._checkpoints:
            action = menu.addAction(checkpoint.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(present is not None and checkpoint.id == present.id)
            action.triggered.connect(
                lambda _=False, one=checkpoint: self._choose(one, self._context.direction)
            )
        menu.addSeparator()
        for direction, icon in ((Direction.IN, "log-in"), (Direction.OUT, "log-out")):
            action = menu.addAction(icons.icon(icon), wording.direction(direction))
            action.setCheckable(True)
            action.setChecked(direction is self._context.direction)
            action.setEnabled(direction is Direction.IN or (present is not None and present.exits))
            action.triggered.connect(lambda _=False, way=direction: self._choose(self.checkpoint, way))
        self._pop_up(menu, self._header.checkpoint)

    def _choose(self, checkpoint: Checkpoint | None, direction: Direction) -> None:
        if checkpoint is None:
            return
        if not checkpoint.exits:
            direction = Direction.IN
        changed = self.checkpoint is None or checkpoint.id != self.checkpoint.id
        self._context.choose_checkpoint(checkpoint.id, direction)
        if changed:
            self._context.set_quiet(checkpoint.ceremonial)

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
