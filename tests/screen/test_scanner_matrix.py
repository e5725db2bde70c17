"""A scan never fails: every keyboard layout, CapsLock, every place of the focus, every page, as keys of the X server.

Each case holds the badge of another person under the scanner and looks that exactly this person is answered and
recorded, once, and that nothing else has happened in the window: no letter in a field, no button, no list, no shortcut, no
other page.
With DELEGATES_ALL_SCANS=1 every place is tried at both paces; else the slower pace in some of them.
"""

from __future__ import annotations

import os

import pytest

from delegates.scanner.parser import ReadingKind, parse
from tests.screen.room import PLACES, Room
from tests.ui.conftest import dressed  # noqa: F401  words in English

pytestmark = pytest.mark.screen

LAYOUTS = ("us", "la", "vn", "kh", "th", "fr", "de")
ALL = os.environ.get("DELEGATES_ALL_SCANS") == "1"


def cases(state: int) -> list[tuple[str, int]]:
    """Where and how many ms a key; `state` is the number of the layout state: each has other places at the slower pace."""
    slower = PLACES if ALL else PLACES[state % 6 :: 6]
    return [(place, 0) for place in PLACES] + [(place, 8) for place in slower]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_scan_is_one_check_in_and_nothing_else(room: Room, layout: str) -> None:
    wrong: list[str] = []
    texts = room.texts()
    rows = iter(room.rows)
    for caps_lock in (False, True):
        with room.board.set_as(layout, caps_lock=caps_lock):
            for place, pace_ms in cases(2 * LAYOUTS.index(layout) + caps_lock):
                row = next(rows)
                found = room.scan(row, place, ms_per_key=pace_ms)
                # The text alone says the same: on a platform that does not number its keys nothing else is there.
                burst = room.window.scanning.last_burst[0]
                by_text = parse(burst.text, forum_number=room.workspace.forum.number, forum_key=b"no key")
                if (by_text.code, by_text.kind) != (row.code, ReadingKind.FORGED):
                    found.append(f"the text alone reads {by_text.kind}: {burst.text!r}")
                if burst.caps_lock is not caps_lock:
                    found.append(f"CapsLock is said to be {burst.caps_lock}")
                wrong += [f"{place}, {'caps, ' if caps_lock else ''}{pace_ms} ms: {what}" for what in found]
    room.settles()
    assert wrong == []
    left = {row.id for row in rows}
    kept = [past.delegate.id for past in room.workspace.checking_in.last_scans(100)]
    assert kept == [row.id for row in room.rows if row.id not in left][::-1]
    assert room.texts() == texts
