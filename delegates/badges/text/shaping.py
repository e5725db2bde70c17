"""Text → positioned glyphs: cleaning, runs of one face, HarfBuzz, real ink.

All lengths are in em, so one shaping serves every size: the outlines are not hinted.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

import uharfbuzz as hb

from delegates.badges.text import fonts

ZERO_WIDTH_SPACE: Final = "\u200b"
REPLACEMENT: Final = "\ufffd"
# Joiners and the zero width space stay with the run in which they stand.
_JOINERS: Final = frozenset("\u200b\u200c\u200d")
_NO_BREAK_SPACES: Final = frozenset("\u00a0\u202f")
# Below it there are only Latin letters, digits and signs.
_FIRST_MARK: Final = "\u0300"
# What is drawn by the face of one script, if it has all of it, and anything else by itself.
_STRETCHES: Final = re.compile(
    "(?P<Latn>[!-~\u00c0-\u024f\u1e00-\u1eff][ -~\u00c0-\u024f\u1e00-\u1eff]*)"
    "|(?P<Laoo>[\u0e80-\u0eff][\u0e80-\u0eff ]*)"
    "|(?P<Khmr>[\u1780-\u17ff][\u1780-\u17ff ]*)"
    "|.",
    re.DOTALL,
)
# Stands for every script written from the right; none of our faces has one, but their boxes stand in its order.
_RIGHT_TO_LEFT: Final = "Rtl"
# Given to HarfBuzz in place of the machine's locale, so that a badge is the same on every desk.
_LANGUAGE: Final = {"Laoo": "lo", "Khmr": "km", "Thai": "th"}


# A glyph: the character of its number in the face, and what it says (the whole cluster for the cluster's first glyph,
# nothing for the others). A number between two glyphs is how far the second is moved back, in units of the face. Bare
# strings and flat tuples: a run of thousands of badges makes hundreds of thousands.
Part = str | int


class Run(NamedTuple):
    """Neighbouring glyphs of one face on one height: they begin at x from the line's start, y above its baseline (em)."""

    face: fonts.Face
    x: float
    y: float
    parts: tuple[Part, ...]


# The clusters of a part of one face: the face, its script, the index and x (em) where it begins in the line; the indices
# in it where clusters begin, in order; their places from left to right and its advance, in the face's units.
_Piece = tuple[fonts.Face, str, int, float, list[int], list[int], int]


class Shaped(NamedTuple):
    """A line of text as positioned glyphs; lengths in em.

    `left` ≤ 0 and `right` ≥ `advance` hold the ink that stands out beside the advance; `ascent` and `descent` the ink
    above and below the baseline (both ≥ 0). `missing` are the characters no face has.
    """

    text: str
    runs: tuple[Run, ...]
    advance: float
    left: float
    right: float
    ascent: float
    descent: float
    missing: tuple[str, ...]
    pieces: tuple[_Piece, ...]

    @property
    def width(self) -> float:
        """Room the line needs: its advance and the ink that stands out on either side."""
        return self.right - self.left

    def clusters(self) -> tuple[list[int], list[float]]:
        """Where clusters begin, as indices in `text` and as x; the end of the text last."""
        starts: list[int] = []
        xs: list[float] = []
        for face, script, start, x, firsts, places, advance in self.pieces:
            per_em, inner = 1 / face.upem, places
            if script == _RIGHT_TO_LEFT:  # from the line's start, whatever side it is drawn on
                inner = [advance - after for after in [*places[1:], advance][::-1]]
            starts += [start + first for first in firsts]
            xs += [x + place * per_em for place in inner]
        return [*starts, len(self.text)], [*xs, self.advance]


def clean(text: str) -> str:
    """What is drawn of a text: one line, no controls, no direction marks; blanks squeezed, no-break blanks kept.

    A lone surrogate becomes U+FFFD. Letters and marks are never changed.
    """
    if text.isprintable() and "  " not in text:
        return text.strip(" ")  # no control, mark of direction, surrogate or blank but the plain one
    kept: list[str] = []
    for character in text:
        category = unicodedata.category(character)
        if category in ("Ll", "Lu", "Lo", "Mn", "Nd") or character in _JOINERS:
            kept.append(character)
        elif category == "Cs":
            kept.append(REPLACEMENT)
        elif category in ("Zs", "Zl", "Zp") or character in "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85":
            kept.append(character if character in _NO_BREAK_SPACES else " ")
        elif category not in ("Cc", "Cf"):
            kept.append(character)
    return " ".join(part for part in "".join(kept).split(" ") if part).strip(" " + ZERO_WIDTH_SPACE)


def itemise(text: str, chain: fonts.Chain) -> list[tuple[fonts.Face, str, int]]:
    """Splits cleaned text into (face, script, end index) so that each part is drawn by one face.

    Marks and joiners stay with the letter before them, blanks with the run before them; digits and punctuation are the
    Latin face's; a character nobody has stays Latin and is drawn as the face's empty box.
    """
    latin = chain.faces[0]
    if max(text, default="") < _FIRST_MARK:
        return [(latin, "Latn", len(text))] if text else []
    parts: list[tuple[fonts.Face, str, int]] = []
    for stretch in _STRETCHES.finditer(text):
        script, end = stretch.lastgroup, stretch.end()
        face = chain.of_script[script] if script is not None else None
        if script is not None and face is not None and face.has(stretch.group()):
            _add(parts, face, script, end)
        else:
            for index in range(stretch.start(), end):
                last_face, last_script, _end = parts[-1] if parts else (None, "Latn", 0)
                _add(parts, *_face_of(text[index], chain, last_face, last_script), index + 1)
    return parts


def _add(parts: list[tuple[fonts.Face, str, int]], face: fonts.Face, script: str, end: int) -> None:
    """Lengthens the last part, or begins one where the face or the direction changes."""
    if parts and parts[-1][0] is face and (parts[-1][1] == _RIGHT_TO_LEFT) is (script == _RIGHT_TO_LEFT):
        parts[-1] = (face, parts[-1][1], end)
    else:
        parts.append((face, script, end))


def _face_of(
    character: str, chain: fonts.Chain, current: fonts.Face | None, current_script: str
) -> tuple[fonts.Face, str]:
    """Face and script of a character after a run of the current ones."""
    code = ord(character)
    script = fonts.script_of_block(code)
    if script is None:
        inherits = (
            character == " " or character in _JOINERS or unicodedata.category(character) in ("Mn", "Me")
        )
        if inherits and current is not None and (code in current.characters or character in _JOINERS):
            return current, current_script
        script = _RIGHT_TO_LEFT if unicodedata.bidirectional(character) in ("R", "AL") else "Latn"
    chosen = chain.face_for(script, code)
    if chosen is None:
        # A mark that no face has stays with its letter: its box must not tear the cluster apart.
        chosen = current if current is not None and unicodedata.combining(character) else chain.faces[0]
    return chosen, script


def _shape_run(face: fonts.Face, script: str, text: str) -> tuple[list[hb.GlyphInfo], list[hb.GlyphPosition]]:
    buffer = hb.Buffer()  # its clusters are graphemes in order unless told otherwise
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if script == _RIGHT_TO_LEFT else "ltr"
    buffer.language = _LANGUAGE.get(script, "en")
    hb.shape(face.hb_font, buffer, {})
    return buffer.glyph_infos, buffer.glyph_positions


@lru_cache(
    maxsize=64
)  # for a line that is fitted and then drawn; to keep more costs more than to shape again
def shape(text: str, family: str = "sans", bold: bool = False) -> Shaped:
    """Shapes one line of cleaned text. Never fails for text that `clean` returned."""
    runs: list[Run] = []
    pieces: list[_Piece] = []
    missing: dict[str, None] = {}
    pen = left = right = bottom = top = 0.0
    start = 0
    for face, script, end in itemise(text, fonts.chain(family, bold)):
        part, per_em = text[start:end], 1 / face.upem
        starts, places, advance, ink, boxed = _place(face, script, part, pen, runs)
        if boxed:
            missing.update(dict.fromkeys(c for c in boxed if ord(c) not in face.characters))
        pieces.append((face, script, start, pen, starts, places, advance))
        left, right = min(left, pen + ink[0] * per_em), max(right, pen + ink[1] * per_em)
        bottom, top = min(bottom, ink[2] * per_em), max(top, ink[3] * per_em)
        pen += advance * per_em
        start = end
    if REPLACEMENT in text:
        missing[REPLACEMENT] = None  # drawn, but it stands for something that was lost
    return Shaped(text, tuple(runs), pen, left, max(right, pen), top, -bottom, tuple(missing), tuple(pieces))


def _said(text: str, clusters: list[int]) -> tuple[list[int], Sequence[str]]:
    """Where clusters begin in a text, in order, and what each glyph says, given the cluster of each."""
    if clusters == list(range(len(text))):
        return clusters, text
    starts = sorted(set(clusters)) or [0]
    said = {first: text[first:last] for first, last in pairwise([*starts, len(text)])}
    return starts, [said.pop(cluster, "") for cluster in clusters]


def _place(
    face: fonts.Face, script: str, text: str, origin: float, runs: list[Run]
) -> tuple[list[int], list[int], int, tuple[int, int, int, int], str]:
    """Adds the runs of a text of one face that begins at x (em).

    Returns where its clusters start and stand, its advance, the edges of its ink, and the characters without a glyph.
    Counts in the face's units, which are whole numbers: whether a glyph follows the one before is exact.
    """
    infos, positions = _shape_run(face, script, text)
    starts, says = _said(text, [info.cluster for info in infos])
    left, right, bottom, top = fonts.NO_INK
    parts: list[Part] = []
    places: list[int] = []
    boxed = ""
    pen = first_x = height = end = 0
    metrics, per_em = face.metrics, 1 / face.upem
    for info, position, of_glyph in zip(infos, positions, says, strict=True):
        number = info.codepoint
        dx, y, step, _down = position.position
        x = pen + dx
        if y != height:
            if parts:
                runs.append(Run(face, origin + first_x * per_em, height * per_em, tuple(parts)))
                parts = []
            first_x, height = x, y
        elif x != end:
            parts.append(end - x)
        parts.append(chr(number) + of_glyph)
        if of_glyph:
            places.append(pen)
            if not number:
                boxed += of_glyph
        advance, ink_left, ink_right, ink_bottom, ink_top = metrics[number]
        if x + ink_left < left:  # noqa: PLR1730 - a call for each glyph is slow
            left = x + ink_left
        if x + ink_right > right:  # noqa: PLR1730 - a call for each glyph is slow
            right = x + ink_right
        if y + ink_bottom < bottom:  # noqa: PLR1730 - a call for each glyph is slow
            bottom = y + ink_bottom
        if y + ink_top > top:  # noqa: PLR1730 - a call for each glyph is slow
            top = y + ink_top
        end = x + advance
        pen += step
    if parts:
        runs.append(Run(face, origin + first_x * per_em, height * per_em, tuple(parts)))
    return starts, places or [0], pen, (left, right, bottom, top), boxed
