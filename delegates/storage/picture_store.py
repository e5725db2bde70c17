"""Pictures as stored: photos of delegates, the forum's logo, pictures of badge templates, each with the hash of its bytes.

A picture has a key: `photo:<delegate id>`, `logo`, or `template:<name>:<n>`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from delegates.storage import statements
from delegates.storage.connection import Connection
from delegates.storage.values import microseconds

LOGO_KEY = "logo"
PHOTO_PREFIX = "photo:"


@dataclass(frozen=True, slots=True)
class Picture:
    """The bytes of a picture file, what they are ("image/jpeg", "image/png"), and its size in pixels."""

    media: str
    width_px: int
    height_px: int
    data: bytes


def photo_key(delegate_id: str) -> str:
    """The key of a delegate's photo."""
    return PHOTO_PREFIX + delegate_id


def template_prefix(name: str) -> str:
    """What the keys of a badge template's own pictures begin with; a number follows."""
    return f"template:{name}:"


def content_hash(data: bytes) -> str:
    """The hash that stands beside a picture."""
    return hashlib.sha256(data).hexdigest()


def picture(db: Connection, key: str) -> Picture | None:
    """A picture as stored; none where its bytes have changed since, which `verify` tells."""
    row = db.execute(
        "SELECT sha256, media, width_px, height_px, data FROM picture WHERE key = ?", (key,)
    ).fetchone()
    if row is None or content_hash(row[4]) != row[0]:
        return None
    return Picture(row[1], row[2] or 0, row[3] or 0, bytes(row[4]))


def hashes(db: Connection, keys: Iterable[str]) -> dict[str, str]:
    """The hashes of those pictures that are there."""
    asked = json.dumps(list(keys))
    rows = db.execute(
        "SELECT key, sha256 FROM picture WHERE key IN (SELECT value FROM json_each(?))", (asked,)
    )
    return {str(key): str(sha256) for key, sha256 in rows}


def keys(db: Connection, prefix: str) -> list[str]:
    """The keys that begin so, in order; no picture is read for them."""
    # U+10FFFF stands behind every letter that a key may go on with.
    rows = db.execute(
        "SELECT key FROM picture WHERE key >= ? AND key < ? ORDER BY key", (prefix, prefix + "\U0010ffff")
    )
    return [str(row[0]) for row in rows]


def save_picture(db: Connection, key: str, saved: Picture, changed_utc: datetime) -> None:
    """Add a picture, or put it in the place of the one with this key."""
    values = {
        "key": key,
        "media": saved.media,
        "width_px": saved.width_px,
        "height_px": saved.height_px,
        "data": saved.data,
        "sha256": content_hash(saved.data),
        "changed_utc": microseconds(changed_utc),
    }
    statements.save(db, "picture", "key", values)


def remove_pictures(db: Connection, keys: Iterable[str]) -> None:
    """Take pictures out; a key without one is no error."""
    db.execute("DELETE FROM picture WHERE key IN (SELECT value FROM json_each(?))", (json.dumps(list(keys)),))
