"""The forum's logo is chosen, shown and removed on the settings' first card."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from delegates.services.workspace import Workspace
from delegates.ui.context import Context
from delegates.ui.settings.forum_section import ForumSection
from delegates.ui.settings.logo_card import LogoCard


def idle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=20_000)


@pytest.fixture
def card(qtbot: QtBot, context: Context, sample_workspace: Workspace) -> Iterator[LogoCard]:
    context.open_forum(sample_workspace)
    section = ForumSection(context)
    qtbot.addWidget(section)
    section.resize(900, 1400)
    section.show()
    section.shown()
    idle(qtbot, context)
    yield section.logo
    idle(qtbot, context)


@pytest.fixture
def chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that the person chooses in the dialog."""
    file = tmp_path / "logo.png"
    monkeypatch.setattr(QFileDialog, "exec", lambda dialog: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda dialog: [str(file)])
    return file


def shown(card: LogoCard) -> str:
    """The colour in the middle of the view."""
    return card.view.grab().toImage().pixelColor(card.view.width() // 2, card.view.height() // 2).name()


def test_a_logo_is_chosen_shown_and_removed(
    qtbot: QtBot, card: LogoCard, context: Context, sample_workspace: Workspace, chosen: Path
) -> None:
    told: list[object] = []
    context.changed.connect(told.append)
    assert card.remove.isHidden()
    empty = shown(card)
    Image.new("RGBA", (300, 200), (10, 20, 200, 255)).save(chosen)
    qtbot.mouseClick(card.choose, Qt.MouseButton.LeftButton)
    idle(qtbot, context)
    assert shown(card) == "#0a14c8"
    assert sample_workspace.pictures.logo() is not None
    qtbot.mouseClick(card.remove, Qt.MouseButton.LeftButton)
    idle(qtbot, context)
    assert shown(card) == empty
    assert sample_workspace.pictures.logo() is None
    assert [(one.settings, one.pictures) for one in told] == [(True, True)] * 2  # type: ignore[attr-defined]


def test_what_is_transparent_is_white_as_on_paper(
    qtbot: QtBot, card: LogoCard, context: Context, chosen: Path
) -> None:
    context.theme.apply("dark", 100)
    Image.new("RGBA", (300, 200), (0, 0, 0, 0)).save(chosen)
    qtbot.mouseClick(card.choose, Qt.MouseButton.LeftButton)
    idle(qtbot, context)
    assert shown(card) == "#ffffff"


def test_a_file_that_is_no_picture_is_told(
    qtbot: QtBot, card: LogoCard, context: Context, sample_workspace: Workspace, chosen: Path
) -> None:
    chosen.write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    qtbot.mouseClick(card.choose, Qt.MouseButton.LeftButton)
    idle(qtbot, context)
    assert card.error.text() == "logo.png cannot be used: it is a drawing (SVG, EPS); save it as PNG."
    assert card.error.isVisible()
    assert sample_workspace.pictures.logo() is None
