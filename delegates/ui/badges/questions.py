"""What is asked before printing: again, although it was printed; in spite of text that does not fit, or of other paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from delegates.ui import formats, wording
from delegates.ui.badges.badge_state import Badge, hint, printed_at
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.data_line import DataLine
from delegates.ui.widgets.dialog import Sheet

if TYPE_CHECKING:
    from delegates.services.badge_prints import Print
    from delegates.ui.badges.paper import Size

translate = QCoreApplication.translate
NAMED = 5


def print_words(one: Print, zone: tzinfo, language: str) -> str:
    """When, at which desk, by whom and on what a badge was printed: one sentence."""
    words = (
        translate("AgainSheet", "Printed {time} at {desk} by {operator} on {printer}.")
        if one.printer
        else translate("AgainSheet", "Printed {time} at {desk} by {operator} as a PDF.")
    )
    when = printed_at(one.at_utc, zone, language)
    return wording.filled(words, time=when, desk=one.desk, operator=one.operator, printer=one.printer or "")


def paper_words(printer: str, told: Size, wanted: Size, language: str) -> str:
    """Which paper a printer says it has, and which the page wants."""
    texts = [formats.decimal(value, 1, language) for value in (*told, *wanted)]
    words = translate(
        "OtherPaperSheet", "{printer} says its paper is {w} × {h} mm; the page is {pw} × {ph} mm."
    )
    return wording.filled(words, printer=printer, w=texts[0], h=texts[1], pw=texts[2], ph=texts[3])


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _edit_button(sheet: AgainSheet | HoldBackSheet) -> ActionButton:
    button = ActionButton(translate("AgainSheet", "Edit text"), icon="pencil")
    button.clicked.connect(sheet.accept)
    button.clicked.connect(sheet.edit)
    return button


class AgainSheet(Sheet):
    """Badges that were printed before. `copies` prints them again, `left_out` prints the others, `reissue` a new badge,
    `edit` changes the text of one. `told` says when and where one was printed last."""

    copies = Signal()
    left_out = Signal()
    reissue = Signal()
    edit = Signal()

    def __init__(self, printed: Sequence[Badge], others: int, told: str, parent: QWidget | None) -> None:
        one = printed[0].row if len(printed) == 1 else None
        count = len(printed)
        super().__init__(
            parent, translate("AgainSheet", "Printed before"), icon="printer", main="-", width_px=520
        )
        if one is not None:
            self.body.addWidget(
                DataLine(
                    " ".join(part for part in (one.honorific, one.name) if part), bold=True, is_name=True
                )
            )
        else:
            told = translate("AgainSheet", "%n badge(s) were printed before.", "", count)
        self.body.addWidget(_words(told))
        self.body.addWidget(
            _words(translate("AgainSheet", "A copy bears the same number; a reissue voids the old badge."))
        )
        row = self.add_row()
        if others:
            leave = ActionButton(translate("AgainSheet", "Print the other %n", "", others))
            leave.clicked.connect(self.accept)
            leave.clicked.connect(self.left_out)
            row.addWidget(leave)
        if one is not None:
            again = ActionButton(translate("AgainSheet", "Reissue"), icon="replace")
            again.clicked.connect(self.accept)
            again.clicked.connect(self.reissue)
            row.addWidget(again)
            row.addWidget(_edit_button(self))
        row.addStretch(1)
        self.set_main(
            translate("AgainSheet", "Print a copy")
            if one is not None
            else translate("AgainSheet", "Print copies")
        )
        self.committed.connect(self.accept)
        self.committed.connect(self.copies)


class HoldBackSheet(Sheet):
    """Badges whose text does not fit. `all_wanted` prints them as they are, `left_out` only the others; `edit` changes
    the text where it is one badge."""

    all_wanted = Signal()
    left_out = Signal()
    edit = Signal()

    def __init__(self, held: Sequence[Badge], others: int, parent: QWidget | None) -> None:
        count = len(held)
        super().__init__(
            parent,
            translate("HoldBackSheet", "Not everything fits"),
            icon="triangle-alert",
            main="-",
            danger=True,
            width_px=520,
        )
        self.body.addWidget(
            _words(translate("HoldBackSheet", "%n badge(s) would be printed with text left off:", "", count))
        )
        for badge in held[:NAMED]:
            self.body.addWidget(DataLine(badge.row.name, bold=True, is_name=True))
            self.body.addWidget(DataLine(hint(badge), size="hint", colour="text2"))
        more = count - NAMED
        if more > 0:
            self.body.addWidget(_words(translate("HoldBackSheet", "and %n more", "", more)))
        if others or count == 1:
            row = self.add_row()
            if others:
                leave = ActionButton(translate("HoldBackSheet", "Print the other %n", "", others))
                leave.clicked.connect(self.accept)
                leave.clicked.connect(self.left_out)
                row.addWidget(leave)
            else:
                row.addWidget(_edit_button(self))
            row.addStretch(1)
        self.set_main(translate("HoldBackSheet", "Print all the same"))
        self.committed.connect(self.accept)
        self.committed.connect(self.all_wanted)


class OtherPaperSheet(Sheet):
    """The printer says that it has other paper than the page. `accepted_paper` prints all the same."""

    accepted_paper = Signal()

    def __init__(self, told: str, cuts: bool, parent: QWidget | None) -> None:
        super().__init__(
            parent,
            translate("OtherPaperSheet", "Other paper in the printer"),
            icon="triangle-alert",
            main=translate("OtherPaperSheet", "Print all the same"),
            danger=cuts,
            width_px=520,
        )
        self.body.addWidget(_words(told))
        follows = (
            translate(
                "OtherPaperSheet", "The badge is printed at true size; what has no paper under it is lost."
            )
            if cuts
            else translate("OtherPaperSheet", "The badge is printed at true size in the upper left corner.")
        )
        self.body.addWidget(_words(follows))
        self.committed.connect(self.accept)
        self.committed.connect(self.accepted_paper)
