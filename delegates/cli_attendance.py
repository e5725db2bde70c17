"""The verbs after the forum: attendance in every form, the package, and the check of file and documents."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from delegates import cli_json
from delegates.cli_forum import opened
from delegates.domain import names
from delegates.domain.attendance_record import Selection
from delegates.domain.scan_log import grouped_check
from delegates.errors import DeskError
from delegates.services import forum_files
from delegates.services.workspace import Workspace

if TYPE_CHECKING:
    from delegates.cli import Output
    from delegates.reports.writing import Form

DONE, LOOK = 0, 1


def attendance(arguments: Namespace, output: Output) -> int:
    with opened(arguments, read_only=True) as workspace:
        made = workspace.attendance_reporting.export(
            arguments.out,
            arguments.lang,
            form=_form(arguments),
            selection=_selection(workspace, arguments),
            columns=_columns(workspace, arguments.columns),
        )
    path = arguments.out.absolute()
    output.answer(
        {
            "delegates": made.registered_count,
            "checked_in": made.arrived_count,
            "absent": made.absent_count,
            "path": str(path),
        },
        [f"{made.arrived_count} of {made.registered_count} attended: {path}"],
    )
    return DONE


def _form(arguments: Namespace) -> Form | None:
    """The form that is asked for by name; its ending must be right. None: by the ending."""
    from delegates.reports.writing import Form

    form = {"delegates": Form.PEOPLE, "scans": Form.SCANS}.get(arguments.rows or "")
    if arguments.figures:
        if form is not None:
            raise DeskError("invalid", field="figures", why="only_one_form")
        form = Form.FIGURES
    if form is not None and arguments.out.suffix.lower() != form.suffix:
        raise DeskError("invalid", field="out", why="suffix", value=arguments.out.suffix)
    return form


def _selection(workspace: Workspace, arguments: Namespace) -> Selection:
    """What the report is about. Raises DeskError "not_found" for a checkpoint, delegation or category that is not there."""
    checkpoint = delegation = category = None
    if arguments.checkpoint is not None:
        checkpoint = workspace.programme.checkpoint_named(arguments.checkpoint).id
    if arguments.delegation is not None:
        asked = names.key(arguments.delegation)
        known = workspace.registering.delegations()
        delegation = next(
            (
                one.id
                for one in known
                if asked in map(names.key, filter(None, (one.name_native, one.name_latin, one.acronym)))
            ),
            None,
        )
        if delegation is None:
            raise DeskError("not_found", kind="delegation", id=arguments.delegation)
    if arguments.category is not None:
        asked = arguments.category.strip().casefold()
        categories = workspace.registering.categories()
        category = next(
            (
                one.letter
                for one in categories
                if asked in (one.letter.casefold(), one.name.casefold(), one.name_lo)
            ),
            None,
        )
        if category is None:
            raise DeskError("invalid", field="category", why="unknown", value=arguments.category)
    return Selection(checkpoint, arguments.day, delegation, category)


def _columns(workspace: Workspace, name: str | None) -> tuple[str, ...]:
    if name is None:
        return ()
    saved = workspace.attendance_reporting.columns()
    if name not in saved:
        raise DeskError("invalid", field="columns", why="unknown", value=name)
    return saved[name]


def package(arguments: Namespace, output: Output) -> int:
    with opened(arguments, read_only=True) as workspace:
        made = workspace.after_forum.package(arguments.out, arguments.lang)
    folder = made.folder.absolute()
    output.answer(
        {"ok": True, "path": str(folder), "files": list(made.files), "check_value": made.check_value},
        [f"{len(made.files)} files: {folder}", f"Check value: {grouped_check(made.check_value)}"],
    )
    return DONE


def verify(arguments: Namespace, output: Output) -> int:
    report = forum_files.verify_forum(arguments.forum)
    problems = [{"what": problem.what, "where": problem.where} for problem in report.problems]
    lines = [f"{problem.what}: {problem.where}" for problem in report.problems]
    facts: dict[str, object] = {
        "ok": report.ok,
        "problems": problems,
        "delegates": report.delegates_count,
        "happenings": report.happenings_count,
    }
    is_confirmed = True
    if report.ok:
        lines = [
            f"Everything agrees: {report.delegates_count} delegates, {report.happenings_count} happenings."
        ]
        with opened(arguments, read_only=True) as workspace:
            present = workspace.attendance_reporting.present_check()
            facts["check_value"] = present
            lines.append(f"Check value of the attendance: {grouped_check(present)}")
            if arguments.check is not None:
                found = workspace.attendance_reporting.check(arguments.check)
                is_confirmed = found is not None
                at = cli_json.moment(found.at_utc, workspace.zone) if found is not None else None
                later = found.later_count if found is not None else None
                facts["check"] = {"confirmed": is_confirmed, "at": at, "later": later}
                lines.append(_told(is_confirmed, at, later or 0))
    output.answer(facts, lines)
    return DONE if report.ok and is_confirmed else LOOK


def _told(is_confirmed: bool, at: str | None, later: int) -> str:
    if not is_confirmed:
        return "The document is not of this attendance, or was altered."
    if later:
        return f"The document is of this attendance as it stood at {at}; {later} entries, exits or corrections came later."
    return "The document is of this attendance as it stands now."
