"""A checkpoint's rules as a person would say them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from delegates.domain.checkpoint import Checkpoint, Reentry
from delegates.domain.people import Category, Delegation
from delegates.ui import formats, wording

translate = QCoreApplication.translate


def rules_of(checkpoint: Checkpoint, zone: tzinfo, who: str = "", language: str = "en") -> str:
    """When it is open in the forum's own time, who is admitted (`who`, from `admitted_words`) and who may come back."""
    coming_back = {
        Reentry.AFTER_EXIT: translate("ProgrammePage", "After leaving, as a re-entry"),
        Reentry.NEVER: translate("ProgrammePage", "Once only"),
        Reentry.ALWAYS: translate("ProgrammePage", "Every scan is an entry"),
    }
    early = room = ""
    if checkpoint.early_minutes and checkpoint.opens_utc is not None:
        early = translate(
            "ProgrammePage", "Let in up to %n minute(s) before it opens", "", checkpoint.early_minutes
        )
    if checkpoint.capacity is not None:
        words = translate("ProgrammePage", "Room for {count}; nobody is refused")
        room = wording.filled(words, count=formats.number(checkpoint.capacity, language))
    told = (
        hours_of(checkpoint, zone),
        early,
        who,
        coming_back[checkpoint.reentry],
        translate("ProgrammePage", "Counted anew each day")
        if checkpoint.once_per_day
        else translate("ProgrammePage", "One entry holds for the whole forum"),
        translate("ProgrammePage", "Leaving is recorded too")
        if checkpoint.exits
        else translate("ProgrammePage", "Leaving is not recorded"),
        room,
        translate("ProgrammePage", "Quiet") if checkpoint.ceremonial else "",
        translate("ProgrammePage", "The default") if checkpoint.is_default else "",
    )
    return " · ".join(filter(None, told))


def admitted_words(
    checkpoint: Checkpoint,
    categories: Sequence[Category],
    delegations: Sequence[Delegation],
    language: str = "en",
) -> str:
    """Everybody, or who by name: `Only VIP, Press, Ministry of Finance`; delegations in order of precedence."""
    if checkpoint.categories is None and checkpoint.delegations is None:
        return translate("ProgrammePage", "Everybody is admitted")
    admitted, bodies = checkpoint.categories or (), checkpoint.delegations or ()
    names = [wording.category(one, language) for one in categories if one.letter in admitted]
    names += [one.name_native for one in delegations if one.id in bodies]
    gone = len(bodies) - sum(one.id in bodies for one in delegations)
    if gone:
        names.append(translate("ProgrammePage", "%n delegation(s) that are no longer here", "", gone))
    return wording.filled(translate("ProgrammePage", "Only {names}"), names=", ".join(names))


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
