"""The header among title lines, in four languages, in one row or two."""

from __future__ import annotations

import json

import pytest

from delegates.domain.reference import Reference
from delegates.rosters.columns import Table, find_table, header_key, is_honorific
from delegates.rosters.reading import Merge, Row, Sheet, read_file
from tests.rosters.conftest import SAMPLES, book

MANIFEST = json.loads((SAMPLES / "manifest.json").read_text("utf-8"))["files"]


def table_of(reference: Reference, *rows: list[str], **mapping: dict[str, str]) -> Table:
    table = find_table(book(*rows).sheets[0], reference, **mapping)
    assert table is not None
    return table


@pytest.mark.parametrize("file", sorted(MANIFEST))
def test_the_header_of_every_sample_sheet(reference: Reference, file: str) -> None:
    for sheet in read_file(SAMPLES / file).sheets:
        table = find_table(sheet, reference)
        assert (table.header_row if table else None) == MANIFEST[file]["sheets"][sheet.name]["header_row"]


@pytest.mark.parametrize(
    "headers",
    [
        ["ລ/ດ", "ຊື່ ແລະ ນາມສະກຸນ", "ຕຳແໜ່ງ", "ພາກສ່ວນ", "ເບີໂທ", "ອີເມວ"],
        ["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Số điện thoại", "Email"],
        ["TT", "HO VA TEN", "CHUC VU", "DON VI", "DIEN THOAI", "E-MAIL"],
        ["ល.រ", "ឈ្មោះ", "តួនាទី", "ស្ថាប័ន", "ទូរស័ព្ទ", "អ៊ីមែល"],
        ["No.", "Full name", "Position", "Organization", "Mobile No.", "E-mail address"],
        ["ລ/ດ\nNo.", "ຊື່ ແລະ ນາມສະກຸນ\nName", " ຕໍາແໜ່ງ ", "ພາກສ່ວນ / Organisation", "ເບີໂທ Tel", "ອີເມລ໌ (E-mail)"],
        ["#", "Full nmae", "Positon held", "Organisation", "Telephone / ໂທ", "Email"],
    ],
)
def test_headers_of_four_languages(reference: Reference, headers: list[str]) -> None:
    table = table_of(reference, ["ລາຍຊື່ຜູ້ເຂົ້າຮ່ວມ"], [], headers, ["1", "A B", "x", "y", "020", "a@b.c"])
    assert table.header_row == 3
    assert [
        table.columns.get(name) for name in ("seq", "name_native", "position", "delegation", "phone", "email")
    ] == [*range(6)]


def test_two_header_rows_with_a_merged_name(reference: Reference) -> None:
    rows = (
        Row(1, ("ល.រ", "គោត្តនាម-នាម", "", "តួនាទី")),
        Row(2, ("", "អក្សរខ្មែរ", "អក្សរឡាតាំង", "")),
        Row(3, ("១", "ដួង សំណាង", "DUONG Samnang", "x")),
    )
    table = find_table(Sheet("S", rows, merges=(Merge(1, 1, 1, 2), Merge(1, 0, 2, 0))), reference)
    assert table is not None
    assert (table.header_row, table.last_header_row, table.language) == (1, 2, "km")
    assert table.columns == {"seq": 0, "name_native": 1, "name_latin": 2, "position": 3}


def test_the_second_row_in_the_other_language(reference: Reference) -> None:
    table = table_of(reference, ["ລ/ດ", "ຊື່", "ຕຳແໜ່ງ"], ["No", "Name", "Position"], ["1", "ສົມພອນ", "x"])
    assert (table.header_row, table.last_header_row) == (1, 2)


def test_title_is_an_honorific_beside_a_position_and_a_position_without_one(reference: Reference) -> None:
    beside = table_of(reference, ["Title", "Name", "Position"], ["Mr", "A B", "Director"])
    assert (beside.columns["honorific"], beside.columns["position"]) == (0, 2)
    alone = table_of(
        reference, ["Name", "Title", "Company"], ["A B", "Managing Director", "C"], ["D E", "Manager", "C"]
    )
    assert alone.columns["position"] == 1
    assert "honorific" not in alone.columns


def test_name_is_given_beside_a_family_name_and_whole_without_one(reference: Reference) -> None:
    assert table_of(reference, ["ຊື່", "ນາມສະກຸນ", "ເພດ"], ["a", "b", "ຍ"]).columns.keys() >= {"given", "family"}
    assert "name_native" in table_of(reference, ["Tên", "Chức vụ"], ["An", "x"]).columns
    assert "name_native" in table_of(reference, ["First name", "Phone"], ["An", "1"]).columns


def test_a_delegation_is_a_country_or_a_body_by_what_stands_in_it(reference: Reference) -> None:
    nations = table_of(reference, ["Name", "Delegation"], ["A B", "Viet Nam"], ["C D", "Japan"])
    assert nations.columns["country"] == 1
    bodies = table_of(reference, ["Name", "Delegation"], ["A B", "Ministry of Finance"], ["C D", "UNDP"])
    assert bodies.columns["delegation"] == 1


def test_native_and_latin_columns(reference: Reference) -> None:
    table = table_of(reference, ["ຊື່ ແລະ ນາມສະກຸນ", "Name in English", "ຕຳແໜ່ງ"], ["ສົມພອນ", "Somphone", "x"])
    assert (table.columns["name_native"], table.columns["name_latin"]) == (0, 1)
    twice = table_of(reference, ["Name", "Name", "Phone"], ["ສົມພອນ", "Somphone", "1"])
    assert (twice.columns["name_native"], twice.columns["name_latin"]) == (0, 1)
    only = table_of(reference, ["Name in English", "Phone"], ["Somphone", "1"])
    assert only.columns["name_native"] == 0


def test_two_columns_of_telephones(reference: Reference) -> None:
    table = table_of(reference, ["Name", "Tel", "Mobile"], ["A B", "021 123456", "020 5555 1234"])
    assert table.texts(Row(2, ("A B", "021 123456", "020 5555 1234")), "phone") == [
        "021 123456",
        "020 5555 1234",
    ]


def test_unknown_columns_are_named_and_left_alone(reference: Reference) -> None:
    table = table_of(reference, ["Name", "Shoe size", "Phone"], ["A B", "42", "1"])
    assert [column.text for column in table.headers if column.field is None] == ["Shoe size"]


def test_what_a_person_said_about_a_header_stands_above_what_we_know(reference: Reference) -> None:
    mapping = {header_key("Position"): "remarks", header_key("Shoe size"): "seat", header_key("Tel"): ""}
    table = table_of(
        reference, ["Name", "Position", "Shoe size", "Tel"], ["A B", "x", "42", "1"], mapping=mapping
    )
    assert table.columns == {"name_native": 0, "remarks": 1, "seat": 2}


def test_a_list_of_names_only_and_a_letter_that_is_no_list(reference: Reference) -> None:
    assert table_of(reference, ["Name"], ["A B"], ["C D"]).columns == {"name_native": 0}
    assert (
        find_table(book(["Dear Sir,"], ["please find our delegates below", "Name"]).sheets[0], reference)
        is None
    )
    assert find_table(book().sheets[0], reference) is None


@pytest.mark.parametrize(
    ("text", "expected"), [("Mr.", True), ("ທ່ານ ນາງ", True), ("H.E.", True), ("Director", False)]
)
def test_cells_that_hold_only_titles(text: str, expected: bool) -> None:
    assert is_honorific(text) is expected
