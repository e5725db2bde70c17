"""Attendance: computed from the check-ins at the moment it is asked for, shown on the board and exported."""

from __future__ import annotations

from pathlib import Path

from delegates.domain.attendance import Attendance, AttendanceRow, counted, representatives
from delegates.domain.attendance_record import Record, Selection, Sources, record
from delegates.services.desk import Desk
from delegates.storage import forum_store, happening_store, programme_store, roster_store, scan_log_view


class AttendanceReporting:
    """Who was there."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def attendance(self) -> Attendance:
        """Everybody in roster order with entries and exits, and the counts, from one consistent snapshot."""
        desk = self._desk
        with desk.database.read() as db:
            roster = roster_store.roster_rows(db)
            delegations = roster_store.delegations(db)
            facts = happening_store.attendance_facts(db)
            categories = forum_store.categories(db)
            names = {checkpoint.id: checkpoint.name for checkpoint in programme_store.checkpoints(db)}
            refused = happening_store.refused_count(db)
            substitute_of = scan_log_view.substitutes(db)
        present = {one for one, fact in facts.items() if fact.first_in_utc is not None}
        came_for = representatives(substitute_of, present)
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
                    checkpoints=tuple(names.get(one, "") for one in fact.checkpoint_ids) if fact else (),
                    desk=fact.desk if fact else None,
                    operator=fact.operator if fact else None,
                    forced_reason=fact.forced_reason if fact else None,
                    from_paper=fact is not None and fact.from_paper,
                    represented_by=came_for.get(row.id),
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
            )

    def export(self, path: Path, language: str = "en") -> Attendance:
        """Write the attendance as .xlsx, .csv or .pdf, by the ending of `path`; answers what was written.

        `language` is lo, en, vi or km. Raises DeskError "invalid" (ending), "disk_full", "read_only".
        """
        from delegates.reports.writing import write

        attendance = self.attendance()
        write(attendance, path, language)
        return attendance
