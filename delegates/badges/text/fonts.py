"""The fonts of everything printed: which face draws which character.

Faces are loaded once, on first use, and are only read afterwards, so any thread may use them.
Source: Noto Sans (Latin, Vietnamese, Lao, Khmer, Thai) and Phetsarath, both under the SIL Open Font License 1.1.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

import uharfbuzz as hb

from delegates import paths

# Of one glyph, in units of its face: its advance, as the PDF's table of widths gives it, and the left, right, lower and
# upper edge of its ink (from the baseline: below it is negative).
Metrics = tuple[int, int, int, int, int]
# The ink of a blank: edges that move no box.
NO_INK: Final = (1 << 20, -1 << 20, 1 << 20, -1 << 20)

# Scripts as ISO 15924 names; the blocks that need a face of their own.
_BLOCKS: Final = (
    (0x0E01, 0x0E7F, "Thai"),
    (0x0E80, 0x0EFF, "Laoo"),
    (0x1780, 0x17FF, "Khmr"),
    (0x19E0, 0x19FF, "Khmr"),
)
# Latin first: digits, punctuation and whatever nobody else has are drawn by it.
_CHAINS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "sans": (
        ("Latn", "NotoSans"),
        ("Laoo", "NotoSansLao"),
        ("Khmr", "NotoSansKhmer"),
        ("Thai", "NotoSansThai"),
    ),
    "phetsarath": (
        ("Latn", "NotoSans"),
        ("Laoo", "Phetsarath"),
        ("Khmr", "NotoSansKhmer"),
        ("Thai", "NotoSansThai"),
        ("Lao2", "NotoSansLao"),  # the seventeen Lao letters that Phetsarath lacks
    ),
}
# Names under which office files know the same family.
_ALIASES: Final = {
    "noto sans": "sans",
    "noto sans lao": "sans",
    "noto sans khmer": "sans",
    "phetsarath ot": "phetsarath",
}


class _MetricsOf(dict[int, Metrics]):
    """Advance and ink of a font's glyphs, looked up on first use."""

    def __init__(self, font: hb.Font) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, glyph: int) -> Metrics:
        box, ink = self._font.get_glyph_extents(glyph), NO_INK
        if box is not None and box.width and box.height:
            left, top = box.x_bearing, box.y_bearing
            ink = (left, left + box.width, top + box.height, top)
        found = self[glyph] = (self._font.get_glyph_h_advance(glyph), *ink)
        return found


class Face:
    """One weight of one font: HarfBuzz font, characters it has, metrics of its glyphs by number."""

    def __init__(self, name: str) -> None:
        file = paths.resources() / "fonts" / f"{name}.ttf"
        self.name = name
        self.hb_face = hb.Face(hb.Blob(file.read_bytes()))
        self.hb_font = hb.Font(self.hb_face)
        self.upem: int = self.hb_face.upem
        self.characters: frozenset[int] = frozenset(self.hb_face.unicodes)
        self._letters = frozenset(map(chr, self.characters))
        self.metrics = _MetricsOf(self.hb_font)

    def has(self, text: str) -> bool:
        """Whether the face has every character of a text."""
        return self._letters.issuperset(text)


@dataclass(frozen=True, slots=True)
class Chain:
    """The faces of one family and weight, the first one for Latin, digits and punctuation."""

    faces: tuple[Face, ...]
    of_script: dict[str, Face]

    def face_for(self, script: str, character: int) -> Face | None:
        """The face for a character of a script; None when no face has the character."""
        preferred = self.of_script.get(script, self.faces[0])
        if character in preferred.characters:
            return preferred
        return next((face for face in self.faces if character in face.characters), None)


@cache
def face(name: str) -> Face:
    """The face of a file in resources/fonts, without its ending."""
    return Face(name)


@cache
def chain(family: str, bold: bool) -> Chain:
    """The faces of a family: "sans" or "phetsarath" (or a name office files use for them).

    Raises ValueError for a family that is not shipped.
    """
    key = _ALIASES.get(family.casefold(), family.casefold())
    if key not in _CHAINS:
        raise ValueError(f"no such font family: {family!r}")
    weight = "700Bold" if bold else "400Regular"
    of_script = {script: face(f"{name}_{weight}") for script, name in _CHAINS[key]}
    return Chain(tuple(of_script.values()), of_script)


def script_of_block(character: int) -> str | None:
    """The script of a character in a block with a face of its own, else None."""
    if character < 0x0E01:
        return None
    for first, last, script in _BLOCKS:
        if first <= character <= last:
            return script
    return None
