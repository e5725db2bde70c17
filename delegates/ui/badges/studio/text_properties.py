"""What a text says: fields of the delegate and the forum, or free text in four languages with fields in it."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication, QPoint, Slot
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from delegates.badges.boxes import Box, TextBox
from delegates.badges.face import FIELDS, LANGUAGES
from delegates.ui import theme
from delegates.ui.badges.studio import words
from delegates.ui.badges.studio.design import Design
from delegates.ui.badges.studio.number_entry import StudioLine
from delegates.ui.badges.studio.property_fields import Captions, Choice
from delegates.ui.widgets.button import ActionButton

translate = QCoreApplication.translate
# Languages by their own names.
NAMES: Final = {"lo": "ລາວ", "en": "English", "vi": "Tiếng Việt", "km": "ខ្មែរ"}


class TextProperties(QWidget):
    """Fields and what stands between them; or one line a language. Who gets the room of a text that is empty."""

    def __init__(self, design: Design, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._design = design
        self._captions = Captions()
        self._last: StudioLine | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.current().scaled(8))
        self.shows = ActionButton(size="small", trailing="chevron-down")
        self.shows.clicked.connect(self._open_fields)
        self._shows_caption = self._captions.over(
            self.shows, lambda: translate("Studio", "What it shows"), outer
        )
        self.join = StudioLine()
        self.join.setProperty("room", "small")
        self.join.textEdited.connect(lambda text: self._set("join", join=text))
        self._join_caption = self._captions.over(
            self.join, lambda: translate("Studio", "Between them"), outer
        )
        self.words = {code: StudioLine() for code in LANGUAGES}
        self._word_captions = []
        for code, line in self.words.items():
            line.setProperty("room", "small")
            line.textEdited.connect(lambda text, code=code: self._say(code, text))
            line.selectionChanged.connect(lambda line=line: self._remember(line))
            line.cursorPositionChanged.connect(lambda *_, line=line: self._remember(line))
            self._word_captions.append(self._captions.over(line, partial(NAMES.__getitem__, code), outer))
        self.insert = ActionButton(size="small", icon="plus", trailing="chevron-down")
        self.insert.clicked.connect(self._open_insert)
        outer.addWidget(self.insert)
        self.yields = Choice()
        self.yields.picked.connect(lambda value: self._set("yields_to", yields_to=value))
        self._captions.over(self.yields, lambda: translate("Studio", "Gives its room to"), outer)
        for line in (self.join, *self.words.values()):
            line.settled.connect(design.settle)
        self.retranslate()

    def show_box(self, box: Box) -> None:
        """The values of a text; hidden for any other box."""
        self.setVisible(isinstance(box, TextBox))
        if not isinstance(box, TextBox):
            return
        is_free = bool(box.words)
        of_fields: tuple[QWidget, ...] = (self.shows, self._shows_caption)
        between: tuple[QWidget, ...] = (self.join, self._join_caption)
        free: tuple[QWidget, ...] = (*self.words.values(), *self._word_captions, self.insert)
        for widgets, shown in (
            (of_fields, not is_free),
            (between, not is_free and len(box.shows) > 1),
            (free, is_free),
        ):
            for widget in widgets:
                widget.setVisible(shown)
        self.shows.setText(" + ".join(words.field(name) for name in box.shows))
        _put(self.join, box.join)
        for code, line in self.words.items():
            _put(line, box.words.get(code, ""))
        others = [
            (one.id, words.box(one))
            for one in self._design.boxes()
            if isinstance(one, TextBox) and one.id != box.id
        ]
        self.yields.offer([("", translate("Studio", "Nobody")), *others], box.yields_to)

    def fields_menu(self) -> QMenu:
        """The fields, those that are shown ticked; the last one cannot be taken away."""
        menu = QMenu(self)
        box = self._design.box
        shown = box.shows if isinstance(box, TextBox) else ()
        for name in FIELDS:
            entry = menu.addAction(words.field(name))
            entry.setCheckable(True)
            entry.setChecked(name in shown)
            entry.setEnabled(shown != (name,))
            entry.triggered.connect(lambda _=False, name=name: self._toggle(name))
        return menu

    def insert_menu(self) -> QMenu:
        """The fields, to be written into the free text."""
        menu = QMenu(self)
        for name in FIELDS:
            menu.addAction(words.field(name)).triggered.connect(lambda _=False, name=name: self._insert(name))
        return menu

    @Slot()
    def _open_fields(self) -> None:
        self.fields_menu().popup(self.shows.mapToGlobal(QPoint(0, self.shows.height())))

    @Slot()
    def _open_insert(self) -> None:
        self.insert_menu().popup(self.insert.mapToGlobal(QPoint(0, self.insert.height())))

    def _toggle(self, name: str) -> None:
        box = self._design.box
        if isinstance(box, TextBox):
            without = tuple(one for one in box.shows if one != name)
            self._set("shows", shows=without if name in box.shows else (*box.shows, name))
            self._design.settle()

    def _insert(self, name: str) -> None:
        line = self._last or self.words["en"]
        line.insert("{" + name + "}")
        code = next(code for code, one in self.words.items() if one is line)
        self._say(code, line.text())

    def _remember(self, line: StudioLine) -> None:
        if line.hasFocus():
            self._last = line

    def _say(self, code: str, text: str) -> None:
        box = self._design.box
        if isinstance(box, TextBox):
            said = {key: value for key, value in {**box.words, code: text}.items() if value}
            # Without any words it would be no text at all: an empty one stays one.
            ordered: dict[str, str] = {key: said[key] for key in LANGUAGES if key in said} or {code: " "}
            self._set(f"words.{code}", words=MappingProxyType(ordered))

    def _set(self, key: str, **values: object) -> None:
        box = self._design.box
        if box is not None:
            self._design.set_values(box.id, f"{box.id}.{key}", **values)

    def retranslate(self) -> None:
        """Say it in the language in force."""
        self._captions.retranslate()
        self.insert.setText(translate("Studio", "Insert a field"))


def _put(line: StudioLine, text: str) -> None:
    """Show a text; the cursor of whoever is typing it stays."""
    if line.text() != text and not (line.hasFocus() and line.text().strip() == text.strip()):
        line.setText(text)
        line.setCursorPosition(len(text) if line.hasFocus() else 0)
