"""Values when no box is selected: title and size of the badge, how it is folded; and for several: how they stand."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from delegates.badges.template import LEAST_MM, LONGEST_TITLE, MOST_MM
from delegates.ui import theme
from delegates.ui.badges.studio import words
from delegates.ui.badges.studio.design import TITLE_KEY, Design
from delegates.ui.badges.studio.number_entry import NumberEntry, StudioLine
from delegates.ui.badges.studio.property_fields import Captions, Choice
from delegates.ui.widgets.button import ActionButton

translate = QCoreApplication.translate


class TemplateProperties(QWidget):
    """Title, width, height, folded."""

    def __init__(self, design: Design, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._design = design
        self._captions = Captions()
        look = theme.current()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(look.scaled(8))
        self.title = StudioLine()
        self.title.setProperty("room", "small")
        self.title.setMaxLength(LONGEST_TITLE)
        self.title.textEdited.connect(self._set_title)
        self._captions.over(self.title, lambda: translate("Studio", "Title of the template"), outer)
        row = QHBoxLayout()
        row.setSpacing(look.scaled(8))
        self.width_ = NumberEntry("mm", LEAST_MM, MOST_MM)
        self.height_ = NumberEntry("mm", LEAST_MM, MOST_MM)
        self.width_.entered.connect(lambda value: self._set("width_mm", value))
        self.height_.entered.connect(lambda value: self._set("height_mm", value))
        self._captions.over(self.width_, lambda: translate("Studio", "Width"), row)
        self._captions.over(self.height_, lambda: translate("Studio", "Height"), row)
        outer.addLayout(row)
        self.folded = QCheckBox()
        self.folded.clicked.connect(lambda on: self._set("folded", on))
        outer.addWidget(self.folded)
        self.fold = Choice()
        self.fold.picked.connect(lambda value: self._set("fold", value))
        self._fold_caption = self._captions.over(
            self.fold, lambda: translate("Studio", "Both sides meet"), outer
        )
        self._wrong = QLabel()
        self._wrong.setTextFormat(Qt.TextFormat.PlainText)
        self._wrong.setProperty("kind", "error")
        self._wrong.setWordWrap(True)
        self._wrong.hide()
        outer.addWidget(self._wrong)
        for entry in (self.width_, self.height_):
            entry.wrong.connect(self._said_wrong)
            entry.settled.connect(design.settle)
        self.title.settled.connect(design.settle)
        self.retranslate()

    def show_template(self) -> None:
        """Its values."""
        template = self._design.template
        if not self.title.hasFocus() or self.title.text().strip() != template.title:
            self.title.setText(words.template(template))
        self.width_.set_value(template.width_mm)
        self.height_.set_value(template.height_mm)
        self.folded.setChecked(template.folded)
        self.folded.setEnabled(template.is_two_sided)
        folds = (
            ("top", translate("Studio", "At the upper edge")),
            ("left", translate("Studio", "At the left edge")),
        )
        self.fold.offer(folds, template.fold)
        for widget in (self.fold, self._fold_caption):
            widget.setVisible(template.folded)

    def _set_title(self, text: str) -> None:
        if text.strip():
            self._design.edit(replace(self._design.template, title=text.strip()), TITLE_KEY)
        self._said_wrong("" if text.strip() else translate("Studio", "A template needs a title."))

    def _set(self, key: str, value: object) -> None:
        changed = {key: value}
        self._design.edit(replace(self._design.template, **changed), key)  # type: ignore[arg-type]  # values of their fields

    def _said_wrong(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))

    def retranslate(self) -> None:
        """Say it in the language in force."""
        self._captions.retranslate()
        self.folded.setText(translate("Studio", "Folded, printed on one side"))


class SeveralProperties(QWidget):
    """`align_wanted` carries an edge, `same_width_wanted` comes for that."""

    align_wanted = Signal(str)
    same_width_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.current().scaled(8))
        edges = ("left", "centre", "right", "top", "middle", "bottom")
        self.edges = {edge: ActionButton(size="small") for edge in edges}
        for place, (edge, button) in enumerate(self.edges.items()):
            button.clicked.connect(lambda _=False, edge=edge: self.align_wanted.emit(edge))
            grid.addWidget(button, place // 3, place % 3)
        self.same_width = ActionButton(size="small")
        self.same_width.clicked.connect(self.same_width_wanted)
        grid.addWidget(self.same_width, 2, 0, 1, 3)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language in force."""
        named = {
            "left": translate("Studio", "Left"),
            "centre": translate("Studio", "Centre"),
            "right": translate("Studio", "Right"),
            "top": translate("Studio", "Top"),
            "middle": translate("Studio", "Middle"),
            "bottom": translate("Studio", "Bottom"),
        }
        for edge, button in self.edges.items():
            button.setText(named[edge])
        self.same_width.setText(translate("Studio", "Same width as the first"))
