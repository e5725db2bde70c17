"""Whether the forum is to be closed, or opened again: said before it is done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QWidget

from delegates.ui.widgets.dialog import Sheet

translate = QCoreApplication.translate
WIDTH_PX = 520


class CloseSheet(Sheet):
    """`committed` closes it."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(
            parent,
            translate("Closing", "Close the forum?"),
            icon="lock",
            main=translate("Closing", "Close the forum"),
            width_px=WIDTH_PX,
        )
        for text in (
            translate(
                "Closing",
                "From then on this file can only be looked at, also by desks that have it open now: a scan is answered "
                "with “Forum closed”, and nothing is recorded.",
            ),
            translate(
                "Closing",
                "Lists, attendance and badges can still be looked at, searched and exported. An organiser can open the "
                "forum again.",
            ),
        ):
            self.body.addWidget(words(text))


class ReopenSheet(Sheet):
    """`committed` opens it again."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(
            parent,
            translate("Closing", "Open the forum again?"),
            icon="lock-open",
            main=translate("Closing", "Open it again"),
            width_px=WIDTH_PX,
        )
        self.body.addWidget(
            words(
                translate(
                    "Closing",
                    "The desks can check in, register and print again. That it was closed, and who opened it, stays on "
                    "record.",
                )
            )
        )


def words(text: str, kind: str = "") -> QLabel:
    """A sentence on a sheet, over as many lines as it needs."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if kind:
        label.setProperty("kind", kind)
    return label
