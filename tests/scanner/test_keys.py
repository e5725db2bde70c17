"""Physical keys to US text, on every platform."""

from __future__ import annotations

import pytest

from delegates.scanner.keys import caps_lock, physical_text

# The digits 0 to 9 as the platforms number their keys.
DIGIT_KEYS = {
    "xcb": [19, 10, 11, 12, 13, 14, 15, 16, 17, 18],
    "wayland": [19, 10, 11, 12, 13, 14, 15, 16, 17, 18],
    "windows": [11, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    "cocoa": [29, 18, 19, 20, 21, 23, 22, 26, 28, 25],
}
KEYPAD_KEYS = {
    "xcb": [90, 87, 88, 89, 83, 84, 85, 79, 80, 81],
    "wayland": [90, 87, 88, 89, 83, 84, 85, 79, 80, 81],
    "windows": [82, 79, 80, 81, 75, 76, 77, 71, 72, 73],
    "cocoa": [82, 83, 84, 85, 86, 87, 88, 89, 91, 92],
}
ENTER = {"xcb": 36, "wayland": 36, "windows": 28, "cocoa": 36}
KEYPAD_ENTER = {"xcb": 104, "wayland": 104, "windows": 0x11C, "cocoa": 76}
# ] Q with Shift
AIM_KEYS = {"xcb": (35, 24), "wayland": (35, 24), "windows": (27, 16), "cocoa": (30, 12)}


def press(platform: str, code: int, shift: bool = False) -> tuple[int, int, bool]:
    """On macOS the scan code is always 1 and the virtual key counts; elsewhere the scan code."""
    return (1, code, shift) if platform == "cocoa" else (code, 0x31, shift)


@pytest.mark.parametrize("platform", DIGIT_KEYS)
@pytest.mark.parametrize("enter", [ENTER, KEYPAD_ENTER], ids=["enter", "keypad enter"])
def test_digits_of_both_rows(platform: str, enter: dict[str, int]) -> None:
    for keys in (DIGIT_KEYS, KEYPAD_KEYS):
        events = [press(platform, code) for code in keys[platform]] + [press(platform, enter[platform])]
        assert physical_text(platform, events) == "0123456789"


@pytest.mark.parametrize("platform", DIGIT_KEYS)
def test_shift_and_letters(platform: str) -> None:
    bracket, letter = AIM_KEYS[platform]
    events = [
        press(platform, bracket),
        press(platform, letter, shift=True),
        press(platform, DIGIT_KEYS[platform][1]),
    ]
    assert physical_text(platform, events) == "]Q1"
    assert physical_text(platform, [press(platform, bracket, shift=True), press(platform, letter)]) == "}q"


@pytest.mark.parametrize(
    ("scan_code", "shift", "char"),
    [
        (49, False, "`"),
        (20, False, "-"),
        (20, True, "_"),
        (51, False, "\\"),
        (61, True, "?"),
        (65, False, " "),
        (52, True, "Z"),
    ],
)
def test_other_keys_of_the_main_block(scan_code: int, shift: bool, char: str) -> None:
    assert physical_text("xcb", [(scan_code, 0, shift)]) == char
    assert physical_text("windows", [(scan_code - 8, 0, shift)]) == char


def test_injected_characters_say_nothing_about_keys() -> None:
    """Vietnamese input methods on Windows send the text itself (VK_PACKET)."""
    assert physical_text("windows", [(2, 0x31, False), (3, 0xE7, False)]) is None


@pytest.mark.parametrize(
    ("platform", "event"),
    [
        ("xcb", (0, 0, False)),
        ("xcb", (113, 0, False)),  # left arrow
        ("windows", (0x147, 0, False)),  # Home beside the keypad, which shares its last byte with keypad 7
        ("windows", (0, 0, False)),
        ("cocoa", (1, 123, False)),
        ("offscreen", (10, 0, False)),
        ("", (10, 0, False)),
    ],
)
def test_unknown_keys_and_platforms(platform: str, event: tuple[int, int, bool]) -> None:
    assert physical_text(platform, [event]) is None


def test_no_keys_no_text() -> None:
    assert physical_text("xcb", []) == ""


@pytest.mark.parametrize(
    ("platform", "bits", "on"),
    [
        ("xcb", 0b10010, True),  # with NumLock
        ("xcb", 0b10000, False),
        ("wayland", 0b10, True),
        ("windows", 0x100 | 0x200, True),
        ("windows", 0x200 | 0x01, False),  # NumLock, left Shift
        ("cocoa", 1 << 16, True),
        ("cocoa", 1 << 17, False),  # Shift
        ("offscreen", 0xFFFF, None),
    ],
)
def test_capslock_shows_in_every_key(platform: str, bits: int, on: bool | None) -> None:
    assert caps_lock(platform, bits) is on
