"""What arrived from a scanner or was typed -> which badge, or why it is none.

All readings of the input are made: from the physical keys, from the text as it is, from the digits of any
script, from the digit row of every keyboard layout. A code counts when exactly one reading has right check
digits; two different right readings are no code. Nothing is normalised before it is decoded: the marks that a
Vietnamese keyboard sends for 5 to 9 would change places.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from delegates.domain import badge_code
from delegates.domain.badge_code import FRAME_DIGITS, SHORT_DIGITS, FrameKind
from delegates.scanner import foreign
from delegates.scanner.layouts import digit_tables

MAX_CHARACTERS = 4096
# Longer than anybody's name, and than what a hand has ready for a field; codes of documents are longer still.
_LONGEST_SEARCH, _LONGEST_WORDS = 100, 1_000


class ReadingKind(StrEnum):
    """What a scan or a typed line is."""

    BADGE = "badge"  # the signed 34 digits of this forum
    SHORT = "short"  # the nine printed digits
    FORGED = "forged"  # 34 digits of this forum, right check digits, wrong tag
    OTHER_FORUM = "other_forum"
    DAMAGED = "damaged"  # a badge with a digit lost or wrong, or two readings that contradict each other
    NOT_A_BADGE = "not_a_badge"
    TOO_LONG = "too_long"
    EMPTY = "empty"
    TEXT = "text"  # typed, and no code at all: a search


@dataclass(frozen=True, slots=True)
class Reading:
    """One input, read.

    `number` (the badge's), `code` (its nine digits) and `forum_number` are given for BADGE, SHORT, FORGED and
    OTHER_FORUM - for the last they are the other forum's. `via` says how it was read: "keys", "text", "script
    digits", "look-alikes" or a layout's name. `foreign` is one of the kinds of `scanner.foreign` for
    NOT_A_BADGE.
    """

    kind: ReadingKind
    number: int | None = None
    code: str | None = None
    forum_number: int | None = None
    via: str = ""
    foreign: str | None = None


_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
_BLANKS = re.compile(r"\s+")
_SEPARATORS = re.compile("[\\s\u00ad\u2010-\u2015\u2212-]+")
_UNDECODABLE = re.compile("[\ud800-\udfff\ufffd]")
_LOOK_ALIKES = str.maketrans("OoQDIilLSsBZzG", "00001111558226")
_LOOK_ALIKE_CODE = re.compile("[0-9OoQDIilLSsBZzG]+")

# Digit strings that can only be a badge misread: most of a frame, or a frame read twice with a digit lost.
_NEAR_FRAME = range(20, 2 * FRAME_DIGITS + 3)
_CODE_BUT_FOR_A_DIGIT = range(SHORT_DIGITS - 1, SHORT_DIGITS + 2)
_FRAME_BUT_FOR_A_DIGIT = range(FRAME_DIGITS - 1, FRAME_DIGITS + 2)
_LEAST_OF_A_FRAME = 10


def parse(
    text: str, *, forum_number: int, forum_key: bytes, physical: str | None = None, typed: bool = False
) -> Reading:
    """Reads one scan or one typed line for the forum with this number and key.

    `text` is what arrived, untouched; `physical` the same keys as a US keyboard would have written them
    (`scanner.keys`), where they are known. `typed` says that a person may have typed it: what is no code is then TEXT.
    """
    if max(len(text), len(physical or "")) > MAX_CHARACTERS:
        return Reading(ReadingKind.TOO_LONG)
    # A keyboard as the scanner believes it to be gives the same twice.
    arrived_ways = (physical,) if physical == text else (physical, text)
    texts = [_CONTROLS.sub("", arrived) for arrived in arrived_ways if arrived]
    if not any(arrived.strip() for arrived in texts):
        return Reading(ReadingKind.EMPTY)
    readings = _readings(texts, bool(physical))

    frames = {digits: via for digits, via in readings.items() if badge_code.is_frame(digits)}
    if len(frames) > 1:
        return Reading(ReadingKind.DAMAGED)
    for digits, via in frames.items():
        return _framed(digits, via, forum_number, forum_key)

    shorts = {
        digits: via
        for digits, via in readings.items()
        if badge_code.read_short(digits, forum_number) is not None
    }
    if len(shorts) > 1:
        return Reading(ReadingKind.DAMAGED)
    for digits, via in shorts.items():
        return Reading(ReadingKind.SHORT, int(digits[:7]), digits, forum_number, via)

    return _no_badge(texts, readings, forum_number, typed)


def may_be_typed(text: str, physical: str | None = None, *, in_search: bool = False) -> bool:
    """Whether a burst of keys is something that a person may have written, and no code of any kind.

    In a search a code is as likely as a name: what holds a digit is none. Needs no forum: a badge of any is no typing.
    """
    if len(text) > (_LONGEST_SEARCH if in_search else _LONGEST_WORDS):
        return False
    if parse(text, forum_number=0, forum_key=b"", physical=physical, typed=True).kind is not ReadingKind.TEXT:
        return False
    if not in_search:
        return True
    # Lao letters lie on the digit row: the keys of a name are not all digits, those of a code may be.
    return not any(map(str.isdecimal, text)) and (physical is None or any(map(str.isalpha, physical)))


def is_held_badge(text: str, physical: str | None = None, *, forum_number: int) -> bool:
    """Whether what was written into a field is a badge held under a scanner: any forum's, or one of this forum misread."""
    if max(len(text), len(physical or "")) > MAX_CHARACTERS:
        return False
    texts = [_CONTROLS.sub("", arrived) for arrived in (physical, text) if arrived]
    start = f"1{forum_number:03d}"
    return any(
        badge_code.is_frame(digits) or (len(digits) in _NEAR_FRAME and digits.startswith(start))
        for digits in _readings(texts, bool(physical))
    )


_FRAME_KINDS = {
    FrameKind.GENUINE: ReadingKind.BADGE,
    FrameKind.FORGED: ReadingKind.FORGED,
    FrameKind.OTHER_FORUM: ReadingKind.OTHER_FORUM,
}


def _framed(digits: str, via: str, forum_number: int, forum_key: bytes) -> Reading:
    found = badge_code.read_frame(digits, forum_number, forum_key)
    return Reading(_FRAME_KINDS[found.kind], found.number, found.code, found.forum_number, via)


def _no_badge(texts: list[str], readings: dict[str, str], forum_number: int, typed: bool) -> Reading:
    kind = foreign.kind_of(texts, typed=typed)
    if kind is not None:
        return Reading(ReadingKind.NOT_A_BADGE, foreign=kind)
    if any(_is_misread(digits, forum_number, typed) for digits in readings):
        return Reading(ReadingKind.DAMAGED)
    if typed and not any(_UNDECODABLE.search(arrived) for arrived in texts):
        return Reading(ReadingKind.TEXT)
    return Reading(ReadingKind.NOT_A_BADGE, foreign=foreign.OTHER)


def _is_misread(digits: str, forum_number: int, typed: bool) -> bool:
    length = len(digits)
    # Eight or ten digits that a person typed may as well be a phone number looked for.
    if not typed and length in _CODE_BUT_FOR_A_DIGIT:
        return True
    if length == SHORT_DIGITS or length in _FRAME_BUT_FOR_A_DIGIT:
        return True
    if digits[0] != "1":
        return False
    return length in _NEAR_FRAME or (length >= _LEAST_OF_A_FRAME and digits[1:4] == f"{forum_number:03d}")


def _readings(texts: list[str], keys_first: bool) -> dict[str, str]:
    """Every digit string that the input may stand for -> how it was read. The first way to a string names it."""
    found: dict[str, str] = {}
    for index, arrived in enumerate(texts):
        for digits, way in _digits_of(arrived):
            via = "keys" if keys_first and index == 0 else way
            found.setdefault(digits, via)
            # An input method may commit the whole line twice.
            half, odd = divmod(len(digits), 2)
            if not odd and digits[:half] == digits[half:]:
                found.setdefault(digits[:half], via)
            for whole in _cut_short(digits):
                found.setdefault(whole, via)
    return found


def _cut_short(digits: str) -> list[str]:
    """A frame of which an input method has committed a part a second time, before it or after."""
    if not FRAME_DIGITS + _LEAST_OF_A_FRAME <= len(digits) < 2 * FRAME_DIGITS:
        return []
    first, last = digits[:FRAME_DIGITS], digits[-FRAME_DIGITS:]
    found = [first] if first.startswith(digits[FRAME_DIGITS:]) else []
    return [*found, last] if last.startswith(digits[:-FRAME_DIGITS]) else found


def _digits_of(arrived: str) -> list[tuple[str, str]]:
    plain, *layouts = digit_tables()
    solid = _SEPARATORS.sub("", arrived)
    if solid.isascii() and solid.isdigit():
        return [(solid, plain.name)]
    found = [(digits, plain.name) for digits in plain.read(solid)]
    half, odd = divmod(len(solid), 2)
    if not odd and half > SHORT_DIGITS and solid[:half] == solid[half:]:
        # Committed twice, with an identifier before each.
        found += [(digits, plain.name) for digits in plain.read(solid[:half])]
    decimals = [unicodedata.decimal(char, None) for char in solid]
    if decimals and None not in decimals:
        found.append(("".join(map(str, decimals)), "script digits"))
    # A hyphen is a digit under some layouts: only blanks go.
    unspaced = _BLANKS.sub("", arrived)
    for table in layouts:
        found += [(digits, table.name) for digits in table.read(unspaced)]
    if _looks_like_a_code(solid):
        found.append((solid.translate(_LOOK_ALIKES), "look-alikes"))
    return found


def _looks_like_a_code(solid: str) -> bool:
    """At least half of it in digits: nine letters that happen to look like digits are a word."""
    return (
        len(solid) in (SHORT_DIGITS, FRAME_DIGITS)
        and _LOOK_ALIKE_CODE.fullmatch(solid) is not None
        and sum(map(str.isdigit, solid)) * 2 >= len(solid)
    )
