"""Where dialogs for files open, and what a name typed without an ending becomes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QFileInfo
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QWidget
from pytestqt.qtbot import QtBot

from delegates import paths
from delegates.ui import files
from delegates.ui.context import Context


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[QFileDialog]:
    """Dialogs that were shown; each is answered with the name "report" in the folder where it opened."""
    shown: list[QFileDialog] = []

    def answer(dialog: QFileDialog) -> bool:
        shown.append(dialog)
        dialog.selectFile("report")
        return True

    monkeypatch.setattr(QFileDialog, "exec", answer)
    return shown


def save(context: Context, parent: QWidget, **more: object) -> Path | None:
    return files.ask_save(context, parent, "Save", "x.csv", "Table (*.csv);;JSON (*.json)", **more)  # type: ignore[arg-type]


def test_a_name_without_an_ending_gets_one(
    qtbot: QtBot, context: Context, asked: list[QFileDialog], tmp_path: Path
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    assert save(context, parent, folder=tmp_path) == tmp_path / "report.csv"
    asked[0].filterSelected.emit("JSON (*.json)")
    assert asked[0].defaultSuffix() == "json"


def test_the_next_dialog_opens_where_a_file_was_chosen_last(
    qtbot: QtBot, context: Context, asked: list[QFileDialog], tmp_path: Path
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    save(context, parent, folder=tmp_path)
    assert save(context, parent) == tmp_path / "report.csv"


def test_a_dialog_opens_beside_the_last_forum_but_never_in_the_programs_own_folder(
    context: Context, tmp_path: Path
) -> None:
    sample = paths.data_dir() / "sample.forum"
    mine = tmp_path / "week.forum"
    context.settings = context.settings.with_recent(mine).with_recent(sample)
    assert files.start_folder(context) == tmp_path
    context.settings = context.settings.without_recent(mine)
    assert not files.start_folder(context).is_relative_to(paths.data_dir())


def test_a_dialog_tells_kinds_by_name_and_looks_into_no_file(
    qtbot: QtBot, context: Context, asked: list[QFileDialog], tmp_path: Path
) -> None:
    """To look into an open forum and close it again would lose the locks on it."""
    parent, told = QWidget(), []
    qtbot.addWidget(parent)
    picture = tmp_path / "no-picture.forum"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")

    def answer(dialog: QFileDialog) -> bool:
        told.append(dialog.iconProvider().type(QFileInfo(str(picture))))
        return False

    asked.clear()
    QFileDialog.exec = answer  # type: ignore[method-assign]  # put back by the fixture
    assert save(context, parent, folder=tmp_path) is None
    assert told == ["forum"]
    assert QFileIconProvider().type(QFileInfo(str(picture))) != "forum"
