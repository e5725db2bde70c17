"""Composition root of the window: settings, look and language first, then the window, then everything that is heavy.

The window is painted before the database, the spreadsheets or the PDF libraries are imported; they are loaded on the
desk lane right after, and a forum is opened as soon as they are there.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

import delegates.ui.plain_import  # isort: skip  # noqa: F401  before everything that it makes quicker

from delegates import paths, settings
from delegates.errors import DeskError
from delegates.ui import language, theme
from delegates.ui.context import Context
from delegates.ui.main_window import MainWindow
from delegates.ui.messages import Messages
from delegates.ui.sounds import Sounds
from delegates.ui.tasks import BULK, DESK, Job, Tasks

if TYPE_CHECKING:
    from types import ModuleType

    from delegates.services.workspace import Workspace
    from delegates.ui.welcome.page import WelcomePage

BACKUP_EVERY_MS = 10 * 60 * 1000
TITLE_BAR_PX = 40
SETTLED_AFTER_MS = 1500
NO_SCREEN = 2
DEFAULT_DESK = "Desk 1"
DEFAULT_OPERATOR = "Reception"


def main(
    arguments: list[str] | None = None,
    *,
    on_painted: Callable[[], None] | None = None,
    on_listening: Callable[[], None] | None = None,
    on_ready: Callable[[], None] | None = None,
) -> int:
    """Open the window, with a forum file where one is named; returns the exit status.

    Benchmarks listen: `on_painted` comes after the first paint, `on_listening` when a scan is taken, `on_ready` when it is
    answered (or the first page stands, where no forum is named).
    """
    words = sys.argv[1:] if arguments is None else arguments
    if not _has_a_screen():
        sys.stderr.write("There is no screen here to open a window on. Without one: delegates --help\n")
        return NO_SCREEN
    # What is made until the desk is ready stays as long as the program: nothing is gained by looking through it.
    gc.disable()
    application = QApplication(["delegates", *words])
    application.setApplicationName(paths.APP_NAME)
    application.setApplicationDisplayName("Delegates")
    loaded = settings.load()
    theme.ground(application, loaded.settings.theme)
    program = Program(loaded, on_ready)
    if on_painted is not None:
        program.window.painted.connect(on_painted)
    if on_listening is not None:
        program.listening.connect(on_listening)

    def dress() -> None:
        # Fonts and sheet take longer than everything before them: the ground is painted first.
        theme.start(application, loaded.settings.theme, loaded.settings.zoom_percent)
        language.current().use(loaded.settings.language)

    def settled() -> None:
        program.ready.disconnect(settled)
        gc.freeze()
        gc.enable()

    program.window.painted.connect(dress)
    program.ready.connect(settled)
    program.start(Path(words[0]) if words else None)
    status = application.exec()
    program.end()
    return status


class Program(QObject):
    """The running program: one window, at most one open forum."""

    listening = Signal()  # from now on scans are taken
    ready = Signal()  # a forum is open, or the first page stands

    def __init__(self, loaded: settings.Loaded, on_ready: Callable[[], None] | None = None) -> None:
        super().__init__()
        if on_ready is not None:
            self.ready.connect(on_ready)
        self._loaded = loaded
        self._services: ModuleType | None = None
        self._wanted: Path | None = None
        tasks = Tasks(self)
        self.context = Context(
            tasks=tasks,
            messages=Messages(self),
            theme=theme.current(),
            language=language.current(),
            settings=loaded.settings,
            sounds=Sounds(self),
            parent=self,
        )
        self.context.settings_changed.connect(self._take_settings)
        self.window = MainWindow(self.context)
        self.window.closing.connect(self._close_forum)
        self.window.new_wanted.connect(self.ask_new)
        self.window.open_wanted.connect(self.ask_open)
        self.window.leave_wanted.connect(self.leave)
        self._backups = QTimer(self)
        self._backups.setInterval(BACKUP_EVERY_MS)
        self._backups.timeout.connect(self._back_up)
        self._welcome: WelcomePage | None = None

    def start(self, path: Path | None) -> None:
        """Show the window; load what is heavy once it has been painted."""
        self._wanted = path
        self.window.painted.connect(self._first_paint)
        room = self.window.screen().availableGeometry()
        fits = room.width() > self.window.width() and room.height() > self.window.height() + TITLE_BAR_PX
        if fits or room.width() < self.window.minimumWidth():
            self.window.show()
        else:
            # An office PC of 1366 × 768: the key bar must not lie under the edge of the screen.
            self.window.showMaximized()

    @Slot()
    def _first_paint(self) -> None:
        self.window.painted.disconnect(self._first_paint)
        # Scans are taken from here on; those that come before the forum is open wait for it.
        self.context.forum_expected = self._wanted is not None
        self.window.furnish()
        self.listening.emit()
        self._load_the_rest()
        if self._wanted is None:
            self._show_welcome()
        if self._loaded.broken:
            self.context.messages.warning(
                self.tr("The settings of this computer could not be read; the usual ones are in use.")
            )
        self.context.tasks.run(DESK, _load_services, self._services_loaded)

    def _load_the_rest(self) -> None:
        """What nobody needs to see the window: the log, the crash dialog, the pages."""
        from delegates import log
        from delegates.ui.crash import CrashReporter
        from delegates.ui.page_list import add_pages

        log.start("desk")
        crashes = CrashReporter(self.context)
        self.context.tasks.crashed.connect(crashes.report)
        add_pages(self.window, self.context)

    def _services_loaded(self, services: ModuleType) -> None:
        self._services = services
        if self._wanted is not None:
            self.open(self._wanted)
        else:
            self._look_at_recent()
            self.ready.emit()

    # -- forums --------------------------------------------------------------------------------------------------

    def open(self, path: Path) -> None:
        """Open a forum file on the Desk page; what can't be opened is said, and the first page stays."""
        services = self._services
        if services is None:
            self._wanted = path
            return

        def work(job: Job) -> Any:
            return services.open_forum(path, window=True, **self._who())

        self._leave()
        self.context.forum_expected = True
        self.context.tasks.run(DESK, work, self._opened, self._not_opened)

    def create(self, path: Path, details: dict[str, Any]) -> None:
        """Make a new forum file and open it. `details` are the fields of the form for a new forum."""
        services = self._services
        if services is None:
            return
        who = self._who()

        def work(job: Job) -> Any:
            told = {name: value for name, value in details.items() if name != "host"}
            workspace = services.create_forum(path, services.ForumDetails(**told), window=True, **who)
            if details.get("host"):
                workspace.set_host(details["host"])
            return workspace

        self._leave()
        self.context.tasks.run(DESK, work, self._opened, self._not_opened)

    def open_sample(self) -> None:
        """Open the sample forum of this computer, made on first use."""
        services = self._services
        if services is None:
            return
        path = paths.data_dir() / "sample.forum"
        who = self._who()

        def work(job: Job) -> Any:
            if path.exists():
                return services.open_forum(path, window=True, **who)
            from delegates.services.sample_forum import create_sample

            return create_sample(path, window=True, **who)

        self._leave()
        self.context.messages.info(self.tr("Preparing the sample forum…"))
        self.context.tasks.run(DESK, work, self._opened, self._not_opened)

    def restore(self, backup: Path, path: Path) -> None:
        """Put a backup in place of a forum file and open it; the present file is kept aside."""
        services = self._services
        if services is None:
            return
        self._leave()

        def restored(aside: Path | None) -> None:
            if aside is not None:
                from delegates.ui.wording import filled

                self.context.messages.info(
                    filled(self.tr("Restored. The file as it was is kept as {file}."), file=aside.name)
                )
            self.open(path)

        # Behind the closing of the forum that was open, on the same lane.
        self.context.tasks.run(DESK, lambda job: services.restore(backup, path), restored, self._not_opened)

    def _opened(self, workspace: Workspace) -> None:
        chosen = self.context.settings.with_recent(workspace.path)
        self.context.change_settings(chosen)
        self.context.open_forum(workspace)
        self.window.setWindowTitle(workspace.forum.name)
        self.window.show_forum()
        if workspace.is_read_only:
            self.context.messages.warning(
                self.tr(
                    "This forum can only be read here: nothing can be recorded. Save a copy to work on it."
                )
            )
        elif workspace.cloud_folder is not None:
            from delegates.ui.wording import filled

            self.context.messages.warning(
                filled(
                    self.tr(
                        "This file lies in a folder that {name} copies: keep it outside while a desk is at work."
                    ),
                    name=workspace.cloud_folder,
                )
            )
        self._backups.start()
        self.ready.emit()
        QTimer.singleShot(SETTLED_AFTER_MS, self, self._settle)

    @Slot()
    def _settle(self) -> None:
        """What can wait for the first scan: room for quicker ones, a backup, a look at the desk, line breaks."""
        from delegates.ui.context import word_breaks
        from delegates.ui.self_check.at_start import look

        if (workspace := self.context.workspace) is not None:
            self.context.tasks.run(BULK, lambda job: workspace.make_room(), on_error=lambda error: None)
        self._back_up()
        look(self.context, self.window)
        self.context.tasks.run(BULK, lambda job: word_breaks("ກະຊວງ"))

    def _not_opened(self, error: DeskError) -> None:
        self.context.close_forum()  # scans that waited for it go with it
        self._show_welcome()
        self._look_at_recent()
        self.context.messages.error(error)
        self.ready.emit()

    @Slot()
    def leave(self) -> None:
        """Close the open forum and go back to the first page."""
        self._leave()
        self._show_welcome()
        self._look_at_recent()

    def _leave(self) -> None:
        """Let the open forum go before another one is opened."""
        if self.context.workspace is not None:
            self._close_forum()

    @Slot()
    def _close_forum(self) -> None:
        workspace = self.context.workspace
        if workspace is None:
            return
        self._backups.stop()
        self.window.setWindowTitle("")
        self.context.close_forum()
        # The desk lane is empty when this runs: scans under way are written first, in order.
        self.context.tasks.run(DESK, lambda job: workspace.close_backed_up())

    @Slot()
    def _back_up(self) -> None:
        workspace = self.context.workspace
        if workspace is not None:
            self.context.tasks.run(
                BULK, lambda job: workspace.back_up_if_changed(), on_error=self._backup_failed
            )

    def _backup_failed(self, error: DeskError) -> None:
        self.context.messages.error(error)

    def _who(self) -> dict[str, Any]:
        chosen = self.context.settings
        return {
            "desk_name": chosen.desk_name or DEFAULT_DESK,
            "operator": chosen.operator or DEFAULT_OPERATOR,
        }

    # -- the first page ------------------------------------------------------------------------------------------

    def _show_welcome(self) -> None:
        if self._welcome is None:
            from delegates.ui.welcome.page import WelcomePage

            page = WelcomePage(self.context)
            page.new_wanted.connect(self.ask_new)
            page.open_wanted.connect(self.ask_open)
            page.sample_wanted.connect(self.open_sample)
            page.restore_wanted.connect(self.ask_restore)
            page.forum_wanted.connect(self.open)
            page.find_wanted.connect(self._ask_find)
            self.window.set_welcome(page)
            self._welcome = page
        self._welcome.show_recent()
        self.window.show_welcome()

    def _look_at_recent(self) -> None:
        services, page = self._services, self._welcome
        if services is None or page is None:
            return
        for text in self.context.settings.recent_forums:
            self._look_at(services, page, Path(text))

    def _look_at(self, services: ModuleType, page: WelcomePage, path: Path) -> None:
        def work(job: Job) -> Callable[[], None]:
            try:
                found = services.glance(path)
            except DeskError as failure:
                error, there = failure, path.parent.exists()
                return lambda: page.know_problem(path, error, folder_is_there=there)
            return lambda: page.know(path, found.name, found.delegates_count, found.changed_utc)

        self.context.tasks.run(BULK, work, lambda say: say())

    @Slot()
    def ask_new(self) -> None:
        """Ask for the name of a new forum, then for the place of its file."""
        from delegates.ui.welcome.new_forum import NewForumDialog

        dialog = NewForumDialog(self.context, self.window)
        dialog.wanted.connect(self.create)
        if self._services is not None:
            hosts = self._services.possible_hosts
            self.context.tasks.run(BULK, lambda job: hosts(), dialog.offer_hosts)
        dialog.open()

    @Slot()
    def ask_open(self) -> None:
        from delegates.ui import files

        chosen = files.ask_open(
            self.context, self.window, self.tr("Open a forum file"), self.tr("Forum files (*.forum)")
        )
        if chosen is not None:
            self.open(chosen)

    @Slot()
    def ask_restore(self) -> None:
        from delegates.ui import files

        backup = files.ask_open(
            self.context, self.window, self.tr("Choose a backup"), self.tr("Forum files (*.forum *.backup)")
        )
        if backup is None:
            return
        # An automatic backup lies in "NAME.forum.backups" beside the file that it is of.
        forum = backup.parent.name.removesuffix(".backups")
        is_automatic = forum != backup.parent.name
        target = files.ask_save(
            self.context,
            self.window,
            self.tr("Restore to"),
            forum if is_automatic else backup.name,
            self.tr("Forum files (*.forum)"),
            folder=backup.parent.parent if is_automatic else None,
            asks_to_replace=False,
        )
        if target is not None:
            self.restore(backup, target)

    def _ask_find(self, missing: Path) -> None:
        self.context.change_settings(self.context.settings.without_recent(missing))
        self.ask_open()

    # -- settings and the end ------------------------------------------------------------------------------------

    @Slot(object)
    def _take_settings(self, chosen: settings.Settings) -> None:
        look = self.context.theme
        if (look.choice, look.zoom_percent) != (chosen.theme, chosen.zoom_percent):
            look.apply(chosen.theme, chosen.zoom_percent)
        if self.context.language.code != chosen.language:
            self.context.language.use(chosen.language)
        workspace = self.context.workspace
        if workspace is not None:
            workspace.desk_name = chosen.desk_name or DEFAULT_DESK
            workspace.operator = chosen.operator or DEFAULT_OPERATOR
        try:
            settings.save(chosen)
        except OSError:
            self.context.messages.warning(self.tr("The settings of this computer could not be saved."))

    def end(self) -> None:
        """After the window is closed: the lanes finish what was begun, within five seconds."""
        self._close_forum()
        self.context.tasks.close()


def _has_a_screen() -> bool:
    """Whether a window can be shown; Qt would end the process instead of saying that it cannot."""
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _load_services(job: Job) -> ModuleType:
    from delegates.services import forum_files

    return forum_files
