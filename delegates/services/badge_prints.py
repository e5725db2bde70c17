"""What is printed in one go, and what was printed before: by whom, when, at which desk, on which printer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from delegates.domain.people import DelegateId, RosterRow

# Texts of badges for one print only, by the names of the fields of a row.
Overrides = Mapping[DelegateId, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Print:
    """One time that a badge was printed; `printer` is None for a PDF. A badge that was replaced is not the present one."""

    at_utc: datetime
    desk: str
    operator: str
    printer: str | None
    badge_number: int
    is_present_badge: bool


@dataclass(frozen=True, slots=True)
class PrintRun:
    """Badges drawn for a printer, and the rows they were drawn from.

    `through[n]` is how many badges are whole once n + 1 pages are printed; `sides` is "one-sided",
    "two-sided-long-edge" or "two-sided-short-edge".
    """

    rows: tuple[RosterRow, ...]
    pdf: bytes
    through: tuple[int, ...]
    sides: str = "one-sided"
