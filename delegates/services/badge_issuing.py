"""Badges: the PDF of many or one, what was printed, reissue and void.

The number belongs to the badge issued, not to the person: printing prints the present number and records it; only a
reissue draws a new number and makes the old badge answer "replaced".
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Literal

from delegates.badges import render as badge_render
from delegates.badges.face import BadgeFace
from delegates.badges.notice import Notice
from delegates.badges.render import BadgeRun
from delegates.badges.ruler import ruler_page
from delegates.badges.sheet import Arrangement
from delegates.badges.template import DEFAULT, Template
from delegates.domain.people import DelegateId, RosterRow
from delegates.domain.reference import Reference
from delegates.errors import DeskError
from delegates.services.badge_faces import BadgeFaces
from delegates.services.badge_numbers import issue_numbers, void_badge
from delegates.services.badge_prints import Overrides, Print, PrintRun
from delegates.services.badge_templates import BadgeTemplates
from delegates.services.desk import Desk
from delegates.services.finding import Finding
from delegates.services.pictures import Pictures
from delegates.storage import happening_store, roster_store
from delegates.storage.database import Connection
from delegates.storage.happening_store import Happening

Progress = Callable[[int, int], bool]
Only = Literal["unprinted", "all"]

# Prints in one transaction, some 6 ms, and the breath after it: longer than a scan that waits for its turn sleeps in
# between (`storage.connection`), so that it waits for one of them at most.
_RECORDED_AT_ONCE = 100
_BREATH_S = 0.005


class BadgeIssuing:
    """What organisers and the desk do with badges."""

    def __init__(
        self,
        desk: Desk,
        finding: Finding,
        templates: BadgeTemplates,
        pictures: Pictures,
        reference: Callable[[], Reference],
    ) -> None:
        self._desk = desk
        self._finding = finding
        self._templates = templates
        self._pictures = pictures
        self._reference = reference

    def chosen(
        self, *, only: Only = "all", search: str | None = None, ids: Sequence[DelegateId] | None = None
    ) -> list[RosterRow]:
        """Whose badges a run would print, in roster order."""
        rows = self._finding.rows()
        if ids is not None:
            wanted = set(ids)
            rows = [row for row in rows if row.id in wanted]
        if search:
            hits = {row.id for row in self._finding.search(search, limit=None).exact}
            rows = [row for row in rows if row.id in hits]
        with self._desk.database.read() as db:
            printable = self._printable(db, rows)
        return [row for row in printable if only == "all" or row.printed_at_utc is None]

    def _printable(self, db: Connection, rows: Sequence[RosterRow]) -> list[RosterRow]:
        """Without those for whom no badge is printed."""
        letters = {one.letter for one in self._desk.categories(db).values() if one.prints_badge}
        return [
            row for row in rows if row.status.is_expected and row.category in letters and not row.badge_void
        ]

    def print_pdf(
        self,
        out: Path,
        *,
        template: str = DEFAULT,
        arrangement: Arrangement | None = None,
        only: Only = "all",
        search: str | None = None,
        rows: Sequence[RosterRow] | None = None,
        breaks: Collection[int] = (),
        progress: Progress | None = None,
    ) -> BadgeRun:
        """Write the badges to a PDF and record each as printed.

        Those of `rows` in their order, else those that `only` and `search` choose, in roster order; `breaks` are numbers
        of badges that begin a new sheet. `progress(done, all)` is asked between badges; False stops the run, no file
        stays and nothing is recorded. Raises DeskError "disk_full", "read_only", "not_found" (template), "invalid" (paper),
        "cancelled".
        """
        if self._desk.database.read_only:  # what is printed and not recorded would be printed again
            raise DeskError("read_only", path=str(self._desk.database.path))
        wanted = self.chosen(only=only, search=search) if rows is None else list(rows)
        run = badge_render.render(
            self.faces(wanted),
            out,
            template=self._templates.template(template),
            arrangement=arrangement,
            pictures=self._pictures.picture,
            breaks=breaks,
            progress=progress,
        )
        self.record_printed(wanted)
        return run

    def pdf_of(
        self,
        ids: Sequence[DelegateId],
        *,
        template: str | Template = DEFAULT,
        arrangement: Arrangement | None = None,
    ) -> bytes:
        """The pages of these people's badges in memory, in this order, for the preview; records nothing.

        A template that is still being made may be given itself.
        """
        place = {delegate_id: number for number, delegate_id in enumerate(ids)}
        rows = sorted(self.present(ids), key=lambda row: place[row.id])
        target = BytesIO()
        badge_render.render(
            self.faces(rows),
            target,
            template=self._layout(template),
            arrangement=arrangement,
            pictures=self._pictures.picture,
        )
        return target.getvalue()

    def preflight(self, rows: Sequence[RosterRow], template: str | Template = DEFAULT) -> tuple[Notice, ...]:
        """What would be shrunk, broken over lines, not fit, lack a glyph or a photo, before anything is printed."""
        return badge_render.preflight(self.faces(rows), self._layout(template))

    def _layout(self, template: str | Template) -> Template:
        return self._templates.template(template) if isinstance(template, str) else template

    def record_printed(
        self, rows: Sequence[RosterRow], printer: str | None = None, overrides: Overrides | None = None
    ) -> None:
        """Record that the badge of each row was printed now, with the text that it bears.

        `printer` is its name, None for a PDF; `overrides` are the texts that were changed for this print.
        """
        desk = self._desk
        printed = [
            Happening(
                kind="badge_printed",
                delegate_id=row.id,
                badge_number=row.badge_number,
                text_hash=roster_store.printed_text_hash(_with_texts(row, overrides)),
                note=printer,
            )
            for row in rows
        ]
        for first in range(0, len(printed), _RECORDED_AT_ONCE):
            if first:
                time.sleep(_BREATH_S)
            with desk.database.write() as db:
                happening_store.append(
                    db,
                    printed[first : first + _RECORDED_AT_ONCE],
                    desk_id=desk.id(db),
                    operator=desk.operator,
                    at_utc=desk.clock(),
                )

    # -- printing ------------------------------------------------------------------------------------------------

    def present(self, ids: Sequence[DelegateId]) -> list[RosterRow]:
        """These people as they are now, in roster order, without those for whom no badge is printed."""
        with self._desk.database.read() as db:
            return self._printable(db, roster_store.roster_rows(db, ids))

    def prints_of(self, ids: Sequence[DelegateId]) -> dict[DelegateId, tuple[Print, ...]]:
        """When, where, by whom and on what the badges of these people were printed, the last one last."""
        with self._desk.database.read() as db:
            present = {row.id: row.badge_number for row in roster_store.roster_rows(db, ids)}
            past = happening_store.prints(db, ids)
        found: dict[DelegateId, list[Print]] = {one: [] for one in ids}
        for one in past:
            if one.delegate_id is None or one.at_utc is None or one.badge_number is None:
                continue
            is_present = present.get(one.delegate_id) == one.badge_number
            found[one.delegate_id].append(
                Print(one.at_utc, one.desk or "", one.operator or "", one.note, one.badge_number, is_present)
            )
        return {one: tuple(prints) for one, prints in found.items()}

    def drawn(
        self,
        rows: Sequence[RosterRow],
        *,
        template: str = DEFAULT,
        arrangement: Arrangement | None = None,
        overrides: Overrides | None = None,
        breaks: Collection[int] = (),
        progress: Progress | None = None,
    ) -> PrintRun:
        """The pages for a printer, drawn from these very rows, so that what is recorded is what was printed.

        Raises DeskError "not_found" (template), "invalid" (paper), "cancelled".
        """
        target = BytesIO()
        chosen = self._templates.template(template)
        way = badge_render.arranged(chosen, arrangement or Arrangement())
        run = badge_render.render(
            self.faces(rows, overrides),
            target,
            template=chosen,
            arrangement=way,
            pictures=self._pictures.picture,
            breaks=breaks,
            progress=progress,
        )
        sides = f"two-sided-{way.flip}-edge" if way.two_sided == "duplex" else "one-sided"
        return PrintRun(tuple(rows), target.getvalue(), run.through, sides)

    def tried(
        self, row: RosterRow, texts: Mapping[str, str], *, template: str = DEFAULT
    ) -> tuple[bytes, tuple[Notice, ...]]:
        """One badge as it would be printed with other texts, and what would happen to them; records nothing."""
        faces, layout = self.faces([row], {row.id: texts}), self._templates.template(template)
        target = BytesIO()
        badge_render.render(faces, target, template=layout, pictures=self._pictures.picture)
        return target.getvalue(), badge_render.preflight(faces, layout)

    def ruler_pdf(self, template: str = DEFAULT) -> bytes:
        """A test page of the template's size: a frame with millimetres along it. Raises DeskError "not_found"."""
        chosen = self._templates.template(template)
        return ruler_page(chosen.width_mm, chosen.height_mm)

    # -- numbers -------------------------------------------------------------------------------------------------

    def reissue(self, delegate_id: DelegateId, why: str) -> RosterRow:
        """A new badge for a delegate; the old code is void from now on.

        Raises DeskError "not_found" for an unknown delegate, "invalid" without a reason.
        """
        if not why.strip():
            raise DeskError("invalid", field="why", why="empty")
        with self._desk.database.write() as db:
            row = self._row(db, delegate_id)
            void_badge(self._desk, db, row, replaced=True, why=why)
            issue_numbers(self._desk, db, [delegate_id])
            return self._row(db, delegate_id)

    def void(self, delegate_id: DelegateId, why: str) -> RosterRow:
        """Kill the present badge without making another."""
        with self._desk.database.write() as db:
            row = self._row(db, delegate_id)
            if not row.badge_void:
                void_badge(self._desk, db, row, replaced=False, why=why)
            return self._row(db, delegate_id)

    @staticmethod
    def _row(db: Connection, delegate_id: DelegateId) -> RosterRow:
        rows = roster_store.roster_rows(db, [delegate_id])
        if not rows:
            raise DeskError("not_found", kind="delegate", id=delegate_id)
        return rows[0]

    def faces(self, rows: Sequence[RosterRow], overrides: Overrides | None = None) -> list[BadgeFace]:
        """What the badges of these delegates bear, in the same order; `overrides` are texts for this print only."""
        gathered = BadgeFaces(self._desk, self._reference(), self._pictures.photos())
        return gathered.faces([_with_texts(row, overrides) for row in rows])


def _with_texts(row: RosterRow, overrides: Overrides | None) -> RosterRow:
    """The row as its badge says it where texts were changed for one print."""
    changed = overrides.get(row.id) if overrides else None
    if not changed:
        return row
    return replace(row, **{field: text or None for field, text in changed.items()})  # type: ignore[arg-type]  # texts only
