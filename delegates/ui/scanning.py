"""From keys to an answer: every scan is recorded when it arrives, and shown in order.

Recording happens on the desk lane at once. Showing is paced: while others wait, an admission stays at least 0.7 s, any
other answer 2 s. With a dialog open scans wait unrecorded; they are counted and survive its closing.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from delegates.domain.admission import Outcome, Scan, Verdict
from delegates.errors import DeskError
from delegates.ui.context import Context
from delegates.ui.field_watch import FieldWatch, editor_of
from delegates.ui.messages import Message
from delegates.ui.wedge import Burst, ScanQueue, WedgeFilter

if TYPE_CHECKING:
    from delegates.services.changes import Changes

ADMITTED_MS = 700
ADMITTED_CROWD_MS = 350
CROWD = 3
OTHER_MS = 2_000
LOOK_AGAIN_MS = 100
ANSWERS_KEPT = 50
TEACHING_GAP_MS = 250  # a scanner that is too slow for the desk is to be seen where it is taught


@dataclass(frozen=True, slots=True)
class _Arrived:
    payload: str
    scan: Scan

    @property
    def known_by(self) -> Hashable:
        """The same badge at another checkpoint, or in the other direction, is another scan."""
        return self.payload, self.scan.checkpoint_id, self.scan.direction


@dataclass(frozen=True, slots=True)
class _Answered:
    arrived: _Arrived
    verdict: Verdict


class Scanning(QObject):
    """Owns the wedge filter and the queue; answers go out as `context.verdict`.

    `waiting` is how many scans wait behind the answer that is shown. `listen` gives bursts to a test page instead of
    recording them.
    """

    waiting = Signal(int)

    def __init__(self, context: Context, platform: str | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.wedge = WedgeFilter(self, platform)
        self.wedge.scanned.connect(self._arrived)
        self.wedge.holding.connect(context.tasks.give_way)
        self.wedge.was_typed = self._was_typed
        self.wedge.is_badge = lambda burst: self._is_held_badge(burst.text, burst.physical)
        self.fields = FieldWatch(self, self.wedge.platform, self._is_held_badge)
        self.fields.scanned.connect(self._arrived)
        self.queue = ScanQueue(self)
        self.queue.ready.connect(self._record)
        self.queue.repeated.connect(self._repeat)
        self.last_burst: tuple[Burst, datetime] | None = None  # what came last, and when, UTC
        self._listener: Callable[[Burst], None] | None = None
        self._early: deque[Burst] = deque()
        self._behind_dialog: deque[_Arrived] = deque()
        self._answers: dict[Hashable, _Answered] = {}
        self._failure: Message | None = None
        self._to_show: deque[Verdict] = deque()
        self._shown_until = 0.0
        self._pace = QTimer(self)
        self._pace.setSingleShot(True)
        self._pace.timeout.connect(self._show_next)
        self._dialog_watch = QTimer(self)
        self._dialog_watch.setInterval(LOOK_AGAIN_MS)
        self._dialog_watch.timeout.connect(self._look_for_dialog)
        context.scan_wanted.connect(self.take_typed)
        context.settings_changed.connect(self._take_settings)
        context.changed.connect(self._changed)
        # Queued: the pages of the forum are told first.
        context.forum_opened.connect(self._take_early, Qt.ConnectionType.QueuedConnection)
        context.forum_closed.connect(self._forget)
        self._take_settings()

    def listen(self, listener: Callable[[Burst], None] | None) -> None:
        """Give scans to a listener, unrecorded, until None is given: for teaching a scanner."""
        self._listener = listener
        self._take_settings()

    @Slot(str)
    def take_typed(self, text: str) -> None:
        """A code that a person typed."""
        self._take(_Arrived(text, self._scan(text, None, typed=True)))

    def show(self, verdict: Verdict) -> None:
        """Show an answer that came another way, in its turn: a check-in by name."""
        self._to_show.append(verdict)
        self._show_next()

    def scan_of(self, scan_id: str) -> Scan | None:
        """What arrived, of an answer given lately; None for one that came another way."""
        found = (one for one in self._answers.values() if one.verdict.scan_id == scan_id)
        return next((one.arrived.scan for one in found), None)

    @Slot(str)
    def forget_answer(self, scan_id: str) -> None:
        """An answer does not hold any more, taken back or overridden: its badge, read again at once, is a new scan."""
        for known_by, one in list(self._answers.items()):
            if one.verdict.scan_id == scan_id:
                del self._answers[known_by]
                self.queue.forget(known_by)
        last = self._context.last_verdict
        if last is not None and last.scan_id == scan_id:
            self._context.last_verdict = None
            self._context.answer_gone.emit()

    @property
    def waiting_count(self) -> int:
        """Scans that nobody has seen an answer to yet."""
        return len(self._to_show) + len(self.queue) + len(self._behind_dialog)

    # arriving

    def _was_typed(self, burst: Burst) -> bool:
        """Whether words came too fast for a hand, but into a field and as no code."""
        # Here, not above: the first picture of the window waits for none of these.
        from delegates.scanner.parser import may_be_typed
        from delegates.ui.widgets.entry_field import EntryEdit
        from delegates.ui.widgets.password_field import PasswordField
        from delegates.ui.widgets.search_field import SearchField

        field = QApplication.focusWidget()
        if self._listener is not None or editor_of(field) is None:
            return False
        # Nor is a password with digits in it: a hand is slower, and nobody would see what a scanner wrote there.
        in_search = isinstance(field, EntryEdit | SearchField | PasswordField)
        return may_be_typed(burst.text, burst.physical, in_search=in_search)

    def _is_held_badge(self, text: str, physical: str | None) -> bool:
        from delegates.scanner.parser import is_held_badge

        workspace = self._context.workspace
        number = workspace.forum.number if workspace is not None else 0
        return is_held_badge(text, physical, forum_number=number)

    @Slot(object)
    def _arrived(self, burst: Burst) -> None:
        burst = self.fields.completed(burst)
        self.last_burst = burst, datetime.now(UTC)
        if self._listener is not None:
            self._listener(burst)
            return
        if self._context.workspace is None:
            if self._context.forum_expected:
                self._early.append(burst)
            return
        payload = burst.physical or burst.text
        self._take(_Arrived(payload, self._scan(burst.text, burst.physical)))

    @Slot()
    def _take_early(self) -> None:
        while self._early and self._context.workspace is not None:
            self._arrived(self._early.popleft())

    def _scan(self, text: str, physical: str | None, *, typed: bool = False) -> Scan:
        context = self._context
        return Scan(text, context.checkpoint_id, context.direction, physical, typed)

    def _take(self, arrived: _Arrived) -> None:
        if QApplication.activeModalWidget() is not None:
            self._behind_dialog.append(arrived)
            self._say_waiting()
            self._dialog_watch.start()
            return
        self.queue.put(arrived.known_by, arrived)

    def _say_waiting(self) -> None:
        from delegates.ui.widgets.dialog import Sheet

        count = len(self._behind_dialog)
        self._context.scans_waiting.emit(count)
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, Sheet):
            dialog.set_waiting(count)  # one that is opened over another too

    @Slot()
    def _look_for_dialog(self) -> None:
        if QApplication.activeModalWidget() is not None:
            return
        self._dialog_watch.stop()
        while self._behind_dialog:
            arrived = self._behind_dialog.popleft()
            self.queue.put(arrived.known_by, arrived)
        self._context.scans_waiting.emit(0)

    # recording

    @Slot(object)
    def _record(self, arrived: _Arrived) -> None:
        workspace = self._context.workspace
        if workspace is None:
            self.queue.done()
            return
        self._context.tasks.run(
            "desk",
            lambda job: workspace.checking_in.check_in(arrived.scan),
            lambda verdict: self._answered(arrived, verdict),
            lambda error: self._failed(arrived, error),
            on_end=self.queue.done,
        )

    def _answered(self, arrived: _Arrived, verdict: Verdict) -> None:
        from delegates.services.changes import Changes

        kept = list(self._answers.items())[: ANSWERS_KEPT - 1]
        self._answers = {arrived.known_by: _Answered(arrived, verdict), **dict(kept)}
        delegate = verdict.delegate
        self._take_failure_back()  # what was in the way is gone
        self.show(verdict)
        self._context.changed.emit(
            Changes(
                check_ins=True, delegates=frozenset({delegate.id}) if delegate is not None else frozenset()
            )
        )

    def _failed(self, arrived: _Arrived, error: DeskError) -> None:
        """Nothing was recorded: it is heard and said, and the same badge read again at once is a new try."""
        self.queue.forget(arrived.known_by)
        self._take_failure_back()
        from delegates.ui.wording import is_closed

        if not is_closed(error):  # the bar of a closed forum says so already
            self._failure = self._context.messages.error(error)
        self._context.scan_failed.emit(error)
        self._context.sounds.play(str(Outcome.REFUSED))

    def _take_failure_back(self) -> None:
        failure, self._failure = self._failure, None
        if failure is not None:
            self._context.messages.take_back(failure)

    @Slot(object)
    def _repeat(self, arrived: _Arrived) -> None:
        known = self._answers.get(arrived.known_by)
        if known is not None:
            self.show(known.verdict)

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        # Another badge, name or rule: what was answered a moment ago may not hold any more.
        is_other = not (changes.check_ins or changes.answers)
        if changes.badges or changes.programme or changes.everything or is_other:
            self.queue.forget_all()

    # showing

    @Slot()
    def _show_next(self) -> None:
        left_ms = round((self._shown_until - time.monotonic()) * 1000)
        if not self._to_show:
            self.waiting.emit(0)
            return
        if left_ms > 0:
            if not self._pace.isActive():
                self._pace.start(left_ms)
            self.waiting.emit(self.waiting_count)
            return
        verdict = self._to_show.popleft()
        crowd = self.waiting_count > CROWD
        view = self._context.view_of(verdict)
        if verdict.outcome is Outcome.ADMITTED and not view.is_urgent:
            hold_ms = ADMITTED_CROWD_MS if crowd else ADMITTED_MS
        else:
            hold_ms = OTHER_MS
        self._shown_until = time.monotonic() + hold_ms / 1000
        context = self._context
        context.last_verdict = verdict
        context.verdict.emit(verdict)
        self.waiting.emit(self.waiting_count)
        category = verdict.delegate.category if verdict.delegate is not None else None
        context.sounds.play(view.sound, category=category)
        if self._to_show:
            self._pace.start(hold_ms)

    @Slot()
    def _take_settings(self) -> None:
        chosen = self._context.settings
        gap_ms = chosen.gap_ms if self._listener is None else max(chosen.gap_ms, TEACHING_GAP_MS)
        self.wedge.gap_ms, self.wedge.idle_ms = gap_ms, max(chosen.idle_ms, gap_ms)
        self.fields.pause_ms = chosen.idle_ms

    @Slot()
    def _forget(self) -> None:
        self._failure = None
        self._to_show.clear()
        self._answers.clear()
        self.queue.forget_all()
        self._early.clear()
        self._behind_dialog.clear()
        self._dialog_watch.stop()
        self._context.scans_waiting.emit(0)
