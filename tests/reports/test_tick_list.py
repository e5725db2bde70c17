"""The roster to tick off, read back from the PDF: nobody is missing, nothing of it tells who is on the stop list."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from delegates.domain.badge_code import grouped, short_code
from delegates.domain.people import DEFAULT_CATEGORIES, Forum, Status
from delegates.errors import DeskError
from delegates.reports.tick_list import TickList, TickPart, TickRow, write_tick_list
from delegates.reports.words import LANGUAGES
from tests.reports.conftest import MORNING, person
from tests.reports.test_pdf_file import pages_of

NBSP = "\N{NO-BREAK SPACE}"
LAO = ["ຄຳສິງ", "ບຸນມີ", "ວຽງສະຫວັນ", "ນ້ຳຝົນ", "ສຸກສະຫວັນ", "ຫຼຸ້ຍ"]


def ticked(number: int, name: str, bold_from: int = 3, **fields: object) -> TickRow:
    return TickRow(replace(person(number, name, **fields), code=short_code(417, number)), bold_from)


def made_of(*parts: TickPart, **fields: object) -> TickList:
    known: dict[str, object] = {
        "forum": Forum("f", "ກອງປະຊຸມດິຈິຕອນ", "ຫໍປະຊຸມ", None, None, 417),
        "checkpoint": "Main entrance",
        "has_exits": True,
        "day": date(2024, 1, 10),
        "made_at_utc": MORNING,
        "categories": DEFAULT_CATEGORIES,
        "parts": parts,
    }
    return TickList(**(known | fields))  # type: ignore[arg-type]


def texts(made: TickList, path: Path, language: str = "en") -> list[str]:
    write_tick_list(made, path / "list.pdf", language)
    return [page.replace(NBSP, " ") for page in pages_of(path / "list.pdf")]


def test_each_desk_has_its_list_with_names_and_codes(tmp_path: Path) -> None:
    first = TickPart(1, "", "ກ–ດ", False, (ticked(1, "ທ່ານ ຄຳສິງ ສິລະວົງ", name_latin="Khamsing SILAVONG"),))
    second = TickPart(2, "Hall A", "ຕ–ຮ", False, (ticked(2, "ຫຼຸ້ຍ", 0, position="Director"), ticked(3, "ស្ត្រី")))
    rest = TickPart(None, "", "", True, (ticked(4, "Nguyễn Mạnh Hùng", delegation="Bộ Công an"),))
    one, two, three = texts(made_of(first, second, rest), tmp_path)
    for text in (one, two, three):
        assert "ກອງປະຊຸມດິຈິຕອນ" in text
        assert "Main entrance · 10 Jan 2024" in re.sub(r"\s+", " ", text)
        assert "Page 1 of 1" in text
        assert "Made: 10 Jan 2024 08:42" in text
        assert "Not on this list" in text
    assert "Desk 1: ກ–ດ" in one
    assert "ທ່ານ ຄຳສິງ ສິລະວົງ" in one
    assert "Khamsing SILAVONG" in one
    assert "Hall A: ຕ–ຮ" in two
    assert all(name in two for name in ("ຫຼຸ້ຍ", "ស្ត្រី", "Director"))
    assert "All other names" in three
    assert "Bộ Công an" in three
    for text, number in ((one, 1), (two, 2), (two, 3), (three, 4)):
        digits = re.sub(r"\D", "", text)
        assert short_code(417, number) in digits


def test_who_is_not_expected_stands_there_without_a_box_and_without_a_reason(tmp_path: Path) -> None:
    rows = (
        ticked(1, "Anou", status=Status.BLOCKED),
        ticked(2, "Boun", status=Status.CANCELLED),
        ticked(3, "Chan", attention="hand over the interpreter set"),
    )
    (text,) = texts(made_of(TickPart(None, "", "", False, rows)), tmp_path)
    assert text.count("Call the organiser") == 2
    assert all(name in text for name in ("Anou", "Boun", "Chan"))
    assert "locked" not in text
    assert "ancelled" not in text
    assert "interpreter" not in text
    assert text.count("!") == 2  # the mark, and what it means


def test_three_thousand_people_stand_there_once_each(tmp_path: Path) -> None:
    people = tuple(
        ticked(
            number,
            f"ທ່ານ {LAO[number % 6]} {LAO[number % 5]} {number}",
            name_latin=f"Person {number}",
            position="ຮອງຫົວໜ້າກົມຄວາມປອດໄພໄຊເບີ",
            delegation="ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ",
        )
        for number in range(1, 3001)
    )
    pages = texts(made_of(TickPart(1, "", "ກ–ຮ", False, people)), tmp_path, "lo")
    shown = [int(number) for page in pages for number in re.findall(r"Person (\d+)", page)]
    assert shown == list(range(1, 3001))
    assert all(f"ໜ້າ {number} / {len(pages)}" in page for number, page in enumerate(pages, 1))
    assert all("ໂຕະ 1: ກ–ຮ" in page for page in pages)


@pytest.mark.parametrize("language", LANGUAGES)
def test_by_delegation_each_has_a_band_that_is_repeated_over_the_page(tmp_path: Path, language: str) -> None:
    rows = tuple(ticked(number, f"Person {number}", delegation="ກະຊວງການເງິນ") for number in range(1, 61))
    made = made_of(
        TickPart(None, "", "", False, (*rows, ticked(61, "Alone"))), has_bands=True, has_exits=False, day=None
    )
    pages = texts(made, tmp_path, language)
    assert len(pages) > 2
    assert all("ກະຊວງການເງິນ" in page for page in pages[:3])
    assert sum("Person 60" in page for page in pages) == 1


def test_an_empty_roster_gives_a_page_to_write_on_and_an_unknown_language_none(tmp_path: Path) -> None:
    (text,) = texts(made_of(), tmp_path)
    assert "List to tick off" in text
    assert "Not on this list" in text
    with pytest.raises(DeskError):
        write_tick_list(made_of(), tmp_path / "other.pdf", "fr")
    assert not (tmp_path / "other.pdf").exists()


def test_the_longest_texts_stay_whole(tmp_path: Path) -> None:
    name = "ພອນສະຫວັນ " * 19 + "ວົງດາລາ"
    (text,) = texts(
        made_of(TickPart(None, "", "", False, (ticked(1, name, position="ຮອງ " * 30),))), tmp_path
    )
    assert name.replace(" ", "") in re.sub(r"\s", "", text)
    assert grouped(short_code(417, 1)).replace(NBSP, "") in re.sub(r"\s", "", text)
