"""A keyboard at the X server: keys by where they lie, at a pace the server keeps, under any layout.

In one process with the program: a helper program for each burst would cost more than the burst. `libXtst` comes with
xdotool, which these tests need anyway.
"""

from __future__ import annotations

import ctypes
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

# Keys of a US keyboard as X numbers them (evdev codes + 8): first number of a row, the row, the row with Shift.
_ROWS = (
    (10, "1234567890-=", "!@#$%^&*()_+"),
    (24, "qwertyuiop[]", "QWERTYUIOP{}"),
    (38, "asdfghjkl;'`", 'ASDFGHJKL:"~'),
    (51, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
    (65, " ", ""),
)
_PLAIN = {char: first + place for first, row, _ in _ROWS for place, char in enumerate(row)}
_SHIFTED = {char: first + place for first, _, row in _ROWS for place, char in enumerate(row)}
PAD = dict(zip("0123456789", (90, 87, 88, 89, 83, 84, 85, 79, 80, 81), strict=True))
ENTER, PAD_ENTER, TAB, SHIFT, CONTROL, ESCAPE, F2 = 36, 104, 23, 50, 37, 9, 68

_CORE_KEYBOARD = 0x100
_CAPS_LOCK, _NUM_LOCK = 0x02, 0x10  # modifiers Lock and Mod2

# A stroke: the key and what is held down with it.
Stroke = tuple[int, tuple[int, ...]]


def strokes(text: str) -> list[Stroke]:
    """The keys that write this on a US keyboard, as a scanner presses them."""
    return [(_PLAIN[char], ()) if char in _PLAIN else (_SHIFTED[char], (SHIFT,)) for char in text]


def keys(*codes: int) -> list[Stroke]:
    return [(code, ()) for code in codes]


class Keyboard:
    """`close` it; layout and locks are put back by `set_as`."""

    def __init__(self) -> None:
        self._x11, self._xtest = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        for function in (
            self._x11.XSync,
            self._x11.XFlush,
            self._x11.XCloseDisplay,
            self._x11.XkbLockModifiers,
        ):
            function.argtypes = None
        opened = self._x11.XOpenDisplay(None)
        assert opened, "no display"
        self._display = ctypes.c_void_p(opened)

    def close(self) -> None:
        self._x11.XCloseDisplay(self._display)

    @contextmanager
    def set_as(self, layout: str, *, caps_lock: bool = False, num_lock: bool = False) -> Iterator[None]:
        """A layout of the X server, and its locks, for a while."""
        self._set(layout, caps_lock, num_lock)
        try:
            yield
        finally:
            self._set("us", False, False)

    def _set(self, layout: str, caps_lock: bool, num_lock: bool) -> None:
        name, _, variant = layout.partition("/")
        subprocess.run(["setxkbmap", "-layout", name, "-variant", variant], check=True, timeout=20)
        locked = _CAPS_LOCK * caps_lock | _NUM_LOCK * num_lock
        self._x11.XkbLockModifiers(self._display, _CORE_KEYBOARD, _CAPS_LOCK | _NUM_LOCK, locked)
        self._x11.XSync(self._display, 0)

    def presses(self, struck: Iterable[Stroke], *, ms_per_key: int = 0) -> None:
        """Press and let go one key after the other. Returns at once: the server keeps the time."""
        for code, held in struck:
            pause_ms = ms_per_key
            for modifier in held:
                self._fake(modifier, True, pause_ms)
                pause_ms = 0
            self._fake(code, True, pause_ms)
            self._fake(code, False, 0)
            for modifier in held:
                self._fake(modifier, False, 0)
        self._x11.XFlush(self._display)

    def _fake(self, code: int, down: bool, after_ms: int) -> None:
        self._xtest.XTestFakeKeyEvent(self._display, code, int(down), ctypes.c_ulong(after_ms))
