"""The choice of F5: where this desk reads badges, and whether people go in or out."""

from __future__ import annotations

from datetime import tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from delegates.domain.checkpoint import Checkpoint, Direction
from delegates.ui import icons, wording
from delegates.ui.open_hours import open_state

if TYPE_CHECKING:
    from delegates.services.programme import Present

translate = QCoreApplication.translate


class CheckpointMenu(QMenu):
    """`chosen` carries a checkpoint's id (None: the time of day chooses) and the direction."""

    chosen = Signal(object, object)

    def __init__(
        self,
        present: Present,
        zone: tzinfo,
        *,
        chosen_id: str | None,
        checkpoint: Checkpoint | None,
        direction: Direction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        by_time = translate("Header", "By the time of day")
        first = self._add(by_time, present.by_time.name, "clock", is_on=chosen_id is None)
        first.triggered.connect(lambda: self.chosen.emit(None, direction))
        self.addSeparator()
        for one in present.checkpoints:
            icon, words = open_state(one, present.at_utc, zone)
            action = self._add(one.name, words, icon, is_on=one.id == chosen_id)
            action.triggered.connect(lambda _=False, there=one.id: self.chosen.emit(there, direction))
        self.addSeparator()
        for way, icon in ((Direction.IN, "log-in"), (Direction.OUT, "log-out")):
            leaves = checkpoint is not None and checkpoint.exits
            why = "" if way is Direction.IN or leaves else translate("Header", "not recorded here")
            action = self._add(wording.direction(way), why, icon, is_on=way is direction)
            action.setEnabled(way is Direction.IN or leaves)
            action.triggered.connect(lambda _=False, wanted=way: self.chosen.emit(chosen_id, wanted))

    def _add(self, words: str, beside: str, icon: str, *, is_on: bool) -> QAction:
        """A line of the menu; what stands beside is shown at the right end. A tick stands in the icon's place: a menu
        shows no mark beside an icon."""
        text = "\t".join(part.replace("&", "&&").replace("\t", " ") for part in (words, beside) if part)
        action = self.addAction(icons.icon("check" if is_on else icon), text)
        action.setCheckable(True)
        action.setChecked(is_on)
        return action
