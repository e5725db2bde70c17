"""The words of each verdict, one row a reason, in English: the window translates them, the verbs print them.

Two sentences at most, no "he" or "she"; facts are placeholders.
"""

from __future__ import annotations

from collections.abc import Mapping

from delegates.domain.admission import Caution, Reason, Verdict


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802  the name that the collector of translations looks for
    """Marks words of the window; Qt's own does the same, and the verbs have no Qt."""
    return text


# Each row: the word; forms of why; sentences of now, each with its shorter forms. A form is used when it needs no fact
# that is missing.
Forms = tuple[str, ...]
Row = tuple[str, Forms, tuple[Forms, ...]]
WORDS: Mapping[Reason, Row] = {
    Reason.OK: (
        QT_TRANSLATE_NOOP("Verdict", "Admitted"),
        ("{time} · {checkpoint}",),
        (
            (QT_TRANSLATE_NOOP("Verdict", "Welcome."),),
            ("{seat}.", ""),
        ),
    ),
    Reason.REENTRY: (
        QT_TRANSLATE_NOOP("Verdict", "Welcome back"),
        (
            QT_TRANSLATE_NOOP("Verdict", "Left at {out}"),
            "{time} · {checkpoint}",
        ),
        (
            (QT_TRANSLATE_NOOP("Verdict", "Re-entry is recorded."),),
            (QT_TRANSLATE_NOOP("Verdict", "Let them pass."),),
        ),
    ),
    Reason.EXIT: (
        QT_TRANSLATE_NOOP("Verdict", "Exit recorded"),
        (
            QT_TRANSLATE_NOOP("Verdict", "In since {since}"),
            "{time} · {checkpoint}",
        ),
        (
            (QT_TRANSLATE_NOOP("Verdict", "Nothing more to do."),),
            (QT_TRANSLATE_NOOP("Verdict", "The badge stays valid."),),
        ),
    ),
    Reason.FORCED: (
        QT_TRANSLATE_NOOP("Verdict", "Admitted, override"),
        ("{why}", "{time} · {checkpoint}"),
        (
            (QT_TRANSLATE_NOOP("Verdict", "Recorded with your name."),),
            (QT_TRANSLATE_NOOP("Verdict", "Let them pass."),),
        ),
    ),
    Reason.ALREADY_CHECKED_IN: (
        QT_TRANSLATE_NOOP("Verdict", "Already checked in"),
        (
            QT_TRANSLATE_NOOP("Verdict", "First at {first}, {first_desk}"),
            "{time} · {checkpoint}",
        ),
        (
            (QT_TRANSLATE_NOOP("Verdict", "Compare the face with the photo."),),
            (QT_TRANSLATE_NOOP("Verdict", "Same person: let them pass."),),
        ),
    ),
    Reason.BADGE_REPLACED: (
        QT_TRANSLATE_NOOP("Verdict", "Refused"),
        (
            QT_TRANSLATE_NOOP("Verdict", "Badge replaced {replaced}, {replaced_desk}: {replaced_why}"),
            QT_TRANSLATE_NOOP("Verdict", "Badge replaced {replaced}, {replaced_desk}"),
            QT_TRANSLATE_NOOP("Verdict", "Badge replaced"),
        ),
        (
            (
                QT_TRANSLATE_NOOP("Verdict", "Keep this badge and ask for the new one, {new_code}."),
                QT_TRANSLATE_NOOP("Verdict", "Keep this badge and ask for the new one."),
            ),
        ),
    ),
    Reason.BADGE_VOID: (
        QT_TRANSLATE_NOOP("Verdict", "Refused"),
        (
            QT_TRANSLATE_NOOP("Verdict", "Badge voided {voided}. {substitute} comes instead"),
            QT_TRANSLATE_NOOP("Verdict", "Badge voided {voided}"),
            QT_TRANSLATE_NOOP("Verdict", "Badge voided"),
        ),
        (
            (QT_TRANSLATE_NOOP("Verdict", "Keep this badge."),),
            (QT_TRANSLATE_NOOP("Verdict", "Check who it is, then F7 for a new one."),),
        ),
    ),
    Reason.UNKNOWN_CODE: (
        QT_TRANSLATE_NOOP("Verdict", "Refused"),
        (QT_TRANSLATE_NOOP("Verdict", "Not in this roster"),),
        (
            (QT_TRANSLATE_NOOP("Verdict", "Ask for the name and search."),),
            (QT_TRANSLATE_NOOP("Verdict", "Not found: F2, register."),),
        ),
    ),
    Reason.DELEGATE_CANCELLED: (
        QT_TRANSLATE_NOOP("Verdict", "Refused"),
        (
            QT_TRANSLATE_NOOP("Verdict", "Registration cancelled. {substitute} comes instead"),
            QT_TRANSLATE_NOOP("Verdict", "Registration cancelled"),
        ),
        (
            (QT_TRANSLATE_NOOP("Verdict", "Ask them kindly to wait."),),
            (
                QT_TRANSLATE_NOOP("Verdict", "Call {contact}."),
                QT_TRANSLATE_NOOP("Verdict", "Call the organiser."),
            ),
        ),
    ),
    Reason.DELEGATE_BLOCKED: (
        QT_TRANSLATE_NOOP("Verdict", "Please wait"),
        (QT_TRANSLATE_NOOP("Verdict", "On the stop list"),),
        (
            (QT_TRANSLATE_NOOP("Verdict", "Ask them kindly to wait."),),
            (
                QT_TRANSLATE_NOOP("Verdict", "Call security, {contact}."),
                QT_TRANSLATE_NOOP("Verdict", "Call security."),
            ),
        ),
    ),
    Reason.NOT_ADMITTED_HERE: (
        QT_TRANSLATE_NOOP("Verdict", "Refused"),
        (
            QT_TRANSLATE_NOOP("Verdict", "{category} is not admitted at {checkpoint}"),
            QT_TRANSLATE_NOOP("Verdict", "Not admitted at {checkpoint}"),
        ),
        (
            (
                QT_TRANSLATE_NOOP("Verdict", "Show the way to {other}."),
                QT_TRANSLATE_NOOP("Verdict", "Ask them kindly to wait."),
            ),
            (QT_TRANSLATE_NOOP("Verdict", "Invited after all: F9, with a reason."),),
        ),
    ),
    Reason.TOO_EARLY: (
        QT_TRANSLATE_NOOP("Verdict", "Too early"),
        (QT_TRANSLATE_NOOP("Verdict", "Opens at {opens}"), QT_TRANSLATE_NOOP("Verdict", "Not open yet")),
        (
            (
                QT_TRANSLATE_NOOP("Verdict", "Invite them to wait at {place}."),
                QT_TRANSLATE_NOOP("Verdict", "Invite them to wait."),
            ),
            (
                QT_TRANSLATE_NOOP("Verdict", "Scan again from {opens}."),
                QT_TRANSLATE_NOOP("Verdict", "Scan again later."),
            ),
        ),
    ),
    Reason.TOO_LATE: (
        QT_TRANSLATE_NOOP("Verdict", "Closed"),
        (QT_TRANSLATE_NOOP("Verdict", "Closed at {closes}"), QT_TRANSLATE_NOOP("Verdict", "Closed")),
        (
            (QT_TRANSLATE_NOOP("Verdict", "Ask the organiser."),),
            (QT_TRANSLATE_NOOP("Verdict", "Admitting late: F9, with a reason."),),
        ),
    ),
    Reason.OTHER_FORUM: (
        QT_TRANSLATE_NOOP("Verdict", "Refused"),
        (
            QT_TRANSLATE_NOOP("Verdict", "Badge of another forum, {forum_number}"),
            QT_TRANSLATE_NOOP("Verdict", "Badge of another forum"),
        ),
        (
            (QT_TRANSLATE_NOOP("Verdict", "Not valid here."),),
            (QT_TRANSLATE_NOOP("Verdict", "Ask for today's badge or search the name."),),
        ),
    ),
    Reason.FORGED: (
        QT_TRANSLATE_NOOP("Verdict", "Please wait"),
        (QT_TRANSLATE_NOOP("Verdict", "The badge is not genuine"),),
        (
            (QT_TRANSLATE_NOOP("Verdict", "Keep the badge."),),
            (
                QT_TRANSLATE_NOOP("Verdict", "Call security, {contact}."),
                QT_TRANSLATE_NOOP("Verdict", "Call security."),
            ),
        ),
    ),
    Reason.DAMAGED_CODE: (
        QT_TRANSLATE_NOOP("Verdict", "Unread"),
        (QT_TRANSLATE_NOOP("Verdict", "A digit was lost or wrong"),),
        (
            (QT_TRANSLATE_NOOP("Verdict", "Scan again."),),
            (QT_TRANSLATE_NOOP("Verdict", "Still unread: type the nine digits under the code."),),
        ),
    ),
    Reason.NOT_A_BADGE: (
        QT_TRANSLATE_NOOP("Verdict", "Not a badge"),
        ("{foreign}", QT_TRANSLATE_NOOP("Verdict", "Another kind of code")),
        (
            (QT_TRANSLATE_NOOP("Verdict", "Ask for the forum badge."),),
            (QT_TRANSLATE_NOOP("Verdict", "None: search the name."),),
        ),
    ),
    Reason.TOO_LONG: (
        QT_TRANSLATE_NOOP("Verdict", "Unread"),
        (QT_TRANSLATE_NOOP("Verdict", "Too much arrived"),),
        ((QT_TRANSLATE_NOOP("Verdict", "Scan the badge alone, from 10 to 15 cm."),),),
    ),
    Reason.EMPTY: (
        QT_TRANSLATE_NOOP("Verdict", "Unread"),
        (QT_TRANSLATE_NOOP("Verdict", "Nothing arrived"),),
        (
            (QT_TRANSLATE_NOOP("Verdict", "Scan again."),),
            (QT_TRANSLATE_NOOP("Verdict", "If it stays empty, check the cable."),),
        ),
    ),
}
# An exit of somebody who was not known to be inside.
NOT_INSIDE: Forms = (QT_TRANSLATE_NOOP("Verdict", "Was not known to be inside"),)
# What is said beside an admission that stands.
CAUTIONS: Mapping[Caution, str] = {
    Caution.FULL: QT_TRANSLATE_NOOP(
        "Verdict", "Full: {inside} in a room for {capacity}. Tell the organiser."
    ),
    Caution.NEARLY_FULL: QT_TRANSLATE_NOOP("Verdict", "Room for {left} more of {capacity}."),
    Caution.EARLY: QT_TRANSLATE_NOOP("Verdict", "Early: opens {opens}."),
}
# A code that is no badge, by its kind; what it holds is never shown.
FOREIGN: Mapping[str, str] = {
    "web_address": QT_TRANSLATE_NOOP("Verdict", "A link"),
    "contact_card": QT_TRANSLATE_NOOP("Verdict", "A contact card"),
    "wifi": QT_TRANSLATE_NOOP("Verdict", "A Wi-Fi password"),
    "payment": QT_TRANSLATE_NOOP("Verdict", "A payment code"),
    "phone_or_mail": QT_TRANSLATE_NOOP("Verdict", "A telephone number or an e-mail address"),
    "other": QT_TRANSLATE_NOOP("Verdict", "Another kind of code"),
}
# Why somebody is not let in, in a list.
IN_SHORT: Mapping[Reason, str] = {
    Reason.ALREADY_CHECKED_IN: QT_TRANSLATE_NOOP("Verdict", "Already checked in"),
    Reason.UNKNOWN_CODE: QT_TRANSLATE_NOOP("Verdict", "Not in this roster"),
    Reason.BADGE_REPLACED: QT_TRANSLATE_NOOP("Verdict", "Badge replaced"),
    Reason.BADGE_VOID: QT_TRANSLATE_NOOP("Verdict", "Badge voided"),
    Reason.DELEGATE_CANCELLED: QT_TRANSLATE_NOOP("Verdict", "Registration cancelled"),
    Reason.DELEGATE_BLOCKED: QT_TRANSLATE_NOOP("Verdict", "On the stop list"),
    Reason.NOT_ADMITTED_HERE: QT_TRANSLATE_NOOP("Verdict", "Not admitted there"),
    Reason.TOO_EARLY: QT_TRANSLATE_NOOP("Verdict", "Too early"),
    Reason.TOO_LATE: QT_TRANSLATE_NOOP("Verdict", "Closed"),
    Reason.OTHER_FORUM: QT_TRANSLATE_NOOP("Verdict", "Badge of another forum"),
    Reason.FORGED: QT_TRANSLATE_NOOP("Verdict", "The badge is not genuine"),
    Reason.DAMAGED_CODE: QT_TRANSLATE_NOOP("Verdict", "A digit was lost or wrong"),
    Reason.NOT_A_BADGE: QT_TRANSLATE_NOOP("Verdict", "Not a badge"),
    Reason.TOO_LONG: QT_TRANSLATE_NOOP("Verdict", "Too much arrived"),
    Reason.EMPTY: QT_TRANSLATE_NOOP("Verdict", "Nothing arrived"),
}
# Where no person stands on the panel: two lines, bold and plain.
NO_PERSON: Mapping[Reason, tuple[str, str]] = {
    Reason.UNKNOWN_CODE: (
        QT_TRANSLATE_NOOP("Verdict", "Nobody has this badge"),
        QT_TRANSLATE_NOOP("Verdict", "The scan was recorded."),
    ),
    Reason.OTHER_FORUM: (
        QT_TRANSLATE_NOOP("Verdict", "A genuine badge, of another forum"),
        QT_TRANSLATE_NOOP("Verdict", "Nothing was recorded for any person."),
    ),
    Reason.FORGED: (
        QT_TRANSLATE_NOOP("Verdict", "The digits do not belong to this forum"),
        QT_TRANSLATE_NOOP("Verdict", "Nothing was recorded for any person."),
    ),
    Reason.NOT_A_BADGE: (
        QT_TRANSLATE_NOOP("Verdict", "This is not a badge of the forum"),
        QT_TRANSLATE_NOOP("Verdict", "It was not opened and not kept."),
    ),
}
NO_PERSON_ELSE: tuple[str, str] = (
    QT_TRANSLATE_NOOP("Verdict", "The badge could not be read"),
    QT_TRANSLATE_NOOP("Verdict", "Nothing was recorded for any person."),
)


def caution_facts(judged: Verdict) -> dict[str, object]:
    """What the sentences of cautions need: `inside`, `capacity`, `left` and `opens_utc`, where they are known."""
    facts = {name: judged.facts[name] for name in ("inside", "capacity", "opens_utc") if name in judged.facts}
    inside, capacity = facts.get("inside"), facts.get("capacity")
    if isinstance(inside, int) and isinstance(capacity, int):
        facts["left"] = capacity - inside
    return facts
