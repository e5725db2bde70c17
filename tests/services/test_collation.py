"""Names in the order of their language, held against ICU's collator as Qt ships it on Linux."""

from __future__ import annotations

import csv
import functools
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCollator, QLocale

from delegates.domain.names import strip_titles
from delegates.services.collation import sort_key

LOCALES = {"lo": "lo_LA", "km": "km_KH", "vi": "vi_VN", "en": "en_US"}

with (Path(__file__).parent / "name_words.tsv").open(encoding="utf-8", newline="") as _file:
    WORDS: dict[str, list[str]] = {}
    for _row in csv.DictReader(_file, delimiter="\t"):
        WORDS.setdefault(_row["language"], []).append(_row["word"])


def ordered(words: list[str], language: str) -> str:
    return " ".join(sorted(words, key=lambda word: sort_key(word, language)))


@pytest.mark.parametrize(
    ("language", "in_order"),
    [
        ("lo", "ກາ ເກີດ ແກ້ວ ໄກສອນ ຂາວ ເຂົ້າ ຄຳ ໃຈ ນາງ ບຸນ ພູມ ໂພສີ ຫນູ ໜູ ຫລວງ ຫຼວງ ອາ ຮັກ"),
        ("lo", "ກນ ກນ້ ກ່ນ ກນກ"),
        ("km", "ក កក ករ ការ កុំ កំ កាំ កះ ក្រ ខ រ ឫ ឬ ល អា អិ ឥ អុ ឧ អូ ឩ ឪ អែ ឯ អោ ឱ ឲ អៅ ឳ"),
        ("vi", "an àn ản ãn án ạn ăn ân bằng cường Dũng dương Đức"),
        ("en", "Ana Anna dan Dan Đan dao Zoe Zoé"),
    ],
)
def test_known_orders(language: str, in_order: str) -> None:
    assert ordered(in_order.split(" ")[::-1], language) == in_order


def test_code_points_would_be_wrong() -> None:
    words = ["ໄກສອນ", "ຂາວ"]
    assert sorted(words) != sorted(words, key=lambda word: sort_key(word, "lo"))


def test_titles_do_not_count() -> None:
    assert sort_key("ທ່ານ ບຸນມີ", "lo") == sort_key("ບຸນມີ", "lo")


def test_the_lists_own_script_comes_first() -> None:
    assert ordered(["Anna", "ຮັກ", "អាន"], "lo") == "ຮັກ Anna អាន"
    assert ordered(["Anna", "ຮັກ", "អាន"], "km") == "អាន Anna ຮັກ"
    assert ordered(["Anna", "ຮັກ", "អាន"], "vi") == "Anna ຮັກ អាន"


@pytest.mark.parametrize("text", ["", " ", "\x00\x01", "\udcff", "李明", "😀 ok", "\u0301", "ເ", "្"])
def test_any_text_has_a_key(text: str) -> None:
    for language in (*LOCALES, "fr", ""):
        assert isinstance(sort_key(text, language), bytes)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt asks the system, whose rules differ")
@pytest.mark.parametrize("language", LOCALES)
def test_the_order_is_that_of_icu(language: str) -> None:
    words = WORDS[language]
    # Whole names, names in capitals, and names of other languages. (Khmer names keep the Khmer order in any list, where
    # ICU takes the root's.)
    names = words + [f"{first} {last}" for first, last in zip(words, words[7:], strict=False)]
    names += [f"{first.upper()} {last}" for first, last in zip(words[:80], words[3:], strict=False)]
    names += [word for other, others in WORDS.items() if other != "km" for word in others[::9]]
    names = sorted(set(map(strip_titles, names)))
    assert len(names) > 400
    collator = QCollator(QLocale(LOCALES[language]))
    wanted = sorted(names, key=functools.cmp_to_key(collator.compare))
    assert sorted(names, key=lambda name: sort_key(name, language)) == wanted
