"""Every row below a header has exactly one meaning; what a person's row says."""

from __future__ import annotations

import pytest

from delegates.domain.people import DelegationKind, Gender
from delegates.rosters.plan import Action, Plan, PlannedRow
from delegates.rosters.reading import Merge, Row, Sheet, Workbook
from tests.rosters.conftest import PlanMaker, book

HEADER = ["ລ/ດ", "ຊື່ ແລະ ນາມສະກຸນ", "ຕຳແໜ່ງ", "ພາກສ່ວນ", "ເບີໂທ"]
SOMPHONE = ["1", "ທ່ານ ສົມພອນ ວົງດາລາ", "ຫົວໜ້າກົມ", "ກະຊວງການເງິນ", "020 5555 1234"]


def meanings(plan: Plan) -> list[tuple[str, str]]:
    return [(row.action.value, row.reason) for row in plan.rows]


def person(plan: Plan) -> PlannedRow:
    (row,) = plan.with_action(Action.CREATE)
    return row


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (["ລວມທັງໝົດ: 1 ທ່ານ, ຍິງ 0 ທ່ານ"], ("skipped", "total")),
        (["", "ລວມ", "", "", "1"], ("skipped", "total")),
        (["", "31 ທ່ານ"], ("skipped", "total")),
        (["(Danh sách gồm 5 người)"], ("skipped", "total")),
        (["", "Tổng cộng: 5"], ("skipped", "total")),
        (["Total: 5 persons"], ("skipped", "total")),
        (["សរុប ៥ នាក់"], ("skipped", "total")),
        (HEADER, ("skipped", "repeated_header")),
        (["2"], ("skipped", "only_number")),
        (["III. ແຂກຕ່າງປະເທດ"], ("skipped", "section")),
        (["", "ກະຊວງການຕ່າງປະເທດ"], ("skipped", "section")),
        (["ຜູ້ສັງລວມ", "", "", "", "ຫົວໜ້າຫ້ອງການ"], ("skipped", "signature")),
        (["", "", "", "", "(ລາຍເຊັນ ແລະ ຈ້ຳກາ)"], ("skipped", "signature")),
        (["", "", "", "TL. BỘ TRƯỞNG\nVỤ TRƯỞNG"], ("skipped", "signature")),
        (["2", "", "ຫົວໜ້າກົມ", "ກະຊວງການເງິນ", ""], ("rejected", "no_name")),
        (["2", "-", "ຫົວໜ້າກົມ", "ກະຊວງການເງິນ", ""], ("rejected", "no_letters")),
        (["2", "12345", "ຫົວໜ້າກົມ"], ("rejected", "no_letters")),
        (["2", "TBC", "ຫົວໜ້າກົມ"], ("rejected", "placeholder")),
        (["2", "\u00a0\u200b ", "ຫົວໜ້າກົມ"], ("rejected", "no_name")),
        (["2", "ທ່ານ"], ("rejected", "no_name")),
        (["II", "ບັນດາແຂວງ"], ("skipped", "section")),
        (["2", "ກ" * 201], ("rejected", "name_too_long")),
        (["", "", "ຫົວໜ້າກົມ"], ("rejected", "no_name")),
        (["", "", "", "", "020 5555 1234"], ("rejected", "no_name")),
        (["", "12345", "ຫົວໜ້າກົມ"], ("rejected", "no_letters")),
        (["", "Jean Dupont", "Total quality manager"], ("create", "")),
        (["", "Jean Dupont", "", "Total SA"], ("create", "")),
        (["", "Total", "", "", "31"], ("skipped", "total")),
        (["2", "ບຸນມີ"], ("create", "")),
        (["2", "ກ" * 200], ("create", "")),
    ],
)
def test_the_meaning_of_a_row(plan_of: PlanMaker, row: list[str], expected: tuple[str, str]) -> None:
    assert meanings(plan_of(book(HEADER, SOMPHONE, row)))[1:] == [expected]


def test_a_signature_after_the_total_is_nobody_and_a_second_block_is(plan_of: PlanMaker) -> None:
    rows = [
        HEADER,
        SOMPHONE,
        ["ລວມ: 1"],
        [],
        ["", "ທ່ານ ຄຳພັນ"],
        HEADER,
        ["1", "ນາງ ມະນີ ແກ້ວ", "ພະນັກງານ", "ກະຊວງການເງິນ", ""],
    ]
    assert [action for action, _ in meanings(plan_of(book(*rows)))] == [
        "create", "skipped", "skipped", "skipped", "create",
    ]  # fmt: skip


def test_people_after_a_subtotal_of_a_list_without_numbers_are_people(plan_of: PlanMaker) -> None:
    header = ["Name", "Position", "Organisation"]
    rows = [header, ["A One", "Clerk"], ["Total: 1"], ["B Two", "Clerk"], ["C Three", "Clerk", "ACME"]]
    signed = [["Total: 2"], [], ["", "Director"], [], ["D Four", "Director"]]
    assert meanings(plan_of(book(*rows, *signed))) == [
        ("create", ""), ("skipped", "total"), ("create", ""), ("create", ""),
        ("skipped", "total"), ("skipped", "signature"), ("skipped", "signature"),
    ]  # fmt: skip


def test_the_latin_name_is_the_one_in_latin_letters(plan_of: PlanMaker) -> None:
    for headers in (["Name", "Name", "Position"], ["Name", "Name in English", "Position"]):
        proposed = person(plan_of(book(headers, ["A One", "ເອ ໜຶ່ງ", "Clerk"]))).proposed
        assert proposed is not None
        assert (proposed.name_native, proposed.name_latin) == ("ເອ ໜຶ່ງ", "A One")
    proposed = person(plan_of(book(["Name", "Name", "Position"], ["ສົມ ວົງ", "ເອ ໜຶ່ງ", "Clerk"]))).proposed
    assert proposed is not None
    assert (proposed.name_native, proposed.name_latin) == ("ສົມ ວົງ", None)


def test_struck_hidden_and_uncalculated_rows(plan_of: PlanMaker) -> None:
    rows = (
        Row(1, tuple(HEADER)),
        Row(2, tuple(SOMPHONE), struck=True),
        Row(3, ("2", "ບຸນມີ ໄຊ", "ພະນັກງານ"), hidden=True),
        Row(4, ("3", "", "ພະນັກງານ"), uncached=frozenset({1})),
        Row(5, ("4", "#REF!", "ພະນັກງານ"), errors=frozenset({1})),
        Row(6, ("", "", ""), uncached=frozenset({0})),
    )
    hidden = Sheet("old", (Row(1, tuple(HEADER)), Row(2, tuple(SOMPHONE))), hidden=True)
    plan = plan_of(Workbook("list.xlsx", "x", (Sheet("S", rows), hidden)))
    assert meanings(plan) == [
        ("rejected", "struck_out"),
        ("create", ""),
        ("rejected", "name_not_calculated"),
        ("rejected", "name_error"),
        ("skipped", "only_number"),
        ("skipped", "hidden_sheet"),
    ]
    assert [(notice.row, notice.reason) for notice in plan.warnings] == [(3, "hidden_row")]


def test_a_sheet_without_a_header_loses_no_row(plan_of: PlanMaker) -> None:
    plan = plan_of(book(["ສົມພອນ ວົງດາລາ", "020 5555 1234"], ["note"]))
    assert meanings(plan) == [("rejected", "no_header"), ("skipped", "title")]
    assert [notice.reason for notice in plan.warnings] == ["no_header"]


def test_a_table_without_names_has_no_people(plan_of: PlanMaker) -> None:
    plan = plan_of(book(["ລ/ດ", "ແຂວງ", "ຈຳນວນ"], ["1", "ຜົ້ງສາລີ", "3"], ["", "ລວມ", "3"]))
    assert meanings(plan) == [("skipped", "no_name_column"), ("skipped", "total")]


def test_names_are_kept_as_given_and_honorifics_stand_apart(plan_of: PlanMaker) -> None:
    proposed = person(plan_of(book(HEADER, ["1", "ທ່ານ\u00a0ນາງ ສຈ.  ປອ. ແສງເດືອນ ມົວ", "", "", ""]))).proposed
    assert proposed is not None
    assert (proposed.honorific, proposed.name_native) == ("ທ່ານ ນາງ ສຈ. ປອ.", "ແສງເດືອນ ມົວ")


@pytest.mark.parametrize(
    ("headers", "row", "native", "latin"),
    [
        (["ຊື່", "ນາມສະກຸນ"], ["ສົມພອນ", "ວົງດາລາ"], "ສົມພອນ ວົງດາລາ", None),
        (["First name", "Last name"], ["Anna", "VON DER HEIDE"], "Anna VON DER HEIDE", None),
        (["FAMILY NAME", "Given name"], ["DELA CRUZ", "Juan"], "Juan DELA CRUZ", None),
        (["Họ", "Tên đệm", "Tên"], ["Nguyễn", "Văn", "An"], "Nguyễn Văn An", None),
        (["Họ và tên đệm", "Tên"], ["Nguyễn Văn", "An"], "Nguyễn Văn An", None),
        (["គោត្តនាម", "នាម"], ["ដួង", "សំណាង"], "ដួង សំណាង", None),
        (["ຊື່ ແລະ ນາມສະກຸນ", "Name in English"], ["ສົມພອນ", "Mr Somphone"], "ສົມພອນ", "Somphone"),
        (["ຊື່ ແລະ ນາມສະກຸນ", "Name in English"], ["", "Somphone"], None, "Somphone"),
        (["Name", "Phone"], ["HUỲNH BẢO HẠNH", "1"], "HUỲNH BẢO HẠNH", None),
        (["Name", "Phone"], ["Nguyễn", "1"], "Nguyễn", None),
        (["Name", "Phone"], ["ສົມພອນ ວົງດາລາ\nSomphone Vongdara", "1"], "ສົມພອນ ວົງດາລາ", "Somphone Vongdara"),
        (["Name", "Phone"], ["O'Neil d'Artagnan", "1"], "O'Neil d'Artagnan", None),
        (["Name", "Phone"], ["=1+1 <b>A & B</b>", "1"], "=1+1 <b>A & B</b>", None),
    ],
)
def test_names_by_columns(
    plan_of: PlanMaker, headers: list[str], row: list[str], native: str | None, latin: str | None
) -> None:
    proposed = person(plan_of(book(headers, row))).proposed
    assert proposed is not None
    assert (proposed.name_native, proposed.name_latin) == (native, latin)


def test_an_honorific_column_and_one_before_the_name(plan_of: PlanMaker) -> None:
    def honorific(title: str, name: str) -> str | None:
        proposed = person(plan_of(book(["Title", "Name", "Position"], [title, name, "x"]))).proposed
        return proposed.honorific if proposed else None

    assert honorific("Mr.", "Somphone V") == "Mr."
    assert honorific("H.E.", "Dr Somphone V") == "H.E. Dr"
    assert honorific("Mr", "Mr Somphone V") == "Mr"


def test_other_fields(plan_of: PlanMaker) -> None:
    headers = [
        "Name",
        "Sex",
        "Category",
        "E-mail",
        "Role in delegation",
        "Seat",
        "Meal",
        "Remarks",
        "Department",
        "Position",
    ]
    row = [
        "A B",
        "F",
        "Media",
        " mailto:A.B@x.example ; c@y.example",
        "Head of delegation",
        "A 12",
        "Halal",
        "late",
        "ICT",
        "Director",
    ]
    proposed = person(plan_of(book(headers, row))).proposed
    assert proposed is not None
    assert proposed.gender is Gender.FEMALE
    assert (proposed.category, proposed.category_given) == ("P", True)
    assert proposed.email == "A.B@x.example / c@y.example"
    assert proposed.is_head
    assert (proposed.seat, proposed.diet, proposed.remarks) == ("A 12", "Halal", "late")
    assert proposed.position == "Director, ICT"


@pytest.mark.parametrize("text", ["a@b", "a..b@x", "nobody", "@", "a@b@c.de"])
def test_an_unusual_e_mail_is_kept_and_told(plan_of: PlanMaker, text: str) -> None:
    plan = plan_of(book(["Name", "E-mail"], ["A B", text]))
    proposed = person(plan).proposed
    assert proposed is not None
    assert proposed.email == (text if "@" in text else None)
    assert [notice.reason for notice in plan.warnings] == ["email_unusual"]


def test_repaired_and_lost_numbers_are_told(plan_of: PlanMaker) -> None:
    plan = plan_of(book(["Name", "Phone"], ["A B", "2055551234.0"], ["C D", "2,05E+09"]))
    assert [row.proposed.phone for row in plan.rows if row.proposed] == ["+8562055551234", None]
    assert [notice.reason for notice in plan.warnings] == ["phone_repaired", "phone_unusual"]


# ---- whose people they are ------------------------------------------------------------------------------------------


def bodies(plan: Plan) -> list[str | None]:
    """The delegations of the people created, in order."""
    by_id = {one.id: one.name_native for one in plan.new_delegations}
    proposed = [row.proposed for row in plan.with_action(Action.CREATE) if row.proposed]
    return [by_id[one.delegation_id] if one.delegation_id else None for one in proposed]


def test_a_merged_body_reaches_down(plan_of: PlanMaker) -> None:
    rows = tuple(
        Row(number, ("1", f"ສົມພອນ {letter}", "x", body))
        for number, letter, body in (
            (2, "ກ", "ກະຊວງການເງິນ"),
            (3, "ຂ", ""),
            (4, "ຄ", ""),
            (5, "ງ", "ກະຊວງພາຍໃນ"),
        )
    )
    sheet = Sheet("S", (Row(1, tuple(HEADER)), *rows), merges=(Merge(2, 3, 4, 3),))
    assert bodies(plan_of(Workbook("list.xlsx", "x", (sheet,)))) == ["ກະຊວງການເງິນ"] * 3 + ["ກະຊວງພາຍໃນ"]


def test_a_heading_names_the_body_of_the_rows_below(plan_of: PlanMaker) -> None:
    rows = [
        ["No", "Name"],
        ["I. UNDP"],
        ["1", "A B"],
        ["II. Acme Laboratories"],
        ["2", "C D"],
        ["III. Other guests"],
        ["3", "E F"],
    ]
    assert bodies(plan_of(book(*rows))) == ["ອົງການສະຫະປະຊາຊາດ ເພື່ອການພັດທະນາ", "Acme Laboratories", None]


def test_the_title_or_the_sheets_name_tells_whose_list_it_is(plan_of: PlanMaker) -> None:
    short = [["ລ/ດ", "ຊື່ ແລະ ນາມສະກຸນ"], ["1", "ສົມພອນ ວົງດາລາ"]]
    assert bodies(plan_of(book(["ແຂວງຜົ້ງສາລີ : ລາຍຊື່ຄະນະຜູ້ແທນ"], *short))) == ["ແຂວງຜົ້ງສາລີ"]
    assert bodies(plan_of(book(*short, sheet="ອຸດົມໄຊ"))) == ["ແຂວງອຸດົມໄຊ"]


def test_the_country_of_the_list_decides_between_two_ministries(plan_of: PlanMaker) -> None:
    vietnamese = [["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["No", "Name", "Ministry"], ["1", "An", "MOF"]]
    assert bodies(plan_of(book(*vietnamese))) == ["Bộ Tài chính"]
    assert bodies(plan_of(book(["No", "Name", "Ministry"], ["1", "An", "MOF"]))) == ["ກະຊວງການເງິນ"]
    assert bodies(plan_of(book(["Name", "Ministry", "Country"], ["An", "MOF", "Viet Nam"]))) == [
        "Bộ Tài chính"
    ]


def test_a_default_delegation_serves_only_rows_whose_sheet_names_none(plan_of: PlanMaker) -> None:
    bare = book(["No", "Name"], ["1", "A B"])
    named = book(["No", "Name", "Organisation"], ["1", "C D", "UNDP"])
    title = book(["ແຂວງຜົ້ງສາລີ"], ["No", "Name"], ["1", "E F"])
    assert bodies(plan_of(bare, named, title, default_delegation="Acme")) == [
        "Acme",
        "ອົງການສະຫະປະຊາຊາດ ເພື່ອການພັດທະນາ",
        "ແຂວງຜົ້ງສາລີ",
    ]


def test_an_unknown_body_in_a_column_of_companies_is_one(plan_of: PlanMaker) -> None:
    (delegation,) = plan_of(book(["Name", "Company"], ["Anna Ito", "Acme"])).new_delegations
    assert delegation.kind is DelegationKind.COMPANY


def test_a_country_alone_is_a_country_delegation(plan_of: PlanMaker) -> None:
    plan = plan_of(book(["Name", "Country"], ["Min-jun Kim", "Korea"]))
    (delegation,) = plan.new_delegations
    assert (delegation.kind, delegation.country, delegation.name_latin) == ("country", "KR", "South Korea")


def test_categories_by_rank_body_and_work(plan_of: PlanMaker) -> None:
    rows = [
        ["ກ ກ", "ຮອງລັດຖະມົນຕີ", "ກະຊວງການເງິນ"],
        ["ຂ ຂ", "ຫົວໜ້າກົມ", "MTC"],
        ["ຄ ຄ", "Phiên dịch", "Bộ Tài chính"],
        ["ງ ງ", "Cục trưởng", "Bộ Tài chính"],
        ["ຈ ຈ", "Manager", "UNDP"],
        ["ສ ສ", "Manager", "Unitel"],
        ["ຊ ຊ", "ນັກຂ່າວ", "KPL"],
        ["ຍ ຍ", "ຫົວໜ້າກົມ", "ກະຊວງການເງິນ"],
    ]
    header = ["ຊື່ ແລະ ນາມສະກຸນ", "ຕຳແໜ່ງ", "ພາກສ່ວນ"]
    plan = plan_of(book(header, *rows), host="la-mtc")
    assert "".join(row.proposed.category for row in plan.rows if row.proposed) == "VOSFICPD"
    given = plan_of(book(header, *rows), default_category="Press")
    assert {row.proposed.category for row in given.rows if row.proposed} == {"P"}


def test_a_category_that_the_forum_does_not_have_is_told(plan_of: PlanMaker) -> None:
    plan = plan_of(book(["Name", "Category"], ["A One", "VIP"], ["B Two", "Bogus"], ["C Three", ""]))
    assert [row.proposed and row.proposed.category for row in plan.rows] == ["V", "D", "D"]
    assert [(notice.row, notice.reason) for notice in plan.warnings] == [(3, "category_unknown")]
