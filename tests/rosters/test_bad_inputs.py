"""What goes wrong with lists, one row each: never a traceback, never a silent change, every row told once.

The numbers are those of the collected list of bad inputs: 1-40 text, 41-66 workbooks, 99-117 what people type.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from delegates import wording
from delegates.errors import DeskError
from delegates.rosters.plan import Plan
from delegates.rosters.reading import Pasted, read
from tests.rosters.awkward.making import HERE as AWKWARD
from tests.rosters.conftest import MAIN, SAMPLES, PlanMaker, sheet_xml, workbook_parts, write_zip

Content = bytes | str | Callable[[Path], Path | Pasted]
HEAD = "No,Name,Position,Phone\n"
ONE = HEAD + "1,Somsack Phommavong,Director,020 5550 1111\n"
CREATED = {"create": 1}


def csv(name: str, phone: str = "", more: str = "") -> str:
    return f"Name,Position,Phone\n{name},Director,{phone}\n{more}"


TEXTS: list[tuple[int, str, Content, object]] = [
    (1, "an empty file", b"", "empty"),
    (2, "a header only", HEAD, {}),
    (3, "no header", "Somsack Phommavong,Director\nKhamla Newperson,Officer\n", {"rejected": 2}),
    (4, "the header twice", ONE + HEAD, {"create": 1, "skipped": 1}),
    (5, "a column twice", "Name,Name,Phone\nSomsack Phommavong,Somsack,1\n", CREATED),
    (6, "unknown columns", "Name,Shoe size,Phone,Badge colour\nSomsack Phommavong,42,1,red\n", CREATED),
    (7, "columns in another order", "Phone,Position,Name\n1,Director,Somsack Phommavong\n", CREATED),
    (8, "a byte order mark", "\ufeff" + ONE, CREATED),
    (9, "UTF-16 with a mark", ONE.encode("utf-16"), CREATED),
    (10, "UTF-16 without one", ONE.encode("utf-16-le"), CREATED),
    (11, "Windows-1251", "Имя,Телефон\nИванов,1\nПетров,2\n".encode("windows-1251"), "legacy_coding"),
    (12, "KOI8-R", "Имя,Телефон\nИванов,1\nПетров,2\n".encode("koi8-r"), "legacy_coding"),
    (13, "two codings", "Name,Phone\nNguyễn,1\n".encode() + "Müller,2\n".encode("cp1252"), "legacy_coding"),
    (14, "a wrong byte in a name", b"Name,Phone\nSom\xffsack,1\n", "legacy_coding"),
    (15, "zero bytes", ONE.replace("Somsack", "Som\0sack"), CREATED),
    (16, "semicolons", ONE.replace(",", ";"), CREATED),
    (17, "tabs", ONE.replace(",", "\t"), CREATED),
    (18, "a said separator", "sep=;\n" + ONE.replace(",", ";"), CREATED),
    (19, "an open quotation mark", 'Name,Phone\n"Somsack,1\nKhamla,2\n', "unclosed_quote"),
    (20, "a line within a cell", 'Name,Organisation\nSomsack Phommavong,"Ministry\nof Finance"\n', CREATED),
    (21, "doubled quotation marks", 'Name,Organisation\nSomsack Phommavong,"The ""Example"" Co."\n', CREATED),
    (22, "CR only", ONE.replace("\n", "\r"), CREATED),
    (23, "CR and LF mixed", HEAD.replace("\n", "\r\n") + "1,A B,,\n2,C D,,\r3,E F,,", {"create": 3}),
    (24, "no last line end", ONE.rstrip("\n"), CREATED),
    (25, "a short row", HEAD + "1,Somsack Phommavong\n", CREATED),
    (26, "a long row", HEAD + "1,Somsack Phommavong,Director,1,x,y,z\n", CREATED),
    (27, "ten thousand blank rows", ONE + ",,,\n" * 10_000, CREATED),
    (28, "a line of 50 MB", b"Name,Note\nSomsack," + b"x" * 50_000_000, "too_large"),
    (29, "a million rows", b"Name,Phone\n" + b"A B,1\n" * 1_000_000, "too_many_rows"),
    (
        30, "an e-mail twice", "Name,E-mail\nAnna Müller,a@x.example\nKen Ito,a@x.example\n",
        ({"create": 2}, {"shared_contact"}),
    ),
    (
        31, "a person in other letters",
        "Name,Phone\nИванов Иван,020 5550 1111\nИВАНОВ ИВАН,020 5550 1111\nIvanov Ivan,020 5550 1111\n",
        {"create": 1, "duplicate": 2},
    ),
    (32, "a number twice", HEAD + "7,Anna Müller,,\n7,Ken Ito,,\n", {"create": 2}),
    (
        33, "odd e-mails",
        f"Name,E-mail\nA B,a@b\nC D,a..b@x.example\nE F,{'x' * 300}@y.example\nG H,info@bücher.example\n",
        ({"create": 4}, {"email_unusual"}),
    ),
    (34, "a telephone as 7,9E+10", csv("Somsack Phommavong", '"7,9E+10"'), (CREATED, {"phone_unusual"})),
    (35, "a zero lost", csv("Somsack Phommavong", "2055501111"), (CREATED, {"phone_repaired"})),
    (
        36, "impossible dates",
        "Name,Arrival date\nA B,01.02.26\nC D,02/01/26\nE F,44927\nG H,31.02.2026\n",
        {"create": 4},
    ),
    (
        37, "names that can't be seen", HEAD + "1,   ,Director,\n2,\u00a0,Director,\n3,\u200b\u200b,Director,\n",
        {"rejected": 3},
    ),
    (38, "a page named .csv", b"<!DOCTYPE html><html><body>Not found</body></html>", "html"),
    (39, "an .xls named .csv", (AWKWARD / "merged_down_xls.xls").read_bytes(), {"create": 6}),
    (40, "a file gone meanwhile", lambda folder: folder / "gone.csv", "not_found"),
]  # fmt: skip


def book(rows: list[list[str]] | None = None, xml: str = "", **parts: str | bytes) -> Callable[[Path], Path]:
    """A workbook with these rows; further parts by name."""
    listed = rows or [["No", "Name"], ["1", "Somsack Phommavong"]]

    def make(folder: Path) -> Path:
        named: dict[str, str | bytes] = dict(workbook_parts(xml or sheet_xml(listed)))
        return write_zip(folder / "list.xlsx", list((named | parts).items()))

    return make


def cells(body: str, after: str = "") -> str:
    head = '<row r="1"><c r="A1" t="str"><v>Name</v></c><c r="B1" t="str"><v>Phone</v></c></row>'
    return f'<worksheet xmlns="{MAIN}"><sheetData>{head}{body}</sheetData>{after}</worksheet>'


MERGED = "".join(f'<mergeCell ref="A{row}:B{row}"/>' for row in range(9, 500_009))
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le")
PERSON = '<row r="2"><c r="A2" t="str"><v>Somsack Phommavong</v></c><c r="B2"><v>2055501111</v></c></row>'
WHOLE = (SAMPLES / "b_vn_delegation.xlsx").read_bytes()
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
SHEET = "xl/worksheets/sheet1.xml"


def flipped(content: bytes) -> bytes:
    changed = bytearray(content)
    changed[len(content) // 3] ^= 0xFF
    return bytes(changed)


def lying(folder: Path) -> Path:
    path = book()(folder)
    content = path.read_bytes()
    size = len(sheet_xml([["No", "Name"], ["1", "Somsack Phommavong"]]).encode())
    path.write_bytes(content.replace(size.to_bytes(4, "little"), (size // 2).to_bytes(4, "little")))
    return path


def twice(folder: Path) -> Path:
    parts = list(workbook_parts(sheet_xml([["Name", "Phone"], ["A B", "1"]])).items())
    return write_zip(folder / "list.xlsx", [*parts, (SHEET.upper(), "<a/>")])


def hidden_first(folder: Path) -> Path:
    import openpyxl

    made = openpyxl.Workbook()
    made.active.append(["Name", "Phone"])
    made.active.append(["Old One", "1"])
    made.active.sheet_state = "hidden"
    made.create_chartsheet("Chart", 0)
    shown = made.create_sheet("New")
    shown.append(["Name", "Phone"])
    shown.append(["Somsack Phommavong", "2"])
    made.active = 2
    made.save(folder / "list.xlsx")
    return folder / "list.xlsx"


def named(name: str, source: Path) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / name).write_bytes(source.read_bytes())
        return folder / name

    return make


WORKBOOKS: list[tuple[int, str, Content, object]] = [
    (41, "a bomb", book(**{"xl/worksheets/sheet2.xml": "0" * 64_000_000}), "hostile"),
    (42, "65,000 parts", book(**{f"xl/p{one}.xml": "" for one in range(65_000)}), "hostile"),
    (43, "an archive in an archive", lambda folder: write_zip(folder / "a.xlsx", [("b.zip", WHOLE)]), "not_a_workbook"),
    (44, "a billion laughs", book(**{"xl/sharedStrings.xml": f'{LAUGHS}<sst xmlns="{MAIN}"/>'}), "hostile"),
    (45, "an entity outside", book(xml=OUTSIDE + cells(PERSON)), "hostile"),
    (
        46, "the same in UTF-16",
        book(**{SHEET: f'<?xml version="1.0" encoding="utf-16"?>{OUTSIDE}{cells(PERSON)}'.encode("utf-16")}), "hostile",
    ),
    (
        47, "a dimension beyond measure",
        book(xml=cells(PERSON).replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>')), CREATED,
    ),
    (
        48, "one cell at the far corner",
        book(xml=cells(PERSON + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')), CREATED,
    ),
    (
        49, "half a million merged ranges",
        book(xml=cells(PERSON, "<mergeCells>" + MERGED + "</mergeCells>")), CREATED,
    ),
    (
        50, "a hundred thousand styles",
        book(xml=cells(PERSON), **{
            "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><cellXfs>{"<xf/>" * 100_000}</cellXfs></styleSheet>'
        }),
        CREATED,
    ),
    (
        51, "a formula without a result",
        book(xml=cells('<row r="2"><c r="A2"><f>B2</f></c><c r="B2"><v>2055501111</v></c></row>')), {"rejected": 1},
    ),
    (
        52, "a link to elsewhere",
        book(xml=cells(PERSON.replace("<v>Som", '<f>WEBSERVICE("http://x.example/")</f><v>Som'))), CREATED,
    ),
    (53, "macros under a name that has none", book(**{"xl/vbaProject.bin": "x"}), "macros"),
    (54, "a password", LOCKED, "encrypted"),
    (55, "a part that climbs out", book(**{"../../evil": "x"}), "hostile"),
    (56, "a part with a whole path", book(**{"/etc/evil": "x"}), "hostile"),
    (57, "a part twice", twice, "hostile"),
    (58, "cut off", WHOLE[: len(WHOLE) // 2], "damaged"),
    (59, "a byte turned over", flipped(WHOLE), "damaged"),
    (60, "a size that lies", lying, "damaged"),
    (61, "an old .xls", named("list.xls", AWKWARD / "merged_down_xls.xls"), {"create": 6}),
    (62, "an .ods named .xlsx", named("list.xlsx", AWKWARD / "merged_down_ods.ods"), {"create": 6}),
    (63, "a chart first, then a hidden sheet", hidden_first, {"skipped": 1, "create": 1}),
    (
        64, "the calendar of 1904",
        lambda folder: write_zip(
            folder / "list.xlsx", workbook_parts(cells(PERSON), properties='<workbookPr date1904="1"/>')
        ),
        CREATED,
    ),
    (
        65, "errors, truth, a very long cell",
        book(
            xml=cells(
                '<row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2"><v>1</v></c></row>'
                '<row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3"><v>2055501111</v></c></row>'
                f'<row r="4"><c r="A4" t="str"><v>{"a" * 32_767}</v></c></row>'
            )
        ),
        {"rejected": 2, "create": 1},
    ),
    (66, "the mark of an open list", named("~$list.xlsx", SAMPLES / "b_vn_delegation.xlsx"), "lock_file"),
]  # fmt: skip

TYPED: list[tuple[int, str, Content, object]] = [
    (99, "one letter, a thousand letters", csv("A", more=f"{'b' * 1_000},Director,\n"), {"create": 1, "rejected": 1}),
    (100, "markup", csv("<b>Somsack</b>"), ["<b>Somsack</b>"]),
    (101, "an ampersand", csv("A & B"), ["A & B"]),
    (102, "a picture in markup", csv("<img src=x>"), ["<img src=x>"]),
    (103, "a formula", csv("=1+1"), {"rejected": 1}),
    (104, "signs of a telephone", csv("Somsack 👩‍👩‍👧"), CREATED),
    (105, "five hundred marks", csv("Z" + "\u0301" * 500 + "algo"), CREATED),
    (106, "other scripts", "Name\nمحمد علي\nדוד כהן\nสมชาย รัตนพร\n张建国\n", {"create": 4}),
    (107, "two directions", csv("\u202eSomsack محمد\u202c"), ["Somsack محمد"]),
    (108, "half a sign", lambda _: Pasted("Clipboard", csv("Som\ud800sack").replace(",", "\t")), CREATED),
    (109, "words of computers", "Name,Position\nNULL,x\nNone,x\nnan,x\nTrue,x\n", {"create": 4}),
    (110, "apostrophes", "Name\nO'Neil\nd'Artagnan\nŁódź\n", ["O'Neil", "d'Artagnan", "Łódź"]),
    (111, "one word", csv("Wirawan"), ["Wirawan"]),
    (112, "blanks around and within", csv("  Somsack   Phommavong "), ["Somsack Phommavong"]),
    (113, "a line end within", csv('"Somsack\nPhommavong"'), ["Somsack Phommavong"]),
    (114, "200 MB pasted", lambda _: Pasted("Clipboard", "Name\n" + "x" * 70_000_000), "too_large"),
    (115, "ß and İ", csv("Jürgen Groß", "020 5550 1111", "JURGEN GROSS,Director,020 5550 1111\n"),
     {"create": 1, "duplicate": 1}),
    (
        116, "marks apart and joined",
        csv("Trần Thị Ánh", more=unicodedata.normalize("NFD", "Trần Thị Ánh") + ",Director,\n"),
        {"create": 1, "duplicate": 1},
    ),
    (117, "a body of 200 letters", f"Name,Organisation\nSomsack Phommavong,{'Example ' * 25}Co.\n", CREATED),
]  # fmt: skip
ALL = TEXTS + WORKBOOKS + TYPED


def test_none_is_left_out() -> None:
    assert [number for number, *_ in ALL] == [*range(1, 67), *range(99, 118)]


@pytest.mark.parametrize(
    ("content", "expected"), [case[2:] for case in ALL], ids=[f"{case[0]} {case[1]}" for case in ALL]
)
def test_a_bad_input(tmp_path: Path, plan_of: PlanMaker, content: Content, expected: object) -> None:
    if callable(content):
        source = content(tmp_path)
    else:
        source = tmp_path / "list.csv"
        source.write_bytes(content.encode() if isinstance(content, str) else content)
    if isinstance(expected, str):
        with pytest.raises(DeskError) as refused:
            read(source)
        assert refused.value.facts.get("why", refused.value.code) == expected
        assert wording.error(refused.value).endswith(".")
        return
    plan: Plan = plan_of(read(source))
    places = [(row.sheet, row.row) for row in plan.rows]
    assert len(places) == len(set(places))
    counts = {str(action): count for action, count in Counter(row.action for row in plan.rows).items()}
    if isinstance(expected, list):
        assert [row.name for row in plan.rows] == expected
    elif isinstance(expected, tuple):
        assert counts == expected[0]
        assert expected[1] <= {notice.reason for notice in plan.warnings}
    else:
        assert counts == expected
