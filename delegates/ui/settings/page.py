"""The Settings page: sections at the left, the chosen one beside them; each is made when it is first chosen."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Slot
from PySide6.QtGui import QHideEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from delegates.ui import icons, lines, theme
from delegates.ui.context import Context
from delegates.ui.painters import focus_ring
from delegates.ui.settings.section import Section
from delegates.ui.table_model import ROW_ROLE, Column, TableModel

translate = QCoreApplication.translate
ROW_PX = 44
# Name, icon, module and class of each section; words are in `_words`.
SECTIONS: Final[tuple[tuple[str, str, str, str], ...]] = (
    ("forum", "flag", "forum_section", "ForumSection"),
    ("desk", "monitor", "desk_section", "DeskSection"),
    ("organiser", "lock", "organiser_section", "OrganiserSection"),
    ("scanner", "scan-barcode", "scanner_section", "ScannerSection"),
    ("look", "languages", "look_section", "LookSection"),
    ("sounds", "volume-2", "sound_section", "SoundSection"),
    ("categories", "palette", "categories_section", "CategoriesSection"),
    ("reference", "landmark", "reference_section", "ReferenceSection"),
    ("closing", "door-closed", "closing_section", "ClosingSection"),
    ("about", "info", "about_section", "AboutSection"),
)
_ICONS: Final = {name: icon for name, icon, _, _ in SECTIONS}


def _words(name: str) -> str:
    return {
        "forum": translate("SettingsPage", "Forum and backups"),
        "desk": translate("SettingsPage", "This desk"),
        "organiser": translate("SettingsPage", "Organiser"),
        "scanner": translate("SettingsPage", "Scanner"),
        "look": translate("SettingsPage", "Language and look"),
        "sounds": translate("SettingsPage", "Sounds"),
        "categories": translate("SettingsPage", "Categories"),
        "reference": translate("SettingsPage", "Reference data"),
        "closing": translate("Closing", "Closing the forum"),
        "about": translate("SettingsPage", "About"),
    }[name]


class _SectionPainter(QStyledItemDelegate):
    """Icon and word; the chosen one bold, with a tint and a bar."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, theme.current().scaled(ROW_PX))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, rect = theme.current(), QRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = selected and bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.fillRect(rect, look.colour("accenttint" if selected else "surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.colour("border"))
        if selected:
            painter.fillRect(rect.left(), rect.top(), look.scaled(4), rect.height(), look.colour("accent"))
        side = look.scaled(20)
        icon = QRect(rect.left() + look.scaled(16), rect.center().y() - side // 2, side, side)
        icons.paint(painter, icon, _ICONS[str(index.data(ROW_ROLE))], "text")
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        x = icon.right() + look.scaled(10)
        size_px, room = look.px("body"), rect.right() - x - look.scaled(6)
        while size_px > look.scaled(13) and lines.width_px(words, size_px, bold=selected) > room:
            size_px -= 1
        top = lines.centred_top_px(rect.y(), rect.height(), size_px)
        lines.draw(painter, x, top, words, size_px, look.colour("text"), bold=selected)
        if focused:
            focus_ring(painter, rect.adjusted(1, 1, -1, -2), look.colour("accent"))
        painter.restore()


class SettingsPage(QWidget):
    """`shown("scanner")` goes to a section."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._made: dict[str, Section] = {}
        self._is_narrow = False
        self._title = QLabel()
        self._title.setProperty("kind", "title")
        self.list = QListView()
        self.list.setProperty("kind", "framed")
        self._names: TableModel[str] = TableModel(
            [Column(str, _words)], key_of=lambda name: name, parent=self
        )
        self._names.set_rows([name for name, _, _, _ in SECTIONS])
        self.list.setModel(self._names)
        self.list.setItemDelegate(_SectionPainter(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.stack = QStackedWidget()
        self._row = QHBoxLayout()
        self._row.addWidget(self.list)
        self._row.addWidget(self.stack, 1)
        self._page = QVBoxLayout(self)
        self._page.addWidget(self._title)
        self._page.addLayout(self._row, 1)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        context.language.changed.connect(self.retranslate)
        context.theme.changed.connect(self._measure)
        self._measure()
        self.retranslate()
        self.choose("forum")

    def retranslate(self) -> None:
        """Every word again; the sections say theirs themselves."""
        self._title.setText(translate("SettingsPage", "Settings"))
        self.list.setAccessibleName(translate("SettingsPage", "Settings"))
        self.list.viewport().update()

    def _measure(self) -> None:
        look = theme.current()
        self._page.setContentsMargins(look.scaled(24), look.scaled(16), look.scaled(24), look.scaled(16))
        self._page.setSpacing(look.scaled(16))
        self._row.setSpacing(look.scaled(16))
        self.list.setFixedWidth(look.scaled(184 if self._is_narrow else 232))
        self.list.scheduleDelayedItemsLayout()

    # -- the shell asks ------------------------------------------------------------------------------------------

    def shown(self, thing: object = None) -> None:
        if isinstance(thing, str) and thing in _ICONS:
            self.choose(thing)

    def focus_home(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_size_class(self, size: Any) -> None:
        """In little width the list of sections is narrower, and cards that stood beside each other stand below."""
        self._is_narrow = size.narrow
        self._measure()
        if size.compact:
            look = theme.current()
            self._page.setContentsMargins(look.scaled(12), look.scaled(8), look.scaled(12), look.scaled(8))
            self._page.setSpacing(look.scaled(8))
        for section in self._made.values():
            section.set_narrow(size.narrow)

    # -- sections ------------------------------------------------------------------------------------------------

    @property
    def current(self) -> str:
        """The name of the section that is shown."""
        return str(self._names.row_at(self.list.currentIndex()) or "")

    def choose(self, name: str) -> None:
        """Go to a section. Raises KeyError for a name that is none."""
        _ = _ICONS[name]
        self.list.setCurrentIndex(self._names.shown_index_of(name))

    def section(self, name: str) -> Section:
        """A section, made now if it was never shown."""
        if name not in self._made:
            module, kind = next((m, k) for one, _, m, k in SECTIONS if one == name)
            made = getattr(import_module(f"delegates.ui.settings.{module}"), kind)(self._context)
            assert isinstance(made, Section)
            made.set_narrow(self._is_narrow)
            self._made[name] = made
            self.stack.addWidget(made)
        return self._made[name]

    @Slot()
    def _chosen(self, *_: object) -> None:
        before = self.stack.currentWidget()
        section = self.section(self.current)
        self.stack.setCurrentWidget(section)
        if before is not section and isinstance(before, Section):
            before.left()
        if self.isVisible():
            section.shown()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.section(self.current).shown()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.section(self.current).left()
