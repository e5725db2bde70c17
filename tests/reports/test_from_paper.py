"""An arrival that was written on paper says so in every form of the report, in its language."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest

from delegates.domain.attendance import Attendance
from delegates.reports.words import LANGUAGES, Words
from delegates.reports.writing import write
from tests.reports.conftest import MORNING
from tests.reports.test_pdf_file import pages_of


@pytest.fixture
def paper(attendance: Attendance) -> Attendance:
    """The first came in by the rules, the fourth against one; both were typed in from paper."""
    rows = [
        replace(row, from_paper=number in (0, 3), forced_reason="from paper" if number == 3 else None)
        for number, row in enumerate(attendance.rows)
    ]
    return replace(attendance, rows=tuple(rows))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_says_it_beside_the_time(paper: Attendance, tmp_path: Path, language: str) -> None:
    words = Words(language)
    write(paper, tmp_path / "a.xlsx", language)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    everybody, bodies, _, overrides = book.worksheets
    heads = [cell.value for cell in everybody[1]]
    remarks = [row[heads.index(words["remark"])].value for row in everybody.iter_rows(min_row=2)]
    assert remarks == [words["from_paper"], None, None, words["from_paper"], None, None, None]
    assert [row[6].value for row in bodies.iter_rows(min_row=2)].count(words["from_paper"]) == 2
    assert [row[5].value for row in overrides.iter_rows(min_row=2)] == [words["from_paper"]]


def test_the_csv_file_says_it(paper: Attendance, tmp_path: Path) -> None:
    write(paper, tmp_path / "a.csv", "vi")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["Ghi chú"] for row in rows].count("từ danh sách giấy") == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_says_it_under_the_time(paper: Attendance, tmp_path: Path, language: str) -> None:
    write(paper, tmp_path / "a.pdf", language)
    (text,) = pages_of(tmp_path / "a.pdf")
    remark = re.sub(r"\s", "", Words(language)["from_paper"])
    assert re.sub(r"\s", "", text).count(remark) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_it_is_left_off_where_there_were_several_days(
    paper: Attendance, tmp_path: Path, language: str
) -> None:
    later = replace(paper.rows[5], first_in_utc=MORNING + timedelta(days=1))
    several = replace(paper, rows=(*paper.rows[:5], later, *paper.rows[6:]))
    write(several, tmp_path / "a.pdf", language)
    text = re.sub(r"\s", "", "".join(pages_of(tmp_path / "a.pdf")))
    assert text.count(re.sub(r"\s", "", Words(language)["from_paper"])) == 2
