"""Attendance: computed from the check-ins at the moment it is asked for, shown on the board and exported."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from delegates.domain import names
from delegates.domain.attendance import (
    Attendance,
    AttendanceRow,
    counted,
    representatives,
    substitution_names,
)
from delegates.domain.attendance_record import Record, Selection, Sources, record
from delegates.domain.scan_log import CHECK_DIGITS
from delegates.errors import DeskError
from delegates.services.desk import Desk
from delegates.storage import (
    forum_store,
    happening_store,
    programme_store,
    roster_store,
    scan_log_view,
    substitution_view,
)
from delegates.storage.scan_log_view import CheckFound

if TYPE_CHECKING:
    from delegates.domain.reference import Reference
    from delegates.reports.writing import Form, Look

__all__ = ["AttendanceReporting", "CheckFound"]

_COLUMNS: Final = "export_columns"


class AttendanceReporting:
    """Who was there."""

    def __init__(self, desk: Desk, reference: Callable[[], Reference]) -> None:
        self._desk = desk
        self._reference = reference

    def attendance(self) -> Attendance:
        """Everybody in roster order with entries and exits, and the counts, from one consistent snapshot."""
        desk = self._desk
        with desk.database.read() as db:
            roster = roster_store.roster_rows(db)
            delegations = roster_store.delegations(db)
            facts = happening_store.attendance_facts(db)
            categories = forum_store.categories(db)
            places = {checkpoint.id: checkpoint.name for checkpoint in programme_store.checkpoints(db)}
            refused = happening_store.refused_count(db)
            substitute_of = substitution_view.substitutions(db)
        present = {one for one, fact in facts.items() if fact.first_in_utc is not None}
        came_for = representatives(substitute_of, present)
        named = substitution_names({row.id: row for row in roster}, substitute_of, came_for)
        rows = []
        for row in roster:
            fact = facts.get(row.id)
            rows.append(
                AttendanceRow(
                    delegate=row,
                    first_in_utc=fact.first_in_utc if fact else None,
                    last_in_utc=fact.last_in_utc if fact else None,
                    last_out_utc=fact.last_out_utc if fact else None,
                    entries_count=fact.entries_count if fact else 0,
                    checkpoints=tuple(places.get(one, "") for one in fact.checkpoint_ids) if fact else (),
                    desk=fact.desk if fact else None,
                    operator=fact.operator if fact else None,
                    forced_reason=fact.forced_reason if fact else None,
                    in_place_of=named.get(row.id, (None, None))[0],
                    represented_by=named.get(row.id, (None, None))[1],
                    from_paper=fact is not None and fact.from_paper,
                    representative_id=came_for.get(row.id),
                )
            )
        return counted(
            forum=desk.forum,
            made_at_utc=desk.clock(),
            zone=desk.zone,
            rows=rows,
            delegations=delegations,
            categories=categories,
            refused_count=refused,
        )

    def record(self, selection: Selection = Selection()) -> Record:  # noqa: B008 - it is immutable
        """Everything that a report of this selection says, from one consistent snapshot."""
        return record(self.sources(), selection)

    def sources(self) -> Sources:
        """What records are computed from, as it stands now."""
        desk = self._desk
        with desk.database.read() as db:
            return Sources(
                forum=desk.forum,
                zone=desk.zone,
                made_at_utc=desk.clock(),
                operator=desk.operator,
                desk=desk.name,
                roster=roster_store.roster_rows(db),
                delegations=roster_store.delegations(db),
                categories=forum_store.categories(db),
                checkpoints=programme_store.checkpoints(db),
                items=programme_store.items(db),
                people=scan_log_view.person_facts(db),
                scans=scan_log_view.scans(db),
                badges=scan_log_view.badge_counts(db),
            )

    def export(
        self,
        path: Path,
        language: str = "en",
        *,
        form: Form | None = None,
        selection: Selection = Selection(),  # noqa: B008 - it is immutable
        columns: Sequence[str] = (),
        national_heading: bool | None = None,
        step: Callable[[], None] | None = None,
    ) -> Attendance:
        """Write the attendance in a form, without one by the ending of `path`; answers what was written.

        `language` is lo, en, vi or km. `columns` are keys of `reports.table.ALL_COLUMNS`; `national_heading` None: where
        the host is Lao. `step` is asked every few rows; it may wait, and raises to stop. Raises DeskError "invalid"
        (ending, language), "disk_full", "read_only", "not_found", "locked".
        """
        from delegates.reports.steps import no_step
        from delegates.reports.writing import Look, form_of, write_form

        form = form or form_of(path)
        heading = self.is_host_lao() if national_heading is None else national_heading
        made = self.record(selection)
        write_form(made, path, form, Look(language, tuple(columns), heading), step or no_step)
        return made.attendance

    # -- before it is written --------------------------------------------------------------------------------------

    def drawn(self, record: Record, form: Form, look: Look) -> bytes:
        """The bytes of a file as `export` would write it, for a preview. Raises DeskError "invalid" (language)."""
        from delegates.reports.writing import write_into

        target = BytesIO()
        write_into(record, target, form, look)
        return target.getvalue()

    def table(self, record: Record, form: Form, look: Look, limit: int) -> tuple[list[str], list[list[str]]]:
        """Headings and the first rows of a table as a reader sees them, for a preview."""
        from delegates.reports.preview_rows import preview_rows

        return preview_rows(record, form, look, limit)

    def is_host_lao(self) -> bool:
        """Whether the body that holds the forum is one of the Lao PDR: its documents bear the lines of the state."""
        with self._desk.database.read() as db:
            host = forum_store.setting(db, "host")
        if not isinstance(host, str) or not host:
            return False
        reference = self._reference()
        body = reference.body_by_id(host) or reference.body(host)
        return body is not None and body.country == "LA"

    def columns(self) -> dict[str, tuple[str, ...]]:
        """The choices of columns that were saved in this forum, by the name that they were given."""
        with self._desk.database.read() as db:
            stored = forum_store.setting(db, _COLUMNS)
        kept = stored.items() if isinstance(stored, dict) else ()
        return {name: tuple(map(str, keys)) for name, keys in kept if isinstance(keys, list)}

    def save_columns(self, name: str, columns: Sequence[str]) -> None:
        """Keep a choice of columns under a name; no columns forget it. Raises DeskError "invalid" without a name."""
        name = names.store(name)
        if not name:
            raise DeskError("invalid", field="name", why="empty")
        with self._desk.database.write() as db:
            stored = forum_store.setting(db, _COLUMNS)
            kept = dict(stored) if isinstance(stored, dict) else {}
            kept.pop(name, None)
            forum_store.save_setting(db, _COLUMNS, {**kept, name: list(columns)} if columns else kept)

    # -- afterwards ------------------------------------------------------------------------------------------------

    def present_check(self) -> str:
        """The check value of the attendance that stands now."""
        with self._desk.database.read() as db:
            return scan_log_view.present_check(db)

    def check(self, value: str) -> CheckFound | None:
        """When the standing attendance last had the check value of a document; None where it never had.

        Digits of any script, blanks and hyphens between them are allowed. Raises DeskError "invalid" (check, digits).
        """
        digits = "".join(str(unicodedata.digit(letter)) for letter in value if letter.isdigit())
        rest = [letter for letter in value if not (letter.isdigit() or letter.isspace() or letter == "-")]
        if rest or len(digits) != CHECK_DIGITS:
            raise DeskError("invalid", field="check", why="digits", value=value)
        with self._desk.database.read() as db:
            return scan_log_view.check_found(db, digits)
