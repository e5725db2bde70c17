"""All rows of a file with what they say and where they stand: under which heading, in whose list."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from delegates.domain import names
from delegates.domain.delegation_book import guess_kind
from delegates.domain.people import Category, DelegationKind
from delegates.domain.reference import Reference, body_parts, fold
from delegates.errors import DeskError
from delegates.rosters import persons
from delegates.rosters.columns import Table, TableFinder
from delegates.rosters.persons import Values
from delegates.rosters.plan import Action, Notice
from delegates.rosters.reading import Sheet, Workbook
from delegates.rosters.rows import RowKind, RowMeaning, meanings

_MAX_TITLE_LETTERS = 600
# Ten times what an old computer needs; only rows made to be slow take longer.
_PATIENCE_S, _PATIENCE_A_ROW_S = 12.0, 0.002
_HOME_OF_LANGUAGE = {"lo": "LA", "vi": "VN", "km": "KH"}
# Headings that group rows but name no body.
_GENERAL_HEADING = re.compile(
    r"ພາກສ່ວນ|ບັນດາ|ແຂກ|ລາຍຊື່|ຜູ້ເຂົ້າຮ່ວມ|ຄະນະກຳມະການ|ຝ່າຍ|guest|delegates|participants|list of|companies|ministries|provinces|"
    r"private sector|international organi[sz]ations|media|press|khách|đại biểu|danh sách|thành phần|ភ្ញៀវ|បញ្ជី|អ្នកចូលរួម",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """One row as read. `action` is CREATE for a person (matching decides), REJECTED or SKIPPED.

    `delegation_text` is the body that the row, its heading or its sheet names; `country` the context in which that name is
    to be understood; `sheet_names_bodies` tells that a default delegation must not be assumed.
    """

    source: int
    file: str
    sheet: str
    row: int | None
    action: Action
    reason: str = ""
    name: str = ""
    values: Values | None = None
    delegation_text: str | None = None
    country: str | None = None
    sheet_names_bodies: bool = False
    likely_kind: DelegationKind | None = None


@dataclass(frozen=True, slots=True)
class FoundSheet:
    sheet: str
    header_row: int | None
    columns: Mapping[str, str]
    unknown_columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundFile:
    file: str
    sha256: str
    rows: tuple[Found, ...]
    sheets: tuple[FoundSheet, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class _Context:
    """Whose list a sheet is: the body of its title lines or its name, and the country."""

    body: str | None
    country: str | None
    many_bodies: bool


def read_rows(
    workbook: Workbook,
    source: int,
    reference: Reference,
    categories: Sequence[Category],
    mapping: Mapping[str, str],
) -> FoundFile:
    """Read every row of a file once."""
    finder = TableFinder(reference, mapping)
    rows: list[Found] = []
    sheets: list[FoundSheet] = []
    notices = [Notice(workbook.file, "", None, reason) for reason in workbook.warnings]
    for sheet in workbook.sheets:
        if sheet.hidden:
            rows.append(Found(source, workbook.file, sheet.name, None, Action.SKIPPED, "hidden_sheet"))
            continue
        table = finder.find(sheet)
        if table is None:
            sheets.append(FoundSheet(sheet.name, None, {}))
            rows += _without_header(sheet, workbook.file, source)
            continue
        by_column = sorted(table.header_text.items(), key=lambda item: table.columns[item[0]])
        unknown = tuple(column.text for column in table.headers if column.field is None)
        sheets.append(FoundSheet(sheet.name, table.header_row, dict(by_column), unknown))
        if any(column in sheet.hidden_columns for column in table.columns.values()):
            notices.append(Notice(workbook.file, sheet.name, table.header_row, "hidden_column"))
        if table.has_twin:
            notices.append(Notice(workbook.file, sheet.name, table.header_row, "tables_side_by_side"))
        rows += _sheet_rows(sheet, table, finder, workbook.file, source, reference, categories)
    if not any(sheet.header_row for sheet in sheets):
        notices.append(Notice(workbook.file, "", None, "no_header"))
    return FoundFile(workbook.file, workbook.sha256, tuple(rows), tuple(sheets), tuple(notices))


def _without_header(sheet: Sheet, file: str, source: int) -> Iterator[Found]:
    """Rows of a sheet in which no header was found: several cells may be a person, one cell is a title."""
    if not any(len(row.filled) > 1 for row in sheet.rows):
        return
    for row in sheet.rows:
        if len(row.filled) > 1:
            name = " ".join(row.cells[column].strip() for column in row.filled[:3])
            yield Found(
                source, file, sheet.name, row.number, Action.REJECTED, "no_header", names.store(name)[:120]
            )
        else:
            yield Found(source, file, sheet.name, row.number, Action.SKIPPED, "title")


def _sheet_rows(
    sheet: Sheet,
    table: Table,
    finder: TableFinder,
    file: str,
    source: int,
    reference: Reference,
    categories: Sequence[Category],
) -> Iterator[Found]:
    judged = list(meanings(sheet, table, finder, reference))
    context = _context(sheet, table, judged, reference)
    begun = time.monotonic()
    for place, meaning in enumerate(judged):
        if time.monotonic() - begun > _PATIENCE_S + place * _PATIENCE_A_ROW_S:
            raise DeskError("bad_file", file=file, why="too_slow")
        values = persons.values(meaning, reference, categories) if table.has_names else None
        below = judged[place + 1] if place + 1 < len(judged) else None
        if values is not None and below is not None and below.reason == "belongs_above":
            values = persons.with_latin(values, below)
        if meaning.kind is not RowKind.PERSON:
            action = Action.REJECTED if meaning.kind is RowKind.REJECTED else Action.SKIPPED
            name = (values.name_native or values.name_latin or "") if values else ""
            body, country = _body(meaning, values, context, reference)
            yield Found(
                source, file, sheet.name, meaning.row.number, action, meaning.reason, name[:200], values, body, country,
                context.many_bodies,
            )  # fmt: skip
            continue
        body, country = _body(meaning, values, context, reference)
        assert values is not None
        yield Found(
            source=source,
            file=file,
            sheet=sheet.name,
            row=meaning.row.number,
            action=Action.CREATE,
            name=values.name_native or values.name_latin or "",
            values=values,
            delegation_text=body,
            country=country,
            sheet_names_bodies=body is not None,
            likely_kind=guess_kind(meaning.table.header_text.get("delegation", ""), None),
        )


def _body(
    meaning: RowMeaning, values: Values | None, context: _Context, reference: Reference
) -> tuple[str | None, str | None]:
    """-> (the body that a row belongs to, the country in whose sense its name is meant)."""
    heading = meaning.section
    heading_country = None
    if heading:
        found = reference.body(heading, context.country)
        heading_country = reference.country(heading) or (found.country if found else None)
    country = (values.country if values else None) or heading_country or context.country
    if values and values.delegation:
        return values.delegation, country
    if heading and (heading_country or reference.body(heading, country)):
        return heading, country
    if heading and "delegation" not in meaning.table.columns and not _GENERAL_HEADING.search(heading):
        return heading, country
    if context.body and not context.many_bodies:
        return context.body, context.country
    if values and values.country and values.country != "LA" and "delegation" not in meaning.table.columns:
        return values.country, values.country
    return None, country


def _context(sheet: Sheet, table: Table, judged: Sequence[RowMeaning], reference: Reference) -> _Context:
    country = body = None
    lines = [
        text
        for row in sheet.rows
        if row.number < table.header_row
        for cell in row.cells
        if cell.strip() and len(cell) <= _MAX_TITLE_LETTERS
        for text in body_parts(cell)
    ]
    for text in lines:
        country = country or (reference.country(text) if len(text.strip()) > 3 else None)
    language_home = _HOME_OF_LANGUAGE.get(table.language)
    for text in (*lines, sheet.name):
        found = reference.body(text, country or language_home)
        if found is not None:
            body, country = text, country or found.country
            break
    if body is None and (named := reference.country(sheet.name)) is not None and len(sheet.name) > 2:
        body, country = sheet.name, country or named
    named_bodies = {fold(text) for meaning in judged if (text := meaning.text("delegation").strip())}
    return _Context(body, country or language_home, len(named_bodies) > 1)
