"""The orders in which a run of badges is printed, and where a new sheet begins. Pure: roster rows in, roster rows out."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, TypeVar, get_args

from delegates.domain.people import DelegationId, RosterRow
from delegates.errors import DeskError
from delegates.services.collation import LANGUAGES, letters_key, letters_of, sort_key

Key = TypeVar("Key", bound=Hashable)
Order = Literal["precedence", "protocol", "delegation", "desk", "envelopes"]
ORDERS: tuple[Order, ...] = get_args(Order)
# Orders that come in parts, so that each part can begin a new sheet.
PARTED: frozenset[Order] = frozenset({"delegation", "desk", "envelopes"})


@dataclass(frozen=True, slots=True)
class DeskRange:
    """A desk that hands out badges to names from `first` to `last`, both included; each a letter, or the first few."""

    title: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class RunOrder:
    """What a person chose.

    `order`: "precedence" is roster order; "protocol" is rank, then the order of delegations; "delegation" is roster order
    in parts; "desk" the alphabet of `language`, by the desks' `ranges`; "envelopes" the delegations as they were sorted.
    `break_sheets`: each part (delegation, desk, envelope) begins a new sheet.
    """

    order: Order = "precedence"
    break_sheets: bool = False
    language: str = "lo"
    ranges: tuple[DeskRange, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """Badges that belong together: of a delegation, or of a desk (`title`; empty for names that no desk has).

    `desk` is which of the order's ranges it is, from 0.
    """

    title: str
    rows: tuple[RosterRow, ...]
    desk: int | None = None


@dataclass(frozen=True, slots=True)
class OrderedRun:
    """Everybody in the order of printing, in parts. `breaks`: numbers in `rows` at which a new sheet begins."""

    parts: tuple[Part, ...]
    breaks: frozenset[int] = frozenset()

    @property
    def rows(self) -> list[RosterRow]:
        return [row for part in self.parts for row in part.rows]


def ordered(rows: Sequence[RosterRow], order: RunOrder, envelopes: Sequence[DelegationId] = ()) -> OrderedRun:
    """Rows, given in roster order, in another order; nobody is lost and nobody comes twice.

    `envelopes`: delegations as a person sorted them; those not named follow in the order of precedence.
    """
    match order.order:
        case "protocol":
            parts = [Part("", tuple(sorted(rows, key=lambda row: (row.rank is None, row.rank or 0))))]
        case "desk":
            parts = _by_desk(rows, order)
        case "delegation":
            parts = _by_delegation(rows)
        case "envelopes":
            places = {one: place for place, one in enumerate(envelopes)}
            parts = sorted(_by_delegation(rows), key=lambda part: _place(part.rows[0], places))
        case _:
            parts = [Part("", tuple(rows))]
    parts = [part for part in parts if part.rows]
    if not order.break_sheets or order.order not in PARTED:
        return OrderedRun(tuple(parts))
    starts, number = [], 0
    for part in parts:
        starts.append(number)
        number += len(part.rows)
    return OrderedRun(tuple(parts), frozenset(starts))


def _place(row: RosterRow, places: Mapping[DelegationId, int]) -> int:
    """Of an envelope among the sorted ones; behind them all where it was not sorted, and last without a delegation."""
    if row.delegation_id is None:
        return len(places) + 1
    return places.get(row.delegation_id, len(places))


def _by_delegation(rows: Iterable[RosterRow]) -> list[Part]:
    """Delegations as they come, those without one in a part of their own."""
    grouped = _grouped(rows, lambda row: row.delegation_id)
    return [Part(members[0].delegation or "", tuple(members)) for members in grouped.values()]


def _by_desk(rows: Sequence[RosterRow], order: RunOrder) -> list[Part]:
    """A desk's names in their alphabet. A native name that no desk has goes by its Latin form where a desk has that."""
    desks = [
        (letters_key(one.first, order.language), letters_key(one.last, order.language))
        for one in order.ranges
    ]

    def desk_of(letters: bytes) -> int:
        for number, (first, last) in enumerate(desks):
            if letters and first <= letters and letters[: len(last)] <= last:
                return number
        return len(desks)

    def found(row: RosterRow) -> tuple[int, bytes]:
        first: tuple[int, bytes] | None = None
        for name in filter(None, (row.name_native, row.name_latin)):
            key, letters = _keys(name, order.language)
            desk = desk_of(letters)
            if desk < len(desks):
                return desk, key
            first = first or (desk, key)
        return first or (len(desks), b"")

    keys = {row.id: found(row) for row in rows}
    grouped = _grouped(sorted(rows, key=lambda row: keys[row.id]), lambda row: keys[row.id][0])
    titles = [one.title for one in order.ranges] + [""]
    return [
        Part(titles[number], tuple(members), number if number < len(desks) else None)
        for number, members in grouped.items()
    ]


@lru_cache(maxsize=16_384)
def _keys(name: str, language: str) -> tuple[bytes, bytes]:
    """By what a name sorts, and its letters alone; kept, because a form asks again at every letter typed."""
    key = sort_key(name, language)
    return key, letters_of(key)


def _grouped(rows: Iterable[RosterRow], key_of: Callable[[RosterRow], Key]) -> dict[Key, list[RosterRow]]:
    grouped: dict[Key, list[RosterRow]] = {}
    for row in rows:
        grouped.setdefault(key_of(row), []).append(row)
    return grouped


# -- as a person writes ranges, as the forum file keeps an order -------------------------------------------------------

_RANGE = re.compile(r"(?:(?P<title>[^:]*):)?\s*(?P<first>[^-–—:]+?)\s*[-–—]\s*(?P<last>[^-–—:]+?)\s*")
_ONE = re.compile(r"(?:(?P<title>[^:]*):)?\s*(?P<first>[^-–—:]+?)\s*")


def ranges_from(text: str, language: str) -> tuple[DeskRange, ...]:
    """Letters as a person writes them, "A–K, L–Z" or "Desk 1: ກ–ນ; Desk 2: ບ–ຮ" → the desks.

    Raises DeskError("invalid", field="ranges", value=…): why "range" for what is no range of letters, "range_order" for
    one that ends before it begins.
    """
    found = []
    for written in filter(None, (part.strip() for part in re.split("[,;\n]", text))):
        match = _RANGE.fullmatch(written) or _ONE.fullmatch(written)
        if match is None:
            raise DeskError("invalid", field="ranges", why="range", value=written)
        first = match["first"]
        last = match.groupdict().get("last") or first
        low, high = letters_key(first, language), letters_key(last, language)
        if not low or not high:
            raise DeskError("invalid", field="ranges", why="range", value=written)
        if low[: len(high)] > high:
            raise DeskError("invalid", field="ranges", why="range_order", value=written)
        letters = first if first == last else f"{first}–{last}"
        title = (match["title"] or "").strip()
        found.append(DeskRange(title or letters, first, last))
    return tuple(found)


def ranges_text(ranges: Sequence[DeskRange]) -> str:
    """The desks as `ranges_from` reads them."""
    written = []
    for one in ranges:
        letters = one.first if one.first == one.last else f"{one.first}–{one.last}"
        written.append(letters if one.title == letters else f"{one.title}: {letters}")
    return ", ".join(written)


def stored(order: RunOrder) -> dict[str, object]:
    """An order as a JSON value."""
    return {
        "order": order.order,
        "break_sheets": order.break_sheets,
        "language": order.language,
        "ranges": ranges_text(order.ranges),
    }


def restored(value: object) -> RunOrder:
    """The order that was stored; what cannot be read is as at first."""
    plain = RunOrder()
    if not isinstance(value, dict):
        return plain
    order, language, ranges = value.get("order"), value.get("language"), value.get("ranges")
    made = replace(
        plain,
        order=order if order in ORDERS else plain.order,
        break_sheets=value.get("break_sheets") is True,
        language=language if language in LANGUAGES else plain.language,
    )
    try:
        return replace(made, ranges=ranges_from(ranges if isinstance(ranges, str) else "", made.language))
    except DeskError:
        return made
