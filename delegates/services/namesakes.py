"""Who bears the same name as somebody, or one that is alike in any script: an index over what searches run over."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from delegates.domain.search import MARK, NAMES_END

_VOWEL = re.compile("[aeiouy]")
# A skeleton of fewer consonants says too little.
_LEAST_BONES = 4
# Of names with the same consonants: below this likeness (0..100) of the spellings they are different names; names in two
# scripts, as their bearers spell them, begin at 80.
_SPELT_ALIKE = 79.0
# A name that half of the list bears is not looked through.
_MOST_LOOKED_AT = 200


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
    """Rows by their place in the roster."""

    def __init__(self, texts: Iterable[str]) -> None:
        # Most names are borne once: a list for each would take twice the time and room.
        self._first: dict[str, int] = {}
        self._others: dict[str, list[int]] = {}
        for place, text in enumerate(texts):
            self._put(place, text)

    def change(self, place: int, before: str, after: str) -> None:
        """The text at a place is another one now."""
        if before == after:
            return
        for key in _keys(before):
            others = self._others.get(key)
            if self._first.get(key) != place:
                if others is not None and place in others:
                    others.remove(place)
            elif others:
                self._first[key] = others.pop(0)
            else:
                del self._first[key]
        self._put(place, after)

    def of(self, place: int, text_at: Callable[[int], str], limit: int) -> list[int]:
        """Places of the namesakes of whoever stands at a place, in roster order, at most `limit`."""
        own = text_at(place)
        same: set[int] = set()
        alike: set[int] = set()
        for key in _keys(own):
            (alike if key[0] == "~" else same).update(self._bearers(key))
        alike -= same
        same.discard(place)
        alike.discard(place)
        if alike:
            from rapidfuzz import fuzz  # only where there is somebody to compare

            spelt = _spelt(own)
            same |= {
                one
                for one in sorted(alike)[:_MOST_LOOKED_AT]
                if any(
                    fuzz.token_sort_ratio(mine, other) >= _SPELT_ALIKE
                    for mine in spelt
                    for other in _spelt(text_at(one))
                )
            }
        return sorted(same)[:limit]

    def _put(self, place: int, text: str) -> None:
        for key in _keys(text):
            if self._first.setdefault(key, place) != place:
                self._others.setdefault(key, []).append(place)

    def _bearers(self, key: str) -> list[int]:
        first = self._first.get(key)
        return [] if first is None else [first, *self._others.get(key, ())]
