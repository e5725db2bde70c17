"""The model of the big table: the roster, filtered while somebody types, at a hundred thousand rows.

A key must be answered at once, so the text is looked for in one pass a word, and a longer search only among the hits of
the shorter one before it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal

from delegates.domain.people import RosterRow
from delegates.ui.table_model import TableModel

SLOW_COLUMN = 1  # the name: its keys follow the rules of a language
# So many keys are made before anybody notices.
AT_ONCE = 2000


class RosterModel(TableModel[RosterRow]):
    """`TableModel` of roster rows with a filter that narrows what it found before.

    `keys_wanted` carries all rows when a long roster is to be sorted by name: make the keys elsewhere and bring them to
    `take_keys`. Until then the rows stand as they stood.
    """

    keys_wanted = Signal(object)

    _found: tuple[tuple[str, ...], Sequence[int]] = ((), ())
    _waiting_order: Qt.SortOrder | None = None
    _asked: list[RosterRow] | None = None

    def set_rows(self, rows: Iterable[RosterRow]) -> None:
        self._found = ((), ())
        super().set_rows(rows)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        is_slow = column == SLOW_COLUMN and column not in self._sort_keys and len(self._rows) > AT_ONCE
        self._waiting_order = order if is_slow else None
        if is_slow:
            super().sort(-1)
            self._ask()
        else:
            super().sort(column, order)

    def take_keys(self, keys: list[Any]) -> None:
        """Keys of the rows that were asked for; asked again where rows have changed meanwhile."""
        asked, self._asked = self._asked, None
        if self._waiting_order is None or asked is None:
            return
        if len(asked) != len(self._rows) or any(a is not b for a, b in zip(asked, self._rows, strict=True)):
            self._ask()
            return
        self._sort_keys[SLOW_COLUMN] = keys
        self.sort(SLOW_COLUMN, self._waiting_order)

    def _ask(self) -> None:
        if self._asked is None:
            self._asked = list(self._rows)
            self.keys_wanted.emit(self._asked)

    def replace_row(self, row: RosterRow) -> bool:
        self._found = ((), ())
        return super().replace_row(row)

    def retranslate(self) -> None:
        # Names stand in the order of the window's language.
        self._sort_keys.clear()
        super().retranslate()
        if self._sorted_by is not None:
            self.sort(*self._sorted_by)

    def shown_index_of(self, key: Hashable) -> QModelIndex:
        place = self._place.get(key)
        if place is None:
            return QModelIndex()
        if self._sorted_by is not None:
            return super().shown_index_of(key)
        # In the default order the shown rows ascend.
        at = bisect_left(self._shown, place)
        return self.index(at, 0) if self._shown[at : at + 1] == [place] else QModelIndex()

    def _choose(self) -> None:
        accept, rows = self._accept, self._rows
        kept = list(self._holding())
        if accept is not None:
            kept = [index for index in kept if accept(rows[index])]
        if self._sorted_by is not None:
            column, order = self._sorted_by
            keys = self._keys_of(column)
            kept.sort(key=keys.__getitem__, reverse=order == Qt.SortOrder.DescendingOrder)
        self._shown = kept

    def _holding(self) -> Sequence[int]:
        """Rows whose text holds every word, in the default order."""
        words, texts = self._words, self._texts
        before, hits = self._found
        if not words:
            return range(len(texts))
        # Each word of before is in a word of now: nobody can have joined.
        narrows = bool(before) and all(any(old in word for word in words) for old in before)
        for word in sorted(words, key=len, reverse=True):
            hits = (
                [index for index in hits if word in texts[index]]
                if narrows
                else [index for index, text in enumerate(texts) if word in text]
            )
            narrows = True
        self._found = (words, hits)
        return hits
