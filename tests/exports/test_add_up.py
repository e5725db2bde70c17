"""A forum of 1,500 over two days: every figure in every file is the one that a plain count of the scan log gives."""

from __future__ import annotations

import csv
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from delegates.domain.attendance_record import Record, Selection
from delegates.domain.figures import figures
from delegates.domain.scan_log import grouped_check
from delegates.reports.machine_rows import PEOPLE, SCANS
from delegates.reports.words import LANGUAGES, Words
from delegates.reports.writing import Form, Look, write_form
from delegates.services.after_forum import Package
from delegates.services.workspace import Workspace
from delegates.storage.verify import verify_file
from tests.exports.plain_count import VIENTIANE, Count
from tests.exports.simulated_forum import FIRST, SECOND, simulated

pytestmark = pytest.mark.slow
COUNT = 1_500


@pytest.fixture(scope="module")
def forum(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    made = simulated(tmp_path_factory.mktemp("simulated") / "two days.forum", COUNT)
    yield made
    made.close()


@pytest.fixture(scope="module")
def record(forum: Workspace) -> Record:
    return forum.attendance_reporting.record()


@pytest.fixture(scope="module")
def count(forum: Workspace, record: Record) -> Count:
    return Count(forum.path, record.attendance.made_at_utc)


@pytest.fixture(scope="module")
def package(forum: Workspace, tmp_path_factory: pytest.TempPathFactory) -> Package:
    return forum.after_forum.package(tmp_path_factory.mktemp("out"), "lo")


@pytest.fixture(scope="module")
def book(package: Package) -> openpyxl.Workbook:
    return openpyxl.load_workbook(package.folder / "attendance.xlsx")


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def pages_of(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in document]
    finally:
        document.close()


def table(sheet, words: Words, *keys: str) -> list[tuple]:
    """The cells under these headings."""
    places = [[cell.value for cell in sheet[1]].index(words[key]) for key in keys]
    return [tuple(line[place] for place in places) for line in sheet.iter_rows(min_row=2, values_only=True)]


# -- the simulation holds what it should show ----------------------------------------------------------------------


def test_the_forum_has_everything_that_makes_counting_hard(count: Count) -> None:
    assert len(count.expected) > 1_400
    assert 50 < len(count.absent) < 400
    assert count.represented
    assert count.undone > 10
    assert len(count.overrides) > 20
    assert 20 <= sum(one[8] in count.paper for one in count.standing) <= 25
    assert count.reprints
    assert count.reissues
    assert {"not_admitted_here", "delegate_blocked", "delegate_cancelled", "badge_void"} <= set(count.refused)
    assert any(
        len({(a + 7 * 3_600_000_000) // 86_400_000_000 for _, *ab in s for a in ab}) > 1
        for s in count.spans.values()
    )


# -- board and record ----------------------------------------------------------------------------------------------


def test_the_board_counts_what_a_plain_count_does(forum: Workspace, record: Record, count: Count) -> None:
    for one in (forum.attendance_reporting.attendance(), record.attendance):
        assert one.registered_count == len(count.expected)
        assert one.arrived_count == len(count.arrived)
        assert one.absent_count == len(count.absent)
        assert one.refused_count == sum(count.refused.values())
        assert {letter: (came, of) for letter, came, of in one.by_category if of} == {
            letter: (count.arrived_by_category[letter], of) for letter, of in count.by_category.items()
        }
        bodies = {line.delegation.id if line.delegation else None: line for line in one.delegations}
        for body, of in count.by_body.items():
            assert (bodies[body].arrived_count, bodies[body].registered_count) == (
                count.arrived_by_body[body],
                of,
            )
        assert sum(number for _, number in one.arrivals) == len(count.arrived)
    board = forum.attendance_reporting.attendance().rows
    assert [
        (row.delegate.id, row.first_in_utc, row.last_out_utc, row.entries_count, row.state) for row in board
    ] == [
        (row.delegate.id, row.first_in_utc, row.last_out_utc, row.entries_count, row.state)
        for row in record.attendance.rows
    ]


def test_each_person_has_the_times_of_a_plain_count(record: Record, count: Count) -> None:
    assert len(record.people) == len(count.people)
    for one in record.people:
        person, row = one.row.delegate.id, one.row
        entries, exits = count.entries[person], count.exits[person]
        assert row.entries_count == len(entries)
        assert row.first_in_utc == (count.moment(entries[0]) if entries else None)
        assert row.last_out_utc == (count.moment(exits[-1]) if exits else None)
        assert one.total.visits == count.visits[person], person
        assert one.total.known == timedelta(microseconds=count.known[person]), person
        assert one.total.estimated == timedelta(microseconds=count.estimated[person]), person
        if not entries:
            assert row.representative_id == count.represented.get(person)


def test_programme_items_and_days(forum: Workspace, record: Record, count: Count) -> None:
    assert len(record.items) == 4
    for one in record.items:
        begins, ends = (round(at.timestamp() * 1_000_000) for at in (one.begins_utc, one.ends_utc))
        assert one.count == count.at_item(begins, ends, one.checkpoint.id), one.item.title
    for day in (FIRST, SECOND):
        of_day = forum.attendance_reporting.record(Selection(day=day)).attendance
        assert of_day.arrived_count == len(count.came_on(day.isoformat()))


def test_the_figures_for_the_organiser(record: Record, count: Count) -> None:
    found = figures(record)
    assert dict(found.refused) == dict(count.refused)
    assert (found.reprints, found.reissues) == (count.reprints, count.reissues)
    assert (found.walk_ins, found.undone, found.overrides) == (
        count.walk_ins,
        count.undone,
        len(count.overrides),
    )
    absent = Counter(count.people[one]["body"] for one in count.absent)
    assert sum(one.absent for one in found.no_shows) == len(count.absent)
    assert [one.absent for one in found.no_shows] == sorted(absent.values(), reverse=True)
    live = [one for one in count.scans if one[8] not in count.paper]
    for desk in found.desks:
        times = sorted(one[1] for one in live if count.desks[one[7]] == desk.desk)
        gaps = sorted(b - a for a, b in pairwise(times) if b - a <= 300_000_000)
        half = len(gaps) // 2
        middle = gaps[half] if len(gaps) % 2 else (gaps[half - 1] + gaps[half]) / 2
        assert desk.scans == len(times)
        assert desk.median_gap_s == pytest.approx(middle / 1e6)
        minutes = Counter(at // 60_000_000 for at in times)
        assert (desk.minutes, desk.busiest) == (len(minutes), max(minutes.values()))
    assert sum(sum(counts) for _, counts in found.by_slot) == len(live)


# -- the workbook --------------------------------------------------------------------------------------------------


def test_the_workbook_adds_up(book: openpyxl.Workbook, count: Count) -> None:
    words = Words("lo")
    everybody = book[words["attendance"]]
    rows = table(
        everybody, words, "presence", "first_in", "entries", "visits", "inside_known", "inside_estimated"
    )
    assert len(rows) == len(count.people)
    said = Counter(row[0] for row in rows)
    assert said[words["present"]] == len(count.came)
    assert said[words["absent"]] == len(count.absent)
    assert said[words["represented"]] == len(count.represented)
    assert sum(row[2] for row in rows) == sum(map(len, count.entries.values()))
    assert sum(row[3] for row in rows) == sum(count.visits.values())
    for place, total in ((4, count.known), (5, count.estimated)):
        spans = [row[place] for row in rows if row[place] is not None]
        seconds = sum(_seconds(one) for one in spans)
        assert seconds == pytest.approx(sum(total.values()) / 1e6, abs=len(spans))
    assert all(isinstance(row[1], datetime) for row in rows if row[1] is not None)
    assert len(list(book[words["absentees"]].iter_rows(min_row=2))) == len(count.absent)
    assert len(list(book[words["overrides"]].iter_rows(min_row=2))) == len(count.overrides)
    substitutes = [one for one in count.people.values() if one["for"]]
    assert len(list(book[words["substitutions"]].iter_rows(min_row=2))) == len(substitutes)


def _seconds(span: object) -> float:
    if isinstance(span, timedelta):
        return span.total_seconds()
    if isinstance(span, datetime):  # more than a day
        return (span - datetime(1899, 12, 30)).total_seconds()  # noqa: DTZ001 - a cell knows no zone
    return span.hour * 3600 + span.minute * 60 + span.second  # type: ignore[attr-defined]  # a time of the day


def test_every_scan_stands_in_the_workbook(book: openpyxl.Workbook, count: Count) -> None:
    words = Words("lo")
    rows = table(book[words["scans"]], words, "time", "desk", "outcome", "reason", "undone_at")
    assert len(rows) == len(count.scans)
    assert Counter(row[3] for row in rows) == Counter(words[f"reason_{one[6]}"] for one in count.scans)
    assert Counter(row[1] for row in rows) == Counter(count.desks[one[7]] for one in count.scans)
    assert sum(row[4] is not None for row in rows) == count.undone
    for row, one in zip(rows, count.scans, strict=True):
        local = (count.moment(one[1]) + VIENTIANE).replace(tzinfo=None)
        assert abs(row[0] - local) < timedelta(milliseconds=2)


def test_the_summary_says_the_same(book: openpyxl.Workbook, count: Count, record: Record) -> None:
    words = Words("lo")
    sheet = book[words["summary"]]
    said = {}
    for line in sheet.iter_rows(values_only=True):
        said.setdefault(line[0], line[1:])
    expected = {
        "registered": len(count.expected),
        "arrived": len(count.arrived),
        "women": count.women,
        "represented": len(count.represented),
        "absent": len(count.absent),
        "refused": sum(count.refused.values()),
        "overrides": len(count.overrides),
        "undone": count.undone,
        "scans": len(count.scans),
        "walk_ins": count.walk_ins,
    }
    assert {key: said[words[key]][0] for key in expected} == expected
    assert said[words["check_value"]][0] == grouped_check(record.check_value)
    for letter, of in count.by_category.items():
        (line,) = [cells for name, cells in said.items() if str(name).startswith(f"{letter} · ")]
        assert line[:2] == (of, count.arrived_by_category[letter])
    assert len(sheet._charts) == 2
    assert [one.title for one in book.chartsheets] == [words["chart"]]
    for page in book.worksheets:
        assert page.print_area, page.title
        assert page.print_title_rows == "$1:$1" or page.title == words["summary"]
        assert not any(
            cell.data_type == "f" for line in page.iter_rows(max_row=min(60, page.max_row)) for cell in line
        )


def test_names_of_lao_have_room(book: openpyxl.Workbook) -> None:
    """A column is at least as wide as its longest text, counted in letters that take width."""
    words = Words("lo")
    for name in ("attendance", "absentees", "scans"):
        sheet = book[words[name]]
        widths = {
            place: one.width
            for one in sheet.column_dimensions.values()
            for place in range(one.min, one.max + 1)
        }
        for column in sheet.iter_cols(min_row=2, max_row=min(400, sheet.max_row)):
            widest = max(
                (
                    len(re.sub("[\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u17b7-\u17d3]", "", cell.value))
                    for cell in column
                    if isinstance(cell.value, str)
                ),
                default=0,
            )
            assert widths[column[0].column] >= min(widest, 60), (name, column[0].column)


# -- tables for programs -------------------------------------------------------------------------------------------


def test_the_tables_for_programs(package: Package, count: Count) -> None:
    people = read(package.folder / "delegates.csv")
    assert tuple(people[0]) == PEOPLE
    assert Counter(one["state"] for one in people) == {
        "present": len(count.came),
        "represented": len([one for one in count.represented if one not in count.came]),
        "absent": len(count.absent),
        "not_expected": len(count.people) - len(count.came) - len(count.represented) - len(count.absent),
    }
    for one in people:
        person = one["delegate_id"]
        assert int(one["entries"]) == len(count.entries[person])
        assert int(one["seconds_known"]) == round(count.known[person] / 1e6)
        assert int(one["seconds_estimated"]) == round(count.estimated[person] / 1e6)
        if one["first_in"]:
            assert abs(
                datetime.fromisoformat(one["first_in"]) - count.moment(count.entries[person][0])
            ) < timedelta(milliseconds=1)
    scans = read(package.folder / "scans.csv")
    assert tuple(scans[0]) == SCANS
    assert [one["scan_id"] for one in scans] == [one[0] for one in count.scans]
    assert sum(one["stands"] == "1" for one in scans) == len(count.standing)
    assert sum(one["is_from_paper"] == "1" for one in scans) == sum(
        one[8] in count.paper for one in count.scans
    )


# -- the official record -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_official_record_in_each_language(
    record: Record, count: Count, tmp_path: Path, language: str
) -> None:
    words = Words(language)
    path = tmp_path / "record.pdf"
    write_form(record, path, Form.RECORD, Look(language, national_heading=True))
    pages = [re.sub(r"\s+", " ", page.replace("\u200b", "")) for page in pages_of(path)]
    first, last = pages[0], pages[-1]
    for line in words.national_heading():
        assert line in first
    assert words["official_record"] in first
    for key in ("registered", "present", "represented", "absent", "signed_record", "signed_head"):
        assert words[key] in last
    for number in (len(count.expected), len(count.arrived), len(count.absent), count.women):
        assert words.count(number) in last
    whole = " ".join(pages)
    assert all(words["signature"] in page or words["absentees"] in page for page in pages)
    assert all(grouped_check(record.check_value) in page for page in pages)
    assert all(
        words["page"].format(page=words.count(number), pages=words.count(len(pages))) in page
        for number, page in enumerate(pages, 1)
    )
    # Everybody once; those absent a second time in their list.
    for one in (record.people[0], record.people[700], record.people[-1]):
        name = re.sub(r"\s+", " ", one.row.delegate.name)
        assert name in whole, name
    # The last page is no page of signatures alone: rows stand above them.
    assert last.index(words["delegation"]) < last.index(words["signed_record"])


def test_the_record_of_one_day_says_which(package: Package, count: Count) -> None:
    words = Words("lo")
    for day in (FIRST, SECOND):
        pages = pages_of(package.folder / f"record_{day:%Y-%m-%d}_lo.pdf")
        assert words.day(day) in pages[0]
        assert words.count(len(count.came_on(day.isoformat()))) in pages[-1]


# -- the package ---------------------------------------------------------------------------------------------------


def test_the_package_is_whole_and_its_files_are_what_its_list_says(
    package: Package, forum: Workspace, count: Count
) -> None:
    assert re.fullmatch(r"two days-2024-01-11", package.folder.name)
    assert sorted(path.name for path in package.folder.iterdir()) == sorted(package.files)
    text = (package.folder / "contents.txt").read_text("utf-8")
    for name in package.files[:-1]:
        digest = hashlib.sha256((package.folder / name).read_bytes()).hexdigest()
        assert f"{digest}  {name}" in text
    copy = verify_file(package.folder / "two days.forum")
    assert copy.ok
    assert copy.delegates_count == len(count.people)
    certificates = pypdfium2.PdfDocument(package.folder / "certificates.pdf")
    assert len(certificates) == len(count.came)
    certificates.close()


def test_the_figures_fit_on_one_page(package: Package, count: Count) -> None:
    (page,) = pages_of(package.folder / "figures.pdf")
    words = Words("lo")
    for number in (len(count.expected), len(count.arrived), len(count.scans), count.reprints):
        assert words.count(number) in page


def test_a_check_value_is_confirmed_now_and_later(forum: Workspace, record: Record) -> None:
    found = forum.attendance_reporting.check(grouped_check(record.check_value))
    assert found is not None
    assert found.later_count == 0
    assert forum.attendance_reporting.check("0000 0000 0000 0000") is None
