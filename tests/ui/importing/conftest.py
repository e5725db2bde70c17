"""A list with one row of each kind, and the import page over the sample forum."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from delegates.services.workspace import Workspace
from delegates.ui.context import Context
from delegates.ui.importing.page import ImportPage

HEADERS = ("No.", "Name", "Name in English", "Position", "Organisation", "Phone", "Badge colour")


@pytest.fixture
def mixed_list(tmp_path: Path, sample_workspace: Workspace) -> Path:
    """Row 2 new, 3 an update (phone), 4 unchanged, 5 looks like somebody, 6 without a name, 7 a total."""
    known = [row for row in sample_workspace.finding.rows() if row.phone and row.name_native and row.position]
    update, same, like = known[0], known[1], known[2]
    rows = [
        HEADERS,
        (1, "Nouphone Testavong", "", "Director", "Ministry of Finance", "020 5555 1000", "red"),
        (2, update.name, "", "", update.delegation, update.phone, "", ""),
        (3, same.name, "", same.position, same.delegation, same.phone, ""),
        (4, like.name[:-1], "", like.position, like.delegation, like.phone, ""),
        (5, "", "", "Deputy Director", "Ministry of Justice", "020 5555 2000", ""),
        ("", "Total 5", "", "", "", "", ""),
    ]
    rows[2] = (2, update.name, "Brandnew Latinname", update.position, update.delegation, update.phone, "")
    path = tmp_path / "mixed.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


@pytest.fixture
def page(qtbot: QtBot, context: Context, sample_workspace: Workspace) -> ImportPage:
    """The page, shown, with the sample forum open."""
    context.open_forum(sample_workspace)
    made = ImportPage(context)
    qtbot.addWidget(
        made, before_close_func=lambda _: qtbot.waitUntil(lambda: context.tasks.count("bulk") == 0)
    )
    made.resize(1262, 652)
    made.show()
    return made
