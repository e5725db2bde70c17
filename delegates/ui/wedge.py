"""The keyboard wedge: a scanner types like a very fast person; its keys are taken out before any widget sees them.

Keys are held at the window until it is clear who typed them: a burst (six keys or more, at most 50 ms apart, ended by
Enter, Tab or a pause of 400 ms) is a scan, anything else is replayed to where it was going, at most 52 ms late. So a
scan works wherever the focus is, presses no button and fires no shortcut. A burst that reads as words is given back to the
field that has the focus: a quick hand, dictation and text expansion write as fast as a scanner.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from delegates.scanner.keys import caps_lock, physical_text

GAP_MS = 50
IDLE_MS = 400  # shorter, and a scan splits when the computer or the USB bus stalls
LEAST_KEYS = 6
SURE_AFTER_KEYS = 3  # from here a fast key is part of a burst whatever it is
REPEAT_MS = 20  # Qt flags "11" as auto-repeat when release and press carry the same millisecond
GRACE_MS = 2
DEBOUNCE_S = 2.5

MODIFIER_KEYS = frozenset(
    {
        Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock,
    }
)  # fmt: skip
ENDS = {Qt.Key.Key_Return: "enter", Qt.Key.Key_Enter: "enter", Qt.Key.Key_Tab: "tab"}
COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_KEY_EVENTS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)


@dataclass(frozen=True, slots=True)
class Burst:
    """One scan as it arrived: `text` never normalised, `physical` the same keys read as a US keyboard, None if unknown.

    `ended_by` is "enter", "tab" or "idle"; `longest_ms` the longest pause between two keys; `caps_lock` None where that
    can't be told.
    """

    text: str
    physical: str | None
    ms_per_key: float
    keys: int
    ended_by: str
    longest_ms: float = 0.0
    caps_lock: bool | None = None


@dataclass(slots=True)
class _Held:
    at_ms: float
    press: QKeyEvent
    releases: list[QKeyEvent] = field(default_factory=list)


class WedgeFilter(QObject):
    """Watches every window of the program. `scanned` carries a `Burst`; `holding` how many keys of a sure burst are held.

    `platform` is Qt's name of the platform (tests give one). `was_typed` judges whether a burst is a person's after all,
    `is_badge` whether it is a whole badge.
    """

    scanned = Signal(object)
    holding = Signal(int)

    def __init__(self, parent: QObject, platform: str | None = None) -> None:
        super().__init__(parent)
        self.gap_ms = GAP_MS
        self.idle_ms = IDLE_MS
        self.was_typed: Callable[[Burst], bool] = lambda burst: False
        self.is_badge: Callable[[Burst], bool] = lambda burst: False
        self.platform = platform or QGuiApplication.platformName()
        self._buffer: list[_Held] = []
        self._replaying = False
        self._in_grace = False
        self._shown_keys = 0
        self._scanned_at_ms = float("-inf")
        self._window: QWindow | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._expired)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self.watch)
        for window in application.topLevelWindows():
            self.watch(window)

    @Slot(object)
    def watch(self, window: QWindow | None) -> None:
        """Filter a window. Installing twice is harmless; remembering windows by `id` is not: wrappers are reused."""
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._replaying or event.type() not in _KEY_EVENTS or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            return self._override(event)
        if event.key() in MODIFIER_KEYS:
            return False
        if event.type() == QEvent.Type.KeyRelease:
            if self._buffer:
                self._buffer[-1].releases.append(event.clone())
                return True
            return False
        if isinstance(watched, QWindow):
            self._window = watched
        return self._pressed(event)

    def _override(self, event: QKeyEvent) -> bool:
        bare = not event.modifiers() & COMMANDS and self._writes(event)
        if self._is_hot(event) or (bare and QApplication.activePopupWidget() is None):
            event.accept()
            # Taken here: a widget would ignore it again, and a shortcut of one bare key would fire. Not of an open list:
            # Enter chooses from it by this very event, and no shortcut fires behind it.
            return True
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        now = _when_ms(event)
        since = now - self._buffer[-1].at_ms if self._buffer else None
        # Only a slow repeat is a key that somebody holds down.
        if event.isAutoRepeat() and not (since is not None and since < REPEAT_MS):
            self._replay()
            return False
        self._in_grace = False
        if since is not None and since > self.gap_ms and len(self._buffer) < LEAST_KEYS:
            self._replay()
        plain = not event.modifiers() & COMMANDS
        end = ENDS.get(Qt.Key(event.key()))
        if end is not None and plain:
            if self._goes_on(self._buffer[0].at_ms if self._buffer else now):
                # A short or empty line of the scan before, or the second half of a suffix CR LF.
                if self._buffer:
                    return self._finish(end, ended_at_ms=now)
                self._scanned_at_ms = now
                return True
            if len(self._buffer) >= LEAST_KEYS:
                is_slow = since is not None and since > self.gap_ms
                return self._finish(end, ended_at_ms=now, is_slow=is_slow)
            self._replay()
            return False
        if (not plain or not self._writes(event)) and not self._is_hot(event):
            self._replay()  # arrows, function keys, commands of a person
            return False
        self._buffer.append(_Held(now, event.clone()))
        long_enough = len(self._buffer) >= LEAST_KEYS
        self._timer.start(self.idle_ms if long_enough else self.gap_ms)
        if long_enough:
            self._show(len(self._buffer))
        return True

    def _writes(self, event: QKeyEvent) -> bool:
        return bool(event.text()) or bool(physical_text(self.platform, [physical_key(event)]))

    def _is_hot(self, event: QKeyEvent) -> bool:
        """Whether this key comes in the middle of a burst: then it is swallowed, function keys and Ctrl included."""
        if len(self._buffer) < SURE_AFTER_KEYS:
            return False
        return _when_ms(event) - self._buffer[-1].at_ms < self.gap_ms

    @Slot()
    def _expired(self) -> None:
        if not self._in_grace:  # let keys that are already queued be seen first
            self._in_grace = True
            self._timer.start(GRACE_MS)
        elif len(self._buffer) >= LEAST_KEYS:
            self._finish("idle")
        else:
            self._replay()

    def _goes_on(self, at_ms: float) -> bool:
        """Whether a key belongs to the scan before it: a contact card is one of several lines."""
        # The window system's clock begins anew every 49 days: an earlier time is no time after.
        return 0 <= at_ms - self._scanned_at_ms < self.gap_ms

    def _finish(self, ended_by: str, *, ended_at_ms: float | None = None, is_slow: bool = False) -> bool:
        """The burst is over. Whether its last key is taken: of typed words Tab goes through, Enter if it `is_slow`.

        A scanner sends Enter at the pace of its keys: in a dialog that would press the main button.
        """
        burst = self._let_words_go(self._burst(self._buffer, ended_by))
        held = self._buffer
        if not self._goes_on(held[0].at_ms) and self.was_typed(burst):
            self._replay()
            return ended_by == "enter" and not is_slow
        self._scanned_at_ms = held[-1].at_ms if ended_at_ms is None else ended_at_ms
        self._buffer = []
        self._timer.stop()
        self._show(0)
        self.scanned.emit(burst)
        return True

    def _let_words_go(self, burst: Burst) -> Burst:
        """What is left of a burst: a badge read just after words that were written as fast is a scan by itself."""
        held = self._buffer
        pauses = [at for at in range(1, len(held)) if held[at].at_ms - held[at - 1].at_ms > self.gap_ms]
        if not pauses:
            return burst
        words, badge = held[: pauses[-1]], held[pauses[-1] :]
        scan = self._burst(badge, burst.ended_by)
        if not (self.is_badge(scan) and self.was_typed(self._burst(words, "idle"))):
            return burst
        self._buffer = words
        self._replay()
        self._buffer = badge
        return scan

    def _burst(self, held: list[_Held], ended_by: str) -> Burst:
        keys = [one.press for one in held if not one.press.modifiers() & Qt.KeyboardModifier.ControlModifier]
        rate = (held[-1].at_ms - held[0].at_ms) / max(1, len(held) - 1)
        text = "".join(one.press.text() for one in held)
        physical = physical_text(self.platform, [physical_key(key) for key in keys])
        longest_ms = max((after.at_ms - before.at_ms for before, after in pairwise(held)), default=0.0)
        caps = caps_lock(self.platform, held[-1].press.nativeModifiers())
        return Burst(text, physical or None, rate, len(held), ended_by, longest_ms, caps)

    def _replay(self) -> None:
        """A person typed this: let it go where it was going, in order."""
        held, self._buffer = self._buffer, []
        self._timer.stop()
        self._show(0)
        window = self._window
        if window is None or not isValid(window) or not window.isVisible():
            window = QGuiApplication.focusWindow()
        if not held or window is None:
            return
        self._replaying = True
        try:
            for one in held:
                QCoreApplication.sendEvent(window, one.press)
                for release in one.releases:
                    QCoreApplication.sendEvent(window, release)
        finally:
            self._replaying = False

    def _show(self, keys: int) -> None:
        if keys != self._shown_keys:
            self._shown_keys = keys
            self.holding.emit(keys)


class ScanQueue(QObject):
    """Scans in order of arrival, one at a time.

    `ready` carries the next item; call `done` when it is answered, however that went. The same payload within
    `debounce_s` of its last sight is no new scan: `repeated` carries it, to show the same answer again.
    """

    ready = Signal(object)
    repeated = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        debounce_s: float = DEBOUNCE_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._debounce_s = debounce_s
        self._clock = clock
        self._waiting: deque[object] = deque()
        self._seen: dict[Hashable, float] = {}
        self._busy = False

    def put(self, payload: Hashable, item: object) -> None:
        """A scan arrived; `payload` is what it is recognised by."""
        now = self._clock()
        last = self._seen.get(payload)
        self._seen = {key: at for key, at in self._seen.items() if now - at < self._debounce_s}
        self._seen[payload] = now
        if last is not None and now - last < self._debounce_s:
            self.repeated.emit(item)
            return
        self._waiting.append(item)
        self._next()

    def forget(self, payload: Hashable) -> None:
        """The next sight of this payload is a new scan, however soon."""
        self._seen.pop(payload, None)

    def forget_all(self) -> None:
        """The next sight of any payload is a new scan."""
        self._seen.clear()

    def done(self) -> None:
        """The item in hand is answered."""
        self._busy = False
        self._next()

    def __len__(self) -> int:
        """How many wait, without the one in hand."""
        return len(self._waiting)

    def _next(self) -> None:
        if not self._busy and self._waiting:
            self._busy = True
            self.ready.emit(self._waiting.popleft())


def _when_ms(event: QKeyEvent) -> float:
    """The window system's time stamp: a stalled event loop must not look like slow typing."""
    return float(event.timestamp()) or time.monotonic() * 1000


def physical_key(event: QKeyEvent) -> tuple[int, int, bool]:
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return event.nativeScanCode(), event.nativeVirtualKey(), shift
