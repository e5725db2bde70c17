"""The field for a person who is registered: letters of a name, and people are offered, those of one delegation first."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from delegates.domain.people import DelegateId, DelegationId, PartyMember, RosterRow
from delegates.ui.context import Context
from delegates.ui.tasks import DESK
from delegates.ui.widgets.alive import while_alive
from delegates.ui.widgets.pick_field import Choice, PickField

translate = QCoreApplication.translate
MOST_OFFERED = 12
LOOKED_AT = 60


class PersonField(PickField):
    """`picked` carries a RosterRow or None."""

    def __init__(
        self,
        context: Context,
        *,
        besides: DelegateId | None = None,
        delegation_id: DelegationId | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._besides = context, besides
        self.first_of = delegation_id  # its people are offered first
        self.wanted.connect(self._look)

    def set_person(self, person: PartyMember | None) -> None:
        """Show whoever stands there already."""
        self.choose(Choice(person, person.name, person.position or "") if person is not None else None)

    @property
    def person_id(self) -> DelegateId | None:
        """Whoever is chosen."""
        return self.chosen.value.id if self.chosen is not None else None

    @Slot(str)
    def _look(self, text: str) -> None:
        workspace, first_of, besides = self._context.workspace, self.first_of, self._besides
        if workspace is None:
            return

        def work(job: object) -> list[RosterRow]:
            if text.strip():
                hits = workspace.finding.search(text, LOOKED_AT)
                found = [*hits.exact, *hits.similar]
            else:
                found = [row for row in workspace.finding.rows() if row.delegation_id == first_of]
            found = [row for row in found if row.id != besides and row.status.is_expected]
            if first_of is not None:
                found.sort(key=lambda row: row.delegation_id != first_of)  # stable: the best of each first
            return found[:MOST_OFFERED]

        self._context.tasks.run(
            DESK,
            work,
            while_alive(self, lambda rows: self.offer(text, [self._choice(row) for row in rows])),
        )

    def _choice(self, row: RosterRow) -> Choice:
        name = " ".join(part for part in (row.honorific, row.name) if part)
        body = row.delegation_short or row.delegation
        second = " · ".join(part for part in (row.second_name, row.position, body) if part)
        here = row.checked_in_at_utc is not None
        return Choice(row, name, second, translate("PersonField", "arrived") if here else "")
