"""The seven pages in the order of the rail, and the import; each is imported and made on its first visit."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from PySide6.QtWidgets import QWidget

from delegates.ui.context import Context
from delegates.ui.importing.file_drop import FileDrop
from delegates.ui.main_window import MainWindow

# Name of the page, its module and class; words and icons belong to the rail.
PAGES: Final[tuple[tuple[str, str, str], ...]] = (
    ("desk", "delegates.ui.desk.page", "DeskPage"),
    ("delegates", "delegates.ui.delegates.page", "DelegatesPage"),
    ("delegations", "delegates.ui.delegations.page", "DelegationsPage"),
    ("badges", "delegates.ui.badges.page", "BadgesPage"),
    ("attendance", "delegates.ui.attendance.page", "AttendancePage"),
    ("programme", "delegates.ui.programme.page", "ProgrammePage"),
    ("settings", "delegates.ui.settings.page", "SettingsPage"),
    # Not in the rail: reached from Delegates, by Ctrl+L and by dropping files on the window.
    ("import", "delegates.ui.importing.page", "ImportPage"),
)


def add_pages(window: MainWindow, context: Context) -> None:
    """Tell the window how to make each page."""
    for name, module, kind in PAGES:
        window.add_page(name, _Maker(module, kind, context))
    FileDrop(window, context)


class _Maker:
    """Makes one page when it is first shown."""

    def __init__(self, module: str, kind: str, context: Context) -> None:
        self._module = module
        self._kind = kind
        self._context = context

    def __call__(self) -> QWidget:
        page = getattr(import_module(self._module), self._kind)(self._context)
        assert isinstance(page, QWidget)
        return page
