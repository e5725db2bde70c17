"""A small attendance with every kind of row, made by hand: no database is needed to write a report."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from delegates.domain.attendance import Attendance, AttendanceRow, DelegationAttendance
from delegates.domain.people import (
    DEFAULT_CATEGORIES,
    DelegateId,
    Delegation,
    DelegationId,
    Forum,
    RosterRow,
    Status,
)

MORNING = datetime(2024, 1, 10, 1, 42, 5, tzinfo=UTC)  # 08:42:05 in Vientiane


def person(number: int, name: str, **fields: object) -> RosterRow:
    known: dict[str, object] = {
        "id": DelegateId(f"d{number}"),
        "code": f"{number:09}",
        "honorific": None,
        "name_native": name,
        "name_latin": None,
        "position": None,
        "delegation_id": None,
        "delegation": None,
        "delegation_latin": None,
        "delegation_short": None,
        "category": "D",
        "rank": None,
        "is_head": False,
        "status": Status.REGISTERED,
        "phone": None,
        "email": None,
        "seat": None,
        "attention": None,
        "variant": None,
        "badge_number": number,
        "badge_issue": 1,
        "badge_void": False,
        "printed_at_utc": None,
        "printed_text_differs": False,
        "checked_in_at_utc": None,
        "search_text": "",
    }
    return RosterRow(**(known | fields))  # type: ignore[arg-type]


def row(who: RosterRow, at_utc: datetime | None = None, reason: str | None = None) -> AttendanceRow:
    return AttendanceRow(
        delegate=who,
        first_in_utc=at_utc,
        last_in_utc=at_utc,
        last_out_utc=None,
        entries_count=1 if at_utc else 0,
        checkpoints=("Main entrance",) if at_utc else (),
        desk="Desk 1" if at_utc else None,
        operator="Noy" if at_utc else None,
        forced_reason=reason,
    )


def attendance_of(
    rows: list[AttendanceRow], bodies: list[Delegation], name: str = "ກອງປະຊຸມດິຈິຕອນ"
) -> Attendance:
    expected = [one for one in rows if one.delegate.status.is_expected]
    arrived = [one for one in expected if one.is_present]

    def of(body: Delegation | None) -> DelegationAttendance:
        theirs = [one for one in expected if one.delegate.delegation_id == (body.id if body else None)]
        head = next((one.delegate for one in theirs if one.delegate.is_head), None)
        return DelegationAttendance(body, len(theirs), sum(one.is_present for one in theirs), head)

    letters = [category.letter for category in DEFAULT_CATEGORIES]
    return Attendance(
        forum=Forum("f", name, "ຫໍປະຊຸມແຫ່ງຊາດ", date(2024, 1, 10), date(2024, 1, 10), 5),
        made_at_utc=MORNING + timedelta(hours=8),
        rows=tuple(rows),
        delegations=(*(of(body) for body in bodies), of(None)),
        categories=DEFAULT_CATEGORIES,
        by_category=tuple(
            (
                letter,
                sum(one.delegate.category == letter for one in arrived),
                sum(one.delegate.category == letter for one in expected),
            )
            for letter in letters
        ),
        arrivals=((MORNING.replace(minute=40, second=0), len(arrived)),),
        refused_count=3,
        registered_count=len(expected),
        arrived_count=len(arrived),
        inside_count=len(arrived),
    )


@pytest.fixture
def attendance() -> Attendance:
    """Two delegations and one person of none: seven people, one cancelled, one blocked, three arrived."""
    post = Delegation(DelegationId("mpt"), "ក្រសួងប្រៃសណីយ៍ និងទូរគមនាគមន៍", "Ministry of Post", place=2.0)
    host = Delegation(DelegationId("mtc"), "ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ", "Ministry of Technology", place=1.0)
    home = {
        "delegation_id": host.id,
        "delegation": host.name_native,
        "delegation_latin": host.name_latin,
    }
    guest = {"delegation_id": post.id, "delegation": post.name_native, "delegation_latin": post.name_latin}
    rows = [
        row(
            person(
                1,
                "ບໍ່ວຽງຄຳ ວົງດາລາ",
                honorific="ທ່ານ",
                name_latin="Boviengkham VONGDARA",
                position="ລັດຖະມົນຕີ",
                is_head=True,
                category="V",
                phone="+856 20 5555 8412",
                **home,
            ),
            MORNING,
        ),
        row(person(2, "=HYPERLINK(0)", position="@SUM(1)", email="-x@y.example", **home)),
        row(person(3, "ນາງ ສາຍໃຈ", status=Status.CANCELLED, **home)),
        row(
            person(4, "ជា វ៉ាន់ដេត", honorific="ឯកឧត្តម", name_latin="CHEA Vandeth", category="F", **guest),
            MORNING + timedelta(minutes=3),
            "=letter of the minister",
        ),
        row(person(5, "ហ៊ុន ម៉ាណែត", status=Status.BLOCKED, category="F", **guest)),
        row(person(6, "Nguyễn Mạnh Hùng", category="P"), MORNING + timedelta(minutes=5)),
        row(person(7, "No\x00body\x1b [31m\u202e", position="a\tb\nc")),
    ]
    return attendance_of(rows, [host, post])
