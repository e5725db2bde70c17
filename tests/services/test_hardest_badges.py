"""Who out of a roster is the hardest to draw, by what they are called."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from delegates.domain.people import RosterRow
from delegates.services.forum_files import ForumDetails, create_forum
from delegates.services.hardest_badges import TRIALS, hardest, letters, marks
from delegates.services.registering import NewDelegate
from delegates.services.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = create_forum(tmp_path / "w.forum", ForumDetails("Forum"), desk_name="Desk 1", operator="A")
    for native, latin, position in (
        ("ອາ", "A", "Clerk"),
        ("ກຸ້ນ ຫຼຸ້", "Koun Lou", "Minister"),
        ("ສົມສະຫວັດ ວົງພະຈັນທະບູລີ", "Somsavat Vong", "Minister"),
        ("Alexandrina", "Alexandrina Wilhelmina Featherstonehaugh", "Vice Minister of Everything There Is"),
    ):
        made.registering.register(NewDelegate(native, latin, None, position, "Ministry", category="D"))
    yield made
    made.close()


def rows(workspace: Workspace) -> list[RosterRow]:
    return workspace.finding.rows()


def test_each_trial_is_somebody_of_the_roster(workspace: Workspace) -> None:
    found = hardest(rows(workspace), set())
    assert found["longest_native"].name_latin == "Somsavat Vong"
    assert found["longest_latin"].name.startswith("Alexandrina")
    assert found["longest_position"].name.startswith("Alexandrina")
    assert found["most_marks"].name_latin == "Koun Lou"
    assert found["shortest"].name_latin == "A"
    assert list(found) == [one for one in TRIALS if one in found]
    assert "reissued" not in found


def test_photos_and_reissues_count(workspace: Workspace) -> None:
    first, second, *_ = rows(workspace)
    workspace.badge_issuing.reissue(second.id, "lost")
    found = hardest(rows(workspace), {first.id})
    assert found["no_photo"].id == second.id
    assert found["reissued"].id == second.id


def test_nobody_is_no_trial() -> None:
    assert hardest([], set()) == {}


def test_marks_are_counted_as_they_pile_up() -> None:
    assert letters("ກຸ້ນ") == 2
    assert marks("ກຸ້ນ")[0] == 2
    assert marks("Ệ")[0] == 2
    assert marks("plain") == (0, 0)
