"""People and bodies: delegates, delegations, categories and their order.

A delegate has two names, native and Latin; a delegation is an object of its own with a place in the order of
precedence; a category is a badge class with a letter that is printed. All values here are immutable; what changes is
a new value.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

DelegateId = NewType("DelegateId", str)
DelegationId = NewType("DelegationId", str)


class Status(StrEnum):
    """Where a delegate's registration stands; only the last two refuse admission."""

    INVITED = "invited"
    REGISTERED = "registered"
    CANCELLED = "cancelled"
    BLOCKED = "blocked"

    @property
    def is_expected(self) -> bool:
        """Whether the person counts among the registered."""
        return self not in (Status.CANCELLED, Status.BLOCKED)


class Gender(StrEnum):
    FEMALE = "f"
    MALE = "m"


class Variant(StrEnum):
    """A mark on the delegate that a badge template may answer to; no category of its own."""

    SPEAKER = "speaker"
    STAFF = "staff"


class Origin(StrEnum):
    """Who wrote a field last. Lists never overwrite what a hand or a desk wrote."""

    LIST = "list"
    HAND = "hand"
    DESK = "desk"


class DelegationKind(StrEnum):
    """What kind of body sends people, in the starting order of delegations."""

    HOST = "host"
    STATE = "state"
    PROVINCE = "province"
    COUNTRY = "country"
    INTERNATIONAL = "international"
    COMPANY = "company"
    MEDIA = "media"
    OTHER = "other"


KIND_ORDER: tuple[DelegationKind, ...] = tuple(DelegationKind)


@dataclass(frozen=True, slots=True)
class Category:
    """A badge class: a Latin letter that is always printed, a name and a colour for paper.

    `colour` and `ink` are "#RRGGBB" of the light set; the dark set of the window is a matter of the theme.
    """

    letter: str
    name: str
    name_lo: str
    colour: str
    ink: str = "#FFFFFF"
    prints_badge: bool = True
    position: int = 0


# Letters, names and colours of a new forum; white ink reaches 4.9:1 to 12.4:1 on each of them.
DEFAULT_CATEGORIES: tuple[Category, ...] = (
    Category("V", "VIP", "ແຂກ VIP", "#6A2C70", position=0),
    Category("D", "Delegate", "ຜູ້ແທນ", "#2C3E9E", position=1),
    Category("F", "Foreign delegation", "ຄະນະຕ່າງປະເທດ", "#0A7A70", position=2),
    Category("I", "International organisation", "ອົງການສາກົນ", "#1A74B0", position=3),
    Category("C", "Company", "ບໍລິສັດ", "#6B4423", position=4),
    Category("P", "Press", "ສື່ມວນຊົນ", "#66730F", position=5),
    Category("O", "Organiser", "ຄະນະຈັດງານ", "#30343F", position=6),
    Category("S", "Support", "ຝ່າຍສະໜັບສະໜູນ", "#6B7080", position=7),
)

# At or below this rank a person is a VIP wherever he or she comes from.
VIP_RANK = 55

# Positions whose holders support others: interpreters and drivers, by their id in the table of positions.
SUPPORT_POSITIONS = frozenset({"interpreter", "driver", "security"})


def default_category(rank: int | None, kind: DelegationKind | None, *, supports: bool = False) -> str:
    """The letter a new delegate gets when nobody chose one.

    `rank` as in the table of positions (lower first) or None; `supports` for interpreters and drivers.
    """
    if rank is not None and rank <= VIP_RANK:
        return "V"
    if supports:
        return "S"
    match kind:
        case DelegationKind.COUNTRY:
            return "F"
        case DelegationKind.INTERNATIONAL:
            return "I"
        case DelegationKind.COMPANY:
            return "C"
        case DelegationKind.MEDIA:
            return "P"
        case DelegationKind.HOST:
            return "O"
        case _:
            return "D"


@dataclass(frozen=True, slots=True)
class Delegation:
    """The body that sends people.

    `place` is its position in the order of precedence (smaller first, fractions allowed so that one can be moved
    between two others); `place_proposed` says that no person has confirmed it. `short_name` is the delegation's own
    short form, never a cut one.
    """

    id: DelegationId
    name_native: str
    name_latin: str | None = None
    short_name: str | None = None
    acronym: str | None = None
    aliases: tuple[str, ...] = ()
    kind: DelegationKind = DelegationKind.OTHER
    country: str | None = None
    province: str | None = None
    place: float = 0.0
    place_proposed: bool = True
    liaison_name: str | None = None
    liaison_phone: str | None = None
    contacts: str | None = None
    quota: int | None = None
    attention: str | None = None


def starting_place(kind: DelegationKind, country_index: int = 0, body_order: int = 0) -> float:
    """The place a delegation takes before anybody moves it.

    Host, Lao state bodies by protocol order, provinces by code, foreign delegations by country, international
    organisations, companies, media, others. `country_index` is the country's index in English alphabetical order,
    0..999; `body_order` the order of the body within its group, 0..999.
    """
    group = KIND_ORDER.index(kind)
    return group * 1_000_000.0 + min(country_index, 999) * 1_000.0 + min(body_order, 999)


# Fields of a delegate that a list or a hand may write, in the order of forms and exports.
EDITABLE_FIELDS: tuple[str, ...] = (
    "honorific",
    "name_native",
    "name_latin",
    "position",
    "delegation_id",
    "category",
    "rank",
    "is_head",
    "status",
    "gender",
    "seat",
    "phone",
    "email",
    "variant",
    "principal_id",
    "attention",
    "language",
    "diet",
    "remarks",
)


@dataclass(frozen=True, slots=True)
class Delegate:
    """A registered person, as stored.

    Names are in the normal form of `names.store`; at least one of the two is given, at most 200 letters each. `rank`
    is a proposal from the position until a hand changes it. `origins` tells for each written field who wrote it.
    `list_order` is the order of arrival in the lists.
    """

    id: DelegateId
    name_native: str | None
    name_latin: str | None = None
    honorific: str | None = None
    position: str | None = None
    delegation_id: DelegationId | None = None
    category: str = "D"
    rank: int | None = None
    is_head: bool = False
    status: Status = Status.REGISTERED
    gender: Gender | None = None
    seat: str | None = None
    phone: str | None = None
    email: str | None = None
    variant: Variant | None = None
    principal_id: DelegateId | None = None
    substitute_of: DelegateId | None = None
    attention: str | None = None
    language: str | None = None
    diet: str | None = None
    remarks: str | None = None
    walk_in: bool = False
    list_order: int = 0
    origins: Mapping[str, Origin] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name to address the person by: the native one, else the Latin one."""
        return self.name_native or self.name_latin or ""


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One delegate as tables, searches, verdicts and the command line show one.

    Joined from the delegate, the delegation, the present badge and the standing check-ins. `code` is the present
    badge's short code, nine digits. `checked_in_at_utc` is the first standing admission at any checkpoint.
    `search_text` is the folded text that a search runs over (see `names.key`), lines joined by newlines.
    """

    id: DelegateId
    code: str
    honorific: str | None
    name_native: str | None
    name_latin: str | None
    position: str | None
    delegation_id: DelegationId | None
    delegation: str | None
    delegation_latin: str | None
    delegation_short: str | None
    category: str
    rank: int | None
    is_head: bool
    status: Status
    phone: str | None
    email: str | None
    seat: str | None
    attention: str | None
    variant: Variant | None
    badge_number: int
    badge_issue: int
    badge_void: bool
    printed_at_utc: datetime | None
    printed_text_differs: bool
    checked_in_at_utc: datetime | None
    search_text: str
    similar: bool = False

    @property
    def name(self) -> str:
        """The name to address the person by: the native one, else the Latin one."""
        return self.name_native or self.name_latin or ""

    @property
    def second_name(self) -> str | None:
        """The Latin name where it says something the first name does not."""
        return self.name_latin if self.name_native and self.name_latin != self.name_native else None


@dataclass(frozen=True, slots=True)
class PartyMember:
    """Somebody tied to a person: the principal whom he or she accompanies (`is_principal`), or one who accompanies."""

    id: DelegateId
    name: str
    position: str | None
    is_principal: bool
    checked_in_at_utc: datetime | None = None
    honorific: str | None = None


@dataclass(frozen=True, slots=True)
class Forum:
    """The event. `number` 1..999 is part of every badge; `zone` is an IANA name.

    The badge key is not here: it never leaves storage but for the two services that need it.
    """

    id: str
    name: str
    venue: str | None
    starts: date | None
    ends: date | None
    number: int
    zone: str = "Asia/Vientiane"
    created_utc: datetime | None = None
