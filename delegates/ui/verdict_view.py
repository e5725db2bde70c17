"""What the verdict panel shows: a frozen value made from a verdict, in the person's language.

The words stand here, one row a reason: the word of the band, why, and what to do now. A sentence whose fact is missing
gives way to its shorter form. No "he" or "she", two sentences at most.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QPixmap

from delegates.domain.admission import Outcome, Reason, Verdict
from delegates.domain.people import Category, RosterRow
from delegates.ui import formats, wording

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PersonLines:
    """The lines about a person, as given: nothing is cut, joined or respelled."""

    name: str
    honorific: str = ""
    latin: str = ""
    position: str = ""
    delegation: str = ""
    category: Category | str = "D"
    category_name: str = ""
    seat: str = ""
    photo: QPixmap | None = None


@dataclass(frozen=True, slots=True)
class VerdictView:
    """`outcome` is admitted, repeat, refused, unread, queued or found (a person opened from a search).

    `why` holds one or two lines. Without a person, `icon` stands in the photo's place beside two lines of text.
    `attention` replaces `now`. `waiting` is how many scans wait behind this one.
    """

    outcome: str
    word: str
    why: tuple[str, ...] = ()
    person: PersonLines | None = None
    icon: str = "scan-line"
    text: tuple[str, str] = ("", "")
    attention: str = ""
    now: str = ""
    waiting: int = 0

    @property
    def spoken(self) -> str:
        """ "word. name. now.", for a screen reader."""
        name = (
            " ".join(part for part in (self.person.honorific, self.person.name) if part)
            if self.person
            else self.text[0]
        )
        parts = (self.word, name, self.attention or self.now)
        return " ".join(f"{part.rstrip('.')}." for part in parts if part)


# Each row: the word; forms of why; sentences of now, each with its shorter forms. A form is used when it needs no fact
# that is missing.
_Forms = tuple[str, ...]
_Row = tuple[str, _Forms, tuple[_Forms, ...]]
_WORDS: Mapping[Reason, _Row] = {
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
        (QT_TRANSLATE_NOOP("Verdict", "Badge voided {voided}"), QT_TRANSLATE_NOOP("Verdict", "Badge voided")),
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
        (QT_TRANSLATE_NOOP("Verdict", "Registration cancelled"),),
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
        (QT_TRANSLATE_NOOP("Verdict", "{category} is not admitted at {checkpoint}"),),
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
        ("{foreign}",),
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
# A code that is no badge, by its kind; what it holds is never shown.
_FOREIGN: Mapping[str, str] = {
    "web_address": QT_TRANSLATE_NOOP("Verdict", "A link"),
    "contact_card": QT_TRANSLATE_NOOP("Verdict", "A contact card"),
    "wifi": QT_TRANSLATE_NOOP("Verdict", "A Wi-Fi password"),
    "payment": QT_TRANSLATE_NOOP("Verdict", "A payment code"),
    "phone_or_mail": QT_TRANSLATE_NOOP("Verdict", "A telephone number or an e-mail address"),
    "other": QT_TRANSLATE_NOOP("Verdict", "Another kind of code"),
}
# Where no person stands on the panel: two lines, bold and plain.
_NO_PERSON: Mapping[Reason, tuple[str, str]] = {
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
_NO_PERSON_ELSE: tuple[str, str] = (
    str(QT_TRANSLATE_NOOP("Verdict", "The badge could not be read")),
    str(QT_TRANSLATE_NOOP("Verdict", "Nothing was recorded for any person.")),
)


def view_of(
    verdict: Verdict,
    *,
    zone: tzinfo,
    language: str = "en",
    categories: Sequence[Category] = (),
    attention: str = "",
    photo: QPixmap | None = None,
    now: str = "",
) -> VerdictView:
    """A verdict as the panel shows it.

    `attention` (see `attention_of`) shows on admissions only. `now` replaces the table's words, when the checkpoint has
    words of its own for a guest.
    """
    row = verdict.delegate
    facts = _facts(verdict, zone, language, categories)
    word, whys, nows = _WORDS[verdict.reason]
    sentences = [_first_possible(forms, facts) for forms in nows]
    why_lines = [_first_possible(whys, facts)]
    if verdict.reason is Reason.OK and row is not None and row.code:
        why_lines.append(wording.filled(translate("Verdict", "Badge {code}"), code=formats.code(row.code)))
    if verdict.offline:
        why_lines.append(translate("Verdict", "Offline, kept on this desk"))
    bold, plain = _NO_PERSON.get(verdict.reason, _NO_PERSON_ELSE)
    return VerdictView(
        outcome=str(verdict.outcome),
        word=translate("Verdict", word),
        why=tuple(why_lines[:2]),
        person=person_of(row, language=language, categories=categories, photo=photo)
        if row is not None
        else None,
        icon="scan-line" if verdict.outcome is Outcome.UNREAD else "user-round",
        text=(translate("Verdict", bold), translate("Verdict", plain)),
        attention=attention
        if verdict.outcome is Outcome.ADMITTED and verdict.reason is not Reason.EXIT
        else "",
        now=now or " ".join(sentence for sentence in sentences if sentence),
    )


def person_of(
    row: RosterRow, *, language: str = "en", categories: Sequence[Category] = (), photo: QPixmap | None = None
) -> PersonLines:
    """The lines of a person, from a row of the roster."""
    category = _category(row.category, categories)
    return PersonLines(
        name=row.name,
        honorific=row.honorific or "",
        latin=row.second_name or "",
        position=row.position or "",
        delegation=row.delegation or "",
        category=category,
        category_name=wording.category(category, language),
        seat=row.seat or "",
        photo=photo,
    )


def found_view(
    row: RosterRow, *, language: str = "en", categories: Sequence[Category] = (), similar: bool = False
) -> VerdictView:
    """A person opened from the search: a neutral band, nothing recorded."""
    now = (
        translate("Verdict", "Please check name and position with the guest.")
        if similar
        else translate("Verdict", "Press Enter to check in.")
    )
    return VerdictView(
        outcome="found",
        word=translate("Verdict", "Found, not checked in"),
        why=(wording.filled(translate("Verdict", "Badge {code}"), code=formats.code(row.code)),)
        if row.code
        else (),
        person=person_of(row, language=language, categories=categories),
        now=now,
    )


def queued_view(count: int, dialog_title: str = "") -> VerdictView:
    """Scans wait because a dialog is open: a notice, no outcome."""
    return VerdictView(
        outcome="queued",
        word=translate("Verdict", "Queued"),
        why=(translate("Verdict", "%n scan(s) wait", "", count),),
        icon="hourglass",
        text=(
            wording.filled(translate("Verdict", "A window is open: {title}"), title=dialog_title)
            if dialog_title
            else translate("Verdict", "A window is open"),
            translate("Verdict", "The scans are kept and answered in order."),
        ),
        now=translate("Verdict", "Finish or close the window (Esc)."),
    )


def without_person(reason: Reason) -> str:
    """One line for a scan that is nobody's, in the list of last scans."""
    return translate("Verdict", _NO_PERSON.get(reason, _NO_PERSON_ELSE)[0])


def with_waiting(view: VerdictView, count: int) -> VerdictView:
    """The same verdict, with how many scans wait behind it."""
    return replace(view, waiting=count)


def without_name(view: VerdictView) -> VerdictView:
    """A refusal on a screen that faces the guest: no name, nothing about why."""
    return replace(
        view,
        word=translate("Verdict", "Please wait a moment"),
        why=(),
        person=None,
        icon="user-round",
        text=(translate("Verdict", "Please wait a moment"), ""),
        attention="",
        now="",
    )


def attention_of(
    row: RosterRow, *, liaison_name: str | None = None, liaison_phone: str | None = None, hand_over: str = ""
) -> str:
    """The attention strip: the liaison of a head of delegation, what to hand over, a note; empty for none."""
    parts: list[str] = []
    if row.is_head and liaison_name:
        template = (
            translate("Verdict", "Head of delegation: call liaison {name}, {phone}.")
            if liaison_phone
            else translate("Verdict", "Head of delegation: call liaison {name}.")
        )
        parts.append(
            wording.filled(template, name=liaison_name, phone=formats.phone(liaison_phone, national=True))
        )
    if hand_over:
        parts.append(wording.filled(translate("Verdict", "Hand over: {what}."), what=hand_over))
    if row.attention:
        parts.append(wording.filled(translate("Verdict", "Note: {text}"), text=row.attention))
    return " ".join(parts)


def _category(letter: str, categories: Sequence[Category]) -> Category | str:
    return next((category for category in categories if category.letter == letter), letter)


def _facts(verdict: Verdict, zone: tzinfo, language: str, categories: Sequence[Category]) -> dict[str, str]:
    given = verdict.facts
    row = verdict.delegate
    found: dict[str, str | None] = {
        "time": _moment(verdict.at_utc, verdict, zone, language),
        "checkpoint": verdict.checkpoint,
        "seat": row.seat if row else None,
        "category": wording.category(_category(row.category, categories), language) if row else None,
        "first": _moment(verdict.previous.at_utc, verdict, zone, language) if verdict.previous else None,
        "first_desk": verdict.previous.desk if verdict.previous else None,
        "foreign": translate("Verdict", _FOREIGN.get(str(given.get("foreign", "other")), _FOREIGN["other"])),
    }
    for name, key in {
        "out": "out_at_utc",
        "since": "in_since_utc",
        "replaced": "replaced_at_utc",
        "voided": "voided_at_utc",
        "opens": "opens_utc",
        "closes": "closes_utc",
    }.items():
        value = given.get(key)
        found[name] = _moment(value, verdict, zone, language) if isinstance(value, datetime) else None
    for name in ("replaced_desk", "forum_number", "why", "contact", "place", "other"):
        value = given.get(name)
        found[name] = str(value) if value not in (None, "") else None
    new_code = given.get("new_code")
    found["new_code"] = formats.code(str(new_code)) if new_code else None
    return {name: value for name, value in found.items() if value}


def _moment(at_utc: datetime, verdict: Verdict, zone: tzinfo, language: str) -> str:
    """The time alone on the day of the scan, the date with it on another day."""
    if at_utc.astimezone(zone).date() == verdict.at_utc.astimezone(zone).date():
        return formats.time_of(at_utc, zone)
    return formats.date_time_of(at_utc, zone, language)


def _first_possible(forms: Sequence[str], facts: Mapping[str, str]) -> str:
    for form in forms:
        if all(name in facts for name in _placeholders(form)):
            return wording.filled(translate("Verdict", form), **facts) if form else ""
    return ""


def _placeholders(form: str) -> list[str]:
    return [piece.partition("}")[0] for piece in form.split("{")[1:]]
