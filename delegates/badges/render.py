"""Faces and a template → a PDF of badges.

Every text is fitted into its box and never leaves it; what could not be fitted whole, or has letters that no font has,
is reported. One page and one QR a badge unless the arrangement puts more on a sheet.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from delegates import whole_file
from delegates.badges.boxes import PT_PER_MM
from delegates.badges.face import BadgeFace
from delegates.badges.notice import FITTED, PROBLEMS, Notice
from delegates.badges.painting import BadgePainter, PictureSource
from delegates.badges.sheet import MARK_LINE_MM, Arrangement, SheetPage, impose, pages
from delegates.badges.template import Template
from delegates.badges.template_file import shipped
from delegates.badges.text.drawing import DeskCanvas, canvas_for
from delegates.errors import DeskError

Progress = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class Problem:
    """A field that is not printed as it is stored: "does_not_fit" or "missing_glyph"."""

    delegate_id: str
    field: str
    what: str


@dataclass(frozen=True, slots=True)
class BadgeRun:
    """What a run made: badges, pages, problems, and what was only made to fit.

    `through[n]` is how many badges are whole once n + 1 pages are printed.
    """

    badges: int
    pages: int
    problems: tuple[Problem, ...]
    fitted: tuple[Notice, ...]
    through: tuple[int, ...] = ()


def preflight(
    faces: Iterable[BadgeFace], template: Template | None = None, dpi: int | None = None
) -> tuple[Notice, ...]:
    """What would happen to every text, without drawing. `dpi` is the printer's, where it is known."""
    chosen = template or shipped()
    painter = BadgePainter(chosen, None, dpi=dpi)
    return tuple(notice for face in faces for side in chosen.sides for notice in painter.paint(face, side)[1])


def arranged(template: Template, arrangement: Arrangement) -> Arrangement:
    """The arrangement with the sides that this template has: its own way unless a person chose another."""
    if not template.is_two_sided:
        return replace(arrangement, two_sided="none", fold=template.fold)
    if arrangement.two_sided != "auto":
        return arrangement
    return replace(arrangement, two_sided="folded" if template.folded else "duplex", fold=template.fold)


class _Book:
    """The pages of a run: each badge is painted once a side and stands in its slots."""

    def __init__(self, faces: Sequence[BadgeFace], template: Template, painter: BadgePainter) -> None:
        self._faces = faces
        self._template = template
        self._painter = painter
        self.notices: list[Notice] = []

    def content(self, page: SheetPage) -> str:
        """The operators of one page."""
        out: list[str] = []
        for slot in page.slots:
            operators, notices = self._painter.paint(self._faces[slot.index], slot.side)
            self.notices += notices
            x, y = slot.x_mm * PT_PER_MM, slot.y_mm * PT_PER_MM
            if slot.turned:
                width, height = self._template.width_mm * PT_PER_MM, self._template.height_mm * PT_PER_MM
                out.append(f"q -1 0 0 -1 {x + width:.3f} {y + height:.3f} cm\n{operators}\nQ")
            elif x or y:
                out.append(f"q 1 0 0 1 {x:.3f} {y:.3f} cm\n{operators}\nQ")
            else:
                out.append(operators)
        for lines, dash in ((page.marks, ""), (page.folds, "[3 3] 0 d ")):
            if lines:
                drawn = " ".join(
                    f"{m.x1_mm * PT_PER_MM:.3f} {m.y1_mm * PT_PER_MM:.3f} m "
                    f"{m.x2_mm * PT_PER_MM:.3f} {m.y2_mm * PT_PER_MM:.3f} l"
                    for m in lines
                )
                out.append(f"q 0.45 G {MARK_LINE_MM * PT_PER_MM:.3f} w {dash}{drawn} S Q")
        return "\n".join(out)


def _draw(
    canvas: DeskCanvas,
    book: _Book,
    sheets: Iterable[SheetPage],
    count: int,
    both: bool,
    progress: Progress | None,
) -> list[int]:
    """Draws the pages; answers how many badges are whole after each. `both`: a back page follows each front."""
    through: list[int] = []
    done = 0
    for sheet in sheets:
        canvas.add_page(book.content(sheet))
        before = done
        done = max([done, *(slot.index + 1 for slot in sheet.slots)])
        through.append((through[-1] if through else 0) if both and sheet.side == "front" else done)
        if progress is not None and done > before and not progress(done, count):
            raise DeskError("cancelled")
    return through


def _document(
    faces: list[BadgeFace],
    chosen: Template,
    way: Arrangement,
    source: PictureSource | None,
    progress: Progress | None,
    breaks: Collection[int],
) -> tuple[bytes, BadgeRun]:
    page = impose(chosen.width_mm, chosen.height_mm, way)
    buffer = BytesIO()
    title = faces[0].forum_name if faces else ""
    canvas = canvas_for(buffer, (page.width_mm * PT_PER_MM, page.height_mm * PT_PER_MM), title)
    book = _Book(faces, chosen, BadgePainter(chosen, canvas, source))
    sheets = pages(len(faces), page, way, breaks)
    through = _draw(canvas, book, sheets, len(faces), way.two_sided == "duplex", progress)
    if through:
        canvas.save()
    run = BadgeRun(
        badges=len(faces),
        pages=len(through),
        # Once, though both sides bear the text.
        problems=tuple(
            dict.fromkeys(
                Problem(one.delegate_id, one.field, one.what) for one in book.notices if one.what in PROBLEMS
            )
        ),
        fitted=tuple(one for one in book.notices if one.what in FITTED),
        through=tuple(through),
    )
    return buffer.getvalue(), run


def render(
    faces: Iterable[BadgeFace],
    out: Path | BinaryIO,
    *,
    template: Template | None = None,
    arrangement: Arrangement | None = None,
    pictures: PictureSource | None = None,
    breaks: Collection[int] = (),
    progress: Progress | None = None,
) -> BadgeRun:
    """Writes badges as a PDF, in the order given; to a path whole or not at all. No faces, no file.

    Without a template the shipped one for a lanyard, without an arrangement a page a side. `pictures(key)` gives the bytes
    of photos, flags and logos; `breaks` are numbers of badges that begin a new sheet. `progress(done, total)` is asked
    every few badges; when it returns False nothing is written. Raises DeskError: invalid (a badge larger than the paper),
    not_found (no such folder), cancelled, disk_full, read_only, exists, locked. ValueError for a frame that is not 34
    digits or a colour that is not #RRGGBB.
    """
    chosen = template or shipped()
    way = arranged(chosen, arrangement or Arrangement())
    data, run = _document(list(faces), chosen, way, pictures, progress, breaks)
    if not run.pages:
        return run
    if isinstance(out, Path):
        with whole_file.written_whole(out) as file:
            file.write(data)
    else:
        out.write(data)
    return run
