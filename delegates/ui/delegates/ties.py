"""What ties a person to others, and a badge delivered beforehand, in words: for the card and for the one found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from delegates.domain.people import PartyMember
from delegates.ui import formats, wording
from delegates.ui.context import Context

if TYPE_CHECKING:
    from delegates.services.about_person import PersonFacts

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Tie:
    """One fact: a caption with its lines for a card, and one sentence for a line."""

    icon: str
    caption: str
    lines: tuple[str, ...]
    sentence: str
    colour: str = "text"


def ties(facts: PersonFacts, context: Context) -> list[Tie]:
    """In whose place somebody comes or who comes instead, with whom, and to whom the badge was delivered."""
    found: list[Tie] = []
    for icon, caption, form, name, colour in (
        (
            "user-round-pen",
            translate("PersonTies", "In place of"),
            translate("PersonTies", "Comes in place of {name}"),
            facts.in_place_of,
            "text",
        ),
        (
            "user-round-pen",
            translate("PersonTies", "Represented by"),
            translate("PersonTies", "Represented by {name}"),
            facts.represented_by,
            "ambertext",
        ),
    ):
        if name:
            found.append(Tie(icon, caption, (name,), wording.filled(form, name=name), colour))
    if facts.hand_over is not None:
        found.append(_delivered(facts, context))
    for caption, form, people in (
        (
            translate("PersonTies", "Accompanies"),
            translate("PersonTies", "Accompanies {people}"),
            [one for one in facts.party if one.is_principal],
        ),
        (
            translate("PersonTies", "Accompanied by"),
            translate("PersonTies", "Accompanied by {people}"),
            [one for one in facts.party if not one.is_principal],
        ),
    ):
        if people:
            said = tuple(_member(one, context) for one in people)
            found.append(Tie("users", caption, said, wording.filled(form, people="; ".join(said))))
    return found


def _delivered(facts: PersonFacts, context: Context) -> Tie:
    handed, workspace = facts.hand_over, context.workspace
    assert handed is not None
    zone = workspace.zone if workspace is not None else UTC
    when = formats.date_time_of(handed.at_utc, zone, context.language.code)
    form = (
        translate("PersonTies", "Badge delivered beforehand to {name}, {when}")
        if handed.to
        else translate("PersonTies", "Badge delivered beforehand, {when}")
    )
    return Tie(
        "mail",
        translate("PersonTies", "Badge delivered beforehand"),
        tuple(line for line in (handed.to, when) if line),
        wording.filled(form, name=handed.to or "", when=when),
    )


def _member(one: PartyMember, context: Context) -> str:
    """Somebody tied to another, and whether he or she is here."""
    workspace = context.workspace
    if one.checked_in_at_utc is None or workspace is None:
        return wording.filled(translate("PersonTies", "{name} (not yet)"), name=one.name)
    return wording.filled(
        translate("PersonTies", "{name} (arrived {time})"),
        name=one.name,
        time=formats.time_of(one.checked_in_at_utc, workspace.zone),
    )
