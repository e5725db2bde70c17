"""Offices, bodies and countries of the reference data."""

from __future__ import annotations

import itertools

import pytest

from delegates.domain.delegation_book import DelegationBook, guess_kind
from delegates.domain.people import Delegation, DelegationId, DelegationKind
from delegates.domain.reference import Reference
from delegates.rosters.reference import load_reference


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("ຮອງລັດຖະມົນຕີ", None, "vicemin"),
        ("Vice Minister of Technology and Communications", None, "vicemin"),
        ("Thứ trưởng - Trưởng đoàn", None, "vicemin"),
        ("ຄະນະປະຈຳພັກກະຊວງ, ຫົວໜ້າກົມ", None, "dg"),
        ("ຄະນະປະຈຳພັກກະຊວງ", None, "permsecprty"),
        ("ຮອງຫົວໜ້າກົມ ກົມຄວາມປອດໄພໄຊເບີ", None, "ddg"),
        ("Deputy Director General, Network; Cloud", None, "ddg"),
        ("ຮອງເຈົ້າແຂວງຜົ້ງສາລີ", None, "vicegov"),
        ("ຫົວໜ້າພະແນກ", None, "divhead"),
        ("ຫົວໜ້າພະແນກ", DelegationKind.PROVINCE, "provdir"),
        ("អគ្គនាយក", DelegationKind.COMPANY, "gm"),
        ("អគ្គនាយក", DelegationKind.COUNTRY, "dg"),
        ("Director, 5G & IoT", None, "director"),
        ("Senior Project Manager", None, "manager"),
        ("Driver to the Minister", None, "driver"),
        ("ກະສິກອນ", None, None),
    ],
)
def test_the_best_office_in_a_position(
    reference: Reference, text: str, kind: DelegationKind | None, expected: str | None
) -> None:
    found = reference.position(text, kind)
    assert (found.id if found else None) == expected


def test_who_leads_and_who_supports(reference: Reference) -> None:
    assert reference.names_head("Thứ trưởng - Trưởng đoàn")
    assert reference.names_head("ប្រធានគណៈប្រតិភូ")
    assert not reference.names_head("Member")
    assert reference.supports("ຜູ້ແປພາສາ")
    assert not reference.supports("ລັດຖະມົນຕີ")


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("ກະຊວງກະສິກຳ ແລະ ປ່າໄມ້", None, "la-maf"),
        ("ກຊ.ກະສິກໍາແລະປ່າໄມ້", None, "la-maf"),
        ("BỘ THÔNG TIN VÀ TRUYỀN THÔNG", None, "vn-mic"),
        ("MOF", None, "la-mof"),
        ("MOF", "VN", "vn-mof"),
        ("Ministry of Public Works & Transport", "KH", "kh-mpwt"),
        ("ແຂວງຜົ້ງສາລີ : ລາຍຊື່ຄະນະຜູ້ແທນ", None, "LA-PH"),
        ("ວຽງຈັນ", None, "LA-VI"),
        ("ນະຄອນຫລວງວຽງຈັນ", None, "LA-VT"),
        ("ນະຄອນຫຼວງວຽງຈັນ, ວັນທີ 05 ມັງກອນ 2024", None, None),
        ("Banque pour le Commerce Extérieur Lao Public\n(Vientiane Office)", None, "org-BCEL"),
        ("Lao Post", None, "org-LAOPOST"),
        ("ASIA-PACIFIC TELECOMMUNITY", None, "org-APT"),
        ("The World Bank", None, "org-WB"),
    ],
)
def test_a_body_by_any_of_its_names(
    reference: Reference, text: str, country: str | None, expected: str | None
) -> None:
    found = reference.body(text, country)
    assert (found.id if found else None) == expected


def test_every_body_is_found_by_its_own_name(reference: Reference) -> None:
    for body in reference.bodies:
        assert reference.body(body.name_native, body.country) is body


@pytest.mark.parametrize(
    "text", ["VN", "Viet Nam", "ຫວຽດນາມ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "វៀតណាម"]
)
def test_a_country_by_any_of_its_names(reference: Reference, text: str) -> None:
    assert reference.country(text) == "VN"


def book_of(reference: Reference, *known: Delegation, host: str | None = None) -> DelegationBook:
    counter = itertools.count(1)
    return DelegationBook(reference, known, lambda: f"id{next(counter)}", host)


def test_a_delegation_arises_once_whatever_it_is_called(reference: Reference) -> None:
    book = book_of(reference)
    first = book.resolve("ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ")
    assert book.resolve("MTC") is first
    assert book.resolve("Ministry of Technology & Communications", "LA") is first
    assert [one.name_native for one in book.added] == ["ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ"]
    assert first is not None
    assert (first.kind, first.country, first.place_proposed) == (DelegationKind.STATE, "LA", True)


def test_the_host_comes_first_and_a_forum_without_one_has_none(reference: Reference) -> None:
    host = book_of(reference, host="la-mtc").resolve("MTC")
    ministry = book_of(reference, host="la-mtc").resolve("ກະຊວງປ້ອງກັນປະເທດ")
    assert host is not None
    assert ministry is not None
    assert host.kind is DelegationKind.HOST
    assert host.place < ministry.place


def test_starting_order_of_delegations(reference: Reference) -> None:
    book = book_of(reference, host="la-mtc")
    texts = [
        "MTC",
        "ສະພາແຫ່ງຊາດ",
        "ກະຊວງປ້ອງກັນປະເທດ",
        "ນະຄອນຫຼວງ",
        "Attapeu",
        "MPTC",
        "Bộ Quốc phòng",
        "UNDP",
        "Unitel",
        "KPL",
        "ABC",
    ]
    places = [found.place for text in texts if (found := book.resolve(text)) is not None]
    assert len(places) == len(texts)
    assert places == sorted(places)


def test_ministries_of_two_countries_are_two_delegations(reference: Reference) -> None:
    known = Delegation(DelegationId("d1"), "Ministry of Finance", kind=DelegationKind.STATE, country="LA")
    book = book_of(reference, known)
    assert book.resolve("Ministry of Finance", "LA") is known
    foreign = book.resolve("Ministry of Finance", "VN")
    assert foreign is not None
    assert (foreign.name_native, foreign.country) == ("Bộ Tài chính", "VN")


@pytest.mark.parametrize(
    ("text", "native", "country"),
    [
        ("Ministry of Finance (Viet Nam)", "Bộ Tài chính", "VN"),
        ("Ministry of Finance of Vietnam", "Bộ Tài chính", "VN"),
        ("Ministry of Finance - Viet Nam", "Bộ Tài chính", "VN"),
        ("Bộ Tài chính Việt Nam", "Bộ Tài chính", "VN"),
        ("Ministry of Finance, Lao PDR", "ກະຊວງການເງິນ", "LA"),
        # not in the tables: named as given, and never the ministry of the same name here
        ("Ministry of Health (Thailand)", "Ministry of Health (Thailand)", "TH"),
        ("ກະຊວງການເງິນ ຫວຽດນາມ", "ກະຊວງການເງິນ ຫວຽດນາມ", "VN"),
        ("Department of IT", "Department of IT", None),
    ],
)
def test_a_ministry_that_names_its_country_is_that_countrys(
    reference: Reference, text: str, native: str, country: str | None
) -> None:
    ids = iter("abcdef")
    book = DelegationBook(reference, [], lambda: next(ids))
    here = [book.resolve("ກະຊວງການເງິນ"), book.resolve("ກະຊວງສາທາລະນະສຸກ")]
    found = book.resolve(text)
    assert found is not None
    assert (found.name_native, found.country) == (native, country)
    assert (found in here) is (native == "ກະຊວງການເງິນ")


def test_a_company_is_one_whatever_its_people_carry(reference: Reference) -> None:
    book = book_of(reference)
    assert book.resolve("Acme Holding", "DE") is book.resolve("ACME Holding", "JP")


def test_a_company_with_and_without_its_legal_form(reference: Reference) -> None:
    book = book_of(reference)
    assert book.resolve("Acme Co., Ltd") is book.resolve("ACME")
    assert book.resolve("Ltd") is not book.resolve("Co., Ltd")


def test_what_stands_in_parentheses_is_not_whose_people_they_are(reference: Reference) -> None:
    found = book_of(reference).resolve("Rural Network Project (UNDP)")
    assert found is not None
    assert found.name_native == "Rural Network Project (UNDP)"


def test_a_delegation_that_a_hand_made_is_found_by_its_alias(reference: Reference) -> None:
    mine = Delegation(
        DelegationId("d1"), "ສູນນະວັດຕະກຳ", aliases=("Innovation Hub",), kind=DelegationKind.OTHER
    )
    assert book_of(reference, mine).resolve("INNOVATION HUB") is mine


@pytest.mark.parametrize(
    ("text", "country", "kind"),
    [
        ("ບໍລິສັດ ກ ຂ ຄ", None, DelegationKind.COMPANY),
        ("Công ty TNHH ABC", "VN", DelegationKind.COMPANY),
        ("Bộ Kinh tế số", "VN", DelegationKind.COUNTRY),
        ("Embassy of Mongolia", "MN", DelegationKind.COUNTRY),
        ("ໜັງສືພິມ ຂ່າວໃໝ່", None, DelegationKind.MEDIA),
        ("ກະຊວງໃໝ່", None, DelegationKind.STATE),
        ("Somewhere", None, DelegationKind.OTHER),
    ],
)
def test_the_kind_of_an_unknown_body(text: str, country: str | None, kind: DelegationKind) -> None:
    assert guess_kind(text, country) is kind


def test_a_forums_own_rows_change_and_add_to_the_tables() -> None:
    edits = [
        {"table": "positions", "id": "dg", "rank": 60},
        {
            "table": "positions",
            "id": "cdo",
            "rank": 63,
            "group": "official",
            "title_en": "Chief Digital Officer of the Nation",
        },
    ]
    mine = load_reference(edits)
    assert mine.rank_of("ຫົວໜ້າກົມ") == 60
    assert mine.rank_of("Chief Digital Officer of the Nation") == 63
    assert load_reference().rank_of("ຫົວໜ້າກົມ") == 65


def test_bodies_for_a_picker_begin_with_what_was_typed(reference: Reference) -> None:
    assert reference.suggest_bodies("Ministry of Technology")[0] == "ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ"
    assert reference.suggest_bodies("") == []
