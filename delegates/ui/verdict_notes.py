"""What staff should know beside a verdict: cautions, notes about the person and the delegation, who belongs together.

Notes say something to do and stand on amber; who belongs together is told quietly, under the person.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from delegates.domain.admission import Caution, Outcome, Reason, Verdict
from delegates.domain.people import Delegation, PartyMember
from delegates.ui import formats, wording
from delegates.verdict_words import CAUTIONS, caution_facts

translate = QCoreApplication.translate
# Somebody who holds a badge that is not genuine may be anybody: the notes are about the person it names.
_WITHOUT_NOTES = (Reason.EXIT, Reason.FORGED)


@dataclass(frozen=True, slots=True)
class Note:
    """One line of the amber strip; `is_urgent` is heard too and holds the queue up for a moment."""

    text: str
    is_urgent: bool = True


def notes_of(verdict: Verdict, body: Delegation | None, zone: tzinfo) -> tuple[Note, ...]:
    """Everything to be said about this answer, what is to be done at once first."""
    if verdict.reason in _WITHOUT_NOTES:
        return ()
    cautions = {caution: _caution(caution, verdict, zone) for caution in verdict.cautions}
    full = [Note(text) for caution, text in cautions.items() if caution is Caution.FULL]
    # What is said of every guest for a while must not slow the queue: one line, and no sound.
    quiet = " ".join(
        text for caution, text in sorted(cautions.items(), reverse=True) if caution is not Caution.FULL
    )
    return (*full, *_about_person(verdict, body), *([Note(quiet, is_urgent=False)] if quiet else []))


def _caution(caution: Caution, verdict: Verdict, zone: tzinfo) -> str:
    facts = caution_facts(verdict)
    opens = facts.pop("opens_utc", None)
    if isinstance(opens, datetime):
        facts["opens"] = formats.time_of(opens, zone)
    return wording.filled(translate("Verdict", CAUTIONS[caution]), **facts)


def _about_person(verdict: Verdict, body: Delegation | None) -> Iterator[Note]:
    row = verdict.delegate
    if row is None:
        return
    # The liaison was called at the first scan.
    if row.is_head and body is not None and body.liaison_name and verdict.outcome is not Outcome.REPEAT:
        text = (
            translate("Verdict", "Head of delegation: call liaison {name}, {phone}.")
            if body.liaison_phone
            else translate("Verdict", "Head of delegation: call liaison {name}.")
        )
        phone = formats.phone(body.liaison_phone, national=True)
        yield Note(wording.filled(text, name=body.liaison_name, phone=phone))
    if row.attention:
        yield Note(wording.filled(translate("Verdict", "Note: {text}"), text=_one_line(row.attention)))
    if body is not None and body.attention:
        text = translate("Verdict", "Note on the delegation: {text}")
        yield Note(wording.filled(text, text=_one_line(body.attention)))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def party_of(verdict: Verdict, zone: tzinfo) -> tuple[str, ...]:
    """Whom somebody accompanies, and who accompanies him or her, each in one sentence; nothing when they leave."""
    if verdict.reason is Reason.EXIT:
        return ()
    lines = [_principal(member, zone) for member in verdict.party if member.is_principal]
    companions = [_companion(member) for member in verdict.party if not member.is_principal]
    if companions:
        text = translate("Verdict", "With: {people}")
        lines.append(wording.filled(text, people="; ".join(companions)))
    return tuple(lines)


def _name(member: PartyMember) -> str:
    return " ".join(part for part in (member.honorific, member.name) if part)


def _principal(member: PartyMember, zone: tzinfo) -> str:
    at = member.checked_in_at_utc
    if at is None:
        return wording.filled(translate("Verdict", "Accompanies {name}, not here yet"), name=_name(member))
    text = translate("Verdict", "Accompanies {name}, arrived {time}")
    return wording.filled(text, name=_name(member), time=formats.time_of(at, zone))


def _companion(member: PartyMember) -> str:
    name = f"{_name(member)} ({member.position})" if member.position else _name(member)
    text = (
        translate("Verdict", "{name}, arrived")
        if member.checked_in_at_utc is not None
        else translate("Verdict", "{name}, not yet")
    )
    return wording.filled(text, name=name)
