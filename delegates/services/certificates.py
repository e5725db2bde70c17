"""Certificates of attendance, for everybody who came: pages of a badge template that nothing is recorded of."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from delegates.badges import render as badge_render
from delegates.badges import template_file
from delegates.badges.render import BadgeRun
from delegates.badges.template import Template
from delegates.domain.attendance_record import Record
from delegates.domain.people import DelegateId
from delegates.services.badge_issuing import BadgeIssuing
from delegates.services.badge_templates import BadgeTemplates
from delegates.services.pictures import Pictures


class Certificates:
    """Written through the badges' own pages, so that a name looks on both as it should."""

    def __init__(self, issuing: BadgeIssuing, templates: BadgeTemplates, pictures: Pictures) -> None:
        self._issuing, self._templates, self._pictures = issuing, templates, pictures

    def template(self) -> Template:
        """The certificate that comes with the program, or the forum's own template of the same title."""
        shipped = template_file.certificate()
        own = (one for one in self._templates.templates().values() if one.own and one.title == shipped.title)
        return next(own, shipped)

    def write(
        self,
        record: Record,
        out: Path,
        *,
        without: Collection[DelegateId] = (),
        progress: Callable[[int, int], bool] | None = None,
    ) -> BadgeRun:
        """A page for each person of the record who came, in roster order; nobody came, no file.

        `progress(done, all)` is asked between pages; False stops the run and no file stays. Raises DeskError "cancelled",
        "disk_full", "read_only", "not_found", "locked".
        """
        came = [one.row.delegate for one in record.people if one.row.is_present]
        return badge_render.render(
            self._issuing.faces([row for row in came if row.id not in without]),
            out,
            template=self.template(),
            pictures=self._pictures.picture,
            progress=progress,
        )
