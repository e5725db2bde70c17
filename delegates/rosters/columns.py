"""Finds the table in a sheet: the header among title lines, and which column holds what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from delegates.domain import names
from delegates.domain.people import Gender
from delegates.domain.reference import Reference, solid
from delegates.rosters.genders import read_gender
from delegates.rosters.headers import NAME_FIELDS, HeaderBook, Meaning, name_script
from delegates.rosters.reading import Row, Sheet

# Fields that a column may hold. Those after `seq` are recognised so that nobody takes them for another; they are not kept.
FIELDS: tuple[str, ...] = (
    "name_native",
    "name_latin",
    "given",
    "family",
    "middle",
    "given_latin",
    "family_latin",
    "honorific",
    "position",
    "department",
    "delegation",
    "province",
    "country",
    "nationality",
    "phone",
    "email",
    "gender",
    "category",
    "rank",
    "is_head",
    "seat",
    "language",
    "diet",
    "remarks",
    "seq",
    "arrival",
    "departure",
    "hotel",
    "passport",
    "birth_date",
    "signature",
    "count",
)
# Fields of which a list may have two columns.
_MANY = frozenset({"phone", "remarks", "email"})

_SEARCHED_ROWS = 60
_MAX_HEADER_ROWS = 3


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table; `field` is None where the header is not understood."""

    index: int
    text: str
    field: str | None


@dataclass(frozen=True, slots=True)
class Table:
    """Where a sheet's people stand.

    `columns` maps a field to its first column (from 0), `more` to further ones; `header_row` is the number of the first
    header row, `last_header_row` of the last; `language` that of most headers. `gender_marks`: columns for men and women,
    one of which is ticked. `has_twin`: a second table stands to the right, with the same headers.
    """

    columns: dict[str, int]
    header_row: int
    last_header_row: int
    header_text: dict[str, str]
    headers: tuple[Column, ...]
    language: str = "en"
    more: dict[str, tuple[int, ...]] = field(default_factory=dict)
    gender_marks: dict[int, Gender] = field(default_factory=dict)
    has_twin: bool = False

    @property
    def has_names(self) -> bool:
        return bool(NAME_FIELDS & self.columns.keys())

    def texts(self, row: Row, name: str) -> list[str]:
        """The non-empty texts of a row for a field, in column order."""
        indexes = (self.columns.get(name), *self.more.get(name, ()))
        return [text for index in indexes if index is not None and (text := row.cell(index)).strip()]

    def text(self, row: Row, name: str) -> str:
        """The stored text of a row for a field; "" if there is none."""
        cell = row.cell(self.columns.get(name))
        return names.store(cell) if cell else ""


def find_table(sheet: Sheet, reference: Reference, mapping: Mapping[str, str] | None = None) -> Table | None:
    """The table of a sheet, or None where no row is a header.

    `mapping` is what a person said about this sender's headers: folded header text (`header_key`) -> field, "" to leave
    the column out. It stands above what we recognise.
    """
    return TableFinder(reference, mapping).find(sheet)


def header_key(text: str) -> str:
    """The form in which a header is remembered in a mapping."""
    return solid(text)


class TableFinder:
    """Finds tables with one set of synonyms and one mapping."""

    def __init__(self, reference: Reference, mapping: Mapping[str, str] | None = None) -> None:
        self._reference = reference
        self._book = _book_of(reference)
        self._mapping = mapping or {}

    def find(self, sheet: Sheet) -> Table | None:
        scored = [
            (self._score(row, _has_one_column(sheet, index)), -index)
            for index, row in enumerate(sheet.rows[:_SEARCHED_ROWS])
        ]
        best, negative = max(scored, default=(0.0, 0))
        return self._table(sheet, -negative) if best > 0 else None

    def is_header(self, row: Row, table: Table) -> bool:
        """Whether a row below a header is one again."""
        if any(char.isdigit() for text in table.texts(row, "phone") for char in text) or "@" in "".join(
            row.cells
        ):
            return False
        if row.cell(table.columns.get("seq")).strip(" .)").isdecimal():
            return False
        return len(row.filled) > 1 and self._known_share(row) >= 0.6 and self._score(row, alone=False) > 2.5

    def table_at(self, sheet: Sheet, index: int) -> Table:
        """The table whose header begins at the sheet's row of this index."""
        return self._table(sheet, index)

    # -- rows ---------------------------------------------------------------------------------------------------------

    def _meaning(self, text: str) -> Meaning | None:
        chosen = self._mapping.get(header_key(text))
        if chosen is not None:
            return Meaning(chosen, 1.0, "") if chosen in FIELDS else None
        return self._book.meaning(text)

    def _known_share(self, row: Row) -> float:
        filled = [row.cells[column] for column in row.filled]
        known = [text for text in filled if self._meaning(text) or name_script(text) or read_gender(text)]
        return len(known) / len(filled) if filled else 0.0

    def _score(self, row: Row, alone: bool) -> float:
        """How much a row looks like a header; 0 where it can't be one. `alone`: the sheet has one column only."""
        meanings = [self._meaning(row.cells[column]) for column in row.filled]
        fields: dict[str, float] = {}
        for meaning in meanings:
            if meaning is not None:
                fields[meaning.field] = max(fields.get(meaning.field, 0.0), meaning.sureness)
        named = bool(NAME_FIELDS & fields.keys())
        if len(fields) < 2:
            return 1.0 if named and alone and max(fields.values()) >= 0.9 else 0.0
        if len([meaning for meaning in meanings if meaning]) * 5 < len(meanings) * 2:
            return 0.0
        if sum(fields.values()) < 1.6:
            return 0.0
        return sum(fields.values()) + (2.0 if named else 0.0)

    # -- columns ------------------------------------------------------------------------------------------------------

    def _table(self, sheet: Sheet, index: int) -> Table:
        first = sheet.rows[index]
        last_index = self._last_header_index(sheet, index)
        above = _spread(sheet, first)
        width = max(len(row.cells) for row in sheet.rows[index : last_index + 1])
        texts: dict[int, list[str]] = {}
        meanings: dict[int, Meaning | None] = {}
        for column in range(width):
            parts = [above.get(column, "")]
            meaning = self._meaning(parts[0]) if parts[0] else None
            for row in sheet.rows[index + 1 : last_index + 1]:
                below = row.cell(column)
                if below.strip():
                    whole = self._mapping.get(header_key(" ".join(filter(None, (*parts, below)))))
                    meaning = (
                        Meaning(whole, 1.0, "")
                        if whole is not None
                        else self._book.qualified(parts[-1], below)
                    )
                    parts.append(below)
            texts[column] = [part for part in parts if part.strip()]
            meanings[column] = meaning
        return self._assigned(sheet, index, last_index, texts, meanings)

    def _last_header_index(self, sheet: Sheet, index: int) -> int:
        """A second header row holds scripts, parts or the other language of the first."""
        last = index
        for following in range(index + 1, min(index + _MAX_HEADER_ROWS, len(sheet.rows))):
            row = sheet.rows[following]
            if row.number != sheet.rows[last].number + 1 or self._known_share(row) < 0.6:
                break
            scripts = any(name_script(row.cells[column]) for column in row.filled)
            if not scripts and len(row.filled) < 2:
                break
            last = following
        return last

    def _assigned(
        self,
        sheet: Sheet,
        index: int,
        last_index: int,
        texts: dict[int, list[str]],
        meanings: dict[int, Meaning | None],
    ) -> Table:
        columns: dict[str, int] = {}
        more: dict[str, tuple[int, ...]] = {}
        given: dict[int, str | None] = {}
        twins = _twins(texts, meanings)
        surest = sorted(
            (column for column, meaning in meanings.items() if meaning is not None and column not in twins),
            key=lambda column: (-_sureness(meanings[column]), column),
        )
        for column in surest:
            name = meanings[column].field  # type: ignore[union-attr]  # filtered above
            if name not in FIELDS:
                continue
            if name not in columns:
                columns[name] = column
            elif name in _MANY:
                more[name] = (*more.get(name, ()), column)
            elif name == "name_native" and "name_latin" not in columns:
                # Two columns "Name": the second is the other script's.
                name = "name_latin"
                columns[name] = column
            else:
                continue
            given[column] = name
        body = sheet.rows[last_index + 1 : last_index + 200]
        _settle(columns, given, body, texts, self._reference)
        headers = tuple(
            Column(column, _joined(parts), given.get(column)) for column, parts in texts.items() if parts
        )
        languages = [meaning.language for meaning in meanings.values() if meaning and meaning.language]
        return Table(
            columns=columns,
            header_row=sheet.rows[index].number,
            last_header_row=sheet.rows[last_index].number,
            header_text={name: _joined(texts[column]) for name, column in columns.items()},
            headers=headers,
            language=max(dict.fromkeys(languages), key=languages.count) if languages else "en",
            more=more,
            gender_marks=_gender_marks(headers),
            has_twin=bool(twins),
        )


def _settle(
    columns: dict[str, int],
    given: dict[int, str | None],
    body: Sequence[Row],
    texts: dict[int, list[str]],
    reference: Reference,
) -> None:
    """Headers that mean one thing beside some columns and another beside others."""

    def rename(old: str, new: str) -> None:
        column = columns.pop(old)
        columns[new] = column
        given[column] = new

    # "Name", "ຊື່" and "Tên" are given names where a family name has its own column, whole names elsewhere.
    if "name_native" in columns and "family" in columns and "given" not in columns:
        short = solid(texts[columns["name_native"]][0]) if texts[columns["name_native"]] else ""
        if short in {solid(word) for word in ("Name", "Names", "ຊື່", "Tên", "ឈ្មោះ", "First name")}:
            rename("name_native", "given")
    if "given" in columns and not {"name_native", "family", "middle"} & columns.keys():
        rename("given", "name_native")
    if "family" in columns and not {"name_native", "given"} & columns.keys():
        rename("family", "name_native")
    if "name_latin" in columns and not {"name_native", "given", "family"} & columns.keys():
        rename("name_latin", "name_native")
    # "Delegation" is a country in lists of the United Nations and a ministry in others.
    if "country" in columns and "delegation" not in columns:
        values = [text for row in body if (text := row.cell(columns["country"]).strip())]
        if values and sum(reference.country(text) is not None for text in values) * 2 < len(values):
            rename("country", "delegation")
    # "Title" is Mr or Ms in lists of the United Nations and the office held in lists of companies.
    if "honorific" in columns and "position" not in columns:
        values = [text for row in body if (text := row.cell(columns["honorific"]).strip())]
        if values and sum(map(is_honorific, values)) * 2 < len(values):
            rename("honorific", "position")


def _twins(texts: dict[int, list[str]], meanings: dict[int, Meaning | None]) -> set[int]:
    """The columns of a second table to the right: those from where the header of names and another stand again."""
    seen: set[str] = set()
    again: dict[int, str] = {}
    for column, parts in texts.items():
        meaning = meanings[column]
        if meaning is None or meaning.field in _MANY:
            continue
        key = solid(_joined(parts))
        if key in seen:
            again[column] = meaning.field
        seen.add(key)
    if len(again) < 2 or not NAME_FIELDS & set(again.values()):
        return set()
    return {column for column in texts if column >= min(again)}


def _gender_marks(headers: Sequence[Column]) -> dict[int, Gender]:
    """Columns headed "men" and "women", both there."""
    marks = {
        column.index: gender
        for column in headers
        if column.field in (None, "gender") and (gender := read_gender(column.text.rpartition("\n")[2]))
    }
    return marks if len(set(marks.values())) == 2 else {}


def is_honorific(text: str) -> bool:
    """Whether a cell holds nothing but titles: Mr., ທ່ານ ນາງ, H.E."""
    stored = names.store(text)
    marker = "Xyz Abc"
    return any(names.split_honorific(f"{stored}{joint}{marker}")[1] == marker for joint in (" ", ". "))


def _sureness(meaning: Meaning | None) -> float:
    return meaning.sureness if meaning else 0.0


def _joined(parts: Sequence[str]) -> str:
    return "\n".join(part.strip() for part in dict.fromkeys(parts))


def _spread(sheet: Sheet, row: Row) -> dict[int, str]:
    """The texts of a header row by column, a merged one over all its columns."""
    texts = {column: row.cells[column] for column in row.filled}
    for merge in sheet.merges:
        if merge.first_row <= row.number <= merge.last_row and merge.first_column in texts:
            for column in range(merge.first_column, min(merge.last_column, merge.first_column + 64) + 1):
                texts.setdefault(column, texts[merge.first_column])
    return texts


def _has_one_column(sheet: Sheet, index: int) -> bool:
    """Whether the sheet has one column only below this row, so that one known header is enough."""
    below = sheet.rows[index + 1 : index + 20]
    return bool(below) and all(len(row.filled) <= 1 for row in below)


_books: dict[int, tuple[Reference, HeaderBook]] = {}


def _book_of(reference: Reference) -> HeaderBook:
    """One book of headers per reference: making one folds some six hundred words."""
    held = _books.get(id(reference))
    if held is None or held[0] is not reference:
        if len(_books) > 8:
            _books.clear()
        held = (reference, HeaderBook(reference))
        _books[id(reference)] = held
    return held[1]
