"""Small workbooks written part by part, and lists written as a person would."""

from __future__ import annotations

import itertools
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from delegates import paths
from delegates.domain.people import Delegation
from delegates.domain.reference import Reference
from delegates.rosters.plan import Known, Plan, make_plan
from delegates.rosters.reading import Row, Sheet, Workbook
from delegates.rosters.reference import load_reference

SAMPLES = paths.resources() / "samples"

CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
ROOT_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="xl/workbook.xml"/></Relationships>'
)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def workbook_parts(
    sheet_xml: str, *, state: str = "visible", properties: str = "", kind: str = "worksheet"
) -> dict[str, str]:
    """The parts of a workbook with one sheet "S" of the given rows."""
    return {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": ROOT_RELATIONS,
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">{properties}'
        f'<sheets><sheet name="S" sheetId="1" state="{state}" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{RELATIONS}/{kind}" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{RELATIONS}/styles" Target="styles.xml"/>'
        f'<Relationship Id="r3" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": sheet_xml,
    }


def sheet_xml(rows: Sequence[Sequence[str]], after: str = "") -> str:
    body = "".join(
        f'<row r="{number}">'
        + "".join(f'<c t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>' for text in row)
        + "</row>"
        for number, row in enumerate(rows, 1)
    )
    return f'<worksheet xmlns="{MAIN}"><sheetData>{body}</sheetData>{after}</worksheet>'


def write_zip(path: Path, parts: dict[str, str] | list[tuple[str, str | bytes]]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items() if isinstance(parts, dict) else parts:
            archive.writestr(name, text)
    return path


@pytest.fixture(scope="session")
def reference() -> Reference:
    return load_reference()


@pytest.fixture
def new_id() -> Callable[[], str]:
    counter = itertools.count(1)
    return lambda: f"id{next(counter)}"


def book(
    *rows: Sequence[str], sheet: str = "S", file: str = "list.xlsx", sha256: str | None = None
) -> Workbook:
    """A read workbook with these rows; rows without text are left out, as the reader does."""
    made = tuple(Row(number, tuple(cells)) for number, cells in enumerate(rows, 1) if any(cells))
    return Workbook(file, sha256 or repr(rows), (Sheet(sheet, made),))


PlanMaker = Callable[..., Plan]


@pytest.fixture
def plan_of(reference: Reference, new_id: Callable[[], str]) -> PlanMaker:
    """A plan of workbooks against a roster."""

    def make(
        *books: Workbook, known: Sequence[Known] = (), delegations: Sequence[Delegation] = (), **more: object
    ) -> Plan:
        return make_plan(books, known, delegations, reference, new_id=new_id, **more)  # type: ignore[arg-type]

    return make
