"""Sizes of the verdict panel, in px at 100 %: at the desk, in a small window, full screen, and as a small card."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class VerdictMetrics:
    """`inline` puts the honorific before the name on one line; `joined` the delegation after the position. A `card` has a
    small tile and no words beside it; `merged` writes all notes in one go."""

    band: int
    band_icon: int
    words: tuple[int, ...]
    why: int
    side: int
    gap: int
    body_pad: int
    photo: tuple[int, int]
    honorific: int
    names: tuple[int, ...]
    latins: tuple[int, ...]
    position: int
    delegation: int
    tile: int
    category: int
    seat: int
    side_column: int
    now: int
    now_min: int
    now_icon: int
    inline: bool = False
    joined: bool = False
    card: bool = False
    merged: bool = False


NORMAL = VerdictMetrics(
    band=100, band_icon=64, words=(44, 36, 32), why=20, side=24, gap=16, body_pad=2, photo=(152, 190),
    honorific=20, names=(44, 36, 32), latins=(24, 20), position=20, delegation=20,
    tile=72, category=17, seat=17, side_column=150, now=20, now_min=56, now_icon=24,
)  # fmt: skip
COMPACT = VerdictMetrics(
    band=64, band_icon=44, words=(32, 24, 20), why=13, side=16, gap=16, body_pad=4, photo=(88, 110),
    honorific=15, names=(32, 24, 20), latins=(17, 15), position=15, delegation=15,
    tile=72, category=15, seat=13, side_column=120, now=15, now_min=40, now_icon=20, joined=True,
)  # fmt: skip
FULL = VerdictMetrics(
    band=136, band_icon=88, words=(64, 44, 36), why=24, side=32, gap=32, body_pad=8, photo=(216, 270),
    honorific=24, names=(68, 44, 36), latins=(36, 24), position=24, delegation=24,
    tile=104, category=24, seat=20, side_column=240, now=24, now_min=72, now_icon=28, joined=False,
)  # fmt: skip
SMALL = VerdictMetrics(
    band=64, band_icon=40, words=(24, 20), why=13, side=16, gap=16, body_pad=4, photo=(64, 80),
    honorific=17, names=(24, 20), latins=(15, 13), position=15, delegation=15,
    tile=28, category=13, seat=13, side_column=28, now=15, now_min=40, now_icon=20, inline=True, joined=True, card=True,
)  # fmt: skip
# Between NORMAL and COMPACT, and below: for an answer with so much to say that it has no room otherwise.
_CLOSE = replace(
    NORMAL, band=84, photo=(120, 150), honorific=17, names=(36, 32), latins=(20, 17), position=17, delegation=17,
    now=17, now_min=44,
)  # fmt: skip
_LOW = replace(
    COMPACT, photo=(64, 80), honorific=13, position=13, delegation=13, now=13, now_min=32, now_icon=16, merged=True,
)  # fmt: skip
_TIGHT = replace(
    COMPACT, merged=True, band=52, band_icon=36, words=(24, 20), photo=(64, 80), body_pad=2, honorific=15, names=(24, 20),
    latins=(15, 13), position=13, delegation=13, tile=44, category=13, side_column=100, now=13, now_min=32, now_icon=16,
    inline=True,
)  # fmt: skip


def steps(metrics: VerdictMetrics) -> tuple[VerdictMetrics, ...]:
    """These metrics, then smaller and smaller ones that an answer may be drawn with when it has too little height."""
    if metrics.card:
        return (metrics,)
    ladder = (FULL, NORMAL, _CLOSE, COMPACT, _LOW, _TIGHT)
    return ladder[ladder.index(metrics) :]
