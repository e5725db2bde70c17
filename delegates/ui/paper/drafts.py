"""Ticks that were typed and not recorded, kept on this computer until they are: a crash or a closed sheet loses none.

One file a forum, in the person's data folder under the forum's id. It holds digits and times; a name stands in it only
as long as nobody was chosen for it.
"""

from __future__ import annotations

import json
import logging
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from delegates import paths, whole_file
from delegates.domain.checkpoint import Direction
from delegates.errors import DeskError
from delegates.services.paper import Line

_log = logging.getLogger(__name__)
_MOST_BYTES: Final = 4_000_000
_PLAIN: Final = re.compile(r"[A-Za-z0-9_-]{1,80}")


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed, and what was chosen for all of it."""

    checkpoint_id: str | None
    direction: Direction
    day: date | None
    lines: tuple[Line, ...]


def file_of(forum_id: str) -> Path | None:
    """Where a forum's draft lies; None for an id that is none of ours and could lead out of the folder."""
    return paths.data_dir() / "paper" / f"{forum_id}.json" if _PLAIN.fullmatch(forum_id) else None


def kept(forum_id: str) -> Draft | None:
    """The draft of a forum; None where there is none. One that cannot be read is left where it is."""
    file = file_of(forum_id)
    if file is None or not file.exists():
        return None
    try:
        with file.open("rb") as opened:
            read = json.loads(opened.read(_MOST_BYTES).decode("utf-8"))
        lines = tuple(Line(str(who), str(time)) for who, time in read["lines"])
        checkpoint = read["checkpoint"]
        return Draft(
            checkpoint if isinstance(checkpoint, str) else None,
            Direction(read["direction"]),
            date.fromisoformat(read["day"]) if read["day"] else None,
            lines,
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        _log.warning("the draft of a list on paper cannot be read: %s", type(error).__name__)
        return None


def keep(forum_id: str, draft: Draft) -> None:
    """Keep this draft and no other, none where it has no lines. Where it cannot be written it is logged."""
    file = file_of(forum_id)
    if file is None:
        return
    try:
        if not draft.lines:
            file.unlink(missing_ok=True)
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        value = {
            "checkpoint": draft.checkpoint_id,
            "direction": str(draft.direction),
            "day": draft.day.isoformat() if draft.day else None,
            "lines": [[line.who, line.time] for line in draft.lines],
        }
        with whole_file.written_whole(file) as opened:
            opened.write(json.dumps(value, ensure_ascii=False).encode())
    except (OSError, DeskError) as error:
        _log.warning("a list from paper cannot be kept: %s", type(error).__name__)
