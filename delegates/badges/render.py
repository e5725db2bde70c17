"""Faces and a template → a PDF of badges.

Every text is fitted into its box and never leaves it; what could not be fitted whole, or has letters that no font has,
is reported. One page and one QR a badge for `single`; for `a4` as many as fit, with cut marks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Final

from delegates import whole_file
from delegates.badges import qr
from delegates.badges.sheet import MARK_LINE_MM, Arrangement, Imposition, impose
from delegates.badges.template import (
    DEFAULT,
    FORUM_FIELDS,
    PT_PER_MM,
    BadgeFace,
    Box,
    Shape,
    Template,
    face_field,
    layout,
    texts_of,
)
from delegates.badges.template import template as template_named
from delegates.badges.text.drawing import DeskCanvas, canvas_for, fill_operator, fitted_operators
from delegates.badges.text.fitting import FittedText, TextStyle, fit
from delegates.errors import DeskError

Progress = Callable[[int, int], bool]
_STEP: Final = 20  # badges between two words about progress
_REMEMBERED: Final = 4096
_PROBLEMS: Final = frozenset({"does_not_fit", "missing_glyph"})


@dataclass(frozen=True, slots=True)
class Notice:
    """What happened to one field of one badge.

    `what`: "fitted" (smaller than the template wants), "broken" (over several lines), "does_not_fit" (`detail` was left
    off), "missing_glyph" (no font has the characters in `detail`; a box is drawn for each).
    """

    delegate_id: str
    field: str
    what: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """A field that is not printed as it is stored: "does_not_fit" or "missing_glyph"."""

    delegate_id: str
    field: str
    what: str


@dataclass(frozen=True, slots=True)
class BadgeRun:
    """What a run made: badges, pages, problems, and what was only made to fit."""

    badges: int
    pages: int
    problems: tuple[Problem, ...]
    fitted: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A box with its text: page operators and (field, what, detail) of what happened to it."""

    operators: str
    happened: tuple[tuple[str, str, str], ...]


def _fit(box: Box, text: str, colour: str) -> FittedText:
    return fit(
        text,
        width_pt=box.width_mm * PT_PER_MM,
        height_pt=box.height_mm * PT_PER_MM,
        style=TextStyle(box.size_pt, box.bold, colour, box.family),
        floor_pt=box.floor_pt,
        lines=box.lines,
        kind=box.kind,
    )


def _happened(box: Box, fitted: FittedText, texts: dict[str, str]) -> tuple[tuple[str, str, str], ...]:
    present = [field for field in box.fields if texts[field]]
    found: list[tuple[str, str, str]] = []
    if fitted.cut:
        found.append((present[-1], "does_not_fit", fitted.cut))
    for field in present if fitted.missing else ():
        lost = "".join(c for c in fitted.missing if c in texts[field] or c == "\ufffd")
        if lost:
            found.append((field, "missing_glyph", lost))
    if not fitted.cut and fitted.broken:
        found.append((present[0], "broken", ""))
    if not fitted.cut and fitted.shrunk:
        found.append((present[0], "fitted", f"{fitted.size_pt:.1f}"))
    return tuple(found)


class _Painter:
    """Draws badges of one template; remembers texts that come again. Without a canvas it only measures."""

    def __init__(self, chosen: Template, canvas: DeskCanvas | None) -> None:
        self._template = chosen
        self._canvas = canvas
        self._layouts: dict[frozenset[str], tuple[Box, ...]] = {}
        self._drawn: dict[tuple[int, str, str], _Drawn] = {}
        self._said: set[tuple[str, str]] = set()

    def paint(self, face: BadgeFace) -> tuple[str, list[Notice]]:
        """A badge's operators, origin at its lower left corner, and what happened to its texts."""
        texts = texts_of(face)
        out = [
            self._shape(shape, face) for shape in self._template.shapes if not shape.when or texts[shape.when]
        ]
        notices: list[Notice] = []
        joined = {
            box.id: box.join.join([texts[f] for f in box.fields if texts[f]]) for box in self._template.boxes
        }
        for box in self._layout(frozenset(key for key, text in joined.items() if not text.strip())):
            drawn = self._box(box, joined[box.id], texts, face)
            out.append(drawn.operators)
            for field, what, detail in drawn.happened:
                if field in FORUM_FIELDS:
                    if (field, what) in self._said:
                        continue
                    self._said.add((field, what))
                notices.append(Notice(face.delegate_id, face_field(field, face), what, detail))
        if self._canvas is not None:
            out.append(self._qr(face))
        return "\n".join(out), notices

    def _layout(self, empty: frozenset[str]) -> tuple[Box, ...]:
        boxes = self._layouts.get(empty)
        if boxes is None:
            boxes = self._layouts[empty] = layout(self._template, empty)
        return boxes

    def _shape(self, shape: Shape, face: BadgeFace) -> str:
        x, y = shape.x_mm * PT_PER_MM, (self._template.height_mm - shape.y_mm - shape.height_mm) * PT_PER_MM
        size = f"{shape.width_mm * PT_PER_MM:.2f} {shape.height_mm * PT_PER_MM:.2f}"
        return f"{fill_operator(_colour(shape.colour, face))} {x:.2f} {y:.2f} {size} re f"

    def _box(self, box: Box, text: str, texts: dict[str, str], face: BadgeFace) -> _Drawn:
        colour = _colour(box.colour, face)
        key = (id(box), text, colour)  # boxes live as long as the painter
        drawn = self._drawn.get(key)
        if drawn is None:
            fitted = _fit(box, text, colour)
            operators = ""
            if self._canvas is not None:
                y = self._template.height_mm - box.y_mm - box.height_mm
                operators = fitted_operators(
                    self._canvas.fonts, fitted, box.x_mm * PT_PER_MM, y * PT_PER_MM, box.align, box.valign
                )
            drawn = _Drawn(operators, _happened(box, fitted, texts))
            if len(self._drawn) >= _REMEMBERED:
                self._drawn.clear()
            self._drawn[key] = drawn
        return drawn

    def _qr(self, face: BadgeFace) -> str:
        place = self._template.qr
        y = self._template.height_mm - place.y_mm - place.size_mm
        return qr.operators(face.frame, place.x_mm * PT_PER_MM, y * PT_PER_MM, place.size_mm * PT_PER_MM)


def _colour(colour: str, face: BadgeFace) -> str:
    if colour == "category":
        return face.category_colour
    return face.category_ink if colour == "category_ink" else colour


def preflight(faces: Iterable[BadgeFace], template: str = DEFAULT) -> tuple[Notice, ...]:
    """What would happen to every text, without drawing. Raises DeskError("not_found", kind="template")."""
    painter = _Painter(template_named(template), None)
    return tuple(notice for face in faces for notice in painter.paint(face)[1])


def _draw_pages(
    canvas: DeskCanvas, faces: list[BadgeFace], painter: _Painter, page: Imposition, progress: Progress | None
) -> list[Notice]:
    notices: list[Notice] = []
    places = page.places
    content: list[str] = []
    marks = _marks(page)
    for done, face in enumerate(faces, 1):
        place = places[(done - 1) % len(places)]
        operators, happened = painter.paint(face)
        notices += happened
        x_pt, y_pt = place.x_mm * PT_PER_MM, place.y_mm * PT_PER_MM
        content.append(f"q 1 0 0 1 {x_pt:.3f} {y_pt:.3f} cm\n{operators}\nQ")
        if done == len(faces) or done % len(places) == 0:
            canvas.add_page("\n".join([*content, marks]))
            content.clear()
        if (
            progress is not None
            and (done % _STEP == 0 or done == len(faces))
            and not progress(done, len(faces))
        ):
            raise DeskError("cancelled")
    return notices


def _marks(page: Imposition) -> str:
    if not page.marks:
        return ""
    lines = [
        f"{m.x1_mm * PT_PER_MM:.3f} {m.y1_mm * PT_PER_MM:.3f} m {m.x2_mm * PT_PER_MM:.3f} {m.y2_mm * PT_PER_MM:.3f} l"
        for m in page.marks
    ]
    return f"q 0.45 G {MARK_LINE_MM * PT_PER_MM:.3f} w {' '.join(lines)} S Q"


def _document(
    faces: list[BadgeFace], chosen: Template, sheet: str, progress: Progress | None
) -> tuple[bytes, BadgeRun]:
    paper = {"single": "badge"}.get(sheet, sheet)
    page = impose(chosen.width_mm, chosen.height_mm, Arrangement(paper=paper))
    buffer = BytesIO()
    title = faces[0].forum_name if faces else ""
    canvas = canvas_for(buffer, (page.width_mm * PT_PER_MM, page.height_mm * PT_PER_MM), title)
    notices = _draw_pages(canvas, faces, _Painter(chosen, canvas), page, progress)
    canvas.save()
    run = BadgeRun(
        badges=len(faces),
        pages=-(-len(faces) // len(page.places)),
        problems=tuple(Problem(n.delegate_id, n.field, n.what) for n in notices if n.what in _PROBLEMS),
        fitted=tuple(n for n in notices if n.what not in _PROBLEMS),
    )
    return buffer.getvalue(), run


def render(
    faces: Iterable[BadgeFace],
    out: Path | BinaryIO,
    *,
    template: str = DEFAULT,
    sheet: str = "single",
    progress: Progress | None = None,
) -> BadgeRun:
    """Writes badges as a PDF, in the order given; to a path whole or not at all. No faces, no file.

    `progress(done, total)` is asked every few badges; when it returns False nothing is written.
    Raises DeskError: not_found (template, or no such folder), cancelled, disk_full, read_only, exists, locked.
    ValueError for a frame that is not 34 digits or a colour that is not #RRGGBB.
    """
    data, run = _document(list(faces), template_named(template), sheet, progress)
    if not run.pages:
        return run
    if isinstance(out, Path):
        with whole_file.written_whole(out) as file:
            file.write(data)
    else:
        out.write(data)
    return run
