"""Physical keys -> the text a US keyboard would have written, whatever layout or input method the PC has.

A key's number says where it lies, not what it writes. X11 and Wayland give the evdev code plus 8; Windows
gives the set-1 scan code, which is the evdev code for the main block; macOS gives only its virtual key code.

Source: linux/input-event-codes.h; Microsoft "Keyboard scan code specification"; Carbon HIToolbox/Events.h;
the platform plug-ins of Qt 6 (`QKeyEvent::nativeScanCode`).
"""

from __future__ import annotations

from collections.abc import Iterable

PLATFORMS = ("xcb", "wayland", "windows", "cocoa")

_SHIFTED = dict(zip("`1234567890-=[]\\;',./", '~!@#$%^&*()_+{}|:"<>?', strict=True))
# First evdev code of a row of keys -> the row, on a US keyboard.
_ROWS = {2: "1234567890-=", 16: "qwertyuiop[]", 30: "asdfghjkl;'`", 43: "\\zxcvbnm,./", 55: "*", 57: " "}
_KEYPAD = {71: "789-456+1230.", 98: "/"}
_MAIN = {first + offset: char for first, row in _ROWS.items() for offset, char in enumerate(row)}
_PAD = {first + offset: char for first, row in _KEYPAD.items() for offset, char in enumerate(row)}
_PAD[55] = _MAIN.pop(55)
# Escape, Backspace, Tab, Enter, left Ctrl, Shifts, left Alt, CapsLock, NumLock, keypad Enter, right Ctrl,
# right Alt.
_SILENT = frozenset({15, 28, 29, 42, 54, 56, 58, 69, 96, 97, 100})

_MAC_MAIN = dict(
    zip(
        (*range(10), *range(11, 36), *range(37, 48), 49, 50),
        "asdfghzxcv" + "bqweryt123465=97-80]ou[ip" + "lj'k;\\,/nm." + " `",
        strict=True,
    )
)
_MAC_PAD = {
    65: ".",
    67: "*",
    69: "+",
    75: "/",
    78: "-",
    **dict(zip((82, 83, 84, 85, 86, 87, 88, 89, 91, 92), "0123456789", strict=True)),
}
# Return, Tab, Command, Shifts, CapsLock, Option, Control, right-hand ones, keypad Enter.
_MAC_SILENT = frozenset({36, 48, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 76})

# The bit of `QKeyEvent::nativeModifiers` that says that CapsLock is on.
_CAPS_LOCK = {"xcb": 1 << 1, "wayland": 1 << 1, "windows": 1 << 8, "cocoa": 1 << 16}

_WINDOWS_PAD_SLASH, _WINDOWS_EXTENDED = 0x135, 0x100
_WINDOWS_SILENT = _SILENT - {96, 97, 100} | {0x11C, 0x11D, 0x138, 0x145, 0x15B, 0x15C}
_VK_PACKET = 0xE7


def physical_text(platform: str, events: Iterable[tuple[int, int, bool]]) -> str | None:
    """The US text of key presses `(native scan code, native virtual key, Shift held)`; None if a key is not known.

    Enter, Tab and keys that write nothing are left out. The digits of the keypad count whatever NumLock says.
    None also where a program injected the characters (VK_PACKET), since then the keys say nothing, and for
    other platforms.
    """
    if platform not in PLATFORMS:
        return None
    out = []
    for scan_code, virtual_key, shift in events:
        char = _character(platform, scan_code, virtual_key, shift)
        if char is None:
            return None
        out.append(char)
    return "".join(out)


def caps_lock(platform: str, native_modifiers: int) -> bool | None:
    """Whether CapsLock was on when a key was pressed; None on other platforms."""
    bit = _CAPS_LOCK.get(platform)
    return None if bit is None else bool(native_modifiers & bit)


def _character(platform: str, scan_code: int, virtual_key: int, shift: bool) -> str | None:
    if platform == "cocoa":
        main, pad, silent, code = _MAC_MAIN, _MAC_PAD, _MAC_SILENT, virtual_key
    elif platform == "windows":
        if virtual_key == _VK_PACKET:
            return None
        main, pad, silent, code = _MAIN, _PAD, _WINDOWS_SILENT, scan_code
        if code == _WINDOWS_PAD_SLASH:
            return "/"
        if code == 98:
            return None
    else:
        main, pad, silent, code = _MAIN, _PAD, _SILENT, scan_code - 8
    if code in pad:
        return pad[code]
    if code in main:
        char = main[code]
        return (_SHIFTED.get(char) or char.upper()) if shift else char
    return "" if code in silent else None
