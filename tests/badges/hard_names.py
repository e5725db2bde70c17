"""Names that are hard on a layout: tall stacks, deep subscripts, long words, one letter, signs that no font has."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any, Final

LAO: Final = ("ກື້", "ຫຼູ້", "ນ້ຳ", "ບໍ່", "ວຽງ", "ຄຳ", "ເຄື່ອງ", "ຍຶ້ມ", "ໝູ່", "ຟື້ນ", "ສີ", "ໄຊ", "ພົມມະ")
KHMER: Final = ("ញ្ញ្រ", "ស្ត្រី", "ក្រុម", "ហ៊ុន", "ឡើង", "ម៉ាណែត", "ខ្ញុំ", "ព្រះ", "ឱ្យ", "ស៊ីសុវត្ថិ", "វឌ្ឍនៈ")
VIETNAMESE: Final = ("Nguye\u0302\u0303n", "Pha\u0323m", "Ư\u031b\u0309ng", "Quỳnh", "Đỗ", "Hữu", "Ễ", "Thị")
LATIN: Final = ("Ǻgjpq", "von", "Hohenzollern-Sigmaringen", "Li", "O’Brien", "Åsa", "Þórður", "f" * 12, "Wjf")
ODD: Final = (
    "", " ", "X", "ກ", "ក", "\u200b", "\u200d\u200c", "😀", "👨\u200d👩\u200d👧", "محمد عبد الله", "שָׁלוֹם",
    "\u202eabc\u202c",
    "Z" + "\u0301" * 20, "\u17d2\u17d2", "ເ", "\u0ecd", "\ufffd", "漢字", "a\tb\nc", "(((\\", "ຳ" * 9, "W" * 90, "ກ" * 90,
    "ញ្ញ្រ" * 12, "ǺǾ" * 20,
)  # fmt: skip


def _words(chosen: random.Random, parts: tuple[str, ...], most: int, join: str = " ") -> str:
    return join.join(chosen.choices(parts, k=chosen.randint(1, most)))


_WAYS: Final[tuple[Callable[[random.Random], str], ...]] = (
    lambda chosen: _words(chosen, LAO, 5, ""),
    lambda chosen: " ".join(_words(chosen, LAO, 6, "") for _ in range(chosen.randint(2, 4))),
    lambda chosen: _words(chosen, KHMER, 8),
    lambda chosen: _words(chosen, KHMER, 12, ""),
    lambda chosen: _words(chosen, VIETNAMESE, 7),
    lambda chosen: (_words(chosen, LATIN, 30) + "x" * 90)[:90],
    lambda chosen: _words(chosen, LATIN, 4),
    lambda chosen: chosen.choice(ODD),
    lambda chosen: " ".join((_words(chosen, LAO, 3, ""), _words(chosen, KHMER, 2), chosen.choice(ODD))),
)
_FIELDS: Final = (
    "honorific", "name_native", "name_latin", "position", "delegation", "delegation_latin", "seat", "forum_name", "venue",
    "category_name", "category_name_lo",
)  # fmt: skip


def hard_name(chosen: random.Random) -> str:
    """One such name."""
    return chosen.choice(_WAYS)(chosen)


def hard_texts(seed: int) -> dict[str, Any]:
    """A text for every field of a badge, some of them none; the same for the same seed."""
    chosen = random.Random(seed)
    found: dict[str, Any] = {field: hard_name(chosen) for field in _FIELDS}
    for field in ("honorific", "name_native", "position", "delegation_latin", "seat"):
        if chosen.random() < 0.2:
            found[field] = None
    found["issue"] = chosen.choice((1, 2, 12))
    found["language"] = chosen.choice((None, "lo", "en", "vi", "km"))
    return found
