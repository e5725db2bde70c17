"""The people whose badges the studio shows and checks, read once on the bulk lane."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from delegates.badges.face import BadgeFace
from delegates.badges.template import Template
from delegates.domain.people import RosterRow

if TYPE_CHECKING:
    from delegates.domain.people import Category
    from delegates.services.workspace import Workspace
    from delegates.ui.tasks import Job


@dataclass(frozen=True, slots=True)
class Roster:
    """Rows in roster order with what their badges bear; who is the hardest for what; templates and kept drafts."""

    rows: tuple[RosterRow, ...] = ()
    faces: tuple[BadgeFace, ...] = ()
    hardest: Mapping[str, RosterRow] = field(default_factory=dict)
    templates: Mapping[str, Template] = field(default_factory=dict)
    drafts: Mapping[str, Template] = field(default_factory=dict)


def read_roster(workspace: Workspace, job: Job) -> Roster:
    """All of it, as the forum file holds it now."""
    from delegates.services.hardest_badges import hardest
    from delegates.ui.badges.studio import drafts

    issuing = workspace.badge_issuing
    rows = tuple(issuing.chosen())
    job.raise_if_cancelled()
    faces = tuple(issuing.faces(rows))
    job.raise_if_cancelled()
    return Roster(
        rows,
        faces,
        hardest(rows, workspace.pictures.photos()),
        workspace.badge_templates.templates(),
        drafts.kept(workspace.forum.id),
    )


def nobody(forum_name: str, category: Category) -> BadgeFace:
    """A badge to look at while there is nobody in the roster; its code is none of a forum."""
    return BadgeFace(
        delegate_id="",
        frame="0" * 34,
        code="0" * 9,
        honorific="H.E.",
        name_native="ຊື່ ແລະ ນາມສະກຸນ",
        name_latin="Name Surname",
        position="Position",
        delegation="ພາກສ່ວນ",
        delegation_latin="Delegation",
        category_letter=category.letter,
        category_name=category.name,
        category_colour=category.colour,
        category_ink=category.ink,
        forum_name=forum_name,
        forum_dates="",
        venue="",
        category_name_lo=category.name_lo,
    )
