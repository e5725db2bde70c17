from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest
from PIL import Image

from delegates.errors import DeskError
from delegates.services.registering import NewDelegate
from delegates.services.workspace import Workspace
from delegates.storage.change_log import change_groups


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "ຮູບ photos"
    made.mkdir()
    return made


def put(folder: Path, *names: str) -> None:
    for number, name in enumerate(names):
        (folder / name).parent.mkdir(exist_ok=True)
        Image.new("RGB", (400, 500), (number * 20, 90, 90)).save(folder / name, "PNG")


def matched(workspace: Workspace, folder: Path) -> dict[str, str]:
    return {one.file: one.name for one in workspace.pictures.match_photos(folder).matches}


def left(workspace: Workspace, folder: Path) -> dict[str, tuple[str, tuple[str, ...]]]:
    return {one.file: (one.why, one.names) for one in workspace.pictures.match_photos(folder).left}


def register(workspace: Workspace, name: str, **fields: str) -> str:
    return workspace.registering.register(NewDelegate(name, **fields)).code  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "name",
    [
        "ສົມສັກ ບຸນມີ.jpg",
        "ທ່ານ ສົມສັກ ບຸນມີ.JPG",
        "012_ສົມສັກ_ບຸນມີ (2).png",
        "ສົມສັກບຸນມີ.jpeg",
        "Somsak Bounmy.jpg",
        "somsak-bounmy.webp",
        "H.E. Mr. Somsak BOUNMY.jpg",
        "3. Mr_Somsak_Bounmy-1.jpg",
        "MTC/Somsak Bounmy.jpg",
        "020 5555 1234.jpg",
        "+856 20 5555 1234.jpg",
        "02055551234 Somsak.jpg",
        "໐໒໐ ໕໕໕໕ ໑໒໓໔.jpg",
        "Somsak Bounmy 020-55551234.jpg",
    ],
)
def test_a_file_is_known_by_name_or_telephone(workspace: Workspace, folder: Path, name: str) -> None:
    register(workspace, "ສົມສັກ ບຸນມີ", name_latin="Somsak Bounmy", phone="020 5555 1234")
    register(workspace, "ບຸນມີ ໄຊຍະວົງ", name_latin="Bounmy Xayavong", phone="020 5555 9999")
    put(folder, name)
    assert matched(workspace, folder) == {os.path.join(*name.split("/")): "ສົມສັກ ບຸນມີ"}


def test_a_file_is_known_by_the_badge_code(workspace: Workspace, folder: Path) -> None:
    codes = [register(workspace, name) for name in ("Ann Lee", "Bob Lee", "Cid Lee")]
    put(
        folder,
        f"{codes[0]}.jpg",
        f"{codes[1][:3]} {codes[1][3:6]}-{codes[1][6:]}.jpg",
        f"photo_{codes[2]}_x.jpg",
    )
    assert sorted(matched(workspace, folder).values()) == ["Ann Lee", "Bob Lee", "Cid Lee"]


def test_names_of_other_systems_are_the_same_names(workspace: Workspace, folder: Path) -> None:
    register(workspace, "Nguyễn Thị Ánh Tuyết")
    put(folder, unicodedata.normalize("NFD", "Nguyễn Thị Ánh Tuyết.jpg"))
    assert list(matched(workspace, folder).values()) == ["Nguyễn Thị Ánh Tuyết"]


def test_what_is_not_clear_is_left_and_told(workspace: Workspace, folder: Path) -> None:
    for name in ("Ann Lee", "Ann Lee", "Bob Lee", "Cid Lee", "Dan Lee"):
        register(workspace, name)
    code = register(workspace, "Eva Lee")
    put(
        folder,
        "Ann Lee.jpg",
        "Bob Lee.jpg",
        "2/bob_lee.png",
        "Nobody Here.jpg",
        f"Dan Lee {code}.jpg",
        "Lee.jpg",
    )
    (folder / "Cid Lee.jpg").write_bytes(b"no picture")
    (folder / "list.xlsx").write_bytes(b"PK")
    (folder / "Thumbs.db").write_bytes(b"x")
    (folder / ".hidden.jpg").write_bytes(b"x")
    assert left(workspace, folder) == {
        "Ann Lee.jpg": ("two_people", ("Ann Lee", "Ann Lee")),
        "Bob Lee.jpg": ("two_files", ("Bob Lee",)),
        os.path.join("2", "bob_lee.png"): ("two_files", ("Bob Lee",)),
        "Nobody Here.jpg": ("nobody", ()),
        "Lee.jpg": ("nobody", ()),
        "Cid Lee.jpg": ("not_a_picture", ("Cid Lee",)),
        "list.xlsx": ("not_a_picture", ()),
        f"Dan Lee {code}.jpg": ("two_people", ("Dan Lee", "Eva Lee")),
    }
    assert matched(workspace, folder) == {}


def test_a_shared_telephone_does_not_hide_a_name(workspace: Workspace, folder: Path) -> None:
    for name in ("Ann Lee", "Bob Lee"):
        register(workspace, name, phone="020 5555 1234")
    put(folder, "Ann Lee 02055551234.jpg", "02055551234.jpg")
    assert matched(workspace, folder) == {"Ann Lee 02055551234.jpg": "Ann Lee"}


def test_a_plan_writes_nothing_and_adding_it_is_one_operation(workspace: Workspace, folder: Path) -> None:
    for name in ("Ann Lee", "Bob Lee"):
        register(workspace, name)
    put(folder, "Ann Lee.jpg", "Bob Lee.jpg")
    plan = workspace.pictures.match_photos(folder)
    assert workspace.pictures.photos() == frozenset()
    assert [one.replaces for one in plan.matches] == [False, False]
    assert workspace.pictures.add_photos(plan) == workspace.pictures.photos()
    assert len(workspace.pictures.photos()) == 2
    with workspace._database.read() as db:
        groups = [group.count for group in change_groups(db, 99) if group.kind == "pictures"]
    assert groups == [2]
    Image.new("RGB", (400, 500), "white").save(folder / "Bob Lee.jpg")
    again = workspace.pictures.match_photos(folder)
    assert ([(one.name, one.replaces) for one in again.matches], again.same_count) == ([("Bob Lee", True)], 1)


def test_looking_can_be_stopped(workspace: Workspace, folder: Path) -> None:
    register(workspace, "Ann Lee")
    put(folder, "Ann Lee.jpg")

    def stop(done: int, total: int) -> None:
        raise DeskError("cancelled")

    with pytest.raises(DeskError, match="cancelled"):
        workspace.pictures.match_photos(folder, stop)
    with pytest.raises(DeskError, match="not_found"):
        workspace.pictures.match_photos(folder / "nowhere")


def test_an_import_taken_back_takes_the_photos_of_its_people(workspace: Workspace, folder: Path) -> None:
    list_of_two = folder / "list.csv"
    list_of_two.write_text("Name,Organisation\nAnn Lee,UNDP\nBob Lee,UNDP\n")
    done = workspace.roster_importing.apply(workspace.roster_importing.plan([list_of_two]))
    assert len(done.created) == 2
    put(folder, "Ann Lee.jpg")
    workspace.pictures.add_photos(workspace.pictures.match_photos(folder))
    assert len(workspace.pictures.photos()) == 1
    assert workspace.roster_importing.undo(str(done.group_id)).removed_count == 2
    assert workspace.pictures.photos() == frozenset()
