"""A forum of two days as it might have been: entries and exits at three desks, a dinner, overrides, corrections,
substitutes, walk-ins, paper, badges printed again. Everything is recorded by the services, at the hour it happened.
"""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from delegates.domain.admission import Scan
from delegates.domain.checkpoint import Checkpoint, Direction, ProgrammeItem, Reentry
from delegates.domain.people import (
    Delegate,
    DelegateId,
    Delegation,
    DelegationId,
    DelegationKind,
    Gender,
    Status,
)
from delegates.services.forum_files import ForumDetails, create_forum
from delegates.services.paper import Batch, Line
from delegates.services.registering import NewDelegate, issue_numbers
from delegates.services.workspace import Workspace
from delegates.storage import roster_store

FIRST, SECOND = date(2024, 1, 10), date(2024, 1, 11)
_BODIES = (
    ("ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ", "Ministry of Technology and Communications", DelegationKind.HOST),
    ("ກະຊວງການຕ່າງປະເທດ", "Ministry of Foreign Affairs", DelegationKind.STATE),
    ("ກະຊວງສຶກສາທິການ ແລະ ກິລາ", "Ministry of Education and Sports", DelegationKind.STATE),
    ("ແຂວງຫຼວງພະບາງ", "Luang Prabang Province", DelegationKind.PROVINCE),
    ("Bộ Thông tin và Truyền thông", "Ministry of Information and Communications", DelegationKind.COUNTRY),
    ("ក្រសួងប្រៃសណីយ៍ និងទូរគមនាគមន៍", "Ministry of Post and Telecommunications", DelegationKind.COUNTRY),
    ("United Nations Development Programme", None, DelegationKind.INTERNATIONAL),
    ("ບໍລິສັດ ລາວ ໂທລະຄົມມະນາຄົມ ມະຫາຊົນ", "Lao Telecommunication Public Company", DelegationKind.COMPANY),
)
_NAMES = (
    ("ບຸນມີ ພົມມະວົງ", "Bounmy Phommavong", "ທ່ານ"),
    ("ຫຼຸ້ນ້ຳ ສີຫະວົງ", "Lounam Sihavong", "ທ່ານ ນາງ"),
    ("Nguyễn Mạnh Hùng", "Nguyen Manh Hung", "Ông"),
    ("ជា វ៉ាន់ដេត", "Chea Vandeth", "ឯកឧត្តម"),
    ("ສົມບັດ ແກ້ວມະນີ", "Sombath Keomany", "ທ່ານ"),
    ("=HYPERLINK(1)", "Formula Likename", None),
)
_POSITIONS = ("ລັດຖະມົນຕີຊ່ວຍວ່າການ", "ຫົວໜ້າກົມ", "Vụ trưởng", "រដ្ឋលេខាធិការ", "Officer", None)
_LETTERS = "VDDDDFFICPOS"


def local(day: date, hour: int, minute: int = 0, second: int = 0) -> datetime:
    """A time in Vientiane as UTC."""
    return datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=UTC) - timedelta(hours=7)


class SetClock:
    """Says what it was set to."""

    def __init__(self) -> None:
        self.now = local(FIRST, 6)

    def __call__(self) -> datetime:
        return self.now


class Simulation:
    """The forum while it is made; `workspace` when it is done."""

    def __init__(self, path: Path, people: int, seed: int = 5) -> None:
        self.draw = random.Random(seed)
        self.clock = SetClock()
        self.workspace = create_forum(
            path,
            ForumDetails("ກອງປະຊຸມລະດັບສູງ Digital Forum", "ຫໍປະຊຸມແຫ່ງຊາດ", FIRST, SECOND, 417),
            desk_name="Desk 1",
            operator="ນ້ອຍ",
            clock=self.clock,
        )
        self.workspace.set_host("la-mtc")
        self._roster(people)
        self._programme()
        self._morning_before()
        self._day(FIRST, 0.68)
        self._dinner()
        self._day(SECOND, 0.45)
        self._paper()
        self._undo_some()
        self.clock.now = local(SECOND, 18, 30)

    # -- before ----------------------------------------------------------------------------------------------------

    def _roster(self, count: int) -> None:
        draw, desk = self.draw, self.workspace._desk  # one transaction for everybody
        bodies = []
        for number in range(max(8, count // 40)):
            native, latin, kind = _BODIES[number % len(_BODIES)]
            if number >= len(_BODIES):
                native, latin = f"{native} {number}", f"{latin or native} {number}"
            bodies.append(
                Delegation(DelegationId(f"body{number:03}"), native, latin, kind=kind, place=float(number))
            )
        people = []
        for number in range(count):
            native, latin, honorific = _NAMES[number % len(_NAMES)]
            people.append(
                Delegate(
                    id=DelegateId(f"person{number:05}"),
                    name_native=f"{native} {number}",
                    name_latin=f"{latin} {number}",
                    honorific=honorific,
                    position=draw.choice(_POSITIONS),
                    delegation_id=draw.choice(bodies).id if number % 50 else None,
                    category=draw.choice(_LETTERS),
                    rank=draw.choice((50, 65, 80, None)),
                    status=Status.BLOCKED
                    if number % 400 == 7
                    else Status.CANCELLED
                    if number % 97 == 3
                    else Status.REGISTERED,
                    gender=draw.choice((Gender.FEMALE, Gender.MALE, Gender.MALE, None)),
                    list_order=number,
                )
            )
        with desk.database.write() as db:
            for body in bodies:
                roster_store.add_delegation(db, body)
            roster_store.add_delegates(db, people)
            issue_numbers(desk, db, [one.id for one in people])

    def _programme(self) -> None:
        programme = self.workspace.programme
        self.hall = programme.default_checkpoint()
        self.dinner = programme.save_checkpoint(
            Checkpoint(
                id="",
                name="Reception dinner",
                opens_utc=local(FIRST, 18),
                closes_utc=local(SECOND, 0, 30),
                categories=frozenset("VFIO"),
                reentry=Reentry.ALWAYS,
            )
        )
        for title, begins, ends, place in (
            ("ພິທີເປີດ", local(FIRST, 9), local(FIRST, 9, 45), self.hall.id),
            ("ການຫັນເປັນດິຈິຕອນ", local(FIRST, 10), local(FIRST, 12), self.hall.id),
            ("ງານລ້ຽງ", local(FIRST, 18, 30), None, self.dinner.id),
            ("ພິທີປິດ", local(SECOND, 15), local(SECOND, 16), self.hall.id),
        ):
            programme.save_item(ProgrammeItem("", title, None, begins, ends, None, place))

    def _morning_before(self) -> None:
        """Badges are printed, some of them twice; some people send another."""
        workspace, rows = self.workspace, self.workspace.finding.rows()
        expected = [row for row in rows if row.status.is_expected]
        workspace.badge_issuing.record_printed(expected)
        workspace.badge_issuing.record_printed(expected[:: len(expected) // 7 or 1])
        for row in expected[5 :: len(expected) // 3 or 1]:
            workspace.badge_issuing.reissue(row.id, "lost")
        self.substitutes = [
            workspace.registering.substitute(row.id, NewDelegate(f"ຜູ້ມາແທນ {row.name}")).id
            for row in expected[9 :: max(1, len(expected) // 12)]
        ]
        # A chain: who was to come in somebody's place sends somebody else.
        self.substitutes.append(
            workspace.registering.substitute(self.substitutes[0], NewDelegate("ຜູ້ມາແທນຄົນທີສອງ")).id
        )

    # -- the days --------------------------------------------------------------------------------------------------

    def _day(self, day: date, share: float) -> None:
        draw, workspace = self.draw, self.workspace
        rows = workspace.finding.rows()
        happens: list[tuple[datetime, str, str, Direction]] = []
        for row in rows:
            if draw.random() > share:
                continue
            came = local(day, 7, 30) + timedelta(seconds=draw.triangular(0, 9000, 3600))
            happens.append((came, row.code, "", Direction.IN))
            kind = draw.random()
            if kind < 0.08:
                happens.append((came + timedelta(seconds=draw.uniform(20, 300)), row.code, "", Direction.IN))
            if kind < 0.7:
                left = came + timedelta(seconds=draw.uniform(600, 14000))
                happens.append((left, row.code, "", Direction.OUT))
                if kind < 0.3:
                    back = left + timedelta(seconds=draw.uniform(120, 5000))
                    happens.append((back, row.code, "", Direction.IN))
                    if kind < 0.15:
                        happens.append(
                            (back + timedelta(seconds=draw.uniform(60, 9000)), row.code, "", Direction.OUT)
                        )
            elif kind > 0.98:
                happens.append((came + timedelta(hours=1), row.code[:-1], "", Direction.IN))
            elif kind > 0.96:
                happens.append((came + timedelta(hours=2), "https://example.org/menu", "", Direction.IN))
        for at, code, _, direction in sorted(happens):
            self._scan(at, code, direction)
        for number in range(4):
            self.clock.now = local(day, 10, number)
            row = workspace.registering.register(
                NewDelegate(f"Walk In {day.day} {number}", category="C", walk_in=True)
            )
            self._scan(local(day, 10, number, 30), row.code, Direction.IN)

    def _scan(
        self, at: datetime, code: str, direction: Direction, place: str | None = None, why: str | None = None
    ) -> None:
        desk = self.draw.choice((1, 1, 2, 3))
        self.clock.now = at
        self.workspace.desk_name = f"Desk {desk}"
        self.workspace.operator = ("ນ້ອຍ", "Mai", "Chea")[desk - 1]
        self.workspace.checking_in.check_in(Scan(code, place, direction, None, True, why))

    def _dinner(self) -> None:
        """Some are let in against the rule, many leave after midnight, and the exits of others are read by nobody."""
        draw = self.draw
        happens: list[tuple[datetime, str, Direction, str | None]] = []
        for row in self.workspace.finding.rows():
            if row.category not in "VFIO" and draw.random() > 0.12:
                continue
            why = "letter of the minister" if row.category not in "VFIO" and draw.random() < 0.4 else None
            came = local(FIRST, 18, 5) + timedelta(seconds=draw.uniform(0, 5000))
            happens.append((came, row.code, Direction.IN, why))
            if draw.random() < 0.6:
                happens.append(
                    (came + timedelta(seconds=draw.uniform(3000, 22000)), row.code, Direction.OUT, None)
                )
        for at, code, direction, why in sorted(happens, key=lambda one: one[0]):
            self._scan(at, code, direction, self.dinner.id, why)

    def _paper(self) -> None:
        """For ten minutes there was no power: what was ticked is typed in on the next evening."""
        rows = [row for row in self.workspace.finding.rows() if row.checked_in_at_utc is None][:25]
        self.clock.now = local(SECOND, 17, 50)
        self.workspace.desk_name, self.workspace.operator = "Desk 3", "Chea"
        lines = [Line(row.code, f"8:{40 + number % 10}") for number, row in enumerate(rows)]
        self.workspace.paper.record(lines, Batch(None, Direction.IN, SECOND))

    def _undo_some(self) -> None:
        self.clock.now = local(SECOND, 18)
        admitted = [
            one
            for one in self.workspace.checking_in.last_scans(400, all_desks=True)
            if one.outcome == "admitted"
        ]
        for one in admitted[:: max(1, len(admitted) // 12)]:
            self.workspace.checking_in.undo(one.id, "wrong person")


def simulated(path: Path, people: int) -> Workspace:
    """The forum file of such a simulation, open."""
    return Simulation(path, people).workspace
