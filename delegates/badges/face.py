"""What one badge says: the facts of a delegate, and the fields a template may place.

A field is a text made of the facts. Names have variants of their own, because a badge shows a name twice (native and
Latin), with or without its honorific, or with the family name in capitals.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

LANGUAGES: Final = ("lo", "en", "vi", "km")


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """One item of the programme as a badge's back bears it; `time` is local, empty where none is set."""

    day: str
    time: str
    title: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class BadgeFace:
    """Everything one badge may show. `frame` are the 34 digits of the QR, `code` the nine printed ones.

    `variant` is the delegate's mark ("speaker", "staff") or None; `photo` the key of a picture, None without one;
    `country_code` an ISO 3166 code of two letters; `language` the one of `LANGUAGES` that the delegate reads, if known.
    """

    delegate_id: str
    frame: str
    code: str
    honorific: str | None
    name_native: str | None
    name_latin: str | None
    position: str | None
    delegation: str | None
    delegation_latin: str | None
    category_letter: str
    category_name: str
    category_colour: str
    category_ink: str
    forum_name: str
    forum_dates: str
    venue: str
    seat: str | None = None
    issue: int = 1
    language: str | None = None
    category_name_lo: str = ""
    acronym: str | None = None
    country: str | None = None
    country_latin: str | None = None
    country_code: str | None = None
    province: str | None = None
    variant: str | None = None
    photo: str | None = None
    programme: tuple[ProgrammeLine, ...] = ()


# Fields of the forum: the same on every badge, so what is wrong with them is said once.
FORUM_FIELDS: Final = frozenset({"forum_name", "forum_dates", "venue", "programme", "logo", "words"})


def _same(first: str, second: str) -> bool:
    """Whether two texts read the same: spacing, case and composition of letters don't count."""
    if first == second:
        return True
    return (
        unicodedata.normalize("NFC", " ".join(first.split())).casefold()
        == unicodedata.normalize("NFC", " ".join(second.split())).casefold()
    )


def _first(native: str | None, latin: str | None) -> str:
    return (native or "").strip() or (latin or "").strip()


def _second(native: str | None, latin: str | None) -> str:
    """The Latin text where it says something that the native one does not."""
    first, second = (native or "").strip(), (latin or "").strip()
    return "" if not first or not second or _same(first, second) else second


def _with_honorific(honorific: str | None, name: str) -> str:
    return " ".join(part for part in ((honorific or "").strip(), name) if part)


def _is_khmer_or_vietnamese(name: str) -> bool:
    """Whether a native name is written with the family name first."""
    text = unicodedata.normalize("NFC", name)
    return any(
        "\u1780" <= letter <= "\u17ff" or "\u1ea0" <= letter <= "\u1ef9" or letter in "ăđơưĂĐƠƯ"
        for letter in text
    )


def latin_with_capitals(face: BadgeFace) -> str:
    """The Latin name with the family name in capitals, the order kept: PHAM Duc Long, Boviengkham VONGDARA.

    The family name stands first where the native name is Khmer or Vietnamese, last elsewhere. A name of one word stays
    as it is: nobody said that it is a family name.
    """
    words = (face.name_latin or face.name_native or "").split()
    if len(words) < 2 or not all(word[0] < "\u0300" or "\u1e00" <= word[0] <= "\u1eff" for word in words):
        return " ".join(words)
    family = 0 if _is_khmer_or_vietnamese(face.name_native or "") else -1
    words[family] = words[family].upper()
    return " ".join(words)


def grouped(code: str) -> str:
    """A short code in groups of three; any other text as it is. Plain blanks, so that it is found in the PDF as printed."""
    return " ".join((code[:3], code[3:6], code[6:])) if len(code) == 9 and code.isdigit() else code


# Every field a template may place. `name` is the native name, or the Latin one where there is no other; `name_second` the
# other one, or nothing where it would say the same; `programme` the titles of its items; `reissue` the number of the issue
# from the second one on.
FIELDS: Final[dict[str, Callable[[BadgeFace], str]]] = {
    "honorific": lambda face: face.honorific or "",
    "name": lambda face: _first(face.name_native, face.name_latin),
    "name_second": lambda face: _second(face.name_native, face.name_latin),
    "name_native": lambda face: face.name_native or "",
    "name_latin": lambda face: face.name_latin or "",
    "name_with_honorific": lambda face: _with_honorific(
        face.honorific, _first(face.name_native, face.name_latin)
    ),
    "name_latin_capitals": latin_with_capitals,
    "position": lambda face: face.position or "",
    "delegation": lambda face: _first(face.delegation, face.delegation_latin),
    "delegation_second": lambda face: _second(face.delegation, face.delegation_latin),
    "delegation_acronym": lambda face: face.acronym or "",
    "country": lambda face: face.country or "",
    "country_latin": lambda face: face.country_latin or "",
    "province": lambda face: face.province or "",
    "category_letter": lambda face: face.category_letter,
    "category_name": lambda face: face.category_name,
    "category_name_lo": lambda face: face.category_name_lo,
    "forum_name": lambda face: face.forum_name,
    "forum_dates": lambda face: face.forum_dates,
    "venue": lambda face: face.venue,
    "programme": lambda face: "; ".join(line.title for line in face.programme),
    "seat": lambda face: face.seat or "",
    "code": lambda face: grouped(face.code),
    "issue": lambda face: str(face.issue),
    "reissue": lambda face: str(face.issue) if face.issue > 1 else "",
}
NAME_FIELDS: Final = frozenset(name for name in FIELDS if name.startswith("name"))


def texts_of(face: BadgeFace, fields: Iterable[str] = tuple(FIELDS)) -> dict[str, str]:
    """The texts of these fields."""
    return {field: FIELDS[field](face) for field in fields}


def face_field(field: str, face: BadgeFace) -> str:
    """The delegate's own field behind a field of a template, as problems name it."""
    if field in ("name", "name_with_honorific"):
        return "name_native" if (face.name_native or "").strip() else "name_latin"
    if field == "delegation" and not (face.delegation or "").strip():
        return "delegation_latin"
    return {
        "name_second": "name_latin",
        "name_latin_capitals": "name_latin",
        "delegation_second": "delegation_latin",
        "delegation_acronym": "delegation",
        "reissue": "issue",
        "category_name_lo": "category_name",
        "country_latin": "country",
    }.get(field, field)
