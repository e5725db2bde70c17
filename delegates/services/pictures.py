"""Pictures of a forum: photos of delegates, the logo, and those of its badge templates.

A file is read and made ready before the transaction, so that no scan waits for it. The change log says that a picture
changed, never what it shows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from delegates.domain.people import DelegateId
from delegates.errors import DeskError
from delegates.services.desk import Desk
from delegates.storage import change_log, picture_store, roster_store
from delegates.storage.change_log import Change
from delegates.storage.database import Connection
from delegates.storage.ids import uuid7
from delegates.storage.picture_store import LOGO_KEY, PHOTO_PREFIX, Picture, photo_key

if TYPE_CHECKING:
    from delegates.services.photo_matching import PhotoPlan
    from delegates.services.picture_files import Crop

Progress = Callable[[int, int], None]

FLAG_PREFIX = "flag:"
# More files than a forum has people by far: somebody chose the wrong folder.
MAX_FILES = 20_000


class Pictures:
    """What is done with pictures; each write is one transaction and one entry of the change log."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def picture(self, key: str) -> bytes | None:
        """The picture of a key, JPEG or PNG: one that is stored, or flag:<ISO 3166 alpha-2> of the program's own."""
        if key.startswith(FLAG_PREFIX):
            from delegates.badges.pictures import flag

            return flag(key.removeprefix(FLAG_PREFIX))
        with self._desk.database.read() as db:
            found = picture_store.picture(db, key)
        return None if found is None else found.data

    # -- photos of delegates -------------------------------------------------------------------------------------

    def photo(self, delegate_id: DelegateId) -> bytes | None:
        """A delegate's photo: JPEG, 4:5, at most 480 by 600 pixels."""
        return self.picture(photo_key(delegate_id))

    def photos(self) -> frozenset[DelegateId]:
        """Who has a photo."""
        with self._desk.database.read() as db:
            keys = picture_store.keys(db, PHOTO_PREFIX)
        return frozenset(DelegateId(key.removeprefix(PHOTO_PREFIX)) for key in keys)

    def preview(self, file: Path) -> bytes:
        """A file as it would be cut: upright, at most 1200 pixels a side. Writes nothing.

        Raises DeskError "bad_file" (file, why), "not_found".
        """
        from delegates.services.picture_files import picture_from

        return picture_from(file).data

    def set_photo(self, delegate_id: DelegateId, file: Path, crop: Crop | None = None) -> None:
        """Give a delegate a photo. `crop` is a part of the upright picture; without it the middle, heads first.

        Raises DeskError "bad_file" (file, why), "not_found" (the file, the delegate).
        """
        from delegates.services.picture_files import photo_from

        made = photo_from(file, crop)
        with self._desk.database.write() as db:
            if roster_store.delegate(db, delegate_id) is None:
                raise DeskError("not_found", kind="delegate", id=delegate_id)
            self._write(db, {photo_key(delegate_id): made})

    def remove_photo(self, delegate_id: DelegateId) -> None:
        """Take a delegate's photo out."""
        self._remove(photo_key(delegate_id))

    def match_photos(self, folder: Path, progress: Progress | None = None) -> PhotoPlan:
        """Say whose photos the files of a folder, and of the folders in it, are. Writes nothing.

        `progress(done, all)` is called between files and may raise to stop. Raises DeskError "not_found", "bad_file"
        (too_many_files).
        """
        from delegates.services import photo_matching, picture_files

        found = picture_files.files_in(folder, limit=MAX_FILES)
        files = {_shown(file.relative_to(folder)): file for file in found}
        with self._desk.database.read() as db:
            whose = photo_matching.Whose(roster_store.roster_rows(db))
            stored = picture_store.hashes(db, picture_store.keys(db, PHOTO_PREFIX))
        pictures = {name for name, file in files.items() if picture_files.may_be_picture(file)}
        clear, left = photo_matching.chosen(whose, [name for name in files if name in pictures])
        left += [photo_matching.PhotoLeft(name, "not_a_picture") for name in files if name not in pictures]
        matches, same_count = [], 0
        for done, (name, delegate_id) in enumerate(clear.items()):
            if progress is not None:
                progress(done, len(clear))
            person = whose.name_of[delegate_id]
            try:
                made = picture_files.photo_from(files[name])
            except DeskError as error:
                why = str(error.facts.get("why", "not_readable"))
                left.append(photo_matching.PhotoLeft(name, why, (person,)))
                continue
            before = stored.get(photo_key(delegate_id))
            if before == picture_store.content_hash(made.data):
                same_count += 1
            else:
                matches.append(photo_matching.PhotoMatch(name, delegate_id, person, before is not None, made))
        return photo_matching.PhotoPlan(
            tuple(matches), tuple(sorted(left, key=lambda one: one.file)), same_count
        )

    def add_photos(self, plan: PhotoPlan) -> frozenset[DelegateId]:
        """Write the photos of a plan, all of them or none; answers who has a new one.

        Whoever was taken out of the forum since the plan was made is left out.
        """
        with self._desk.database.write() as db:
            present = {one.id for one in roster_store.delegates(db)}
            keys = self._write(
                db,
                {
                    photo_key(one.delegate_id): one.picture
                    for one in plan.matches
                    if one.delegate_id in present
                },
            )
        return frozenset(DelegateId(key.removeprefix(PHOTO_PREFIX)) for key in keys)

    # -- the forum's logo, pictures of templates -----------------------------------------------------------------

    def logo(self) -> bytes | None:
        """The forum's logo: PNG or JPEG, at most 1200 pixels a side."""
        return self.picture(LOGO_KEY)

    def set_logo(self, file: Path) -> None:
        """Take a file as the forum's logo. Raises DeskError "bad_file" (file, why), "not_found"."""
        from delegates.services.picture_files import picture_from

        made = picture_from(file)
        self._desk.require("settings")
        with self._desk.database.write() as db:
            self._write(db, {LOGO_KEY: made})

    def remove_logo(self) -> None:
        """Take the logo out."""
        self._desk.require("settings")
        self._remove(LOGO_KEY)

    def add_picture(self, template: str, file: Path) -> str:
        """Keep a picture for a badge template; answers its key. Raises DeskError "bad_file" (file, why), "not_found"."""
        from delegates.services.picture_files import picture_from

        made = picture_from(file)
        self._desk.require("templates")
        prefix = picture_store.template_prefix(template)
        with self._desk.database.write() as db:
            numbers = [key.removeprefix(prefix) for key in picture_store.keys(db, prefix)]
            key = f"{prefix}{max((int(one) for one in numbers if one.isdecimal()), default=0) + 1}"
            self._write(db, {key: made})
        return key

    # -- inside one transaction ----------------------------------------------------------------------------------

    def _remove(self, key: str) -> None:
        with self._desk.database.write() as db:
            self._write(db, {key: None})

    def _write(self, db: Connection, pictures: Mapping[str, Picture | None]) -> list[str]:
        """Save pictures, take out those that are None, and log it; answers the keys of what changed."""
        desk, now = self._desk, self._desk.clock()
        before = picture_store.hashes(db, pictures)
        changed = {
            key: picture
            for key, picture in pictures.items()
            if before.get(key) != (picture_store.content_hash(picture.data) if picture else None)
        }
        for key, picture in changed.items():
            if picture is not None:
                picture_store.save_picture(db, key, picture, now)
        picture_store.remove_pictures(db, [key for key, picture in changed.items() if picture is None])
        if changed:
            change_log.log_changes(
                db,
                "pictures",
                [
                    Change("picture", key, _told(before.get(key)), _told_of(one))
                    for key, one in changed.items()
                ],
                group_id=uuid7(now),
                desk_id=desk.id(db),
                operator=desk.operator,
                at_utc=now,
            )
        return list(changed)


def _shown(file: Path) -> str:
    """A file's name as text; what is no text in it becomes question marks."""
    return str(file).encode("utf-8", "replace").decode()


def _told(sha256: str | None) -> dict[str, object] | None:
    return None if sha256 is None else {"sha256": sha256}


def _told_of(picture: Picture | None) -> dict[str, object] | None:
    return None if picture is None else _told(picture_store.content_hash(picture.data))
