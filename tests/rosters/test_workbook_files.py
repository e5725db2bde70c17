"""Excel workbooks: what a list needs of them, and the archives that are refused."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from delegates.errors import DeskError
from delegates.rosters import reading
from delegates.rosters.reading import Sheet, read_file
from tests.rosters.conftest import MAIN, SAMPLES, sheet_xml, workbook_parts, write_zip

ROWS = [["No", "Name"], ["1", "ສົມພອນ ວົງດາລາ"]]


def why(path: Path) -> str:
    with pytest.raises(DeskError) as caught:
        read_file(path)
    assert caught.value.code == "bad_file"
    assert caught.value.facts["why"] in reading.WHYS
    return str(caught.value.facts["why"])


def raw(tmp_path: Path, xml: str, more: dict[str, str] | None = None, **options: str) -> Sheet:
    parts = workbook_parts(xml, **options) | (more or {})
    return read_file(write_zip(tmp_path / "list.xlsx", parts)).sheets[0]


def sheet(body: str) -> str:
    return f'<worksheet xmlns="{MAIN}"><sheetData>{body}</sheetData></worksheet>'


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.xlsx")), ids=lambda path: path.name)
def test_cells_are_those_that_another_reader_finds(path: Path) -> None:
    other = openpyxl.load_workbook(path, data_only=True)
    mine = read_file(path)
    assert [one.name for one in mine.sheets] == other.sheetnames
    for one in mine.sheets:
        theirs = {
            (cell.row, cell.column - 1): cell.value
            for row in other[one.name].iter_rows()
            for cell in row
            if cell.value not in (None, "")
        }
        found = {(row.number, column): row.cells[column] for row in one.rows for column in row.filled}
        found = {place: text for place, text in found.items() if text}
        assert found.keys() == theirs.keys()
        for place, value in theirs.items():
            if not hasattr(value, "year"):
                assert found[place] == str(value)


def test_hidden_struck_and_uncalculated(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    one = book.active
    assert one is not None
    for row in (["Name", "Phone"], ["A B", "1"], ["C D", "2"], ["=A2", "3"]):
        one.append(row)
    one.row_dimensions[2].hidden = True
    one["A3"].font = one["B3"].font = Font(strike=True)
    book.create_sheet("old").sheet_state = "veryHidden"
    book.save(tmp_path / "list.xlsx")
    read = read_file(tmp_path / "list.xlsx").sheets
    assert [(row.hidden, row.struck, set(row.uncached)) for row in read[0].rows] == [
        (False, False, set()),
        (True, False, set()),
        (False, True, set()),
        (False, False, {0}),
    ]
    assert read[1].hidden


def test_one_struck_word_in_a_row_is_a_correction(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    one = book.active
    assert one is not None
    one.append(["1", "A B", "Director", "020"])
    one["C1"].font = Font(strike=True)
    book.save(tmp_path / "list.xlsx")
    assert not read_file(tmp_path / "list.xlsx").sheets[0].rows[0].struck


def test_numbers_dates_truth_errors_and_rich_text(tmp_path: Path) -> None:
    styles = (
        f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    )
    shared = f'<sst xmlns="{MAIN}"><si><r><t>Som</t></r><r><t>phone</t></r><rPh><t>x</t></rPh></si></sst>'
    body = (
        '<row r="3"><c r="A3"><v>2055551234</v></c><c r="B3"><v>2055551234.0</v></c><c r="C3" s="1"><v>45301</v></c>'
        '<c r="D3" t="b"><v>1</v></c><c r="E3" t="e"><v>#N/A</v></c><c r="F3" t="s"><v>0</v></c>'
        '<c r="G3" t="str"><f>A1</f><v></v></c></row>'
    )
    more = {"xl/styles.xml": styles, "xl/sharedStrings.xml": shared}
    row = raw(tmp_path, sheet(body), more).rows[0]
    assert row.cells == ("2055551234", "2055551234", "2024-01-10", "TRUE", "#N/A", "Somphone")
    assert (row.number, row.errors, row.uncached) == (3, {4}, set())
    moved = raw(tmp_path, sheet(body), more, properties='<workbookPr date1904="1"/>')
    assert moved.rows[0].cells[2] == "2028-01-11"


def test_a_far_cell_neither_costs_nor_counts(tmp_path: Path) -> None:
    body = '<row r="1"><c r="A1" t="str"><v>Name</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    started = time.monotonic()
    read = raw(
        tmp_path,
        f'<worksheet xmlns="{MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>{body}</sheetData></worksheet>',
    )
    assert [row.number for row in read.rows] == [1]
    assert time.monotonic() - started < 5


def test_a_very_long_cell_is_kept(tmp_path: Path) -> None:
    assert len(raw(tmp_path, sheet_xml([["a" * 32_767]])).rows[0].cells[0]) == 32_767


def test_half_a_million_merged_ranges_and_a_hundred_thousand_styles(tmp_path: Path) -> None:
    merges = "".join(f'<mergeCell ref="A{row}:B{row}"/>' for row in range(1, 500_001))
    styles = (
        f'<styleSheet xmlns="{MAIN}"><cellXfs>'
        + '<xf numFmtId="0" fontId="0"/>' * 100_000
        + "</cellXfs></styleSheet>"
    )
    started = time.monotonic()
    read = raw(tmp_path, sheet_xml(ROWS, f"<mergeCells>{merges}</mergeCells>"), {"xl/styles.xml": styles})
    assert len(read.rows) == 2
    assert time.monotonic() - started < 15


def test_links_to_elsewhere_are_never_followed(tmp_path: Path) -> None:
    body = '<row r="1"><c r="A1" t="str"><f>WEBSERVICE("http://x.example/")</f><v>Name</v></c></row>'
    assert raw(tmp_path, sheet(body)).rows[0].cells == ("Name",)


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("declared", [LAUGHS, OUTSIDE])
@pytest.mark.parametrize("coding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    "part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "_rels/.rels"]
)
def test_a_document_type_is_refused_in_every_part_and_coding(
    tmp_path: Path, declared: str, coding: str, part: str
) -> None:
    parts: dict[str, str | bytes] = dict(workbook_parts(sheet_xml(ROWS)))
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}"/>'
    text = parts[part]
    assert isinstance(text, str)
    parts[part] = f'<?xml version="1.0" encoding="{coding}"?>{declared}{text}'.encode(coding)
    assert why(write_zip(tmp_path / "list.xlsx", list(parts.items()))) == "hostile"


def test_archives_that_are_bombs_or_reach_outside(tmp_path: Path) -> None:
    good = list(workbook_parts(sheet_xml(ROWS)).items())
    path = tmp_path / "list.xlsx"
    zeros = "0" * (64 * 1024 * 1024)
    assert why(write_zip(path, [*good, ("xl/worksheets/sheet2.xml", zeros)])) == "hostile"
    del zeros
    assert (
        why(write_zip(path, [*good, *((f"xl/p{number}.xml", "<a/>") for number in range(65_000))]))
        == "hostile"
    )
    assert why(write_zip(path, [*good, ("../../evil.xml", "<a/>")])) == "hostile"
    assert why(write_zip(path, [*good, ("/etc/evil.xml", "<a/>")])) == "hostile"
    assert why(write_zip(path, [*good, ("XL/Workbook.xml", "<a/>")])) == "hostile"


def test_other_kinds_of_archives_are_named(tmp_path: Path) -> None:
    good = list(workbook_parts(sheet_xml(ROWS)).items())
    path = tmp_path / "list.xlsx"
    assert why(write_zip(path, [*good, ("xl/vbaProject.bin", "x")])) == "macros"
    assert why(write_zip(path, [*good, ("xl/workbook.bin", "x")])) == "binary_workbook"
    assert why(write_zip(path, [("mimetype", "application/x"), ("content.xml", "<a/>")])) == "open_document"
    assert why(write_zip(path, [("inner.zip", "PK")])) == "not_a_workbook"
    encrypted = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le")
    path.write_bytes(encrypted)
    assert why(path) == "encrypted"


def test_a_workbook_without_worksheets(tmp_path: Path) -> None:
    assert (
        why(write_zip(tmp_path / "a.xlsx", workbook_parts(sheet_xml(ROWS), kind="chartsheet"))) == "no_sheets"
    )


def damaged_copies() -> list[tuple[str, bytes]]:
    whole = (SAMPLES / "b_vn_delegation.xlsx").read_bytes()
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        info = archive.getinfo("xl/worksheets/sheet1.xml")
    data = info.header_offset + 30 + len(info.filename) + 20
    flipped = bytearray(whole)
    flipped[data] ^= 0xFF
    lying = whole.replace(info.file_size.to_bytes(4, "little"), (info.file_size // 2).to_bytes(4, "little"))
    return [
        ("half", whole[: len(whole) // 2]),
        ("flipped", bytes(flipped)),
        ("lying", lying),
        ("head", whole[:4]),
    ]


@pytest.mark.parametrize(
    ("name", "content"), damaged_copies(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_damaged_archives(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / f"{name}.xlsx"
    path.write_bytes(content)
    assert why(path) == "damaged"


def test_any_flipped_byte_gives_rows_or_a_reason(tmp_path: Path) -> None:
    whole = (SAMPLES / "c_kh_delegation.xlsx").read_bytes()
    refused: list[str] = []
    for place in range(0, len(whole), 97):
        changed = bytearray(whole)
        changed[place] ^= 0x55
        try:
            reading.read_bytes(bytes(changed), "list.xlsx")
        except DeskError as error:
            refused.append(error.code)
    assert len(refused) > 20
    assert set(refused) == {"bad_file"}


def test_a_list_in_an_old_font_is_refused(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    one = book.active
    assert one is not None
    for row in (["Hä tªn", "Chøc vô"], ["NguyÔn V¨n A", "Thø tr­ëng"], ["TrÇn ThÞ B", "Vô tr­ëng"]):
        one.append(row)
    for row in one.iter_rows():
        for cell in row:
            cell.font = Font(name=".VnTime")
    book.save(tmp_path / "list.xlsx")
    assert why(tmp_path / "list.xlsx") == "legacy_coding"
