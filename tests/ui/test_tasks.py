from __future__ import annotations

import threading
import time

import pytest
from PySide6.QtCore import QTimer

from delegates.errors import DeskError
from delegates.ui.tasks import BULK, DESK, LOOK, Job, Tasks


@pytest.fixture
def tasks(qapp):
    made = Tasks()
    yield made
    made.close()


def test_results_come_back_on_the_windows_thread(qtbot, tasks: Tasks) -> None:
    seen: list[object] = []
    tasks.run(
        DESK,
        lambda job: threading.current_thread().name,
        lambda name: seen.append((name, threading.current_thread())),
    )
    qtbot.waitUntil(lambda: bool(seen))
    name, where = seen[0]
    assert name.startswith("desk")
    assert where is threading.main_thread()


def test_a_scan_does_not_wait_behind_a_badge_run(qtbot, tasks: Tasks) -> None:
    gate, order = threading.Event(), []
    tasks.run(BULK, lambda job: gate.wait(5), lambda _: order.append("badges"))
    tasks.run(DESK, lambda job: None, lambda _: order.append("scan"))
    qtbot.waitUntil(lambda: order == ["scan"])
    gate.set()
    qtbot.waitUntil(lambda: order == ["scan", "badges"])


def test_one_lane_keeps_the_order(qtbot, tasks: Tasks) -> None:
    order: list[int] = []
    for number in range(50):
        tasks.run(DESK, lambda job, number=number: number, order.append)
    qtbot.waitUntil(lambda: len(order) == 50)
    assert order == list(range(50))
    assert tasks.count(DESK) == 0


def fail(code: str):
    def work(job: Job) -> None:
        raise DeskError(code)

    return work


def test_an_expected_failure_goes_to_whoever_asked(qtbot, tasks: Tasks) -> None:
    heard, elsewhere = [], []
    tasks.failed.connect(elsewhere.append)
    tasks.run(DESK, fail("locked"), on_error=heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0].code == "locked"
    assert not elsewhere


def test_an_expected_failure_that_nobody_asked_for_is_announced(qtbot, tasks: Tasks) -> None:
    with qtbot.waitSignal(tasks.failed) as heard:
        tasks.run(DESK, fail("disk_full"))
    assert heard.args[0].code == "disk_full"


def test_a_bug_takes_the_crash_path_and_the_lane_goes_on(qtbot, tasks: Tasks) -> None:
    ended, after = [], []
    with qtbot.waitSignal(tasks.crashed) as heard:
        tasks.run(DESK, lambda job: 1 / 0, on_error=lambda _: None, on_end=lambda: ended.append(True))
    assert isinstance(heard.args[0], ZeroDivisionError)
    tasks.run(DESK, lambda job: "alive", after.append)
    qtbot.waitUntil(lambda: after == ["alive"])
    assert ended == [True]


def test_work_can_be_cancelled_and_says_how_far_it_is(qtbot, tasks: Tasks) -> None:
    steps, errors, pause = [], [], threading.Event()

    def work(job: Job) -> None:
        for number in range(1000):
            job.report(number, 1000)
            pause.wait(0.001)

    job = tasks.run(
        BULK, work, on_error=errors.append, progress=lambda done, total: steps.append((done, total))
    )
    qtbot.waitUntil(lambda: len(steps) > 3)
    job.cancel()
    qtbot.waitUntil(lambda: bool(errors))
    assert errors[0].code == "cancelled"
    assert steps[0] == (0, 1000)
    assert len(steps) < 1000


def test_a_cancellation_that_nobody_asked_about_is_not_announced(qtbot, tasks: Tasks) -> None:
    heard, done = [], []
    tasks.failed.connect(heard.append)
    gate = threading.Event()
    tasks.run(BULK, lambda job: gate.wait(5))
    job = tasks.run(BULK, lambda job: "never", done.append, on_end=lambda: done.append("end"))
    job.cancel()
    gate.set()
    qtbot.waitUntil(lambda: done == ["end"])
    assert not heard


def test_closing_finishes_the_desk_and_drops_the_rest(qapp) -> None:
    tasks, written, never = Tasks(), [], []
    gate, pause = threading.Event(), threading.Event()

    def scan(job: Job) -> None:
        gate.wait(5)
        written.append("first")

    def long(job: Job) -> None:
        while True:
            job.raise_if_cancelled()
            pause.wait(0.01)

    tasks.run(DESK, scan)
    tasks.run(DESK, lambda job: written.append("second"))
    tasks.run(BULK, long)
    tasks.run(BULK, lambda job: never.append("no"))
    gate.set()
    began = time.monotonic()
    assert tasks.close()
    assert time.monotonic() - began < 5
    assert written == ["first", "second"]
    assert not never
    tasks.run(DESK, lambda job: never.append("no"))
    assert tasks.count(DESK) == 0
    assert not never


def test_a_scan_waits_behind_no_search(qtbot, tasks: Tasks) -> None:
    gate, order = threading.Event(), []
    tasks.run(LOOK, lambda job: gate.wait(5), lambda _: order.append("search"))
    tasks.run(DESK, lambda job: None, lambda _: order.append("scan"))
    qtbot.waitUntil(lambda: order == ["scan"])
    gate.set()
    qtbot.waitUntil(lambda: order == ["scan", "search"])


@pytest.mark.parametrize("step", ["report", "goes_on", "raise_if_cancelled"])
def test_bulk_work_stands_still_while_somebody_is_at_the_desk(
    qtbot, tasks: Tasks, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    monkeypatch.setattr("delegates.ui.tasks.GIVE_WAY_S", 30.0)
    at_work, scanned, asked, steps = threading.Event(), threading.Event(), threading.Event(), []

    def badges(job: Job) -> None:
        at_work.set()
        asked.wait(5)
        {"report": lambda: job.report(1, 2), "goes_on": lambda: job.goes_on(1, 2)}.get(
            step, job.raise_if_cancelled
        )()
        steps.append(scanned.is_set())

    tasks.run(BULK, badges)
    qtbot.waitUntil(at_work.is_set)
    tasks.run(DESK, lambda job: asked.set(), lambda _: scanned.set())
    qtbot.waitUntil(lambda: bool(steps))
    assert steps == [True]


def test_bulk_work_never_waits_for_long(qtbot, tasks: Tasks) -> None:
    """However busy the desk is, a badge run goes on."""
    gate, done = threading.Event(), []
    tasks.run(DESK, lambda job: gate.wait(20))
    tasks.run(BULK, lambda job: job.report(1, 1), lambda _: done.append("badges"))
    qtbot.waitUntil(lambda: done == ["badges"])
    gate.set()


def test_closing_does_not_wait_for_work_that_stands_still(qapp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("delegates.ui.tasks.GIVE_WAY_S", 30.0)
    tasks, at_work = Tasks(), threading.Event()

    def badges(job: Job) -> None:
        at_work.set()
        while True:
            job.raise_if_cancelled()

    tasks.run(BULK, badges)
    assert at_work.wait(5)
    tasks.give_way()
    began = time.monotonic()
    assert tasks.close()
    assert time.monotonic() - began < 5


def test_work_that_is_asked_often_tells_now_and_then_and_at_the_end(qtbot, tasks: Tasks) -> None:
    told: list[int] = []

    def work(job: Job) -> bool:
        return all(job.goes_on(done, 1000) for done in range(1, 1001))

    ended: list[bool] = []
    tasks.run(BULK, work, ended.append, progress=lambda done, total: told.append(done))
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [True]
    assert told[0] == 1
    assert told[-1] == 1000
    assert len(told) < 500


def test_nothing_ticks_any_more_after_closing(qapp) -> None:
    """A timer that is running when its lanes are collected, on whichever thread, takes the program with it."""
    tasks = Tasks()
    tasks.run(DESK, lambda job: None)
    assert tasks.close()
    tasks.give_way()
    assert not [timer for timer in tasks.findChildren(QTimer) if timer.isActive()]
