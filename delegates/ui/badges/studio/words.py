"""What boxes, fields, variants and faults are called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from delegates.badges.boxes import (
    Box,
    FillBox,
    PictureBox,
    ProgrammeBox,
    QrBox,
    TextBox,
    unknown_placeholders,
)
from delegates.ui import language, wording

if TYPE_CHECKING:
    from delegates.badges.template import Fault, Template, Variant

translate = QCoreApplication.translate
_LONGEST: Final = 32

_FIELDS: Final[Mapping[str, str]] = {
    "honorific": QT_TRANSLATE_NOOP("Studio", "Honorific"),
    "name": QT_TRANSLATE_NOOP("Studio", "Name, native script"),
    "name_second": QT_TRANSLATE_NOOP("Studio", "Name, Latin"),
    "name_native": QT_TRANSLATE_NOOP("Studio", "Name, native script only"),
    "name_latin": QT_TRANSLATE_NOOP("Studio", "Name, Latin always"),
    "name_with_honorific": QT_TRANSLATE_NOOP("Studio", "Honorific and name"),
    "name_latin_capitals": QT_TRANSLATE_NOOP("Studio", "Name, Latin, family name in capitals"),
    "position": QT_TRANSLATE_NOOP("Studio", "Position"),
    "delegation": QT_TRANSLATE_NOOP("Studio", "Delegation"),
    "delegation_second": QT_TRANSLATE_NOOP("Studio", "Delegation, Latin"),
    "delegation_acronym": QT_TRANSLATE_NOOP("Studio", "Delegation, short"),
    "country": QT_TRANSLATE_NOOP("Studio", "Country"),
    "country_latin": QT_TRANSLATE_NOOP("Studio", "Country, Latin"),
    "province": QT_TRANSLATE_NOOP("Studio", "Province"),
    "category_letter": QT_TRANSLATE_NOOP("Studio", "Category, letter"),
    "category_name": QT_TRANSLATE_NOOP("Studio", "Category"),
    "category_name_lo": QT_TRANSLATE_NOOP("Studio", "Category, Lao"),
    "forum_name": QT_TRANSLATE_NOOP("Studio", "Forum"),
    "forum_dates": QT_TRANSLATE_NOOP("Studio", "Dates"),
    "venue": QT_TRANSLATE_NOOP("Studio", "Venue"),
    "seat": QT_TRANSLATE_NOOP("Studio", "Seat"),
    "code": QT_TRANSLATE_NOOP("Studio", "Short code"),
    "issue": QT_TRANSLATE_NOOP("Studio", "Number of the issue"),
    "reissue": QT_TRANSLATE_NOOP("Studio", "Number of the issue, from the second on"),
}
_PICTURES: Final[Mapping[str, str]] = {
    "photo": QT_TRANSLATE_NOOP("Studio", "Photo"),
    "flag": QT_TRANSLATE_NOOP("Studio", "Flag"),
    "logo": QT_TRANSLATE_NOOP("Studio", "Logo"),
}
# Fills of the templates that come with the program; the others are called after what they are.
_FILLS: Final[Mapping[str, str]] = {
    "head": QT_TRANSLATE_NOOP("Studio", "Head"),
    "line": QT_TRANSLATE_NOOP("Studio", "Line"),
    "band": QT_TRANSLATE_NOOP("Studio", "Category band"),
    "ribbon": QT_TRANSLATE_NOOP("Studio", "Ribbon"),
}
_VARIANTS: Final[Mapping[str, str]] = {
    "vip": QT_TRANSLATE_NOOP("Studio", "VIP"),
    "delegate": QT_TRANSLATE_NOOP("Studio", "Delegate"),
    "speaker": QT_TRANSLATE_NOOP("Studio", "Speaker"),
    "press": QT_TRANSLATE_NOOP("Studio", "Press"),
    "staff": QT_TRANSLATE_NOOP("Studio", "Staff"),
}
_TEMPLATES: Final[Mapping[str, str]] = {
    "A6 portrait": QT_TRANSLATE_NOOP("Studio", "A6 portrait"),
    "A6, programme on the back": QT_TRANSLATE_NOOP("Studio", "A6, programme on the back"),
    "ID-1 card": QT_TRANSLATE_NOOP("Studio", "ID-1 card"),
    "62 mm label": QT_TRANSLATE_NOOP("Studio", "62 mm label"),
    "90 × 130 mm with photo": QT_TRANSLATE_NOOP("Studio", "90 × 130 mm with photo"),
    "Table name card": QT_TRANSLATE_NOOP("Studio", "Table name card"),
}
_TRIALS: Final[Mapping[str, str]] = {
    "longest_native": QT_TRANSLATE_NOOP("Studio", "Longest native name"),
    "longest_latin": QT_TRANSLATE_NOOP("Studio", "Longest Latin name"),
    "longest_position": QT_TRANSLATE_NOOP("Studio", "Longest position"),
    "longest_delegation": QT_TRANSLATE_NOOP("Studio", "Longest delegation"),
    "most_marks": QT_TRANSLATE_NOOP("Studio", "Most marks on a letter"),
    "shortest": QT_TRANSLATE_NOOP("Studio", "Shortest name"),
    "no_photo": QT_TRANSLATE_NOOP("Studio", "Without a photo"),
    "reissued": QT_TRANSLATE_NOOP("Studio", "Reissued"),
}
_FAULTS: Final[Mapping[str, str]] = {
    "leaves": QT_TRANSLATE_NOOP("Studio", "“{box}” reaches over the edge of the badge."),
    "quiet_zone": QT_TRANSLATE_NOOP(
        "Studio", "“{box}” stands in the white edge of the badge code: scanners would not read it."
    ),
    "code_small": QT_TRANSLATE_NOOP("Studio", "The badge code is too small: 12.5 mm is the least."),
    "code_leaves": QT_TRANSLATE_NOOP(
        "Studio", "The badge code needs its white edge on the badge: move it away from the edge."
    ),
    "no_code": QT_TRANSLATE_NOOP("Studio", "There is no badge code on this badge: add one."),
    "no_heir": QT_TRANSLATE_NOOP("Studio", "“{box}” gives its room to a box that is no longer there."),
    "no_field": QT_TRANSLATE_NOOP("Studio", "There is no field {field}: use “Insert a field”."),
    "size": QT_TRANSLATE_NOOP("Studio", "A badge is 20 to 420 mm wide and high."),
}
_FAULTS_SHORT: Final[Mapping[str, str]] = {
    "leaves": QT_TRANSLATE_NOOP("Studio", "{box}: over the edge"),
    "quiet_zone": QT_TRANSLATE_NOOP("Studio", "{box}: too near the badge code"),
    "code_small": QT_TRANSLATE_NOOP("Studio", "Badge code too small"),
    "code_leaves": QT_TRANSLATE_NOOP("Studio", "Badge code too near the edge"),
    "no_code": QT_TRANSLATE_NOOP("Studio", "Badge code missing"),
    "no_heir": QT_TRANSLATE_NOOP("Studio", "{box}: gives its room to nobody"),
    "no_field": QT_TRANSLATE_NOOP("Studio", "No such field: {field}"),
    "size": QT_TRANSLATE_NOOP("Studio", "Size of the badge"),
}


def field(name: str) -> str:
    """The word for a field that a template may place."""
    return translate("Studio", _FIELDS[name]) if name in _FIELDS else name


def picture(name: str) -> str:
    """The word for a picture; one of the template's own has no name."""
    return translate("Studio", _PICTURES[name]) if name in _PICTURES else translate("Studio", "Picture")


def box(one: Box) -> str:
    """What a box is called: by what it shows."""
    if isinstance(one, TextBox):
        own = one.words.get(language.current().code, "")
        said = own or next((text for text in one.words.values() if text.strip()), "")
        if said:
            flat = " ".join(said.split())
            return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST - 1].rstrip()}…"
        return " + ".join(field(name) for name in one.shows)  # a field's word may hold a comma
    if isinstance(one, QrBox):
        return translate("Studio", "Badge code")
    if isinstance(one, PictureBox):
        return picture(one.picture)
    if isinstance(one, ProgrammeBox):
        return translate("Studio", "Programme")
    known = one.id.removeprefix("back_")
    if known in _FILLS:
        return translate("Studio", _FILLS[known])
    return translate("Studio", "Fill")


def icon(one: Box) -> str:
    """The icon of a box's kind."""
    if isinstance(one, TextBox):
        return "hash" if one.shows == ("code",) else "type"
    if isinstance(one, QrBox):
        return "qr-code"
    if isinstance(one, ProgrammeBox):
        return "calendar"
    return "square" if isinstance(one, FillBox) else "image"


def variant(one: Variant) -> str:
    """The name of a kind of badge; a title of the person's own as it is."""
    if one.name in _VARIANTS and one.title.casefold() in (one.name, _VARIANTS[one.name].casefold()):
        return translate("Studio", _VARIANTS[one.name])
    return one.title


def template(one: Template) -> str:
    """The title of a template; those that come with the program in the person's language."""
    return template_title(one.title)


def template_title(title: str) -> str:
    """The same of a title alone."""
    return translate("Studio", _TEMPLATES[title]) if title in _TEMPLATES else title


def trial(name: str) -> str:
    """Why somebody's badge is among the hardest."""
    return translate("Studio", _TRIALS[name])


def fault(one: Fault, of: Template) -> str:
    """One sentence: what is wrong with the layout."""
    return wording.filled(translate("Studio", _FAULTS[one.what]), **_facts_of(one, of))


def fault_short(one: Fault, of: Template) -> str:
    """The same as the head of a row."""
    return wording.filled(translate("Studio", _FAULTS_SHORT[one.what]), **_facts_of(one, of))


def _facts_of(one: Fault, of: Template) -> dict[str, str]:
    """What the box is called, and what it names as a field that is none."""
    found = next((known for known in of.boxes if known.id == one.box), None)
    dressed = (known for dress in (None, *of.variants) for known in of.boxes_of(dress) if known.id == one.box)
    texts = (text for known in dressed if isinstance(known, TextBox) for text in known.words.values())
    unknown = dict.fromkeys(name for text in texts for name in unknown_placeholders(text))
    return {
        "box": box(found) if found is not None else "",
        "field": ", ".join("{" + name + "}" for name in unknown),
    }
