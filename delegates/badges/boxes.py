"""The boxes of a template: text, fill, QR symbol, picture and programme; what stands where, on which side, and when.

Lengths in mm from the upper left corner of the side, letters in points. Boxes are immutable; their order in a template
is the order in which they are drawn.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal

from delegates.badges.face import FIELDS, LANGUAGES, NAME_FIELDS, BadgeFace

if TYPE_CHECKING:
    from delegates.badges.text.breaking import Kind
    from delegates.badges.text.drawing import Align, VAlign

Side = Literal["front", "back"]
SIDES: Final[tuple[Side, ...]] = ("front", "back")
PT_PER_MM: Final = 72 / 25.4
# A module smaller than this is not read reliably by hand scanners from office printers.
LEAST_MODULE_MM: Final = 0.5
QR_MODULES: Final = 25  # a side
QUIET_MODULES: Final = 4  # white, kept free on every side
LEAST_QR_MM: Final = LEAST_MODULE_MM * QR_MODULES
# Colours that are those of the delegate's category.
CATEGORY_COLOURS: Final = ("category", "category_ink")

_PLACEHOLDER: Final = re.compile(r"\{(\w+)\}")
_NO_WORDS: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """What every box has. `when` shows it only if a field has text ("seat") or has none ("not seat").

    `only_for` names category letters and marks ("V", "speaker") for which alone it is shown; empty means for all.
    `locked` keeps it from being moved by accident in the studio.
    """

    id: str
    side: Side = "front"
    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float
    when: str = ""
    only_for: tuple[str, ...] = ()
    hidden: bool = False
    locked: bool = False

    @property
    def right_mm(self) -> float:
        return self.x_mm + self.width_mm

    @property
    def bottom_mm(self) -> float:
        return self.y_mm + self.height_mm

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields whose text this box shows or asks for."""
        return (self.when.removeprefix("not "),) if self.when else ()

    def is_shown(self, face: BadgeFace, texts: Mapping[str, str]) -> bool:
        """Whether the box stands on this delegate's badge."""
        if self.hidden:
            return False
        if (
            self.only_for
            and face.category_letter not in self.only_for
            and (face.variant or "") not in self.only_for
        ):
            return False
        if not self.when:
            return True
        wanted = not self.when.startswith("not ")
        return bool(texts[self.when.removeprefix("not ")].strip()) is wanted

    def overlaps(self, other: Box) -> bool:
        """Whether the two share room on the same side."""
        return (
            self.side == other.side
            and self.x_mm < other.right_mm - 1e-6
            and other.x_mm < self.right_mm - 1e-6
            and self.y_mm < other.bottom_mm - 1e-6
            and other.y_mm < self.bottom_mm - 1e-6
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBox(Box):
    """Text: the fields that have some, joined by `join`; or `words`, free text by language with {fields} in it.

    Fields that say the same are said once. A box without text gives its room to the box `yields_to`. Letters begin at
    `size_pt` and never get smaller than `floor_pt`.
    """

    shows: tuple[str, ...] = ()
    join: str = " "
    words: Mapping[str, str] = field(default_factory=lambda: _NO_WORDS)
    size_pt: float
    floor_pt: float
    lines: int = 1
    bold: bool = False
    colour: str = "#000000"
    family: str = "sans"
    align: Align = "center"
    valign: VAlign = "middle"
    yields_to: str = ""

    @property
    def fields(self) -> tuple[str, ...]:
        asked = (self.when.removeprefix("not "),) if self.when else ()
        said = (name for text in self.words.values() for name in placeholders(text))
        return tuple(dict.fromkeys((*self.shows, *said, *asked)))

    @property
    def breaks(self) -> Kind:
        """Names break at their own blanks only, other text between words."""
        shown = self.shows or tuple(name for text in self.words.values() for name in placeholders(text))
        return "name" if shown and all(name in NAME_FIELDS for name in shown) else "text"

    def text(self, texts: Mapping[str, str], language: str | None) -> str:
        """What the box says. Free text with a {field} that is empty says nothing at all."""
        if len(self.shows) == 1 and not self.words:
            return texts[self.shows[0]]
        if not self.words:
            return self.join.join(dict.fromkeys(texts[name] for name in self.shows if texts[name]))
        chosen = next((self.words[one] for one in (language, *LANGUAGES) if one and self.words.get(one)), "")
        return _filled(chosen, texts)

    def present(self, texts: Mapping[str, str], language: str | None) -> tuple[str, ...]:
        """The fields whose text is in it; ("words",) for free text without one."""
        if not self.words:
            return tuple(name for name in self.shows if texts[name])
        chosen = next((self.words[one] for one in (language, *LANGUAGES) if one and self.words.get(one)), "")
        return placeholders(chosen) or ("words",)


@dataclass(frozen=True, slots=True, kw_only=True)
class FillBox(Box):
    """A rectangle of one colour, its corners rounded by `radius_mm`; with `line_mm` only an outline so wide, inside it."""

    colour: str = "#000000"
    radius_mm: float = 0.0
    line_mm: float = 0.0

    def covers(self, other: Box) -> bool:
        """Whether the other stands wholly on its colour."""
        # A corner that stands so far inside is on the inner side of the arc.
        inset = self.radius_mm * (1 - 0.5**0.5) - 1e-6
        return (
            not self.line_mm
            and self.x_mm + inset <= other.x_mm
            and self.y_mm + inset <= other.y_mm
            and self.right_mm - inset >= other.right_mm
            and self.bottom_mm - inset >= other.bottom_mm
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class QrBox(Box):
    """The QR symbol, square; its quiet zone of four modules lies around the box."""

    @property
    def module_mm(self) -> float:
        return self.width_mm / QR_MODULES

    @property
    def quiet_mm(self) -> float:
        return QUIET_MODULES * self.module_mm


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureBox(Box):
    """A picture: "photo", "flag", "logo", or the key of one of the template's own.

    `fit` "cover" fills the box and crops what stands over, "contain" shows all of it.
    """

    picture: str = "photo"
    fit: Literal["cover", "contain"] = "contain"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeBox(Box):
    """The programme of the forum, a line an item: time, title, place."""

    size_pt: float
    floor_pt: float
    colour: str = "#000000"
    family: str = "sans"


KINDS: Final[Mapping[str, type[Box]]] = MappingProxyType(
    {"text": TextBox, "fill": FillBox, "qr": QrBox, "picture": PictureBox, "programme": ProgrammeBox}
)


def colour_of(colour: str, face: BadgeFace) -> str:
    """A template's colour as "#RRGGBB" on this delegate's badge."""
    if colour == "category":
        return face.category_colour
    return face.category_ink if colour == "category_ink" else colour


def kind_of(box: Box) -> str:
    """The word for the kind of a box in a template's file."""
    return next(word for word, kind in KINDS.items() if type(box) is kind)


@lru_cache(maxsize=1024)
def placeholders(text: str) -> tuple[str, ...]:
    """The fields named in a free text, each once."""
    return tuple(dict.fromkeys(name for name in _PLACEHOLDER.findall(text) if name in FIELDS))


def unknown_placeholders(text: str) -> tuple[str, ...]:
    """What stands in braces as if it were a field, and is none: it would be printed as it is written."""
    return tuple(name for name in _PLACEHOLDER.findall(text) if name not in FIELDS)


def _filled(text: str, texts: Mapping[str, str]) -> str:
    if any(not texts[name].strip() for name in placeholders(text)):
        return ""
    return _PLACEHOLDER.sub(lambda found: texts.get(found[1], found[0]), text)


def used_fields(boxes: Collection[Box]) -> tuple[str, ...]:
    """Every field that these boxes show or ask for."""
    return tuple(dict.fromkeys(name for box in boxes for name in box.fields))
