"""An open forum and everything a person can do with it; what the window and the verbs hold."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from delegates.domain.people import Forum
from delegates.errors import DeskError
from delegates.services.checking_in import CheckingIn
from delegates.services.desk import Clock, Desk
from delegates.services.finding import Finding
from delegates.services.programme import Programme
from delegates.storage import closing_store, forum_store
from delegates.storage.database import Connection, Database, WindowLock

if TYPE_CHECKING:
    from delegates.domain.reference import Reference
    from delegates.services.about_person import AboutPerson
    from delegates.services.after_forum import AfterForum
    from delegates.services.arrivals_watch import ArrivalsWatch
    from delegates.services.asking import Asking
    from delegates.services.attendance_reporting import AttendanceReporting
    from delegates.services.badge_issuing import BadgeIssuing
    from delegates.services.badge_templates import BadgeTemplates
    from delegates.services.certificates import Certificates
    from delegates.services.closing import Closed, Closing
    from delegates.services.envelopes import Envelopes
    from delegates.services.file_facts import FileFactsReader
    from delegates.services.paper import Paper
    from delegates.services.pictures import Pictures
    from delegates.services.proposing import Proposing
    from delegates.services.registering import Registering
    from delegates.services.rights import Rights
    from delegates.services.roster_importing import RosterImporting
    from delegates.services.scan_log import ScanLog
    from delegates.storage.backup import BackupFacts

_log = logging.getLogger(__name__)


class AutoPrint(StrEnum):
    """When checking in prints the badge: never, if it was never printed, or with every admission."""

    NEVER = "never"
    UNPRINTED = "unprinted"
    ALWAYS = "always"


class Workspace:
    """The services of one open forum file; `close` it.

    Services may be called from any thread; each call is one transaction of its own.
    """

    def __init__(
        self,
        database: Database,
        *,
        desk_name: str,
        operator: str,
        clock: Clock,
        lock: WindowLock | None = None,
    ) -> None:
        self._database = database
        self._lock = lock
        with database.read() as db:
            forum, key = forum_store.forum(db), forum_store.forum_key(db)
            closed = closing_store.closed(db)
        self._desk = Desk(database, forum, key, desk_name, operator, clock, closed=closed)
        self.finding = Finding(self._desk)
        self.checking_in = CheckingIn(self._desk)
        self.programme = Programme(self._desk)

    # What a scan does not need is loaded on its first use: spreadsheets, PDF, reference tables.

    @cached_property
    def reference(self) -> Reference:
        """The reference data with this forum's own rows laid over it."""
        from delegates.rosters.reference import load_reference

        return load_reference(self.reference_edits())

    @cached_property
    def registering(self) -> Registering:
        from delegates.services.registering import Registering

        return Registering(self._desk, lambda: self.reference)

    @cached_property
    def proposing(self) -> Proposing:
        from delegates.services.proposing import Proposing

        return Proposing(self._desk, lambda: self.reference)

    @cached_property
    def about_person(self) -> AboutPerson:
        from delegates.services.about_person import AboutPerson

        return AboutPerson(self._desk, self.finding)

    @cached_property
    def arrivals_watch(self) -> ArrivalsWatch:
        from delegates.services.arrivals_watch import ArrivalsWatch

        return ArrivalsWatch(self._desk)

    @cached_property
    def asking(self) -> Asking:
        from delegates.services.asking import Asking

        return Asking(self._desk)

    @cached_property
    def badge_issuing(self) -> BadgeIssuing:
        from delegates.services.badge_issuing import BadgeIssuing

        return BadgeIssuing(
            self._desk, self.finding, self.badge_templates, self.pictures, lambda: self.reference
        )

    @cached_property
    def badge_templates(self) -> BadgeTemplates:
        from delegates.services.badge_templates import BadgeTemplates

        return BadgeTemplates(self._desk)

    @cached_property
    def envelopes(self) -> Envelopes:
        from delegates.services.envelopes import Envelopes

        return Envelopes(self._desk, self.badge_issuing)

    @cached_property
    def roster_importing(self) -> RosterImporting:
        from delegates.services.roster_importing import RosterImporting

        return RosterImporting(self._desk, lambda: self.reference)

    @cached_property
    def pictures(self) -> Pictures:
        from delegates.services.pictures import Pictures

        return Pictures(self._desk)

    @cached_property
    def attendance_reporting(self) -> AttendanceReporting:
        from delegates.services.attendance_reporting import AttendanceReporting

        return AttendanceReporting(self._desk, lambda: self.reference)

    @cached_property
    def certificates(self) -> Certificates:
        from delegates.services.certificates import Certificates

        return Certificates(self.badge_issuing, self.badge_templates, self.pictures)

    @cached_property
    def after_forum(self) -> AfterForum:
        from delegates.services.after_forum import AfterForum

        return AfterForum(self._desk, self.attendance_reporting, self.certificates, self.save_copy)

    @cached_property
    def scan_log(self) -> ScanLog:
        from delegates.services.scan_log import ScanLog

        return ScanLog(self._desk)

    @cached_property
    def paper(self) -> Paper:
        from delegates.services.paper import Paper

        return Paper(self._desk, self.checking_in, self.finding, self.envelopes)

    @cached_property
    def rights(self) -> Rights:
        from delegates.services.rights import Rights

        return Rights(self._desk)

    @cached_property
    def closing(self) -> Closing:
        from delegates.services.closing import Closing

        return Closing(self._desk)

    @cached_property
    def file_facts(self) -> FileFactsReader:
        from delegates.services.file_facts import FileFactsReader

        return FileFactsReader(self._desk, self.programme)

    @property
    def path(self) -> Path:
        return self._database.path

    @property
    def forum(self) -> Forum:
        return self._desk.forum

    @property
    def zone(self) -> ZoneInfo:
        return self._desk.zone

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be recorded: nobody can write to the file, or the forum is closed."""
        return self._database.read_only or self._desk.closed is not None

    @property
    def closed(self) -> Closed | None:
        """How the forum was closed, as far as this desk knows; None while it is open."""
        return self._desk.closed

    @property
    def cloud_folder(self) -> str | None:
        """The name of the cloud folder that the file lies in: such folders copy files while they change."""
        return self._database.warning

    @property
    def desk_name(self) -> str:
        return self._desk.name

    @desk_name.setter
    def desk_name(self, name: str) -> None:
        self._desk.name = name.strip() or self._desk.name

    @property
    def operator(self) -> str:
        return self._desk.operator

    @operator.setter
    def operator(self, name: str) -> None:
        chosen = name.strip() or self._desk.operator
        if self._desk.unlocked is not None and chosen != self._desk.operator:
            self.rights.end("operator")
        self._desk.operator = chosen

    def operators(self) -> tuple[str, ...]:
        """Everybody who has done something on this forum, whoever came last first."""
        with self._database.read() as db:
            return tuple(forum_store.operators(db))

    def amend_forum(self, *, name: str, venue: str | None, starts: date | None, ends: date | None) -> Forum:
        """Change the forum's name, venue and dates; its number and key stay, so that printed badges stay valid.

        Raises DeskError "invalid" (field, why).
        """
        if not name.strip():
            raise DeskError("invalid", field="name", why="empty")
        if starts is not None and ends is not None and ends < starts:
            raise DeskError("invalid", field="ends", why="before_start")
        self._desk.require("settings")
        changed = replace(self.forum, name=name.strip(), venue=venue or None, starts=starts, ends=ends)
        with self._database.write() as db:
            forum_store.save_forum(db, changed)
        self._desk.forum = changed
        return changed

    @property
    def host(self) -> str | None:
        """The body that holds the forum: an id of the reference data or a name; its people are organisers."""
        with self._database.read() as db:
            host = forum_store.setting(db, "host")
        return host if isinstance(host, str) and host else None

    def set_host(self, host: str | None) -> None:
        """Say who holds the forum. Delegations that are there already keep their kind and place."""
        self._desk.require("settings")
        with self._database.write() as db:
            forum_store.save_setting(db, "host", host)

    def auto_print(self) -> dict[str, AutoPrint]:
        """By category letter, whether a check-in prints the badge; a letter that is not there never does."""
        with self._database.read() as db:
            return _auto_print(db)

    def set_auto_print(self, letter: str, when: str) -> None:
        """Say whether checking in somebody of this category prints the badge. Raises ValueError for no `AutoPrint`."""
        rule = AutoPrint(when)
        self._desk.require("settings")
        with self._database.write() as db:
            rules = {**_auto_print(db), letter: rule}
            forum_store.save_setting(db, "auto_print", {one: str(kept) for one, kept in rules.items()})

    def reference_edits(self) -> list[dict[str, object]]:
        """This forum's own rows of the reference data, laid over those that come with the program."""
        with self._database.read() as db:
            edits = forum_store.setting(db, "reference_edits")
        return [dict(edit) for edit in edits] if isinstance(edits, list) else []

    def save_reference_edit(self, edit: dict[str, object], *, key: str) -> None:
        """Change or add one row of the reference data (`table` and its columns; `key` names the id column)."""
        self._desk.require("settings")
        same = ("table", key)
        edits = [
            one for one in self.reference_edits() if any(one.get(part) != edit.get(part) for part in same)
        ]
        edits.append(edit)
        with self._database.write() as db:
            forum_store.save_setting(db, "reference_edits", edits)
        self.__dict__.pop("reference", None)

    def back_up_if_changed(self) -> BackupFacts | None:
        """The automatic backup: at start, before an import, every ten minutes when changed, at exit."""
        from delegates.storage import backup  # minutes after the first scan

        return None if self._database.read_only else backup.automatic(self._database.path, self._desk.clock())

    def make_room(self) -> None:
        """Make scans quicker to record: room for them in the file's log, once after opening. Raises DeskError."""
        self._database.make_room()

    def save_copy(self, target: Path) -> BackupFacts:
        """A verified copy under another name. Raises DeskError "exists", "disk_full", "read_only"."""
        if target.exists():
            raise DeskError("exists", path=str(target))
        from delegates.storage import backup

        return backup.back_up(self._database.path, target)

    def close_backed_up(self) -> None:
        """The last backup, then the file; a backup that fails keeps nobody from going home."""
        try:
            if self._desk.unlocked is not None:
                self.rights.end("closed")
                self.rights.settle()
            self.back_up_if_changed()
        except DeskError as error:
            _log.warning("no backup at the end: %s", error.code)
        finally:
            self.close()

    def close(self) -> None:
        self._database.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def _auto_print(db: Connection) -> dict[str, AutoPrint]:
    stored = forum_store.setting(db, "auto_print")
    known = {str(one): one for one in AutoPrint}
    kept = stored.items() if isinstance(stored, dict) else ()
    return {letter: known[when] for letter, when in kept if isinstance(when, str) and when in known}
