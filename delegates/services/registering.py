"""Registering: one person at a time, by hand or at the desk, and the delegations and categories they belong to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from delegates.domain import latin, names
from delegates.domain.colour import contrast
from delegates.domain.people import (
    EDITABLE_FIELDS,
    Category,
    Delegate,
    DelegateId,
    Delegation,
    DelegationId,
    Gender,
    Origin,
    PartyMember,
    RosterRow,
    Status,
    Variant,
    default_category,
)
from delegates.domain.reference import Reference
from delegates.domain.substitution import in_place_of
from delegates.errors import DeskError
from delegates.services.badge_numbers import issue_numbers, void_badge
from delegates.services.desk import Desk
from delegates.storage import forum_store, roster_store, substitution_view
from delegates.storage.database import Connection
from delegates.storage.ids import uuid7
from delegates.storage.roster_store import Change


@dataclass(frozen=True, slots=True)
class NewDelegate:
    """What a person typed or a verb was given; only the name is required.

    `delegation` is any name of the body (found or made on first use), `category` a letter or any name of one;
    `rank` None takes the proposal of the position.
    """

    name: str
    name_latin: str | None = None
    honorific: str | None = None
    position: str | None = None
    delegation: str | None = None
    delegation_id: DelegationId | None = None
    category: str | None = None
    rank: int | None = None
    is_head: bool = False
    gender: Gender | None = None
    phone: str | None = None
    email: str | None = None
    seat: str | None = None
    attention: str | None = None
    variant: Variant | None = None
    principal_id: DelegateId | None = None
    walk_in: bool = False


class Registering:
    """What is done to the roster by hand."""

    def __init__(self, desk: Desk, reference: Callable[[], Reference]) -> None:
        self._desk = desk
        self._ask_reference = reference

    @property
    def _reference(self) -> Reference:
        """The tables as they are now: they can be edited while the forum is open."""
        return self._ask_reference()

    # -- delegates -----------------------------------------------------------------------------------------------

    def register(self, new: NewDelegate) -> RosterRow:
        """Add one delegate and issue his or her badge.

        Raises DeskError "invalid" (no name, a name over 200 letters, an unknown category).
        """
        with self._desk.database.write() as db:
            delegate = self._made(db, new)
            return self._add(db, delegate, "register")

    def substitute(
        self,
        absent_id: DelegateId,
        comes: NewDelegate | DelegateId,
        *,
        keep_rank: bool = True,
        keep_seat: bool = True,
    ) -> RosterRow:
        """Somebody comes for somebody: the absent one is cancelled, the badge void, the delegation kept.

        `comes` is somebody new, or the id of somebody registered. See `domain.substitution.in_place_of` for what is kept.
        Whoever accompanies the absent one accompanies the one who comes. A printed badge of a registered one that now
        bears other text is replaced: nobody ever holds two that are good. Raises DeskError "invalid" where this one
        cannot come: the absent one, one not expected, or one in a third one's place.
        """
        with self._desk.database.write() as db:
            absent = self._delegate(db, absent_id)
            if (taken := substitution_view.substitute_for(db, absent_id)) is not None:
                raise DeskError("invalid", field="substitute", why="represented", value=taken[1])
            if isinstance(comes, NewDelegate):
                made = in_place_of(absent, self._made(db, comes), keep_rank=keep_rank, keep_seat=keep_seat)
                self._step_back(db, absent)
                row = self._add(db, made, "register")
            else:
                before = self._delegate(db, comes)
                if before.substitute_of is not None or comes == absent_id or not before.status.is_expected:
                    raise DeskError("invalid", field="substitute", why="not_free", value=before.name)
                after = in_place_of(absent, before, keep_rank=keep_rank, keep_seat=keep_seat)
                self._step_back(db, absent)
                row = self._take_office(db, before, after)
            for member in roster_store.party(db, absent_id):
                if not member.is_principal:
                    companion = self._delegate(db, member.id)
                    self._save(db, companion, replace(companion, principal_id=row.id), "edit")
            return row

    def _step_back(self, db: Connection, absent: Delegate) -> None:
        self._save(db, absent, replace(absent, status=Status.CANCELLED, is_head=False), "edit")
        row = roster_store.roster_rows(db, [absent.id])[0]
        if not row.badge_void:
            void_badge(self._desk, db, row, replaced=False)

    def _take_office(self, db: Connection, before: Delegate, after: Delegate) -> RosterRow:
        changed = [field for field in EDITABLE_FIELDS if getattr(before, field) != getattr(after, field)]
        origins = {**before.origins, **dict.fromkeys(changed, Origin.HAND)}
        self._save(db, before, replace(after, origins=origins), "edit")
        row = roster_store.roster_rows(db, [after.id])[0]
        if row.badge_void or row.printed_text_differs:
            if not row.badge_void:
                void_badge(self._desk, db, row, replaced=True)
            issue_numbers(self._desk, db, [after.id])
        return roster_store.roster_rows(db, [after.id])[0]

    def party(self, delegate_id: DelegateId) -> tuple[PartyMember, ...]:
        """The principal whom somebody accompanies, and those who accompany him or her."""
        with self._desk.database.read() as db:
            return roster_store.party(db, delegate_id)

    def amend(self, delegate_id: DelegateId, fields: Mapping[str, object]) -> RosterRow:
        """Change fields of one delegate by hand; an empty text empties a field. Names are kept as given.

        Raises DeskError "invalid" (field, why) and "not_found".
        """
        unknown = set(fields) - set(EDITABLE_FIELDS)
        if unknown:
            raise DeskError("invalid", field=min(unknown), why="unknown_field")
        with self._desk.database.write() as db:
            before = self._delegate(db, delegate_id)
            values = {field: self._cleaned(db, field, value) for field, value in fields.items()}
            changed = {field: value for field, value in values.items() if getattr(before, field) != value}
            if changed.get("principal_id") is not None:
                self._principal(db, delegate_id, DelegateId(str(changed["principal_id"])))
            if changed:
                origins = {**before.origins, **dict.fromkeys(changed, Origin.HAND)}
                after = replace(before, **changed, origins=origins)  # type: ignore[arg-type]  # cleaned by field
                if not after.name:
                    raise DeskError("invalid", field="name_native", why="empty")
                self._save(db, before, after, "edit")
            return roster_store.roster_rows(db, [delegate_id])[0]

    def set_status(self, delegate_id: DelegateId, status: Status) -> RosterRow:
        """Cancel, block, invite or reinstate somebody; the badge answers accordingly at the next scan."""
        return self.amend(delegate_id, {"status": status})

    def delegate(self, delegate_id: DelegateId) -> Delegate:
        """The stored delegate, for a form. Raises DeskError "not_found"."""
        with self._desk.database.read() as db:
            return self._delegate(db, delegate_id)

    def propose_latin(self, name_native: str) -> str:
        """A Latin spelling of a Lao or Khmer name, to be checked by a person; empty where there is none to make."""
        return latin.propose(name_native)

    # -- delegations ---------------------------------------------------------------------------------------------

    def delegations(self) -> list[Delegation]:
        """All delegations in the order of precedence."""
        with self._desk.database.read() as db:
            return roster_store.delegations(db)

    def delegation_named(self, text: str) -> DelegationId | None:
        """The delegation that a text names, made on first use; None for an empty text."""
        if not text.strip():
            return None
        with self._desk.database.write() as db:
            found = self._delegation(db, NewDelegate("", delegation=text))
        return found.id if found is not None else None

    def save_delegation(self, delegation: Delegation) -> Delegation:
        """Add (empty id) or change a delegation.

        Raises DeskError "invalid" without a name or where another delegation has the same name.
        """
        name = names.store(delegation.name_native)
        if not name:
            raise DeskError("invalid", field="name_native", why="empty")
        with self._desk.database.write() as db:
            known = roster_store.delegations(db)
            taken = {(names.key(one.name_native), one.country) for one in known if one.id != delegation.id}
            if (names.key(name), delegation.country) in taken:
                raise DeskError("invalid", field="name_native", why="exists", value=name)
            delegation = replace(delegation, name_native=name)
            before = next((other for other in known if other.id == delegation.id), None)
            if before is None:
                made = replace(delegation, id=DelegationId(uuid7(self._desk.clock())))
                roster_store.add_delegation(db, made)
                self._log(db, "delegation", [Change("delegation", made.id, None, made)])
                return made
            roster_store.update_delegation(db, delegation)
            self._log(db, "delegation", [Change("delegation", delegation.id, before, delegation)])
            return delegation

    def move_delegation(self, delegation_id: DelegationId, *, steps: int) -> list[Delegation]:
        """Move one delegation up (negative) or down in the order of precedence; answers the new order."""
        with self._desk.database.write() as db:
            order = roster_store.delegations(db)
            at = next((i for i, one in enumerate(order) if one.id == delegation_id), None)
            if at is None:
                raise DeskError("not_found", kind="delegation", id=delegation_id)
            moved = order.pop(at)
            to = max(0, min(len(order), at + steps))
            above = order[to - 1].place if to > 0 else order[0].place - 2.0 if order else 0.0
            below = order[to].place if to < len(order) else above + 2.0
            if not above < (above + below) / 2 < below:
                # No room between two places: spread them all, keeping the order.
                order.insert(to, moved)
                for index, one in enumerate(order):
                    roster_store.update_delegation(
                        db, replace(one, place=float(index * 1000), place_proposed=False)
                    )
            else:
                after = replace(moved, place=(above + below) / 2, place_proposed=False)
                roster_store.update_delegation(db, after)
                self._log(db, "delegation", [Change("delegation", moved.id, moved, after)])
            return roster_store.delegations(db)

    # -- categories ----------------------------------------------------------------------------------------------

    def categories(self) -> tuple[Category, ...]:
        with self._desk.database.read() as db:
            return forum_store.categories(db)

    def save_category(self, category: Category, *, is_new: bool = False) -> None:
        """Add or change a category; its ink is black or white, whichever contrasts more (4.58:1 at least).

        Raises DeskError "invalid": no Latin letter, a letter already taken by another one, no name, no colour.
        """
        if not (len(category.letter) == 1 and "A" <= category.letter <= "Z"):
            raise DeskError("invalid", field="letter", why="not_a_letter", value=category.letter)
        if not category.name.strip():
            raise DeskError("invalid", field="name", why="empty")
        inked = replace(category, ink=best_ink(category.colour))
        self._desk.require("settings")
        with self._desk.database.write() as db:
            if is_new and category.letter in self._desk.categories(db):
                raise DeskError("invalid", field="letter", why="exists", value=category.letter)
            forum_store.save_category(db, inked)

    # -- inside one transaction ----------------------------------------------------------------------------------

    def _made(self, db: Connection, new: NewDelegate) -> Delegate:
        name = self._name("name_native", new.name)
        if name is None:
            raise DeskError("invalid", field="name_native", why="empty")
        name_latin = self._name("name_latin", new.name_latin or "")
        position = names.store(new.position or "") or None
        delegation = self._delegation(db, new)
        rank = new.rank if new.rank is not None else self._reference.rank_of(position or "")
        letter = (
            self._category(db, new.category)
            if new.category
            else default_category(
                rank,
                delegation.kind if delegation else None,
                supports=self._reference.supports(position or ""),
            )
        )
        given = {
            "name_native": name,
            "name_latin": name_latin,
            "honorific": names.store(new.honorific or "") or None,
            "position": position,
            "delegation_id": delegation.id if delegation else None,
            "phone": self._phone(new.phone or ""),
            "email": "".join((new.email or "").split()) or None,
            "seat": names.store(new.seat or "") or None,
            "attention": names.store(new.attention or "") or None,
        }
        if new.principal_id is not None:
            self._principal(db, None, new.principal_id)
            given["principal_id"] = new.principal_id
        origin = Origin.DESK if new.walk_in else Origin.HAND
        written = {field for field, value in given.items() if value is not None}
        written |= {"category"} if new.category else set()
        written |= {"rank"} if new.rank is not None else set()
        return Delegate(
            id=DelegateId(uuid7(self._desk.clock())),
            category=letter,
            rank=rank,
            is_head=new.is_head,
            status=Status.REGISTERED,
            gender=new.gender,
            variant=new.variant,
            walk_in=new.walk_in,
            list_order=roster_store.next_list_order(db),
            origins=dict.fromkeys(sorted(written), origin),
            **given,  # type: ignore[arg-type]  # texts, one by one above
        )

    def _add(self, db: Connection, delegate: Delegate, group_kind: str) -> RosterRow:
        roster_store.add_delegates(db, [delegate])
        issue_numbers(self._desk, db, [delegate.id])
        self._log(db, group_kind, [Change("delegate", delegate.id, None, delegate)])
        return roster_store.roster_rows(db, [delegate.id])[0]

    def _save(self, db: Connection, before: Delegate, after: Delegate, group_kind: str) -> None:
        roster_store.update_delegates(db, [after])
        self._log(db, group_kind, [Change("delegate", after.id, before, after)])

    def _log(self, db: Connection, kind: str, changes: Sequence[Change]) -> None:
        roster_store.log_changes(
            db,
            kind,
            changes,
            group_id=uuid7(self._desk.clock()),
            desk_id=self._desk.id(db),
            operator=self._desk.operator,
            at_utc=self._desk.clock(),
        )

    def _delegate(self, db: Connection, delegate_id: DelegateId) -> Delegate:
        delegate = roster_store.delegate(db, delegate_id)
        if delegate is None:
            raise DeskError("not_found", kind="delegate", id=delegate_id)
        return delegate

    def _delegation(self, db: Connection, new: NewDelegate) -> Delegation | None:
        known = roster_store.delegations(db)
        if new.delegation_id is not None:
            found = next((one for one in known if one.id == new.delegation_id), None)
            if found is None:
                raise DeskError("not_found", kind="delegation", id=new.delegation_id)
            return found
        if not (new.delegation or "").strip():
            return None
        host = forum_store.setting(db, "host")
        found, is_new = self._reference.resolve_delegation(
            new.delegation or "",
            known,
            new_id=lambda: uuid7(self._desk.clock()),
            host=host if isinstance(host, str) else None,
        )
        if is_new:
            roster_store.add_delegation(db, found)
            self._log(db, "delegation", [Change("delegation", found.id, None, found)])
        return found

    def _category(self, db: Connection, text: str) -> str:
        return find_category(forum_store.categories(db), text)

    def _principal(self, db: Connection, delegate_id: DelegateId | None, principal_id: DelegateId) -> None:
        """Raises where nobody can accompany this person: an unknown one, or oneself."""
        self._delegate(db, principal_id)
        if principal_id == delegate_id:
            raise DeskError("invalid", field="principal_id", why="self")

    def _phone(self, text: str) -> str | None:
        """E.164 where it can be; what a person typed by hand is kept as it is otherwise, never dropped."""
        return self._reference.phone(text) or names.store(text) or None

    @staticmethod
    def _name(field: str, text: str) -> str | None:
        name = names.store(text)
        if len(name) > names.MAX_NAME_LETTERS:
            raise DeskError("invalid", field=field, why="too_long", value=len(name))
        return name or None

    def _cleaned(self, db: Connection, field: str, value: object) -> object:
        match field:
            case "name_native" | "name_latin":
                return self._name(field, str(value or ""))
            case "status":
                return Status(str(value))
            case "gender":
                return Gender(str(value)) if value else None
            case "variant":
                return Variant(str(value)) if value else None
            case "category":
                return self._category(db, str(value))
            case "rank":
                return int(str(value)) if value not in (None, "") else None
            case "is_head":
                return bool(value)
            case "phone":
                return self._phone(str(value or ""))
            case "email":
                return "".join(str(value or "").split()) or None
            case "delegation_id" | "principal_id":
                return value or None
            case _:
                return names.store(str(value or "")) or None


def find_category(categories: Iterable[Category], text: str) -> str:
    """The letter of a category named by its letter or any of its names. Raises DeskError "invalid"."""
    asked = names.key(text)
    for category in categories:
        if text.strip().upper() == category.letter or asked in (
            names.key(category.name),
            names.key(category.name_lo),
        ):
            return category.letter
    raise DeskError("invalid", field="category", why="unknown", value=text)


def best_ink(colour: str) -> str:
    """Black or white, whichever contrasts more on "#RRGGBB". Raises DeskError "invalid" for any other text."""
    if not re.fullmatch("#[0-9A-Fa-f]{6}", colour):
        raise DeskError("invalid", field="colour", why="not_a_colour", value=colour)
    return max(("#FFFFFF", "#000000"), key=lambda ink: contrast(ink, colour))
