"""The PDF, read back: its text, its pages, its order."""

from __future__ import annotations

import re
from dataclasses import replace

import pypdfium2
import pytest

from delegates.domain.people import Delegation, DelegationId
from delegates.reports.words import LANGUAGES
from delegates.reports.writing import write
from tests.reports.conftest import MORNING, attendance_of, person, row


def pages_of(path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    try:
        return [
            page.get_textpage().get_text_bounded().replace("\u200b", "").replace("\r\n", "\n")
            for page in document
        ]
    finally:
        document.close()


def test_names_come_out_letter_for_letter(attendance, tmp_path):
    write(attendance, tmp_path / "a.pdf", "lo")
    (text,) = pages_of(tmp_path / "a.pdf")
    for name in (
        "ທ່ານ ບໍ່ວຽງຄຳ ວົງດາລາ",
        "ឯកឧត្តម ជា វ៉ាន់ដេត",
        "Nguyễn Mạnh Hùng",
        "CHEA Vandeth",
        "=HYPERLINK(0)",
    ):
        assert name in text
    assert "ກອງປະຊຸມດິຈິຕອນ" in text
    assert "10 ມັງກອນ 2024" in text
    assert "ໜ້າ 1 / 1" in text
    assert "08:42" in text
    assert "ຍົກເລີກແລ້ວ" in text
    assert "ຫົວໜ້າຄະນະ" in text


def test_delegations_stand_by_precedence_with_m_of_n(attendance, tmp_path):
    write(attendance, tmp_path / "a.pdf", "en")
    (text,) = pages_of(tmp_path / "a.pdf")
    host, guests, others = (
        text.index(name)
        for name in (
            "ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ",
            "ក្រសួងប្រៃសណីយ៍ និងទូរគមនាគមន៍",
            "Without a delegation",
        )
    )
    assert host < guests < others
    assert "1 / 2" in text[host:guests]
    assert "1 / 1" in text[guests:others]


@pytest.mark.parametrize("language", LANGUAGES)
def test_long_lists_repeat_their_headings(tmp_path, language):
    body = Delegation(DelegationId("b"), "ກະຊວງການເງິນ")
    home = {"delegation_id": body.id, "delegation": body.name_native}
    many = attendance_of([row(person(n, f"Person {n}", **home), MORNING) for n in range(1, 121)], [body])
    write(many, tmp_path / "a.pdf", language)
    pages = pages_of(tmp_path / "a.pdf")
    assert len(pages) > 2
    shown = [int(number) for page in pages for number in re.findall(r"Person (\d+)", page)]
    assert shown == list(range(1, 121))
    assert all("ກະຊວງການເງິນ" in page for page in pages)


def test_a_name_of_two_hundred_letters_stays_whole(attendance, tmp_path):
    name = "ພອນສະຫວັນ " * 19 + "ວົງດາລາ"
    rows = (replace(attendance.rows[0], delegate=replace(attendance.rows[0].delegate, name_native=name)),)
    write(replace(attendance, rows=rows), tmp_path / "a.pdf", "lo")
    (text,) = pages_of(tmp_path / "a.pdf")
    assert name.replace(" ", "") in re.sub(r"\s", "", text)


def test_an_empty_forum_makes_a_page(tmp_path):
    write(attendance_of([], []), tmp_path / "a.pdf", "en")
    (text,) = pages_of(tmp_path / "a.pdf")
    assert "Page 1 of 1" in text


def test_no_font_is_left_out_of_the_file(attendance, tmp_path):
    write(attendance, tmp_path / "a.pdf", "km")
    raw = (tmp_path / "a.pdf").read_bytes()
    assert b"/Helvetica" not in raw
    assert raw.count(b"/FontFile2") >= 3
