"""The rules of one checkpoint given to others: to which, and which of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from delegates.domain.checkpoint import Checkpoint
from delegates.services.programme import RuleGroup
from delegates.ui import theme, wording
from delegates.ui.widgets.dialog import Sheet

translate = QCoreApplication.translate
_MOST_HIGH_PX = 200


class CopyRulesSheet(Sheet):
    """`wanted` carries the ids of the others and the groups of rules."""

    wanted = Signal(object, object)

    def __init__(self, source: Checkpoint, others: Sequence[Checkpoint], parent: QWidget | None) -> None:
        words = translate("ProgrammePage", "Copy the rules of {name}")
        super().__init__(parent, wording.filled(words, name=source.name), icon="copy", width_px=440)
        look = theme.current()
        self.targets = {one.id: self._box(one.name) for one in others}
        self.groups = {
            RuleGroup.ADMITTED: self._box(translate("ProgrammePage", "Who is admitted"), on=True),
            RuleGroup.PASSING: self._box(
                translate("ProgrammePage", "Coming back, leaving, early arrivals, quiet"), on=True
            ),
            RuleGroup.ROOM: self._box(
                translate("ProgrammePage", "Room for how many, where guests wait, whom to call"), on=True
            ),
            RuleGroup.HOURS: self._box(translate("ProgrammePage", "Opening and closing times")),
        }
        self.body.addWidget(_caption(translate("ProgrammePage", "To which checkpoints")))
        inner = QWidget()
        inner.setObjectName("scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for box in self.targets.values():
            column.addWidget(box)
        column.addStretch(1)
        view = QScrollArea()
        view.setWidgetResizable(True)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setWidget(inner)
        view.setFixedHeight(min(look.scaled(_MOST_HIGH_PX), len(self.targets) * look.scaled(38) + 4))
        self.body.addWidget(view)
        self.body.addWidget(_caption(translate("ProgrammePage", "Which rules; names always stay")))
        for box in self.groups.values():
            self.body.addWidget(box)
        for box in (*self.targets.values(), *self.groups.values()):
            box.toggled.connect(self._judge)
        self.committed.connect(self._commit_choice)
        self._judge()

    @staticmethod
    def _box(words: str, *, on: bool = False) -> QCheckBox:
        box = QCheckBox(words.replace("&", "&&"))
        box.setAccessibleName(words)
        box.setChecked(on)
        return box

    def _chosen(self) -> tuple[list[str], list[RuleGroup]]:
        to = [one for one, box in self.targets.items() if box.isChecked()]
        return to, [group for group, box in self.groups.items() if box.isChecked()]

    @Slot()
    def _judge(self) -> None:
        to, groups = self._chosen()
        several = translate("ProgrammePage", "Copy to %n checkpoint(s)", "", len(to))
        self.set_main(several if to else translate("ProgrammePage", "Copy"), on=bool(to) and bool(groups))

    @Slot()
    def _commit_choice(self) -> None:
        self.wanted.emit(*self._chosen())


def _caption(words: str) -> QLabel:
    caption = QLabel(words)
    caption.setTextFormat(Qt.TextFormat.PlainText)
    caption.setProperty("kind", "caption")
    return caption
