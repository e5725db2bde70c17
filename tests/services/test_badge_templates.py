"""Templates of the forum's own, and what badges say of a delegate."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pysqlite3
import pytest
from PIL import Image

from delegates.badges import template_file
from delegates.badges.boxes import PictureBox, QrBox
from delegates.badges.face import ProgrammeLine, texts_of
from delegates.badges.sheet import Arrangement
from delegates.badges.template import Template
from delegates.domain.checkpoint import ProgrammeItem
from delegates.domain.people import Variant
from delegates.errors import DeskError
from delegates.services.registering import NewDelegate
from delegates.services.workspace import Workspace
from tests.badges.looking import texts


def wider(template: Template) -> Template:
    """The same with its name moved down by a millimetre."""
    name = template.text_box("name")
    return template.with_boxes(
        tuple(replace(box, y_mm=box.y_mm + 1) if box is name else box for box in template.boxes)
    )


def test_a_shipped_template_that_was_changed_is_the_forums_own_until_it_is_taken_out(
    workspace: Workspace,
) -> None:
    templates = workspace.badge_templates
    shipped = template_file.shipped("a6")
    assert templates.template() == shipped
    saved = templates.save(wider(shipped))
    assert saved.own
    assert templates.template("a6") == saved
    assert next(iter(templates.templates())) == "a6"
    assert templates.templates()["a6"] == saved
    templates.remove("a6")
    assert templates.template("a6") == shipped


def test_a_template_under_a_title_of_its_own_stands_beside_the_shipped_ones(workspace: Workspace) -> None:
    templates = workspace.badge_templates
    first = templates.save_as(template_file.shipped("id1"), "  ບັດ\u00a0ປະຊຸມ  ")
    second = templates.save_as(template_file.shipped("id1"), "ບັດ ປະຊຸມ")
    assert first.title == second.title == "ບັດ ປະຊຸມ"
    assert first.name != second.name
    assert set(templates.titles()) == {*template_file.shipped_templates(), first.name, second.name}


@pytest.mark.parametrize("change", ["no_code", "quiet_zone", "leaves", "code_small"])
def test_a_template_that_cannot_be_printed_is_not_kept(workspace: Workspace, change: str) -> None:
    shipped = template_file.shipped("a6")
    boxes = {
        "no_code": tuple(box for box in shipped.boxes if not isinstance(box, QrBox)),
        "quiet_zone": tuple(replace(b, y_mm=shipped.qr.y_mm) if b.id == "code" else b for b in shipped.boxes),
        "leaves": tuple(replace(b, x_mm=80.0) if b.id == "name" else b for b in shipped.boxes),
        "code_small": tuple(
            replace(b, width_mm=10.0, height_mm=10.0) if isinstance(b, QrBox) else b for b in shipped.boxes
        ),
    }[change]
    with pytest.raises(DeskError) as refused:
        workspace.badge_templates.save(shipped.with_boxes(boxes))
    assert (refused.value.code, refused.value.facts["why"]) == ("invalid", change)
    assert workspace.badge_templates.template("a6") == shipped


def test_a_template_goes_to_a_file_and_comes_from_one(workspace: Workspace, tmp_path: Path) -> None:
    templates = workspace.badge_templates
    out = tmp_path / "card.toml"
    templates.export("tent", out)
    loaded = templates.load(out)
    shipped = template_file.shipped("tent")
    assert replace(loaded, name=shipped.name, own=False) == shipped
    assert templates.template(loaded.name) == loaded


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe\x00",
        b"title = ",
        b"width_mm = 100\n[[box]]\nid = 3",
        b'[[box]]\nkind = "door"',
        b"a" * 1_000_001,
    ],
)
def test_a_file_that_is_no_template_says_so(workspace: Workspace, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "odd.toml"
    file.write_bytes(content)
    with pytest.raises(DeskError) as refused:
        workspace.badge_templates.load(file)
    assert refused.value.code == "bad_file"
    assert set(workspace.badge_templates.templates()) == set(template_file.shipped_templates())
    with pytest.raises(DeskError) as gone:
        workspace.badge_templates.load(tmp_path / "nothing.toml")
    assert gone.value.code == "not_found"


def test_a_copy_keeps_its_pictures_when_the_first_template_goes(workspace: Workspace, tmp_path: Path) -> None:
    templates, pictures = workspace.badge_templates, workspace.pictures
    picture = tmp_path / "emblem.png"
    Image.new("RGB", (40, 40), "#1A74B0").save(picture)
    first = templates.save_as(template_file.shipped("a6"), "First")
    key = pictures.add_picture(first.name, picture)
    emblem = PictureBox(id="emblem", x_mm=5, y_mm=95, width_mm=20, height_mm=20, picture=key)
    first = templates.save(first.with_boxes((*first.boxes, emblem)))
    second = templates.save_as(first, "Second")
    templates.remove(first.name)
    assert pictures.picture(key) is None
    copied = second.box("emblem")
    assert isinstance(copied, PictureBox)
    assert pictures.picture(copied.picture) is not None


def test_a_copy_that_is_refused_leaves_nothing_behind(workspace: Workspace, tmp_path: Path) -> None:
    templates = workspace.badge_templates
    picture = tmp_path / "emblem.png"
    Image.new("RGB", (40, 40), "#1A74B0").save(picture)
    first = templates.save_as(template_file.shipped("a6"), "First")
    key = workspace.pictures.add_picture(first.name, picture)
    emblem = PictureBox(id="emblem", x_mm=5, y_mm=95, width_mm=20, height_mm=20, picture=key)
    beyond = replace(emblem, id="beyond", x_mm=100)
    for title, boxes in (("", (emblem,)), ("Second", (emblem, beyond))):
        with pytest.raises(DeskError):
            templates.save_as(first.with_boxes((*first.boxes, *boxes)), title)
    assert workspace.pictures.picture("template:own-2:1") is None
    assert "own-2" not in templates.templates()


def test_a_template_that_could_not_be_read_again_is_not_kept(workspace: Workspace) -> None:
    shipped = template_file.shipped("a6")
    name = shipped.text_box("name")
    many = tuple(replace(name, id=f"name-{number}") for number in range(100))
    with pytest.raises(DeskError) as refused:
        workspace.badge_templates.save(shipped.with_boxes((*shipped.boxes, *many)))
    assert refused.value.code == "bad_file"
    assert workspace.badge_templates.template("a6") == shipped


def test_a_stored_template_without_a_code_prints_nothing(workspace: Workspace, tmp_path: Path) -> None:
    row = workspace.registering.register(NewDelegate("Anna Heide"))
    saved = workspace.badge_templates.save(template_file.shipped("a6"))
    bare = saved.with_boxes(tuple(box for box in saved.boxes if not isinstance(box, QrBox)))
    with closing(pysqlite3.connect(str(workspace.path))) as db, db:  # as somebody writes it past the program
        db.execute("UPDATE badge_template SET toml = ?", (template_file.dump(bare),))
    out = tmp_path / "badges.pdf"
    with pytest.raises(DeskError) as refused:
        workspace.badge_issuing.print_pdf(out)
    assert (refused.value.code, refused.value.facts["why"]) == ("invalid", "no_code")
    assert not out.exists()
    assert workspace.finding.row(row.id).printed_at_utc is None
    assert workspace.badge_templates.templates()["a6"] == bare  # it can be put right in the studio


def test_how_badges_are_put_on_paper_is_remembered_for_each_template(workspace: Workspace) -> None:
    templates = workspace.badge_templates
    assert templates.arrangement("a6") == Arrangement()
    chosen = Arrangement(paper="a4", gap_x_mm=3.5, cut_marks=False, two_sided="folded", skip=2)
    templates.keep_arrangement("a6", chosen)
    templates.keep_arrangement("id1", Arrangement(paper="letter"))
    assert templates.arrangement("a6") == replace(chosen, skip=0)  # used positions are of one sheet only
    assert templates.arrangement("id1").paper == "letter"


def test_a_badge_says_where_a_delegate_comes_from_and_the_programme(workspace: Workspace) -> None:
    workspace.programme.save_item(
        ProgrammeItem(
            id="",
            title="Opening",
            starts_utc=datetime(2024, 1, 10, 1, 30, tzinfo=UTC),
            ends_utc=datetime(2024, 1, 10, 2, 0, tzinfo=UTC),
            place="Hall",
        )
    )
    row = workspace.registering.register(
        NewDelegate(
            "Nguyễn Mạnh Hùng",
            name_latin="Nguyen Manh Hung",
            delegation="Ministry of Information and Communications, Viet Nam",
        )
    )
    (face,) = workspace.badge_issuing.faces([row])
    said = texts_of(face)
    assert (face.country_code, face.language) == ("VN", "vi")
    assert said["country_latin"] == "Viet Nam" or "Viet" in said["country_latin"]
    assert said["name_latin_capitals"] == "NGUYEN Manh Hung"
    assert (said["issue"], said["reissue"]) == ("1", "")
    assert face.programme == (ProgrammeLine("10.01.2024", "08:30–09:00", "Opening", "Hall"),)
    again = workspace.badge_issuing.reissue(row.id, "lost")
    (second,) = workspace.badge_issuing.faces([again])
    assert texts_of(second)["reissue"] == "2"
    assert second.frame != face.frame
    (page,) = texts(workspace.badge_issuing.pdf_of([row.id]))
    assert "2" in page.split()  # the number of the issue is on the badge


def test_a_speaker_gets_the_speakers_badge(workspace: Workspace) -> None:
    row = workspace.registering.register(NewDelegate("Anna Heide"))
    workspace.registering.amend(row.id, {"variant": Variant.SPEAKER})
    (face,) = workspace.badge_issuing.faces([workspace.finding.row(row.id)])
    variant = workspace.badge_templates.template("a6").variant_of(face)
    assert variant is not None
    assert variant.name == "speaker"
    (page,) = texts(workspace.badge_issuing.pdf_of([row.id]))
    assert "SPEAKER" in page
