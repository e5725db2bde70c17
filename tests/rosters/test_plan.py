"""Matching with the roster, and the plan that a person sees and corrects."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegates.domain.people import Delegate, DelegateId, Delegation, DelegationId, DelegationKind, Origin
from delegates.errors import DeskError
from delegates.rosters.matching import Alike, Name, compare
from delegates.rosters.plan import Action, Choice, Known, Plan, PlannedRow
from tests.rosters.conftest import PlanMaker, book

HEADER = ["Name", "Position", "Organisation", "Phone", "E-mail"]
MOF = Delegation(DelegationId("mof"), "ກະຊວງການເງິນ", kind=DelegationKind.STATE, country="LA")
MFA = Delegation(DelegationId("mfa"), "ກະຊວງການຕ່າງປະເທດ", kind=DelegationKind.STATE, country="LA")
PHONE, OTHER_PHONE = "+8562055551234", "+8562099998888"


def somphone(**values: object) -> Known:
    fields: dict[str, object] = {
        "name_native": "ສົມພອນ ວົງດາລາ",
        "delegation_id": MOF.id,
        "position": "ຫົວໜ້າກົມ",
        "rank": 65,
    }
    return Known.of(Delegate(DelegateId("k1"), **{**fields, **values}))  # type: ignore[arg-type]


def judged(plan_of: PlanMaker, row: list[str], *known: Known) -> PlannedRow:
    (planned,) = plan_of(book(HEADER, row), known=known or (somphone(),), delegations=(MOF, MFA)).rows
    return planned


# ---- names ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("ຄໍາສອນ ບຸນຍະແສງ", "ຄຳສອນ ບຸນຍະແສງ", Alike.EQUAL),
        ("ຄຳສອນບຸນຍະແສງ", "ທ່ານ ຄຳສອນ ບຸນຍະແສງ", Alike.EQUAL),
        ("LIỄU THẾ HÂN", "Lieu The Han", Alike.EQUAL),
        ("Ngoc Quang DO", "Đỗ Ngọc Quang", Alike.SWAPPED),
        ("ວົງດາລາ ສົມພອນ", "ສົມພອນ ວົງດາລາ", Alike.SWAPPED),
        ("Somphone VONGDARA", "ສົມພອນ ວົງດາລາ", Alike.ACROSS),
        ("Vongdala Somphon", "ສົມພອນ ວົງດາລາ", Alike.ACROSS),
        ("DUONG Samnang", "ដួង សំណាង", Alike.ACROSS),
        ("ສົມພອນ ວົງດາ", "ສົມພອນ ວົງດາລາ", Alike.NEAR),
        ("S. O'Connor", "Siobhán O'Connor", Alike.NEAR),
        ("S. Vongdara", "ສົມພອນ ວົງດາລາ", Alike.FOREIGN),
        ("S. Keomany", "ສົມພອນ ວົງດາລາ", Alike.FOREIGN),
        ("Bounmy Keophila", "ສົມພອນ ວົງດາລາ", Alike.DIFFERENT),
        ("Siti H. Rahmawati", "ວິລະສັກ ສີສຸລິດ", Alike.DIFFERENT),
        ("Thongphanh Phongsavath", "ໄຊພອນ ວິລະວົງ", Alike.DIFFERENT),
        ("Daovong Keophila", "ສຸກສະຫວັນ ໂສລາພົມ", Alike.DIFFERENT),
        ("欧娜", "Na Ou", Alike.FOREIGN),
        ("ສົມພອນ ວົງດາລາ", "ບຸນມີ ໄຊຍະ", Alike.DIFFERENT),
        ("Anna Müller", "Ken Ito", Alike.DIFFERENT),
    ],
)
def test_how_two_names_compare(one: str, other: str, expected: Alike) -> None:
    assert compare([Name.of(one)], [Name.of(other)]) is expected
    assert compare([Name.of(other)], [Name.of(one)]) is expected


# ---- who is who -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "known", "expected"),
    [
        # the same name, nothing against it
        (["ສົມພອນ ວົງດາລາ", "", "ກະຊວງການເງິນ"], {}, ("unchanged", "same_name")),
        (["ສົມພອນ ວົງດາລາ"], {"phone": PHONE}, ("unchanged", "same_name")),
        # exact namesakes in different delegations are two people
        (["ສົມພອນ ວົງດາລາ", "", "ກະຊວງການຕ່າງປະເທດ"], {}, ("create", "")),
        # … unless they share a telephone
        (["ສົມພອນ ວົງດາລາ", "", "ກະຊວງການຕ່າງປະເທດ", PHONE], {"phone": PHONE}, ("update", "same_phone")),
        # the same name in the same delegation with another telephone: a person decides
        (["ສົມພອນ ວົງດາລາ", "", "ກະຊວງການເງິນ", OTHER_PHONE], {"phone": PHONE}, ("duplicate", "same_name")),
        (["ສົມພອນ ວົງດາລາ", "", "", "", "a@b.la"], {"email": "c@d.la"}, ("duplicate", "same_name")),
        # the same telephone or e-mail: equal, swapped, across scripts
        (
            ["ສົມພອນ ວົງດາລາ", "", "", OTHER_PHONE, "A@B.la"],
            {"phone": PHONE, "email": "a@b.la"},
            ("update", "same_email"),
        ),
        (["ວົງດາລາ ສົມພອນ", "", "", PHONE], {"phone": PHONE}, ("unchanged", "same_phone")),
        (
            ["Mr Somphone VONGDARA", "", "", PHONE],
            {"phone": PHONE, "name_latin": "Somphone Vongdara"},
            ("update", "same_phone"),
        ),
        # likeness with a second fact: a person decides
        (["ສົມພອນ ວົງດາ", "", "", PHONE], {"phone": PHONE}, ("duplicate", "same_phone")),
        (["S. Vongdara", "", "", PHONE], {"phone": PHONE}, ("duplicate", "same_phone")),
        (["ສົມພອນ ວົງດາ", "Director General", "ກະຊວງການເງິນ"], {}, ("duplicate", "same_post")),
        (["Somphone Vongdara", "Director General", "ກະຊວງການເງິນ"], {}, ("duplicate", "same_post")),
        (
            ["ບຸນມີ ໄຊຍະ", "", "", PHONE, "a@b.la"],
            {"phone": PHONE, "email": "a@b.la"},
            ("duplicate", "same_phone"),
        ),
        # the telephone of an office: two names that have nothing in common in any letters are two people
        (["Bounmy Keophila", "", "", PHONE], {"phone": PHONE}, ("create", "")),
        # an equal delegation alone is no fact
        (["ສົມພອນ ວົງດາ", "ພະນັກງານ", "ກະຊວງການເງິນ"], {}, ("create", "")),
        (["ບຸນມີ ໄຊຍະ", "ຫົວໜ້າກົມ", "ກະຊວງການເງິນ"], {}, ("create", "")),
    ],
)
def test_who_a_row_is(
    plan_of: PlanMaker, row: list[str], known: dict[str, object], expected: tuple[str, str]
) -> None:
    planned = judged(plan_of, row, somphone(**known))
    assert (planned.action.value, planned.reason) == expected
    assert (planned.delegate_id == "k1") is (planned.action is not Action.CREATE)


def test_a_shared_telephone_of_two_names_makes_two_people_and_is_told(plan_of: PlanMaker) -> None:
    plan = plan_of(book(HEADER, ["ບຸນມີ ໄຊຍະ", "", "", PHONE]), known=(somphone(phone=PHONE),))
    assert plan.counts[Action.CREATE] == 1
    assert [notice.reason for notice in plan.warnings] == ["shared_contact"]


def test_two_who_fit_alike_are_left_to_a_person(plan_of: PlanMaker) -> None:
    twins = (somphone(delegation_id=None), Known("k2", somphone(delegation_id=None).values))
    planned = judged(plan_of, ["ສົມພອນ ວົງດາລາ"], *twins)
    assert (planned.action, planned.reason) == (Action.DUPLICATE, "several_alike")


def test_a_repeated_row_names_the_person_made_in_the_same_run(plan_of: PlanMaker) -> None:
    row = ["A B", "Director", "UNDP", "", "a@b.la"]
    first, second = plan_of(book(HEADER, row, row)).rows
    assert (first.action, second.action, second.reason) == (Action.CREATE, Action.DUPLICATE, "repeated")
    assert first.delegate_id == second.delegate_id is not None


def test_a_person_is_updated_at_most_once_a_run(plan_of: PlanMaker) -> None:
    rows = [["ສົມພອນ ວົງດາລາ", "", "", PHONE], ["ສົມພອນ ວົງດາລາ", "", "", PHONE, "a@b.la"]]
    plan = plan_of(book(HEADER, *rows), known=(somphone(),))
    assert [row.action for row in plan.rows] == [Action.UPDATE, Action.DUPLICATE]


# ---- what changes ---------------------------------------------------------------------------------------------------


def changed(plan_of: PlanMaker, row: list[str], known: Known) -> dict[str, object]:
    return {change.field: change.new for change in judged(plan_of, row, known).changes}


def test_field_by_field(plan_of: PlanMaker) -> None:
    known = somphone(phone=PHONE, email="a@b.la")
    full = ["ທ່ານ ສົມພອນ ວົງດາລາ", "ຮອງລັດຖະມົນຕີ", "ກະຊວງການຕ່າງປະເທດ", f"{OTHER_PHONE} / {PHONE}", "new@b.la"]
    assert changed(plan_of, full, known) == {
        "honorific": "ທ່ານ",
        "position": "ຮອງລັດຖະມົນຕີ",
        "rank": 50,
        "delegation_id": "mfa",
        "phone": f"{PHONE} / {OTHER_PHONE}",
        "email": "new@b.la",
    }


@pytest.mark.parametrize(
    ("row", "known"),
    [
        (["ສົມພອນ ວົງດາລາ", "", "", "", ""], {"phone": PHONE, "email": "a@b.la"}),  # empty cells erase nothing
        (["ສົມພອນ ວົງດາລາ", "Director General"], {}),  # the same office in another language
        (["ສົມພອນ ວົງດາລາ", "ຫົວໜ້າກົມ"], {"position": "ຫົວໜ້າກົມ ກົມແຜນການ"}),  # a shorter form
        (["ສົມພອນ ວົງດາລາ", "", "", PHONE, "A@B.LA"], {"phone": f"{PHONE} / {OTHER_PHONE}", "email": "a@b.la"}),
        (["ສົມພອນ ວົງດາລາ"], {"name_native": "ສົມພອນ ວົງດາລາ້"}),  # a mark less
        (["NGUYEN VAN AN"], {"name_native": "Nguyễn Văn An"}),
        (["Mr. ສົມພອນ ວົງດາລາ"], {"honorific": "ທ່ານ"}),  # Latin never replaces one's own script
    ],
)
def test_what_says_nothing_new(plan_of: PlanMaker, row: list[str], known: dict[str, object]) -> None:
    planned = judged(plan_of, row, somphone(**known))
    assert (planned.action, planned.changes) == (Action.UNCHANGED, ())


def test_a_fuller_spelling_and_the_other_script(plan_of: PlanMaker) -> None:
    assert changed(plan_of, ["Nguyễn Văn An"], somphone(name_native="Nguyen Van An")) == {
        "name_native": "Nguyễn Văn An"
    }
    latin = somphone(name_native="Somphone Vongdara", phone=PHONE)
    assert changed(plan_of, ["ສົມພອນ ວົງດາລາ", "", "", PHONE], latin) == {
        "name_native": "ສົມພອນ ວົງດາລາ",
        "name_latin": "Somphone Vongdara",
    }
    assert changed(plan_of, ["Somphone Vongdara", "", "", PHONE], somphone(phone=PHONE)) == {
        "name_latin": "Somphone Vongdara"
    }


def test_a_list_never_overwrites_a_hand(plan_of: PlanMaker) -> None:
    hand = Known("k1", somphone(phone=PHONE).values, {"phone": Origin.HAND, "position": Origin.DESK})
    planned = judged(plan_of, ["ສົມພອນ ວົງດາລາ", "ລັດຖະມົນຕີ", "", "", "a@b.la"], hand)
    assert [change.field for change in planned.changes] == ["email"]
    assert [change.field for change in planned.kept] == ["position"]


# ---- the plan -------------------------------------------------------------------------------------------------------


def test_a_file_applied_before_changes_nothing(plan_of: PlanMaker) -> None:
    made = book(HEADER, ["A B", "Director", "UNDP"], ["C D", "", ""], ["Total: 2"], sha256="seen")
    plan = plan_of(made, already_applied=frozenset({"seen"}))
    assert [row.action for row in plan.rows] == [Action.UNCHANGED, Action.UNCHANGED, Action.SKIPPED]
    assert plan.new_delegations == ()
    assert [notice.reason for notice in plan.warnings] == ["already_applied"]


def test_choices(plan_of: PlanMaker) -> None:
    known = somphone(phone=PHONE)
    plan = plan_of(book(HEADER, ["ສົມພອນ ວົງດາ", "ລັດຖະມົນຕີ", "", PHONE]), known=(known,))
    (row,) = plan.rows
    assert row.action is Action.DUPLICATE
    same = plan.with_choice(row, Choice.SAME).rows[0]
    assert (same.action, same.delegate_id, same.choice) == (Action.UPDATE, "k1", Choice.SAME)
    new = plan.with_choice(row, "new").rows[0]
    assert new.action is Action.CREATE
    assert new.delegate_id != "k1"
    again = plan.with_choice(row, "new").with_choice(row, "leave")
    assert again.rows[0].action is Action.DUPLICATE
    assert again.with_choice(row, None).rows[0].choice is None
    assert plan.with_choice(row, "new").rows[0].delegate_id == new.delegate_id


def test_leaving_a_certain_row_out(plan_of: PlanMaker) -> None:
    plan = plan_of(book(HEADER, ["ສົມພອນ ວົງດາລາ", "", "", PHONE]), known=(somphone(),))
    left = plan.with_choice(plan.rows[0], Choice.LEAVE).rows[0]
    assert (left.action, left.changes) == (Action.DUPLICATE, ())


def test_a_correction_in_place_is_planned_again(plan_of: PlanMaker) -> None:
    plan = plan_of(
        book(HEADER, ["ທ່ານ ສົມພອນ ວົງດາ", "x", "", PHONE], ["", "Director", "UNDP", ""]),
        known=(somphone(phone=PHONE),),
    )
    assert [row.action for row in plan.rows] == [Action.DUPLICATE, Action.REJECTED]
    plan = plan.with_value(plan.rows[0], "name_native", "ສົມພອນ ວົງດາລາ")
    assert (plan.rows[0].action, plan.rows[0].delegate_id) == (Action.UPDATE, "k1")
    plan = plan.with_value(plan.rows[1], "name_native", "Mr Ken Ito").with_value(
        plan.rows[1], "delegation", "ADB"
    )
    created = plan.rows[1]
    assert created.action is Action.CREATE
    assert created.proposed is not None
    assert (created.proposed.honorific, created.proposed.name_native) == ("Mr", "Ken Ito")
    assert [one.acronym for one in plan.new_delegations] == ["ADB"]
    assert plan.with_value(created, "name_native", "").rows[1].action is Action.REJECTED
    with pytest.raises(ValueError, match="no field"):
        plan.with_value(created, "shoe_size", 42)


def test_a_struck_out_person_can_be_taken_after_all(plan_of: PlanMaker) -> None:
    from delegates.rosters.reading import Row, Sheet, Workbook

    rows = (Row(1, ("Name", "Phone")), Row(2, ("A B", PHONE), struck=True))
    plan = plan_of(Workbook("l.xlsx", "x", (Sheet("S", rows),)))
    assert plan.rows[0].action is Action.REJECTED
    assert plan.with_choice(plan.rows[0], "new").rows[0].action is Action.CREATE


def test_an_unknown_category_is_refused(plan_of: PlanMaker) -> None:
    with pytest.raises(DeskError, match="category"):
        plan_of(book(HEADER, ["A B"]), default_category="Nonsense")


def test_the_report_is_the_command_lines_answer(plan_of: PlanMaker) -> None:
    report = plan_of(
        book(HEADER, ["A B", "Director"], ["A B", "Director"], ["", "x", "UNDP"], ["Total"])
    ).report()
    assert report == {
        "created": 1,
        "updated": 0,
        "unchanged": 0,
        "duplicates": [
            {"file": "list.xlsx", "sheet": "S", "row": 3, "name": "A B", "of": "id1", "why": "repeated"}
        ],
        "rejected": [{"file": "list.xlsx", "sheet": "S", "row": 4, "reason": "no_name"}],
        "skipped": [{"file": "list.xlsx", "sheet": "S", "row": 5, "reason": "total"}],
        "warnings": [],
        "files": [
            {
                "file": "list.xlsx",
                "sheets": [
                    {
                        "sheet": "S",
                        "header_row": 1,
                        "columns": {
                            "name_native": "Name",
                            "position": "Position",
                            "delegation": "Organisation",
                            "phone": "Phone",
                            "email": "E-mail",
                        },
                        "people": 2,
                    }
                ],
            }
        ],
    }


CELLS = st.text(st.sampled_from("ab1 -ກຳ້ນđ.@/\n"), max_size=12)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=5), max_size=12))
def test_every_row_with_text_is_in_exactly_one_group(rows: list[list[str]]) -> None:
    from delegates.rosters.plan import make_plan
    from delegates.rosters.reference import load_reference

    ids = iter(range(10_000))
    made = book(HEADER, *(row if any(cell.strip() for cell in row) else [] for row in rows))
    plan: Plan = make_plan([made], [], [], load_reference(), new_id=lambda: str(next(ids)))
    below = [row.number for row in made.sheets[0].rows if row.number > plan.files[0].sheets[0].header_row]  # type: ignore[operator]
    header_row = plan.files[0].sheets[0].header_row
    if header_row == 1:
        assert [row.row for row in plan.rows] == below
    assert sum(plan.counts.values()) == len(plan.rows)


@pytest.mark.slow
def test_three_thousand_rows_against_three_thousand_people(plan_of: PlanMaker) -> None:
    rows = [
        [f"Given{n % 60} Family{n // 60}", "Officer", "ກະຊວງການເງິນ", f"020{50000000 + n}"]
        for n in range(3000)
    ]
    first = plan_of(book(HEADER, *rows))
    assert first.counts[Action.CREATE] == 3000
    known = [
        Known.of(Delegate(DelegateId(row.delegate_id), **{"name_native": None} | row.proposed.editable()))  # type: ignore[arg-type]
        for row in first.rows
        if row.proposed and row.delegate_id
    ]
    started = time.monotonic()
    again = plan_of(book(HEADER, *rows), known=known, delegations=first.new_delegations)
    assert again.counts[Action.UNCHANGED] == 3000
    assert time.monotonic() - started < 60  # a guard against squares, no measurement
