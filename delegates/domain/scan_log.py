"""The scan log: everything that was read at the doors, as it was recorded, and the check value of what stands of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from delegates.domain.admission import Outcome, Reason
from delegates.domain.checkpoint import Direction
from delegates.domain.people import DelegateId

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
# Sixteen digits: digits survive every keyboard layout, and nobody finds another attendance with the same ones.
CHECK_DIGITS: Final = 16
_SUM: Final = 1 << 512


@dataclass(frozen=True, slots=True)
class Undone:
    """An admission was taken back: when, at which desk, by whom, and why."""

    at_utc: datetime
    desk: str
    operator: str
    why: str | None


@dataclass(frozen=True, slots=True)
class LoggedScan:
    """One scan as it was recorded. `seq` is the order of arrival in this file, `at_utc` what the desk's clock said.

    `note` is the reason of an override; `from_paper`: a tick on a list, typed in later by that operator at that desk.
    """

    seq: int
    id: str
    at_utc: datetime
    delegate_id: DelegateId | None
    checkpoint_id: str | None
    direction: Direction
    outcome: Outcome
    reason: Reason
    desk: str
    operator: str
    note: str | None = None
    from_paper: bool = False
    undone: Undone | None = None

    @property
    def stands(self) -> bool:
        """Whether it is an admission that nobody took back: only these count."""
        return self.outcome is Outcome.ADMITTED and self.undone is None and self.delegate_id is not None

    @property
    def is_override(self) -> bool:
        """Whether somebody was let in against a rule, and that stands."""
        return self.stands and self.reason is Reason.FORCED

    @property
    def is_entry(self) -> bool:
        return self.direction is Direction.IN


class CheckSum:
    """The check value of a standing attendance, scan by scan.

    It is a sum of hashes, so that it does not depend on the order in which desks' records arrived and an undo takes away
    exactly what an admission added. Ids, times, directions and checkpoints count: it survives the correction of a name,
    and the removal of personal data.
    """

    def __init__(self, forum_id: str) -> None:
        self._forum_id = forum_id
        self._sum = 0
        self._count = 0

    def add(self, scan_id: str, delegate_id: str, at_us: int, direction: str, checkpoint_id: str) -> None:
        """One more admission; its time in microseconds since 1970 UTC."""
        self._change(scan_id, delegate_id, at_us, direction, checkpoint_id, 1)

    def take(self, scan_id: str, delegate_id: str, at_us: int, direction: str, checkpoint_id: str) -> None:
        """An admission was taken back."""
        self._change(scan_id, delegate_id, at_us, direction, checkpoint_id, -1)

    def _change(
        self, scan_id: str, delegate_id: str, at_us: int, direction: str, checkpoint_id: str, sign: int
    ) -> None:
        line = f"{scan_id}|{delegate_id}|{at_us}|{direction}|{checkpoint_id}"
        one = int.from_bytes(hashlib.blake2b(line.encode()).digest(), "big")
        self._sum = (self._sum + sign * one) % _SUM
        self._count += sign

    @property
    def value(self) -> str:
        """Sixteen digits."""
        text = f"{self._forum_id}|{self._count}|{self._sum:x}"
        number = int.from_bytes(hashlib.blake2b(text.encode(), digest_size=16).digest(), "big")
        return f"{number % 10**CHECK_DIGITS:0{CHECK_DIGITS}}"


def check_value(forum_id: str, scans: Iterable[LoggedScan]) -> str:
    """The check value of what stands of a log; see `CheckSum`."""
    total = CheckSum(forum_id)
    for scan in scans:
        if scan.stands:
            at_us = (scan.at_utc - _EPOCH) // _MICROSECOND
            total.add(scan.id, scan.delegate_id or "", at_us, scan.direction, scan.checkpoint_id or "")
    return total.value


def grouped_check(value: str) -> str:
    """1234 5678 9012 3456, as it is printed."""
    return " ".join(value[place : place + 4] for place in range(0, len(value), 4))
