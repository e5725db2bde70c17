"""What an import says of a row, a column, a file: codes of the plan put into words."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from delegates.errors import DeskError
from delegates.ui import wording

translate = QCoreApplication.translate

# An action of the plan: its word, icon and colour of words.
_ACTIONS: Mapping[str, tuple[str, str, str]] = {
    "create": (QT_TRANSLATE_NOOP("Import", "Create"), "circle-plus", "greentext"),
    "update": (QT_TRANSLATE_NOOP("Import", "Update"), "pencil", "bluetext"),
    "unchanged": (QT_TRANSLATE_NOOP("Import", "Unchanged"), "equal", "text2"),
    "duplicate": (QT_TRANSLATE_NOOP("Import", "Looks like"), "users", "ambertext"),
    "rejected": (QT_TRANSLATE_NOOP("Import", "Rejected"), "circle-x", "redtext"),
    "skipped": (QT_TRANSLATE_NOOP("Import", "No person"), "circle-minus", "text2"),
}
ACTIONS: Final = tuple(_ACTIONS)

_REASONS: Mapping[str, str] = {
    # why a row looks like somebody
    "several_alike": QT_TRANSLATE_NOOP("ImportReasons", "Several people in the roster would fit"),
    "same_name": QT_TRANSLATE_NOOP("ImportReasons", "Same name, but another phone or e-mail"),
    "same_phone": QT_TRANSLATE_NOOP("ImportReasons", "Name is written otherwise, same phone"),
    "same_email": QT_TRANSLATE_NOOP("ImportReasons", "Name is written otherwise, same e-mail"),
    "same_post": QT_TRANSLATE_NOOP("ImportReasons", "Name is nearly the same, same position and delegation"),
    "repeated": QT_TRANSLATE_NOOP("ImportReasons", "Stands in these lists twice: the second row is left out"),
    # why a row is rejected
    "no_name": QT_TRANSLATE_NOOP("ImportReasons", "The name is missing."),
    "no_letters": QT_TRANSLATE_NOOP("ImportReasons", "The name holds no letters."),
    "placeholder": QT_TRANSLATE_NOOP("ImportReasons", "Nobody is named yet (to be confirmed)."),
    "name_too_long": QT_TRANSLATE_NOOP("ImportReasons", "The name is longer than 200 letters."),
    "name_error": QT_TRANSLATE_NOOP("ImportReasons", "The name cell shows an error of the spreadsheet."),
    "name_not_calculated": QT_TRANSLATE_NOOP(
        "ImportReasons", "The name is a formula without a result. Save the file in Excel and choose it again."
    ),
    "name_only": QT_TRANSLATE_NOOP(
        "ImportReasons", "A name alone, apart from the table: perhaps a signature."
    ),
    "struck_out": QT_TRANSLATE_NOOP("ImportReasons", "Struck out in the list."),
    "no_header": QT_TRANSLATE_NOOP("ImportReasons", "No row of headers was found in this sheet."),
    # why a row is no person
    "total": QT_TRANSLATE_NOOP("ImportReasons", "A total, not a person"),
    "section": QT_TRANSLATE_NOOP("ImportReasons", "A heading, not a person"),
    "signature": QT_TRANSLATE_NOOP("ImportReasons", "Signature or date under the list"),
    "repeated_header": QT_TRANSLATE_NOOP("ImportReasons", "The headers again"),
    "belongs_above": QT_TRANSLATE_NOOP("ImportReasons", "The Latin name of the person above"),
    "only_number": QT_TRANSLATE_NOOP("ImportReasons", "A number without a person"),
    "note": QT_TRANSLATE_NOOP("ImportReasons", "A note, not a person"),
    "title": QT_TRANSLATE_NOOP("ImportReasons", "A title, not a person"),
    "no_name_column": QT_TRANSLATE_NOOP("ImportReasons", "This sheet has no column of names"),
    "hidden_sheet": QT_TRANSLATE_NOOP("ImportReasons", "Hidden sheet: not imported"),
    # why nothing happens
    "already_applied": QT_TRANSLATE_NOOP(
        "ImportReasons", "This file was imported before: nothing in it changes anything"
    ),
    # to look at, though it stops nothing
    "hidden_row": QT_TRANSLATE_NOOP("ImportReasons", "Hidden row in the file: imported"),
    "hidden_column": QT_TRANSLATE_NOOP("ImportReasons", "A hidden column of this sheet was read, too"),
    "tables_side_by_side": QT_TRANSLATE_NOOP(
        "ImportReasons",
        "Two tables beside each other: only the left one was read. Put the right one below it",
    ),
    "macros_left": QT_TRANSLATE_NOOP("ImportReasons", "The file holds macros: none was run"),
    "converted_1258": QT_TRANSLATE_NOOP(
        "ImportReasons",
        "Vietnamese letters of an older coding (Windows 1258) were turned into Unicode: please check",
    ),
    "long_text": QT_TRANSLATE_NOOP("ImportReasons", "A very long text"),
    "cell_error": QT_TRANSLATE_NOOP("ImportReasons", "A cell shows an error of the spreadsheet"),
    "email_unusual": QT_TRANSLATE_NOOP("ImportReasons", "Look at the e-mail address"),
    "phone_repaired": QT_TRANSLATE_NOOP("ImportReasons", "The phone number was put right: please check"),
    "phone_unusual": QT_TRANSLATE_NOOP("ImportReasons", "Look at the phone number"),
    "shared_contact": QT_TRANSLATE_NOOP("ImportReasons", "Another person has the same phone or e-mail"),
    "category_unknown": QT_TRANSLATE_NOOP("ImportReasons", "No category is called so: one was proposed"),
    "similar_name": QT_TRANSLATE_NOOP("ImportReasons", "Somebody of this delegation has a like name"),
}
# Why a file can't be used, as the end of a sentence.
_FILES: Mapping[str, str] = {
    "folder": QT_TRANSLATE_NOOP("ImportFiles", "it is a folder"),
    "not_a_file": QT_TRANSLATE_NOOP("ImportFiles", "it is no ordinary file"),
    "not_readable": QT_TRANSLATE_NOOP(
        "ImportFiles", "it cannot be read; perhaps it is open in another program"
    ),
    "in_use": QT_TRANSLATE_NOOP(
        "ImportFiles", "another program has it open for itself; save and close it there, then choose it again"
    ),
    "empty": QT_TRANSLATE_NOOP("ImportFiles", "it is empty"),
    "too_large": QT_TRANSLATE_NOOP("ImportFiles", "it is too large"),
    "too_many_rows": QT_TRANSLATE_NOOP("ImportFiles", "it has too many rows"),
    "lock_file": QT_TRANSLATE_NOOP(
        "ImportFiles", "it only marks that Excel has the list open; choose the list itself"
    ),
    "html": QT_TRANSLATE_NOOP("ImportFiles", "it is a web page; save it in Excel as .xlsx"),
    "xml": QT_TRANSLATE_NOOP("ImportFiles", "it is an XML file; open it in Excel and save it as .xlsx"),
    "pdf": QT_TRANSLATE_NOOP("ImportFiles", "it is a PDF; ask for the Excel list"),
    "old_excel": QT_TRANSLATE_NOOP(
        "ImportFiles", "it was written by Excel before 1997; save it in Excel as .xlsx"
    ),
    "encrypted": QT_TRANSLATE_NOOP("ImportFiles", "it is protected by a password; save it without one"),
    "open_document": QT_TRANSLATE_NOOP(
        "ImportFiles", "it is an OpenDocument file but no table; save the list as .ods or .xlsx"
    ),
    "macros": QT_TRANSLATE_NOOP(
        "ImportFiles",
        "it holds macros although its name says that it has none; save it as .xlsx without them",
    ),
    "binary_workbook": QT_TRANSLATE_NOOP("ImportFiles", "it is a binary workbook; save it as .xlsx"),
    "not_a_workbook": QT_TRANSLATE_NOOP(
        "ImportFiles", "it is no list: neither a workbook nor a table of text"
    ),
    "no_sheets": QT_TRANSLATE_NOOP("ImportFiles", "it has no sheets"),
    "damaged": QT_TRANSLATE_NOOP("ImportFiles", "it is damaged; open it in Excel and save it again"),
    "hostile": QT_TRANSLATE_NOOP("ImportFiles", "it is built to do harm"),
    "not_text": QT_TRANSLATE_NOOP("ImportFiles", "it is neither a workbook nor text"),
    "legacy_coding": QT_TRANSLATE_NOOP(
        "ImportFiles",
        "its letters are in the coding of an old font (as Saysettha Lao, Alice, .VnTime, Limon); convert it to Unicode, "
        "or ask the sender for a list in Phetsarath OT, Khmer OS or Times New Roman",
    ),
    "vietnamese_coding": QT_TRANSLATE_NOOP(
        "ImportFiles",
        "its letters are in an old Vietnamese coding (TCVN3 or VNI); convert it to Unicode, with UniKey for example",
    ),
    "thai_coding": QT_TRANSLATE_NOOP(
        "ImportFiles", "its letters are in the Thai coding Windows 874; open it in Excel and save it as .xlsx"
    ),
    "lost_letters": QT_TRANSLATE_NOOP(
        "ImportFiles",
        "letters of its names were lost when it was saved (there are question marks in them); save the list as .xlsx or "
        "as CSV UTF-8 and choose it again",
    ),
    "too_slow": QT_TRANSLATE_NOOP(
        "ImportFiles", "it takes too long to read; copy the list into a new workbook"
    ),
    "too_much_memory": QT_TRANSLATE_NOOP(
        "ImportFiles", "it takes too much memory to read; copy the list into a new workbook"
    ),
    "unclosed_quote": QT_TRANSLATE_NOOP("ImportFiles", "a quotation mark is not closed"),
}
# What a column may hold, besides the fields of a delegate.
_COLUMNS: Mapping[str, str] = {
    "name_native": QT_TRANSLATE_NOOP("ImportColumns", "Name"),
    "name_latin": QT_TRANSLATE_NOOP("ImportColumns", "Latin name"),
    "given": QT_TRANSLATE_NOOP("ImportColumns", "Given name"),
    "middle": QT_TRANSLATE_NOOP("ImportColumns", "Middle name"),
    "family": QT_TRANSLATE_NOOP("ImportColumns", "Family name"),
    "given_latin": QT_TRANSLATE_NOOP("ImportColumns", "Given name, Latin"),
    "family_latin": QT_TRANSLATE_NOOP("ImportColumns", "Family name, Latin"),
    "department": QT_TRANSLATE_NOOP("ImportColumns", "Department"),
    "province": QT_TRANSLATE_NOOP("ImportColumns", "Province"),
    "country": QT_TRANSLATE_NOOP("ImportColumns", "Country"),
    "nationality": QT_TRANSLATE_NOOP("ImportColumns", "Nationality"),
    "is_head": QT_TRANSLATE_NOOP("ImportColumns", "Head of delegation"),
    "seq": QT_TRANSLATE_NOOP("ImportColumns", "Number"),
    "arrival": QT_TRANSLATE_NOOP("ImportColumns", "Arrival (not kept)"),
    "departure": QT_TRANSLATE_NOOP("ImportColumns", "Departure (not kept)"),
    "hotel": QT_TRANSLATE_NOOP("ImportColumns", "Hotel (not kept)"),
    "passport": QT_TRANSLATE_NOOP("ImportColumns", "Passport (not kept)"),
    "birth_date": QT_TRANSLATE_NOOP("ImportColumns", "Date of birth (not kept)"),
    "signature": QT_TRANSLATE_NOOP("ImportColumns", "Signature (not kept)"),
    "count": QT_TRANSLATE_NOOP("ImportColumns", "Number of people (not kept)"),
}
# What the menu of a header offers, in the order of a list.
COLUMN_CHOICES: Final = (
    "name_native", "name_latin", "given", "middle", "family", "given_latin", "family_latin", "honorific", "position",
    "department", "delegation", "province", "country", "nationality", "phone", "email", "gender", "category", "rank",
    "is_head", "seat", "language", "diet", "remarks",
)  # fmt: skip


def action(name: str) -> str:
    """What will happen to a row."""
    return translate("Import", _ACTIONS[name][0])


def action_icon(name: str) -> str:
    """The icon beside it."""
    return _ACTIONS[name][1]


def action_colour(name: str) -> str:
    """The colour token of its words."""
    return _ACTIONS[name][2]


def reason(code: str) -> str:
    """Why; an unknown code is shown as it is, in plain letters."""
    return translate("ImportReasons", _REASONS[code]) if code in _REASONS else code.replace("_", " ")


def column(name: str) -> str:
    """What a column holds; "" for one that is left out."""
    if not name:
        return translate("ImportColumns", "Left out")
    return translate("ImportColumns", _COLUMNS[name]) if name in _COLUMNS else wording.field(name)


def cannot_use(failure: DeskError) -> str:
    """Why a list could not be read, and what to do about it; other failures in their usual words."""
    why = str(failure.facts.get("why", ""))
    if failure.code != "bad_file" or why not in _FILES:
        return wording.error(failure)
    name = Path(str(failure.facts.get("file") or failure.facts.get("path") or "")).name
    return wording.filled(
        translate("ImportFiles", "{file} cannot be used: {why}."),
        file=name,
        why=translate("ImportFiles", _FILES[why]),
    )
