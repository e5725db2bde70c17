"""Names: what is kept, what is compared, and the titles before them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegates.domain import names

# Groups of spellings of one name or word, as lists from many offices hold them.
SAME_NAME = [
    ["ນ້ຳ", "ນໍ້າ", "ນ້ໍາ", "ນຳ້"],
    ["ຄຳ", "ຄໍາ"],
    ["ນຳ", "ນໍາ"],
    ["ທີ່", "ທີີ່", "ທ່ີ"],
    ["ເລີ່ມ", "ເລີີ່ມ"],
    ["ເພື່ອ", "ເພືີ່ອ", "ເພື່ື່ອ"],
    ["ເຂົ້າ", "ເຂົົ້າ", "ເຂ້ົາ"],
    ["ລັດ", "ລັັດ"],
    ["ແລະ", "ເເລະ"],
    ["ໜູ", "ຫນູ"],
    ["ສະເຫຼີມໄຊ", "ສະເຫລີມໄຊ"],
    [
        "ບໍ່ວຽງຄຳ ວົງດາລາ",
        "ທ່ານ ບໍ່ວຽງຄໍາ ວົງດາລາ",
        "ທ່ານບໍ່ວຽງຄຳ\u200b ວົງດາລາ",
        "\ufeffບໍ່ວຽງຄຳ\u00a0ວົງດາລາ",
        "ທ່ານ ສຈ. ປອ. ບໍ່ວຽງຄຳ ວົງດາລາ",
    ],
    ["ຄຳໄຕ ສີພັນດອນ", "ຄໍາໄຕ ສີພັນດອນ"],
    ["ស្ត្រី", "ស្រ្តី", "ស្រ្ដី"],
    ["ឯកឧត្តម ជា វ៉ាន់ដេត", "ឯកឧត្ដម ជា វ៉ាន់ដេត", "ជា វ៉ាន់ដេត", "ជា\u200b វ៉ាន់ដេត"],
    ["ខ្ញុំ", "ខ្ញំុ", "ខុំ្ញ"],
    ["ដើម្បី", "ដេីម្បី"],
    ["សិទ្ធិ", "សិទិ្ធ"],
    ["ស៊ី", "សី៊"],
    ["អាន", "ឤន"],
    [
        "Nguyễn Mạnh Hùng",
        "NGUYỄN MẠNH HÙNG",
        unicodedata.normalize("NFD", "Nguyễn Mạnh Hùng"),
        "Ông Nguyen Manh Hung",
        "Mr. Nguyễn Mạnh Hùng",
    ],
    ["Hoà", "Hòa", "hoa"],
    ["Phạm Đức Long", "PHAM DUC LONG", "Pham Đuc Long"],
    ["H.E. Mr. Boviengkham Vongdara", "Boviengkham VONGDARA", "Mr Boviengkham  Vongdara"],
    ["Samdech Hun Sen", "Hun Sen"],
    ["Dr Drake", "Drake"],
    ["Jean-Pierre D’Arc", "Jean Pierre D'Arc", "JEAN‐PIERRE DARC"],
    ["ห้อง ๑๒", "ห้อง 12"],
]


@pytest.mark.parametrize("group", SAME_NAME, ids=lambda group: group[0])
def test_spellings_of_one_name_have_one_key(group: list[str]) -> None:
    assert len({names.key(spelling) for spelling in group}) == 1


def test_different_names_have_different_keys() -> None:
    keys = {names.key(group[0]) for group in SAME_NAME}
    # ນ້ຳ (water) and ນຳ (to lead) differ only by the tone, which keys leave out.
    assert len(keys) == len(SAME_NAME) - 1
    assert names.key("ບຸນມີ") != names.key("ບຸນມາ")
    assert names.key("Somphone Vongsa") != names.key("Somphong Vongsa")
    assert names.key("ប៊ុន") != names.key("បាន")
    assert names.key("สมชาย") != names.key("สมชัย")


@pytest.mark.parametrize(
    ("given_text", "kept"),
    [
        ("ນໍ້າ", "ນ້ຳ"),
        ("ນ້ໍາ", "ນ້ຳ"),
        ("ນຳ້", "ນ້ຳ"),
        ("ກາ່", "ກ່າ"),
        ("ເເລະ", "ແລະ"),
        ("ເຂ້ົາ", "ເຂົ້າ"),
        ("ທີີ່", "ທີ່"),
        ("ສ\u200bກ", "ສກ"),
        ("  ບຸນມີ\u00a0\u2003ໄຊ\t", "ບຸນມີ ໄຊ"),
        ("ស្រ្តី", "ស្ត្រី"),
        ("ដេីម្បី", "ដើម្បី"),
        ("ខ្ញំុ", "ខ្ញុំ"),
        ("Hoà", "Hoà"),
        ("Hòa", "Hòa"),
        (unicodedata.normalize("NFD", "Nguyễn"), "Nguyễn"),
        ("Anne\u200dMarie", "AnneMarie"),
        ("a\x00b\x07c", "abc"),
        ("one\ntwo", "one two"),
        ("bad\udcffbyte", "bad\ufffdbyte"),
        ("ﬁrst", "ﬁrst"),  # never compatibility-folded
        ("O’Brien-Łukasz Ñ.", "O’Brien-Łukasz Ñ."),
        ("", ""),
        (" \u200b ", ""),
    ],
)
def test_kept_form(given_text: str, kept: str) -> None:
    assert names.store(given_text) == kept


def test_long_names_are_kept_whole() -> None:
    name = "ກ" * 200
    assert names.store(name) == name
    assert names.letter_count(names.store("ກ້" * 200)) == names.MAX_NAME_LETTERS
    assert names.letter_count("Nguyễn Văn") == 10


ANY_TEXT = st.one_of(
    st.text(max_size=40),
    st.text(alphabet=[chr(code) for code in range(0x0E80, 0x0EE0)] + [" ", "\u200b", "a"], max_size=24),
    st.text(alphabet=[chr(code) for code in range(0x1780, 0x17DE)] + [" ", "\u200b"], max_size=24),
    st.text(alphabet="AaĐđễệộơư\u0301\u0323\u0302\u031b .-'’", max_size=24),
    st.lists(
        st.sampled_from(
            ["ທ່ານ", "ນາງ", "ດຣ.", "ບັນດິດ", "ບຸນມີ", "Mr.", "H.E.", "TS.", "Anh", "Lê", "លោក", "បណ្ឌិត", "អាន", " "]
        ),
        max_size=6,
    ).map(" ".join),
)


@given(ANY_TEXT)
def test_the_kept_form_of_a_kept_form_is_itself(text: str) -> None:
    kept = names.store(text)
    assert names.store(kept) == kept
    assert kept == unicodedata.normalize("NFC", kept)
    kept.encode("utf-8")


@given(ANY_TEXT)
def test_keys_do_not_depend_on_how_a_name_was_kept(text: str) -> None:
    assert names.key(names.store(text)) == names.key(text)
    assert names.solid_key(text) == names.key(text).replace(" ", "")


@given(ANY_TEXT)
def test_splitting_a_title_off_loses_nothing(text: str) -> None:
    honorific, name = names.split_honorific(text)
    kept = names.store(text)
    assert kept.startswith(honorific or "")
    assert kept.endswith(name)
    assert len(kept) - len(honorific or "") - len(name) <= 2  # a blank, or a comma and a blank
    assert bool(name) == bool(kept)
    assert names.strip_titles(text) == name


@pytest.mark.parametrize(
    ("text", "honorific", "name"),
    [
        ("ທ່ານ ສຈ. ປອ. ບຸນມີ ໄຊ", "ທ່ານ ສຈ. ປອ.", "ບຸນມີ ໄຊ"),
        ("ທ່ານ ນາງ ບຸນມີ ໄຊ", "ທ່ານ ນາງ", "ບຸນມີ ໄຊ"),
        ("ທ່ານນາງບຸນມີ ໄຊ", "ທ່ານນາງ", "ບຸນມີ ໄຊ"),
        ("ທ່ານບຸນມີ", "ທ່ານ", "ບຸນມີ"),
        ("ພະນະທ່ານ ໄຊ ວົງສາ", "ພະນະທ່ານ", "ໄຊ ວົງສາ"),
        ("ດຣ ໄຊ", "ດຣ", "ໄຊ"),
        ("ປອ.ໄຊ", "ປອ.", "ໄຊ"),
        ("ທ. ບຸນມີ", "ທ.", "ບຸນມີ"),
        ("ນ.ສ. ບຸນມີ", "ນ.ສ.", "ບຸນມີ"),
        ("ພົນຈັດຕະວາ ໄຊ", "ພົນຈັດຕະວາ", "ໄຊ"),
        ("ສະຫາຍ ພັນເອກ ໄຊ", "ສະຫາຍ ພັນເອກ", "ໄຊ"),
        ("ເຈົ້າ ໄຊ", "ເຈົ້າ", "ໄຊ"),
        ("ເຈົ້າແຂວງ ບໍລິຄຳໄຊ", None, "ເຈົ້າແຂວງ ບໍລິຄຳໄຊ"),
        ("ທ່ານ ນາງນ້ອຍ ໄຊ", "ທ່ານ", "ນາງນ້ອຍ ໄຊ"),
        ("ບັນດິດ ວົງສາ", None, "ບັນດິດ ວົງສາ"),
        ("ທ່ານ ບັນດິດ ວົງສາ", "ທ່ານ", "ບັນດິດ ວົງສາ"),
        ("ທ່ານ ບັນດິດ ບຸນມີ ວົງສາ", "ທ່ານ ບັນດິດ", "ບຸນມີ ວົງສາ"),
        ("ບັນດິດ ສຈ. ບຸນມີ ວົງສາ", "ບັນດິດ ສຈ.", "ບຸນມີ ວົງສາ"),
        ("ທ່ານ", None, "ທ່ານ"),
        ("ທ່ານ ທ່ານ", "ທ່ານ", "ທ່ານ"),
        ("Anh Tuấn", None, "Anh Tuấn"),
        ("Anh Nguyễn Văn Tuấn", "Anh", "Nguyễn Văn Tuấn"),
        ("TS. Nguyễn Văn A", "TS.", "Nguyễn Văn A"),
        ("TS Lê Minh", "TS", "Lê Minh"),
        ("TS Chan", None, "TS Chan"),
        ("Ts. Battulga", None, "Ts. Battulga"),
        ("PGS.TS. Lê Minh", "PGS.TS.", "Lê Minh"),
        ("Ông Lê Minh", "Ông", "Lê Minh"),
        ("Đ/c Lê Văn B", "Đ/c", "Lê Văn B"),
        ("Đồng chí Lê Văn B", "Đồng chí", "Lê Văn B"),
        ("Lok Sophea", None, "Lok Sophea"),
        ("Lok Chumteav Sok Sophea", "Lok Chumteav", "Sok Sophea"),
        ("ឯកឧត្ដមបណ្ឌិត សុខ អាន", "ឯកឧត្ដមបណ្ឌិត", "សុខ អាន"),
        ("ឯ.ឧ. សុខ អាន", "ឯ.ឧ.", "សុខ អាន"),
        ("លោកជំទាវ សុខ អាន", "លោកជំទាវ", "សុខ អាន"),
        ("កញ្ញា សុខ", None, "កញ្ញា សុខ"),
        ("កញ្ញា សុខ អាន", "កញ្ញា", "សុខ អាន"),
        ("H.E. Mr. Bo Vong", "H.E. Mr.", "Bo Vong"),
        ("H.E Dr. Bo Vong", "H.E Dr.", "Bo Vong"),
        ("HE Mr Bo", "HE Mr", "Bo"),
        ("HE Jiankui", None, "HE Jiankui"),
        ("Mr.Nguyen", "Mr.", "Nguyen"),
        ("MRS BO", "MRS", "BO"),
        ("Mrs, Bo Vong", "Mrs", "Bo Vong"),
        ("Lt. Gen. Sok", "Lt. Gen.", "Sok"),
        ("Assoc. Prof. Dr. X Y", "Assoc. Prof. Dr.", "X Y"),
        ("Hon Sothy", None, "Hon Sothy"),
        ("Hon. Sothy", "Hon.", "Sothy"),
        ("Gen Sato", None, "Gen Sato"),
        ("Drake", None, "Drake"),
        ("Missy Bo", None, "Missy Bo"),
        ("Bo Mr. Vong", None, "Bo Mr. Vong"),
        ("Mr.", None, "Mr."),
        ("", None, ""),
    ],
)
def test_titles_before_a_name(text: str, honorific: str | None, name: str) -> None:
    assert names.split_honorific(text) == (honorific, name)


def test_a_key_is_never_emptied_by_titles() -> None:
    assert names.key("ທ່ານ") == names.key("ທານ")
    assert names.key("Mr") == "mr"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ບຸນມີ", {"Laoo"}),
        ("ບຸນມີ Bounmy", {"Laoo", "Latn"}),
        ("សុខ អាន", {"Khmr"}),
        ("Nguyễn Đức", {"Latn"}),
        (unicodedata.normalize("NFD", "Nguyễn"), {"Latn"}),
        ("สมชาย", {"Thai"}),
        ("李明", {"Zzzz"}),
        ("Иван Ivan", {"Zzzz", "Latn"}),
        ("123 ໑໒ -", set()),
        ("", set()),
    ],
)
def test_scripts(text: str, expected: set[str]) -> None:
    assert names.scripts(text) == expected


def test_a_family_name_after_the_title_of_the_same_letters_is_a_name():
    assert names.split_honorific("Ông Ông Minh Long") == ("Ông", "Ông Minh Long")
    assert names.split_honorific("Bà Ông Phương Thanh") == ("Bà", "Ông Phương Thanh")
    assert names.split_honorific("ທ່ານ ທ່ານ ສົມ ວົງ") == ("ທ່ານ ທ່ານ", "ສົມ ວົງ")
