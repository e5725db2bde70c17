"""What is asked before printing: again, although it was printed; in spite of text that does not fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from delegates.ui import wording
from delegates.ui.badges.badge_state import Badge, hint
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.data_line import DataLine
from delegates.ui.widgets.dialog import Sheet

translate = QCoreApplication.translate
NAMED = 5


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


class AgainSheet(Sheet):
    """Badges that were printed before. `copies` prints them again, `left_out` prints the others, `reissue` a new badge."""

    copies = Signal()
    left_out = Signal()
    reissue = Signal()

    def __init__(self, printed: Sequence[Badge], others: int, when: str, parent: QWidget | None) -> None:
        one = printed[0].row if len(printed) == 1 else None
        count = len(printed)
        super().__init__(
            parent, translate("AgainSheet", "Printed before"), icon="printer", main="-", width_px=460
        )
        if one is not None:
            self.body.addWidget(
                DataLine(
                    " ".join(part for part in (one.honorific, one.name) if part), bold=True, is_name=True
                )
            )
            told = wording.filled(translate("AgainSheet", "This badge was printed {time}."), time=when)
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
        row.addStretch(1)
        self.set_main(
            translate("AgainSheet", "Print a copy")
            if one is not None
            else translate("AgainSheet", "Print copies")
        )
        self.committed.connect(self.accept)
        self.committed.connect(self.copies)


class HoldBackSheet(Sheet):
    """Badges whose text does not fit. `all_wanted` prints them as they are, `left_out` only the others."""

    all_wanted = Signal()
    left_out = Signal()

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
        if others:
            row = self.add_row()
            leave = ActionButton(translate("HoldBackSheet", "Print the other %n", "", others))
            leave.clicked.connect(self.accept)
            leave.clicked.connect(self.left_out)
            row.addWidget(leave)
            row.addStretch(1)
        self.set_main(translate("HoldBackSheet", "Print all the same"))
        self.committed.connect(self.accept)
        self.committed.connect(self.all_wanted)
