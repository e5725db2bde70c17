"""Lao and Khmer names in Latin letters: the right person found by the spelling on the invitation."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.fuzz import ratio

from delegates.domain import latin, names

with (Path(__file__).parent / "name_pairs.tsv").open(encoding="utf-8", newline="") as _file:
    PAIRS = list(csv.DictReader(_file, delimiter="\t"))


def likeness(spelling: str, native: str) -> float:
    return 0.6 * ratio(latin.skeleton(spelling), latin.skeleton(native)) + 0.4 * ratio(
        latin.romanise(spelling), latin.romanise(native)
    )


def best(spelling: str, among: set[str], count: int) -> list[str]:
    return sorted(among, key=lambda native: (-likeness(spelling, native), native))[:count]


def pairs_of(country: str) -> list[dict[str, str]]:
    return [pair for pair in PAIRS if pair["country"] == country]


@pytest.mark.parametrize(("country", "least_first"), [("LA", 1.0), ("KH", 0.92)])
def test_a_latin_spelling_finds_its_native_name_among_similar_ones(country: str, least_first: float) -> None:
    pairs = pairs_of(country)
    given_parts = [pair["native"].split(" ")[0] for pair in pairs]
    family_parts = [pair["native"].split(" ")[-1] for pair in pairs]
    # Everyone's given name with everyone's family name: near namesakes of everybody.
    crowd = {f"{first} {last}" for first in given_parts for last in family_parts} | {
        pair["native"] for pair in pairs
    }
    assert len(crowd) > 10 * len(pairs)
    first = sum(best(pair["latin"], crowd, 1) == [pair["native"]] for pair in pairs)
    assert first / len(pairs) >= least_first


@pytest.mark.parametrize(("country", "least_first", "least_third"), [("LA", 0.95, 0.98), ("KH", 0.83, 0.94)])
def test_one_latin_word_finds_its_native_word(country: str, least_first: float, least_third: float) -> None:
    words = {word for pair in PAIRS if pair["country"] in ("LA", "KH") for word in pair["native"].split(" ")}
    asked = [
        (native, spelling)
        for pair in pairs_of(country)
        if len(pair["native"].split(" ")) == len(pair["latin"].split(" "))
        for native, spelling in zip(pair["native"].split(" "), pair["latin"].split(" "), strict=True)
    ]
    found = [best(spelling, words, 3) for _, spelling in asked]
    assert (
        sum(hits[0] == native for (native, _), hits in zip(asked, found, strict=True)) / len(asked)
        >= least_first
    )
    assert (
        sum(native in hits for (native, _), hits in zip(asked, found, strict=True)) / len(asked)
        >= least_third
    )


@pytest.mark.parametrize(
    ("native", "proposal"),
    [
        ("ບໍ່ວຽງຄຳ ວົງດາລາ", "Boviengkham Vongdala"),
        ("ທ່ານ ບໍ່ວຽງຄໍາ ວົງດາລາ", "Boviengkham Vongdala"),
        ("ທອງລຸນ ສີສຸລິດ", "Thongloun Sisoulith"),
        ("ສີສະຫວາດ", "Sisavath"),
        ("ແສງ ແກ້ວ", "Saeng Kaeo"),
        ("ຫຼວງ ໜູ ຫນູ", "Louang Nou Nou"),
        ("ຈັນ ຊາຍ", "Chan Xay"),
        ("ໄຊຍະລາດ", "Xaialath"),
        ("សុខ អាន", "Sokh An"),
        ("ប្រាក់", "Prak"),
        ("ចម", "Cham"),
        ("ថោង ខុន", "Thong Khon"),
        ("ណាំហុង", "Namhong"),
        ("Mr. Nguyễn Văn An", "Nguyễn Văn An"),
        ("McDonald", "McDonald"),
        ("ໄຊ (Xay)", "Xai Xay"),
    ],
)
def test_proposed_spelling(native: str, proposal: str) -> None:
    assert latin.propose(native) == proposal


@pytest.mark.parametrize(
    "spellings",
    [
        ("Vongdara", "Vongdala", "Wongdara", "VONGDALA", "ວົງດາລາ"),
        ("Somphone", "Somphon", "ສົມພອນ"),
        ("Sisoulith", "Sisulit", "Sysoulid", "ສີສຸລິດ"),
        ("Xayalath", "Sayalat", "ໄຊຍະລາດ"),
        ("Khamtai", "Kamtay", "ຄຳໄຕ"),
        ("Prak", "Prakh", "ប្រាក់"),
    ],
    ids=lambda spellings: spellings[0],
)
def test_spellings_of_one_name_share_their_consonants(spellings: tuple[str, ...]) -> None:
    assert len({latin.skeleton(spelling) for spelling in spellings}) == 1


def test_a_latin_name_is_its_key() -> None:
    assert latin.romanise("H.E. Mr. Nguyễn ĐỨC") == names.key("Nguyễn ĐỨC") == "nguyen duc"


def test_words_of_vowels_are_not_lost() -> None:
    assert latin.skeleton("Ea Oum") == "e m"


@pytest.mark.parametrize("native", [pair["native"] for pair in PAIRS])
def test_every_letter_of_a_real_name_is_spelt(native: str) -> None:
    spelt = latin.romanise(native)
    assert spelt.replace(" ", "").isalpha()
    assert spelt.isascii()
    assert spelt == spelt.lower()


@given(
    st.text(
        alphabet=[chr(code) for code in (*range(0x0E80, 0x0EE0), *range(0x1780, 0x17DE))] + [" "], max_size=20
    )
)
def test_any_text_can_be_spelt(text: str) -> None:
    assert latin.skeleton(text).isascii()
    assert latin.romanise(text) or not names.key(text)
    assert latin.propose(text) or not names.key(text)
