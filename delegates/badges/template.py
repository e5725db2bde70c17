"""A badge's layout as data: what stands where, in millimetres from the upper left corner.

Templates are TOML files in resources/badges. A box takes the first of its fields that has text, or all of them joined;
an empty box gives its room to the box named in `yields_to`, so that a badge of few words has no holes.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Literal, cast

from delegates import paths
from delegates.badges.text.breaking import Kind
from delegates.badges.text.drawing import Align, VAlign
from delegates.errors import DeskError

PT_PER_MM: Final = 72 / 25.4
DEFAULT: Final = "a6"
# A module smaller than this is not read reliably by hand scanners from office printers.
LEAST_MODULE_MM: Final = 0.5


@dataclass(frozen=True, slots=True)
class BadgeFace:
    """Everything one badge may show. `frame` are the 34 digits of the QR, `code` the nine printed ones."""

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


# Fields of the forum: the same on every badge, so what is wrong with them is said once.
FORUM_FIELDS: Final = frozenset({"forum_name", "forum_dates", "venue"})
TEXT_FIELDS: Final = (
    "honorific",
    "name",
    "name_second",
    "position",
    "delegation",
    "delegation_second",
    "category_letter",
    "category_name",
    "forum_name",
    "forum_dates",
    "venue",
    "seat",
    "code",
)
_COLOURS: Final = frozenset({"category", "category_ink"})


@dataclass(frozen=True, slots=True)
class Box:
    """A box of text. `fields` that have text are joined by `join`; sizes in points, lengths in mm."""

    id: str
    fields: tuple[str, ...]
    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float
    size_pt: float
    floor_pt: float
    lines: int = 1
    bold: bool = False
    colour: str = "#000000"
    family: str = "sans"
    align: Align = "center"
    valign: VAlign = "middle"
    kind: Kind = "text"
    join: str = " "
    yields_to: str | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled rectangle; drawn before all text. `when` names a field without which it is left out."""

    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float
    colour: str
    when: str | None = None


@dataclass(frozen=True, slots=True)
class QrBox:
    """Where the QR symbol stands; the side without its quiet zone of four modules."""

    x_mm: float
    y_mm: float
    size_mm: float


@dataclass(frozen=True, slots=True)
class Template:
    """A badge's layout."""

    name: str
    title: str
    width_mm: float
    height_mm: float
    shapes: tuple[Shape, ...]
    boxes: tuple[Box, ...]
    qr: QrBox

    def box(self, box_id: str) -> Box:
        """The box of that id; KeyError when there is none."""
        for box in self.boxes:
            if box.id == box_id:
                return box
        raise KeyError(box_id)


def _same(first: str, second: str) -> bool:
    """Whether two texts read the same: spacing, case and composition of letters don't count."""
    return (
        unicodedata.normalize("NFC", " ".join(first.split())).casefold()
        == unicodedata.normalize("NFC", " ".join(second.split())).casefold()
    )


def _first_and_second(native: str | None, latin: str | None) -> tuple[str, str]:
    first, second = (native or "").strip(), (latin or "").strip()
    if not first:
        return second, ""
    return first, "" if _same(first, second) else second


def grouped(code: str) -> str:
    """A short code in groups of three; any other text as it is. Plain blanks, so that it is found in the PDF as printed."""
    return " ".join((code[:3], code[3:6], code[6:])) if len(code) == 9 and code.isdigit() else code


def texts_of(face: BadgeFace) -> dict[str, str]:
    """The text of every field. A name or delegation that is the same in both scripts, or has only one, is said once.

    `name` is the native name, or the Latin one where there is no other; `name_second` the other one, or nothing.
    """
    name, name_second = _first_and_second(face.name_native, face.name_latin)
    delegation, delegation_second = _first_and_second(face.delegation, face.delegation_latin)
    return {
        "honorific": face.honorific or "",
        "name": name,
        "name_second": name_second,
        "position": face.position or "",
        "delegation": delegation,
        "delegation_second": delegation_second,
        "category_letter": face.category_letter,
        "category_name": face.category_name,
        "forum_name": face.forum_name,
        "forum_dates": face.forum_dates,
        "venue": face.venue,
        "seat": face.seat or "",
        "code": grouped(face.code),
    }


def face_field(field: str, face: BadgeFace) -> str:
    """The delegate's own field behind a field of a template, as problems name it."""
    if field == "name":
        return "name_native" if (face.name_native or "").strip() else "name_latin"
    if field == "delegation" and not (face.delegation or "").strip():
        return "delegation_latin"
    return {"name_second": "name_latin", "delegation_second": "delegation_latin"}.get(field, field)


def _number(values: Mapping[str, Any], key: str, where: str, default: float | None = None) -> float:
    value = values.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
        raise ValueError(f"{where}: {key} must be a number, 0 or more")
    return float(value)


def _colour(value: object, where: str) -> str:
    text = str(value)
    hexadecimal = len(text) == 7 and text[0] == "#" and all(c in "0123456789abcdefABCDEF" for c in text[1:])
    if text not in _COLOURS and not hexadecimal:
        raise ValueError(f"{where}: {text!r} is no colour (#RRGGBB, category or category_ink)")
    return text


def _one_of(values: Mapping[str, Any], key: str, allowed: tuple[str, ...], where: str) -> str:
    value = str(values.get(key, allowed[0]))
    if value not in allowed:
        raise ValueError(f"{where}: {key} must be one of {', '.join(allowed)}")
    return value


def _box(values: Mapping[str, Any]) -> Box:
    where = f"box {values.get('id')!r}"
    fields = tuple(str(field) for field in values.get("fields", ()))
    if not values.get("id") or not fields or any(field not in TEXT_FIELDS for field in fields):
        raise ValueError(f"{where}: needs an id and fields out of {', '.join(TEXT_FIELDS)}")
    size = _number(values, "size_pt", where)
    return Box(
        id=str(values["id"]),
        fields=fields,
        x_mm=_number(values, "x_mm", where),
        y_mm=_number(values, "y_mm", where),
        width_mm=_number(values, "width_mm", where),
        height_mm=_number(values, "height_mm", where),
        size_pt=size,
        floor_pt=_number(values, "floor_pt", where, size),
        lines=int(_number(values, "lines", where, 1)),
        bold=bool(values.get("bold", False)),
        colour=_colour(values.get("colour", "#000000"), where),
        family=_one_of(values, "family", ("sans", "phetsarath"), where),
        align=cast("Align", _one_of(values, "align", ("center", "left", "right"), where)),
        valign=cast("VAlign", _one_of(values, "valign", ("middle", "top", "bottom"), where)),
        kind=cast("Literal['name', 'text']", _one_of(values, "kind", ("text", "name"), where)),
        join=str(values.get("join", " ")),
        yields_to=cast("str | None", values.get("yields_to")),
    )


def _shape(values: Mapping[str, Any]) -> Shape:
    where = "shape"
    x, y, width, height = (_number(values, key, where) for key in ("x_mm", "y_mm", "width_mm", "height_mm"))
    return Shape(x, y, width, height, _colour(values.get("colour"), where), values.get("when"))


def parse(name: str, text: str) -> Template:
    """A template from its TOML text. Raises ValueError that says which box is wrong."""
    data = tomllib.loads(text)
    width, height = _number(data, "width_mm", name), _number(data, "height_mm", name)
    qr = QrBox(*(_number(data.get("qr", {}), key, "qr") for key in ("x_mm", "y_mm", "size_mm")))
    boxes = tuple(_box(values) for values in data.get("box", ()))
    template = Template(
        name=name,
        title=str(data.get("title", name)),
        width_mm=width,
        height_mm=height,
        shapes=tuple(_shape(values) for values in data.get("shape", ())),
        boxes=boxes,
        qr=qr,
    )
    _check(template)
    return template


def _check(template: Template) -> None:
    module = template.qr.size_mm / 25
    if module < LEAST_MODULE_MM:
        raise ValueError(f"{template.name}: QR modules of {module:.2f} mm are too small to be read")
    ids = {box.id for box in template.boxes}
    if len(ids) != len(template.boxes):
        raise ValueError(f"{template.name}: two boxes have the same id")
    quiet = 4 * module
    left, top = template.qr.x_mm - quiet, template.qr.y_mm - quiet
    side = template.qr.size_mm + 2 * quiet
    if left < 0 or top < 0 or left + side > template.width_mm or top + side > template.height_mm:
        raise ValueError(f"{template.name}: the QR and its quiet zone leave the badge")
    for box in template.boxes:
        if box.x_mm + box.width_mm > template.width_mm or box.y_mm + box.height_mm > template.height_mm:
            raise ValueError(f"{template.name}: box {box.id!r} leaves the badge")
        if box.yields_to is not None and box.yields_to not in ids:
            raise ValueError(f"{template.name}: box {box.id!r} yields to a box that is not there")
        beside = (
            box.x_mm + box.width_mm <= left + 1e-6
            or box.x_mm >= left + side - 1e-6
            or box.y_mm + box.height_mm <= top + 1e-6
            or box.y_mm >= top + side - 1e-6
        )
        if not beside:
            raise ValueError(f"{template.name}: box {box.id!r} stands in the QR's quiet zone")


def _folder() -> Path:
    return paths.resources() / "badges"


@lru_cache(maxsize=1)
def _shipped() -> dict[str, Template]:
    return {file.stem: parse(file.stem, file.read_text("utf-8")) for file in sorted(_folder().glob("*.toml"))}


def load_templates() -> dict[str, Template]:
    """The shipped templates by name."""
    return dict(_shipped())


def template(name: str) -> Template:
    """The template of that name. Raises DeskError("not_found", kind="template", id=name)."""
    try:
        return _shipped()[name]
    except KeyError:
        raise DeskError("not_found", kind="template", id=name) from None


def layout(chosen: Template, empty: frozenset[str]) -> tuple[Box, ...]:
    """The boxes of a badge on which the boxes `empty` (ids) have no text: their room goes to whom they yield to."""
    heirs = {box.id: box.yields_to for box in chosen.boxes}
    spans = {box.id: (box.y_mm, box.y_mm + box.height_mm) for box in chosen.boxes}
    for box in chosen.boxes:
        if box.id not in empty:
            continue
        heir = box.yields_to
        for _ in chosen.boxes:  # an heir that is empty itself passes the room on
            if heir is None or heir not in empty:
                break
            heir = heirs[heir]
        if heir is not None and heir not in empty:
            top, bottom = spans[heir]
            spans[heir] = (min(top, box.y_mm), max(bottom, box.y_mm + box.height_mm))
    return tuple(
        replace(box, y_mm=spans[box.id][0], height_mm=spans[box.id][1] - spans[box.id][0])
        for box in chosen.boxes
        if box.id not in empty
    )
