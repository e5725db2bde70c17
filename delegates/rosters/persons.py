"""A person's row -> the values that a list proposes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from delegates.domain import names, phones
from delegates.domain.people import Category, Gender
from delegates.domain.reference import Reference, solid
from delegates.rosters.columns import Table
from delegates.rosters.genders import read_gender
from delegates.rosters.reading import Row
from delegates.rosters.rows import RowMeaning

_YES = frozenset(map(solid, ("x", "yes", "y", "1", "true", "ແມ່ນ", "có", "បាទ", "head", "hod"))) | {
    "✓",
    "✔",
    "√",
}
# What a category column may say, besides the categories' own letters and names.
_CATEGORY_WORDS: dict[str, tuple[str, ...]] = {
    "V": ("VIP", "V.I.P.", "VVIP", "ແຂກ VIP", "ແຂກກຽດຕິຍົດ", "khách VIP", "guest of honour"),
    "D": ("delegate", "participant", "ຜູ້ແທນ", "ຜູ້ເຂົ້າຮ່ວມ", "đại biểu", "ប្រតិភូ", "អ្នកចូលរួម"),
    "F": ("foreign delegate", "foreign guest", "ແຂກຕ່າງປະເທດ", "khách quốc tế"),
    "I": ("international", "IO", "ອົງການຈັດຕັ້ງສາກົນ", "tổ chức quốc tế"),
    "C": ("private sector", "business", "ພາກທຸລະກິດ", "doanh nghiệp"),
    "P": ("media", "journalist", "ສື່", "ນັກຂ່າວ", "báo chí", "phóng viên", "អ្នកសារព័ត៌មាន"),
    "O": ("organizer", "organising committee", "secretariat", "host", "ຄະນະກຳມະການ", "ban tổ chức"),
    "S": ("staff", "interpreter", "driver", "security", "ຜູ້ແປພາສາ", "ຄົນຂັບລົດ", "hỗ trợ", "phiên dịch"),
}
_EMAIL_DIRT = re.compile(r"mailto:|[\s<>\u200b]+", re.IGNORECASE)
_EMAIL = re.compile(r"[^@\s,;]+@[^@\s,;.]+(?:\.[^@\s,;.]+)+")
_EMAIL_SEPARATORS = re.compile(r"\s*[;,]\s*|\s*/\s*(?=\S+@)|\s+(?=\S+@)")
_TWO_SCRIPTS = re.compile(r"^(.*?)\s*[\n(/]\s*([^()\n/]+?)\)?\s*$", re.DOTALL)
_BRACKETS = re.compile(r"(\S.*?)\s*[(\uff08\[]\s*([^()\[\]\uff08\uff09]{2,})\s*[)\uff09\]]")
_RUN = re.compile(r"[^\S\n]{2,}")
_MAX_EMAIL_LETTERS = 254
_MAX_LINE_LETTERS = 300
# A cell longer than this holds no name, number or body, and is not taken apart: that may take longer than anybody waits.
_MAX_TAKEN_APART = 600


@dataclass(frozen=True, slots=True)
class Values:
    """What one row says, cleaned; None or "" where it says nothing. `warnings` are reasons to look at it."""

    name_native: str | None
    name_latin: str | None
    honorific: str | None
    position: str | None
    delegation: str
    country: str | None
    phone_text: str
    email: str | None
    gender: Gender | None
    category: str | None
    rank: int | None
    is_head: bool
    seat: str | None
    language: str | None
    diet: str | None
    remarks: str | None
    warnings: tuple[str, ...] = ()


def values(meaning: RowMeaning, reference: Reference, categories: Sequence[Category]) -> Values:
    """Read a person's row."""
    table, row = meaning.table, meaning.row
    honorific, native, latin = read_names(meaning)
    position = _position(meaning)
    if native and not position:
        native, position = _position_behind(native, reference)
    remarks = _line(" · ".join(table.texts(row, "remarks")))
    email, email_warnings = read_email(_RUN.sub(" ", " ".join(table.texts(row, "email"))))
    warnings = list(email_warnings)
    if row.hidden:
        warnings.append("hidden_row")
    body = _RUN.sub(" ", meaning.text("delegation").strip() or meaning.text("province").strip())
    if any(len(text or "") > _MAX_LINE_LETTERS for text in (position, remarks, honorific, body)):
        warnings.append("long_text")
    if row.errors:
        warnings.append("cell_error")
    category_text = meaning.text("category").strip()
    category = read_category(category_text, categories)
    if category_text and category is None:
        warnings.append("category_unknown")
    return Values(
        name_native=native,
        name_latin=latin,
        honorific=honorific,
        position=position,
        delegation=body if len(body) <= _MAX_TAKEN_APART else "",
        country=reference.country(meaning.text("country")) or reference.country(meaning.text("nationality")),
        phone_text=_RUN.sub("  ", "\n".join(table.texts(row, "phone"))),
        email=email,
        gender=_gender(table, row),
        category=category,
        rank=_whole_number(table.text(row, "rank")),
        is_head=_is_head(meaning, reference, position, remarks),
        seat=_line(table.text(row, "seat")),
        language=_line(table.text(row, "language")),
        diet=_line(table.text(row, "diet")),
        remarks=remarks,
        warnings=tuple(warnings),
    )


def _line(text: str) -> str | None:
    return names.store(text) or None


# ---- names ----------------------------------------------------------------------------------------------------------


def read_names(meaning: RowMeaning) -> tuple[str | None, str | None, str | None]:
    """-> (honorific as given, name of the main column whatever its script, Latin name)."""
    table, row = meaning.table, meaning.row
    given_honorific = table.text(row, "honorific")
    main_cell = row.cell(table.columns.get("name_native"))
    beside = None
    if main_cell.strip():
        main_cell, beside = _two_scripts(main_cell)
        main = names.store(main_cell)
    else:
        main = _joined(table, meaning, ("given", "middle", "family"))
    latin_cell = table.text(row, "name_latin") or _joined(table, meaning, ("given_latin", "", "family_latin"))
    honorific, native = names.split_honorific(main)
    latin_honorific, latin = names.split_honorific(latin_cell or beside or "")
    if latin and "Latn" not in names.scripts(latin):
        # A second column of names in letters of another script: the Latin one of the two is the Latin name.
        native, latin = (latin, native) if names.scripts(native) == {"Latn"} else (native or latin, "")
    honorific = _both_honorifics(
        given_honorific, honorific or (latin_honorific if not given_honorific else None)
    )
    return honorific, native or None, latin or None


def with_latin(values: Values, below: RowMeaning) -> Values:
    """The person with the Latin name that stands in the row below."""
    honorific, latin = names.split_honorific(below.text("name_native"))
    return replace(values, name_latin=latin or None, honorific=values.honorific or honorific)


def _two_scripts(cell: str) -> tuple[str, str | None]:
    """A cell with the native name and, on a second line or in parentheses, the Latin one."""
    match = _TWO_SCRIPTS.match(cell.strip()) if len(cell) <= _MAX_TAKEN_APART else None
    if match is None:
        return cell, None
    first, second = names.scripts(match.group(1)), names.scripts(names.strip_titles(match.group(2)))
    if second == {"Latn"} and first and "Latn" not in first:
        return match.group(1), names.store(match.group(2))
    return cell, None


def _joined(table: Table, meaning: RowMeaning, fields: tuple[str, str, str]) -> str:
    """Given, middle and family name in the language's order: Khmer and Vietnamese family first, Lao and English given."""
    given, middle, family = (table.text(meaning.row, field) if field else "" for field in fields)
    scripts = names.scripts(given + family)
    family_first = "Khmr" in scripts or ("Laoo" not in scripts and table.language in ("vi", "km"))
    parts = (family, middle, given) if family_first else (given, middle, family)
    honorific, bare = names.split_honorific(given)
    if family_first and honorific:
        parts = (honorific, family, middle, bare)  # type: ignore[assignment]  # a longer tuple of the same
    return names.store(" ".join(part for part in parts if part))


def _both_honorifics(column: str, before_name: str | None) -> str | None:
    if not column or not before_name:
        return column or before_name or None
    if solid(before_name) in solid(column):
        return column
    return before_name if solid(column) in solid(before_name) else f"{column} {before_name}"


# ---- other fields ---------------------------------------------------------------------------------------------------


def _position(meaning: RowMeaning) -> str | None:
    position = meaning.table.text(meaning.row, "position")
    department = names.store(meaning.text("department"))
    if not department or solid(department) in solid(position):
        return position or department or None
    if not position:
        return department
    joint = ", " if names.scripts(position) == {"Latn"} else " "
    return f"{position}{joint}{department}"


def _position_behind(name: str, reference: Reference) -> tuple[str, str | None]:
    """-> (the name, the position in brackets behind it where these name an office)."""
    found = _BRACKETS.fullmatch(name) if len(name) <= _MAX_TAKEN_APART else None
    if found is None or reference.position(found.group(2)) is None:
        return name, None
    return found.group(1), found.group(2)


def read_email(text: str) -> tuple[str | None, list[str]]:
    """-> (the e-mail addresses without mailto: and blanks, warnings)."""
    if not text.strip():
        return None, []
    if len(text) > _MAX_TAKEN_APART:
        return None, ["email_unusual"]
    parts = [_EMAIL_DIRT.sub("", part) for part in _EMAIL_SEPARATORS.split(text.strip())]
    kept = [part for part in dict.fromkeys(parts) if part and len(part) <= _MAX_EMAIL_LETTERS]
    usable = [part for part in kept if "@" in part]
    warnings = (
        []
        if usable and all(map(_EMAIL.fullmatch, usable)) and len(usable) == len(parts)
        else ["email_unusual"]
    )
    return (" / ".join(usable) or None), warnings


def _gender(table: Table, row: Row) -> Gender | None:
    """What the column says, or which of two columns, men and women, bears a mark."""
    said = read_gender(table.text(row, "gender"))
    if said is not None or not table.gender_marks:
        return said
    marked = [gender for column, gender in table.gender_marks.items() if row.cell(column).strip()]
    return marked[0] if len(marked) == 1 else None


def read_category(text: str, categories: Sequence[Category]) -> str | None:
    """The letter of the category that a text names, or None."""
    key = solid(text)
    if not key:
        return None
    for category in categories:
        if key in (solid(category.letter), solid(category.name), solid(category.name_lo)):
            return category.letter
    letters = {category.letter for category in categories}
    for letter, words in _CATEGORY_WORDS.items():
        if letter in letters and key in map(solid, words):
            return letter
    return None


def _whole_number(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < 4 else None


def _is_head(meaning: RowMeaning, reference: Reference, position: str | None, remarks: str | None) -> bool:
    said = meaning.table.text(meaning.row, "is_head")
    if said and (solid(said) in _YES or said in _YES or reference.names_head(said)):
        return True
    return any(text is not None and reference.names_head(text) for text in (position, remarks))


def read_phone(text: str, countries: Sequence[str | None]) -> tuple[str | None, list[str]]:
    """-> (E.164 numbers joined by " / ", warnings). `countries` are tried in order; Laos and neighbours after them."""
    if not text.strip():
        return None, []
    if len(text) > _MAX_TAKEN_APART:
        return None, ["phone_unusual"]
    order = tuple(dict.fromkeys(code for code in (*countries, "LA", "VN", "KH") if code))
    found = phones.read(text, order)
    warnings = (["phone_repaired"] if found.repaired else []) + (["phone_unusual"] if found.unusual else [])
    return found.text, warnings
