from __future__ import annotations

import errno
import io
import os
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from delegates import whole_file
from delegates.badges import preview
from delegates.badges.boxes import PT_PER_MM
from delegates.badges.render import Notice, Problem, preflight, render
from delegates.badges.sheet import Arrangement, impose
from delegates.badges.template_file import shipped, shipped_templates
from delegates.errors import DeskError
from tests.badges.looking import codes, draw, face, name_pairs, picture, texts

A4 = Arrangement(paper="a4")
ALL = list(shipped_templates())
PEOPLE = [
    face(number, name_native=native, name_latin=latin)
    for number, (native, latin) in enumerate(name_pairs()[::6], 100)
]


@pytest.mark.parametrize("name", ALL)
def test_a_page_a_side_and_one_code_a_badge(name: str) -> None:
    chosen = shipped(name)
    pdf, run = draw(PEOPLE, template=chosen)
    sides = 1 if chosen.folded else len(chosen.sides)
    assert (run.badges, run.pages) == (len(PEOPLE), sides * len(PEOPLE))
    sizes = preview.page_sizes_mm(pdf)
    size = (chosen.width_mm, chosen.height_mm * (2 if chosen.folded else 1))
    assert sizes == [pytest.approx(size, abs=0.01)] * run.pages
    for number, person in enumerate(PEOPLE):
        pages = [picture(pdf, sides * number + side, dpi=300) for side in range(sides)]
        assert [code for page in pages for code in codes(page)] == [person.frame]


@pytest.mark.parametrize(("name", "per_page"), [("a6", 4), ("id1", 10)])
def test_a4_holds_as_many_as_fit_each_in_its_place(name: str, per_page: int) -> None:
    people = [face(number) for number in range(per_page + 1)]
    chosen = shipped(name)
    pdf, run = draw(people, template=chosen, arrangement=A4)
    assert (run.badges, run.pages) == (per_page + 1, 2)
    page = impose(chosen.width_mm, chosen.height_mm, A4)
    whole = picture(pdf, 0, dpi=300)
    for person, place in zip(people, page.places, strict=False):
        scale = 300 / 25.4
        top = page.height_mm - place.y_mm - chosen.height_mm
        crop = whole.crop(
            (
                int(place.x_mm * scale),
                int(top * scale),
                int((place.x_mm + chosen.width_mm) * scale),
                int((top + chosen.height_mm) * scale),
            )
        )
        assert codes(crop) == [person.frame]
    assert codes(picture(pdf, 1, dpi=300)) == [people[-1].frame]


def test_cut_marks_are_drawn_where_the_sheet_says() -> None:
    pdf, _run = draw([face()], template=shipped("id1"), arrangement=A4)
    image = picture(pdf, 0, dpi=300).convert("L")
    page = impose(85.6, 53.98, A4)
    assert page.marks
    for mark in page.marks:
        x = (mark.x1_mm + mark.x2_mm) / 2 * 300 / 25.4
        y = image.height - (mark.y1_mm + mark.y2_mm) / 2 * 300 / 25.4
        assert min(image.crop((int(x) - 2, int(y) - 2, int(x) + 3, int(y) + 3)).tobytes()) < 200


@pytest.mark.parametrize("name", ALL)
def test_every_badge_bears_its_texts(name: str) -> None:
    person = face(7, seat="A-01", issue=2, language="en")
    pdf, run = draw([person], template=shipped(name))
    text = "\n".join(texts(pdf)).replace("\n", " ")
    assert run.problems == ()
    code = person.code
    for shown in (
        person.honorific, person.name_native, person.name_latin, person.position, person.delegation,
        person.delegation_latin, person.forum_name, person.seat, f"{code[:3]} {code[3:6]} {code[6:]}",
    ):  # fmt: skip
        assert shown in text, shown
    if name != "tent":
        assert person.category_name in text
        assert "No. 2" in text
        first, again = face(7, language="en"), "\n".join(texts(draw([face(7)], template=shipped(name))[0]))
        assert first.issue == 1
        assert "No." not in again


def test_a_name_that_is_the_same_twice_is_printed_once() -> None:
    pdf, _run = draw(
        [
            face(name_native="Anna Heide", name_latin="Anna Heide"),
            face(name_native=None, name_latin="Anna Heide"),
        ]
    )
    for text in texts(pdf):
        assert text.split("\n").count("Anna Heide") == 1


def test_real_names_are_on_their_badges_letter_for_letter() -> None:
    pdf, run = draw(PEOPLE)
    assert run.problems == ()
    for person, text in zip(PEOPLE, texts(pdf), strict=True):
        assert person.name_native in text.split("\n")
        assert person.name_latin in text.split("\n")


HOSTILE = [
    "<b>x</b><img src='/etc/hostname'/>&amp;</para>",
    "😀👨\u200d👩\u200d👧 Tom",
    "a\x00b\x1b[0m",
    "\u202eabc\u202c",
    "محمد عبد الله",
    "Z" + "\u0301" * 500,
    "\ud800",
    "\udfff\ud800",
    "",
    " ",
    "\n",
    "A",
    "W" * 200,
    "ກ" * 200,
    "ខ្មែរ" * 40,
    "\u17d2" * 50,
    "(" * 50 + "\\",
    "%s%d{0}",
    "Phẩm " * 40,
    "\ufffe\uffff",
    "\u200b" * 30,
    "ຳ" * 20,
    "x" * 20000,
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_stops_a_run(text: str) -> None:
    person = face(
        5, **dict.fromkeys(("honorific", "name_native", "name_latin", "position", "delegation", "seat"), text)
    )
    pdf, run = draw([person], template=shipped())
    assert run.pages == len(preview.page_sizes_mm(pdf)) == 1
    assert codes(picture(pdf, 0, dpi=200)) == [person.frame]


def test_names_of_two_hundred_letters_are_printed_whole_on_a6() -> None:
    lao = ("ບໍ່ວຽງຄຳ ວົງດາລາ ສີສຸລິດ ພົມມະຈັນ " * 9)[:199] + "ກ"
    latin = ("Boviengkham Vongdara Sisoulith " * 9)[:199] + "x"
    _pdf, run = draw([face(6, name_native=lao, name_latin=latin)])
    assert run.problems == ()
    assert {(n.field, n.what) for n in run.fitted} >= {("name_native", "broken"), ("name_latin", "broken")}


def test_what_does_not_fit_is_said_and_never_just_cut() -> None:
    person = face(8, position="W" * 500, name_native="Tom 😀", name_latin=None, delegation=None)
    _pdf, run = draw([person])
    assert set(run.problems) == {
        Problem("d-8", "position", "does_not_fit"),
        Problem("d-8", "name_native", "missing_glyph"),
    }
    notices = preflight([person])
    assert Notice("d-8", "name_native", "missing_glyph", "😀", "name") in notices
    (cut,) = [n.detail for n in notices if n.what == "does_not_fit"]
    assert set(cut) == {"W"}
    assert 0 < len(cut) < 500


def test_preflight_says_what_the_run_says() -> None:
    people = [
        *PEOPLE,
        face(
            9, name_native="Maximilian Alexander Konstantin von Hohenzollern-Sigmaringen", position="W" * 500
        ),
    ]
    _pdf, run = draw(people)
    notices = preflight(people)
    assert tuple(n for n in notices if n.what in ("fitted", "broken")) == run.fitted
    assert [(n.delegate_id, n.field, n.what) for n in notices if n not in run.fitted] == [
        (p.delegate_id, p.field, p.what) for p in run.problems
    ]
    assert run.problems


def test_what_is_wrong_with_the_forum_is_said_once() -> None:
    people = [replace(person, venue="漢字") for person in PEOPLE]
    _pdf, run = draw(people)
    assert run.problems == (Problem(people[0].delegate_id, "venue", "missing_glyph"),)


def test_the_name_of_a_latin_only_delegate_is_reported_as_such() -> None:
    _pdf, run = draw([face(name_native=None, name_latin="Tom 😀")])
    assert [problem.field for problem in run.problems] == ["name_latin"]


def test_no_badges_is_no_file(tmp_path: Path) -> None:
    run = render([], tmp_path / "b.pdf")
    assert (run.badges, run.pages) == (0, 0)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("frame", ["", "12", "x" * 34])
def test_a_wrong_frame_is_a_bug_and_writes_nothing(tmp_path: Path, frame: str) -> None:
    with pytest.raises(ValueError, match="34 digits"):
        render([face(), replace(face(), frame=frame)], tmp_path / "b.pdf")
    assert list(tmp_path.iterdir()) == []


# ---- progress and files ----


def test_progress_counts_up_to_all() -> None:
    said: list[tuple[int, int]] = []
    render(
        (face(n) for n in range(45)), io.BytesIO(), progress=lambda done, of: said.append((done, of)) or True
    )
    assert said == [(done, 45) for done in range(1, 46)]


@pytest.mark.parametrize("stop_at", [20, 45])
def test_a_cancelled_run_leaves_the_old_file_and_nothing_else(tmp_path: Path, stop_at: int) -> None:
    out = tmp_path / "badges.pdf"
    out.write_bytes(b"old")
    with pytest.raises(DeskError) as caught:
        render([face(n) for n in range(45)], out, progress=lambda done, _of: done < stop_at)
    assert caught.value.code == "cancelled"
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("badges.pdf", b"old")]


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    out = tmp_path / "ບັດ ຕົວຢ່າງ.pdf"
    out.write_bytes(b"old")
    out.chmod(0o640)
    run = render([face()], out)
    assert run.pages == len(preview.page_sizes_mm(out.read_bytes())) == 1
    assert [file.name for file in tmp_path.iterdir()] == [out.name]
    if os.name == "posix":
        assert stat.S_IMODE(out.stat().st_mode) == 0o640


def test_a_missing_folder_is_not_found_and_a_folder_is_in_the_way(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as caught:
        render([face()], tmp_path / "none" / "b.pdf")
    assert caught.value.code == "not_found"
    with pytest.raises(DeskError) as caught:
        render([face()], tmp_path)
    assert caught.value.code == "invalid"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX")
def test_no_room_is_disk_full_and_leaves_nothing(tmp_path: Path) -> None:
    import resource

    out = tmp_path / "b.pdf"
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, hard))
    try:
        with pytest.raises(DeskError) as caught:
            render([face()], out)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert caught.value.code == "disk_full"
    assert caught.value.facts == {"path": str(out)}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk_full"), (errno.EACCES, "read_only"), (errno.EROFS, "read_only"), (errno.EPERM, "read_only"),
        (errno.ENOENT, "not_found"), (errno.EIO, None),
    ],
)  # fmt: skip
def test_what_the_system_says(number: int, code: str | None) -> None:
    found = whole_file.desk_error(OSError(number, os.strerror(number)), Path("b.pdf"))
    assert (found.code if found else None) == code


@pytest.mark.skipif(
    sys.platform != "linux", reason="needs a folder that takes no file from anybody, root too: /sys"
)
def test_a_folder_one_may_not_write_to_is_read_only() -> None:
    with pytest.raises(DeskError) as caught:
        render([face()], Path("/sys/b.pdf"))
    assert caught.value.code == "read_only"


def test_sizes_on_the_page_are_points() -> None:
    assert shipped().width_mm * PT_PER_MM == pytest.approx(297.64, abs=0.01)


def test_a_text_that_both_sides_bear_is_a_problem_once() -> None:
    person = face(name_native="王小明 ກ", name_latin=None)
    _pdf, run = draw([person], template=shipped("tent"))
    assert run.problems == (Problem(person.delegate_id, "name_native", "missing_glyph"),)
