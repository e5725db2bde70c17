"""Foreign files are read in a child process: whatever they are, the answer comes in time, and is a sentence."""

from __future__ import annotations

import subprocess
import time
import zipfile
from pathlib import Path

import pytest

from delegates import wording
from delegates.errors import DeskError
from delegates.rosters import guarded
from delegates.rosters.guarded import Limits, read_all
from delegates.rosters.reading import Pasted, read
from tests.rosters.awkward.making import HERE as AWKWARD
from tests.rosters.conftest import MAIN, SAMPLES, PlanMaker, book, sheet_xml, workbook_parts, write_zip

ROWS = [["No", "Name"], ["1", "ສົມພອນ ວົງດາລາ"]]
LIMIT_S = 20.0


def why(*sources: Path | Pasted, limits: Limits | None = None) -> str:
    begun = time.monotonic()
    with pytest.raises(DeskError) as caught:
        read_all(sources, limits=limits)
    assert time.monotonic() - begun < LIMIT_S
    said = wording.error(caught.value)
    assert said.endswith(".")
    assert "_" not in said.replace(sources[-1].name, ""), said
    return str(caught.value.facts.get("why", caught.value.code))


def test_the_child_reads_what_the_parent_would() -> None:
    files = [
        *sorted(SAMPLES.glob("*.xlsx")),
        *AWKWARD.glob("struck_and_hidden*"),
        AWKWARD / "hidden_column_ods.ods",
    ]
    sources: list[Path | Pasted] = [one for one in files if one.suffix != ".json"]
    sources += [
        AWKWARD / "windows_1258.csv",
        AWKWARD / "never_calculated.xlsx",
        AWKWARD / "merged_down_xls.xls",
    ]
    sources.append(Pasted("Clipboard 08:42", "Name\tPhone\nSom\ud800sack\t1\n"))
    assert read_all(sources) == [read(one) for one in sources]


def hostile_files(folder: Path) -> dict[str, tuple[str, Path]]:
    """name -> (why it is refused, the file)."""
    good = list(workbook_parts(sheet_xml(ROWS)).items())

    def zipped(name: str, *parts: tuple[str, str | bytes]) -> Path:
        named = dict(good) | dict(parts)
        return write_zip(folder / f"{name}.xlsx", list(named.items()))

    def put(name: str, content: bytes) -> Path:
        (folder / name).write_bytes(content)
        return folder / name

    whole = (SAMPLES / "b_vn_delegation.xlsx").read_bytes()
    deep = f'<worksheet xmlns="{MAIN}">' + "<a>" * 200_000
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    shared = f'<sst xmlns="{MAIN}"><si><t>{"x" * 39_000}</t></si></sst>'
    many = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>' for row in range(1, 60_000))
    ods = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}
    repeated = (
        '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>'
        '<table:table table:name="S"><table:table-row table:number-rows-repeated="1000000000">'
        '<table:table-cell table:number-columns-repeated="1000000000"><text:p>x</text:p></table:table-cell>'
        "</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
    )
    encrypted = (
        '<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="content.xml">'
        "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
    )
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    xls = (AWKWARD / "merged_down_xls.xls").read_bytes()
    return {
        "bomb": ("hostile", zipped("bomb", ("xl/worksheets/sheet2.xml", "0" * 64_000_000))),
        "many parts": ("hostile", zipped("parts", *((f"xl/p{one}.xml", "<a/>") for one in range(3_000)))),
        "deep": ("hostile", zipped("deep", ("xl/worksheets/sheet1.xml", deep))),
        "laughs": ("hostile", zipped("laughs", ("xl/sharedStrings.xml", laughs + f'<sst xmlns="{MAIN}"/>'))),
        "one text everywhere": (
            "too_large",
            zipped(
                "shared",
                ("xl/sharedStrings.xml", shared),
                (
                    "xl/worksheets/sheet1.xml",
                    f'<worksheet xmlns="{MAIN}"><sheetData>{many}</sheetData></worksheet>',
                ),
            ),
        ),
        "macros": ("macros", zipped("macros", ("xl/vbaProject.bin", "x"))),
        "reaches out": ("hostile", zipped("out", ("../../evil.xml", "<a/>"))),
        "cut off": ("damaged", put("cut.xlsx", whole[: len(whole) // 2])),
        "encrypted": (
            "encrypted",
            put("locked.xlsx", ole + bytes(512) + "EncryptedPackage".encode("utf-16-le")),
        ),
        "picture": ("not_text", put("photo.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)),
        "ods repeated": ("too_many_rows", write_zip(folder / "rep.ods", ods | {"content.xml": repeated})),
        "ods encrypted": (
            "encrypted",
            write_zip(folder / "enc.ods", ods | {"content.xml": "x", "META-INF/manifest.xml": encrypted}),
        ),
        "a letter": (
            "open_document",
            write_zip(
                folder / "a.odt",
                {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": repeated},
            ),
        ),
        "ods laughs": ("hostile", write_zip(folder / "l.ods", ods | {"content.xml": laughs + repeated})),
        "xls cut off": ("damaged", put("cut.xls", xls[: len(xls) // 3])),
        "xls zeros": ("damaged", put("zeros.xls", ole + bytes(4_000))),
        "old Excel": ("old_excel", put("old.xls", b"\x09\x04\x06\x00\0\0\x10\0" + bytes(600))),
    }


def test_hostile_files_are_named_in_time(tmp_path: Path) -> None:
    files = hostile_files(tmp_path)
    assert {name: why(path) for name, (_, path) in files.items()} == {
        name: expected for name, (expected, _) in files.items()
    }


def test_a_million_columns_cost_nothing(tmp_path: Path) -> None:
    wide = tmp_path / "wide.csv"
    wide.write_bytes(
        b"Name,Phone" + b",x" * 1_000_000 + b"\nSomsack Phommavong,02055501111" + b",y" * 1_000_000
    )
    cells = "".join(f"<c><v>{one * 7919}</v></c>" for one in range(1_000_000))
    parts = workbook_parts(
        f'<worksheet xmlns="{MAIN}"><sheetData><row r="1">{cells}</row></sheetData></worksheet>'
    )
    read_wide = read_all([wide, write_zip(tmp_path / "wide.xlsx", parts)])
    assert [len(row.cells) for book in read_wide for row in book.sheets[0].rows] == [256, 256, 256]


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A list that takes some 400 MB to read."""
    path = tmp_path_factory.mktemp("large") / "large.csv"
    path.write_text("Name,Position\n" + "Somsack Phommavong,Director\n" * 110_000 + "x" * 30_000_000, "utf-8")
    return path


@pytest.mark.parametrize("system", [True, False], ids=["limit of the system", "watched"])
def test_a_file_that_takes_too_much_memory(large: Path, system: bool) -> None:
    assert why(
        large, limits=Limits(memory_bytes=60_000_000 if not system else 150_000_000, system=system)
    ) == ("too_much_memory")


def test_a_file_that_takes_too_long(large: Path) -> None:
    assert why(large, limits=Limits(seconds=0.05)) == "too_slow"


def test_a_reading_can_be_given_up_and_leaves_no_process(
    large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[subprocess.Popen[bytes]] = []
    begin = subprocess.Popen.__init__

    def noted(self: subprocess.Popen[bytes], *arguments: object, **options: object) -> None:
        started.append(self)
        begin(self, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(subprocess.Popen, "__init__", noted)
    asked: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        asked.append((done, total))
        if len(asked) > 1:
            raise DeskError("cancelled")

    with pytest.raises(DeskError, match="cancelled"):
        read_all([large, large], progress=progress)
    assert asked == [(0, 2), (0, 2)]
    assert [one.poll() is not None for one in started] == [True]


def test_what_stops_the_batch_names_its_file(tmp_path: Path) -> None:
    good = tmp_path / "good.csv"
    good.write_text("Name,Phone\nSomsack,1\n", "utf-8")
    with pytest.raises(DeskError) as caught:
        read_all([good, tmp_path / "absent.csv"])
    assert caught.value.code == "not_found"
    bad = tmp_path / "bad.zip"
    with zipfile.ZipFile(bad, "w") as archive:
        archive.writestr("a.txt", "x")
    with pytest.raises(DeskError) as caught:
        read_all([good, bad])
    assert caught.value.facts == {"file": "bad.zip", "why": "not_a_workbook"}


def test_two_hundred_megabytes_pasted_are_refused_at_once() -> None:
    assert why(Pasted("Clipboard 08:42", "x" * (guarded.MAX_FILE_BYTES + 1))) == "too_large"


@pytest.mark.parametrize("unit", [" ", "/", "ກ(", "a@b, ", "1 ", "(", "ທ່ານ", "co ltd ", "\u0301", "and "])
def test_long_cells_of_any_shape_are_planned_at_once(plan_of: PlanMaker, unit: str) -> None:
    heads = (
        "Name",
        "Name in English",
        "Position",
        "Department",
        "Organisation",
        "Phone",
        "E-mail",
        "Remarks",
    )
    long = "x" + unit * (40_000 // len(unit)) + "y"
    rows = [
        [long if place == column else "Somsack" for place in range(len(heads))]
        for column in range(len(heads))
    ]
    begun = time.process_time()
    plan_of(book(heads, *rows))
    assert time.process_time() - begun < 3
