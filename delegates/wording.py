"""Codes turned into English sentences, without Qt: what the command line says.

The window says the same in the person's language (`delegates.ui`). No "he" or "she", two sentences at most; a sentence
whose fact is missing gives way to its shorter form.
"""

from __future__ import annotations

import string
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path

from delegates.domain.admission import Verdict
from delegates.errors import DeskError
from delegates.verdict_words import CAUTIONS, FOREIGN, NOT_INSIDE, WORDS, caution_facts

_ERRORS: Mapping[str, tuple[str, ...]] = {
    "exists": ("{file} is there already. Choose another name.", "This is there already."),
    "not_found": ("{file} cannot be found.", "This is not in the forum."),
    "not_a_forum": ("{file} is not a forum file.", "This is not a forum file."),
    "damaged": (
        "{file} is damaged. Restore the last backup.",
        "The forum file is damaged. Restore the last backup.",
    ),
    "newer_version": (
        "{file} was made by a newer version of this program. Update the program.",
        "The forum file was made by a newer version of this program.",
    ),
    "locked": (
        "{file} is open elsewhere or busy. Close it there and try again.",
        "The forum file is busy. Try again.",
    ),
    "read_only": (
        "The forum was closed on {day} by {by}: it can only be looked at.",
        "{file} cannot be written.",
        "The forum file can be read but not changed.",
    ),
    "disk_full": ("The disk is full: {file} was not saved.", "The disk is full: nothing was saved."),
    "bad_file": ("{file} cannot be used: {why}.", "This file cannot be used: {why}."),
    "hub_unreachable": ("The hub does not answer. This desk goes on by itself.",),
    "hub_refused": ("The hub refused this desk. Check the address and the password.",),
    "network_drive": (
        "{file} lies on a network drive, where a forum can be damaged. Copy it to this computer.",
        "A forum cannot lie on a network drive. Copy it to this computer.",
    ),
    "invalid": ("{field}: {why}.",),
    "not_allowed": (
        "Too many wrong passwords. Try again in {seconds} seconds.",
        "This needs the organiser's password, in the environment variable DELEGATES_ORGANISER_PASSWORD.",
    ),
    "no_printer": (
        "There is no printer {printer} on this computer.",
        "No printer is installed on this computer.",
    ),
    "printer_refused": (
        "{printer} did not take the badges: {words}.",
        "The printer {printer} did not take the badges.",
        "The printer did not take the badges.",
    ),
    "cancelled": ("Stopped. Nothing was changed.",),
}
_NOT_FOUND: Mapping[str, str] = {
    "check_in": "There is no check-in {id} to take back.",
    "check_in_taken_back": "The check-in {id} was taken back before.",
    "checkpoint": "There is no checkpoint {id} in this forum.",
    "delegate": "There is no delegate {id} in this forum.",
    "delegation": "There is no delegation {id} in this forum.",
    "template": "There is no badge template {id}.",
}
# What is wrong with a value or a file, as the end of a sentence.
_WHY: Mapping[str, str] = {
    "before_start": "the end lies before the start",
    "binary_workbook": "it is a binary workbook; save it as .xlsx",
    "code_leaves": "the code and its white zone leave the badge",
    "code_small": "the code is too small to be read",
    "damaged": "it is damaged; open it in Excel and save it again",
    "digits": "it has sixteen digits",
    "empty": "it is empty",
    "encrypted": "it is protected by a password; save it without one",
    "exists": "this exists already",
    "file_name": "this file name is not possible",
    "folder": "it is a folder",
    "hostile": "it is built to do harm",
    "html": "it is a web page; save it in Excel as .xlsx",
    "in_use": "another program has it open for itself; save and close it there",
    "leaves": "a box leaves the badge",
    "legacy_coding": "its letters are in the coding of an old font; convert it to Unicode or ask for a list in Unicode",
    "lock_file": "it only marks that Excel has the list open; choose the list itself",
    "lost_letters": "letters of its names were lost when it was saved; save it as .xlsx or CSV UTF-8",
    "macros": "it holds macros although its name says that it has none; save it as .xlsx",
    "no_code": "a badge without its code cannot be read",
    "no_heir": "a box gives its room to one that is not there",
    "no_place": "the badge is larger than its place on the paper",
    "no_sheets": "it has no sheets",
    "no_template": "it is no badge template",
    "not_a_file": "it is no ordinary file",
    "not_a_workbook": "it is no list: neither a workbook nor a table of text",
    "not_readable": "it cannot be read; perhaps it is open in another program",
    "not_text": "it is neither a workbook nor text",
    "not_free": "this one is not expected, or comes in another place already",
    "old_excel": "it was written by Excel before 1997; save it in Excel as .xlsx",
    "only_one_form": "a file has one form",
    "only_with_force": "only an override (--force) has one",
    "open_document": "it is an OpenDocument file but no table; save the list as .ods or .xlsx",
    "out_of_range": "outside what is possible",
    "pdf": "it is a PDF; ask for the Excel list",
    "quiet_zone": "a box stands in the white zone around the code",
    "represented": "somebody comes in this place already",
    "size": "a badge is 20 to 420 mm wide and high",
    "suffix": "the name must end in .xlsx, .csv or .pdf",
    "thai_coding": "its letters are in the Thai coding Windows 874; save it in Excel as .xlsx",
    "too_large": "it is too large",
    "too_long": "too long",
    "too_many_rows": "it has too many rows",
    "too_much_memory": "it takes too much memory to read; copy the list into a new workbook",
    "too_slow": "it takes too long to read; copy the list into a new workbook",
    "unclosed_quote": "a quotation mark is not closed",
    "unknown": "not known here",
    "vietnamese_coding": "its letters are in an old Vietnamese coding (TCVN3 or VNI); convert it to Unicode",
    "xml": "it is an XML file; open it in Excel and save it as .xlsx",
}
_EMPTY_VALUE = "something must stand here"
_FIELDS: Mapping[str, str] = {
    "email": "e-mail",
    "name_latin": "name in Latin letters",
    "name_native": "name",
    "out": "file",
    "why": "reason",
}
# What is wrong with a text on a badge, after the name of its field.
_BADGE: Mapping[str, str] = {
    "does_not_fit": "is too long for the badge: its end is left off",
    "missing_glyph": "has letters that no font of ours can draw",
}

_Forms = tuple[str, ...]
# The verbs have no keys: what the window says of one is said otherwise here.
_WITHOUT_KEYS: Mapping[str, str] = {
    "Check who it is, then F7 for a new one.": "Check who it is, then make a new one.",
    "Not found: F2, register.": "Not found: register.",
    "Invited after all: F9, with a reason.": "Invited after all: override, with a reason.",
    "Admitting late: F9, with a reason.": "Admitting late: override, with a reason.",
}
# Why a row of a list was not taken, is somebody already there, or wants a look.
_ROWS: Mapping[str, str] = {
    "already_applied": "this file was imported before: nothing in it changes anything",
    "belongs_above": "the Latin name of the person above",
    "category_unknown": "no category of this forum is called so: one was proposed",
    "cell_error": "a cell shows an error of the spreadsheet",
    "converted_1258": "Vietnamese letters of an older coding were turned into Unicode: please check",
    "email_unusual": "look at the e-mail address",
    "hidden_column": "a hidden column of this sheet was read, too",
    "hidden_row": "hidden row in the file: imported",
    "hidden_sheet": "hidden sheet: not imported",
    "long_text": "a very long text",
    "macros_left": "the file holds macros: none was run",
    "name_error": "the name cell shows an error of the spreadsheet",
    "name_not_calculated": "the name is a formula without a result; save the file in Excel first",
    "name_only": "a name alone, apart from the table: perhaps a signature",
    "name_too_long": "the name is longer than 200 letters",
    "no_header": "no row of headers was found in this sheet",
    "no_letters": "the name holds no letters",
    "no_name": "the name is missing",
    "no_name_column": "this sheet has no column of names",
    "note": "a note, not a person",
    "only_number": "a number without a person",
    "phone_repaired": "the phone number was put right: please check",
    "phone_unusual": "look at the phone number",
    "placeholder": "nobody is named yet",
    "repeated": "stands in these lists twice: the second row is left out",
    "repeated_header": "the headers again",
    "same_email": "name is written otherwise, same e-mail",
    "same_name": "same name, but another phone or e-mail",
    "same_phone": "name is written otherwise, same phone",
    "same_post": "name is nearly the same, same position and delegation",
    "section": "a heading, not a person",
    "several_alike": "several people in the roster would fit",
    "shared_contact": "another person has the same phone or e-mail",
    "signature": "signature or date under the list",
    "similar_name": "somebody of this delegation has a like name",
    "struck_out": "struck out in the list",
    "tables_side_by_side": "two tables beside each other: only the left one was read; put the right one below it",
    "title": "a title, not a person",
    "total": "a total, not a person",
}


@dataclass(frozen=True, slots=True)
class VerdictWords:
    """The word of a verdict, why, and what to do now; the last may be empty."""

    word: str
    why: str
    now: str

    @property
    def sentence(self) -> str:
        return " ".join(f"{part.rstrip('.')}." for part in (self.word, self.why, self.now) if part)


def error(failure: DeskError) -> str:
    """One or two sentences for an expected failure, with its facts in place."""
    facts = failure.facts
    path = facts.get("path") or facts.get("file")
    kind = str(facts.get("kind"))
    if failure.code == "not_found" and not path and kind in _NOT_FOUND:
        return _filled(_NOT_FOUND[kind], {"id": str(facts.get("id"))})
    if failure.code == "hub_unreachable" and facts.get("why") == "no_hub":
        return "This version has no hub yet. Each desk works by itself."
    if failure.code == "not_allowed" and facts.get("why") == "wrong_password":
        return "The organiser's password is wrong. Nothing was changed."
    field = str(facts.get("field", ""))
    reason = str(facts.get("why", "unknown"))
    known = {
        "file": Path(str(path)).name or str(path) if path else None,
        "field": _sentence(_FIELDS.get(field, field.replace("_", " "))),
        "why": _EMPTY_VALUE if field and reason == "empty" else why(reason),
        "printer": str(facts.get("printer") or "") or None,
        "seconds": str(facts.get("seconds") or "") or None,
        "day": str(facts.get("day") or "") or None,
        "by": str(facts.get("by") or "") or None,
        "words": str(facts.get("words") or "") or None,
    }
    return _first_possible(_ERRORS[failure.code], known)


def _sentence(words: str) -> str:
    """Words as the beginning of a sentence; "Latin" keeps its capital."""
    return words[:1].upper() + words[1:]


def why(reason: str) -> str:
    """What is wrong with a value or a file, as the end of a sentence."""
    return _WHY.get(reason, reason.replace("_", " "))


def badge_problem(field: str, what: str) -> str:
    """What is wrong with a text on a badge, after the delegate's name."""
    said = _FIELDS.get(field, field.replace("_", " "))
    return f"{said} {_BADGE.get(what, what.replace('_', ' '))}"


def row_reason(reason: str) -> str:
    """What an import says of a row."""
    return _ROWS.get(reason, reason.replace("_", " "))


def verdict(judged: Verdict, zone: tzinfo, category_name: str | None = None) -> VerdictWords:
    """The words of a verdict with its facts, times local to the forum."""
    word, whys, nows = WORDS[judged.reason]
    known = _known(judged, zone, category_name)
    if judged.flagged:
        whys, nows = NOT_INSIDE, nows[:1]
    sentences = [_first_possible(forms, known) for forms in nows]
    facts = {name: str(value) for name, value in caution_facts(judged).items()}
    sentences += [_filled(CAUTIONS[one], {**facts, "opens": known["opens"]}) for one in judged.cautions]
    return VerdictWords(word, _first_possible(whys, known), " ".join(one for one in sentences if one))


_TYPED = (
    "replaced_desk",
    "replaced_why",
    "new_code",
    "forum_number",
    "why",
    "contact",
    "place",
    "other",
    "substitute",
)


def _known(judged: Verdict, zone: tzinfo, category_name: str | None) -> dict[str, str | None]:
    """The facts of a verdict as texts, by their placeholders."""

    def clock(value: object) -> str | None:
        if not isinstance(value, datetime):
            return None
        local, today = value.astimezone(zone), judged.at_utc.astimezone(zone).date()
        return f"{local:%H:%M}" if local.date() == today else f"{local:%Y-%m-%d %H:%M}"

    facts, previous = judged.facts, judged.previous
    known: dict[str, str | None] = {
        name: str(facts[name]) for name in _TYPED if facts.get(name) not in (None, "")
    }
    code = known.get("new_code")
    return known | {
        "new_code": f"{code[:3]} {code[3:6]} {code[6:]}" if code else None,
        "time": clock(judged.at_utc),
        "checkpoint": judged.checkpoint,
        "seat": judged.delegate.seat if judged.delegate else None,
        "category": category_name,
        "first": clock(previous.at_utc) if previous else None,
        "first_desk": previous.desk if previous else None,
        "out": clock(facts.get("out_at_utc")),
        "since": clock(facts.get("in_since_utc")),
        "replaced": clock(facts.get("replaced_at_utc")),
        "voided": clock(facts.get("voided_at_utc")),
        "opens": clock(facts.get("opens_utc")),
        "closes": clock(facts.get("closes_utc")),
        "foreign": FOREIGN.get(str(facts.get("foreign"))),
    }


def _first_possible(forms: _Forms, known: Mapping[str, str | None]) -> str:
    """The first form all of whose facts are there, filled; the last one if none is."""
    for form in forms:
        names = [name for _, name, _, _ in string.Formatter().parse(form) if name]
        if all(known.get(name) for name in names):
            return _filled(_WITHOUT_KEYS.get(form, form), known)
    return _filled(_WITHOUT_KEYS.get(forms[-1], forms[-1]), known)


def _filled(form: str, known: Mapping[str, str | None]) -> str:
    return form.format_map({name: value or "" for name, value in known.items()})
