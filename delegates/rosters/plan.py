"""The plan of an import: what each row of the lists would do, before anything is written.

A plan is a value. A person looks at it, decides about rows that look like somebody, corrects a field in place; each
answer is a new plan. Whoever applies it writes `new_delegations`, then every CREATE and UPDATE row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from delegates.domain.people import (
    DEFAULT_CATEGORIES,
    EDITABLE_FIELDS,
    Category,
    Delegate,
    Delegation,
    DelegationId,
    Gender,
    Origin,
)
from delegates.domain.reference import Reference
from delegates.rosters.reading import Workbook

if TYPE_CHECKING:
    from delegates.rosters.planning import Planner


class Action(StrEnum):
    CREATE = "create"
    UPDATE = "update"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"
    REJECTED = "rejected"
    SKIPPED = "skipped"


class Choice(StrEnum):
    """What a person decided about a row."""

    SAME = "same"
    NEW = "new"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Known:
    """A delegate of the roster as the matcher sees one. `values` holds every field of `EDITABLE_FIELDS`."""

    id: str
    values: Mapping[str, object]
    origins: Mapping[str, Origin] = field(default_factory=dict)

    @classmethod
    def of(cls, delegate: Delegate) -> Known:
        return cls(
            delegate.id, {name: getattr(delegate, name) for name in EDITABLE_FIELDS}, dict(delegate.origins)
        )

    def text(self, name: str) -> str | None:
        value = self.values.get(name)
        return str(value) if value is not None else None


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a row says of a person, in the form in which it would be kept.

    `delegation_id` is that of an existing delegation or of one in `Plan.new_delegations`; `delegation_text` what the
    list wrote. `category` is always set, `category_given` where the list or the call named it. `list_order` counts
    people in their order of arrival, from 0 in each plan.
    """

    name_native: str | None = None
    name_latin: str | None = None
    honorific: str | None = None
    position: str | None = None
    delegation_id: DelegationId | None = None
    delegation_text: str | None = None
    country: str | None = None
    phone: str | None = None
    email: str | None = None
    gender: Gender | None = None
    category: str = "D"
    category_given: bool = False
    rank: int | None = None
    is_head: bool = False
    seat: str | None = None
    language: str | None = None
    diet: str | None = None
    remarks: str | None = None
    list_order: int = 0

    @property
    def name(self) -> str:
        return self.name_native or self.name_latin or ""

    def editable(self) -> dict[str, object]:
        """The fields of a delegate that this row fills, for a new record or an update."""
        given = {name: getattr(self, name) for name in EDITABLE_FIELDS if hasattr(self, name)}
        return {name: value for name, value in given.items() if value not in (None, "", False)}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a delegate, before and after."""

    field: str
    old: object
    new: object


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One row of a list and what it would do.

    `source` is the index of the file in the plan. `row` is None for a line about a whole sheet. `delegate_id` is the new
    person's id (CREATE), the person changed or met (UPDATE, UNCHANGED), or the one it looks like (DUPLICATE). `reason`
    says why (codes). `kept` are changes not made because a hand wrote the field.
    """

    source: int
    file: str
    sheet: str
    row: int | None
    action: Action
    name: str = ""
    reason: str = ""
    proposed: Proposed | None = None
    delegate_id: str | None = None
    changes: tuple[FieldChange, ...] = ()
    kept: tuple[FieldChange, ...] = ()
    choice: Choice | None = None

    @property
    def key(self) -> tuple[int, str, int | None]:
        return self.source, self.sheet, self.row


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to look at that counts nothing. `row` is None for a whole sheet or file."""

    file: str
    sheet: str
    row: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """What was found in a sheet: `columns` maps a field to its header text, in column order."""

    sheet: str
    header_row: int | None
    columns: Mapping[str, str]
    people: int
    unknown_columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FilePlan:
    file: str
    sha256: str
    sheets: tuple[SheetPlan, ...]
    already_applied: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do. `new_delegations` are those that its rows name and the forum lacks."""

    rows: tuple[PlannedRow, ...]
    warnings: tuple[Notice, ...]
    files: tuple[FilePlan, ...]
    new_delegations: tuple[Delegation, ...]
    _planner: Planner | None = field(default=None, repr=False, compare=False)

    def with_action(self, *actions: Action) -> list[PlannedRow]:
        return [row for row in self.rows if row.action in actions]

    @property
    def counts(self) -> dict[Action, int]:
        counted = dict.fromkeys(Action, 0)
        for row in self.rows:
            counted[row.action] += 1
        return counted

    @property
    def sha256s(self) -> tuple[str, ...]:
        """The files whose application is to be remembered."""
        return tuple(file.sha256 for file in self.files)

    def with_choice(self, row: PlannedRow, choice: Choice | str | None) -> Plan:
        """The plan after a person decided about a row; None takes the decision back."""
        return self._again().choose(row.key, Choice(choice) if choice is not None else None)

    def with_choices(self, rows: Iterable[PlannedRow], choice: Choice | str) -> Plan:
        """The plan after a person decided the same about several rows: matched again once, not for each."""
        return self._again().choose_all([row.key for row in rows], Choice(choice))

    def with_values(self, row: PlannedRow, values: Mapping[str, object]) -> Plan:
        """As `with_value`, for several fields of one row at once."""
        return self._again().correct_all(row.key, values)

    def with_value(self, row: PlannedRow, name: str, value: object) -> Plan:
        """The plan after a person corrected a field of a row in place.

        `name` is one of `EDITABLE_FIELDS`, or "delegation" with a name to be looked up. A row that was refused or skipped
        and gets a name becomes a person.
        """
        return self._again().correct(row.key, name, value)

    def _again(self) -> Planner:
        if self._planner is None:
            raise ValueError("this plan was not made by make_plan")
        return self._planner

    def report(self) -> dict[str, object]:
        """The answer of the verb `import`, as the command line prints it."""

        def places(action: Action) -> list[dict[str, object]]:
            return [
                {"file": row.file, "sheet": row.sheet, "row": row.row, "reason": row.reason}
                for row in self.with_action(action)
            ]

        counts = self.counts
        return {
            "created": counts[Action.CREATE],
            "updated": counts[Action.UPDATE],
            "unchanged": counts[Action.UNCHANGED],
            "duplicates": [
                {
                    "file": row.file,
                    "sheet": row.sheet,
                    "row": row.row,
                    "name": row.name,
                    "of": row.delegate_id,
                    "why": row.reason,
                }
                for row in self.with_action(Action.DUPLICATE)
            ],
            "rejected": places(Action.REJECTED),
            "skipped": places(Action.SKIPPED),
            "warnings": [
                {"file": notice.file, "sheet": notice.sheet, "row": notice.row, "reason": notice.reason}
                for notice in self.warnings
            ],
            "files": [
                {
                    "file": file.file,
                    "sheets": [
                        {
                            "sheet": sheet.sheet,
                            "header_row": sheet.header_row,
                            "columns": dict(sheet.columns),
                            "people": sheet.people,
                        }
                        for sheet in file.sheets
                    ],
                }
                for file in self.files
            ],
        }


def make_plan(
    workbooks: Sequence[Workbook],
    known: Sequence[Known],
    delegations: Sequence[Delegation],
    reference: Reference,
    *,
    new_id: Callable[[], str],
    default_delegation: str | None = None,
    default_category: str | None = None,
    mapping: Mapping[str, str] | None = None,
    already_applied: frozenset[str] = frozenset(),
    host: str | None = None,
    categories: Sequence[Category] = DEFAULT_CATEGORIES,
) -> Plan:
    """Plan the import of files that were read.

    `known` is the whole roster (also cancelled delegates). `new_id` makes the ids of new delegates and delegations.
    `default_delegation` is a name for rows whose sheet names none, `default_category` a letter or name for all. `mapping`:
    see `columns.find_table`. `already_applied`: checksums of files applied before. `host`: id of the host's body in the
    reference data. Raises DeskError `invalid` (field "category") for an unknown `default_category`.
    """
    from delegates.rosters.planning import Inputs, Planner

    inputs = Inputs(
        workbooks=tuple(workbooks),
        known=tuple(known),
        delegations=tuple(delegations),
        reference=reference,
        new_id=new_id,
        default_delegation=default_delegation,
        default_category=default_category,
        mapping=dict(mapping or {}),
        already_applied=already_applied,
        host=host,
        categories=tuple(categories),
    )
    return Planner.begin(inputs).plan()
