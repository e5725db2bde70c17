"""What the window's tests share: a dressed application, a context, keys as a scanner sends them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from delegates.services.forum_files import open_forum
from delegates.services.rights import RightsState
from delegates.services.sample_forum import create_sample
from delegates.services.workspace import Workspace
from delegates.settings import Settings
from delegates.ui import language, lines, theme
from delegates.ui.context import Context
from delegates.ui.messages import Messages
from delegates.ui.sounds import Sounds
from delegates.ui.tasks import Tasks
from tests.ui.label_queue import LabelQueue


class Recorder:
    """A player that remembers what it was asked to play."""

    def __init__(self) -> None:
        self.played: list[str] = []

    def play(self, file: Path) -> None:
        self.played.append(file.stem)


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """Holds every widget until the test's end.

    The bot's own hold is weak: a sheet without a parent would be garbage while it is still shown, and a collection in the
    middle of its own painting takes the ground away from under the painter.
    """
    held: list[QWidget] = []
    add = qtbot.addWidget

    def add_held(widget: QWidget, **options: Any) -> None:
        held.append(widget)
        add(widget, **options)

    qtbot.addWidget = add_held  # type: ignore[method-assign]
    return qtbot


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[theme.Theme]:
    """Light, 100 %, English before each test and after it."""
    look = theme.current()
    if qapp.style().objectName() != "fusion" or not qapp.styleSheet():
        theme.start(qapp)
        language.current().use("en")
    elif (look.choice, look.zoom_percent) != ("light", 100):
        look.apply("light", 100)
    if language.current().code != "en":
        language.current().use("en")
    lines.set_organisation_breaker(None)
    yield look
    if (look.choice, look.zoom_percent) != ("light", 100):
        look.apply("light", 100)
    if language.current().code != "en":
        language.current().use("en")


@pytest.fixture
def player() -> Recorder:
    return Recorder()


@pytest.fixture
def context(qapp: QApplication, player: Recorder) -> Iterator[Context]:
    """A context without a forum."""
    tasks = Tasks()
    made = Context(
        tasks=tasks,
        messages=Messages(),
        theme=theme.current(),
        language=language.current(),
        settings=Settings(),
        sounds=Sounds(player=player),
    )
    yield made
    # No timer of it may be running when it is collected, in whatever thread that happens.
    made.organiser.show_state(RightsState())
    assert tasks.close()


def press(
    window: QWindow,
    text: str,
    *,
    at_ms: int,
    key: int = 0,
    scan_code: int = 0,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    repeat: bool = False,
    release: bool = True,
) -> None:
    """One key as the window system gives it: press and release with a time stamp."""
    kinds = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) if release else (QEvent.Type.KeyPress,)
    for kind in kinds:
        event = QKeyEvent(kind, key, modifiers, scan_code, 0, 0, text, repeat)
        event.setTimestamp(at_ms)
        QCoreApplication.sendEvent(window, event)


@pytest.fixture
def workspace(tmp_path: Path):
    """An open forum with three delegates: a head with a liaison, a guest with a seat, a blocked one."""
    from dataclasses import replace
    from datetime import date

    from delegates.domain.people import Status
    from delegates.services.forum_files import ForumDetails, create_forum
    from delegates.services.registering import NewDelegate

    details = ForumDetails(
        "High-Level Digital Transformation Forum",
        "National Convention Hall",
        date(2024, 1, 10),
        date(2024, 1, 10),
    )
    made = create_forum(tmp_path / "week.forum", details, desk_name="Desk 1", operator="Douangchay")
    head = made.registering.register(
        NewDelegate(
            "ດວງ ສົມນາງ",
            "Duong Samnang",
            "H.E.",
            "Vice Minister",
            "Ministry of Posts",
            category="F",
            is_head=True,
        )
    )
    body = next(one for one in made.registering.delegations() if one.id == head.delegation_id)
    made.registering.save_delegation(replace(body, liaison_name="Phouphet", liaison_phone="+8562077778309"))
    made.registering.register(
        NewDelegate("ມະໄລທອງ ກຸນລະວົງ", "Malaithong Kounlavong", category="C", seat="A-12")
    )
    blocked = made.registering.register(NewDelegate("Nobody Wanted", category="P"))
    made.registering.set_status(blocked.id, Status.BLOCKED)
    yield made
    made.close()


def scan_into(window: QWindow, digits: str, *, at_ms: int = 1000) -> None:
    """A scanner reads a code: keys 2 ms apart, then Enter."""
    for number, digit in enumerate(digits):
        press(window, digit, at_ms=at_ms + 2 * number)
    press(window, "\r", at_ms=at_ms + 2 * len(digits), key=Qt.Key.Key_Return)


class Clock:
    """08:00 in Vientiane on the day of the model forum, a second later each time it is asked."""

    def __init__(self) -> None:
        self.now = datetime(2024, 1, 10, 1, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample forum of sixty people, made once; never written to."""
    path = tmp_path_factory.mktemp("sample") / "sample.forum"
    create_sample(path, desk_name="Desk 1", operator="Reception", clock=Clock()).close()
    return path


@pytest.fixture
def sample_workspace(tmp_path: Path, sample_file: Path) -> Iterator[Workspace]:
    """A copy of the sample forum, open: sixty people, nobody checked in, nothing printed."""
    path = tmp_path / "sample.forum"
    shutil.copyfile(sample_file, path)
    made = open_forum(path, desk_name="Desk 1", operator="Reception", clock=Clock())
    yield made
    made.close()


@pytest.fixture
def queue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LabelQueue:
    """Two printers that take PDF files through `lp`: a label printer, and one with a name that is no word of a shell."""
    made = LabelQueue(tmp_path, "label", "Lao $(x);'q'")
    monkeypatch.setenv("PATH", made.path)
    return made
