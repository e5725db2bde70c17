"""A checkpoint's rules as a person would say them."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from delegates.domain.checkpoint import Checkpoint, Reentry
from delegates.ui import formats, wording

translate = QCoreApplication.translate


def rules_of(checkpoint: Checkpoint, zone: tzinfo) -> str:
    """When it is open in the forum's own time, who may come back, and whether leaving is recorded."""
    coming_back = {
        Reentry.AFTER_EXIT: translate("ProgrammePage", "After leaving, as a re-entry"),
        Reentry.NEVER: translate("ProgrammePage", "Once only"),
        Reentry.ALWAYS: translate("ProgrammePage", "Every scan is an entry"),
    }
    return " · ".join(
        (
            hours_of(checkpoint, zone),
            coming_back[checkpoint.reentry],
            translate("ProgrammePage", "Counted anew each day")
            if checkpoint.once_per_day
            else translate("ProgrammePage", "One entry holds for the whole forum"),
            translate("ProgrammePage", "Leaving is recorded too")
            if checkpoint.exits
            else translate("ProgrammePage", "Leaving is not recorded"),
        )
    )


def hours_of(checkpoint: Checkpoint, zone: tzinfo) -> str:
    """`10.01. 18:00–21:00`, `from 10.01. 18:00`, `until 10.01. 21:00` or `any time`; both days where they differ."""
    opens, closes = checkpoint.opens_utc, checkpoint.closes_utc
    if opens is not None and closes is not None:
        is_one_day = opens.astimezone(zone).date() == closes.astimezone(zone).date()
        end = formats.time_of(closes, zone) if is_one_day else _moment(closes, zone)
        return f"{_moment(opens, zone)}–{end}"
    if opens is not None:
        return wording.filled(translate("ProgrammePage", "from {time}"), time=_moment(opens, zone))
    if closes is not None:
        return wording.filled(translate("ProgrammePage", "until {time}"), time=_moment(closes, zone))
    return translate("ProgrammePage", "any time")


def _moment(at_utc: datetime, zone: tzinfo) -> str:
    local = at_utc.astimezone(zone)
    return f"{local:%d.%m.}{formats.NBSP}{local:%H:%M}"
