"""Text → positioned glyphs: cleaning, runs of one face, HarfBuzz, real ink.

All lengths are in em, so one shaping serves every size: the outlines are not hinted.
"""

from __future__ import annotations

import re
import unicodedata
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


# One glyph: its number in the face and what it says (the whole cluster for the cluster's first glyph, nothing for the
# others). What stands between two glyphs is how far the second is moved back, in thousandths of an em, as TJ has it.
Glyph = tuple[int, str]
Part = Glyph | float


class Run(NamedTuple):
    """Neighbouring glyphs of one face on one height: they begin at x from the line's start, y above its baseline (em)."""

    face: fonts.Face
    x: float
    y: float
    parts: tuple[Part, ...]


# A bare tuple, as everything here that is made for every line of a run of thousands of badges.
class Shaped(NamedTuple):
    """A line of text as positioned glyphs; lengths in em.

    `left` ≤ 0 and `right` ≥ `advance` hold the ink that stands out beside the advance; `ascent` and `descent` the ink
    above and below the baseline (both ≥ 0). `clusters` are the places (index in `text`, x) where a cluster begins, the
    end of the text last. `missing` are the characters no face has.
    """

    text: str
    runs: tuple[Run, ...]
    advance: float
    left: float
    right: float
    ascent: float
    descent: float
    clusters: tuple[tuple[int, float], ...]
    missing: tuple[str, ...]

    @property
    def width(self) -> float:
        """Room the line needs: its advance and the ink that stands out on either side."""
        return self.right - self.left


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
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if script == _RIGHT_TO_LEFT else "ltr"
    buffer.language = _LANGUAGE.get(script, "en")
    hb.shape(face.hb_font, buffer, {})
    return buffer.glyph_infos, buffer.glyph_positions


@lru_cache(maxsize=512)  # for a line that is fitted and then drawn, and for what comes again soon
def shape(text: str, family: str = "sans", bold: bool = False) -> Shaped:
    """Shapes one line of cleaned text. Never fails for text that `clean` returned."""
    runs: list[Run] = []
    clusters: list[tuple[int, float]] = []
    missing: dict[str, None] = {}
    line = (0.0, 0.0, 0.0, 0.0, 0.0)  # advance, left, right, bottom, top
    start = 0
    for face, script, end in itemise(text, fonts.chain(family, bold)):
        line = _place(face, script, text[start:end], start, line, runs, clusters, missing)
        start = end
    pen, left, right, bottom, top = line
    clusters.append((len(text), pen))
    if REPLACEMENT in text:
        missing[REPLACEMENT] = None  # drawn, but it stands for something that was lost
    return Shaped(
        text, tuple(runs), pen, left, max(right, pen), top, -bottom, tuple(clusters), tuple(missing)
    )


def _place(
    face: fonts.Face,
    script: str,
    text: str,
    start: int,
    line: tuple[float, float, float, float, float],
    runs: list[Run],
    clusters: list[tuple[int, float]],
    missing: dict[str, None],
) -> tuple[float, float, float, float, float]:
    """Adds the text of one face, which begins at index `start` and the line's advance; returns the line's new measures.

    Counts in the face's own units, which are whole numbers: whether a glyph follows the one before is exact.
    """
    infos, positions = _shape_run(face, script, text)
    per_em = 1 / face.upem
    starts = sorted({info.cluster for info in infos}) or [0]
    said = {first: text[first:last] for first, last in pairwise([*starts, len(text)])}
    left, right, bottom, top = fonts.NO_INK
    places: list[int] = []
    parts: list[Part] = []
    pen = run_x = height = end = 0
    metrics_of = face.metrics
    for info, position in zip(infos, positions, strict=True):
        number = info.codepoint
        dx, dy, step, _down = position.position
        x = pen + dx
        if dy != height or not parts:
            if parts:
                runs.append(Run(face, line[0] + run_x * per_em, height * per_em, tuple(parts)))
                parts = []
            run_x, height = x, dy
        elif x != end:
            parts.append(round((end - x) * 1000 * per_em, 1))
        of_glyph = said.pop(info.cluster, "")
        if of_glyph:
            places.append(pen)
            if number == 0:
                missing.update(dict.fromkeys(c for c in of_glyph if ord(c) not in face.characters))
        parts.append((number, of_glyph))
        advance, ink_left, ink_right, ink_bottom, ink_top = metrics_of(number)
        left = min(left, x + ink_left)
        right = max(right, x + ink_right)
        bottom = min(bottom, dy + ink_bottom)
        top = max(top, dy + ink_top)
        end = x + advance
        pen += step
    if parts:
        runs.append(Run(face, line[0] + run_x * per_em, height * per_em, tuple(parts)))
    if script == _RIGHT_TO_LEFT:  # from the line's start, whatever side it is drawn on
        places = [pen - after for after in [*places[1:], pen][::-1]]
    clusters += [
        (start + first, line[0] + place * per_em) for first, place in zip(starts, places or [0], strict=True)
    ]
    return (
        line[0] + pen * per_em,
        min(line[1], line[0] + left * per_em),
        max(line[2], line[0] + right * per_em),
        min(line[3], bottom * per_em),
        max(line[4], top * per_em),
    )
