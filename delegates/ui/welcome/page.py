"""The first window: a forum is one file; choose one to begin."""

from __future__ import annotations

import dataclasses
import os
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

import delegates
from delegates.errors import DeskError
from delegates.ui import icons, theme, wording
from delegates.ui.context import Context
from delegates.ui.formats import date_time_of, number
from delegates.ui.language import NAMES, Language
from delegates.ui.welcome.action_card import ActionCard
from delegates.ui.welcome.recent import RecentForum, RecentList
from delegates.ui.widgets.button import ActionButton
from delegates.ui.wording import filled

LOW_PX = 620


class WelcomePage(QWidget):
    """Signals: what a person wants. The composition root does it."""

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    restore_wanted = Signal()
    next_wanted = Signal()
    forum_wanted = Signal(object)
    find_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        # What was found in the recent files, to be said again in another language.
        self._known: dict[Path, tuple[object, ...]] = {}
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build()
        context.language.changed.connect(self.retranslate)
        context.theme.changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def _build(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(24)
        head, cards = self._head(), self._cards()
        columns.addLayout(cards, 44)
        columns.addWidget(self._recent_card(), 63)
        foot = QHBoxLayout()
        self._version = QLabel()
        self._version.setProperty("kind", "hint")
        self._enter = QLabel()
        self._enter.setProperty("kind", "hint")
        foot.addWidget(self._version, 1)
        foot.addWidget(self._enter)
        inner = QWidget()
        inner.setMaximumWidth(theme.current().scaled(1142))
        self._rows = QVBoxLayout(inner)
        self._rows.addLayout(head)
        self._rows.addLayout(columns, 1)
        self._rows.addLayout(foot)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addWidget(inner, 100)
        outer.addStretch(1)

    def _head(self) -> QHBoxLayout:
        self._mark = QLabel()
        self._title = QLabel()
        self._title.setObjectName("welcomeTitle")
        self._intro = QLabel()
        self._intro.setProperty("kind", "label")
        self._language = ActionButton(icon="languages", size="small", trailing="chevron-down")
        self.language_menu = QMenu(self)
        self._theme = ActionButton(size="small", trailing="chevron-down")
        self.theme_menu = QMenu(self)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self._title)
        titles.addWidget(self._intro)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._mark)
        head.addLayout(titles, 1)
        for button, menu in ((self._language, self.language_menu), (self._theme, self.theme_menu)):
            button.clicked.connect(partial(_open_under, menu, button))
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    def _cards(self) -> QVBoxLayout:
        self.new_card = ActionCard("file-plus", "Ctrl+N", is_main=True)
        self.open_card = ActionCard("folder-open", "Ctrl+O")
        self.sample_card = ActionCard("flask-conical", "Ctrl+T")
        self.restore_card = ActionCard("database-backup", "Ctrl+R")
        self._cards_column = cards = QVBoxLayout()
        for card, signal, key in (
            (self.new_card, self.new_wanted, "Ctrl+N"),
            (self.open_card, self.open_wanted, "Ctrl+O"),
            (self.sample_card, self.sample_wanted, "Ctrl+T"),
            (self.restore_card, self.restore_wanted, "Ctrl+R"),
        ):
            cards.addWidget(card)
            card.clicked.connect(signal)
            # Of the whole window, wherever the focus is; the window's own are off while this page is shown.
            QShortcut(QKeySequence(key), self).activated.connect(signal)
            if card is self.new_card:
                self.next_button = ActionButton(icon="copy", size="small")
                self.next_button.clicked.connect(self.next_wanted)
                cards.addWidget(self.next_button)
        cards.addStretch(1)
        self._offline = QLabel()
        self._offline.setProperty("kind", "hint")
        self._offline.setWordWrap(True)
        cards.addWidget(self._offline)
        return cards

    def _recent_card(self) -> QFrame:
        self._recent_title = QLabel()
        self._recent_title.setProperty("kind", "strong")
        self.recent = RecentList()
        self.recent.opened.connect(self.forum_wanted)
        self.recent.selectionModel().currentChanged.connect(self._mark_changed)
        self._find = ActionButton(icon="folder-open", size="small")
        self._find.clicked.connect(self._find_current)
        self._nothing = QLabel()
        self._nothing.setProperty("kind", "hint")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        top = QHBoxLayout()
        top.setContentsMargins(16, 12, 16, 12)
        top.addWidget(self._recent_title, 1)
        top.addWidget(self._find)
        self._card = QFrame()
        self._card.setObjectName("card")
        column = QVBoxLayout(self._card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(top)
        divider = QFrame()
        divider.setProperty("kind", "divider")
        column.addWidget(divider)
        column.addWidget(self.recent, 1)
        column.addWidget(self._nothing, 1)

        return self._card

    # -- words and looks -----------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set every word again in the language in force."""
        self._title.setText(self.tr("Delegate Registration"))
        self._intro.setText(self.tr("A forum is one file on this computer. Choose one to begin."))
        self.new_card.set_words(self.tr("New forum"), self.tr("Name, venue and dates; the rest can wait"))
        self.next_button.setText(self.tr("New forum from an earlier one…"))
        self.open_card.set_words(
            self.tr("Open a forum file"), self.tr("A .forum file on this computer or a USB stick")
        )
        self.sample_card.set_words(
            self.tr("Try the sample forum"), self.tr("60 invented people, ready to check in")
        )
        self.restore_card.set_words(
            self.tr("Restore from a backup"), self.tr("Puts a saved copy back in its place")
        )
        self._offline.setText(self.tr("Works without internet. Nothing leaves this computer."))
        self._recent_title.setText(self.tr("Recent"))
        self._find.setText(self.tr("Find…"))
        self._nothing.setText(self.tr("Forums that you open will be listed here."))
        self._version.setText(filled(self.tr("Version {version}"), version=delegates.__version__))
        self._enter.setText(self.tr("Enter opens the marked forum"))
        self._language.setText(NAMES[self._context.language.code])
        self._say_theme()
        self._fill_menus()
        for path in self._known:
            self._say(path)

    def _say_theme(self) -> None:
        words = {"light": self.tr("Light"), "dark": self.tr("Dark"), "system": self.tr("As the system")}
        self._theme.setText(words[self._context.theme.choice])
        self._theme.set_icon("moon" if theme.current().is_dark else "sun")

    def restyle(self) -> None:
        """Icons and sizes follow the theme."""
        look = theme.current()
        self._mark.setPixmap(icons.pixmap("mark", look.scaled(56), "accent"))
        self._title.setFont(look.font("name_2", bold=True))
        self._say_theme()
        self._measure()
        self.recent.viewport().update()
        self.update()

    def _measure(self) -> None:
        """A small window gives up air before it gives up words."""
        look = theme.current()
        low = self.height() < look.scaled(LOW_PX)
        side = look.scaled(24)
        self._rows.setContentsMargins(
            side, look.scaled(12 if low else 40), side, look.scaled(8 if low else 24)
        )
        self._rows.setSpacing(look.scaled(8 if low else 24))
        self._cards_column.setSpacing(look.scaled(8 if low else 12))
        for card in (self.new_card, self.open_card, self.sample_card, self.restore_card):
            card.set_low(low)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _fill_menus(self) -> None:
        menu = self.language_menu
        menu.clear()
        for code in Language.available():
            menu.addAction(NAMES[code]).setData(code)
        menu.triggered.connect(self._language_chosen, Qt.ConnectionType.UniqueConnection)
        menu = self.theme_menu
        menu.clear()
        for choice, word in (
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("system", self.tr("As the system")),
        ):
            menu.addAction(word).setData(choice)
        menu.triggered.connect(self._theme_chosen, Qt.ConnectionType.UniqueConnection)

    def _language_chosen(self, action: QAction) -> None:
        chosen = dataclasses.replace(self._context.settings, language=action.data())
        self._context.change_settings(chosen)

    def _theme_chosen(self, action: QAction) -> None:
        self._context.change_settings(dataclasses.replace(self._context.settings, theme=action.data()))

    # -- recent forums -------------------------------------------------------------------------------------------

    def show_recent(self) -> None:
        """List the recent files at once and look into each of them on the bulk lane."""
        rows = [
            RecentForum(Path(path), Path(path).stem, _where(Path(path)))
            for path in self._context.settings.recent_forums
        ]
        self.recent.forums.set_rows(rows)
        self.recent.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self._enter.setVisible(bool(rows))
        self._find.setVisible(False)
        if rows:
            self.recent.setCurrentIndex(self.recent.forums.index(0))
        self.focus_home()

    # -- what the shell asks ---------------------------------------------------------------------------------------

    def focus_home(self) -> None:
        """Enter opens the marked forum, or makes the first one."""
        home = self.recent if self.recent.forums.rowCount() else self.new_card
        home.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what was found in the recent files ------------------------------------------------------------------------

    def know(
        self, path: Path, name: str, delegates_count: int, changed_utc: datetime, is_closed: bool = False
    ) -> None:
        """What was found in one of the recent files."""
        self._known[path] = (name, delegates_count, changed_utc, is_closed)
        self._say(path)
        self._mark_changed()

    def know_problem(self, path: Path, error: DeskError, *, folder_is_there: bool = True) -> None:
        """One of the recent files can't be opened, and why."""
        self._known[path] = (error, folder_is_there)
        self._say(path)
        self._mark_changed()

    def _say(self, path: Path) -> None:
        match self._known[path]:
            case (str(name), int(delegates_count), datetime() as changed_utc, bool(is_closed)):
                row = self._described(path, name, delegates_count, changed_utc, is_closed)
            case (DeskError() as error, bool(folder_is_there)):
                row = RecentForum(path, path.stem, problem=self._problem(path, error, folder_is_there))
            case _:
                return
        self.recent.forums.replace(row)

    def _described(
        self, path: Path, name: str, delegates_count: int, changed_utc: datetime, is_closed: bool
    ) -> RecentForum:
        code = self._context.language.code
        people = self.tr("%n delegate(s)", "", delegates_count)
        if delegates_count > 999:
            people = people.replace(str(delegates_count), number(delegates_count, code))
        zone = datetime.now().astimezone().tzinfo
        assert zone is not None
        parts = [self.tr("closed")] if is_closed else []
        details = " · ".join([*parts, _where(path), people])
        return RecentForum(path, name, details, date_time_of(changed_utc, zone, code), is_closed=is_closed)

    def _problem(self, path: Path, error: DeskError, folder_is_there: bool) -> str:
        if error.code == "not_found" and not folder_is_there:
            folder = path.parent.name or str(path.parent)
            return filled(self.tr("Not found: is the stick or drive with {folder} connected?"), folder=folder)
        return wording.error(error)

    def _mark_changed(self) -> None:
        row = self.recent.forums.row_at(self.recent.currentIndex())
        self._find.setVisible(row is not None and bool(row.problem))

    def _find_current(self) -> None:
        row = self.recent.forums.row_at(self.recent.currentIndex())
        if row is not None:
            self.find_wanted.emit(row.path)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()


def _open_under(menu: QMenu, button: ActionButton, _: bool = False) -> None:
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))


def _where(path: Path) -> str:
    """Folder and file as a person knows them: the last folder's name and the file's."""
    return f"{path.parent.name or os.sep} · {path.name}"
