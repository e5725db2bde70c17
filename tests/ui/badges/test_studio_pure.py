"""What the studio does to a template, without a window: history, edits, snapping, amounts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from delegates.badges.boxes import QrBox
from delegates.badges.template import Template, faults
from delegates.badges.template_file import dump, parse, shipped, shipped_templates
from delegates.ui.badges.studio import editing, snapping
from delegates.ui.badges.studio.amounts import NoAmountError, amount
from delegates.ui.badges.studio.history import MOST_STEPS, History
from delegates.ui.badges.studio.snapping import Area, Guide


def moved(template: Template, x_mm: float) -> Template:
    return editing.with_values(template, "", "name", {"x_mm": x_mm})


class TestHistory:
    def test_steps_are_taken_back_and_done_again(self) -> None:
        start = shipped()
        history = History(start).done(moved(start, 1.0)).done(moved(start, 2.0))
        assert history.undone().present == moved(start, 1.0)
        assert history.undone().undone().present == start
        assert history.undone().undone().undone().present == start
        assert history.undone().undone().redone().redone().present == moved(start, 2.0)

    def test_a_drag_is_one_step(self) -> None:
        start = shipped()
        history = History(start)
        for x in (1.0, 2.0, 3.0):
            history = history.done(moved(start, x), "drag 1")
        assert history.undone().present == start
        again = history.settled().done(moved(start, 4.0), "drag 1")
        assert again.undone().present == moved(start, 3.0)

    def test_a_new_change_forgets_what_was_undone(self) -> None:
        start = shipped()
        history = History(start).done(moved(start, 1.0)).undone().done(moved(start, 5.0))
        assert history.redone().present == moved(start, 5.0)

    def test_no_change_is_no_step_and_the_oldest_steps_go(self) -> None:
        start = shipped()
        assert History(start).done(shipped()).past == ()
        history = History(start)
        for x in range(MOST_STEPS + 20):
            history = history.done(moved(start, float(x + 1)))
        assert len(history.past) == MOST_STEPS


class TestEditing:
    def test_a_change_in_a_variant_leaves_the_box_itself_alone(self) -> None:
        changed = editing.with_values(shipped(), "vip", "code", {"size_pt": 30.0})
        assert changed.text_box("code").size_pt == shipped().text_box("code").size_pt
        vip = next(one for one in editing.boxes_of(changed, "vip") if one.id == "code")
        assert vip.size_pt == 30.0  # type: ignore[attr-defined]  # a text
        assert editing.without_changes(changed, "vip", "code") == shipped()

    def test_a_value_as_everybodys_is_no_change_of_the_variant(self) -> None:
        size = shipped().text_box("code").size_pt
        changed = editing.with_values(shipped(), "vip", "code", {"size_pt": 30.0})
        back = editing.with_values(changed, "vip", "code", {"size_pt": size})
        assert not editing.changes_of(back, "vip", "code")

    def test_a_usual_kind_of_badge_begins_with_its_first_change(self) -> None:
        bare = replace(shipped(), variants=())
        assert [one.name for one in editing.offered_variants(bare)] == list(editing.KINDS_OF_BADGE)
        changed = editing.with_values(bare, "press", "name", {"bold": False})
        (press,) = changed.variants
        assert (press.name, press.marks) == ("press", ("P",))
        assert parse("x", dump(changed)).variants == changed.variants

    def test_boxes_move_together_and_stay_on_the_badge(self) -> None:
        start = shipped()
        both = ("name", "position")
        after = editing.shifted(start, "", both, 0.0, -500.0)
        gap = start.box("position").y_mm - start.box("name").y_mm
        assert after.box("name").y_mm == 0.0
        assert after.box("position").y_mm == pytest.approx(gap)

    def test_locked_boxes_stay(self) -> None:
        start = editing.with_values(shipped(), "", "name", {"locked": True})
        assert editing.shifted(start, "", ["name"], 3.0, 3.0) == start
        assert editing.removed(start, "", ["name"]) == start

    def test_the_code_stays_square(self) -> None:
        after = editing.placed(shipped(), "", "qr", Area(30, 90, 31, 12))
        code = after.box("qr")
        assert isinstance(code, QrBox)
        assert code.width_mm == code.height_mm == 31

    def test_aligned_on_the_badge_alone_and_among_each_other(self) -> None:
        start = shipped()
        alone = editing.aligned(start, "", ["code"], "right").box("code")
        assert alone.right_mm == pytest.approx(start.width_mm)
        several = editing.aligned(start, "", ["code", "name"], "left")
        least = min(start.box("code").x_mm, start.box("name").x_mm)
        assert {several.box("code").x_mm, several.box("name").x_mm} == {least}

    def test_order_of_drawing_changes_within_the_side(self) -> None:
        ids = [box.id for box in shipped().boxes]
        after = [box.id for box in editing.reordered(shipped(), ids[0], 1).boxes]
        assert after == [ids[1], ids[0], *ids[2:]]
        assert [box.id for box in editing.reordered(shipped(), ids[0], -1).boxes] == ids

    def test_removed_boxes_leave_no_heir_behind_and_a_variant_hides_them(self) -> None:
        after = editing.removed(shipped(), "", ["name"])
        assert all(getattr(box, "yields_to", "") != "name" for box in after.boxes)
        assert not any(fault.what == "no_heir" for fault in faults(after))
        hidden = editing.removed(shipped(), "press", ["seat"])
        assert [box.id for box in hidden.boxes] == [box.id for box in shipped().boxes]
        assert next(box for box in editing.boxes_of(hidden, "press") if box.id == "seat").hidden

    def test_copies_have_ids_of_their_own_and_a_code_is_not_copied(self) -> None:
        after, ids = editing.duplicated(shipped(), "", ["name", "qr"])
        assert len(ids) == 1
        assert len({box.id for box in after.boxes}) == len(after.boxes) == len(shipped().boxes) + 1

    @pytest.mark.parametrize("kind", ["text", "fill", "picture", "programme"])
    @pytest.mark.parametrize("name", list(shipped_templates()))
    def test_what_is_added_can_be_saved(self, name: str, kind: str) -> None:
        values = {"shows": ("seat",)} if kind == "text" else {}
        after, box_id = editing.added(shipped(name), "vip", "back", kind, values)
        read = parse(name, dump(after))
        assert read.box(box_id) == after.box(box_id)
        assert read.box(box_id).only_for == ("V",)
        assert read.box(box_id).right_mm <= read.width_mm


class TestSnapping:
    LINES = snapping.lines_of(105, 148, [Area(10, 20, 30, 10)])

    def test_an_edge_near_anothers_comes_to_rest_on_it(self) -> None:
        after, guides = snapping.moved(Area(10.8, 60.3, 7, 5), self.LINES, 1.5)
        assert (after.x_mm, after.y_mm) == (10.0, 60.0)
        assert guides == (Guide(True, 10.0),)

    def test_centres_meet_and_else_the_grid_holds(self) -> None:
        after, guides = snapping.moved(Area(47.9, 100.4, 10, 10), self.LINES, 1.5)
        assert after.x_mm == 47.5
        assert after.y_mm == 100.0
        assert guides == (Guide(True, 52.5),)

    def test_only_the_dragged_edge_moves(self) -> None:
        after, guides = snapping.resized(Area(50.3, 20.3, 9.9, 10.2), "r", self.LINES, 0.5)
        assert (after.x_mm, after.y_mm, after.height_mm) == (50.3, 20.3, 10.2)
        assert after.right_mm == pytest.approx(60.0)
        assert not guides


class TestAmounts:
    @pytest.mark.parametrize(
        ("text", "value"),
        [("4.5 mm", 4.5), ("4,5", 4.5), ("2 cm", 20.0), (" 7mm ", 7.0), ("໔.໕", 4.5), ("72 pt", 25.4)],
    )
    def test_as_people_write_lengths(self, text: str, value: float) -> None:
        assert amount(text, "mm", 0, 1000) == value

    @pytest.mark.parametrize(
        ("text", "why"),
        [
            ("", "no_number"),
            ("wide", "no_number"),
            ("1.2.3", "no_number"),
            ("5 kg", "unit"),
            ("-1", "too_small"),
            ("5000", "too_large"),
            ("1e9", "no_number"),
            (".", "no_number"),
        ],
    )
    def test_anything_else_says_why(self, text: str, why: str) -> None:
        with pytest.raises(NoAmountError) as caught:
            amount(text, "mm", 0, 1000)
        assert caught.value.why == why

    def test_lines_are_whole(self) -> None:
        assert amount("3", "", 1, 20) == 3
        with pytest.raises(NoAmountError) as caught:
            amount("2.5", "", 1, 20)
        assert caught.value.why == "not_whole"
