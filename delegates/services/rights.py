"""The organiser's rights: what a password keeps from everybody else, once one is set.

It guards against a hand that slips and a guest at the keyboard, not against somebody who edits the file with other
programs. Only a hash of it is kept (argon2id), in the forum file, so that copies and backups have the same one; nobody can
find out the password again.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from delegates.errors import DeskError
from delegates.services.desk import PASSWORD, RIGHTS_LAST, Desk, Unlocked
from delegates.storage import forum_store, happening_store, rights_view
from delegates.storage.database import Connection
from delegates.storage.happening_store import Happening
from delegates.storage.rights_view import RightsHappening

__all__ = ["LEAST_LETTERS", "MOST_LETTERS", "Rights", "RightsHappening", "RightsState"]

LEAST_LETTERS: Final = 8
MOST_LETTERS: Final = 200
# So many wrong passwords cost nothing; each one after them doubles the wait.
FREE_TRIES: Final = 5
FIRST_WAIT_S: Final = 5
LONGEST_WAIT_S: Final = 300


@dataclass(frozen=True, slots=True)
class RightsState:
    """Whether a password is set, whether the rights are on, and for how many seconds if nobody uses them."""

    has_password: bool = False
    is_organiser: bool = False
    left_s: float = 0.0


@dataclass(frozen=True, slots=True)
class _Ended:
    unlocked: Unlocked
    at_utc: datetime
    why: str


class Rights:
    """Unlocking and locking the organiser's rights at this desk, and the password that does it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._ended: list[_Ended] = []
        self._wrong = 0
        self._wait_until_utc: datetime | None = None

    @property
    def has_password(self) -> bool:
        """Whether a password is set. Without one everybody is an organiser."""
        return self._hash() is not None

    @property
    def is_organiser(self) -> bool:
        """Whether the rights are on."""
        unlocked = self._desk.unlocked
        return unlocked is not None and self._desk.clock() < unlocked.until_utc

    def state(self) -> RightsState:
        """All of it at once, for the header."""
        unlocked = self._desk.unlocked
        left_s = (unlocked.until_utc - self._desk.clock()).total_seconds() if unlocked is not None else 0.0
        return RightsState(self.has_password, left_s > 0, max(0.0, left_s))

    def require(self, what: str) -> None:
        """Before long work that ends in an act of the organiser's; raises as `Desk.require` does."""
        self._desk.require(what)

    # -- on and off ----------------------------------------------------------------------------------------------

    def unlock(self, password: str) -> None:
        """Turn the rights on for the present operator, at this desk; takes a tenth of a second.

        Raises DeskError "not_allowed" (why: "wrong_password", or "wait" with `seconds` after too many of them). Where no
        password is set there is nothing to unlock.
        """
        self.settle()
        known = self._hash()
        if known is None:
            return
        self._judge(known, password)
        # Also of a closed forum: opening it again takes the rights, and who tried is told.
        with self._desk.database.write(also_closed=True) as db:
            self._append(db, rights_view.UNLOCKED)
        self._turn_on()

    def lock(self) -> None:
        """Turn the rights off."""
        self.end("hand")
        self.settle()

    def end(self, why: str) -> None:
        """Turn the rights off at once, without writing: `settle` records it. Any thread may call it."""
        unlocked, self._desk.unlocked = self._desk.unlocked, None
        if unlocked is not None:
            now = self._desk.clock()
            is_over = now >= unlocked.until_utc
            ended = (unlocked.until_utc, "time") if is_over else (now, why)
            self._ended.append(_Ended(unlocked, *ended))

    def settle(self) -> None:
        """Record how the rights ended, also where they did because nobody used them for so long."""
        if self._desk.unlocked is not None and not self.is_organiser:
            self.end("time")
        ended, self._ended = self._ended, []
        if not ended:
            return
        with self._desk.database.write(also_closed=True) as db:
            for one in ended:
                happening_store.append(
                    db,
                    [Happening(kind=rights_view.LOCKED, reason=one.why)],
                    desk_id=forum_store.desk(db, one.unlocked.desk),
                    operator=one.unlocked.operator,
                    at_utc=one.at_utc,
                )

    # -- the password --------------------------------------------------------------------------------------------

    def set_password(self, new: str, old: str | None = None) -> None:
        """Set the first password, or another one in place of `old`; the rights are on after it.

        Raises DeskError "invalid" (field "password": too_short, too_long), and as `unlock` does for a wrong old one.
        """
        letters = len(_typed(new))
        if not LEAST_LETTERS <= letters <= MOST_LETTERS:
            why = "too_short" if letters < LEAST_LETTERS else "too_long"
            raise DeskError("invalid", field="password", why=why, value=letters)
        self.settle()
        before = self._hash()
        if before is not None:
            self._judge(before, old or "")
        made = _hashed(new)
        with self._desk.database.write() as db:
            forum_store.save_setting(db, PASSWORD, made)
            changed = before is not None
            self._append(db, rights_view.PASSWORD_CHANGED if changed else rights_view.PASSWORD_SET)
            if not self.is_organiser:
                self._append(db, rights_view.UNLOCKED)
        self._turn_on()

    def remove_password(self, old: str) -> None:
        """Let everybody do everything again. Raises as `unlock` does."""
        known = self._hash()
        if known is None:
            return
        self._judge(known, old)
        self.end("removed")
        self.settle()
        with self._desk.database.write() as db:
            forum_store.save_setting(db, PASSWORD, None)
            self._append(db, rights_view.PASSWORD_REMOVED)

    # -- looking -------------------------------------------------------------------------------------------------

    def happenings(self, limit: int = 200) -> list[RightsHappening]:
        """Who had the rights when, who gave a wrong password, when it was set: newest first."""
        with self._desk.database.read() as db:
            return rights_view.rights_happenings(db, limit)

    # -- inside --------------------------------------------------------------------------------------------------

    def _hash(self) -> object | None:
        with self._desk.database.read() as db:
            return forum_store.setting(db, PASSWORD)

    def _judge(self, known: object, password: str) -> None:
        """Compare outside any transaction: nobody waits for it with a scan in hand."""
        now = self._desk.clock()
        if self._wait_until_utc is not None and now < self._wait_until_utc:
            left_s = (self._wait_until_utc - now).total_seconds()
            raise DeskError("not_allowed", why="wait", seconds=max(1, round(left_s)))
        if _matches(known, password):
            self._wrong, self._wait_until_utc = 0, None
            return
        self._wrong += 1
        if self._wrong >= FREE_TRIES:
            wait_s = min(FIRST_WAIT_S * 2 ** (self._wrong - FREE_TRIES), LONGEST_WAIT_S)
            self._wait_until_utc = now + timedelta(seconds=wait_s)
        with self._desk.database.write(also_closed=True) as db:
            self._append(db, rights_view.REFUSED)
        raise DeskError("not_allowed", why="wrong_password")

    def _turn_on(self) -> None:
        desk = self._desk
        desk.unlocked = Unlocked(desk.operator, desk.name, desk.clock() + RIGHTS_LAST)

    def _append(self, db: Connection, kind: str) -> None:
        desk = self._desk
        happening_store.append(
            db, [Happening(kind=kind)], desk_id=desk.id(db), operator=desk.operator, at_utc=desk.clock()
        )


def _typed(password: str) -> str:
    """The same letters, however a keyboard makes them."""
    return unicodedata.normalize("NFC", password)


def _bytes(password: str) -> bytes:
    """For the hash; also of what is no whole letter, as an environment may hold it."""
    return _typed(password).encode("utf-8", "surrogatepass")


def _hashed(password: str) -> str:
    from argon2 import PasswordHasher  # argon2id; no start and no scan needs it

    return PasswordHasher().hash(_bytes(password))


def _matches(known: object, password: str) -> bool:
    """Raises DeskError "damaged" where what is stored is no hash."""
    from argon2 import PasswordHasher
    from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

    try:
        return PasswordHasher().verify(str(known), _bytes(password))
    except VerifyMismatchError:
        return False
    except (InvalidHashError, VerificationError):
        raise DeskError("damaged", what=PASSWORD) from None
