"""How a badge stands before printing: ready, fitted, printed, printed with other text, does not fit. Words and looks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from delegates.badges.face import FORUM_FIELDS
from delegates.badges.notice import FITTED, PROBLEMS, Notice
from delegates.domain.people import RosterRow
from delegates.ui import formats, wording

translate = QCoreApplication.translate


class State(StrEnum):
    READY = "ready"
    FITTED = "fitted"
    PRINTED = "printed"
    OUTDATED = "outdated"
    PROBLEM = "problem"


# icon and colour token of words
LOOKS: Final[Mapping[State, tuple[str, str]]] = {
    State.READY: ("circle-check", "greentext"),
    State.FITTED: ("type", "bluetext"),
    State.PRINTED: ("printer", "text2"),
    State.OUTDATED: ("history", "ambertext"),
    State.PROBLEM: ("triangle-alert", "redtext"),
}
_FIELDS: Mapping[str, str] = {
    "forum_name": QT_TRANSLATE_NOOP("BadgeFields", "Forum name"),
    "forum_dates": QT_TRANSLATE_NOOP("BadgeFields", "Dates"),
    "venue": QT_TRANSLATE_NOOP("BadgeFields", "Venue"),
    "code": QT_TRANSLATE_NOOP("BadgeFields", "Badge code"),
    "category_name": QT_TRANSLATE_NOOP("BadgeFields", "Category"),
    "delegation_latin": QT_TRANSLATE_NOOP("BadgeFields", "Delegation, Latin"),
    "programme": QT_TRANSLATE_NOOP("BadgeFields", "Programme"),
    "words": QT_TRANSLATE_NOOP("BadgeFields", "Free text"),
    "photo": QT_TRANSLATE_NOOP("BadgeFields", "Photo"),
    "country": QT_TRANSLATE_NOOP("BadgeFields", "Country"),
    "province": QT_TRANSLATE_NOOP("BadgeFields", "Province"),
    "category_letter": QT_TRANSLATE_NOOP("BadgeFields", "Category, letter"),
    "issue": QT_TRANSLATE_NOOP("BadgeFields", "Number of the issue"),
}


@dataclass(frozen=True, slots=True)
class Badge:
    """One badge of the list: whose, how it stands, and what happens to its texts (notices of its own fields)."""

    row: RosterRow
    state: State
    notices: tuple[Notice, ...] = ()


def badges_of(rows: Iterable[RosterRow], notices: Iterable[Notice]) -> list[Badge]:
    """The badges of a run, in its order. What is wrong with the forum's own lines stands against no person."""
    by_id: dict[str, list[Notice]] = {}
    for notice in notices:
        if notice.field not in FORUM_FIELDS:
            by_id.setdefault(notice.delegate_id, []).append(notice)
    return [Badge(row, _state(row, by_id.get(row.id, ())), tuple(by_id.get(row.id, ()))) for row in rows]


def _state(row: RosterRow, notices: Sequence[Notice]) -> State:
    if any(notice.what in PROBLEMS for notice in notices):
        return State.PROBLEM
    if row.printed_at_utc is not None:
        return State.OUTDATED if row.printed_text_differs else State.PRINTED
    return State.FITTED if any(notice.what in FITTED for notice in notices) else State.READY


def field(name: str) -> str:
    """The word for a field of a badge."""
    return translate("BadgeFields", _FIELDS[name]) if name in _FIELDS else wording.field(name)


def printed_at(at_utc: datetime, zone: tzinfo, language: str, now: datetime | None = None) -> str:
    """The time, with the date when it was not today."""
    now = now or datetime.now(zone)
    same = at_utc.astimezone(zone).date() == now.astimezone(zone).date()
    return formats.time_of(at_utc, zone) if same else formats.date_time_of(at_utc, zone, language)


def word(badge: Badge, zone: tzinfo, language: str) -> str:
    """How it stands, in a few words."""
    row = badge.row
    match badge.state:
        case State.READY:
            return translate("Badges", "Ready to print")
        case State.PRINTED if row.printed_at_utc is not None:
            return wording.filled(
                translate("Badges", "Printed {time}"), time=printed_at(row.printed_at_utc, zone, language)
            )
        case State.OUTDATED:
            return translate("Badges", "Printed with other text")
        case State.FITTED:
            broken = any(notice.what == "broken" for notice in badge.notices)
            return (
                translate("Badges", "Fitted: more lines")
                if broken
                else translate("Badges", "Fitted: smaller")
            )
        case _:
            missing = all(notice.what != "does_not_fit" for notice in badge.notices)
            return translate("Badges", "Letters missing") if missing else translate("Badges", "Does not fit")


def hint(badge: Badge) -> str:
    """The second line under the picture: what follows from it."""
    match badge.state:
        case State.READY:
            if badge.row.badge_issue > 1:
                return translate("Badges", "New badge, the one before it is void")
            return translate("Badges", "First print")
        case State.PRINTED:
            return translate("Badges", "Printing again asks first")
        case State.OUTDATED:
            return translate("Badges", "The roster says something else now")
        case State.FITTED:
            return ", ".join(dict.fromkeys(field(one.field) for one in badge.notices if one.what in FITTED))
        case _:
            return "; ".join(problem(notice) for notice in badge.notices if is_problem(notice))


def is_problem(notice: Notice) -> bool:
    """Whether the field is not printed as it is stored."""
    return notice.what in PROBLEMS


def problem(notice: Notice) -> str:
    """One sentence: which field, what is lost."""
    template = (
        translate("Badges", "{field}: no room for “{lost}”")
        if notice.what == "does_not_fit"
        else translate("Badges", "{field}: no font has “{lost}”")
    )
    return wording.filled(template, field=field(notice.field), lost=notice.detail)
