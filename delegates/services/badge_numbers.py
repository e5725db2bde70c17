"""Numbers of badges within one transaction: drawn and issued, or made void."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from delegates.domain.badge_code import NumberSource
from delegates.domain.people import DelegateId, RosterRow
from delegates.services.desk import Desk
from delegates.storage import happening_store
from delegates.storage.database import Connection


def issue_numbers(desk: Desk, db: Connection, delegate_ids: Sequence[DelegateId]) -> list[int]:
    """Draw a badge number for each delegate and issue the badges, in the running transaction."""
    source = NumberSource(desk.key, happening_store.numbers(db))
    drawn = [source.draw(secrets.randbelow) for _ in delegate_ids]
    happening_store.issue_badges(
        db,
        list(zip(delegate_ids, drawn, strict=True)),
        desk_id=desk.id(db),
        operator=desk.operator,
        at_utc=desk.clock(),
    )
    return drawn


def void_badge(desk: Desk, db: Connection, row: RosterRow, *, replaced: bool, why: str = "") -> None:
    """Make somebody's present badge void, in the running transaction; `replaced` where another one follows."""
    happening_store.void_badge(
        db,
        row.badge_number,
        replaced=replaced,
        note=why.strip() or None,
        desk_id=desk.id(db),
        operator=desk.operator,
        at_utc=desk.clock(),
    )
