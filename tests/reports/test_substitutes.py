"""Both stand in the report: the one who came, and the one in whose place it was; in all four languages."""

from __future__ import annotations

import csv
from dataclasses import replace

import openpyxl
import pytest

from delegates.domain.people import Delegation, DelegationId, Status
from delegates.reports.writing import write
from tests.reports.conftest import MORNING, attendance_of, person, row
from tests.reports.test_pdf_file import pages_of

ABSENT, COMES = "ທ່ານ ສົມສັກ ພົມມະຈັນ", "ບຸນມີ ໄຊຍະສານ"
WORDS = {
    "lo": ("ມາແທນ", "ຜູ້ມາແທນ"),
    "en": ("In place of", "Represented by"),
    "vi": ("Dự thay cho", "Người dự thay"),
    "km": ("ជំនួស", "តំណាងដោយ"),
}


@pytest.fixture
def attendance():
    body = Delegation(DelegationId("b"), "ກະຊວງການເງິນ")
    of_body = {"delegation_id": body.id, "delegation": body.name_native}
    came = row(person(1, COMES, name_latin="Bounmy Xayasane", **of_body), MORNING)
    did_not = row(person(2, "ສົມສັກ ພົມມະຈັນ", honorific="ທ່ານ", status=Status.CANCELLED, **of_body))
    return attendance_of([replace(came, in_place_of=ABSENT), replace(did_not, represented_by=COMES)], [body])


@pytest.mark.parametrize("language", WORDS)
def test_the_pdf_says_so_under_the_names(attendance, tmp_path, language):
    write(attendance, tmp_path / "a.pdf", language)
    text = "".join(pages_of(tmp_path / "a.pdf")).replace("\n", " ")
    in_place_of, represented_by = WORDS[language]
    assert f"{in_place_of}: {ABSENT}" in text
    assert f"{represented_by}: {COMES}" in text


@pytest.mark.parametrize("language", WORDS)
def test_the_tables_have_a_column_for_each(attendance, tmp_path, language):
    in_place_of, represented_by = WORDS[language]
    write(attendance, tmp_path / "a.csv", language)
    with (tmp_path / "a.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert [(one[in_place_of], one[represented_by]) for one in rows] == [(ABSENT, ""), ("", COMES)]
    write(attendance, tmp_path / "a.xlsx", language)
    first, by_delegation, *_ = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets
    headings = [cell.value for cell in first[1]]
    assert [first[2][headings.index(in_place_of)].value, first[3][headings.index(represented_by)].value] == [
        ABSENT, COMES,
    ]  # fmt: skip
    last = [line[6].value for line in by_delegation.iter_rows(min_row=2)]
    assert last == [None, f"{in_place_of}: {ABSENT}", f"{represented_by}: {COMES}"]


def test_long_names_of_both_stay_whole_on_paper(attendance, tmp_path):
    absent = "Her Excellency " + "Nguyễn Thị Phương Thảo " * 4 + "Last"
    rows = [replace(attendance.rows[0], in_place_of=absent), attendance.rows[1]]
    write(replace(attendance, rows=tuple(rows)), tmp_path / "a.pdf", "en")
    text = "".join(pages_of(tmp_path / "a.pdf")).replace("\n", " ").replace("  ", " ")
    assert "Thảo Last" in text
