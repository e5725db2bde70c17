"""The field for a delegation: three letters of any of its names, and it is offered with its native and its Latin name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from delegates.domain.people import DelegationId
from delegates.ui.context import Context
from delegates.ui.tasks import BULK, DESK
from delegates.ui.widgets.alive import while_alive
from delegates.ui.widgets.pick_field import Choice, PickField

if TYPE_CHECKING:
    from delegates.services.proposing import BodyChoice

translate = QCoreApplication.translate


class DelegationField(PickField):
    """`picked` carries a `services.proposing.BodyChoice` or None. A text that was not chosen is a name like any other."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.wanted.connect(self._look)
        self.editingFinished.connect(self._look_for_whole_name)
        self._warm()

    def set_delegation(self, delegation_id: DelegationId | None, name: str) -> None:
        """Show a delegation of the forum, or a name that is none of its."""
        if delegation_id is None:
            self.setText(name)
            self.setCursorPosition(0)
            return
        from delegates.services.proposing import BodyChoice

        body = self._context.delegations.get(delegation_id)
        one = BodyChoice(delegation_id, name, body.name_latin if body is not None else None)
        self.choose(Choice(one, name, one.latin))

    @property
    def delegation_id(self) -> DelegationId | None:
        """The delegation of this forum that was chosen."""
        found = self.chosen.value.id if self.chosen is not None else None
        return DelegationId(found) if found is not None else None

    @property
    def delegation(self) -> str | None:
        """The name of one that the forum has not yet, as it was typed or chosen; None where one was chosen that it has."""
        return None if self.delegation_id is not None else self.text().strip() or None

    def _warm(self) -> None:
        """The tables are read while the name is typed, not while the delegation is."""
        workspace = self._context.workspace
        if workspace is not None:
            self._context.tasks.run(BULK, lambda job: workspace.proposing.delegations("a"))

    @Slot(str)
    def _look(self, text: str) -> None:
        workspace = self._context.workspace
        if workspace is not None:
            self._context.tasks.run(
                DESK,
                lambda job: workspace.proposing.delegations(text),
                while_alive(self, lambda found: self.offer(text, [_choice(one) for one in found])),
            )

    @Slot()
    def _look_for_whole_name(self) -> None:
        workspace, text = self._context.workspace, self.text()
        if workspace is not None and text.strip() and self.chosen is None:
            self._context.tasks.run(
                DESK,
                lambda job: workspace.proposing.named(text),
                while_alive(
                    self, lambda found: self.recognise(text, _choice(found) if found is not None else None)
                ),
            )

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()


def _choice(one: BodyChoice) -> Choice:
    new = "" if one.id is not None else translate("DelegationField", "new here")
    return Choice(one, one.name_native, one.latin, new)
