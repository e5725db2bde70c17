"""The window with every place of it watched, and badges to hold under the scanner there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.exceptions import TimeoutError as QtBotTimeoutError

from delegates.domain.people import RosterRow
from delegates.ui.dialogs.walk_in import WalkInSheet
from delegates.ui.widgets.rail import RAIL_ITEMS
from delegates.ui.widgets.search_field import SearchField
from tests.journeys.conftest import Person
from tests.screen.keyboard import ENTER, Keyboard, Stroke, keys, strokes

PAGES = tuple(item.name for item in RAIL_ITEMS)
PLACES = ("entry", "search box", "table", "button", "sheet", *(f"page {name}" for name in PAGES))
PATIENCE_MS = 5_000
_PAGE_OF = {
    "entry": "desk",
    "search box": "delegates",
    "table": "delegates",
    "button": "delegates",
    "sheet": "desk",
}
_FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)


def _text(field: QWidget) -> str:
    if isinstance(field, QPlainTextEdit):
        return "" if field.isReadOnly() else field.toPlainText()  # one that shows facts changes when they do
    return field.currentText() if isinstance(field, QComboBox) else field.text()


class Room:
    """The window with everything in it watched."""

    def __init__(self, person: Person, board: Keyboard) -> None:
        self.person, self.board, self.window = person, board, person.window
        self.workspace = person.context.workspace
        self.rows: list[RosterRow] = [
            row for row in self.workspace.finding.rows() if row.badge_number is not None
        ]
        self.frames = {
            row.id: face.frame
            for row, face in zip(self.rows, self.workspace.badge_issuing.faces(self.rows), strict=True)
        }
        self.verdicts: list = []
        self.stirred: list[str] = []
        person.context.verdict.connect(self.verdicts.append)
        for name in PAGES:
            self.window.show_page(name)
            person.waits_till_quiet()
        self.watch(self.window)

    def watch(self, top: QWidget) -> None:
        """Whatever is pressed, chosen or fired from now on is told."""
        for button in top.findChildren(QAbstractButton):
            button.clicked.connect(lambda _=False, one=button: self.stirred.append(f"pressed {one.text()}"))
        for view in top.findChildren(QAbstractItemView):
            view.activated.connect(
                lambda _, one=view: self.stirred.append(f"activated in {type(one).__name__}")
            )
        for shortcut in top.findChildren(QShortcut):
            shortcut.activated.connect(
                lambda one=shortcut: self.stirred.append(f"fired {one.key().toString()}")
            )

    def texts(self) -> dict[str, str]:
        """What stands in the fields of all windows."""
        return {
            f"{type(field).__name__} {field.accessibleName()} {id(field)}": _text(field)
            for top in QApplication.topLevelWidgets()
            for kind in _FIELDS
            for field in top.findChildren(kind)
        }

    def goes_to(self, place: str) -> QWidget | None:
        """Put the focus there; the sheet, if it is one."""
        self.window.show_page(_PAGE_OF.get(place) or place.removeprefix("page "))
        self.person.waits_till_quiet()
        if place == "sheet":
            self.window.press_key("F2")
            sheet = self.person.sheet(WalkInSheet)
            self.person.waits_for(sheet.isActiveWindow)
            self.person.waits_for(sheet.name.hasFocus)
            self.watch(sheet)
            return sheet
        target = self._target(place)
        if target is not None:
            target.setFocus()
            self.person.waits_for(target.hasFocus)
        return None

    def _target(self, place: str) -> QWidget | None:
        page = self.window.page(self.window.current_page)
        if place == "entry":
            return page.entry.edit
        if place == "search box":
            return next(one for one in page.findChildren(SearchField) if one.isVisible())
        if place == "table":
            return next(
                one
                for one in page.findChildren(QAbstractItemView)
                if one.isVisible() and one.model().rowCount()
            )
        if place == "button":
            return next(one for one in page.findChildren(QPushButton) if one.isVisible() and one.isEnabled())
        return None

    def sees(self, what: Callable[[], object]) -> bool:
        """Whether it comes to be seen before patience ends."""
        try:
            self.person.waits_for(what, within_ms=PATIENCE_MS)
        except QtBotTimeoutError:
            return False
        return True

    def settles(self) -> None:
        """Until no key is held back any more that might go somewhere."""
        self.person.waits_for(lambda: not self.window.scanning.wedge._buffer)
        QApplication.processEvents()

    def scan(
        self, row: RosterRow, where: str, struck: list[Stroke] | None = None, *, ms_per_key: int = 0
    ) -> list[str]:
        """Hold a badge under the scanner with the focus there; what is wrong afterwards."""
        sheet = self.goes_to(where)
        before = self.texts(), self.window.current_page, QApplication.focusWidget()
        seen = len(self.verdicts)
        self.stirred.clear()
        self.board.presses(struck or [*strokes(self.frames[row.id]), *keys(ENTER)], ms_per_key=ms_per_key)
        wrong = []
        if sheet is not None:
            if not self.sees(lambda: sheet.waiting_words == "1 scan waits"):
                wrong.append(f"the sheet says {sheet.waiting_words!r}")
            wrong += self._changed(before)
            sheet.reject()
            self.person.waits_for(lambda: QApplication.activeModalWidget() is None)
            before = None
        self.sees(lambda: len(self.verdicts) > seen)
        found = [one.delegate.id if one.delegate else one.reason for one in self.verdicts[seen:]]
        if found != [row.id]:
            wrong.append(f"answered {found}")
        elif row.name not in self._shown():
            wrong.append(f"shown: {self._shown()!r}")
        if before is not None:
            wrong += self._changed(before)
        return wrong

    def _shown(self) -> str:
        on_desk = self.window.current_page == "desk"
        view = self.person.page("desk").panel.view() if on_desk else self.window.strip.view()
        return view.spoken if view is not None else ""

    def _changed(self, before: tuple[dict[str, str], str, QWidget | None]) -> list[str]:
        texts, page, focus = before
        now = self.texts()
        wrong = [
            f"{name}: {text!r} became {now.get(name)!r}"
            for name, text in texts.items()
            if now.get(name) != text
        ]
        wrong += self.stirred
        if self.window.current_page != page:
            wrong.append(f"went to {self.window.current_page}")
        if QApplication.focusWidget() is not focus:
            wrong.append(f"the focus went from {focus} to {QApplication.focusWidget()}")
        return wrong
