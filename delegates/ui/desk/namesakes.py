"""People of one name told apart: what of them differs, and the words that say so."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from delegates.domain.people import RosterRow
from delegates.ui import lines, theme
from delegates.ui.wording import filled

translate = QCoreApplication.translate


def differing(person: RosterRow, others: Iterable[RosterRow]) -> frozenset[str]:
    """Which of "position", "delegation" and "seat" tell this person from the others."""
    found = set()
    for other in others:
        if person.delegation_id != other.delegation_id:
            found.add("delegation")
        if (person.position or "") != (other.position or ""):
            found.add("position")
        if (person.seat or "") != (other.seat or ""):
            found.add("seat")
    return frozenset(found)


def with_this_name(others: int) -> str:
    """How many people bear the name, this one among them."""
    from delegates.services.finding import MOST_NAMESAKES  # loaded with the forum, not with the window

    if others >= MOST_NAMESAKES:
        return translate("Namesakes", "%n or more with this name", "", others + 1)
    return translate("Namesakes", "%n with this name", "", others + 1)


def check_in_word(person: RosterRow, others: Iterable[RosterRow], room_px: int) -> str:
    """What the button says; where others bear the name, who it is, so that nobody is checked in for somebody else."""
    if person.similar:
        return filled(translate("DeskPage", "Yes, this is {name}: check in"), name=person.name)
    if not any(True for _ in others):
        return translate("DeskPage", "Check in")
    apart = [person.delegation, person.delegation_short, person.position]
    for part in filter(None, apart):
        words = filled(
            translate("DeskPage", "Check in {name}, {delegation}"), name=person.name, delegation=part
        )
        if lines.width_px(words, theme.current().px("body"), bold=True) <= room_px:
            return words
    return filled(translate("DeskPage", "Check in {name}"), name=person.name)
