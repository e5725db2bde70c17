"""Is this row somebody who is in the roster already?

Certain is: the same `names.key` with no contradicting delegation, telephone or e-mail; or the same telephone or e-mail
with a name that is equal, swapped, or alike across scripts. What merely looks like somebody (a near spelling, an initial, a
name in letters that can't be compared) needs a second shared fact and is left to a person. An equal delegation alone
is no fact; exact namesakes in different delegations are two people.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from functools import lru_cache

from rapidfuzz import fuzz, process

from delegates.domain import latin, names, phones


class Alike(IntEnum):
    """How two names compare, weakest first."""

    DIFFERENT = 0
    FOREIGN = 1  # scripts that can't be compared
    NEAR = 2  # a spelling mistake, an initial, a part of the other
    ACROSS = 3  # one is the other in Latin letters
    SWAPPED = 4
    EQUAL = 5


class Likeness(StrEnum):
    """What a row is to the roster."""

    SAME = "same"
    LOOKS = "looks"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Name:
    """One name, folded once."""

    key: str
    solid: str
    scripts: frozenset[str]
    stored: str
    tokens: tuple[str, ...]
    swap_key: str

    @classmethod
    def of(cls, stored: str) -> Name:
        key = names.key(stored)
        tokens = tuple(key.split())
        swapped = " ".join(sorted(tokens)) if len(tokens) > 1 else key
        return cls(key, "".join(tokens), names.scripts(stored), stored, tokens, swapped)

    @property
    def is_latin(self) -> bool:
        return self.scripts == _LATIN

    @property
    def romanised(self) -> tuple[str, ...]:
        """Its words in Latin letters, in order."""
        return _romanised(self.stored)


_LATIN = frozenset({"Latn"})


@lru_cache(maxsize=8192)
def _romanised(stored: str) -> tuple[str, ...]:
    return tuple(latin.romanise(stored).split())


@lru_cache(maxsize=16384)
def _skeleton(text: str) -> str:
    return latin.skeleton(text)


@dataclass(frozen=True, slots=True)
class Facts:
    """What the matcher knows of a person. `post` tells the position in any language (see `Reference.position`)."""

    id: str
    names: tuple[Name, ...]
    delegation_id: str | None
    phones: frozenset[str]
    emails: frozenset[str]
    post: str | None

    @classmethod
    def of(
        cls,
        person_id: str,
        name_native: str | None,
        name_latin: str | None,
        delegation_id: str | None,
        phone: str | None,
        email: str | None,
        post: str | None,
    ) -> Facts:
        called = [Name.of(name) for name in dict.fromkeys((name_native, name_latin)) if name]
        emails = frozenset(part.strip().casefold() for part in (email or "").split("/") if part.strip())
        return cls(person_id, tuple(called), delegation_id, phones.numbers(phone), emails, post)


@dataclass(frozen=True, slots=True)
class Match:
    """The answer for one row. `why` says what speaks for it; `id` is the person meant, None for a new one.

    `notice`: a new person shares a contact with another, or has a name like somebody's in the same office.
    """

    likeness: Likeness
    id: str | None = None
    why: str = ""
    notice: str = ""


_MANY = 200
_MAX_COMPARED = 100
_NEAR = 86


@dataclass(slots=True)
class _Post:
    """Those who hold the same position in the same delegation, found by what near names share.

    That is a whole word, or nearly all letters; of names in letters of another script, the consonants. Among very many
    (three thousand officers of one ministry) names whose beginning or end is the same stand for those with nearly all
    letters.
    """

    holders: list[Facts] = field(default_factory=list)
    _filed: int = 0
    _filed_ends: int = 0
    _filed_sounds: int = 0
    _by_share: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    _spellings: list[str] = field(default_factory=list)
    _owners: list[str] = field(default_factory=list)
    _scripts: set[frozenset[str]] = field(default_factory=set)

    def like(self, called: Iterable[Name]) -> Iterator[str]:
        """Ids of holders whose names may be like these."""
        self._file()
        called = list(called)
        for name in called:
            for token in name.tokens:
                if len(token) > 1 and (group := self._by_share.get(token)):
                    yield from group[-_MAX_COMPARED:]
            if len(self._spellings) <= _MANY:
                found = process.extract(
                    name.solid, self._spellings, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=_MAX_COMPARED
                )
                yield from (self._owners[index] for _, _, index in found)
            else:
                self._file_ends()
                for share in _ends(name):
                    yield from self._by_share.get(share, ())[-_MAX_COMPARED:]
        own = {script for name in called for script in name.scripts}
        if any(not scripts & own for scripts in self._scripts):
            if len(self.holders) <= _SMALL_POST:
                yield from (holder.id for holder in self.holders)
            self._file_sounds()
            for name in called:
                yield from self._by_share.get(_consonants(name), ())[-_MAX_COMPARED:]

    def _file(self) -> None:
        for holder in self.holders[self._filed :]:
            for name in holder.names:
                for share in name.tokens:
                    self._by_share[share].append(holder.id)
                self._spellings.append(name.solid)
                self._owners.append(holder.id)
            self._scripts.add(frozenset(script for name in holder.names for script in name.scripts))
        self._filed = len(self.holders)

    def _file_ends(self) -> None:
        for holder in self.holders[self._filed_ends :]:
            for name in holder.names:
                for share in _ends(name):
                    self._by_share[share].append(holder.id)
        self._filed_ends = len(self.holders)

    def _file_sounds(self) -> None:
        for holder in self.holders[self._filed_sounds :]:
            for name in holder.names:
                self._by_share[_consonants(name)].append(holder.id)
        self._filed_sounds = len(self.holders)


_SMALL_POST = 40


def _ends(name: Name) -> tuple[str, str]:
    return "^" + name.solid[:4], name.solid[-4:] + "$"


def _consonants(name: Name) -> str:
    return "~" + "".join(sorted(_skeleton(name.stored).split()))


@dataclass(slots=True)
class Roster:
    """People indexed for matching; `below` is the roster under it (those met in this run stand above)."""

    below: Roster | None = None
    people: dict[str, list[Facts]] = field(default_factory=lambda: defaultdict(list))
    _by_key: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    _by_contact: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    _by_post: dict[tuple[str, str], _Post] = field(default_factory=dict)

    def add(self, facts: Facts) -> None:
        """Index a person; one that is there already gets these names, numbers and posts besides."""
        self.people[facts.id].append(facts)
        for name in facts.names:
            for key in dict.fromkeys((name.key, name.solid, name.swap_key)):
                if key:
                    self._by_key[key].append(facts.id)
        for contact in (*facts.phones, *facts.emails):
            self._by_contact[contact].append(facts.id)
        if facts.delegation_id and facts.post:
            self._by_post.setdefault((facts.delegation_id, facts.post), _Post()).holders.append(facts)

    def known(self, person_id: str) -> Iterator[Facts]:
        """All facts of a person, those of this run first."""
        yield from self.people.get(person_id, ())
        if self.below is not None:
            yield from self.below.known(person_id)

    def _candidates(self, facts: Facts) -> Iterator[str]:
        for name in facts.names:
            for key in (name.key, name.solid, name.swap_key):
                yield from self._by_key.get(key, ())
        for contact in (*facts.phones, *facts.emails):
            yield from self._by_contact.get(contact, ())
        if self.below is not None:
            yield from self.below._candidates(facts)

    def _same_post(self, facts: Facts) -> Iterator[str]:
        post = self._by_post.get((facts.delegation_id or "", facts.post or ""))
        if post is not None:
            yield from post.like(facts.names)
        if self.below is not None:
            yield from self.below._same_post(facts)

    # -- the answer ---------------------------------------------------------------------------------------------------

    def match(self, facts: Facts) -> Match:
        """What a row with these facts is to the roster."""
        certain: list[tuple[int, str, str]] = []
        looks: list[tuple[int, str, str]] = []
        notice = ""
        for person_id in dict.fromkeys(self._candidates(facts)):
            likeness, weight, why, contact = self._weigh(facts, list(self.known(person_id)))
            notice = "shared_contact" if contact else notice
            if likeness is Likeness.SAME:
                certain.append((weight, person_id, why))
            elif likeness is Likeness.LOOKS:
                looks.append((weight, person_id, why))
        if certain:
            best = max(weight for weight, _, _ in certain)
            chosen = [(person_id, why) for weight, person_id, why in certain if weight == best]
            if len(chosen) > 1:
                return Match(Likeness.LOOKS, chosen[0][0], "several_alike")
            return Match(Likeness.SAME, *chosen[0])
        if looks:
            _, person_id, why = max(looks, key=lambda look: look[0])
            return Match(Likeness.LOOKS, person_id, why)
        for person_id in dict.fromkeys(self._same_post(facts)):
            alike = max(
                (compare(facts.names, one.names) for one in self.known(person_id)), default=Alike.DIFFERENT
            )
            if Alike.NEAR <= alike < Alike.EQUAL:
                if not self._contradicts_contact(facts, person_id):
                    return Match(Likeness.LOOKS, person_id, "same_post")
                notice = "similar_name"
        return Match(Likeness.NEW, notice=notice)

    def _contradicts_contact(self, facts: Facts, person_id: str) -> bool:
        """Other telephones or other e-mails: two people of one office with like names."""
        known = list(self.known(person_id))
        their_phones = frozenset(number for one in known for number in one.phones)
        their_emails = frozenset(address for one in known for address in one.emails)
        return bool(facts.phones and their_phones) or bool(facts.emails and their_emails)

    def _weigh(self, facts: Facts, known: list[Facts]) -> tuple[Likeness, int, str, bool]:
        """-> (likeness, weight, why, whether a contact is shared)."""
        alike = max(compare(facts.names, one.names) for one in known)
        their_phones = frozenset(number for one in known for number in one.phones)
        their_emails = frozenset(address for one in known for address in one.emails)
        delegations = {one.delegation_id for one in known if one.delegation_id}
        phone = bool(facts.phones & their_phones)
        email = bool(facts.emails & their_emails)
        same_delegation = facts.delegation_id in delegations
        other_delegation = bool(facts.delegation_id and delegations) and not same_delegation
        shared = "same_phone" if phone else "same_email"
        if phone or email:
            weight = 10 * alike + 4 * phone + 4 * email + 2 * same_delegation
            if alike >= Alike.ACROSS:
                return Likeness.SAME, 100 + weight, shared, True
            if alike in (Alike.NEAR, Alike.FOREIGN) or (phone and email):
                return Likeness.LOOKS, weight, shared, True
            return Likeness.NEW, 0, "", True
        if alike is not Alike.EQUAL:
            return Likeness.NEW, 0, "", False
        other_phone = bool(facts.phones and their_phones)
        other_email = bool(facts.emails and their_emails)
        if not (other_delegation or other_phone or other_email):
            return Likeness.SAME, 50 + 2 * same_delegation, "same_name", False
        if other_delegation:
            return Likeness.NEW, 0, "", False
        return Likeness.LOOKS, 50, "same_name", False


# ---- names ----------------------------------------------------------------------------------------------------------


def compare(mine: Iterable[Name], theirs: Iterable[Name]) -> Alike:
    """The best that any of one person's names is to any of the other's.

    Where both have a name in the same script of their own, their spellings in other letters add nothing to those.
    """
    others = list(theirs)
    pairs = [(one, other) for one in mine for other in others]
    if any(one.scripts & other.scripts - _LATIN for one, other in pairs):
        pairs = [(one, other) for one, other in pairs if one.scripts & other.scripts]
    best = Alike.DIFFERENT
    for one, other in pairs:
        alike = _compare(one, other)
        if alike is Alike.EQUAL:
            return alike
        best = max(best, alike)
    return best


def _compare(one: Name, other: Name) -> Alike:
    if one.key == other.key or one.solid == other.solid:
        return Alike.EQUAL
    if " " in one.key and one.swap_key == other.swap_key:
        return Alike.SWAPPED
    if one.scripts & other.scripts:
        return Alike.NEAR if _is_near(one, other) else Alike.DIFFERENT
    if one.is_latin == other.is_latin or not (one.scripts | other.scripts) <= {"Latn", "Laoo", "Khmr"}:
        return Alike.FOREIGN
    if is_across(one, other):
        return Alike.ACROSS
    return Alike.DIFFERENT if _unlike_across(one, other) else Alike.FOREIGN


def _is_near(one: Name, other: Name) -> bool:
    if fuzz.ratio(one.solid, other.solid, score_cutoff=_NEAR) >= _NEAR:
        return True
    mine, theirs = one.tokens, other.tokens
    if len(mine) > len(theirs):
        mine, theirs = theirs, mine
    if not mine or len(theirs) < 2:
        return False
    # An initial for a name ("K. Vongdara"), or names left out: every word of the shorter fits one of the longer.
    if not all(any(_fits(token, word) for word in theirs) for token in mine):
        return False
    left = list(theirs)
    whole = 0
    for token in sorted(mine, key=len, reverse=True):
        fitting = next((word for word in left if _fits(token, word)), None)
        if fitting is None:
            return False
        left.remove(fitting)
        whole += len(token) > 1
    return whole > 0


def _fits(one: str, other: str) -> bool:
    """The same word, or the initial of it."""
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def is_across(one: Name, other: Name) -> bool:
    """Whether one name is the other in Latin letters, word by word, in either order; an initial is not enough."""
    mine, theirs = one.romanised, other.romanised
    if any(len(word) == 1 for word in (*mine, *theirs)):
        return False
    if len(mine) != len(theirs):
        return _sound("".join(mine), "".join(theirs)) >= 85
    orders = (
        (theirs, theirs[::-1])
        if len(theirs) == 2
        else (theirs, theirs[1:] + theirs[:1], theirs[-1:] + theirs[:-1])
    )
    for order in orders:
        scores = [_sound(left, right) for left, right in zip(mine, order, strict=True)]
        if min(scores, default=0) >= 55 and sum(scores) >= 76 * len(scores):
            return True
    return False


# Out of 100. The two spellings of one name reach 69 at least (a thousand Lao and Khmer names); half of all others stay
# below 50, nearly all below 60. A single word in common (a family name) is a likeness, too.
_UNLIKE_WHOLE, _UNLIKE_WORD = 60, 75


def _unlike_across(one: Name, other: Name) -> bool:
    """Whether a native and a Latin name have nothing in common in any order, initials beside whole words left out."""
    mine, theirs = (
        [word for word in words if len(word) > 1] if sum(len(word) > 1 for word in words) > 1 else words
        for words in (one.romanised, other.romanised)
    )
    if not mine or not theirs or any(len(word) == 1 for word in (*mine, *theirs)):
        return False
    orders = (theirs, theirs[::-1], sorted(theirs))
    whole = max(_sound("".join(mine), "".join(order)) for order in orders)
    word = max(_sound(left, right) for left in mine for right in theirs)
    return whole < _UNLIKE_WHOLE and word < _UNLIKE_WORD


def _sound(one: str, other: str) -> float:
    """How alike two Latin spellings sound, 0..100."""
    return 0.6 * fuzz.ratio(_skeleton(one), _skeleton(other)) + 0.4 * fuzz.ratio(one, other)
