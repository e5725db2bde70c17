"""The CSV file: what a spreadsheet makes of it."""

from __future__ import annotations

import csv

import pytest

from delegates.reports.csv_file import guarded
from delegates.reports.writing import write


def read(path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_everybody_is_there_in_roster_order_with_local_times(attendance, tmp_path):
    write(attendance, tmp_path / "a.csv", "en")
    lines = read(tmp_path / "a.csv")
    assert [line["No."] for line in lines] == list("1234567")
    first = lines[0]
    assert first["Full name"] == "ບໍ່ວຽງຄຳ ວົງດາລາ"
    assert first["Name in Latin letters"] == "Boviengkham VONGDARA"
    assert first["Badge code"] == "000000001"
    assert (first["Attended"], first["Arrived at"]) == ("Present", "2024-01-10 08:42:05")
    assert (first["Letter"], first["Category"], first["Head of delegation"]) == ("V", "VIP", "Yes")
    assert (lines[1]["Attended"], lines[1]["Arrived at"], lines[1]["Entries"]) == ("Absent", "", "0")
    assert (lines[2]["Status"], lines[2]["Attended"]) == ("Cancelled", "")


def test_the_bytes_are_what_excel_wants(attendance, tmp_path):
    write(attendance, tmp_path / "a.csv", "lo")
    raw = (tmp_path / "a.csv").read_bytes()
    assert raw.startswith(b'\xef\xbb\xbf"')
    records = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8").split("\r\n")
    assert records[-1] == ""
    assert len(records) == 1 + 7 + 1
    assert all(record.startswith('"') and record.endswith('"') for record in records[:-1])
    assert records[0].startswith('"ລ/ດ","ລະຫັດບັດ"')


@pytest.mark.parametrize(
    "payload",
    [
        "=1+1",
        "+856 20 5555 8412",
        "-2+3",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "\u00a0=1",
        "\u3000＝1",
        "＝cmd|' /C calc'!A0",
        "＋1",
        "－1",
        "＠x",
        "\u200b=1",
        "\ufeff=1",
        "\x00=1",
    ],
)
def test_nothing_is_a_formula(payload):
    text = guarded(payload)
    assert text.startswith("'")
    assert not set(text) & set("\t\r\n\x00")


@pytest.mark.parametrize("text", ["ບໍ່ວຽງຄຳ", "A=B", "a@b.example", "12", "", "ជា-វ៉ាន់"])
def test_ordinary_text_stays_as_it_is(text):
    assert guarded(text) == text


def test_control_characters_and_direction_marks_go(attendance, tmp_path):
    write(attendance, tmp_path / "a.csv", "en")
    last = read(tmp_path / "a.csv")[-1]
    assert last["Full name"] == "Nobody  [31m"
    assert last["Position"] == "a b c"
