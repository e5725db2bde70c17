"""Who had the organiser's rights when: what happened to them and to the password, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from delegates.storage.connection import Connection
from delegates.storage.values import moment

# Kinds of what can happen to the rights. A password that was wrong is a happening too; which one, nobody keeps.
UNLOCKED: Final = "organiser_unlocked"
LOCKED: Final = "organiser_locked"
REFUSED: Final = "organiser_refused"
PASSWORD_SET: Final = "organiser_password_set"  # noqa: S105 - a kind, no password
PASSWORD_CHANGED: Final = "organiser_password_changed"  # noqa: S105 - a kind, no password
PASSWORD_REMOVED: Final = "organiser_password_removed"  # noqa: S105 - a kind, no password


@dataclass(frozen=True, slots=True)
class RightsHappening:
    """`why` tells how the rights ended: hand, operator, time, closed or removed."""

    id: str
    kind: str
    at_utc: datetime
    desk: str
    operator: str
    why: str | None


def rights_happenings(db: Connection, limit: int) -> list[RightsHappening]:
    """The newest, newest first."""
    rows = db.execute(
        """
        SELECT h.id, h.kind, h.at_utc, k.name, o.name, h.reason
        FROM happening h JOIN desk k ON k.id = h.desk_id JOIN operator o ON o.id = h.operator_id
        WHERE h.kind IN ('organiser_unlocked', 'organiser_locked', 'organiser_refused', 'organiser_password_set',
          'organiser_password_changed', 'organiser_password_removed')
        ORDER BY h.seq DESC LIMIT ?
        """,
        (limit,),
    )
    return [
        RightsHappening(happening_id, kind, moment(at), desk, operator, why)
        for happening_id, kind, at, desk, operator, why in rows
    ]
