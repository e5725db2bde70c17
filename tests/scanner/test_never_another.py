"""A hundred thousand badges, each read under a keyboard layout of its own, some of them damaged: never another's badge."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from delegates.domain.badge_code import frame, short_code
from delegates.scanner.parser import Reading, ReadingKind, parse

SEEDS = (20240110, 1, 2, 3)
FRAMES, DAMAGED = 100_000 // len(SEEDS), 20_000 // len(SEEDS)
KEY = b"k" * 32
STATES: dict[str, dict[str, list[str]]] = json.loads(
    (Path(__file__).parent / "layout_states.json").read_text(encoding="utf-8")
)
# What dead keys swallow only the keys themselves tell.
_DEAD = "<"


def read(forum: int, digits: str, state: str, *, aim: bool) -> Reading:
    """As it arrives: the text of the layout, and the keys too where a digit writes none."""
    written = STATES[state]["digits"]
    before = "".join(STATES[state]["aim"]) + written[1] if aim else ""
    text = before + "".join(written[int(digit)] for digit in digits)
    keys = ("]Q1" if aim else "") + digits
    dead = _DEAD in text
    return parse(
        text.split(_DEAD)[0],
        forum_number=forum,
        forum_key=KEY,
        physical=keys if dead else None,
    )


def damage(digits: str, chance: random.Random) -> str:
    """A key lost, doubled, changed, two neighbours swapped, or the end cut off."""
    place = chance.randrange(len(digits) - 1)
    how = chance.randrange(5)
    if how == 0:
        return digits[:place] + digits[place + 1 :]
    if how == 1:
        return digits[: place + 1] + digits[place:]
    if how == 2:
        return digits[:place] + str((int(digits[place]) + chance.randrange(1, 10)) % 10) + digits[place + 1 :]
    if how == 3:
        return digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
    return digits[: chance.randrange(14, len(digits))]


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_no_badge_is_ever_read_as_another(seed: int) -> None:
    chance = random.Random(seed)
    states = sorted(STATES)
    wrong, damaged_ones = [], 0
    for number in range(FRAMES):
        forum, badge, state = chance.randrange(1, 1000), chance.randrange(10**7), chance.choice(states)
        digits = whole = frame(forum, badge, KEY)
        if number % (FRAMES // DAMAGED) == 0:
            digits = damage(whole, chance)
        damaged_ones += digits != whole
        found = read(forum, digits, state, aim=chance.random() < 0.5)
        is_right = (found.kind, found.number, found.code) == (
            ReadingKind.BADGE,
            badge,
            short_code(forum, badge),
        )
        is_good = is_right if digits == whole else found.number is None
        if not is_good:
            wrong.append((state, digits, found))
    assert wrong == []
    assert damaged_ones > DAMAGED * 0.95
