"""The digits of a badge: made, checked, grouped for the eye, and drawn at random.

    frame (in the QR):   1 EEE NNNNNNN CC MMMMMMMMMMMMMMMMMMM KK     34 digits
    short (printed):           NNNNNNN CC                             9 digits, grouped 3-3-3

`EEE` is the forum's number (1..999), `NNNNNNN` the badge's number. `CC` = ISO 7064 MOD 97-10 over `EEENNNNNNN`, so the
short code of another forum does not pass. `M` = HMAC-SHA256(forum key, b"badge1:" + 1EEENNNNNNNCC) mod 10^19, `KK` =
MOD 97-10 over all before it. Digits only: they survive every keyboard layout and input method.

Source: ISO/IEC 7064:2003, MOD 97-10 (finds every single error, transposition and twin error); RFC 2104.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import StrEnum

FRAME_DIGITS = 34
SHORT_DIGITS = 9
NUMBERS = 10_000_000
# Numbers from here on are kept for desks that draw offline, from blocks given to them.
RESERVED_FROM = 9_000_000
MAX_FORUM_NUMBER = 999

_TAG_MODULUS = 10**19
_NO_BREAK_SPACE = "\u00a0"


class FrameKind(StrEnum):
    """What 34 digits turned out to be."""

    GENUINE = "genuine"
    FORGED = "forged"  # right check digits, wrong tag
    OTHER_FORUM = "other_forum"  # right check digits, another forum's number; its tag can't be judged here
    DAMAGED = "damaged"  # 34 digits with a wrong one
    NOT_A_FRAME = "not_a_frame"


@dataclass(frozen=True, slots=True)
class FrameReading:
    """A frame taken apart. The numbers are None for DAMAGED and NOT_A_FRAME: a wrong digit is never a guess."""

    kind: FrameKind
    forum_number: int | None = None
    number: int | None = None
    code: str | None = None


def check_digits(digits: str) -> str:
    """The two digits to put behind `digits` (ISO 7064 MOD 97-10)."""
    return f"{(98 - int(digits) * 100 % 97) % 97:02d}"


def _checks(digits: str) -> bool:
    return int(digits) % 97 == 1


def is_digits(text: str) -> bool:
    """True for one or more of the digits 0 to 9 and nothing else."""
    return text.isascii() and text.isdigit()


def short_code(forum_number: int, number: int) -> str:
    """The nine digits printed under the QR. Raises ValueError for numbers that no badge can bear."""
    if not 1 <= forum_number <= MAX_FORUM_NUMBER:
        raise ValueError(f"forum number {forum_number} is not 1..{MAX_FORUM_NUMBER}")
    if not 0 <= number < NUMBERS:
        raise ValueError(f"badge number {number} has more than seven digits")
    return f"{number:07d}" + check_digits(f"{forum_number:03d}{number:07d}")


def _tag(body: str, key: bytes) -> str:
    digest = hmac.digest(key, b"badge1:" + body.encode("ascii"), "sha256")
    return f"{int.from_bytes(digest, 'big') % _TAG_MODULUS:019d}"


def frame(forum_number: int, number: int, key: bytes) -> str:
    """The 34 digits of the QR, signed with the forum's key."""
    body = f"1{forum_number:03d}{short_code(forum_number, number)}"
    body += _tag(body, key)
    return body + check_digits(body)


def is_frame(digits: str) -> bool:
    """True when length, sentinel and both pairs of check digits are right; the tag is not looked at."""
    return (
        len(digits) == FRAME_DIGITS
        and digits[0] == "1"
        and is_digits(digits)
        and _checks(digits)
        and _checks(digits[1:13])
        and digits[1:4] != "000"
    )


def read_frame(digits: str, forum_number: int, key: bytes) -> FrameReading:
    """Judges what may be a frame for the forum with this number and key."""
    if len(digits) != FRAME_DIGITS or not is_digits(digits):
        return FrameReading(FrameKind.NOT_A_FRAME)
    if not is_frame(digits):
        return FrameReading(FrameKind.DAMAGED)
    written_forum = int(digits[1:4])
    if written_forum != forum_number:
        kind = FrameKind.OTHER_FORUM
    elif hmac.compare_digest(_tag(digits[:13], key), digits[13:32]):
        kind = FrameKind.GENUINE
    else:
        kind = FrameKind.FORGED
    return FrameReading(kind, written_forum, int(digits[4:11]), digits[4:13])


def read_short(digits: str, forum_number: int) -> int | None:
    """The badge number of a nine-digit code, or None when it is none of this forum's."""
    if len(digits) != SHORT_DIGITS or not is_digits(digits) or not _checks(f"{forum_number:03d}{digits}"):
        return None
    return int(digits[:7])


def grouped(code: str) -> str:
    """A short code for the eye: "771902433" -> "771 902 433", with spaces that no line breaks at."""
    return _NO_BREAK_SPACE.join(code[start : start + 3] for start in range(0, len(code), 3))


class NumberSource:
    """Draws badge numbers: random, new, and - while that is cheap - any two at least three digits apart.

    Candidates are the words of a linear code: the digits' sum and their weighted sum are fixed modulo 11, which any
    change of one or two digits upsets. It holds about 75,000 numbers below `RESERVED_FROM`; which ones, the forum's
    key decides. When it is nearly used up, any unused number serves.

    Two processes may draw at once: the roster's unique index refuses the second, and the caller draws again.
    """

    _TRIES_APART = 256

    def __init__(self, forum_key: bytes, taken: Collection[int]) -> None:
        self._taken = set(taken)
        digest = hmac.new(forum_key, b"numbers1", hashlib.sha256).digest()
        self._sum, self._weighted_sum = digest[0] % 11, digest[1] % 11
        self._tries_apart = self._TRIES_APART

    def draw(self, randbelow: Callable[[int], int]) -> int:
        """A number not taken before, which counts as taken from now on.

        `randbelow(n)` gives a random integer in 0..n-1 (`secrets.randbelow`). Raises ValueError when all numbers
        below `RESERVED_FROM` are taken.
        """
        for _ in range(self._tries_apart):
            number = self._with_checks(randbelow(RESERVED_FROM // 100))
            if number is not None and number not in self._taken:
                self._taken.add(number)
                return number
        self._tries_apart = 0  # nearly used up: looking further is no longer cheap
        return self._any_unused(randbelow)

    def _with_checks(self, first_five: int) -> int | None:
        """Five digits completed by two: sum(d) and sum(i*d), i = 1..7, fixed modulo 11. None if one would be ten."""
        total, weighted, rest = self._sum, self._weighted_sum, first_five
        for weight in (5, 4, 3, 2, 1):
            rest, digit = divmod(rest, 10)
            total -= digit
            weighted -= weight * digit
        last = (weighted - 6 * total) % 11  # 6x + 7y = weighted and x + y = total, so y = weighted - 6 total
        before_last = (total - last) % 11
        if last > 9 or before_last > 9:
            return None
        return first_five * 100 + before_last * 10 + last

    def _any_unused(self, randbelow: Callable[[int], int]) -> int:
        start = randbelow(RESERVED_FROM)
        for step in range(RESERVED_FROM):
            number = (start + step) % RESERVED_FROM
            if number not in self._taken:
                self._taken.add(number)
                return number
        raise ValueError("every badge number of this forum is taken")
