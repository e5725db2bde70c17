"""Finding a delegate by whatever can be typed, and the roster as everybody sees it.

The rows are read once and kept until the file changes; a keystroke then only walks folded text in memory.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from threading import Lock

from rapidfuzz import fuzz, process

from delegates.domain import latin
from delegates.domain.people import DelegateId, RosterRow
from delegates.domain.search import MARK, Query, grade, query
from delegates.errors import DeskError
from delegates.services.desk import Desk
from delegates.storage import happening_store, roster_store

# Below this likeness (0..100) two spellings are different names; measured on 70 name pairs in both scripts.
LIKENESS = 80.0
_SIMILAR_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Hits:
    """Exact hits, best first, and those alike in sound or spelling, best first. `total` counts before the limit."""

    exact: tuple[RosterRow, ...]
    similar: tuple[RosterRow, ...]
    total: int


class Finding:
    """Reads of the roster."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._lock = Lock()
        self._version: object = None
        self._rows: list[RosterRow] = []
        self._sounds: list[tuple[str, str]] | None = None

    def rows(self) -> list[RosterRow]:
        """Everybody, in roster order: delegations by precedence, head first, rank, order of arrival in the list."""
        with self._lock:
            self._refresh()
            return list(self._rows)

    def row(self, delegate_id: DelegateId) -> RosterRow:
        """One delegate. Raises DeskError "not_found"."""
        with self._desk.database.read() as db:
            rows = roster_store.roster_rows(db, [delegate_id])
        if not rows:
            raise DeskError("not_found", kind="delegate", id=delegate_id)
        return rows[0]

    def search(self, text: str, limit: int | None = 50) -> Hits:
        """Exact hits first, then those that only sound or are written alike; nothing is ever chosen by itself."""
        asked = query(text)
        with self._lock:
            self._refresh()
            if asked.is_empty:
                return Hits((), (), 0)
            graded = [
                (mark, index) for index, row in enumerate(self._rows) if (mark := grade(asked, row.search_text)) is not None
            ]
            graded.sort()
            exact = [self._rows[index] for mark, index in graded if mark < 5]
            by_sound = [index for mark, index in graded if mark == 5]
            alike = by_sound if asked.digits else by_sound + self._alike(asked, {index for _, index in graded})
            similar = [replace(self._rows[index], similar=True) for index in alike]
        total = len(exact) + len(similar)
        if limit is not None:
            exact = exact[:limit]
            similar = similar[: max(0, min(_SIMILAR_SHOWN, limit - len(exact)))]
        return Hits(tuple(exact), tuple(similar), total)

    def look_alikes(self, name: str, limit: int = 3) -> list[RosterRow]:
        """People whose name is the same or alike, to warn while somebody is being registered."""
        hits = self.search(name, limit=None)
        return [*hits.exact, *hits.similar][:limit]

    def heads_to_come(self, limit: int = 3) -> list[RosterRow]:
        """Heads of delegation who have not arrived, by precedence."""
        return [row for row in self.rows() if row.is_head and row.checked_in_at_utc is None and row.status.is_expected][
            :limit
        ]

    def _refresh(self) -> None:
        with self._desk.database.read() as db:
            version = happening_store.version(db)
            if version != self._version:
                self._rows = roster_store.roster_rows(db)
                self._sounds = None
                self._version = version

    def _alike(self, asked: Query, seen: set[int]) -> list[int]:
        """Indexes of rows whose spelling is alike, best first."""
        if len(asked.spelt.replace(" ", "")) < 4:
            return []
        if self._sounds is None:
            self._sounds = [_sound(row) for row in self._rows]
        spellings = [spelling for spelling, _ in self._sounds]
        # A first cut in C over all spellings, then the careful score on what is left.
        near = process.extract(
            asked.spelt, spellings, scorer=fuzz.WRatio, score_cutoff=60.0, limit=4 * _SIMILAR_SHOWN
        )
        scored = []
        for spelling, _, index in near:
            if index in seen:
                continue
            score = likeness(asked.spelt, asked.skeleton, spelling, self._sounds[index][1])
            if score >= LIKENESS:
                scored.append((-score, index))
        return [index for _, index in sorted(scored)][:_SIMILAR_SHOWN]


def likeness(spelt: str, skeleton: str, other_spelt: str, other_skeleton: str) -> float:
    """How alike two romanised names are, 0..100: consonants weigh more than vowels; word order counts for nothing."""
    words, other_words = sorted(spelt.split()), sorted(other_spelt.split())
    if len(words) < len(other_words):
        # Only a part of the name was typed: hold each typed word against its best partner.
        best = []
        for word in words:
            bones = latin.skeleton(word)
            best.append(
                max(
                    0.6 * fuzz.ratio(bones, latin.skeleton(other)) + 0.4 * fuzz.ratio(word, other)
                    for other in other_words
                )
            )
        return min(best)
    return 0.6 * fuzz.token_sort_ratio(skeleton, other_skeleton) + 0.4 * fuzz.token_sort_ratio(spelt, other_spelt)


def _sound(row: RosterRow) -> tuple[str, str]:
    """The first romanised spelling of a row and its consonant skeleton."""
    lines = row.search_text.partition(MARK)[0].split("\n")
    spelling = lines[0] if lines else ""
    return spelling, latin.skeleton(spelling)
