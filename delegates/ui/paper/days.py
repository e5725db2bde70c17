"""Which days a list may be of: those of the forum, and today."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from PySide6.QtWidgets import QComboBox

from delegates.domain.people import Forum
from delegates.ui import formats

# A forum that says it lasts longer is offered with its last days alone.
MOST_DAYS: Final = 14


def forum_days(forum: Forum) -> list[date]:
    """The days of a forum, in order; none where it has no dates."""
    first, last = forum.starts or forum.ends, forum.ends or forum.starts
    if first is None or last is None:
        return []
    count = (last - first).days + 1
    return [first + timedelta(days=number) for number in range(max(0, count - MOST_DAYS), count)]


def days_to_type(forum: Forum, today: date) -> tuple[list[date], date]:
    """Days whose ticks may be typed in, and the likeliest: today, else the forum's last one so far. None is to come."""
    past = [day for day in forum_days(forum) if day <= today]
    chosen = past[-1] if past else today
    return sorted({*past, today, today - timedelta(days=1)}), chosen


def days_to_print(forum: Forum, today: date) -> tuple[list[date], date]:
    """Days that a list may be printed for, and the likeliest: today, else the forum's next day, else its last."""
    days = forum_days(forum)
    coming = [day for day in days if day >= today]
    chosen = coming[0] if coming else days[-1] if days else today
    return sorted({*days, today}), chosen


def fill(box: QComboBox, days: list[date], chosen: date, language: str) -> None:
    """Put days into a box of choices."""
    for day in days:
        box.addItem(formats.date_of(day, language), day)
    box.setCurrentIndex(days.index(chosen))
