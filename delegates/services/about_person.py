"""What the desk should know of one person beside the row of the roster: ties, a badge delivered beforehand, namesakes."""

from __future__ import annotations

from dataclasses import dataclass

from delegates.domain.people import DelegateId, PartyMember, RosterRow
from delegates.services.desk import Desk
from delegates.services.finding import Finding
from delegates.storage import happening_store, roster_store, substitution_view
from delegates.storage.hand_over_view import HandOver, hand_over_of


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """`party` is the principal somebody accompanies and those who accompany him or her; `in_place_of` and
    `represented_by` are names; `hand_over` is of the present badge; `namesakes` bear the same name or one that is alike.
    """

    party: tuple[PartyMember, ...] = ()
    in_place_of: str | None = None
    represented_by: str | None = None
    hand_over: HandOver | None = None
    namesakes: tuple[RosterRow, ...] = ()


class AboutPerson:
    """Reads for the card of a person and for the one found at the desk."""

    def __init__(self, desk: Desk, finding: Finding) -> None:
        self._desk = desk
        self._finding = finding

    def of(self, delegate_id: DelegateId) -> PersonFacts:
        """What is known of one delegate; nothing of one who is not there."""
        with self._desk.database.read() as db:
            party = roster_store.party(db, delegate_id)
            absent = substitution_view.absent_one(db, delegate_id)
            comes = substitution_view.substitute_for(db, delegate_id)
            badges = happening_store.badges_of(db, delegate_id)
            handed = hand_over_of(db, badges[-1].number) if badges else None
        namesakes = self._finding.namesakes([delegate_id]).get(delegate_id, ())
        return PersonFacts(
            party=party,
            in_place_of=absent[1] if absent is not None else None,
            represented_by=comes[1] if comes is not None else None,
            hand_over=handed,
            namesakes=namesakes,
        )
