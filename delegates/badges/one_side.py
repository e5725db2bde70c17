"""One side of one badge as a PDF of its own, for a picture of it while its template is being drawn."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from types import MappingProxyType

from delegates.badges.boxes import Side
from delegates.badges.face import BadgeFace
from delegates.badges.painting import PictureSource
from delegates.badges.render import render
from delegates.badges.template import Template, Variant


def side_pdf(face: BadgeFace, template: Template, side: Side, pictures: PictureSource | None = None) -> bytes:
    """The page of that side. Other sides are not drawn, and the template may be faulty: this is not for printing."""

    def turned(variant: Variant) -> Variant:
        changes = {key: value for key, value in variant.changes.items() if key in kept}
        return replace(variant, changes=MappingProxyType(changes))

    boxes = tuple(replace(box, side="front") for box in template.boxes if box.side == side)
    kept = {box.id for box in boxes}
    single = replace(
        template, boxes=boxes, variants=tuple(turned(one) for one in template.variants), folded=False
    )
    out = BytesIO()
    render([face], out, template=single, pictures=pictures)
    return out.getvalue()
