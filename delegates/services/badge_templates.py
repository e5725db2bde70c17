"""Badge templates: those that come with the program and the forum's own, which may stand in for one of them."""

from __future__ import annotations

import logging
from dataclasses import asdict, replace
from itertools import count
from pathlib import Path
from typing import Final

from delegates import whole_file
from delegates.badges import template_file
from delegates.badges.boxes import PictureBox
from delegates.badges.sheet import Arrangement, restored
from delegates.badges.template import DEFAULT, LONGEST_TITLE, Template, faults
from delegates.domain import names
from delegates.errors import DeskError
from delegates.services.desk import Desk
from delegates.storage import forum_store, picture_store, template_store
from delegates.storage.connection import Connection
from delegates.storage.template_store import StoredTemplate

_log = logging.getLogger(__name__)
_MOST_BYTES: Final = 1_000_000
_PAPERS: Final = "badge_papers"


class BadgeTemplates:
    """What organisers do with templates. One's own under the name of a shipped one is used in its place."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def templates(self) -> dict[str, Template]:
        """All templates by name, the shipped ones (as the forum changed them) first; what cannot be read is left out."""
        with self._desk.database.read() as db:
            stored = template_store.templates(db)
        own: dict[str, Template] = {}
        for one in stored:
            try:
                own[one.name] = template_file.read(one.name, one.toml)
            except DeskError:  # of a newer program, perhaps: the others can be used all the same
                _log.warning("template %s cannot be read", one.name)
        return {**template_file.shipped_templates(), **own}

    def titles(self) -> dict[str, str]:
        """The titles of all templates by name."""
        return {name: one.title for name, one in self.templates().items()}

    def template(self, name: str = DEFAULT) -> Template:
        """The template of that name, as it is to be printed.

        Raises DeskError "not_found" (kind "template", id); for one of the forum's own "bad_file" where it cannot be read,
        "invalid" where it can't be printed.
        """
        with self._desk.database.read() as db:
            stored = next((one.toml for one in template_store.templates(db) if one.name == name), None)
        if stored is None:
            return template_file.shipped(name)
        own = template_file.read(name, stored)
        _refuse_faults(own)
        return own

    def save(self, template: Template) -> Template:
        """Keep a template in the forum file under its name; a shipped one is from now on replaced by it.

        Raises DeskError "invalid" for a template that can't be printed (field "template", why: the first fault) or one
        without a title; "bad_file" for one that could not be read again.
        """
        saved = _ready(template)
        self._desk.require("templates")
        with self._desk.database.write() as db:
            self._keep(db, saved)
        return saved

    def save_as(self, template: Template, title: str) -> Template:
        """The same under a name of its own, with pictures of its own: it keeps them when the first template goes."""
        ready = _ready(replace(template, title=title))
        self._desk.require("templates")
        with self._desk.database.write() as db:
            taken = {one.name for one in template_store.templates(db)}
            name = next(name for name in (f"own-{number}" for number in count(1)) if name not in taken)
            saved = replace(self._with_copied_pictures(db, ready, name), name=name)
            self._keep(db, saved)
        return saved

    def _keep(self, db: Connection, saved: Template) -> None:
        known = {one.name: one.position for one in template_store.templates(db)}
        position = known.get(saved.name, max(known.values(), default=0) + 1)
        kept = StoredTemplate(saved.name, template_file.dump(saved), position, self._desk.clock())
        template_store.save_template(db, kept)

    def _with_copied_pictures(self, db: Connection, template: Template, name: str) -> Template:
        """The template showing copies, under the other name, of those pictures that are its own."""
        prefix = picture_store.template_prefix(template.name)
        shown = [box for box in template.boxes if isinstance(box, PictureBox)]
        own = dict.fromkeys(box.picture for box in shown if box.picture.startswith(prefix))
        copies = {old: f"{picture_store.template_prefix(name)}{number}" for number, old in enumerate(own, 1)}
        for old, new in copies.items():
            kept = picture_store.picture(db, old)
            if kept is not None:
                picture_store.save_picture(db, new, kept, self._desk.clock())
        boxes = tuple(
            replace(box, picture=copies.get(box.picture, box.picture)) if isinstance(box, PictureBox) else box
            for box in template.boxes
        )
        return template.with_boxes(boxes)

    def remove(self, name: str) -> None:
        """Take one of the forum's own out; under the name of a shipped one the shipped one is used again."""
        self._desk.require("templates")
        with self._desk.database.write() as db:
            template_store.remove_template(db, name)
            picture_store.remove_pictures(db, picture_store.keys(db, picture_store.template_prefix(name)))

    def arrangement(self, name: str) -> Arrangement:
        """How badges of a template were last put on paper; one a page where nobody chose."""
        with self._desk.database.read() as db:
            stored = forum_store.setting(db, _PAPERS)
        values = stored.get(name) if isinstance(stored, dict) else None
        return restored(values)

    def keep_arrangement(self, name: str, arrangement: Arrangement) -> None:
        """Remember how badges of a template are put on paper; used positions are those of one sheet only."""
        values = {key: value for key, value in asdict(arrangement).items() if key != "skip"}
        with self._desk.database.write() as db:
            stored = forum_store.setting(db, _PAPERS)
            others = stored if isinstance(stored, dict) else {}
            forum_store.save_setting(db, _PAPERS, {**others, name: values})

    def load(self, file: Path) -> Template:
        """A template from a TOML file, kept as one of the forum's own.

        Raises DeskError "not_found", "bad_file", "invalid".
        """
        try:
            with file.open("rb") as opened:
                raw = opened.read(_MOST_BYTES + 1)
        except FileNotFoundError:
            raise DeskError("not_found", path=str(file)) from None
        except OSError as error:
            raise DeskError("bad_file", path=str(file), why="unreadable", detail=str(error)) from None
        if len(raw) > _MOST_BYTES:
            raise DeskError("bad_file", path=str(file), why="too_large")
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise DeskError("bad_file", path=str(file), why="no_template", detail="UTF-8") from None
        read = template_file.read(file.name, text)
        return self.save_as(read, read.title if read.title != file.name else file.stem)

    def export(self, template: str | Template, out: Path) -> None:
        """Write a template as a TOML file, whole or not at all; one that is being drawn may be given itself."""
        chosen = self.template(template) if isinstance(template, str) else template
        with whole_file.written_whole(out) as opened:
            opened.write(template_file.dump(chosen).encode())


def _refuse_faults(template: Template) -> None:
    wrong = faults(template)
    if wrong:
        raise DeskError("invalid", field="template", why=wrong[0].what, box=wrong[0].box)


def _ready(template: Template) -> Template:
    """The template as it will be read again: what is stored can be printed today and opened tomorrow."""
    title = names.store(template.title)[:LONGEST_TITLE]
    if not title:
        raise DeskError("invalid", field="title", why="empty")
    _refuse_faults(template)
    return template_file.read(template.name, template_file.dump(replace(template, title=title)))
