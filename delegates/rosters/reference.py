"""Reads the reference tables that come with the program, with a forum's own changes laid over them."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from delegates import paths
from delegates.domain.people import DelegationKind
from delegates.domain.reference import Body, Country, HeaderWord, Position, Reference

__all__ = ["Reference", "load_reference"]

Row = dict[str, str]

_ORGANISATION_KINDS = {
    "un": DelegationKind.INTERNATIONAL,
    "io": DelegationKind.INTERNATIONAL,
    "donor": DelegationKind.INTERNATIONAL,
    "embassy": DelegationKind.COUNTRY,
    "media": DelegationKind.MEDIA,
}
# Where each table keeps the id by which a forum's changes name a row.
_ID_COLUMNS = {
    "positions": "id",
    "institutions": "id",
    "organisations": "name_en",
    "provinces": "iso_3166_2",
    "countries": "iso2",
    "header_synonyms": "header",
}


def load_reference(edits: Sequence[Mapping[str, object]] = (), folder: Path | None = None) -> Reference:
    """The tables under `resources/reference`.

    `edits` are a forum's own rows, each with `table` ("positions", "institutions", "organisations", "provinces",
    "countries", "header_synonyms") and the columns of that table: a row with a known id changes that row, any other is
    added.
    """
    if edits or folder is not None:
        return _load(folder or paths.resources() / "reference", edits)
    return _shipped()


@lru_cache(maxsize=1)
def _shipped() -> Reference:
    return _load(paths.resources() / "reference", ())


def _load(folder: Path, edits: Sequence[Mapping[str, object]]) -> Reference:
    def table(name: str) -> list[Row]:
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        return _with_edits(rows, name, edits)

    countries = sorted(table("countries"), key=lambda row: row["en"].casefold())
    return Reference(
        [_position(row) for row in table("positions")],
        [
            *(_institution(row) for row in table("institutions")),
            *(_province(row) for row in table("provinces")),
            *(_organisation(row, index) for index, row in enumerate(table("organisations"))),
        ],
        [_country(row, index) for index, row in enumerate(countries)],
        [HeaderWord(row["field"], row["lang"], row["header"]) for row in table("header_synonyms")],
    )


def _with_edits(rows: list[Row], table: str, edits: Sequence[Mapping[str, object]]) -> list[Row]:
    id_column = _ID_COLUMNS[table]
    mine = [edit for edit in edits if edit.get("table") == table and edit.get(id_column)]
    if not mine:
        return rows
    by_id = {row[id_column]: row for row in rows}
    columns = list(rows[0])
    for edit in mine:
        changed = {column: str(edit[column]) for column in columns if edit.get(column) is not None}
        row = by_id.setdefault(str(edit[id_column]), dict.fromkeys(columns, ""))
        row.update(changed)
    return list(by_id.values())


def _split(text: str, separator: str = ";") -> list[str]:
    return [part.strip() for part in text.split(separator) if part.strip()]


def _position(row: Row) -> Position:
    titles: list[str] = []
    for column in ("title_en", "title_lo", "title_vi", "title_km"):
        for title in _split(row[column], " / "):
            titles += [title, re.sub(r"\s*\([^)]*\)", "", title)]
    for column in ("aliases_en", "aliases_lo"):
        titles += _split(row[column])
    rank = int(row["rank"]) if row["rank"].isdecimal() else 999
    return Position(row["id"], rank, row["group"], tuple(dict.fromkeys(titles)), row["confidence"])


def _institution(row: Row) -> Body:
    kind = DelegationKind.STATE if row["country"] == "LA" else DelegationKind.COUNTRY
    aliases = [name for name in (row["acronym_native"], *_split(row["aliases"])) if name]
    return Body(
        id=row["id"],
        kind=kind,
        country=row["country"] or None,
        name_native=row["name_native"],
        name_latin=row["name_en"] or None,
        acronym=row["acronym_en"] or row["acronym_native"] or None,
        aliases=tuple(dict.fromkeys(aliases)),
        order=_number(row["protocol_order"]),
        confidence=row["confidence"],
    )


def _province(row: Row) -> Body:
    latin = row["name_en"]
    spoken = latin if "Vientiane" in latin else f"{latin} Province"
    aliases = [
        row["name_lo"],
        latin,
        f"Province of {latin}",
        row["provincial_department_lo"],
        *_split(row["aliases"]),
    ]
    return Body(
        id=row["iso_3166_2"],
        kind=DelegationKind.PROVINCE,
        country="LA",
        name_native=row["name_lo_full"],
        name_latin=spoken,
        aliases=tuple(dict.fromkeys(alias for alias in aliases if alias and alias != row["name_lo_full"])),
        order=_number(row["admin_code"]),
        province=row["iso_3166_2"],
        confidence=row["confidence"],
    )


def _organisation(row: Row, index: int) -> Body:
    kind = _ORGANISATION_KINDS.get(row["type"], DelegationKind.COMPANY)
    native = row["name_lo"] or row["name_en"]
    return Body(
        id=f"org-{row['acronym'] or row['name_en']}",
        kind=kind,
        country=None if row["country"] == "INT" else row["country"] or None,
        name_native=native,
        name_latin=row["name_en"] if native != row["name_en"] else None,
        acronym=row["acronym"] or None,
        aliases=tuple(alias for alias in _split(row["aliases"]) if alias != row["acronym"]),
        order=900 if kind is DelegationKind.COUNTRY else index,
        confidence=row["confidence"],
    )


def _country(row: Row, index: int) -> Country:
    spellings = (row["iso2"], row["en"], row["lo"], row["vi"], row["km"], *_split(row["aliases"]))
    return Country(row["iso2"], row["en"], row["lo"] or row["en"], tuple(filter(None, spellings)), index)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 900
