"""The forum file a verb works on, opened for it and closed after it."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, TypeVar

from delegates.cli_json import Shapes
from delegates.domain.people import RosterRow
from delegates.errors import DeskError
from delegates.services.forum_files import open_forum
from delegates.services.workspace import Workspace

# Arguments stand in lists of processes and histories of shells; this does not.
PASSWORD_VARIABLE: Final = "DELEGATES_ORGANISER_PASSWORD"  # noqa: S105 - a name, no password
ResultT = TypeVar("ResultT")


@contextmanager
def opened(arguments: Namespace, *, read_only: bool = False) -> Iterator[Workspace]:
    """The forum of the arguments, at the desk and by the operator they name. A reading verb writes nothing at all."""
    workspace = open_forum(
        arguments.forum, desk_name=arguments.desk, operator=arguments.operator, read_only=read_only
    )
    try:
        yield workspace
    finally:
        workspace.close()


def as_organiser(workspace: Workspace, act: Callable[[], ResultT]) -> ResultT:
    """Do what may need the organiser's rights: where it does, the password of the environment unlocks them.

    Raises DeskError "not_allowed" without it, or where it is wrong; nothing was changed then.
    """
    try:
        return act()
    except DeskError as refused:
        password = os.environ.get(PASSWORD_VARIABLE)
        if refused.code != "not_allowed" or password is None:
            raise
        workspace.rights.unlock(password)
        return act()


def shapes(workspace: Workspace) -> Shapes:
    """The JSON shapes of this forum."""
    return Shapes(workspace.zone, workspace.registering.categories())


def person_line(row: RosterRow) -> str:
    """One delegate on one line, for a person."""
    code = f"{row.code[:3]} {row.code[3:6]} {row.code[6:]}"
    name = " ".join(part for part in (row.honorific, row.name) if part)
    parts = (name, row.second_name, row.position, row.delegation)
    here = " · here" if row.checked_in_at_utc is not None else ""
    likely = " · similar" if row.similar else ""
    return f"{code}  {row.category}  " + " · ".join(part for part in parts if part) + here + likely
