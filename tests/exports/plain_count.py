"""An independent count: the tables of the file, read by plain statements, and loops over them. No code of the program's."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pysqlite3

VIENTIANE = timedelta(hours=7)
MINUTE_US = 60_000_000
DAY_US = 24 * 60 * MINUTE_US


class Count:
    """Everything that the exports should say."""

    def __init__(self, path: Path, made_at: datetime) -> None:
        db = pysqlite3.connect(f"file:{path}?mode=ro", uri=True)
        self.people = {
            row[0]: dict(
                zip(("id", "body", "category", "status", "gender", "walk_in", "for"), row, strict=True)
            )
            for row in db.execute(
                "SELECT id, delegation_id, category, status, gender, walk_in, substitute_of FROM delegate"
            )
        }
        undone = {row[0] for row in db.execute("SELECT ref_id FROM happening WHERE kind = 'undo'")}
        self.undone = len(undone)
        self.paper = {row[0] for row in db.execute("SELECT id FROM happening WHERE kind = 'paper'")}
        self.closes = dict(db.execute("SELECT id, closes_utc FROM checkpoint"))
        self.places = dict(db.execute("SELECT id, name FROM checkpoint"))
        self.desks = dict(db.execute("SELECT id, name FROM desk"))
        self.scans = db.execute(
            "SELECT id, at_utc, delegate_id, checkpoint_id, direction, outcome, reason, desk_id, ref_id, seq "
            "FROM happening WHERE kind = 'scan' ORDER BY at_utc, seq"
        ).fetchall()
        self.items = db.execute(
            "SELECT id, title, starts_utc, ends_utc, checkpoint_id FROM programme_item"
        ).fetchall()
        self.reprints = 0
        seen = set()
        for (number,) in db.execute("SELECT badge_number FROM happening WHERE kind = 'badge_printed'"):
            self.reprints += number in seen
            seen.add(number)
        self.reissues = db.execute("SELECT count(*) FROM badge WHERE issue > 1").fetchone()[0]
        db.close()
        self.now = int(made_at.timestamp() * 1_000_000)
        self.standing = [one for one in self.scans if one[5] == "admitted" and one[0] not in undone]
        self.entries = defaultdict(list)
        self.exits = defaultdict(list)
        for one in self.standing:
            (self.entries if one[4] == "in" else self.exits)[one[2]].append(one[1])
        self._who()
        self._time()

    def _who(self) -> None:
        expected = {
            one for one, person in self.people.items() if person["status"] in ("invited", "registered")
        }
        came = set(self.entries)
        self.expected, self.came = expected, came
        self.arrived = expected & came
        stands_in = {person["for"]: one for one, person in self.people.items() if person["for"]}
        self.represented = {}
        for one in self.people:
            follower = stands_in.get(one)
            while follower is not None and one not in came:
                if follower in came:
                    self.represented[one] = follower
                    break
                follower = stands_in.get(follower)
        self.absent = {one for one in expected if one not in came and one not in self.represented}
        self.by_category = Counter(self.people[one]["category"] for one in expected)
        self.arrived_by_category = Counter(self.people[one]["category"] for one in self.arrived)
        self.by_body = Counter(self.people[one]["body"] for one in expected)
        self.arrived_by_body = Counter(self.people[one]["body"] for one in self.arrived)
        self.women = sum(self.people[one]["gender"] == "f" for one in self.arrived)
        self.walk_ins = sum(person["walk_in"] for person in self.people.values())
        self.refused = Counter(one[6] for one in self.scans if one[5] == "refused")
        self.overrides = [one for one in self.standing if one[6] == "forced"]

    def _time(self) -> None:
        """Known and estimated microseconds of each person, by walking through each one's scans at each place."""
        self.known, self.estimated, self.visits = Counter(), Counter(), Counter()
        self.spans = defaultdict(list)  # of a person: (place, begin, end)
        walks = defaultdict(list)
        for one in self.standing:
            walks[one[2], one[3]].append((one[1], one[4]))
        for (person, place), walk in walks.items():
            began = None
            for at, way in sorted(walk, key=lambda step: (step[0], step[1] == "out")):
                if began is not None:
                    overnight = self._day(at) != self._day(began)
                    if overnight and (way == "in" or at - began > DAY_US // 2):
                        self._guess(person, place, began, at)
                        began = None
                if way == "in":
                    began = at if began is None else began
                elif began is not None:
                    self._visit(person, place, began, at, self.known)
                    began = None
            if began is not None:
                self._guess(person, place, began, None)

    def _guess(self, person: str, place: str, began: int, following: int | None) -> None:
        end = (self._day(began) + 1) * DAY_US - int(VIENTIANE.total_seconds()) * 1_000_000
        closes = self.closes[place]
        if closes is not None and 0 < closes - began <= DAY_US // 2:
            end = closes
        if following is not None:
            end = min(end, following)
        if self.now < end:
            self._visit(person, place, began, self.now, self.known)
        else:
            self._visit(person, place, began, end, self.estimated)

    def _visit(self, person: str, place: str, began: int, end: int, into: Counter) -> None:
        into[person] += end - began
        self.visits[person] += 1
        self.spans[person].append((place, began, end))

    @staticmethod
    def _day(at: int) -> int:
        """The number of the local day."""
        return (at + int(VIENTIANE.total_seconds()) * 1_000_000) // DAY_US

    def at_item(self, begins: int, ends: int, place: str) -> int:
        return sum(
            any(where == place and began < ends and begins < end for where, began, end in self.spans[one])
            for one in self.people
        )

    def came_on(self, day: str) -> set[str]:
        """Expected people with an entry on that local day."""
        return {
            one
            for one in self.expected
            if any(str((self.moment(at) + VIENTIANE).date()) == day for at in self.entries[one])
        }

    @staticmethod
    def moment(at: int) -> datetime:
        return datetime.fromtimestamp(0, UTC) + timedelta(microseconds=at)
