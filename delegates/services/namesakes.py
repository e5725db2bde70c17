"""Who bears the same name as somebody, or one that is alike in any script: an index over what searches run over."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import islice

from delegates.domain.people import DelegateId
from delegates.domain.search import MARK, NAMES_END

_VOWEL = re.compile("[aeiouy]")
# A skeleton of fewer consonants says too little.
_LEAST_BONES = 4
# Of names with the same consonants: below this likeness (0..100) of the spellings they are different names; names in two
# scripts, as their bearers spell them, begin at 80.
_SPELT_ALIKE = 79.0
# A name that half of the list bears is not looked through.
_MOST_LOOKED_AT = 60


def _spelt(search_text: str) -> list[str]:
    """The names in Latin letters, words apart."""
    sound = search_text.partition(MARK)[0]
    return [line for line in sound.split("\n") if _VOWEL.search(line)]


def _keys(search_text: str) -> set[str]:
    """What namesakes share: the whole name without blanks as it is written or may be spelt, or ("~…") its consonants."""
    sound, _, exact = search_text.partition(MARK)
    found = {line for line in exact.partition(NAMES_END)[0].split("\n") if len(line) > 1 and " " not in line}
    for line in sound.split("\n"):
        if _VOWEL.search(line):
            if " " not in line:
                found.add(line)
        elif len(line) - line.count(" ") >= _LEAST_BONES:
            # Written without blanks, or with the family name first.
            found.add("~" + line.replace(" ", ""))
            found.add("~" + "".join(sorted(line.split())))
    return found


class NamesakeIndex:
    """Everybody of a roster, by id."""

    def __init__(self, people: Iterable[tuple[DelegateId, str]]) -> None:
        # Most names are borne once: a list for each would take twice the time and room.
        self._first: dict[str, DelegateId] = {}
        self._others: dict[str, list[DelegateId]] = {}
        for one, text in people:
            self.add(one, text)

    def add(self, one: DelegateId, search_text: str) -> None:
        """Somebody with the text that searches run over."""
        for key in _keys(search_text):
            if self._first.setdefault(key, one) != one:
                self._others.setdefault(key, []).append(one)

    def change(self, one: DelegateId, before: str, after: str) -> None:
        """The text of somebody is another one now."""
        if before == after:
            return
        for key in _keys(before):
            others = self._others.get(key)
            if self._first.get(key) != one:
                if others is not None and one in others:
                    others.remove(one)
            elif others:
                self._first[key] = others.pop(0)
            else:
                del self._first[key]
        self.add(one, after)

    def of(self, one: DelegateId, text_of: Callable[[DelegateId], str], limit: int) -> set[DelegateId]:
        """The namesakes of somebody, `limit` of them at most, those of just the same name first."""
        own = text_of(one)
        found: set[DelegateId] = set()
        alike: list[DelegateId] = []
        for key in _keys(own):
            if key[0] == "~":
                alike += self._bearers(key)[:_MOST_LOOKED_AT]
            else:
                found.update(islice((other for other in self._bearers(key) if other != one), limit))
        if len(found) < limit and len(alike) > 1:
            from rapidfuzz import fuzz  # only where there is somebody to compare

            spelt = _spelt(own)
            for other in dict.fromkeys(alike):
                if other != one and any(
                    fuzz.token_sort_ratio(mine, theirs) >= _SPELT_ALIKE
                    for mine in spelt
                    for theirs in _spelt(text_of(other))
                ):
                    found.add(other)
                    if len(found) >= limit:
                        break
        return found if len(found) <= limit else set(list(found)[:limit])

    def _bearers(self, key: str) -> list[DelegateId]:
        first = self._first.get(key)
        return [] if first is None else [first, *self._others.get(key, ())]
