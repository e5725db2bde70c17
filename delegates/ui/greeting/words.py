"""An arrival in words: who, where, whom to call."""

from __future__ import annotations

from datetime import tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from delegates.ui import formats, wording

if TYPE_CHECKING:
    from delegates.services.arrivals_watch import Arrival

translate = QCoreApplication.translate


def who(one: Arrival) -> str:
    """Honorific and name as given."""
    return " ".join(part for part in (one.delegate.honorific, one.delegate.name) if part)


def liaison(one: Arrival) -> str:
    """The liaison's name and telephone; "" where there is none."""
    phone = formats.phone(one.liaison_phone, national=True) if one.liaison_phone else ""
    return " ".join(part for part in (one.liaison_name, phone) if part)


def arrival_said(one: Arrival, zone: tzinfo) -> str:
    """One line: "08:42 H.E. X, Vice Minister, arrived · Main entrance · liaison Y 020 …"."""
    name = ", ".join(part for part in (who(one), one.delegate.position) if part)
    head = wording.filled(
        translate("Greeting", "{time} {name}, arrived"), time=formats.time_of(one.at_utc, zone), name=name
    )
    called = liaison(one)
    parts = [head, one.checkpoint]
    if called:
        parts.append(wording.filled(translate("Greeting", "liaison {name}"), name=called))
    if one.delegate.attention:
        parts.append(one.delegate.attention)
    return " · ".join(part for part in parts if part)
