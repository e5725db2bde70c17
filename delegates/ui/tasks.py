"""Work off the window's thread: three lanes, one object that owns their signals.

The desk lane takes scans and single registrations, the bulk lane imports, badge runs, exports and backups, the look lane
what is only read for the eye (counts, searches); so a scan never waits behind a badge run. Each lane does one thing at a
time, in order. Results come back on the window's thread.

Python runs one thread at a time and changes over every 5 ms only, so bulk work gives way: while somebody is at the desk
it stands still at its next step.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from delegates.errors import DeskError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

Lane = Literal["desk", "bulk", "look"]
DESK: Final[Lane] = "desk"
BULK: Final[Lane] = "bulk"
LOOK: Final[Lane] = "look"
CLOSE_WITHIN_S = 5.0
# Bulk work stands still until so long after the last sign of a person at the desk: an answer is painted meanwhile.
STILL_MS = 60
# Longer than this no step of it waits, whatever goes on at the desk.
GIVE_WAY_S = 0.3
TOLD_EVERY_S = 0.05

ResultT = TypeVar("ResultT")
Progress = Callable[[int, int], None]


class Job:
    """A piece of work under way. The work calls `raise_if_cancelled` between steps and `report` as it goes on."""

    def __init__(
        self, lane: Lane, report: Callable[[Job, int, int], None], way: threading.Event | None = None
    ) -> None:
        self.lane = lane
        self._cancel = threading.Event()
        self._report = report
        self._way = way
        self._told_s = 0.0

    def cancel(self) -> None:
        """Ask the work to stop; it ends with DeskError("cancelled") and leaves no half of itself behind."""
        self._cancel.set()

    @property
    def is_cancelled(self) -> bool:
        return self._cancel.is_set()

    def raise_if_cancelled(self) -> None:
        """Raises DeskError("cancelled") once a person has asked to stop; bulk work waits here for the desk."""
        self._give_way()
        if self._cancel.is_set():
            raise DeskError("cancelled")

    def report(self, done: int, total: int) -> None:
        """Say how far the work is; also a place where it can be stopped."""
        self.raise_if_cancelled()
        self._report(self, done, total)

    def goes_on(self, done: int, total: int) -> bool:
        """The same for work that asks very often whether to go on, a word in between is enough: False stops it."""
        now_s = time.monotonic()
        if done < total and now_s - self._told_s < TOLD_EVERY_S:
            self._give_way()
            return not self.is_cancelled
        self._told_s = now_s
        if self.is_cancelled:
            return False
        self.report(done, total)
        return True

    def _give_way(self) -> None:
        if self._way is not None and not self._way.is_set():
            self._way.wait(GIVE_WAY_S)


@dataclass(frozen=True, slots=True)
class _Done:
    job: Job
    on_done: Callable[[Any], None] | None
    on_error: Callable[[DeskError], None] | None
    on_end: Callable[[], None] | None = None
    result: Any = None
    error: BaseException | None = None


class Tasks(QObject):
    """The three lanes.

    `failed` carries a DeskError that nobody asked to hear of (the messages show it), `crashed` any other exception
    (a bug), `busy_changed` the lane whose number of jobs changed.
    """

    failed = Signal(object)
    crashed = Signal(object)
    busy_changed = Signal(str)
    _finished = Signal(object)
    _progressed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools: dict[Lane, ThreadPoolExecutor] = {}
        self._jobs: dict[Job, tuple[Future[None], Progress | None]] = {}
        self._closed = False
        # Set while nobody is at the desk.
        self._way = threading.Event()
        self._way.set()
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.timeout.connect(self._go_on)
        # Emitted on the lanes' threads only, so Qt queues them for this object's thread.
        self._finished.connect(self._deliver)
        self._progressed.connect(self._tell)

    def run(
        self,
        lane: Lane,
        work: Callable[[Job], ResultT],
        on_done: Callable[[ResultT], None] | None = None,
        on_error: Callable[[DeskError], None] | None = None,
        progress: Progress | None = None,
        on_end: Callable[[], None] | None = None,
    ) -> Job:
        """Do `work(job)` on a lane; `on_done`, `on_error` and `progress(done, total)` are called on the window's thread.

        `on_end` comes after either, and after a crash too: whatever waits for this work to be over hangs there.
        Without `on_error` an expected failure goes to `failed`, save for a cancellation, which nobody needs to hear of.
        After `close` nothing is started and nothing is called.
        """
        job = Job(lane, self._report, self._way if lane == BULK else None)
        if self._closed:
            job.cancel()
            return job
        if lane == DESK:
            self.give_way()

        def worker() -> None:
            result: Any = None
            error: BaseException | None = None
            try:
                if job.is_cancelled:
                    raise DeskError("cancelled")
                result = work(job)
            # Whatever it is must reach the window's thread: there it is shown, or takes the crash path.
            except Exception as caught:  # noqa: BLE001  nothing may be lost on a lane
                error = caught
            self._finished.emit(_Done(job, on_done, on_error, on_end, result, error))

        self._jobs[job] = (self._pool(lane).submit(worker), progress)
        self.busy_changed.emit(lane)
        return job

    @Slot()
    def give_way(self) -> None:
        """Somebody is at the desk: bulk work stands still for a moment. Call it on the window's thread."""
        if self._closed:
            return
        self._way.clear()
        self._still.start(STILL_MS)

    @Slot()
    def _go_on(self) -> None:
        if self.count(DESK):
            self._still.start(STILL_MS)
        else:
            self._way.set()

    def _pool(self, lane: Lane) -> ThreadPoolExecutor:
        """The lane's one thread, started with its first job: nothing of it is needed for the first paint."""
        if lane not in self._pools:
            from concurrent.futures import ThreadPoolExecutor

            self._pools[lane] = ThreadPoolExecutor(1, thread_name_prefix=lane)
        return self._pools[lane]

    def count(self, lane: Lane) -> int:
        """How many jobs of a lane have not been answered yet, the running one included."""
        return sum(job.lane == lane for job in self._jobs)

    @property
    def is_idle(self) -> bool:
        """Whether every job of every lane has been answered."""
        return not self._jobs

    def close(self) -> bool:
        """Stop all lanes: jobs that have not begun never do, running ones are asked to stop.

        Waits five seconds at most; False when something was still running then. Results are not delivered any more.
        """
        self._closed = True
        self._still.stop()
        self._way.set()
        deadline = time.monotonic() + CLOSE_WITHIN_S
        # What a person did at the desk is still written: only the other lanes are cut short.
        for job, (future, _) in list(self._jobs.items()):
            if job.lane != DESK:
                job.cancel()
                future.cancel()
        for pool in self._pools.values():
            pool.shutdown(wait=False)
        open_futures = [future for future, _ in self._jobs.values()]
        from concurrent.futures import wait as wait_for

        _, unfinished = wait_for(open_futures, timeout=max(0.0, deadline - time.monotonic()))
        for future in unfinished:
            future.cancel()
        self._jobs.clear()
        return not unfinished

    def _report(self, job: Job, done: int, total: int) -> None:
        self._progressed.emit((job, done, total))

    @Slot(object)
    def _tell(self, what: tuple[Job, int, int]) -> None:
        job, done, total = what
        entry = self._jobs.get(job)
        if entry is not None and entry[1] is not None and not job.is_cancelled:
            entry[1](done, total)

    @Slot(object)
    def _deliver(self, done: _Done) -> None:
        if self._closed:
            return
        self._jobs.pop(done.job, None)
        self.busy_changed.emit(done.job.lane)
        try:
            self._answer(done)
        finally:
            if done.on_end is not None:
                done.on_end()

    def _answer(self, done: _Done) -> None:
        if done.error is None:
            if done.on_done is not None:
                done.on_done(done.result)
        elif isinstance(done.error, DeskError):
            if done.on_error is not None:
                done.on_error(done.error)
            elif done.error.code != "cancelled":
                self.failed.emit(done.error)
        else:
            self.crashed.emit(done.error)
