"""Codes turned into words: expected failures, outcomes, categories, directions.

English is the source; the words in the person's language come from the translations. Verdicts have a module of their
own, `verdict_view`. Reasons that an import gives for a row belong to `import_wording`, beside the import page.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from delegates.domain.checkpoint import Direction
from delegates.domain.people import DEFAULT_CATEGORIES, Category
from delegates.errors import DeskError

translate = QCoreApplication.translate

_ERRORS: Mapping[str, str] = {
    "exists": QT_TRANSLATE_NOOP("Errors", "{file} is there already. Choose another name."),
    "not_found": QT_TRANSLATE_NOOP("Errors", "{file} cannot be found."),
    "not_a_forum": QT_TRANSLATE_NOOP("Errors", "{file} is not a forum file."),
    "damaged": QT_TRANSLATE_NOOP("Errors", "{file} is damaged. Restore the last backup."),
    "newer_version": QT_TRANSLATE_NOOP(
        "Errors", "{file} was made by a newer version of this program. Update the program."
    ),
    "locked": QT_TRANSLATE_NOOP(
        "Errors", "{file} is open in another window or busy. Close it there and try again."
    ),
    "read_only": QT_TRANSLATE_NOOP(
        "Errors", "{file} can be read but not changed. Copy it to a folder of your own."
    ),
    "disk_full": QT_TRANSLATE_NOOP("Errors", "The disk is full: nothing can be saved. Free some space now."),
    "bad_file": QT_TRANSLATE_NOOP("Errors", "{file} cannot be used: {why}."),
    "hub_unreachable": QT_TRANSLATE_NOOP("Errors", "The hub does not answer. This desk goes on by itself."),
    "hub_refused": QT_TRANSLATE_NOOP(
        "Errors", "The hub refused this desk. Check the address and the password."
    ),
    "network_drive": QT_TRANSLATE_NOOP(
        "Errors", "{file} lies on a network drive, where a forum can be damaged. Copy it to this computer."
    ),
    "invalid": "{field}: {why}.",
    "not_allowed": QT_TRANSLATE_NOOP("Errors", "This needs the organiser's password."),
    "no_printer": QT_TRANSLATE_NOOP("Errors", "The printer {printer} is not on this computer."),
    "printer_refused": QT_TRANSLATE_NOOP("Errors", "{printer} did not take the badges: {words}."),
    "cancelled": QT_TRANSLATE_NOOP("Errors", "Stopped. Nothing was changed."),
}
_NOT_UNLOCKED: Mapping[str, str] = {
    "wrong_password": QT_TRANSLATE_NOOP("Errors", "The password is wrong."),
    "wait": QT_TRANSLATE_NOOP("Errors", "Too many wrong passwords. Try again in {seconds} seconds."),
}
# Said instead where the fact is not known that the sentence above names.
_WITHOUT: Mapping[str, tuple[str, str]] = {
    "no_printer": (
        "printer",
        QT_TRANSLATE_NOOP(
            "Errors", "No printer is installed on this computer. Save the badges as a PDF instead."
        ),
    ),
    "printer_refused": (
        "words",
        QT_TRANSLATE_NOOP("Errors", "The printer did not take the badges. Is it switched on?"),
    ),
}
_NO_FILE: Mapping[str, str] = {
    "not_found": QT_TRANSLATE_NOOP("Errors", "This is no longer there."),
    "damaged": QT_TRANSLATE_NOOP("Errors", "The forum file is damaged. Restore the last backup."),
    "locked": QT_TRANSLATE_NOOP("Errors", "The forum file is busy. Try again."),
    "read_only": QT_TRANSLATE_NOOP("Errors", "The forum file can be read but not changed."),
    "exists": QT_TRANSLATE_NOOP("Errors", "This is there already."),
}
_NOT_FOUND_KINDS: Mapping[str, str] = {
    "check_in": QT_TRANSLATE_NOOP("Errors", "There is no check-in to take back."),
    "check_in_taken_back": QT_TRANSLATE_NOOP("Errors", "This check-in was taken back before."),
    "checkpoint": QT_TRANSLATE_NOOP("Errors", "This checkpoint is no longer in the forum."),
    "delegate": QT_TRANSLATE_NOOP("Errors", "This delegate is no longer in the forum."),
    "delegation": QT_TRANSLATE_NOOP("Errors", "This delegation is no longer in the forum."),
    "programme_item": QT_TRANSLATE_NOOP("Errors", "This item is no longer in the programme."),
    "question": QT_TRANSLATE_NOOP("Errors", "This question is not asked any more."),
    "template": QT_TRANSLATE_NOOP("Errors", "This badge template is no longer in the forum."),
}
# What is wrong with a value or a file; other rooms' reasons are added here, one line each.
_WHY: Mapping[str, str] = {
    "empty": QT_TRANSLATE_NOOP("Why", "something must stand here"),
    "too_long": QT_TRANSLATE_NOOP("Why", "too long"),
    "too_short": QT_TRANSLATE_NOOP("Why", "too short"),
    "exists": QT_TRANSLATE_NOOP("Why", "this exists already"),
    "unknown": QT_TRANSLATE_NOOP("Why", "not known here"),
    "before_opening": QT_TRANSLATE_NOOP("Why", "closing lies before opening"),
    "last_checkpoint": QT_TRANSLATE_NOOP("Why", "a forum needs one"),
    "is_default": QT_TRANSLATE_NOOP("Why", "it is the default; make another one the default first"),
    "one_default": QT_TRANSLATE_NOOP("Why", "one must be; make another one the default instead"),
    "was_read": QT_TRANSLATE_NOOP("Why", "badges were read here, and the record stays; close it instead"),
    "of_items": QT_TRANSLATE_NOOP("Why", "an item of the programme uses it; choose another one there first"),
    "of_questions": QT_TRANSLATE_NOOP("Why", "a question is asked here; ask it elsewhere first"),
    "choices_count": QT_TRANSLATE_NOOP("Why", "between two and twelve choices are needed"),
    "self": QT_TRANSLATE_NOOP("Why", "nobody accompanies himself or herself"),
    "not_an_answer": QT_TRANSLATE_NOOP("Why", "this is no answer to the question"),
    "before_start": QT_TRANSLATE_NOOP("Why", "the end lies before the start"),
    "contrast": QT_TRANSLATE_NOOP("Why", "the letter cannot be read on this colour"),
    "not_a_colour": QT_TRANSLATE_NOOP("Why", "this is no colour"),
    "not_a_letter": QT_TRANSLATE_NOOP("Why", "one Latin letter is needed"),
    "out_of_range": QT_TRANSLATE_NOOP("Why", "outside what is possible"),
    "file_name": QT_TRANSLATE_NOOP("Why", "this file name is not possible"),
    "folder": QT_TRANSLATE_NOOP("Why", "this folder is not there"),
    "suffix": QT_TRANSLATE_NOOP("Why", "this kind of file is not known"),
    "unreadable": QT_TRANSLATE_NOOP("Why", "it cannot be read"),
    "encrypted": QT_TRANSLATE_NOOP("Why", "it is protected by a password"),
    "too_large": QT_TRANSLATE_NOOP("Why", "it is too large"),
    "hostile": QT_TRANSLATE_NOOP("Why", "it holds something dangerous"),
    "coding": QT_TRANSLATE_NOOP("Why", "its letters are in an old coding"),
    "no_template": QT_TRANSLATE_NOOP("Why", "it is no badge template"),
    "leaves": QT_TRANSLATE_NOOP("Why", "a box leaves the badge"),
    "quiet_zone": QT_TRANSLATE_NOOP("Why", "a box stands in the white zone around the code"),
    "code_small": QT_TRANSLATE_NOOP("Why", "the code is too small to be read"),
    "code_leaves": QT_TRANSLATE_NOOP("Why", "the code and its white zone leave the badge"),
    "no_code": QT_TRANSLATE_NOOP("Why", "a badge without its code cannot be read"),
    "no_heir": QT_TRANSLATE_NOOP("Why", "a box gives its room to one that is not there"),
    "no_field": QT_TRANSLATE_NOOP("Why", "a text names a field that does not exist"),
    "size": QT_TRANSLATE_NOOP("Why", "a badge is 20 to 420 mm wide and high"),
    "no_names": QT_TRANSLATE_NOOP("Why", "no column with names was found"),
    "animated": QT_TRANSLATE_NOOP("Why", "it moves; choose a still picture"),
    "heic": QT_TRANSLATE_NOOP("Why", "it is a HEIC picture of a phone; save it as JPEG"),
    "not_a_file": QT_TRANSLATE_NOOP("Why", "it is no ordinary file"),
    "not_a_picture": QT_TRANSLATE_NOOP("Why", "it is no picture"),
    "not_readable": QT_TRANSLATE_NOOP("Why", "it cannot be read; perhaps it is open in another program"),
    "pdf": QT_TRANSLATE_NOOP("Why", "it is a PDF; save it as a picture, JPEG or PNG"),
    "picture_damaged": QT_TRANSLATE_NOOP("Why", "the picture is damaged"),
    "too_many_files": QT_TRANSLATE_NOOP("Why", "too many files are in it"),
    "too_many_pixels": QT_TRANSLATE_NOOP("Why", "it has too many pixels; make it smaller"),
    "too_small": QT_TRANSLATE_NOOP("Why", "it is too small"),
    "vector": QT_TRANSLATE_NOOP("Why", "it is a drawing (SVG, EPS); save it as PNG"),
    "nobody": QT_TRANSLATE_NOOP("Why", "nobody in the forum is called so"),
    "two_files": QT_TRANSLATE_NOOP("Why", "more than one file is of this person"),
    "two_people": QT_TRANSLATE_NOOP("Why", "it may be of more than one person"),
    "no_place": QT_TRANSLATE_NOOP("Why", "the badge is larger than its place on the paper"),
    "skip": QT_TRANSLATE_NOOP("Why", "no position of the sheet is left"),
    "negative": QT_TRANSLATE_NOOP("Why", "less than nothing"),
    "range": QT_TRANSLATE_NOOP("Why", "this is no range of letters"),
    "range_order": QT_TRANSLATE_NOOP("Why", "the range ends before it begins"),
    "not_printed": QT_TRANSLATE_NOOP("Why", "nothing is printed yet"),
    "represented": QT_TRANSLATE_NOOP("Why", "somebody comes in this place already"),
    "not_free": QT_TRANSLATE_NOOP("Why", "this one is not expected, or comes in another place already"),
}
_FIELDS: Mapping[str, str] = {
    "name": QT_TRANSLATE_NOOP("Fields", "Name"),
    "name_native": QT_TRANSLATE_NOOP("Fields", "Name"),
    "name_latin": QT_TRANSLATE_NOOP("Fields", "Latin name"),
    "honorific": QT_TRANSLATE_NOOP("Fields", "Honorific"),
    "position": QT_TRANSLATE_NOOP("Fields", "Position"),
    "delegation": QT_TRANSLATE_NOOP("Fields", "Delegation"),
    "delegation_id": QT_TRANSLATE_NOOP("Fields", "Delegation"),
    "category": QT_TRANSLATE_NOOP("Fields", "Category"),
    "rank": QT_TRANSLATE_NOOP("Fields", "Rank"),
    "status": QT_TRANSLATE_NOOP("Fields", "Status"),
    "gender": QT_TRANSLATE_NOOP("Fields", "Gender"),
    "seat": QT_TRANSLATE_NOOP("Fields", "Seat"),
    "phone": QT_TRANSLATE_NOOP("Fields", "Phone"),
    "email": QT_TRANSLATE_NOOP("Fields", "E-mail"),
    "attention": QT_TRANSLATE_NOOP("Fields", "Note for the desk"),
    "language": QT_TRANSLATE_NOOP("Fields", "Language"),
    "diet": QT_TRANSLATE_NOOP("Fields", "Diet"),
    "remarks": QT_TRANSLATE_NOOP("Fields", "Remarks"),
    "why": QT_TRANSLATE_NOOP("Fields", "Reason"),
    "title": QT_TRANSLATE_NOOP("Fields", "Title"),
    "venue": QT_TRANSLATE_NOOP("Fields", "Venue"),
    "starts": QT_TRANSLATE_NOOP("Fields", "Starts"),
    "ends": QT_TRANSLATE_NOOP("Fields", "Ends"),
    "opens": QT_TRANSLATE_NOOP("Fields", "Opens"),
    "closes": QT_TRANSLATE_NOOP("Fields", "Closes"),
    "zone": QT_TRANSLATE_NOOP("Fields", "Time zone"),
    "number": QT_TRANSLATE_NOOP("Fields", "Number"),
    "letter": QT_TRANSLATE_NOOP("Fields", "Letter"),
    "colour": QT_TRANSLATE_NOOP("Fields", "Colour"),
    "place": QT_TRANSLATE_NOOP("Fields", "Place"),
    "out": QT_TRANSLATE_NOOP("Fields", "File"),
    "template": QT_TRANSLATE_NOOP("Fields", "Template"),
    "paper": QT_TRANSLATE_NOOP("Fields", "Paper"),
    "ranges": QT_TRANSLATE_NOOP("Fields", "Desks"),
    "to": QT_TRANSLATE_NOOP("Fields", "Handed to"),
    "badges": QT_TRANSLATE_NOOP("Fields", "Badges"),
    "categories": QT_TRANSLATE_NOOP("Fields", "Who is admitted"),
    "checkpoint": QT_TRANSLATE_NOOP("Fields", "Checkpoint"),
    "is_default": QT_TRANSLATE_NOOP("Fields", "Default"),
    "capacity": QT_TRANSLATE_NOOP("Fields", "Capacity"),
    "early_minutes": QT_TRANSLATE_NOOP("Fields", "Minutes before opening"),
    "question": QT_TRANSLATE_NOOP("Fields", "Question"),
    "choices": QT_TRANSLATE_NOOP("Fields", "Choices"),
    "answer": QT_TRANSLATE_NOOP("Fields", "Answer"),
    "principal_id": QT_TRANSLATE_NOOP("Fields", "Accompanies"),
    "substitute": QT_TRANSLATE_NOOP("Fields", "Substitute"),
    "password": QT_TRANSLATE_NOOP("Fields", "Password"),
}
# Names of the categories a new forum has; a category that was renamed shows its own name.
_CATEGORIES: Mapping[str, str] = {
    "V": QT_TRANSLATE_NOOP("Categories", "VIP"),
    "D": QT_TRANSLATE_NOOP("Categories", "Delegate"),
    "F": QT_TRANSLATE_NOOP("Categories", "Foreign delegation"),
    "I": QT_TRANSLATE_NOOP("Categories", "International organisation"),
    "C": QT_TRANSLATE_NOOP("Categories", "Company"),
    "P": QT_TRANSLATE_NOOP("Categories", "Press"),
    "O": QT_TRANSLATE_NOOP("Categories", "Organiser"),
    "S": QT_TRANSLATE_NOOP("Categories", "Support"),
}
_OUTCOMES: Mapping[str, str] = {
    "admitted": QT_TRANSLATE_NOOP("Outcomes", "Admitted"),
    "repeat": QT_TRANSLATE_NOOP("Outcomes", "Came before"),
    "refused": QT_TRANSLATE_NOOP("Outcomes", "Refused"),
    "unread": QT_TRANSLATE_NOOP("Outcomes", "Unread"),
    "queued": QT_TRANSLATE_NOOP("Outcomes", "Queued"),
    "taken_back": QT_TRANSLATE_NOOP("Outcomes", "Taken back"),
}

# What the organiser's rights are asked for.
_RIGHTS: Mapping[str, str] = {
    "": QT_TRANSLATE_NOOP("Rights", "Turns the organiser's rights on at this desk."),
    "override": QT_TRANSLATE_NOOP("Rights", "To admit against a refusal."),
    "late_undo": QT_TRANSLATE_NOOP("Rights", "To take back a check-in after ten seconds."),
    "import": QT_TRANSLATE_NOOP("Rights", "To bring a list into the forum."),
    "undo_import": QT_TRANSLATE_NOOP("Rights", "To take an import back."),
    "settings": QT_TRANSLATE_NOOP("Rights", "To change the settings of the forum."),
    "programme": QT_TRANSLATE_NOOP("Rights", "To change the programme and its checkpoints."),
    "templates": QT_TRANSLATE_NOOP("Rights", "To change badge templates."),
}


def error(failure: DeskError) -> str:
    """One or two sentences for an expected failure, with its facts in place."""
    facts = failure.facts
    path = facts.get("path") or facts.get("file")
    template = _ERRORS[failure.code]
    if not path and failure.code == "not_found":
        template = _NOT_FOUND_KINDS.get(str(facts.get("kind")), _NO_FILE["not_found"])
    elif not path and failure.code in _NO_FILE:
        template = _NO_FILE[failure.code]
    elif failure.code == "not_allowed":
        template = _NOT_UNLOCKED.get(str(facts.get("why")), template)
    elif failure.code in _WITHOUT and not facts.get(_WITHOUT[failure.code][0]):
        template = _WITHOUT[failure.code][1]
    return filled(
        translate("Errors", template),
        file=Path(str(path)).name if path else translate("Errors", "This file"),
        why=why(str(facts.get("why", "unknown"))),
        field=field(str(facts.get("field", ""))),
        printer=facts.get("printer", ""),
        words=facts.get("words", ""),
        seconds=facts.get("seconds", ""),
    )


def why(reason: str) -> str:
    """What is wrong with a value or a file, as the end of a sentence."""
    return translate("Why", _WHY[reason]) if reason in _WHY else reason.replace("_", " ")


def field(name: str) -> str:
    """The word for a field of a form or a column."""
    return translate("Fields", _FIELDS[name]) if name in _FIELDS else name.replace("_", " ")


def right(what: str) -> str:
    """What the organiser's password is asked for, as a sentence."""
    return translate("Rights", _RIGHTS.get(what, _RIGHTS[""]))


def outcome(name: str) -> str:
    """The short word of an outcome, for last scans and histories."""
    return translate("Outcomes", _OUTCOMES[name])


def from_paper() -> str:
    """What is said of a check-in that was written on paper and typed in later."""
    return translate("Outcomes", "from paper")


def direction(value: Direction) -> str:
    """In or out, as the header and the checkpoint panel say it."""
    return translate("Direction", "In") if value is Direction.IN else translate("Direction", "Out")


def category(value: Category | str, language: str = "en") -> str:
    """The name of a category in the person's language; a letter alone means the default set."""
    if isinstance(value, str):
        return translate("Categories", _CATEGORIES[value]) if value in _CATEGORIES else value
    for known in DEFAULT_CATEGORIES:
        if known.letter == value.letter and known.name == value.name and known.name_lo == value.name_lo:
            return translate("Categories", _CATEGORIES[value.letter])
    return value.name_lo if language == "lo" and value.name_lo else value.name


def filled(template: str, **facts: object) -> str:
    """A sentence with its {placeholders} filled; braces inside the facts stay what they are."""
    for name, value in facts.items():
        template = template.replace("{" + name + "}", str(value).replace("{", "\0"))
    return template.replace("\0", "{")
