"""The shell of the window: rail, header, message bar, verdict strip, one page at a time, key bar.

Pages are made on their first visit. The window is painted before anything else is: its own parts are made right after
the first paint (or when somebody asks for one), the services are loaded after that.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QTimer, Signal, Slot
from PySide6.QtWidgets import QMainWindow

from delegates.ui import theme
from delegates.ui.context import Context

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent, QShortcut
    from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

    from delegates.domain.admission import Verdict
    from delegates.errors import DeskError
    from delegates.ui.header_link import HeaderLink
    from delegates.ui.scanning import Scanning
    from delegates.ui.widgets.header import Header
    from delegates.ui.widgets.key_bar import KeyAction, KeyBar
    from delegates.ui.widgets.message_bar import MessageBar
    from delegates.ui.widgets.rail import Rail
    from delegates.ui.widgets.verdict_strip import VerdictStrip

translate = QCoreApplication.translate
DESK_PAGE: Final = "desk"
LEAST_SIZE: Final = (900, 500)
FIRST_SIZE: Final = (1366, 768)

# Every key that a page may use; what scanners send as control characters is left free.
PAGE_KEYS: Final = (
    "F1", "F2", "F3", "F4", "F6", "Shift+F6", "F7", "F8", "Shift+F8", "F9", "F12", "Ctrl+F", "Ctrl+P", "Ctrl+Z",
    "Ctrl+L", "Ctrl+E", "Ctrl+Shift+N", "Ctrl+N", "Ctrl+O", "Ctrl+Return", "Ctrl+Enter", "Ctrl+S", "Ctrl+Y",
    "Ctrl+Shift+Z",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SizeClass:
    """How much room there is, in logical px of the window, and what gives way."""

    width: int
    height: int
    full: bool = False

    @property
    def compact(self) -> bool:
        """Rail without words, low header and field, key bar without icons."""
        return self.width < 1000 or self.height < 600

    @property
    def narrow(self) -> bool:
        """The desk's side column goes; a table's side card opens in place of the table."""
        return self.width < 1200

    @property
    def short(self) -> bool:
        """Last scans give up rows."""
        return self.height < 720

    @property
    def wide(self) -> bool:
        """Side column 400 px, table columns grow."""
        return self.width > 1680


_PARTS: Final = frozenset(
    {"rail", "header", "messages", "strip", "stack", "keys", "header_link", "scanning", "_shortcuts"}
)


class MainWindow(QMainWindow):
    """`painted` comes once, after the first paint; `closing` before the window closes.

    A page is a QWidget made by its factory. Where it has them, the shell calls `shown(thing)`, `key_actions()`,
    `set_size_class(SizeClass)`, `escape() -> bool` and `focus_home()`.
    """

    painted = Signal()
    closing = Signal()
    page_changed = Signal(str)
    new_wanted = Signal()
    open_wanted = Signal()
    leave_wanted = Signal()  # close the forum and go back to the first page

    rail: Rail
    header: Header
    messages: MessageBar
    strip: VerdictStrip
    stack: QStackedWidget
    keys: KeyBar
    header_link: HeaderLink
    scanning: Scanning
    _shortcuts: list[QShortcut]
    _message_frame: QWidget
    _message_room: QVBoxLayout

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._factories: dict[str, Callable[[], QWidget]] = {}
        self._pages: dict[str, QWidget] = {}
        self._welcome: QWidget | None = None
        self._name = ""
        self._was_painted = False
        self._furnished = False
        self._full = False
        self._is_dressed = self._has_keys = False
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*FIRST_SIZE)

    def __getattr__(self, name: str) -> Any:
        # Parts that somebody asks for before the first paint.
        if name in _PARTS and not self.__dict__.get("_furnished", True):
            self.furnish()
            return self.__dict__[name]
        raise AttributeError(name)

    def furnish(self) -> None:
        """Make rail, header, bars and the parts behind them; once."""
        if self._furnished:
            return
        self._furnished = True
        # Qt's own enums cost fifteen milliseconds, our widgets more: not before the first paint.
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QStackedWidget, QWidget

        from delegates.ui.header_link import HeaderLink
        from delegates.ui.scanning import Scanning
        from delegates.ui.widgets.header import Header
        from delegates.ui.widgets.key_bar import KeyBar
        from delegates.ui.widgets.message_bar import MessageBar
        from delegates.ui.widgets.rail import RAIL_ITEMS, Rail
        from delegates.ui.widgets.verdict_strip import VerdictStrip

        context = self._context
        self.rail = Rail(RAIL_ITEMS)
        self.header = Header()
        self.messages = MessageBar(context.messages)
        self._message_frame = QWidget()
        self.strip = VerdictStrip()
        self.stack = QStackedWidget()
        self.keys = KeyBar()
        self.header_link = HeaderLink(context, self.header, self)
        self.scanning = Scanning(context, parent=self)
        context.scanning = self.scanning
        context.organiser.window = self
        self._build()
        self._shortcuts = self._make_shortcuts([item.name for item in RAIL_ITEMS])
        self.rail.chosen.connect(self.show_page)
        self.strip.pressed.connect(self._show_desk)
        context.page_wanted.connect(self.show_page)
        context.full_screen_wanted.connect(self.set_full)
        context.keys_changed.connect(self.refresh_keys)
        context.verdict.connect(self._verdict)
        context.scan_failed.connect(self._scan_failed)
        context.answer_gone.connect(self.strip.clear)
        context.question_settled.connect(self._verdict)
        context.forum_closed.connect(self.strip.clear)
        context.theme.changed.connect(self._dress)
        context.language.changed.connect(self.rail.retranslate)
        # Queued: the pages say their words again first.
        context.language.changed.connect(self.refresh_keys, Qt.ConnectionType.QueuedConnection)
        self._dress()
        self._chrome(False)

    # pages

    def add_page(self, name: str, factory: Callable[[], QWidget]) -> None:
        """Say how a page is made; it is made when it is first shown."""
        self._factories[name] = factory

    def page(self, name: str) -> QWidget:
        """A page, made now if it was never shown. Raises KeyError for a name nobody added."""
        if name not in self._pages:
            self.furnish()  # a page listens to the scanning
            made = self._factories[name]()
            self._pages[name] = made
            self.stack.addWidget(made)
            self._tell_size(made)
        return self._pages[name]

    @property
    def current_page(self) -> str:
        """The name of the page that is shown; "" for the first window."""
        return self._name

    @Slot(str)
    @Slot(str, object)
    def show_page(self, name: str, thing: object = None) -> None:
        """Go to a page, which may be given something to show."""
        if name not in self._factories or self._context.workspace is None:
            return
        page = self.page(name)
        self._name = name
        self.rail.mark(name)
        self.stack.setCurrentWidget(page)
        self._chrome(True)
        self.strip.set_on(name != DESK_PAGE)
        if name != DESK_PAGE and self._full:
            self.set_full(False)
        _call(page, "shown", thing)
        _call(page, "focus_home")
        self.refresh_keys()
        self.page_changed.emit(name)

    @Slot()
    def _show_desk(self) -> None:
        self.show_page(DESK_PAGE)

    def set_welcome(self, page: QWidget) -> None:
        """The page that is shown while no forum is open."""
        self._welcome = page
        self.stack.addWidget(page)

    def show_welcome(self) -> None:
        """The first window: no rail, header or keys."""
        if self._welcome is None:
            return
        self.set_full(False)
        self._name = ""
        self.stack.setCurrentWidget(self._welcome)
        self._chrome(False)
        _call(self._welcome, "focus_home")

    def show_forum(self) -> None:
        """The desk of the forum that was opened."""
        self.show_page(DESK_PAGE)

    # keys

    @Slot()
    def refresh_keys(self) -> None:
        """Ask the page again what its keys do."""
        actions = self._actions()
        self.keys.set_actions(actions)
        # A page whose keys stand on its buttons has the bar's room for itself.
        self._has_keys = any(action.shown for action in actions)
        self.keys.setVisible(self._has_keys and self._is_dressed and not self._full)

    def _actions(self) -> Sequence[KeyAction]:
        from delegates.ui.widgets.key_bar import KeyAction

        page = self._pages.get(self._name)
        found = _call(page, "key_actions") if page is not None else None
        actions: list[KeyAction] = list(found) if isinstance(found, Sequence) else []
        if self._name == DESK_PAGE:
            word = translate("MainWindow", "Full screen")
            actions.append(KeyAction("F11", word, "maximize", self._toggle_full, at_end=True))
        return actions

    def press_key(self, key: str) -> bool:
        """Do what a key does on this page; False when it does nothing here."""
        wanted = {key, "Ctrl+Enter"} if key == "Ctrl+Return" else {key}
        for action in self._actions():
            if wanted & {action.key, *action.also}:
                if action.on:
                    action.act()
                return True
        if key == "Ctrl+N":
            self.new_wanted.emit()
        elif key == "Ctrl+O":
            self.open_wanted.emit()
        return False

    def _make_shortcuts(self, names: Sequence[str]) -> list[QShortcut]:
        from PySide6.QtGui import QKeySequence, QShortcut

        own: dict[str, Callable[[], object]] = {
            f"Ctrl+{number}": partial(self.show_page, name) for number, name in enumerate(names, 1)
        }
        own |= {
            "F5": self.header_link.open_checkpoints,
            "F11": self._toggle_full,
            "Ctrl+Shift+M": lambda: self._context.set_quiet(not self._context.quiet),
            "Ctrl++": lambda: self._zoom(1),
            "Ctrl+=": lambda: self._zoom(1),
            "Ctrl+-": lambda: self._zoom(-1),
            "Ctrl+0": lambda: self._zoom(0),
        }
        own |= {key: partial(self.press_key, key) for key in PAGE_KEYS}
        made = []
        for key, act in own.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)
            made.append(shortcut)
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            page = self._pages.get(self._name)
            if page is None or _call(page, "escape") is not True:
                if self._full:
                    self.set_full(False)
                else:
                    self.messages.dismiss()
            return
        super().keyPressEvent(event)

    def _zoom(self, step: int) -> None:
        zooms = theme.ZOOMS_PERCENT
        place = zooms.index(self._context.theme.zoom_percent) + step if step else 0
        chosen = zooms[max(0, min(len(zooms) - 1, place))]
        if chosen != self._context.settings.zoom_percent:
            from dataclasses import replace

            self._context.change_settings(replace(self._context.settings, zoom_percent=chosen))

    # size

    def size_class(self) -> SizeClass:
        """How much room there is now."""
        zoom = self._context.theme.zoom_percent / 100
        return SizeClass(round(self.width() / zoom), round(self.height() / zoom), self._full)

    @Slot()
    def _toggle_full(self) -> None:
        self.set_full(not self._full)

    @Slot(bool)
    def set_full(self, full: bool) -> None:
        """Full-screen desk mode: the desk alone, without rail, header and keys."""
        if full == self._full or (full and self._context.workspace is None):
            return
        self._full = full
        if full:
            if self._name != DESK_PAGE:
                self.show_page(DESK_PAGE)
            self.showFullScreen()
        else:
            self.showNormal()
        self._chrome(self._context.workspace is not None and self._name != "")
        self._resized()

    @property
    def is_full(self) -> bool:
        return self._full

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resized()

    def _resized(self) -> None:
        if not self._furnished:
            return
        size = self.size_class()
        for part in (self.rail, self.header, self.keys):
            part.set_compact(size.compact)
        for page in self._pages.values():
            self._tell_size(page)

    def _tell_size(self, page: QWidget) -> None:
        _call(page, "set_size_class", self.size_class())

    # look and life

    def _build(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

        from delegates.ui.greeting.notice import ArrivalNotice

        ground = QWidget()
        ground.setObjectName("page")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(0)
        self.arrivals = ArrivalNotice(self._context)
        self._message_room = QVBoxLayout(self._message_frame)
        self._message_room.addWidget(self.messages)
        for part in (self.header, self._message_frame, self.arrivals, self.strip):
            column.addWidget(part)
        column.addWidget(self.stack, 1)
        column.addWidget(self.keys)
        row.addWidget(self.rail)
        row.addLayout(column, 1)
        self.setCentralWidget(ground)
        self.messages.installEventFilter(self)
        self._message_frame.hide()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        from PySide6.QtCore import QEvent

        # The room around the bar comes and goes with it.
        if watched is self.messages and event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._message_frame.setVisible(event.type() == QEvent.Type.ShowToParent)
        return False

    def _chrome(self, shown: bool) -> None:
        self._is_dressed = shown
        for part in (self.rail, self.header):
            part.setVisible(shown and not self._full)
        self.keys.setVisible(shown and self._has_keys and not self._full)
        self.arrivals.set_allowed(shown and not self._full)
        for shortcut in self._shortcuts:
            shortcut.setEnabled(shown)
        if not shown:
            self.strip.set_on(False)

    @Slot()
    def _dress(self) -> None:
        look = self._context.theme
        self._message_room.setContentsMargins(look.scaled(24), look.scaled(8), look.scaled(24), 0)
        self._resized()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)
            QTimer.singleShot(0, self, self.furnish)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    @Slot(object)
    def _verdict(self, verdict: Verdict) -> None:
        self.strip.set_view(self._context.view_of(verdict))
        self.strip.set_on(self._name != DESK_PAGE)

    @Slot(object)
    def _scan_failed(self, error: DeskError) -> None:
        from delegates.ui import wording
        from delegates.ui.verdict_view import unrecorded_view

        self.strip.set_view(unrecorded_view(wording.error(error)))
        self.strip.set_on(self._name != DESK_PAGE)


def _call(page: QWidget, name: str, *arguments: object) -> object:
    """Call what a page may have."""
    method = getattr(page, name, None)
    return method(*arguments) if callable(method) else None
