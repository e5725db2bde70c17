"""Importing lists: read, plan, look, apply; undoable as one.

Nothing is written before a plan is applied; applying is one transaction. Check-ins and badges survive any import.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from delegates.domain.people import Delegate, DelegateId, Delegation, DelegationId, Origin, Status
from delegates.domain.reference import Reference
from delegates.errors import DeskError
from delegates.rosters.plan import Action, Known, Plan, PlannedRow, make_plan
from delegates.rosters.reading import Pasted, Workbook, is_lock_file
from delegates.services.badge_numbers import issue_numbers
from delegates.services.desk import Desk
from delegates.storage import change_log, forum_store, happening_store, roster_store, roster_view
from delegates.storage.change_log import Change, ChangeGroup
from delegates.storage.database import Connection
from delegates.storage.ids import uuid7


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import wrote. `report` is the answer of the verb `import`; `group_id` undoes it, None if nothing changed."""

    report: Mapping[str, object]
    group_id: str | None
    created: tuple[DelegateId, ...]
    updated: tuple[DelegateId, ...]


@dataclass(frozen=True, slots=True)
class Undone:
    """What undoing an import did: how many were removed and restored, and who was kept because of what happened since."""

    removed_count: int
    restored_count: int
    kept: tuple[str, ...]


class RosterImporting:
    """From thirty offices' spreadsheets to one roster."""

    def __init__(self, desk: Desk, reference: Callable[[], Reference]) -> None:
        self._desk = desk
        self._ask_reference = reference

    @property
    def _reference(self) -> Reference:
        """The tables as they are now: they can be edited while the forum is open."""
        return self._ask_reference()

    def plan(
        self,
        files: Sequence[Path | Pasted],
        *,
        delegation: str | None = None,
        category: str | None = None,
        mapping: Mapping[str, str] | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Plan:
        """Read files, or what was pasted, and say what each row would do. Writes nothing.

        Files that only mark that Excel has a list open are passed over beside others. `progress(done, all)` is called
        again and again and may raise to stop. `delegation` serves rows whose sheet names none; `category` is a letter or
        name for all; `mapping` gives headers a meaning, over the one remembered in the forum. Raises DeskError "bad_file",
        "not_found", "invalid".
        """
        from delegates.rosters import guarded  # processes, pipes: nothing that a scan needs

        lists = [one for one in files if isinstance(one, Pasted) or not is_lock_file(one)]
        workbooks = guarded.read_all(lists or files, progress=progress)
        return self.plan_of(workbooks, delegation=delegation, category=category, mapping=mapping)

    def plan_of(
        self,
        workbooks: Sequence[Workbook],
        *,
        delegation: str | None = None,
        category: str | None = None,
        mapping: Mapping[str, str] | None = None,
    ) -> Plan:
        """The same for lists that were read already. Raises DeskError "invalid"."""
        with _uncollected(), self._desk.database.read() as db:
            known = [Known.of(one) for one in roster_store.delegates(db)]
            delegations = roster_view.delegations(db)
            categories = forum_store.categories(db)
            host = forum_store.setting(db, "host")
            remembered = forum_store.setting(db, "column_mapping")
            applied = frozenset(
                book.sha256 for book in workbooks if forum_store.applied_file(db, book.sha256) is not None
            )
        columns = (
            {str(header): str(field) for header, field in remembered.items()}
            if isinstance(remembered, dict)
            else {}
        )
        with _uncollected():
            return make_plan(
                workbooks,
                known,
                delegations,
                self._reference,
                new_id=lambda: uuid7(self._desk.clock()),
                default_delegation=delegation,
                default_category=category,
                mapping=columns | dict(mapping or {}),
                already_applied=applied,
                host=host if isinstance(host, str) else None,
                categories=categories,
            )

    def remember_mapping(self, mapping: Mapping[str, str]) -> None:
        """Keep what a person said of column headers, for the next list of the same make."""
        self._desk.require("import")
        with self._desk.database.write() as db:
            before = forum_store.setting(db, "column_mapping")
            forum_store.save_setting(
                db, "column_mapping", {**(before if isinstance(before, dict) else {}), **mapping}
            )

    def apply(self, plan: Plan) -> Imported:
        """Write the certain rows of a plan: all of them or, on an error of ours, none.

        A field that changed in the roster since the plan was made is left as it is now.
        """
        desk = self._desk
        desk.require("import")
        now = desk.clock()
        group_id = uuid7(now)
        with _uncollected(), desk.database.write() as db:
            present = {one.id: one for one in roster_store.delegates(db)}
            created, changes = self._created(db, plan, present)
            updated = self._updated(db, plan, present, changes)
            used = {one.delegation_id for one in (*created, *updated)}
            bodies = {one.id for one in roster_view.delegations(db)}
            new = [one for one in plan.new_delegations if one.id in used and one.id not in bodies]
            for delegation in new:
                roster_store.add_delegation(db, delegation)
            if created:
                roster_store.add_delegates(db, created)
                issue_numbers(desk, db, [one.id for one in created])
            if updated:
                roster_store.update_delegates(db, updated)
            changes = [Change("delegation", one.id, None, one) for one in new] + changes
            if changes:
                change_log.log_changes(
                    db,
                    "import",
                    changes,
                    group_id=group_id,
                    desk_id=desk.id(db),
                    operator=desk.operator,
                    at_utc=now,
                )
            for file in plan.files:
                if not file.already_applied and forum_store.applied_file(db, file.sha256) is None:
                    forum_store.add_applied_file(
                        db, file.sha256, file.file, group_id if changes else None, now
                    )
        return Imported(
            report=plan.report(),
            group_id=group_id if changes else None,
            created=tuple(one.id for one in created),
            updated=tuple(one.id for one in updated),
        )

    def imports(self, limit: int = 20) -> list[ChangeGroup]:
        """The imports so far, newest first, those taken back left out."""
        with self._desk.database.read() as db:
            groups = change_log.change_groups(db, 1000)
            undone = forum_store.setting(db, "undone_imports")
        gone = set(undone) if isinstance(undone, list) else set()
        return [group for group in groups if group.kind == "import" and group.id not in gone][:limit]

    def undo(self, group_id: str) -> Undone:
        """Take an import back as one; everyone printed, scanned or changed by hand since is kept, and named.

        Raises DeskError "not_found" for an import that is not there or was taken back before.
        """
        desk = self._desk
        desk.require("undo_import")
        with desk.database.write() as db:
            undone = forum_store.setting(db, "undone_imports")
            gone = list(undone) if isinstance(undone, list) else []
            logged = change_log.changes(db, group_id)
            if not logged or group_id in gone:
                raise DeskError("not_found", kind="import", id=group_id)
            by_hand = change_log.changed_by_hand_since(db, group_id)
            kept: list[str] = []
            removed: list[Delegate] = []
            restored: list[tuple[Delegate, Delegate]] = []
            for change in logged:
                if change.entity != "delegate":
                    continue
                present = roster_store.delegate(db, DelegateId(change.entity_id))
                if present is None:
                    continue
                # What a later list changed, and its undoing put back, is as this import left it.
                changed = change.entity_id in by_hand or present != change.after
                if changed or (change.before is None and _is_in_use(db, present.id)):
                    kept.append(present.name)
                elif change.before is None:
                    removed.append(present)
                elif isinstance(change.before, Delegate):
                    restored.append((present, change.before))
            roster_store.update_delegates(db, [before for _, before in restored])
            self._remove(db, removed)
            bodies = self._empty_bodies(db, logged)
            roster_store.remove_delegations(db, [one.id for one in bodies])
            changes = [Change("delegate", one.id, one, None) for one in removed]
            changes += [Change("delegate", before.id, now, before) for now, before in restored]
            changes += [Change("delegation", one.id, one, None) for one in bodies]
            change_log.log_changes(
                db,
                "undo_import",
                changes,
                group_id=uuid7(desk.clock()),
                desk_id=desk.id(db),
                operator=desk.operator,
                at_utc=desk.clock(),
            )
            forum_store.forget_applied_files(db, group_id)
            forum_store.save_setting(db, "undone_imports", [*gone, group_id])
        return Undone(len(removed), len(restored), tuple(kept))

    # -- inside one transaction ----------------------------------------------------------------------------------

    def _created(
        self, db: Connection, plan: Plan, present: Mapping[DelegateId, Delegate]
    ) -> tuple[list[Delegate], list[Change]]:
        order = roster_store.next_list_order(db)
        created, changes = [], []
        origins: dict[tuple[str, ...], dict[str, Origin]] = {}  # one for all who have the same fields
        for row in plan.with_action(Action.CREATE):
            if row.proposed is None or row.delegate_id is None or row.delegate_id in present:
                continue
            fields = row.proposed.editable()
            delegate = Delegate(
                id=DelegateId(row.delegate_id),
                status=Status.REGISTERED,
                list_order=order + row.proposed.list_order,
                origins=origins.setdefault(tuple(fields), dict.fromkeys(sorted(fields), Origin.LIST)),
                **{"name_native": None, **fields},  # type: ignore[arg-type]  # field names are checked in plan
            )
            created.append(delegate)
            changes.append(Change("delegate", delegate.id, None, delegate, _source(row)))
        return created, changes

    def _updated(
        self, db: Connection, plan: Plan, present: Mapping[DelegateId, Delegate], changes: list[Change]
    ) -> list[Delegate]:
        updated = []
        for row in plan.with_action(Action.UPDATE):
            before = present.get(DelegateId(row.delegate_id or ""))
            if before is None:
                continue
            fields = {one.field: one.new for one in row.changes if getattr(before, one.field) == one.old}
            if not fields:
                continue
            origins = {**before.origins, **dict.fromkeys(fields, Origin.LIST)}
            after = replace(before, **fields, origins=origins)  # type: ignore[arg-type]  # fields of the plan
            updated.append(after)
            changes.append(Change("delegate", after.id, before, after, _source(row)))
        return updated

    def _remove(self, db: Connection, removed: Sequence[Delegate]) -> None:
        """Take people out whom an undone import had brought; their badges, never printed, are void."""
        desk = self._desk
        for delegate in removed:
            for badge in happening_store.badges_of(db, delegate.id):
                if badge.state == "valid":
                    happening_store.void_badge(
                        db,
                        badge.number,
                        replaced=False,
                        note=None,
                        desk_id=desk.id(db),
                        operator=desk.operator,
                        at_utc=desk.clock(),
                    )
        roster_store.remove_delegates(db, [one.id for one in removed])

    @staticmethod
    def _empty_bodies(db: Connection, logged: Sequence[Change]) -> list[Delegation]:
        made = {one.entity_id for one in logged if one.entity == "delegation" and one.before is None}
        used: set[DelegationId | None] = {one.delegation_id for one in roster_store.delegates(db)}
        return [one for one in roster_view.delegations(db) if one.id in made and one.id not in used]


@contextmanager
def _uncollected() -> Iterator[None]:
    """Everything made within stays: looking for garbage among a million values again and again would only take time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _is_in_use(db: Connection, delegate_id: DelegateId) -> bool:
    """Whether anything happened to somebody but the issue of the first badge."""
    return any(one.kind != "badge_issued" for one in happening_store.history(db, delegate_id))


def _source(row: PlannedRow) -> dict[str, object]:
    return {"file": row.file, "sheet": row.sheet, "row": row.row}
