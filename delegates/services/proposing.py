"""What a form proposes while somebody types: delegations by any of their names, the rank and category of an office."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock

from delegates.domain import latin
from delegates.domain.people import Delegation, DelegationId, DelegationKind, default_category
from delegates.domain.reference import Body, Reference, fold
from delegates.services.desk import Desk
from delegates.storage import forum_store, freshness, roster_store

# How well a name answers: it is the text, begins with it, one of its words does, it holds it.
_WHOLE, _BEGINS, _WORD_BEGINS, _WITHIN = range(4)


@dataclass(frozen=True, slots=True)
class BodyChoice:
    """A delegation to choose: one of this forum (`id`), or a body of the reference data that has sent nobody yet."""

    id: DelegationId | None
    name_native: str
    name_latin: str | None = None
    acronym: str | None = None

    @property
    def latin(self) -> str:
        """The Latin name, or the acronym, where it says something that the native name does not."""
        return next((one for one in (self.name_latin, self.acronym) if one and one != self.name_native), "")


class Proposing:
    """Proposals only: nothing here writes."""

    def __init__(self, desk: Desk, reference: Callable[[], Reference]) -> None:
        self._desk = desk
        self._reference = reference
        self._lock = Lock()
        self._mark: tuple[int, Reference] | None = None  # the last operation on the roster, and the tables
        self._delegations: list[Delegation] = []
        self._host: str | None = None
        self._choices: list[tuple[BodyChoice, tuple[str, ...]]] = []

    def delegations(self, text: str, limit: int = 12) -> list[BodyChoice]:
        """Delegations of which a name, native, Latin, short, acronym, alias or as it may be spelt in Latin letters,
        holds the text: those whose name begins with it first, this forum's before bodies of the reference data.

        An empty text gives this forum's in the order of precedence.
        """
        asked = fold(text)
        solid = asked.replace(" ", "")
        with self._lock:
            self._refresh()
            if not asked:
                return [choice for choice, _ in self._choices if choice.id is not None][:limit]
            graded = [
                (grade >= _WORD_BEGINS, choice.id is None, grade, place)
                for place, (choice, keys) in enumerate(self._choices)
                if (grade := _grade(asked, solid, keys)) is not None
            ]
            return [self._choices[place][0] for *_, place in sorted(graded)[:limit]]

    def named(self, text: str) -> BodyChoice | None:
        """The delegation of this forum that one of its names is the text; None where none or several are."""
        asked = fold(text)
        with self._lock:
            self._refresh()
            found = [
                choice for choice, keys in self._choices if choice.id is not None and asked and asked in keys
            ]
        return found[0] if len(found) == 1 else None

    def rank(self, position: str) -> int | None:
        """The rank proposed for a position; the best of several titles."""
        return self._reference().rank_of(position)

    def category(self, position: str, delegation: str = "", delegation_id: DelegationId | None = None) -> str:
        """The letter that somebody with this position, of this delegation, gets when nobody chooses one."""
        reference = self._reference()
        return default_category(
            reference.rank_of(position),
            self._kind(reference, delegation, delegation_id),
            supports=reference.supports(position),
        )

    def _kind(
        self, reference: Reference, delegation: str, delegation_id: DelegationId | None
    ) -> DelegationKind | None:
        with self._lock:
            self._refresh()
            known, host = self._delegations, self._host
        if delegation_id is not None:
            return next((one.kind for one in known if one.id == delegation_id), None)
        if not fold(delegation):
            return None
        return reference.resolve_delegation(delegation, known, new_id=lambda: "", host=host)[0].kind

    def _refresh(self) -> None:
        reference = self._reference()
        with self._desk.database.read() as db:
            now = (freshness.mark(db).operation, reference)  # scans change nothing here
            if self._mark is not None and now[0] == self._mark[0] and reference is self._mark[1]:
                return
            self._delegations = roster_store.delegations(db)
            host = forum_store.setting(db, "host")
        self._host = host if isinstance(host, str) else None
        known = [(_choice_of(one), _keys(_names_of(one))) for one in self._delegations]
        there = {key for _, keys in known for key in keys}
        others = [
            (BodyChoice(None, body.name_native, body.name_latin, body.acronym), _body_keys(body))
            for body in reference.bodies
            if fold(body.name_native) not in there
        ]
        self._choices = [*known, *others]
        self._mark = now


def _choice_of(one: Delegation) -> BodyChoice:
    return BodyChoice(one.id, one.name_native, one.name_latin, one.acronym)


def _names_of(one: Delegation) -> tuple[str | None, ...]:
    return (one.name_native, one.name_latin, one.short_name, one.acronym, *one.aliases)


@lru_cache(maxsize=4096)
def _body_keys(body: Body) -> tuple[str, ...]:
    """Folded once: the reference data is the same for every forum."""
    return _keys(body.all_names)


def _keys(given: Iterable[str | None]) -> tuple[str, ...]:
    """Every name as it is compared, and in the Latin letters in which it may be typed."""
    stated = [name for name in given if name]
    return tuple(dict.fromkeys([*map(fold, stated), *(fold(latin.romanise(name)) for name in stated)]))


def _grade(asked: str, solid: str, keys: Iterable[str]) -> int | None:
    best = None
    for key in keys:
        if asked not in key and solid not in key.replace(" ", ""):
            continue
        if key == asked:
            return _WHOLE
        bare = key.replace(" ", "")
        if key.startswith(asked) or bare.startswith(solid):
            grade = _BEGINS
        elif f" {asked}" in key:
            grade = _WORD_BEGINS
        else:
            grade = _WITHIN
        best = grade if best is None else min(best, grade)
    return best
