"""Envelopes: the badges of a delegation handed over together, with a cover sheet to tick off and sign.

An envelope is no thing of its own: it is the valid badges of a delegation. What is kept is the order in which a person
sorted them, and, for each badge, that it was handed over: to whom, when, by whom. That is no check-in.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from delegates import whole_file
from delegates.domain.people import Delegation, DelegationId, RosterRow
from delegates.errors import DeskError
from delegates.services import badge_order
from delegates.services.badge_issuing import BadgeIssuing
from delegates.services.badge_order import OrderedRun, RunOrder
from delegates.services.desk import Desk
from delegates.storage import forum_store, happening_store, roster_store
from delegates.storage.connection import Connection
from delegates.storage.hand_over_view import BADGE_HANDED, BADGE_RETURNED, HandOver, hand_overs
from delegates.storage.happening_store import Happening

if TYPE_CHECKING:
    from delegates.badges.cover import Cover, CoverForum, Paper

_SORTED, _ORDER = "envelope_order", "badge_order"


@dataclass(frozen=True, slots=True)
class Envelope:
    """The badges of a delegation; `delegation_id` None: of people without one, who come last.

    `printed` and `handed` count among `count`. `hand_over` is the newest of those that stand. `contact` is the liaison.
    """

    delegation_id: DelegationId | None
    delegation: str | None
    delegation_latin: str | None
    contact: str | None
    rows: tuple[RosterRow, ...]
    printed: int
    handed: int
    hand_over: HandOver | None = None

    @property
    def count(self) -> int:
        return len(self.rows)

    @property
    def is_ready(self) -> bool:
        """Whether every badge is printed."""
        return self.printed == self.count

    @property
    def is_handed_over(self) -> bool:
        """Whether every badge was handed over."""
        return self.handed == self.count


class Envelopes:
    """What organisers do with envelopes, and the order of a run of badges."""

    def __init__(self, desk: Desk, issuing: BadgeIssuing) -> None:
        self._desk = desk
        self._issuing = issuing

    def envelopes(self) -> list[Envelope]:
        """All envelopes that hold a badge, as they were sorted; those never sorted in the order of precedence."""
        rows = self._issuing.chosen()
        with self._desk.database.read() as db:
            handed = hand_overs(db)
            bodies = {one.id: one for one in roster_store.delegations(db)}
            places = _sorted_ids(db)
        run = badge_order.ordered(rows, RunOrder("envelopes"), places)
        return [
            _envelope(part.rows, bodies.get(part.rows[0].delegation_id or DelegationId("")), handed)
            for part in run.parts
        ]

    def sort(self, delegation_ids: Sequence[DelegationId | None]) -> None:
        """Keep the order in which a person put the envelopes; people without a delegation stay last."""
        with self._desk.database.write() as db:
            forum_store.save_setting(db, _SORTED, [one for one in delegation_ids if one is not None])

    def cover_sheets(
        self,
        out: Path,
        delegation_ids: Collection[DelegationId | None] | None,
        language: str,
        *,
        paper: Paper = "a4",
    ) -> int:
        """Write the cover sheets of these envelopes (None: of all) as one PDF; answers how many. None, no file.

        Raises DeskError: invalid (language), disk_full, read_only, locked.
        """
        from delegates.badges.cover import cover_pdf  # loads the PDF library

        return self._write(
            out,
            delegation_ids,
            language,
            lambda covers, forum: cover_pdf(covers, forum, language, paper=paper),
        )

    def labels(self, out: Path, delegation_ids: Collection[DelegationId | None] | None, language: str) -> int:
        """Write a label for each of these envelopes, as `cover_sheets` does its sheets."""
        from delegates.badges.cover import envelope_labels

        return self._write(
            out, delegation_ids, language, lambda covers, forum: envelope_labels(covers, forum, language)
        )

    def hand_over(self, delegation_ids: Collection[DelegationId | None], to: str) -> int:
        """Record that the printed badges of these envelopes were handed over now; answers how many.

        Those handed over before stay as they were. Raises DeskError "invalid": `to` is empty; nothing is printed
        (field "badges", why "not_printed").
        """
        receiver = " ".join(to.split())
        if not receiver:
            raise DeskError("invalid", field="to", why="empty")
        chosen = self._chosen(delegation_ids)
        rows = [row for envelope in chosen for row in envelope.rows if row.printed_at_utc is not None]
        if chosen and not rows:
            raise DeskError("invalid", field="badges", why="not_printed")
        return self._record(BADGE_HANDED, rows, receiver)

    def take_back(self, delegation_ids: Collection[DelegationId | None]) -> int:
        """Record that badges of these envelopes came back, or were marked by mistake; answers how many."""
        rows = [row for envelope in self._chosen(delegation_ids) for row in envelope.rows]
        return self._record(BADGE_RETURNED, rows, None)

    # -- the order of a run --------------------------------------------------------------------------------------

    def run_order(self) -> RunOrder:
        """The order in which this forum's badges were last printed."""
        with self._desk.database.read() as db:
            return badge_order.restored(forum_store.setting(db, _ORDER))

    def save_run_order(self, order: RunOrder) -> None:
        """Remember an order for the next run."""
        with self._desk.database.write() as db:
            forum_store.save_setting(db, _ORDER, badge_order.stored(order))

    def in_order(self, rows: Sequence[RosterRow], order: RunOrder) -> OrderedRun:
        """Roster rows in the order of a run."""
        with self._desk.database.read() as db:
            return badge_order.ordered(rows, order, _sorted_ids(db))

    # -- parts ---------------------------------------------------------------------------------------------------

    def _chosen(self, delegation_ids: Collection[DelegationId | None] | None) -> list[Envelope]:
        return [
            one for one in self.envelopes() if delegation_ids is None or one.delegation_id in delegation_ids
        ]

    def _record(self, kind: str, rows: Sequence[RosterRow], note: str | None) -> int:
        desk = self._desk
        with desk.database.write() as db:
            out = hand_overs(db)
            touched = [row for row in rows if (row.badge_number in out) == (kind == BADGE_RETURNED)]
            happening_store.append(
                db,
                [
                    Happening(kind=kind, delegate_id=row.id, badge_number=row.badge_number, note=note)
                    for row in touched
                ],
                desk_id=desk.id(db),
                operator=desk.operator,
                at_utc=desk.clock(),
            )
        return len(touched)

    def _write(
        self,
        out: Path,
        delegation_ids: Collection[DelegationId | None] | None,
        language: str,
        made: Callable[[Sequence[Cover], CoverForum], bytes],
    ) -> int:
        from delegates.badges.cover import CoverForum
        from delegates.reports.words import Words

        forum = self._desk.forum
        head = CoverForum(forum.name, Words(language).days(forum) or "", forum.venue or "")
        covers = self._covers(self._chosen(delegation_ids))
        if not covers:
            return 0
        pdf = made(covers, head)
        with whole_file.written_whole(out) as file:
            file.write(pdf)
        return len(covers)

    def _covers(self, envelopes: Sequence[Envelope]) -> list[Cover]:
        from delegates.badges.cover import Cover, CoverLine

        with self._desk.database.read() as db:
            categories = self._desk.categories(db)
        covers = []
        for one in envelopes:
            lines = []
            for row in one.rows:
                category = categories[row.category]
                name = " ".join(part for part in (row.honorific, row.name) if part)
                lines.append(
                    CoverLine(name, row.second_name, row.code, category.letter, category.colour, category.ink)
                )
            covers.append(Cover(one.delegation or "", one.delegation_latin, one.contact, tuple(lines)))
        return covers


def _sorted_ids(db: Connection) -> list[DelegationId]:
    stored = forum_store.setting(db, _SORTED)
    return [DelegationId(one) for one in stored if isinstance(one, str)] if isinstance(stored, list) else []


def _envelope(
    rows: tuple[RosterRow, ...], body: Delegation | None, handed: Mapping[int, HandOver]
) -> Envelope:
    gone = [handed[row.badge_number] for row in rows if row.badge_number in handed]
    first = rows[0]
    return Envelope(
        delegation_id=first.delegation_id,
        delegation=first.delegation,
        delegation_latin=first.delegation_latin,
        contact=_contact(body),
        rows=rows,
        printed=sum(row.printed_at_utc is not None for row in rows),
        handed=len(gone),
        hand_over=max(gone, key=lambda one: one.at_utc, default=None),
    )


def _contact(body: Delegation | None) -> str | None:
    """The liaison with the phone, else what is written under contacts, in one line."""
    if body is None:
        return None
    liaison = ", ".join(part for part in (body.liaison_name, body.liaison_phone) if part)
    return liaison or " ".join((body.contacts or "").split()) or None
