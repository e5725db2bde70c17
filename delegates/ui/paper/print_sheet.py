"""The form before the list to tick off is printed: for which desks, which checkpoint and day, in which language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from delegates.domain.checkpoint import Checkpoint
from delegates.domain.people import Forum
from delegates.errors import DeskError
from delegates.services.badge_order import RunOrder, ranges_from, ranges_text
from delegates.ui import files, wording
from delegates.ui.attendance.export_sheet import LANGUAGES
from delegates.ui.context import Context
from delegates.ui.language import NAMES
from delegates.ui.paper import days
from delegates.ui.widgets.dialog import Sheet

translate = QCoreApplication.translate
WIDTH_PX: Final = 520
ALPHABETS: Final = ("lo", "km", "vi", "en")
BY_DESK, BY_DELEGATION, TOGETHER = "desk", "delegation", "together"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be printed, and where to."""

    path: Path
    language: str
    order: RunOrder
    checkpoint_id: str | None
    day: date | None


class PrintSheet(Sheet):
    """`chosen` carries what is `Wanted`. `order` is how this forum's badges were printed last: its desks are offered."""

    chosen = Signal(object)

    def __init__(
        self,
        context: Context,
        forum: Forum,
        checkpoints: Sequence[Checkpoint],
        chosen_id: str,
        order: RunOrder,
        today: date,
        parent: QWidget | None,
    ) -> None:
        super().__init__(
            parent,
            translate("PaperPrint", "Print a list to tick off"),
            icon="printer",
            main=translate("PaperPrint", "Choose a place"),
            width_px=WIDTH_PX,
        )
        self._context, self._order = context, order
        hint = QLabel(
            translate(
                "PaperPrint",
                "Keep it beside the desk. When the power fails, tick whoever comes and write the time.",
            )
        )
        hint.setTextFormat(Qt.TextFormat.PlainText)
        hint.setWordWrap(True)
        hint.setProperty("kind", "hint")
        self.body.addWidget(hint)
        self.parts = QComboBox()
        for key, word in (
            (BY_DESK, translate("PaperPrint", "A list for each desk, by first letters")),
            (BY_DELEGATION, translate("PaperPrint", "One list, by delegation")),
            (TOGETHER, translate("PaperPrint", "One list, alphabetical")),
        ):
            self.parts.addItem(word, key)
        self.parts.setCurrentIndex(self.parts.findData(BY_DESK if order.ranges else BY_DELEGATION))
        self.ranges = QLineEdit(ranges_text(order.ranges))
        self.ranges.setPlaceholderText(translate("PaperPrint", "A–K, L–Z"))
        self.ranges.setMaxLength(400)
        self.alphabet = QComboBox()
        for code in ALPHABETS:
            self.alphabet.addItem(NAMES.get(code, code), code)
        self.alphabet.setCurrentIndex(max(0, self.alphabet.findData(order.language)))
        self.checkpoint = QComboBox()
        for one in checkpoints:
            self.checkpoint.addItem(one.name, one.id)
        self.checkpoint.setCurrentIndex(max(0, self.checkpoint.findData(chosen_id)))
        self.day = QComboBox()
        days.fill(self.day, *days.days_to_print(forum, today), context.language.code)
        self.day.addItem(translate("PaperPrint", "To be written by hand"), None)
        self.language = QComboBox()
        for code in LANGUAGES:
            self.language.addItem(NAMES.get(code, code), code)
        self.language.setCurrentIndex(max(0, self.language.findData(context.language.code)))
        self._lay_out()
        self.parts.currentIndexChanged.connect(self._say)
        self.alphabet.currentIndexChanged.connect(self._say)
        self.ranges.textChanged.connect(self._say)
        self.committed.connect(self._ask_place)
        self._say()
        self.parts.setFocus()

    def _lay_out(self) -> None:
        self.add_field(translate("PaperPrint", "Lists"), self.parts)
        row = self.add_row()
        self._captions = (
            self.add_field(translate("PaperPrint", "Desks by first letters"), self.ranges, row),
            self.add_field(translate("PaperPrint", "Alphabet"), self.alphabet, row),
        )
        row = self.add_row()
        self.add_field(translate("PaperPrint", "Checkpoint"), self.checkpoint, row)
        self.add_field(translate("PaperPrint", "Day"), self.day, row)
        self.add_field(translate("PaperPrint", "Language of the headings"), self.language)

    @Slot()
    def _say(self) -> None:
        """Only the fields that matter, and what is wrong with them."""
        parts = self.parts.currentData()
        for field, caption, shown in (
            (self.ranges, self._captions[0], parts == BY_DESK),
            (self.alphabet, self._captions[1], parts != BY_DELEGATION),
        ):
            field.setVisible(shown)
            caption.setVisible(shown)
        failure = self._failure()
        self.show_error(failure)
        self.main_button.setEnabled(not failure and not (parts == BY_DESK and not self.ranges.text().strip()))

    def _failure(self) -> str:
        try:
            self._run_order()
        except DeskError as error:
            pattern = (
                translate("PaperPrint", "“{value}” ends before it begins.")
                if error.facts.get("why") == "range_order"
                else translate("PaperPrint", "“{value}” is no range of letters. Write A–K, L–Z.")
            )
            return wording.filled(pattern, value=error.facts.get("value", ""))
        return ""

    def _run_order(self) -> RunOrder:
        """What the fields say. Raises DeskError "invalid" (ranges)."""
        parts, language = self.parts.currentData(), str(self.alphabet.currentData())
        if parts == BY_DELEGATION:
            return replace(self._order, order="delegation")
        ranges = ranges_from(self.ranges.text(), language) if parts == BY_DESK else ()
        return replace(self._order, order="desk", language=language, ranges=ranges)

    @Slot()
    def _ask_place(self) -> None:
        path = files.ask_save(
            self._context,
            self,
            translate("PaperPrint", "Save the list"),
            "tick_list.pdf",
            translate("PaperPrint", "PDF (*.pdf)"),
        )
        if path is None:
            return
        if path.suffix.lower() != ".pdf":
            path = path.with_name(path.name + ".pdf")
        self.chosen.emit(
            Wanted(
                path,
                str(self.language.currentData()),
                self._run_order(),
                self.checkpoint.currentData(),
                self.day.currentData(),
            )
        )
        self.accept()
