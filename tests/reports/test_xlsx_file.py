"""The workbook, read back by another library."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import openpyxl
import pytest

from delegates.reports.words import LANGUAGES
from delegates.reports.writing import write
from delegates.reports.xlsx_file import sheet_name


@pytest.fixture
def book(attendance, tmp_path):
    write(attendance, tmp_path / "a.xlsx", "en")
    return openpyxl.load_workbook(tmp_path / "a.xlsx")


def test_the_sheets(book):
    assert book.sheetnames == ["Attendance", "By delegation", "Summary", "Overrides"]


def test_cells_have_types_and_nothing_is_a_formula(book):
    sheet = book["Attendance"]
    headings = {cell.value: cell.column for cell in sheet[1]}
    first = sheet[2]

    def of(heading):
        return first[headings[heading] - 1]

    assert of("No.").value == 1
    assert of("Badge code").value == "000000001"
    assert of("Arrived at").value == datetime(2024, 1, 10, 8, 42, 5)  # noqa: DTZ001 - a cell knows no zone
    assert of("Arrived at").is_date
    assert of("Entries").value == 1
    assert of("Phone").value == "+856 20 5555 8412"
    hostile = sheet[3]
    assert hostile[headings["Full name"] - 1].value == "=HYPERLINK(0)"
    kinds = {cell.data_type for page in book for line in page.iter_rows() for cell in line}
    assert "f" not in kinds
    assert not any(cell.hyperlink for page in book for line in page.iter_rows() for cell in line)


def test_the_table_can_be_worked_with_and_printed(book):
    sheet = book["Attendance"]
    assert sheet.freeze_panes == "E2"
    assert sheet.auto_filter.ref == "A1:AA8"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.print_area == "'Attendance'!$A$1:$N$8"
    assert sheet.column_dimensions["D"].width > 25


def test_the_summary_adds_up(book):
    values = {
        line[0].value: [cell.value for cell in line[1:]]
        for line in reversed(list(book["Summary"].iter_rows()))
        if line[0].value
    }
    assert values["Registered"][0] == 5
    assert values["Arrived"][0] == 3
    assert values["Absent"][0] == 2
    assert values["Refused scans"][0] == 3
    assert values["ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ"] == [2, 1, 1, 0.5]
    assert values["V · VIP"] == [1, 1, 0, 1]
    assert values["Total"][:3] == [5, 3, 2]


def test_the_chart_shows_the_arrivals_of_the_summary(book):
    sheet = book["Summary"]
    (chart,) = sheet._charts
    (series,) = chart.series
    where = {}
    for name, reference in (("times", series.cat.numRef or series.cat.strRef), ("counts", series.val.numRef)):
        page, cells = reference.f.replace("'", "").replace("$", "").split("!")
        assert page == "Summary"
        first, _, last = cells.partition(":")
        where[name] = [cell.value for (cell,) in sheet[f"{first}:{last or first}"]]
    assert all(isinstance(at, datetime) for at in where["times"])
    assert sum(where["counts"]) == 3
    # Above the first table, whose length is not known: no end of a page cuts it.
    assert chart.anchor._from.row < 12


def test_people_stand_under_their_delegation(book):
    lines = [[cell.value for cell in line] for line in book["By delegation"].iter_rows(min_row=2)]
    assert [line[1] for line in lines] == [
        "ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ",
        "ທ່ານ ບໍ່ວຽງຄຳ ວົງດາລາ",
        "=HYPERLINK(0)",
        "ນາງ ສາຍໃຈ",
        "ក្រសួងប្រៃសណីយ៍ និងទូរគមនាគមន៍",
        "ឯកឧត្តម ជា វ៉ាន់ដេត",
        "ហ៊ុន ម៉ាណែត",
        "Without a delegation",
        "Nguyễn Mạnh Hùng",
        "Nobody  [31m",
    ]
    assert lines[0][5] == "1 / 2"
    assert lines[3][5] == "Cancelled"
    assert book["By delegation"].row_dimensions[3].outlineLevel == 1


def test_fonts_belong_to_the_script(book):
    sheet = book["Attendance"]
    assert sheet["D2"].font.name == "Phetsarath OT"
    assert sheet["E2"].font.name == "Arial"
    assert sheet["D5"].font.name == "Khmer OS"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_makes_a_workbook(attendance, tmp_path, language):
    write(attendance, tmp_path / "a.xlsx", language)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert all(0 < len(name) <= 31 for name in book.sheetnames)


def test_a_text_longer_than_a_cell_is_no_error(attendance, tmp_path):
    person = replace(attendance.rows[0].delegate, position="ກ" * 40_000)
    rows = (replace(attendance.rows[0], delegate=person), *attendance.rows[1:])
    write(replace(attendance, rows=rows), tmp_path / "a.xlsx", "lo")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert len(sheet["F2"].value) == 32_767


@pytest.mark.parametrize(
    ("text", "taken", "name"),
    [
        ("a/b:c", (), "a-b-c"),
        ("x" * 40, (), "x" * 31),
        ("Summary", ("summary",), "Summary 2"),
        ("'quoted'", (), "quoted"),
        ("", (), "-"),
        ("History", (), "History 2"),
        ("x" * 40, ("x" * 31,), "x" * 29 + " 2"),
    ],
)
def test_sheet_names_are_legal(text, taken, name):
    assert sheet_name(text, taken) == name
