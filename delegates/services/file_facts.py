"""What the forum file and its disk say for the check of a desk; nothing is judged here and nothing written."""

from __future__ import annotations

import shutil

from delegates.services.desk import Desk
from delegates.services.programme import Programme
from delegates.services.self_check import FileFacts
from delegates.storage import backup, forum_store, happening_store

_KEY_BYTES = 32


class FileFactsReader:
    """Call it on the bulk lane: it reads all that ever happened."""

    def __init__(self, desk: Desk, programme: Programme) -> None:
        self._desk = desk
        self._programme = programme

    def read(self, checkpoint_id: str | None) -> FileFacts:
        """The facts now; `checkpoint_id` is where this desk reads badges, None for the forum's default.

        Raises DeskError like every reading of the file.
        """
        desk, database = self._desk, self._desk.database
        named = (one for one in self._programme.checkpoints() if one.id == checkpoint_id)
        checkpoint = next(named, None) or self._programme.default_checkpoint()
        with database.read() as db:
            counts = happening_store.counts(db)
            last_happened_utc = happening_store.last_happened_utc(db)
            has_key = len(forum_store.forum_key(db)) == _KEY_BYTES
        try:
            free_bytes = shutil.disk_usage(database.path.absolute().parent).free
        except OSError:
            free_bytes = None
        last = backup.last_automatic(database.path)
        return FileFacts(
            read_utc=desk.clock(),
            zone=desk.zone,
            starts=desk.forum.starts,
            ends=desk.forum.ends,
            last_happened_utc=last_happened_utc,
            backup_utc=last.made_utc if last is not None else None,
            backup_path=last.path if last is not None else None,
            backup_is_current=last is not None and last.is_current,
            read_only=database.read_only,
            cloud_folder=database.warning,
            free_bytes=free_bytes,
            has_key=has_key,
            checkpoint=checkpoint.name,
            opens_utc=checkpoint.opens_utc,
            closes_utc=checkpoint.closes_utc,
            delegates_count=counts.registered,
            unprinted_count=counts.registered - counts.printed,
        )
