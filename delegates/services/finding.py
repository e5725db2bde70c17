"""Finding a delegate by whatever can be typed, and the roster as everybody sees it.

The rows are read once and kept until the file changes; a keystroke then only walks folded text in memory.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from threading import Lock

from delegates.domain import latin
from delegates.domain.people import DelegateId, RosterRow
from delegates.domain.search import MARK, Query, grade, query
from delegates.errors import DeskError
from delegates.services.desk import Desk
from delegates.services.namesakes import NamesakeIndex
from delegates.storage import freshness, roster_store
from delegates.storage.freshness import Mark
from delegates.storage.roster_view import without_collector

# Below this likeness (0..100) two spellings are different names; measured on 70 name pairs in both scripts.
LIKENESS = 80.0
_SIMILAR_SHOWN = 20
_COMPARED_AT_ONCE = 2_000
# From so many rows on Python's collector leaves them alone.
_LONG = 10_000
# More hits than this are not ranked one by one.
_GRADED = 2000
# More people registered at once than this: the roster is read again.
_MOST_NEW = 5
# In the names themselves, not in a position, a body or a number.
_IN_A_NAME = 3
MOST_NAMESAKES = 9


@dataclass(frozen=True, slots=True)
class Hits:
    """Exact hits, best first, and those alike in sound or spelling, best first.

    `total` counts before the limit; those alike only where exact hits leave room for them. `namesakes` are the others of
    the roster who bear the name of somebody shown, or one that is alike.
    """

    exact: tuple[RosterRow, ...]
    similar: tuple[RosterRow, ...]
    total: int
    namesakes: Mapping[DelegateId, tuple[RosterRow, ...]] = field(default_factory=dict)


class Finding:
    """Reads of the roster."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._lock = Lock()
        self._mark: Mark | None = None
        self._rows: list[RosterRow] = []
        self._index: dict[DelegateId, int] = {}
        self._heads: list[int] = []
        self._exact: list[str] = []
        self._sounds: list[str] = []
        self._spellings: list[str] | None = None
        self._namesakes = NamesakeIndex(())

    def rows(self) -> list[RosterRow]:
        """Everybody, in roster order: delegations by precedence, head first, rank, order of arrival in the list."""
        with self._lock:
            self._refresh()
            return list(self._rows)

    @property
    def has_read(self) -> bool:
        """Whether the roster lies in memory, so that `rows` takes no time."""
        return self._mark is not None

    def first_rows(self, limit: int) -> tuple[list[RosterRow], int]:
        """The head of the roster and the number of everybody, to be shown while `rows` reads a long one."""
        with self._desk.database.read() as db:
            return roster_store.first_rows(db, limit)

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
            found = self._holding(asked)
            room = len(found) if limit is None else limit
            exact = [self._rows[index] for index in self._best(asked, found, room)]
            others: list[int] = []
            # A list that is full already shows nobody who is only alike.
            if not asked.digits and (limit is None or len(found) < limit):
                known = set(found)
                others = [index for index in self._spoken(asked) if index not in known]
                if len(found) < _SIMILAR_SHOWN:
                    known.update(others)
                    others += [index for index in self._alike(asked) if index not in known]
            shown = len(others) if limit is None else max(0, min(_SIMILAR_SHOWN, limit - len(exact)))
            similar = [replace(self._rows[index], similar=True) for index in others[:shown]]
            namesakes = {} if limit is None else self._namesakes_of(row.id for row in (*exact, *similar))
        return Hits(tuple(exact), tuple(similar), len(found) + len(others), namesakes)

    def namesakes(self, ids: Iterable[DelegateId]) -> Mapping[DelegateId, tuple[RosterRow, ...]]:
        """For each of these who has any: the others who bear the same name, or one that is alike in any script."""
        with self._lock:
            self._refresh()
            return self._namesakes_of(ids)

    def _namesakes_of(self, ids: Iterable[DelegateId]) -> dict[DelegateId, tuple[RosterRow, ...]]:
        found = {}
        for one in ids:
            if one in self._index and (others := self._namesakes.of(one, self._text_of, MOST_NAMESAKES)):
                found[one] = tuple(
                    self._rows[place] for place in sorted(map(self._index.__getitem__, others))
                )
        return found

    def _text_of(self, delegate_id: DelegateId) -> str:
        return self._rows[self._index[delegate_id]].search_text

    def look_alikes(self, name: str, limit: int = 3) -> list[RosterRow]:
        """People whose name is the same or alike, to warn while somebody is being registered."""
        asked, hits = query(name), self.search(name, limit=None)
        exact = [row for row in hits.exact if (grade(asked, row.search_text) or 0) <= _IN_A_NAME]
        return [*exact, *hits.similar][:limit]

    def heads_to_come(self, limit: int = 3) -> list[RosterRow]:
        """Heads of delegation who have not arrived, by precedence."""
        with self._lock:
            self._refresh()
            heads = (self._rows[index] for index in self._heads)
            to_come = (row for row in heads if row.checked_in_at_utc is None and row.status.is_expected)
            return list(islice(to_come, limit))

    def filter_ids(self, text: str) -> set[DelegateId] | None:
        """Ids of the exact hits, for a table that keeps its own order; None where nothing was asked."""
        asked = query(text)
        with self._lock:
            self._refresh()
            if asked.is_empty:
                return None
            return {self._rows[index].id for index in self._holding(asked)}

    def _refresh(self) -> None:
        with self._desk.database.read() as db:
            now = freshness.mark(db)
            if now == self._mark:
                return
            touched = freshness.touched_since(db, self._mark) if self._mark is not None else None
            if touched is None or not self._take(roster_store.roster_rows(db, list(touched)), touched):
                with without_collector():
                    self._take_all(roster_store.roster_rows(db))
                if len(self._rows) >= _LONG:
                    # They hold each other in no circle: to look through them all for one keeps a scan waiting 0.2 s.
                    gc.freeze()
            self._mark = now

    def _take_all(self, rows: list[RosterRow]) -> None:
        self._rows = rows
        self._number()
        parts = [row.search_text.partition(MARK) for row in rows]
        self._sounds = [sound for sound, _, _ in parts]
        self._exact = [exact for _, _, exact in parts]
        self._spellings = None
        self._namesakes = NamesakeIndex((row.id, row.search_text) for row in rows)

    def _take(self, rows: list[RosterRow], touched: set[DelegateId]) -> bool:
        """Put changed rows in their places, those of people registered since among them; False where somebody is gone,
        or stands elsewhere in the order now, or is of a delegation that nobody was of."""
        new = [row for row in rows if row.id not in self._index]
        if len(rows) != len(touched) or len(new) > _MOST_NEW:
            return False
        if not all(self._put(row) for row in new):
            return False
        for row in rows:
            known = self._rows[self._index[row.id]]
            if (known.delegation_id, known.is_head, known.rank) != (row.delegation_id, row.is_head, row.rank):
                return False
        for row in rows:
            index = self._index[row.id]
            self._namesakes.change(row.id, self._rows[index].search_text, row.search_text)
            self._rows[index] = row
            sound, _, exact = row.search_text.partition(MARK)
            self._sounds[index], self._exact[index] = sound, exact
            if self._spellings is not None:
                self._spellings[index] = sound.partition("\n")[0]
        return True

    def _put(self, row: RosterRow) -> bool:
        """Somebody registered since stands behind everybody of the delegation who comes before in head and rank."""
        body = row.delegation_id
        same = [place for place, other in enumerate(self._rows) if other.delegation_id == body]
        if not same:
            return False
        own = _standing(row)
        place = next((one for one in same if _standing(self._rows[one]) > own), same[-1] + 1)
        sound, _, exact = row.search_text.partition(MARK)
        self._rows.insert(place, row)
        self._sounds.insert(place, sound)
        self._exact.insert(place, exact)
        self._spellings = None
        self._number()
        self._namesakes.add(row.id, row.search_text)
        return True

    def _number(self) -> None:
        self._index = {row.id: index for index, row in enumerate(self._rows)}
        self._heads = [index for index, row in enumerate(self._rows) if row.is_head]

    def _holding(self, asked: Query) -> list[int]:
        """Indexes of rows whose exact text holds all that was typed, in roster order."""
        if asked.digits:
            return [index for index, text in enumerate(self._exact) if asked.digits in text]
        first, *others = asked.words
        found = [index for index, text in enumerate(self._exact) if first in text]
        for word in others:
            found = [index for index in found if word in self._exact[index]]
        if others:
            # Written without blanks on the list, or with blanks that the list has not.
            known = set(found)
            found += [
                index for index, text in enumerate(self._exact) if asked.solid in text and index not in known
            ]
        return found

    def _best(self, asked: Query, found: list[int], limit: int) -> list[int]:
        """The first of the exact hits, best first; roster order among equals."""
        if len(found) > _GRADED:
            # A letter or two: telling names that begin so from the rest is enough, and fast.
            begins = "\n" + asked.key
            first = list(islice((index for index in found if begins in self._exact[index]), limit))
            if len(first) < limit:
                named = set(first)
                first += islice((index for index in found if index not in named), limit - len(first))
            return first
        graded = [(grade(asked, self._rows[index].search_text), index) for index in found]
        return [index for mark, index in sorted(graded, key=lambda pair: (pair[0] or 0, pair[1]))][:limit]

    def _spoken(self, asked: Query) -> list[int]:
        """Indexes of rows whose romanised name holds what was typed."""
        words = asked.spelt.split()
        if len(asked.spelt) < 3 or not words:
            return []
        found = [index for index, text in enumerate(self._sounds) if words[0] in text]
        return [index for index in found if all(word in self._sounds[index] for word in words)][:_GRADED]

    def _alike(self, asked: Query) -> list[int]:
        """Indexes of rows whose spelling is alike, best first."""
        if len(asked.spelt.replace(" ", "")) < 4:
            return []
        if self._spellings is None:
            self._spellings = [text.partition("\n")[0] for text in self._sounds]
        from rapidfuzz import fuzz, process  # only where nothing exact was enough

        # A first cut in C over all spellings, then the careful score on what is left. Some at a time: C lets no other
        # thread of Python run meanwhile, and a scan would wait for a hundred thousand.
        near: list[tuple[float, int]] = []
        for first in range(0, len(self._spellings), _COMPARED_AT_ONCE):
            some = self._spellings[first : first + _COMPARED_AT_ONCE]
            alike = process.extract(
                asked.spelt, some, scorer=fuzz.partial_ratio, score_cutoff=60.0, limit=8 * _SIMILAR_SHOWN
            )
            near += [(-score, first + place) for _, score, place in alike]
        scored = []
        for _, index in sorted(near)[: 8 * _SIMILAR_SHOWN]:
            spelling = self._spellings[index]
            scored.append((-likeness(asked.spelt, asked.skeleton, spelling, latin.skeleton(spelling)), index))
        return [index for score, index in sorted(scored) if -score >= LIKENESS][:_SIMILAR_SHOWN]


def _standing(row: RosterRow) -> tuple[bool, bool, int]:
    """The order within a delegation, but for the order of arrival in the list."""
    return not row.is_head, row.rank is None, row.rank or 0


def likeness(spelt: str, skeleton: str, other_spelt: str, other_skeleton: str) -> float:
    """How alike two romanised names are, 0..100: consonants weigh more than vowels; word order counts for nothing."""
    from rapidfuzz import fuzz

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
    return 0.6 * fuzz.token_sort_ratio(skeleton, other_skeleton) + 0.4 * fuzz.token_sort_ratio(
        spelt, other_spelt
    )
