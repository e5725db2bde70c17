"""Makes plans: reads every row once, then matches; a person's answers only match again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from delegates.domain import names
from delegates.domain.delegation_book import DelegationBook
from delegates.domain.people import Category, Delegation, DelegationKind, Gender, default_category
from delegates.domain.reference import Reference, solid
from delegates.errors import DeskError
from delegates.rosters import changes, persons
from delegates.rosters.found import Found, FoundFile, read_rows
from delegates.rosters.genders import read_gender
from delegates.rosters.matching import Facts, Likeness, Match, Roster
from delegates.rosters.plan import (
    Action,
    Choice,
    FilePlan,
    Known,
    Notice,
    Plan,
    PlannedRow,
    Proposed,
    SheetPlan,
)
from delegates.rosters.reading import Workbook

RowKey = tuple[int, str, int | None]


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything that a plan is made of; see `plan.make_plan`."""

    workbooks: tuple[Workbook, ...]
    known: tuple[Known, ...]
    delegations: tuple[Delegation, ...]
    reference: Reference
    new_id: Callable[[], str]
    default_delegation: str | None
    default_category: str | None
    mapping: Mapping[str, str]
    already_applied: frozenset[str]
    host: str | None
    categories: tuple[Category, ...]


@dataclass(frozen=True, slots=True)
class Planner:
    """The rows as read, the roster as indexed, and a person's answers so far."""

    inputs: Inputs
    found: tuple[FoundFile, ...]
    book: DelegationBook
    roster: Roster
    known: Mapping[str, Known]
    category: str | None
    ids: dict[RowKey, str]
    choices: Mapping[RowKey, Choice]
    corrections: Mapping[RowKey, Mapping[str, object]]

    @classmethod
    def begin(cls, inputs: Inputs) -> Planner:
        book = DelegationBook(inputs.reference, inputs.delegations, inputs.new_id, inputs.host)
        kinds = {delegation.id: delegation.kind for delegation in inputs.delegations}
        roster = Roster()
        for one in inputs.known:
            delegation_id = one.text("delegation_id")
            kind = kinds.get(delegation_id) if delegation_id else None  # type: ignore[call-overload]  # NewType key
            roster.add(
                Facts.of(
                    one.id,
                    one.text("name_native"),
                    one.text("name_latin"),
                    delegation_id,
                    one.text("phone"),
                    one.text("email"),
                    post_of(inputs.reference, one.text("position"), kind),
                )
            )
        category = None
        if inputs.default_category:
            category = persons.read_category(inputs.default_category, inputs.categories)
            if category is None:
                raise DeskError("invalid", field="category", why="unknown", value=inputs.default_category)
        found = tuple(
            read_rows(workbook, source, inputs.reference, inputs.categories, inputs.mapping)
            for source, workbook in enumerate(inputs.workbooks)
        )
        known = {one.id: one for one in inputs.known}
        # The sheets themselves have been read: a list of fifty thousand holds them no longer than it must.
        read = replace(inputs, workbooks=())
        return cls(read, found, book, roster, known, category, {}, {}, {})

    # -- a person's answers -------------------------------------------------------------------------------------------

    def choose(self, key: RowKey, choice: Choice | None) -> Plan:
        choices = (
            {**self.choices, key: choice} if choice else {k: v for k, v in self.choices.items() if k != key}
        )
        return replace(self, choices=choices).plan()

    def choose_all(self, keys: Sequence[RowKey], choice: Choice) -> Plan:
        return replace(self, choices={**self.choices, **dict.fromkeys(keys, choice)}).plan()

    def correct(self, key: RowKey, name: str, value: object) -> Plan:
        return self.correct_all(key, {name: value})

    def correct_all(self, key: RowKey, values: Mapping[str, object]) -> Plan:
        corrected = {**self.corrections.get(key, {}), **values}
        return replace(self, corrections={**self.corrections, key: corrected}).plan()

    # -- the plan -----------------------------------------------------------------------------------------------------

    def plan(self) -> Plan:
        return _Run(self).plan()

    def id_for(self, key: RowKey) -> str:
        """The id that a new person of this row would get; the same in every plan of one import."""
        if key not in self.ids:
            self.ids[key] = self.inputs.new_id()
        return self.ids[key]


def post_of(reference: Reference, position: str | None, kind: DelegationKind | None) -> str | None:
    """The position as a fact to compare, whatever its language."""
    if not position:
        return None
    found = reference.position(position, kind)
    return found.id if found else solid(position) or None


class _Run:
    """One pass over all rows."""

    def __init__(self, planner: Planner) -> None:
        self._planner = planner
        self._inputs = planner.inputs
        self._met = Roster(below=planner.roster)
        self._written: set[str] = set()
        self._order = 0
        self._warnings: list[Notice] = []
        self._delegations = {one.id: one for one in planner.inputs.delegations}
        self._added_count = 0

    def plan(self) -> Plan:
        rows: list[PlannedRow] = []
        files: list[FilePlan] = []
        for found_file in self._planner.found:
            applied = found_file.sha256 in self._inputs.already_applied
            if applied:
                self._warnings.append(Notice(found_file.file, "", None, "already_applied"))
            planned = [self._row(found, found_file, applied=applied) for found in found_file.rows]
            rows += planned
            self._warnings += found_file.notices
            files.append(_file_plan(found_file, planned, applied=applied))
        used = {row.proposed.delegation_id for row in rows if row.proposed and row.action in _WRITING}
        used |= {change.new for row in rows if row.action is Action.UPDATE for change in row.changes}  # type: ignore[misc]  # values of any field
        added = tuple(one for one in self._planner.book.added if one.id in used)
        return Plan(tuple(rows), tuple(self._warnings), tuple(files), added, self._planner)

    # -- one row ------------------------------------------------------------------------------------------------------

    def _row(self, found: Found, file: FoundFile, *, applied: bool) -> PlannedRow:
        key = (found.source, found.sheet, found.row)
        choice = self._planner.choices.get(key)
        planned = PlannedRow(
            found.source,
            found.file,
            found.sheet,
            found.row,
            Action(found.action),
            found.name,
            found.reason,
            choice=choice,
        )
        corrections = self._planner.corrections.get(key, {})
        becomes_person = bool(corrections.get("name_native") or corrections.get("name_latin"))
        taken_anyway = found.reason == "struck_out" and choice in (Choice.NEW, Choice.SAME)
        if found.values is None or (found.action != Action.CREATE and not (becomes_person or taken_anyway)):
            return planned
        proposed = self._proposed(found, corrections)
        planned = replace(planned, name=proposed.name, proposed=proposed, reason="")
        if applied:
            return replace(planned, action=Action.UNCHANGED, reason="already_applied")
        if not proposed.name:
            return replace(planned, action=Action.REJECTED, reason="no_name")
        if any(
            len(name or "") > names.MAX_NAME_LETTERS
            and names.letter_count(name or "") > names.MAX_NAME_LETTERS
            for name in (proposed.name_native, proposed.name_latin)
        ):
            return replace(planned, action=Action.REJECTED, reason="name_too_long")
        for reason in found.values.warnings:
            self._warnings.append(Notice(found.file, found.sheet, found.row, reason))
        return self._matched(planned, proposed, choice)

    def _matched(self, planned: PlannedRow, proposed: Proposed, choice: Choice | None) -> PlannedRow:
        facts = self._facts(planned.key, proposed)
        match = self._met.match(facts)
        if choice is Choice.NEW or match.likeness is Likeness.NEW:
            if match.notice and choice is None:
                self._warnings.append(Notice(planned.file, planned.sheet, planned.row, match.notice))
            self._met.add(facts)
            self._written.add(facts.id)
            return replace(planned, action=Action.CREATE, delegate_id=facts.id)
        person_id = match.id
        assert person_id is not None
        if person_id in self._written:
            return self._repeated(planned, match)
        if choice is Choice.LEAVE or (match.likeness is Likeness.LOOKS and choice is not Choice.SAME):
            return replace(planned, action=Action.DUPLICATE, delegate_id=person_id, reason=match.why)
        self._written.add(person_id)
        self._met.add(replace(facts, id=person_id))
        made, kept = changes.changes(self._planner.known[person_id], proposed, self._inputs.reference)
        action = Action.UPDATE if made else Action.UNCHANGED
        return replace(
            planned, action=action, delegate_id=person_id, changes=made, kept=kept, reason=match.why
        )

    def _repeated(self, planned: PlannedRow, match: Match) -> PlannedRow:
        """Somebody whom this run has met: one row a person and run."""
        reason = "repeated" if match.likeness is Likeness.SAME else match.why
        return replace(planned, action=Action.DUPLICATE, delegate_id=match.id, reason=reason)

    def _facts(self, key: RowKey, proposed: Proposed) -> Facts:
        kind = self._kind(proposed)
        return Facts.of(
            self._planner.id_for(key),
            proposed.name_native,
            proposed.name_latin,
            proposed.delegation_id,
            proposed.phone,
            proposed.email,
            post_of(self._inputs.reference, proposed.position, kind),
        )

    def _kind(self, proposed: Proposed) -> DelegationKind | None:
        delegation = self._delegation(proposed.delegation_id)
        return delegation.kind if delegation else None

    def _delegation(self, delegation_id: object) -> Delegation | None:
        if delegation_id is None:
            return None
        added = self._planner.book.added
        for one in added[self._added_count :]:
            self._delegations.setdefault(one.id, one)
        self._added_count = len(added)
        return self._delegations.get(delegation_id)  # type: ignore[call-overload,no-any-return]  # NewType key

    # -- values -------------------------------------------------------------------------------------------------------

    def _proposed(self, found: Found, corrections: Mapping[str, object]) -> Proposed:
        values = found.values
        assert values is not None
        text = str(corrections.get("delegation") or "") or found.delegation_text
        delegation = self._planner.book.resolve(text, found.country, found.likely_kind) if text else None
        if delegation is None and not found.sheet_names_bodies and self._inputs.default_delegation:
            text = self._inputs.default_delegation
            delegation = self._planner.book.resolve(text, None)
        contexts = (values.country, delegation.country if delegation else None, found.country)
        phone, warnings = persons.read_phone(values.phone_text, contexts)
        for reason in warnings:
            self._warnings.append(Notice(found.file, found.sheet, found.row, reason))
        position = str(corrections.get("position") or "") or values.position
        office = (
            self._inputs.reference.position(position, delegation.kind if delegation else None)
            if position
            else None
        )
        rank = values.rank if values.rank is not None else office.rank if office else None
        given = self._planner.category or values.category
        supports = bool(position) and self._inputs.reference.supports(position or "")
        proposed = Proposed(
            name_native=values.name_native,
            name_latin=values.name_latin,
            honorific=values.honorific,
            position=position,
            delegation_id=delegation.id if delegation else None,
            delegation_text=names.store(text or "") or None,
            country=values.country or (delegation.country if delegation else None),
            phone=phone,
            email=values.email,
            gender=values.gender,
            category=given
            or default_category(rank, delegation.kind if delegation else None, supports=supports),
            category_given=given is not None,
            rank=rank,
            is_head=values.is_head,
            seat=values.seat,
            language=values.language,
            diet=values.diet,
            remarks=values.remarks,
            list_order=self._order,
        )
        self._order += 1
        return _corrected(proposed, corrections, self._inputs)


_WRITING = frozenset({Action.CREATE, Action.UPDATE})
_CORRECTED_TEXTS = frozenset(
    {"name_native", "name_latin", "honorific", "position", "seat", "language", "diet", "remarks"}
)


def _corrected(proposed: Proposed, corrections: Mapping[str, object], inputs: Inputs) -> Proposed:
    """A person's own words over the list's; names lose their honorific as they do in a list."""
    fixed: dict[str, object] = {}
    for name, value in corrections.items():
        text = names.store(str(value)) if value is not None else ""
        if name in ("name_native", "name_latin"):
            honorific, bare = names.split_honorific(text)
            fixed[name] = bare or None
            if honorific and "honorific" not in corrections:
                fixed["honorific"] = honorific
        elif name in _CORRECTED_TEXTS:
            fixed[name] = text or None
        elif name == "phone":
            fixed[name] = persons.read_phone(str(value or ""), (proposed.country,))[0]
        elif name == "email":
            fixed[name] = persons.read_email(str(value or ""))[0]
        elif name == "category":
            letter = persons.read_category(text, inputs.categories)
            if letter is not None:
                fixed |= {"category": letter, "category_given": True}
        elif name == "gender":
            fixed[name] = Gender(text) if text in tuple(Gender) else read_gender(text)
        elif name in ("rank", "is_head", "delegation_id"):
            fixed[name] = value
        elif name != "delegation":
            raise ValueError(f"{name!r} is no field that a list fills")
    return replace(proposed, **fixed)  # type: ignore[arg-type]  # names are checked above


def _file_plan(found: FoundFile, rows: list[PlannedRow], *, applied: bool) -> FilePlan:
    people: dict[str, int] = {}
    for row in rows:
        if row.action not in (Action.REJECTED, Action.SKIPPED):
            people[row.sheet] = people.get(row.sheet, 0) + 1
    sheets = tuple(
        SheetPlan(one.sheet, one.header_row, one.columns, people.get(one.sheet, 0), one.unknown_columns)
        for one in found.sheets
    )
    return FilePlan(found.file, found.sha256, sheets, applied)
