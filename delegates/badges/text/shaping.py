"""Text → positioned glyphs: cleaning, runs of one face, HarfBuzz, real ink.

All lengths are in em, so one shaping serves every size: the outlines are not hinted.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
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
# Stands for every script written from the right; none of our faces has one, but their boxes stand in its order.
_RIGHT_TO_LEFT: Final = "Rtl"
# Given to HarfBuzz in place of the machine's locale, so that a badge is the same on every desk.
_LANGUAGE: Final = {"Laoo": "lo", "Khmr": "km", "Thai": "th"}


# One glyph: its number in the face, what it says (the whole cluster for the cluster's first glyph, nothing for the
# others), and where it stands: x from the line's start, y from its baseline, in em. A bare tuple: a run of thousands
# of badges makes hundreds of thousands.
Glyph = tuple[int, str, float, float]


class Run(NamedTuple):
    """Neighbouring glyphs of one face."""

    face: fonts.Face
    glyphs: tuple[Glyph, ...]


@dataclass(frozen=True, slots=True)
class Shaped:
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
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip(" ")
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
    current: fonts.Face | None = None
    current_script = "Latn"
    for index, character in enumerate(text):
        code = ord(character)
        script = fonts.script_of_block(code)
        chosen: fonts.Face | None
        if script is None:
            inherits = (
                character == " " or character in _JOINERS or unicodedata.category(character) in ("Mn", "Me")
            )
            if inherits and current is not None and (code in current.characters or character in _JOINERS):
                chosen, script = current, current_script
            else:
                script = _RIGHT_TO_LEFT if unicodedata.bidirectional(character) in ("R", "AL") else "Latn"
                chosen = chain.face_for(script, code)
        else:
            chosen = chain.face_for(script, code)
        if chosen is None:
            # A mark that no face has stays with its letter: its box must not tear the cluster apart.
            chosen = current if current is not None and unicodedata.combining(character) else latin
        turns = parts and (parts[-1][1] == _RIGHT_TO_LEFT) is not (script == _RIGHT_TO_LEFT)
        if parts and parts[-1][0] is chosen and not turns:
            parts[-1] = (chosen, parts[-1][1], index + 1)
        else:
            parts.append((chosen, script, index + 1))
        current, current_script = chosen, parts[-1][1]
    return parts


def _shape_run(face: fonts.Face, script: str, text: str) -> tuple[list[hb.GlyphInfo], list[hb.GlyphPosition]]:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if script == _RIGHT_TO_LEFT else "ltr"
    buffer.language = _LANGUAGE.get(script, "en")
    hb.shape(face.hb_font, buffer, {})
    return buffer.glyph_infos, buffer.glyph_positions


@lru_cache(maxsize=2048)
def shape(text: str, family: str = "sans", bold: bool = False) -> Shaped:
    """Shapes one line of cleaned text. Never fails for text that `clean` returned."""
    chain = fonts.chain(family, bold)
    runs: list[Run] = []
    clusters: list[tuple[int, float]] = []
    missing: dict[str, None] = {}
    pen = left = right = bottom = top = 0.0
    start = 0
    for face, script, end in itemise(text, chain):
        part, ink_of = text[start:end], face.ink
        infos, positions = _shape_run(face, script, part)
        per_em = 1 / face.upem
        starts = sorted({info.cluster for info in infos} | {0})
        said = {first: part[first:last] for first, last in pairwise([*starts, len(part)])}
        widths = dict.fromkeys(starts, 0.0)
        glyphs: list[Glyph] = []
        run_start = pen
        for info, position in zip(infos, positions, strict=True):
            number, cluster = info.codepoint, info.cluster
            x_offset, y_offset, x_advance = position.x_offset, position.y_offset, position.x_advance
            x, y = pen + x_offset * per_em, y_offset * per_em
            text_of_cluster = said[cluster]
            if number == 0:
                missing.update(dict.fromkeys(c for c in text_of_cluster if ord(c) not in face.characters))
            glyphs.append((number, text_of_cluster, x, y))
            said[cluster] = ""
            ink = ink_of(number)
            if ink is not None:
                ink_left, ink_right, ink_bottom, ink_top = ink
                left = min(left, x + ink_left)
                right = max(right, x + ink_right)
                bottom = min(bottom, y + ink_bottom)
                top = max(top, y + ink_top)
            step = x_advance * per_em
            widths[cluster] += step
            pen += step
        for first in starts:
            clusters.append((start + first, run_start))
            run_start += widths[first]
        runs.append(Run(face, tuple(glyphs)))
        start = end
    clusters.append((len(text), pen))
    if REPLACEMENT in text:
        missing[REPLACEMENT] = None  # drawn, but it stands for something that was lost
    return Shaped(
        text, tuple(runs), pen, left, max(right, pen), top, -bottom, tuple(clusters), tuple(missing)
    )
