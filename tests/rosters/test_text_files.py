"""Lists as text: coding, separator, line ends, quotation marks, line numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from delegates.errors import DeskError
from delegates.rosters import reading
from delegates.rosters.reading import Sheet, read_file

LIST = "No,Name,Phone\n1,ສົມພອນ ວົງດາລາ,020 5555 1234\n2,Nguyễn Văn An,0913 268 118\n"


def read(tmp_path: Path, content: bytes | str, name: str = "list.csv") -> Sheet:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_file(path).sheets[0]


def cells(sheet: Sheet) -> list[tuple[str, ...]]:
    return [row.cells for row in sheet.rows]


def refused(tmp_path: Path, content: bytes | str, name: str = "list.csv") -> str:
    with pytest.raises(DeskError) as caught:
        read(tmp_path, content, name)
    assert caught.value.code == "bad_file"
    assert caught.value.facts["file"] == name
    assert caught.value.facts["why"] in reading.WHYS
    return str(caught.value.facts["why"])


EXPECTED = [tuple(line.split(",")) for line in LIST.strip().split("\n")]


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_unicode_coding_reads_the_same(tmp_path: Path, coding: str) -> None:
    assert cells(read(tmp_path, LIST.encode(coding))) == EXPECTED


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found(tmp_path: Path, separator: str) -> None:
    assert cells(read(tmp_path, LIST.replace(",", separator))) == EXPECTED


def test_a_said_separator_stands_above_the_found_one_and_counts_as_a_line(tmp_path: Path) -> None:
    sheet = read(tmp_path, "sep=;\nName;Phone, home\nA, B, C;1, 2, 3\n")
    assert cells(sheet) == [("Name", "Phone, home"), ("A, B, C", "1, 2, 3")]
    assert [row.number for row in sheet.rows] == [2, 3]


def test_commas_inside_cells_do_not_win_over_the_semicolons_between_them(tmp_path: Path) -> None:
    sheet = read(tmp_path, "Name;Company\nA;B Co., Ltd, Laos, Vientiane\nC;D\n")
    assert [len(row) for row in cells(sheet)] == [2, 2, 2]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end(tmp_path: Path, end: str) -> None:
    assert cells(read(tmp_path, LIST.replace("\n", end))) == EXPECTED


def test_mixed_line_ends_and_no_last_one(tmp_path: Path) -> None:
    assert cells(read(tmp_path, "a,b\r\n1,2\n3,4\r5,6")) == [("a", "b"), ("1", "2"), ("3", "4"), ("5", "6")]


def test_a_record_has_the_line_of_its_first_letter(tmp_path: Path) -> None:
    sheet = read(tmp_path, 'Name,Body\n"A","First\nSecond"\n\nB,C\n')
    assert [(row.number, row.cells) for row in sheet.rows] == [
        (1, ("Name", "Body")),
        (2, ("A", "First\nSecond")),
        (5, ("B", "C")),
    ]


def test_doubled_quotation_marks_are_one(tmp_path: Path) -> None:
    assert cells(read(tmp_path, 'Name,Note\n"A ""the Great"" B",x\n'))[1] == ('A "the Great" B', "x")


def test_short_and_long_rows_keep_their_cells(tmp_path: Path) -> None:
    sheet = read(tmp_path, "a,b,c\n1\n1,2,3,4\n")
    assert [len(row.cells) for row in sheet.rows] == [3, 1, 4]
    assert sheet.rows[1].cell(2) == ""


def test_ten_thousand_blank_rows_are_no_rows(tmp_path: Path) -> None:
    assert len(read(tmp_path, LIST + ",,\n" * 10_000).rows) == 3


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n", "empty"),
        ("Имя,Телефон\nИванов,1\n".encode("windows-1251"), "legacy_coding"),
        ("Имя,Телефон\nИванов,1\n".encode("koi8-r"), "legacy_coding"),
        (
            "Họ tên,SĐT\nNguyễn,1\n".encode() + "Trần,2".encode("cp1258", "replace") + b"\xe2,2\n",
            "legacy_coding",
        ),
        (b"Name,Phone\nSom\xffphone,1\n", "legacy_coding"),
        (b"Name\0\0\0\1\2\xff\xfe\0\0\0\0\0\0" * 20, "not_text"),
        (b"<!DOCTYPE html><html><table><tr><td>Name", "html"),
        (b"  <html><body>", "html"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "damaged"),
        (b"\x09\x04\x06\x00\0\0\x10\0" + bytes(600), "old_excel"),
        (b"%PDF-1.7\n%", "pdf"),
        ('Name,Phone\n"A,1\nB,2\nC,3\n', "unclosed_quote"),
        ('Name,Phone,Mail\nA,"1,x\nB,2,y\nC,3,"z"\n', "unclosed_quote"),
    ],
)
def test_what_can_not_be_read_says_why(tmp_path: Path, content: bytes | str, why: str) -> None:
    assert refused(tmp_path, content) == why


def test_text_read_as_the_wrong_coding_before_is_refused(tmp_path: Path) -> None:
    twice = "ຊື່,ຕຳແໜ່ງ\nສົມພອນ ວົງດາລາ,ຫົວໜ້າກົມ\nບຸນມີ ໄຊຍະ,ພະນັກງານ\n".encode().decode("latin-1")
    assert refused(tmp_path, twice) == "legacy_coding"
    vietnamese = "Họ tên,Chức vụ\nNguyễn Văn Ánh,Thứ trưởng\nTrần Thị Bưởi,Vụ trưởng\n"
    assert refused(tmp_path, vietnamese.encode().decode("cp1252", "replace")) == "legacy_coding"


def test_french_german_and_vietnamese_names_are_not_taken_for_an_old_coding(tmp_path: Path) -> None:
    text = (
        "Name,Note\nÉlodie Müller,«très bien»\nJürgen Groß,50 °C ± 2\nTrần Thị Ánh,Ông\nSiobhán O'Connor,½\n"
    )
    assert len(read(tmp_path, text).rows) == 5


def test_a_zero_byte_in_a_name_is_left_out(tmp_path: Path) -> None:
    assert cells(read(tmp_path, LIST.replace("Văn", "V\0ăn")))[2][1] == "Nguyễn Văn An"


def test_one_endless_line_and_too_many_rows_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert refused(tmp_path, 'Name,"' + "a" * 3_000_000) == "unclosed_quote"
    monkeypatch.setattr(reading, "MAX_ROWS", 100)
    assert refused(tmp_path, "Name,Phone\n" + "A,1\n" * 101) == "too_many_rows"
    monkeypatch.setattr(reading, "MAX_FILE_BYTES", 100)
    assert refused(tmp_path, "Name,Phone\n" + "A,1\n" * 101) == "too_large"


def test_places_that_hold_no_list(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as missing:
        read_file(tmp_path / "absent.csv")
    assert missing.value.code == "not_found"
    with pytest.raises(DeskError) as folder:
        read_file(tmp_path)
    assert folder.value.facts["why"] == "folder"


@pytest.mark.parametrize(("winerror", "why"), [(32, "in_use"), (33, "in_use"), (5, "not_readable")])
def test_a_list_that_another_program_has_for_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, winerror: int, why: str
) -> None:
    """As Windows answers where a program lets nobody else read."""

    def locked(*_: object, **__: object) -> None:
        failure = PermissionError(13, "used by another process")
        failure.winerror = winerror  # type: ignore[attr-defined]  # on Windows it has one
        raise failure

    (tmp_path / "list.xlsx").write_bytes(b"PK")
    monkeypatch.setattr(Path, "open", locked)
    with pytest.raises(DeskError) as refused:
        read_file(tmp_path / "list.xlsx")
    assert refused.value.facts["why"] == why


def test_what_a_file_is_shows_its_content_not_its_name(tmp_path: Path) -> None:
    assert cells(read(tmp_path, LIST, "list.xlsx")) == EXPECTED
    assert refused(tmp_path, LIST, "~$list.xlsx") == "lock_file"


def test_a_cell_beyond_all_measure_is_too_large(tmp_path: Path) -> None:
    assert refused(tmp_path, b"Name,Note\nA," + b"x" * 1_000_100 + b"\nB,y\n") == "too_large"


def test_a_picture_is_no_text(tmp_path: Path) -> None:
    picture = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20
    assert refused(tmp_path, picture) == "not_text"
