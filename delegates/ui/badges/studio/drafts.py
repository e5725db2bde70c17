"""Templates that were changed and not saved, kept on this computer until they are: closing asks nothing and loses nothing.

A file a template, in the person's data folder under the forum's id. No names of people stand in them. Both names come
out of a forum file, which anybody may have made: one that would lead out of the folder is used for nothing.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from delegates import paths, whole_file
from delegates.badges import template_file
from delegates.badges.template import Template
from delegates.errors import DeskError

_log = logging.getLogger(__name__)
_MOST_BYTES: Final = 1_000_000
_PLAIN: Final = re.compile(r"[A-Za-z0-9_-]{1,80}")


def folder(forum_id: str) -> Path | None:
    """Where the drafts of a forum lie; None for an id that is none of ours."""
    return paths.data_dir() / "drafts" / forum_id if _PLAIN.fullmatch(forum_id) else None


def kept(forum_id: str) -> dict[str, Template]:
    """The drafts of a forum by the names of their templates; one that cannot be read is left where it is."""
    found: dict[str, Template] = {}
    place = folder(forum_id)
    for file in sorted(place.glob("*.toml")) if place is not None else ():
        try:
            with file.open("rb") as opened:
                text = opened.read(_MOST_BYTES).decode("utf-8")
            found[file.stem] = template_file.read(file.stem, text)
        except (OSError, UnicodeDecodeError, DeskError) as error:
            _log.warning("draft %s cannot be read: %s", file.name, type(error).__name__)
    return found


def keep(forum_id: str, drafts: Mapping[str, Template]) -> None:
    """Keep these drafts and no others. Where they cannot be written it is logged: a draft is no reason to stop."""
    place = folder(forum_id)
    if place is None:
        return
    kept_drafts = {name: template for name, template in drafts.items() if _PLAIN.fullmatch(name)}
    try:
        if kept_drafts:
            place.mkdir(parents=True, exist_ok=True)
        for name, template in kept_drafts.items():
            with whole_file.written_whole(place / f"{name}.toml") as file:
                file.write(template_file.dump(template).encode())
        for file_path in place.glob("*.toml"):
            if file_path.stem not in drafts:
                file_path.unlink(missing_ok=True)
    except (OSError, DeskError) as error:
        _log.warning("drafts cannot be kept: %s", type(error).__name__)
