"""What the sheet says of lists from paper: what became of one, what was typed in last, what is still kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo

from PySide6.QtCore import QCoreApplication

from delegates.domain.admission import Outcome
from delegates.services.paper import Recorded, Tick, TypedIn
from delegates.ui import formats, wording

translate = QCoreApplication.translate


def result(done: Recorded, state_of: Callable[[Tick], str], language: str) -> str:
    """How many were recorded; whoever stays refused by name, for a look."""
    count = formats.number(len(done.scan_ids), language)
    said = [wording.filled(translate("PaperTypeIn", "{count} recorded."), count=count)]
    names = [
        f"{tick.person.name} ({state_of(tick)})"
        for tick in done.ticks
        if tick.problem is None and tick.person and tick.verdict and tick.verdict.outcome is Outcome.REFUSED
    ]
    if names:
        pattern = translate("PaperTypeIn", "Please look into: {names}.")
        said.append(wording.filled(pattern, names=", ".join(names)))
    there = sum(tick.is_there_already for tick in done.ticks if tick.problem is None)
    if there:
        count = formats.number(there, language)
        said.append(wording.filled(translate("PaperTypeIn", "{count} there already."), count=count))
    return " ".join(said)


def last(one: TypedIn | None, zone: tzinfo, language: str) -> str:
    """The list that was typed in last, while any of it stands."""
    if one is None:
        return ""
    said = translate("PaperTypeIn", "Typed in last: {count}, {at}, {operator}.")
    at = formats.date_time_of(one.at_utc, zone, language)
    count = formats.number(one.count, language)
    return wording.filled(said, count=count, at=at, operator=one.operator)


def kept(count: int, language: str) -> str:
    """Lines of an earlier opening."""
    said = translate("PaperTypeIn", "{count} typed before are still here.")
    return wording.filled(said, count=formats.number(count, language)) if count else ""
