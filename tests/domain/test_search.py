"""The folded text of a delegate and how well a row answers."""

from __future__ import annotations

import pytest

from delegates.domain import names
from delegates.domain.search import delegate_text, delegation_text, grade, query, row_text

TEXT = row_text(
    delegate_text(
        name_native="ບໍ່ວຽງຄຳ ວົງດາລາ",
        name_latin="Boviengkham Vongdara",
        position="ລັດຖະມົນຕີ",
        phone="+856 20 5555 8412 / +856 21 222 333",
        email="office@mtc.example",
    ),
    delegation_keys=delegation_text(
        "ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ", "Ministry of Technology and Communications", "MTC"
    ),
    code="771902433",
)


@pytest.mark.parametrize(
    ("typed", "mark"),
    [
        ("ບໍ່ວຽງຄຳ ວົງດາລາ", 0),
        ("ບໍ່ວຽງຄໍາ ວົງດາລາ", 0),
        ("ທ່ານ ບໍ່ວຽງຄຳ ວົງດາລາ", 0),
        ("ບໍ່ວຽງຄຳວົງດາລາ", 0),
        ("boviengkham vongdara", 0),
        ("BOVIENG", 1),
        ("vongdara", 2),
        ("viengkham", 3),
        ("mtc", 4),
        ("communications", 4),
        ("020 5555 8412", 4),
        ("55558412", 4),
        ("໕໕໕໕໘໔໑໒", 4),
        ("771 902 433", 4),
        ("office@mtc.example", 4),
        ("vongdala", 5),
    ],
)
def test_grades(typed, mark):
    assert grade(query(typed), TEXT) == mark


@pytest.mark.parametrize("typed", ["sophea", "999", "zzz", "v" * 50])
def test_no_hit(typed):
    assert grade(query(typed), TEXT) is None


@pytest.mark.parametrize("typed", ["", "   ", "\u200b", "..."])
def test_nothing_asked(typed):
    assert query(typed).is_empty


def test_a_position_is_no_name():
    text = delegate_text(name_native="ວ່າງ", name_latin=None, position="ລັດຖະມົນຕີ")
    assert grade(query("ລັດຖະມົນຕີ"), text) == 4


def test_the_text_holds_only_folded_names():
    assert names.key("ບໍ່ວຽງຄຳ ວົງດາລາ") in TEXT
    assert "Boviengkham" not in TEXT


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("020 5555", "205555"),
        ("00856 20 5555 8412", "8562055558412"),
        ("0012", "0012"),
        ("000", "000"),
        ("0", "0"),
        ("໐໒໐", "20"),
    ],
)
def test_only_a_dialled_prefix_is_left_off(typed, digits):
    assert query(typed).digits == digits
