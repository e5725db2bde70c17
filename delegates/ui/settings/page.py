"""The Settings page: sections at the left, one of them at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from delegates.ui import theme
from delegates.ui.context import Context
from delegates.ui.settings.category_sections import CategoriesSection, RanksSection
from delegates.ui.settings.desk_sections import DeskSection, LookSection, ScannerSection, SoundSection
from delegates.ui.settings.forum_sections import AboutSection, CopiesSection, ForumSection
from delegates.ui.settings.section import Section
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.card import Card
from delegates.ui.widgets.key_bar import KeyAction

if TYPE_CHECKING:
    from delegates.ui.main_window import SizeClass

translate = QCoreApplication.translate
SECTIONS: tuple[type[Section], ...] = (
    ForumSection,
    CopiesSection,
    DeskSection,
    ScannerSection,
    LookSection,
    SoundSection,
    CategoriesSection,
    RanksSection,
    AboutSection,
)


class SettingsPage(QWidget):
    """What the forum is, and how this desk looks, sounds and reads."""

    section_changed = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build()
        context.forum_opened.connect(self.rebuild)
        context.language.changed.connect(self.rebuild)
        context.theme.changed.connect(self.rebuild)
        self.retranslate()

    def _build(self) -> None:
        self._title = QLabel()
        self._title.setProperty("kind", "title")
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self._group = QButtonGroup(self)
        self.stack = QStackedWidget()
        self.sections: list[Section] = []
        self.buttons: list[ActionButton] = []
        for number, kind in enumerate(SECTIONS):
            section = kind(self._context)
            self.sections.append(section)
            self.stack.addWidget(section)
            button = ActionButton(section.title(), icon=kind.icon, kind="chip")
            button.setCheckable(True)
            button.setProperty("align", "left")
            self._group.addButton(button, number)
            self.buttons.append(button)
            self._list.addWidget(button)
        self._list.addStretch(1)
        self._group.idClicked.connect(self.choose)
        self.buttons[0].setChecked(True)
        card = Card()
        card.body.addWidget(self.stack)
        row = QHBoxLayout()
        row.setSpacing(16)
        side = QWidget()
        side.setLayout(self._list)
        self._list.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(theme.current().scaled(240))
        self._side = side
        row.addWidget(side)
        row.addWidget(card, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 16, 24, 16)
        page.setSpacing(16)
        page.addWidget(self._title)
        page.addLayout(row, 1)

    @Slot(int)
    def choose(self, number: int) -> None:
        """Show a section; a lesson for the scanner ends when its section is left."""
        self._end_lesson()
        self.buttons[number].setChecked(True)
        self.stack.setCurrentIndex(number)

    def _end_lesson(self) -> None:
        for section in self.sections:
            if isinstance(section, ScannerSection):
                section.stop()

    @Slot()
    @Slot(object)
    def rebuild(self, _: object = None) -> None:
        """Every section again: another language, look or forum."""
        for section in self.sections:
            section.rebuild()
        self.retranslate()

    def retranslate(self) -> None:
        """Every word of the page itself."""
        self._title.setText(translate("SettingsPage", "Settings"))
        for button, section in zip(self.buttons, self.sections, strict=True):
            button.setText(section.title())
        self._side.setFixedWidth(theme.current().scaled(240))

    def set_size_class(self, size: SizeClass) -> None:
        self._side.setFixedWidth(theme.current().scaled(180 if size.compact else 240))

    def shown(self, thing: object = None) -> None:
        """The name of a section's class shows it, as "scanner"."""
        for number, section in enumerate(self.sections):
            if isinstance(thing, str) and type(section).__name__.lower().startswith(thing):
                self.choose(number)

    def focus_home(self) -> None:
        self.buttons[self.stack.currentIndex()].setFocus(Qt.FocusReason.OtherFocusReason)

    def key_actions(self) -> list[KeyAction]:
        """Copies can be made from every section."""
        copies = next(section for section in self.sections if isinstance(section, CopiesSection))
        return [KeyAction("Ctrl+E", translate("SettingsPage", "Save a copy"), "copy", copies.ask_copy)]

    def hideEvent(self, event: Any) -> None:
        self._end_lesson()
        super().hideEvent(event)
