"""One badge → page operators, and what happened to its texts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from delegates.badges import contrast, picture_box, programme, qr
from delegates.badges.boxes import (
    PT_PER_MM,
    Box,
    FillBox,
    PictureBox,
    ProgrammeBox,
    QrBox,
    Side,
    TextBox,
    colour_of,
    used_fields,
)
from delegates.badges.face import FORUM_FIELDS, NAME_FIELDS, BadgeFace, ProgrammeLine, face_field, texts_of
from delegates.badges.notice import Notice
from delegates.badges.template import Template, layout
from delegates.badges.text.drawing import DeskCanvas, fill_operator, fitted_operators
from delegates.badges.text.fitting import FittedText, TextStyle, fit

_REMEMBERED: Final = 4096
# The same on all badges of a category: what is drawn of them stands in the file once.
_COMMON: Final = FORUM_FIELDS | {"category_letter", "category_name", "category_name_lo"}
# Nobody else's: there is no use in remembering what was drawn of them.
_PERSONAL: Final = NAME_FIELDS | {"code"}
# Fewer printer dots than this make a module that scanners may misread.
LEAST_DOTS: Final = 4

PictureSource = Callable[[str], bytes | None]
# (field, what, detail, box id)
_Happened = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A drawn box: page operators, what happened to its text, and who else has the very same."""

    operators: str
    happened: tuple[_Happened, ...]
    whose: Literal["all", "some", "one"] = "one"


_NOTHING: Final = _Drawn("", ())


def _fit(box: TextBox, text: str, colour: str) -> FittedText:
    return fit(
        text,
        width_pt=box.width_mm * PT_PER_MM,
        height_pt=box.height_mm * PT_PER_MM,
        style=TextStyle(box.size_pt, box.bold, colour, box.family),
        floor_pt=box.floor_pt,
        lines=box.lines,
        kind=box.breaks,
    )


def _happened(
    box: TextBox, fitted: FittedText, texts: Mapping[str, str], present: tuple[str, ...]
) -> tuple[_Happened, ...]:
    found: list[_Happened] = []
    if fitted.cut:
        found.append((present[-1], "does_not_fit", fitted.cut, box.id))
    if fitted.missing:
        for field in present:
            said = texts.get(field, fitted.text)
            lost = "".join(c for c in fitted.missing if c in said or c == "\ufffd")
            if lost:
                found.append((field, "missing_glyph", lost, box.id))
    if not fitted.cut and fitted.broken:
        found.append((present[0], "broken", "", box.id))
    if not fitted.cut and fitted.shrunk:
        found.append((present[0], "fitted", f"{fitted.size_pt:.1f}", box.id))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Scheme:
    """One side of the badges of a category and mark: its boxes, those of them that may be missing, and the fields.

    `number` tells it from others.
    """

    number: int
    boxes: tuple[Box, ...]
    uncertain: frozenset[str]
    fields: tuple[str, ...]


class BadgePainter:
    """Draws badges of one template; remembers texts that come again. Without a canvas it only measures."""

    def __init__(
        self,
        template: Template,
        canvas: DeskCanvas | None,
        source: PictureSource | None = None,
        dpi: int | None = None,
    ) -> None:
        self._template = template
        self._canvas = canvas
        self._source = source
        self._dpi = dpi
        self._schemes: dict[tuple[str, str | None, Side], _Scheme] = {}
        self._layouts: dict[tuple[int, tuple[str, ...]], tuple[Box, ...]] = {}
        self._drawn: dict[tuple[int, str, str], _Drawn] = {}
        self._programmes: dict[tuple[int, tuple[ProgrammeLine, ...], str], _Drawn] = {}
        self._faint: dict[tuple[int, str, str], tuple[_Happened, ...]] = {}
        self._said: set[tuple[str, str, str, str]] = set()

    def paint(self, face: BadgeFace, side: Side = "front") -> tuple[str, list[Notice]]:
        """One side's operators, its origin at the lower left corner, and what happened to its texts."""
        scheme = self._scheme(face, side)
        texts = texts_of(face, scheme.fields)
        said: dict[str, str] = {}
        empty: list[str] = []
        for box in scheme.boxes:
            if box.id in scheme.uncertain and not box.is_shown(face, texts):
                empty.append(box.id)
            elif isinstance(box, TextBox):
                said[box.id] = text = box.text(texts, face.language)
                if not text or text.isspace():
                    empty.append(box.id)
        boxes = self._layout(scheme, tuple(empty))
        drawn_boxes: list[_Drawn] = []
        codes: list[QrBox] = []
        happened: list[_Happened] = []
        for box in boxes:
            if isinstance(box, QrBox):
                codes.append(box)
                continue
            drawn = (
                self._text(box, said[box.id], texts, face)
                if isinstance(box, TextBox)
                else self._other(box, face)
            )
            drawn_boxes.append(drawn)
            happened += drawn.happened
        happened += self._faint_letters(boxes, face)
        for code in codes:
            happened += self._dots(code)
        notices = self._notices(happened, face) if happened else []
        if self._canvas is None:
            return "", notices
        out = self._gathered(self._canvas, drawn_boxes)
        for code in codes:  # last, with its white quiet zone over whatever stands there
            out.append(self._qr(code, face))
        return "\n".join(out), notices

    @staticmethod
    def _gathered(canvas: DeskCanvas, boxes: list[_Drawn]) -> list[str]:
        """The operators in their order; neighbours that many badges have in common stand in the file once."""
        out: list[str] = []
        shared: list[str] = []
        for drawn in boxes:
            if drawn.whose == "all":
                shared.append(drawn.operators)
                continue
            if shared:
                out.append(canvas.form("\n".join(shared)))
                shared = []
            if drawn.operators:
                out.append(canvas.form(drawn.operators) if drawn.whose == "some" else drawn.operators)
        if shared:
            out.append(canvas.form("\n".join(shared)))
        return out

    def _notices(self, happened: list[_Happened], face: BadgeFace) -> list[Notice]:
        notices: list[Notice] = []
        for field, what, detail, box_id in happened:
            if field in FORUM_FIELDS or what in ("low_contrast", "small_code"):
                key = (box_id, field, detail, what)
                if key in self._said:
                    continue
                self._said.add(key)
            notices.append(Notice(face.delegate_id, face_field(field, face), what, detail, box_id))
        return notices

    def _scheme(self, face: BadgeFace, side: Side) -> _Scheme:
        key = (face.category_letter, face.variant, side)
        scheme = self._schemes.get(key)
        if scheme is None:
            variant = self._template.variant_of(face)
            boxes = tuple(box for box in self._template.boxes_of(variant) if box.side == side)
            uncertain = frozenset(box.id for box in boxes if box.hidden or box.when or box.only_for)
            scheme = _Scheme(len(self._schemes), boxes, uncertain, used_fields(boxes))
            self._schemes[key] = scheme
        return scheme

    def _layout(self, scheme: _Scheme, empty: tuple[str, ...]) -> tuple[Box, ...]:
        key = (scheme.number, empty)
        boxes = self._layouts.get(key)
        if boxes is None:
            boxes = self._layouts[key] = layout(scheme.boxes, frozenset(empty))
        return boxes

    def _other(self, box: Box, face: BadgeFace) -> _Drawn:
        if isinstance(box, FillBox):
            return self._fill(box, face)
        if isinstance(box, PictureBox):
            return self._picture(box, face)
        return self._programme(box, face) if isinstance(box, ProgrammeBox) else _NOTHING

    def _origin(self, box: Box) -> tuple[float, float]:
        """The lower left corner of a box in points."""
        return box.x_mm * PT_PER_MM, (self._template.height_mm - box.bottom_mm) * PT_PER_MM

    def _fill(self, box: FillBox, face: BadgeFace) -> _Drawn:
        colour = colour_of(box.colour, face)
        key = (id(box), "", colour)  # boxes live as long as the painter
        drawn = self._drawn.get(key)
        if drawn is None:
            drawn = self._drawn[key] = _Drawn(
                fill_operators(box, colour, *self._origin(box)), (), whose="all"
            )
        return drawn

    def _text(self, box: TextBox, text: str, texts: Mapping[str, str], face: BadgeFace) -> _Drawn:
        colour = colour_of(box.colour, face)
        key = (id(box), text, colour)
        drawn = self._drawn.get(key)
        if drawn is None:
            fitted = _fit(box, text, colour)
            operators = ""
            if self._canvas is not None:
                x, y = self._origin(box)
                operators = fitted_operators(self._canvas.fonts, fitted, x, y, box.align, box.valign)
            present = box.present(texts, face.language)
            happened = _happened(box, fitted, texts, present)
            if _PERSONAL.issuperset(present):
                return _Drawn(operators, happened)
            if len(self._drawn) >= _REMEMBERED:
                self._drawn.clear()
            whose: Literal["all", "some"] = "all" if _COMMON.issuperset(present) else "some"
            drawn = self._drawn[key] = _Drawn(operators, happened, whose)
        return drawn

    def _picture(self, box: PictureBox, face: BadgeFace) -> _Drawn:
        key = picture_box.key_of(box.picture, face)
        wanted = box.picture == "photo"
        if key is None:
            happened = (("photo", "missing_photo", "", box.id),) if wanted else ()
            if self._canvas is None or not wanted:
                return _Drawn("", happened)
            return _Drawn(picture_box.silhouette(box, *self._origin(box)), happened)
        if self._canvas is None or self._source is None:
            return _NOTHING
        data = self._source(key)
        if data is None:
            return _NOTHING
        return _Drawn(picture_box.operators(self._canvas, key, data, box, *self._origin(box)), ())

    def _programme(self, box: ProgrammeBox, face: BadgeFace) -> _Drawn:
        colour = colour_of(box.colour, face)
        key = (id(box), face.programme, colour)
        drawn = self._programmes.get(key)
        if drawn is None:
            fonts = self._canvas.fonts if self._canvas is not None else None
            operators, cut = programme.operators(
                fonts, replace(box, colour=colour), face.programme, *self._origin(box)
            )
            happened = (("programme", "does_not_fit", cut, box.id),) if cut else ()
            drawn = self._programmes[key] = _Drawn(operators, happened, whose="all")
        return drawn

    def _faint_letters(self, boxes: tuple[Box, ...], face: BadgeFace) -> tuple[_Happened, ...]:
        """Boxes whose letters can't be read on what lies under them, in this category's colours."""
        key = (id(boxes), face.category_colour, face.category_ink)  # layouts live as long as the painter
        faint = self._faint.get(key)
        if faint is None:
            found: list[_Happened] = []
            for box in boxes:
                if isinstance(box, TextBox | ProgrammeBox):
                    worst = contrast.lowest(box, boxes, lambda colour: colour_of(colour, face))
                    if worst is not None:
                        field = box.fields[0] if box.fields else "words"
                        found.append((field, "low_contrast", f"{worst:.1f}", box.id))
            faint = self._faint[key] = tuple(found)
        return faint

    def _dots(self, code: QrBox) -> tuple[_Happened, ...]:
        """Modules too small for the printer's dots."""
        if self._dpi is None:
            return ()
        dots = code.module_mm / 25.4 * self._dpi
        return (("code", "small_code", f"{dots:.1f}", code.id),) if dots < LEAST_DOTS - 0.05 else ()

    def _qr(self, code: QrBox, face: BadgeFace) -> str:
        x, y = code.x_mm * PT_PER_MM, (self._template.height_mm - code.y_mm - code.width_mm) * PT_PER_MM
        return qr.operators(face.frame, x, y, code.width_mm * PT_PER_MM)


def fill_operators(box: FillBox, colour: str, x_pt: float, y_pt: float) -> str:
    """A fill or an outline as page operators; x, y is its lower left corner."""
    line, radius = (min(one, box.width_mm / 2, box.height_mm / 2) for one in (box.line_mm, box.radius_mm))
    outer = _rectangle(x_pt, y_pt, box.width_mm, box.height_mm, radius)
    if line:  # what is left between two rectangles
        width, height = box.width_mm - 2 * line, box.height_mm - 2 * line
        x_pt, y_pt = x_pt + line * PT_PER_MM, y_pt + line * PT_PER_MM
        outer += " " + _rectangle(x_pt, y_pt, width, height, max(0.0, radius - line))
    return f"{fill_operator(colour)} {outer} {'f*' if line else 'f'}"


def _rectangle(x_pt: float, y_pt: float, width_mm: float, height_mm: float, radius_mm: float) -> str:
    """The path of a rectangle with rounded corners; x, y is its lower left one."""
    width, height, radius = width_mm * PT_PER_MM, height_mm * PT_PER_MM, radius_mm * PT_PER_MM
    if not radius:
        return f"{x_pt:.2f} {y_pt:.2f} {width:.2f} {height:.2f} re"
    right, top, bend = x_pt + width, y_pt + height, radius * (1 - picture_box.CIRCLE)
    return (
        f"{x_pt + radius:.2f} {y_pt:.2f} m {right - radius:.2f} {y_pt:.2f} l "
        f"{right - bend:.2f} {y_pt:.2f} {right:.2f} {y_pt + bend:.2f} {right:.2f} {y_pt + radius:.2f} c "
        f"{right:.2f} {top - radius:.2f} l "
        f"{right:.2f} {top - bend:.2f} {right - bend:.2f} {top:.2f} {right - radius:.2f} {top:.2f} c "
        f"{x_pt + radius:.2f} {top:.2f} l "
        f"{x_pt + bend:.2f} {top:.2f} {x_pt:.2f} {top - bend:.2f} {x_pt:.2f} {top - radius:.2f} c "
        f"{x_pt:.2f} {y_pt + radius:.2f} l "
        f"{x_pt:.2f} {y_pt + bend:.2f} {x_pt + bend:.2f} {y_pt:.2f} {x_pt + radius:.2f} {y_pt:.2f} c h"
    )
