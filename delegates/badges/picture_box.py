"""Pictures on a badge: which one stands in a box, and how it fills it."""

from __future__ import annotations

from typing import Final

from delegates.badges.boxes import PT_PER_MM, PictureBox
from delegates.badges.face import BadgeFace
from delegates.badges.text.drawing import DeskCanvas

# Where a photo is missing: a head and shoulders in the badge's own grey, so that the place is seen to be kept.
_GROUND: Final = "0.93 0.94 0.96 rg"
_PERSON: Final = "0.76 0.78 0.83 rg"
# The part of a circle's radius at which the handles of a Bézier curve lie.
CIRCLE: Final = 0.5523


def key_of(picture: str, face: BadgeFace) -> str | None:
    """The key under which the picture of a box is kept; None where this delegate has none."""
    if picture == "photo":
        return face.photo
    if picture == "flag":
        return f"flag:{face.country_code.lower()}" if face.country_code else None
    return picture


def silhouette(box: PictureBox, x_pt: float, y_pt: float) -> str:
    """Head and shoulders in the box; x, y is its lower left corner."""
    width, height = box.width_mm * PT_PER_MM, box.height_mm * PT_PER_MM
    unit = min(width / 100, height / 125)
    centre = x_pt + width / 2
    frame = f"{x_pt:.2f} {y_pt:.2f} {width:.2f} {height:.2f} re"
    head = _circle(centre, y_pt + 75 * unit, 19 * unit)
    left, right, top = centre - 36 * unit, centre + 36 * unit, y_pt + 44 * unit
    body = (
        f"{left:.2f} {y_pt:.2f} m {left:.2f} {y_pt + 29 * unit:.2f} {centre - 20 * unit:.2f} {top:.2f} "
        f"{centre:.2f} {top:.2f} c {centre + 20 * unit:.2f} {top:.2f} {right:.2f} {y_pt + 29 * unit:.2f} "
        f"{right:.2f} {y_pt:.2f} c h"
    )
    return f"q {_GROUND} {frame} f {frame} W n {_PERSON} {head} {body} f Q"


def _circle(x: float, y: float, radius: float) -> str:
    handle = radius * CIRCLE
    return (
        f"{x + radius:.2f} {y:.2f} m "
        f"{x + radius:.2f} {y + handle:.2f} {x + handle:.2f} {y + radius:.2f} {x:.2f} {y + radius:.2f} c "
        f"{x - handle:.2f} {y + radius:.2f} {x - radius:.2f} {y + handle:.2f} {x - radius:.2f} {y:.2f} c "
        f"{x - radius:.2f} {y - handle:.2f} {x - handle:.2f} {y - radius:.2f} {x:.2f} {y - radius:.2f} c "
        f"{x + handle:.2f} {y - radius:.2f} {x + radius:.2f} {y - handle:.2f} {x + radius:.2f} {y:.2f} c h"
    )


def operators(canvas: DeskCanvas, key: str, data: bytes, box: PictureBox, x_pt: float, y_pt: float) -> str:
    """A picture in its box, x, y its lower left corner: all of it, or filling it with what stands over cropped.

    What is left beside a cropped photo lies at the sides and below: heads are at the top.
    """
    drawn, width_px, height_px = canvas.picture(key, data)
    width, height = box.width_mm * PT_PER_MM, box.height_mm * PT_PER_MM
    scales = (width / width_px, height / height_px)
    scale = max(scales) if box.fit == "cover" else min(scales)
    wide, tall = width_px * scale, height_px * scale
    x = x_pt + (width - wide) / 2
    y = y_pt + (height - tall if box.fit == "cover" else (height - tall) / 2)
    frame = f"{x_pt:.2f} {y_pt:.2f} {width:.2f} {height:.2f} re W n " if box.fit == "cover" else ""
    return f"q {frame}{wide:.2f} 0 0 {tall:.2f} {x:.2f} {y:.2f} cm {drawn} Q"
