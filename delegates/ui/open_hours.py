"""Whether a checkpoint is open, in words: for the header's choice and the Programme page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from delegates.domain.checkpoint import Checkpoint
from delegates.ui import formats, wording

translate = QCoreApplication.translate
_LATE = datetime.max.replace(tzinfo=UTC)


def open_state(checkpoint: Checkpoint, now_utc: datetime, zone: tzinfo) -> tuple[str, str]:
    """Icon and words: `open now`, `opens 18:00`, `closed 12:00`; another day stands in front of the time."""
    opens, closes = checkpoint.opens_utc, checkpoint.closes_utc
    if opens is not None and now_utc < opens:
        if checkpoint.is_open(now_utc):
            words = translate("ProgrammePage", "opens {time}, early ones now")
            return "door-open", wording.filled(words, time=moment(opens, now_utc, zone))
        words = translate("ProgrammePage", "opens {time}")
        return "door-closed", wording.filled(words, time=moment(opens, now_utc, zone))
    if closes is not None and now_utc > closes:
        words = translate("ProgrammePage", "closed {time}")
        return "door-closed", wording.filled(words, time=moment(closes, now_utc, zone))
    return "door-open", translate("ProgrammePage", "open now")


def open_words(checkpoints: Sequence[Checkpoint], now_utc: datetime, zone: tzinfo) -> str:
    """What is open and what opens next: `Open now: Main entrance, Hall A · opens next: Gala dinner 18:00`."""
    is_open = [one.name for one in checkpoints if one.is_open(now_utc)]
    # Commas of the interface, not of a language: names may be of several.
    words = (
        wording.filled(translate("ProgrammePage", "Open now: {names}"), names=", ".join(is_open))
        if is_open
        else translate("ProgrammePage", "Nothing is open now")
    )
    to_come = [one for one in checkpoints if one.opens_utc is not None and now_utc < one.opens_utc]
    to_come = [one for one in to_come if not one.is_open(now_utc)]  # early ones are let in: it was named
    first = min((one.opens_utc or _LATE for one in to_come), default=None)
    if first is None:
        return words
    following = wording.filled(
        translate("ProgrammePage", "opens next: {names} {time}"),
        names=", ".join(one.name for one in to_come if one.opens_utc == first),
        time=moment(first, now_utc, zone),
    )
    return f"{words} · {following}"


def moment(at_utc: datetime, now_utc: datetime, zone: tzinfo) -> str:
    """The time, with the day in front of it when that is another one."""
    local = at_utc.astimezone(zone)
    if local.date() == now_utc.astimezone(zone).date():
        return formats.time_of(at_utc, zone)
    return f"{local:%d.%m.}{formats.NBSP}{local:%H:%M}"
