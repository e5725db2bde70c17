"""What a list may change about a delegate who is in the roster already.

An empty cell erases nothing; what a hand or a desk wrote stays; a Latin text never replaces one in the person's own script;
a shorter form of what is there says nothing new. So applying a list twice changes nothing the second time.
"""

from __future__ import annotations

import unicodedata

from delegates.domain import names, phones
from delegates.domain.people import Origin
from delegates.domain.reference import Reference, solid
from delegates.rosters.plan import FieldChange, Known, Proposed

# Mr and Ông say the same of the same man.
_SAME_HONORIFICS = (
    frozenset(map(solid, ("Mr", "Ông", "Anh", "M."))),
    frozenset(map(solid, ("Ms", "Mrs", "Miss", "Mme", "Bà", "Chị", "Cô"))),
)
_TEXT_FIELDS = ("honorific", "position", "seat", "language", "diet", "remarks")


def changes(
    known: Known, proposed: Proposed, reference: Reference
) -> tuple[tuple[FieldChange, ...], tuple[FieldChange, ...]]:
    """-> (changes to be made, changes that a hand's own words forbid)."""
    wanted = {**_name_changes(known, proposed), **_text_changes(known, proposed, reference)}
    phone = _phone(known.text("phone"), proposed.phone)
    if phone is not None:
        wanted["phone"] = phone
    if proposed.email and proposed.email.casefold() != (known.text("email") or "").casefold():
        wanted["email"] = proposed.email
    if proposed.is_head:
        wanted["is_head"] = True
    if proposed.category_given:
        wanted["category"] = proposed.category
    for name in ("delegation_id", "gender"):
        if getattr(proposed, name) is not None:
            wanted[name] = getattr(proposed, name)
    follows = "position" in wanted and not _is_by_hand(known, "position")
    if proposed.rank is not None and (known.values.get("rank") is None or follows):
        wanted["rank"] = proposed.rank
    made: list[FieldChange] = []
    kept: list[FieldChange] = []
    for name, new in wanted.items():
        old = known.values.get(name)
        if old != new:
            (kept if _is_by_hand(known, name) else made).append(FieldChange(name, old, new))
    return tuple(made), tuple(kept)


def _is_by_hand(known: Known, name: str) -> bool:
    return known.origins.get(name, Origin.LIST) is not Origin.LIST


def _text_changes(known: Known, proposed: Proposed, reference: Reference) -> dict[str, object]:
    wanted: dict[str, object] = {}
    for name in _TEXT_FIELDS:
        new, old = getattr(proposed, name), known.text(name)
        if not new or not _says_more(old, new):
            continue
        in_other_words = old is not None and (
            (name == "position" and reference.is_title_of_same(old, new))
            or (name == "honorific" and any({solid(old), solid(new)} <= same for same in _SAME_HONORIFICS))
        )
        if not in_other_words:
            wanted[name] = new
    return wanted


def _name_changes(known: Known, proposed: Proposed) -> dict[str, object]:
    native, latin = known.text("name_native"), known.text("name_latin")
    new_native, new_latin = proposed.name_native, proposed.name_latin
    wanted: dict[str, object] = {}
    if new_native and native and _is_latin(native) != _is_latin(new_native):
        if _is_latin(native):
            # A list brings the name in the person's own script: the Latin one moves to its line.
            wanted["name_native"] = new_native
            new_latin = new_latin or (None if latin else native)
        else:
            new_latin = new_latin or new_native
    elif new_native and (native is None or _is_fuller(native, new_native)):
        wanted["name_native"] = new_native
    if new_latin and (latin is None or _is_fuller(latin, new_latin)):
        wanted["name_latin"] = new_latin
    return wanted


def _is_latin(text: str) -> bool:
    return names.scripts(text) <= {"Latn"}


def _is_fuller(old: str, new: str) -> bool:
    """Whether the new spelling of the same name has marks that the old one lacks; case alone is no reason."""
    if names.key(old) != names.key(new) or old.casefold() == new.casefold():
        return False
    return _mark_count(new) > _mark_count(old)


def _mark_count(text: str) -> int:
    return sum(1 for char in unicodedata.normalize("NFD", text) if unicodedata.category(char).startswith("M"))


def _says_more(old: str | None, new: str) -> bool:
    if not old:
        return True
    old_key, new_key = solid(old), solid(new)
    if not new_key or new_key in old_key:
        return False
    return not (_is_latin(new) and not _is_latin(old))


def _phone(old: str | None, new: str | None) -> str | None:
    """The telephone field after a list's numbers; None where nothing changes."""
    if not new or new == old:
        return None
    if not old:
        return new
    old_numbers, new_numbers = phones.numbers(old), phones.numbers(new)
    if not new_numbers or new_numbers <= old_numbers:
        return None
    if not old_numbers & new_numbers:
        return new
    both = dict.fromkeys([*old.split(phones.SEPARATOR), *new.split(phones.SEPARATOR)])
    return phones.SEPARATOR.join(both)
