"""What each verb does: ask a service, answer in JSON or words. No rule of the trade lives here."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from delegates import cli_json, wording
from delegates.cli_attendance import attendance, package, verify
from delegates.cli_demo import demo
from delegates.cli_desk import badges, check_in, reissue, undo
from delegates.cli_forum import as_organiser, opened, person_line, shapes
from delegates.errors import DeskError
from delegates.rosters.plan import Action, Plan
from delegates.services import forum_files
from delegates.services.forum_files import ForumDetails
from delegates.services.registering import NewDelegate

if TYPE_CHECKING:
    from delegates.cli import Output

DONE, LOOK = 0, 1


def new(arguments: Namespace, output: Output) -> int:
    details = ForumDetails(
        name=arguments.name,
        venue=arguments.venue,
        starts=arguments.starts,
        ends=arguments.ends,
        number=arguments.number,
    )
    workspace = forum_files.create_forum(
        arguments.forum, details, desk_name=arguments.desk, operator=arguments.operator
    )
    made = workspace.forum
    workspace.close()
    path = arguments.forum.absolute()
    output.answer(
        {"forum": cli_json.forum(made, path)}, [f"Made {path}: {made.name}, badges of forum {made.number}."]
    )
    return DONE


def backup(arguments: Namespace, output: Output) -> int:
    facts = forum_files.back_up(arguments.forum, arguments.file)
    output.answer(
        {
            "ok": True,
            "path": str(facts.path),
            "bytes": facts.bytes_count,
            "delegates": facts.delegates_count,
            "happenings": facts.happenings_count,
        },
        [f"Verified copy with {facts.delegates_count} delegates: {facts.path}"],
    )
    return DONE


def restore(arguments: Namespace, output: Output) -> int:
    kept = forum_files.restore(arguments.file, arguments.forum)
    path = arguments.forum.absolute()
    lines = [f"Restored {path}."]
    if kept is not None:
        lines.append(f"The file that was there is kept as {kept}.")
    output.answer({"ok": True, "path": str(path), "kept": str(kept) if kept is not None else None}, lines)
    return DONE


def import_lists(arguments: Namespace, output: Output) -> int:
    with opened(arguments, read_only=arguments.dry_run) as workspace:
        if not arguments.dry_run:
            # Before thirty lists are read.
            as_organiser(workspace, lambda: workspace.rights.require("import"))
        importing = workspace.roster_importing
        plan = importing.plan(arguments.files, delegation=arguments.delegation, category=arguments.category)
        writes = bool(plan.with_action(Action.CREATE, Action.UPDATE))
        if not arguments.dry_run:
            if writes and workspace.checking_in.counts().registered:
                workspace.back_up_if_changed()
            as_organiser(workspace, lambda: importing.apply(plan))
    output.answer(plan.report(), _import_lines(plan, dry_run=arguments.dry_run))
    look = plan.with_action(Action.DUPLICATE, Action.REJECTED)
    return LOOK if look else DONE


def _import_lines(plan: Plan, *, dry_run: bool) -> list[str]:
    counts = plan.counts
    told = ", ".join(
        f"{counts[action]} {word}"
        for action, word in (
            (Action.CREATE, "new"),
            (Action.UPDATE, "updated"),
            (Action.UNCHANGED, "unchanged"),
            (Action.DUPLICATE, "perhaps there already"),
            (Action.REJECTED, "rejected"),
            (Action.SKIPPED, "no person"),
        )
    )
    lines = [("Would be: " if dry_run else "Imported: ") + told + "."]
    for row in plan.with_action(Action.DUPLICATE, Action.REJECTED):
        name = f": {row.name}" if row.name else ""
        lines.append(f"  {_place(row.file, row.sheet, row.row)}{name} — {wording.row_reason(row.reason)}")
    for notice in plan.warnings:
        place = _place(notice.file, notice.sheet, notice.row)
        lines.append(f"  {place} — {wording.row_reason(notice.reason)}")
    return lines


def _place(file: str, sheet: str, row: int | None) -> str:
    """Where a row stands; a remark about a whole file or sheet has no row."""
    return ", ".join(part for part in (file, sheet, f"row {row}" if row is not None else "") if part)


def list_delegates(arguments: Namespace, output: Output) -> int:
    with opened(arguments, read_only=True) as workspace:
        shape = shapes(workspace)
        if arguments.search and arguments.search.strip():
            hits = workspace.finding.search(arguments.search, limit=None)
            rows = [*hits.exact, *hits.similar]
            total = hits.total
        else:
            rows = workspace.finding.rows()
            total = len(rows)
    shown = rows if arguments.limit is None else rows[: arguments.limit]
    more = [f"… of {total}"] if total > len(shown) else []
    output.answer(
        {"delegates": [shape.delegate(row) for row in shown] if output.json else [], "total": total},
        [person_line(row) for row in shown] + more if not output.json else [],
    )
    return DONE


def register(arguments: Namespace, output: Output) -> int:
    with opened(arguments) as workspace:
        row = workspace.registering.register(
            NewDelegate(
                name=arguments.name,
                name_latin=arguments.latin,
                honorific=arguments.honorific,
                position=arguments.position,
                delegation=arguments.delegation,
                category=arguments.category,
                phone=arguments.phone,
                email=arguments.email,
                walk_in=arguments.walk_in,
            )
        )
        shape = shapes(workspace)
    output.answer({"delegate": shape.delegate(row)}, [person_line(row)])
    return DONE


def stats(arguments: Namespace, output: Output) -> int:
    with opened(arguments, read_only=True) as workspace:
        counts = workspace.checking_in.counts()
        names = {str(one.id): one.name_native for one in workspace.registering.delegations()}
        shape = shapes(workspace)
    categories = [
        (shape.category(letter), arrived, registered) for letter, arrived, registered in counts.by_category
    ]
    registered_of: Counter[str] = Counter()
    arrived_of: Counter[str] = Counter()
    for delegation_id, (arrived, registered) in counts.by_delegation.items():
        # Two bodies of one name (of two countries) are one line here; those without a body stand under no name.
        name = names.get(delegation_id or "", "")
        registered_of[name] += registered
        arrived_of[name] += arrived
    registered_of[""] += counts.registered - registered_of.total()
    arrived_of[""] += counts.arrived - arrived_of.total()
    # In the order of precedence, like every list.
    order = [name for name in dict.fromkeys((*names.values(), "")) if registered_of[name]]
    output.answer(
        {
            "delegates": counts.registered,
            "checked_in": counts.arrived,
            "badges_printed": counts.printed,
            "by_category": {name: registered for name, _, registered in categories},
            "by_delegation": {name: registered_of[name] for name in order},
        },
        [
            f"{counts.arrived} of {counts.registered} checked in, {counts.printed} badges printed.",
            *(
                f"  {arrived} / {registered}  {name}"
                for name, arrived, registered in categories
                if registered
            ),
            *(f"  {arrived_of[name]} / {registered_of[name]}  {name or '(no delegation)'}" for name in order),
        ],
    )
    return DONE


def no_hub(_: Namespace, __: Output) -> int:
    """The hub is not part of this version."""
    raise DeskError("hub_unreachable", why="no_hub")


VERBS: Mapping[str, Callable[[Namespace, Output], int]] = {
    "new": new,
    "import": import_lists,
    "list": list_delegates,
    "register": register,
    "badges": badges,
    "reissue": reissue,
    "check-in": check_in,
    "undo": undo,
    "attendance": attendance,
    "package": package,
    "stats": stats,
    "backup": backup,
    "restore": restore,
    "verify": verify,
    "hub-init": no_hub,
    "hub-join": no_hub,
    "sync": no_hub,
    "conflicts": no_hub,
    "demo": demo,
}
