"""Templates as TOML: read, checked, written again; those that come with the program.

What is wrong with a file is said with the box and the word that is wrong. A file that a person made or changed is
refused with DeskError "bad_file"; those that are shipped are held against the same rules by a test.
"""

from __future__ import annotations

import dataclasses
import tomllib
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from delegates import paths
from delegates.badges.boxes import (
    CATEGORY_COLOURS,
    KINDS,
    SIDES,
    Box,
    QrBox,
    TextBox,
    kind_of,
)
from delegates.badges.face import FIELDS, LANGUAGES
from delegates.badges.template import DEFAULT, Template, Variant
from delegates.errors import DeskError

_MOST_BOXES: Final = 100
_MOST_VARIANTS: Final = 50
# The reader of TOML takes time by the square of the parts of a dotted key; a template has three at most.
_MOST_DOTS: Final = 100
_MOST_LETTERS: Final = 2_000
_MOST_PT: Final = 400.0


def _number(value: object, where: str) -> float:
    # Nothing is between 0 and 1000 that is no finite number; a whole one may be too large to become a float.
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= 1000:
        raise ValueError(f"{where} must be a number from 0 to 1000")
    return float(value)


def _points(value: object, where: str) -> float:
    size = _number(value, where)
    if not 1 <= size <= _MOST_PT:
        raise ValueError(f"{where} must be 1 to {_MOST_PT:.0f} points")
    return size


def _lines(value: object, where: str) -> int:
    count = _number(value, where)
    if not (1 <= count <= 20 and count == int(count)):
        raise ValueError(f"{where} must be 1 to 20")
    return int(count)


def _text(value: object, where: str) -> str:
    if not isinstance(value, str) or len(value) > _MOST_LETTERS:
        raise ValueError(f"{where} must be a text")
    return value


def _yes_or_no(value: object, where: str) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"{where} must be true or false")
    return value


def _colour(value: object, where: str) -> str:
    text = str(value)
    hexadecimal = len(text) == 7 and text[0] == "#" and all(c in "0123456789abcdefABCDEF" for c in text[1:])
    if text not in CATEGORY_COLOURS and not hexadecimal:
        raise ValueError(f"{where}: {text!r} is no colour (#RRGGBB, category or category_ink)")
    return text


def _one_of(*allowed: str) -> Callable[[object, str], str]:
    def read(value: object, where: str) -> str:
        if value not in allowed:
            raise ValueError(f"{where} must be one of {', '.join(allowed)}")
        return str(value)

    return read


def _field_names(value: object, where: str) -> tuple[str, ...]:
    names = tuple(str(one) for one in value) if isinstance(value, list | tuple) else ()
    if not names or any(name not in FIELDS for name in names):
        raise ValueError(f"{where} must be fields out of {', '.join(FIELDS)}")
    return names


def _marks(value: object, where: str) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(one, str) for one in value):
        raise ValueError(f"{where} must be a list of category letters and marks")
    return tuple(value)


def _when(value: object, where: str) -> str:
    text = _text(value, where)
    if text and text.removeprefix("not ") not in FIELDS:
        raise ValueError(f"{where} must be a field, or “not” and a field, out of {', '.join(FIELDS)}")
    return text


def _words(value: object, where: str) -> Mapping[str, str]:
    if not isinstance(value, Mapping) or any(key not in LANGUAGES for key in value):
        raise ValueError(f"{where} must be a table of texts by language ({', '.join(LANGUAGES)})")
    return MappingProxyType({key: _text(value[key], f"{where}.{key}") for key in LANGUAGES if key in value})


_READERS: Final[Mapping[str, Callable[[Any, str], Any]]] = {
    "id": _text,
    "side": _one_of(*SIDES),
    **dict.fromkeys(("x_mm", "y_mm", "width_mm", "height_mm"), _number),
    "when": _when,
    "only_for": _marks,
    "hidden": _yes_or_no,
    "locked": _yes_or_no,
    "shows": _field_names,
    "join": _text,
    "words": _words,
    "size_pt": _points,
    "floor_pt": _points,
    "lines": _lines,
    "bold": _yes_or_no,
    "colour": _colour,
    "family": _one_of("sans", "phetsarath"),
    "align": _one_of("center", "left", "right"),
    "valign": _one_of("middle", "top", "bottom"),
    "yields_to": _text,
    "picture": _text,
    "fit": _one_of("contain", "cover"),
    **dict.fromkeys(("radius_mm", "line_mm"), _number),
}
# What a variant may not change: it would be another box.
_FIXED: Final = frozenset({"id", "side"})


def read_values(kind: type[Box], values: Mapping[str, Any], where: str) -> dict[str, Any]:
    """The values of a box, each checked. Raises ValueError that names the word that is wrong."""
    known = {one.name for one in dataclasses.fields(kind)}
    unknown = sorted(set(values) - known)
    if unknown:
        raise ValueError(f"{where}: a box of this kind has no {', '.join(unknown)}")
    return {key: _READERS[key](value, f"{where}: {key}") for key, value in values.items()}


def _box(values: Mapping[str, Any]) -> Box:
    where = f"box {values.get('id')!r}"
    kind = KINDS.get(values.get("kind", "text"))
    if kind is None:
        raise ValueError(f"{where}: kind must be one of {', '.join(KINDS)}")
    given = {key: value for key, value in values.items() if key != "kind"}
    if kind is QrBox:
        given.setdefault("height_mm", given.get("width_mm"))
    if "size_pt" in given:
        given.setdefault("floor_pt", given["size_pt"])
    read = read_values(kind, given, where)
    if not read.get("id"):
        raise ValueError(f"{where}: a box needs an id")
    if kind is TextBox and not read.get("shows") and not read.get("words"):
        raise ValueError(f"{where}: a text needs fields to show, or words")
    try:
        return kind(**read)
    except TypeError:
        missing = [
            one.name
            for one in dataclasses.fields(kind)
            if one.default is dataclasses.MISSING
            and one.default_factory is dataclasses.MISSING
            and one.name not in read
        ]
        raise ValueError(f"{where}: {', '.join(missing)} missing") from None


def _variant(values: Mapping[str, Any], boxes: Mapping[str, Box]) -> Variant:
    where = f"variant {values.get('name')!r}"
    changes: dict[str, Mapping[str, Any]] = {}
    for box_id, changed in dict(values.get("box", {})).items():
        box = boxes.get(box_id)
        if box is None:
            raise ValueError(f"{where}: there is no box {box_id!r}")
        if _FIXED & set(changed):
            raise ValueError(f"{where}: a variant can't change id or side")
        changes[box_id] = MappingProxyType(read_values(type(box), changed, f"{where}, box {box_id!r}"))
    name = _text(values.get("name", ""), f"{where}: name")
    marks = _marks(values.get("for", []), f"{where}: for")
    if not name or not marks:
        raise ValueError(f"{where}: needs a name and whom it is for")
    title = _text(values.get("title", name), f"{where}: title")
    return Variant(name, title, marks, MappingProxyType(changes))


def parse(name: str, text: str, *, own: bool = False) -> Template:
    """A template from its TOML text. Raises ValueError that says which box is wrong."""
    if any(line.partition("=")[0].count(".") > _MOST_DOTS for line in text.splitlines()):
        raise ValueError(f"{name}: a key of too many parts")
    data = tomllib.loads(text)
    listed, variants = data.get("box", []), data.get("variant", [])
    if not isinstance(listed, list) or len(listed) > _MOST_BOXES:
        raise ValueError(f"{name}: at most {_MOST_BOXES} boxes")
    if not isinstance(variants, list) or len(variants) > _MOST_VARIANTS:
        raise ValueError(f"{name}: at most {_MOST_VARIANTS} variants")
    boxes = tuple(_box(values) for values in listed)
    by_id = {box.id: box for box in boxes}
    if len(by_id) != len(boxes):
        raise ValueError(f"{name}: two boxes have the same id")
    return Template(
        name=name,
        title=_text(data.get("title", name), f"{name}: title"),
        width_mm=_number(data.get("width_mm"), f"{name}: width_mm"),
        height_mm=_number(data.get("height_mm"), f"{name}: height_mm"),
        boxes=boxes,
        variants=tuple(_variant(values, by_id) for values in variants),
        fold=_one_of("top", "left")(data.get("fold", "top"), f"{name}: fold"),  # type: ignore[arg-type]  # one of two words
        folded=_yes_or_no(data.get("folded", False), f"{name}: folded"),
        own=own,
    )


def read(name: str, text: str, *, own: bool = True) -> Template:
    """The same for a file that a person made. Raises DeskError("bad_file", why=…, detail=…)."""
    try:
        return parse(name, text, own=own)
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise DeskError("bad_file", path=name, why="no_template", detail=str(error)) from None


def _value(value: object) -> str:
    """A value as TOML writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(round(value, 3))
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key} = {_value(one)}" for key, one in value.items()) + "}"
    if isinstance(value, tuple | list):
        return "[" + ", ".join(_value(one) for one in value) + "]"
    escaped = "".join(
        f"\\u{ord(c):04x}" if ord(c) < 32 or ord(c) == 127 else {'"': '\\"', "\\": "\\\\"}.get(c, c)
        for c in str(value)
    )
    return f'"{escaped}"'


def _table(values: Mapping[str, object]) -> list[str]:
    return [f"{key} = {_value(value)}" for key, value in values.items()]


def _stored(box: Box) -> dict[str, object]:
    """The values of a box that are not what they would be anyway."""
    values: dict[str, object] = {"kind": kind_of(box)}
    for one in dataclasses.fields(box):
        value = getattr(box, one.name)
        default = one.default_factory() if callable(one.default_factory) else one.default
        if value != default:
            values[one.name] = value
    return values


def dump(template: Template) -> str:
    """A template as TOML that `parse` reads back as the same template."""
    head = {"title": template.title, "width_mm": template.width_mm, "height_mm": template.height_mm}
    out = _table(head)
    if template.is_two_sided:
        out += _table({"fold": template.fold, "folded": template.folded})
    for box in template.boxes:
        out += ["", "[[box]]", *_table(_stored(box))]
    for variant in template.variants:
        out += ["", "[[variant]]"]
        out += _table({"name": variant.name, "title": variant.title, "for": variant.marks})
        for box_id, changes in variant.changes.items():
            if changes:
                out += [f"[variant.box.{_value(box_id)}]", *_table(changes)]
    return "\n".join(out) + "\n"


def _folder() -> Path:
    return paths.resources() / "badges"


@lru_cache(maxsize=1)
def _shipped() -> Mapping[str, Template]:
    files = sorted(_folder().glob("*.toml"), key=lambda file: (file.stem != DEFAULT, file.stem))
    return MappingProxyType({file.stem: parse(file.stem, file.read_text("utf-8")) for file in files})


def shipped_templates() -> Mapping[str, Template]:
    """The templates that come with the program, by name; the default one first."""
    return _shipped()


def shipped(name: str = DEFAULT) -> Template:
    """The shipped template of that name. Raises DeskError("not_found", kind="template", id=name)."""
    try:
        return _shipped()[name]
    except KeyError:
        raise DeskError("not_found", kind="template", id=name) from None


@lru_cache(maxsize=1)
def certificate() -> Template:
    """The certificate of attendance that comes with the program: laid out like a badge, and none."""
    file = _folder() / "papers" / "certificate.toml"
    return parse(file.stem, file.read_text("utf-8"))
