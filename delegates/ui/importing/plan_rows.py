"""A row of the plan as the table paints it: words, colours by token, buttons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from delegates.domain.people import Category, Delegation, RosterRow
from delegates.ui import formats, import_wording, wording

if TYPE_CHECKING:
    from delegates.rosters.plan import FieldChange, Plan, PlannedRow

translate = QCoreApplication.translate
CHANGES_SHOWN: Final = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one look on a line. `colour` is a token."""

    text: str
    colour: str = "text"
    bold: bool = False
    struck: bool = False


Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class RowButton:
    """A button painted in a row: what it does (same, new, leave, again, edit), its word, its look."""

    act: str
    word: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class RowView:
    """One row of the table. `number` is the row in the file; `place` file and sheet where there are several."""

    key: tuple[int, str, int | None]
    action: str
    number: str
    place: Line
    person: Line
    second: Line
    details: Line
    below: Line
    buttons: tuple[RowButton, ...]
    is_open: bool
    has_warning: bool

    @property
    def spoken(self) -> str:
        """The row for a screen reader and the clipboard."""
        lines = (self.person, self.second, self.details, self.below)
        return " ".join(piece.text for line in lines for piece in line if piece.text)


@dataclass(frozen=True, slots=True)
class Known:
    """What the rows are told against: the roster, the forum's delegations and categories, the language."""

    rows: Mapping[str, RosterRow]
    delegations: Mapping[str, Delegation]
    categories: Sequence[Category]
    language: str


def is_open(row: PlannedRow) -> bool:
    """Whether a person must decide before the plan can be applied. A repeated row is left out without asking."""
    return row.action == "duplicate" and row.choice is None and row.reason != "repeated"


def is_editable(row: PlannedRow) -> bool:
    """Whether its fields can be corrected in place: the row lies in a table whose headers were understood."""
    if row.row is None or row.reason in (
        "no_header",
        "no_name_column",
        "title",
        "hidden_sheet",
        "already_applied",
    ):
        return False
    return row.action != "skipped" or row.reason in ("section", "signature", "note", "total")


def views(plan: Plan, known: Known) -> list[RowView]:
    """Every row of a plan, in the order of the lists."""
    warned: dict[tuple[str, str, int | None], list[str]] = {}
    for notice in plan.warnings:
        if notice.row is not None:
            warned.setdefault((notice.file, notice.sheet, notice.row), []).append(notice.reason)
    sheets = {(row.source, row.sheet) for row in plan.rows}
    bodies: dict[str, Delegation] = dict(known.delegations)
    bodies |= {one.id: one for one in plan.new_delegations}
    made = {row.delegate_id: row for row in plan.rows if row.action == "create"}
    return [
        _view(row, known, bodies, made, warned.get((row.file, row.sheet, row.row), []), len(sheets) > 1)
        for row in plan.rows
    ]


def _view(
    row: PlannedRow,
    known: Known,
    bodies: Mapping[str, Delegation],
    made: Mapping[str | None, PlannedRow],
    warnings: Sequence[str],
    with_place: bool,
) -> RowView:
    person, second = _person(row)
    details, below = _details(row, known, bodies, made)
    if warnings and not below:
        below = (
            Piece(" · ".join(import_wording.reason(one) for one in dict.fromkeys(warnings)), "ambertext"),
        )
    return RowView(
        key=row.key,
        action=str(row.action),
        number=str(row.row) if row.row is not None else "",
        place=(Piece(row.file, "text2"), Piece(row.sheet, "text2")) if with_place else (),
        person=person,
        second=second,
        details=details,
        below=below,
        buttons=_buttons(row),
        is_open=is_open(row),
        has_warning=bool(warnings),
    )


def _person(row: PlannedRow) -> tuple[Line, Line]:
    one = row.proposed
    if one is None:
        name = row.name or (row.sheet if row.row is None else "")
        return (Piece(name, "text2" if row.action == "skipped" else "text", row.action != "skipped"),), ()
    latin = one.name_latin if one.name_native and one.name_latin != one.name_native else None
    return (Piece(one.honorific or "", "text2"), Piece(one.name or row.name, "text", True)), (
        Piece(latin or "", "text2"),
    )


def _details(
    row: PlannedRow, known: Known, bodies: Mapping[str, Delegation], made: Mapping[str | None, PlannedRow]
) -> tuple[Line, Line]:
    match str(row.action):
        case "create":
            return _about(row, bodies), ()
        case "update":
            return _changes(row, known, bodies)
        case "duplicate":
            return _likeness(row, known, made)
        case "unchanged":
            if row.reason == "already_applied":
                return (Piece(import_wording.reason(row.reason), "text2"),), ()
            return (Piece(translate("Import", "Nothing differs"), "text2"),), _kept(row)
        case _:
            return (Piece(import_wording.reason(row.reason)),), ()


def _about(row: PlannedRow, bodies: Mapping[str, Delegation]) -> Line:
    one = row.proposed
    if one is None:
        return ()
    body = bodies.get(one.delegation_id) if one.delegation_id else None
    parts = (one.position, body.name_native if body else one.delegation_text)
    return (Piece(" · ".join(part for part in parts if part)),)


def _kept(row: PlannedRow) -> Line:
    if not row.kept:
        return ()
    fields = ", ".join(dict.fromkeys(wording.field(change.field) for change in row.kept))
    return (
        Piece(
            wording.filled(translate("Import", "Written by hand, stays: {fields}"), fields=fields), "text2"
        ),
    )


def shown_value(change: FieldChange, value: object, known: Known, bodies: Mapping[str, Delegation]) -> str:
    """A value of a field as a person reads it."""
    if value is None or value == "":
        return "–"
    if change.field == "delegation_id":
        body = bodies.get(str(value))
        return body.name_native if body else str(value)
    if change.field == "phone":
        return formats.phone(str(value), national=True)
    if change.field == "category":
        for one in known.categories:
            if one.letter == value:
                return wording.category(one, known.language)
    if isinstance(value, bool):
        return translate("Import", "yes") if value else translate("Import", "no")
    return str(value)


def _change(change: FieldChange, known: Known, bodies: Mapping[str, Delegation]) -> list[Piece]:
    pieces = [Piece(wording.filled(translate("Import", "{field}:"), field=wording.field(change.field)))]
    if change.old not in (None, "", False):
        pieces.append(Piece(shown_value(change, change.old, known, bodies), "text2", struck=True))
        pieces.append(Piece("→"))
    pieces.append(Piece(shown_value(change, change.new, known, bodies), bold=True))
    return pieces


def _changes(row: PlannedRow, known: Known, bodies: Mapping[str, Delegation]) -> tuple[Line, Line]:
    first = _change(row.changes[0], known, bodies)
    rest: list[Piece] = []
    for number, change in enumerate(row.changes[1:CHANGES_SHOWN]):
        rest += ([Piece("·", "text2")] if number else []) + _change(change, known, bodies)
    more = len(row.changes) - CHANGES_SHOWN
    if more > 0:
        rest.append(Piece(translate("Import", "and %n more", "", more), "text2"))
    return tuple(first), tuple(rest) or _kept(row)


def _likeness(row: PlannedRow, known: Known, made: Mapping[str | None, PlannedRow]) -> tuple[Line, Line]:
    why = import_wording.reason(row.reason)
    if row.choice is not None:
        why = translate("Import", "Decided: left out")
    below: Line = (Piece(why, "text2"),)
    before = made.get(row.delegate_id)
    person = known.rows.get(row.delegate_id or "")
    if person is None and before is None:
        return below, ()
    if person is not None:
        honorific, name = person.honorific, person.name
        where = person.delegation_short or person.delegation or ""
    else:
        assert before is not None
        honorific = before.proposed.honorific if before.proposed else None
        name = before.name
        where = wording.filled(translate("Import", "row {n} of this list"), n=before.row)
    opening, _, closing = translate("Import", "Same as {name}?").partition("{name}")
    pieces = [
        Piece(opening.strip()),
        Piece(honorific or "", bold=True),
        Piece(name + ("," if where else closing), bold=True),
    ]
    if where:
        pieces.append(Piece(where + closing))
    return tuple(piece for piece in pieces if piece.text), below


def _buttons(row: PlannedRow) -> tuple[RowButton, ...]:
    same = RowButton("same", translate("Import", "Same person"), "primary")
    two = RowButton("new", translate("Import", "Two people"))
    edit = RowButton("edit", translate("Import", "Edit"))
    again = RowButton("again", translate("Import", "Decide again"))
    if is_open(row):
        return same, two
    if row.action == "duplicate":
        return (two,) if row.choice is None else (again,)
    if row.action == "rejected":
        danger = RowButton("edit", edit.word, "danger")
        if row.reason == "struck_out":
            return RowButton("new", translate("Import", "Take in")), danger
        return (danger,) if is_editable(row) else ()
    if row.action in ("create", "update"):
        return (again, edit) if row.choice is not None else (edit,)
    if row.action == "unchanged" and row.choice is not None:
        return (again,)
    return ()
