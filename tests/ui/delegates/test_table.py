"""The big table: filtering says the same as looking at every row; long names are drawn whole."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPixmap

from delegates.domain.people import RosterRow, Status
from delegates.ui import painters
from delegates.ui.delegates import table
from delegates.ui.delegates.roster_model import RosterModel
from delegates.ui.delegates.table import DelegatesTable
from delegates.ui.table_model import Column


def row(number: int, text: str = "", name: str = "", **other: object) -> RosterRow:
    values: dict[str, object] = {
        "id": f"d{number}", "code": "", "honorific": None, "name_native": name or f"Name {number}", "name_latin": None,
        "position": None, "delegation_id": None, "delegation": None, "delegation_latin": None,
        "delegation_short": None, "category": "D", "rank": None, "is_head": False, "status": Status.REGISTERED,
        "phone": None, "email": None, "seat": None, "attention": None, "variant": None, "badge_number": number,
        "badge_issue": 1, "badge_void": False, "printed_at_utc": None, "printed_text_differs": False,
        "checked_in_at_utc": None, "search_text": text,
    }  # fmt: skip
    return RosterRow(**{**values, **other})  # type: ignore[arg-type]  # named one by one above


def model_of(texts: list[str]) -> RosterModel:
    model = RosterModel(
        [Column(lambda: "Name", lambda one: one.name, lambda one: one.name)],
        key_of=lambda one: one.id,
        search_text_of=lambda one: one.search_text,
    )
    model.set_rows([row(number, text) for number, text in enumerate(texts)])
    return model


def test_typing_on_and_taking_away_finds_what_a_fresh_look_finds() -> None:
    texts = ["som phon", "sombath keo", "bounmy som", "phonsavanh", "keo som phon", ""]
    model = model_of(texts)
    for asked in (
        "s",
        "so",
        "som",
        "som p",
        "som ph",
        "som phon",
        "som ph",
        "phon",
        "pho keo",
        "keo",
        "o",
        "",
        "x",
        "so",
    ):
        model.set_filter(asked)
        fresh = [number for number, text in enumerate(texts) if all(word in text for word in asked.split())]
        assert [one.badge_number for one in model.shown_rows()] == fresh, asked


def test_a_changed_row_is_found_by_its_new_text() -> None:
    model = model_of(["som", "keo"])
    model.set_filter("kh")
    assert model.rowCount() == 0
    assert model.replace_row(row(0, "kham"))
    model.set_filter("kha")
    assert [one.id for one in model.shown_rows()] == ["d0"]


def test_a_row_is_found_where_it_stands_filtered_and_sorted() -> None:
    model = model_of(["a", "b", "ab", "b", "ab"])
    model.set_filter("a")
    assert [model.shown_index_of(f"d{number}").row() for number in range(5)] == [0, -1, 1, -1, 2]
    from PySide6.QtCore import Qt

    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert [model.shown_index_of(f"d{number}").row() for number in (0, 2, 4)] == [2, 1, 0]
    assert not model.shown_index_of("nobody").isValid()


def test_the_longest_name_is_drawn_whole_within_its_row(qtbot: object) -> None:
    name = " ".join(["Phommavongsavanh"] * 12)[:200]
    rect = QRect(0, 0, 250, 60)
    fitted = table._in_row(name, rect)
    assert " ".join(fitted.lines) == name
    assert fitted.height_px <= rect.height()


def test_a_name_keeps_its_honorific_when_it_takes_two_lines(qtbot: object) -> None:
    """Ink stands in both lines, and the row of a short name with the same title differs."""
    pictures = []
    for honorific in ("H.E.", None):
        picture = QPixmap(200, 60)
        picture.fill("white")
        painter = QPainter(picture)
        one = row(1, name="Thongsavath Phommavongsa Keobounphanh", honorific=honorific)
        table.DelegatePainter.paint_name(painter, QRect(0, 0, 200, 60), one)
        painter.end()
        pictures.append(picture.toImage())
    assert pictures[0] != pictures[1]


def test_a_position_without_room_is_cut_with_a_sign_but_a_name_never(qtbot: object) -> None:
    long = "Permanent Secretary of the Committee for the Digital Transformation of Everything"
    assert painters.within(long, 200, 13).endswith("…")
    assert painters.within("Minister", 200, 13) == "Minister"
    assert "…" not in "".join(table._in_row(long, QRect(0, 0, 200, 60)).lines)


def test_words_of_the_badge(qtbot: object) -> None:
    assert table.badge_word(row(1))[0] == "not printed"
    assert table.badge_word(row(1, status=Status.BLOCKED))[0] == "blocked"
    assert table.badge_word(row(1, badge_void=True))[0] == "void"
    assert DelegatesTable().rows.rowCount() == 0


def test_a_long_roster_waits_for_its_keys_and_asks_again_when_rows_changed(qtbot: object) -> None:
    from PySide6.QtCore import Qt

    from delegates.ui.delegates.roster_model import AT_ONCE

    count = AT_ONCE + 1
    rows = [row(number, name=f"{count - number:05}") for number in range(count)]
    model = RosterModel(
        [
            Column(lambda: "No.", lambda one: ""),
            Column(lambda: "Name", lambda one: one.name, lambda one: one.name),
        ],
        key_of=lambda one: one.id,
    )
    model.set_rows(rows)
    asked: list[list[RosterRow]] = []
    model.keys_wanted.connect(asked.append)
    model.sort(1, Qt.SortOrder.AscendingOrder)
    assert [len(one) for one in asked] == [count]
    assert model.shown_rows() == rows
    model.replace_row(row(0, name="00000"))
    model.take_keys([one.name for one in asked[0]])
    assert len(asked) == 2
    assert model.shown_rows()[0].name == "00000"  # in its own place, nothing sorted yet
    assert model.shown_rows()[1] is rows[1]
    model.take_keys([one.name for one in asked[1]])
    shown = [one.name for one in model.shown_rows()]
    assert shown == sorted(shown)
    model.sort(-1)
    assert model.shown_rows()[1:] == rows[1:]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert len(asked) == 2  # the keys are there
    assert [one.name for one in model.shown_rows()] == shown[::-1]
